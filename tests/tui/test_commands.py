"""Presets, sequences, the command line and the help, with real keys on the real reader."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input, OptionList, Static

from reader.commands import COMMANDS, Command
from reader.config import Config
from reader.config_file import load_config
from reader.library import Library
from reader.model import View
from reader.paths import Folders
from reader.presets import PRESETS
from reader.summary import METHODS
from reader.tui.app import PullquoteApp
from reader.tui.screens.add_feed import AddFeedScreen
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.screens.command_line import CommandLineScreen
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.main import MainScreen
from reader.tui.screens.together_screen import TogetherScreen
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.dialog_keys import DialogKeys
from reader.tui.widgets.entry_list import EntryList
from reader.tui.widgets.panels import Panel
from reader.tui.widgets.source_list import SourceList
from tests.clocks import HANGS_AFTER_SECONDS
from tests.tui.support import Open, Reader


def configured(**settings: object) -> Config:
    return Config(samples=False, refresh_automatic=False, **settings)  # type: ignore[arg-type]


def read_titles(reader: Reader) -> list[str]:
    library = reader.main.library
    return [entry.title for entry in library.entries(library.entry_ids(View("all"))) if entry.read]


def line(reader: Reader) -> str:
    return reader.app.screen.query_one("#line", Input).value


def offered(reader: Reader) -> list[str]:
    place = reader.app.screen.query_one("#completions", Static)
    return [row.split()[0] for row in str(place.content).splitlines()] if place.display else []


def problem(reader: Reader) -> str:
    return str(reader.app.screen.query_one("#problem", Static).content)


def shown_keys(reader: Reader) -> str:
    """What the status line shows, which is not what was said while keys are waited for."""
    return str(reader.main.query_one("#said", Static).content)


# Sequences


async def test_a_sequence_shows_what_may_follow_and_then_acts(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("G")
        assert reader.main.entry_list.cursor == 2
        said = reader.said
        await reader.press("g")
        assert "g and then: " in shown_keys(reader)
        assert "g First" in shown_keys(reader)
        assert "s Starred articles" in shown_keys(reader)
        await reader.press("g")
        assert reader.main.entry_list.cursor == 0
        assert shown_keys(reader) == said == reader.said


async def test_escape_ends_a_sequence_in_silence_and_does_nothing_else(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        said = reader.said
        await reader.press("g", "escape")
        assert shown_keys(reader) == reader.said == said
        assert reader.main.focused is reader.main.entry_list
        await reader.press("g")
        assert "and then" in shown_keys(reader)


async def test_a_stroke_that_continues_nothing_is_said_and_does_nothing(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("g", "m")
        assert reader.said == "gm does nothing here."
        assert read_titles(reader) == []
        await reader.press("m")
        assert read_titles(reader) == three_articles[:1]


async def test_a_field_gets_its_letters_before_a_sequence(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("a")
        assert isinstance(reader.app.screen, AddFeedScreen)
        await reader.press("g", "g", "u")
        assert reader.app.screen.query_one("#address", Input).value == "ggu"


async def test_a_sequence_does_not_go_on_on_another_screen(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("g")
        reader.app.action_help()
        await reader.settle()
        await reader.press("j", "q")
        assert reader.app.screen is reader.main
        assert "does nothing" not in reader.said


async def test_a_click_on_the_footer_does_what_its_sequence_does(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader(config=configured(keys={"toggle_star": "b b"})) as reader:
        assert "bb Star" in reader.screen_text()
        reader.app.simulate_key("b b")
        await reader.settle()
        assert reader.said == "Starred."


async def test_sequences_of_three_keys_work(three_articles: list[str], open_reader: Open) -> None:
    keys = {"toggle_star": "ctrl+x b b", "toggle_read": "ctrl+x b r", "undo": "ctrl+x u"}
    async with open_reader(config=configured(keys=keys)) as reader:
        await reader.press("ctrl+x", "b")
        assert "Ctrl+X b and then: " in shown_keys(reader)
        await reader.press("b")
        assert reader.said == "Starred."
        await reader.press("ctrl+x", "u")
        assert "Taken back" in reader.said


# Configuration


async def test_a_mistake_in_the_keys_is_said_at_the_start_with_file_and_line(
    open_reader: Open, tmp_path: Path
) -> None:
    path = tmp_path / "config.toml"
    path.write_text('samples = false\nkeymap = "newsboat"\n\n[keys]\nsave = "N"\nsve = "x"\nfirst = "g g"\n')
    loaded = load_config(path)
    assert loaded.problems == (
        f"{path}, line 5: keys.save: N is the key of 'toggle-read'; the default stays.",
        f"{path}, line 6: keys: there is no command 'sve'; did you mean 'save'?",
        f"{path}, line 7: keys.first: gg begins with g, the key of 'sort'; the default stays.",
    )
    async with open_reader(config=loaded.config) as reader:
        assert "keys" not in reader.said


def test_an_unknown_preset_is_said_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('# mine\nkeymap = "vi"\n')
    (sentence,) = load_config(path).problems
    assert sentence.startswith(f'{path}, line 2: keymap is "vi"; it must be one of "vim", "newsboat", ')


async def test_keys_that_come_from_elsewhere_are_checked_too(open_reader: Open) -> None:
    async with open_reader(config=configured(keys={"save": "j"})) as reader:
        assert "keys.save: j is the key of 'cursor-down'" in reader.said


# Presets


@pytest.mark.parametrize("preset", PRESETS)
async def test_every_key_of_a_preset_is_bound_to_its_command(
    preset: str, three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader(config=configured(keymap=preset)) as reader:
        bound = {key: found.binding.id for key, found in reader.main.active_bindings.items()}
        for command in COMMANDS:
            keys = reader.app.command_keys.get(command.id, command.keys)
            own = {bound[key] for key in keys.split(",") if key}
            assert own <= {command.id, None}, "None: a pane that scrolls; it passes the key on"


@pytest.mark.parametrize(
    ("preset", "down_read_star"),
    [
        ("vim", ["j", "m", "s"]),
        ("newsboat", ["j", "N", "ctrl+e"]),
        ("netnewswire", ["down", "r", "s"]),
        ("emacs", ["ctrl+n", "r", "m"]),
    ],
)
async def test_hands_find_their_keys(
    preset: str, down_read_star: list[str], three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader(config=configured(keymap=preset)) as reader:
        await reader.press(*down_read_star)
        assert read_titles(reader) == [three_articles[1]]
        assert reader.said == "Starred."


async def test_emacs_leaves_with_its_sequence(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader(config=configured(keymap="emacs")) as reader:
        await reader.press("alt+x")
        assert isinstance(reader.app.screen, CommandLineScreen)
        await reader.press("ctrl+g", "ctrl+x")
        assert "Ctrl+C Quit" in shown_keys(reader)
        await reader.pilot.press("ctrl+c")
        await reader.wait_for_the_end()


async def test_hints_name_the_key_of_the_preset(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader(config=configured(keymap="newsboat")) as reader:
        await reader.press("A")
        assert reader.said == "3 articles marked read; U takes it back."
        await reader.press("U", "U")
        assert read_titles(reader) == []
    async with open_reader(config=configured(keys={"undo": ""})) as reader:
        await reader.press("A")
        assert reader.said == "3 articles marked read; :undo takes it back."


_KEY = r"(?:[b-zB-Z]|[^\w\s{}.,;:–—-])"
_NAMED_KEY = re.compile(
    rf"(?:^|[;:,.] |\bor ){_KEY} (?:back|[a-z]+s)\b|\b(?:with|[Pp]ress) {_KEY}(?=[ ,.;]|$)"
)
"""One character that a sentence says does something, or is to be pressed."""


def sentences(file: Path) -> Iterator[str]:
    """Return the strings of a module, with a brace pair for what is put in, without those that document."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documenting = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and id(node) not in documenting | parts:
            yield str(node.value)


def test_no_sentence_names_a_key_that_may_be_another() -> None:
    named = (
        "u takes it back.",
        "Done; u takes it back.",
        "It needs a name; D removes it.",
        "Jump with ], and ask.",
    )
    assert all(_NAMED_KEY.search(words) for words in named)
    files = Path(inspect.getfile(PullquoteApp)).parent.rglob("*.py")
    sentences_of = {file.name: [words for words in sentences(file) if " " in words] for file in files}
    assert "keyed_app.py" in sentences_of
    assert {
        name: found
        for name, all_words in sentences_of.items()
        if (found := [words for words in all_words if " · " not in words and _NAMED_KEY.search(words)])
    } == {}


async def test_newsboat_goes_back_with_q_and_quits_at_the_top(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader(config=configured(keymap="newsboat")) as reader:
        await reader.press("enter", "q", "q")
        assert reader.main.focused is reader.main.source_list
        await reader.pilot.press("q")
        await reader.wait_for_the_end()


async def test_hands_find_their_keys_in_a_dialog_too(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader(config=configured(keymap="emacs")) as reader:
        await reader.press("M", "ctrl+n", "ctrl+n", "ctrl+p", "right")
        assert reader.main.preferences.preferences.summary_method == METHODS[1]
        await reader.press("question_mark", "greater_than_sign")
        assert reader.app.screen.query_one(VerticalScroll).scroll_y > 0
        await reader.press("less_than_sign")
        assert reader.app.screen.query_one(VerticalScroll).scroll_y == 0


# Going somewhere


async def test_views_are_one_sequence_away(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("s", "g", "s")
        assert reader.main.view == View("starred")
        assert len(reader.main.entry_list.ids) == 1
        await reader.press("g", "u")
        assert reader.main.view == View("unread")
        await reader.press("g", "a")
        assert reader.main.view == View("all")
        assert reader.main.focused is reader.main.entry_list


async def test_neighbours_open_whether_read_or_not(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "right_curly_bracket", "left_curly_bracket")
        assert reader.main.reading.article is not None
        assert reader.main.reading.article.title == three_articles[0]
        assert read_titles(reader) == three_articles[:2]
        await reader.press("left_curly_bracket")
        assert reader.said == "This is the first article here."


async def test_the_whole_library_is_marked_read_and_taken_back(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("colon", *"mark-everything", "enter")
        assert read_titles(reader) == three_articles
        assert reader.said == "3 articles in the library marked read; u takes it back."
        await reader.press("u")
        assert read_titles(reader) == []


async def test_a_list_is_marked_read_on_the_way_to_what_is_unread(
    library: Library, three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        first = library.entry_ids(View("all"))[0]
        library.mark_starred([first], True)
        await reader.press("g", "s", "colon", *"mark all read and", "enter")
        assert reader.main.reading.article is not None
        assert reader.main.reading.article.title in three_articles[1:]
        assert reader.main.focused is reader.main.reading.view
        assert set(read_titles(reader)) == {three_articles[0], reader.main.reading.article.title}
        await reader.press("escape", "colon", *"mark all read and", "enter")
        assert read_titles(reader) == three_articles
        assert reader.said == "No unread article is left."


# The command line


async def test_a_command_is_typed_with_what_it_takes(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "colon", *"length 2", "enter")
        assert reader.app.screen is reader.main
        assert len(reader.summary) == 2
        await reader.press("colon", *"method lead", "enter")
        assert reader.main.preferences.preferences.summary_method == "lead"
        await reader.press("colon", *"theme paper", "enter")
        assert reader.app.theme == "paper"
        await reader.press("colon", *"save-as json", "enter")
        assert reader.said.startswith("Written to ")
        await reader.press("colon", *"save-as", "enter")
        assert isinstance(reader.app.screen, ChoiceScreen)


async def test_movements_go_to_the_pane_that_had_the_focus(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("colon", *"last", "enter")
        assert reader.main.entry_list.cursor == 2
        await reader.press("h", "colon", *"first", "enter")
        assert reader.main.source_list.cursor == 0
        assert reader.main.focused is reader.main.source_list


async def test_tab_completes_commands_and_what_they_take(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("colon", *"save-a")
        assert offered(reader) == ["save-as"]
        await reader.press("tab")
        assert line(reader) == "save-as "
        assert offered(reader) == ["markdown", "text", "json", "html"]
        await reader.press("tab", "tab")
        assert line(reader) == "save-as text"
        await reader.press("shift+tab", "shift+tab")
        assert line(reader) == "save-as html"
        await reader.press("enter")
        assert reader.said.endswith(".html.")


async def test_what_cannot_be_understood_stays_in_the_line(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("colon", *"sve", "enter")
        assert isinstance(reader.app.screen, CommandLineScreen)
        assert problem(reader) == "There is no command 'sve'; did you mean 'save'?"
        assert line(reader) == "sve"
        await reader.press("backspace")
        assert problem(reader) == ""
        await reader.press("escape")
        assert len(reader.app.screen_stack) == 1


async def test_lines_typed_before_come_back(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        for text in ("undo", "length 3", "length 3"):
            await reader.press("colon", *text, "enter")
        await reader.press("colon", "up")
        assert line(reader) == "length 3"
        await reader.press("up")
        assert line(reader) == "undo"
        await reader.press("up")
        assert line(reader) == "undo"
        await reader.press("down", "down")
        assert line(reader) == ""
        await reader.press("up", "enter")
        assert reader.app.screen is reader.main


async def test_a_key_whose_command_lacks_something_asks_for_it(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("g", "f")
        assert line(reader) == "open-source "
        await reader.press(*"starr", "enter")
        assert reader.main.view == View("starred")


async def test_the_palette_asks_for_it_too(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+p", *"summary length")
        await reader.press("enter")
        assert line(reader) == "length "
        assert "length LINES   Make the summary so many lines long." in reader.screen_text()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_does_something_and_takes_what_it_declares(command: Command) -> None:
    actors: dict[str, list[type]] = {
        "app": [PullquoteApp],
        "main": [MainScreen],
        "pane": [SourceList, EntryList, ArticleView, Panel],
    }
    for actor in actors[command.where]:
        action = getattr(actor, f"action_{command.id}")
        parameters = list(inspect.signature(action).parameters.values())[1:]
        assert len(parameters) >= (command.argument is not None)
        needed = [parameter for parameter in parameters if parameter.default is parameter.empty]
        asks = command.argument is not None and command.argument.required
        assert len(needed) <= asks


async def test_hostile_titles_stand_in_the_list_as_what_they_are(library: Library, open_reader: Open) -> None:
    title = "[@click=app.quit]a [/] [red]b"
    feed = library.add_feed("https://example.org/feed.xml", known_title=title)
    async with open_reader() as reader:
        await reader.press("g", "f", "left_square_bracket")
        assert title in reader.screen_text()
        await reader.press("tab", "enter")
        assert reader.main.view == View("feed", feed.id)


async def test_a_wrong_address_is_said(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("colon", *"add notanaddress", "enter")
        assert "notanaddress" in reader.said
        assert reader.main.subscriptions() == []


# The help


async def test_help_begins_with_the_pane_that_has_the_focus(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        for keys, pane, first in (
            (["escape"], "Sources: ", "Open the row"),
            (["l"], "Articles: ", "Open the row"),
        ):
            await reader.press(*keys, "question_mark")
            text = str(reader.app.screen.query_one("#text", Static).content)
            assert text.startswith(pane)
            assert first in text.split("\n\n", maxsplit=1)[0]
            await reader.press("escape")


async def test_help_shows_the_keys_as_they_are_now(three_articles: list[str], open_reader: Open) -> None:
    config = configured(keymap="newsboat", keys={"save": "ctrl+s"})
    async with open_reader(config=config) as reader:
        await reader.press("question_mark")
        rows = str(reader.app.screen.query_one("#text", Static).content).splitlines()
        assert any(row.split()[:2] == ["Ctrl+S", "Write"] for row in rows)
        assert any(row.split()[0] == ":length" for row in rows if row.strip())
        for command in COMMANDS:
            assert any(command.help[:30] in row for row in rows)


async def test_help_finds_what_is_typed(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("question_mark", "slash", *"clipboard")
        assert isinstance(reader.app.screen, HelpScreen)
        text = str(reader.app.screen.query_one("#text", Static).content)
        assert "Copy the article's address to the clipboard." in text
        assert "Quit Pullquote." not in text
        await reader.press("escape")
        assert "Quit Pullquote." in str(reader.app.screen.query_one("#text", Static).content)
        await reader.press("escape")
        assert len(reader.app.screen_stack) == 1


async def test_the_hint_names_the_keys_of_the_preset(user_folders: Folders, open_reader: Open) -> None:
    async with open_reader(config=configured(keymap="newsboat")) as reader:
        await reader.press("ctrl+c")
        assert reader.said == "Press Q to quit."


@pytest.mark.parametrize(("key", "character"), [("slash", "/"), ("colon", ":"), ("F", "F")])
async def test_keys_typed_in_one_burst_reach_the_prompt(
    three_articles: list[str], open_reader: Open, key: str, character: str
) -> None:
    async with open_reader() as reader:
        for name, letter in ((key, character), ("s", "s"), ("A", "A"), ("r", "r")):
            reader.app.post_message(events.Key(name, letter))
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while [prompt.value for prompt in reader.app.screen.query(Input)] != ["sAr"]:
                await reader.pilot.pause(0.01)
        ids = reader.main.entry_list.ids
        assert not any(entry.starred or entry.read for entry in reader.main.library.entries(ids))
        await reader.pilot.press("escape")


async def test_keys_reach_a_prompt_that_takes_long_to_open(
    three_articles: list[str], open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    compose = CommandLineScreen.compose

    def slowly(screen: CommandLineScreen) -> ComposeResult:
        time.sleep(0.6)  # as on a machine that has much else to do
        yield from compose(screen)

    monkeypatch.setattr(CommandLineScreen, "compose", slowly)
    async with open_reader() as reader:
        for name, letter in (("colon", ":"), ("s", "s"), ("A", "A"), ("r", "r")):
            reader.app.post_message(events.Key(name, letter))
        await reader.settle()
        assert line(reader) == "sAr"


# The line that says what the keys of a dialog do


def dialog_keys(reader: Reader) -> str:
    return str(reader.app.screen.query_one(DialogKeys).content)


@pytest.mark.parametrize(
    ("settings", "help_line", "compare_line"),
    [
        ({}, "Esc close · j k scroll · / find", "n p method · + - length"),
        ({"keymap": "netnewswire"}, "Esc close · ↓ ↑ scroll · / find", "n p method · + - length"),
        ({"keymap": "emacs"}, "Esc close · n p scroll · Ctrl+S find", "n p method · + - length"),
        (
            {"keys": {"cursor-down": "ctrl+j", "search": "", "longer": "L", "links": ""}},
            "Esc close · Ctrl+J k scroll",
            "n p method · L - length",
        ),
    ],
)
async def test_a_dialog_names_the_keys_as_they_are_bound(
    three_articles: list[str],
    open_reader: Open,
    settings: dict[str, object],
    help_line: str,
    compare_line: str,
) -> None:
    async with open_reader(config=configured(**settings)) as reader:
        await reader.press("question_mark")
        assert dialog_keys(reader) == help_line
        await reader.press("escape", "vertical_line")
        assert compare_line in dialog_keys(reader)


async def test_what_a_dialog_names_is_what_its_keys_do(three_articles: list[str], open_reader: Open) -> None:
    config = configured(keymap="newsboat", keys={"copy-link": "ctrl+y"})
    async with open_reader(config=config) as reader:
        await reader.press("exclamation_mark")
        assert dialog_keys(reader).startswith("c copy · C copy all · e errors alone")
        await reader.press("escape")
        await reader.pilot.press("Z")
        await reader.wait_for_screen(TogetherScreen)
        assert dialog_keys(reader) == "Enter see it in its article · + - length · s write · Esc close"
        lines = reader.app.screen.query_one(OptionList).option_count
        await reader.pilot.press("minus")
        assert reader.app.screen.query_one(OptionList).option_count == lines - 1
        await reader.pilot.press("escape")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("length 2", "Summaries of 2 lines from now on."),
        ("length 900", "Summaries of 900 lines from now on; this article has "),
        ("method lead", "Summaries are by lead from now on."),
        ("method pullquote", "Summaries are by pullquote already."),
        ("sort title", "Sorted: by title."),
        ("open-source starred", "Starred is listed."),
        ("theme paper", "The theme is paper from now on."),
        ("save-as html", "Written to "),
        ("images off", "The pictures are hidden."),
        ("people nobody at all", "Nobody named 'nobody at all' is quoted in the library."),
    ],
)
async def test_a_command_with_what_it_takes_says_what_it_did(
    three_articles: list[str], open_reader: Open, line: str, said: str
) -> None:
    async with open_reader() as reader:
        await reader.press("colon")
        reader.app.screen.query_one(Input).value = line
        await reader.press("enter")
        assert reader.app.screen is reader.main
        assert reader.said.startswith(said)
