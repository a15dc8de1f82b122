"""How the counts of who is quoted follow the quotes, inside a transaction.

Like the search index, they have no triggers: whoever writes quotes calls `hear` for their speakers and
`count_in` when they are stored; `remove_quotes` is the only way out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.people import OwnPerson, voice_of
from reader.store.owners import forget_unquoted, owner, recount_people, settle_namesakes

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


def hear(connection: sqlite3.Connection, entry_id: int, name: str, role: str) -> int | None:
    """Return the number of a speaker's voice, a new one where it was never heard; None without a name."""
    if not name:
        return None
    voice = voice_of(name, role, entry_id)
    found = connection.execute(_VOICE, (voice.key, voice.scope, voice.role)).fetchone()
    if found is not None:
        number: int = found[0]
        return number
    identity = OwnPerson(voice.key, voice.scope, voice.role)
    person_id = owner(connection, identity, voice.surname, voice.name)
    values = (person_id, voice.key, voice.scope, voice.role, voice.surname, voice.name, role)
    added = connection.execute(_ADD_VOICE, values).lastrowid
    settle_namesakes(connection, [(voice.surname, voice.role)])
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
    newest = [
        person["id"]
        for person in quoted
        if connection.execute("SELECT 1 FROM people WHERE id = :id AND last <= :listed", person).fetchone()
    ]
    recount_people(connection, newest)
    _forget_unheard(connection, heard)
    for person in quoted:
        forget_unquoted(connection, person["id"])


def recount_quoted(connection: sqlite3.Connection, entry_id: int) -> None:
    """Count anew whoever an entry quotes, after it got another date."""
    recount_people(connection, [person["id"] for person in _by_person(connection, entry_id)])


def _by_person(connection: sqlite3.Connection, entry_id: int) -> list[dict[str, int]]:
    rows = connection.execute(_BY_PERSON, (entry_id,))
    return [{"id": person_id, "quotes": quotes, "listed": listed} for person_id, quotes, listed in rows]


def _count_voices(connection: sqlite3.Connection, entry_id: int, sign: int) -> None:
    found = connection.execute(_BY_VOICE, (entry_id,)).fetchall()
    connection.executemany(
        "UPDATE voices SET quotes = quotes + ? WHERE id = ?",
        [(sign * quotes, voice_id) for voice_id, quotes in found],
    )


def _forget_unheard(connection: sqlite3.Connection, voices: Iterable[int]) -> None:
    gone: set[tuple[str, str]] = set()
    for voice_id in voices:
        gone.update(
            connection.execute(
                "DELETE FROM voices WHERE id = ? AND quotes = 0 RETURNING surname, role", (voice_id,)
            ).fetchall()
        )
    settle_namesakes(connection, sorted(gone))
