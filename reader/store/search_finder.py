"""Finds the articles that a query means, ranks the best and shows why."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from reader.model import SearchHit, SearchResult, Span
from reader.query.tree import All, Node, Pattern, Term, walk
from reader.store.rows import pack_ids
from reader.store.search_snippets import TEXT_LIMIT, cut_snippet, find_places
from reader.store.search_sql import EVERYTHING, Condition, Conditions, without_patterns
from reader.store.search_text import term_pattern
from reader.store.search_words import any_word, is_of_quotes, quotes_expression, split_words, terms_in_text

if TYPE_CHECKING:
    from reader.store.search_patterns import Patterns

RANKED: Final = 5_000
"""Of the articles that match, the newest so many are ranked, as ranking takes its time for each."""

_MORE_MATCH: Final = (
    f"More than {RANKED:,} articles match: the newest {RANKED:,} were ranked; another word finds older ones."
)
# FTS5 goes through its matches with the newest first and stops, whatever else matches: so the most frequent
# word costs no more than a rare one. A match in the title counts ten times one in the text, one in the byline
# four times.
_RANK: Final = """
    WITH matching AS MATERIALIZED (
        SELECT entry_index.rowid AS id, bm25(entry_index, 10, 1, 4) AS score
        FROM entry_index {entries}
        WHERE entry_index MATCH ? {condition}
        ORDER BY entry_index.rowid DESC LIMIT ?
    )
    SELECT id, (SELECT count(*) FROM matching) FROM matching ORDER BY score, id DESC LIMIT ?
"""
_NEWEST: Final = "SELECT id FROM entries WHERE {condition} ORDER BY listed DESC, id DESC LIMIT ?"
_WHOLE_TEXTS: Final = """
    SELECT entry_id, searchable.title || char(10) || text
    FROM entries CROSS JOIN searchable ON entry_id = entries.id
    WHERE {condition}
"""
_TEXTS: Final = """
    SELECT entry_id, substr(text, 1, ?)
    FROM json_each(?) AS asked CROSS JOIN searchable ON entry_id = asked.value
    ORDER BY asked.key
"""
_QUOTES: Final = """
    SELECT entry_id, start, end FROM quotes
    WHERE entry_id IN (SELECT value FROM json_each(?))
        AND id IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)
    ORDER BY start
"""


class Finder:
    """Finds what one query means.

    Args:
        connection: The library.
        tree: The query.
        now: What its ages are counted from.

    Raises:
        QueryError: A pattern takes too long.
    """

    def __init__(self, connection: sqlite3.Connection, tree: Node, now: datetime) -> None:
        self._connection = connection
        self._tree = tree
        self._parts = tree.parts if isinstance(tree, All) else (tree,)
        self._patterns = _patterns(tree)
        found: Mapping[Pattern, Sequence[int]] = {}
        if self._patterns:  # they look through no more than what the rest of the query leaves
            rest = Conditions(connection, now, {}).of(without_patterns(tree))
            rows = connection.execute(_WHOLE_TEXTS.format(condition=rest.sql), rest.values)
            found = self._patterns.find(rows)
        self._conditions = Conditions(connection, now, found)

    def newest(self) -> list[int]:
        """Return the numbers of all that is found, newest first."""
        return self._newest(self._conditions.of(self._tree), -1)

    def best(self, limit: int) -> SearchResult:
        """Return the best articles with snippets."""
        words, others = split_words(self._parts)
        if words is not None:
            ids, matching = self._ranked(words, self._conditions.of(All(tuple(others))), limit)
        else:  # there are no words, or they are alternatives to something else
            ids, matching = self._ranked_first(self._conditions.of(self._tree), limit)
        return SearchResult(self._hits(ids), _MORE_MATCH if matching > RANKED else "")

    def _ranked_first(self, condition: Condition, limit: int) -> tuple[list[int], int]:
        words = any_word(self._tree)
        ids, matching = ([], 0) if words is None else self._ranked(words, condition, limit)
        newest = self._newest(condition, limit + len(ids)) if len(ids) < limit else []
        ranked = frozenset(ids)
        return [*ids, *(entry_id for entry_id in newest if entry_id not in ranked)][:limit], matching

    def _ranked(self, words: str, condition: Condition, limit: int) -> tuple[list[int], int]:
        """Return the numbers of the best, and how many matched, counted up to one above `RANKED`."""
        statement = _RANK.format(entries="", condition="")
        if condition != EVERYTHING:
            statement = _RANK.format(
                entries="CROSS JOIN entries ON entries.id = entry_index.rowid",
                condition=f"AND {condition.sql}",
            )
        rows = self._connection.execute(statement, (words, *condition.values, RANKED + 1, limit)).fetchall()
        return [entry_id for entry_id, _ in rows], rows[0][1] if rows else 0

    def _newest(self, condition: Condition, limit: int) -> list[int]:
        rows = self._connection.execute(_NEWEST.format(condition=condition.sql), (*condition.values, limit))
        return [entry_id for (entry_id,) in rows]

    def _hits(self, ids: Sequence[int]) -> tuple[SearchHit, ...]:
        terms = [term_pattern(term) for term in terms_in_text(self._tree)]
        said = self._said(ids)
        hits: list[SearchHit] = []
        for entry_id, text in self._connection.execute(_TEXTS, (TEXT_LIMIT, pack_ids(ids))):
            places = [*(find_places(term, text) for term in terms), said.get(entry_id, [])]
            if self._patterns:
                places += self._patterns.places(text)
            snippet = cut_snippet(text, places)
            hits.append(SearchHit(entry_id, snippet.text, snippet.start, snippet.marks))
        return tuple(hits)

    def _said(self, ids: Sequence[int]) -> Mapping[int, Sequence[Span]]:
        """Return by article what those said whom the query asks for."""
        asked = list(filter(is_of_quotes, self._parts))
        said: defaultdict[int, list[Span]] = defaultdict(list)
        if any(isinstance(node, Term) and node.field == "person" for node in asked):
            rows = self._connection.execute(_QUOTES, (pack_ids(ids), quotes_expression(asked)))
            for entry_id, start, end in rows:
                said[entry_id].append(Span(start, end))
        return said


def _patterns(tree: Node) -> Patterns | None:
    """Return the patterns of a query; None, and nothing loaded that runs them, where there are none."""
    patterns = {node: wanted for node, wanted in walk(tree) if isinstance(node, Pattern)}
    if not patterns:
        return None
    from reader.store.search_patterns import Patterns

    return Patterns(patterns)
