"""The sources that are on this machine: sample articles, the drop-in folder, what was opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from reader.changes import Applied, FetchResult, Update
from reader.errors import FeedExistsError, LocalFileError
from reader.model import Feed, FeedKind, ParsedEntry
from reader.paths import Folders, bundled
from reader.store import Store

SAMPLES = "local:samples"
INBOX = "local:inbox"
OPENED = "local:opened"

KINDS: Mapping[str, tuple[FeedKind, str]] = {
    SAMPLES: ("samples", "Sample articles"),
    INBOX: ("inbox", "Drop-in folder"),
    OPENED: ("opened", "Opened files"),
}
"""What each is, and what it is called."""


@dataclass(frozen=True, slots=True)
class LocalOutcome:
    """What looking through a local source changed."""

    new: int = 0
    updated: int = 0
    removed: int = 0
    problems: tuple[str, ...] = ()
    """One sentence for each file that could not be read."""

    @property
    def changed(self) -> bool:
        """Whether lists have to be read again."""
        return bool(self.new or self.updated or self.removed)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The files of a folder: those that could be read, and those that are there all the same."""

    parsed: tuple[ParsedEntry, ...]
    unreadable: frozenset[str] = frozenset()
    """Identifiers of files that could not be read this time; their entries stay."""
    problems: tuple[str, ...] = ()


class LocalSources:
    """Brings local files into the store, under a feed of their own for each kind."""

    def __init__(
        self, store: Store, folders: Folders, clock: Callable[[], datetime], *, samples: bool
    ) -> None:
        """Wire it up.

        Args:
            store: Where entries go.
            folders: Where the user's files are.
            clock: What tells the time.
            samples: Whether the sample articles are wanted.
        """
        self._store = store
        self._folders = folders
        self._clock = clock
        self._samples = samples

    def sync_samples(self) -> LocalOutcome:
        """Show the sample articles as they ship, or none where they are not wanted."""
        reading = self._read(bundled("seeds")) if self._samples else _Reading(())
        # Their place differs between installations; their names do not, and read marks hang on them.
        named = tuple(replace(entry, guid=Path(entry.guid).name) for entry in reading.parsed)
        return self._sync(SAMPLES, replace(reading, parsed=named))

    def sync_inbox(self) -> LocalOutcome:
        """Read what is new or changed in the drop-in folder, and drop what has left it."""
        self._folders.inbox.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self._sync(INBOX, self._read(self._folders.inbox))

    def inbox_signature(self) -> tuple[tuple[str, int, int], ...]:
        """Return what tells whether the drop-in folder changed: names, sizes and times of its files.

        Raises:
            LocalFileError: The folder cannot be read.
        """
        from reader.sources.local import list_files

        found = []
        for path in list_files(self._folders.inbox) if self._folders.inbox.is_dir() else ():
            try:
                status = path.stat()
            except OSError:
                continue  # it left between listing and looking; the next look will not list it
            found.append((str(path), status.st_size, status.st_mtime_ns))
        return tuple(found)

    def keep_opened(self, parsed: Sequence[ParsedEntry]) -> list[int]:
        """Take what the command line names in as opened files; returns the entries' numbers in that order.

        They stay in the library as what was opened before.
        """
        self._apply(OPENED, parsed)
        known = self._store.known(self._feed(OPENED).id).entries
        guids = dict.fromkeys(entry.guid for entry in parsed)
        return [known[guid].entry_id for guid in guids if guid in known]

    def _read(self, folder: Path) -> _Reading:
        from reader.sources.local import cut_notice, file_guid, list_files, read_file

        now = self._clock()
        parsed: list[ParsedEntry] = []
        unreadable: set[str] = set()
        files = list_files(folder)
        notice = cut_notice(folder, files)
        problems = [notice] if notice else []
        for path in files:
            try:
                parsed.append(read_file(path, now))
            except LocalFileError as error:
                unreadable.add(file_guid(path))
                problems.append(str(error))
        return _Reading(tuple(parsed), frozenset(unreadable), tuple(problems))

    def _feed(self, url: str) -> Feed:
        kind, title = KINDS[url]
        found = self._store.feed_by_url(url)
        if found is not None:
            return found
        try:
            return self._store.add_feed(url, kind=kind, title=title, now=self._clock())
        except FeedExistsError:  # another reader, starting at this moment, was quicker
            return self._feed(url)

    def _sync(self, url: str, reading: _Reading) -> LocalOutcome:
        """Make a feed hold just what was read, and what is there but could not be read."""
        known = self._store.known(self._feed(url).id).entries
        applied, kept = self._apply(url, reading.parsed)
        there = {entry.guid for entry in reading.parsed} | reading.unreadable
        gone = [
            entry.entry_id
            for guid, entry in known.items()
            if guid not in there and entry.entry_id not in kept
        ]
        removed = len(self._store.remove_entries(gone)) if gone else 0
        return LocalOutcome(applied.new, applied.updated, removed, reading.problems)

    def _apply(self, url: str, parsed: Sequence[ParsedEntry]) -> tuple[Applied, set[int]]:
        """Store what is new or changed; returns the counts, and the entries that are another's now.

        A file that was renamed but names its own address is still the same entry.
        """
        from reader.decide import decide

        feed = self._feed(url)
        # Of entries without a date the last one stored is the first in a list: files in the order of
        # their names are stored backwards.
        intents = decide(
            self._store.known(feed.id), list(reversed(parsed)), stored_text=self._store.entry_text
        )
        if not intents:
            return Applied(0, 0), set()
        applied = self._store.apply(feed.id, intents, fetched=FetchResult(title=""), now=self._clock())
        return applied, {intent.entry_id for intent in intents if isinstance(intent, Update)}
