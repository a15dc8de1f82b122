from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.changes import FetchResult, Insert, Update
from reader.errors import LocalFileError, StoreError
from reader.interchange import (
    ImportOutcome,
    export_lines,
    export_opml,
    import_stream,
    import_subscriptions,
    read_import,
    subscriptions_of,
)
from reader.model import (
    Document,
    Enclosure,
    Feed,
    FeedSettings,
    FullText,
    Link,
    Paragraph,
    ParsedEntry,
    SavedSearch,
    Subscription,
    Subscriptions,
    View,
)
from reader.store import ArchivedEntry, Store
from tests.importing import import_bytes

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PAPER = "https://paper.example/feed"
SPANS = "https://spans.example/feed"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "other.db") as opened:
        yield opened


def entry(name: str, /, **changes: Any) -> ParsedEntry:
    text = f"The bridge {name} opened on Monday.\n\nIt had been closed since May."
    end = text.index("\n")
    made = ParsedEntry(
        guid=name,
        title=f"Bridge {name}",
        document=Document(text, (Paragraph(0, end), Paragraph(end + 2, len(text), "quote"))),
        url=f"https://paper.example/{name}",
        language="en",
        html=f"<p>{name}</p>",
    )
    return replace(made, **changes)


def subscribe(store: Store, url: str = PAPER, **given: Any) -> Feed:
    return store.add_feed(url, **{"kind": "feed", "title": "Paper", "now": NOW - timedelta(days=9), **given})


def fill(store: Store, feed: Feed, *entries: ParsedEntry, now: datetime = NOW) -> list[int]:
    applied = store.apply(feed.id, [Insert(one) for one in entries], fetched=FetchResult(title=""), now=now)
    return list(applied.new_ids)


def exported(store: Store, *, texts: bool = True) -> bytes:
    return "".join(f"{line}\n" for line in export_lines(store, NOW, texts=texts)).encode()


def archived(store: Store) -> list[ArchivedEntry]:
    return list(store.archived_entries())


def full_library(store: Store) -> None:
    """Fill a library with one of everything."""
    paper = subscribe(
        store,
        custom_title="My paper",
        site_url="https://paper.example/",
        given_url="https://paper.example/rss",
        folders=[("City", "Bridges"), ("Daily",)],
        tags=["steel", "a tag"],
    )
    spans = subscribe(store, SPANS, title="Spans")
    opened = store.add_feed("local:opened", kind="opened", title="Opened files", now=NOW)
    wishes = FeedSettings(90, (("Accept-Language", "de"),), full_text=True, keep=500, credentials="keyring")
    store.update_feed(paper.id, settings=wishes)
    store.add_search("Steel", 'tag:steel "city council" OR unread')
    store.add_search("Ünread", "unread")
    rich = entry(
        "rich",
        authors=("Mara Lund", "Ann Bo"),
        outlet="The Other Paper",
        published=NOW - timedelta(days=3),
        updated=NOW - timedelta(days=2),
        comments_url="https://paper.example/rich#c",
        categories=("city", "bridges & tunnels"),
        enclosures=(
            Enclosure("https://paper.example/a.mp3", "audio/mpeg", 12, "Sound"),
            Enclosure("https://x.example/"),
        ),
        document=Document(
            "A bridge\nopens",
            (Paragraph(0, 8, "heading"), Paragraph(9, 14)),
            (Link(2, 8, "https://b.example/"),),
        ),
    )
    rich_id, read_id, starred_id = fill(
        store, paper, rich, entry("read"), entry("starred"), now=NOW - timedelta(days=2)
    )
    saved_id, edited_id = fill(store, spans, entry("saved"), entry("edited"), now=NOW - timedelta(days=1))
    fill(store, opened, entry("/home/ann/story.txt", url=""))
    store.set_read([read_id], True)
    store.set_starred([starred_id, rich_id], True)
    store.set_saved([saved_id])
    rewritten = entry("edited", title="Bridge again")
    store.apply(
        spans.id, [Update(edited_id, rewritten, keep_version=True)], fetched=FetchResult(title=""), now=NOW
    )
    full = Document("The whole story.", (Paragraph(0, 16),), (Link(4, 9, "https://c.example/", "image"),))
    store.put_full_text(
        rich_id, FullText(full, "fast", "https://paper.example/rich?full", "Perhaps cut."), NOW
    )
    store.put_full_text(read_id, FullText(full, "other", "https://paper.example/read"), NOW)
    store.show_full_text(read_id, shown=False)


def as_set_up(store: Store) -> list[tuple[object, ...]]:
    """Return of each feed what the user decided and what counts."""
    return [
        (
            *(feed.url, feed.kind, feed.title, feed.renamed, feed.site_url, feed.added),
            *(feed.folders, feed.tags, feed.settings, feed.unread, feed.total, feed.newest, feed.given_url),
        )
        for feed in store.feeds()
    ]


def test_everything_comes_back_in_an_empty_library(store: Store, other: Store) -> None:
    full_library(store)
    outcome = import_bytes(other, exported(store), "all.jsonl", NOW)
    assert outcome == ImportOutcome(added=3, searches=2, entries=6)
    assert as_set_up(other) == as_set_up(store)
    assert other.searches() == store.searches()
    assert archived(other) == archived(store)
    ids, others = (one.entry_ids(View()) for one in (store, other))
    assert [store.article(one).text for one in ids] == [other.article(one).text for one in others]
    assert exported(other) == exported(store)


def test_what_comes_back_can_be_searched(store: Store, other: Store) -> None:
    from reader.query import parse_query

    full_library(store)
    import_bytes(other, exported(store), "all.jsonl", NOW)
    query = parse_query("whole story")
    assert len(other.matching_ids(query, now=NOW)) == len(store.matching_ids(query, now=NOW)) == 1


def test_importing_a_second_time_changes_nothing(store: Store) -> None:
    full_library(store)
    before = exported(store)
    outcome = import_bytes(store, before, "all.jsonl", NOW)
    assert outcome == ImportOutcome(known=3)
    assert exported(store) == before


def test_the_form_is_json_lines_in_ascii_with_a_header(store: Store) -> None:
    full_library(store)
    lines = exported(store).decode("ascii").splitlines()
    objects = [json.loads(line) for line in lines]
    assert objects[0] == {"pullquote": 1, "exported": NOW.isoformat()}
    kinds = [one["type"] for one in objects[1:]]
    assert kinds == ["feed"] * 3 + ["search"] * 2 + ["entry"] * 6


def test_without_texts_only_marks_go_out(store: Store) -> None:
    full_library(store)
    states = [json.loads(line) for line in exported(store, texts=False).splitlines()][6:]
    assert {(one["guid"], one["read"], one["starred"]) for one in states} == {
        ("rich", False, True),
        ("read", True, False),
        ("starred", False, True),
    }
    assert all(one["type"] == "state" and "text" not in one for one in states)


def test_marks_are_put_on_what_is_there(store: Store, other: Store) -> None:
    full_library(store)
    feed = subscribe(other)
    renamed = entry("starred", guid="starred-2026")
    same, by_link, twin, twin_again = fill(
        other,
        feed,
        entry("read"),
        renamed,
        entry("rich", guid="x"),
        entry("rich", guid="y", url="https://paper.example/rich"),
    )
    outcome = import_bytes(other, exported(store, texts=False), "state.jsonl", NOW)
    assert outcome.marked == 2
    marks = [(one.read, one.starred) for one in other.entries([same, by_link, twin, twin_again])]
    assert marks == [(True, False), (False, True), (False, False), (False, False)]
    assert other.feeds()[0].unread == 3


def test_marks_are_only_added(store: Store, other: Store) -> None:
    (mine,) = fill(store, subscribe(store), entry("a"))
    (theirs,) = fill(other, subscribe(other), entry("a"))
    store.set_read([mine], True)
    other.set_starred([theirs], True)
    import_bytes(other, exported(store), "all.jsonl", NOW)
    (kept,) = other.entries([theirs])
    assert (kept.read, kept.starred) == (True, True)


def test_an_entry_that_is_there_keeps_its_text(store: Store, other: Store) -> None:
    fill(
        store,
        subscribe(store),
        entry("a", document=Document("Older words.", (Paragraph(0, 12),))),
        entry("b"),
    )
    (theirs,) = fill(other, subscribe(other), entry("a"))
    outcome = import_bytes(other, exported(store), "all.jsonl", NOW)
    assert (outcome.entries, outcome.known) == (1, 1)
    assert other.article(theirs).text == entry("a").document.text


def test_marks_find_a_feed_that_has_moved(store: Store, other: Store) -> None:
    (mine,) = fill(store, subscribe(store), entry("a"))
    store.set_read([mine], True)
    feed = subscribe(other)
    (theirs,) = fill(other, feed, entry("a"))
    other.apply(feed.id, [], fetched=FetchResult(title="", moved_to="https://new.example/f"), now=NOW)
    outcome = import_bytes(other, exported(store), "all.jsonl", NOW)
    assert (outcome.added, outcome.known, outcome.marked) == (0, 1, 1)
    assert other.entries([theirs])[0].read


def test_secrets_stay_out_of_an_export(store: Store) -> None:
    headers = (
        ("Authorization", "Bearer geheim"),
        ("X-Api-Key", "geheim"),
        ("Accept", "text/xml"),
        ("Cookie", "env:JAR"),
    )
    feed = subscribe(store)
    store.update_feed(feed.id, settings=FeedSettings(headers=headers, credentials="env:PAPER"))
    written = exported(store)
    assert b"geheim" not in written
    assert json.loads(written.splitlines()[1])["settings"] == {
        "interval_minutes": None,
        "headers": [["Accept", "text/xml"], ["Cookie", "env:JAR"]],
        "full_text": False,
        "keep": None,
        "credentials": "env:PAPER",
    }


def line(**fields: Any) -> bytes:
    return json.dumps(fields).encode() + b"\n"


HEADER = line(pullquote=1, exported="2026-11-20T12:00:00+00:00")


def test_a_file_cannot_make_the_reader_send_variables_of_the_environment(store: Store) -> None:
    wishes = {
        "headers": [
            ["X-A", "env:AWS_SECRET"],
            ["X-B", "b"],
            ["Bad\r\nX", "c"],
            ["X-C", "c\r\nd"],
            ["Host", "x"],
            5,
        ],
        "credentials": "env:HOME",
    }
    outcome = import_bytes(
        store, HEADER + line(type="feed", kind="feed", url=PAPER, settings=wishes), "x", NOW
    )
    assert store.feeds()[0].settings == FeedSettings(headers=(("X-B", "b"),))
    assert outcome.refused == (
        f"What is set for {PAPER} names variables of the environment, which is not taken from a file; set it again.",
    )


@pytest.mark.parametrize(
    "feed",
    [
        {"kind": "feed", "url": "file:///etc/passwd"},
        {"kind": "feed", "url": "exec:touch taken"},
        {"kind": "feed", "url": "https://a:b@paper.example/"},
        {"kind": "feed", "url": 5},
        {"kind": "samples", "url": "local:samples"},
        {"kind": "inbox", "url": "local:inbox"},
        {"kind": "opened", "url": "https://paper.example/"},
        {"kind": None, "url": PAPER},
    ],
)
def test_only_feeds_and_opened_files_are_added(store: Store, feed: dict[str, Any]) -> None:
    import_bytes(store, HEADER + line(type="feed", **feed), "x", NOW)
    assert store.feeds() == []


HOSTILE_ENTRY = {
    "type": "entry",
    "feed": PAPER,
    "guid": "a\x1b[2J",
    "title": "T\u202e\ud800\nU",
    "url": "javascript:x",
    "authors": ["A\x07", 5, "", None],
    "published": "9999-12-31T00:00:00",
    "first_seen": "2999-01-01T00:00:00Z",
    "text": "One\x1b[31m two \ud800",
    "paragraphs": [[0, 3, "text"]],
    "links": [[0, 3, "https://x.example/", "link"]],
    "html": "<p>\ud800</p>",
    "enclosures": [{"url": "file:///x"}, {"url": "https://x.example/", "size": -1}, 7],
    "read": "yes",
    "full_text": [],
    "versions": [5, {"text": "Old."}],
}


def test_a_hostile_entry_is_cleaned(store: Store) -> None:
    subscribe(store)
    assert import_bytes(store, HEADER + line(**HOSTILE_ENTRY), "x", NOW).entries == 1
    (one,) = archived(store)
    made = one.entry
    assert (made.guid, made.title, made.url, made.authors) == ("a", "T\ufffd U", "", ("A",))
    assert (made.published, one.first_seen, one.read) == (None, NOW, False)
    assert made.document == Document("One two \ufffd", (Paragraph(0, 9),))
    assert made.enclosures == (Enclosure("https://x.example/"),)


@pytest.mark.parametrize(
    "paragraphs",
    [
        None,
        [[0, 99, "text"]],
        [[-1, 2, "text"]],
        [[3, 1, "text"]],
        [[0, 4, "text"], [2, 6, "text"]],
        [[0, 4, "x"]],
        [[0, 4]],
        [[0.0, 4, "text"]],
        [5],
    ],
)
def test_blocks_that_do_not_fit_are_found_anew(store: Store, paragraphs: object) -> None:
    subscribe(store)
    import_bytes(
        store,
        HEADER + line(type="entry", feed=PAPER, guid="a", text="Two words.", paragraphs=paragraphs),
        "x",
        NOW,
    )
    assert archived(store)[0].entry.document == Document("Two words.", (Paragraph(0, 10),))


@pytest.mark.parametrize(
    "link",
    [
        [0, 99, "https://x.example/", "link"],
        [0, 1, "file:///x", "link"],
        [0, 1, "https://x.example/", "x"],
        [0, 1, 5, "link"],
        [0, 1],
        5,
    ],
)
def test_links_that_do_not_fit_are_left_out(store: Store, link: object) -> None:
    subscribe(store)
    good = [0, 3, "https://x.example/", "link"]
    fields = {"text": "Two words.", "paragraphs": [[0, 10, "text"]], "links": [link, good]}
    import_bytes(store, HEADER + line(type="entry", feed=PAPER, guid="a", **fields), "x", NOW)
    assert archived(store)[0].entry.document.links == (Link(0, 3, "https://x.example/"),)


def test_damaged_lines_do_not_stop_the_rest(store: Store) -> None:
    data = (
        HEADER
        + b"{broken\n\n[]\n"
        + b"[" * 100_000
        + b"\n\xff\xfe\n"
        + line(type="feed", kind="feed", url=PAPER)
    )
    data += (
        line(type="entry", feed=PAPER)
        + line(type="what")
        + line(type="entry", feed="https://not.example/", guid="a")
    )
    outcome = import_bytes(store, data, "x", NOW)
    assert outcome.added == 1
    assert outcome.refused == (
        "6 lines could not be read.",
        "Articles of https://not.example/ were left out, because it is not subscribed.",
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(HOSTILE_ENTRY)), JSON, st.sampled_from(["feed", "search", "state", "entry"]))
def test_any_value_in_any_field_is_survived(store: Store, name: str, value: object, kind: str) -> None:
    fields = {
        "url": PAPER,
        "kind": "feed",
        "name": value,
        "query": value,
        "settings": value,
        "folders": value,
        "tags": value,
    }
    data = line(type="feed", kind="feed", url=PAPER) + line(
        **{**fields, **HOSTILE_ENTRY, "type": kind, name: value}
    )
    import_bytes(store, HEADER + data, "x", NOW)
    assert exported(store)


def test_an_export_of_a_newer_release_is_refused(store: Store) -> None:
    with pytest.raises(LocalFileError, match="newer Pullquote"):
        import_bytes(store, line(pullquote=2) + line(type="feed", kind="feed", url=PAPER), "x", NOW)
    assert store.feeds() == []


def test_a_large_library_goes_out_and_in_with_little_memory(
    store: Store, other: Store, tmp_path: Path
) -> None:
    feed = subscribe(store)
    text = "The bridge opened on Monday, and it was closed again on Tuesday. " * 60
    for part in range(8):
        fill(
            store,
            feed,
            *(entry(f"{part}-{n}", document=Document(text, (Paragraph(0, len(text)),))) for n in range(250)),
        )
    path = tmp_path / "all.jsonl"
    tracemalloc.start()
    with path.open("w", encoding="ascii") as file:
        file.writelines(f"{one}\n" for one in export_lines(store, NOW))
    _, most_out = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    with path.open("rb") as stream:
        outcome = import_stream(other, stream, path.name, NOW)
    _, most_in = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert outcome.entries == 2_000
    assert path.stat().st_size > 8_000_000
    assert most_out < 3_000_000
    assert most_in < path.stat().st_size


OPML = f'<opml version="2.0"><body><outline text="City"><outline text="Paper" xmlUrl="{PAPER}"/></outline></body></opml>'


@pytest.mark.parametrize(
    ("data", "folders", "title"),
    [
        (OPML, (("City",),), "Paper"),
        (f'<?xml version="1.0"?>\n<!-- mine -->\n{OPML}', (("City",),), "Paper"),
        (f'# mine\n{PAPER} "~Paper"', (), "Paper"),
        (f"\ufeff{PAPER}\n", (), PAPER),
        (f"{PAPER}\r\n{PAPER}\r\n", (), PAPER),
        (
            HEADER.decode() + json.dumps({"type": "feed", "kind": "feed", "url": PAPER, "title": "Paper"}),
            (),
            "Paper",
        ),
    ],
)
def test_a_file_is_told_by_its_content(
    store: Store, data: str, folders: tuple[object, ...], title: str
) -> None:
    outcome = import_bytes(store, data.encode(), "list", NOW)
    assert outcome == ImportOutcome(added=1)
    (feed,) = store.feeds()
    assert (feed.url, feed.folders, feed.title, feed.added) == (PAPER, folders, title, NOW)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "mine is empty"),
        (b" \n ", "mine is empty"),
        (b"An article about bridges.\nhttps://a.example/", "is none of what can be imported"),
        (b'{"version": "https://jsonfeed.org/version/1"}', "is none of what can be imported"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is none of what can be imported"),
        (b"<rss version='2.0'><channel/></rss>", "is a feed itself"),
        (b"<!doctype html><html><p>x</p></html>", "is a web page"),
        (b"<svg/>", "no list of feeds"),
        (b"x" * (10 * 1024**2 + 1), "larger than 10 MiB"),
    ],
)
def test_anything_else_is_one_clear_sentence(store: Store, data: bytes, reason: str) -> None:
    with pytest.raises(LocalFileError, match=reason) as caught:
        import_stream(store, BytesIO(data), "mine", NOW)
    assert str(caught.value).endswith(".")
    assert store.feeds() == []


def test_the_name_of_a_file_is_cleaned_in_errors() -> None:
    with pytest.raises(LocalFileError) as caught:
        read_import(b"", "a\x1b[2Jb")
    assert str(caught.value) == "ab is empty."


def test_a_known_feed_gets_what_it_lacks_and_loses_nothing(store: Store) -> None:
    subscribe(store, custom_title="Mine", folders=[("A",)], tags=["x"])
    wanted = Subscription(PAPER, "Theirs", "https://paper.example/", (("B", "C"), ("A",)), ("y", "x"))
    assert import_subscriptions(store, Subscriptions((wanted,)), NOW) == ImportOutcome(merged=1)
    assert import_subscriptions(store, Subscriptions((wanted,)), NOW) == ImportOutcome(known=1)
    (feed,) = store.feeds()
    assert (feed.title, feed.folders, feed.tags) == ("Mine", (("A",), ("B", "C")), ("x", "y"))


def test_a_title_of_a_list_is_the_users_own(store: Store) -> None:
    import_subscriptions(store, Subscriptions((Subscription(PAPER, "Mine"), Subscription(SPANS))), NOW)
    feeds = {feed.url: (feed.title, feed.renamed) for feed in store.feeds()}
    assert feeds == {PAPER: ("Mine", True), SPANS: (SPANS, False)}


def test_searches_are_added_and_never_replaced(store: Store) -> None:
    store.add_search("Mine", "unread")
    wanted = (
        SavedSearch("Mine", "starred"),
        SavedSearch("Mine", "unread"),
        SavedSearch("New", "tag:x"),
        SavedSearch("Bad", "(x"),
    )
    outcome = import_subscriptions(store, Subscriptions((), wanted), NOW)
    assert outcome.searches == 1
    assert store.searches() == [SavedSearch("Mine", "unread"), SavedSearch("New", "tag:x")]
    assert outcome.refused == (
        "There is a saved search named Mine already, with another query; it stays.",
        "The saved search Bad was not taken. This bracket is not closed.",
    )


def test_refusals_of_the_list_are_told(store: Store) -> None:
    outcome = import_bytes(store, f"{PAPER}\nexec:x\n".encode(), "urls", NOW)
    assert (outcome.added, len(outcome.refused)) == (1, 1)


def test_the_outcome_in_words() -> None:
    assert ImportOutcome().words == "There was nothing to import."
    assert (
        ImportOutcome(added=1, known=2, refused=("x.",)).words
        == "1 feed added, 2 feeds known already, 1 thing not taken."
    )
    assert ImportOutcome(merged=1, searches=2, entries=100_000, marked=1).words == (
        "1 feed completed, 2 searches added, 100,000 articles added, 1 article marked."
    )


def test_subscriptions_go_out_as_opml_and_come_back(store: Store, other: Store) -> None:
    full_library(store)
    written = export_opml(store, NOW)
    assert "local:" not in written
    import_bytes(other, written.encode(), "feeds.opml", NOW)
    assert subscriptions_of(other) == subscriptions_of(store)


def test_a_failing_library_is_said(store: Store) -> None:
    store.close()
    with pytest.raises(StoreError):
        import_bytes(store, PAPER.encode(), "urls", NOW)
