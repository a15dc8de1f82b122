"""Whose a voice is, inside a transaction: what the user says, else what the rules of `reader.people` say."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

from reader.people import OwnPerson, SamePerson
from reader.store.rows import pack_ids

Identity = tuple[str, str]
"""Key and scope: what a person is known by."""

_SAME = "SELECT as_key, as_scope, as_name FROM same_people WHERE key = ? AND scope = ?"
_OWN = "SELECT 1 FROM own_people WHERE key = ? AND scope = ? AND role = ?"
# A full name with the role of a bare surname is its owner where it is the only one. That the surname is not
# empty is said, as the index has no others.
_NAMESAKES = """
    SELECT DISTINCT person_id FROM voices
    WHERE surname = ? AND surname <> '' AND role = ? AND scope = '' LIMIT 2
"""
_BARE = "SELECT id FROM voices WHERE surname = ? AND surname <> '' AND role = ? AND scope <> ''"
_VOICE = "SELECT person_id, key, scope, role, surname, name FROM voices WHERE id = ?"
# Full names first: whose a bare surname is depends on them.
_VOICES = """
    SELECT voices.id, surname, role FROM json_each(?) AS asked CROSS JOIN voices ON person_id = asked.value
    ORDER BY scope <> '', voices.id
"""
_RECOUNT = """
    UPDATE people SET (quotes, articles, last) = (
        SELECT count(*), count(DISTINCT entry_id), coalesce(max(listed), 0)
        FROM voices CROSS JOIN quotes ON voice_id = voices.id CROSS JOIN entries ON entries.id = entry_id
        WHERE person_id = people.id
    )
    WHERE id = ?
"""


def owner(connection: sqlite3.Connection, voice: OwnPerson, surname: str, name: str) -> int:
    """Return the person that a voice belongs to, a new one where nobody is known by it.

    Args:
        connection: In a transaction.
        voice: Its key, scope and role.
        surname: By which a bare surname is joined to a full name; empty: by nothing.
        name: What a new person is called.
    """
    known_as = identity(connection, voice)
    (key, scope), called = _followed(connection, known_as, name)
    if (key, scope) != known_as or known_as != (voice.key, voice.scope):
        return _person(connection, key, scope, called)
    if scope and surname:
        namesakes = connection.execute(_NAMESAKES, (surname, voice.role)).fetchall()
        if len(namesakes) == 1:
            number: int = namesakes[0][0]
            return number
    return _person(connection, key, scope, name)


def identity(connection: sqlite3.Connection, voice: OwnPerson) -> Identity:
    """Return what a voice is known by before anybody is joined: by itself where the user says so."""
    own = connection.execute(_OWN, (voice.key, voice.scope, voice.role)).fetchone() is not None
    return voice.key, voice.own_scope if own else voice.scope


def joining(connection: sqlite3.Connection, known_as: Identity) -> SamePerson | None:
    """Return the user's word that somebody is the same as another, or None."""
    found = connection.execute(_SAME, known_as).fetchone()
    return None if found is None else SamePerson(*known_as, *found)


def meant_by(connection: sqlite3.Connection, known_as: Identity) -> Identity:
    """Return who somebody is after all that the user joined."""
    return _followed(connection, known_as, "")[0]


def settle(connection: sqlite3.Connection, people: Collection[int]) -> None:
    """Give every voice of some people, and what follows them, to whom it belongs now."""
    voices = connection.execute(_VOICES, (pack_ids(people),)).fetchall()
    changed: set[int] = set()
    for voice_id, _, _ in voices:
        changed |= _give(connection, voice_id)
    for surname, role in sorted({(surname, role) for _, surname, role in voices}):
        changed |= _give_bare(connection, surname, role)
    recount_people(connection, changed)


def settle_namesakes(connection: sqlite3.Connection, names: Iterable[tuple[str, str]]) -> None:
    """Give bare surnames, each with a role, to the one person of that surname and role, or to nobody."""
    changed: set[int] = set()
    for surname, role in names:
        changed |= _give_bare(connection, surname, role)
    recount_people(connection, changed)


def recount_people(connection: sqlite3.Connection, people: Iterable[int]) -> None:
    """Count anew what people said; those who have no voice any more go."""
    for person_id in sorted(people):
        connection.execute(_RECOUNT, (person_id,))
        forget_unquoted(connection, person_id)


def forget_unquoted(connection: sqlite3.Connection, person_id: int) -> None:
    """Remove a person without a voice."""
    connection.execute(
        "DELETE FROM people WHERE id = ? AND NOT EXISTS (SELECT 1 FROM voices WHERE person_id = people.id)",
        (person_id,),
    )


def _followed(connection: sqlite3.Connection, known_as: Identity, name: str) -> tuple[Identity, str]:
    """Return who somebody is after all joins, and the name; joins in a circle end somewhere."""
    seen = {known_as}
    while (same := joining(connection, known_as)) is not None and (same.as_key, same.as_scope) not in seen:
        known_as, name = (same.as_key, same.as_scope), same.as_name
        seen.add(known_as)
    return known_as, name


def _person(connection: sqlite3.Connection, key: str, scope: str, name: str) -> int:
    connection.execute(
        "INSERT INTO people (key, scope, name) VALUES (?, ?, ?) ON CONFLICT (key, scope) DO NOTHING",
        (key, scope, name),
    )
    number: int = connection.execute(
        "SELECT id FROM people WHERE key = ? AND scope = ?", (key, scope)
    ).fetchone()[0]
    return number


def _give_bare(connection: sqlite3.Connection, surname: str, role: str) -> set[int]:
    bare = connection.execute(_BARE, (surname, role)).fetchone()
    return set() if bare is None else _give(connection, bare[0])


def _give(connection: sqlite3.Connection, voice_id: int) -> set[int]:
    """Give a voice to its owner; returns the two people whose counts that changes."""
    before, key, scope, role, surname, name = connection.execute(_VOICE, (voice_id,)).fetchone()
    after = owner(connection, OwnPerson(key, scope, role), surname, name)
    if after == before:
        return set()
    connection.execute("UPDATE voices SET person_id = ? WHERE id = ?", (after, voice_id))
    return {before, after}
