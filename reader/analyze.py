"""`pullquote analyze --jsonl`: one JSON object a line in, one a line out, for programs.

A question is `{"id", "text", "title"?, "sentences"?, "method"?, "parts"?}`; null counts as not given.
The answer holds the parts that were asked for, with offsets into the given text. A line that is no
question is answered with `{"id", "error"}`, and the filter goes on.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, replace
from typing import Any, BinaryIO, NoReturn

from reader.analysis import PARTS, Part, analyse, text_article
from reader.errors import PullquoteError
from reader.export.fields import quotes_notice
from reader.export.json import quote_objects, summary_objects
from reader.model import Quote, SummaryLine
from reader.text.sanitize import Cleaned, clean_line, clean_with_offsets
from reader.text.terminal import printing

DEFAULT_SENTENCES = 3
"""Length of a summary where the question does not say."""


def run(lines: BinaryIO, out: BinaryIO) -> int:
    """Answer every line that is not blank, in order and at once; return the exit status, 0.

    Raises:
        BrokenPipeError: Nobody reads the answers any more.
        OutputError: They cannot be written.
    """
    for line in lines:
        if line.strip():
            given = answer(line)
            with printing():
                out.write(given + b"\n")
                out.flush()
    return 0


def answer(line: bytes) -> bytes:
    """Return the answer to one line as ASCII JSON without a line break."""
    given_id: object = None
    try:
        given = _object(line)
        given_id = _id(given)
        result = _analysed(_question(given))
    except PullquoteError as error:
        result = {"error": str(error)}
    return json.dumps({"id": given_id, **result}).encode("ascii")


class _QuestionError(PullquoteError):
    """A line that is no question; its text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class _Question:
    """One checked line."""

    text: str
    title: str
    sentences: int
    method: str
    parts: frozenset[Part]


def _object(line: bytes) -> dict[str, Any]:
    try:
        given = json.loads(line, parse_constant=_no_constant)
    except ValueError as error:
        raise _QuestionError("this line is not JSON in UTF-8") from error
    except RecursionError as error:
        raise _QuestionError("this line is nested too deeply") from error
    if not isinstance(given, dict):
        raise _QuestionError("this line is not a JSON object")
    return given


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _id(given: dict[str, Any]) -> str | int | float | None:
    value = given.get("id")
    if value is None or isinstance(value, str | int) or (isinstance(value, float) and math.isfinite(value)):
        return value
    raise _QuestionError("id must be a string, a number or null")


def _question(given: dict[str, Any]) -> _Question:
    text = given.get("text")
    if not isinstance(text, str):
        raise _QuestionError("text must be a string")
    return _Question(
        text=text,
        title=_string(given, "title", ""),
        sentences=_sentences(given),
        method=_string(given, "method", "pullquote"),
        parts=_parts(given),
    )


def _string(given: dict[str, Any], name: str, default: str) -> str:
    value = given.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise _QuestionError(f"{name} must be a string")
    return value


def _sentences(given: dict[str, Any]) -> int:
    value = given.get("sentences")
    if value is None:
        return DEFAULT_SENTENCES
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise _QuestionError("sentences must be a whole number from 1 on")
    return value


def _parts(given: dict[str, Any]) -> frozenset[Part]:
    value = given.get("parts")
    if value is None:
        return frozenset(PARTS)
    if not isinstance(value, list) or not all(part in PARTS for part in value):
        raise _QuestionError(f"parts must be a list of {' and '.join(PARTS)}")
    return frozenset(value)


def _analysed(question: _Question) -> dict[str, object]:
    """Return the language and the parts that are asked for, in terms of the text that was given."""
    cleaned = clean_with_offsets(question.text)
    article = text_article(cleaned.text, clean_line(question.title))
    analysis = analyse(article, method=question.method, parts=question.parts, explained=False)
    result: dict[str, object] = {"language": analysis.language}
    if analysis.ranking is not None:
        lines = [_given_line(line, cleaned) for line in analysis.ranking.summary(question.sentences)]
        result["summary"] = summary_objects(question.text, lines)
    if analysis.quotes is not None:
        quotes = [_given_quote(quote, cleaned) for quote in analysis.quotes]
        result["quotes"] = quote_objects(question.text, quotes)
        if notice := quotes_notice(article):
            result["quotes_notice"] = notice
    return result


def _given_line(line: SummaryLine, cleaned: Cleaned) -> SummaryLine:
    """Return a summary line with offsets into the text as it was before cleaning."""
    return SummaryLine(*cleaned.to_raw(line.start, line.end), line.rank)


def _given_quote(quote: Quote, cleaned: Cleaned) -> Quote:
    """Return a quote with offsets into the text as it was before cleaning."""
    start, end = cleaned.to_raw(quote.start, quote.end)
    return replace(
        quote,
        start=start,
        end=end,
        mention=None if quote.mention is None else cleaned.to_raw(*quote.mention),
        inner=tuple(cleaned.to_raw(*span) for span in quote.inner),
    )
