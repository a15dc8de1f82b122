"""Tells which language a text is in: by its tag, or by its script and then by its function words.

Only the beginning of a text is looked at, so the cost does not grow with its length. A text that is too
short or too mixed to tell gets the empty string: a wrong language is worse than none.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from reader.text.function_words import ARABIC, CYRILLIC, DEVANAGARI, LATIN

SAMPLE_LENGTH: Final = 1_000
"""How many characters of a text are looked at."""

_MIN_LETTERS: Final = 4
_MIN_SCORE: Final = 2.5
"""Weighted function words that a decision needs; a headline of six words seldom has them."""
_MIN_SHARE: Final = 0.1
"""Weighted function words per word: running text has 0.2 and more, a list of names almost none."""
_MIN_LEAD: Final = 1.15
"""How many times the score of the runner-up the winner must have."""

_PLAIN_SCORE: Final = 10
_PLAIN_LEAD: Final = 2
"""Weighted function words that gainsay a declared language, and how many times its own they must be."""
_PLAIN_WORDS: Final = 4
"""Different ones among them, so that one word again and again gainsays nothing."""
_PLAIN_LENGTH: Final = 60
"""Characters of a text whose script gainsays a declared language."""
_GLANCE_LENGTH: Final = 400
"""How many characters tell that a declared language is right, as it nearly always is."""
_GLANCE_FOREIGN: Final = 0.25
"""Function words that the declared language has not, to one that it has: more, and the text is looked at."""

_BLOCKS: Final = (
    (0x0041, "Latin"), (0x0250, ""), (0x0370, "el"), (0x0400, "Cyrillic"), (0x0530, "hy"), (0x0590, "he"),
    (0x0600, "Arabic"), (0x0700, ""), (0x0750, "Arabic"), (0x0780, ""), (0x0900, "Devanagari"),
    (0x0980, "bn"), (0x0A00, "pa"), (0x0A80, "gu"), (0x0B00, "or"), (0x0B80, "ta"), (0x0C00, "te"),
    (0x0C80, "kn"), (0x0D00, "ml"), (0x0D80, "si"), (0x0E00, "th"), (0x0E80, "lo"), (0x0F00, "bo"),
    (0x1000, "my"), (0x10A0, "ka"), (0x1100, "ko"), (0x1200, "am"), (0x1400, ""), (0x1780, "km"),
    (0x1800, ""), (0x1E00, "Latin"), (0x1F00, "el"), (0x2000, ""), (0x3040, "ja"), (0x3100, ""),
    (0x3130, "ko"), (0x3190, ""), (0x3400, "Han"), (0xA000, ""), (0xAC00, "ko"), (0xD7B0, ""),
    (0xF900, "Han"), (0xFB00, ""), (0xFB1D, "he"), (0xFB50, "Arabic"), (0xFE00, ""), (0xFE70, "Arabic"),
    (0xFF00, ""), (0x20000, "Han"), (0x32000, ""),
)  # fmt: skip
"""Where runs of Unicode blocks begin and what they say: a script, or a language where it has its own."""
_BLOCK_STARTS: Final = tuple(start for start, _ in _BLOCKS)

_OWN_SCRIPTS: Final = frozenset(name for _, name in _BLOCKS if name and name.islower()) | {"zh"}
"""Languages that their script tells."""
_HAN: Final = frozenset({"ja", "ko", "zh"})
"""Languages written with Han characters, of which a text may hold nothing else."""

_TABLES: Final = {"Latin": LATIN, "Cyrillic": CYRILLIC, "Arabic": ARABIC, "Devanagari": DEVANAGARI}

_LETTERS_OF: Final = {
    "de": "ß", "es": "ñ¿¡", "pt": "ãõ", "pl": "łżśźęą", "cs": "řěů", "sk": "ľĺŕôä", "ro": "țșţă",
    "hu": "őű", "tr": "ğış", "vi": "ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "lv": "āēīņļķģ",
    "lt": "ėųįū", "et": "õ", "hr": "đ", "da": "æ", "sv": "ä", "fr": "œùû",
    "uk": "іїєґ", "be": "ў", "ru": "ыэё", "bg": "ъ", "sr": "јљњћђџ", "mk": "ѓќѕ",
    "fa": "پچژگ", "ur": "ٹڈڑے", "mr": "ळ",
}  # fmt: skip
"""Letters that set a language apart from its neighbours; each kind found counts as one function word."""

_LETTERS: Final = {language: frozenset(letters) for language, letters in _LETTERS_OF.items()}
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_NO_ASCII_LETTERS: Final = bytes(code for code in range(128) if not chr(code).isalpha())

_TAG_START: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]|\Z)")
_NO_LANGUAGE: Final = frozenset({"und", "mul", "zxx", "mis"})
"""Subtags for a language that is unknown, many, none, or without a code (ISO 639-2)."""

_THREE_LETTERS: Final = (
    "af:afr am:amh ar:ara be:bel bg:bul bn:ben bo:bod,tib ca:cat cs:ces,cze da:dan de:deu,ger el:ell,gre"
    " en:eng es:spa et:est fa:fas,per fi:fin fr:fra,fre gu:guj he:heb hi:hin hr:hrv hu:hun hy:hye,arm id:ind"
    " it:ita ja:jpn ka:kat,geo km:khm kn:kan ko:kor lo:lao lt:lit lv:lav mk:mkd,mac ml:mal mr:mar my:mya,bur"
    " ne:nep nl:nld,dut no:nor or:ori pa:pan pl:pol pt:por ro:ron,rum ru:rus si:sin sk:slk,slo sl:slv sr:srp"
    " sv:swe sw:swa ta:tam te:tel th:tha tl:tgl tr:tur uk:ukr ur:urd vi:vie zh:zho,chi"
)
"""ISO 639-2 codes, the terminological before the bibliographic one, of the languages told apart here."""
_TWO_LETTERS: Final = {
    long: short
    for short, _, codes in (language.partition(":") for language in _THREE_LETTERS.split())
    for long in codes.split(",")
}

_WORD: Final = re.compile(r"[^\W\d_]+(?:[\u0900-\u0963\u064b-\u0652]+[^\W\d_]*)*")
_ASCII_WORD: Final = re.compile("[a-z]+")


def primary_subtag(tag: str) -> str:
    """Return the primary subtag of a language tag (BCP 47), in lower case and as short as it can be, or "".

    Tags come from feeds, pages and files: `deu` and `ger` are `de`, as BCP 47 asks for, and what names no
    language at all ("und", "x-klingon", "English") is the empty string, so that the text is looked at.
    """
    start = _TAG_START.match(tag.strip())
    subtag = start[1].lower() if start else ""
    return "" if subtag in _NO_LANGUAGE else _TWO_LETTERS.get(subtag, subtag)


@lru_cache(maxsize=8)
def _languages_by_word(script: str) -> dict[str, tuple[tuple[str, ...], float]]:
    """Return which languages of a script have a function word, and by what they share what it says."""
    found: dict[str, list[str]] = {}
    for language, words in _TABLES[script].items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(language)
    return {word: (tuple(languages), len(languages) ** 0.5) for word, languages in found.items()}


def _main_script(sample: str, foreign: Counter[str]) -> str:
    """Return the script or language most letters belong to; empty where there are hardly any.

    `foreign` are the characters beyond ASCII.
    """
    scripts: Counter[str] = Counter()
    if plain := len(sample.encode("ascii", "ignore").translate(None, _NO_ASCII_LETTERS)):
        scripts["Latin"] = plain
    for letter, count in foreign.items():
        if name := _BLOCKS[bisect_right(_BLOCK_STARTS, ord(letter)) - 1][1]:
            scripts[name] += count
    # A Han, kana or Hangul character says as much as two or three letters.
    east_asian = scripts["ja"] + scripts["Han"] + scripts["ko"]
    others = sum(scripts.values()) - east_asian
    if 2 * east_asian + others < _MIN_LETTERS:
        return ""
    if 2 * east_asian > others:
        if scripts["ko"] > scripts["ja"] + scripts["Han"]:
            return "ko"
        return "ja" if 20 * scripts["ja"] > east_asian else "zh"
    return min(scripts, key=lambda name: (-scripts[name], name))


def _scores(sample: str, script: str, foreign: Counter[str]) -> tuple[dict[str, float], list[str]]:
    """Return how well the languages of a script fit, by their function words and letters, and the words."""
    known = _languages_by_word(script)
    words = (_WORD if foreign else _ASCII_WORD).findall(sample)
    scores: defaultdict[str, float] = defaultdict(float)
    for word, count in Counter(filter(known.__contains__, words)).items():
        languages, shared_by = known[word]
        for language in languages:
            scores[language] += count / shared_by
    for language in scores:
        scores[language] += len(foreign.keys() & _LETTERS.get(language, frozenset()))
    return scores, words


def _best(scores: Mapping[str, float], words: Sequence[str]) -> str:
    """Return the language that clearly fits best, or the empty string."""
    if not scores:
        return ""
    ranked = sorted(scores, key=lambda language: (-scores[language], language))
    best = scores[ranked[0]]
    runner_up = scores[ranked[1]] if len(ranked) > 1 else 0
    enough = best >= _MIN_SCORE and best >= _MIN_SHARE * len(words)
    return ranked[0] if enough and best >= _MIN_LEAD * runner_up else ""


def detect_language(text: str) -> str:
    """Return the BCP 47 primary subtag of the text's language, or the empty string when in doubt."""
    sample, foreign = _sample(text)
    script = _main_script(sample, foreign)
    return _best(*_scores(sample, script, foreign)) if script in _TABLES else script


def language_of(text: str, declared: str) -> str:
    """Return the declared language of a text, unless the text is plainly in another one.

    Blogs and pages often keep the language that their software came with. A text is plainly in another
    language where it is long enough, both are known here, and the other has a script of its own or many more
    function words: neighbours (Danish and Norwegian) and languages without a table stay as declared.

    Args:
        text: The text.
        declared: A primary subtag, or the empty string: the text alone tells.
    """
    if not declared:
        return detect_language(text)
    known_by = next((script for script, table in _TABLES.items() if declared in table), declared)
    if known_by not in _TABLES and known_by not in _OWN_SCRIPTS:
        return declared
    if known_by in _TABLES and _is_at_a_glance(declared, text[:_GLANCE_LENGTH], _languages_by_word(known_by)):
        return declared
    sample, foreign = _sample(text)
    script = _main_script(sample, foreign)
    if script not in _TABLES:
        is_other = script != known_by and len(sample) >= _PLAIN_LENGTH and not {script, declared} <= _HAN
        return script if script and is_other else declared
    scores, words = _scores(sample, script, foreign)
    found = _best(scores, words)
    if not found or scores[found] < max(_PLAIN_SCORE, _PLAIN_LEAD * scores.get(declared, 0)):
        return declared
    known = _languages_by_word(script)
    different = sum(found in known[word][0] for word in known.keys() & set(words))
    return found if different >= _PLAIN_WORDS or script != known_by else declared


def _is_at_a_glance(language: str, sample: str, known: Mapping[str, tuple[tuple[str, ...], float]]) -> bool:
    """Tell whether what function words there are belong to a language, in an eighth of a closer look."""
    own = others = 0.0
    for word in filter(known.__contains__, sample.lower().split()):
        languages, shared_by = known[word]
        if language in languages:
            own += 1 / shared_by
        else:
            others += 1
    return own >= _MIN_SCORE and others <= _GLANCE_FOREIGN * own


def _sample(text: str) -> tuple[str, Counter[str]]:
    """Return the part of a text that is looked at, and its characters beyond ASCII."""
    sample = unicodedata.normalize("NFC", text[:SAMPLE_LENGTH]).lower()
    return sample, Counter("" if sample.isascii() else _NOT_ASCII.findall(sample))
