"""Long work that shows itself: the status line, the progress view and its end, the log."""

from __future__ import annotations

import asyncio

from textual.widgets import OptionList

from reader.library import Library
from reader.tui.jobs import Job, Jobs
from reader.tui.screens.log_screen import LogScreen
from reader.tui.screens.progress_screen import ProgressScreen, job_content
from tests.clocks import HANGS_AFTER_SECONDS
from tests.servers import Hit, LoopbackServer, reply, stall
from tests.tui.support import Open, Reader
from tests.tui.test_feeds import rss


async def begin_refresh(reader: Reader, server: LoopbackServer) -> None:
    """Ask for all feeds, and wait until one of them is there and another is being waited for."""
    await reader.pilot.press("R")
    while not reader.main.jobs.running or not reader.main.jobs.running[0].done:
        await reader.pilot.pause(0.01)


async def work_ends(reader: Reader) -> None:
    """Wait until a cancelled refresh is over; a worker that was cancelled cannot be waited for."""
    while reader.main.jobs.running:
        await reader.pilot.pause(0.01)
    await reader.pilot.pause()


async def test_a_refresh_shows_how_far_it_is_and_can_be_stopped(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/good", reply(rss(1))))
    library.add_feed(server.answers("/never", stall), known_title="The [/] Dawdler")
    async with open_reader() as reader:
        await begin_refresh(reader, server)
        assert "1 of 2 feeds" in reader.screen_text()
        await reader.pilot.press("ctrl+r")
        await reader.pilot.pause()
        assert isinstance(reader.app.screen, ProgressScreen)
        assert "Fetching feeds" in reader.screen_text()
        assert "1 of 2 feeds" in reader.screen_text()
        await reader.pilot.press("escape")
        await work_ends(reader)
        assert reader.app.screen_stack[-1] == reader.main
        assert reader.said == "Stopped: 1 of 2 feeds fetched, 1 new article."
        assert reader.main.jobs.running == []
        assert "of 2 feeds  " not in reader.screen_text()
        assert len(reader.main.entry_list.ids) == 1
        assert [feed.error for feed in library.subscriptions()] == ["", ""]


async def test_closing_the_progress_view_lets_the_work_go_on(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/good", reply(rss(1))))
    library.add_feed(server.answers("/never", stall))
    async with open_reader() as reader:
        await begin_refresh(reader, server)
        await reader.pilot.press("ctrl+r", "enter")
        assert reader.app.screen is reader.main
        assert len(reader.main.jobs.running) == 1
        reader.main.jobs.cancel()
        await work_ends(reader)


async def test_asking_again_shows_the_refresh_that_goes_on(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    good = library.add_feed(server.answers("/good", reply(rss(1))))
    library.add_feed(server.answers("/never", stall))
    async with open_reader() as reader:
        await begin_refresh(reader, server)
        await reader.pilot.press("R")
        await reader.wait_for_screen(ProgressScreen)
        assert len(reader.main.jobs.running) == 1, "the feed that is done is not fetched again either"
        await reader.pilot.press("enter")
        reader.main.refresh_feeds([good])
        await reader.wait_for_screen(ProgressScreen)
        assert len(reader.main.jobs.running) == 1
        await reader.pilot.press("escape")
        await work_ends(reader)
    assert sorted(server.paths()) == ["/good", "/never"]


async def test_asking_for_all_during_a_refresh_of_one_fetches_the_others(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    slow = library.add_feed(server.answers("/never", stall))
    library.add_feed(server.answers("/good", reply(rss(1))))
    async with open_reader() as reader:
        reader.main.refresh_feeds([slow])
        await server.asked()
        await reader.pilot.press("R")
        await reader.wait_for_screen(ProgressScreen)
        while len(reader.main.jobs.running) > 1 or len(server.hits) < 2:
            await reader.pilot.pause(0.01)
        assert sorted(server.paths()) == ["/good", "/never"]
        await reader.pilot.press("escape")
        await work_ends(reader)


async def test_what_fails_of_a_background_refresh_is_said_once_it_was_asked_for(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    go_on = asyncio.Event()

    async def late(hit: Hit, writer: asyncio.StreamWriter) -> None:
        await go_on.wait()
        writer.write(reply(status=410))
        await writer.drain()

    library.add_feed(server.answers("/late", late), known_title="The Dawdler")
    library.add_feed(server.answers("/good", reply(rss(1))))
    async with open_reader() as reader:
        reader.main.refresh_due()
        await server.asked()
        await reader.pilot.press("R")
        await reader.wait_for_screen(ProgressScreen)
        go_on.set()
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while "Last: fetching feeds, 2 of 2 feeds, 1 failed." not in reader.screen_text():
                await reader.pilot.pause(0.01)
        await reader.press("enter", "exclamation_mark")
        screen = reader.app.screen
        assert isinstance(screen, LogScreen)
        told = [one.notice.text for one in screen._said]
        assert any(line.startswith("The Dawdler: ") and "410" in line for line in told)
        assert "1 of 2 feeds fetched, 1 new; 1 failed, marked !." in told


async def test_a_host_that_is_left_alone_is_said_once(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/busy", reply(status=429)), known_title="Busy")
    async with open_reader() as reader:
        await reader.press("R")
        for number in range(3):
            library.add_feed(server.answers(f"/{number}", reply(rss(1))))
        await reader.press("R", "exclamation_mark")
        screen = reader.app.screen
        assert isinstance(screen, LogScreen)
        told = [one.notice.text for one in screen._said if "it was not asked" in one.notice.text]
        assert len(told) == 1


async def test_the_background_does_not_ask_for_what_is_being_fetched(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/never", stall))
    async with open_reader() as reader:
        await reader.pilot.press("R")
        await server.asked()
        await reader.main.refresh_due().wait()
        assert reader.app.screen is reader.main
        assert len(reader.main.jobs.running) == 1
        reader.main.jobs.cancel()
        await work_ends(reader)
    assert server.paths() == ["/never"]


async def test_nothing_going_on_is_said(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+r")
        assert "Nothing goes on now." in reader.screen_text()
        assert "Esc close" in reader.screen_text()
        assert "stop" not in reader.screen_text()
        await reader.press("escape")
        assert reader.app.screen is reader.main


def test_what_takes_long_is_named_the_longest_first() -> None:
    job = Job("Fetching feeds", "feeds", total=500, done=120, failed=3)
    job.under_way = {1: (90.0, "Slow [b]"), 2: (99.5, "Quick"), 3: (80.0, "Slower\x1b[2J")}
    lines = job_content(job, 100.0).plain.splitlines()
    assert lines[0] == "Fetching feeds"
    assert lines[1].endswith("120 of 500 feeds, 3 failed")
    assert lines[2:] == ["  waiting for Slower, 20 s", "  waiting for Slow [b], 10 s"]


def test_the_status_line_tells_of_all_jobs_and_falls_silent() -> None:
    said: list[str] = []
    jobs = Jobs(said.append)
    first = jobs.begin(Job("Fetching feeds", "feeds", total=2))
    second = jobs.begin(Job("Looking for feeds", ""))
    assert said[-1] == "0 of 2 feeds · looking for feeds"
    jobs.end(first)
    assert said[-1] == "looking for feeds"
    assert not jobs.cancel()
    jobs.end(second)
    assert said[-1] == ""


def test_the_status_line_names_what_is_counted_and_counts_a_kind_once() -> None:
    said: list[str] = []
    jobs = Jobs(said.append)
    jobs.begin(Job("Fetching feeds", "feeds", total=20, done=12, failed=1))
    jobs.begin(Job("Looking for quotes", "articles", total=1000, done=40, about="quotes"))
    jobs.begin(Job("Fetching feeds", "feeds", total=5, done=3, failed=1))
    jobs.begin(Job("Summarizing 3 articles of Ada", ""))
    words = "15 of 25 feeds, 2 failed · quotes: 40 of 1,000 articles · summarizing 3 articles of Ada"
    assert said[-1] == words


async def test_the_log_tells_errors_apart_and_is_copied(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/good", reply(rss(1))))
    library.add_feed(server.answers("/gone", reply(status=410)), known_title="[bold]Gone")
    async with open_reader() as reader:
        await reader.press("R")
        await reader.press("u", "exclamation_mark")
        screen = reader.app.screen
        assert isinstance(screen, LogScreen)
        everything = screen.query_one(OptionList).option_count
        await reader.press("e")
        assert 0 < screen.query_one(OptionList).option_count < everything
        await reader.press("j", "c")
        assert "[bold]Gone: " in reader.app.clipboard
        assert "410" in reader.app.clipboard
        await reader.press("C")
        assert len(reader.app.clipboard.splitlines()) == screen.query_one(OptionList).option_count
        assert "Copied" in reader.screen_text()
        await reader.press("escape")
        assert reader.app.screen is reader.main
