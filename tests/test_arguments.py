"""Paths as the command line completes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.arguments import FilePath, Known


class Nothing:
    """A reader that knows nothing by name."""

    methods = formats = themes = sources = ()


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
