"""The text of an article in the line mode: by pages or by paragraphs, each sentence with its number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.errors import PullquoteError
from reader.export.fields import one_line
from reader.model import ParagraphKind
from reader.plain.desk import Desk, Numbers, Opened, place_of
from reader.wording import counted

SENTENCES = 10
"""Sentences of a page."""

_KINDS: dict[ParagraphKind, str] = {
    "text": "",
    "heading": "Heading: ",
    "item": "Item: ",
    "quote": "Quotation: ",
    "code": "Code: ",
    "table": "Table row: ",
    "image": "Picture: ",
}
"""What is said before a paragraph of each kind."""


def read_text(desk: Desk, argument: str) -> None:
    """Read a page: from a sentence, from the first one, or from where reading stopped."""
    opened = desk.the_article()
    if argument:
        opened.reached = place_of(argument, len(opened.ranking.sentences), "sentence")
    elif opened.reached >= len(opened.ranking.sentences):
        opened.reached = 0
    read_on(desk, opened)


def sentence_numbers(desk: Desk, opened: Opened) -> Numbers:
    """Return what makes a number mean a sentence: the text is read from there on."""
    return Numbers(
        "sentence",
        "sentences",
        len(opened.ranking.sentences),
        lambda place: read_text(desk, str(place + 1)),
    )


def read_on(desk: Desk, opened: Opened) -> None:
    """Read the next page."""
    _read(desk, opened, opened.reached + SENTENCES)
    desk.go_on = lambda: read_on(desk, opened)
    _say_end(desk, opened)


def read_paragraph(desk: Desk, argument: str) -> None:
    """Read one paragraph, the next one or that of a number."""
    opened = desk.the_article()
    sentences, count = opened.ranking.sentences, len(opened.article.paragraphs)
    if argument:
        wanted = place_of(argument, count, "paragraph")
        opened.reached = bisect_left(sentences, wanted, key=lambda one: one.paragraph)
    if opened.reached >= len(sentences):
        raise PullquoteError("There is no paragraph after this one; paragraph 1 begins again.")
    paragraph = sentences[opened.reached].paragraph
    end = bisect_right(sentences, paragraph, key=lambda one: one.paragraph)
    desk.say(f"Paragraph {paragraph + 1} of {count}.")
    _read(desk, opened, end)
    desk.go_on = lambda: read_paragraph(desk, "")
    _say_end(desk, opened)


def _read(desk: Desk, opened: Opened, end: int) -> None:
    """Read from where reading stopped up to a sentence."""
    desk.numbers = sentence_numbers(desk, opened)
    sentences, text = opened.ranking.sentences, opened.article.text
    for place in range(opened.reached, min(end, len(sentences))):
        sentence = sentences[place]
        begins = place == 0 or sentences[place - 1].paragraph != sentence.paragraph
        kind = _KINDS[opened.article.paragraphs[sentence.paragraph].kind] if begins else ""
        desk.say(f"{place + 1}. {kind}{one_line(text[sentence.start : sentence.end])}")
        opened.reached = place + 1


def _say_end(desk: Desk, opened: Opened) -> None:
    left = len(opened.ranking.sentences) - opened.reached
    if left:
        desk.say(f"{counted(left, 'sentence')} left.")
    else:
        desk.say("End of the article.")
        desk.go_on = opened.then
