"""How a text stands in the full-text index, and how words of a query are found in the index and in a text.

FTS5's tokenizer `unicode61` takes letters, digits and (as told here) their marks as words and folds capitals,
and the accents of Latin letters. The rest is done before it sees a text (`search_form`):

- Scripts that put no blanks between words, and Korean, whose particles stick to their nouns, are cut into
  overlapping pairs of characters, so that one table answers queries in every language and in several at
  once, and no dictionary is needed.
- Greek accents, the Russian ё, Georgian capitals and the full-width letters and digits of Chinese and
  Japanese are folded.

`phrase` asks the index for a term, `term_pattern` finds the same places in the text as it is; `part_pattern`
finds what a reader types to find a place in one text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reader.text.words import MARKS, UNSPACED

if TYPE_CHECKING:  # indexing does not need the query language
    from reader.query.tree import Term

_LATIN: Final = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_GREEK: Final = (*range(0x370, 0x400), *range(0x1F00, 0x2000))
_WIDE: Final = range(0xFF01, 0xFF5F)
_GEORGIAN_CAPITALS: Final = range(0x1C90, 0x1CC0)
_SMALL_VARIANTS: Final = {"ς": "σ", "ſ": "s"}


def _folds() -> dict[int, str]:
    """Return the characters that are folded before FTS5 sees a text, and what they become."""
    greek = {code: unicodedata.normalize("NFD", chr(code))[0] for code in _GREEK}
    folds = {code: letter for code, letter in greek.items() if letter != chr(code)}
    wide = {code: chr(code - 0xFEE0) for code in _WIDE}
    georgian = {code: chr(code).lower() for code in _GEORGIAN_CAPITALS}
    return folds | wide | georgian | {ord("Ё"): "Е", ord("ё"): "е"}


_FOLDS: Final = _folds()
_RUN: Final = re.compile(f"[{UNSPACED}]+")
_TO_CHANGE: Final = re.compile(f"[{UNSPACED}{''.join(map(re.escape, map(chr, _FOLDS)))}]")

_IN_WORD: Final = rf"[^\W_{UNSPACED}]|[{MARKS}]"
_PIECE: Final = re.compile(rf"(?P<run>[{UNSPACED}]+)|(?:{_IN_WORD})+")
_ACCENTS: Final = "[\u0300-\u036f]*"
_BEFORE: Final = rf"(?<![^\W_{UNSPACED}].)(?<![{MARKS}].)"
"""Nothing of a word before the character that was just passed. That comes first in a pattern, as `re` is much
faster at finding a pattern that begins with a set of characters."""
_AFTER: Final = rf"(?!{_IN_WORD})"
_ALIKE: Final = ("'’‘ʼ", '"“”„«»', "-‐‑‒–—")
"""Signs that are typed as the first of a group, and stand in texts as any of them."""


def search_form(text: str) -> str:
    """Return a text as the index is given it; an English one is returned as it is.

    A run without blanks ends with its last character alone, so that each of its characters begins one word of
    the index: a single one is found as the beginning of a word, two as a word, more of them as a phrase.

    FTS5 takes a text out of the index only when given what was put in: whoever changes this function adds a
    migration with the step `search_index.rebuild_index`.
    """
    if text.isascii() or not _TO_CHANGE.search(text):
        return text
    return _RUN.sub(lambda run: f" {' '.join(_pairs(run[0]))} ", text.translate(_FOLDS))


def phrase(term: Term) -> str:
    """Return the term as FTS5's query language has it, without a column."""
    pieces = _pieces(term)
    tokens = [token for piece, is_run in pieces for token in (_pairs(piece) if is_run else [piece])]
    last, ends_in_run = pieces[-1]
    prefix = len(last) == 1 if ends_in_run else term.prefix
    if ends_in_run and not prefix:
        # The run may go on in the text. A single character is looked for as the beginning of a pair; the last
        # of several is in the pair before it.
        tokens.pop()
    return f'"{" ".join(tokens)}"{"*" * prefix}'


def term_pattern(term: Term) -> re.Pattern[str]:
    """Return what matches the term in a text as it is, where the index finds it.

    The time it takes grows with the length of the text and no faster.
    """
    parts: list[str] = []
    after_word = False
    for piece, is_run in _pieces(term):
        if parts:
            parts.append(r"[\W_]*" if after_word == is_run else r"[\W_]+")
        first, *rest = map(_forms_of, _letters(piece))
        parts += [first, "" if is_run else _BEFORE, _ACCENTS, *(f"{letter}{_ACCENTS}" for letter in rest)]
        parts.append("" if is_run else _AFTER)
        after_word = not is_run
    if term.prefix and after_word:
        parts[-1] = f"(?:{_IN_WORD})*"
    return re.compile("".join(parts), re.DOTALL)


def part_pattern(written: str) -> re.Pattern[str]:
    """Return what matches a text anywhere, also inside of words; it must have a character that is no blank.

    Capitals and accents make no difference, nor do the shapes of quotes and dashes and where lines break. The
    time it takes grows with the length of the text and no faster.
    """
    words = ["".join(map(_anywhere, word)) or re.escape(word) for word in written.split()]
    return re.compile(r"\s+".join(words))


def _anywhere(character: str) -> str:
    if "\u0300" <= character <= "\u036f":
        return ""  # an accent, which every letter may have
    if character.isalnum():
        return _forms_of(_fold(character)) + _ACCENTS
    alike = next((group for group in _ALIKE if character in group), character)
    return f"[{re.escape(alike)}]"


def _pieces(term: Term) -> list[tuple[str, bool]]:
    """Return the words and runs of a term, and of each whether it is a run."""
    found = _PIECE.finditer(term.text.translate(_FOLDS))
    return [(piece[0], piece["run"] is not None) for piece in found if any(map(_is_token, piece[0]))]


def _is_token(character: str) -> bool:
    """Return whether FTS5 takes a character as one of a word: all that is in a run is not."""
    return unicodedata.category(character)[0] in "LNM"


def _pairs(run: str) -> Iterable[str]:
    return (run[at : at + 2] for at in range(len(run)))


def _letters(piece: str) -> list[str]:
    """Return a word's letters folded, without accents that stand for themselves."""
    letters = [_fold(letter) for letter in piece if not "\u0300" <= letter <= "\u036f"]
    return letters or list(piece)


def _fold(letter: str) -> str:
    if ord(letter) in _LATIN:
        letter = unicodedata.normalize("NFD", letter)[0]
    small = _FOLDS.get(ord(letter), letter).lower()[0]
    return _SMALL_VARIANTS.get(small, small)


def _forms_of(letter: str) -> str:
    """Return a set of a regular expression: all characters that are folded to this one."""
    capital = letter.upper()
    forms = {letter, *_forms().get(letter, ()), *(capital if len(capital) == 1 else "")}
    return f"[{re.escape(''.join(sorted(forms)))}]"


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, Sequence[str]]:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for letter in map(chr, (*_LATIN, *_GREEK, *_WIDE, ord("Ё"), ord("ё"))):
        forms[_fold(letter)].append(letter)
    return forms
