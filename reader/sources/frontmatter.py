"""Front matter: what a Markdown file says about itself before its text.

YAML stands between lines of `---`, TOML between lines of `+++`, as static site generators write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from reader.text.dates import parse_date
from reader.text.language import primary_subtag
from reader.text.sanitize import clean_line, clean_url

if TYPE_CHECKING:
    from yaml import Node

MAX_LENGTH = 16_000
"""Characters; without an end until here the first line was a rule, not the start of front matter."""

_BLOCK = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.*?)^(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"([A-Za-z_][\w-]{0,40})\s{0,9}[:=]\s{0,9}(\S.*)")

_WORDS = re.compile(r"\w \w")
"""What a paragraph has and a pile of brackets has not."""

_TITLES = ("title",)
_AUTHORS = ("author", "authors")
_OUTLETS = ("source", "outlet", "publication", "publisher", "site")
_DATES = ("date", "published", "pubdate", "created")
_LINKS = ("url", "link", "canonical", "canonical_url", "source")
_LANGUAGES = ("language", "lang")
_WANTED = (*_TITLES, *_AUTHORS, *_OUTLETS, *_DATES, *_LINKS, *_LANGUAGES)

MAX_NAMES = 50
"""Names taken of a list of authors; aliases in YAML can make one name many thousand."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the fields say that are understood, cleaned; empty where they say nothing."""

    title: str = ""
    author: str = ""
    outlet: str = ""
    """Who published it; a source that is an address is the link instead."""
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
    fields = _fields(block["inside"], block["fence"]) if block else None
    if block is None or fields is None:
        return FrontMatter(), text
    front = FrontMatter(
        title=_first(fields, *_TITLES),
        author=_first(fields, *_AUTHORS),
        outlet=next((name for name in _texts(fields, *_OUTLETS) if not clean_url(name)), ""),
        published=parse_date(_first(fields, *_DATES)),
        url=next(filter(None, (clean_url(_told(fields.get(key))) for key in _LINKS)), ""),
        language=primary_subtag(_first(fields, *_LANGUAGES)),
    )
    return front, text[block.end() :]


def _fields(inside: str, fence: str) -> dict[str, object] | None:
    """Return the fields by their names in lower case; where nothing can be parsed, its plain lines.

    "title: Storm: the aftermath" is no YAML, but what it says is clear. None where there is not even such a
    line: then the fences were rules around a paragraph.
    """
    fields = _from_yaml(inside) if fence == "---" else _from_toml(inside)
    if fields is None:
        pairs = map(_PAIR.match, inside.splitlines())
        fields = {pair[1]: pair[2].strip().strip("\"'") for pair in pairs if pair}
        if not fields and _WORDS.search(inside):
            return None
    return {name.lower(): value for name, value in fields.items()}


def _from_toml(inside: str) -> dict[str, object] | None:
    import tomllib

    try:
        return tomllib.loads(inside)
    except (ValueError, RecursionError):
        return None


def _from_yaml(inside: str) -> dict[str, object] | None:
    """Return the wanted fields of a mapping as they are written, or None where it is broken or just words.

    The nodes are read and no objects made of them: a title may be called "yes", and making objects can fail
    in many ways and, by merging, take memory without end.
    """
    import yaml

    try:
        root = yaml.compose(inside, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):  # escapes may name no character
        return None
    if isinstance(root, yaml.ScalarNode):
        return None
    if not isinstance(root, yaml.MappingNode):
        return {}
    nodes = {key.value.lower(): value for key, value in root.value if isinstance(key, yaml.ScalarNode)}
    return {name: _plain(nodes[name]) for name in _WANTED if name in nodes}


def _plain(node: Node) -> object:
    """Return a text, a list, or the name in a mapping in the form in which TOML gives it.

    Neither a list in a list nor a mapping in a mapping is followed, because each can contain itself.
    """
    from yaml import MappingNode, ScalarNode, SequenceNode

    if isinstance(node, ScalarNode):
        return "" if node.tag == "tag:yaml.org,2002:null" else node.value
    if isinstance(node, MappingNode):
        names = (name for key, name in node.value if key.value == "name" and isinstance(name, ScalarNode))
        return {"name": next((_plain(name) for name in names), "")}
    return [_plain(one) for one in node.value[:MAX_NAMES] if not isinstance(one, SequenceNode)]


def _first(fields: Mapping[str, object], *names: str) -> str:
    return next(_texts(fields, *names), "")


def _texts(fields: Mapping[str, object], *names: str) -> Iterator[str]:
    return filter(None, (clean_line(_told(fields.get(name))) for name in names))


def _told(value: object) -> str:
    """Return a value as one text: the names of a list of people, the name of one with more details.

    Numbers and truth values say nothing that is asked for here.
    """
    if isinstance(value, list):
        return ", ".join(filter(None, (_told(one) for one in value[:MAX_NAMES] if not isinstance(one, list))))
    if isinstance(value, dict):
        name = value.get("name")
        return name if isinstance(name, str) else ""
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else ""
