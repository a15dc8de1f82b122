"""Every command of the reader, declared once.

From one declaration come the key binding, the palette entry, the line in the help and the row of the
README's key table, so that these cannot disagree. This module imports nothing of Textual: the command
line and the configuration read it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Where = Literal["app", "main", "pane"]
"""`app`: on every screen; `main`: on the three panes; `pane`: in the pane that has the focus."""

Group = Literal["Moving", "Reading", "Marking", "Library", "Reader"]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do; its `id` is also the name of the action that does it."""

    id: str
    keys: str
    """Default keys in Textual's notation, separated by commas."""
    title: str
    """A few words, for the footer and the palette."""
    help: str
    """One sentence, for the help and the README."""
    group: Group
    where: Where = "main"
    footer: bool = False
    """Whether the footer shows it."""
    palette: bool = True
    """Whether the palette offers it; movements make no sense there."""


COMMANDS: tuple[Command, ...] = (
    Command(
        "cursor_down", "j,down", "Down", "Move down, or scroll the article.", "Moving", "pane", palette=False
    ),
    Command("cursor_up", "k,up", "Up", "Move up, or scroll the article.", "Moving", "pane", palette=False),
    Command(
        "page_down", "pagedown,ctrl+f", "Page down", "Move down one page.", "Moving", "pane", palette=False
    ),
    Command("page_up", "pageup,ctrl+b", "Page up", "Move up one page.", "Moving", "pane", palette=False),
    Command("first", "g,home", "First", "Go to the first row or line.", "Moving", "pane", palette=False),
    Command("last", "G,end", "Last", "Go to the last row or line.", "Moving", "pane", palette=False),
    Command(
        "open",
        "enter,l,right",
        "Open",
        "Open the row, or jump to its place in the article; there, jump back.",
        "Moving",
        "pane",
        footer=True,
        palette=False,
    ),
    Command(
        "back",
        "h,escape,left",
        "Back",
        "Go back: to where a jump came from, or one pane to the left.",
        "Moving",
    ),
    Command("next_pane", "tab", "Next pane", "Move the focus to the next pane.", "Moving", palette=False),
    Command(
        "previous_pane",
        "shift+tab",
        "Previous pane",
        "Move the focus to the pane before.",
        "Moving",
        palette=False,
    ),
    Command("next_unread", "n", "Next unread", "Open the next unread article.", "Reading", footer=True),
    Command("previous_unread", "N", "Previous unread", "Open the previous unread article.", "Reading"),
    Command(
        "page_or_next",
        "space",
        "Read on",
        "Page through the article; at its end, open the next unread one.",
        "Reading",
        footer=True,
    ),
    Command(
        "summary", "S", "Summary", "Go to the summary, or hide it when you are there.", "Reading", footer=True
    ),
    Command(
        "quotes", "Q", "Quotes", "Go to the quotes, or hide them when you are there.", "Reading", footer=True
    ),
    Command("longer", "plus,equals_sign", "Longer summary", "Make the summary one line longer.", "Reading"),
    Command("shorter", "minus", "Shorter summary", "Make the summary one line shorter.", "Reading"),
    Command("method", "M", "Summary method", "Choose the method that ranks the sentences.", "Reading"),
    Command(
        "next_mark",
        "right_square_bracket",
        "Next mark",
        "Jump to the next summary sentence or quote in the article.",
        "Reading",
    ),
    Command(
        "previous_mark",
        "left_square_bracket",
        "Previous mark",
        "Jump to the previous summary sentence or quote in the article.",
        "Reading",
    ),
    Command(
        "full_text",
        "x",
        "Full text",
        "Show the whole article of its page, fetched if it is not there, or again what the feed gave.",
        "Reading",
    ),
    Command(
        "other_extractor",
        "X",
        "Extract otherwise",
        "Take the article from its page in another way, where the full text lacks something.",
        "Reading",
    ),
    Command(
        "group_quotes",
        "B",
        "Quotes by speaker",
        "Show the quotes by speaker, with how much each one speaks, or in their order again.",
        "Reading",
    ),
    Command(
        "why",
        "i",
        "Why",
        "Say why the line under the cursor is in the summary, or why the quote has its speaker.",
        "Reading",
    ),
    Command("article_alone", "z", "Article alone", "Show the article alone, or all panes again.", "Reading"),
    Command("toggle_read", "m", "Read or unread", "Mark the article read or unread.", "Marking"),
    Command("toggle_star", "s", "Star", "Star the article, or take the star away.", "Marking", footer=True),
    Command(
        "mark_all_read",
        "A",
        "Mark all read",
        "Mark every article of the list read; `u` takes it back.",
        "Marking",
    ),
    Command("undo", "u,ctrl+z", "Undo", "Take back what was done last.", "Marking"),
    Command(
        "save",
        "w",
        "Write to disk",
        "Write summary and quotes to a file in the documents folder.",
        "Library",
        footer=True,
    ),
    Command(
        "save_as", "W", "Write as…", "Write summary and quotes as Markdown, text, JSON or HTML.", "Library"
    ),
    Command(
        "open_in_browser", "o", "Open in browser", "Open the article's address in the web browser.", "Library"
    ),
    Command("copy_link", "y", "Copy link", "Copy the article's address to the clipboard.", "Library"),
    Command(
        "copy_quote",
        "c",
        "Copy quote",
        "Copy the quote under the cursor with speaker, outlet, date and a link to its place.",
        "Library",
    ),
    Command(
        "keep_quote",
        "C",
        "Keep quote",
        "Add the quote under the cursor to `quotes.md` in the documents folder, with its source.",
        "Library",
    ),
    Command(
        "add_feed",
        "a",
        "Add a feed",
        "Add a feed by its address, or choose from the starter list.",
        "Library",
        footer=True,
    ),
    Command(
        "remove_feed", "D", "Remove feed", "Unsubscribe from the selected feed, after asking.", "Library"
    ),
    Command(
        "refresh", "r", "Refresh", "Fetch the selected feed, or look through its folder again.", "Library"
    ),
    Command(
        "refresh_all",
        "R",
        "Refresh all",
        "Fetch all feeds and look through all folders.",
        "Library",
        footer=True,
    ),
    Command("themes", "t", "Theme", "Choose a theme, with a live preview.", "Reader", "app"),
    Command(
        "messages", "exclamation_mark", "Messages", "Show what was said in the last line before.", "Reader"
    ),
    Command("help", "question_mark", "Help", "Show the keys.", "Reader", "app", footer=True),
    Command("palette", "ctrl+p,colon", "Commands", "Find a command by name.", "Reader", "app", palette=False),
    Command("quit", "q,ctrl+q", "Quit", "Quit Pullquote.", "Reader", "app", footer=True),
)

COMMANDS_BY_ID = {command.id: command for command in COMMANDS}

_KEY_LABELS = {
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "question_mark": "?",
    "exclamation_mark": "!",
    "colon": ":",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "home": "Home",
    "end": "End",
}


def key_label(key: str) -> str:
    """Return a key as people write it: `question_mark` is `?`, `ctrl+p` is `Ctrl+P`."""
    if key in _KEY_LABELS:
        return _KEY_LABELS[key]
    if key.startswith("ctrl+"):
        return "Ctrl+" + key.removeprefix("ctrl+").upper()
    return key


def keys_label(keys: str) -> str:
    """Return all keys of a binding as people write them, separated by blanks."""
    return " ".join(key_label(key.strip()) for key in keys.split(","))


def first_key(command_id: str, keymap: Mapping[str, str]) -> str:
    """Return the key to name in a hint for a command, as it is bound now."""
    keys = keymap.get(command_id, COMMANDS_BY_ID[command_id].keys)
    return key_label(keys.split(",")[0])


def key_table() -> str:
    """Return the README's key table in Markdown; a test holds the README against it."""
    rows = ["| key | does | command |", "| --- | --- | --- |"]
    for command in COMMANDS:
        keys = " ".join(f"`{key_label(key)}`" for key in command.keys.split(","))
        rows.append(f"| {keys} | {command.help} | `{command.id}` |")
    return "\n".join(rows)
