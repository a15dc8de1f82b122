"""The vocabulary of the query language, declared once: for the grammar, completion and the README."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Form:
    """Something that can be written in a query."""

    name: str
    """What it is written with: `feed` for `feed:lwn`; for a form without a name, an example of it."""
    takes: str
    """What follows the name and a colon, in a few words; empty where nothing does."""
    help: str
    """One sentence on what it finds."""
    example: str


FIELDS: Final = (
    Form(
        "feed",
        "part of a title or address",
        "Articles of the feeds whose title or address contains it.",
        "feed:lwn",
    ),
    Form("tag", "a tag", "Articles of the feeds with this tag.", "tag:science"),
    Form(
        "folder",
        "a folder, or a path with `/`",
        "Articles of the feeds in this folder or below it.",
        "folder:news/europe",
    ),
    Form(
        "author", "words of a name", "Articles with these words in a row in the byline.", 'author:"Mara Lund"'
    ),
    Form("title", "words", "Articles with these words in a row in the title.", "title:bridge"),
    Form("lang", "a language's code", "Articles in this language.", "lang:de"),
    Form(
        "person",
        "words of a name",
        "Articles that quote somebody of this name, also by other names.",
        "person:Lund",
    ),
    Form(
        "quote",
        "words",
        "Articles with these words in a row in a quote; next to `person:`, in a quote of that person.",
        "quote:rebuild",
    ),
    Form("said", "words", "The same as `quote:`.", "person:Lund said:rebuild"),
    Form(
        "has", "`quote` or `fulltext`", "Articles with a quote, or whose whole text was fetched.", "has:quote"
    ),
    Form(
        "newer",
        "an age or a date",
        "Articles of the last hours, days, weeks, months or years (`h d w m y`), or since a date.",
        "newer:2d",
    ),
    Form(
        "older",
        "an age or a date",
        "Articles that are older than that, or from before a date.",
        "older:2026-11-01",
    ),
)
"""What takes a value after a colon."""

FLAGS: Final = (
    Form("unread", "", "Articles that are not read yet.", "unread"),
    Form("read", "", "Articles that are read.", "read"),
    Form("starred", "", "Articles with a star.", "starred"),
    Form("saved", "", "Articles whose summary was written to disk.", "saved"),
)
"""Words that stand for a state; to look for the word itself, it is put into double quotes."""

TERMS: Final = (
    Form("word", "", "A word in title, text or byline; capitals and accents make no difference.", "bridge"),
    Form('"…"', "", "Words in a row.", '"city council"'),
    Form("word*", "", "Words that begin so.", "rebuil*"),
    Form(
        "NEAR(…)",
        "",
        "All of these, with at most so many words between them; without a number, ten.",
        "NEAR(mayor bridge, 5)",
    ),
    Form(
        "/…/",
        "",
        "A regular expression, in title or text; it looks through what the rest finds.",
        r"/\d+ dead/",
    ),
    Form("AND", "", "Both sides, as without it; binds tighter than `OR`.", "bridge AND tunnel"),
    Form("OR", "", "One side at least.", "bridge OR tunnel"),
    Form("NOT", "", "Not what follows; also written `-`.", "-sport NOT (feed:lwn OR tag:work)"),
    Form("( )", "", "Keeps together what belongs together.", "(bridge OR tunnel) unread"),
)
"""What makes up the rest of the language."""

HAS: Final = ("quote", "fulltext")
"""What `has:` takes."""

OPERATORS: Final = ("AND", "OR", "NOT", "NEAR")
"""Only in capitals, so that `and`, `or` and `not` are words."""

FLAG_NAMES: Final = frozenset(form.name for form in FLAGS)


def query_table() -> str:
    """Return the README's table of the query language in Markdown; a test holds the README against it."""
    rows = ["| write | to find |", "| --- | --- |"]
    rows += [f"| `{_cell(form.example)}` | {form.help} |" for form in (*TERMS, *FLAGS, *FIELDS)]
    return "\n".join(rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
