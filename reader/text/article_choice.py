"""The choice of an article's paragraphs among all of its page: votes, and what votes do not see.

Three opinions on every paragraph (two extractors and the page's own structure) are counted. What they
often get wrong together is small and has a form: the title once more, bylines and dates, calls to read or
subscribe to something else, headings of lists that were left out; and the lead under the title, which
stands outside of the element that all of them take for the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.text.agreement import Words, shingles, words_of
from reader.text.blocks import Block, letters
from reader.text.furniture import INVITATIONS, LABELS, PROMOTIONS
from reader.text.main_content import Place

ENOUGH = 2
"""Votes that make a paragraph part of the article."""

CORE = 12
"""Words; shorter paragraphs do not tell where an article begins and ends."""

MIN_LEAD, MAX_LEAD = 8, 90
"""Words of a lead."""
LEAD_WITHIN = 8
"""Paragraphs before the first of the article among which the lead is."""

SHORT = 8
"""Words; a shorter line without a full stop before or after the article is a label."""

MAX_STAMP = 14
"""Words of a line that says who wrote it and when."""

MAX_LINK = 40
"""Words; a longer paragraph is text even where all of it is a link."""

MAX_PROMOTION = 60
"""Words of a call to subscribe, follow or buy."""

REPEATED = 6
"""Words in a row by which a pull quote is found again in the paragraph that it was pulled from."""

MAX_HOLDERS = 50
"""Paragraphs that may hold the same words; what stands in more of them is no pull quote."""

FULL_TOLD = 0.8
"""Where the page's own data hold this share of what was voted for, they hold the whole article."""

_FINAL = tuple(".!?…。！？।॥؟۔።\"'”’»›」』)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")


@dataclass(slots=True)
class Paragraph:
    """One paragraph of a page, and what is thought of it."""

    block: Block
    words: Words
    place: Place
    votes: int
    """How many opinions hold that it belongs to the article, less one where its name says it does not."""
    told: bool = False
    """Whether the page's own data hold it."""
    kept: bool = False

    @property
    def size(self) -> int:
        """How many words it has."""
        return len(self.words)

    @property
    def is_prose(self) -> bool:
        """Whether it is long enough to tell where the article is."""
        return self.size >= CORE and self.block.kind != "heading"

    @property
    def linked(self) -> float:
        """The share of its characters that are links."""
        linked = sum(end - start for start, end, _, kind in self.block.links if kind == "link")
        return linked / max(1, len(self.block.text))


@dataclass(frozen=True, slots=True)
class About:
    """What the page says of its article."""

    title: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()


def choose(page: Sequence[Paragraph], about: About) -> None:
    """Mark the paragraphs of a page that its article is made of as kept."""
    for paragraph in page:
        paragraph.kept = paragraph.votes >= ENOUGH and paragraph.block.kind != "image"
    _follow_the_data(page)
    for paragraph in page:
        paragraph.kept = paragraph.kept and (paragraph.told or not _is_furniture(paragraph, about))
    core = [at for at, paragraph in enumerate(page) if paragraph.kept and paragraph.is_prose]
    if not core:
        return
    _trim(page, core[0], core[-1], letters(about.title))
    _fill_gaps(page, core[0], core[-1])
    _drop_lone_headings(page)
    _drop_pull_quotes(page)
    for at in _leads(page, core[0], about):
        page[at].kept = True


def _follow_the_data(page: Sequence[Paragraph]) -> None:
    """Follow the article that the page's data hold, as far as they hold all of it."""
    voted = sum(one.size for one in page if one.kept and one.is_prose)
    told = [at for at, one in enumerate(page) if one.told and one.is_prose]
    if not told or sum(page[at].size for at in told if page[at].kept) < FULL_TOLD * voted:
        return
    for one in page:
        if one.told and one.place != "beside":
            one.kept = one.block.kind != "image"
        elif one.block.kind == "text":
            one.kept = False


def _is_furniture(one: Paragraph, about: About) -> bool:
    """Tell whether a paragraph is the title, a byline, a date, or a call to go elsewhere."""
    text = one.block.text
    if (one.size <= MAX_STAMP and _is_stamp(one, about)) or letters(text) == letters(about.title):
        return True
    if one.block.kind not in {"text", "heading"}:
        return False
    if one.linked > 0.85 and one.size < MAX_LINK and one.block.kind == "text":
        return True
    small = text.casefold().lstrip('•·▶►→»>-–—*|[(“" ')
    if small.startswith(INVITATIONS) and (one.size <= CORE or one.linked > 0.3):
        return True
    if one.size <= MAX_PROMOTION and sum(phrase in small for phrase in PROMOTIONS) >= 2:
        return True
    return one.size < SHORT and small.split(":", 1)[0].split("|", 1)[0].rstrip(" .]") in LABELS


def _is_stamp(one: Paragraph, about: About) -> bool:
    """Tell whether a line says who wrote the article, or when."""
    if one.block.kind not in {"text", "heading", "item"}:
        return False
    words = set(one.words)
    authors = [named for author in about.authors if (named := set(words_of(author))) and named <= words]
    if authors and one.size - len(set().union(*authors)) <= SHORT:
        return True
    is_date = _YEAR.search(one.block.text) or _CLOCK.search(one.block.text)
    numbers = sum(any(map(str.isdigit, word)) for word in one.words)
    return bool(is_date) and numbers >= 2 and not one.block.text.endswith(_FINAL) and 4 * numbers >= one.size


def _trim(page: Sequence[Paragraph], first: int, last: int, title: str) -> None:
    """Leave out the labels before and after the article, and a shorter form of its title."""
    for at, one in enumerate(page):
        if not one.kept or first <= at <= last:
            continue
        if one.block.kind == "heading":
            one.kept = at > first or one.size < 2 or letters(one.block.text) not in title
        elif one.block.kind == "text" or (one.block.kind == "item" and at < first):
            one.kept = one.size >= SHORT or one.block.text.endswith(_FINAL)


def _fill_gaps(page: Sequence[Paragraph], first: int, last: int) -> None:
    """Take what stands between two paragraphs of the article and has a form that opinions differ on."""
    for at in range(first + 1, last):
        one = page[at]
        if one.kept or one.votes < 1 or one.place != "article" or one.block.kind == "image":
            continue
        if one.block.kind in {"code", "table", "quote"}:
            one.kept = True
        elif one.block.kind == "item":
            one.kept = one.linked < 0.5 and any(
                page[near].kept and page[near].block.kind == "item" for near in (at - 1, at + 1)
            )
    for at in range(first, last):
        one = page[at]
        if one.block.kind == "heading" and not one.kept and one.votes >= 1 and one.place == "article":
            one.kept = page[_next_text(page, at)].kept


def _leads(page: Sequence[Paragraph], first: int, about: About) -> Iterator[int]:
    """Yield where the lead stands, between the title and the first paragraph of the article."""
    title = letters(about.title)
    titles = [at for at in range(first) if title and letters(page[at].block.text) == title]
    begin = max(titles[-1] + 1 if titles else first, first - LEAD_WITHIN)
    described = shingles(words_of(about.description))
    left = MAX_LEAD
    for at in range(begin, first):
        one = page[at]
        if one.kept or not MIN_LEAD <= one.size <= left or one.linked > 0.3 or one.place == "furniture":
            continue
        if one.block.kind not in {"text", "heading"} or _is_furniture(one, about):
            continue
        runs = shingles(one.words)
        is_described = len(runs & described) >= 0.6 * len(runs)
        follows_picture = at > 0 and (page[at - 1].block.kind == "image" or _begins_with_picture(one))
        if is_described or (not follows_picture and _reads_like_lead(one, at == begin)):
            left -= one.size
            yield at


def _reads_like_lead(one: Paragraph, is_next: bool) -> bool:
    ends = one.block.text.endswith(_FINAL)
    return one.votes >= 1 or is_next or (ends and one.block.kind == "text")


def _begins_with_picture(one: Paragraph) -> bool:
    return any(start == end == 0 and kind == "image" for start, end, _, kind in one.block.links)


def _drop_lone_headings(page: Sequence[Paragraph]) -> None:
    """Leave out headings of what was left out, such as a list of links."""
    for at in range(len(page) - 1, -1, -1):
        one = page[at]
        if one.kept and one.block.kind == "heading" and not page[_next_text(page, at)].kept:
            one.kept = False


def _drop_pull_quotes(page: Sequence[Paragraph]) -> None:
    """Leave out what is said again, word for word, as part of another paragraph."""
    holders: dict[Words, list[int]] = {}
    runs = {at: list(_runs(one.words)) for at, one in enumerate(page) if one.kept and not one.told}
    for at, found in runs.items():
        for run in found:
            holders.setdefault(run, []).append(at)
    for at, found in runs.items():
        if not found or page[at].size > MAX_PROMOTION:
            continue
        if len(holders[found[0]]) > MAX_HOLDERS:
            continue
        others = {other for other in holders[found[0]] if page[other].size > page[at].size}
        for run in found:
            others.intersection_update(holders[run])
        page[at].kept = not others


def _runs(words: Words) -> Iterator[Words]:
    return zip(*(words[at:] for at in range(REPEATED)), strict=False)


def _next_text(page: Sequence[Paragraph], at: int) -> int:
    """Return the place of the next paragraph with words of its own, or `at` itself at the end."""
    for after in range(at + 1, len(page)):
        one = page[after]
        if one.kept or (one.size >= 4 and one.block.kind != "image"):
            return after
    return at
