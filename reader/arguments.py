"""What a command may be told beside its name: one of a few words, a number, a text.

Each kind reads what was typed on the command line and completes it. The words themselves come from the
running reader (`Known`), so that commands can be declared where nothing is loaded yet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.text.matching import matching
from reader.text.sanitize import clean_line

if TYPE_CHECKING:
    from reader.query.completion import Vocabulary


class Known(Protocol):
    """What the running reader knows by name."""

    @property
    def methods(self) -> Sequence[str]:
        """Methods of ranking sentences."""

    @property
    def formats(self) -> Sequence[str]:
        """Formats that summaries are saved in."""

    @property
    def themes(self) -> Sequence[str]:
        """Themes."""

    @property
    def sources(self) -> Sequence[str]:
        """Titles of the rows of the list of sources."""

    @property
    def vocabulary(self) -> Vocabulary:
        """What queries can ask for by name."""


class Kind(Protocol):
    """What values an argument takes."""

    def read(self, text: str, known: Known) -> str | int:
        """Return the value of what was typed; ValueError with a sentence if it is none."""

    def complete(self, text: str, known: Known) -> list[str]:
        """Return what the text may become, the likeliest first."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words; its beginning is enough where only one word has it."""

    words: Callable[[Known], Sequence[str]]

    def read(self, text: str, known: Known) -> str:
        """Accept a word whatever its case, or the beginning of just one."""
        words = self.words(known)
        wanted = text.casefold()
        exact = [word for word in words if word.casefold() == wanted]
        if exact:
            return exact[0]
        begun = [word for word in words if word.casefold().startswith(wanted)]
        if len(begun) == 1:
            return begun[0]
        raise ValueError(_not_one_of(text, begun or words, ambiguous=bool(begun)))

    def complete(self, text: str, known: Known) -> list[str]:
        """Return the words that begin so, then those that have it inside."""
        return matching(text, self.words(known))


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two bounds."""

    lowest: int
    highest: int

    def read(self, text: str, known: Known) -> int:
        """Accept digits within the bounds."""
        if text.isascii() and text.isdigit() and len(text) < 10 and self.lowest <= int(text) <= self.highest:
            return int(text)
        raise ValueError(
            f"{clean_line(text, 40)!r} is no whole number from {self.lowest:,} to {self.highest:,}."
        )

    def complete(self, text: str, known: Known) -> list[str]:
        """Return nothing: a number is typed."""
        return []


def _no_words(known: Known) -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True)
class FreeText:
    """Any text; the words are suggestions."""

    words: Callable[[Known], Sequence[str]] = _no_words

    def read(self, text: str, known: Known) -> str:
        """Accept whatever is there."""
        return text

    def complete(self, text: str, known: Known) -> list[str]:
        """Return the suggestions that fit."""
        return matching(text, self.words(known))


@dataclass(frozen=True, slots=True)
class QueryText:
    """A query of the query language."""

    def read(self, text: str, known: Known) -> str:
        """Accept what can be understood."""
        from reader.errors import QueryError
        from reader.query import parse_query

        try:
            parse_query(text)
        except QueryError as error:
            raise ValueError(error.with_place) from error
        return text

    def complete(self, text: str, known: Known) -> list[str]:
        """Return the query with its last word finished, where the language has a word for it."""
        from reader.query.completion import complete

        found = complete(text, len(text), known.vocabulary)
        if found.start == found.end:
            return []
        return [found.applied(text, choice)[0].rstrip() for choice in found.choices]


MOST_PATHS = 50
"""Files that are offered for completion."""


@dataclass(frozen=True, slots=True)
class FilePath:
    """A file, by its path; `~` is the user's own folder."""

    def read(self, text: str, known: Known) -> str:
        """Accept whatever is there: who opens the file says what is wrong with it."""
        return text

    def complete(self, text: str, known: Known) -> list[str]:
        """Return the files and folders whose path begins so; those that begin with a dot only if asked."""
        folder, _, begun = text.rpartition("/")
        shown = f"{folder}/" if "/" in text else ""
        try:
            inside = Path(shown).expanduser()
            names = (path.name for path in inside.iterdir())
            fitting = (name for name in names if name.startswith(begun) and name.isprintable())
            offered = sorted(name for name in fitting if begun or name[0] != ".")[:MOST_PATHS]
            # Only of those: in a large folder it takes long to look at each.
            return [f"{shown}{name}{'/' if (inside / name).is_dir() else ''}" for name in offered]
        except (OSError, RuntimeError, ValueError):  # there is no such folder, so there is nothing to offer
            return []


@dataclass(frozen=True, slots=True)
class Argument:
    """What a command takes after its name."""

    name: str
    """What it is called in the help, in capitals."""
    kind: Kind
    required: bool = False
    """Whether the command means nothing without it; the command line then asks for it."""

    @property
    def shown(self) -> str:
        """How the help writes it: in brackets where it may be left out."""
        return self.name if self.required else f"[{self.name}]"


def _not_one_of(text: str, words: Sequence[str], *, ambiguous: bool) -> str:
    shown = clean_line(text, 40)
    if ambiguous:
        some = ", ".join(clean_line(word, 40) for word in words[:3])
        return f"{shown!r} may be {some}{' and more' if len(words) > 3 else ''}: write more of it."
    from difflib import get_close_matches

    near = get_close_matches(text, words, 1, 0.5)
    if near:
        return f"There is no {shown!r} here; did you mean {clean_line(near[0], 60)!r}?"
    if 0 < len(words) <= 12:
        return f"{shown!r} is none of {', '.join(clean_line(word, 40) for word in words)}."
    return f"There is no {shown!r} here."
