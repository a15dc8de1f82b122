"""The figures of an article: amounts, shares, dates, times and counts, each with its sentence.

A figure is a slice of the text with its unit or what it counts. What only looks like one is left out: the
numbers of pages, telephones, lists and flights, years that are part of a name, the clock of a live blog.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from reader.model import Article, Ranking, Span
from reader.summary import figure_patterns as patterns
from reader.summary import number_words as lists
from reader.text.language import detect_language
from reader.text.words import stop_words

FigureKind = Literal["money", "percent", "date", "time", "measure", "count", "fraction", "result"]
"""`measure` has a unit, of time too; `count` counts things or people; `result` is a score or a vote."""

_TOKEN: Final = re.compile(
    r"(?<![0-9A-Za-z\u00c0-\u024f_\u0400-\u04ff\u0600-\u06ff@#])(?:[+(]?\d|[^\W\d_]{1,30})"
)
_GLUED: Final = re.compile(r"[^\W\d_][-–'’]\Z|[\w][./:]\Z")
"""What stands right before a number that is part of a word or an address."""
_LIST_NUMBER: Final = re.compile(r"\(?\d{1,3}[.)](?:\s|\Z)")
_APOSTROPHE: Final = re.compile("['’]")
_RANGE_BEFORE: Final = frozenset({"from", "von", "de", "da", "between"})
_SIGN: Final = re.compile(r"(?<![\w)])[-−]\Z")
_UNITS: Final[tuple[tuple[re.Pattern[str], FigureKind], ...]] = (
    (patterns.PERCENT, "percent"),
    (patterns.MONEY_AFTER, "money"),
    (patterns.MEASURE, "measure"),
    (patterns.COUNT_CJK, "count"),
)
"""What stands after a number says what kind it is; the first that does decides."""
_KANJI_KINDS: Final[tuple[tuple[re.Pattern[str], FigureKind], ...]] = (
    (re.compile("分之[一二三四五六七八九十]{1,3}|分の[一二三四五六七八九十]{1,3}"), "fraction"),
    (re.compile("月(?:[一二三四五六七八九十]{1,3}[日号])?|[日号](?![間本])"), "date"),
    (re.compile("円|元|美元|欧元|ドル|ユーロ"), "money"),
    (re.compile("割|成(?!立|功|为|長|员)"), "percent"),
    (re.compile("年間?|个月|個月|か月|ヶ月|天(?!下)|小时|時間|岁|歳|公里|公斤|吨|キロ|メートル"), "measure"),
    (re.compile("人|名(?!前|古)|位|件|个|個|台(?!湾|灣)|隻|棟|軒|票|回"), "count"),
)
_CLOCK_PREFIXES: Final = ("午前", "午後", "上午", "下午", "오전 ", "오후 ", "오전", "오후")
_SCANNED: Final = 5_000
"""Characters of a sentence that are looked at."""
_MOST: Final = 500
"""How many figures of an article are returned."""
_PEOPLE: Final = lists.listed(lists.PEOPLE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an article."""

    start: int
    end: int
    kind: FigureKind
    sentence: Span
    """Where the sentence stands that tells what the figure is about."""


class _Found(NamedTuple):
    """A figure as a range of its sentence; without a kind it is a number that says nothing by itself."""

    start: int
    end: int
    kind: FigureKind | None


def figures(article: Article, ranking: Ranking | None = None) -> tuple[Figure, ...]:
    """Return the figures in the sentences that a summary may show, in text order.

    Args:
        article: The article.
        ranking: Its ranking by whatever method, where there is one; it knows the sentences already.
    """
    if ranking is None:
        from reader.summary import rank

        ranking = rank(article, "lead")
    language = article.language or detect_language(article.text)
    found: list[Figure] = []
    for index in sorted(ranking.order):
        sentence = ranking.sentences[index]
        text = article.text[sentence.start : min(sentence.end, sentence.start + _SCANNED)]
        opens = sentence.start == article.paragraphs[sentence.paragraph].start
        span = Span(sentence.start, sentence.end)
        for start, end, kind in _figures_of(text, language, opens):
            found.append(Figure(sentence.start + start, sentence.start + end, kind, span))
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def _figures_of(text: str, language: str, opens: bool) -> Iterator[tuple[int, int, FigureKind]]:
    """Give the figures of one sentence; `opens` says whether it begins its paragraph."""
    first_words = patterns.starters(language)
    done = 0
    for token in _TOKEN.finditer(text):
        at = token.start()
        if at < done:
            continue
        word = token[0]
        if word[0] in "+(" and not patterns.PHONE.match(text, at):
            at += 1
        if word[-1].isdigit() or word.casefold() in first_words:
            start, end, kind = _figure_at(text, at, done, language)
            done = max(done, end)
            if kind is not None and not (opens and at == 0 and _is_stamp(text, end, kind)):
                yield start, end, kind
        elif language in ("zh", "ja") and word > "\u2e80":
            yield from _kanji_figures(text, at, token.end())


def _is_stamp(text: str, end: int, kind: FigureKind) -> bool:
    """Tell whether a paragraph begins with the number of a list or the time of a live blog."""
    return kind == "time" or bool(_LIST_NUMBER.match(text)) or text[end : end + 1] == ")"


def _figure_at(text: str, at: int, done: int, language: str) -> _Found:
    """Return the figure that begins at a number or a word for one; the text up to `done` is read."""
    if found := _written_out(text, at, language):
        return found
    phone = patterns.PHONE.match(text, at)
    number = patterns.amount(language).match(text, at)
    end = number.end() if number else at + 1
    if number is None or (phone and (phone.end() > end or (phone.end() == end and "-" in phone[0]))):
        return _Found(at, phone.end() if phone else end, None)
    before = text[max(done, at - 32) : at]
    code = patterns.CODE.match(text, at)
    if _GLUED.search(before) or (code and code.end() > end):
        return _Found(at, max(end, code.end() if code else end), None)
    if match := patterns.TIME.match(text, at):
        prefix = next((len(one) for one in _CLOCK_PREFIXES if before.endswith(one)), 0)
        return _Found(at - prefix, match.end(), "time")
    return _amount_at(text, at, number, before, language)


def _written_out(text: str, at: int, language: str) -> _Found | None:
    """Return the date or the fraction that begins here."""
    if date := patterns.DATE.match(text, at):
        return _Found(at, date.end(), "date")
    if ratio := patterns.RATIO.match(text, at):
        proper = ratio[1] is None or int(ratio[1]) < int(ratio[2])
        return _Found(at, ratio.end(), "fraction" if proper else None)
    share = patterns.fraction(language)
    match = share.match(text, at) if share else None
    return _Found(at, match.end(), "fraction") if match else None


def _amount_at(text: str, at: int, number: re.Match[str], before: str, language: str) -> _Found:
    """Return the amount of which a number is the beginning: by its unit, else by what it counts."""
    end = number.end()
    if match := patterns.MONEY_BEFORE.search(before):
        short = patterns.SHORT_MULTIPLE.match(text, end)
        return _Found(at - len(match[0]), short.end() if short else end, "money")
    word = patterns.WORD_BEFORE.search(before)
    previous = word[1] if word else ""
    if previous.casefold() in patterns.NAMED_BEFORE:
        return _Found(at, end, None)
    sign = len(match[0]) if (match := _SIGN.search(before)) else 0
    for pattern, kind in _UNITS:
        if match := pattern.match(text, end):
            return _Found(at - sign, match.end(), kind)
    if match := patterns.DECADE.match(text, at):
        return _Found(at, match.end(), "date")
    return _bare_at(text, at, number, previous, language)


def _bare_at(text: str, at: int, number: re.Match[str], previous: str, language: str) -> _Found:
    """Return what a number without a unit is: a year, a result, a count, or nothing that can be told."""
    end = number.end()
    stop = stop_words(language)
    noun = patterns.NOUN.match(text, end)
    counted = noun[1].casefold() if noun else ""
    if _APOSTROPHE.split(counted)[0] in stop:
        noun, counted = None, ""
    if (result := patterns.RESULT.match(text, at)) and not noun:
        is_range = previous.casefold() in _RANGE_BEFORE
        return _Found(at, result.end(), None if is_range else "result")
    if (match := patterns.YEAR.match(text, at)) and counted not in _PEOPLE:
        known = previous.casefold() in patterns.YEAR_BEFORE
        return _Found(at, match.end(), "date" if known else None)
    if noun and counted in _PEOPLE:
        return _Found(at, noun.end(), "count")
    in_name = previous[:1].isupper() and previous.casefold() not in stop and language != "de"
    if in_name or not text[at].isdigit():
        return _Found(at, end, None)
    if noun and noun[1][0].isupper() == (language == "de"):
        return _Found(at, noun.end(), "count")
    return _Found(at, end, "count" if len(number[0]) > 4 or not number[0].isdigit() else None)


def _kanji_figures(text: str, start: int, end: int) -> Iterator[tuple[int, int, FigureKind]]:
    """Give the figures in Chinese numerals of a run of characters; a lone 一 is an article."""
    done = start
    for match in patterns.KANJI.finditer(text, start, end):
        if match.start() < done or match[0] in ("一", "万", "千", "百"):
            continue
        for pattern, kind in _KANJI_KINDS:
            if after := pattern.match(text, match.end()):
                yield match.start(), after.end(), kind
                done = after.end()
                break
