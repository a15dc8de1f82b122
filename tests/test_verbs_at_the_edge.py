"""What the verbs say when something is missing, odd or asked for in an unusual way."""

from __future__ import annotations

import asyncio
import io
import json
import os
import re
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from reader.cli import main
from reader.paths import folders
from reader.session import Session
from reader.text.cells import cells
from tests.servers import LoopbackServer, reply

Run = Callable[..., Awaitable[tuple[int, str, str]]]

ITEM = (
    "<item><guid isPermaLink='false'>{number}</guid><title>Story {number}</title><pubDate>Fri, 0{number} May 2026 10:00:00 GMT"
    "</pubDate><description>The ferry {number} is late. “It will come,” said Mara Olsen. Nobody waits for it."
    "</description></item>"
)
PAGE = b"<html><head><title>Crane falls</title></head><body><article><p>%s</p></article></body></html>" % (
    b"The crane fell on Monday. Nobody was hurt, the harbour said. It will be lifted in June. " * 4
)


def rss(*numbers: int, title: str = "The Gazette") -> bytes:
    items = "".join(ITEM.format(number=number) for number in numbers)
    return f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], own_home: Path) -> Run:
    (own_home / "config").mkdir(parents=True)
    (own_home / "config" / "config.toml").write_text("[fetch]\nspacing_milliseconds = 0\n")

    async def ran(*arguments: str) -> tuple[int, str, str]:
        def call() -> int:
            try:
                return main(arguments)
            except SystemExit as ended:
                return int(ended.code or 0)

        status = await asyncio.to_thread(call)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return ran


def typed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))


# Where things are


async def test_the_places_of_everything_are_told(run: Run, own_home: Path) -> None:
    status, out, err = await run("config", "folders")
    places = dict(line.split(maxsplit=1) for line in out.splitlines() if "  " in line)
    known = folders({"PULLQUOTE_HOME": str(own_home)})
    assert (status, err) == (0, "")
    assert places["library"] == str(known.library_file)
    assert places["configuration"] == str(known.config_file)
    assert "backup copy" in out
    assert await run("config", "path") == (0, f"{known.config_file}\n", "")


async def test_programs_are_told_where_everything_is(run: Run, own_home: Path) -> None:
    known = folders({"PULLQUOTE_HOME": str(own_home)})
    _, out, _ = await run("config", "path", "--json")
    assert json.loads(out) == {"configuration": str(known.config_file)}
    places = json.loads((await run("config", "folders", "--json"))[1])
    assert places["library"] == str(known.library_file)
    assert places["drop_in_folder"] == str(known.inbox)
    status, out, _ = await run("config", "check", "--json")
    assert (status, json.loads(out)) == (
        0,
        {"configuration": str(known.config_file), "found": True, "problems": []},
    )
    known.config_file.write_text("thme = 1\n")
    status, out, _ = await run("config", "check", "--json")
    assert (status, len(json.loads(out)["problems"])) == (1, 1)
    assert (await run("config", "repair", "--json"))[0] == 2


async def test_a_library_is_looked_through_and_mended(run: Run, own_home: Path) -> None:
    library = folders({"PULLQUOTE_HOME": str(own_home)}).library_file
    await run("add", "https://news.example/feed")
    assert await run("config", "repair") == (
        0,
        f"The library {library} is sound; nothing was changed.\n",
        "",
    )
    content = bytearray(library.read_bytes())
    content[100:140] = b"\xff" * 40  # the root of the schema
    library.write_bytes(content)
    status, out, err = await run("config", "repair")
    assert (status, err) == (0, "")
    assert "was damaged and was made anew with " in out
    assert "https://news.example/feed" in (await run("feeds"))[1]


# What is read


async def test_the_entries_of_a_feed_are_read_from_its_address(run: Run, server: LoopbackServer) -> None:
    status, out, err = await run("quotes", server.answers("/feed", reply(rss(1, 2))))
    assert (status, err) == (0, "")
    assert out.count("It will come") == 2
    assert out.count("Mara Olsen") == 2


async def test_every_article_of_a_feed_has_its_title_above_it(run: Run, server: LoopbackServer) -> None:
    url = server.answers("/feed", reply(rss(1, 2)))
    for verb in ("summarize", "quotes"):
        status, out, err = await run(verb, url)
        assert (status, err) == (0, "")
        assert [line for line in out.splitlines() if line.startswith("#")] == ["# Story 1", "# Story 2"]
        assert out.startswith("# Story 1\n")
    assert not (await run("quotes", server.answers("/one", reply(rss(1)))))[1].startswith("#")


async def test_a_page_is_read_from_its_address(run: Run, server: LoopbackServer) -> None:
    url = server.answers("/news", reply(PAGE, headers={"Content-Type": "text/html"}))
    status, out, err = await run("summarize", url, "--sentences", "1")
    assert (status, err) == (0, "")
    assert out.strip() in PAGE.decode()


async def test_one_that_cannot_be_read_stops_none_of_the_others(
    run: Run, server: LoopbackServer, tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("The ferry is late. Nobody waits for it.")
    (folder / "b.txt").write_bytes(b"\x00\x01\x02" * 400)
    (tmp_path / "empty").mkdir()
    gone = server.url("/gone")
    names = [gone, str(folder), str(tmp_path / "empty"), str(tmp_path / "missing.txt"), "77"]
    status, out, err = await run("summarize", *names)
    assert status == 1
    assert "The ferry is late." in out
    said = err.splitlines()
    assert len(said) == 5
    assert "has nothing at this address (404)" in said[0]
    assert "b.txt" in said[1]
    assert said[2].endswith("holds no article files (text, Markdown, HTML, mail).")
    assert "missing.txt" in said[3]
    assert said[4].endswith("A file of that name is written ./77.")


async def test_saving_goes_on_after_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The ferry is late. Nobody waits for it.")
    status, out, err = await run("save", "no-such.txt", str(article), "--to", str(tmp_path / "saved"))
    assert status == 1
    assert Path(out.strip()).parent == tmp_path / "saved"
    assert "no-such.txt" in err


async def test_nothing_to_read_on_a_terminal_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    status, out, err = await run("summarize")
    assert (status, out) == (2, "")
    assert err.splitlines()[-1].endswith("name a file, a folder, an address or an entry, or pipe a text in")


async def test_programs_have_to_say_how_they_talk(run: Run) -> None:
    status, out, err = await run("analyze")
    assert (status, out) == (2, "")
    assert "say --jsonl: one JSON object a line in, one a line out" in err


# Feeds


async def test_progress_is_shown_on_a_terminal_and_goes_away(
    run: Run, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await run("add", server.answers("/a.xml", reply(rss(1))))
    await run("add", server.url("/gone.xml"))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    status, out, err = await run("fetch")
    assert (status, out) == (1, "1 of 2 feeds fetched, 1 new articles.\n")
    assert "\n1 of 2 feeds" in err or "\r\x1b[K1 of 2 feeds" in err
    assert "\r\x1b[K2 of 2 feeds" in err
    assert "has nothing at this address (404)" in err
    assert err.endswith("\r\x1b[K")


async def test_fetching_all_that_is_due_and_some_by_name_exclude_each_other(run: Run) -> None:
    status, _, err = await run("fetch", "--due", "https://news.example/")
    assert status == 2
    assert "--due fetches whatever is due; name no feeds beside it" in err


async def test_what_cron_fetches_is_told_only_where_it_failed(
    run: Run, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty = rss(1).replace(b"</channel>", b"<x></channel>")  # read all the same, with a notice
    await run("add", "--unseen", server.answers("/a.xml", reply(faulty)))
    assert await run("fetch", "--due") == (0, "", "")
    assert json.loads((await run("feeds", "--json"))[1])["notice"]
    assert len((await run("list"))[1].splitlines()) == 1
    assert await run("fetch", "--due") == (0, "", "")
    await run("add", "--unseen", server.url("/gone.xml"))
    status, out, err = await run("fetch", "--due")
    assert (status, out) == (1, "")
    assert "has nothing at this address (404)" in err
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert await run("fetch", "--due") == (0, "0 of 0 feeds fetched, 0 new articles.\n", "")


async def test_one_feed_of_several_is_fetched_by_its_address(run: Run, server: LoopbackServer) -> None:
    urls = [server.answers(f"/{name}.xml", reply(rss(1, title=name))) for name in "ab"]
    for url in urls:
        await run("add", url)
    assert await run("fetch", urls[1]) == (0, "1 of 1 feeds fetched, 1 new articles.\n", "")
    assert server.paths() == ["/b.xml"]
    await run("edit", urls[1], "--folder", "News/Sea", "--tag", "daily")
    status, out, _ = await run("feeds")
    assert status == 0
    assert "b  News/Sea  #daily\n" in out
    assert f"\n      {urls[1]}\n" in out


async def test_a_change_that_changes_nothing_is_a_slip(run: Run) -> None:
    await run("add", "https://news.example/feed")
    status, _, err = await run("edit", "https://news.example/feed")
    assert status == 2
    assert "say what is to be changed, such as --title or --interval" in err


async def test_all_that_can_be_set_for_a_feed_can_be_set_and_taken_back(run: Run) -> None:
    url = "https://news.example/feed"
    await run("add", url)

    async def settings(*arguments: str) -> dict[str, object]:
        assert await run("edit", url, *arguments) == (0, f"Changed {url}\n", "")
        found: dict[str, object] = json.loads((await run("feeds", "--json"))[1])
        return found

    before = await settings("--title", "Ours")
    changed = await settings(
        *("--interval", "90", "--keep", "12", "--full-text", "--credentials", "env:LOGIN"),
        *("--header", "X-Key: env:KEY"),
    )
    assert changed != before
    again = await settings(
        *("--interval", "0", "--keep", "0", "--no-full-text", "--credentials", "", "--header", "")
    )
    assert again == before


# Lists


async def test_what_is_not_subscribed_or_saved_is_said(run: Run) -> None:
    assert await run("list", "--feed", "https://news.example/") == (
        1,
        "",
        "pullquote: https://news.example/ is not subscribed; `pullquote feeds` lists what is.\n",
    )
    assert await run("list", "--saved", "Ferries") == (
        1,
        "",
        "pullquote: There is no search named Ferries; `pullquote searches` lists them.\n",
    )


async def test_a_saved_search_lists_what_it_finds(run: Run, server: LoopbackServer) -> None:
    await run("add", server.answers("/a", reply(rss(1, 2, 3))))
    await run("fetch")
    assert (await run("searches", "--save", "Two", "title:2"))[0] == 0
    assert (await run("searches"))[1] == "Two\n      title:2\n"
    assert json.loads((await run("searches", "--json"))[1]) == {"name": "Two", "query": "title:2"}
    listed = (await run("list", "--saved", "Two", "--unread"))[1]
    assert "Story 2" in listed
    assert len(listed.splitlines()) == 1
    assert (await run("list", "--saved", "Two", "title:3"))[1] == ""
    status, _, err = await run("searches", "--save", " ", "title:2")
    assert status == 2
    assert "the name is empty" in err


async def test_an_empty_library_says_what_fills_it(run: Run, server: LoopbackServer) -> None:
    for arguments in (["list"], ["list", "ferry"], ["search", "ferry"], ["list", "--json"]):
        assert await run(*arguments) == (
            0,
            "",
            "pullquote: The library is empty: `pullquote add URL` subscribes to a feed, and `pullquote fetch` "
            "brings the articles.\n",
        )
    assert (await run("people"))[::2] == (0, "pullquote: Nobody is quoted in the articles of the library.\n")
    url = server.answers("/a", reply(rss(1)))
    await run("add", url)
    assert await run("list") == (
        0,
        "",
        "pullquote: The library is empty: `pullquote fetch` brings the articles.\n",
    )
    await run("fetch")
    assert await run("list", "--feed", url, "zeppelin") == (
        0,
        "",
        "pullquote: No entry of this feed matches 'zeppelin'.\n",
    )


async def test_fetching_all_reads_the_drop_in_folder_too(
    run: Run, server: LoopbackServer, own_home: Path
) -> None:
    await run("list")  # makes the folders
    inbox = folders({"PULLQUOTE_HOME": str(own_home)}).inbox
    inbox.mkdir()
    (inbox / "ferry.txt").write_text("The ferry is late\n\nNobody waits for it, and the harbour is empty.\n")
    url = server.answers("/a", reply(rss(1)))
    await run("add", url)
    assert "drop-in" not in (await run("fetch", url))[1]
    status, out, err = await run("fetch")
    assert (status, out.splitlines()[0], err) == (0, "1 new article in the drop-in folder.", "")
    (inbox / "tram.txt").write_text("The tram is late\n\nNobody waits for it, and the street is empty.\n")
    assert await run("fetch", "--due") == (0, "", ""), "by the clock, and nothing failed"
    assert "Drop-in folder" in (await run("list", "tram", "feed:drop"))[1]
    assert (await run("fetch"))[1] == "1 of 1 feeds fetched, 0 new articles.\n"
    (inbox / "broken.txt").write_bytes(b"\x00\x01\x02" * 400)
    (inbox / "ferry.txt").unlink()
    (inbox / "tram.txt").unlink()
    status, out, err = await run("fetch")
    assert (status, out) == (1, "1 of 1 feeds fetched, 0 new articles.\n")
    assert "broken.txt" in err
    assert (await run("list", "feed:drop"))[1] == ""


async def test_titles_of_a_list_stand_below_each_other_whatever_the_script(
    run: Run, server: LoopbackServer
) -> None:
    titles = {"/a": "港の朝は静か、今日の新聞の名前はとても長い", "/b": "短い", "/c": "The Gazette"}
    for path, title in titles.items():
        await run("add", server.answers(path, reply(rss(1, title=title))))
    await run("fetch")
    lines = (await run("list"))[1].splitlines()
    assert len(lines) == 3
    assert {cells(line.partition("Story")[0]) for line in lines} == {46}


async def test_a_list_tells_programs_the_address_of_the_feed(run: Run, server: LoopbackServer) -> None:
    url = server.answers("/a", reply(rss(1)))
    await run("add", url, "--title", "Ours")
    await run("fetch")
    found = json.loads((await run("list", "--json"))[1])
    assert (found["feed"], found["feed_url"], found["source"]) == ("Ours", url, "Ours")


@pytest.mark.parametrize("query", ["2)", "title:2 OR title:3", "(title:2)", "-title:1 -title:3"])
async def test_a_saved_search_is_narrowed_as_it_is_understood(
    run: Run, server: LoopbackServer, query: str
) -> None:
    url = server.answers("/a", reply(rss(1, 2, 3)))
    await run("add", url)
    await run("fetch")
    assert (await run("searches", "--save", "Some", query))[0] == 0
    for only in (["--unread"], ["--feed", url], []):
        listed = [
            json.loads(line)
            for line in (await run("list", "--saved", "Some", "--json", *only))[1].splitlines()
        ]
        narrowed = await run("list", "--saved", "Some", *only, "--json", "title:2")
        assert "Story 2" in [entry["title"] for entry in listed]
        assert [json.loads(line)["title"] for line in narrowed[1].splitlines()] == ["Story 2"]


async def test_matches_are_bold_on_a_terminal_and_nowhere_else(
    run: Run, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await run("add", server.answers("/a", reply(rss(1))))
    await run("fetch")
    assert "\x1b" not in (await run("search", "ferry"))[1]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert "\x1b[1mferry\x1b[0m" in (await run("search", "ferry"))[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in (await run("search", "ferry"))[1]


async def test_an_article_without_a_page_has_no_full_text_to_fetch(run: Run, server: LoopbackServer) -> None:
    await run("add", server.answers("/a.xml", reply(rss(1))))
    await run("fetch")
    number = str(json.loads((await run("list", "--json"))[1])["id"])
    status, _, err = await run("fulltext", number)
    assert status == 1
    assert "This article has no web address to fetch its full text from." in err
    assert server.paths() == ["/a.xml"]


# Marks


async def test_entries_are_marked_by_their_numbers_and_told_for_the_way_back(
    run: Run, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await run("add", server.answers("/a", reply(rss(1, 2, 3))))
    await run("fetch")

    async def numbers(*arguments: str) -> list[int]:
        return [json.loads(line)["id"] for line in (await run("list", "--json", *arguments))[1].splitlines()]

    first, second, third = await numbers()
    assert await run("mark", "read", str(second)) == (0, "1 article marked read.\n", "")
    assert await numbers("--unread") == [first, third]
    typed(monkeypatch, f"{first}\n\n {third} \r\n{first}\n".encode())
    status, out, err = await run("mark", "read", str(second), "-", "--json")
    assert (status, err) == (0, "")
    changed = [json.loads(line) for line in out.splitlines()]
    assert {entry["id"] for entry in changed} == {first, third}
    assert all(entry["read"] and not entry["starred"] for entry in changed)
    await run("mark", "unread", *(str(entry["id"]) for entry in changed))
    assert await numbers("--unread") == [first, third]
    assert await run("mark", "star", str(first), str(third)) == (0, "2 articles starred.\n", "")
    assert await run("mark", "star", str(first)) == (0, "0 articles starred.\n", "")
    assert await run("mark", "unstar", str(third)) == (0, "1 article no longer starred.\n", "")
    assert await numbers("--starred") == [first]


async def test_numbers_of_no_entry_are_said_and_the_others_marked(
    run: Run, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await run("add", server.answers("/a", reply(rss(1))))
    await run("fetch")
    number = json.loads((await run("list", "--json"))[1])["id"]
    status, out, err = await run("mark", "star", "4711", str(number))
    assert (status, out) == (1, "1 article starred.\n")
    assert err == "pullquote: 1 number of no entry: 4711; `pullquote list` shows those there are.\n"
    typed(monkeypatch, f"{number}\nx\x1b[2J\n".encode())
    status, out, err = await run("mark", "unstar", "-")
    assert (status, out) == (1, "")
    assert err.startswith("pullquote: Line 2 of standard input: ")
    assert "\x1b" not in err
    assert (await run("list", "--starred"))[1]
    assert (await run("mark", "star", "x"))[0] == (await run("mark", "blue", "1"))[0] == 2


# Files of other readers


async def test_subscriptions_come_in_through_a_pipe(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, b"https://a.example/feed\nhttps://b.example/feed\n")
    status, _, err = await run("import", "-")
    assert (status, err) == (0, "")
    feeds = (await run("feeds"))[1]
    assert "https://a.example/feed" in feeds
    assert "https://b.example/feed" in feeds


async def test_a_list_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "missing.opml"
    assert await run("import", str(path)) == (
        1,
        "",
        f"pullquote: {path} cannot be read: No such file or directory.\n",
    )
    status, _, err = await run("opml", "import")
    assert status == 2
    assert "name the file to import" in err


async def test_one_list_that_cannot_be_read_stops_none_of_the_others(run: Run, tmp_path: Path) -> None:
    good, partly = tmp_path / "good.txt", tmp_path / "partly.txt"
    good.write_text("https://a.example/feed\n")
    partly.write_text("https://b.example/feed\nexec:touch taken\n")
    missing = tmp_path / "missing"
    status, out, err = await run("import", str(missing), str(good))
    assert (status, out) == (1, "1 feed added.\n")
    assert err == f"pullquote: {missing} cannot be read: No such file or directory.\n"
    status, out, err = await run("import", str(partly))
    assert (status, out) == (1, "1 feed added, 1 thing not taken.\n")
    assert len(err.splitlines()) == 1
    assert len((await run("feeds", "--json"))[1].splitlines()) == 2


async def test_what_was_starred_of_the_drop_in_folder_comes_back(
    run: Run, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = own_home / "data" / "inbox"
    inbox.mkdir(parents=True)
    for name in ("bridge", "ferry", "crane"):
        (inbox / f"{name}.txt").write_text(f"The {name} of Lindmouth is late. Nobody waits for it.")

    def look_through_folders() -> None:
        with Session(os.environ) as session:
            session.library().sync_samples()
            session.library().sync_inbox()

    look_through_folders()
    listed = [json.loads(line) for line in (await run("list", "--json"))[1].splitlines()]
    ids = {entry["title"]: entry["id"] for entry in listed}
    with Session(os.environ) as session:
        session.library().mark_starred([ids["Bridge"]], True)
        session.library().mark_saved(ids["Ferry"])
    await run("export", str(tmp_path / "all.jsonl"))
    monkeypatch.setenv("PULLQUOTE_HOME", str(tmp_path / "elsewhere"))
    status, out, err = await run("import", str(tmp_path / "all.jsonl"))
    assert (status, err) == (0, "")
    assert out == f"1 feed added, 2 articles added, {len(ids) - 2} samples or dropped files left out.\n"
    look_through_folders()  # where there are no such files
    starred = [json.loads(line) for line in (await run("list", "--json", "--starred"))[1].splitlines()]
    assert [(entry["title"], entry["source"]) for entry in starred] == [("Bridge", "Drop-in folder")]
    assert "Ferry" in (await run("list"))[1]
    assert "Crane" not in (await run("list"))[1]


async def test_the_other_name_of_import_and_export_does_the_same(run: Run, tmp_path: Path) -> None:
    await run("add", "https://a.example/feed")
    path = tmp_path / "out.opml"
    assert await run("opml", "export", str(path)) == (0, f"Written to {path}\n", "")
    written = [path.read_text(encoding="utf-8"), (await run("opml", "export"))[1]]
    again, file = (re.sub("<dateCreated>.*</dateCreated>", "", one) for one in written)
    assert again == file
    await run("remove", "https://a.example/feed")
    assert (await run("opml", "import", str(path)))[0] == 0
    assert "https://a.example/feed" in (await run("feeds"))[1]


@pytest.mark.parametrize("name", [".", "..", "/", "{}", "{}/new/"])
async def test_a_folder_is_no_name_of_an_export(run: Run, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    before = set(tmp_path.iterdir())
    status, out, err = await run("export", name.format(folder))
    assert (status, out) == (1, "")
    assert "is a folder; name a file in it" in err
    assert set(tmp_path.iterdir()) - before <= {tmp_path / "home"}
    assert list(folder.iterdir()) == []


# Several articles as one


async def test_a_summary_of_several_is_as_long_as_asked(run: Run, tmp_path: Path) -> None:
    names = []
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        path.write_text(
            f"Ferry {number} was late on Monday. It carried {number + 3} cars. The harbour of Lindmouth was calm. "
            f"Captain number {number} did not say why."
        )
        names.append(str(path))
    whole = (await run("summarize", "--together", "--percent", "100", *names))[1]
    short = (await run("summarize", "--together", "--words", "12", *names))[1]
    assert 0 < len(short.split()) < len(whole.split())
    assert all(sentence in whole for sentence in short.splitlines()[:1])


async def test_nothing_to_say_about_several_is_said(run: Run, server: LoopbackServer) -> None:
    items = b"<item><title>One</title></item><item><title>Two</title></item>"
    feed = b"<rss version='2.0'><channel><title>Titles</title>" + items + b"</channel></rss>"
    await run("add", server.answers("/a.xml", reply(feed)))
    await run("fetch")
    listed = [json.loads(line) for line in (await run("list", "--json"))[1].splitlines()]
    names = [str(entry["id"]) for entry in listed]
    assert len(names) == 2
    assert await run("summarize", "--together", *names) == (
        0,
        "",
        "pullquote: Nothing was found in these articles.\n",
    )


async def test_the_browser_needs_a_package_and_that_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("reader.serving")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    status, out, err = await run("serve")
    assert (status, out) == (1, "")
    assert "is missing; install the reader with it: `pip install 'pullquote[serve]'`." in err
