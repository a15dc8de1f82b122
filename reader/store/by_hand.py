"""What the user says of who is one person: kept by names, so that it holds for whatever is found later."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.people import ByHand, HeardVoice, OwnPerson, SamePerson
from reader.store.owners import Identity, identity, joining, meant_by, settle
from reader.store.rows import Part

_SHOWN_OUTLETS = 3

_VOICES = """
    SELECT id, key, scope, role, name, role_name, quotes FROM voices
    WHERE person_id = ? ORDER BY quotes DESC, id
"""
_OUTLETS = """
    SELECT coalesce(nullif(outlet, ''), nullif(custom_title, ''), title) AS told
    FROM (
        SELECT outlet, feed_id, listed FROM quotes CROSS JOIN entries ON entries.id = entry_id
        WHERE voice_id = ?
    ) CROSS JOIN feeds ON feeds.id = feed_id
    GROUP BY told ORDER BY max(listed) DESC, told LIMIT ?
"""
_PERSON = "SELECT id FROM people WHERE key = ? AND scope = ?"
_OWNER = "SELECT person_id FROM voices WHERE key = ? AND scope = ? AND role = ?"
_KEEP_SAME = (
    "INSERT OR REPLACE INTO same_people (key, scope, as_key, as_scope, as_name) VALUES (?, ?, ?, ?, ?)"
)
_KEEP_OWN = "INSERT OR REPLACE INTO own_people (key, scope, role) VALUES (?, ?, ?)"
_DROP_SAME = "DELETE FROM same_people WHERE key = ? AND scope = ?"
_DROP_OWN = "DELETE FROM own_people WHERE key = ? AND scope = ? AND role = ?"


class PeopleByHand(Part):
    """What the store keeps of who is one person in the words of the user."""

    def person_known_as(self, key: str, scope: str) -> int | None:
        """Return the number of the person that somebody is after all joins, None where nobody quotes them."""
        with self._database.snapshot() as connection:
            found = connection.execute(_PERSON, meant_by(connection, (key, scope))).fetchone()
            return None if found is None else found[0]

    def voices_of(self, person_id: int) -> list[HeardVoice]:
        """Return the names and roles that a person is quoted under, the most frequent first."""
        with self._database.snapshot() as connection:
            rows = connection.execute(_VOICES, (person_id,)).fetchall()
            return [_voice(connection, row) for row in rows]

    def keep_choice(self, choice: ByHand) -> None:
        """Keep a word of the user on who is one person; it holds at once and for what is found later."""
        with self._database.writing(durable=True) as connection:
            _change(connection, choice, keep=True)

    def drop_choice(self, choice: ByHand) -> None:
        """Forget a word of the user: the rules hold again."""
        with self._database.writing(durable=True) as connection:
            _change(connection, choice, keep=False)

    def choices(self) -> list[ByHand]:
        """Return all that the user said, for an export."""
        with self._database.snapshot() as connection:
            same = connection.execute(
                "SELECT key, scope, as_key, as_scope, as_name FROM same_people ORDER BY key, scope"
            )
            own = connection.execute("SELECT key, scope, role FROM own_people ORDER BY key, scope, role")
            return [*(SamePerson(*row) for row in same), *(OwnPerson(*row) for row in own)]

    def restore_choices(self, choices: Iterable[ByHand]) -> int:
        """Keep what the user said elsewhere, where nothing is said of it here; returns how many are new."""
        added = 0
        with self._database.writing(durable=True) as connection:
            for choice in choices:
                if not _is_said(connection, choice):
                    _change(connection, choice, keep=True)
                    added += 1
        return added


def _change(connection: sqlite3.Connection, choice: ByHand, *, keep: bool) -> None:
    touched = _touched(connection, choice)
    if isinstance(choice, SamePerson):
        same = (choice.key, choice.scope)
        if keep:
            connection.execute(_KEEP_SAME, (*same, choice.as_key, choice.as_scope, choice.as_name))
        else:
            connection.execute(_DROP_SAME, same)
    else:
        own = (choice.key, choice.scope, choice.role)
        connection.execute(_KEEP_OWN if keep else _DROP_OWN, own)
    settle(connection, touched)


def _touched(connection: sqlite3.Connection, choice: ByHand) -> list[int]:
    """Return whose voices go to somebody else by a change: whoever has them before it."""
    if isinstance(choice, SamePerson):
        known_as = meant_by(connection, (choice.key, choice.scope))
        found = connection.execute(_PERSON, known_as)
    else:
        found = connection.execute(_OWNER, (choice.key, choice.scope, choice.role))
    return [person_id for (person_id,) in found]


def _is_said(connection: sqlite3.Connection, choice: ByHand) -> bool:
    if isinstance(choice, OwnPerson):
        return identity(connection, choice) != (choice.key, choice.scope)
    one: Identity = (choice.key, choice.scope)
    return (
        joining(connection, one) is not None or meant_by(connection, (choice.as_key, choice.as_scope)) == one
    )


def _voice(connection: sqlite3.Connection, row: tuple[int, str, str, str, str, str, int]) -> HeardVoice:
    voice_id, key, scope, role, name, role_name, quotes = row
    own = OwnPerson(key, scope, role)
    outlets = connection.execute(_OUTLETS, (voice_id, _SHOWN_OUTLETS))
    return HeardVoice(
        name=name,
        role=role_name,
        quotes=quotes,
        outlets=tuple(told for (told,) in outlets),
        own=own,
        joined=joining(connection, identity(connection, own)),
    )
