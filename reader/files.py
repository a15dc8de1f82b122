"""Writing files so that nothing the user has is lost.

What the user saves is never overwritten and never left half written, whatever the title of an article
says and whatever happens meanwhile: a full disk, a killed process, a second reader.
"""

from __future__ import annotations

import errno
import os
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import PullquoteError, SaveError
from reader.text.sanitize import clean_line

MAX_NAME_BYTES = 120
"""File systems take 255; this leaves room for a number and keeps lists readable."""

MAX_NUMBER = 9_999

UNTITLED = "untitled"

_PRIVATE = 0o600
_ORDINARY = 0o666
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"}
)
"""Names that Windows keeps for devices, whatever their suffix: files may be copied there."""

_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV, errno.EMLINK, errno.EACCES})
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file would be too large",
    errno.EACCES: "writing there is not allowed",
    errno.EPERM: "writing there is not allowed",
    errno.EROFS: "the disk is read-only",
    errno.ENOTDIR: "that is not a folder",
    errno.EEXIST: "that is not a folder",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "its links lead in a circle",
}


def user_path(name: str) -> Path:
    """Return the path that a user names; `~` is the user's own folder.

    Raises:
        PullquoteError: There can be nothing of that name.
    """
    try:
        path = Path(name).expanduser()
    except RuntimeError:  # nobody is called what stands behind the tilde
        path = None
    if path is None or "\0" in name:
        raise PullquoteError(f"There is no such place: {clean_line(name, 200)}.")
    return path


def safe_name(title: str, suffix: str) -> str:
    """Return a file name that is legal and harmless everywhere, made from any title.

    Letters, digits and marks of all scripts stay, everything else becomes one hyphen, blanks too, so
    that the name needs no quoting in a shell. At most 120 bytes with the suffix; never hidden (no
    leading dot), never an option (no leading hyphen), never a device name, never empty.
    """
    normalized = unicodedata.normalize("NFC", clean_line(title))
    room = MAX_NAME_BYTES - len(suffix.encode()) - len("_")
    stem = _trimmed("".join(_replaced(normalized)), room)
    if stem.split(".")[0].lower() in _RESERVED:
        device, dot, rest = stem.partition(".")
        stem = f"{device}_{dot}{rest}"
    return (stem or UNTITLED) + suffix


def write_named(name: str, text: str | Iterable[str]) -> Path:
    """Write a text to a new file that the user names, as `write_new` does, and return its path.

    Raises:
        SaveError: It is a folder, or the file could not be written.
        PullquoteError: There can be nothing of that name.

    """
    path = user_path(name)
    with _saving(path, "Choose another folder."):
        is_folder = path.is_dir() or name.endswith(os.sep)
    if is_folder:  # a file beside it is not what was asked for
        raise SaveError(f"{clean_line(name)} is a folder; name a file in it, such as feeds.opml.")
    return write_new(path.parent, path.name, text)


def write_new(folder: Path, name: str, text: str | Iterable[str]) -> Path:
    """Write a text to a new file and return its path; a number is added where the name is taken.

    A long text may come in pieces, so that it need not be in memory as a whole.

    The file appears under its name complete or not at all, and never in place of another: a link to a
    finished temporary file is made, which fails where the name exists, also when two processes try.

    Raises:
        SaveError: The file could not be written; nothing was left behind.

    """
    if name != Path(name).name or name in {"", ".."}:
        raise SaveError(f"“{clean_line(name)}” is not a file name: it must not contain a folder.")
    with _saving(folder / name, "Choose another folder."):
        folder.mkdir(parents=True, exist_ok=True)
        with _finished_temporary(folder, text, _ORDINARY) as temporary:
            path = _placed(temporary, folder, name)
        _sync(folder)
    return path


def write_atomic(path: Path, text: str | Iterable[str], advice: str = "") -> None:
    """Write a file of our own, replacing it as a whole; only the user may read it.

    Args:
        path: The file.
        text: What is to be in it, perhaps in pieces.
        advice: What is said where it cannot be written, beside why; the user has not chosen its folder.

    Raises:
        SaveError: The file could not be written; the old one is as it was.

    """
    with _saving(path, advice):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _finished_temporary(path.parent, text, _PRIVATE) as temporary:
            temporary.replace(path)
        _sync(path.parent)


def _replaced(title: str) -> Iterator[str]:
    """Yield the characters of a title, one hyphen for each run of those that a name should not have.

    Full stops stay only inside of words and numbers; a mark needs the letter it belongs to.
    """
    last = ""
    for char, after in zip(title, title[1:] + " ", strict=False):
        is_word = char.isalnum() or char == "_" or (char == "." and last.isalnum() and after.isalnum())
        if is_word or (unicodedata.category(char)[0] == "M" and last not in {"", "-"}):
            last = char
            yield char
        elif last != "-":
            last = "-"
            yield "-"


def _trimmed(stem: str, limit: int) -> str:
    """Return a stem of at most `limit` bytes without hyphens, dots and underscores at its ends."""
    return stem.lstrip("-._").encode()[:limit].decode(errors="ignore").rstrip("-._")


@contextmanager
def _finished_temporary(folder: Path, text: str | Iterable[str], mode: int) -> Iterator[Path]:
    """Give a temporary file in the folder that is on the disk already, and remove it afterwards."""
    path = folder / f".pullquote-{os.urandom(8).hex()}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(path, flags, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            for piece in (text,) if isinstance(text, str) else text:
                file.write(piece.encode(errors="replace"))
            file.flush()
            os.fsync(file.fileno())
        yield path
    finally:
        path.unlink(missing_ok=True)


def _placed(temporary: Path, folder: Path, name: str) -> Path:
    """Give a finished file the first free name."""
    for path in _numbered(folder, name):
        with suppress(FileExistsError):
            try:
                os.link(temporary, path, follow_symlinks=False)
            except OSError as error:
                if error.errno not in _NO_LINKS:
                    raise
                _reserve(path)
                try:
                    temporary.replace(path)
                except OSError:
                    path.unlink(missing_ok=True)  # what was reserved, and is empty still
                    raise
            return path
    raise SaveError(f"Cannot save {name}: {folder} already holds {MAX_NUMBER:,} files of that name.")


def _reserve(path: Path) -> None:
    """Create an empty file where no file is, for file systems without hard links."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, _ORDINARY))


def _numbered(folder: Path, name: str) -> Iterator[Path]:
    yield folder / name
    plain = Path(name)
    for number in range(2, MAX_NUMBER + 1):
        yield folder / f"{plain.stem}-{number}{plain.suffix}"


def _sync(folder: Path) -> None:
    """Put the folder's entry on the disk too; not every file system can, and the file itself is safe."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _saving(path: Path, advice: str) -> Iterator[None]:
    """Turn what the system refuses into one sentence, with another one on what to do."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0) or (error.strerror or "the system refused").lower()
        name, folder = clean_line(path.name), clean_line(str(path.parent))
        sentence = f"Cannot save {name} in {folder}: {reason}; nothing was changed. {advice}"
        raise SaveError(sentence.rstrip()) from error
