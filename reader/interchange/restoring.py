"""Reading an export back, line by line: subscriptions, searches, marks, and entries that are not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any

from reader.changes import Known
from reader.errors import LocalFileError, SourceError
from reader.interchange import fields
from reader.interchange.by_hand import ByHandLines
from reader.interchange.fields import JsonObject
from reader.interchange.lines import FORM, MAX_POSITION, entry_from, settings_from, state_from
from reader.interchange.merging import Merger
from reader.interchange.outcome import ImportOutcome
from reader.local_sources import INBOX, KINDS, OPENED, SAMPLES
from reader.model import Feed, SavedSearch, Subscription
from reader.sources.subscribing import MAX_NAME, MAX_REFUSED, clean_folder, clean_tags, feed_address
from reader.store import ArchivedEntry, EntryState, Store
from reader.text.sanitize import clean_line
from reader.wording import counted

BATCH = 500
"""Lines that are taken in at a time."""

_LOCAL = "local:"
"""How the names of sources on this machine begin."""


class _Present:
    """The entries that a feed had before the import."""

    def __init__(self, known: Known) -> None:
        self._guids = known.entries.keys()
        links = Counter((entry.url, entry.title) for entry in known.entries.values())
        self._by_link = {
            (entry.url, entry.title): entry.guid
            for entry in known.entries.values()
            if entry.url and links[entry.url, entry.title] == 1
        }

    def guid(self, state: EntryState) -> str | None:
        """Return the identifier of an entry here; None where it is not here.

        It is the entry with the same identifier, else the only one with that link and title.
        """
        if state.guid in self._guids:
            return state.guid
        return self._by_link.get((state.url, state.title))


def is_export(line: bytes) -> bool:
    """Tell whether the first line of a file is that of an export."""
    return "pullquote" in fields.parsed(line)


class Restorer:
    """Takes the lines of an export into a library.

    Args:
        store: The library.
        now: The time.
    """

    def __init__(self, store: Store, now: datetime) -> None:
        self._store = store
        self._now = now
        self._merger = Merger(store, now)
        self._states: list[EntryState] = []
        self._entries: dict[int, dict[str, ArchivedEntry]] = {}
        """What is to be stored, by the feed's number and the entry's identifier."""
        self._present: dict[int, _Present] = {}
        """By the feed's number, for feeds that lines were about."""
        self._unknown: set[str] = set()
        self._positions: dict[str, int] = {}
        """The places of feeds that had one, by their addresses."""
        self._by_hand = ByHandLines()
        self._damaged = 0
        self._corrected = 0
        self._restored = 0
        self._left_out = 0
        self._marked = 0

    def take(self, lines: Iterable[bytes]) -> None:
        """Take in all lines, the header among them; those that cannot be read are left out.

        A batch is one change of the library. It is read before that begins, as lines may come from another
        program that takes its time.

        Raises:
            LocalFileError: It is the export of a newer release.
        """
        waiting = iter(lines)
        while batch := list(islice(waiting, BATCH)):
            with self._store.together():
                for line in batch:
                    if line.strip():
                        self._take(fields.parsed(line))
                self._flush()
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Give feeds the places that they had, unless the user has put those here in an order."""
        feeds = self._store.feeds()
        if self._positions and all(feed.position is None for feed in feeds):
            places = {feed.id: self._positions.get(feed.url) for feed in feeds}
            self._store.put_feed_positions(
                {feed_id: place for feed_id, place in places.items() if place is not None}
            )

    def outcome(self) -> ImportOutcome:
        """Return what was changed."""
        if self._damaged:
            self._merger.refuse(f"{counted(self._damaged, 'line')} could not be read.")
        for address in sorted(self._unknown)[:MAX_REFUSED]:
            self._merger.refuse(f"Articles of {address} were left out, because it is not subscribed.")
        return replace(
            self._merger.outcome(),
            entries=self._restored,
            marked=self._marked,
            corrected=self._corrected,
            left_out=self._left_out,
        )

    def _take(self, data: JsonObject) -> None:
        match data.get("type"):
            case "feed":
                self._take_feed(data)
            case "search":
                self._take_search(data)
            case "state":
                self._take_state(state_from(data))
            case "entry":
                self._take_entry(data)
            case "correction" | "same_person" | "own_person":
                self._damaged += not self._by_hand.take(data)
            case _ if "pullquote" in data:
                _require_known_form(data)
            case _:
                self._damaged += 1

    def _take_search(self, data: JsonObject) -> None:
        name, query = fields.line(data, "name", MAX_NAME), fields.line(data, "query", 2_000)
        if name and query:
            self._merger.add_search(SavedSearch(name, query))
        else:
            self._damaged += 1

    def _take_feed(self, data: JsonObject) -> None:
        """Add a feed; sample articles and the drop-in folder are every library's own."""
        address = fields.text(data, "url")
        kind = data.get("kind")
        if kind == "opened" and address == OPENED:
            wanted = Subscription(OPENED, fields.line(data, "title"))
            self._merger.add_feed(wanted, own_title=False, kind="opened", added=self._added(data))
        elif kind == "feed":
            try:
                self._subscribe(feed_address(address), data)
            except SourceError as error:
                self._merger.refuse(str(error))

    def _subscribe(self, url: str, data: JsonObject) -> None:
        settings, names_environment = settings_from(fields.inner(data, "settings"))
        if names_environment:
            self._merger.refuse(
                f"What is set for {url} names variables of the environment, which is not taken from a file; "
                "set it again."
            )
        folders = (clean_folder(filter(_is_text, path)) for path in _lists(data, "folders"))
        wanted = Subscription(
            url=url,
            title=fields.line(data, "title"),
            site_url=fields.url(data, "site_url"),
            folders=tuple(dict.fromkeys(folders)),
            tags=clean_tags(fields.lines(data, "tags")),
        )
        position = fields.number(data, "position", 0, MAX_POSITION)
        if position is not None:
            self._positions[url] = position
        own_title = fields.flag(data, "renamed")
        self._merger.add_feed(
            wanted,
            own_title=own_title,
            settings=settings,
            added=self._added(data),
            given_url=fields.url(data, "given_url"),
        )

    def _added(self, data: JsonObject) -> datetime | None:
        return fields.moment(data, "added", self._now)

    def _take_state(self, state: EntryState) -> None:
        """Mark an entry that is here; of one that is not, there is nothing to keep."""
        feed = self._feed(state.feed_url)
        guid = self._there(feed).guid(state) if feed else None
        if feed and guid and (state.read or state.starred):
            self._states.append(state._replace(feed_url=feed.url, guid=guid))

    def _take_entry(self, data: JsonObject) -> None:
        state = state_from(data)
        feed = self._feed(state.feed_url)
        if not state.guid:
            self._damaged += 1
        elif feed and self._there(feed).guid(state):
            self._take_state(state)
        elif state.feed_url in {SAMPLES, INBOX}:
            self._take_local(state.feed_url, entry_from(data, self._now))
        elif feed:
            self._entries.setdefault(feed.id, {})[state.guid] = entry_from(data, self._now)

    def _take_local(self, address: str, archived: ArchivedEntry) -> None:
        """Take a sample or an article of the drop-in folder that is not here, if it was starred or saved.

        Others stay away: those sources hold what is there as a file.
        """
        if not (archived.starred or archived.saved):
            self._left_out += 1
            return
        if self._feed(address) is None:
            kind, title = KINDS[address]
            self._merger.add_feed(Subscription(address, title), own_title=False, kind=kind)
        feed = self._feed(address)
        if feed is not None:  # or another program was quicker to add it
            self._entries.setdefault(feed.id, {})[archived.entry.guid] = archived

    def _feed(self, address: str) -> Feed | None:
        feed = self._merger.feed(address)
        if feed is None and not address.startswith(_LOCAL):
            self._unknown.add(clean_line(address, 200))
        return feed

    def _there(self, feed: Feed) -> _Present:
        if feed.id not in self._present:
            self._present[feed.id] = _Present(self._store.known(feed.id))
        return self._present[feed.id]

    def _flush(self) -> None:
        """Store what waits."""
        for feed_id, archived in self._entries.items():
            self._restored += self._store.restore_entries(feed_id, list(archived.values()))
        if self._states:
            self._marked += self._store.apply_states(self._states)
        self._corrected += self._by_hand.store(self._store)
        self._entries, self._states = {}, []


def _require_known_form(data: JsonObject) -> None:
    if data["pullquote"] != FORM:
        raise LocalFileError("The export was written by a newer Pullquote; update Pullquote to import it.")


def _lists(data: JsonObject, name: str) -> list[list[Any]]:
    return [one for one in fields.inner_list(data, name) if isinstance(one, list)]


def _is_text(value: object) -> bool:
    return isinstance(value, str)
