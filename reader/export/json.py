"""JSON: one object, in ASCII so that nothing hostile rides on it, shaped as the answers of `analyze`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from reader.export.extras import Extras, figure_objects, keyword_objects
from reader.export.fields import iso_date, metadata, quotes_notice
from reader.model import Article, Entry, Quote, Ranking, SummaryLine
from reader.text.sanitize import clean_line, clean_url


def render_json(
    article: Article, ranking: Ranking | None, quotes: Sequence[Quote] | None, length: int, extras: Extras
) -> str:
    """Return the article's object on one line."""
    extra: dict[str, object] = {}
    if extras.keywords is not None:
        extra["keywords"] = keyword_objects(extras.keywords)
    if extras.figures is not None:
        extra["figures"] = figure_objects(article.text, extras.figures)
    return json.dumps(article_object(article, ranking, quotes, length) | extra) + "\n"


def about_object(item: Article | Entry) -> dict[str, object]:
    """Return where an article comes from, as every object that is about one has it; null: not known."""
    return {
        "title": clean_line(item.title),
        "source": clean_line(item.source) or None,
        "author": clean_line(item.author) or None,
        "date": iso_date(item.published) or None,
        "url": clean_url(item.url) or None,
        "language": clean_line(item.language) or None,
    }


def article_object(
    article: Article, ranking: Ranking | None, quotes: Sequence[Quote] | None, length: int
) -> dict[str, object]:
    """Return what `analyze` answers with the data about the article; a part that is None has no key."""
    known = metadata(article, ranking, quotes, length)
    about = {"id": article.entry_id} | about_object(article) | {"language": known.language or None}
    about |= {"engine": known.engine}
    if ranking is not None:
        about |= {"method": known.method, "length": known.length}
        about["notice"] = ranking.notice
        about["summary"] = summary_objects(article.text, ranking.summary(length))
    if quotes is not None:
        about["quotes"] = quote_objects(article.text, quotes)
        if notice := quotes_notice(article):
            about["quotes_notice"] = notice
    return about


def summary_objects(text: str, lines: Iterable[SummaryLine]) -> list[dict[str, object]]:
    """Return summary lines as objects whose `text` is `text[start:end]`."""
    return [
        {"text": text[line.start : line.end], "start": line.start, "end": line.end, "rank": line.rank}
        for line in lines
    ]


def quote_objects(text: str, quotes: Iterable[Quote]) -> list[dict[str, object]]:
    """Return quotes as objects whose `text` is `text[start:end]`."""
    return [_quote_object(text, quote) for quote in quotes]


def _quote_object(text: str, quote: Quote) -> dict[str, object]:
    speaker, mention, as_found = quote.speaker, quote.mention, quote.as_found
    found = {
        "text": text[quote.start : quote.end],
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "speaker": speaker.name if speaker else None,
        "role": speaker.role if speaker else "",
        "speaker_start": mention.start if mention else None,
        "speaker_end": mention.end if mention else None,
        "cue": quote.cue,
        "confidence": round(quote.confidence, 3),
        "inner": [[span.start, span.end] for span in quote.inner],
        "candidates": [{"name": one.name, "score": round(one.score, 3)} for one in quote.candidates],
    }
    return found if as_found is None else found | {"as_found": _quote_object(text, as_found)}
