"""Opening the library so that its user gets back what can be got back, and is told what happened.

A library that cannot be opened is rescued without a question. There is nothing that an answer could be
about: without it nothing can be read, the damaged file is kept byte by byte, and a job that fetches at
night has nobody to ask. What is found later, in a library that otherwise works, is only said: whoever has
a copy of the library may rather take that, so that `pullquote config repair` is for the user to call.

Beside the library lies a plain copy of what cannot be fetched again. It is written when a program ends
that changed any of that, and when it tidies up; it is read where a rescue could not read everything.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from reader.errors import DamagedLibraryError, SourceError, StoreError
from reader.files import write_atomic
from reader.store import Rescue, Sources, Store, repair_library
from reader.wording import counted

COPY_SUFFIX = ".backup.jsonl"
_LONGEST_HEADER = 4_096


def copy_of(library: Path) -> Path:
    """Return where the plain copy of a library is."""
    return library.with_suffix(COPY_SUFFIX)


def open_safely(library: Path, now: datetime) -> tuple[Store, tuple[str, ...]]:
    """Open a library, rescue it where it is damaged, and return what to tell the user.

    Raises:
        StoreError: It cannot be opened; it is left as it was.
    """
    is_there, is_empty = library.exists(), library.is_file() and not library.stat().st_size
    found = None
    try:
        store = Store.open(library)
    except DamagedLibraryError:
        found = repair_library(library, now, sources=_sources_in(copy_of(library)))
        store = Store.open(library)
    try:
        if found is not None and found.kept is not None:  # else another was quicker, or indexes were mended
            return store, (_rescue_sentence(found, store, library, now),)
        if is_empty:  # nobody empties a file by hand
            return store, _told_of_emptied(store, copy_of(library), now)
        return store, () if is_there else _told_of_missing(copy_of(library), now)
    except BaseException:
        store.close()
        raise


def repair(library: Path, now: datetime) -> str:
    """Look through a library, mend it where it is damaged, and return one sentence about it.

    Raises:
        StoreError: It cannot be mended; it is left as it was.
    """
    found = repair_library(library, now, sources=_sources_in(copy_of(library)))
    if found is None:
        return f"The library {library} is sound; nothing was changed."
    if found.kept is None:
        return f"The indexes, search and counts of the library {library} were made anew; nothing was lost."
    with Store.open(library) as store:
        return _rescue_sentence(found, store, library, now)


def keep_copy(store: Store, library: Path, now: datetime) -> None:
    """Write the plain copy anew where the library has changed in what it is for.

    Raises:
        SaveError: It cannot be written; the one before is as it was.
        StoreError: The library cannot be read.
    """
    if not store.has_written:
        return
    from reader.interchange.keeping import kept_lines

    copy, digest = copy_of(library), store.keepsakes_digest()
    if digest != _digest_of(copy):
        write_atomic(
            copy, kept_lines(store, now, digest), "The library has everything; this was its plain copy."
        )


def _told_of_emptied(store: Store, copy: Path, now: datetime) -> tuple[str, ...]:
    """Bring back what the copy has into a library that was an empty file, and say what was done."""
    if not copy.is_file():
        return ()
    restored = _restored(store, copy, now)
    return (f"The library was an empty file and was made anew with nothing in it{restored}.",)


def _told_of_missing(copy: Path, now: datetime) -> tuple[str, ...]:
    """Set aside the copy of a library that is not there any more, and say where it is."""
    if not copy.is_file():
        return ()
    kept = _set_aside(copy, now)
    return (
        f"A new library was begun, as there was none; the subscriptions of the one before are in {kept}: "
        "`pullquote import` takes it in.",
    )


def _rescue_sentence(found: Rescue, store: Store, library: Path, now: datetime) -> str:
    """Bring back what the copy has of what could not be read, and say what was done."""
    restored = "" if found.complete else _restored(store, copy_of(library), now)
    return (
        f"The library was damaged and was made anew with {counted(found.feeds, 'source')} and "
        f"{counted(found.entries, 'article')} that could be read{restored}; the damaged file is kept as "
        f"{found.kept}."
    )


def _restored(store: Store, copy: Path, now: datetime) -> str:
    """Take in the plain copy, and say as the end of a sentence what came of it."""
    from reader.interchange import import_stream

    try:
        with copy.open("rb") as stream:
            outcome = import_stream(store, stream, copy.name, now)
    except FileNotFoundError:
        return ""
    except (OSError, SourceError, StoreError):
        return f" (its plain copy {copy} could not be taken in)"
    if not outcome.added and not outcome.entries:
        return ""
    more = f"{counted(outcome.added, 'source')} and {counted(outcome.entries, 'article')}"
    return f", and with {more} more from its plain copy"


def _set_aside(copy: Path, now: datetime) -> Path:
    kept = copy.with_name(f"{copy.name}.{now:%Y-%m-%d-%H%M%S}")
    try:
        return copy.rename(kept)
    except OSError as error:
        raise StoreError(f"{copy} cannot be renamed: {error.strerror}.") from error


def _sources_in(copy: Path) -> Sources:
    """Return the sources that the plain copy has, by their numbers in the library."""
    from reader.interchange.keeping import sources_in

    try:
        with copy.open("rb") as stream:
            return sources_in(stream)
    except OSError:
        return {}


def _digest_of(copy: Path) -> str:
    from reader.interchange.keeping import digest_in

    try:
        with copy.open("rb") as stream:
            return digest_in(stream.readline(_LONGEST_HEADER))
    except OSError:
        return ""
