"""Writes the generated tables into README.md:  python -m tests.readme

A test holds the README against them, so that a command, verb or setting cannot change without it.
"""

from __future__ import annotations

import re
from pathlib import Path

from reader.commands import key_table
from reader.config import settings_table
from reader.query import query_table
from reader.verbs import verb_table
from tests.plain.conversation import readme_session

README = Path(__file__).resolve().parent.parent / "README.md"

TABLES = {
    "keys": key_table,
    "verbs": verb_table,
    "query": query_table,
    "settings": settings_table,
    "line mode": readme_session,
}


def rendered(text: str) -> str:
    """Return the README's text with every table as it should be."""
    for name, table in TABLES.items():
        pattern = re.compile(rf"(<!-- {name}: [^\n]*-->\n).*?(<!-- end of {name} -->)", re.DOTALL)
        found = pattern.search(text)
        assert found, f"README.md has no place for the table of {name}"
        text = f"{text[: found.start()]}{found[1]}{table().strip()}\n{found[2]}{text[found.end() :]}"
    return text


if __name__ == "__main__":
    README.write_text(rendered(README.read_text(encoding="utf-8")), encoding="utf-8")
