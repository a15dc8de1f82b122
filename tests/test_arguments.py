"""Paths as the command line completes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.arguments import MOST_PATHS, FilePath, Known
from reader.query.completion import Vocabulary


class Nothing:
    """A reader that knows nothing by name."""

    methods = formats = themes = sources = ()
    vocabulary = Vocabulary()


KNOWN: Known = Nothing()


def test_paths_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("feeds.opml", "feeds [old].opml", ".hidden", "other", "bad\nname"):
        (tmp_path / name).touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside").touch()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    complete = FilePath().complete
    assert complete("f", KNOWN) == ["feeds [old].opml", "feeds.opml", "folder/"]
    assert complete("folder/", KNOWN) == ["folder/inside"]
    assert complete("~/fo", KNOWN) == ["~/folder/"]
    assert complete(f"{tmp_path}/o", KNOWN) == [f"{tmp_path}/other"]
    assert complete(".", KNOWN) == [".hidden"]
    assert complete("nowhere/x", KNOWN) == []
    assert "bad\nname" not in complete("", KNOWN)


def test_only_what_fits_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(80):
        (tmp_path / f"other{number}").touch()
    (tmp_path / "feeds").mkdir()
    looked: list[str] = []
    is_dir = Path.is_dir

    def noted(path: Path) -> bool:
        looked.append(path.name)
        return is_dir(path)

    monkeypatch.setattr(Path, "is_dir", noted)
    assert FilePath().complete(f"{tmp_path}/f", KNOWN) == [f"{tmp_path}/feeds/"]
    assert looked == ["feeds"]
    assert len(FilePath().complete(f"{tmp_path}/o", KNOWN)) == len(looked) - 1 == MOST_PATHS


@pytest.mark.parametrize("text", ["~nobody-of-this-name/x", "a\0b/x"])
def test_what_is_no_path_has_no_completion(text: str) -> None:
    assert FilePath().complete(text, KNOWN) == []
