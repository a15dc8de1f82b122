from __future__ import annotations

import asyncio
import gzip
import sqlite3
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.changes import Insert, Intent, KnownEntry, Update, text_hash
from reader.model import Document, Feed, Paragraph, ParsedEntry, View
from reader.sources.fetch import Fetcher
from reader.store import Store
from reader.update import FeedOutcome, decide, refresh
from reader.workers import Workers
from tests.servers import Answer, Handler, Hit, LoopbackServer, drip, pour, redirect, reply, stall

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def entry(guid: str, title: str = "", url: str = "", text: str = "Words.") -> ParsedEntry:
    document = Document(text, (Paragraph(0, len(text)),))
    return ParsedEntry(guid, title or f"Title of {guid}", document, url or f"https://news.example/{guid}")


def known(*stored: ParsedEntry) -> dict[str, KnownEntry]:
    return {
        one.guid: KnownEntry(number, one.guid, one.url, one.title, text_hash(one.title, one.document.text))
        for number, one in enumerate(stored, 1)
    }


A, B, C = entry("a"), entry("b"), entry("c")


@pytest.mark.parametrize(
    ("stored", "parsed", "expected"),
    [
        pytest.param([], [A, B], [Insert(A), Insert(B)], id="new entries"),
        pytest.param([A, B], [B, A], [], id="nothing changed"),
        pytest.param([A, B], [], [], id="entries that are gone stay"),
        pytest.param([A], [A, B], [Insert(B)], id="one new"),
        pytest.param(
            [A], [entry("a", title="New")], [Update(1, entry("a", title="New"))], id="title changed"
        ),
        pytest.param([A], [entry("a", text="Other.")], [Update(1, entry("a", text="Other."))], id="text changed"),
        pytest.param(
            [A], [entry("a", url="https://x.example/")], [Update(1, entry("a", url="https://x.example/"))], id="link"
        ),
        pytest.param([A], [replace(A, authors=("Somebody",))], [], id="author alone is no change"),
        pytest.param(
            [A, B],
            [replace(A, guid="a2"), B],
            [Update(1, replace(A, guid="a2"))],
            id="same link and title with a new identifier",
        ),
        pytest.param(
            [A],
            [replace(entry("a", text="Edited."), guid="a2")],
            [Update(1, replace(entry("a", text="Edited."), guid="a2"))],
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
            [replace(A, url="")], [replace(A, url="", guid="a2")], [Insert(replace(A, url="", guid="a2"))], id="a title without a link"
        ),
        pytest.param([], [A, replace(A, title="Again")], [Insert(A)], id="an identifier twice"),
        pytest.param([], [A, replace(A, guid="a2")], [Insert(A)], id="all but the identifier twice"),
        pytest.param([A], [replace(A, title="Old"), A], [Update(1, replace(A, title="Old"))], id="the first counts"),
    ],
)  # fmt: skip
def test_decisions(stored: list[ParsedEntry], parsed: list[ParsedEntry], expected: list[Intent]) -> None:
    assert decide(known(*stored), parsed) == tuple(expected)


ENTRIES = st.lists(
    st.builds(
        lambda guid, title, url, text: ParsedEntry(guid, title, Document(text, ()), url),
        st.sampled_from("abcd"),
        st.sampled_from(["t", "u"]),
        st.sampled_from(["", "https://x.example/", "https://y.example/"]),
        st.sampled_from(["1", "2"]),
    ),
    max_size=6,
)


def applied(stored: dict[str, KnownEntry], intents: tuple[Intent, ...]) -> dict[str, KnownEntry]:
    """Return what is stored after intents were applied."""
    by_id = {one.entry_id: one for one in stored.values()}
    for intent in intents:
        number = intent.entry_id if isinstance(intent, Update) else max(by_id, default=0) + 1
        (one,) = known(intent.entry).values()
        by_id[number] = replace(one, entry_id=number)
    after = {one.guid: one for one in by_id.values()}
    assert len(after) == len(by_id), "an identifier was given to two entries"
    return after


@given(ENTRIES, ENTRIES)
def test_a_document_asks_for_nothing_the_second_time(
    first: list[ParsedEntry], second: list[ParsedEntry]
) -> None:
    stored = applied({}, decide({}, first))
    after = applied(stored, decide(stored, second))
    assert {one.entry_id for one in stored.values()} <= {one.entry_id for one in after.values()}
    assert decide(after, second) == ()


# From the address to the library


def document(*items: str, title: str = "Gazette") -> bytes:
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>{title}</title>"
        f"<link>https://gazette.example/</link>{''.join(items)}</channel></rss>"
    ).encode()


def item(number: int, text: str = "It rained.") -> str:
    return (
        f"<item><title>Day {number}</title><link>https://gazette.example/{number}</link>"
        f"<guid isPermaLink='false'>g{number}</guid><description>{text}</description></item>"
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.db", busy_timeout=0.1) as opened:
        yield opened


class Reader:
    """A store with all that a refresh of it takes."""

    def __init__(self, store: Store, server: LoopbackServer) -> None:
        self.store = store
        self.server = server
        self.workers = Workers()

    def subscribe(self, path: str, *answers: Answer) -> Feed:
        url = self.server.answers(path, *answers)
        return self.store.add_feed(url, kind="feed", title=path, now=NOW)

    async def refresh(self) -> dict[str, FeedOutcome]:
        """Refresh all feeds and return what was reported, by path."""
        reported: list[FeedOutcome] = []
        async with Fetcher(timeout_seconds=1.0, max_bytes=200_000) as fetcher:
            await refresh(
                self.store,
                fetcher,
                self.workers,
                self.store.feeds(),
                clock=lambda: NOW,
                report=reported.append,
            )
        assert len(reported) == len(self.store.feeds())
        return {outcome.url.removeprefix(self.server.url("")): outcome for outcome in reported}

    def titles(self, feed: Feed) -> set[str]:
        ids = self.store.entry_ids(View("feed", feed.id))
        return {one.title for one in self.store.entries(ids)}


@pytest.fixture
async def reader(store: Store) -> AsyncIterator[Reader]:
    async with LoopbackServer() as server:
        running = Reader(store, server)
        yield running
        await running.workers.close()


async def test_what_is_new_is_stored_and_reported(reader: Reader) -> None:
    feed = reader.subscribe("/feed", reply(document(item(1), item(2))), reply(document(item(2), item(3))))

    first = await reader.refresh()
    assert first["/feed"] == FeedOutcome(feed.id, feed.url, "Gazette", new=2)
    assert reader.titles(feed) == {"Day 1", "Day 2"}
    stored = reader.store.feed(feed.id)
    assert (stored.title, stored.site_url, stored.fetched) == ("Gazette", "https://gazette.example/", NOW)

    second = await reader.refresh()
    assert (second["/feed"].new, second["/feed"].updated) == (1, 0)
    assert reader.titles(feed) == {"Day 1", "Day 2", "Day 3"}


async def test_an_edited_entry_is_updated(reader: Reader) -> None:
    feed = reader.subscribe("/feed", reply(document(item(1))), reply(document(item(1, "It snowed."))))
    await reader.refresh()
    (entry_id,) = reader.store.entry_ids(View("feed", feed.id))

    outcome = (await reader.refresh())["/feed"]

    assert (outcome.new, outcome.updated) == (0, 1)
    assert reader.store.article(entry_id).text == "It snowed."


async def test_a_document_that_did_not_change_is_not_sent_again(reader: Reader) -> None:
    validators = {"ETag": '"a,1"', "Last-Modified": "Sun, 01 Mar 2026 10:00:00 GMT"}
    feed = reader.subscribe(
        "/feed", reply(document(item(1)), headers=validators), reply(status=304), reply(status=304)
    )
    await reader.refresh()
    for _ in range(2):
        assert (await reader.refresh())["/feed"] == FeedOutcome(feed.id, feed.url, "Gazette")
    for hit in reader.server.hits[1:]:
        assert hit.headers["if-none-match"] == '"a,1"'
        assert hit.headers["if-modified-since"] == "Sun, 01 Mar 2026 10:00:00 GMT"


async def test_a_document_that_is_sent_again_is_not_parsed_again(reader: Reader) -> None:
    feed = reader.subscribe("/feed", reply(document(item(1))))
    await reader.refresh()
    await reader.workers.close()  # whatever is parsed from now on fails

    assert (await reader.refresh())["/feed"].error == ""
    assert reader.titles(feed) == {"Day 1"}


async def test_validators_come_only_from_documents_that_were_understood(reader: Reader) -> None:
    feed = reader.subscribe(
        "/feed",
        reply(document(item(1)), headers={"ETag": '"good"'}),
        reply(b"<html>Log in</html>", headers={"ETag": '"bad"'}),
        reply(document(item(1), item(2)), headers={"ETag": '"good2"'}),
    )
    await reader.refresh()
    failed = (await reader.refresh())["/feed"]
    assert "web page" in failed.error
    assert reader.store.feed(feed.id).error == failed.error
    assert reader.titles(feed) == {"Day 1"}, "what is there stays"

    recovered = (await reader.refresh())["/feed"]
    assert [hit.headers.get("if-none-match") for hit in reader.server.hits] == [None, '"good"', '"good"']
    assert (recovered.error, recovered.new) == ("", 1)
    assert reader.store.feed(feed.id).error == ""


BAD: dict[str, Answer] = {
    "page": reply(b"<!DOCTYPE html><html><body>Hello</body></html>"),
    "json": reply(b'{"error": "rate limited"}'),
    "empty": reply(b""),
    "large": reply(b"<rss>" + b"x" * 300_000),
    "bomb": reply(gzip.compress(bytes(5_000_000)), headers={"Content-Encoding": "gzip"}),
    "cut": reply(gzip.compress(document(item(1)))[:-20], headers={"Content-Encoding": "gzip"}),
    "missing": reply(status=404),
    "gone": reply(status=410),
    "loop": redirect("/loop"),
    "file": redirect("file:///etc/passwd"),
    "junk": b"\0\xff not http",
    "stall": stall,
    "drip": drip,
    "pour": pour,
}


async def test_feeds_that_fail_stop_no_other(reader: Reader) -> None:
    bad = {name: reader.subscribe(f"/{name}", answer) for name, answer in BAD.items()}
    good = [reader.subscribe(f"/good{number}", reply(document(item(number)))) for number in range(5)]

    outcomes = await reader.refresh()

    for feed in good:
        assert (outcomes[feed.title].new, outcomes[feed.title].error) == (1, "")
    for name, feed in bad.items():
        sentence = outcomes[f"/{name}"].error
        assert sentence.startswith("127.0.0.1 "), name
        assert sentence.isprintable()
        assert reader.store.feed(feed.id).error == sentence
        assert reader.store.feed(feed.id).fetched is None


async def test_a_limit_that_was_applied_is_told(reader: Reader) -> None:
    feed = reader.subscribe("/feed", reply(document(item(1), "<item><title>cut")))
    outcome = (await reader.refresh())["/feed"]
    assert "not well-formed" in outcome.notice
    assert reader.store.feed(feed.id).notice == outcome.notice
    assert (await reader.refresh())["/feed"].notice == outcome.notice, "also where nothing changed"


async def test_each_feed_is_reported_when_it_is_done(reader: Reader) -> None:
    last_may_answer = asyncio.Event()

    async def wait(hit: Hit, writer: asyncio.StreamWriter) -> None:
        await last_may_answer.wait()
        writer.write(reply(document(item(1))))

    handler: Handler = wait
    reader.subscribe("/last", handler)
    reader.subscribe("/first", reply(document(item(1))))
    order: list[str] = []

    def report(outcome: FeedOutcome) -> None:
        order.append(outcome.url.rpartition("/")[2])
        last_may_answer.set()

    async with Fetcher(timeout_seconds=10) as fetcher:
        await refresh(
            reader.store, fetcher, reader.workers, reader.store.feeds(), clock=lambda: NOW, report=report
        )
    assert order == ["first", "last"]


async def test_a_feed_that_is_removed_meanwhile_is_an_error_of_its_own(reader: Reader) -> None:
    removed = reader.subscribe("/removed", reply(document(item(1))))

    async def remove(hit: Hit, writer: asyncio.StreamWriter) -> None:
        reader.store.remove_feed(removed.id)
        writer.write(reply(document(item(1))))

    reader.server.answers("/removed", remove)
    reader.subscribe("/kept", reply(document(item(1))))
    outcomes: dict[str, FeedOutcome] = {}
    async with Fetcher() as fetcher:
        await refresh(
            reader.store,
            fetcher,
            reader.workers,
            reader.store.feeds(),
            clock=lambda: NOW,
            report=lambda outcome: outcomes.update({outcome.title: outcome}),
        )
    assert "not in the library" in outcomes["/removed"].error
    assert outcomes["Gazette"].new == 1


async def test_a_library_that_another_program_holds_is_said(reader: Reader, tmp_path: Path) -> None:
    feed = reader.subscribe("/feed", reply(document(item(1))))
    other = sqlite3.connect(tmp_path / "library.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    outcome = (await reader.refresh())["/feed"]

    other.execute("ROLLBACK")
    other.close()
    assert outcome.error
    assert reader.titles(feed) == set()
    assert (await reader.refresh())["/feed"].new == 1


async def test_redirected_feeds_are_relative_to_where_they_are(reader: Reader) -> None:
    moved = document("<item><title>t</title><link>story</link></item>")
    reader.server.answers("/new/feed", reply(moved))
    feed = reader.subscribe("/old", redirect("/new/feed", 301))
    await reader.refresh()
    (entry_id,) = reader.store.entry_ids(View("feed", feed.id))
    assert reader.store.entry(entry_id).url == reader.server.url("/new/story")
