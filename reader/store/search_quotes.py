"""The quotes that a query asks for, by their words and by who said them.

Somebody is asked for by a name and found under all of them: whoever the rules of `reader.people` or the user
joined is one person here too, and whoever the user split is not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from reader.query.tree import Term
from reader.store.rows import pack_ids
from reader.store.search_condition import Condition, joined
from reader.store.search_text import term_pattern
from reader.store.search_words import quote_words

_WORDS: Final = "quotes.id IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)"
# The quotes of an older library have no voices until their articles are looked through again.
_SAID_BY: Final = """(
    quotes.id IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)
    OR quotes.voice_id IN (SELECT value FROM json_each(?))
)"""
_VOICES: Final = """
    SELECT id FROM voices WHERE person_id IN (
        SELECT person_id FROM voices WHERE id IN (
            SELECT voice_id FROM quotes
            WHERE id IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)
        )
        UNION ALL SELECT value FROM json_each(?)
    )
"""
_JOINED: Final = """
    SELECT id, name FROM people WHERE (key, scope) IN (SELECT as_key, as_scope FROM same_people)
"""


def of_one_quote(connection: sqlite3.Connection, terms: Sequence[Term]) -> Condition:
    """Return the condition on `quotes` that all of this holds of one quote."""
    words = [term for term in terms if term.field == "quote"]
    people = [term for term in terms if term.field == "person"]
    conditions = [Condition(_WORDS, (quote_words(words),))] if words else []
    return joined(" AND ", [*conditions, *(_said_by(connection, person) for person in people)])


def _said_by(connection: sqlite3.Connection, person: Term) -> Condition:
    words = quote_words([person])
    # Articles may have none of the names that somebody has only because the user joined others to it.
    pattern = term_pattern(person)
    named = [number for number, name in connection.execute(_JOINED) if pattern.search(name)]
    voices = [number for (number,) in connection.execute(_VOICES, (words, pack_ids(named)))]
    return Condition(_SAID_BY, (words, pack_ids(voices)))
