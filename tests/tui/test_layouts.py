"""What stands where, at three sizes and under a dark and a light theme.

The expected screens are files beside this one; after a change that is meant, they are written anew:

    PULLQUOTE_LAYOUTS=write python -m pytest tests/tui/test_layouts.py
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.config import Config
from tests.tui.support import Open

LAYOUTS = Path(__file__).with_name("layouts")

WRITE_VARIABLE = "PULLQUOTE_LAYOUTS"

SIZES = ((60, 20), (80, 24), (120, 40), (200, 60))

STATES = {
    "list": (),
    "article": ("enter", "right_square_bracket"),
    "quotes": ("enter", "Q"),
    "alone": ("enter", "z"),
    "sources": ("h",),
    "previews": (),
    "search": ("slash", "c", "o", "u", "n"),
    "command line": ("colon", "s", "o"),
}
"""The keys that lead to each state."""


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_everything_stands_where_it_should(
    three_articles: list[str], open_reader: Open, size: tuple[int, int], state: str
) -> None:
    screens = set()
    for theme in ("pullquote-dark", "pullquote-light"):
        config = Config(
            samples=False, theme=theme, list_previews=state == "previews", refresh_automatic=False
        )
        async with open_reader(size=size, config=config) as reader:
            await reader.press(*STATES[state])
            shown = "\n".join(line.rstrip() for line in reader.screen_text().splitlines())
            screens.add(f"{shown}\n")
            await reader.press("escape", "escape")
    assert len(screens) == 1, "a theme moves something"
    path = LAYOUTS / f"{state.replace(' ', '-')}-{size[0]}x{size[1]}.txt"
    if os.environ.get(WRITE_VARIABLE):
        path.parent.mkdir(exist_ok=True)
        path.write_text(screens.pop(), encoding="utf-8")
    else:
        assert screens.pop() == path.read_text(encoding="utf-8")
