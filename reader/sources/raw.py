"""What the formats of feeds have in common: the fields of an entry as its publisher wrote them, not cleaned.

Every reader of a format ends in these; `reader.sources.intake` makes cleaned entries of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.model import ScheduleHints
from reader.text.dates import believable, parse_date

ANY_PICTURE = "image/*"
"""The type of a picture whose format is not told."""

_PORTRAIT = re.compile(r"//[\w.-]{0,60}gravatar\.com/avatar/", re.IGNORECASE)
"""What large blog hosts give as a picture of each entry, and is one of its author."""
_MAX_WIDTH_DIGITS = 6
_AROUND_NAMES = re.compile("[()<>]")
_PIECE = re.compile(r"[,;]|\([^()]*+\)|[^,;()]++|[()]")
"""A part of a line of people: what stands between them, or what does not, such as a comma in brackets."""
_MAX_LINE = 2_000
"""Characters; nobody lists more people in one line, and the time to part it grows with their square."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of outside text and what it is written in."""

    value: str = ""
    """Without the characters that XML does not allow."""
    is_html: bool = False
    language: str = ""
    base_url: str = ""
    """What relative links in it are relative to; empty: as the feed's own."""
    is_plain: bool = False
    """Whether it cannot be markup because its format has another field for it; many feeds call both plain."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file that goes with an entry."""

    url: str
    """As it is written, perhaps relative."""
    media_type: str = ""
    size: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An entry as its format gives it."""

    identifier: str = ""
    link: str = ""
    title: Markup = Markup()
    body: Markup = Markup()
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    language: str = ""
    """What the entry says of itself, beside the language of its body."""
    comments: str = ""
    categories: tuple[str, ...] = ()
    files: tuple[RawFile, ...] = ()


@dataclass(frozen=True, slots=True)
class RawFeed:
    """A feed as its format gives it."""

    title: Markup
    site_url: str
    language: str
    entries: Sequence[RawEntry]
    notice: str = ""
    """One sentence about what was wrong with the document, or empty."""
    hints: ScheduleHints = ScheduleHints()


@dataclass(frozen=True, slots=True)
class Dates:
    """When an entry was published and when it was changed, as far as that can be believed."""

    published: datetime | None
    updated: datetime | None


def told_dates(published: str, updated: str, created: str, now: datetime) -> Dates:
    """Return the dates that an entry's fields tell.

    An entry that does not say when it was published is listed by when it was changed, or else made.
    """
    changed = believable(parse_date(updated), now) if updated else None
    first = believable(parse_date(published), now) if published else None
    made = believable(parse_date(created), now) if created else None
    return Dates(first or changed or made, changed)


def longest(bodies: Iterable[Markup], caption: str) -> Markup:
    """Return the body that says most, or else what is said about a picture or a film of the entry.

    The first body can be a summary. A caption can be longer than the summary of the article, and is not it.
    """
    best = max(bodies, key=lambda body: len(body.value), default=Markup())
    return best if best.value else Markup(caption, is_html=True)


def byline(people: Sequence[tuple[str, str]], told: str) -> tuple[str, ...]:
    """Return the names of authors, or else their addresses.

    Args:
        people: Name and address of each, as far as they are told apart; a name may hold what `told` does.
        told: All that is said about the last one in one line, such as "a@b.example (Ann)".
    """
    lines = [name or address for name, address in people if name or address] or [told]
    persons = [person for line in lines for person in _persons(line)]
    names = [name for name in map(_name, persons) if name]
    return tuple([name for name in names if not _is_address(name)] or names)


def _is_address(name: str) -> bool:
    return len(name.split()) == 1 and name.count("@") == 1 and "@" not in (name[0], name[-1])


def _persons(line: str) -> list[str]:
    """Return a line in parts of one e-mail address each, as of "a@b.example (Ann), c@d.example (Bo)"."""
    if "@" not in line or len(line) > _MAX_LINE:
        return [line]
    persons = [""]
    for piece in _PIECE.findall(line):
        if piece in {",", ";"} and "@" in persons[-1]:
            persons.append("")
        else:
            persons[-1] += piece
    return persons


def _name(person: str) -> str:
    """Return the name beside an e-mail address, as in "a@b.example (Ann)" and "Ann <a@b.example>"."""
    if "@" not in person:
        return person.lstrip(" ,;")
    pieces = (piece.strip(' ,;"') for piece in _AROUND_NAMES.split(person))
    return next((piece for piece in pieces if piece and "@" not in piece), person.lstrip(" ,;"))


def is_played(media_type: str, medium: str) -> bool:
    """Whether a Media RSS `content` is something to hear or see, and no picture."""
    return medium in {"audio", "video"} or media_type.startswith(("audio/", "video/"))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that goes with an entry, by the attributes of Media RSS."""

    url: str
    media_type: str = ""
    medium: str = ""
    width: str = ""


def lead_picture(contents: Iterable[Picture], thumbnails: Iterable[Picture]) -> tuple[RawFile, ...]:
    """Return the one picture to show with an entry, if it has any: feeds give one in several sizes.

    Args:
        contents: Of these the widest one counts, and those that are no pictures do not.
        thumbnails: The next choice.
    """
    from reader.text.images import is_picture_file

    pictures = [
        one
        for one in contents
        if one.medium == "image"
        or one.media_type.startswith("image/")
        or not (one.medium or one.media_type or not is_picture_file(one.url))
    ]
    for choice in (pictures, thumbnails):
        seen = [one for one in choice if one.url and not _PORTRAIT.search(one.url)]
        if seen:
            widest = max(seen, key=_width)
            told = widest.media_type if widest.media_type.startswith("image/") else ANY_PICTURE
            return (RawFile(widest.url, told),)
    return ()


def _width(picture: Picture) -> int:
    width = picture.width.strip()
    return int(width) if width.isascii() and width.isdecimal() and len(width) <= _MAX_WIDTH_DIGITS else 0
