"""How the counts of who is quoted follow the quotes, inside a transaction.

Like the search index, they have no triggers: whoever writes quotes calls `hear` for their speakers and
`count_in` when they are stored; `remove_quotes` is the only way out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.people import voice_of

_VOICE = "SELECT id FROM voices WHERE key = ? AND scope = ? AND role = ?"
_ADD_VOICE = """
    INSERT INTO voices (person_id, key, scope, role, surname, name, role_name) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_BY_VOICE = """
    SELECT voice_id, count(*) FROM quotes WHERE entry_id = ? AND voice_id IS NOT NULL GROUP BY voice_id
"""
# The joins are in the order in which they are to be done: without statistics SQLite may begin with everybody.
_BY_PERSON = """
    SELECT person_id, count(*), listed
    FROM quotes CROSS JOIN voices ON voices.id = voice_id CROSS JOIN entries ON entries.id = entry_id
    WHERE entry_id = ?
    GROUP BY person_id
"""
_RECOUNT = """
    UPDATE people SET (quotes, articles, last) = (
        SELECT count(*), count(DISTINCT entry_id), coalesce(max(listed), 0)
        FROM voices CROSS JOIN quotes ON voice_id = voices.id CROSS JOIN entries ON entries.id = entry_id
        WHERE person_id = people.id
    )
    WHERE id = ?
"""
# A full name with the role of a bare surname is its owner where it is the only one. That the surname is not
# empty is said, as the index has no others.
_NAMESAKES = """
    SELECT DISTINCT person_id FROM voices
    WHERE surname = ? AND surname <> '' AND role = ? AND scope = '' LIMIT 2
"""
_BARE = """
    SELECT id, person_id, name FROM voices
    WHERE surname = ? AND surname <> '' AND role = ? AND scope <> ''
"""


def hear(connection: sqlite3.Connection, entry_id: int, name: str, role: str) -> int | None:
    """Return the number of a speaker's voice, a new one where it was never heard; None without a name."""
    if not name:
        return None
    voice = voice_of(name, role, entry_id)
    found = connection.execute(_VOICE, (voice.key, voice.scope, voice.role)).fetchone()
    if found is not None:
        number: int = found[0]
        return number
    person_id = _person(connection, voice.key, voice.scope, voice.name)
    values = (person_id, voice.key, voice.scope, voice.role, voice.surname, voice.name, role)
    added = connection.execute(_ADD_VOICE, values).lastrowid
    _join_namesakes(connection, voice.surname, voice.role)
    return added


def count_in(connection: sqlite3.Connection, entry_id: int) -> None:
    """Count the quotes that were stored for an entry."""
    _count_voices(connection, entry_id, 1)
    connection.executemany(
        """
        UPDATE people SET quotes = quotes + :quotes, articles = articles + 1, last = max(last, :listed)
        WHERE id = :id
        """,
        _by_person(connection, entry_id),
    )


def remove_quotes(connection: sqlite3.Connection, entry_id: int) -> None:
    """Remove an entry's quotes and take them off the counts; who is quoted nowhere else goes with them."""
    heard = [voice_id for voice_id, _ in connection.execute(_BY_VOICE, (entry_id,))]
    quoted = _by_person(connection, entry_id)
    _count_voices(connection, entry_id, -1)
    connection.executemany(
        "UPDATE people SET quotes = quotes - :quotes, articles = articles - 1 WHERE id = :id", quoted
    )
    connection.execute("DELETE FROM quotes WHERE entry_id = ?", (entry_id,))
    for person in quoted:
        newest = connection.execute(
            "SELECT 1 FROM people WHERE id = ? AND last <= ?", (person["id"], person["listed"])
        ).fetchone()
        if newest is not None:
            connection.execute(_RECOUNT, (person["id"],))
    _forget_unheard(connection, heard)
    for person in quoted:
        _forget_unquoted(connection, person["id"])


def recount_quoted(connection: sqlite3.Connection, entry_id: int) -> None:
    """Count anew whoever an entry quotes, after it got another date."""
    for person in _by_person(connection, entry_id):
        connection.execute(_RECOUNT, (person["id"],))


def _by_person(connection: sqlite3.Connection, entry_id: int) -> list[dict[str, int]]:
    rows = connection.execute(_BY_PERSON, (entry_id,))
    return [{"id": person_id, "quotes": quotes, "listed": listed} for person_id, quotes, listed in rows]


def _count_voices(connection: sqlite3.Connection, entry_id: int, sign: int) -> None:
    found = connection.execute(_BY_VOICE, (entry_id,)).fetchall()
    connection.executemany(
        "UPDATE voices SET quotes = quotes + ? WHERE id = ?",
        [(sign * quotes, voice_id) for voice_id, quotes in found],
    )


def _person(connection: sqlite3.Connection, key: str, scope: str, name: str) -> int:
    connection.execute(
        "INSERT INTO people (key, scope, name) VALUES (?, ?, ?) ON CONFLICT (key, scope) DO NOTHING",
        (key, scope, name),
    )
    number: int = connection.execute(
        "SELECT id FROM people WHERE key = ? AND scope = ?", (key, scope)
    ).fetchone()[0]
    return number


def _join_namesakes(connection: sqlite3.Connection, surname: str, role: str) -> None:
    """Give a bare surname with a role to the one person of that surname and role, or to itself."""
    bare = connection.execute(_BARE, (surname, role)).fetchone()
    if bare is None:
        return
    voice_id, owner, name = bare
    namesakes = connection.execute(_NAMESAKES, (surname, role)).fetchall()
    meant = namesakes[0][0] if len(namesakes) == 1 else _person(connection, surname, role, name)
    if meant == owner:
        return
    connection.execute("UPDATE voices SET person_id = ? WHERE id = ?", (meant, voice_id))
    for person_id in (meant, owner):
        connection.execute(_RECOUNT, (person_id,))
    _forget_unquoted(connection, owner)


def _forget_unheard(connection: sqlite3.Connection, voices: Iterable[int]) -> None:
    gone: set[tuple[str, str]] = set()
    for voice_id in voices:
        gone.update(
            connection.execute(
                "DELETE FROM voices WHERE id = ? AND quotes = 0 RETURNING surname, role", (voice_id,)
            ).fetchall()
        )
    for surname, role in sorted(gone):
        _join_namesakes(connection, surname, role)


def _forget_unquoted(connection: sqlite3.Connection, person_id: int) -> None:
    connection.execute(
        "DELETE FROM people WHERE id = ? AND NOT EXISTS (SELECT 1 FROM voices WHERE person_id = people.id)",
        (person_id,),
    )
