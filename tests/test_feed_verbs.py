"""The verbs about feeds as a user calls them, against a server on loopback."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from reader.cli import main
from reader.paths import folders
from reader.refresh_lock import RefreshLock
from tests.servers import LoopbackServer, reply

Run = Callable[..., Awaitable[tuple[int, str, str]]]

ITEM = (
    "<item><guid>{number}</guid><title>Story {number}</title><link>https://news.example/{number}</link>"
    "<pubDate>Fri, 0{number} May 2026 10:00:00 GMT</pubDate><category>local</category>"
    "<comments>https://news.example/{number}/talk</comments>"
    "<enclosure url='https://news.example/{number}.mp3' type='audio/mpeg' length='123'/>"
    "<description>{text}</description></item>"
)
PAGE = b"""<html><head><link rel="alternate" type="application/rss+xml" title="All" href="/all.rss">
<link rel="alternate" type="application/atom+xml" title="Comments" href="/comments.atom"></head></html>"""


def rss(*numbers: int, text: str = "The ferry is late.", title: str = "The Gazette") -> bytes:
    items = "".join(ITEM.format(number=number, text=text) for number in numbers)
    return f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode()


def html(body: str) -> bytes:
    return reply(f"<html><body>{body}</body></html>".encode(), headers={"Content-Type": "text/html"})


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], own_home: Path) -> Run:
    """Run the command line in a thread, so that the server of the test can answer it."""
    own_home.mkdir()
    (own_home / "config").mkdir()
    (own_home / "config" / "config.toml").write_text("[fetch]\nspacing_milliseconds = 0\n")

    async def ran(*arguments: str) -> tuple[int, str, str]:
        status = await asyncio.to_thread(main, arguments)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return ran


async def test_a_feed_is_named_as_it_was_added(server: LoopbackServer, run: Run) -> None:
    url = server.answers("/feed.xml", reply(rss(1)))
    written = url.removeprefix("http://")
    assert await run("add", written) == (0, f"Added {url}\n", "")
    hits = len(server.hits)
    status, _, err = await run("add", written)
    assert (status, "subscribed" in err, len(server.hits)) == (1, True, hits)
    assert await run("fetch", written) == (0, "1 of 1 feeds fetched, 1 new articles.\n", "")
    assert "Story 1" in (await run("list", "--feed", written))[1]
    assert (await run("edit", written, "--title", "Ours"))[0] == 0
    assert "Ours" in (await run("feeds"))[1]
    assert (await run("remove", written))[0] == 0
    assert (await run("feeds"))[1] == ""


async def test_a_feed_is_named_without_the_scheme_that_was_found_out(run: Run) -> None:
    for subscribed in ("https://a.example/feed", "http://b.example/feed"):
        assert (await run("add", "--unseen", subscribed))[0] == 0
        written = subscribed.partition("//")[2]
        for other in (f"feed:{subscribed}", f" {written} "):
            assert (await run("edit", other, "--title", "Ours"))[0] == 0
    assert (await run("remove", "http://a.example/feed"))[0] == 1


async def test_a_feeds_address_is_added_unasked_and_fetched_once(server: LoopbackServer, run: Run) -> None:
    url = server.answers("/feed.xml", reply(rss(1, 2)))
    assert await run("add", url) == (0, f"Added {url}\n", "")
    assert server.hits == []
    assert await run("fetch") == (0, "1 of 1 feeds fetched, 2 new articles.\n", "")
    assert len(server.hits) == 1
    status, _, err = await run("add", url)
    assert (status, err) == (1, f"pullquote: {url} is already subscribed.\n")


async def test_a_page_is_searched_for_its_feed(server: LoopbackServer, run: Run) -> None:
    page = server.answers("/news", reply(PAGE, headers={"Content-Type": "text/html"}))
    status, out, _ = await run("add", page, "--folder", "News/Local", "--tag", "daily", "--title", "Ours")
    assert status == 0
    assert out.splitlines()[0] == f"Added {server.url('/all.rss')}"
    assert server.url("/comments.atom") in out
    _, out, _ = await run("feeds", "--json")
    feed = json.loads(out)
    assert (feed["title"], feed["folders"], feed["tags"]) == ("Ours", [["News", "Local"]], ["daily"])


async def test_a_page_without_a_feed_is_refused(server: LoopbackServer, run: Run) -> None:
    page = server.answers(
        "/news", reply(b"<html><p>Nothing</p></html>", headers={"Content-Type": "text/html"})
    )
    status, out, err = await run("add", page)
    assert (status, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert await run("feeds") == (0, "", "")


async def test_an_address_that_cannot_be_reached_is_added_and_that_is_said(run: Run) -> None:
    status, out, err = await run("add", "http://127.0.0.1:9/news")
    assert (status, out) == (0, "Added http://127.0.0.1:9/news\n")
    assert "subscribed all the same" in err


async def test_only_what_is_due_is_fetched_for_cron(server: LoopbackServer, run: Run) -> None:
    await run("add", server.answers("/feed.xml", reply(rss(1))))
    asked = []
    for arguments in (["--due"], ["--due"], []):
        assert (await run("fetch", *arguments))[0] == 0
        asked.append(len(server.paths()))
    assert asked == [1, 1, 2]


async def test_a_second_refresh_at_the_same_time_is_refused(
    server: LoopbackServer, run: Run, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.feeds.WAIT_SECONDS", 0.0)
    await run("add", server.answers("/feed.xml", reply(rss(1))))
    place = folders({"PULLQUOTE_HOME": str(own_home)}).library_file.with_name("refresh.lock")
    lock = RefreshLock(place)
    lock.acquire()
    status, out, err = await run("fetch")
    lock.release()
    assert (status, out) == (1, "")
    assert err == (
        "pullquote: Another Pullquote is fetching the feeds of this library; try again when it is done.\n"
    )


async def test_what_is_set_for_a_feed(
    server: LoopbackServer, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK", "ann:secret-word")
    monkeypatch.setenv("TOKEN", "secret-token")
    url = server.answers("/feed.xml", reply(rss(1)))
    await run("add", url)
    settings = ["--interval", "120", "--keep", "50", "--full-text", "--credentials", "env:DESK"]
    assert (await run("edit", url, *settings, "--header", "X-Api-Key: env:TOKEN"))[0] == 0
    await run("fetch")
    assert server.hits[0].headers["x-api-key"] == "secret-token"
    assert server.hits[0].headers["authorization"].startswith("Basic ")
    _, out, _ = await run("feeds", "--json")
    assert "secret" not in out
    assert json.loads(out)["settings"] == {
        "interval_minutes": 120,
        "full_text": True,
        "keep": 50,
        "headers": ["X-Api-Key"],
        "credentials": "env:DESK",
    }
    await run("edit", url, "--interval", "0", "--no-full-text", "--header", "", "--credentials", "")
    again = json.loads((await run("feeds", "--json"))[1])["settings"]
    assert (again["interval_minutes"], again["full_text"], again["headers"]) == (None, False, [])
    assert (again["keep"], again["credentials"]) == (50, None)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--header", "no colon"),
        ("--header", "Host: evil.example"),
        ("--header", "X-N: é"),
        ("--credentials", "ann:word"),
        ("--interval", "often"),
        ("--keep", "-3"),
    ],
)
async def test_a_wrong_setting_is_wrong_usage(run: Run, arguments: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as ended:
        await run("edit", "https://a.example/feed.xml", *arguments)
    assert ended.value.code == 2


async def test_search_ranks_and_shows_the_words_around(server: LoopbackServer, run: Run) -> None:
    await run(
        "add", server.answers("/feed.xml", reply(rss(1, 2, text="Nobody expected the harbour to close.")))
    )
    await run("fetch")
    status, out, _ = await run("search", "--", "harbour", "-story1")
    assert status == 0
    assert out.count("Nobody expected the harbour to close.") == 2
    _, out, _ = await run("search", "harbour", "--json", "--limit", "1")
    hit = json.loads(out)
    _, shown, _ = await run("show", str(hit["id"]), "--json")
    text = json.loads(shown)["text"]
    assert text[hit["start"] : hit["end"]] == hit["snippet"]
    assert [text[start:end] for start, end in hit["marks"]] == ["harbour"]


async def test_lists_take_queries(server: LoopbackServer, run: Run) -> None:
    await run("add", server.answers("/feed.xml", reply(rss(1, 2, 3))))
    await run("fetch")
    for query in (["title:2"], ["title:2", "unread"], ["--limit", "1", "unread", "NOT", "title:3"]):
        _, out, _ = await run("list", *query)
        assert out.count("Story 2") == len(out.splitlines()) == 1
    assert (await run("list", "--starred", "ferry"))[1] == ""
    status, out, err = await run("list", "unread (title:2")
    assert (status, out) == (1, "")
    assert len(err.splitlines()) == 1


async def test_what_is_told_of_an_entry(server: LoopbackServer, run: Run) -> None:
    await run("add", server.answers("/feed.xml", reply(rss(1))))
    await run("fetch")
    shown = json.loads((await run("show", "1", "--json"))[1])
    assert shown["comments"] == "https://news.example/1/talk"
    assert shown["categories"] == ["local"]
    assert shown["enclosures"] == [
        {"url": "https://news.example/1.mp3", "type": "audio/mpeg", "size": 123, "title": None}
    ]


async def test_what_a_publisher_changed(server: LoopbackServer, run: Run) -> None:
    changed = rss(1, text="The ferry is on time.")
    await run("add", server.answers("/feed.xml", reply(rss(1)), reply(changed)))
    await run("fetch")
    assert await run("show", "1", "--changes") == (0, "Its publisher has not changed it.\n", "")
    await run("fetch")
    _, out, _ = await run("show", "1", "--changes")
    assert out.splitlines()[1:] == ["- The ferry is late.", "+ The ferry is on time."]


async def test_changes_are_those_of_the_feed_whatever_is_shown(server: LoopbackServer, run: Run) -> None:
    story = "".join(
        f"<p>Paragraph {number} of the whole story, which only the page has.</p>" for number in range(30)
    )
    page = server.answers("/story", html(f"<article><p>The ferry is late.</p>{story}</article>"))
    old, new = (
        rss(1, text=text).replace(b"https://news.example/1<", f"{page}<".encode())
        for text in ("The ferry is late.", "The ferry is on time.")
    )
    await run("add", server.answers("/feed.xml", reply(old), reply(new)))
    await run("fetch")
    assert (await run("fulltext", "1"))[0] == 0
    await run("fetch")
    _, out, _ = await run("show", "1", "--changes")
    assert out.splitlines()[1:] == ["- The ferry is late.", "+ The ferry is on time."]


async def test_a_feed_may_have_every_new_article_in_full(server: LoopbackServer, run: Run) -> None:
    story = "".join(
        f"<p>Paragraph {number} of the whole story, which only the page has.</p>" for number in range(30)
    )
    feed = rss(1, 2)
    for number in (1, 2):
        page = server.answers(f"/story{number}", html(f"<article>{story}</article>"))
        feed = feed.replace(f"https://news.example/{number}<".encode(), f"{page}<".encode())
    server.answers("/story2", reply(status=404))
    url = server.answers("/feed.xml", reply(feed))
    await run("add", url)
    await run("edit", url, "--full-text")
    status, out, err = await run("fetch")
    assert (status, out) == (0, "1 of 1 feeds fetched, 2 new articles.\n")
    assert err.startswith("pullquote: Story 2: 127.0.0.1 has nothing at this address")
    assert "Paragraph 29" in (await run("show", "2"))[1]
    await run("fetch")
    assert server.paths().count("/story1") == 1


async def test_full_text_is_fetched_and_kept(server: LoopbackServer, run: Run) -> None:
    paragraphs = "".join(
        f"<p>Paragraph {number} of a story about the harbour and its ferries.</p>" for number in range(30)
    )
    page = server.answers(
        "/story",
        reply(
            f"<html><body><article>{paragraphs}</article></body></html>".encode(),
            headers={"Content-Type": "text/html"},
        ),
    )
    feed = rss(1).replace(b"https://news.example/1<", f"{page}<".encode())
    await run("add", server.answers("/feed.xml", reply(feed)))
    await run("fetch")
    status, out, _ = await run("fulltext", "1")
    assert (status, out.startswith("1: ")) == (0, True)
    assert "Paragraph 29" in (await run("show", "1"))[1]
    server.answers(
        "/story", reply(b"<html><body><p>Gone.</p></body></html>", headers={"Content-Type": "text/html"})
    )
    status, _, err = await run("fulltext", "1")
    assert (status, len(err.splitlines())) == (1, 1)
    assert "Paragraph 29" in (await run("show", "1"))[1], "what was kept stays"


async def test_subscriptions_go_out_and_come_in(server: LoopbackServer, run: Run, tmp_path: Path) -> None:
    url = server.answers("/feed.xml", reply(rss(1)))
    await run("add", url, "--folder", "News", "--title", "Ours")
    status, out, _ = await run("export", str(tmp_path / "subs.opml"))
    assert (status, out) == (0, f"Written to {tmp_path / 'subs.opml'}\n")
    assert (await run("opml", "export"))[1] == (tmp_path / "subs.opml").read_text()
    await run("remove", url)
    status, out, _ = await run("import", str(tmp_path / "subs.opml"))
    assert status == 0
    feed = json.loads((await run("feeds", "--json"))[1])
    assert (feed["url"], feed["title"], feed["folders"]) == (url, "Ours", [["News"]])
    await run("fetch")
    lines = [json.loads(line) for line in (await run("export", "--format", "jsonl"))[1].splitlines()]
    assert [line["text"] for line in lines if line.get("type") == "entry"] == ["The ferry is late."]


async def test_a_file_that_is_no_list_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    for name in ("picture.png", "missing.opml"):
        status, out, err = await run("import", str(tmp_path / name))
        assert (status, out, len(err.splitlines())) == (1, "", 1)


async def test_searches_are_kept_under_names(server: LoopbackServer, run: Run) -> None:
    await run("add", server.answers("/feed.xml", reply(rss(1, 2))))
    await run("fetch")
    assert await run("searches", "--save", "Second", "title:2 OR title:9") == (0, "", "")
    assert (await run("searches"))[1] == "Second\n      title:2 OR title:9\n"
    assert "Story 2" in (await run("list", "--saved", "Second", "unread"))[1]
    assert (await run("list", "--saved", "Second", "read"))[1] == ""
    assert (await run("searches", "--save", "Bad", "title:("))[0] == 1
    assert (await run("searches", "--remove", "Second"))[0] == 0
    assert (await run("list", "--saved", "Second"))[0] == 1
