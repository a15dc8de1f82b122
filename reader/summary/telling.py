"""What a sentence tells, for seeing whether another article tells the same.

Saying that two sources report a fact is a claim about both of them. So two sentences count as one only if
hardly a word differs, and never if a figure, a negation or a name does: "12 died" is not "14 died".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reader.summary.cues import UNRESOLVED
from reader.summary.endings import stem
from reader.summary.number_words import NUMBERS, listed
from reader.text.words import stop_words, words

_DIFFERING: Final = 0.2
"""Share of the words of two sentences, taken together, that may stand in only one of them."""
_NEGATIONS: Final = """
    not no never t cannot nicht kein keine keinen nie ne pas jamais aucun aucune non mai sin nunca ningún
    não nem niet geen nooit inte ingen aldrig ikke aldri ei eivät не нет ни ні لا لم لن ليس नहीं değil yok
    không tidak bukan
"""
_WEIGHTY: Final = listed(" ".join((_NEGATIONS, *NUMBERS.values())))
"""Words with which a sentence says something else than without them."""
_NEGATING_CHARACTERS: Final = frozenset("不没沒無未非")
_NAME: Final = re.compile(r"(?<=[\w,;:)] )[^\W\d_a-zа-яß-öø-ÿ]\w*")
_SCANNED: Final = 2_000
"""Characters of a sentence that are compared; what follows is repeated in no other article by chance."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence of one article of several."""

    article: int
    """The article's place among those that are summarized."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that a summary may take, with its words."""

    telling: Telling
    sentence: int
    """Its place among the sentences of its article."""
    place: int
    """Its rank in its article; 1 is the most important."""
    text: str
    words: tuple[str, ...]
    """All its words, case-folded."""
    content: Mapping[str, None]
    """The stems of its content words in text order, each once."""
    leans: bool
    """Whether it begins with a word whose meaning stands in an earlier sentence."""


def candidate(telling: Telling, sentence: int, place: int, text: str, language: str) -> Candidate:
    """Return a sentence, whose `text` is given, as a candidate."""
    said = words(text[:_SCANNED], language)
    stop = stop_words(language)
    content = dict.fromkeys(stem(word) for word in said if word not in stop and len(word) > 1)
    leans = bool(said) and said[0] in UNRESOLVED.get(language, ())
    return Candidate(telling, sentence, place, text, tuple(said), content, leans)


def tell_the_same(first: Candidate, second: Candidate) -> bool:
    """Tell whether two sentences are near-identical, so that each source says what the other does."""
    one, other = frozenset(first.words), frozenset(second.words)
    differing = one ^ other
    if len(differing) > _DIFFERING * len(one | other):
        return False
    if any(map(_matters, differing)):
        return False
    return not (_names(first) & (one - other) and _names(second) & (other - one))


def adds_nothing(later: Candidate, told: Candidate) -> bool:
    """Tell whether all figures, negations and names of a sentence are in one that is told already."""
    known = frozenset(told.words)
    return not any(map(_matters, frozenset(later.words) - known)) and _names(later) <= known


def _matters(word: str) -> bool:
    """Tell whether a sentence with this word says something else than one without it."""
    return word in _WEIGHTY or not _NEGATING_CHARACTERS.isdisjoint(word) or any(map(str.isdigit, word))


def _names(sentence: Candidate) -> frozenset[str]:
    """Return the capitalised words inside a sentence, case-folded."""
    return frozenset(name.casefold() for name in _NAME.findall(sentence.text[:_SCANNED]))
