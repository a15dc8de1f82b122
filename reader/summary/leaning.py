"""Tells which sentences lean on the one before them: "She won." says nothing without who she is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.model import Sentence
from reader.summary.cues import (
    BEFORE_POINTING,
    CONNECTIVES,
    COUNTED_FROM,
    DEMONSTRATIVES,
    SUBJECTS,
    UNRESOLVED,
)
from reader.summary.number_words import NUMBERS, SEASONS, TIME_UNITS, listed
from reader.text.words import stop_words

_LONGEST_CHAIN: Final = 3
"""How many sentences back an antecedent is looked for."""
_LABEL: Final = re.compile(r"[^\W\d_]\w{0,30}(?: \w{1,30}){0,2}: ")
_EARLY_WORDS: Final = 5
_TIMES: Final = listed(" ".join((TIME_UNITS, SEASONS, *NUMBERS.values())))
"""Words that name nobody: times and numbers."""
_IMPERSONAL: Final = frozenset({"it"})
"""After a time this may stand for nobody: "This week it rained"."""
_NONE: Final[frozenset[str]] = frozenset()


def joins(said: Sequence[str], language: str) -> bool:
    """Tell whether a sentence begins with a word that joins it to the one before: "But", "And"."""
    return bool(said) and said[0] in CONNECTIVES.get(language, _NONE)


def leans(said: Sequence[str], language: str) -> bool:
    """Tell whether a sentence begins with a word whose meaning stands in an earlier one.

    A connective may come first ("But he"). A pointing word before a noun ("this week", "that decision") is
    clear enough by itself. Sentences lean too in which "he", "she" or a word that counts from an earlier time
    comes after nothing but function words and times ("When he", "This winter she", "Two years later"), as
    nothing is named before that it could mean.
    """
    start = 1 if joins(said, language) else 0
    if len(said) <= start or said[start] not in UNRESOLVED.get(language, _NONE):
        return _looks_back(said, language)
    if said[start] not in DEMONSTRATIVES.get(language, _NONE) or _points(said[start:], language):
        return True
    return _looks_back(said, language, besides=_IMPERSONAL)


def _points(said: Sequence[str], language: str) -> bool:
    """Tell whether words begin with a pointing one that no noun follows."""
    pointing = said[0] in DEMONSTRATIVES.get(language, _NONE)
    return pointing and not (len(said) > 1 and said[1] not in stop_words(language))


def _looks_back(said: Sequence[str], language: str, besides: frozenset[str] = _NONE) -> bool:
    """Tell whether a pronoun, or "later", is among the first words, after function words and times only.

    Those `besides` do not count.
    """
    if len(said) > 2 and said[0] in BEFORE_POINTING.get(language, _NONE) and _points(said[1:], language):
        return True
    looking = (SUBJECTS.get(language, _NONE) | COUNTED_FROM.get(language, _NONE)) - besides
    if looking.isdisjoint(said[:_EARLY_WORDS]):
        return False
    stop = stop_words(language)
    for word in said[:_EARLY_WORDS]:
        if word in looking:
            return True
        if word not in stop and word not in _TIMES and not word.isdigit():
            return False
    return False


def antecedents(
    sentences: Sequence[Sentence],
    content: Sequence[int],
    said: Sequence[Sequence[str]],
    texts: Sequence[str],
    language: str,
) -> list[int | None]:
    """Return for each content sentence the place in `content` of the one it leans on.

    That is the sentence just before it, in the same paragraph or at the end of the last. A sentence that
    leans on nothing has itself; one whose antecedent is not in the article, or is no content, has None.
    `said` are the words of the content sentences, `texts` the sentences; the label of who speaks ("Hollis:")
    does not count as a beginning.
    """
    found: list[int | None] = []
    depth = 0
    for place, index in enumerate(content):
        label = _LABEL.match(texts[place])
        row = said[place] if label is None else said[place][len(label[0].split()) :]
        if not leans(row, language):
            found.append(place)
            depth = 0
            continue
        depth += 1
        near = (
            place > 0
            and content[place - 1] == index - 1
            and sentences[index].paragraph - sentences[index - 1].paragraph <= 1
        )
        known = near and depth <= _LONGEST_CHAIN and found[place - 1] is not None
        found.append(place - 1 if known else None)
    return found
