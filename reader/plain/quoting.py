"""Quotes in the line mode: who, in which role, of which kind, how sure; why; citations."""

from __future__ import annotations

from collections.abc import Iterator

from reader.citation import NOT_ATTRIBUTED, citation, markdown_citation
from reader.errors import PullquoteError
from reader.export.fields import NO_QUOTES, quote_line
from reader.model import Article, Quote, Speaker, SummaryLine
from reader.plain.desk import Desk, Numbers, Opened, place_of
from reader.plain.text import read_text
from reader.text.sanitize import clean_line
from reader.why import sureness_in_words, why_line, why_mention, why_quote
from reader.wording import counted

_MOST_NAMES = 2
"""Candidates that are named; `why` names more."""

_BY_HAND = "corrected by you"


def list_quotes(desk: Desk, argument: str) -> None:
    """Say the quotes of the open article, or one of them."""
    opened = desk.the_article()
    if argument:
        place = place_of(argument, len(opened.quotes), "quote")
        for line in _lines(opened, range(place, place + 1)):
            desk.say(line)
    elif not opened.quotes:
        desk.say(NO_QUOTES)
    else:
        speakers = {quote.speaker.name for quote in opened.quotes if quote.speaker}
        desk.show(
            f"{counted(len(opened.quotes), 'quote')}, {counted(len(speakers), 'speaker')}.",
            Numbers("quote", "quotes", len(opened.quotes), lambda place: _read_from(desk, opened, place)),
            lambda places: _lines(opened, places),
        )


def _read_from(desk: Desk, opened: Opened, place: int) -> None:
    """Read the article from the sentence of a quote on."""
    read_text(desk, str(opened.number_at(opened.quotes[place].start)))


def _lines(opened: Opened, places: range) -> Iterator[str]:
    for place in places:
        quote = opened.quotes[place]
        yield f"{place + 1}. {_who(quote)} Sentence {opened.number_at(quote.start)}."
        yield quote_line(opened.article, quote)


def _who(quote: Quote) -> str:
    """Return who is quoted, in which role, how, and how sure that is."""
    if quote.speaker is not None:
        who = ", ".join(filter(None, (clean_line(quote.speaker.name), clean_line(quote.speaker.role))))
        return f"{who}. {quote.kind.capitalize()}, {_how_sure(quote)}."
    names = [clean_line(one.name) for one in quote.candidates if one.score > 0][:_MOST_NAMES]
    perhaps = f", perhaps {' or '.join(names)}" if names else ""
    by_hand = f", {_BY_HAND}" if quote.as_found is not None else perhaps
    return f"{NOT_ATTRIBUTED.capitalize()}{by_hand}. {quote.kind.capitalize()}."


def _how_sure(quote: Quote) -> str:
    return sureness_in_words(quote.confidence) if quote.as_found is None else _BY_HAND


def explain(desk: Desk, argument: str) -> None:
    """Say why a sentence is in the summary or not, or why a quote has its speaker."""
    opened = desk.the_article()
    word, _, number = argument.partition(" ")
    if word.casefold() == "quote":
        quote = opened.quotes[place_of(number.strip(), len(opened.quotes), "quote")]
        desk.say(f"{why_quote(quote)} {why_mention(opened.article, quote)}")
        return
    if not argument:
        raise PullquoteError("Say the number of a sentence, why 3, or of a quote, why quote 2.")
    index = place_of(argument, len(opened.ranking.sentences), "sentence")
    if index not in opened.ranking.order:
        desk.say(f"Sentence {index + 1} is no content, such as a heading; no summary takes it.")
        return
    sentence, rank = opened.ranking.sentences[index], opened.ranking.order.index(index) + 1
    desk.say(why_line(opened.ranking, SummaryLine(sentence.start, sentence.end, rank)))


def correct(desk: Desk, argument: str) -> None:
    """Say who said a quote, or that nobody can be named."""
    opened = desk.the_article()
    number, _, who = argument.partition(" ")
    place = place_of(number, len(opened.quotes), "quote")
    name, _, role = (part.strip() for part in who.partition(","))
    if not name:
        raise PullquoteError(
            "Say who it is: correct 2 Mara Lund, mayor. Or that nobody is: correct 2 nobody."
        )
    speaker = None if name.casefold() == "nobody" else Speaker(name, role)
    desk.library.correct_speaker(opened.article, opened.quotes[place], speaker)
    opened.quotes = desk.library.quotes(opened.article)
    list_quotes(desk, number)


def cite(desk: Desk, argument: str) -> None:
    """Say a quote as a citation with its source and a link to its place."""
    article, quote = _chosen(desk, argument)
    desk.say(citation(article, quote))


def keep(desk: Desk, argument: str) -> None:
    """Add a quote to the commonplace file."""
    from reader.commonplace import FILE_NAME, append_block

    article, quote = _chosen(desk, argument)
    path = desk.config.saving_folder() / FILE_NAME
    append_block(path, markdown_citation(article, quote, desk.library.clock().astimezone().date()))
    desk.library.mark_saved(desk.the_article().entry_id)
    desk.say(f"Kept in {clean_line(str(path), 500)}")


def _chosen(desk: Desk, argument: str) -> tuple[Article, Quote]:
    """Return a quote with its article as it is cited."""
    opened = desk.the_article()
    quote = opened.quotes[place_of(argument, len(opened.quotes), "quote")]
    return desk.library.citable(opened.article), quote
