"""Summaries in the line mode; every line has the number of its sentence in the article."""

from __future__ import annotations

from reader.commands import LONGEST_SUMMARY
from reader.errors import PullquoteError
from reader.export.fields import NO_SUMMARY, one_line
from reader.model import SummaryLine
from reader.plain.desk import Desk, Numbers, Opened, place_of
from reader.plain.text import sentence_numbers
from reader.wording import counted


def summarize(desk: Desk, argument: str) -> None:
    """Say the summary, or make it so many sentences long."""
    opened = desk.the_article()
    if argument:
        desk.remember("summary_length", place_of(argument, LONGEST_SUMMARY, "summary of length") + 1)
    say_summary(desk, opened)


def say_summary(desk: Desk, opened: Opened) -> None:
    """Say the summary of the open article."""
    lines = opened.ranking.summary(desk.preferences.preferences.summary_length)
    if not lines:
        desk.say(NO_SUMMARY)
        return
    desk.numbers = sentence_numbers(desk, opened)
    desk.say(f"Summary: {counted(len(lines), 'sentence')}, method {opened.ranking.method}.")
    _say_lines(desk, opened, lines)
    if opened.ranking.notice:
        desk.say(opened.ranking.notice)


def _say_lines(desk: Desk, opened: Opened, lines: tuple[SummaryLine, ...]) -> None:
    for line in lines:
        words = one_line(opened.article.text[line.start : line.end])
        desk.say(f"{_number(opened, line)}. {words}")


def _number(opened: Opened, line: SummaryLine) -> int:
    """Return the number that a summary line has as a sentence of the article."""
    return opened.ranking.order[line.rank - 1] + 1


def longer(desk: Desk, _argument: str) -> None:
    """Make the summary a line longer, and say that line."""
    opened, length = desk.the_article(), _length(desk)
    if length >= LONGEST_SUMMARY or length >= len(opened.ranking.order):
        raise PullquoteError("The summary cannot be longer.")
    desk.remember("summary_length", length + 1)
    added = tuple(line for line in opened.ranking.summary(length + 1) if line.rank == length + 1)
    desk.say(f"{counted(length + 1, 'sentence')}. Added:")
    _say_lines(desk, opened, added)


def shorter(desk: Desk, _argument: str) -> None:
    """Make the summary a line shorter, and say which one went."""
    opened, length = desk.the_article(), _length(desk)
    if length <= 1:
        raise PullquoteError("The summary cannot be shorter.")
    desk.remember("summary_length", length - 1)
    desk.say(f"{counted(length - 1, 'sentence')}. Sentence {opened.ranking.order[length - 1] + 1} left out.")


def _length(desk: Desk) -> int:
    """Return how many lines the summary has: of a short article fewer than are asked for."""
    asked = desk.preferences.preferences.summary_length
    return min(asked, max(1, len(desk.the_article().ranking.order)))


def choose_method(desk: Desk, argument: str) -> None:
    """Take a summary method by name, or say which there are."""
    from reader.summary import METHODS

    if argument:
        _take_method(desk, argument.casefold())
        return
    current = desk.preferences.preferences.summary_method
    desk.offer(
        f"Summary methods: {len(METHODS)}.",
        Numbers("method", "methods", len(METHODS), lambda place: _take_method(desk, METHODS[place])),
        lambda places: (
            f"{place + 1}. {METHODS[place]}{', in use' if METHODS[place] == current else ''}."
            for place in places
        ),
    )


def _take_method(desk: Desk, method: str) -> None:
    """Rank by a method from now on, and say the summary of the open article."""
    from reader.summary import METHODS

    if method not in METHODS:
        raise PullquoteError(f"There is no method “{method}”; method alone lists them.")
    desk.remember("summary_method", method)
    if desk.opened is None:
        desk.say(f"Method {method}.")
    else:
        desk.opened.ranking = desk.library.ranking(desk.opened.article, method)
        say_summary(desk, desk.opened)
