"""The command line: `pullquote` opens the reader, every other verb prints and ends.

Exit status: 0 done, 1 an error a user can act on (a sentence on standard error), 2 wrong usage. Nothing
that a verb does not need is imported for it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader import __version__
from reader.errors import PullquoteError
from reader.session import Session, say_error
from reader.verbs import VERBS

_EPILOG = """\
Without a verb the reader opens: on the library, or on the files, folders, web addresses and standard
input (-) that are named. A file whose name is a verb or a number is written ./NAME.

verbs:
{verbs}

`pullquote VERB --help` says what a verb takes.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments and arguments[0] in VERBS:
            return _run_verb(arguments[0], arguments[1:])
        return _open_reader(_reader_parser().parse_args(arguments))
    except PullquoteError as error:
        say_error(str(error))
        return 1
    except BrokenPipeError:
        # Who read our output has left. Python would complain once more at exit when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def _run_verb(name: str, arguments: Sequence[str]) -> int:
    verb = VERBS[name]
    parser = argparse.ArgumentParser(prog=f"pullquote {name}", description=verb.help)
    verb.add_arguments(parser)
    parsed = parser.parse_args(arguments)
    with Session(os.environ) as session:
        status = verb.run(session, parsed, parser)
        sys.stdout.flush()
        return status


def _reader_parser() -> argparse.ArgumentParser:
    width = max(len(name) for name in VERBS)
    verbs = "\n".join(f"  {name:<{width}}  {verb.help}" for name, verb in VERBS.items())
    parser = argparse.ArgumentParser(
        prog="pullquote",
        description="A terminal news reader: what happened, who said it, and the exact sentence.",
        epilog=_EPILOG.format(verbs=verbs),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "input", nargs="*", metavar="PATH|URL|-", help="what to open; nothing opens the library"
    )
    parser.add_argument("--version", action="version", version=f"pullquote {__version__}")
    return parser


def _open_reader(arguments: argparse.Namespace) -> int:
    """Open the reader on the library, or on what is named."""
    names: list[str] = arguments.input
    with Session(os.environ) as session:
        opened, problems = session.open_inputs(names) if names else ([], ())
        if names and not opened:
            for problem in problems:
                say_error(problem)
            return 1
        if not sys.stdout.isatty():
            say_error("The reader needs a terminal; to print instead, use a verb such as `pullquote list`.")
            return 1
        if not sys.stdin.isatty():
            _take_keys_from_terminal()
        return _run_app(session, opened, problems)


def _run_app(session: Session, opened: Sequence[int], problems: Sequence[str]) -> int:
    from reader.paths import bundled
    from reader.preferences import PreferenceFile
    from reader.tui.app import PullquoteApp
    from reader.tui.theme import ThemeFolders

    library = session.library()
    app = PullquoteApp(
        library,
        session.config,
        PreferenceFile(session.folders.data / "state.json", session.config),
        ThemeFolders(bundled("themes"), session.folders.themes),
        opened=opened,
        problems=(*session.problems, *problems),
    )
    app.run()
    return app.return_code or 0


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
