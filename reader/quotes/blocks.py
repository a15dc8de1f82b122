"""Finds what is quoted as a block of its own, without marks: between "Y posted:" and "— Y"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Paragraph
from reader.quotes.marks import Region
from reader.quotes.tokens import DASHES

_LEAD = ":"


def add_blocks(text: str, paragraphs: Sequence[Paragraph], regions: Sequence[Region]) -> tuple[Region, ...]:
    """Return the regions with the blocks without marks that a colon leads in or a name under a dash closes.

    Other blocks quote documents as often as people, and stay as they are.
    """
    marked = {region.paragraph for region in regions}
    found: list[Region] = []
    for first, end in _runs(text, paragraphs, marked):
        is_led = first > 0 and text[paragraphs[first - 1].start : paragraphs[first - 1].end].endswith(_LEAD)
        is_signed = end < len(paragraphs) and _is_signature(text, paragraphs[end])
        if is_led or is_signed:
            found += [
                Region(block.start, block.end, block.start, block.end, index, "dash", continues=index > first)
                for index, block in enumerate(paragraphs[first:end], start=first)
            ]
    return tuple(sorted([*regions, *found], key=lambda region: region.start)) if found else tuple(regions)


def _runs(text: str, paragraphs: Sequence[Paragraph], marked: set[int]) -> list[tuple[int, int]]:
    """Return the ranges of block paragraphs that follow each other, without marks and signatures."""
    runs: list[tuple[int, int]] = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind != "quote" or index in marked or _is_signature(text, paragraph):
            continue
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _is_signature(text: str, paragraph: Paragraph) -> bool:
    return paragraph.end > paragraph.start and text[paragraph.start] in DASHES
