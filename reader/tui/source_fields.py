"""What can be set of a source, as fields of a form, and what is made of them.

Only what was changed is read: a name with a slash in it, which the field of a folder cannot tell from two
names, stays as it is where nobody touches it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reader.errors import PullquoteError
from reader.feed_fields import (
    read_credentials,
    read_folder,
    read_header,
    read_keep,
    read_minutes,
    read_tags,
)
from reader.library import feed_address
from reader.model import Feed, FeedSettings, Folder
from reader.tui.screens.form_screen import Field, Values

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FeedChanges:
    """What is to be changed of a feed; what is None stays."""

    title: str | None = None
    address: str | None = None
    folders: tuple[Folder, ...] | None = None
    tags: tuple[str, ...] | None = None
    settings: FeedSettings | None = None


def folder_names(feeds: Sequence[Feed]) -> tuple[str, ...]:
    """Return the folders there are, with slashes, for completion."""
    paths = {path[:depth] for feed in feeds for path in feed.folders for depth in range(1, len(path) + 1)}
    return tuple(sorted("/".join(path) for path in paths))


def tag_names(feeds: Sequence[Feed]) -> tuple[str, ...]:
    """Return the tags there are, for completion."""
    return tuple(sorted({tag for feed in feeds for tag in feed.tags}))


def feed_form(feed: Feed, feeds: Sequence[Feed]) -> list[Field]:
    """Return the fields of a feed: its places and headers have one each, and one more to add another."""
    settings, names = feed.settings, folder_names(feeds)
    folders = ["/".join(path) for path in feed.folders]
    headers = [f"{name}: {value}" for name, value in settings.headers]
    return [
        Field("title", "Name", feed.title if feed.renamed else "", feed.title),
        Field("address", "Address", feed.url),
        *(
            Field(f"folder-{place}", "Folder" if not place else "and folder", value, "none", names)
            for place, value in enumerate([*folders, ""])
        ),
        Field("tags", "Tags", ", ".join(feed.tags), "none; words with commas between them", tag_names(feeds)),
        Field("interval", "Fetch every", _shown(settings.interval_minutes), "minutes; empty: by its news"),
        Field("full_text", "Full text", settings.full_text, "fetch each new article in full"),
        Field("keep", "Keep", _shown(settings.keep), "articles; empty: as configured"),
        *(
            Field(f"header-{place}", "Header", value, "Name: value, or Name: env:VARIABLE")
            for place, value in enumerate([*headers, ""])
        ),
        Field("credentials", "User, password", settings.credentials, "in: keyring, or env:NAME"),
    ]


def feed_changes(feed: Feed, values: Values) -> FeedChanges:
    """Return what fields that were changed ask for.

    Raises:
        PullquoteError: One of them cannot be understood.
    """
    text = {name: value for name, value in values.items() if isinstance(value, str)}
    changes = FeedChanges(title=text.get("title"))
    if "address" in text:
        changes = replace(changes, address=feed_address(text["address"]))
    if any(name.startswith("folder-") for name in text):
        changes = replace(changes, folders=_folders(feed, text))
    if "tags" in text:
        changes = replace(changes, tags=read_tags(text["tags"]))
    settings = _settings(feed.settings, values)
    return changes if settings == feed.settings else replace(changes, settings=settings)


def _folders(feed: Feed, text: dict[str, str]) -> tuple[Folder, ...]:
    wanted = [
        read_folder(text[f"folder-{place}"]) if f"folder-{place}" in text else kept
        for place, kept in enumerate([*feed.folders, ()])
    ]
    return tuple(dict.fromkeys(path for path in wanted if path))


def _settings(before: FeedSettings, values: Values) -> FeedSettings:
    after = before
    interval, keep, credentials = values.get("interval"), values.get("keep"), values.get("credentials")
    if isinstance(interval, str):
        after = replace(
            after, interval_minutes=_read("The time between fetches", read_minutes, interval) or None
        )
    if isinstance(keep, str):
        after = replace(after, keep=_read("How many articles are kept", read_keep, keep) or None)
    if isinstance(credentials, str):
        where = _read("Where user and password are", read_credentials, credentials)
        after = replace(after, credentials=where)
    if isinstance(values.get("full_text"), bool):
        after = replace(after, full_text=bool(values["full_text"]))
    if any(name.startswith("header-") for name in values):
        after = replace(after, headers=_headers(before, values))
    return after


def _headers(before: FeedSettings, values: Values) -> tuple[tuple[str, str], ...]:
    headers = []
    for place, kept in enumerate([*before.headers, None]):
        typed = values.get(f"header-{place}")
        if isinstance(typed, str) and typed:
            headers.append(_read("The header", read_header, typed))
        elif typed is None and kept is not None:
            headers.append(kept)
    return tuple(headers)


def _read(what: str, read: Callable[[str], T], text: str) -> T:
    try:
        return read(text)
    except ValueError as error:
        raise PullquoteError(f"{what} is not {error}.") from None


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)
