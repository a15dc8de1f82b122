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

# Of those that mean somebody in one article alone, without the user's word, not all are somebody.
_MOST_QUOTED = """
    SELECT id FROM people
    WHERE scope NOT LIKE '#%' OR scope LIKE '%/%' OR NOT is_description(name)
    ORDER BY quotes DESC, last DESC, id LIMIT ?
"""
# `LIKE` is quick and lets too many through, such as those who have the first word inside another. Whoever
# the user joined to another is found by the old name too.
_WITH_WORDS = """
    WITH named (id, key) AS (
        SELECT id, key FROM people
        UNION ALL
        SELECT person_id, voices.key FROM same_people CROSS JOIN voices ON voices.key = same_people.key
    )
    SELECT id FROM people
    WHERE id IN (
        SELECT id FROM named
        WHERE key LIKE '%' || trim(json_extract(:words, '$[0]')) || '%' AND NOT EXISTS (
            SELECT 1 FROM json_each(:words) AS asked WHERE instr(' ' || named.key || ' ', asked.value) = 0
        )
    )
    ORDER BY quotes DESC, last DESC, id LIMIT :limit
"""
_KNOWN_AS = """
    SELECT id FROM people WHERE id IN (SELECT person_id FROM voices WHERE key = ? AND scope = '')
    ORDER BY quotes DESC, last DESC, id
"""
_PEOPLE = """
    SELECT people.id, name, quotes, articles, last, people.key, scope
    FROM json_each(?) AS asked CROSS JOIN people ON people.id = asked.value
    ORDER BY asked.key
"""
_ROLES = """
    SELECT person_id, role_name FROM json_each(?) AS asked CROSS JOIN voices ON person_id = asked.value
    WHERE role <> ''
    ORDER BY quotes DESC, voices.id
"""
# The joins are in the order in which they are to be done, whatever statistics there are.
_QUOTES_OF = """
    SELECT quotes.id
    FROM json_each(:people) AS asked
    CROSS JOIN voices ON person_id = asked.value
    CROSS JOIN quotes ON voice_id = voices.id
    CROSS JOIN entries ON entries.id = entry_id
    ORDER BY listed DESC, entry_id DESC, quotes.id
    LIMIT :limit
"""
_QUOTING = """
    SELECT entries.id
    FROM voices CROSS JOIN quotes ON voice_id = voices.id CROSS JOIN entries ON entries.id = entry_id
    WHERE person_id = ?
    GROUP BY entries.id ORDER BY listed DESC, entries.id DESC
"""
_SAID = """
    SELECT quotes.id, entries.id, start, end, quotes.kind, words, speaker, role, confidence, entries.title,
        coalesce(nullif(outlet, ''), nullif(feeds.custom_title, ''), feeds.title),
        published, entries.url
    FROM json_each(?) AS asked
    CROSS JOIN quotes ON quotes.id = asked.value
    CROSS JOIN entries ON entries.id = entry_id
    CROSS JOIN feeds ON feeds.id = feed_id
    ORDER BY asked.key
"""


class QuotedPeople(Part):
    """What the store knows of people."""

    def people(self, words: Sequence[str] = (), *, limit: int) -> list[Person]:
        """Return who is quoted most, the one who was quoted last first among equals.

        Args:
            words: What words of a name begin with, each as `reader.people.name_form` gives it; all of them
                must be there. Without any, mere descriptions such as "police" and "study" are left out.
            limit: How many at most.
        """
        return self.people_with_ids(self.person_ids(words, limit=limit))

    def person_ids(self, words: Sequence[str] = (), *, limit: int = -1) -> list[int]:
        """Return the numbers of the people that `people` returns; -1: all of them."""
        if not words:
            return self._ids(_MOST_QUOTED, (limit,))
        return self._ids(_WITH_WORDS, {"words": json.dumps([f" {word}" for word in words]), "limit": limit})

    def people_with_ids(self, ids: Sequence[int]) -> list[Person]:
        """Return people in the order asked for; those who are gone are left out."""
        with self._database.snapshot() as connection:
            found = connection.execute(_PEOPLE, (pack_ids(ids),)).fetchall()
            roles = _roles(connection, [row[0] for row in found])
        return [
            Person(number, name, roles.get(number, ()), quotes, articles, from_seconds(last), key, scope)
            for number, name, quotes, articles, last, key, scope in found
        ]

    def people_named(self, key: str) -> list[Person]:
        """Return who is known everywhere by this whole name, else all whose names have its words.

        More than one is known by a name only where the user split them.

        Args:
            key: A name as `reader.people.name_form` gives it.
        """
        words = json.dumps([f" {word} " for word in key.split()])
        found = self._ids(_KNOWN_AS, (key,))
        if key and not found:
            found = self._ids(_WITH_WORDS, {"words": words, "limit": -1})
        return self.people_with_ids(found)

    def quotes_of(self, people: Collection[int], *, limit: int) -> list[Said]:
        """Return what people said, the latest articles first, each from its beginning; by their numbers."""
        return self.quotes_with_ids(self.quote_ids_of(people, limit=limit))

    def quote_ids_of(self, people: Collection[int], *, limit: int = -1) -> list[int]:
        """Return the numbers of the quotes that `quotes_of` returns; they hold until they are found anew."""
        return self._ids(_QUOTES_OF, {"people": pack_ids(people), "limit": limit})

    def entries_quoting(self, person_id: int) -> list[int]:
        """Return the entries that quote somebody, the newest first."""
        return self._ids(_QUOTING, (person_id,))

    def quotes_with_ids(self, ids: Sequence[int]) -> list[Said]:
        """Return quotes in the order asked for; those that are gone are left out."""
        with self._database.reading() as connection:
            return [_said(row) for row in connection.execute(_SAID, (pack_ids(ids),))]

    def _ids(self, statement: str, values: Sequence[str | int] | Mapping[str, str | int]) -> list[int]:
        with self._database.reading() as connection:
            return [number for (number,) in connection.execute(statement, values)]


def _roles(connection: sqlite3.Connection, people: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Return what articles call people, the most frequent first, each spelling once."""
    roles: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for person_id, role in connection.execute(_ROLES, (pack_ids(people),)):
        roles[person_id].setdefault(role)
    return {person_id: tuple(found)[:_SHOWN_ROLES] for person_id, found in roles.items()}


def _said(row: tuple[Any, ...]) -> Said:
    quote_id, entry_id, start, end, kind, words, speaker, role, confidence, title, source, published, url = (
        row
    )
    return Said(
        id=quote_id,
        entry_id=entry_id,
        start=start,
        end=end,
        kind=kind,
        words=words,
        speaker=speaker,
        role=role,
        confidence=confidence,
        title=title,
        source=source,
        published=from_seconds(published),
        url=url,
    )
