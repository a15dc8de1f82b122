"""The query language: what the reader's search and filter and the command line's queries understand.

A query is parsed to a tree here, which knows nothing of how articles are stored; the store makes SQL of it.
"""

from reader.query.fields import FIELDS, FLAGS, TERMS, Form, query_table
from reader.query.grammar import parse_query
from reader.query.tree import Query

__all__ = ["FIELDS", "FLAGS", "TERMS", "Form", "Query", "parse_query", "query_table"]
