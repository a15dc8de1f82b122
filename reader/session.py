"""One run of the command line: what it needs, and the two channels it speaks on."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.errors import PullquoteError, SaveError, StoreError
from reader.text.terminal import printable, printing

if TYPE_CHECKING:
    from reader.config import Config
    from reader.config_file import LoadedConfig
    from reader.inputs import Inputs
    from reader.library import Library
    from reader.model import ParsedEntry
    from reader.network import Network
    from reader.paths import Folders


def say(text: str) -> None:
    """Print a text for people."""
    with printing():
        print(printable(text))


def say_rendered(text: str, fmt: str) -> None:
    """Print what an export made, in the encoding that it names where it names one."""
    if fmt == "html":
        say_document([f"{printable(text)}\n"])
    else:
        say(text)


def say_json(value: Mapping[str, object]) -> None:
    """Print one JSON object on a line, in ASCII, so that nothing hostile rides on it."""
    with printing():
        print(json.dumps(value, ensure_ascii=True))


def say_document(pieces: Iterable[str]) -> None:
    """Print a document as a file would hold it: in UTF-8, as it says of itself, whatever the terminal has."""
    with printing():
        sys.stdout.flush()
    for piece in pieces:
        with printing():
            sys.stdout.buffer.write(piece.encode(errors="replace"))


def say_error(sentence: str) -> None:
    """Print one sentence on standard error."""
    with suppress(OSError):  # there is no other place to say it
        print(f"pullquote: {printable(sentence)}", file=sys.stderr)


class Session:
    """What a run of the command line needs, each made when it is first asked for."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._loaded_config: LoadedConfig | None = None
        self._library: Library | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._library is not None:
            try:
                self._library.close()
            except SaveError as problem:  # what was asked for is done
                say_error(str(problem))

    @cached_property
    def folders(self) -> Folders:
        """Where the user's files are."""
        from reader.paths import folders

        return folders(self._environ)

    @property
    def loaded_config(self) -> LoadedConfig:
        """The settings with what is wrong in them."""
        from reader.config_file import load_config

        if self._loaded_config is None:
            self._loaded_config = load_config(self.folders.config_file)
        return self._loaded_config

    @property
    def config(self) -> Config:
        """The settings."""
        return self.loaded_config.config

    @property
    def problems(self) -> tuple[str, ...]:
        """What there is to say when the reader opens: of the settings, the library and who may look at it."""
        from reader.paths import too_open

        return (*self.loaded_config.problems, *self._library_notices, *too_open(self.folders))

    @property
    def notices(self) -> tuple[str, ...]:
        """What there is to say after a verb: of the settings, where it asked for any, and of the library."""
        wrong = self._loaded_config.problems if self._loaded_config is not None else ()
        return (*wrong, *self._library_notices)

    @property
    def _library_notices(self) -> tuple[str, ...]:
        return self._library.notices if self._library is not None else ()

    def library(self) -> Library:
        """Return the user's library, opened at the first call."""
        from reader.library import Library

        if self._library is None:
            self._library = Library.open(self.folders, self.config, environ=self._environ)
        return self._library

    @cached_property
    def inputs(self) -> Inputs:
        """What reads articles by the names on the command line."""
        from reader.inputs import Inputs
        from reader.library import utc_now

        return Inputs(utc_now, self._network, self.library, say_error)

    def _network(self) -> Network:
        """Return what reaches the network, with what the library knows of hosts where there is one.

        One that cannot be opened is no reason not to fetch what needs none.
        """
        from reader.library import utc_now
        from reader.network import Network

        if self.folders.library_file.exists():
            with suppress(StoreError):
                return self.library().network()
        return Network(self.config, utc_now, self._environ)

    def open_inputs(self, names: Sequence[str]) -> tuple[list[int], tuple[str, ...]]:
        """Take what is named into the library; returns the entries and what could not be read."""
        parsed: list[ParsedEntry] = []
        problems: list[str] = []
        for found in self.inputs.entries(names):
            if isinstance(found, PullquoteError):
                problems.append(str(found))
            else:
                parsed.append(found[0])
        return self.library().keep_opened(parsed) if parsed else [], tuple(problems)
