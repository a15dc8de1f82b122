"""Lines for what the user said of quotes' speakers and of who is one person, and back.

A correction goes with the hash of its text, so that it holds where the same text comes from another feed.
What is said of a name in one article alone stays here: the number of the article means nothing elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reader.corrections import Correction
from reader.interchange import fields
from reader.interchange.fields import JsonObject
from reader.people import ByHand, OwnPerson, SamePerson
from reader.store import Store
from reader.text.dates import parse_date

_HASH = re.compile(r"[0-9a-f]{64}")
_ARTICLE = "#"
"""How scopes begin that mean one article of this library."""
_FARTHEST = 2**40


def by_hand_objects(store: Store) -> Iterator[JsonObject]:
    """Yield all that the user said, a line each."""
    corrections = (_correction_object(key, one) for key, one in store.all_corrections())
    return chain(corrections, (_choice_object(one) for one in store.choices() if not _is_local(one)))


class ByHandLines:
    """Takes lines of what the user said, a batch at a time."""

    def __init__(self) -> None:
        self._corrections: list[tuple[str, Correction]] = []
        self._choices: list[ByHand] = []

    def take(self, data: JsonObject) -> bool:
        """Take a line; False where it is damaged."""
        if data.get("type") == "correction":
            correction = _correction_from(data)
            self._corrections += [correction] if correction else []
            return correction is not None
        choice = _choice_from(data)
        self._choices += [choice] if choice else []
        return choice is not None

    def store(self, store: Store) -> int:
        """Keep what was taken, where nothing else is said of it; returns how much of it is new."""
        added = store.restore_corrections(self._corrections) if self._corrections else 0
        added += store.restore_choices(self._choices) if self._choices else 0
        self._corrections, self._choices = [], []
        return added


def _correction_from(data: JsonObject) -> tuple[str, Correction] | None:
    """Return a correction with the key of its text, or None where the line is damaged."""
    key = fields.text(data, "text_hash")
    start = fields.number(data, "start", 0, _FARTHEST)
    end = fields.number(data, "end", 0, _FARTHEST)
    made = parse_date(fields.text(data, "made"))
    if _HASH.fullmatch(key) is None or start is None or end is None or start >= end or made is None:
        return None
    return key, Correction(start, end, fields.line(data, "name", 200), fields.line(data, "role", 200), made)


def _choice_from(data: JsonObject) -> ByHand | None:
    """Return what was said of who is one person, or None where the line is damaged."""
    names = ("key", "scope", "role", "as_key", "as_scope", "as_name")
    values = {name: fields.line(data, name) for name in names}
    choice: ByHand = (
        SamePerson(values["key"], values["scope"], values["as_key"], values["as_scope"], values["as_name"])
        if data.get("type") == "same_person"
        else OwnPerson(values["key"], values["scope"], values["role"])
    )
    named = choice.key if isinstance(choice, OwnPerson) else choice.key and choice.as_key and choice.as_name
    return choice if named and not _is_local(choice) else None


def _correction_object(key: str, one: Correction) -> JsonObject:
    return {
        "type": "correction",
        "text_hash": key,
        "start": one.start,
        "end": one.end,
        "name": one.name,
        "role": one.role,
        "made": one.made.isoformat(),
    }


def _choice_object(choice: ByHand) -> JsonObject:
    about = {"key": choice.key, "scope": choice.scope}
    if isinstance(choice, OwnPerson):
        return {"type": "own_person", **about, "role": choice.role}
    same = {"as_key": choice.as_key, "as_scope": choice.as_scope, "as_name": choice.as_name}
    return {"type": "same_person", **about, **same}


def _is_local(choice: ByHand) -> bool:
    """Say whether something is said of a name in one article alone."""
    scopes = [choice.scope] if isinstance(choice, OwnPerson) else [choice.scope, choice.as_scope]
    return any(scope.startswith(_ARTICLE) for scope in scopes)
