"""What the quotes panel shows of each quote: who, with an honest mark where that is not certain, and what."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.citation import NOT_ATTRIBUTED
from reader.export.fields import SURE_FROM
from reader.model import Article, Quote
from reader.tui.literal import literal, literal_line, shown
from reader.tui.widgets.voices import BAR_CELLS, Voice
from reader.wording import counted

CORRECTED_MARK = "✎ "
"""Before a quote whose speaker the user corrected."""

_MOST_NAMES = 2
"""Candidates that are named; `i` names more."""


def is_doubtful(quote: Quote) -> bool:
    """Say whether the speaker must not be taken for granted; the user's word is not doubted."""
    return quote.as_found is None and (quote.speaker is None or quote.confidence < SURE_FROM)


def rows_in_order(article: Article, quotes: Sequence[Quote]) -> list[Content]:
    """Return one row for each quote; a name comes once for what somebody says in one go."""
    before = [None, *quotes]
    return [
        _marked(quote, quote_content(article, quote, goes_on=_goes_on(quote, last)))
        for quote, last in zip(quotes, before, strict=False)
    ]


def voice_rows(article: Article, voice: Voice) -> list[Content]:
    """Return one row for each quote of a voice; the first tells who it is and how much it speaks."""
    rows = [_under_heading(article, quote) for quote in voice.quotes]
    return [Content("\n").join((voice_heading(voice), rows[0])), *rows[1:]]


def voice_heading(voice: Voice) -> Content:
    """Return a bar of how much a voice speaks, its name and role, and the number of its quotes."""
    doubtful = sum(map(is_doubtful, voice.quotes)) if voice.name else 0
    corrected = sum(quote.as_found is not None for quote in voice.quotes)
    told = ", ".join(
        (
            counted(len(voice.quotes), "quote"),
            *([f"{doubtful} not certain"] if doubtful else []),
            *([f"{corrected} corrected"] if corrected else []),
        )
    )
    return Content.assemble(
        (voice.bar, "$speaker-color"),
        ("─" * (BAR_CELLS - len(voice.bar)), "$dim-color"),
        (f" {voice.share:>4.0%}  ", "$dim-color"),
        literal_line(voice.name, "bold $speaker-color")
        if voice.name
        else (NOT_ATTRIBUTED, "italic $dim-color"),
        literal_line(f", {voice.role}" if voice.role else "", "$dim-color"),
        (f" · {told}", "$dim-color"),
    )


def quote_content(article: Article, quote: Quote, *, goes_on: bool = False) -> Content:
    """Return a quote with speaker and role, and the words on the next line.

    Args:
        article: The article it stands in.
        quote: The quote.
        goes_on: Whether the same person spoke in the quote above, so that the name need not come again.
    """
    said = _words(article, quote)
    return said if goes_on else Content.assemble(_who(quote), "\n", said)


def _marked(quote: Quote, content: Content) -> Content:
    """Put a mark before a quote whose speaker is not certain, or is named by the user."""
    if quote.as_found is not None:
        return Content.assemble((CORRECTED_MARK, "$star-color"), content)
    return Content.assemble(("? ", "$dim-color"), content) if is_doubtful(quote) else content


def _under_heading(article: Article, quote: Quote) -> Content:
    """Return the words of a quote, under those that its speaker could also be."""
    words, perhaps = _words(article, quote), _others(quote)
    if not is_doubtful(quote) or not perhaps:
        return _marked(quote, words)
    doubt = perhaps if quote.speaker is None else f"not certain; or {perhaps}"
    return Content.assemble((f"? {doubt}", "italic $dim-color"), "\n", words)


def _goes_on(quote: Quote, before: Quote | None) -> bool:
    """Say whether a quote goes on with what its speaker said before, without a doubt about either."""
    if before is None or is_doubtful(quote) or is_doubtful(before):
        return False
    return quote.speaker == before.speaker


def _words(article: Article, quote: Quote) -> Content:
    words = shown(article.text[quote.start : quote.end])
    return literal(f"“{words}”" if quote.kind == "direct" else f"{words} ({quote.kind})")


def _who(quote: Quote) -> Content:
    perhaps = _others(quote)
    if quote.speaker is None:
        return Content.styled(f"{NOT_ATTRIBUTED}{f' ({perhaps})' if perhaps else ''}", "italic $dim-color")
    return Content.assemble(
        literal_line(quote.speaker.name, "bold $speaker-color"),
        literal_line(f", {quote.speaker.role}" if quote.speaker.role else "", "$dim-color"),
        (f" (or {perhaps})" if perhaps and is_doubtful(quote) else "", "italic $dim-color"),
    )


def _others(quote: Quote) -> str:
    """Name the nearest candidates that are in play at all: "perhaps Bass or Lee"."""
    names = [shown(candidate.name) for candidate in quote.candidates if candidate.score > 0]
    return f"perhaps {' or '.join(names[:_MOST_NAMES])}" if names else ""
