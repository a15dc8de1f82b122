"""The key terms and names of an article, as it writes them.

Statistics of one text alone, as in RAKE (Rose et al. 2010) and YAKE (Campos et al. 2020): how often a term
occurs, where first, whether it is in the title, whether it is written like a name, and whether it stands
where nouns stand. Words are one term in all their forms, and a surname belongs to the full name.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.model import Article, Span
from reader.summary.keyword_grams import repeated_grams
from reader.summary.keyword_terms import DETERMINERS, Key, Term, content_words, counted_terms
from reader.text.language import detect_language
from reader.text.words import UNSPACED

_SCANNED: Final = 30_000
"""Characters of a text that are looked at: what an article is about, it says at its beginning."""
_HANGUL: Final = re.compile("[\uac00-\ud7a3]")
_UNSPACED: Final = re.compile(rf"[{UNSPACED}]")
_FIRST_UNSPACED: Final = "\u0e00"
_EARLY: Final = 400
"""In characters: how far from the beginning a first occurrence counts half as early as at it."""
_LENGTH_GAIN: Final = 0.35
"""What each further word of a term adds to its weight: longer terms say more."""
_NAME_FACTOR: Final = 1.6
_TITLE_FACTOR: Final = 1.5
_VERB_FACTOR: Final = 0.35
"""For what never follows an article in a language that has them."""
_NOUN_GAIN: Final = 2.5
"""How many times the share of its places after an article a word counts as a noun."""
_NOUN_FACTOR: Final = (1.0, 1.2)
"""In place of `_NAME_FACTOR` for one word and for several, where every noun has a capital."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """One key term of an article."""

    text: str
    """As the article writes it most often."""
    weight: float
    """From 0 to 1; 1 for the most important term."""
    spans: tuple[Span, ...]
    """Where it stands, in whatever form, in text order."""


def keywords(article: Article, limit: int = 8) -> tuple[Keyword, ...]:
    """Return the `limit` most important terms and names, best first."""
    language = article.language or detect_language(article.text)
    text = article.text[:_SCANNED]
    if 3 * len(_UNSPACED.findall(text)) > len(text) and not _HANGUL.search(text):
        terms: dict[Key, Term] = {(gram,): Term(spans) for gram, spans in repeated_grams(text).items()}
        title = frozenset(key[0] for key in terms if key[0] in article.title)
    else:
        found = content_words(text, language)
        title = frozenset(word.stem for word in content_words(article.title, language))
        terms = counted_terms(found, title)
    return _best(text, terms, _scores(terms, title, language), limit)


def _scores(terms: Mapping[Key, Term], title: frozenset[str], language: str) -> dict[Key, float]:
    """Return how important each term is that occurs again, is a name or stands in the title."""
    has_articles = language in DETERMINERS
    scores: dict[Key, float] = {}
    for key, term in terms.items():
        if len(term.spans) == 1 and not term.names and key[0] not in title:
            continue
        score = math.log2(1 + len(term.spans)) * (1 + 1 / (1 + term.spans[0].start / _EARLY))
        score *= 1 + _LENGTH_GAIN * ((len(key[0]) if key[0] >= _FIRST_UNSPACED else len(key)) - 1)
        if title.issuperset(key):
            score *= _TITLE_FACTOR
        if term.is_name():
            score *= _NOUN_FACTOR[len(key) > 1] if language == "de" else _NAME_FACTOR
        elif has_articles:
            score *= max(_VERB_FACTOR, min(1.0, _NOUN_GAIN * len(term.nouns) / len(term.spans)))
        scores[key] = score
    return scores


def _best(
    text: str, terms: Mapping[Key, Term], scores: Mapping[Key, float], limit: int
) -> tuple[Keyword, ...]:
    """Return the best terms, none of them a part or a form of another."""
    order = sorted(scores, key=lambda key: (-scores[key], terms[key].spans[0]))
    full = _full_names(terms)
    chosen: dict[Key, float] = {}
    for key in order:
        if len(chosen) == limit:
            break
        name = full.get(key, key)
        if (
            name is not None
            and name not in chosen
            and not any(_says_the_same(name, other, terms) for other in chosen)
        ):
            chosen[name] = scores[key]
    highest = max(chosen.values(), default=1.0)
    places = {name: terms[name].spans for name in chosen}
    for short, name in full.items():
        if name is not None and name in places:
            places[name] = [*places[name], *_outside(terms[short].spans, terms[name].spans)]
    return tuple(
        Keyword(
            _written(text, terms[name].nouns or terms[name].spans),
            round(score / highest, 3),
            tuple(sorted(places[name])),
        )
        for name, score in chosen.items()
    )


def _outside(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """Return the spans that begin in none of the others; both are in text order."""
    starts = [other.start for other in others]
    places = ((span, bisect_right(starts, span.start) - 1) for span in spans)
    return [span for span, place in places if place < 0 or others[place].end <= span.start]


def _full_names(terms: Mapping[Key, Term]) -> dict[Key, Key | None]:
    """Return for a part of a name the full name, or None where it is a part of several names only."""
    containing: dict[str, list[Key]] = {}
    for key, term in terms.items():
        if len(key) > 1 and (term.is_name() or len(term.spans) > 1):
            for part in key:
                containing.setdefault(part, []).append(key)
    full: dict[Key, Key | None] = {}
    for part, names in containing.items():
        single = terms[(part,)]
        shortest = min(names, key=lambda name: (-len(terms[name].spans), len(name), name))
        nested = all(set(shortest) <= set(name) for name in names)
        inside = len(single.spans) <= sum(len(terms[name].spans) for name in names)
        if nested and (inside or (single.is_name() and terms[shortest].is_name())):
            full[(part,)] = shortest
        elif inside:
            full[(part,)] = None
    return full


def _says_the_same(key: Key, chosen: Key, terms: Mapping[Key, Term]) -> bool:
    """Tell whether a term is part of a chosen one, or only adds words to it."""
    if key[0] >= _FIRST_UNSPACED and len(key) == len(chosen) == 1:
        return key[0] in chosen[0] or chosen[0] in key[0]
    if set(key) <= set(chosen):
        return len(terms[key].spans) <= 2 * len(terms[chosen].spans)
    return set(chosen) <= set(key) and (key[-1] == chosen[-1] or not terms[key].is_name())


def _written(text: str, spans: Sequence[Span]) -> str:
    """Return the form that occurs most often, in lower case where there is a choice."""
    forms = Counter(text[span.start : span.end] for span in spans)
    return max(forms, key=lambda form: (forms[form], form.islower()))
