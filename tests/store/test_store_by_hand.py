"""Who is one person in the words of the user: it holds for what is found later, and can be taken back."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import View
from reader.people import ByHand, OwnPerson, Person, SamePerson
from reader.query import parse_query
from reader.store import Store
from tests.store.store_samples import NOW, add_feed, insert, parsed, people_are_counted, put_quotes

TEXT = "We will rebuild it."

Speaker = tuple[str, str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A library of five entries, the first the newest."""
    with Store.open(path) as opened:
        _fill(opened)
        yield opened


def _fill(store: Store) -> None:
    entries = [parsed(guid, text=TEXT, hours_ago=hours) for hours, guid in enumerate("abcde")]
    insert(store, add_feed(store).id, *reversed(entries))


def quoted(store: Store, *speakers: Speaker) -> None:
    """Let one entry after the other, the newest first, quote somebody."""
    for entry_id, (name, role) in zip(store.entry_ids(View()), speakers, strict=False):
        put_quotes(store, entry_id, [(0, 2, "direct", name, role, "We")])


def people(store: Store) -> dict[str, int]:
    """Return how often people are quoted, by name and first role."""
    return {", ".join((one.name, *one.roles[:1])): one.quotes for one in store.people(limit=100)}


def person(store: Store, name: str) -> Person:
    return next(one for one in store.people(limit=100) if one.name == name)


def join(store: Store, name: str, other: str) -> SamePerson:
    one, into = person(store, name), person(store, other)
    same = SamePerson(one.key, one.scope, into.key, into.scope, into.name)
    store.keep_choice(same)
    return same


def split(store: Store, name: str, role: str) -> ByHand:
    voice = next(one for one in store.voices_of(person(store, name).id) if one.role == role)
    if voice.joined is not None:
        store.drop_choice(voice.joined)
        return voice.joined
    store.keep_choice(voice.own)
    return voice.own


def test_two_people_that_are_joined_are_one_also_for_what_is_found_later(store: Store, path: Path) -> None:
    quoted(store, ("Ana Lima", "mayor"), ("Ann Lima", "mayoress"), ("Ana Lima", ""))
    same = join(store, "Ann Lima", "Ana Lima")
    assert people(store) == {"Ana Lima, mayor": 3}
    quoted(store, ("Ann Lima", "a new role"), ("Ann Lima", "mayoress"), ("Ana Lima", ""), ("Ann Lima", ""))
    (ana,) = store.people(limit=5)
    assert (ana.name, ana.quotes, ana.articles) == ("Ana Lima", 4, 4)
    assert [one.name for one in store.people_named("ann lima")] == ["Ana Lima"]
    assert [one.name for one in store.people(["ann"], limit=5)] == ["Ana Lima"]
    store.drop_choice(same)
    assert {one.name: one.quotes for one in store.people(limit=5)} == {"Ann Lima": 3, "Ana Lima": 1}
    assert people_are_counted(path)


def test_a_joined_name_alone_is_called_as_the_user_said(store: Store) -> None:
    quoted(store, ("Ana Lima", ""), ("Ann Lima", ""))
    join(store, "Ann Lima", "Ana Lima")
    quoted(store, ("Ann Lima", ""))
    assert people(store) == {"Ana Lima": 2}


def test_joins_follow_one_another(store: Store, path: Path) -> None:
    quoted(store, ("Ana Lima", ""), ("Ann Lima", ""), ("A. Lima", ""))
    first = join(store, "A. Lima", "Ann Lima")
    join(store, "Ann Lima", "Ana Lima")
    assert people(store) == {"Ana Lima": 3}
    (voice,) = [one for one in store.voices_of(person(store, "Ana Lima").id) if one.name == "A. Lima"]
    assert voice.joined == first
    store.drop_choice(first)
    assert people(store) == {"Ana Lima": 2, "A. Lima": 1}
    assert people_are_counted(path)


def test_somebody_is_found_again_by_what_they_are_known_by(store: Store) -> None:
    quoted(store, ("Ana Lima", ""), ("Ann Lima", ""))
    ann = person(store, "Ann Lima")
    same = join(store, "Ann Lima", "Ana Lima")
    assert store.person_known_as(ann.key, ann.scope) == person(store, "Ana Lima").id
    store.drop_choice(same)
    assert store.person_known_as(ann.key, ann.scope) == person(store, "Ann Lima").id
    assert store.person_known_as("eve oh", "") is None


def test_a_name_with_a_role_is_split_off_and_stays_so(store: Store, path: Path) -> None:
    quoted(store, ("John Smith", "mayor"), ("John Smith", "striker"), ("John Smith", ""))
    own = split(store, "John Smith", "striker")
    assert people(store) == {"John Smith, mayor": 2, "John Smith, striker": 1}
    quoted(store, ("John Smith", "mayor"), ("John Smith", "striker"), ("John Smith", "striker"))
    assert people(store) == {"John Smith, striker": 2, "John Smith, mayor": 1}
    assert len(store.people_named("john smith")) == 2
    store.drop_choice(own)
    assert people(store) == {"John Smith, striker": 3}
    assert people_are_counted(path)


def test_a_bare_surname_goes_with_what_was_split_off_and_can_be_split_off(store: Store, path: Path) -> None:
    quoted(store, ("John Smith", "mayor of Ulm"), ("Smith", "mayor of Ulm"), ("John Smith", "striker"))
    own = split(store, "John Smith", "mayor of Ulm")
    assert people(store) == {"John Smith, mayor of Ulm": 2, "John Smith, striker": 1}
    store.drop_choice(own)
    assert people(store) == {"John Smith, mayor of Ulm": 3}
    (bare,) = [one for one in store.voices_of(person(store, "John Smith").id) if one.name == "Smith"]
    store.keep_choice(bare.own)
    assert people(store) == {"John Smith, mayor of Ulm": 2, "Smith, mayor of Ulm": 1}
    assert people_are_counted(path)


def test_what_was_split_off_can_be_joined_again_or_to_another(store: Store, path: Path) -> None:
    quoted(store, ("John Smith", "mayor"), ("John Smith", "striker"), ("Jack Smith", "striker"))
    split(store, "John Smith", "striker")
    one, _ = store.people_named("john smith")
    striker = next(other for other in store.people_named("john smith") if other.roles == ("striker",))
    assert one != striker
    jack = person(store, "Jack Smith")
    same = SamePerson(striker.key, striker.scope, jack.key, jack.scope, jack.name)
    store.keep_choice(same)
    assert people(store) == {"Jack Smith, striker": 2, "John Smith, mayor": 1}
    assert split(store, "Jack Smith", "striker") in (same, OwnPerson("jack smith", "", "striker"))
    assert people_are_counted(path)


def test_the_voices_of_a_person_with_their_outlets(store: Store) -> None:
    quoted(store, ("Ana Lima", "mayor"), ("Ana Lima", ""), ("Ana Lima", "mayor"))
    mayor, plain = store.voices_of(person(store, "Ana Lima").id)
    assert (mayor.name, mayor.role, mayor.quotes, mayor.outlets) == ("Ana Lima", "mayor", 2, ("news",))
    assert (plain.role, plain.quotes, plain.joined) == ("", 1, None)


def test_what_comes_from_elsewhere_gives_way_to_what_is_said_here(store: Store, path: Path) -> None:
    quoted(store, ("Ana Lima", "mayor"), ("Ann Lima", ""), ("Ana Lima", "singer"))
    here = join(store, "Ann Lima", "Ana Lima")
    circle = SamePerson("ana lima", "", "ann lima", "", "Ann Lima")
    other = SamePerson("ann lima", "", "eve oh", "", "Eve Oh")
    own = OwnPerson("ana lima", "", "singer")
    assert store.restore_choices([circle, other, here, own, own]) == 1
    assert store.choices() == [here, own]
    assert people(store) == {"Ana Lima, mayor": 2, "Ana Lima, singer": 1}
    assert people_are_counted(path)


NAMES = ["Ana Lima", "Rui Lima", "Lima", "police"]
ROLES = ["", "mayor of Ulm", "analyst"]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["quotes", "quotes", "join", "split", "back", "remove"]),
        st.integers(1, 5),
        st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(ROLES)), max_size=3),
        st.integers(0, 5),
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_the_counts_are_exact_and_all_can_be_taken_back(
    steps: list[tuple[str, int, list[Speaker], int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with Store.open(path) as store:
            _fill(store)
            for name, entry_id, speakers, number in steps:
                _do(store, name, entry_id, speakers, number)
                assert people_are_counted(path)
            by_rules = _people_by_rules(store, folder)
            for choice in store.choices():
                store.drop_choice(choice)
            assert _voices(store) == by_rules
        assert people_are_counted(path)


def _do(store: Store, name: str, entry_id: int, speakers: list[Speaker], number: int) -> None:
    everybody = store.people(limit=100)
    if name == "quotes" and entry_id in store.entry_ids(View()):
        put_quotes(store, entry_id, [(0, 2, "direct", who, role, "We") for who, role in speakers])
    elif name == "remove" and entry_id in store.entry_ids(View()):
        store.remove_entries([entry_id])
    elif name == "join" and len(everybody) > 1:
        one, other = everybody[number % len(everybody)], everybody[(number + 1) % len(everybody)]
        store.keep_choice(SamePerson(one.key, one.scope, other.key, other.scope, other.name))
    elif name == "split" and everybody:
        voices = store.voices_of(everybody[number % len(everybody)].id)
        store.keep_choice(voices[number % len(voices)].own)
    elif name == "back" and store.choices():
        store.drop_choice(store.choices()[number % len(store.choices())])


def _voices(store: Store) -> set[tuple[tuple[str, str, str], ...]]:
    """Return the names and roles of each person."""
    return {
        tuple(sorted((one.own.key, one.own.scope, one.own.role) for one in store.voices_of(person.id)))
        for person in store.people(limit=100)
    }


def _people_by_rules(store: Store, folder: str) -> set[tuple[tuple[str, str, str], ...]]:
    """Return the people of a library with the same quotes in which the user said nothing."""
    with Store.open(Path(folder) / "other.db") as other:
        _fill(other)
        for entry_id in store.entry_ids(View()):
            found = store.quotes_with_ids(_quote_ids(store, entry_id))
            rows = [(one.start, one.end, one.kind, one.speaker, one.role, one.words) for one in found]
            put_quotes(other, entry_id, rows)
        return _voices(other)


def _quote_ids(store: Store, entry_id: int) -> list[int]:
    everybody = [one.id for one in store.people(limit=100)]
    said = store.quotes_with_ids(store.quote_ids_of(everybody))
    return sorted(one.id for one in said if one.entry_id == entry_id)


# What queries make of it


def found(store: Store, query: str) -> list[str]:
    """Return the titles' letters of the articles that a query finds, the newest first."""
    ids = store.matching_ids(parse_query(query), now=NOW)
    order = store.entry_ids(View())
    return ["abcde"[order.index(entry_id)] for entry_id in ids]


def test_a_query_finds_what_those_said_whom_the_user_joined(store: Store) -> None:
    quoted(store, ("Ana Lima", "mayor"), ("Ann Lima", "mayoress"), ("Rui Costa", ""))
    assert found(store, 'person:"Ana Lima"') == ["a"]
    same = join(store, "Ann Lima", "Ana Lima")
    assert found(store, 'person:"Ana Lima"') == found(store, "person:ann") == ["a", "b"]
    assert found(store, "-person:ana") == ["c", "d", "e"]
    assert found(store, "person:ana OR person:rui") == ["a", "b", "c"]
    assert found(store, "person:ana quote:we") == ["a", "b"]
    assert found(store, "person:ana person:rui") == []
    hits = store.search(parse_query("person:ana"), limit=5, now=NOW).hits
    assert [[hit.snippet[mark.start : mark.end] for mark in hit.marks] for hit in hits] == [["We"], ["We"]]
    store.drop_choice(same)
    assert found(store, 'person:"Ana Lima"') == ["a"]


def test_a_query_follows_the_rules_until_the_user_splits(store: Store) -> None:
    quoted(store, ("Ana Lima", "mayor of Sines"), ("Lima", "mayor of Sines"), ("Lima", "a fisherman"))
    assert found(store, 'person:"Ana Lima"') == ["a", "b"]
    split(store, "Ana Lima", "mayor of Sines")
    bare = [voice for voice in store.voices_of(person(store, "Ana Lima").id) if voice.name == "Lima"]
    for voice in bare:
        store.keep_choice(voice.own)
    assert found(store, 'person:"Ana Lima"') == ["a"]
    assert found(store, "person:lima") == ["a", "b", "c"]


def test_a_query_finds_a_person_by_a_name_that_no_article_has_any_more(store: Store) -> None:
    quoted(store, ("Ana Lima", "mayor"), ("Ann Lima", "mayoress"))
    join(store, "Ann Lima", "Ana Lima")
    quoted(store, ("Rui Costa", ""))
    assert sorted(people(store)) == ["Ana Lima, mayoress", "Rui Costa"]
    assert found(store, 'person:"Ana Lima"') == ["b"]


def test_quotes_of_an_older_library_are_found_before_they_are_looked_through_again(
    store: Store, path: Path
) -> None:
    quoted(store, ("Ana Lima", "mayor"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE quotes SET voice_id = NULL")
    assert found(store, "person:lima") == ["a"]
