"""How often the screen is laid out for one key: each time is a tenth of what a hand notices."""

from __future__ import annotations

import pytest

from reader.library import Library
from reader.tui.screens import drawn_screen
from reader.tui.widgets import reading_pane
from tests.tui.support import Open, put_feed

LONG_TITLE = "titles-that-take-two-lines-of-any-pane-that-is-not-that-wide"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_another_article_is_laid_out_once_with_what_is_found_in_it(
    open_reader: Open, library: Library, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """Also where its title takes more lines, its summary is longer, and its bars are others."""
    monkeypatch.setattr(drawn_screen, "HELD_SECONDS", 60.0)  # on a slow machine it is drawn before
    monkeypatch.setattr(reading_pane, "PATIENCE_SECONDS", 60.0)
    put_feed(library, "harbour", [600, 1600])
    put_feed(library, LONG_TITLE, [700, 1500])
    async with open_reader(size=size) as reader:
        await reader.press("g", "g")
        layouts: list[object] = []
        signal = reader.app.screen.screen_layout_refresh_signal
        signal.subscribe(reader.main, layouts.append, immediate=True)
        for _ in range(3):
            await reader.press("j")
            assert len(layouts) == 1
            layouts.clear()


async def test_nothing_is_taken_for_drawn_while_nothing_may_be(open_reader: Open, library: Library) -> None:
    """A new size marks all as changed; were that forgotten, most of the screen would stay as it was."""
    put_feed(library, "harbour", [600, 1600])
    async with open_reader() as reader:
        whole = reader.main.size.region
        with reader.app.batch_update():
            reader.main._compositor._dirty_regions.add(whole)
            reader.main.draw_at_once(reader.main.entry_list)
            assert whole in reader.main._compositor._dirty_regions
