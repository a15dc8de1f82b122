"""Cuts an article into tokens, with every quoted region as one token, and into sentences.

Attribution reads the text around quotes, so what is inside them is folded away: a full stop in a quote
ends no sentence of the narration and a name in it is no speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Literal, NamedTuple

from reader.model import Paragraph, Span
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import NOT_SPOKEN, Region
from reader.quotes.months import name_months

TokenKind = Literal["word", "cap", "number", "mark", "quote"]
"""`cap` is a word with a capital letter; `mark` is punctuation."""

# An atomic group in the place of `(?:…)*+`: before Python 3.11.5 that one keeps what a turn took in vain.
_TOKEN = re.compile(
    r"(?>\d(?:[\d.,:]*\d)?)\w*+(?>(?:[-'’/]\w++)*)|\w++(?>(?:[-'’./&]\w++)*)|--+|(?<!\w)@\w++|[^\w\s]"
)
_ELIDED = re.compile(r"(\w{1,8})['’](?=\w)")
_POSSESSIVE = ("'s", "’s")
_SENTENCE_END = frozenset(".!?…")
_MAX_DATELINE = 12
"""Tokens from the place of a dateline to its dash, with region and agency."""
DASHES = frozenset("—–-")
_OTHER_DASHES = ("--", "―", "‒")
"""How typewriters, wires and some keyboards write a dash."""
_MARKS = "\"'“”„‟«»‹›‘’‚`「『 "
_MARK_WIDTH = 5
"""Characters that an opening mark, a blank and the first letter after them take at most."""
_INITIAL = 1
_ORDINAL = 2
"""Digits of a number that a full stop may make an ordinal ("11. Februar")."""
_ACRONYMS = frozenset({"WHO"})
"""Names in capitals that are words of grammar in small letters."""
_MAX_LEAD = 30
"""Tokens before a colon among which the verb stands that leads to it."""
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
        sentences += _cut_sentences(tokens, text, start, lexicon)
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
            text = lower if kind == "mark" else word
            found.append(Token(first, first + len(word), text, lower, kind, paragraph))
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
    if word.startswith(_OTHER_DASHES):
        return "—", "mark", True
    first, lower = word[0], word.lower()
    kind: TokenKind
    if first.isdigit():
        kind = "number"
    elif not (first.isalpha() or first == "_" or (first == "@" and len(word) > _INITIAL)):
        kind = "mark"
    elif word != lower or first == "@":  # a handle is a name
        kind = "cap"
    else:
        kind = "word"
    plain = word if word in _ACRONYMS else lower.replace("’", "'")
    return plain, kind, "'" not in plain


def _cut_sentences(tokens: list[Token], text: str, start: int, lexicon: Lexicon) -> Iterator[TokenSentence]:
    end = len(tokens)
    body = _over_dateline(tokens, start) if end - start > _INITIAL else start
    if start < body < end:
        yield TokenSentence(start, body, tokens[start].paragraph)
        start = body
    for index in range(start, end):
        token = tokens[index]
        may_end = token.kind == "quote" or token.text in _SENTENCE_END
        is_last = index + 1 == end or index + 1 - start >= _MAX_SENTENCE
        if is_last or (may_end and _ends_sentence(tokens, text, index, lexicon)):
            yield TokenSentence(start, index + 1, tokens[index].paragraph)
            start = index + 1


def _over_dateline(tokens: list[Token], start: int) -> int:
    """Return where a paragraph begins after "OTTAWA (AP) —", "Bergen, Norway (CNN)" or "(Reuters) -"."""
    has_agency, depth = False, 0
    for index in range(start, min(len(tokens), start + _MAX_DATELINE)):
        token = tokens[index]
        if token.text in DASHES and index > start:
            return index + 1 if has_agency or tokens[start].text.isupper() else start
        if token.kind in ("word", "quote") or (token.kind == "mark" and token.text not in "(),./"):
            return start
        depth += (token.text == "(") - (token.text == ")")
        has_agency = has_agency or (depth > 0 and token.kind == "cap")
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.text == ")" and has_agency and (follows is None or follows.text not in DASHES):
            is_whole = tokens[index - 1].text.isupper() and tokens[index - 2].text == "("
            return index + 1 if is_whole and follows is not None and follows.kind == "cap" else start
    return start


def _ends_sentence(tokens: list[Token], text: str, index: int, lexicon: Lexicon) -> bool:
    token, after = tokens[index], tokens[index + 1]
    if after.kind == "word" or (after.kind == "mark" and after.text not in "(["):
        return False
    if after.kind == "quote" and token.kind != "quote" and _opens_small(text, after):
        return False  # "lost 16 lbs. “and two belt loops” since May"
    if token.kind == "quote":
        # "..." He left. A full stop in the marks ends the statement; "?" and "!" stay open, because an
        # attribution may follow them, but not where one stands before: He asked: "Why?" Hill left.
        is_led = after.kind == "cap" and token.text in _SENTENCE_END and _is_led(tokens, index, lexicon)
        return token.text == "." or after.kind == "quote" or is_led
    if token.text not in _SENTENCE_END or token.end == after.start:
        return False
    is_dot = token.text == "." and index > 0 and tokens[index - 1].end == token.start
    if is_dot and after.kind == "quote":  # "at 4 a.m. “We ran,” she said", but "Dr. “Red” Cole"
        return tokens[index - 1].lower not in lexicon.honorifics
    return not (is_dot and _is_dotted(tokens[index - 1], after, lexicon))


def _is_led(tokens: list[Token], quote: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb of saying and a colon lead to a quote."""
    if not quote or tokens[quote - 1].text != ":":
        return False
    lead = takewhile(
        lambda token: token.kind != "quote" and token.text not in _SENTENCE_END,
        reversed(tokens[max(0, quote - _MAX_LEAD) : quote - 1]),
    )
    return any(token.lower in lexicon.cues for token in lead)


def _opens_small(text: str, quote: Token) -> bool:
    """Tell whether the first letter of a quoted region is a small one."""
    inside = text[quote.start : quote.start + _MARK_WIDTH].lstrip(_MARKS)
    return inside[:1].islower()


def _is_dotted(word: Token, after: Token, lexicon: Lexicon) -> bool:
    """Tell whether the full stop after a word belongs to it: an abbreviation, an initial, an ordinal."""
    if word.kind == "number":
        return lexicon.dotted_ordinals and len(word.text) <= _ORDINAL
    if word.kind not in ("cap", "word"):
        return False
    if word.lower in lexicon.numbering:
        return after.kind == "number"
    shortened = word.lower in lexicon.abbreviations or len(word.text) == _INITIAL or "." in word.text
    return shortened and not (after.kind == "cap" and after.lower in lexicon.function_words)
