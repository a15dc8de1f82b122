"""Copying a quote with its source, and keeping it in the commonplace file."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import Article
from tests.tui.support import FERRY, Open

MARKDOWN = """---
title: Town buys its ferry
url: https://news.example/ferry
source: Daily Quay
date: 2026-03-01
---

“We will keep the island connected,” said Mayor Mara Lund. The vote was nine to four.
"""


async def test_c_copies_a_citation(inbox: Path, open_reader: Open) -> None:
    (inbox / "a.md").write_text(MARKDOWN, encoding="utf-8")
    async with open_reader() as reader:
        await reader.press("c")
        assert reader.said.startswith("Put the cursor on a quote")
        await reader.press("Q", "c")
        assert reader.said == "Copied with its source: We will keep the island connected,"
        assert reader.app.clipboard.startswith("“We will keep the island connected,” - Mara Lund, Mayor, ")
        assert reader.app.clipboard.endswith(
            "https://news.example/ferry#:~:text=We%20will%20keep%20the%20island%20connected%2C"
        )


async def test_our_names_for_places_are_no_outlets(inbox: Path, open_reader: Open) -> None:
    (inbox / "a.txt").write_text(FERRY, encoding="utf-8")
    async with open_reader() as reader:
        await reader.press("Q", "c")
        assert reader.app.clipboard.endswith(" - Mara Lund, Mayor, Town buys its ferry")


async def test_a_kept_quote_goes_to_the_end_of_the_commonplace_file(
    inbox: Path, open_reader: Open, tmp_path: Path
) -> None:
    (inbox / "a.txt").write_text(FERRY, encoding="utf-8")
    file = tmp_path / "saved" / "quotes.md"
    file.parent.mkdir()
    file.write_text("# Mine", encoding="utf-8")
    async with open_reader() as reader:
        await reader.press("Q", "C")
        assert reader.said.startswith(f"Kept in {file}: We will keep")
        await reader.press("enter", "C")
        assert reader.said.startswith(f"Kept already in {file}: We will keep")
        await reader.press("Q", "j", "C")
        assert reader.said.startswith(f"Kept in {file}: Nobody will be left")
    kept = file.read_text(encoding="utf-8")
    assert kept.startswith("# Mine\n\n> “We will keep the island connected,”\n>\n> — Mara Lund, Mayor")
    assert kept.count("We will keep the island connected") == 1
    assert kept.count("Nobody will be left on the quay") == 1


async def test_a_citation_does_not_read_the_library_in_the_keys_way(
    inbox: Path, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []
    citable = Library.citable

    def noted(library: Library, article: Article) -> Article:
        threads.append(threading.current_thread())
        return citable(library, article)

    monkeypatch.setattr(Library, "citable", noted)
    (inbox / "a.txt").write_text(FERRY, encoding="utf-8")
    async with open_reader() as reader:
        await reader.press("Q", "c", "C")
    assert len(threads) == 2
    assert threading.main_thread() not in threads


async def test_a_quote_that_cannot_be_kept_is_said(inbox: Path, open_reader: Open, tmp_path: Path) -> None:
    (inbox / "a.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "saved").write_text("a file, not a folder", encoding="utf-8")
    async with open_reader() as reader:
        await reader.press("Q", "C")
        assert reader.said.startswith("Cannot keep the quote in ")


async def test_a_fault_of_our_own_leaves_a_report(
    inbox: Path, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LookupError("a fault of our own")

    (inbox / "a.txt").write_text(FERRY, encoding="utf-8")
    monkeypatch.setattr("reader.commonplace.append_block", fail)
    async with open_reader() as reader:
        await reader.press("Q", "C")
        assert reader.said.startswith("saving failed: ")
        (report,) = (inbox.parent / "crashes").iterdir()
    assert "a fault of our own" in report.read_text(encoding="utf-8")
