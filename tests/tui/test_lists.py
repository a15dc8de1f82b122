"""The list of entries: columns, sorting, selecting, marks of many at once, and what stays in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import MouseScrollDown

from reader.library import Library
from reader.model import Entry, View
from reader.tui.messages import LibraryChanged
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.screens.confirm import ConfirmScreen
from reader.tui.screens.list_screen import _with_others
from tests.tui.support import Open, Reader, put_feed


@pytest.fixture
def ids(library: Library) -> list[int]:
    """Five articles of one feed, the second and the third of them long."""
    return put_feed(library, "harbour", [20, 1_200, 2_400, 20, 20])


def titles(reader: Reader) -> list[str]:
    return [entry.title for entry in reader.main.library.entries(reader.main.entry_list.ids)]


def unread(library: Library) -> list[int]:
    return library.entry_ids(View("unread"))


def rows(reader: Reader) -> list[str]:
    """The first lines of the rows."""
    region = reader.main.entry_list.content_region
    lines = reader.screen_text().splitlines()[region.y : region.bottom]
    return [line[region.x : region.right] for line in lines[:: reader.main.entry_list.lines_per_row]]


async def all_articles(reader: Reader) -> None:
    """Choose the view of all articles."""
    await reader.press("g", "a")


async def test_a_list_is_sorted_and_stays_sorted(ids: list[int], library: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("backslash")
        assert isinstance(reader.app.screen, ChoiceScreen)
        await reader.press(*"jjjjj", "enter")
        assert reader.said == "Sorted: longest first."
        assert list(reader.main.entry_list.ids) == [ids[2], ids[1], ids[0], ids[3], ids[4]]
        assert "longest first" in str(reader.main.entry_list.border_title)
        await reader.press("h", "j")  # the unread ones have an order of their own
        assert list(reader.main.entry_list.ids) == ids
        await reader.press("k", "q")
    async with open_reader() as reader:
        assert reader.main.view == View("all")
        assert list(reader.main.entry_list.ids)[:2] == [ids[2], ids[1]]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("oldest", ["élan 0", "apple 0", "Berry 0"]),
        ("title", ["apple 0", "Berry 0", "élan 0"]),
        ("source", ["apple 0", "Berry 0", "élan 0"]),
        ("shortest", ["élan 0", "Berry 0", "apple 0"]),
        ("unread", ["Berry 0", "apple 0", "élan 0"]),
    ],
)
def test_every_order(library: Library, sort: str, expected: Sequence[str]) -> None:
    for title, words in (("élan", 10), ("apple", 3_000), ("Berry", 300)):
        put_feed(library, title, [words])
    everything = library.entry_ids(View("all"))
    library.mark_read(everything[2:], True)
    found = library.sort_entries(everything, sort)  # type: ignore[arg-type]
    assert [entry.title for entry in library.entries(found)] == expected


def test_titles_are_sorted_by_the_value_of_their_numbers(library: Library) -> None:
    put_feed(library, "Article", [20] * 12)
    found = library.sort_entries(library.entry_ids(View("all")), "title")
    assert [entry.title for entry in library.entries(found)] == [f"Article {number}" for number in range(12)]


def test_sorting_leaves_out_what_is_gone_and_takes_in_what_is_asked_for(
    ids: list[int], library: Library
) -> None:
    assert library.sort_entries(ids[:2], "newest", also=[ids[4], 999_999]) == [ids[0], ids[1], ids[4]]
    assert library.sort_entries(ids[:2], "oldest", also=[ids[4]]) == [ids[4], ids[1], ids[0]]


async def test_marks_above_and_below_are_one_step_each(
    ids: list[int], library: Library, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("j", "j", "K")
        assert reader.said == "2 articles above marked read; u takes it back."
        assert unread(library) == ids[2:]
        await reader.press("J")
        assert reader.said == "2 articles below marked read; u takes it back."
        assert unread(library) == [ids[2]]
        await reader.press("K")
        assert reader.said == "No article above is unread."
        await reader.press("u")
        assert reader.said == "Taken back: 2 articles below marked read in harbour."
        assert unread(library) == ids[2:]
        await reader.press("u")
        assert reader.said == "Taken back: 2 articles above marked read in harbour."
        assert unread(library) == ids


async def test_undo_goes_back_through_acts_of_every_kind(
    ids: list[int], library: Library, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("s", "j", "m", "A", "v", "v", "s")
        said = []
        for _ in range(5):
            await reader.press("u")
            said.append(reader.said)
        assert said == [
            "Taken back: 2 articles starred in harbour.",
            "Taken back: 4 articles marked read in harbour.",
            "Taken back: “harbour 1” marked read.",
            "Taken back: “harbour 0” starred.",
            "There is nothing to take back.",
        ]
        assert unread(library) == ids


async def test_v_selects_and_moves_on_and_escape_gives_up(ids: list[int], open_reader: Open) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("v", "j", "v")
        entries = reader.main.entry_list
        assert entries.selected == [ids[0], ids[2]]
        assert entries.cursor == 3
        assert str(entries.border_subtitle) == "2 selected"
        assert [row[0] for row in rows(reader)[:4]] == ["✓", " ", "✓", " "]
        await reader.press("k", "v")
        assert entries.selected == [ids[0]]
        await reader.press("escape")
        assert entries.selected == []
        assert entries.has_focus
        assert str(entries.border_subtitle) == ""
        await reader.press("escape")
        assert reader.main.source_list.has_focus


async def test_the_border_tells_what_is_selected_and_what_the_list_is_filtered_by(
    ids: list[int], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        entries = reader.main.entry_list
        await reader.press("v", "v")
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        assert str(entries.border_subtitle) == "2 selected"
        await reader.press("escape", "F", *"harbour", "enter")
        assert str(entries.border_subtitle) == "harbour*"
        await reader.press("v")
        assert str(entries.border_subtitle) == "1 selected · harbour*"
        await reader.press("escape")
        assert str(entries.border_subtitle) == "harbour*"


async def test_undo_shows_the_marks_that_the_library_has(
    ids: list[int], library: Library, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("s")
        behind = Event()
        reader.main._writer.submit(behind.wait, 10)
        await reader.pilot.press("j", "m", "u")
        await reader.pilot.pause()
        assert rows(reader)[0].startswith(" ●★")  # it is not the star that is taken back
        behind.set()
        await reader.settle()
        assert reader.said == "Taken back: “harbour 1” marked read."
        assert rows(reader)[0].startswith(" ●★")
        assert rows(reader)[1].startswith(" ●")
        assert unread(library) == ids


async def test_going_to_a_list_reads_no_sources(
    ids: list[int], library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.keep_search("words", "word1")
    async with open_reader() as reader:
        monkeypatch.setattr(reader.main, "read_sources", lambda: pytest.fail("The sources were read."))
        for keys, view in (("gs", View("starred")), ("ga", View("all")), ("gu", View("unread"))):
            await reader.press(*keys)
            assert reader.main.view == view
            assert reader.main.source_list.source is not None
            assert reader.main.source_list.source.view == reader.main.view
        await reader.app.run_command("open_source", "words")
        await reader.settle()
        assert reader.main.view == View("query", query="word1")
        assert list(reader.main.entry_list.ids) == ids


async def test_a_row_that_is_gone_is_looked_for_once(
    ids: list[int], library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        monkeypatch.setattr(library, "extent", lambda: reader.main._extent)  # nobody tells the reader
        library.remove_feed(next(feed.id for feed in library.feeds() if feed.total))
        entries, pages = reader.main.entry_list, list[int]()
        load = entries._load

        def counting(page: Sequence[int]) -> Sequence[Entry]:
            pages.append(len(page))
            return load(page)

        monkeypatch.setattr(entries, "_load", counting)
        entries.set_ids(ids, keep=ids[0])
        await reader.settle()
        entries.refresh()
        await reader.settle()
        assert "(no longer in the library)" in rows(reader)[0]
        assert pages == [5]


async def test_a_range_grows_and_shrinks_with_the_cursor(ids: list[int], open_reader: Open) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        entries = reader.main.entry_list
        await reader.press("v", "j", "V", "j", "j")
        assert entries.selected == [ids[0], *ids[2:]]
        await reader.press("k")
        assert entries.selected == [ids[0], ids[2], ids[3]]
        await reader.press("V", "j")
        assert entries.selected == [ids[0], ids[2], ids[3]]
        await reader.press("V", "k", "k", "k")
        assert entries.selected == ids


async def test_marks_are_for_what_is_selected(ids: list[int], library: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("m", "v", "v", "v", "m")
        assert reader.said == "2 articles marked read; u takes it back."  # the first one was read before
        assert unread(library) == ids[3:]
        assert reader.main.entry_list.selected == []
        await reader.press("g", "g", "v", "v", "m")
        assert reader.said == "2 articles marked unread; u takes it back."
        await reader.press("V", "G", "s")
        assert library.entry_ids(View("starred")) == ids[2:]
        await reader.press("g", "g", "v", "v", "A")
        assert reader.said == "2 articles marked read; u takes it back."
        assert unread(library) == ids[3:]


async def test_a_file_is_written_for_each_selected_article(
    ids: list[int], open_reader: Open, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("v", "v", "v", "w")
        assert reader.said == f"3 articles written to {tmp_path / 'saved'}."
        assert len(list((tmp_path / "saved").iterdir())) == 3


async def test_links_of_what_is_selected_are_copied_a_line_each(ids: list[int], open_reader: Open) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("v", "v", "y")
        assert reader.app.clipboard == "https://harbour.example/0\nhttps://harbour.example/1"
        assert reader.said == "Copied 2 links."
        await reader.press("y")
        assert reader.app.clipboard == "https://harbour.example/2"


async def test_many_articles_are_opened_in_the_browser_only_after_asking(
    library: Library, open_reader: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))  # no browser is here
    put_feed(library, "harbour", [10] * 7)
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("V", "G", "o")
        assert isinstance(reader.app.screen, ConfirmScreen)
        assert "Open 7 articles" in reader.screen_text()
        said = reader.said
        await reader.press("n")
        assert reader.said == said
        await reader.press("V", "g", "g", "o", "y")
        assert reader.said.startswith("No browser was found")


async def test_what_was_read_stays_until_the_user_refreshes(
    ids: list[int], library: Library, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("g", "u")
        await reader.press("j", "m", "j", "m")
        put_feed(library, "later", [10])
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        assert len(reader.main.entry_list.ids) == 6
        assert [row.split()[0] for row in rows(reader)[:6]] == ["●", "●", "harbour", "harbour", "●", "●"]
        assert reader.main.entry_list.entry is not None
        assert reader.main.entry_list.entry.id == ids[2]
        reader.main.forget_touched()  # as r and R do
        await reader.settle()
        assert ids[1] not in reader.main.entry_list.ids
        assert ids[2] in reader.main.entry_list.ids  # it is on the screen
        await reader.press("g", "u")
        assert ids[2] not in reader.main.entry_list.ids


async def test_the_cursor_comes_back_to_its_entry(ids: list[int], open_reader: Open) -> None:
    async with open_reader() as reader:
        await all_articles(reader)
        await reader.press("j", "j", "j", "g", "u", "j", "g", "a")
        entry = reader.main.entry_list.entry
        assert entry is not None
        assert entry.id == ids[3]
        assert reader.main.reading.article is not None
        assert reader.main.reading.article.entry_id == ids[3]
        await reader.press("q")
    async with open_reader() as reader:
        assert reader.main.view == View("all")
        entry = reader.main.entry_list.entry
        assert entry is not None
        assert entry.id == ids[3]


async def test_the_wheel_scrolls_and_marks_nothing(library: Library, open_reader: Open) -> None:
    ids = put_feed(library, "harbour", [10] * 200)
    async with open_reader(size=(120, 30)) as reader:
        await all_articles(reader)
        entries = reader.main.entry_list
        for _ in range(5):
            await reader.pilot._post_mouse_events([MouseScrollDown], "#entries", offset=(5, 5))
        await reader.settle()
        top = entries.scroll_offset.y
        assert top > 5
        assert entries.cursor == 0
        assert unread(library) == ids
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        assert entries.scroll_offset.y == top


NUMBERS = st.lists(st.integers(0, 30), unique=True, max_size=20)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_others_stand_behind_what_they_stood_behind(
    best: list[int], others: list[int], before: list[int]
) -> None:
    others = [number for number in others if number not in best]
    expected = list(best)
    for place, number in enumerate(before):
        if number in others:
            above = [other for other in before[:place] if other in expected]
            expected.insert(expected.index(above[-1]) + 1 if above else 0, number)
    assert _with_others(best, others, before) == expected


def test_many_others_take_their_places_in_one_go() -> None:
    many = 200_000  # where each one looked for its place, this would take an hour
    numbers = list(range(many))
    assert _with_others(numbers[::2], numbers[1::2], numbers) == numbers
