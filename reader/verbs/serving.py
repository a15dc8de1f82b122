"""The verb that opens the reader in a browser: serve."""

from __future__ import annotations

import argparse

from reader.errors import PullquoteError
from reader.session import Session, say


def run_serve(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Serve the reader on loopback until Ctrl+C."""
    try:
        from reader.serving.server import serve
    except ModuleNotFoundError as error:
        raise PullquoteError(
            f"The package {error.name} is missing; install the reader with it: "
            "`pip install 'pullquote[serve]'`."
        ) from error
    serve(args.port, _say_ready)
    return 0


def _say_ready(address: str) -> None:
    say(f"The reader is at {address}")
    say("Whoever has this address can use it. Ctrl+C ends it.")


def serve_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `serve` takes."""
    parser.add_argument(
        "--port", type=_port, default=0, help="the port on this machine (default: one that is free)"
    )


def _port(written: str) -> int:
    try:
        port = int(written)
    except ValueError:
        port = -1
    if not 0 <= port <= 65_535:
        raise argparse.ArgumentTypeError(f"{written!r} is no port; write a number from 0 to 65535")
    return port
