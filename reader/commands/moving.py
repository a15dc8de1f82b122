"""Commands that move: within a pane, between panes, to another list."""

from __future__ import annotations

from reader.arguments import Argument, OneOf
from reader.commands.declaration import Command

MOVING: tuple[Command, ...] = (
    Command(
        "cursor_down", "j,down", "Down", "Move down, or scroll the article.", "Moving", "pane", palette=False
    ),
    Command("cursor_up", "k,up", "Up", "Move up, or scroll the article.", "Moving", "pane", palette=False),
    Command(
        "page_down", "pagedown,ctrl+f", "Page down", "Move down one page.", "Moving", "pane", palette=False
    ),
    Command("page_up", "pageup,ctrl+b", "Page up", "Move up one page.", "Moving", "pane", palette=False),
    Command("first", "g g,home", "First", "Go to the first row or line.", "Moving", "pane", palette=False),
    Command("last", "G,end", "Last", "Go to the last row or line.", "Moving", "pane", palette=False),
    Command(
        "open",
        "enter,l,right",
        "Open",
        "Open the row, or jump to its place in the article; there, jump back.",
        "Moving",
        "pane",
        palette=False,
    ),
    Command(
        "back",
        "h,escape,left",
        "Back",
        "Go back: end a selection, to the list before a search, to where a jump came from, or one pane left.",
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
    Command("view_unread", "g u", "Unread articles", "List the unread articles of all sources.", "Moving"),
    Command("view_all", "g a", "All articles", "List the articles of all sources.", "Moving"),
    Command("view_starred", "g s", "Starred articles", "List the starred articles.", "Moving"),
    Command(
        "open_source",
        "g f",
        "Go to source",
        "List the articles of a source, by its name.",
        "Moving",
        argument=Argument("SOURCE", OneOf(lambda known: known.sources), required=True),
        panes=("sources",),
    ),
)
