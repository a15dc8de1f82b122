"""What the user said of speakers and people goes out with everything, and comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.corrections import Correction
from reader.interchange import export_lines
from reader.people import ByHand, OwnPerson, SamePerson
from reader.store import Store
from tests.importing import import_bytes

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
HEADER = b'{"pullquote":1}\n'
CORRECTIONS = [Correction(0, 3, "Eve Oh", "engineer", NOW), Correction(5, 9, "", "", NOW)]
CHOICES: list[ByHand] = [
    SamePerson("ann lima", "", "ana lima", "", "Ana Lima"),
    OwnPerson("john smith", "", "striker"),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "other.db") as opened:
        yield opened


def exported(store: Store) -> bytes:
    return "".join(f"{line}\n" for line in export_lines(store, NOW, texts=False)).encode()


def fill(store: Store) -> None:
    store.change_corrections("The text.", add=CORRECTIONS)
    for choice in CHOICES:
        store.keep_choice(choice)


def test_all_of_it_comes_back_once(store: Store, other: Store) -> None:
    fill(store)
    outcome = import_bytes(other, exported(store), "all.jsonl", NOW)
    assert outcome.words == "4 corrections added."
    assert other.corrections(["The text."]) == {"The text.": CORRECTIONS}
    assert other.choices() == CHOICES
    assert exported(other) == exported(store)
    assert import_bytes(other, exported(store), "all.jsonl", NOW).corrected == 0


def test_what_was_said_here_stays(store: Store, other: Store) -> None:
    fill(store)
    mine = Correction(0, 3, "Ada Lund", "", NOW)
    other.change_corrections("The text.", add=[mine])
    other.keep_choice(SamePerson("ann lima", "", "eve oh", "", "Eve Oh"))
    assert import_bytes(other, exported(store), "all.jsonl", NOW).corrected == 2
    assert other.corrections(["The text."])["The text."] == [mine, CORRECTIONS[1]]
    assert other.choices()[0] == SamePerson("ann lima", "", "eve oh", "", "Eve Oh")


def test_a_name_in_one_article_alone_means_nothing_elsewhere(store: Store, other: Store) -> None:
    local: list[ByHand] = [
        SamePerson("lima", "#7", "ana lima", "", "Ana Lima"),
        SamePerson("ana lima", "", "lima", "#7", "Lima"),
        OwnPerson("lima", "#7", ""),
    ]
    for choice in local:
        store.keep_choice(choice)
    assert b"#7" not in exported(store)
    lines = [
        {"type": "same_person", "key": "lima", "scope": "#7", "as_key": "x", "as_scope": "", "as_name": "X"},
        {"type": "own_person", "key": "lima", "scope": "#7", "role": ""},
    ]
    assert import_bytes(other, written(*lines), "x", NOW).refused == ("2 lines could not be read.",)
    assert other.choices() == []


CORRECTION: dict[str, Any] = {
    "type": "correction",
    "text_hash": "0" * 64,
    "start": 0,
    "end": 3,
    "name": "Eve Oh",
    "role": "",
    "made": NOW.isoformat(),
}


def written(*lines: dict[str, Any]) -> bytes:
    return HEADER + "".join(f"{json.dumps(line)}\n" for line in lines).encode()


@pytest.mark.parametrize(
    "damage",
    [{"text_hash": "zz"}, {"start": 3}, {"start": -1}, {"end": "3"}, {"made": "soon"}, {"end": None}],
    ids=str,
)
def test_a_damaged_correction_is_left_out(store: Store, damage: dict[str, Any]) -> None:
    outcome = import_bytes(store, written(CORRECTION | damage, CORRECTION | {"start": 1}), "x", NOW)
    assert (outcome.corrected, outcome.refused) == (1, ("1 line could not be read.",))


def test_names_are_cleaned(store: Store) -> None:
    import_bytes(store, written(CORRECTION | {"name": "Eve\x1b[2J\nOh \u202e", "role": "x" * 900}), "x", NOW)
    ((_, correction),) = store.all_corrections()
    assert (correction.name, len(correction.role)) == ("Eve Oh", 200)


VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.lists(st.integers(), max_size=2)
SAME = {"type": "same_person", "key": "a", "scope": "", "as_key": "b", "as_scope": "", "as_name": "B"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([CORRECTION, SAME, {**SAME, "type": "own_person", "role": ""}]), st.data())
def test_any_value_in_any_field_is_survived(store: Store, line: dict[str, Any], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(line.keys() - {"type"})))
    import_bytes(store, written(line | {name: data.draw(VALUES)}), "x", NOW)
    assert exported(store)
