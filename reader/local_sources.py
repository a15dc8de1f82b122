"""The sources that are on this machine: sample articles, the drop-in folder, files that were opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from reader.changes import Applied, FetchResult
from reader.errors import FeedExistsError, LocalFileError
from reader.model import Feed, FeedKind, ParsedEntry
from reader.paths import Folders, bundled
from reader.store import Store

SAMPLES = "local:samples"
INBOX = "local:inbox"
OPENED = "local:opened"

_KINDS: dict[str, tuple[FeedKind, str]] = {
    SAMPLES: ("samples", "Sample articles"),
    INBOX: ("inbox", "Drop-in folder"),
    OPENED: ("opened", "Opened files"),
}


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
        parsed: list[ParsedEntry] = []
        problems: list[str] = []
        if self._samples:
            entries, problems = self._read(self._list(bundled("seeds")))
            # Their place differs between installations; their names do not, and read marks hang on them.
            parsed = [replace(entry, guid=Path(entry.guid).name) for entry in entries]
        return self._store_entries(SAMPLES, parsed, problems, remove_missing=True)

    def sync_inbox(self) -> LocalOutcome:
        """Read what is new or changed in the drop-in folder, and drop what has left it."""
        self._folders.inbox.mkdir(mode=0o700, parents=True, exist_ok=True)
        parsed, problems = self._read(self._list(self._folders.inbox))
        return self._store_entries(INBOX, parsed, problems, remove_missing=True)

    def inbox_signature(self) -> tuple[tuple[str, int, int], ...]:
        """Return what tells whether the drop-in folder changed: names, sizes and times of its files."""
        found = []
        for path in self._list(self._folders.inbox) if self._folders.inbox.is_dir() else ():
            try:
                status = path.stat()
            except FileNotFoundError:
                continue  # it left between listing and looking; the next look will not list it
            found.append((str(path), status.st_size, status.st_mtime_ns))
        return tuple(found)

    def open_inputs(
        self, paths: Sequence[Path], standard_input: bytes | None, fetched: Sequence[ParsedEntry]
    ) -> tuple[list[int], LocalOutcome]:
        """Take files, folders, standard input and fetched pages in as opened files.

        They stay in the library as what was opened before, until they are opened again or removed.

        Returns:
            The entries' numbers in the order given, and what could not be read.

        """
        from reader.sources.local import read_bytes

        files: list[Path] = []
        problems: list[str] = []
        parsed = list(fetched)
        if standard_input is not None:
            try:
                parsed.append(read_bytes(standard_input, "standard input", self._clock()))
            except LocalFileError as error:
                problems.append(str(error))
        for path in paths:
            try:
                files.extend(self._list(path) if path.is_dir() else [path])
            except LocalFileError as error:
                problems.append(str(error))
        read, unread = self._read(files)
        parsed.extend(read)
        outcome = self._store_entries(OPENED, parsed, [*problems, *unread], remove_missing=False)
        known = self._store.known_entries(self._feed(OPENED).id)
        guids = dict.fromkeys(entry.guid for entry in parsed)
        return [known[guid].entry_id for guid in guids if guid in known], outcome

    @staticmethod
    def _list(folder: Path) -> list[Path]:
        from reader.sources.local import list_files

        return list_files(folder)

    def _read(self, files: Sequence[Path]) -> tuple[list[ParsedEntry], list[str]]:
        from reader.sources.local import read_file

        now = self._clock()
        parsed: list[ParsedEntry] = []
        problems: list[str] = []
        for path in files:
            try:
                parsed.append(read_file(path, now))
            except LocalFileError as error:
                problems.append(str(error))
        return parsed, problems

    def _feed(self, url: str) -> Feed:
        kind, title = _KINDS[url]
        found = self._store.feed_by_url(url)
        if found is not None:
            return found
        try:
            return self._store.add_feed(url, kind=kind, title=title, now=self._clock())
        except FeedExistsError:  # another reader, starting at this moment, was quicker
            return self._feed(url)

    def _store_entries(
        self, url: str, parsed: Sequence[ParsedEntry], problems: Sequence[str], *, remove_missing: bool
    ) -> LocalOutcome:
        from reader.update import decide

        feed = self._feed(url)
        known = self._store.known_entries(feed.id)
        # Of entries without a date the last one stored is the first in a list: files in the order of
        # their names are stored backwards.
        intents = decide(known, list(reversed(parsed)))
        applied = Applied(0, 0)
        if intents:
            result = FetchResult(title=feed.title)
            applied = self._store.apply(feed.id, intents, fetched=result, now=self._clock())
        removed = 0
        if remove_missing:
            there = {entry.guid for entry in parsed}
            gone = [entry.entry_id for guid, entry in known.items() if guid not in there]
            removed = len(self._store.remove_entries(gone)) if gone else 0
        return LocalOutcome(applied.new, applied.updated, removed, tuple(problems))
