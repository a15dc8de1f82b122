"""Every bundled theme loads, is complete, and can be read."""

from __future__ import annotations

import tomllib
from itertools import product
from pathlib import Path

import pytest
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from reader.tui.theme import read_theme
from tests.contrast import contrast

FILES = sorted((Path(__file__).parents[1] / "themes").glob("*.toml"))
CORE_COLOURS = ("primary", "secondary", "accent", "warning", "error", "success")
GROUNDS = ("background", "surface", "panel")
CURSORS = ("block-cursor-background", "block-cursor-blurred-background")
OUR_COLOURS = (
    "summary-background",
    "summary-color",
    "quote-background",
    "quote-color",
    "target-background",
    "target-color",
    "unread-color",
    "read-color",
    "star-color",
    "speaker-color",
    "dim-color",
)
OUR_STYLES = ("summary-style", "quote-style", "target-style")
LIST_COLOURS = ("unread-color", "read-color", "star-color", "speaker-color", "dim-color")

READABLE_PAIRS = (
    *product(("foreground", "footer-key-foreground", "text-error"), GROUNDS),
    *product(LIST_COLOURS, ("background", "surface", "panel", *CURSORS)),
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("summary-color", "summary-background"),
    ("quote-color", "quote-background"),
    ("quote-color", "background"),
    ("quote-color", "surface"),
    ("quote-color", "summary-background"),  # a quote within a sentence of the summary
    ("target-color", "target-background"),
)
"""Text and what it stands on; a row under the cursor keeps the colours of its parts."""

TOLD_APART_BY_STYLE = {"colour-blind-safe", "high-contrast", "high-contrast-light", "sixteen"}


def load(path: Path) -> Theme:
    return Theme(**tomllib.loads(path.read_text(encoding="utf-8")))


def colours(theme: Theme) -> dict[str, str]:
    return {**theme.to_color_system().generate(), **theme.variables}


THEMES = {path.stem: load(path) for path in FILES}
each_theme = pytest.mark.parametrize("name", sorted(THEMES))
each_full_colour_theme = pytest.mark.parametrize(
    "name", sorted(name for name, theme in THEMES.items() if not theme.ansi)
)


def test_the_promised_kinds_are_there() -> None:
    assert {"pullquote-dark", "pullquote-light", "paper", "midnight", "slate"} <= set(THEMES)
    assert {"colour-blind-safe", "high-contrast", "high-contrast-light", "sixteen"} <= set(THEMES)
    assert sum(not theme.dark for theme in THEMES.values()) >= 2
    assert len(THEMES) >= 12


@each_theme
def test_the_name_is_the_file_s(name: str) -> None:
    assert THEMES[name].name == name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_reader_takes_the_file_as_it_is(path: Path) -> None:
    assert read_theme(path) == load(path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_file_says_what_the_theme_is_for(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


@each_theme
def test_every_variable_of_ours_is_a_literal_colour_or_style(name: str) -> None:
    variables = THEMES[name].variables
    for key in OUR_COLOURS:
        assert Color.parse(variables[key]).a == 1, key
    for key in OUR_STYLES:
        Style.parse(variables[key])


@each_theme
def test_no_variable_is_misspelt(name: str) -> None:
    known = set(colours(Theme("probe", "#888888"))) | set(OUR_COLOURS) | set(OUR_STYLES)
    assert set(THEMES[name].variables) <= known


@each_theme
def test_no_variable_of_textual_s_style_sheets_is_missing(name: str) -> None:
    """An ansi theme has to give some itself; a missing one ends the app at its start."""
    assert set(colours(Theme("probe", "#888888"))) <= set(colours(THEMES[name]))


@each_theme
def test_every_core_colour_is_set(name: str) -> None:
    for field in (*CORE_COLOURS, "foreground", *GROUNDS):
        assert getattr(THEMES[name], field) is not None, field


@each_full_colour_theme
def test_text_stands_out_from_its_ground(name: str) -> None:
    needed = 7.0 if name.startswith("high-contrast") else 4.5
    values = colours(THEMES[name])
    ratios = {
        (text, ground): contrast(Color.parse(values[text]), Color.parse(values[ground]))
        for text, ground in READABLE_PAIRS
    }
    too_low = {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < needed}
    assert not too_low


@each_full_colour_theme
def test_borders_and_marked_sentences_can_be_seen(name: str) -> None:
    values = colours(THEMES[name])
    background = Color.parse(values["background"])
    assert contrast(Color.parse(values["border"]), background) >= 3
    assert contrast(Color.parse(values["border-blurred"]), background) >= (3 if "high" in name else 1.4)
    for ground in ("summary-background", "target-background", *CURSORS):
        assert contrast(Color.parse(values[ground]), background) >= 1.15, ground


@each_full_colour_theme
def test_dark_says_which_way_round_the_theme_is(name: str) -> None:
    values = colours(THEMES[name])
    brighter = Color.parse(values["background"]).brightness > Color.parse(values["foreground"]).brightness
    assert brighter is not THEMES[name].dark


@pytest.mark.parametrize("name", sorted(TOLD_APART_BY_STYLE))
def test_marks_are_told_apart_without_colour(name: str) -> None:
    styles = [Style.parse(THEMES[name].variables[key]) for key in OUR_STYLES]
    assert len({Style.null(), *styles}) == 4


def test_sixteen_uses_the_terminal_s_own_colours_only() -> None:
    theme = THEMES["sixteen"]
    assert theme.ansi
    core = [getattr(theme, field) for field in (*CORE_COLOURS, "foreground", *GROUNDS)]
    ours = [value for key, value in theme.variables.items() if "style" not in key]
    assert all(value.startswith("ansi_") and Color.parse(value).ansi is not None for value in core + ours)
