"""Long work that shows itself: the status line, the progress view and its end, the log."""

from __future__ import annotations

from textual.widgets import OptionList

from reader.library import Library
from reader.tui.jobs import Job, Jobs
from reader.tui.screens.log_screen import LogScreen
from reader.tui.screens.progress_screen import ProgressScreen, job_content
from tests.servers import LoopbackServer, reply, stall
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


async def test_nothing_going_on_is_said(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+r")
        assert "Nothing goes on now." in reader.screen_text()
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
