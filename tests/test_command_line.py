from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.command_line import completions, read_line
from reader.commands import COMMANDS
from reader.errors import CommandError
from reader.query.completion import Vocabulary


@dataclass
class Words:
    methods: tuple[str, ...] = ("pullquote", "lexrank", "lsa")
    formats: tuple[str, ...] = ("markdown", "text", "json")
    themes: tuple[str, ...] = ("paper", "paper-dark")
    sources: tuple[str, ...] = ("All articles", "[@click=app.quit]Feed", "Daily News", "Daily Mail")
    vocabulary = Vocabulary(people=("Mara Lund", "Olof Brandt"))


def read(line: str) -> tuple[str, str | int | None]:
    typed = read_line(line, Words())
    return typed.command.id, typed.value


def offered(line: str) -> list[str]:
    return [completion.line for completion in completions(line, Words())]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("save", ("save", None)),
        (":save", ("save", None)),
        ("  Save  ", ("save", None)),
        ("save_as", ("save_as", None)),
        ("save-as json", ("save_as", "json")),
        ("write as… text", ("save_as", "text")),
        ("Mark all read", ("mark_all_read", None)),
        ("mark-all-read", ("mark_all_read", None)),
        ("length 12", ("length", 12)),
        ("method lex", ("method", "lexrank")),
        ("theme paper", ("themes", "paper")),
        ("open-source daily news", ("open_source", "Daily News")),
        ("go to source daily  news", None),
        ("add  https://example.org/feed?a=1 2", ("add_feed", "https://example.org/feed?a=1 2")),
        ("q", ("quit", None)),
        ("w", ("save", None)),
        ("undo", ("undo", None)),
        ("refresh-a", ("refresh_all", None)),
        ("mark all read and", ("mark_all_read_and_next", None)),
    ],
)
def test_a_line_is_a_command_and_what_it_takes(line: str, expected: tuple[str, str | int] | None) -> None:
    if expected is None:
        with pytest.raises(CommandError):
            read(line)
    else:
        assert read(line) == expected


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "Write a command; Tab shows which there are."),
        ("sve", "There is no command 'sve'; did you mean 'save'?"),
        ("zzzzz", "There is no command 'zzzzz'; Tab shows those there are."),
        ("undo twice", "undo takes nothing more: leave out 'twice'."),
        ("length", "Write what it is about: length LINES."),
        ("length many", "'many' is no whole number from 1 to 1,000."),
        ("length 1001", "'1001' is no whole number from 1 to 1,000."),
        ("length -1", "'-1' is no whole number from 1 to 1,000."),
        ("save-as pdf", "'pdf' is none of markdown, text, json."),
        ("save-as jsn", "There is no 'jsn' here; did you mean 'json'?"),
        ("open-source daily", "'daily' may be Daily News, Daily Mail: write more of it."),
    ],
)
def test_what_cannot_be_understood_is_one_sentence(line: str, sentence: str) -> None:
    with pytest.raises(CommandError) as caught:
        read(line)
    assert str(caught.value) == sentence


def test_a_beginning_that_several_commands_have_is_answered_with_them() -> None:
    with pytest.raises(CommandError, match=r"'mark' may be mark-.*: write more of it\."):
        read("mark")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_is_reached_by_its_id_and_its_title(command: object) -> None:
    from reader.commands import Command

    assert isinstance(command, Command)
    given = " 5" if command.argument is not None and command.id == "length" else ""
    given = " all articles" if command.id == "open_source" else given
    if not given and command.argument is not None and command.argument.required:
        given = " something"
    for name in (command.id, command.typed):
        assert read(name + given)[0] == command.id


def test_no_other_name_hides_an_id() -> None:
    taken = {command.id.replace("_", " ") for command in COMMANDS}
    assert not [name for command in COMMANDS for name in command.names if name in taken]


def test_completion_begins_with_commands() -> None:
    assert offered("sav") == ["save", "save-as "]
    assert offered("save-a") == ["save-as "]
    assert "mark-all-read" in offered("all read")
    assert len(offered("")) == len(COMMANDS)
    assert offered("no such thing") == []


def test_behind_a_command_completion_offers_what_it_takes() -> None:
    assert offered("save-as ") == ["save-as markdown", "save-as text", "save-as json"]
    assert offered("save-as j") == ["save-as json"]
    assert offered("theme dark") == ["theme paper-dark"]
    assert offered("length ") == []
    assert offered("open-source dai") == ["open-source Daily News", "open-source Daily Mail"]
    assert offered("open-source [") == ["open-source [@click=app.quit]Feed"]


@given(st.text(max_size=40))
def test_any_line_is_read_or_refused_and_every_completion_of_it_goes_on(line: str) -> None:
    try:
        read_line(line, Words())
    except CommandError as error:
        assert str(error).endswith((".", "?"))
        assert str(error).isprintable()
    for completion in completions(line, Words()):
        assert completion.command or completions(completion.line, Words()), completion.line


def test_people_are_completed_by_name_and_in_a_query() -> None:
    assert offered("people bra") == ["people Olof Brandt"]
    assert offered("filter unread person:bra") == ['filter unread person:"Olof Brandt"']
