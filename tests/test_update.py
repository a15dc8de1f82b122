from __future__ import annotations

import asyncio
import gzip
import sqlite3
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from reader.errors import StoreError
from reader.feed_books import FeedBooks
from reader.model import Feed, FeedSettings, View
from reader.refresh_rules import Rules
from reader.sources.fetch import Fetcher
from reader.store import Store
from reader.update import FeedOutcome, Refresher
from reader.workers import Workers
from tests.servers import Answer, Handler, Hit, LoopbackServer, drip, pour, redirect, reply, stall

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


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
        self.now = NOW
        self.rules = Rules()

    def subscribe(self, path: str, *answers: Answer) -> Feed:
        url = self.server.answers(path, *answers)
        return self.store.add_feed(url, kind="feed", title=path, now=NOW)

    def fetcher(self, timeout_seconds: float = 1.0) -> Fetcher:
        return Fetcher(
            timeout_seconds=timeout_seconds,
            max_bytes=200_000,
            per_host=20,
            spacing_seconds=0,
            clock=lambda: self.now,
            holds=self.store.holds(self.now),
            keep_hold=self.keep_hold,
        )

    async def keep_hold(self, host: str, until: datetime) -> None:
        self.store.hold_host(host, until, now=self.now)

    def refresher(self, fetcher: Fetcher) -> Refresher:
        books = FeedBooks(self.store, lambda: self.now, self.rules, Random(1))
        return Refresher(books, fetcher, self.workers)

    async def refresh(self) -> dict[str, FeedOutcome]:
        """Refresh all feeds and return what was reported, by path."""
        reported: list[FeedOutcome] = []
        async with self.fetcher() as fetcher:
            await self.refresher(fetcher).refresh(self.store.feeds(), reported.append)
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

    async with reader.fetcher(timeout_seconds=10) as fetcher:
        await reader.refresher(fetcher).refresh(reader.store.feeds(), report)
    assert order == ["first", "last"]


async def test_a_feed_that_is_removed_meanwhile_is_an_error_of_its_own(reader: Reader) -> None:
    removed = reader.subscribe("/removed", reply(document(item(1))))

    async def remove(hit: Hit, writer: asyncio.StreamWriter) -> None:
        reader.store.remove_feed(removed.id)
        writer.write(reply(document(item(1))))

    reader.server.answers("/removed", remove)
    reader.subscribe("/kept", reply(document(item(1))))
    outcomes: dict[str, FeedOutcome] = {}
    async with reader.fetcher() as fetcher:
        await reader.refresher(fetcher).refresh(
            reader.store.feeds(), lambda outcome: outcomes.update({outcome.title: outcome})
        )
    assert "not in the library" in outcomes["/removed"].error
    assert outcomes["Gazette"].new == 1


async def test_a_library_that_another_program_holds_is_said(reader: Reader, tmp_path: Path) -> None:
    feed = reader.subscribe("/feed", reply(document(item(1))))
    other = sqlite3.connect(tmp_path / "library.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreError, match="in use by another program"):
        await reader.refresh()

    other.execute("ROLLBACK")
    other.close()
    assert reader.titles(feed) == set()
    assert (await reader.refresh())["/feed"].new == 1


async def test_redirected_feeds_are_relative_to_where_they_are(reader: Reader) -> None:
    moved = document("<item><title>t</title><link>story</link></item>")
    reader.server.answers("/new/feed", reply(moved))
    feed = reader.subscribe("/old", redirect("/new/feed", 301))
    await reader.refresh()
    (entry_id,) = reader.store.entry_ids(View("feed", feed.id))
    assert reader.store.entry(entry_id).url == reader.server.url("/new/story")


# When to ask again


async def test_a_feed_is_due_again_after_its_interval(reader: Reader) -> None:
    reader.rules = Rules(interval_minutes=30)
    feed = reader.subscribe("/feed", reply(document(item(1))), reply(document(item(1))))
    assert reader.store.due_feeds(NOW) == [feed], "a new one is due at once"
    for _ in range(2):  # a document that is new, and one that is not
        await reader.refresh()
        assert reader.store.due_feeds(NOW + timedelta(minutes=20)) == []
        (due,) = reader.store.due_feeds(NOW + timedelta(days=2))
        assert due.checked == NOW


async def test_what_a_server_wishes_is_a_floor(reader: Reader) -> None:
    reader.rules = Rules(interval_minutes=5)
    feed = reader.subscribe("/feed", reply(document(item(1)), headers={"Cache-Control": "max-age=7200"}))
    await reader.refresh()
    due = reader.store.feed(feed.id).due
    assert due is not None
    assert due >= NOW + timedelta(hours=2)
    reader.store.update_feed(feed.id, settings=FeedSettings(interval_minutes=10))
    await reader.refresh()
    due = reader.store.feed(feed.id).due
    assert due is not None
    assert due <= NOW + timedelta(minutes=11), "but for the user's own interval"


async def test_a_failing_feed_is_asked_ever_more_rarely(reader: Reader) -> None:
    feed = reader.subscribe("/feed", reply(status=500))
    waits = []
    for _ in range(4):
        await reader.refresh()
        stored = reader.store.feed(feed.id)
        assert stored.due is not None
        waits.append(stored.due - reader.now)
        reader.now = stored.due
    assert reader.store.feed(feed.id).failures == 4
    assert all(second > first for first, second in pairwise(waits))

    reader.server.answers("/feed", reply(document(item(1))))
    await reader.refresh()
    assert (reader.store.feed(feed.id).failures, reader.store.feed(feed.id).error) == (0, "")


async def test_a_host_that_is_asked_too_often_is_left_alone(reader: Reader) -> None:
    busy = reply(status=429, headers={"Retry-After": "3600"})
    feed = reader.subscribe("/feed", busy, reply(document(item(1))))
    outcome = (await reader.refresh())["/feed"]
    assert "429" in outcome.error
    assert not outcome.waiting

    reader.now += timedelta(minutes=59)  # by another fetcher, as after a new start
    outcome = (await reader.refresh())["/feed"]
    assert outcome.waiting
    assert len(reader.server.hits) == 1
    assert reader.store.feed(feed.id).failures == 1, "a wait is no failure"

    reader.now += timedelta(minutes=2)
    assert (await reader.refresh())["/feed"].new == 1


async def test_a_feed_that_is_gone_is_not_asked_again(reader: Reader) -> None:
    feed = reader.subscribe("/feed", reply(status=410))
    await reader.refresh()
    assert reader.store.feed(feed.id).gone
    assert reader.store.due_feeds(NOW + timedelta(days=1000)) == []


async def test_a_feed_that_moved_for_good_is_asked_where_it_is(reader: Reader) -> None:
    new = reader.server.answers("/new", reply(document(item(1))))
    feed = reader.subscribe("/old", redirect("/new", 301))
    await reader.refresh()
    stored = reader.store.feed(feed.id)
    assert (stored.url, stored.moved_from) == (new, feed.url)
    await reader.refresh()
    assert reader.server.paths() == ["/old", "/new", "/new"]


async def test_a_move_to_what_is_no_feed_is_not_believed(reader: Reader) -> None:
    reader.server.answers("/login", reply(b"<html>Log in</html>"))
    feed = reader.subscribe("/old", redirect("/login", 301))
    await reader.refresh()
    assert reader.store.feed(feed.id).url == feed.url


PAGE = b"""<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>"""
TWO = PAGE.replace(b"</head>", b'<link rel="alternate" type="application/rss+xml" href="/other"></head>')


async def test_a_page_that_names_one_feed_is_taken_for_it(reader: Reader) -> None:
    url = reader.server.answers("/feed", reply(document(item(1))))
    feed = reader.subscribe("/page", reply(PAGE, headers={"Content-Type": "text/html"}))
    assert [outcome.new for outcome in (await reader.refresh()).values()] == [1]
    assert reader.store.feed(feed.id).url == url
    assert reader.titles(feed) == {"Day 1"}


async def test_a_page_whose_feed_is_subscribed_already_is_a_fault_of_its_own(reader: Reader) -> None:
    feed = reader.subscribe("/feed", reply(document(item(1))))
    page = reader.subscribe("/page", reply(PAGE, headers={"Content-Type": "text/html"}))
    reader.subscribe("/another", reply(document(item(2))))
    told = f"{page.url} is a web page that names {feed.url}, which you have already; remove this one."
    for _ in range(2):
        outcomes = await reader.refresh()
        assert outcomes["/page"].error == told
        assert [path for path, outcome in outcomes.items() if outcome.error] == ["/page"]
    stored = reader.store.feed(page.id)
    assert (stored.url, stored.error, stored.failures) == (page.url, told, 2)


async def test_the_feed_of_comments_beside_it_is_not_meant(reader: Reader) -> None:
    url = reader.server.answers("/feed", reply(document(item(1))))
    both = TWO.replace(b"/other", b"/comments/feed/").replace(b"<head>", b"<head><title>Blog</title>")
    feed = reader.subscribe("/page", reply(both, headers={"Content-Type": "text/html"}))
    assert [outcome.new for outcome in (await reader.refresh()).values()] == [1]
    assert reader.store.feed(feed.id).url == url


async def test_a_page_with_several_feeds_is_no_feed(reader: Reader) -> None:
    feed = reader.subscribe("/page", reply(TWO, headers={"Content-Type": "text/html"}))
    assert (await reader.refresh())["/page"].error == (
        f"{feed.url} is a web page that names several feeds; add one of them:"
        f" {reader.server.url('/feed')}, {reader.server.url('/other')}"
    )
    assert reader.store.feed(feed.id).url == feed.url


# What is kept


async def test_a_new_feed_does_not_become_a_pile_of_unread_entries(reader: Reader) -> None:
    reader.rules = Rules(unread_at_first=3)
    feed = reader.subscribe("/feed", reply(document(*map(item, range(50)))))
    await reader.refresh()
    stored = reader.store.feed(feed.id)
    assert (stored.unread, stored.total) == (3, 50)


async def test_only_as_many_entries_as_allowed_are_taken_and_that_is_said(reader: Reader) -> None:
    reader.rules = Rules(max_entries=5)
    reader.subscribe("/feed", reply(document(*map(item, range(8)))))
    outcome = (await reader.refresh())["/feed"]
    assert outcome.new == 5
    assert "newest 5 of 8" in outcome.notice


async def test_what_a_limit_removed_does_not_come_back(reader: Reader) -> None:
    reader.rules = Rules(keep=2)
    pages = [document(*map(item, range(number))) for number in (4, 5)]
    feed = reader.subscribe("/feed", reply(pages[0]), reply(pages[1]), reply(pages[1] + b" "))
    totals = []
    for _ in range(3):
        await reader.refresh()
        totals.append(reader.store.feed(feed.id).total)
    assert totals == [2, 2, 2]


async def test_an_edit_is_kept_to_compare(reader: Reader) -> None:
    feed = reader.subscribe("/feed", reply(document(item(1))), reply(document(item(1, "It snowed."))))
    await reader.refresh()
    (entry_id,) = reader.store.entry_ids(View("feed", feed.id))
    assert reader.store.entry(entry_id).edited is None
    await reader.refresh()
    assert [version.document.text for version in reader.store.versions(entry_id)] == ["It rained."]
    assert reader.store.entry(entry_id).edited == NOW


async def test_a_name_of_the_users_own_stays(reader: Reader) -> None:
    feed = reader.subscribe("/feed", reply(document(item(1))))
    reader.store.update_feed(feed.id, title="Mine")
    assert (await reader.refresh())["/feed"].title == "Mine"
    assert reader.store.feed(feed.id).title == "Mine"


async def test_news_make_a_feed_due_soon_at_once(reader: Reader) -> None:
    def dated(number: int) -> str:
        date = format_datetime(NOW - timedelta(hours=number))
        return item(number).replace("</item>", f"<pubDate>{date}</pubDate></item>")

    old = item(900).replace(
        "</item>", f"<pubDate>{format_datetime(NOW - timedelta(days=90))}</pubDate></item>"
    )
    feed = reader.subscribe("/feed", reply(document(old)), reply(document(*map(dated, range(1, 15)))))
    for _ in range(2):
        await reader.refresh()
    due = reader.store.feed(feed.id).due
    assert due is not None
    assert due - NOW < timedelta(hours=2)
