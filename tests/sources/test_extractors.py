"""Extractors of others: whatever they do on an odd page is no paragraph and no crash."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.sources.extractors import readability_lines, trafilatura_lines

Extract = Callable[[str], tuple[str, ...]]
BOTH = pytest.mark.parametrize(
    ("extract", "fails_in"),
    [
        (readability_lines, "trafilatura.readability_lxml.Document.summary"),
        (trafilatura_lines, "trafilatura.bare_extraction"),
    ],
)
PAGE = f"<html><body><article>{'<p>The ferry is late, and nobody knows why. It will come.</p>' * 20}</article></body></html>"


@BOTH
def test_a_page_gives_its_paragraphs(extract: Extract, fails_in: str) -> None:
    lines = extract(PAGE)
    assert lines
    assert set(lines) == {"The ferry is late, and nobody knows why. It will come."}


@BOTH
@pytest.mark.parametrize("html", ["", " ", "<!---->", "<?xml?>", "<html>"])
def test_a_page_of_nothing_gives_nothing(extract: Extract, fails_in: str, html: str) -> None:
    assert extract(html) == ()


@BOTH
def test_what_an_extractor_trips_over_is_nothing_found(
    extract: Extract, fails_in: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(*_: object, **__: object) -> None:
        raise AttributeError("'NoneType' object has no attribute 'text'")

    monkeypatch.setattr(fails_in, trip)
    assert extract(PAGE) == ()


@BOTH
def test_running_out_of_memory_is_the_limit_of_the_process(
    extract: Extract, fails_in: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def eat(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(fails_in, eat)
    with pytest.raises(MemoryError):
        extract(PAGE)
