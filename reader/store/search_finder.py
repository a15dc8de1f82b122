"""Finds the articles that a query means, ranks the best and shows why."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from reader.model import SearchHit, SearchResult
from reader.query.tree import All, Node, Pattern
from reader.store.rows import pack_ids
from reader.store.search_condition import EVERYTHING, Condition, joined
from reader.store.search_places import Places, patterns_of
from reader.store.search_snippets import TEXT_LIMIT, cut_snippet
from reader.store.search_sql import Conditions, without_patterns
from reader.store.search_words import any_word, split_words

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


class Finder:
    """Finds what one query means.

    Args:
        connection: The library.
        tree: The query.
        now: What its ages are counted from.
        within: Which entries are looked through.

    Raises:
        QueryError: A pattern takes too long.
    """

    def __init__(
        self, connection: sqlite3.Connection, tree: Node, now: datetime, within: Condition = EVERYTHING
    ) -> None:
        self._connection = connection
        self._tree = tree
        self._parts = tree.parts if isinstance(tree, All) else (tree,)
        self._within = within
        self._patterns = patterns_of(tree)
        found: Mapping[Pattern, Sequence[int]] = {}
        if self._patterns:  # they look through no more than what the rest of the query leaves
            rest = self._inside(Conditions(connection, now, {}).of(without_patterns(tree)))
            rows = connection.execute(_WHOLE_TEXTS.format(condition=rest.sql), rest.values)
            found = self._patterns.find(rows)
        self._conditions = Conditions(connection, now, found)

    def newest(self) -> list[int]:
        """Return the numbers of all that is found, newest first."""
        return self._newest(self._inside(self._conditions.of(self._tree)), -1)

    def best(self, limit: int) -> SearchResult:
        """Return the best articles with snippets."""
        ids, matching = self._best(limit)
        return SearchResult(self._hits(ids), _MORE_MATCH if matching > RANKED else "")

    def all_best_first(self) -> list[int]:
        """Return the numbers of all that is found, the best first; what is not ranked is behind that."""
        best, _ = self._best(RANKED)
        ranked = frozenset(best)
        return [*best, *(entry_id for entry_id in self.newest() if entry_id not in ranked)]

    def _best(self, limit: int) -> tuple[list[int], int]:
        words, others = split_words(self._parts)
        if words is not None:
            return self._ranked(words, self._inside(self._conditions.of(All(tuple(others)))), limit)
        # There are no words, or they are alternatives to something else.
        return self._ranked_first(self._inside(self._conditions.of(self._tree)), limit)

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
        places = Places(self._connection, self._tree, ids, self._patterns)
        hits: list[SearchHit] = []
        for entry_id, text in self._connection.execute(_TEXTS, (TEXT_LIMIT, pack_ids(ids))):
            snippet = cut_snippet(text, places.find(entry_id, text))
            hits.append(SearchHit(entry_id, snippet.text, snippet.start, snippet.marks))
        return tuple(hits)

    def _inside(self, condition: Condition) -> Condition:
        return condition if self._within == EVERYTHING else joined(" AND ", (self._within, condition))
