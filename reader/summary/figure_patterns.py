"""The patterns that figures are read with, for many languages at once.

All are matched at one place of a sentence, repeat nothing without a bound, and hold no repetition inside
another that could share its characters, so that their time does not grow with the text around them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from reader.summary import number_words as lists

_BLANK: Final = "[ \u00a0\u202f\u2009]"
DIGITS: Final = (
    r"(?:\d{1,3}(?:[ \u00a0\u202f\u2009.,'’٬]\d{3}(?!\d)){1,4}(?:[.,٫]\d{1,3}(?!\d))?"
    r"|\d{1,15}(?:[.,٫]\d{1,6})?)"
)
"""A number with the thousands marks and the decimal mark of any language."""


def _either(words: str) -> str:
    """Return a pattern for one of the listed words, longer ones first."""
    return "|".join(map(re.escape, sorted(lists.listed(words), key=lambda word: (-len(word), word))))


def _month_forms() -> str:
    """Return the months as written: in lower case only where a language does so, for "may" is a verb."""
    forms: set[str] = set()
    for language, months in lists.MONTHS.items():
        forms.update(month.title() for month in months.split())
        if language not in ("en", "de"):
            forms.update(months.split())
    return _either(" ".join(forms))


_MONTH: Final = rf"(?:{_month_forms()})\b(?:\.(?= \d))?"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th|er|º|ª|-го|\.)?"
_OF: Final = r"(?:of |del? |d['’]|di |do )?"
_MULTIPLE: Final = rf"(?:{_BLANK}|-)?(?:{_either(lists.MULTIPLES)})\b"
_CJK_MULTIPLE: Final = "[十百千万萬億亿兆천만억조]{1,3}"
_UNIT: Final = _either(f"{lists.UNITS} {lists.TIME_UNITS}")

DATE: Final = re.compile(
    rf"{_DAY}(?:[-–]{_DAY})?{_BLANK}{_OF}{_MONTH}(?:,?{_BLANK}{_OF}\d{{4}}\b)?"
    rf"|{_MONTH}{_BLANK}(?:\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?)\b(?![.,:]\d)"
    rf"|{_MONTH} del? \d{{4}}\b"
    r"|\d{4}-\d{2}-\d{2}\b|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b(?![./]\d)"
    r"|\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?!間|间)|\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号](?!間|间)|\d{1,2}月(?!間|间)"
    r"|\d{4}년(?: ?\d{1,2}월(?: ?\d{1,2}일)?)?|\d{1,2}월(?: ?\d{1,2}일)?"
)
TIME: Final = re.compile(
    rf"\d{{1,2}}(?:[:.]\d{{2}})?{_BLANK}?(?:[ap]\.m\.|[AaPp]\.?[Mm]\b)"
    rf"|\d{{1,2}}(?:[.:]\d{{2}})?{_BLANK}Uhr\b(?: \d{{1,2}}\b(?! \w))?"
    rf"|(?:[01]?\d|2[0-3]){_BLANK}?[hH]{_BLANK}?[0-5]\d\b|(?:[01]?\d|2[0-4]):[0-5]\d(?![:\d])"
    r"|\d{1,2}[時点點](?:\d{1,2}分|半)?(?!間)|\d{1,2}시(?: ?\d{1,2}분)?(?!간)"
)
YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/]\d{2}\b)?(?![\d.,]\d|[-–\w])")
DECADE: Final = re.compile(r"(?:1[5-9]|20)\d0(?:s\b|er\b|-х\b|-talet\b)")
PHONE: Final = re.compile(
    r"\+\d[\d ()./-]{6,18}\d|\(?\d{2,5}\)?(?:[ ./-]\(?\d{2,5}\)?){2,5}|\d{3}-\d{4}(?!\d)"
)
RATIO: Final = re.compile(r"([1-9])/([2-9]|10)(?![\d/])|\d{1,3}分の\d{1,3}|\d{1,3}分之\d{1,3}")
RESULT: Final = re.compile(r"\d{1,3}(?:[-–:]| to | zu | a | à )\d{1,3}(?![\d.,:-]\d|\d|-\w)")
CODE: Final = re.compile(r"\d{1,20}(?:[-./:]\d{1,20}){2,9}")
"""Numbers of books, addresses of computers, line-ups: not amounts."""
PERCENT: Final = re.compile(
    rf"(?:{_BLANK}|-)?[%％٪‰]|{_BLANK}percentage points?|(?:{_BLANK}|-)(?:(?:per|pour|por) )?"
    rf"(?:{_either(lists.PERCENTS)})\b(?:age|punkte?)?(?: points?)?|(?:퍼센트|割|成|パーセント)",
    re.IGNORECASE,
)
MONEY_BEFORE: Final = re.compile(
    rf"(?:(?:\b(?:US|AU|CA|HK|NZ|[ACRS]))?[$€£¥₹₽₩]|\b(?:USD|EUR|GBP|CHF|JPY|CNY|INR|Rs\.?)){_BLANK}?\Z"
)
MONEY_AFTER: Final = re.compile(
    rf"{_BLANK}?[€$£¥₹₽₩]|(?:{_BLANK}|-){_OF}(?:US |Australian |Canadian )?(?:{_either(lists.CURRENCIES)})\b"
    r"|(?:円|圓|元|美元|欧元|歐元|人民币|ドル|ユーロ|원|달러|유로)",
    re.IGNORECASE,
)
SHORT_MULTIPLE: Final = re.compile(rf"{_BLANK}?(?:bn|tn|[mk])\b", re.IGNORECASE)
"""After an amount with its currency before it: "$3.5bn"."""
MEASURE: Final = re.compile(
    rf"(?:{_BLANK}|-)?{_OF}(?:(?:square|cubic|nautical) )?(?:{_UNIT})(?!\w)(?:[- ]old\b)?"
    r"|(?:平方)?(?:公里|千米|米|キロ|メートル|センチ|ミリ|トン|吨|噸|公斤|グラム|度)"
    r"|(?:年間|年|か月|カ月|ヶ月|个月|個月|週間|日間|天|小时|小時|時間|分钟|分鐘|分間|歳|岁|歲)(?!代)|(?:년|개월|시간|세|살|킬로미터)",
    re.IGNORECASE,
)
COUNT_CJK: Final = re.compile(
    "(?:人|名|位|件|个|個|台|本|隻|只|头|頭|棟|軒|店|社|校|票|世帯|か所|カ所|回|次|명|개|건|대|곳)"
)
KANJI: Final = re.compile(r"[一二三四五六七八九十百千万億亿两兩〇]{1,8}")
NOUN: Final = re.compile(rf"{_BLANK}{_OF}([^\W\d_][\w'’-]{{2,30}})")
WORD_BEFORE: Final = re.compile(r"([^\W_]{1,30})[.°º]?['’(“„«\"]?[ \u00a0-]\Z")
NAMED_BEFORE: Final = frozenset(
    lists.listed(
        """no nr n num number numbers nummer numéro número numero article articles artikel art
        chapter kapitel page pages p pp s seite seiten pagina página pág str strona section paragraph
        route flight room channel
        figure fig table season episode level grade gate tel phone telefon fax isbn номер стр статья рис
        version windows"""
    )
)
"""Words after which a number is a name: page 12, flight 9525."""
YEAR_BEFORE: Final = frozenset(
    lists.listed(
        """in since until till by from before after of during and early late mid around spring summer autumn
        winter im seit bis ab vor nach von und jahr jahre jahres anfang ende sommer herbst frühjahr frühling
        en depuis dès avant après année printemps été automne hiver jusqu'en desde hasta de año años verano
        otoño invierno primavera nel dal al fino anno estate em ano até sinds tot sedan år före efter в с до
        после году около عام سنة منذ"""
    )
)
"""Words after which a bare year is a date."""


@lru_cache(maxsize=16)
def starters(language: str) -> frozenset[str]:
    """Return the words that a figure may begin with."""
    fractions = lists.FRACTIONS.get(language, "").casefold()
    firsts = re.findall(r"[^\W\d_]+", fractions)
    return lists.listed(" ".join((*lists.MONTHS.values(), lists.NUMBERS.get(language, ""), " ".join(firsts))))


@lru_cache(maxsize=16)
def amount(language: str) -> re.Pattern[str]:
    """Return the pattern of a number in digits or words, with its range and what multiplies it."""
    number = DIGITS
    if language in lists.NUMBERS:
        word = rf"(?:{_either(lists.NUMBERS[language])})"
        number = rf"(?:{DIGITS}|{word}(?:[- ]{word}\b){{0,2}}\b)"
    return re.compile(
        rf"{number}(?:[-–]{DIGITS}|{_BLANK}(?:to|bis|à|a|до){_BLANK}{DIGITS})?(?:(?:{_MULTIPLE}){{1,2}}|{_CJK_MULTIPLE})?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=16)
def fraction(language: str) -> re.Pattern[str] | None:
    """Return the pattern of a share in words, such as "two-thirds"."""
    pattern = lists.FRACTIONS.get(language)
    return re.compile(rf"(?:{pattern})\b", re.IGNORECASE) if pattern else None
