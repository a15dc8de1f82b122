"""The command line: `pullquote` opens the reader, every other verb prints and ends.

Exit status: 0 done, 1 an error a user can act on (a sentence on standard error), 2 wrong usage; 130 and 141,
as other programs have it, where Ctrl+C or the end of who read the output ended it. Nothing that a verb does
not need is imported for it.
"""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, TextIO

from reader import __version__
from reader.errors import OutputError, PullquoteError, QueryError
from reader.session import Session, say_error
from reader.text.terminal import printing
from reader.verbs import VERBS, verb_parser
from reader.verbs.arguments import parse

_EPILOG = """\
Without a verb the reader opens: on the library, or on the files, folders, web addresses and standard
input (-) that are named. A file whose name is that of a verb is written ./NAME.

verbs:
{verbs}

`pullquote help VERB` says what a verb takes.
"""


DRIVER_VARIABLE = "TEXTUAL_DRIVER"
"""Environment variable that names what stands in for a terminal, as when the reader runs in a browser."""

SWITCH_SECONDS = 0.001
"""How long the screen waits for a thread that fetches or stores, each time it has waited for anything else.

Python's own 5 ms, a few times for each key, are seen.
"""

HELP = "help"
"""What stands before a verb in place of `--help` behind it."""

DEBUG_VARIABLE = "PULLQUOTE_DEBUG"
"""Environment variable that lets an unforeseen error show its traceback."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without the letters still gets the rest
    try:
        try:
            return _run(list(sys.argv[1:] if argv is None else argv))
        finally:
            with printing():
                sys.stdout.flush()
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:
        _forget_output()
        return 128 + signal.SIGPIPE
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        if isinstance(error, OutputError):
            _forget_output()
        say_error(_sentence(error))
        return 1


def _run(arguments: Sequence[str]) -> int:
    if arguments[:1] == [HELP]:
        arguments = [*arguments[1:], "--help"]
    if arguments and arguments[0] in VERBS:
        return _run_verb(arguments[0], arguments[1:])
    if arguments and (meant := _meant_verb(arguments[0])):
        say_error(f"There is no verb and no file {arguments[0]}; did you mean `pullquote {meant}`?")
        return 2
    return _open_reader(parse(_reader_parser(), arguments))


def _sentence(error: Exception) -> str:
    """Return what to tell the user about an error that ended the run."""
    if isinstance(error, QueryError):
        return error.with_place
    if isinstance(error, PullquoteError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename or 'What is needed'} cannot be used: {error.strerror or error}."
    what = f"{type(error).__name__}: {error}"
    return f"This should not have happened ({what}); {DEBUG_VARIABLE}=1 shows where."


def _open_closed_streams() -> None:
    """Let the streams that whoever started us has closed be empty, or lead nowhere."""
    # In the order of their numbers: a file that is opened gets the lowest that is free.
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")


def _nowhere(mode: Literal["r", "w"]) -> TextIO:
    return Path(os.devnull).open(mode, encoding="utf-8")


def _forget_output() -> None:
    """Let what is still to be flushed go nowhere: Python would complain once more at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _meant_verb(name: str) -> str:
    """Return the verb that may be meant by a word that no file has as its name; "" for none."""
    from difflib import get_close_matches

    if not name.isalpha() or os.path.lexists(name):  # an option, an address, a path: nothing like a verb
        return ""
    return next(iter(get_close_matches(name, (*VERBS, HELP), 1)), "")


def _run_verb(name: str, arguments: Sequence[str]) -> int:
    verb, parser = VERBS[name], verb_parser(name)
    parsed = parse(parser, arguments)
    with Session(os.environ) as session:
        try:
            status = verb.run(session, parsed, parser)
        finally:
            for notice in session.notices:
                say_error(notice)
        return status


def _reader_parser() -> argparse.ArgumentParser:
    width = max(len(name) for name in VERBS)
    verbs = "\n".join(f"  {name:<{width}}  {verb.help}" for name, verb in VERBS.items())
    parser = argparse.ArgumentParser(
        prog="pullquote",
        description="A terminal news reader: what happened, who said it, and the exact sentence.",
        epilog=_EPILOG.format(verbs=verbs),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "input", nargs="*", metavar="PATH|URL|-", help="what to open; nothing opens the library"
    )
    parser.add_argument(
        "--plain", action="store_true", help="line by line, for screen readers, braille and scripts"
    )
    parser.add_argument("--version", action="version", version=f"pullquote {__version__}")
    return parser


def _open_reader(arguments: argparse.Namespace) -> int:
    """Open the reader or its line mode on the library, or on what is named."""
    from reader.inputs import STDIN

    names: list[str] = arguments.input
    if not arguments.plain and not _is_screen(sys.stdout):
        say_error("The reader needs a terminal; to print instead, use a verb such as `pullquote list`.")
        return 1
    if not arguments.plain and not _is_screen(sys.stderr):
        # It would all be drawn there, and the terminal stay empty.
        print("The reader draws on standard error, which has to be the terminal: leave out `2>`.")
        return 1
    with Session(os.environ) as session:
        opened, problems = session.open_inputs(names) if names else ([], ())
        if names and not opened:
            for problem in problems:
                say_error(problem)
            return 1
        # To the line mode a pipe is a script, unless it was an article.
        is_used_up = STDIN in names if arguments.plain else not _is_screen(sys.stdin)
        if is_used_up:
            _take_keys_from_terminal()
        return (_run_line_mode if arguments.plain else _run_app)(session, opened, problems)


def _run_line_mode(session: Session, opened: Sequence[int], problems: Sequence[str]) -> int:
    from reader.plain.loop import run
    from reader.preferences import PreferenceFile

    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return run(
        session.library(),
        session.config,
        PreferenceFile(session.folders.data / "state.json", session.config),
        (sys.stdin, sys.stdout, sys.stderr),
        opened=opened,
        problems=(*session.problems, *problems),
    )


def _run_app(session: Session, opened: Sequence[int], problems: Sequence[str]) -> int:
    from reader import garbage

    garbage.pause()  # before the imports, which make most of what stays

    from reader.config import AUTO_THEME
    from reader.paths import bundled
    from reader.preferences import PreferenceFile
    from reader.tui.app import PullquoteApp
    from reader.tui.theme import ThemeFolders

    library = session.library()
    preferences = PreferenceFile(session.folders.data / "state.json", session.config)
    app = PullquoteApp(
        library,
        session.config,
        preferences,
        ThemeFolders(bundled("themes"), session.folders.themes),
        dark=_has_dark_background() if preferences.preferences.theme == AUTO_THEME else None,
        opened=opened,
        problems=(*session.problems, *problems),
    )
    sys.setswitchinterval(SWITCH_SECONDS)
    _buffer_screen()
    app.run()
    if app.crash is not None:
        _tell_of_crash(session, app.crash)
    return app.return_code or 0


def _buffer_screen() -> None:
    """Give the screen a buffer where Python runs without (`PYTHONUNBUFFERED`, `-u`).

    Of a write that a signal cuts short, as a change of the window's size does, Python drops the rest then
    (python/cpython#85393): the terminal would be left with half an escape sequence.
    """
    screen = sys.__stderr__
    if isinstance(screen, io.TextIOWrapper) and isinstance(screen.buffer, io.RawIOBase):
        sys.__stderr__ = open(  # type: ignore[misc]  # noqa: SIM115  # as long as the program runs
            screen.fileno(), "w", encoding=screen.encoding, errors=screen.errors, closefd=False
        )


def _tell_of_crash(session: Session, error: Exception) -> None:
    from reader.crash import crash_sentence, write_report

    if os.environ.get(DEBUG_VARIABLE):
        raise error
    path = write_report(session.folders.crashes, error, datetime.now().astimezone())
    say_error(crash_sentence(error, path))


def _has_dark_background() -> bool | None:
    from reader.terminal_background import has_dark_background

    return has_dark_background(sys.stdin.fileno(), sys.stdout.fileno(), os.environ)


def _is_screen(stream: TextIO) -> bool:
    """Say whether a stream is a terminal, or something stands in for one."""
    return stream.isatty() or DRIVER_VARIABLE in os.environ


def _take_keys_from_terminal() -> None:
    """Let the keys come from the terminal itself where standard input was a pipe or a file."""
    try:
        terminal = os.open(Path("/dev/tty"), os.O_RDWR)
    except OSError as error:
        raise PullquoteError("The reader needs a terminal for its keys, and there is none.") from error
    os.dup2(terminal, sys.stdin.fileno())
    os.close(terminal)


if __name__ == "__main__":
    sys.exit(main())
