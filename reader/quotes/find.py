"""Tells what somebody said from what is only put in quotation marks: scare quotes, titles, nicknames."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.quotes.marks import Region

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_BLANK = re.compile(r"\s")
_WIDE = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_PAUSES = frozenset(".!?…,;。！？，；")
"""What ends speech between marks; a headline's fragment has none."""
_MANY = 2
"""Quotes in single marks that end in a pause, from which they may be the marks of an article's house."""
_FULL_STOPS = frozenset(".!?…。！？")
_LEADS = frozenset(":：")
_FOLLOWS = frozenset(",—–，、고라며と")
"""What parts a quote from its attribution: marks, and the particles that Korean and Japanese put after it."""
_LOW_MARKS = frozenset("„‚»")
"""Opening marks of conventions that leave the final comma outside: its absence says nothing there."""
_MIN_SENTENCE = 2
_MIN_STATEMENT = 4
_MIN_FRAGMENT = 6
"""Words of a fragment that nobody is said to have said; shorter ones are mostly scare quotes."""
_LIKELY = 0.5
"""Attribution score from which somebody in its sentence calls something by the words."""
_SURE = 1.5
"""Attribution score from which a quote counts whatever its length: a verb of saying stands beside it."""


def has_speech_in_singles(text: str, regions: Sequence[Region]) -> bool:
    """Tell an article whose house puts speech in single marks: more of it than is in double ones.

    Elsewhere single marks without a pause in them hold a headline's words, or are two apostrophes.
    """
    singles = sum(region.family == "single" and text[region.end - 1] in _PAUSES for region in regions)
    return singles >= max(_MANY, 1 + sum(region.family == "double" for region in regions))


def is_utterance(
    text: str,
    region: Region,
    stated: float = 0.0,
    *,
    speech_in_singles: bool = False,
    is_embedded: bool = False,
    goes_on: bool = False,
    opens_sentence: bool = False,
    has_plain_capitals: bool = False,
    is_reported: bool | None = None,
) -> bool:
    """Tell whether a quoted region reports speech.

    Args:
        text: The canonical text.
        region: The quoted region.
        stated: Score of the attribution beside it, 0 where there is none.
        speech_in_singles: What `has_speech_in_singles` tells of its article.
        is_embedded: It stands within a clause of the narration, as scare quotes do.
        opens_sentence: Nothing stands before it in its sentence.
        goes_on: An attributed quote stands before it in its paragraph.
        has_plain_capitals: All nouns of the language have capitals: they make no title.
        is_reported: Whether somebody speaks in its sentence, if not beside it; None where that says nothing.
    """
    words = _count(text, region)
    if words == 0:
        return False
    if stated >= _SURE:
        return not is_embedded or words >= _MIN_STATEMENT
    is_capital = not text[region.start].islower()
    may_be_title = not has_plain_capitals or (is_embedded and is_capital and stated <= 0)
    stops = text[region.end - 1] + text[region.outer_end : region.outer_end + 1]
    goes_on = goes_on and not is_embedded and not _FULL_STOPS.isdisjoint(stops)
    is_said = goes_on and opens_sentence and text[region.end - 1] in _FULL_STOPS  # titles have no full stop
    is_titled = may_be_title and not is_said and is_title(text, region)
    is_doubtful = region.family == "single" and not speech_in_singles
    if is_titled or (is_doubtful and text[region.end - 1] not in _PAUSES):
        return False
    if goes_on:
        return is_said or words >= _MIN_SENTENCE
    has_inner_pauses = text[region.outer_start] not in _LOW_MARKS and not has_plain_capitals
    ends_in_pause = text[region.end - 1] in _PAUSES
    is_fragment = has_inner_pauses and text[region.start].islower() and not is_reported
    is_fragment = (is_fragment or (is_embedded and is_reported is False)) and not ends_in_pause
    return words >= (_MIN_FRAGMENT if is_fragment and stated < _LIKELY else _MIN_STATEMENT)


def is_framed_utterance(text: str, region: Region) -> bool:
    """Tell whether a region of a language without a lexicon reports speech, by its punctuation alone.

    A colon before it, a full stop in it or a comma or dash after it sets off speech in most of the world's
    presses; without one only a long stretch counts.
    """
    words = _count(text, region)
    before = text[max(0, region.outer_start - 2) : region.outer_start].strip()[-1:]
    after = text[region.outer_end : region.outer_end + 2].strip()[:1]
    is_framed = before in _LEADS and bool(before)
    is_framed = is_framed or (bool(after) and after in _FOLLOWS) or text[region.end - 1] in _PAUSES
    return not is_title(text, region) and words >= (_MIN_SENTENCE if is_framed else _MIN_FRAGMENT)


def _count(text: str, region: Region) -> int:
    """Return the number of words; scripts without spaces count two characters as one."""
    wide = len(_WIDE.findall(text, region.start, region.end))
    if wide:
        return (wide + 1) // 2
    if not _BLANK.search(text, region.start, region.end):
        return 1  # a word, or an address on the web
    return sum(1 for _ in _WORD.finditer(text, region.start, region.end))


def is_title(text: str, region: Region) -> bool:
    """Tell whether all longer words are capitalised, as in the title of a film or a law.

    Both lengths count: "Some Cold Days" has no word of five letters, "Homes with Bright Wings" one of four
    that titles leave small.
    """
    words = [found.group() for found in _WORD.finditer(text, region.start, region.end)]
    if text[region.start : region.end].isupper():
        return True
    if _is_headed(words):
        return True
    for length in (4, 5):
        longer = [word for word in words if len(word) >= length]
        if len(longer) > 1 and all(word[0].isupper() or word[0].isdigit() for word in longer):
            return True
    return False


def is_headed(text: str, region: Region) -> bool:
    """Tell whether a region is written like a headline, without doubt."""
    return _is_headed([found.group() for found in _WORD.finditer(text, region.start, region.end)])


def _is_headed(words: list[str]) -> bool:
    """Tell "Got to Give It Up": all words but short ones have capitals, also the first and the last."""
    capitals = [word for word in words if word[0].isupper() and word != "I"]
    small = [word for word in words if word[0].islower()]
    is_framed = len(words) > _MIN_SENTENCE and words[0] in capitals and words[-1] in capitals
    return (
        is_framed
        and 3 * len(capitals) >= 2 * len(words)
        and all(len(word) < _MIN_STATEMENT for word in small)
    )
