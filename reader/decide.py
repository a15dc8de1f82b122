"""Deciding what a new document means for the library: from what is known and what came to intents.

Pure: nothing is read or written here but what is given, so that every case can be written down as a row
of a table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from reader.changes import Insert, Intent, Known, KnownEntry, Update, facts_hash, text_hash
from reader.model import ParsedEntry
from reader.text.words import words

REWRITTEN = 0.8
"""A text of which so large a share of the words is new is another text."""

EXTENDED = 0.25
EXTENDED_WORDS = 60
"""A text that gained so large a share of its words, and so many of them, tells something new."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)

_Key = tuple[str, str]
"""What tells two entries to be the same: an address and a title, or the hashes of all they tell."""

E = TypeVar("E")


def decide(
    known: Known,
    parsed: Sequence[ParsedEntry],
    *,
    stored_text: Callable[[int], str],
    unread_at_first: int | None = None,
) -> tuple[Intent, ...]:
    """Return what a document asks to be stored; entries that did not change ask for nothing.

    An entry whose identifier is new, but whose link and title, or title, text and all else but the link,
    are those of one known entry that the document no longer has, is that entry unless it is a later issue:
    some publishers change identifiers, or links too, at every fetch. What several entries share identifies
    none of them.

    Args:
        known: What is stored of the feed.
        parsed: The entries of the document; of those that are there twice, the first counts.
        stored_text: Gives the text of a stored entry; only asked for those that changed.
        unread_at_first: How many entries of a feed that was never fetched before are unread, the newest
            ones; None: all.
    """
    entries = [
        entry
        for entry in _without_duplicates(parsed)
        if entry.guid in known.entries or entry.guid not in known.removed
    ]
    moved = _moved(known.entries, entries)
    old = set() if known.fetched or unread_at_first is None else _all_but_newest(entries, unread_at_first)
    intents = (
        _intent(known.entries.get(entry.guid) or moved.get(entry.guid), entry, entry.guid in old, stored_text)
        for entry in entries
    )
    return tuple(intent for intent in intents if intent is not None)


def tells_something_new(before: str, after: str) -> bool:
    """Say whether a text changed so much that who read it before has not read it.

    Compared as bags of words: a paragraph that moved is no news, and neither is a typing mistake.
    """
    old, new = Counter(words(before, "")), Counter(words(after, ""))
    gained, total = (new - old).total(), new.total()
    share = gained / total if total else 0.0
    return share >= REWRITTEN or (share >= EXTENDED and gained >= EXTENDED_WORDS)


def _intent(
    stored: KnownEntry | None, entry: ParsedEntry, read: bool, stored_text: Callable[[int], str]
) -> Intent | None:
    if stored is None:
        return Insert(entry, read)
    text = text_hash(entry.title, entry.document.text)
    if text != stored.text_hash:
        old, new = stored_text(stored.entry_id), entry.document.text
        # Some entries are all headline: one identifier for ever, a title, and hardly a text.
        unread = tells_something_new(old, new) or tells_something_new(
            f"{stored.title}\n{old}", f"{entry.title}\n{new}"
        )
        return Update(stored.entry_id, entry, keep_version=True, unread=unread)
    now = (entry.guid, entry.url, facts_hash(entry))
    before = (stored.guid, stored.url, stored.facts_hash)
    return Update(stored.entry_id, entry) if now != before else None


def _all_but_newest(entries: Sequence[ParsedEntry], newest: int) -> set[str]:
    """Return the identifiers of all entries but the newest; those without a date count as oldest."""
    by_age = sorted(entries, key=lambda entry: entry.published or _LONG_AGO, reverse=True)
    return {entry.guid for entry in by_age[newest:]}


def _without_duplicates(parsed: Iterable[ParsedEntry]) -> Iterator[ParsedEntry]:
    """Yield the entries that no earlier one equals in its identifier or in all that is read and heard of it.

    Bulletins have one link, one title and one text, and are told apart by their dates and recordings.
    """
    seen: set[tuple[object, ...]] = set()
    for entry in parsed:
        told = (entry.url, entry.title, entry.document.text, entry.published, _recordings(entry))
        keys = {(entry.guid,), told}
        if seen.isdisjoint(keys):
            yield entry
        seen |= keys


def _moved(known: Mapping[str, KnownEntry], entries: Sequence[ParsedEntry]) -> dict[str, KnownEntry]:
    """Return by its new identifier each known entry whose identifier the publisher changed."""
    present = {entry.guid for entry in entries}
    lost = [entry for entry in known.values() if entry.guid not in present]
    new = [entry for entry in entries if entry.guid not in known]
    by_link = _pairs(lost, new, _link, _link)
    found = {entry.entry_id for entry in by_link.values()}
    still_lost = [entry for entry in lost if entry.entry_id not in found]
    still_new = [entry for entry in new if entry.guid not in by_link]
    return by_link | _pairs(still_lost, still_new, _stored_content, _content)


def _recordings(entry: ParsedEntry) -> tuple[str, ...]:
    """Return the addresses of an entry's files but pictures: those come in many sizes, and tell no news."""
    return tuple(file.url for file in entry.enclosures if not file.media_type.startswith("image/"))


def _pairs(
    lost: Iterable[KnownEntry],
    new: Iterable[ParsedEntry],
    key_of_lost: Callable[[KnownEntry], _Key | None],
    key_of_new: Callable[[ParsedEntry], _Key | None],
) -> dict[str, KnownEntry]:
    """Return by its new identifier each lost entry that shares a key with one new entry and no other."""
    lost_by_key, new_by_key = _grouped(lost, key_of_lost), _grouped(new, key_of_new)
    alone = (
        (lost_by_key[key][0], found[0])
        for key, found in new_by_key.items()
        if len(found) == 1 and len(lost_by_key.get(key, ())) == 1
    )
    return {entry.guid: stored for stored, entry in alone if not _is_later_issue(stored, entry)}


def _is_later_issue(stored: KnownEntry, entry: ParsedEntry) -> bool:
    """Say whether an entry is not the known one but the next of its kind, such as the bulletin of this hour.

    It has a date of its own, and something to read or to hear; a date alone that changes with every fetch
    makes no new entry.
    """
    if stored.published is None or entry.published is None:
        return False
    is_of_another_time = stored.published != entry.published.replace(microsecond=0)
    says_the_same = stored.text_hash == text_hash(entry.title, entry.document.text)
    return is_of_another_time and not (says_the_same and not _recordings(entry))


def _grouped(entries: Iterable[E], key_of: Callable[[E], _Key | None]) -> dict[_Key, list[E]]:
    groups: dict[_Key, list[E]] = {}
    for entry in entries:
        key = key_of(entry)
        if key is not None:
            groups.setdefault(key, []).append(entry)
    return groups


def _link(entry: ParsedEntry | KnownEntry) -> _Key | None:
    return (entry.url, entry.title) if entry.url else None


def _stored_content(entry: KnownEntry) -> _Key | None:
    return (entry.text_hash, entry.facts_hash) if entry.facts_hash else None


def _content(entry: ParsedEntry) -> _Key | None:
    """Return what is told of an entry beside its identifier and link; nothing where it has no text."""
    if not entry.document.text:
        return None
    return text_hash(entry.title, entry.document.text), facts_hash(entry)
