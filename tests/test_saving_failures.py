"""What saving does when the system refuses, and what is on the disk when it does not."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import PullquoteError, SaveError
from reader.files import safe_name, user_path, write_atomic, write_new

REASONS = {
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
    errno.EIO: "input/output error",
}


def failing(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(("number", "reason"), REASONS.items())
def test_every_refusal_is_one_sentence_with_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    monkeypatch.setattr(os, "fsync", failing(number))
    with pytest.raises(SaveError) as caught:
        write_new(tmp_path, "a.md", "text")
    assert str(caught.value) == (
        f"Cannot save a.md in {tmp_path}: {reason}; nothing was changed. Choose another folder."
    )
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_our_own_has_no_other_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    for advice in ("", " It is tried again."):
        with pytest.raises(SaveError) as caught:
            write_atomic(tmp_path / "a.json", "text", advice.strip())
        assert str(caught.value) == (
            f"Cannot save a.json in {tmp_path}: the disk is full; nothing was changed.{advice}"
        )


def test_nothing_is_left_behind_where_there_are_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    monkeypatch.setattr(Path, "replace", failing(errno.EIO))
    with pytest.raises(SaveError, match="nothing was changed"):
        write_new(tmp_path, "a.md", "text")
    assert list(tmp_path.iterdir()) == []


def test_a_refusal_without_a_reason_is_a_sentence_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(SaveError, match=r": the system refused; nothing was changed\."):
        write_new(tmp_path, "a.md", "text")


def test_the_sentence_has_no_control_characters_of_a_folder(tmp_path: Path) -> None:
    taken = tmp_path / "a\x1b[2Jb"
    taken.write_text("x")
    with pytest.raises(SaveError) as caught:
        write_new(taken, "\x1b[31mred.md", "text")
    assert str(caught.value).startswith(f"Cannot save red.md in {tmp_path}/ab: ")


@pytest.mark.parametrize(
    "number", [errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV, errno.EMLINK, errno.EACCES]
)
def test_every_way_to_have_no_hard_links_is_got_around(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "link", failing(number))
    (tmp_path / "a.md").write_text("old")
    assert write_new(tmp_path, "a.md", "new").name == "a-2.md"
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.md": "old", "a-2.md": "new"}


def test_what_is_saved_without_hard_links_follows_the_umask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    before = os.umask(0o027)
    try:
        assert write_new(tmp_path, "a.md", "x").stat().st_mode & 0o777 == 0o640
    finally:
        os.umask(before)


def test_any_other_failure_of_a_link_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", failing(errno.EIO))
    with pytest.raises(SaveError, match="input/output error"):
        write_new(tmp_path, "a.md", "text")
    assert list(tmp_path.iterdir()) == []


def test_the_last_of_all_numbers_is_used_and_then_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    for number in range(2, 9_999):
        (tmp_path / f"a-{number}.md").touch()
    assert write_new(tmp_path, "a.md", "text").name == "a-9999.md"
    with pytest.raises(SaveError) as caught:
        write_new(tmp_path, "a.md", "text")
    assert str(caught.value) == f"Cannot save a.md: {tmp_path} already holds 9,999 files of that name."
    assert len(list(tmp_path.iterdir())) == 9_999


class Disk:
    """What was put on the disk for good: files with their size at that moment, and folders."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, takes_folders: bool = True) -> None:
        self.synced: list[tuple[int, int]] = []
        sync = os.fsync

        def fsync(descriptor: int) -> None:
            status = os.fstat(descriptor)
            is_folder = stat.S_ISDIR(status.st_mode)
            if is_folder and not takes_folders:
                raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
            self.synced.append((status.st_ino, 0 if is_folder else status.st_size))
            sync(descriptor)

        monkeypatch.setattr(os, "fsync", fsync)


def number_of(path: Path) -> int:
    return path.stat().st_ino


def test_the_whole_text_is_on_the_disk_and_then_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    path = write_new(tmp_path, "a.md", ("one\n", "two\n"))
    assert disk.synced == [(number_of(path), 8), (number_of(tmp_path), 0)]
    disk.synced.clear()
    write_atomic(tmp_path / "own.toml", "text")
    assert disk.synced == [(number_of(tmp_path / "own.toml"), 4), (number_of(tmp_path), 0)]


def test_a_file_system_that_cannot_sync_folders_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Disk(monkeypatch, takes_folders=False)
    assert write_new(tmp_path, "a.md", "text").read_text() == "text"


def test_no_descriptor_stays_open(tmp_path: Path) -> None:
    def count() -> int:
        return len(list(Path("/dev/fd").iterdir()))

    before = count()
    for _ in range(3):
        write_new(tmp_path, "a.md", "text")
    assert count() == before


def test_text_that_no_encoding_can_say_is_saved_all_the_same(tmp_path: Path) -> None:
    assert write_new(tmp_path, "a.md", "a\ud800b").read_text() == "a?b"


def test_an_own_file_below_folders_that_are_missing(tmp_path: Path) -> None:
    path = tmp_path / "one" / "two" / "own.toml"
    write_atomic(path, "text")
    write_atomic(path, "again")
    assert path.read_text() == "again"
    with pytest.raises(SaveError, match="that is not a folder"):
        write_atomic(path / "below", "text")


@pytest.mark.parametrize("name", ["a/b.md", "/a.md", "a/", "", ".", "..", "\x1b[31m/x"])
def test_a_name_with_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SaveError) as caught:
        write_new(tmp_path / "inside", name, "text")
    shown = name.replace("\x1b[31m", "")
    assert str(caught.value) == f"“{shown}” is not a file name: it must not contain a folder."
    assert list(tmp_path.iterdir()) == []


def test_what_is_half_written_is_hidden_and_says_whose_it_is(tmp_path: Path) -> None:
    """So that what a power failure leaves behind is no article, and anybody can tell what it was."""
    seen: list[str] = []

    def pieces() -> Iterator[str]:
        for piece in ("one", "two"):
            seen.extend(path.name for path in tmp_path.iterdir())
            yield piece

    write_new(tmp_path, "a.md", pieces())
    assert len(set(seen)) == 1
    assert re.fullmatch(r"\.pullquote-[0-9a-f]+\.tmp", seen[0])


@pytest.mark.parametrize(
    "device",
    [
        *("CON", "prn", "Aux", "nul"),
        *(f"{port}{digit}" for port in ("com", "LPT") for digit in "0123456789¹²³"),
    ],
)
def test_no_device_of_windows_becomes_a_name(device: str) -> None:
    assert safe_name(device, ".md") == f"{device}_.md"
    assert safe_name(f"{device}.v2.txt", ".md") == f"{device}_.v2.txt.md"
    assert safe_name(f"{device}sole", ".md") == f"{device}sole.md"


def test_a_long_title_keeps_what_fits() -> None:
    """120 bytes, of which one is kept for the underscore of a device."""
    assert safe_name("x" * 400, ".md") == "x" * 116 + ".md"
    assert len(safe_name("con." + "x" * 400, ".json").encode()) == 120
    assert safe_name("é" * 400, ".json") == "é" * 57 + ".json"
    assert safe_name("港" * 400, ".md") == "港" * 38 + ".md", "and no part of another character"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a - b -- c", "a-b-c"),
        ("1.5 and .5 and 5.", "1.5-and-5-and-5"),
        ("v1.2.3", "v1.2.3"),
        ("Mr. Smith", "Mr-Smith"),
        ("snake_case", "snake_case"),
        ("Xenon in TeX", "Xenon-in-TeX"),
        ("_private_", "private"),
        ("\u0301mark", "mark"),
        ("a -\u0301b", "a-b"),
        ("...", "untitled"),
        ("x" * 115 + ".yz", "x" * 115),
    ],
)
def test_stops_and_marks_stay_only_where_they_belong(title: str, name: str) -> None:
    assert safe_name(title, ".md") == f"{name}.md"


def test_a_path_of_the_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert user_path("~/news") == tmp_path / "news"
    assert user_path("news/a.md") == Path("news/a.md")


@pytest.mark.parametrize("name", ["~nobody-has-this-name/x", "a\0b", "a\0\x1b[2Jb", "\0" + "x" * 300])
def test_a_path_that_cannot_be(name: str) -> None:
    with pytest.raises(PullquoteError) as caught:
        user_path(name)
    shown = name.replace("\0", "").replace("\x1b[2J", "")[:200]
    assert str(caught.value) == f"There is no such place: {shown}."
