"""What a page says about its article in schema.org's words, written as JSON-LD (JSON-LD 1.1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from reader.text.dates import parse_date
from reader.text.sanitize import clean_line

MAX_SCRIPTS = 30
MAX_SCRIPT = 2_000_000
"""Characters of one script."""
MAX_NODES = 2_000
"""Objects of a page that are looked at."""
MAX_AUTHORS = 20

JsonObject: TypeAlias = dict[str, Any]

_SCRIPT = re.compile(r"<script\b[^>]{0,500}?application/ld\+json[^>]{0,500}>", re.IGNORECASE)
_END = re.compile(r"</script", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
_TAGS = re.compile(r"<[^>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class ArticleData:
    """What is said of an article, each field empty where nothing is."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    outlet: str = ""
    description: str = ""
    body: str = ""
    """The whole text, as the page gives it; it may hold markup."""
    words: int = 0
    """How many words its text has."""
    is_free: bool = True
    """Whether everybody may read it."""


def read_article_data(html: str) -> ArticleData:
    """Return what the scripts of a page say of its article; broken ones say nothing."""
    nodes = list(_nodes(html))
    articles = [node for node in nodes if any(map(_ARTICLE.search, _types(node)))]
    if not articles:
        return ArticleData(is_free=all(map(_is_free, nodes)))
    article = max(articles, key=lambda node: (len(_text(node.get("articleBody"))), len(node)))
    words = str(article.get("wordCount"))
    return ArticleData(
        title=clean_line(_TAGS.sub("", _text(article.get("headline")) or _text(article.get("name")))),
        authors=_names(article.get("author"))[:MAX_AUTHORS],
        published=parse_date(_text(article.get("datePublished"))),
        outlet=next(iter(_names(article.get("publisher"))), ""),
        description=clean_line(_TAGS.sub("", _text(article.get("description")))),
        body=_text(article.get("articleBody")) or _live_updates(article),
        words=int(words) if words.isascii() and words.isdecimal() and len(words) < 9 else 0,
        is_free=all(map(_is_free, (article, *_dicts(article.get("hasPart"))))),
    )


def _nodes(html: str) -> Iterator[JsonObject]:
    """Yield the objects that the scripts of a page describe, with those of a graph singly."""
    waiting: list[Any] = []
    for at, found in enumerate(_SCRIPT.finditer(html)):
        end = _END.search(html, found.end(), found.end() + MAX_SCRIPT)
        if at >= MAX_SCRIPTS or end is None:
            break
        try:
            waiting.append(json.loads(html[found.end() : end.start()].strip().rstrip(";"), strict=False))
        except (ValueError, RecursionError):
            continue
    seen = 0
    while waiting and seen < MAX_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting[:0] = node[:MAX_NODES]
        elif isinstance(node, dict):
            yield node
            waiting += [node[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in node]


def _types(node: JsonObject) -> list[str]:
    types = node.get("@type")
    return [one for one in (types if isinstance(types, list) else [types]) if isinstance(one, str)]


def _dicts(value: Any) -> list[JsonObject]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return value if isinstance(value, str) else ""


def _names(value: Any) -> tuple[str, ...]:
    """Return the names of people or bodies: given as strings, as objects, or as a list of either."""
    listed = value if isinstance(value, list) else [value]
    names = (one.get("name") if isinstance(one, dict) else one for one in listed)
    flat = (part for name in names for part in (name if isinstance(name, list) else [name]))
    cleaned = (clean_line(_TAGS.sub("", name), 200) for name in flat if isinstance(name, str))
    return tuple(dict.fromkeys(name for name in cleaned if name and "://" not in name))


def _is_free(node: JsonObject) -> bool:
    return str(node.get("isAccessibleForFree", True)).rsplit("/", 1)[-1].lower() not in {"false", "no"}


def _live_updates(article: JsonObject) -> str:
    updates = _dicts(article.get("liveBlogUpdate"))
    return "\n\n".join(filter(None, (_text(update.get("articleBody")) for update in updates)))
