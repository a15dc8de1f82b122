"""Finding: search while one types, places in the article, filters, kept queries."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, Static

from reader.changes import FetchResult, Insert
from reader.library import Library
from reader.model import Document, Paragraph, ParsedEntry, View
from reader.tui.messages import ArticleChanged, LibraryChanged
from reader.tui.screens import finding_screen
from reader.tui.screens.filter_screen import FilterScreen
from reader.tui.screens.find_screen import FindScreen
from reader.tui.screens.finding_screen import FindingScreen
from reader.tui.screens.keep_screen import KeepScreen
from reader.tui.screens.search_screen import SearchScreen
from reader.tui.widgets.hit_list import HitList
from tests.clocks import HANGS_AFTER_SECONDS
from tests.conftest import NOW
from tests.security.hostile_library import store_entry
from tests.tui.support import Open, Reader
from tests.tui.test_hostile import HOSTILE, check

pytestmark = pytest.mark.usefixtures("three_articles")

SIZES = [(60, 20), (80, 24), (120, 40)]


async def type_in(reader: Reader, words: str) -> None:
    """Type, and wait for what it finds."""
    for character in words:
        await reader.pilot.press(character)
    await looked(reader)


async def looked(reader: Reader) -> None:
    """Wait until what is typed was looked for and shown."""
    screen = reader.app.screen
    assert isinstance(screen, FindingScreen)
    await reader.pilot.pause()
    while any(
        worker.group in ("looking", "learning") and not worker.is_finished for worker in screen.workers
    ):
        await screen.workers.wait_for_complete()
    await reader.pilot.pause()


async def press(reader: Reader, *keys: str) -> None:
    """Press keys while a prompt is open, or on the way to one."""
    for key in keys:
        await reader.pilot.press(key)
        await reader.settle()


def is_back(reader: Reader) -> bool:
    """Return whether no prompt is open any more."""
    return reader.app.screen is reader.main


def titles(reader: Reader) -> list[str]:
    return [hit.entry.title for hit in reader.app.screen.query_one(HitList).hits]


def listed(reader: Reader) -> list[str]:
    return [entry.title for entry in reader.main.library.entries(reader.main.entry_list.ids)]


def count_in_prompt(reader: Reader) -> str:
    return str(reader.app.screen.query_one("#finding-count", Static).content)


def said_in_prompt(reader: Reader) -> str:
    return str(reader.app.screen.query_one("#finding-keys", Static).content)


def typed(reader: Reader) -> str:
    return reader.app.screen.query_one(Input).value


def hit_words(reader: Reader) -> list[str]:
    article = reader.main.reading.article
    assert article is not None
    return [article.text[hit.start : hit.end] for hit in reader.main.reading.view.hits]


def target(reader: Reader) -> str:
    article, span = reader.main.reading.article, reader.main.reading.view.target
    assert article is not None and span is not None
    return article.text[span.start : span.end]


# Searching the library


@pytest.mark.parametrize("size", SIZES)
async def test_hits_come_while_one_types_and_show_their_matches(
    open_reader: Open, size: tuple[int, int]
) -> None:
    async with open_reader(size) as reader:
        await press(reader, "slash")
        assert isinstance(reader.app.screen, SearchScreen)
        await type_in(reader, "coun")
        assert titles(reader) == ["Town buys its ferry"]
        assert "The council of Lindholm" in reader.screen_text()
        await type_in(reader, "trymen")
        assert titles(reader) == []
        assert "nothing" in reader.screen_text()


async def test_a_hit_is_opened_at_its_place_with_all_matches_marked(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "slash")
        await type_in(reader, "ferry")
        await press(reader, "enter")
        assert is_back(reader)
        assert reader.main.reading.article is not None
        assert reader.main.reading.article.title == "Town buys its ferry"
        assert hit_words(reader) == ["ferry", "ferry"]
        assert reader.main.reading.view.has_focus
        assert target(reader) == "ferry"
        assert reader.said.startswith("1 of 2")
        assert reader.main.view == View("query", query="ferry*")
        assert listed(reader) == ["Town buys its ferry"]


async def test_escape_from_what_was_looked_for_in_a_hit_stays_in_the_article(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "slash")
        await type_in(reader, "ferry")
        await press(reader, "enter", "slash")
        await type_in(reader, "council")
        await press(reader, "enter")
        assert hit_words(reader) == ["council"]
        assert reader.said.endswith("ends.")
        await reader.press("escape")
        assert hit_words(reader) == []
        assert reader.main.reading.view.has_focus


async def test_enter_right_after_the_last_letter_opens_what_that_finds(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "slash")
        for key in (*"plum", "enter"):
            await reader.pilot.press(key)
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while not is_back(reader):
                await reader.pilot.pause(0.01)
        await reader.settle()
        assert is_back(reader)
        assert reader.main.reading.article is not None
        assert reader.main.reading.article.title == "Late frost halves the plum harvest"


async def test_the_matches_are_walked_in_a_circle_and_left_with_escape(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "slash")
        await type_in(reader, "ferry")
        await press(reader, "enter")
        for key, place in (("right_square_bracket", 2), ("enter", 1), ("n", 2), ("N", 1)):
            await press(reader, key)
            assert reader.said.startswith(f"{place} of 2"), key
        await press(reader, "left_square_bracket")
        assert reader.said.startswith("2 of 2")
        await press(reader, "escape")
        assert hit_words(reader) == []
        assert reader.main.entry_list.has_focus
        await press(reader, "right_square_bracket")
        assert target(reader) not in ("ferry", "")


async def test_the_search_comes_back_as_it_was_left(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "slash")
        await type_in(reader, "the")
        assert len(titles(reader)) == 3
        second = titles(reader)[1]
        await press(reader, "down", "enter")
        await press(reader, "escape", "escape")
        await press(reader, "slash")
        await looked(reader)
        hit = reader.app.screen.query_one(HitList).hit
        assert typed(reader) == "the"
        assert hit is not None and hit.entry.title == second


async def test_past_queries_come_back_with_up_and_with_control_p(open_reader: Open) -> None:
    async with open_reader() as reader:
        for query in ("ferry", "plum"):
            await press(reader, "slash")
            await press(reader, "ctrl+u")
            await type_in(reader, query)
            await press(reader, "enter", "escape", "escape")
        await press(reader, "slash", "ctrl+u")
        await type_in(reader, "brid")
        for key, query in (("up", "plum"), ("ctrl+p", "ferry"), ("ctrl+p", "ferry"), ("ctrl+n", "plum")):
            await press(reader, key)
            assert typed(reader) == query, key
        await press(reader, "ctrl+n")
        assert typed(reader) == "brid"


async def test_a_mistake_is_said_and_shown_in_its_place(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "slash")
        await type_in(reader, "ferry")
        await type_in(reader, " (council")
        assert said_in_prompt(reader) == "This bracket is not closed."
        line = reader.app.screen.query_one(Input).render_line(0)
        marked = "".join(part.text for part in line if part.style is not None and part.style.underline)
        assert marked == "("
        assert titles(reader) == ["Town buys its ferry"]  # those of the last query that was understood
        assert count_in_prompt(reader) == ""
        await press(reader, "enter")
        assert isinstance(reader.app.screen, SearchScreen)
        await type_in(reader, ")")
        assert said_in_prompt(reader) == SearchScreen.key_hints


async def test_a_query_of_100_000_characters_gives_one_sentence(open_reader: Open) -> None:
    async with open_reader((80, 24)) as reader:
        await press(reader, "slash")
        reader.app.screen.query_one(Input).value = "ferry " * 16_667
        await looked(reader)
        assert said_in_prompt(reader) == "A query has at most 2,000 characters."
        await press(reader, "escape", "F")
        reader.app.screen.query_one(Input).value = "x" * 100_000
        await looked(reader)
        await press(reader, "enter")
        assert said_in_prompt(reader) == "A query has at most 2,000 characters."


async def test_a_pattern_that_takes_for_ever_is_given_up(library: Library, open_reader: Open) -> None:
    store_entry(library, "a" * 60 + "b", 1)
    async with open_reader() as reader:
        await press(reader, "F")
        await type_in(reader, "/(a|a|aa)+$/")
        assert said_in_prompt(reader).startswith("This pattern takes too long;")
        assert count_in_prompt(reader) == ""
        await press(reader, "escape")
        assert len(reader.main.entry_list.ids) == 4


async def command(reader: Reader, line: str) -> None:
    """Type a command, and wait until it has done what it does."""
    await reader.press("colon")
    reader.app.screen.query_one("#line", Input).value = line
    await reader.press("enter")


def title(reader: Reader) -> str:
    return str(reader.main.entry_list.border_title)


async def test_a_search_that_is_typed_as_a_command_is_listed_at_once(open_reader: Open) -> None:
    async with open_reader() as reader:
        await command(reader, "search the plum")
        assert is_back(reader)
        assert listed(reader) == ["Late frost halves the plum harvest"]
        assert title(reader) == "Found: 1, best first"
        assert reader.main.entry_list.has_focus
        assert reader.said == "1 article, best first; h goes back."
        await command(reader, "search zzz")
        assert reader.said == "Nothing in the library matches zzz*."
        assert title(reader) == "Found: 1, best first"
        await press(reader, "escape")
        assert len(listed(reader)) == 3


async def test_a_filter_that_is_typed_as_a_command_is_applied_at_once(open_reader: Open) -> None:
    async with open_reader() as reader:
        await command(reader, "filter plum")
        assert is_back(reader)
        assert listed(reader) == ["Late frost halves the plum harvest"]
        assert (reader.main.view, reader.main.narrowed_by) == (View("all"), "plum*")
        assert reader.said == "1 article of All articles; h goes back."
        await command(reader, "filter zzz")
        assert reader.said == "Nothing in All articles matches zzz*; h goes back."
        await press(reader, "escape")
        assert len(listed(reader)) == 3
        assert reader.main.narrowed_by == ""


async def test_a_query_that_is_a_mistake_stays_in_the_command_line(open_reader: Open) -> None:
    async with open_reader() as reader:
        for line in ("filter unread (plum", "search unread (plum"):
            await command(reader, line)
            said = str(reader.app.screen.query_one("#problem", Static).content)
            assert said == "This bracket is not closed. It is about character 8 of the query."
            await press(reader, "escape")
        assert len(listed(reader)) == 3


async def test_words_are_found_in_the_article_by_a_command(open_reader: Open) -> None:
    async with open_reader() as reader:
        await open_ferry(reader)
        await command(reader, "find THE c")
        assert hit_words(reader) == ["The c", "the c"]
        assert target(reader) == "The c"
        assert reader.said.startswith("1 of 2")
        assert reader.main.reading.view.has_focus
        await command(reader, "find zzz")
        assert reader.said == "'zzz' is nowhere in this article."
        assert hit_words(reader) == []
        await command(reader, "find /(/")
        assert reader.said.startswith("This pattern is not understood")
        await command(reader, "find")
        assert isinstance(reader.app.screen, FindScreen)


# The order of a search, and the way back


OTTERS = ("Notes of the river. An otter was seen.", "Otter, otter and otter again.", "Of an otter, once.")


@pytest.fixture
def otters(library: Library) -> list[int]:
    """Articles about otters; which is the best match says nothing of which is the newest."""
    feed = library.add_feed("https://river.example/feed.xml")
    entries = [
        ParsedEntry(
            guid=str(number),
            title="Otters" if number == 1 else f"River {number}",
            document=Document(text, (Paragraph(0, len(text)),)),
            url=f"https://river.example/{number}",
            published=NOW - timedelta(hours=number),
            language="en",
        )
        for number, text in enumerate(OTTERS)
    ]
    result = FetchResult(title="River")
    library._store.apply(feed.id, [Insert(entry) for entry in reversed(entries)], fetched=result, now=NOW)
    return library.entry_ids(View("feed", feed.id))


async def test_the_hits_of_a_search_are_listed_in_their_order(otters: list[int], open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "slash")
        await type_in(reader, "otter")
        ranked = titles(reader)
        assert ranked[0] == "Otters"
        await press(reader, "down", "enter")
        assert listed(reader) == ranked
        assert title(reader) == "Found: 3, best first"
        assert reader.main.entry_list.cursor == 1
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        assert listed(reader) == ranked
        assert reader.main.entry_list.cursor == 1
        await command(reader, "sort newest")
        assert listed(reader) == ["River 0", "Otters", "River 2"]
        assert title(reader) == "Found: 3"
        await command(reader, "sort best")
        assert (listed(reader), reader.said) == (ranked, "Sorted: best first.")
        await press(reader, "backslash", "j", "enter")
        assert title(reader) == "Found: 3"


async def test_what_no_longer_matches_stays_where_it_was(otters: list[int], open_reader: Open) -> None:
    async with open_reader() as reader:
        await command(reader, "search otter unread")
        before = listed(reader)
        await press(reader, "j", "m")
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        assert listed(reader) == before


async def test_only_a_search_has_a_best_match(open_reader: Open) -> None:
    async with open_reader() as reader:
        await command(reader, "sort best")
        assert reader.said == "Only what a search found has a best match."
        await press(reader, "backslash")
        assert "best first" not in reader.screen_text()


@pytest.mark.parametrize("size", SIZES)
async def test_escape_goes_back_from_a_search_to_the_list_before(
    otters: list[int], open_reader: Open, size: tuple[int, int]
) -> None:
    async with open_reader(size) as reader:
        await press(reader, "j", "j", "m")
        before, entry = list(reader.main.entry_list.ids), reader.main.entry_list.entry
        assert entry is not None
        for _ in range(2):  # searching again from what was found leads back past it
            await press(reader, "slash", "ctrl+u")
            await type_in(reader, "otter")
            await press(reader, "enter", "escape")
            assert title(reader).startswith("Found: 3")
            assert reader.main.entry_list.has_focus
        await press(reader, "escape")
        assert (reader.main.view, list(reader.main.entry_list.ids)) == (View("unread"), before)
        assert reader.main.entry_list.entry is not None
        assert reader.main.entry_list.entry.id == entry.id
        assert reader.main.entry_list.has_focus
        article = reader.main.reading.article
        assert article is not None and article.entry_id == entry.id
        await press(reader, "escape")
        assert reader.main.source_list.has_focus


async def test_the_way_back_leads_through_filter_and_search(otters: list[int], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("g", "a")
        await press(reader, "F")
        await type_in(reader, "unread")
        await press(reader, "enter")
        await press(reader, "F")
        await type_in(reader, "river")
        await press(reader, "enter")
        narrowed = reader.main.narrowed_by
        await command(reader, "search ferry")
        assert listed(reader) == ["Town buys its ferry"]
        await press(reader, "escape")
        assert (reader.main.view, reader.main.narrowed_by) == (View("all"), narrowed)
        await press(reader, "escape")
        assert (reader.main.view, reader.main.narrowed_by) == (View("all"), "")
        assert len(listed(reader)) == 6
        await command(reader, "search ferry")
        await reader.press("g", "u", "escape")  # another source was chosen: no way back
        assert reader.main.source_list.has_focus


async def test_escape_gives_the_article_its_focus_back(open_reader: Open) -> None:
    async with open_reader() as reader:
        await open_ferry(reader)
        await reader.press("G")
        top = reader.main.reading.view.scroll_offset.y
        await command(reader, "search ferry")
        await press(reader, "enter", "escape", "escape")
        assert reader.main.reading.view.has_focus
        assert reader.main.reading.view.scroll_offset.y == top
        assert reader.main.view == View("all")
        await press(reader, "F", "escape")
        assert reader.main.reading.view.has_focus


async def test_what_is_typed_on_the_way_is_no_list_to_come_back_to(
    library: Library, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await press(reader, "F", "ctrl+t")
        await type_in(reader, "plum")
        await press(reader, "enter")
        assert reader.main.view == View("query", query="plum*")
        await reader.main.finish_writing()
        assert all(place.view.kind != "query" for place in library.list_places())


# In the article


async def open_ferry(reader: Reader) -> None:
    row = listed(reader).index("Town buys its ferry")
    reader.main.entry_list.cursor = row
    await reader.press("enter")


@pytest.mark.parametrize("size", SIZES)
async def test_places_in_the_article_are_marked_while_one_types(
    open_reader: Open, size: tuple[int, int]
) -> None:
    async with open_reader(size) as reader:
        await open_ferry(reader)
        await press(reader, "slash")
        assert isinstance(reader.app.screen, FindScreen)
        await type_in(reader, "THE c")
        assert hit_words(reader) == ["The c", "the c"]
        assert "1 of 2" in reader.screen_text()
        await press(reader, "down")
        assert "2 of 2" in reader.screen_text()
        assert "the crew" in reader.screen_text()  # not covered by the prompt
        await press(reader, "up")
        assert "1 of 2" in reader.screen_text()
        await press(reader, "enter")
        assert is_back(reader)
        assert reader.said.startswith("1 of 2")
        await press(reader, "enter")
        assert reader.said.startswith("2 of 2")
        await press(reader, "escape")
        assert hit_words(reader) == []


async def test_escape_in_the_prompt_clears_the_marks(open_reader: Open) -> None:
    async with open_reader() as reader:
        await open_ferry(reader)
        await press(reader, "slash")
        await type_in(reader, "zzz")
        assert count_in_prompt(reader) == "nowhere"
        await press(reader, "enter")
        assert reader.said == "'zzz' is nowhere in this article."
        await press(reader, "slash")
        await press(reader, "ctrl+u")
        await type_in(reader, "boat")
        await press(reader, "escape")
        assert is_back(reader)
        assert hit_words(reader) == []
        assert not reader.main.has_class("-prompting")


async def test_what_is_pasted_takes_the_place_of_the_query_before(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "slash")
        await type_in(reader, "ferry")
        await press(reader, "enter", "h", "h", "slash")
        assert typed(reader) == "ferry"
        reader.app.post_message(events.Paste("bridge"))
        await reader.settle()
        assert typed(reader) == "bridge"
        await press(reader, "left", "left")
        reader.app.post_message(events.Paste("-"))
        await reader.settle()
        assert typed(reader) == "brid-ge"


async def test_escape_in_the_prompt_comes_back_to_where_one_was(
    library: Library, inbox: Path, open_reader: Open
) -> None:
    lines = (f"Paragraph {n} is about {'zebras' if n == 150 else 'horses'}." for n in range(200))
    (inbox / "long.txt").write_text("A long one\n\n" + "\n\n".join(lines), encoding="utf-8")
    library.sync_inbox()
    (entry_id,) = library.entry_ids(View("all"), "zebras")
    async with open_reader(ids=[entry_id]) as reader:
        await press(reader, "enter", "pagedown", "pagedown")
        view = reader.main.reading.view
        before, stopped = view.scroll_offset.y, view.stopped
        assert before > 0
        await press(reader, "slash")
        await type_in(reader, "zebras")
        assert view.scroll_offset.y > before + view.size.height
        await press(reader, "escape")
        assert (view.scroll_offset.y, view.stopped) == (before, stopped)


async def test_another_text_that_comes_under_the_prompt_is_looked_through(
    library: Library, inbox: Path, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await open_ferry(reader)
        await press(reader, "slash")
        await type_in(reader, "crown")
        article = reader.main.reading.article
        assert article is not None and article.entry_id is not None
        path = inbox / "1.txt"
        title, _, text = path.read_text(encoding="utf-8").partition("\n")
        path.write_text(f"{title}\n\nSomething came before all of it.\n{text}", encoding="utf-8")
        library.sync_inbox()
        reader.main.post_message(ArticleChanged(article.entry_id))
        await reader.pilot.pause()
        await type_in(reader, "s")
        assert hit_words(reader) == ["crowns"]
        assert reader.main.reading.article is not article
        await press(reader, "enter")
        assert reader.said.startswith("1 of 1")


async def test_tab_takes_what_is_typed_from_one_scope_to_the_other(open_reader: Open) -> None:
    async with open_reader() as reader:
        await open_ferry(reader)
        await press(reader, "slash")
        await type_in(reader, "bridge")
        await press(reader, "tab")
        assert isinstance(reader.app.screen, SearchScreen)
        await looked(reader)
        assert titles(reader) == ["Bridge closed for repairs"]
        await press(reader, "tab")
        assert isinstance(reader.app.screen, FindScreen)
        assert typed(reader) == "bridge"
        await press(reader, "escape")
        assert hit_words(reader) == []


async def test_a_pattern_finds_places_in_the_article(open_reader: Open) -> None:
    async with open_reader() as reader:
        await open_ferry(reader)
        await press(reader, "slash")
        await type_in(reader, r"/\d+/")
        assert hit_words(reader) == ["14", "1985"]
        await press(reader, "ctrl+u")
        await type_in(reader, "/(/")
        assert said_in_prompt(reader).startswith("This pattern is not understood")


# Filtering


@pytest.mark.parametrize("size", SIZES)
async def test_a_filter_narrows_the_list_and_an_empty_one_ends_it(
    open_reader: Open, size: tuple[int, int]
) -> None:
    async with open_reader(size) as reader:
        assert reader.main.view == View("all")
        await press(reader, "F")
        assert isinstance(reader.app.screen, FilterScreen)
        await type_in(reader, "the -ferry")
        assert "2" in str(reader.app.screen.query_one(".prompt-count", Static).content)
        assert len(listed(reader)) == 2
        await press(reader, "enter")
        assert is_back(reader)
        assert (reader.main.view, reader.main.narrowed_by) == (View("all"), "the -ferry*")
        assert "the -ferry*" in reader.screen_text()
        assert reader.main.entry_list.has_focus
        await press(reader, "F", "ctrl+u", "enter")
        assert len(listed(reader)) == 3
        assert reader.main.narrowed_by == ""


async def test_escape_leaves_the_list_as_it_was(open_reader: Open) -> None:
    async with open_reader() as reader:
        before = listed(reader)
        await press(reader, "F")
        await type_in(reader, "plum")
        assert len(listed(reader)) == 1
        await press(reader, "escape")
        assert listed(reader) == before
        assert reader.main.narrowed_by == ""


@pytest.mark.parametrize("key", ["F", "enter"])
async def test_what_is_found_after_escape_is_not_shown(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with open_reader() as reader:
        found, go_on = threading.Event(), asyncio.Event()
        before, title = listed(reader), reader.main.entry_list.border_title
        await press(reader, *(["F"] if key == "F" else ["enter", "slash"]))
        find = reader.main._find

        async def late(act: Callable[[], object]) -> object:
            result = await find(act)
            found.set()
            await go_on.wait()
            return result

        await looked(reader)
        monkeypatch.setattr(reader.main, "_find", late)
        monkeypatch.setattr(reader.app.screen, "_in_background", late)
        await reader.pilot.press("b")
        assert await asyncio.to_thread(found.wait, HANGS_AFTER_SECONDS)
        # As when both come in the same round of the loop: the prompt ends, then what it asked for is there.
        reader.app.screen.dismiss(None)
        go_on.set()
        await reader.settle()
        assert is_back(reader)
        assert listed(reader) == before
        assert reader.main.entry_list.border_title == title
        assert hit_words(reader) == []


async def test_escape_comes_back_to_opened_files(library: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("q")
    opened = library.entry_ids(View("all"))[1:]
    async with open_reader(ids=opened) as reader:
        for words in ("", "plum"):
            await press(reader, "F")
            await type_in(reader, words)
            await press(reader, "escape")
            assert list(reader.main.entry_list.ids) == opened
            assert str(reader.main.entry_list.border_title) == "Opened files: 2"
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        assert list(reader.main.entry_list.ids) == opened


async def test_escape_keeps_what_was_just_read_in_the_list(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "g", "u", "j", "m")
        before = list(reader.main.entry_list.ids)
        for words in ("", "plum"):
            await press(reader, "F")
            await type_in(reader, words)
            await press(reader, "escape")
            assert list(reader.main.entry_list.ids) == before
            assert reader.main.entry_list.cursor == 1
            assert reader.main.reading.article is not None
            assert reader.main.reading.article.entry_id == before[1]
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        assert list(reader.main.entry_list.ids) == before


async def test_a_filter_is_of_the_view_or_of_the_whole_library(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("s", "g", "s")
        starred = listed(reader)
        assert len(starred) == 1
        await press(reader, "F")
        await type_in(reader, "the")
        assert listed(reader) == starred
        await press(reader, "ctrl+t")
        await looked(reader)
        assert len(listed(reader)) == 3
        await press(reader, "enter")
        assert reader.main.view == View("query", query="the*")
        await press(reader, "F")
        assert typed(reader) == "the*"


async def test_another_source_is_not_filtered(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "F")
        await type_in(reader, "plum")
        await press(reader, "enter")
        await press(reader, "g", "u")
        await press(reader, "g", "a")
        assert len(listed(reader)) == 3


async def test_names_and_values_are_completed(library: Library, open_reader: Open) -> None:
    store_entry(library, "Harbour News", 1)
    async with open_reader() as reader:
        await press(reader, "F")
        await type_in(reader, "fe")
        assert "Articles of the feeds whose title" in reader.screen_text()
        await press(reader, "tab")
        assert typed(reader) == "feed:"
        await type_in(reader, "har")
        await press(reader, "tab")
        await looked(reader)
        assert typed(reader) == 'feed:"Harbour News" '
        assert listed(reader) == ["Harbour News"]
        await type_in(reader, "-un")
        await press(reader, "tab")
        assert typed(reader) == 'feed:"Harbour News" -unread '


async def test_down_chooses_another_way_to_go_on(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "F")
        await type_in(reader, "has:")
        await press(reader, "down", "tab")
        assert typed(reader) == "has:fulltext "


async def test_an_unfinished_field_is_no_mistake_until_enter(open_reader: Open) -> None:
    async with open_reader() as reader:
        await press(reader, "F")
        await type_in(reader, "has:")
        assert said_in_prompt(reader) == FilterScreen.key_hints
        await press(reader, "enter")
        assert said_in_prompt(reader).startswith("has: needs")
        assert isinstance(reader.app.screen, FilterScreen)


# Keeping


async def test_a_filter_is_kept_under_a_name(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("s", "g", "s")
        await press(reader, "F")
        await type_in(reader, "the OR plum")
        await press(reader, "ctrl+s")
        assert isinstance(reader.app.screen, KeepScreen)
        await press(reader, *"Mine", "enter")
        await reader.settle()
        assert is_back(reader)
        (kept,) = reader.main.library.searches()
        assert (kept.name, kept.query) == ("Mine", "starred (the OR plum*)")
        assert reader.main.view == View("query", query=kept.query)
        assert reader.said == "Kept as Mine among the sources."
        assert len(listed(reader)) == 1


@pytest.mark.parametrize("key", ["F", "slash"])
async def test_keeping_right_after_the_last_letter_keeps_what_is_typed(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr(finding_screen, "TYPING_SECONDS", 0.2)
    async with open_reader() as reader:
        await press(reader, key)
        await reader.pilot.press(*"plum", "ctrl+s")
        await reader.wait_for_screen(KeepScreen)
        await press(reader, *"Mine", "enter")
        assert [search.query for search in reader.main.library.searches()] == ["plum*"]


@pytest.mark.parametrize(
    ("view", "query"),
    [
        (View("all"), "plum*"),
        (View("unread"), "unread plum*"),
        (View("feed", 1), 'feed:"Harbour News" plum*'),
        (View("folder", folder=("News", "Local")), 'folder:"News/Local" plum*'),
        (View("tag", tag="sea"), "tag:sea plum*"),
        (View("tag"), "(tag:port OR tag:sea) plum*"),
        (View("query", query="ferry OR boat"), "(ferry OR boat) plum*"),
    ],
)
async def test_what_is_kept_is_what_was_listed(
    library: Library, open_reader: Open, view: View, query: str
) -> None:
    store_entry(library, "Harbour News", 1)
    library._store.update_feed(1, tags=["sea", "port"], folders=[("News", "Local")])
    library.keep_search("Boats", "ferry OR boat")
    async with open_reader() as reader:
        reader.main.post_message(LibraryChanged(show=view))
        await reader.settle()
        await press(reader, "F")
        await type_in(reader, "plum")
        await press(reader, "ctrl+s")
        await press(reader, *"Mine", "enter")
        kept = {search.name: search.query for search in library.searches()}
        assert kept["Mine"] == query


async def test_a_name_that_no_query_can_ask_for_is_said(library: Library, open_reader: Open) -> None:
    store_entry(library, "Harbour News", 1)
    library._store.update_feed(1, tags=['the "sea"'])
    async with open_reader() as reader:
        reader.main.post_message(LibraryChanged(show=View("tag", tag='the "sea"')))
        await reader.settle()
        await press(reader, "F", "ctrl+s")
        assert "has a quote in it" in said_in_prompt(reader)


async def test_a_kept_query_that_is_no_longer_understood_is_said(library: Library, open_reader: Open) -> None:
    library._store.add_search("Old", "is:unread")
    async with open_reader() as reader:
        reader.main.post_message(LibraryChanged(show=View("query", query="is:unread")))
        await reader.settle()
        assert "There is no field is:" in reader.said
        await press(reader, "g", "a")
        assert len(listed(reader)) == 3


# Hostile


async def test_hostile_entries_show_as_what_they_are(library: Library, open_reader: Open) -> None:
    for number, payload in enumerate(HOSTILE):
        store_entry(library, payload, number)
    for number, payload in enumerate(HOSTILE[:4]):
        library._store.update_feed(number + 1, tags=[payload or "x"])
    async with open_reader() as reader:
        await press(reader, "slash")
        await type_in(reader, "mara lund")
        for _ in HOSTILE:
            check(reader)
            await press(reader, "down")
        await press(reader, "escape", "F")
        for field in ("feed:", "tag:", "person:"):
            await press(reader, "ctrl+u")
            await type_in(reader, field)
            for _ in range(len(HOSTILE)):
                await press(reader, "down")
                check(reader)


async def test_what_is_pasted_is_one_harmless_line(open_reader: Open) -> None:
    from textual import events

    async with open_reader() as reader:
        await press(reader, "slash")
        reader.app.screen.query_one(Input).post_message(events.Paste("ferry\x1b[2J\n\u202ecouncil"))
        await reader.settle()
        await looked(reader)
        assert typed(reader) == "ferry council"
        check(reader)
