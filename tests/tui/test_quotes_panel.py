from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from reader.corrections import Correction, apply_corrections
from reader.model import Article, Candidate, Paragraph, Quote, QuoteKind, Span, Speaker
from reader.quotes.limit import MAX_CHARACTERS
from reader.tui.widgets.quote_rows import rows_in_order, voice_rows
from reader.tui.widgets.quotes_panel import MOST_QUOTES
from reader.tui.widgets.voices import BAR_CELLS, voices
from reader.why import rule_in_words, why_mention, why_quote
from tests.tui.support import FERRY, Open, Reader

LUND = Speaker("Mara Lund", "Mayor")
BASS = Speaker("Ann Bass")


def said(
    *parts: tuple[str, Speaker | None, float], kind: QuoteKind = "direct"
) -> tuple[Article, list[Quote]]:
    """Make an article of nothing but quotes."""
    text, quotes = "", []
    for words, speaker, confidence in parts:
        quotes.append(Quote(len(text), len(text) + len(words), kind, speaker, confidence=confidence))
        text += words + "\n\n"
    return Article("Title", text, (Paragraph(0, len(text)),)), quotes


def with_candidates(quote: Quote, *candidates: Candidate) -> Quote:
    return Quote(
        quote.start, quote.end, quote.kind, quote.speaker, None, "", quote.confidence, (), candidates
    )


def in_order(article: Article, quotes: list[Quote]) -> list[str]:
    return [row.plain for row in rows_in_order(article, quotes)]


def test_a_name_comes_once_for_what_is_said_in_one_go() -> None:
    article, quotes = said(("One.", LUND, 0.9), ("Two.", LUND, 0.9), ("Three.", BASS, 0.9))
    assert in_order(article, quotes) == ["Mara Lund, Mayor\n“One.”", "“Two.”", "Ann Bass\n“Three.”"]


def test_a_doubtful_speaker_has_a_mark_and_the_nearest_others() -> None:
    article, quotes = said(("One.", LUND, 0.95), ("Two.", LUND, 0.79), ("Three.", LUND, 0.8))
    rivals = (Candidate("Ann Bass", 1.2), Candidate("Lee", 0.4), Candidate("Oh", 0.1), Candidate("Far", -2.0))
    quotes[1] = with_candidates(quotes[1], *rivals)
    assert in_order(article, quotes) == [
        "Mara Lund, Mayor\n“One.”",
        "? Mara Lund, Mayor (or perhaps Ann Bass or Lee)\n“Two.”",
        "Mara Lund, Mayor\n“Three.”",
    ]


def test_without_a_speaker_nobody_is_guessed() -> None:
    article, quotes = said(("One.", None, 0.0), ("Two.", None, 0.0))
    quotes[1] = with_candidates(quotes[1], Candidate("Ann Bass", 0.4), Candidate("Fares", -0.9))
    assert in_order(article, quotes) == [
        "? not attributed\n“One.”",
        "? not attributed (perhaps Ann Bass)\n“Two.”",
    ]


def test_a_corrected_speaker_has_a_mark_and_no_doubt() -> None:
    article, found = said(("One.", LUND, 0.3), ("Two.", LUND, 0.9), ("Three.", LUND, 0.9))
    now = datetime(2026, 3, 1, tzinfo=UTC)
    corrections = [
        Correction(0, 4, "Ann Bass", "", now),
        Correction(found[1].start, found[1].end, "", "", now),
    ]
    quotes = list(
        apply_corrections([with_candidates(found[0], Candidate("Lee", 1.0)), *found[1:]], corrections)
    )
    assert in_order(article, quotes) == [
        "✎ Ann Bass\n“One.”",
        "✎ not attributed\n“Two.”",
        "Mara Lund, Mayor\n“Three.”",
    ]
    headings = [voice_rows(article, voice)[0].plain.split("  ")[-1] for voice in voices(article, quotes)]
    assert headings == [
        "Ann Bass · 1 quote, 1 corrected\n✎ “One.”",
        "Mara Lund, Mayor · 1 quote\n“Three.”",
        "not attributed · 1 quote, 1 corrected\n✎ “Two.”",
    ]


def test_the_kind_of_a_quote_that_is_not_verbatim_is_said() -> None:
    article, quotes = said(("that all is well", LUND, 0.9), kind="indirect")
    assert in_order(article, quotes) == ["Mara Lund, Mayor\nthat all is well (indirect)"]


def test_voices_come_by_their_share_of_the_words_and_nobody_last() -> None:
    article, quotes = said(
        ("One two.", BASS, 0.9),
        ("a b c d e f g", None, 0.0),
        ("One two three.", LUND, 0.9),
        ("x y.", BASS, 0.7),
    )
    heard = voices(article, quotes)
    assert [(voice.name, voice.role, len(voice.quotes)) for voice in heard] == [
        ("Ann Bass", "", 2),
        ("Mara Lund", "Mayor", 1),
        ("", "", 1),
    ]
    assert [round(voice.share * 14) for voice in heard] == [4, 3, 7]
    assert sum(voice.share for voice in heard) == pytest.approx(1)
    rows = [row.plain for voice in heard for row in voice_rows(article, voice)]
    assert rows == [
        "━━━───────  29%  Ann Bass · 2 quotes, 1 not certain\n“One two.”",
        "? “x y.”",
        "━━────────  21%  Mara Lund, Mayor · 1 quote\n“One two three.”",
        "━━━━━─────  50%  not attributed · 1 quote\n? “a b c d e f g”",
    ]


def test_under_a_heading_a_doubt_names_the_others() -> None:
    article, quotes = said(("One.", LUND, 0.6), ("Two.", None, 0.0))
    quotes = [with_candidates(quote, Candidate("Ann Bass", 1.0)) for quote in quotes]
    rows = [row.plain for voice in voices(article, quotes) for row in voice_rows(article, voice)]
    assert rows[0].splitlines()[1:] == ["? not certain; or perhaps Ann Bass", "“One.”"]
    assert rows[1].splitlines()[1:] == ["? perhaps Ann Bass", "“Two.”"]


def test_hostile_names_and_words_show_as_what_they_are() -> None:
    article, quotes = said(("[/] words", Speaker("[@click=app.quit]Eve[/]", "[/]"), 0.5))
    quotes = [with_candidates(quotes[0], Candidate("[b]\x1b[2J", 1.0))]
    rows = [row.plain for voice in voices(article, quotes) for row in voice_rows(article, voice)]
    assert rows == [
        "━━━━━━━━━━ 100%  [@click=app.quit]Eve[/], [/] · 1 quote, 1 not certain\n"
        "? not certain; or perhaps [b]\n“[/] words”"
    ]


def test_a_voice_with_hardly_a_word_still_has_a_bar() -> None:
    article, quotes = said(("yes", BASS, 0.9), ("word " * 500, LUND, 0.9), ("…", None, 0.0))
    assert [len(voice.bar) for voice in voices(article, quotes)] == [BAR_CELLS, 1, 1]


def test_quotes_without_a_word_have_no_share() -> None:
    article, quotes = said(("…", BASS, 0.9))
    assert [voice.share for voice in voices(article, quotes)] == [0.0]


def test_why_says_rule_cue_certainty_and_candidates_in_words() -> None:
    article, quotes = said(("One.", LUND, 0.92))
    quote = Quote(
        0,
        4,
        "direct",
        LUND,
        cue="said",
        confidence=0.92,
        candidates=(Candidate("Ann Bass", 1.2), Candidate("Far", -1.0)),
        rule="after, pronoun",
    )
    assert why_quote(quote) == (
        "Mara Lund: rule “after, pronoun” (named right after the quote; likeliest for the pronoun), "
        "cue “said”, very sure (92%). Considered: Ann Bass 1.20."
    )
    assert why_quote(quotes[0]).startswith("Mara Lund: rule none named, very sure")
    assert why_mention(article, quotes[0]) == ""


def test_why_names_the_words_for_a_speaker_that_are_not_the_name() -> None:
    article = Article("Title", "Mara Lund left. She spoke.", (Paragraph(0, 26),))
    named = Quote(20, 25, "indirect", LUND, Span(0, 9))
    assert why_mention(article, named) == ""
    assert why_mention(article, Quote(20, 25, "indirect", LUND, Span(16, 19))) == "The article says “She”."


@pytest.mark.parametrize(
    ("confidence", "words"), [(0.9, "very sure"), (0.8, ", sure"), (0.65, "rather sure"), (0.5, "not sure")]
)
def test_a_confidence_has_words(confidence: float, words: str) -> None:
    assert words in why_quote(Quote(0, 1, "direct", LUND, confidence=confidence, rule="after"))


def test_every_rule_of_the_engine_has_words() -> None:
    from reader.quotes.confidence import RESOLVED, STATED

    for stated in (*STATED, "transcript", "topic, said"):
        if stated != "none":
            assert rule_in_words(stated).startswith(f"“{stated}” ("), stated
    for resolved in RESOLVED:
        if resolved != "name":
            assert "(named after the reported words; " in rule_in_words(f"clause, said, {resolved}"), resolved
    assert rule_in_words("something new") == "“something new”"


async def test_b_groups_and_the_cursor_stays_on_its_quote(inbox: Path, open_reader: Open) -> None:
    (inbox / "a.txt").write_text(FERRY, encoding="utf-8")
    async with open_reader() as reader:
        panel = reader.main.reading.quotes_panel
        await reader.press("Q", "j", "j")
        quote = panel.quote
        assert quote is not None
        assert panel.span == (quote.start, quote.end)
        await reader.press("B")
        assert reader.said == "Quotes by speaker."
        assert panel.quote == quote
        assert "by speaker" in str(panel.border_title)
        assert "━" in reader.screen_text()
        await reader.press("enter")
        assert reader.main.reading.view.target == (quote.start, quote.end)
        await reader.press("escape", "B")
        assert panel.quote == quote
        assert "━" not in reader.screen_text()


async def test_grouping_holds_for_the_next_article_and_before_any_is_there(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("B", "j")
        assert "━" in reader.screen_text()
        reader.main.reading.show(None)
        await reader.press("B")
        assert reader.main.reading.quotes_panel.quote is None


async def test_grouping_is_kept_for_the_next_start(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("B")
    async with open_reader() as reader:
        assert reader.main.reading.quotes_panel.by_speaker
        assert "━" in reader.screen_text()
        await reader.press("B")
    async with open_reader() as reader:
        assert not reader.main.reading.quotes_panel.by_speaker


def _panel_lines(reader: Reader) -> list[str]:
    panel = reader.main.reading.quotes_panel
    lines = reader.app.screen._compositor.render_strips()
    region = panel.scrollable_content_region
    return [lines[y].crop(region.x, region.right).text.rstrip() for y in range(region.y, region.bottom)]


@pytest.mark.parametrize("by_speaker", [False, True])
@pytest.mark.parametrize("width", [60, 80, 120, 160])
async def test_nothing_is_cut_off_at_any_width(
    three_articles: list[str], open_reader: Open, width: int, by_speaker: bool
) -> None:
    words = "賃金は来月から一割上がる。組合の皆さんの忍耐に心から感謝したいと思っている。"
    speaker = Speaker("山田花子", "市長、港湾労働者組合の名誉会長、全国市長会の副会長")
    article, quotes = said((words, speaker, 0.9), (words, LUND, 0.6), (words, None, 0.0))
    async with open_reader((width, 60)) as reader:
        panel = reader.main.reading.quotes_panel
        await reader.press("Q")
        panel.show_quotes(article, quotes)
        panel.group(by_speaker=by_speaker)
        await reader.settle()
        lines = _panel_lines(reader)
        assert all(cell_len(line) <= panel.content_region.width for line in lines)
        shown = "".join(lines).replace(" ", "")
        assert shown.count(f"“{words}”") == 3
        assert f"山田花子,{speaker.role}" in shown


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 50)])
async def test_the_scroll_bar_takes_no_row_away(
    three_articles: list[str], open_reader: Open, size: tuple[int, int]
) -> None:
    """Rows are laid out before the bar is there: what then takes one line more would be lost at the end."""
    parts = [
        (f"{'so ' * length}{length}", Speaker(f"Speaker {length}", "mayor"), 0.9) for length in range(8, 40)
    ]
    article, quotes = said(*parts)
    async with open_reader(size) as reader:
        panel = reader.main.reading.quotes_panel
        await reader.press("Q")
        panel.show_quotes(article, quotes)
        await reader.settle()
        await reader.press("B")
        for row in range(panel.option_count):
            panel.highlighted = row
            await reader.settle()
            assert panel.quote is not None
            words = article.text[panel.quote.start : panel.quote.end]
            shown = "".join(_panel_lines(reader)).replace(" ", "")
            assert f"“{words}”".replace(" ", "") in shown


async def test_five_hundred_quotes_are_grouped_at_once(open_reader: Open) -> None:
    speakers = [Speaker(f"Speaker {number}", "role") for number in range(20)]
    parts = [
        (f"Words of quote number {number}, some of them.", speakers[number % 20], 0.9)
        for number in range(500)
    ]
    article, quotes = said(*parts)
    async with open_reader() as reader:
        panel = reader.main.reading.quotes_panel
        started = time.process_time()
        panel.show_quotes(article, quotes)
        panel.group(by_speaker=True)
        await reader.settle()
        spent = time.process_time() - started
        assert panel.option_count == 500
        assert len(panel.children) == 0
        assert spent < 2, f"{spent:.2f} s"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (160, 50)])
async def test_what_of_a_very_long_text_was_not_searched_is_said(
    open_reader: Open, size: tuple[int, int]
) -> None:
    text = "x" * (2 * MAX_CHARACTERS)
    article = Article("Long", text, (Paragraph(0, len(text)),))
    async with open_reader(size=size) as reader:
        panel = reader.main.reading.quotes_panel
        panel.focus()
        panel.show_quotes(article, [])
        await reader.settle()
        assert "Quotes: none, in the beginning of the text" in reader.screen_text()
        assert "Quotes were looked for in the first 400,000" in reader.screen_text()
        panel.show_quotes(replace(article, text=text[:MAX_CHARACTERS]), [])
        await reader.settle()
        assert "beginning" not in reader.screen_text()


async def test_quotes_that_are_left_out_are_counted_below_the_others(open_reader: Open) -> None:
    quotes = [Quote(number, number + 1, "direct") for number in range(MOST_QUOTES + 2)]
    article = Article("Many", "x" * len(quotes), (Paragraph(0, len(quotes)),))
    async with open_reader() as reader:
        panel = reader.main.reading.quotes_panel
        panel.focus()
        panel.show_quotes(article, quotes)
        await reader.press("G")
        assert "2 more are in the article" in reader.screen_text()
        assert panel.quote is None
        await reader.press("k")
        assert panel.quote == quotes[MOST_QUOTES - 1]


async def test_i_names_the_words_that_stand_for_the_speaker(inbox: Path, open_reader: Open) -> None:
    text = FERRY.replace("She told", "“We are glad,” she said. She told")
    (inbox / "a.txt").write_text(text, encoding="utf-8")
    async with open_reader((160, 44)) as reader:
        pane = reader.main.reading
        await reader.press("Q")
        assert pane.article is not None
        while "glad" not in pane.article.text[slice(*(pane.quotes_panel.span or (0, 0)))]:
            await reader.press("j")
        await reader.press("i")
        assert "likeliest for the pronoun" in reader.said
        assert reader.said.endswith("The article says “she”.")
        await reader.press("enter", "i")
        assert reader.said.endswith("The article says “she”.")


async def test_on_the_smallest_screens_quotes_are_seen_where_the_article_leaves_room_or_they_have_the_focus(
    inbox: Path, open_reader: Open
) -> None:
    brief = (
        "Ferry bought\n\nThe vote was close. “We will keep the island connected,” said Mara Lund, the mayor."
    )
    (inbox / "1.txt").write_text(FERRY, encoding="utf-8")
    (inbox / "2.txt").write_text(brief, encoding="utf-8")
    async with open_reader(size=(60, 20)) as reader:
        panel = reader.main.reading.quotes_panel
        for key, title, lines in (("j", "Ferry bought", 2), ("k", "Town buys its ferry", 0)):
            await reader.press(key, "enter")
            article = reader.main.reading.article
            assert article is not None and article.title == title
            assert panel.size.height == lines
            assert "─Quotes: " in reader.screen_text(), "that there are some is seen in any case"
            await reader.press("Q")
            assert panel.size.height >= min(3, panel.virtual_size.height)
            await reader.press("escape", "escape")
