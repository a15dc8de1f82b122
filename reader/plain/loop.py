"""The loop of the line mode: a line in, what it asks for out, until `quit` or the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from difflib import get_close_matches
from typing import TYPE_CHECKING, TextIO

from reader.errors import PullquoteError, QueryError
from reader.plain.articles import take_list
from reader.plain.commands import PLAIN_COMMANDS, PlainCommand, spoken
from reader.plain.desk import Desk, Source, place_of
from reader.plain.lines import Lines, PipedLines, TerminalLines
from reader.plain.opening import load, open_place
from reader.plain.output import Output
from reader.plain.refreshing import look_through_folders
from reader.plain.sources import view_source
from reader.plain.stopping import Stopping
from reader.text.sanitize import clean_line
from reader.wording import counted

if TYPE_CHECKING:
    from reader.config import Config
    from reader.library import Library
    from reader.preferences import PreferenceFile

LONGEST_LINE = 10_000
"""Characters of a line that are taken."""


class _Quit(Exception):
    """The user wants to leave."""


def run(
    library: Library,
    config: Config,
    preferences: PreferenceFile,
    streams: tuple[TextIO, TextIO, TextIO],
    *,
    opened: Sequence[int] = (),
    problems: Sequence[str] = (),
) -> int:
    """Run the line mode and return the exit status.

    Args:
        library: The user's articles.
        config: The settings.
        preferences: What was chosen in the reader.
        streams: Where commands come from, where output and where errors go.
        opened: Entries that the command line names: the list begins with just these.
        problems: What there is to say at the start.
    """
    given, stream, errors = streams
    lines: Lines
    if given.isatty():
        lines = TerminalLines([f"{command.name} " if command.takes else command.name for command in COMMANDS])
        output = Output(stream)
    else:
        lines = PipedLines(given)
        output = Output(stream, errors)
    desk = Desk(library, config, preferences, output, lines)
    if not lines.asks:
        return converse(desk, opened, problems)
    with Stopping() as stopping:
        status = converse(desk, opened, problems, stopping.allowed)
    library.tidy()
    return status


def converse(
    desk: Desk,
    opened: Sequence[int] = (),
    problems: Sequence[str] = (),
    stoppable: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> int:
    """Do what the lines say, one by one; returns the exit status, 1 where a script met an error.

    Args:
        desk: What is at hand.
        opened: The entries that the list begins with.
        problems: What there is to say at the start.
        stoppable: Within such a block Ctrl+C is heard.
    """
    for problem in problems:
        desk.output.complain(problem)
    try:
        with stoppable():
            _begin(desk, opened)
        while True:
            _answer(desk, stoppable)
    except EOFError:
        if desk.lines.asks:
            desk.output.break_line()
    except _Quit:
        pass
    return 1 if desk.output.complaints and not desk.lines.asks else 0


def _begin(desk: Desk, opened: Sequence[int]) -> None:
    """Make the first list: what was named, else the unread articles; to a person, say what there is."""
    look_through_folders(desk)
    if opened:
        take_list(desk, Source("Opened", lambda: list(opened)), opened)
        if len(opened) == 1:
            _begin_with_article(desk)
            return
    else:
        counts = desk.library.counts()
        source = view_source(desk, "unread" if counts.unread else "all")
        take_list(desk, source, source.load())
    if desk.lines.asks:
        desk.say(f"Pullquote. {desk.source.title}: {counted(len(desk.ids), 'article')}.")
        desk.say("Type list, sources, help or quit.")


def _begin_with_article(desk: Desk) -> None:
    if desk.lines.asks:
        open_place(desk, 0)
    else:
        load(desk, desk.ids[0])
        desk.place = 0


def _answer(desk: Desk, stoppable: Callable[[], AbstractContextManager[None]]) -> None:
    """Read one line and do what it says; Ctrl+C stops no more than that.

    Args:
        desk: What is at hand.
        stoppable: Within this block Ctrl+C is heard.

    Raises:
        EOFError: There are no more lines.
        OSError: The output is gone.
        KeyboardInterrupt: Ctrl+C stopped a script.
    """
    line = None
    try:
        with stoppable():
            line = clean_line(desk.lines.read(f"{desk.numbers.many}> "), LONGEST_LINE)
            _do(desk, line)
    except (EOFError, OSError, _Quit):
        raise
    except QueryError as error:
        desk.output.complain(error.with_place)
    except PullquoteError as error:
        desk.output.complain(str(error))
    except Exception as error:
        # One article that some engine cannot cope with ends no session; what was marked is safe.
        desk.library.keep_report(error)
        desk.output.complain(f"That failed: {type(error).__name__}: {error}")
    except KeyboardInterrupt:
        if not desk.lines.asks:
            raise
        desk.output.break_line()
        if line is not None:
            desk.say("Stopped.")


def _do(desk: Desk, line: str) -> None:
    if not line:
        desk.go_on()
    elif line.isdigit():
        numbers = desk.numbers
        numbers.choose(place_of(line, numbers.count, numbers.one))
    else:
        command, argument = understood(line)
        if argument and not command.takes:
            raise PullquoteError(f"Nothing follows {command.name}; it was not done.")
        command.run(desk, argument)


def understood(line: str) -> tuple[PlainCommand, str]:
    """Return the command that a line means, and what follows its name.

    Raises:
        PullquoteError: There is no such command.
    """
    folded = line.casefold()
    for command in sorted(COMMANDS, key=lambda one: -len(one.name)):
        if folded == command.name or folded.startswith(f"{command.name} "):
            return command, line[len(command.name) :].strip()
    for command in COMMANDS:
        is_word = command.short.isalpha() and line[1:2].isalpha()
        if command.short == line[0] and not is_word:
            return command, line[1:].strip()
    word = clean_line(line.split(maxsplit=1)[0], 40)
    near = get_close_matches(word.casefold(), [command.name for command in COMMANDS], 1)
    hint = f"did you mean {near[0]}?" if near else "help lists them."
    raise PullquoteError(f"There is no command “{word}”; {hint}")


def _help(desk: Desk, argument: str) -> None:
    """Say all commands, or one."""
    if argument:
        desk.say(_help_line(understood(argument)[0]))
        return
    desk.say("A number chooses from the last list; the prompt says what is numbered. Enter goes on.")
    desk.page(0, len(COMMANDS), lambda places: (_help_line(COMMANDS[place]) for place in places))


def _help_line(command: PlainCommand) -> str:
    name = f"{command.name} {command.takes}".rstrip()
    short = f", {spoken(command.short)}" if command.short else ""
    return f"{name}{short}: {command.help}"


def _quit(_desk: Desk, _argument: str) -> None:
    raise _Quit


COMMANDS: tuple[PlainCommand, ...] = (
    *PLAIN_COMMANDS,
    PlainCommand("help", _help, like="help", takes="COMMAND", own_help="Say the commands, or what one does."),
    PlainCommand("quit", _quit, like="quit"),
)
"""All that can be typed."""
