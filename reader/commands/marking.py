"""Commands that mark articles, and the one that takes back what was done."""

from __future__ import annotations

from reader.commands.declaration import Command

MARKING: tuple[Command, ...] = (
    Command(
        "toggle_read",
        "m",
        "Read or unread",
        "Mark the article read or unread.",
        "Marking",
        panes=("entries", "article"),
    ),
    Command(
        "toggle_star",
        "s",
        "Star",
        "Star the article, or take the star away.",
        "Marking",
        panes=("entries", "article"),
    ),
    Command(
        "mark_all_read",
        "A",
        "Mark all read",
        "Mark every article of the list read, or all that are selected; in the sources, all of a source.",
        "Marking",
        panes=("sources", "entries"),
    ),
    Command(
        "mark_all_read_and_next",
        "",
        "Mark all read and go on",
        "Mark every article of the list read and open the next unread one of the library.",
        "Marking",
        panes=("sources", "entries"),
    ),
    Command(
        "mark_everything_read",
        "",
        "Mark everything read",
        "Mark every article of the library read.",
        "Marking",
    ),
    Command(
        "mark_above",
        "K",
        "Mark above read",
        "Mark every article above the cursor read.",
        "Marking",
        panes=("entries",),
    ),
    Command(
        "mark_below",
        "J",
        "Mark below read",
        "Mark every article below the cursor read.",
        "Marking",
        panes=("entries",),
    ),
    Command(
        "select",
        "v",
        "Select",
        "Select the article, or not any more; marking, saving, opening and copying then act on all selected.",
        "Marking",
        panes=("entries",),
    ),
    Command(
        "select_range",
        "V",
        "Select a range",
        "Begin a range that moving extends, and end it.",
        "Marking",
        panes=("entries",),
    ),
    Command("undo", "u,ctrl+z", "Undo", "Take back what was done last.", "Marking"),
)
