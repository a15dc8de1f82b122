"""Outside text shows as what it is on every screen, runs nothing and sends nothing to the terminal."""

from __future__ import annotations

import re
from pathlib import Path

from reader.changes import FetchResult, Insert
from reader.library import Library
from reader.model import Document, Paragraph, ParsedEntry
from reader.text.sanitize import clean_line, clean_text
from reader.tui.widgets.panels import quote_content
from tests.conftest import NOW
from tests.tui.support import Open, Reader

HOSTILE = [
    "[/]",
    "[/foo] headline",
    "[@click=app.quit]x[/]",
    "[@click=app.screenshot('pwn.svg','/')]y[/]",
    "[Opinion] Rates [1] rise [sic]",
    "[link=https://example.org]link[/link] :warning:",
    "\x1b]52;c;cHduZWQ=\x1b\\clipboard",
    "\x1b[2Jwiped\x9b31mred\x07",
    "right\u202eleft\u2066 and \u200bnothing",
    "x" * 10_000,
    "",
    "two\nlines\tand a tab",
    "日本語の見出し 👩‍👩‍👧 é\u0301\u0301\u0301",
    "\ud800 surrogate",
    "a [bold",
    "\\",
]

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)


def store_entry(library: Library, payload: str, number: int) -> None:
    """Put an entry into the library whose every field holds the payload, cleaned as every source cleans it."""
    text = clean_text(
        f"“{payload} is what we will do now,” said {payload} Mara Lund, the mayor {payload}. It rained."
    )
    feed = library.feed_by_url(f"https://example.org/{number}") or library.add_feed(
        f"https://example.org/{number}"
    )
    entry = ParsedEntry(
        guid=str(number),
        title=clean_line(payload),
        document=Document(text, (Paragraph(0, len(text)),)),
        url="https://example.org/article",
        authors=(clean_line(payload),),
        published=NOW,
    )
    result = FetchResult(title=clean_line(payload), notice=clean_line(payload))
    library._store.apply(feed.id, [Insert(entry)], fetched=result, now=NOW)
    library._store.record_failure(feed.id, clean_line(payload), now=NOW, due=None)


def check(reader: Reader) -> str:
    text = reader.screen_text()
    found = FORBIDDEN.search(text.replace("\n", ""))
    assert found is None, hex(ord(found.group()))
    return text


async def test_every_hostile_entry_shows_as_what_it_is(library: Library, open_reader: Open) -> None:
    for number, payload in enumerate(HOSTILE):
        store_entry(library, payload, number)
    async with open_reader() as reader:
        for _ in HOSTILE:
            shown = check(reader)
            article = reader.main.reading.article
            assert article is not None
            if 0 < len(article.title) < 30:
                assert shown.count(article.title) >= 2  # in the list and above the article
            await reader.press("j")


async def test_a_hostile_entry_on_every_screen(library: Library, open_reader: Open, tmp_path: Path) -> None:
    store_entry(library, " ".join(payload for payload in HOSTILE if len(payload) < 100), 1)
    async with open_reader() as reader:
        for keys in (
            *(["enter"], ["S", "i"], ["Q", "i"], ["w"], ["h", "h", "h"], ["D"], ["n"], ["question_mark"]),
            *(["escape"], ["colon"], ["escape", "t"], ["escape", "a"], ["escape"]),
        ):
            await reader.press(*keys)
            check(reader)
        assert reader.app.is_running
        (saved,) = (tmp_path / "saved").iterdir()
        assert FORBIDDEN.search(saved.read_text(encoding="utf-8").replace("\n", "")) is None
        assert len(saved.name.encode()) <= 150
    assert not Path("pwn.svg").exists()


async def test_clicking_a_hostile_screen_runs_nothing(library: Library, open_reader: Open) -> None:
    for number, payload in enumerate(HOSTILE[:6]):
        store_entry(library, payload, number)
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("enter")
        for row in range(1, 38, 6):
            for column in (4, 34, 50, 72, 90):
                await reader.pilot.click(offset=(column, row))
        await reader.settle()
        assert reader.app.is_running


async def test_a_hostile_message_shows_as_what_it_is(library: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        from reader.tui.messages import Notice

        for payload in HOSTILE:
            reader.main.post_message(Notice(f"Feed: {payload}", error=True))
            await reader.settle()
            shown = check(reader)
            title = clean_line(f"Feed: {payload}")
            if len(title) < 60:
                assert title in shown


def test_the_panel_takes_no_markup_from_names() -> None:
    from reader.model import Article, Candidate, Quote, Speaker

    article = Article("t", "[/] words [b]", (Paragraph(0, 13),))
    quote = Quote(0, 13, "direct", Speaker("[@click=app.quit]Eve[/]", "[/]"), confidence=1.0)
    assert quote_content(article, quote).plain == "[@click=app.quit]Eve[/], [/]\n“[/] words [b]”"
    unknown = Quote(0, 13, "direct", None, candidates=(Candidate("[/]", 0.4),))
    assert quote_content(article, unknown).plain == "not attributed (perhaps [/])\n“[/] words [b]”"
