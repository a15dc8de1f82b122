"""Who is quoted in the library, and what they said."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from reader.people import Person, Said
from reader.store.rows import Part, from_seconds, pack_ids

_SHOWN_ROLES = 3

_MOST_QUOTED = """
    SELECT id, name, quotes, articles, last FROM people ORDER BY quotes DESC, last DESC, id LIMIT ?
"""
# `LIKE` is quick and lets too many through, such as those who have the first word inside another.
_WITH_WORDS = """
    SELECT id, name, quotes, articles, last FROM people
    WHERE id IN (
        SELECT id FROM people
        WHERE key LIKE '%' || trim(json_extract(:words, '$[0]')) || '%' AND NOT EXISTS (
            SELECT 1 FROM json_each(:words) AS asked WHERE instr(' ' || people.key || ' ', asked.value) = 0
        )
    )
    ORDER BY quotes DESC, last DESC, id LIMIT :limit
"""
_KNOWN_AS = "SELECT id, name, quotes, articles, last FROM people WHERE key = ? AND scope = '' LIMIT ?"
_ROLES = """
    SELECT person_id, role_name FROM json_each(?) AS asked CROSS JOIN voices ON person_id = asked.value
    WHERE role <> ''
    ORDER BY quotes DESC, voices.id
"""
# The quotes are chosen before what is told of them is looked up: somebody may have thousands. The joins are
# in the order in which they are to be done, whatever statistics there are.
_SAID = """
    SELECT entries.id, start, end, quotes.kind, words, speaker, role, entries.title,
        coalesce(nullif(outlet, ''), nullif(feeds.custom_title, ''), feeds.title),
        coalesce(published, first_seen), entries.url
    FROM (
        SELECT quotes.id AS quote_id, listed
        FROM json_each(:people) AS asked
        CROSS JOIN voices ON person_id = asked.value
        CROSS JOIN quotes ON voice_id = voices.id
        CROSS JOIN entries ON entries.id = entry_id
        ORDER BY listed DESC, entry_id DESC, quotes.id
        LIMIT :limit
    ) AS chosen
    CROSS JOIN quotes ON quotes.id = quote_id
    CROSS JOIN entries ON entries.id = entry_id
    CROSS JOIN feeds ON feeds.id = feed_id
    ORDER BY chosen.listed DESC, entry_id DESC, quotes.id
"""


class QuotedPeople(Part):
    """What the store knows of people."""

    def people(self, words: Sequence[str] = (), *, limit: int) -> list[Person]:
        """Return who is quoted most, the one who was quoted last first among equals.

        Args:
            words: What words of a name begin with, each as `reader.people.name_form` gives it; all of them
                must be there.
            limit: How many at most.
        """
        if not words:
            return self._people(_MOST_QUOTED, (limit,))
        return self._people(
            _WITH_WORDS, {"words": json.dumps([f" {word}" for word in words]), "limit": limit}
        )

    def people_named(self, key: str) -> list[Person]:
        """Return the one who is known everywhere by this whole name, else all whose names have its words.

        Args:
            key: A name as `reader.people.name_form` gives it.
        """
        words = json.dumps([f" {word} " for word in key.split()])
        return self._people(_KNOWN_AS, (key, 1)) or (
            self._people(_WITH_WORDS, {"words": words, "limit": -1}) if key else []
        )

    def quotes_of(self, people: Collection[int], *, limit: int) -> list[Said]:
        """Return what people said, the latest articles first, each from its beginning; by their numbers."""
        with self._database.reading() as connection:
            rows = connection.execute(_SAID, {"people": pack_ids(people), "limit": limit})
            return [_said(row) for row in rows]

    def _people(self, statement: str, values: Sequence[str | int] | Mapping[str, str | int]) -> list[Person]:
        with self._database.reading() as connection:
            found = connection.execute(statement, values).fetchall()
            roles = _roles(connection, [row[0] for row in found])
        return [
            Person(number, name, roles.get(number, ()), quotes, articles, from_seconds(last))
            for number, name, quotes, articles, last in found
        ]


def _roles(connection: sqlite3.Connection, people: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Return what articles call people, the most frequent first, each spelling once."""
    roles: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for person_id, role in connection.execute(_ROLES, (pack_ids(people),)):
        roles[person_id].setdefault(role)
    return {person_id: tuple(found)[:_SHOWN_ROLES] for person_id, found in roles.items()}


def _said(row: tuple[Any, ...]) -> Said:
    entry_id, start, end, kind, words, speaker, role, title, source, date, url = row
    return Said(
        entry_id=entry_id,
        start=start,
        end=end,
        kind=kind,
        words=words,
        speaker=speaker,
        role=role,
        title=title,
        source=source,
        date=from_seconds(date),
        url=url,
    )
