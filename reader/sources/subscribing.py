"""What every list of subscriptions has in common: which addresses are taken, and how a list is put together.

A shared list is outside data: it may name files, commands to be run and other people's passwords. Only
addresses of http and https become feeds; everything else is told in one sentence and left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from reader.errors import SourceError
from reader.model import Folder, SavedSearch, Subscription, Subscriptions
from reader.sources.addresses import is_private_name
from reader.text.sanitize import clean_line, clean_url

MAX_LIST_BYTES = 10 * 1024 * 1024
"""The largest list that is read."""

MAX_TITLE = 1_000
MAX_NAME = 200
"""Characters of a folder's name, of a tag and of a search's name."""

MAX_DEPTH = 32
"""Folders inside each other; what lies deeper stands in the last of them."""

MAX_REFUSED = 200
"""Lines that are told singly; of more only the number is."""

_SHOWN = 200
_COMMAND = re.compile(r"(?:exec|filter):|\|", re.IGNORECASE)
_FEED_SCHEME = re.compile(r"\Afeed:(?://)?", re.IGNORECASE)
_WITHOUT_SCHEME = re.compile(
    r"\A(?:[^\s/?#@]*+@)?"
    r"(?:(?:[^\W_][^\s/?#:@.]*+\.[^\s/?#:@]++|localhost|\[[0-9a-f:.]++\])(?::\d{1,5})?(?:[/?#]|$)"
    r"|[^\W_][\w-]*+:\d{1,5}/)",
    re.IGNORECASE,
)
"""A host, before which a user and a password may stand: with a dot in its name, `localhost`, an IPv6 address;
or another word where a port and a path follow, for a word with a colon may be a scheme."""

_HTTPS_PORTS = frozenset({443, 8443})


def feed_address(raw: str) -> str:
    """Return the address that a list or a person gives for a feed, clean and with http or https.

    Where no scheme is named it is https, but http for a machine of the user's own network, where hardly any
    has a certificate; `feed:` stands for what follows it.

    Raises:
        SourceError: It is none, or it holds a user name or a password, which would be shown, stored and
            exported with it.
    """
    given = clean_line(raw, len(raw))
    if _COMMAND.match(given):
        raise SourceError(f"Commands are not run to get a feed, so {_shown(given)} was not taken.")
    has_scheme, text = _parted(given)
    text = text if has_scheme else f"https://{text}"
    url = clean_url(text)
    if not url:
        shown = repr(_shown(given)) if given else "An empty line"
        raise SourceError(f"{shown} is no web address; write one such as https://example.org/feed.xml.")
    if "@" in urlsplit(text).netloc:
        raise SourceError(
            f"{_shown(url)} was not taken, because a user name or password is part of the address; add it "
            "without, and name where they are with `pullquote edit URL --credentials`."
        )
    parts = urlsplit(text)
    is_at_home = is_private_name(parts.hostname or "") and parts.port not in _HTTPS_PORTS
    return plain_http(url) if is_at_home and not has_scheme else url


def clean_folder(names: Iterable[str]) -> Folder:
    """Return a folder as the library keeps it: cleaned, without empty names, not too deep."""
    cleaned = (clean_line(name, MAX_NAME) for name in names)
    return tuple(name for name in cleaned if name)[:MAX_DEPTH]


def clean_tag(raw: str) -> str:
    """Return a tag as the library keeps it, or "".

    It holds no comma, which separates tags in OPML and on the command line, and does not begin with the
    slash that OPML 2.0 puts before a category inside another.
    """
    return clean_line(raw.replace(",", " "), MAX_NAME).lstrip("/ ")


def clean_tags(raw: Iterable[str]) -> tuple[str, ...]:
    """Return tags as the library keeps them, each once."""
    return tuple(dict.fromkeys(tag for tag in map(clean_tag, raw) if tag))


@dataclass(slots=True)
class _Gathered:
    """A feed with all that its places in a list say about it."""

    title: str = ""
    site_url: str = ""
    folders: dict[Folder, None] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)

    def subscription(self, url: str) -> Subscription:
        # A feed that stands at the top level only is in no folder.
        folders = () if list(self.folders) == [()] else tuple(self.folders)
        return Subscription(url, self.title, self.site_url, folders, tuple(self.tags))


class ListBuilder:
    """Puts a list of subscriptions together; a feed that is there several times becomes one."""

    def __init__(self) -> None:
        self._feeds: dict[str, _Gathered] = {}
        self._searches: dict[str, str] = {}
        self._refused: list[str] = []
        self._more_refused = 0

    def add(
        self,
        address: str,
        *,
        title: str = "",
        site_url: str = "",
        folder: Sequence[str] = (),
        tags: Iterable[str] = (),
    ) -> None:
        """Add a feed, or refuse it; of two titles the first counts."""
        try:
            url = feed_address(address)
        except SourceError as error:
            self.refuse(str(error))
            return
        feed = self._feeds.setdefault(url, _Gathered())
        feed.title = feed.title or _title(title, url)
        feed.site_url = feed.site_url or clean_url(site_url)
        feed.folders[clean_folder(folder)] = None
        feed.tags.update(dict.fromkeys(clean_tags(tags)))

    def add_search(self, name: str, query: str) -> None:
        """Add a saved search; of two with one name the first counts."""
        name, query = clean_line(name, MAX_NAME), clean_line(query)
        if name and query:
            self._searches.setdefault(name, query)

    def refuse(self, sentence: str) -> None:
        """Note one line that is not taken."""
        if len(self._refused) < MAX_REFUSED:
            self._refused.append(sentence)
        else:
            self._more_refused += 1

    def subscriptions(self) -> Subscriptions:
        """Return the whole list."""
        more = (f"{self._more_refused} more lines were not taken.",) if self._more_refused else ()
        return Subscriptions(
            feeds=tuple(feed.subscription(url) for url, feed in self._feeds.items()),
            searches=tuple(SavedSearch(name, query) for name, query in self._searches.items()),
            refused=(*self._refused, *more),
        )


def scheme_is_guessed(raw: str) -> bool:
    """Say whether `feed_address` takes https for an address because its giver names no scheme."""
    has_scheme, _ = _parted(clean_line(raw, len(raw)))
    return not has_scheme and feed_address(raw).startswith("https:")


def possible_addresses(written: str) -> tuple[str, ...]:
    """Return what the address of a subscription may be that somebody names so, the likeliest first."""
    try:
        address = feed_address(written)
    except SourceError:  # nobody can have subscribed to it as it is
        return (clean_url(written.strip()) or written,)
    # Where no scheme is named, it was found out whether the feed is there over https.
    return (address, plain_http(address)) if scheme_is_guessed(written) else (address,)


def without_https(typed: str, found: str) -> str:
    """Return what is to be said of a feed of http where that is not what was written, or ""."""
    if not found.startswith("http:") or not scheme_is_guessed(typed):
        return ""
    name = urlsplit(found).hostname
    return f"{name} gives its feed over http alone: others on the way can read and change it."


def plain_http(url: str) -> str:
    """Return a clean https address as one of http."""
    return clean_url(f"http:{url.removeprefix('https:')}")


def _parted(text: str) -> tuple[bool, str]:
    """Return whether an address names its scheme, and the address without `feed:` before it."""
    rest = _FEED_SCHEME.sub("", text)
    return "://" in rest if rest != text else not _WITHOUT_SCHEME.match(text), rest


def _title(raw: str, url: str) -> str:
    """Return a title; one that only repeats the address says nothing."""
    title = clean_line(raw, MAX_TITLE)
    return "" if title == url else title


def _shown(text: str) -> str:
    """Return an address for an error, without what could be a password in it."""
    before, at, after = text.rpartition("@")
    scheme, slashes, _ = before.rpartition("//")
    return clean_line(f"{scheme}{slashes}…@{after}" if at else text, _SHOWN)
