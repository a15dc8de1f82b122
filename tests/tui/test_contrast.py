"""Every word that the reader shows, under every theme, against what it stands on (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from rich.color import Color as RichColor
from textual.color import Color

from reader.config import Config
from reader.paths import bundled
from reader.tui.theme import ThemeFolders
from tests.clocks import HANGS_AFTER_SECONDS
from tests.contrast import contrast
from tests.tui.support import Open, Reader

FULL_COLOUR = sorted(
    theme.name
    for theme in ThemeFolders(bundled("themes"), bundled("themes")).read_all().themes
    if not theme.ansi
)


def words_shown(reader: Reader) -> Iterator[tuple[str, Color, Color]]:
    """Yield each piece of text with its colour and that of its ground; behind a dialog nothing is read."""
    screen = reader.app.screen
    part = next((dialog.region for dialog in screen.query(".dialog")), screen.region)
    for strip in screen._compositor.render_strips()[part.y : part.bottom]:
        for text, style, _ in strip.crop(part.x, part.right):
            if style is None or not any(character.isalnum() for character in text):
                continue
            assert style.color is not None and style.bgcolor is not None, text
            assert not style.dim, text
            yield text, _colour(style.color), _colour(style.bgcolor)


def _colour(colour: RichColor) -> Color:
    assert colour.triplet is not None
    return Color(*colour.triplet)


def too_faint(reader: Reader, needed: float) -> dict[str, float]:
    ratios = {text: contrast(colour, ground) for text, colour, ground in words_shown(reader)}
    return {text: round(ratio, 2) for text, ratio in ratios.items() if ratio < needed}


@pytest.mark.parametrize("name", FULL_COLOUR)
async def test_every_word_stands_out(three_articles: list[str], open_reader: Open, name: str) -> None:
    needed = 7.0 if name.startswith("high-contrast") else 4.5
    config = Config(samples=False, theme=name, refresh_automatic=False)
    async with open_reader(size=(150, 50), config=config) as reader:
        assert not too_faint(reader, needed)
        for keys in (["s", "enter"], ["right_square_bracket"], ["Q"], ["S"], ["tab", "tab"], ["p"]):
            await reader.press(*keys)
            assert not too_faint(reader, needed), keys
        for key in ("question_mark", "exclamation_mark", "M", "a", "slash", "F", "P", "colon", "L"):
            await reader.pilot.press(key)
            await reader.pilot.pause()
            assert not too_faint(reader, needed), key
            await reader.pilot.press("escape")
            async with asyncio.timeout(HANGS_AFTER_SECONDS):
                while reader.app.screen != reader.main:
                    await reader.pilot.pause(0.01)
