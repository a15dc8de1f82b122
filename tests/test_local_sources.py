"""Local folders in the library: what stays, what goes, what keeps its marks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import Config
from reader.errors import PullquoteError, StoreError
from reader.library import Library
from reader.model import View
from reader.paths import folders
from tests.conftest import NOW

TEXT = "---\ntitle: {title}\nurl: https://example.org/{slug}\n---\n\nThe harbour was quiet on the morning of the vote.\n"


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(folders(os.environ), Config(samples=False), lambda: NOW)
    opened.inbox.mkdir(parents=True)
    yield opened
    opened.close()


def put(library: Library, name: str, title: str = "Quiet", slug: str = "quiet") -> Path:
    path = library.inbox / name
    path.write_text(TEXT.format(title=title, slug=slug), encoding="utf-8")
    return path


def test_a_renamed_file_keeps_its_entry_and_its_marks(library: Library) -> None:
    path = put(library, "a.md")
    library.sync_inbox()
    ids = library.entry_ids(View("all"))
    library.mark_read(ids, True)
    path.rename(library.inbox / "b.md")
    outcome = library.sync_inbox()
    assert library.entry_ids(View("all")) == ids
    assert outcome.removed == 0
    assert library.entries(ids)[0].read


def test_a_file_that_cannot_be_read_for_a_moment_keeps_its_entry(library: Library) -> None:
    path = put(library, "a.md")
    library.sync_inbox()
    ids = library.entry_ids(View("all"))
    whole = path.read_bytes()
    path.write_bytes(b"")
    outcome = library.sync_inbox()
    assert "a.md" in outcome.problems[0]
    assert library.entry_ids(View("all")) == ids
    path.write_bytes(whole)
    library.sync_inbox()
    assert library.entry_ids(View("all")) == ids


def test_a_file_that_left_is_forgotten_unless_it_is_starred(library: Library) -> None:
    first, second = put(library, "a.md", "One", "one"), put(library, "b.md", "Two", "two")
    library.sync_inbox()
    starred = library.entry_ids(View("all"))[0]
    library.mark_starred([starred], True)
    first.unlink()
    second.unlink()
    assert library.sync_inbox().removed == 1
    assert library.entry_ids(View("all")) == [starred]


def test_samples_keep_their_marks_wherever_they_are_installed(library: Library) -> None:
    with_samples = Library.open(folders(os.environ), Config(), lambda: NOW)
    with_samples.sync_samples()
    guids = {entry.guid for entry in with_samples.entries(with_samples.entry_ids(View("all")))}
    assert all("/" not in guid for guid in guids)
    assert with_samples.sync_samples().changed is False
    with_samples.close()
    assert library.sync_samples().removed == len(guids)


def test_an_undo_that_fails_can_be_tried_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    put(library, "a.md")
    library.sync_inbox()
    ids = library.entry_ids(View("all"))
    library.mark_read(ids, True)

    def locked(*_: object) -> list[int]:
        raise StoreError("The library is in use by another program.")

    with monkeypatch.context() as patch:
        patch.setattr(library._store, "set_read", locked)
        with pytest.raises(PullquoteError, match=r"^Not taken back: .* in use by another program"):
            library.undo()
    change = library.undo()
    assert change is not None
    assert not library.entries(ids)[0].read


def test_an_article_names_its_outlet_or_else_its_folder(library: Library) -> None:
    put(library, "a.md")
    named = TEXT.format(title="Two", slug="two").replace("title:", "source: The Courier\ntitle:")
    (library.inbox / "b.md").write_text(named, encoding="utf-8")
    library.sync_inbox()
    sources = {library.article(number).source for number in library.entry_ids(View("all"))}
    assert sources == {"The Courier", "Drop-in folder"}
