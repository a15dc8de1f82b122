"""An Esc with a key right behind it is two keys, unless Alt with that key means something."""

from __future__ import annotations

import sys

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from reader.config import Config
from reader.tui.alt_keys import behind_escape, tell_alt
from reader.tui.screens.command_line import CommandLineScreen
from reader.tui.screens.search_screen import SearchScreen
from tests.terminal import Terminal
from tests.tui.support import Open, Reader


@pytest.mark.parametrize(
    ("typed", "key"),
    [("j", "j"), ("J", "J"), ("7", "7"), ("/", "slash"), (" ", "space"), ("]", "right_square_bracket")],
)
def test_what_came_behind_an_escape_is_known(typed: str, key: str) -> None:
    tell_alt()
    (event,) = XTermParser()._sequence_to_key_events(typed, alt=True)
    assert event.key.startswith("alt+")
    following = behind_escape(event)
    assert following is not None
    assert (following.key, following.character) == (key, typed)
    (plain,) = XTermParser()._sequence_to_key_events(typed)
    assert behind_escape(plain) is None


def test_where_the_terminal_tells_that_alt_was_held_there_was_no_escape() -> None:
    (event,) = XTermParser()._sequence_to_key_events("\x1b[106;3u")
    assert event.key == "alt+j"
    assert behind_escape(event) is None


async def strike(reader: Reader, *strokes: tuple[str, str]) -> None:
    for key, character in strokes:
        reader.app.post_message(events.Key(key, character))
    await reader.settle()


async def test_both_keys_act_one_after_the_other(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter")
        await strike(reader, ("alt+j", "j"), ("s", "s"))
        assert reader.main.entry_list.has_focus
        starred = [
            entry.title for entry in reader.main.library.entries(reader.main.entry_list.ids) if entry.starred
        ]
        assert starred == [three_articles[1]]


async def test_an_escape_ends_a_sequence_first(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "j", "enter", "g")
        await strike(reader, ("alt+s", "s"))
        assert reader.said == "Starred."
        assert reader.main.reading.view.has_focus, "the Esc was for the sequence"


async def test_what_is_typed_is_typed(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await strike(reader, ("alt+j", "j"))
        screen = reader.app.screen
        assert isinstance(screen, SearchScreen)
        assert screen.field.value == "j"


async def test_where_alt_means_something_it_does(three_articles: list[str], open_reader: Open) -> None:
    config = Config(samples=False, keymap="emacs", refresh_automatic=False)
    async with open_reader(config=config) as reader:
        await strike(reader, ("alt+x", "x"))
        assert isinstance(reader.app.screen, CommandLineScreen)


def test_so_it_is_on_a_terminal() -> None:
    with Terminal((sys.executable, "-m", "reader"), size=(80, 24)) as terminal:
        terminal.until("Port Ellery")
        terminal.send("\r")
        terminal.until("S Summary")
        terminal.send("\x1bs")
        terminal.until("Starred.")
        terminal.until("n Next unread")
        terminal.send("\r")
        terminal.until("S Summary")
        terminal.send("\x1b/")
        terminal.until("words in a row")
