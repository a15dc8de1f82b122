from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.changes import Insert, Intent, Known, KnownEntry, Update, facts_hash, text_hash
from reader.decide import decide, tells_something_new
from reader.model import Document, Enclosure, Paragraph, ParsedEntry

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def entry(guid: str, title: str = "", url: str = "", text: str = "Words.") -> ParsedEntry:
    document = Document(text, (Paragraph(0, len(text)),))
    return ParsedEntry(guid, title or f"Title of {guid}", document, url or f"https://news.example/{guid}")


def known(*stored: ParsedEntry) -> Known:
    return Known({one.guid: known_entry(number, one) for number, one in enumerate(stored, 1)})


def known_entry(number: int, entry: ParsedEntry) -> KnownEntry:
    text = text_hash(entry.title, entry.document.text)
    published = entry.published and entry.published.replace(microsecond=0)  # as the library keeps it
    return KnownEntry(number, entry.guid, entry.url, entry.title, text, facts_hash(entry), published)


def no_text(entry_id: int) -> str:
    raise AssertionError("the text of an entry that did not change was asked for")


def update(entry: ParsedEntry, entry_id: int = 1, *, unread: bool = False) -> Update:
    """The update of an entry whose title or text changed."""
    return Update(entry_id, entry, keep_version=True, unread=unread)


A, B, C = entry("a"), entry("b"), entry("c")


@pytest.mark.parametrize(
    ("stored", "parsed", "expected"),
    [
        pytest.param([], [A, B], [Insert(A), Insert(B)], id="new entries"),
        pytest.param([A, B], [B, A], [], id="nothing changed"),
        pytest.param([A, B], [], [], id="entries that are gone stay"),
        pytest.param([A], [A, B], [Insert(B)], id="one new"),
        pytest.param(
            [A], [entry("a", title="New")], [update(entry("a", title="New"))], id="title changed"
        ),
        pytest.param(
            [entry("a", title="Storm closes the harbour", text="")],
            [entry("a", title="Mayor resigns over bridge", text="")],
            [update(entry("a", title="Mayor resigns over bridge", text=""), unread=True)],
            id="another headline and no text"
        ),
        pytest.param(
            [entry("a", title="Storm closes the harbour", text="")],
            [entry("a", title="Storm closes the airport", text="")],
            [update(entry("a", title="Storm closes the airport", text=""))],
            id="a headline in other words and no text"
        ),
        pytest.param([A], [entry("a", text="Other.")], [update(entry("a", text="Other."), unread=True)], id="text changed"),
        pytest.param(
            [A], [entry("a", url="https://x.example/")], [Update(1, entry("a", url="https://x.example/"))], id="link"
        ),
        pytest.param([A], [replace(A, authors=("Somebody",))], [Update(1, replace(A, authors=("Somebody",)))], id="author alone"),
        pytest.param([A], [replace(A, published=NOW)], [Update(1, replace(A, published=NOW))], id="date alone"),
        pytest.param(
            [A, B],
            [replace(A, guid="a2"), B],
            [Update(1, replace(A, guid="a2"))],
            id="same link and title with a new identifier",
        ),
        pytest.param(
            [A],
            [replace(entry("a", text="Edited."), guid="a2")],
            [update(replace(entry("a", text="Edited."), guid="a2"), unread=True)],
            id="a new identifier and a new text",
        ),
        pytest.param(
            [A], [A, replace(entry("a", text="Other."), guid="a2")], [Insert(replace(entry("a", text="Other."), guid="a2"))], id="the old identifier is there too",
        ),
        pytest.param(
            [entry("a", title="Daily", url="https://x.example/"), entry("b", title="Daily", url="https://x.example/")],
            [entry("c", title="Daily", url="https://x.example/", text="New.")],
            [Insert(entry("c", title="Daily", url="https://x.example/", text="New."))],
            id="a link and title that two known entries share",
        ),
        pytest.param(
            [entry("a", title="Daily", url="https://x.example/")],
            [
                entry("b", title="Daily", url="https://x.example/", text="One."),
                entry("c", title="Daily", url="https://x.example/", text="Two."),
            ],
            [
                Insert(entry("b", title="Daily", url="https://x.example/", text="One.")),
                Insert(entry("c", title="Daily", url="https://x.example/", text="Two.")),
            ],
            id="a link and title that two new entries share",
        ),
        pytest.param(
            [replace(A, url="")],
            [replace(A, url="", guid="a2")],
            [Update(1, replace(A, url="", guid="a2"))],
            id="the same title and text with a new identifier"
        ),
        pytest.param([], [A, replace(A, title="Again")], [Insert(A)], id="an identifier twice"),
        pytest.param([], [A, replace(A, guid="a2")], [Insert(A)], id="all but the identifier twice"),
        pytest.param([A], [replace(A, title="Old"), A], [update(replace(A, title="Old"))], id="the first counts"),
    ],
)  # fmt: skip
def test_decisions(stored: list[ParsedEntry], parsed: list[ParsedEntry], expected: list[Intent]) -> None:
    texts = {number: one.document.text for number, one in enumerate(stored, 1)}
    assert decide(known(*stored), parsed, stored_text=texts.__getitem__) == tuple(expected)


def test_the_text_of_what_did_not_change_is_not_read() -> None:
    assert decide(known(A, B), [A, B, C], stored_text=no_text) == (Insert(C),)


def test_what_was_removed_does_not_come_back() -> None:
    library = Known({"a": known_entry(1, A)}, removed=frozenset({"b"}))
    assert decide(library, [A, B, C], stored_text=no_text) == (Insert(C),)


DATED = [replace(entry(name), published=NOW - timedelta(days=day)) for day, name in enumerate("cadb")]


@pytest.mark.parametrize(
    ("fetched", "limit", "unread"),
    [(False, 2, "ca"), (False, None, "cadb"), (False, 0, ""), (False, 9, "cadb"), (True, 2, "cadb")],
)
def test_old_entries_of_a_new_feed_count_as_read(fetched: bool, limit: int | None, unread: str) -> None:
    intents = decide(Known(fetched=fetched), DATED, stored_text=no_text, unread_at_first=limit)
    found = [intent.entry.guid for intent in intents if isinstance(intent, Insert) and not intent.read]
    assert found == list(unread)


def test_entries_without_a_date_are_the_oldest_of_a_new_feed() -> None:
    intents = decide(Known(fetched=False), [A, *DATED[:1]], stored_text=no_text, unread_at_first=1)
    assert intents == (Insert(A, read=True), Insert(DATED[0]))


STORY = " ".join(f"word{number}" for number in range(400))


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        pytest.param(STORY, STORY.replace("word7 ", "wörd7 "), False, id="a typing mistake"),
        pytest.param(STORY, f"{STORY} Correction: it was Tuesday.", False, id="a note at the end"),
        pytest.param(STORY, " ".join(reversed(STORY.split())), False, id="the same words in another order"),
        pytest.param(STORY, STORY[: len(STORY) // 2], False, id="a part was taken out"),
        pytest.param(STORY, STORY + " ".join(f" more{n}" for n in range(200)), True, id="half as much again"),
        pytest.param("Rain is likely.", "Rain is certain now.", False, id="a teaser was polished"),
        pytest.param("Rain is likely.", "Snow, ice, wind: all roads closed.", True, id="another teaser"),
        pytest.param("", "Now there is a text.", True, id="there was none"),
        pytest.param("There was a text.", "", False, id="there is none any more"),
        pytest.param("東京で雨が降った", "北海道に雪が積もる", True, id="a script without blanks"),
    ],
)
def test_what_is_news_to_a_reader(before: str, after: str, new: bool) -> None:
    assert tells_something_new(before, after) is new


SESSION = [
    replace(entry(f"g{n}", title=f"T{n}", text=f"Text {n}."), url=f"https://x.example/{n}?s=1")
    for n in range(3)
]
LATER = [replace(one, guid=f"h{one.guid}", url=one.url.replace("s=1", "s=2")) for one in SESSION]


def test_ids_and_links_that_change_at_every_fetch_make_no_new_entries() -> None:
    intents = decide(known(*SESSION), LATER, stored_text=no_text)
    assert intents == tuple(Update(number, one) for number, one in enumerate(LATER, 1))


def test_equal_texts_of_two_entries_identify_neither() -> None:
    same = [replace(one, title="T", document=SESSION[0].document) for one in SESSION[:2]]
    new = [replace(same[0], guid="new", url="https://x.example/new")]
    assert decide(known(*same), new, stored_text=no_text) == (Insert(new[0]),)


def test_one_entry_is_not_taken_for_two() -> None:
    before = entry("c", title="T", url="https://x.example/", text="1")
    same_link = replace(before, guid="a", document=Document("2", ()))
    same_text = replace(before, guid="b", url="")
    intents = decide(known(before), [same_link, same_text], stored_text=lambda entry_id: "1")
    assert intents == (update(same_link, unread=True), Insert(same_text))


def test_an_empty_text_identifies_no_entry() -> None:
    before = replace(A, document=Document("", ()), title="Daily")
    after = replace(before, guid="a2", url="https://news.example/a2")
    assert decide(known(before), [after], stored_text=no_text) == (Insert(after),)


def bulletin(hour: int) -> ParsedEntry:
    """What a station gives every hour: a link, a title and a text that never change, and a recording."""
    recording = Enclosure(f"https://radio.example/{hour}.mp3", "audio/mpeg")
    told = entry(f"b{hour}", title="News", url="https://radio.example/news", text="The latest news.")
    return replace(told, published=NOW + timedelta(hours=hour), enclosures=(recording,))


def test_bulletins_are_told_apart_by_their_dates_and_recordings() -> None:
    hourly = [bulletin(hour) for hour in (3, 2, 1)]
    undated = [replace(one, published=None) for one in hourly]
    silent = [replace(one, enclosures=()) for one in hourly]
    for parsed in (hourly, undated, silent):
        assert decide(Known(), parsed, stored_text=no_text) == tuple(map(Insert, parsed))
    picture = Enclosure("https://radio.example/small.png", "image/*")
    again = replace(bulletin(3), guid="another", enclosures=(*bulletin(3).enclosures, picture))
    assert decide(Known(), [*hourly, again], stored_text=no_text) == tuple(map(Insert, hourly))


def test_the_next_bulletin_is_a_new_entry() -> None:
    assert decide(known(bulletin(1)), [bulletin(2)], stored_text=no_text) == (Insert(bulletin(2)),)
    written = replace(bulletin(2), enclosures=(), document=Document("Rain in the south.", ()))
    assert decide(known(bulletin(1)), [written], stored_text=no_text) == (Insert(written),)


def test_a_new_identifier_with_the_date_that_is_known_or_with_none_is_no_new_entry() -> None:
    before = replace(A, published=NOW.replace(microsecond=5))
    for date in (before.published, None):
        after = replace(before, guid="a2", published=date)
        assert decide(known(before), [after], stored_text=no_text) == (Update(1, after),)


def test_a_new_identifier_and_date_with_nothing_else_to_tell_are_no_new_entry() -> None:
    before, after = replace(A, published=NOW), replace(A, guid="a2", published=NOW + timedelta(hours=1))
    assert decide(known(before), [after], stored_text=no_text) == (Update(1, after),)


ENTRIES = st.lists(
    st.builds(
        lambda guid, title, url, text, date: ParsedEntry(
            guid, title, Document(text, ()), url, published=date
        ),
        st.sampled_from("abcd"),
        st.sampled_from(["t", "u"]),
        st.sampled_from(["", "https://x.example/", "https://y.example/"]),
        st.sampled_from(["1", "2"]),
        st.sampled_from([None, NOW, NOW + timedelta(hours=1)]),
    ),
    max_size=6,
)


def applied(stored: Known, intents: tuple[Intent, ...]) -> Known:
    """Return what is stored after intents were applied."""
    by_id = {one.entry_id: one for one in stored.entries.values()}
    for intent in intents:
        number = intent.entry_id if isinstance(intent, Update) else max(by_id, default=0) + 1
        by_id[number] = known_entry(number, intent.entry)
    after = {one.guid: one for one in by_id.values()}
    assert len(after) == len(by_id), "an identifier was given to two entries"
    return Known(after)


@given(ENTRIES, ENTRIES)
def test_a_document_asks_for_nothing_the_second_time(
    first: list[ParsedEntry], second: list[ParsedEntry]
) -> None:
    stored = applied(Known(), decided(Known(), first))
    after = applied(stored, decided(stored, second))
    assert {one.entry_id for one in stored.entries.values()} <= {
        one.entry_id for one in after.entries.values()
    }
    assert decided(after, second) == ()


def decided(stored: Known, parsed: list[ParsedEntry]) -> tuple[Intent, ...]:
    return decide(stored, parsed, stored_text=lambda entry_id: "")
