"""Where paragraphs of plain text begin and end, and what kind they are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Document, Paragraph
from reader.text.blocks import Block, join_blocks, without_title
from reader.text.paragraphs import find_paragraphs, plain_document

BODY = [
    "The harbour of Lindmouth will stay closed for another week, because the crane that fell on Monday "
    "still lies across the main channel. Two ships wait outside.",
    "“We can't lift it before the wind drops,” said harbour master Ada Thornquist. “Nobody should expect "
    "miracles.” Her twenty-two-person crew works in shifts.",
    "A report is due in March, according to the port authority, which owns the crane and had it checked "
    "twice in the past year without finding any fault.",
]
LINE = st.text(st.sampled_from("ab. \t-*>#1)“”é東、。ا\u00a0=\r"), max_size=90)
TEXT = st.lists(LINE, max_size=12).map("\n".join)


def parts(document: Document) -> list[tuple[str, str]]:
    return [(one.kind, document.text[one.start : one.end]) for one in document.paragraphs]


def found(text: str) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in find_paragraphs(text)]


@pytest.mark.parametrize("width", [40, 60, 72, 78, 100])
@pytest.mark.parametrize("indent", ["", "    "])
def test_wrapped_lines_are_joined(width: int, indent: str) -> None:
    wrapped = "\n\n".join(textwrap.fill(indent + text, width) for text in BODY)
    assert parts(plain_document(wrapped)) == [("text", text) for text in BODY]
    assert [" ".join(text.split()) for _, text in found(textwrap.fill(BODY[0], width))] == [BODY[0]]


def test_a_single_line_break_separates_paragraphs_that_are_not_wrapped() -> None:
    text = "Crane falls in harbour\n\n" + "\n".join(BODY)
    expected = [("heading", "Crane falls in harbour"), *(("text", one) for one in BODY)]
    assert found(text) == expected
    assert parts(plain_document(text)) == expected


def test_short_sentences_on_lines_of_their_own_stay_apart() -> None:
    text = "The crane fell at noon.\nNobody was hurt at all.\nThe harbour is closed now."
    assert [one for _, one in found(text)] == text.split("\n")


def test_a_wrapped_text_starts_paragraphs_at_short_lines() -> None:
    wrapped = [textwrap.fill(text, 60) for text in BODY]
    assert parts(plain_document("\n".join(wrapped[:2]) + "\n\n" + wrapped[2])) == [
        ("text", text) for text in BODY
    ]


def test_lists_keep_their_items_apart_and_lose_their_marks() -> None:
    text = (
        "What is known:\n\n- The crane fell at noon, in the middle of a storm that nobody had seen\n"
        "  coming, and blocked the channel\n- Nobody was hurt\n\n1. First the wind\n2. Then the crane\n"
    )
    assert parts(plain_document(text)) == [
        ("text", "What is known:"),
        (
            "item",
            "The crane fell at noon, in the middle of a storm that nobody had seen coming, and blocked "
            "the channel",
        ),
        ("item", "Nobody was hurt"),
        ("item", "First the wind"),
        ("item", "Then the crane"),
    ]


def test_a_date_is_no_item_and_a_dash_no_bullet() -> None:
    text = "1. Mai: Der Kran fiel um.\n\n— Personne n'est blessé, dit-elle."
    assert found(text) == [
        ("text", "1. Mai: Der Kran fiel um."),
        ("text", "— Personne n'est blessé, dit-elle."),
    ]


def test_quoted_lines_and_rules() -> None:
    text = "> The crane is old.\n>\n> It fell.\n\n* * *\n\nSo it was."
    assert parts(plain_document(text)) == [
        ("quote", "The crane is old."),
        ("quote", "It fell."),
        ("text", "So it was."),
    ]
    assert "".join(one for _, one in found(text)).count("*") == 3


def test_lines_of_scripts_without_blanks_are_joined_without_blanks() -> None:
    text = (
        "港のクレーンが倒れる\n\n港湾当局は二十日、主航路に倒れたクレーンの撤去作業を来週から始める\n"
        "と発表した。責任者の山田太郎氏は「風が弱まるまで待つしかない」と述\nべた。船は外で待っている。\n"
    )
    assert parts(plain_document(text)) == [
        ("heading", "港のクレーンが倒れる"),
        (
            "text",
            "港湾当局は二十日、主航路に倒れたクレーンの撤去作業を来週から始めると発表した。責任者の山田太郎氏は"
            "「風が弱まるまで待つしかない」と述べた。船は外で待っている。",
        ),
    ]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("What happened", True),
        ("Crane “very old”", True),
        ("It fell.", False),
        ("“It fell.”", False),
        ("and then", False),
        ("What is known:", False),
        ("* 12 *", False),
        (
            "A line that goes on for so long that nobody would have set it as a heading of anything at all ever",
            False,
        ),
    ],
)
def test_headings(line: str, is_heading: bool) -> None:
    kind = found(f"{line}\n\n{BODY[0]}")[0][0]
    assert (kind == "heading") is is_heading


def test_a_short_last_line_and_verse_are_no_headings() -> None:
    verse = "\n".join(
        ["Wind came", "Crane fell", "Ships wait", "Nobody sleeps", "Morning comes", "Still wind"]
    )
    assert {kind for kind, _ in found(f"{verse}\n\n{BODY[0]}\n\nThe end")} == {"text"}


def test_the_title_is_not_said_twice() -> None:
    document = join_blocks([Block("heading", "Crane falls!"), Block("text", BODY[0])])
    assert parts(without_title(document, "CRANE FALLS")) == [("text", BODY[0])]
    assert without_title(document, "Something else") is document
    alone = join_blocks([Block("text", "Crane falls")])
    assert without_title(alone, "Crane falls") is alone


@settings(max_examples=300)
@given(TEXT)
def test_paragraphs_are_ordered_and_cover_everything_but_white_space(text: str) -> None:
    paragraphs = find_paragraphs(text)
    at = 0
    for one in paragraphs:
        assert at <= one.start < one.end <= len(text)
        assert not text[at : one.start].strip()
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        at = one.end
    assert not text[at:].strip()


@settings(max_examples=300)
@given(TEXT)
def test_a_canonical_text_is_its_paragraphs(text: str) -> None:
    assert_tiled(plain_document(text))


def assert_tiled(document: Document) -> None:
    assert "\n\n".join(document.text[one.start : one.end] for one in document.paragraphs) == document.text
    expected = 0
    for one in document.paragraphs:
        assert isinstance(one, Paragraph)
        assert one.start == expected
        expected = one.end + 2
