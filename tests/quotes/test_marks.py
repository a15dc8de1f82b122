from __future__ import annotations

import pytest

from reader.model import Article, Paragraph, ParagraphKind
from reader.quotes import find_quotes
from reader.quotes.marks import NOT_SPOKEN, find_regions
from reader.text.paragraphs import find_paragraphs


def inside(text: str) -> list[str]:
    return [text[region.start : region.end] for region in find_regions(text, find_paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It rains,” she said.", ["It rains,"]),
        ('"It rains," she said.', ["It rains,"]),
        ("''It rains,'' she said.", ["It rains,"]),
        ("``It rains,'' she said.", ["It rains,"]),
        ("“It rains,’’ she said. “A lot.”", ["It rains,", "A lot."]),
        ("‘It rains,’ she said.", ["It rains,"]),
        ("'It rains,' she said.", ["It rains,"]),
        ("«Il pleut», dit-elle.", ["Il pleut"]),
        ("« Il pleut », dit-elle.", ["Il pleut"]),
        ("„Es regnet“, sagte sie.", ["Es regnet"]),
        ("„Es regnet”, sagte sie.", ["Es regnet"]),
        ("»Es regnet«, sagte sie.", ["Es regnet"]),
        ("”Det regnar”, sade hon.", ["Det regnar"]),
        ("彼は「雨だ」と述べた。", ["雨だ"]),
        ("彼女は『雨だ』と言った。", ["雨だ"]),
        ("‚Es regnet‘, sagte sie.", ["Es regnet"]),
    ],
)
def test_every_convention_of_marks_is_read(text: str, expected: list[str]) -> None:
    assert inside(text) == expected[:1] or inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The nurses' wages and the teachers' hours don't match, it's said.",
        "The nurses’ wages don’t match, and it’s ’til May that they’re frozen.",
        "In the '90s rock 'n' roll wasn't dead.",
        "A 5\" pipe and a 6' board.",
        "No marks at all.",
    ],
)
def test_apostrophes_and_measures_open_no_long_quote(text: str) -> None:
    assert all(len(part) <= 2 for part in inside(text))


def test_possessive_plural_does_not_close_a_single_quoted_sentence() -> None:
    text = "‘It is the players’ choice and the clubs’ duty,’ he said, after the cooks’ strike."
    assert inside(text) == ["It is the players’ choice and the clubs’ duty,"]


@pytest.mark.parametrize(
    "text",
    [
        '"He kept shouting "go home" at all of us," Dana said.',
        "“He kept shouting ‘go home’ at all of us,” Dana said.",
        "‘He kept shouting “go home” at all of us,’ Dana said.",
        "“He kept shouting “go home” at all of us,” Dana said.",
    ],
)
def test_nested_marks_give_the_outer_quote_alone(text: str) -> None:
    found = inside(text)
    assert len(found) == 1
    assert found[0].startswith("He kept")
    assert found[0].endswith("all of us,")


def test_lost_closing_mark_ends_with_its_paragraph() -> None:
    text = "“We never saw the bill, said Rita.\n\nThe audit goes on.\n\n“It is late,” said Tom."
    assert inside(text) == ["We never saw the bill, said Rita.", "It is late,"]


def test_lost_closing_mark_does_not_swallow_the_next_quote() -> None:
    text = "“We never saw the bill, said Rita. “It was lost in the post.”"
    assert inside(text) == ["We never saw the bill, said Rita.", "It was lost in the post."]


def test_quote_goes_on_only_where_the_next_paragraph_opens_again() -> None:
    text = "“We waited.\n\n“Then we left.”\n\n“Others stayed,” said Ann."
    regions = find_regions(text, find_paragraphs(text))
    assert [region.continues for region in regions] == [False, True, False]
    assert [region.closed for region in regions] == [False, True, True]


def test_unmatched_closing_marks_are_ignored() -> None:
    assert inside("It rains,” she said. All day” long» and」 more.") == []


@pytest.mark.parametrize("kind", sorted(NOT_SPOKEN))
def test_code_tables_and_captions_hold_no_quotes(kind: ParagraphKind) -> None:
    said = "“We close the harbour tomorrow,” said Mayor Ann Lee."
    dashed = "—Mañana cerramos el puerto —dijo Ana Lima—. No hay más."
    text = f"{said}\n\n{said}\n\n{dashed}"
    first, second, third = find_paragraphs(text)
    kinds = (first, Paragraph(second.start, second.end, kind), Paragraph(third.start, third.end, kind))
    article = Article(title="", text=text, paragraphs=kinds, language="en")
    assert {region.paragraph for region in find_regions(text, kinds)} == {0}
    assert all(quote.end <= first.end for quote in find_quotes(article))


@pytest.mark.parametrize(
    "text",
    [
        '"It rained. "We ran. "We hid," she said. Then he left. "I saw. "I ran. "I hid," he said.',
        "“It rained. “We ran. “We hid,” she said. Then he left. “I saw. “I ran. “I hid,” he said.",
        "'It rained. 'We ran. 'We hid,' she said. Then he left. 'I saw. 'I ran. 'I hid,' he said.",
    ],
)
def test_a_quote_that_opens_again_after_each_sentence_swallows_nothing(text: str) -> None:
    assert inside(text) == ["It rained.", "We ran.", "We hid,", "I saw.", "I ran.", "I hid,"]


def test_marks_that_open_again_do_not_run_out() -> None:
    text = 12 * '"It rained. "We ran," she said. ' + "Nobody came."
    assert inside(text) == 12 * ["It rained.", "We ran,"]


def test_a_nested_quote_after_a_sentence_stays_nested_where_every_mark_is_closed() -> None:
    text = "“He looked up. “No.” Then he left,” she said."
    assert inside(text) == ["He looked up. “No.” Then he left,"]
