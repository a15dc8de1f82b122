from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.color import Color

from reader.config import Config
from reader.errors import ConfigError
from reader.paths import Folders
from reader.tui.theme import (
    COLOUR_VARIABLES,
    STYLE_VARIABLES,
    ThemeFolders,
    read_theme,
    variable_defaults,
)
from tests.tui.support import Open


def theme_file(folder: Path, text: str | bytes, name: str = "mine.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_theme_needs_a_primary_colour_only(tmp_path: Path) -> None:
    theme = read_theme(theme_file(tmp_path, 'primary = "#336699"\n'))
    assert theme.name == "mine"
    assert theme.primary == "#336699"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("primary = ", "is not valid TOML"),
        (b"\xff\xfe", "is not valid TOML"),
        ("dark = true\n", "'primary' is missing"),
        ('primary = "nonsense"\n', "mine.toml"),
        ("primary = 3\n", "primary has a value of the wrong type"),
        ('primary = "#fff"\nshine = "#fff"\n', "there is no field 'shine'"),
        ('primary = "#fff"\n[variables]\nstar-color = "sparkling"\n', "is no colour or style"),
        ('primary = "#fff"\n[variables]\nquote-style = "wobbly"\n', "is no colour or style"),
        ('primary = "#fff"\n[variables]\nno-such-thing = "red"\n', "there is no variable 'no-such-thing'"),
        ('primary = "#fff"\n[variables]\nstar-color = 3\n', "must be a short string"),
        ("# " + "x" * 70_000, "larger than 64 KiB"),
        ('name = "other"\nprimary = "#fff"\n', "its name is that of the file"),
    ],
)
def test_a_mistake_is_one_sentence(tmp_path: Path, text: str | bytes, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_theme(theme_file(tmp_path, text))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_users_theme_wins_over_a_bundled_one(tmp_path: Path) -> None:
    bundled, user = tmp_path / "bundled", tmp_path / "user"
    theme_file(bundled, 'primary = "#111111"\n', "one.toml")
    theme_file(user, 'primary = "#222222"\n', "one.toml")
    folders = ThemeFolders(bundled, user)
    found = folders.read("one")
    assert found is not None
    assert found.primary == "#222222"
    assert [theme.primary for theme in folders.read_all().themes] == ["#222222"]


def test_a_name_is_never_a_path(tmp_path: Path) -> None:
    theme_file(tmp_path, 'primary = "#111111"\n', "outside.toml")
    assert ThemeFolders(tmp_path / "bundled", tmp_path / "user").read("../outside") is None


def test_broken_files_are_listed_and_the_rest_loads(tmp_path: Path) -> None:
    theme_file(tmp_path, "nonsense", "bad.toml")
    theme_file(tmp_path, 'primary = "#111111"\n', "good.toml")
    loaded = ThemeFolders(tmp_path, tmp_path / "none").read_all()
    assert [theme.name for theme in loaded.themes] == ["good"]
    assert len(loaded.problems) == 1
    assert "bad.toml" in loaded.problems[0]


def test_the_default_themes_ship() -> None:
    from reader.paths import bundled

    for name in (Config().dark_theme, Config().light_theme):
        theme = ThemeFolders(bundled("themes"), Path("nowhere")).read(name)
        assert theme is not None
        assert {*COLOUR_VARIABLES, *STYLE_VARIABLES} <= set(theme.variables)


@pytest.mark.parametrize(
    ("dark", "name"), [(True, "pullquote-dark"), (False, "pullquote-light"), (None, "pullquote-dark")]
)
async def test_the_reader_follows_the_terminal(open_reader: Open, dark: bool | None, name: str) -> None:
    async with open_reader(dark=dark) as reader:
        assert reader.app.theme == name


async def test_a_theme_that_is_named_wins_over_the_terminal(open_reader: Open) -> None:
    config = Config(samples=False, theme="paper", refresh_automatic=False)
    async with open_reader(config=config, dark=True) as reader:
        assert reader.app.theme == "paper"


async def test_a_missing_theme_gives_way_to_the_one_that_fits(open_reader: Open) -> None:
    config = Config(samples=False, theme="gone", light_theme="paper", refresh_automatic=False)
    async with open_reader(config=config, dark=False) as reader:
        assert reader.app.theme == "paper"
        assert "There is no theme 'gone'" in reader.said


async def test_where_a_theme_is_missing_the_choice_of_another_can_be_given_up(open_reader: Open) -> None:
    config = Config(samples=False, theme="gone", light_theme="paper", refresh_automatic=False)
    async with open_reader(config=config, dark=False) as reader:
        await reader.press("t", "down", "down", "escape")
        assert reader.app.theme == "paper"
        assert reader.app.is_running


async def test_where_the_theme_that_fits_is_missing_one_of_ours_does(open_reader: Open) -> None:
    config = Config(samples=False, dark_theme="gone", refresh_automatic=False)
    async with open_reader(config=config, dark=True) as reader:
        assert reader.app.theme == "pullquote-dark"
        assert "There is no theme 'gone'" in reader.said
        await reader.press("t", "escape")
        assert reader.app.theme == "pullquote-dark"
        await reader.press("t", "home", "enter")
        assert reader.app.theme == "pullquote-dark"


async def test_a_theme_that_was_lost_since_is_not_previewed(open_reader: Open) -> None:
    async with open_reader(dark=True) as reader:
        reader.app.preview_theme("lost")
        assert reader.app.theme == "pullquote-dark"


async def test_a_theme_file_is_read_again_when_it_was_saved(open_reader: Open, user_folders: Folders) -> None:
    user_folders.themes.mkdir(parents=True)
    path = theme_file(user_folders.themes, 'primary = "#112233"\n')
    config = Config(samples=False, theme="mine", refresh_automatic=False)
    async with open_reader(config=config) as reader:
        theme_file(user_folders.themes, 'primary = "#445566"\nbackground = "#000000"\n')
        reader.app.reload_theme()
        await reader.settle()
        assert reader.said == "Theme mine was read again."
        assert reader.main.styles.background == Color.parse("#000000")
        path.write_text('primary = "no colour"\n', encoding="utf-8")
        reader.app.reload_theme()
        await reader.settle()
        assert "mine.toml" in reader.said
        assert reader.main.styles.background == Color.parse("#000000")
        path.unlink()
        reader.app.reload_theme()
        await reader.settle()
        assert reader.app.is_running


async def test_the_terminals_theme_can_be_chosen_again(open_reader: Open) -> None:
    config = Config(samples=False, theme="paper", refresh_automatic=False)
    async with open_reader(config=config, dark=True) as reader:
        await reader.press("t", "home", "enter")
        assert reader.app.theme == "pullquote-dark"
        assert reader.main.preferences.preferences.theme == "auto"


async def test_a_users_theme_in_terminal_colours_runs(tmp_path: Path) -> None:
    """Textual leaves variables out for such themes that its own style sheets need."""
    from textual.app import App, ComposeResult
    from textual.widgets import Input, OptionList

    theme = read_theme(theme_file(tmp_path, 'primary = "ansi_blue"\nansi = true\n'))

    class Bare(App[None]):
        def get_theme_variable_defaults(self) -> dict[str, str]:
            return variable_defaults()

        def compose(self) -> ComposeResult:
            yield OptionList("one", "two")
            yield Input()

    app = Bare()
    async with app.run_test() as pilot:
        app.register_theme(theme)
        app.theme = theme.name
        await pilot.pause()
        assert app.is_running


def test_link_styles_are_styles(tmp_path: Path) -> None:
    theme = read_theme(theme_file(tmp_path, 'primary = "#336699"\n[variables]\nlink-style = "underline"\n'))
    assert theme.variables["link-style"] == "underline"


def test_a_name_that_no_style_sheet_takes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="name the file with letters"):
        read_theme(theme_file(tmp_path, 'primary = "#fff"\n', "my [theme].toml"))


def test_a_pipe_is_no_theme(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(ConfigError, match="is not a file"):
        read_theme(tmp_path / "pipe.toml")
