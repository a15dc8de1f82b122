"""The query language: what the reader's search and filter and the command line's queries understand.

A query is parsed to a tree here, which knows nothing of how articles are stored; the store makes SQL of it.
"""

from reader.query.fields import FIELDS, FLAGS, TERMS, Form, query_table
from reader.query.grammar import parse_query
from reader.query.tree import Query

__all__ = ["FIELDS", "FLAGS", "TERMS", "Form", "Query", "joined", "parse_query", "query_table"]


def joined(first: str, second: str) -> Query:
    """Return the query for what two queries both find, its text in canonical form; an empty one finds all.

    Raises:
        QueryError: One of them cannot be understood.
    """
    from reader.query.tree import both

    tree = both((parse_query(first).tree, parse_query(second).tree))
    return Query(str(tree), tree)
