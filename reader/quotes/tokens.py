"""Cuts an article into tokens, with every quoted region as one token, and into sentences.

Attribution reads the text around quotes, so what is inside them is folded away: a full stop in a quote
ends no sentence of the narration and a name in it is no speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from reader.model import Paragraph, Span
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import NOT_SPOKEN, Region
from reader.quotes.months import name_months

TokenKind = Literal["word", "cap", "number", "mark", "quote"]
"""`cap` is a word with a capital letter; `mark` is punctuation."""

# An atomic group in the place of `(?:…)*+`: before Python 3.11.5 that one keeps what a turn took in vain.
_TOKEN = re.compile(r"(?>\d(?:[\d.,:]*\d)?)\w*+(?>(?:[-'’/]\w++)*)|\w++(?>(?:[-'’./&]\w++)*)|[^\w\s]")
_ELIDED = re.compile(r"(\w{1,8})['’](?=\w)")
_POSSESSIVE = ("'s", "’s")
_SENTENCE_END = frozenset(".!?…")
_INITIAL = 1
_ORDINAL = 2
"""Digits of a number that a full stop may make an ordinal ("11. Februar")."""
_FORMS = 8192
"""Words whose form is kept: most of an article are words that it or the one before has had."""
_MAX_SENTENCE = 250
"""Tokens after which a sentence is cut: what looks inside a sentence stays linear in a text without stops."""


class Token(NamedTuple):
    """A word, a number, a punctuation mark or a whole quoted region, whose `text` is its last character."""

    start: int
    end: int
    text: str
    lower: str
    """The form that lists of words are asked for; it has a capital where a month is a name (`months`)."""
    kind: TokenKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class TokenSentence:
    """A range of tokens of the narration."""

    start: int
    end: int
    """One past the last token, its final punctuation included."""
    paragraph: int


@dataclass(frozen=True, slots=True)
class Narration:
    """The tokens of an article as attribution reads them."""

    text: str
    lexicon: Lexicon
    tokens: tuple[Token, ...]
    sentences: tuple[TokenSentence, ...]
    sentence_of: tuple[int, ...]
    """For each token the index of its sentence."""
    quote_tokens: tuple[int, ...]
    """For each region the index of its token; -1 where it lies outside all paragraphs."""
    region_of: dict[int, int]
    """For each quote token its region."""
    lower_words: frozenset[str]
    """Every word that occurs without a capital: such a word is no name at the start of a sentence."""

    def sentence(self, token: int) -> TokenSentence:
        """Return the sentence of a token."""
        return self.sentences[self.sentence_of[token]]

    def slice(self, start: int, end: int) -> str:
        """Return the text of the tokens from `start` up to `end`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""


def narrate(
    text: str, paragraphs: Sequence[Paragraph], regions: Sequence[Region], lexicon: Lexicon
) -> Narration:
    """Tokenise a text with its quoted regions folded."""
    tokens: list[Token] = []
    sentences: list[TokenSentence] = []
    region_of: dict[int, int] = {}
    upcoming = 0
    for index, paragraph in enumerate(paragraphs):
        first = upcoming
        while upcoming < len(regions) and regions[upcoming].paragraph == index:
            upcoming += 1
        if paragraph.kind in NOT_SPOKEN:
            continue
        start = len(tokens)
        quotes = _add_paragraph(
            tokens, text, Span(paragraph.start, paragraph.end), regions[first:upcoming], lexicon, index=index
        )
        region_of.update(zip(quotes, range(first, upcoming), strict=True))
        sentences += _cut_sentences(tokens, start, lexicon)
    quote_tokens = [-1] * len(regions)
    for token, region in region_of.items():
        quote_tokens[region] = token
    return Narration(
        text=text,
        lexicon=lexicon,
        tokens=name_months(tokens, lexicon),
        sentences=tuple(sentences),
        sentence_of=_spread(sentences),
        quote_tokens=tuple(quote_tokens),
        region_of=region_of,
        lower_words=frozenset(token.text for token in tokens if token.kind == "word"),
    )


def plain_tokens(
    text: str, start: int, end: int, paragraph: int, elisions: frozenset[str] = frozenset()
) -> list[Token]:
    """Tokenise a range that holds no folded region, such as the inside of a quote."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word, first = match[0], match.start()
        lower, kind, is_plain = _form(word)
        if is_plain:
            found.append(Token(first, first + len(word), word, lower, kind, paragraph))
        else:
            before = found[-1] if found else None
            found += _with_apostrophe(word, first, before, paragraph, elisions)
    return found


def _with_apostrophe(
    word: str, start: int, before: Token | None, paragraph: int, elisions: frozenset[str]
) -> Iterator[Token]:
    """Yield the parts of "l'adjointe" and "Hill's"; what ends a name is a token of its own."""
    end = start + len(word)
    if len(word) == 1:
        # The apostrophe of "the nurses' union"; quoted regions are folded, so no mark closes here.
        is_possessive = before is not None and before.end == start and before.lower.endswith("s")
        yield Token(start, end, word, "'s" if is_possessive else word, "mark", paragraph)
        return
    elided = _ELIDED.match(word) if elisions else None
    if elided and elided.group(1).lower() in elisions:
        yield _token(elided.group(1), start, paragraph)._replace(end=start + elided.end())
        word, start = word[elided.end() :], start + elided.end()
    if len(word) > 2 and word.endswith(_POSSESSIVE) and word[0].isupper():
        yield _token(word[:-2], start, paragraph)
        yield Token(end - 2, end, word[-2:], "'s", "mark", paragraph)
    else:
        yield _token(word, start, paragraph)


def _spread(sentences: Sequence[TokenSentence]) -> tuple[int, ...]:
    """Return for each token the index of its sentence."""
    found: list[int] = []
    for number, sentence in enumerate(sentences):
        found += [number] * (sentence.end - sentence.start)
    return tuple(found)


def _add_paragraph(
    tokens: list[Token],
    text: str,
    span: Span,
    regions: Sequence[Region],
    lexicon: Lexicon,
    *,
    index: int,
) -> list[int]:
    """Add the tokens of a paragraph and return where its quoted regions stand among them."""
    position = span.start
    quotes: list[int] = []
    for region in regions:
        tokens += plain_tokens(text, position, region.outer_start, index, lexicon.elisions)
        final = text[region.end - 1]
        lower = "" if final.isalnum() else final  # a last letter is none of the words that lists hold
        quotes.append(len(tokens))
        tokens.append(Token(region.outer_start, region.outer_end, final, lower, "quote", index))
        position = region.outer_end
    tokens += plain_tokens(text, position, span.end, index, lexicon.elisions)
    return quotes


def _token(word: str, start: int, paragraph: int) -> Token:
    lower, kind, _ = _form(word)
    return Token(start, start + len(word), word, lower, kind, paragraph)


@lru_cache(maxsize=_FORMS)
def _form(word: str) -> tuple[str, TokenKind, bool]:
    """Return the form of a word that lists are asked for, its kind, and whether no apostrophe is in it."""
    first, lower = word[0], word.lower()
    kind: TokenKind
    if first.isdigit():
        kind = "number"
    elif not (first.isalpha() or first == "_"):
        kind = "mark"
    elif word != lower:
        kind = "cap"
    else:
        kind = "word"
    plain = lower.replace("’", "'")
    return plain, kind, "'" not in plain


def _cut_sentences(tokens: list[Token], start: int, lexicon: Lexicon) -> Iterator[TokenSentence]:
    end = len(tokens)
    for index in range(start, end):
        token = tokens[index]
        may_end = token.kind == "quote" or token.text in _SENTENCE_END
        is_last = index + 1 == end or index + 1 - start >= _MAX_SENTENCE
        if is_last or (may_end and _ends_sentence(tokens, index, lexicon)):
            yield TokenSentence(start, index + 1, tokens[index].paragraph)
            start = index + 1


def _ends_sentence(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    token, after = tokens[index], tokens[index + 1]
    if after.kind == "word" or (after.kind == "mark" and after.text not in "(["):
        return False
    if token.kind == "quote":
        # "..." He left. A full stop in the marks ends the statement; "?" and "!" stay open, because an
        # attribution may follow them.
        return token.text == "." or after.kind == "quote"
    if token.text not in _SENTENCE_END or token.end == after.start:
        return False
    is_dot = token.text == "." and index > 0 and tokens[index - 1].end == token.start
    return not (is_dot and _is_dotted(tokens[index - 1], after, lexicon))


def _is_dotted(word: Token, after: Token, lexicon: Lexicon) -> bool:
    """Tell whether the full stop after a word belongs to it: an abbreviation, an initial, an ordinal."""
    if word.kind == "number":
        return lexicon.dotted_ordinals and len(word.text) <= _ORDINAL
    if word.kind not in ("cap", "word"):
        return False
    shortened = word.lower in lexicon.abbreviations or len(word.text) == _INITIAL or "." in word.text
    return shortened and not (after.kind == "cap" and after.lower in lexicon.function_words)
