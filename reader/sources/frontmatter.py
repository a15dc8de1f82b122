"""Front matter: what a Markdown file says about itself before its text.

YAML stands between lines of `---`, TOML between lines of `+++`, as static site generators write them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from reader.text.dates import parse_date
from reader.text.sanitize import clean_line, clean_url

MAX_LENGTH = 16_000
"""Characters; without an end until here the first line was a rule, not the start of front matter."""

_BLOCK = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.*?)^(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"([A-Za-z_][\w-]{0,40})\s{0,9}[:=]\s{0,9}(\S.*)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the fields say that are understood, cleaned; empty where they say nothing."""

    title: str = ""
    author: str = ""
    published: datetime | None = None
    """Aware, in UTC, not checked against the clock."""
    url: str = ""
    language: str = ""
    """Primary subtag such as `en`."""


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    r"""Return what the front matter says, and the text after it; line ends must be "\n".

    A field that is broken costs the others nothing: where YAML or TOML cannot be parsed, its plain
    `key: value` lines are taken.
    """
    block = _BLOCK.match(text[:MAX_LENGTH])
    if block is None:
        return FrontMatter(), text
    fields = {str(key).lower(): value for key, value in _parsed(block["inside"], block["fence"]).items()}
    published = _first(fields, "date", "published", "pubdate", "created")
    language = _LANGUAGE.match(_first(fields, "language", "lang").lower())
    front = FrontMatter(
        title=_first(fields, "title"),
        author=_first(fields, "author", "authors"),
        published=parse_date(published),
        url=next(filter(None, (clean_url(_told(fields.get(key))) for key in _LINKS)), ""),
        language=language[0] if language else "",
    )
    return front, text[block.end() :]


_LINKS = ("url", "link", "canonical", "canonical_url", "source")


def _parsed(inside: str, fence: str) -> Mapping[object, object]:
    import tomllib

    import yaml

    fields: object
    try:
        fields = yaml.safe_load(inside) if fence == "---" else tomllib.loads(inside)
    except (yaml.YAMLError, ValueError, RecursionError):
        fields = None  # "title: Storm: the aftermath" is no YAML, but what it says is clear
    if isinstance(fields, dict):
        return fields
    pairs = map(_PAIR.match, inside.splitlines())
    return {pair[1]: pair[2].strip().strip("\"'") for pair in pairs if pair}


def _first(fields: Mapping[str, object], *keys: str) -> str:
    return next(filter(None, (clean_line(_told(fields.get(key))) for key in keys)), "")


def _told(value: object) -> str:
    """Return a value as one text: the names of a list of people, the name of one with more details."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_told(one) for one in value if not isinstance(one, list))))
    if isinstance(value, dict):
        name = value.get("name")
        return name if isinstance(name, str) else ""
    return "" if value is None else str(value)
