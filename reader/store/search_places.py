"""Where in a text stands what a query looks for, and what a reader types to find a place."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from reader.errors import QueryError
from reader.model import Span
from reader.query.tree import Node, Pattern, Term, walk
from reader.store.rows import pack_ids
from reader.store.search_quotes import of_one_quote
from reader.store.search_snippets import MATCH_LIMIT, find_places, merged
from reader.store.search_text import part_pattern, term_pattern
from reader.store.search_words import quotes_asked_for, terms_in_text

if TYPE_CHECKING:
    from reader.store.search_patterns import Patterns

ARTICLE_LIMIT: Final = 10_000
"""Places that are shown in one article, of each term."""
LONGEST_TYPED: Final = 500
"""Characters that can be looked for in an article."""

_QUOTES: Final = """
    SELECT entry_id, start, end FROM quotes
    WHERE entry_id IN (SELECT value FROM json_each(?))
        AND {condition}
    ORDER BY start
"""


class Places:
    """Finds the places that one query means in the texts of some entries.

    Args:
        connection: The library, for what was said by whom.
        tree: The query.
        ids: The entries.
        patterns: Its patterns, as `patterns_of` gives them.
    """

    def __init__(
        self, connection: sqlite3.Connection, tree: Node, ids: Collection[int], patterns: Patterns | None
    ) -> None:
        self._terms = [term_pattern(term) for term in terms_in_text(tree)]
        self._patterns = patterns
        self._quotes = [_QuotesOfOneKind(connection, asked, ids) for asked in quotes_asked_for(tree)]

    def find(self, entry_id: int, text: str, limit: int = MATCH_LIMIT) -> list[Sequence[Span]]:
        """Return for each term of the query where it is in an entry's text, so many places at most.

        Raises:
            QueryError: A pattern takes too long.
        """
        places: list[Sequence[Span]] = [find_places(term, text, limit) for term in self._terms]
        for quotes in self._quotes:
            places += quotes.find(entry_id, text, limit)
        if self._patterns is not None:
            places += self._patterns.places(text, limit)
        return places


class _QuotesOfOneKind:
    """Finds the quotes of which all of some terms holds: the whole of those of somebody, else the words."""

    def __init__(self, connection: sqlite3.Connection, asked: Sequence[Term], ids: Collection[int]) -> None:
        self._is_of_person = any(term.field == "person" for term in asked)
        self._words = [term_pattern(term) for term in asked if term.field == "quote"]
        self._spans: defaultdict[int, list[Span]] = defaultdict(list)
        quote = of_one_quote(connection, asked)
        rows = connection.execute(_QUOTES.format(condition=quote.sql), (pack_ids(ids), *quote.values))
        for entry_id, start, end in rows:
            self._spans[entry_id].append(Span(start, end))

    def find(self, entry_id: int, text: str, limit: int) -> Iterator[Sequence[Span]]:
        """Yield what of an entry's text makes it found, so many places of each term at most."""
        spans = self._spans.get(entry_id, [])
        if self._is_of_person:
            yield spans[:limit]
        for word in self._words:
            found = (find_places(word, text, limit, span) for span in spans)
            yield list(islice(chain.from_iterable(found), limit))


def patterns_of(tree: Node) -> Patterns | None:
    """Return the patterns of a query; None, and nothing loaded that runs them, where there are none."""
    patterns = {node: wanted for node, wanted in walk(tree) if isinstance(node, Pattern)}
    if not patterns:
        return None
    from reader.store.search_patterns import Patterns

    return Patterns(patterns)


def find_typed(typed: str, text: str) -> tuple[Span, ...]:
    """Return where in a text is what was typed: a piece of it, or `/…/` around a regular expression.

    Raises:
        QueryError: It is too long, or a pattern that is none or takes too long.
    """
    from reader.query import parse_query

    if len(typed) > LONGEST_TYPED:
        sentence = f"At most {LONGEST_TYPED} characters can be looked for in an article."
        raise QueryError(sentence, LONGEST_TYPED)
    typed = typed.strip()
    if len(typed) > 2 and typed.startswith("/") and typed.endswith("/"):
        tree = parse_query(typed).tree
        patterns = patterns_of(tree) if isinstance(tree, Pattern) else None
        if patterns is not None:
            return merged(patterns.places(text, ARTICLE_LIMIT))
    return merged([find_places(part_pattern(typed), text, ARTICLE_LIMIT)]) if typed else ()
