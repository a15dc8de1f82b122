"""Links: letters on them, the list of them, what a terminal is told of them."""

from __future__ import annotations

import base64
import os
import re
import sys
import time
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.changes import FetchResult, Insert
from reader.config import Config
from reader.library import Library
from reader.model import Document, Enclosure, Link, Paragraph, ParsedEntry, View
from reader.paths import folders
from reader.tui.link_rows import LinkRow, disguised_as, link_content
from reader.tui.link_spans import hint_codes, link_spans
from reader.tui.screens.links_screen import LinksScreen
from reader.tui.screens.rows_screen import RowsScreen
from tests.clocks import HANGS_AFTER_SECONDS
from tests.conftest import NOW
from tests.terminal import Terminal
from tests.tui.support import Open

READER = (sys.executable, "-m", "reader")

TEXT = "The plan of the council was published by the harbour office on Monday and can be read in full."


def put_article(
    library: Library,
    links: list[Link],
    text: str = TEXT,
    *,
    enclosures: tuple[Enclosure, ...] = (),
    comments_url: str = "",
) -> int:
    """Store one article with links; returns its number."""
    entry = ParsedEntry(
        guid="1",
        title="A plan",
        document=Document(text, (Paragraph(0, len(text)),), tuple(links)),
        url="https://news.example/plan",
        published=NOW,
        language="en",
        comments_url=comments_url,
        enclosures=enclosures,
    )
    feed = library.add_feed("https://news.example/feed")
    library._store.apply(feed.id, [Insert(entry)], fetched=FetchResult(title="News"), now=NOW)
    (number,) = library.entry_ids(View("feed", feed.id))
    return number


def link_to(words: str, url: str, text: str = TEXT) -> Link:
    """Return a link on words of the text."""
    start = text.index(words)
    return Link(start, start + len(words), url)


PLAN = link_to("The plan", "https://plan.example/full")
OFFICE = link_to("harbour office", "https://harbour.example/")


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Take the place of a browser: a program that writes down what it is told to open."""
    told = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {told}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    return told


def addresses(opened: Path, count: int) -> list[str]:
    """Wait until so many addresses were opened, and return them."""
    end = time.monotonic() + HANGS_AFTER_SECONDS
    while time.monotonic() < end:
        found = opened.read_text().splitlines() if opened.exists() else []
        if len(found) >= count:
            return found
        time.sleep(0.01)
    raise AssertionError(f"{count} addresses were to be opened")


# Letters


@given(st.integers(0, 2_000))
@settings(max_examples=60)
def test_no_code_begins_another(count: int) -> None:
    codes = hint_codes(count)
    assert len(codes) == len(set(codes)) == count
    known = set(codes)
    assert not any(code[:end] in known for code in codes for end in range(1, len(code)))
    assert [len(code) for code in codes] == sorted(map(len, codes))


def test_few_links_have_one_letter_each() -> None:
    assert hint_codes(9) == list("asdfghjkl")
    assert [len(code) for code in hint_codes(10)] == [1] * 8 + [2] * 2


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=12))
def test_spans_of_links_never_overlap_and_lie_in_their_links(pairs: list[tuple[int, int]]) -> None:
    links = [Link(min(pair), max(pair), "https://a.example/") for pair in pairs]
    spans = link_spans(links)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(links[span.number].start <= span.start < span.end <= links[span.number].end for span in spans)
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    assert covered == {offset for link in links for offset in range(link.start, link.end)}


async def test_letters_open_a_link(library: Library, open_reader: Open, opened: Path) -> None:
    put_article(library, [PLAN, OFFICE])
    async with open_reader() as reader:
        await reader.press("f")
        assert reader.main.reading.view.has_focus
        assert reader.said.startswith("Type a link's letters to open it")
        shown = reader.screen_text()
        assert "ahe plan" in shown and "sarbour office" in shown  # the letters lie on the words
        await reader.press("s")
        assert reader.said == "Opened https://harbour.example/"
        assert addresses(opened, 1) == ["https://harbour.example/"]
        assert "harbour office" in reader.screen_text()


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("place", ["list", "sources", "quotes"])
async def test_letters_are_shown_from_every_pane_at_every_size(
    library: Library, open_reader: Open, size: tuple[int, int], place: str
) -> None:
    """The article is hidden behind the list where there is no room for both."""
    text = "\n\n".join([TEXT] * 3 + ["“It is a plan,” said Mara Lund, the mayor, who had read all of it."])
    put_article(library, [link_to("The plan", "https://plan.example/full", text)], text)
    async with open_reader(size=size) as reader:
        if place == "sources":
            await reader.press("h")
        elif place == "quotes":
            await reader.press("Q")
        await reader.press("f")
        assert reader.main.reading.view.has_focus
        assert reader.said.startswith("Type a link's letters to open it")
        assert "ahe plan" in reader.screen_text()


async def test_y_makes_the_letters_copy(library: Library, open_reader: Open, opened: Path) -> None:
    put_article(library, [PLAN, OFFICE])
    async with open_reader() as reader:
        await reader.press("f", "y")
        assert reader.said.startswith("Type a link's letters to copy it")
        await reader.press("a")
        assert reader.said == "Copied https://plan.example/full"
        assert reader.app.clipboard == "https://plan.example/full"
        assert not opened.exists()


@pytest.mark.parametrize("keys", [("f", "y", "a"), ("L", "j", "y")])
async def test_what_follows_the_reader_is_not_copied(
    library: Library, open_reader: Open, keys: tuple[str, ...]
) -> None:
    put_article(library, [link_to("The plan", "https://plan.example/full?id=7&utm_source=feed")])
    async with open_reader() as reader:
        await reader.press(*keys)
        assert reader.app.clipboard == "https://plan.example/full?id=7"


async def test_keys_mean_letters_until_escape(library: Library, open_reader: Open) -> None:
    put_article(library, [PLAN, OFFICE])
    async with open_reader() as reader:
        await reader.press("f", "q", "g", "u")
        assert reader.said == "No link has the letters u."
        assert reader.main.reading.view.hints
        await reader.press("escape")
        assert reader.said == "No link was chosen."
        assert not reader.main.reading.view.hints
        await reader.press("f", "tab")
        assert reader.main.reading.view.hints  # Tab is a key like any other here
        reader.main.entry_list.focus()
        await reader.settle()
        assert not reader.main.reading.view.hints


async def test_without_links_the_letters_are_not_begun(library: Library, open_reader: Open) -> None:
    put_article(library, [])
    async with open_reader() as reader:
        await reader.press("f")
        assert reader.said == "No link is in sight."


async def test_long_codes_narrow_and_backspace_widens(
    library: Library, open_reader: Open, opened: Path
) -> None:
    words = [f"word{number:02}" for number in range(40)]
    text = " ".join(words)
    put_article(library, [link_to(word, f"https://a.example/{word}", text) for word in words], text)
    async with open_reader() as reader:
        await reader.press("f")
        hints = reader.main.reading.view.hints
        assert len(hints) == 40
        wanted = next(hint for hint in hints if len(hint.code) == 2)
        await reader.press(wanted.code[0], "backspace", *wanted.code)
        assert addresses(opened, 1) == [f"https://a.example/{words[wanted.number]}"]


# How links look


async def test_links_are_underlined_and_hyperlinks_of_the_terminal(
    library: Library, open_reader: Open
) -> None:
    long = link_to("published by the harbour office on Monday", "https://a.example/x")
    put_article(library, [long])
    async with open_reader(size=(60, 24)) as reader:
        await reader.press("enter")
        styles = [
            style
            for strip in reader.app.screen._compositor.render_strips()
            for text, style, _ in strip
            if style is not None and style.link
        ]
        assert len(styles) >= 2  # the link is on two lines
        assert {style.link for style in styles} == {"https://a.example/x"}
        assert len({style._link_id for style in styles}) == 1
        assert all(style.underline for style in styles)


async def test_the_setting_turns_hyperlinks_off(library: Library, open_reader: Open) -> None:
    put_article(library, [PLAN])
    async with open_reader(config=Config(samples=False, reading_hyperlinks=False)) as reader:
        segments = [
            (text, style)
            for strip in reader.app.screen._compositor.render_strips()
            for text, style, _ in strip
            if style is not None
        ]
        assert not any(style.link for _, style in segments)
        assert any(text == "The plan" and style.underline for text, style in segments)


async def test_a_click_opens_a_link(library: Library, open_reader: Open, opened: Path) -> None:
    put_article(library, [OFFICE])
    async with open_reader() as reader:
        view = reader.main.reading.view
        column = 2 + TEXT.index("harbour")
        assert await reader.pilot.click(view, offset=(column + 1, 1))  # below the border
        await reader.settle()
        assert addresses(opened, 1) == ["https://harbour.example/"]
        for elsewhere in ((2, 1), (column + 1, 0)):  # other words, the border
            await reader.pilot.click(view, offset=elsewhere)
            await reader.settle()
        assert len(addresses(opened, 1)) == 1


# The list


async def test_the_list_has_every_address(library: Library, open_reader: Open) -> None:
    file = Enclosure("https://files.example/talk.mp3", "audio/mpeg", 12_400_000, "The talk")
    put_article(library, [PLAN, OFFICE], enclosures=(file,), comments_url="https://talk.example/1")
    async with open_reader() as reader:
        await reader.press("L")
        assert isinstance(reader.app.screen, LinksScreen)
        shown = reader.screen_text()
        for piece in ("This article", "Comments", "File: The talk (audio/mpeg, 12.4 MB)", "harbour office"):
            assert piece in shown
        assert "https://harbour.example/" in shown


async def test_the_list_opens_copies_and_jumps(library: Library, open_reader: Open, opened: Path) -> None:
    put_article(library, [PLAN, OFFICE])
    async with open_reader() as reader:
        await reader.press("L", "j", "enter")
        assert addresses(opened, 1) == ["https://plan.example/full"]
        await reader.press("L", "j", "j", "y")
        assert reader.said == "Copied https://harbour.example/"
        await reader.press("L", "j", "j", "p")
        assert reader.main.reading.view.target == (OFFICE.start, OFFICE.end)
        await reader.press("L", "p")
        assert reader.said == "That address does not stand in the text."


def test_a_host_cannot_be_disguised() -> None:
    row = LinkRow("https://evil.example/bank.example/login", "https://bank.example/login")
    content = link_content(row)
    bold = {content.plain[span.start : span.end] for span in content.spans if str(span.style) == "bold"}
    assert bold == {"evil.example"}
    assert "(its words name another host: bank.example)" in content.plain


@pytest.mark.parametrize(
    ("words", "url", "named"),
    [
        ("bank.com", "https://evil.example/", "bank.com"),
        ("www.bank.org/login", "https://evil.example/", "www.bank.org"),
        ("http://bank.example", "https://www.bank.example/a", ""),
        ("https://bücher.example", "https://evil.example/", "xn--bcher-kva.example"),
        ("node.js", "https://evil.example/", ""),
        ("read more at bank.com", "https://evil.example/", ""),
    ],
)
def test_words_that_name_another_host_are_seen(words: str, url: str, named: str) -> None:
    assert disguised_as(LinkRow(url, words)) == named


# Hostile links


async def test_what_is_no_web_address_is_never_offered_or_opened(
    library: Library, open_reader: Open, opened: Path
) -> None:
    hostile = ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "--help", "https://"]
    links = [Link(4 * number, 4 * number + 3, url) for number, url in enumerate(hostile)]
    put_article(library, [*links, OFFICE])
    async with open_reader() as reader:
        await reader.press("f")
        assert [hint.number for hint in reader.main.reading.view.hints] == [len(links)]
        await reader.press("escape", "L")
        shown = reader.screen_text()
        assert not any(url in shown for url in hostile[:4])
        await reader.press("escape")
        styles = [style for strip in reader.app.screen._compositor.render_strips() for _, style, _ in strip]
        assert {style.link for style in styles if style is not None and style.link} == {OFFICE.url}
        reader.main._follow("javascript:alert(1)", copy=False)
        await reader.settle()
        assert reader.said == "'javascript:alert(1)' is no web address."
        assert not opened.exists()


@pytest.mark.parametrize(
    "words", ["[/]", "[@click=app.quit]x[/]", "[link=https://a.example]b[/link] :warning:"]
)
async def test_words_of_a_link_show_as_what_they_are(library: Library, open_reader: Open, words: str) -> None:
    text = f"Read {words} here."
    put_article(library, [link_to(words, "https://plan.example/", text)], text)
    async with open_reader() as reader:
        await reader.press("f", "escape")
        assert words in reader.screen_text()
        await reader.press("L")
        assert words in reader.screen_text()


async def test_ten_thousand_links_cost_no_more_than_the_screen(library: Library, open_reader: Open) -> None:
    text = " ".join(f"{number:05}" for number in range(10_000))
    links = [Link(6 * number, 6 * number + 5, f"https://a.example/{number}") for number in range(10_000)]
    links.append(Link(0, len(text), "https://all.example/"))
    put_article(library, links, text)
    async with open_reader() as reader:
        view = reader.main.reading.view
        began = time.process_time()
        for y in range(view.size.height):
            view.render_line(y)
        assert time.process_time() - began < 1
        await reader.press("f")
        assert 9 < len(view.hints) < 1_000
        await reader.press("escape", "L")
        assert isinstance(reader.app.screen, RowsScreen)
        assert "and 9,002 more" in reader.screen_text()


@pytest.fixture
def own_config(own_home: Path) -> None:
    """Let a reader in a terminal show what a test stored, and nothing else."""
    path = own_home / "config" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text("samples = false\n[refresh]\nautomatic = false\n")


def store_hostile_article() -> None:
    library = Library.open(folders(os.environ), Config(samples=False), lambda: NOW)
    try:
        put_article(
            library,
            [
                link_to("The plan", "https://plan.example/\x1b]0;owned\x07\x1b[2Jx"),
                link_to("council", "javascript:\x1b]52;c;AAAA\x07"),
                link_to("harbour office", "https://user:secret@harbour.example/ü?a=\x9bb"),
            ],
        )
    finally:
        library.close()


def test_a_terminal_is_sent_cleaned_addresses_alone(own_config: None) -> None:
    store_hostile_article()
    with Terminal(READER) as terminal:
        terminal.until("▌ The plan")
        terminal.send("q")
        assert terminal.until_end() == 0
        raw = bytes(terminal.raw)
    sent = set(re.findall(rb"\x1b\]8;([^;]*);([^\x1b\x07]*)\x1b\\", raw))
    urls = {url.decode() for _, url in sent if url}
    assert urls
    for url in urls:
        assert urlsplit(url).hostname in {"plan.example", "harbour.example"}
        assert re.fullmatch(r"[!-~]+", url)
    assert all(re.fullmatch(rb"id=[0-9-]+", parameters) for parameters, url in sent if url)
    assert b"secret" not in raw and b"owned\x07" not in raw and b"javascript" not in raw
    assert b"\x1b]0;owned" not in raw and b"]52;" not in raw


def test_copying_reaches_the_clipboard_of_the_terminal(own_config: None) -> None:
    library = Library.open(folders(os.environ), Config(samples=False), lambda: NOW)
    put_article(library, [OFFICE])
    library.close()
    with Terminal(READER) as terminal:
        terminal.until("▌ The plan")
        terminal.send("f")
        terminal.until("Type a link")
        terminal.send("ya")
        terminal.until("Copied https://harbour.example/")
        terminal.send("q")
        assert terminal.until_end() == 0
        raw = bytes(terminal.raw)
    copied = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", raw)
    assert [base64.b64decode(piece) for piece in copied] == [b"https://harbour.example/"]


async def test_more_than_a_terminal_takes_is_not_copied(library: Library, open_reader: Open) -> None:
    from reader.tui.clipboard import copy_text

    put_article(library, [])
    async with open_reader() as reader:
        notice = copy_text(reader.app, "x" * 60_000)
        assert notice.error and "nothing was copied" in notice.text
        assert reader.app.clipboard == ""
