"""The words of a text that can be part of a term, and the terms that they make.

Terms are single words, word groups that occur again, and names. Function words, numbers, units, days and
vague words are no part of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from reader.model import Span
from reader.summary import number_words as lists
from reader.summary.endings import stem
from reader.text.words import MARKS, stop_words

_TAIL: Final = rf"\w*(?:[{MARKS}]+\w*)*"
_WORD: Final = re.compile(rf"[^\W\d_]{_TAIL}(?:-\w{_TAIL})*")
_ASCII_WORD: Final = re.compile(r"[A-Za-z]\w*(?:-\w+)*", re.ASCII)
_SENTENCE_END: Final = re.compile(r"[.!?:\n…؟।\"“”„«»]")
DETERMINERS: Final[dict[str, str]] = {
    "en": "the a an this that these those his her its their our",
    "de": "der die das den dem des ein eine einen einem einer eines",
    "fr": "le la les l un une des du de d au aux ce cette ces son sa ses leur leurs",
    "es": "el la los las un una unos unas del al su sus este esta",
    "it": "il lo la gli i le l un una uno del della dei delle degli al alla dell nel nella",
    "pt": "o a os as um uma do da dos das no na nos nas ao à seu sua",
    "nl": "de het een dit dat deze die",
}
_DAYS: Final = """monday tuesday wednesday thursday friday saturday sunday
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes
    sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica понедельник вторник среду четверг
    пятницу субботу воскресенье today yesterday tomorrow heute gestern aujourd hui hier hoy ayer"""
_VAGUE: Final = """time times way thing things part parts lot end place hand mr mrs ms dr people person
    does did done made make take taken took get got going go went come came see seen know think told asked
    first second third last next new old young late early high low large small big good great long short open
    few many several another since still back around least less nearly near later never ever want use used
    neue neuen neuer neues erste ersten letzte letzten großen große viele wenige dessen deren heißt ganz
    nouveau nouvelle premier première dernier dernière grand grande petit petite eux peu fois chose fin soir
    personnes mise nuevo nueva primer primera último gran vez veces parte cosa volta cose nuovo nuova primo
    prima ultimo novo nova primeiro último новый нового новые новая"""
_LINKS: Final = frozenset(
    {" of ", " of the ", " de ", " de la ", " von ", " van ", " van der ", " du ", " di ", " da "}
)
"""What stands between the words of one name."""
_LONGEST_NAME: Final = 4
_LONGEST_WORD: Final = 40


class Word(NamedTuple):
    """One word of the text that can be part of a term."""

    start: int
    end: int
    stem: str
    capital: bool
    opens: bool
    """Whether it begins a sentence, so that its capital says nothing."""
    joined: bool
    """Whether the word before it is one of these too, with only a blank between them."""
    linked: bool
    """Whether it is joined, or only "of" or the like stands between it and a word with a capital."""
    noun: bool
    """Whether an article stands before it."""


@dataclass(slots=True)
class Term:
    """What is counted of one term."""

    spans: list[Span] = field(default_factory=list)
    names: int = 0
    """How often it is written as a name where it need not have a capital."""
    inside: int = 0
    """How often it stands inside a sentence."""
    nouns: list[Span] = field(default_factory=list)
    """Where it stands after an article."""

    def is_name(self) -> bool:
        """Tell whether it is written as a name wherever that can be seen."""
        return self.names > 0 and 2 * self.names > self.inside


Key = tuple[str, ...]
"""The stems of a term's words."""


@lru_cache(maxsize=16)
def _ignored(language: str) -> frozenset[str]:
    """Return the words that are no terms: function words, numbers, units, days."""
    common = (lists.TIME_UNITS, lists.UNITS, lists.MULTIPLES, lists.PERCENTS, lists.CURRENCIES, _DAYS, _VAGUE)
    numbers = (lists.NUMBERS.get(language, ""), lists.MONTHS.get(language, ""))
    return stop_words(language) | lists.listed(" ".join((*common, *numbers)))


@lru_cache(maxsize=16)
def _determiners(language: str) -> frozenset[str]:
    return lists.listed(DETERMINERS.get(language, ""))


def content_words(text: str, language: str) -> list[Word]:
    """Return the words of a text that can be part of a term."""
    ignored, determiners = _ignored(language), _determiners(language)
    found: list[Word] = []
    before, last_end, follows = "", 0, False
    for match in (_ASCII_WORD if text.isascii() else _WORD).finditer(text):
        start, end = match.span()
        written = match[0]
        if written in ignored:
            before, last_end, follows = written, end, False
            continue
        folded = written.casefold()
        is_korean = "\uac00" <= written[0] <= "\ud7a3"
        if folded in ignored or not (2 if is_korean else 3) <= end - start <= _LONGEST_WORD:
            follows = False
        else:
            key = stem(folded)
            capital = written[0].isupper()
            near = start - last_end == 1 and text[last_end] != "\n"
            opens = not near and (not last_end or _SENTENCE_END.search(text, last_end, start) is not None)
            joined = near and follows and text[last_end].isspace()
            linked = joined or (capital and bool(found) and text[found[-1].end : start] in _LINKS)
            kept = start + len(key) if is_korean else end
            found.append(Word(start, kept, key, capital, opens, joined, linked, before in determiners))
            follows = True
        before, last_end = folded, end
    return found


def counted_terms(found: Sequence[Word], title: frozenset[str]) -> dict[Key, Term]:
    """Return names, and the words and word groups that occur again or, of one word, in the title."""
    places: dict[str, list[Word]] = {}
    for word in found:
        places.setdefault(word.stem, []).append(word)
    terms: dict[Key, Term] = {}
    for single, words in places.items():
        if len(words) > 1 or words[0].capital or single in title:
            inside = [word.capital for word in words if not word.opens]
            terms[(single,)] = Term(
                [Span(word.start, word.end) for word in words],
                inside.count(True),
                len(inside),
                [Span(word.start, word.end) for word in words if word.noun],
            )
    groups: dict[Key, list[Span]] = {}
    again = {single for single, words in places.items() if len(words) > 1}
    for first, second in pairwise(found):
        if second.joined and second.stem in again and first.stem in again:
            groups.setdefault((first.stem, second.stem), []).append(Span(first.start, second.end))
    for key, spans in groups.items():
        if len(spans) > 1:
            terms[key] = Term(spans, nouns=spans)
    for run in _name_runs(found):
        opening = terms[(run[0].stem,)]
        if run[0].opens and opening.inside > opening.names:  # its capital is that of the sentence
            del run[0]
        name = tuple(word.stem for word in run)
        if len(set(name)) < 2:
            continue
        term = terms.setdefault(name, Term())
        if term.names == term.inside:  # as a name all its places are found here
            term.names += 1
            term.inside = term.names
            if len(groups.get(name, ())) < 2:
                term.spans.append(Span(run[0].start, run[-1].end))
    return terms


def _name_runs(found: Sequence[Word]) -> Iterator[list[Word]]:
    """Give the runs of words with capitals that are names of several words."""
    run: list[Word] = []
    for word in found:
        if run and not (word.capital and word.linked and not word.opens):
            if len(run) > 1:
                yield run[-_LONGEST_NAME:]
            run = []
        if word.capital:
            run.append(word)
    if len(run) > 1:
        yield run[-_LONGEST_NAME:]
