"""How much of a text is searched for quotes, and that it is said wherever quotes are shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.analyze import answer
from reader.cli import main
from reader.export import FORMATS, render
from reader.model import Article
from reader.quotes import find_quotes
from reader.quotes.limit import MAX_CHARACTERS, quotes_notice
from reader.text.paragraphs import find_paragraphs

SAID = "“We will buy the ferry now,” said Mara Lund."
FILLER = "It rained all day. "


def long_text(before_limit: int) -> str:
    """Return a text whose last quote within the limit begins so many characters before it."""
    filling = FILLER * (MAX_CHARACTERS // len(FILLER))
    head = filling[: MAX_CHARACTERS - before_limit - 2].rstrip()
    return f"{SAID}\n\n{head[len(SAID) + 2 :]}\n\n{SAID}\n\n{FILLER * 100}{SAID}"


def article(text: str) -> Article:
    return Article("", text, find_paragraphs(text), "en")


def test_what_lies_behind_the_limit_is_not_searched() -> None:
    text = long_text(400)
    quotes = find_quotes(article(text))
    assert [text[quote.start : quote.end] for quote in quotes] == ["We will buy the ferry now,"] * 2
    assert all(quote.end <= MAX_CHARACTERS for quote in quotes)
    assert quotes_notice(article(text)) == (
        f"Quotes were looked for in the first 400,000 of {len(text):,} characters."
    )


@pytest.mark.parametrize("before", range(4, len(SAID) + 4, 3))
def test_a_quote_that_the_limit_cuts_is_none(before: int) -> None:
    text = long_text(before)
    found = [text[quote.start : quote.end] for quote in find_quotes(article(text))]
    assert set(found) == {"We will buy the ferry now,"}


def test_an_ordinary_article_is_searched_whole() -> None:
    assert quotes_notice(article(SAID)) == ""
    assert "quotes_notice" not in json.loads(answer(json.dumps({"id": 1, "text": SAID}).encode()))


@pytest.mark.parametrize("fmt", FORMATS)
def test_saved_files_say_it(fmt: str) -> None:
    from reader.summary import rank

    given = article(long_text(400))
    saved = render(given, rank(given, "lead"), find_quotes(given), 1, fmt)
    assert quotes_notice(given) in saved


def test_the_filter_and_the_command_line_say_it(
    tmp_path: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = long_text(400)
    question = json.dumps({"id": 1, "text": text, "parts": ["quotes"]}).encode()
    assert json.loads(answer(question))["quotes_notice"] == quotes_notice(article(text))
    (tmp_path / "long.txt").write_text(text)
    assert main(["quotes", str(tmp_path / "long.txt")]) == 0
    assert "Quotes were looked for in the first 400,000" in capsys.readouterr().err
