"""What a row of the list, the line above an article and the last line of the screen have room for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from rich.cells import cell_len

from reader.changes import FetchResult, Insert
from reader.config import Config
from reader.library import Library
from reader.model import Document, Paragraph, ParsedEntry, View
from reader.tui.widgets.facts_line import FactsLine
from reader.tui.widgets.key_line import HINTS, KeyLine
from tests.conftest import NOW
from tests.tui.support import Open, Reader, lines_of

SIZES = [(60, 20), (80, 24), (120, 40), (160, 50), (200, 60)]

LONG = "Town buys its ferry after a debate of nine hours that nobody in the harbour expected to end well"
JAPANESE = "市議会は火曜日に連絡船を買い取り公共の船として運航することを決めたと市長が記者団に語った。" * 2


def put(
    library: Library,
    titles: Sequence[str],
    *,
    published: datetime | None = NOW,
    text: str = "",
    authors: tuple[str, ...] = ("Clara Benning",),
) -> list[int]:
    """Store a feed with an article for each title, the first one the newest."""
    feed = library.add_feed("https://harbour.example/feed.xml")
    words = text or lines_of(1_200)
    entries = [
        ParsedEntry(
            guid=title,
            title=title,
            document=Document(words, (Paragraph(0, len(words)),)),
            published=published - timedelta(hours=number) if published else None,
            authors=authors,
            language="ja" if text else "en",
        )
        for number, title in enumerate(titles, 1)
    ]
    result = FetchResult(title="Harbour Gazette")
    library._store.apply(feed.id, [Insert(entry) for entry in reversed(entries)], fetched=result, now=NOW)
    return library.entry_ids(View("feed", feed.id))


def lines_in(reader: Reader, selector: str) -> list[str]:
    region = reader.main.query_one(selector).content_region
    strips = reader.app.screen._compositor.render_strips()[region.y : region.bottom]
    return [strip.crop(region.x, region.right).text for strip in strips]


@pytest.mark.parametrize("size", SIZES)
async def test_a_row_tells_everything_at_every_width(
    library: Library, open_reader: Open, size: tuple[int, int]
) -> None:
    put(library, [LONG, "Short"])
    async with open_reader(size=size) as reader:
        await reader.press("g", "a", "s")
        first, below = lines_in(reader, "#entries")[:2]
        assert first.startswith(" ●★ Town buys its ferry")
        assert first.rstrip().endswith("…") == (cell_len(LONG) > len(first) - 5)
        assert below.split() == ["Harbour", "Gazette", "5", "min", "1h"]
        assert lines_in(reader, "#entries")[2].startswith(" ●  Short ")


async def test_a_very_wide_list_and_one_that_is_told_to_have_rows_of_one_line(
    library: Library, open_reader: Open
) -> None:
    put(library, [LONG, "Short"])
    async with open_reader(size=(260, 40)) as reader:
        await reader.press("g", "a")
        row = lines_in(reader, "#entries")[1]
        assert row.split() == ["●", "Short", "Harbour", "Gazette", "5", "min", "2h"]
    async with open_reader(size=(80, 24), config=Config(samples=False, list_rows="one")) as reader:
        await reader.press("g", "a")
        assert [row.split()[0:2] for row in lines_in(reader, "#entries")[:2]] == [
            ["●", "Town"],
            ["●", "Short"],
        ]
        assert "…" in lines_in(reader, "#entries")[0]
        assert lines_in(reader, "#entries")[1].split() == ["●", "Short", "2h"]
    async with open_reader(size=(260, 40), config=Config(samples=False, list_rows="two")) as reader:
        await reader.press("g", "a")
        assert lines_in(reader, "#entries")[1].split() == ["Harbour", "Gazette", "5", "min", "1h"]


async def test_the_list_of_one_feed_tells_the_author(library: Library, open_reader: Open) -> None:
    put(library, ["Short"])
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("h", "G")
        assert lines_in(reader, "#entries")[1].split() == ["Clara", "Benning", "5", "min", "1h"]


async def test_without_an_author_the_title_goes_on_below_or_the_summary_begins_there(
    library: Library, open_reader: Open
) -> None:
    text = "The harbour of Lindholm is closed for a week, the council said. Fares stay."
    put(library, [LONG, "港の朝", "Short"], text=text, authors=())
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("h", "G", "l")
        rows = lines_in(reader, "#entries")
        assert rows[0].strip() == "●  Town buys its ferry after"
        assert rows[1].strip().startswith("a debate of ni… ")
        assert rows[1].rstrip().endswith("1h")
        assert rows[2].strip() == "●  港の朝"
        assert rows[3].strip().startswith("The harbour of")
        assert rows[5].strip().startswith("The harbour of")
        assert rows[5].rstrip().endswith("3h")
        await reader.press("p")
        assert lines_in(reader, "#entries")[7].split() == ["1", "min", "3h"], "it stands below already"
        assert lines_in(reader, "#entries")[8].strip().startswith("The harbour of")


async def test_an_empty_list_says_so(library: Library, open_reader: Open) -> None:
    put(library, ["Short"])
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("g", "s")
        assert lines_in(reader, "#entries")[0].strip() == "No articles here."
        await reader.press("g", "a")
        assert "No articles" not in reader.screen_text()
        await reader.press("F", *"plum", "enter")
        assert lines_in(reader, "#entries")[0].strip() == "Nothing matches."


async def test_a_row_grows_and_shrinks_under_the_cursor(library: Library, open_reader: Open) -> None:
    put(library, [f"Article {number}" for number in range(100)])
    async with open_reader(size=(260, 40)) as reader:
        await reader.press("g", "a", *["j"] * 60)
        entries = reader.main.entry_list
        before = entries.entry
        assert entries.lines_per_row == 1
        for width, lines in ((100, 2), (260, 1)):
            await reader.pilot.resize_terminal(width, 40)
            await reader.settle()
            assert entries.lines_per_row == lines
            assert entries.entry == before
            top = entries.scroll_offset.y // lines
            assert top <= entries.cursor < top + entries.size.height // lines
        await reader.press("p")
        assert entries.lines_per_row == 2
        assert entries.scroll_offset.y % 2 == 0


async def test_a_row_begins_at_the_top_of_the_list(library: Library, open_reader: Open) -> None:
    put(library, [f"Article {number}" for number in range(50)])
    async with open_reader(size=(80, 25)) as reader:
        await reader.press("g", "a", *["j"] * 20)
        entries = reader.main.entry_list
        assert entries.size.height % 2 == 1
        assert entries.scroll_offset.y % 2 == 0
        assert "Article" in lines_in(reader, "#entries")[0]


async def test_a_preview_that_is_cut_says_so(library: Library, open_reader: Open) -> None:
    put(library, ["港の朝"], text=JAPANESE)
    config = Config(samples=False, list_previews=True)
    async with open_reader(size=(80, 24), config=config) as reader:
        await reader.press("g", "a")
        title, below, sentence = (line.strip() for line in lines_in(reader, "#entries")[:3])
        assert title == "●  港の朝"
        assert below.endswith("1h")
        assert sentence.startswith("市議会は")
        assert sentence.endswith("…")


async def test_an_article_without_a_date_has_no_age(library: Library, open_reader: Open) -> None:
    put(library, ["Short"], published=None)
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("g", "a")
        assert lines_in(reader, "#entries")[1].split() == ["Harbour", "Gazette", "5", "min"]
        assert lines_in(reader, "#about") == ["5 min · Harbour Gazette · Clara Benning · en".ljust(44)]


async def test_lines_of_a_summary_hang_beside_their_numbers(library: Library, open_reader: Open) -> None:
    put(library, ["港の朝"], text=JAPANESE)
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("g", "a", "S")
        first, *others = [line for line in lines_in(reader, "#summary") if line.strip()]
        assert first.startswith("1 市議会は火曜日に")
        assert others
        assert all(line.startswith("  ") and line[2:3].strip() for line in others)


@pytest.mark.parametrize("width", range(60, 140, 7))
async def test_the_line_above_an_article_has_no_loose_end(
    library: Library, open_reader: Open, width: int
) -> None:
    put(library, ["Short"])
    async with open_reader(size=(width, 30)) as reader:
        await reader.press("g", "a", "enter")
        line = reader.main.query_one(FactsLine).render().plain
        assert line.startswith("5 min · 20")
        assert not line.endswith(("·", " "))
        assert cell_len(line) <= reader.main.query_one(FactsLine).size.width


@pytest.mark.parametrize("width", [60, 80, 84, 100, 120, 140])
async def test_the_border_of_the_summary_tells_whole_facts(
    three_articles: list[str], open_reader: Open, width: int
) -> None:
    async with open_reader(size=(width, 30)) as reader:
        await reader.press("enter")
        panel = reader.main.reading.summary_panel
        assert str(panel.border_title).startswith("Summary: 5 of 9")
        assert "…" not in reader.screen_text().split("Summary:")[1].split("\n")[0]


async def test_a_border_that_says_the_same_is_not_drawn_again(
    three_articles: list[str], open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as reader:
        panel = reader.main.reading.summary_panel
        drawn: list[object] = []
        monkeypatch.setattr(panel, "refresh", lambda: drawn.append(panel))
        panel.on_resize()
        assert drawn == []
        panel.show_title(("Another",))
        assert drawn == [panel]


# The line of keys


def keys(reader: Reader) -> str:
    (line,) = lines_in(reader, "#keys")
    return line.strip()


@pytest.mark.parametrize("width", [24, 40, 60, 80, 100, 120, 160, 200])
async def test_hints_are_whole_and_help_is_always_there(
    three_articles: list[str], open_reader: Open, width: int
) -> None:
    async with open_reader(size=(width, 24)) as reader:
        assert keys(reader).endswith("? Help")
        assert keys(reader).startswith("Enter Open" if width > 24 else "")
        for pane in HINTS:
            reader.main.query_one(KeyLine).show_pane(pane)
            await reader.settle()
            hints = keys(reader).split("  ")
            assert hints[-1] == "? Help"
            assert all(len(hint.split()) >= 2 for hint in hints)


async def test_hints_follow_the_focus_and_the_users_keys(
    three_articles: list[str], open_reader: Open
) -> None:
    config = Config(samples=False, keys={"toggle_star": "b b", "toggle_read": ""})
    async with open_reader(size=(120, 40), config=config) as reader:
        assert "bb Star" in keys(reader)
        assert "Read or unread" not in keys(reader)
        await reader.press("enter")
        assert keys(reader).startswith("Space Read on  S Summary  Q Quotes  h Back  ] Next mark")
        await reader.press("S")
        assert "+ Longer summary  - Shorter summary" in keys(reader)
        await reader.press("Q")
        assert "e Correct the speaker" in keys(reader)
        await reader.press("h", "h", "h")
        assert "a Add a feed" in keys(reader)


async def test_a_click_on_a_hint_presses_its_key(three_articles: list[str], open_reader: Open) -> None:
    config = Config(samples=False, keys={"toggle_star": "b b"})
    async with open_reader(size=(120, 40), config=config) as reader:
        line = lines_in(reader, "#keys")[0]
        await reader.pilot.click("#keys", offset=(line.index("bb Star") + 4, 0))
        await reader.settle()
        assert reader.said == "Starred."
        assert reader.main.entry_list.has_focus
        await reader.pilot.click("#keys", offset=(line.index("bb Star") + 8, 0))  # beside it
        await reader.settle()
        assert reader.said == "Starred."
