from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.citation import citation, linked, markdown_citation, text_directive
from reader.model import Article, Paragraph, Quote, QuoteKind, Speaker
from reader.text.sanitize import clean_text

WORDS = "We will keep the island connected,"
TEXT = f"“{WORDS}” said Mara Lund."
LUND = Speaker("Mara Lund", "mayor of Lindholm")


def article_of(
    text: str = TEXT, url: str = "https://news.example/ferry", source: str = "Daily Quay"
) -> Article:
    published = datetime(2026, 3, 1, tzinfo=UTC)
    paragraphs = (Paragraph(0, len(text)),)
    return Article("Town buys its ferry", text, paragraphs, source=source, url=url, published=published)


def quote_of(
    kind: QuoteKind = "direct", speaker: Speaker | None = LUND, confidence: float = 0.95, words: str = WORDS
) -> Quote:
    return Quote(1, 1 + len(words), kind, speaker, confidence=confidence)


def test_a_citation_has_words_speaker_role_outlet_date_and_a_link_to_the_words() -> None:
    assert citation(article_of(), quote_of()) == (
        "“We will keep the island connected,” - Mara Lund, mayor of Lindholm, Daily Quay, 2026-03-01, "
        "https://news.example/ferry#:~:text=We%20will%20keep%20the%20island%20connected%2C"
    )


def test_what_is_not_known_is_left_out_and_the_title_stands_in_for_an_address() -> None:
    bare = replace(article_of(url="", source=""), published=None)
    assert citation(bare, quote_of(speaker=Speaker("Mara Lund"))) == (
        "“We will keep the island connected,” - Mara Lund, Town buys its ferry"
    )


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        (quote_of(speaker=None, confidence=0.0), "- not attributed, Daily Quay"),
        (quote_of(confidence=0.79), "- Mara Lund, mayor of Lindholm (speaker not certain), Daily Quay"),
        (quote_of("indirect"), "- Mara Lund, mayor of Lindholm (indirect), Daily Quay"),
        (
            quote_of("mixed", confidence=0.5),
            "- Mara Lund, mayor of Lindholm (mixed, speaker not certain), Daily Quay",
        ),
    ],
)
def test_a_citation_hides_no_doubt(quote: Quote, named: str) -> None:
    cited = citation(article_of(), quote)
    assert named in cited
    assert cited.startswith("“") == (quote.kind == "direct")


def test_hostile_fields_stay_on_one_line_without_escape_sequences() -> None:
    article = replace(article_of(source="Daily\n\x1b]52;c;eA==\x07 Quay"), title="A\nB")
    cited = citation(article, quote_of(speaker=Speaker("Eve\n\x1b[2J", "queen\u202e")))
    assert "\n" not in cited
    assert cited.isprintable()
    assert "Eve, queen, Daily Quay" in cited


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/a#part", "https://news.example/a#part:~:text="),
        ("https://news.example/a?b=c", "https://news.example/a?b=c#:~:text="),
        ("https://news.example/a#:~:text=x", "https://news.example/a#:~:text=x"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_without_a_directive_get_one(url: str, expected: str) -> None:
    address = linked(article_of(url=url), quote_of())
    assert address.startswith(expected)
    assert ("We%20will" in address) == expected.endswith(":~:text=")


def test_what_has_a_meaning_in_a_directive_is_encoded() -> None:
    assert text_directive("a-b, c & d") == "text=a%2Db%2C%20c%20%26%20d"


def test_a_long_quote_is_named_by_how_it_begins_and_ends() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    assert text_directive(words) == (
        "text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39"
    )


def test_a_quote_of_several_paragraphs_is_no_single_match() -> None:
    assert text_directive("One two.\n\nThree four.") == "text=One%20two.,Three%20four."


def test_scripts_without_blanks_are_cut_at_their_commas_only() -> None:
    directive = text_directive("賃金は来月から一割上がる。" * 12 + "感謝したい")
    start, end = unquote(directive.removeprefix("text=")).split(",")
    assert (start, end) == ("賃金は来月から一割上がる。", "感謝したい")
    unbroken = "あ" * 150
    assert unquote(text_directive(unbroken)) == f"text={unbroken}"


@given(st.text(alphabet=st.sampled_from("ab ,&-\n“é。字\u2028\x1b"), max_size=400))
def test_a_directive_names_pieces_of_the_words(words: str) -> None:
    directive = text_directive(words)
    if not directive:
        assert not clean_text(words).strip()
        return
    pieces = [unquote(piece) for piece in directive.removeprefix("text=").split(",")]
    assert len(pieces) in (1, 2)
    plain = " ".join(clean_text(words).split())
    for piece in pieces:
        assert piece in plain
    assert plain.startswith(pieces[0])
    assert plain.endswith(pieces[-1])


def test_markdown_shows_the_words_as_they_are() -> None:
    text = "x*y* [z](javascript:1) <b>"
    article = replace(article_of(f"“{text}”"), title="A [title]")
    block = markdown_citation(article, quote_of(words=text), date(2026, 11, 23))
    words, gap, source, blank, kept = block.splitlines()
    assert words == r"> “x\*y\* \[z\](javascript:1) \<b>”"
    assert (gap, blank, kept) == (">", "", "Kept 2026-11-23.")
    assert source.startswith(
        "> — Mara Lund, mayor of Lindholm, Daily Quay, 2026-03-01, [A \\[title\\]](<https://"
    )
    assert source.endswith(">)")


def test_markdown_without_an_address_names_the_title() -> None:
    block = markdown_citation(article_of(url=""), quote_of(), date(2026, 11, 23))
    assert "> — Mara Lund, mayor of Lindholm, Daily Quay, 2026-03-01, Town buys its ferry\n" in block
