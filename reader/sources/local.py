"""Local files, folders and standard input as articles.

A path may be anything: a pipe that never ends, a device, a link out of the folder, a picture. Only regular
files of a bounded size are read, and as much of a pipe that the user names; whatever is wrong becomes one
sentence that names the file.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from reader.errors import LocalFileError
from reader.model import ParsedEntry
from reader.sources.documents import (
    Format,
    Origin,
    binary_kind,
    content_guid,
    read_document,
    short_guid,
)
from reader.sources.encoding import declared_in_html, decode
from reader.sources.sniff import looks_like_feed, looks_like_html
from reader.text.dates import believable
from reader.text.natural_order import natural_key
from reader.text.sanitize import clean_line

MAX_BYTES = 10 * 1024 * 1024
"""Of one file, or of standard input."""
MAX_LINES = 500_000
"""Each may be a paragraph, and a million of those take ten seconds."""
MAX_FILES = 2_000
MAX_DEPTH = 4
"""Folders below the one that is listed."""

_FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_MAIL = ".eml"
_KNOWN = frozenset({*_FORMATS, _MAIL})

_MAIL_START = re.compile(
    rb"(?:From |(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|Subject|Date):)", re.I
)
_MAIL_SENDER = re.compile(rb"^From:", re.I | re.M)
_MARKDOWN = re.compile(
    r"\A(?:(?:---|\+\+\+)[ \t]*+\n[ \t]*+[\w-]++[ \t]*+[:=]|#{1,6}[ \t]++\S"
    r"|.{0,3000}?^(?:#{2,6}[ \t]++\S|.{0,300}\]\(https?://))",
    re.M | re.S,
)

_REASONS = {
    errno.ENOENT: "does not exist",
    errno.EACCES: "may not be read: permission denied",
    errno.EPERM: "may not be read: permission denied",
    errno.ELOOP: "is a link that leads in a circle",
    errno.ENOTDIR: "does not exist: a part of its path is not a folder",
    errno.ENAMETOOLONG: "does not exist: its name is too long",
}

_NO_SUCH_PATH = (OSError, ValueError, RuntimeError)
"""What `pathlib` raises, also for a NUL in a name, and for links in a circle (a RuntimeError before 3.13)."""


def read_file(path: Path, now: datetime) -> ParsedEntry:
    """Return the article a file holds.

    Args:
        path: A regular file; its format is told by its suffix, otherwise by its content.
        now: The time by which dates are judged.

    Raises:
        LocalFileError: There is nothing to read, or it is no text.

    """
    data = _content(path)
    readable = re.sub(r"[-_\s]+|%20", " ", clean_line(path.stem)).strip()
    origin = Origin(guid=file_guid(path), title=readable[:1].upper() + readable[1:] or "Untitled", now=now)
    return _article(data, path.suffix.lower(), _shown(path), origin)


def read_bytes(data: bytes, name: str, now: datetime) -> ParsedEntry:
    """Return the article that standard input held; its format is told by its content.

    Args:
        data: What was read.
        name: What to call it where it has no title, and in errors.
        now: The time by which dates are judged.

    Raises:
        LocalFileError: There is nothing to read, or it is no text.

    """
    shown = clean_line(name)
    if len(data) > MAX_BYTES:
        raise _too_large(shown)
    origin = Origin(guid=content_guid(data), title=shown[:1].upper() + shown[1:], now=now)
    return _article(data, "", shown, origin)


def read_pipe(path: Path, now: datetime) -> ParsedEntry:
    """Return the article that comes through a pipe with a name, such as a shell gives to `<(command)`.

    Opening it waits for its other end. It is read as standard input is.

    Args:
        path: The pipe.
        now: The time by which dates are judged.

    Raises:
        LocalFileError: There is nothing to read, or it is no text.

    """
    try:
        with path.open("rb") as pipe:
            data = pipe.read(MAX_BYTES + 1)
    except _NO_SUCH_PATH as error:
        raise _refused(path, error) from error
    return read_bytes(data, str(path), now)


def is_pipe(path: Path) -> bool:
    """Tell whether a path leads to a pipe; no, also where that cannot be found out."""
    try:
        return path.is_fifo()
    except _NO_SUCH_PATH:
        return False


def file_guid(path: Path) -> str:
    """Return what identifies a file as an entry: its full path, with links followed.

    The odd characters of one that could not be shown or stored are escaped.

    Raises:
        LocalFileError: No file can have such a path.

    """
    try:
        full = str(path.resolve())
    except _NO_SUCH_PATH as error:
        raise _refused(path, error) from error
    if clean_line(full, len(full)) != full:
        full = full.encode("unicode_escape").decode("ascii")
    return short_guid(full)


def is_folder(path: Path) -> bool:
    """Tell whether a path leads to a folder; no, also where that cannot be found out."""
    try:
        return path.is_dir()
    except _NO_SUCH_PATH:
        return False


def list_files(path: Path) -> list[Path]:
    """Return the article files in a folder, sorted, at most 2,000 and four folders deep.

    Hidden files and folders are left out, and so are links that lead out of the folder, and what the system
    shows of itself as files (`/proc`).

    Raises:
        LocalFileError: The folder itself cannot be read.

    """
    try:
        root = path.resolve(strict=True)
        if not root.is_dir():
            raise LocalFileError(f"{_shown(path)} is a file, not a folder.")
        os.scandir(root).close()
    except _NO_SUCH_PATH as error:
        raise _refused(path, error) from error
    return list(islice(_files(path, root, MAX_DEPTH), MAX_FILES))


def cut_notice(folder: Path, files: Sequence[Path]) -> str:
    """Return the sentence for a folder of which so many files were listed that there may be more, or ""."""
    return (
        f"Of {_shown(folder)} the first {MAX_FILES:,} files are read, and no more."
        if len(files) == MAX_FILES
        else ""
    )


def _files(folder: Path, root: Path, depth: int) -> Iterator[Path]:
    """Yield the article files of a folder in order; a folder below it that cannot be read has none."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: (natural_key(entry.name), entry.name))
    except OSError:
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False) and depth:
            if not _is_of_system(path):
                yield from _files(path, root, depth - 1)
        elif path.suffix.lower() in _KNOWN and _is_inside(entry, path, root):
            yield path


def _is_of_system(folder: Path) -> bool:
    """Tell whether a file system begins here that takes no room: its files are the system's own answers."""
    try:
        return os.path.ismount(folder) and os.statvfs(folder).f_blocks == 0
    except OSError:
        return True


def _is_inside(entry: os.DirEntry[str], path: Path, root: Path) -> bool:
    if not entry.is_symlink():
        return entry.is_file()
    try:
        return entry.is_file() and path.resolve().is_relative_to(root)
    except _NO_SUCH_PATH:
        return False


def _content(path: Path) -> bytes:
    """Return the bytes of a regular file.

    It is opened without waiting, because opening a pipe waits for its other end, for ever if need be.
    """
    try:
        _check_kind(path, path.stat().st_mode)
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            _check_kind(path, os.fstat(descriptor).st_mode)
            data = file.read(MAX_BYTES + 1)
    except _NO_SUCH_PATH as error:
        raise _refused(path, error) from error
    if len(data) > MAX_BYTES:
        raise _too_large(_shown(path))
    return data


def _check_kind(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise LocalFileError(f"{_shown(path)} is a folder, not a file.")
    if not stat.S_ISREG(mode):
        raise LocalFileError(f"{_shown(path)} is a pipe or a device, not a file.")


def _article(data: bytes, suffix: str, shown: str, origin: Origin) -> ParsedEntry:
    if not data.strip():
        raise LocalFileError(f"{shown} is empty.")
    if kind := binary_kind(data):
        raise LocalFileError(f"{shown} is {kind}; only text, Markdown, HTML and mail can be read.")
    if suffix == _MAIL or (suffix not in _KNOWN and _looks_like_mail(data)):
        entry = _from_mail(data, shown, origin)
    else:
        text = decode(data, declared_in_html(data)).lstrip("\ufeff")
        if looks_like_feed(text):
            raise LocalFileError(f"{shown} is a feed, not an article: add its web address instead.")
        if text.count("\n") > MAX_LINES:
            raise LocalFileError(f"{shown} has more than {MAX_LINES:,} lines: that is no article.")
        entry = read_document(text, _format(text, suffix), origin)
    if not entry.document.text:
        raise LocalFileError(f"{shown} holds no text to read.")
    return entry


def _format(text: str, suffix: str) -> Format:
    """Return a file's format; a page is one also when it is called a text file."""
    known = _FORMATS.get(suffix)
    if known in {None, "text"} and looks_like_html(text):
        return "html"
    return known or ("markdown" if _MARKDOWN.match(text.replace("\r\n", "\n")) else "text")


def _looks_like_mail(data: bytes) -> bool:
    head = data[:20_000].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _MAIL_START.match(head) is not None and _MAIL_SENDER.search(head) is not None


def _from_mail(data: bytes, shown: str, origin: Origin) -> ParsedEntry:
    from reader.sources.mail import parse_mail

    try:
        mail = parse_mail(data)
    except RecursionError as error:
        raise LocalFileError(f"{shown} holds messages within messages, too deep to read.") from error
    entry = read_document(mail.text, "html" if mail.is_html else "text", origin)
    return replace(
        entry,
        title=mail.title or entry.title,
        authors=(mail.author,) if mail.author else entry.authors,
        published=believable(mail.published, origin.now),
    )


def _shown(path: Path) -> str:
    return clean_line(str(path))


def _too_large(shown: str) -> LocalFileError:
    return LocalFileError(f"{shown} is larger than {MAX_BYTES // 1024 // 1024} MiB: that is no article.")


def _refused(path: Path, error: OSError | ValueError | RuntimeError) -> LocalFileError:
    circle = errno.ELOOP if isinstance(error, RuntimeError) else 0
    number = error.errno if isinstance(error, OSError) else circle
    return LocalFileError(f"{_shown(path)} {_REASONS.get(number or 0, 'cannot be read')}.")
