"""On which line of a TOML file each of its names stands.

The standard library's reader gives no positions, so the file is handed to it once more in pieces: lines are
added until they are whole, which in a file that is known to be valid is the end of one statement and of no
other. The names are then those that the piece defines.
"""

from __future__ import annotations

from collections.abc import Iterator

LONGEST_STATEMENT = 200
"""Lines; behind a longer statement lines are not told, for each line of it is read again with the next."""

DEEPEST = 4
"""Parts of the longest name that is looked for; a file may nest tables by the thousand."""


def name_lines(text: str) -> dict[str, int]:
    """Return the line, counted from 1, on which each dotted name of a valid TOML text is first defined."""
    import tomllib

    found: dict[str, int] = {}
    table: tuple[str, ...] = ()
    piece: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        piece.append(f"{line}\n")
        try:
            defined = tomllib.loads("".join(piece))
        except tomllib.TOMLDecodeError:
            if len(piece) > LONGEST_STATEMENT:
                return found
            continue
        begin, is_header = number - len(piece) + 1, piece[0].lstrip().startswith("[")
        piece = []
        within = () if is_header else table
        names = list(_names(within, defined))
        if is_header:
            table = names[-1]
        for name in names:
            found.setdefault(".".join(name), begin)
    return found


def _names(within: tuple[str, ...], table: dict[str, object]) -> Iterator[tuple[str, ...]]:
    """Yield every name of a table and of the tables in it, as its parts, the deeper ones later."""
    if len(within) >= DEEPEST:
        return
    for name, value in table.items():
        yield (*within, name)
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, dict):
            yield from _names((*within, name), inner)
