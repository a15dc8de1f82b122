"""Text from right to left: on every pane it is drawn as it is read, and stays in its order elsewhere."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Input, Static

from reader.changes import FetchResult, Insert
from reader.config import Config, RightToLeft
from reader.library import Library
from reader.model import Document, Link, Paragraph, ParsedEntry, Span
from reader.tui.directed_content import direct_contents
from reader.tui.screens.confirm import ConfirmScreen
from reader.tui.widgets.hit_list import HitList
from reader.tui.widgets.text_scroll import GUTTER
from tests.conftest import NOW
from tests.tui.rtl_samples import BRIDGE, HARBOUR
from tests.tui.support import Open, Reader

CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def backwards(text: str) -> str:
    """Return a Hebrew text without marks, digits and brackets as it is drawn."""
    return text[::-1]


def by(order: RightToLeft) -> Config:
    return Config(samples=False, refresh_automatic=False, right_to_left=order)


def put(
    library: Library,
    text: str,
    *,
    title: str = "כותרת",
    feed: str = "חדשות העיר",
    links: tuple[Link, ...] = (),
) -> None:
    """Store an article of one paragraph."""
    added = library.add_feed("https://news.example/feed")
    entry = ParsedEntry(
        guid="1",
        title=title,
        document=Document(text, (Paragraph(0, len(text)),), links),
        url="https://news.example/1",
        published=NOW,
        language="he",
    )
    library._store.apply(added.id, [Insert(entry)], fetched=FetchResult(title=feed), now=NOW)


@pytest.fixture
def two_articles(inbox: Path) -> None:
    (inbox / "1.txt").write_text(HARBOUR, encoding="utf-8")
    (inbox / "2.txt").write_text(BRIDGE, encoding="utf-8")


def rows(reader: Reader) -> list[str]:
    """Return the lines of the article as they are drawn, without the blanks at their ends."""
    view = reader.main.reading.view
    return [view.render_line(y).text.rstrip() for y in range(view.size.height)]


@pytest.mark.usefixtures("two_articles")
async def test_an_article_is_set_from_the_right(open_reader: Open) -> None:
    async with open_reader(config=by("reader")) as reader:
        drawn = [row for row in rows(reader) if row.strip(" ▌╎")]
        right = GUTTER + reader.main.reading.view.text_width
        assert {cell_len(row) for row in drawn} == {right}
        text = " ".join(row[GUTTER:].strip() for row in drawn)
        assert "הטילחה (Lindholm) םלוהדניל ריעה תצעומ" in drawn[0]
        assert backwards("ההצעה עברה בתשעה") in text
        assert ".06:00" in text
        assert "(NF)" in text
        assert ",2027 תנש דע" in text
        assert "14-ו" in text


@pytest.mark.usefixtures("two_articles")
async def test_titles_summary_and_quotes_are_drawn_as_they_are_read(open_reader: Open) -> None:
    async with open_reader(config=by("reader")) as reader:
        await reader.press("Q")
        title = backwards("העיר קונה את המעבורת")
        screen = reader.screen_text()
        assert screen.count(title) == 2  # in the list and above the article
        assert "ﻕﻼﻏﺇ" in screen  # Arabic letters are joined
        assert "”" + backwards("נשמור על הקשר עם האי") + "“" in screen
        panel = reader.main.reading.summary_panel
        first = panel.render_line(0).text
        assert first.rstrip().endswith("תצעומ 1")
        assert "העיר" not in screen


@pytest.mark.usefixtures("two_articles")
async def test_a_terminal_with_its_own_order_gets_the_text_as_it_is_read(open_reader: Open) -> None:
    async with open_reader(config=by("terminal")) as reader:
        assert "העיר קונה את המעבורת" in reader.screen_text()
        assert rows(reader)[0].strip(" ▌").startswith("מועצת העיר לינדהולם (Lindholm)")


@pytest.mark.usefixtures("two_articles")
async def test_what_leaves_the_reader_is_as_it_is_read(open_reader: Open, tmp_path: Path) -> None:
    config = Config(
        samples=False, refresh_automatic=False, right_to_left="reader", save_folder=tmp_path / "saved"
    )
    async with open_reader(config=config) as reader:
        await reader.press("Q", "enter", "Q", "c")
        assert "נשמור על הקשר עם האי" in reader.app.clipboard
        await reader.press("w")
        (saved,) = (tmp_path / "saved").iterdir()
        assert "מועצת העיר לינדהולם (Lindholm) החליטה" in saved.read_text(encoding="utf-8")


WORDS = "הנהלת הנמל (Harbour) פרסמה ביום שני את התכנית המלאה לקו החדש."


def link_on(words: str) -> Link:
    start = WORDS.index(words)
    return Link(start, start + len(words), f"https://{start}.example/")


def column_of(strip: Strip, words: str) -> int:
    return strip.text.index(words)


async def test_a_mark_lies_on_its_own_words(library: Library, open_reader: Open) -> None:
    put(library, WORDS)
    async with open_reader(config=by("reader")) as reader:
        view = reader.main.reading.view
        start = WORDS.index("התכנית")
        view.set_hits([Span(start, start + len("התכנית"))])
        assert [text for text, style, _ in view.render_line(0) if style and style.reverse] == [
            backwards("התכנית")
        ]
        start = WORDS.index("הנמל (Harbour) פרסמה")
        view.set_hits([Span(start, start + len("הנמל (Harbour) פרסמה"))])
        marked = [text for text, style, _ in view.render_line(0) if style and style.reverse]
        assert "".join(marked) == "המסרפ (Harbour) למנה"


async def test_a_click_opens_the_link_that_is_seen(library: Library, open_reader: Open) -> None:
    words = ("הנמל", "Harbour", "המלאה")
    put(library, WORDS, links=tuple(map(link_on, words)))
    async with open_reader(config=by("reader")) as reader:
        view = reader.main.reading.view
        line = view.render_line(0)
        for one in words:
            column = column_of(line, one if one.isascii() else backwards(one))
            for cell in (column, column + len(one) - 1):
                offset = view.offset_at(view._rows[0], cell - GUTTER)
                assert offset is not None
                assert WORDS[offset] == line.text[cell]
                assert link_on(one).start <= offset < link_on(one).end
        assert view.offset_at(view._rows[0], 0) is None  # left of the text there is nothing
        column = column_of(line, "Harbour")
        assert await reader.pilot.click(view, offset=(column + 1, 1))  # within the border
        await reader.settle()
        assert f"https://{WORDS.index('Harbour')}.example/" in reader.said


async def test_letters_lie_where_a_link_begins_to_be_read(library: Library, open_reader: Open) -> None:
    put(library, WORDS, links=tuple(map(link_on, ("הנמל", "Harbour"))))
    async with open_reader(config=by("reader")) as reader:
        before = reader.main.reading.view.render_line(0).text
        await reader.press("f")
        after = reader.main.reading.view.render_line(0).text
        changed = [place for place in range(len(before)) if before[place] != after[place]]
        assert changed == [before.index("Harbour"), before.index(backwards("הנמל")) + len("הנמל") - 1]
        assert {after[place] for place in changed} == {"a", "s"}


async def test_names_of_sources_and_dialogs(library: Library, open_reader: Open) -> None:
    put(library, WORDS)
    async with open_reader(config=by("reader")) as reader:
        assert backwards("חדשות העיר") in "\n".join(
            reader.main.source_list.render_line(y).text for y in range(8)
        )
        reader.app.push_screen(ConfirmScreen("להסיר את «חדשות העיר»?"))
        await reader.pilot.pause()
        assert "?«ריעה תושדח» תא ריסהל" in reader.screen_text()


async def test_the_words_around_a_match(library: Library, open_reader: Open) -> None:
    put(library, WORDS)
    async with open_reader(config=by("reader")) as reader:
        await reader.press("slash", *"התכנית")
        hits = reader.app.screen.query_one(HitList)
        title, snippet = (hits.render_line(line) for line in (0, 1))
        assert backwards("כותרת") in title.text
        assert backwards("ביום שני את התכנית המלאה") in snippet.text
        assert snippet.text.rstrip().endswith("ה")  # it begins at the right edge
        assert [text for text, style, _ in snippet if style and style.underline] == [backwards("התכנית")]


async def test_words_in_a_border(open_reader: Open) -> None:
    async with open_reader(config=by("reader")) as reader:
        reader.main.entry_list.border_subtitle = Content("tag:חדשות העיר")
        await reader.pilot.pause()
        assert "tag:ריעה תושדח" in reader.screen_text()


async def test_what_is_typed_is_drawn_as_it_is_read(library: Library, open_reader: Open) -> None:
    put(library, WORDS)
    async with open_reader(config=by("reader")) as reader:
        await reader.press("slash", *"נמל 12")
        field = reader.app.screen.query_one(Input)
        assert field.value == "נמל 12"
        line = field.render_line(0)
        assert line.text.rstrip().endswith("12 למנ")
        await reader.press("home")
        cursor = field.get_component_rich_style("input--cursor")
        on_cursor = [
            text for text, style, _ in field.render_line(0) if style and style.bgcolor == cursor.bgcolor
        ]
        assert on_cursor == ["נ"]  # the first letter, at the right


async def test_a_paragraph_keeps_its_direction_on_all_its_lines(open_reader: Open) -> None:
    text = "החברה Northern Ferries and Harbours Company Limited, תפעיל"
    async with open_reader(config=by("reader")) as reader:
        reader.app.push_screen(ConfirmScreen(text))
        await reader.pilot.pause()
        shown = reader.app.screen.query_one(Static)
        lines = [line.text for line in Content(text)._wrap_and_format(24)[1].to_strip(shown.visual_style)[0]]
        assert "".join(lines) == "and Harbours Company".rjust(24)


async def test_a_place_with_the_mouse_is_a_place_in_the_text(open_reader: Open) -> None:
    text = "שלום Ada לאי"
    async with open_reader(config=by("reader")) as reader:
        style = reader.app.screen.visual_style
        segments, _ = Content(text)._wrap_and_format(20)[0].to_strip(style)
        places = {
            segment.text: segment.style.meta["offset"]
            for segment in segments
            if segment.style and segment.style.meta
        }
        assert places["ש"] == (0, 0)
        assert places["A"] == (5, 0)
        assert places["י"] == (11, 0)


def test_the_methods_of_textual_that_are_wrapped_are_there() -> None:
    direct_contents()
    for method in (Content._wrap_and_format, Content.render_segments, Input.render_line):
        assert hasattr(method, "__wrapped__")


# Hostile text


async def test_controls_of_direction_are_still_removed(inbox: Path, open_reader: Open) -> None:
    (inbox / "1.txt").write_text(f"כות{CONTROLS}רת\n\nשלו{CONTROLS}ם abc{CONTROLS} עולם\n", encoding="utf-8")
    async with open_reader(config=by("reader")) as reader:
        screen = reader.screen_text()
        assert "םלוע abc םולש" in screen
        assert not set(CONTROLS) & set(screen)


@pytest.mark.parametrize("unit", ["א", "لا", "(א", "a א ", "א\u05b8", "1א"])
async def test_a_word_of_ten_thousand_letters(library: Library, open_reader: Open, unit: str) -> None:
    text = unit * (10_000 // len(unit))
    put(library, text, title=text, feed=text)
    began = time.process_time()
    async with open_reader(config=by("reader")) as reader:
        await reader.press("Q", "down", "pagedown")
        assert any(row.strip() for row in rows(reader))
    assert time.process_time() - began < 30
