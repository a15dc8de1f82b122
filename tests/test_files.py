"""Nothing that was saved is lost or overwritten, and every title gives a legal file name."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SaveError
from reader.files import MAX_NAME_BYTES, safe_name, write_atomic, write_new


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Crane falls in harbour", "Crane-falls-in-harbour.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("/etc/cron.d/x", "etc-cron.d-x.md"),
        ("-rf *", "rf.md"),
        (".bashrc", "bashrc.md"),
        ("~root", "root.md"),
        ("CON", "CON_.md"),
        ("nul.txt", "nul_.txt.md"),
        ("Straße & Café: “1.5 %”", "Straße-Café-1.5.md"),
        ("हिन्दी समाचार", "हिन्दी-समाचार.md"),
        ("港のクレーン", "港のクレーン.md"),
        ("a\x00b\x1b[2Jc\u202ed", "abcd.md"),
        ("Cafe\u0301", "Café.md"),
        ("😀", "untitled.md"),
        ("", "untitled.md"),
    ],
)
def test_names(title: str, name: str) -> None:
    assert safe_name(title, ".md") == name


@given(
    st.one_of(st.text(), st.text().map(lambda end: "con." + "x" * 120 + end)),
    st.sampled_from([".md", ".json"]),
)
def test_any_title_gives_a_legal_name(title: str, suffix: str) -> None:
    name = safe_name(title, suffix)
    stem = name.removesuffix(suffix)
    assert len(name.encode()) <= MAX_NAME_BYTES
    assert stem
    assert name == Path(name).name == unicodedata.normalize("NFC", name)
    assert stem[0] not in "-.~ "
    assert all(char.isalnum() or char in "._-" or unicodedata.category(char)[0] == "M" for char in stem)
    assert not re.fullmatch(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]", stem.split(".")[0], re.IGNORECASE)


def test_a_number_is_added_where_the_name_is_taken(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    paths = [write_new(folder, "a.md", text) for text in ("one", "two", "drei ü\n")]
    assert [path.name for path in paths] == ["a.md", "a-2.md", "a-3.md"]
    assert [path.read_text(encoding="utf-8") for path in paths] == ["one", "two", "drei ü\n"]
    assert sorted(path.name for path in folder.iterdir()) == ["a-2.md", "a-3.md", "a.md"]


def test_links_are_neither_followed_nor_replaced(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    (tmp_path / "a.md").symlink_to(victim)
    (tmp_path / "a-2.md").symlink_to(tmp_path / "nowhere")
    assert write_new(tmp_path, "a.md", "text").name == "a-3.md"
    assert victim.read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_writers_at_the_same_time_get_names_of_their_own(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib, reader.files as f\n"
        "for n in range(20): f.write_new(pathlib.Path(sys.argv[1]), 'a.md', f'{sys.argv[2]} {n}')\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with ThreadPoolExecutor(3) as pool:
        done = list(pool.map(lambda who: subprocess.run([*command, who], check=True), ["x", "y", "z"]))
    assert len(done) == 3
    texts = sorted(path.read_text() for path in tmp_path.glob("a*.md"))
    assert texts == sorted(f"{who} {n}" for who in "xyz" for n in range(20))


def test_without_hard_links_nothing_is_overwritten_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    (tmp_path / "a.md").write_text("old")
    assert write_new(tmp_path, "a.md", "new").name == "a-2.md"
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.md": "old", "a-2.md": "new"}


@pytest.mark.parametrize(
    ("number", "reason"), [(errno.ENOSPC, "the disk is full"), (errno.EIO, "input/output error")]
)
def test_a_failed_write_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    config = tmp_path / "settings.toml"
    config.write_text("old")

    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match=f"^Cannot save a.md in .*: {reason}; nothing was changed."):
        write_new(tmp_path, "a.md", "text")
    with pytest.raises(SaveError, match=r"Cannot save settings\.toml"):
        write_atomic(config, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]
    assert config.read_text() == "old"


def test_a_file_that_is_too_large_for_the_system_leaves_nothing_behind(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib, resource, reader.files as f\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: f.write_new(pathlib.Path(sys.argv[1]), 'a.md', 'x' * 5000)\n"
        "except f.SaveError as error: print(error)\n"
    )
    command = [sys.executable, "-B", "-c", script, str(tmp_path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "the file would be too large" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_or_cannot_be_made_is_named(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("x")
    for folder in (taken, taken / "below"):
        with pytest.raises(SaveError, match="that is not a folder"):
            write_new(folder, "a.md", "text")
    with pytest.raises(SaveError, match="name is too long"):
        write_new(tmp_path / ("n" * 300), "a.md", "text")
    with pytest.raises(SaveError, match="is not a file name"):
        write_new(tmp_path, "../a.md", "text")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SaveError, match="writing there is not allowed"):
        write_new(tmp_path, "a.md", "text")
    tmp_path.chmod(0o700)


def test_own_files_are_replaced_as_a_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.toml"
    write_atomic(path, "one")
    write_atomic(path, "two")
    assert path.read_text() == "two"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [one.name for one in path.parent.iterdir()] == ["settings.toml"]


def test_saved_documents_follow_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        assert write_new(tmp_path, "a.md", "x").stat().st_mode & 0o777 == 0o644
    finally:
        os.umask(before)
