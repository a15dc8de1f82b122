"""Reading on: the next unread article over all sources, where reading stopped, and what marks as read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from textual.events import MouseScrollDown

from reader.config import Config
from reader.library import Library
from reader.model import View
from reader.paths import Folders
from reader.tui.messages import LibraryChanged
from tests.conftest import NOW
from tests.tui.support import Open, Reader, put_feed


class Clock:
    """Tells the time it was set to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(user_folders: Folders, clock: Clock) -> Iterator[Library]:
    """A library whose clock the test moves."""
    opened = Library.open(user_folders, Config(samples=False), clock)
    yield opened
    opened.close()


def settings(mark_read: str) -> Config:
    return Config(samples=False, refresh_automatic=False, reading_mark_read=mark_read)


def unread(library: Library) -> list[int]:
    return library.entry_ids(View("unread"))


def shown(reader: Reader) -> int | None:
    article = reader.main.reading.article
    return article.entry_id if article is not None else None


def top_word(reader: Reader) -> str:
    view, article = reader.main.reading.view, reader.main.reading.article
    assert article is not None
    row = view._rows[view.scroll_offset.y]
    return article.text[row.start : row.end].split()[0]


# On to the next


async def test_n_goes_on_to_the_next_source_and_around(library: Library, open_reader: Open) -> None:
    first = put_feed(library, "first", [10, 10])
    put_feed(library, "second", [])
    third = put_feed(library, "third", [10, 10])
    async with open_reader() as reader:
        await reader.press("h", "j", "j", "enter")
        assert reader.main.view == View("feed", library.feeds()[0].id)
        await reader.press("n", "n")
        assert unread(library) == third
        await reader.press("n")
        assert reader.said == "On to third."
        assert shown(reader) == third[0]
        assert reader.main.source_list.source is not None
        assert reader.main.source_list.source.view == reader.main.view
        assert list(reader.main.entry_list.ids) == third
        await reader.press("n", "g", "g", "m", "n")
        assert unread(library) == []
        await reader.press("n")
        assert reader.said == "No unread article is left."
        library.mark_read([first[1]], False)
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        await reader.press("n")
        assert reader.said == "On to first."
        assert shown(reader) == first[1]


async def test_capital_n_goes_back_to_the_last_one_of_the_source_before(
    library: Library, open_reader: Open
) -> None:
    first = put_feed(library, "first", [10, 10, 10])
    put_feed(library, "second", [10])
    async with open_reader() as reader:
        await reader.press("h", "G", "enter", "n", "N")
        assert reader.said == "On to first."
        assert shown(reader) == first[2]


async def test_the_list_of_all_begins_again_at_its_top(library: Library, open_reader: Open) -> None:
    ids = put_feed(library, "first", [10, 10, 10])
    async with open_reader() as reader:
        await reader.press("g", "a", "G", "n", "n")
        assert reader.said == "From the top again."
        assert shown(reader) == ids[0]


async def test_an_unread_article_far_down_is_found(library: Library, open_reader: Open) -> None:
    ids = put_feed(library, "first", [10] * 350)
    library.mark_read(ids[:340], True)
    async with open_reader() as reader:
        await reader.press("g", "a", "n")
        assert shown(reader) == ids[340]


async def test_space_reads_one_source_after_the_other(library: Library, open_reader: Open) -> None:
    put_feed(library, "first", [600, 10])
    put_feed(library, "second", [600])
    async with open_reader(size=(100, 24)) as reader:
        await reader.press("h", "j", "j", "enter")
        for _ in range(40):
            if not unread(library):
                break
            await reader.press("space")
        assert unread(library) == []
        assert reader.said == "On to second."


# Where reading stopped


async def test_an_article_opens_where_it_was_left_also_after_a_restart(
    library: Library, open_reader: Open
) -> None:
    ids = put_feed(library, "first", [2_000, 10])
    async with open_reader(size=(140, 44)) as reader:
        await reader.press("enter", "pagedown", "pagedown")
        top = top_word(reader)
        assert top != "word0"
        assert "%" in str(reader.main.reading.view.border_title)
        await reader.press("h", "j", "k")
        assert shown(reader) == ids[0]
        assert top_word(reader) == top
        await reader.press("enter", "pagedown")
        later = top_word(reader)
        await reader.press("q")
    async with open_reader(size=(140, 44)) as reader:
        await reader.press("g", "a", "g", "g", "enter")
        assert top_word(reader) == later
        await reader.press("G", "h", "j")
    assert library.position(ids[0]) == 0  # what was read to its end begins anew


async def test_looking_does_not_write(library: Library, open_reader: Open) -> None:
    ids = put_feed(library, "first", [2_000, 2_000])
    library.keep_position(ids[1], 900)
    async with open_reader() as reader:
        await reader.press("j", "k", "j", "k")
        assert library.position(ids[0]) == 0
        assert library.position(ids[1]) == 900


async def test_a_storm_of_resizes_keeps_the_words_on_top(library: Library, open_reader: Open) -> None:
    put_feed(library, "first", [3_000])
    async with open_reader(size=(100, 30)) as reader:
        await reader.press("enter", "pagedown", "pagedown", "pagedown")
        top = top_word(reader)
        for size in ((60, 20), (140, 50), (80, 24), (200, 60), (61, 33), (100, 30)):
            await reader.pilot.resize_terminal(*size)
            await reader.settle()
        assert top_word(reader) == top


# What marks as read


async def test_opening_marks_read_by_default_and_wheel_and_cursor_do_not(
    library: Library, open_reader: Open
) -> None:
    ids = put_feed(library, "first", [2_000, 2_000])
    async with open_reader() as reader:
        await reader.press("j")
        for _ in range(200):
            await reader.pilot._post_mouse_events([MouseScrollDown], "#article", offset=(5, 2))
        await reader.settle()
        assert reader.main.reading.view.at_end
        assert unread(library) == ids
        await reader.press("enter")
        assert unread(library) == ids[:1]


async def test_the_end_marks_read_where_that_is_wanted(library: Library, open_reader: Open) -> None:
    ids = put_feed(library, "first", [2_000, 2_000, 5])
    async with open_reader(config=settings("end")) as reader:
        await reader.press("enter", "pagedown")
        assert unread(library) == ids
        await reader.press("G")
        assert unread(library) == ids[1:]
        await reader.press("n")
        for _ in range(300):
            await reader.pilot._post_mouse_events([MouseScrollDown], "#article", offset=(5, 2))
        await reader.settle()
        assert reader.main.reading.view.at_end
        assert unread(library) == ids[1:]
        await reader.press("n")
        assert shown(reader) == ids[2]
        assert unread(library) == ids[1:2]  # all of a short one is seen at once


async def test_dwelling_marks_read_where_that_is_wanted(
    timed: Library, clock: Clock, open_reader: Open
) -> None:
    ids = put_feed(timed, "first", [10, 10])
    async with open_reader(on=timed, config=settings("dwell")) as reader:

        async def look(seconds: float) -> list[int]:
            clock.move(seconds)
            reader.main.look_at_dwell()
            await reader.settle()
            return unread(timed)

        await look(0)
        assert await look(4.5) == ids
        await reader.press("j")
        assert await look(0) == ids
        assert await look(4.9) == ids
        assert await look(0.1) == ids[:1]
        await reader.press("u")
        assert unread(timed) == ids


async def test_never_leaves_marking_to_the_user(library: Library, open_reader: Open) -> None:
    ids = put_feed(library, "first", [10, 10])
    async with open_reader(config=settings("never")) as reader:
        await reader.press("enter", "G", "n")
        assert shown(reader) == ids[1]
        assert unread(library) == ids
        await reader.press("m")
        assert unread(library) == ids[:1]


# The article alone


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_the_article_alone_is_set_in_the_middle(
    library: Library, open_reader: Open, size: tuple[int, int]
) -> None:
    put_feed(library, "first", [800])
    async with open_reader(size=size) as reader:
        await reader.press("enter", "z")
        view = reader.main.reading.view
        assert view.region.width == min(84, size[0])
        assert abs(view.region.x - (size[0] - view.region.right)) <= 1
        assert not reader.main.entry_list.display
        assert "word0" in reader.screen_text()
        assert "3 min · 2026-11-20 12:00 · first" in reader.screen_text()
        if size[0] > 100:
            await reader.pilot._post_mouse_events([MouseScrollDown], offset=(2, 10))
            assert view.scroll_offset.y > 0
        await reader.press("z")
        assert view.region.width < 84 or size[0] == 200


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 50)])
@pytest.mark.parametrize("key", ["S", "Q", "tab", "shift+tab"])
async def test_the_article_is_alone_no_longer_where_another_pane_has_the_focus(
    three_articles: list[str], open_reader: Open, size: tuple[int, int], key: str
) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("z")
        assert reader.main.has_class("-alone")
        assert reader.main.reading.view.has_focus
        await reader.press("}")
        assert reader.main.has_class("-alone"), "another article is read in the same way"
        await reader.press(key)
        focused = reader.main.focused
        assert focused is not None and focused is not reader.main.reading.view
        assert focused.size.height > 0, "it is seen"
        assert not reader.main.has_class("-alone")
