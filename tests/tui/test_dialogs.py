"""Screens above the main one end once, however quickly keys come."""

from __future__ import annotations

from typing import Never

import pytest
from rich.style import Style
from textual import events
from textual.app import ScreenStackError
from textual.command import CommandList, CommandPalette
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from reader.library import Library
from reader.tui.dialog import Dialog
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.screens.keep_screen import LONGEST_NAME, KeepScreen
from reader.tui.screens.main import MainScreen
from reader.tui.screens.rows_screen import RowsScreen
from tests.tui.support import Open
from tests.tui.test_hostile import screens_of


@pytest.mark.usefixtures("three_articles")
async def test_two_quick_enters_end_one_screen(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.pilot.press("M")
        await reader.wait_for_screen(ChoiceScreen)
        words = reader.app.screen.query_one(OptionList)
        words.action_select()
        words.action_select()
        await reader.wait_for_screen(MainScreen)
        await reader.settle()
        assert reader.app.screen is reader.main


class OpensAScreen(Static, can_focus=True):
    """Stands for work in the background that opens a screen while a key is on its way up to the reader."""

    def on_key(self) -> None:
        self.app.push_screen(RowsScreen("Rows", [Content("One"), Content("Two")]))


@pytest.mark.usefixtures("three_articles")
async def test_a_key_means_the_screen_it_was_pressed_on(open_reader: Open) -> None:
    async with open_reader() as reader:
        opens = OpensAScreen()
        await reader.main.mount(opens)
        opens.focus()
        await reader.pilot.press("j")
        await reader.wait_for_screen(RowsScreen)
        await reader.settle()
        assert reader.app.screen.query_one(OptionList).highlighted == 0
        await reader.press("j")
        assert reader.app.screen.query_one(OptionList).highlighted == 1


@pytest.mark.usefixtures("three_articles")
async def test_two_quick_enters_in_the_palette_give_one_command(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+p")
        await reader.wait_for_screen(CommandPalette)
        await reader.pilot.press(*"star")
        commands = reader.app.screen.query_one(CommandList)
        while not commands.option_count or commands.highlighted is None:
            await reader.pilot.pause()
        commands.action_select()
        commands.action_select()
        await reader.wait_for_screen(MainScreen)
        await reader.settle()
        assert "★" in reader.screen_text()


async def test_keys_for_pages_do_nothing_in_a_list_that_has_no_room(open_reader: Open) -> None:
    async with open_reader() as reader:
        screen = ChoiceScreen("one", ["a", "b", "c"], "b")
        await reader.app.push_screen(screen)
        words = screen.query_one(OptionList)
        words.styles.height = words.styles.width = 0
        await reader.settle()
        assert not words.scrollable_content_region
        await reader.press("pageup", "pagedown")
        assert words.highlighted == 1


async def test_a_click_on_what_is_no_more_does_nothing(open_reader: Open) -> None:
    async with open_reader() as reader:
        screen = ChoiceScreen("one", ["a", "b", "c"], "a")
        await reader.app.push_screen(screen)
        await reader.pilot.pause()
        words = screen.query_one(OptionList)
        style = Style.from_meta({"option": 2})
        click = events.Click(words, 1, 1, 0, 0, 1, False, False, False, style=style)
        words.remove_option_at_index(2)
        words.post_message(click)
        await reader.settle()
        assert reader.app.is_running
        assert reader.app.screen is screen


async def test_keys_that_wait_when_the_reader_ends_are_forgotten(open_reader: Open) -> None:
    async with open_reader() as reader:
        screen = reader.app.screen
    with pytest.raises(ScreenStackError):
        _ = reader.app.screen
    reader.app._waiting.append(events.Key("j", "j"))
    await reader.app._has_acted(screen, screen)
    await reader.app._give_waiting()
    assert not reader.app._acting


async def test_a_screen_that_stands_below_another_does_not_end_that_one(open_reader: Open) -> None:
    async with open_reader() as reader:
        below, above = ChoiceScreen("one", ["a"], "a"), ChoiceScreen("two", ["b"], "b")
        await reader.app.push_screen(below)
        await reader.app.push_screen(above)
        below.dismiss(None)
        assert reader.app.screen is above


def test_every_screen_above_the_main_one_ends_once() -> None:
    assert [kind for kind in screens_of(ModalScreen) if not issubclass(kind, Dialog)] == []
    assert len(list(screens_of(Dialog))) > 10


@pytest.mark.usefixtures("three_articles")
async def test_a_full_field_makes_no_sound(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_reader() as reader:
        await reader.app.push_screen(KeepScreen("unread"))
        await reader.wait_for_screen(KeepScreen)
        field = reader.app.screen.query_one(Input)
        field.value = "n" * LONGEST_NAME
        written: list[str] = []
        driver = reader.app._driver
        assert driver is not None
        monkeypatch.setattr(driver, "write", written.append)
        monkeypatch.setattr(type(reader.app), "is_headless", property(lambda app: False))
        await reader.press("n")
        assert field.value == "n" * LONGEST_NAME
        assert "\a" not in "".join(written)


@pytest.mark.usefixtures("three_articles")
async def test_a_fault_in_the_work_of_a_dialog_is_said_and_reported(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as reader:
        reports: list[BaseException] = []
        fault = ValueError("out of hand")

        def fail(*_: object) -> Never:
            raise fault

        monkeypatch.setattr(library, "keep_report", reports.append)
        monkeypatch.setattr(library, "ranking", fail)
        await reader.press("vertical_line")
        assert reader.said == "compare failed: ValueError: out of hand"
        assert reports == [fault]
        assert "Not there: the messages say why." in reader.screen_text()
        assert "Reading…" not in reader.screen_text()
        await reader.press("escape")


async def test_the_line_that_was_being_typed_comes_back_from_those_before(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press(
            "colon", *("space" if key == " " else key for key in "sort oldest"), "enter", "colon", *"len"
        )
        line = reader.app.screen.query_one(Input)
        await reader.press("up")
        assert line.value == "sort oldest"
        await reader.press("down")
        assert line.value == "len"
        await reader.press("escape")
