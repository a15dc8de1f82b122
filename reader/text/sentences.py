"""Cuts paragraphs into sentences, as exact offsets.

One pass over the marks that can end a sentence decides each from the word before it and the word after it.
A second step mends what lies inside quotation marks and brackets: a short quotation with an attribution
around it stays in one sentence with it, while a paragraph that is one long quotation is cut like any
other text. Every step looks at a bounded number of characters around a mark, so the time is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from reader.model import Paragraph, Sentence
from reader.text.abbreviations import Abbreviations, abbreviations
from reader.text.enclosures import Enclosure, find_enclosures
from reader.text.words import stop_words

_MARKS: Final = re.compile(r"[.!?…‽⁇⁈⁉؟۔।॥։።။។。！？｡．]+")
_ASCII_MARKS: Final = re.compile(r"[.!?]+")
_FULL_WIDTH: Final = frozenset("。！？｡．")
_SENTENCE_ONLY: Final = frozenset("।॥።။។")
"""Marks that end nothing but sentences, so that no blank need follow."""
_CLOSERS: Final = frozenset("\"'”’»›“‘«‹)]}）］」』】〉》")
_OPENERS: Final = re.compile(r"[\s\"'“”‘’«»„‚‹›(\[{（「『【《¿¡–—•*·-]{0,12}")
_NEXT_WORD: Final = re.compile(r"[^\W\d_]{1,24}")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]{1,4}\.)+[^\W\d_]{1,4}")
_CAMEL: Final = re.compile(r"[a-z]{1,2}[A-Z]")
_GLUED: Final = re.compile(r"[\"“'‘]?[A-Z](?:[a-z’']{1,20})? [^\W\d_]")
_LABEL: Final = re.compile(r"(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})(?:[.)]\d{1,3})*")
_CLOCK: Final = frozenset({"a.m", "p.m"})
_AFTER_CLOCK: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|[A-Z]{2,5}\b"
)
_SPEECH_AFTER: Final = re.compile(
    r"(?:[A-Z][\w.'’-]{0,20} ){1,4}"
    r"(?:said|says|asked|asks|told|added|shouted|cried|replied|wrote|yelled|exclaimed|joked|recalled)\b"
)
_HAN_SPEECH_AFTER: Final = re.compile(r"[^。！？，；：“”\s]{1,12}(?:说|說|道|问|問|称|稱|表示|指出|喊|写道)")
_HIRAGANA: Final = re.compile("[\u3041-\u3096]")
_GERMAN_ORDINAL_LEADS: Final = frozenset(
    ("am", "vom", "zum", "der", "den", "dem", "des", "im", "die", "das", "beim", "bis", "ab", "seit", "ins")
)
_BLANKS: Final = re.compile(r"\s+")

_TOKEN_REACH: Final = 24
"""Longest word before a full stop that is looked at; no abbreviation is longer."""
_JOINED_LENGTH: Final = 320
"""Longest sentence, in characters, that is made by keeping a quotation together; about 55 words."""
_JOINED_LENGTH_HAN: Final = 140
_UNMARKED: Final = frozenset({"th", "lo"})
"""Languages that mark no sentence ends."""
_PHRASE_LENGTH: Final = 60
"""Where a language marks no sentence ends, phrases between blanks are gathered to about this many letters."""


class _Paragraph(NamedTuple):
    """What the rules need to know about the paragraph being cut."""

    text: str
    language: str
    cased: bool
    """Whether it has capitals at all; where it has none, a small letter may begin a sentence."""
    known: Abbreviations
    starters: frozenset[str]
    """Words that begin sentences but seldom names: the function words."""
    closing: frozenset[int]
    """Where closing quotation marks stand."""


def _token_before(text: str, at: int) -> str:
    """Return the word that ends at an offset, without opening marks before it."""
    reach = text[max(0, at - _TOKEN_REACH) : at]
    blank = max(reach.rfind(" "), reach.rfind("\n"), reach.rfind("\u00a0"), reach.rfind("\u202f"))
    return reach[blank + 1 :].lstrip("\"'“‘«„‹([{（–—-").rpartition("’")[2].rpartition("-")[2]


def _after_closers(paragraph: _Paragraph, end: int) -> int:
    """Return where the closing marks that belong to the sentence end."""
    text = paragraph.text
    for _ in range(6):
        if end < len(text) and text[end] in _CLOSERS:
            directional = text[end] in "”’»)]}）］」』】〉》"
            if not (directional or end in paragraph.closing) and text[end + 1 : end + 2].isalnum():
                break
            end += 1
        elif end + 1 in paragraph.closing and text[end] in " \u00a0\u202f":
            end += 2
        else:
            break
    return end


Follower = Literal["end", "small", "number", "word"]


def _follower(paragraph: _Paragraph, end: int) -> tuple[Follower, int]:
    """Return what kind of thing comes after an offset and where it begins."""
    text = paragraph.text
    at = end
    while (match := _OPENERS.match(text, at)) and match.end() > at and match.end() - end < 48:
        at = match.end()
    if at >= len(text):
        return "end", at
    if text[at].isdigit():
        return "number", at
    small = paragraph.cased and text[at].islower() and not _CAMEL.match(text, at)
    if small or text[at] in ",;:":
        return "small", at
    return "word", at


def _is_label(text: str, at: int, token: str) -> bool:
    """Tell whether a full stop belongs to the label that a list item begins with ("1.", "iv.")."""
    return at == len(token) and bool(_LABEL.fullmatch(token)) and text[at + 1 : at + 2].isspace()


def _is_german_ordinal(text: str, at: int, token: str) -> bool:
    """Tell whether a number is an ordinal before a noun, as in "am 3. Oktober"."""
    return len(token) < 3 and _token_before(text, at - len(token) - 1).lower() in _GERMAN_ORDINAL_LEADS


def _is_starter(paragraph: _Paragraph, at: int) -> bool:
    """Tell whether the word at an offset begins sentences rather than names: a function word."""
    word = _NEXT_WORD.match(paragraph.text, at)
    return word is not None and word.group().lower() in paragraph.starters


def _is_abbreviated(paragraph: _Paragraph, at: int, after: int, follower: Follower) -> bool:
    """Tell whether the full stop at an offset belongs to an abbreviation, initial or ordinal.

    `after` is where the next word or number begins.
    """
    text, known = paragraph.text, paragraph.known
    token = _token_before(text, at)
    if not token:
        return False
    forms = {token, token[0].lower() + token[1:]}
    if forms & known.before_name or _is_label(text, at, token):
        return True
    may_end = bool(forms & known.may_end or _DOTTED.fullmatch(token))
    single = len(token) == 1 and token != token.swapcase()
    bracketed = "(" in text[at:after]
    if follower == "number":
        initial = single and (token.islower() or bracketed)
        return initial or may_end or token.lower() in known.before_number
    if token.lower() in _CLOCK:
        return bool(_AFTER_CLOCK.match(text, after))
    begins = _is_starter(paragraph, after)
    if token.isdigit():
        return not begins and paragraph.language == "de" and _is_german_ordinal(text, at, token)
    return (single or may_end) and (bracketed or not begins)


def _is_glued(text: str, at: int, end: int) -> bool:
    """Tell whether a sentence follows without a blank, as where markup was lost: "was over.He left"."""
    if not _GLUED.match(text, end):
        return False
    token = _token_before(text, at)
    return len(token) > 2 and token.isalpha() and token.islower()


def _continues(paragraph: _Paragraph, mark: str, end: int, after: int) -> bool:
    """Tell whether a quotation that ended with a mark goes on with its attribution."""
    text = paragraph.text
    if not _FULL_WIDTH.isdisjoint(mark):
        return bool(_HIRAGANA.match(text, end) or _HAN_SPEECH_AFTER.match(text, end))
    return mark[-1] in "!?…" and bool(_SPEECH_AFTER.match(text, after))


def _ends_plainly(paragraph: _Paragraph, at: int) -> bool:
    """Tell whether at an offset a full stop ends a sentence beyond doubt, as most do.

    An ordinary word stands before it, and after it a blank and a capital: what the rules below say of
    such a one, at a tenth of their cost.
    """
    text = paragraph.text
    if text[at + 1 : at + 2] != " " or not text[at + 2 : at + 3].isupper():
        return False
    blank = text.rfind(" ", 0, at) if at < _TOKEN_REACH else text.rfind(" ", at - _TOKEN_REACH, at)
    word = text[blank + 1 : at]
    if word.isdigit():
        return blank > 0 and paragraph.language != "de"
    return blank > 0 and len(word) > 1 and word.isalpha() and word not in paragraph.known.all


def _ends_sentence(paragraph: _Paragraph, match: re.Match[str]) -> int:
    """Return where the sentence that a mark ends is over, or 0 where the mark does not end one."""
    text, mark = paragraph.text, match.group()
    if mark == "." and _ends_plainly(paragraph, match.start()):
        return match.end()
    end = _after_closers(paragraph, match.end())
    full_width = not _FULL_WIDTH.isdisjoint(mark)
    if end == len(text) or _is_glued(text, match.start(), end):
        return end
    if not (full_width or text[end].isspace() or mark[0] in _SENTENCE_ONLY):
        return 0
    follower, after = _follower(paragraph, end)
    if follower == "end":
        return len(text)
    goes_on = (
        (follower == "small" and not full_width)
        or (end > match.end() and _continues(paragraph, mark, end, after))
        or (mark == "." and _is_abbreviated(paragraph, match.start(), after, follower))
    )
    return 0 if goes_on else end


def _phrase_ends(text: str) -> Iterator[int]:
    """Yield ends of groups of phrases, for scripts that mark phrases by blanks and sentences by nothing."""
    last = 0
    for match in _BLANKS.finditer(text):
        if match.start() - last >= _PHRASE_LENGTH:
            last = match.start()
            yield last


def _keep_together(text: str, ends: list[int], enclosures: Sequence[Enclosure]) -> list[int]:
    """Drop the sentence ends inside quotations and brackets that something around them goes on from.

    Such an enclosure begins or ends in the middle of a sentence. It is cut all the same where the
    sentence would grow too long to read.
    """
    if not enclosures:
        return ends
    limit = _JOINED_LENGTH_HAN if _HIRAGANA.search(text) or "。" in text else _JOINED_LENGTH
    dropped: set[int] = set()
    for opening, closing in enclosures:
        first, last = bisect_right(ends, opening), bisect_right(ends, closing)
        if first == last:
            continue
        before = next((ends[k] for k in range(first - 1, -1, -1) if ends[k] not in dropped), 0)
        after = ends[last] if last < len(ends) else len(text)
        begins_inside = any(map(str.isalnum, text[max(before, opening - limit) : opening]))
        ends_inside = after > closing + 1 and closing + 1 not in ends[last : last + 1]
        if after - before <= limit and (begins_inside or ends_inside):
            dropped.update(ends[first:last])
    return [end for end in ends if end not in dropped]


def _sentence_ends(text: str, language: str) -> list[int]:
    """Return the ends of the sentences of one paragraph, in order; the last is its length."""
    marks = list((_ASCII_MARKS if text.isascii() else _MARKS).finditer(text))
    if not marks and language not in _UNMARKED:
        return [len(text)]
    enclosures = find_enclosures(text)
    paragraph = _Paragraph(
        text,
        language,
        text != text.lower(),
        abbreviations(language),
        stop_words(language or "en"),
        frozenset(closing for _, closing in enclosures),
    )
    ends = [end for match in marks if (end := _ends_sentence(paragraph, match))]
    if language in _UNMARKED:
        ends = sorted({*ends, *_phrase_ends(text)})
    kept = _keep_together(text, ends, enclosures)
    return kept if kept and kept[-1] == len(text) else [*kept, len(text)]


def split_sentences(text: str, paragraphs: Sequence[Paragraph], language: str) -> tuple[Sentence, ...]:
    """Return the sentences of all paragraphs in order.

    Sentences do not overlap, each lies inside one paragraph, and between those of a paragraph there is
    nothing but white space. A heading and a block of code are one sentence each.
    """
    sentences: list[Sentence] = []
    for index, paragraph in enumerate(paragraphs):
        block = text[paragraph.start : paragraph.end]
        whole = paragraph.kind in ("heading", "code")
        start = 0
        for end in [len(block)] if whole else _sentence_ends(block, language):
            led = block[start:end].lstrip()
            if led:
                begin = paragraph.start + end - len(led)
                sentences.append(Sentence(begin, begin + len(led.rstrip()), index))
            start = end
    return tuple(sentences)
