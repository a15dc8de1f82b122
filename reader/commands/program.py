"""Commands for the reader itself: its themes, messages, help and end."""

from __future__ import annotations

from reader.arguments import Argument, OneOf
from reader.commands.declaration import Command

PROGRAM: tuple[Command, ...] = (
    Command(
        "themes",
        "t",
        "Theme",
        "Choose a theme, with a live preview.",
        "Reader",
        "app",
        argument=Argument("THEME", OneOf(lambda known: known.themes)),
    ),
    Command(
        "messages",
        "exclamation_mark",
        "Messages",
        "Show what was said before, what failed and why.",
        "Reader",
    ),
    Command(
        "progress",
        "ctrl+r",
        "Progress",
        "Show how far the work in the background is, what it waits for, and stop it if you like.",
        "Reader",
    ),
    Command(
        "show_ready",
        "ctrl+o",
        "Show what is ready",
        "Show what became ready while you were elsewhere, such as a joint summary.",
        "Reader",
        palette=False,
    ),
    Command(
        "help",
        "question_mark",
        "Help",
        "Show the keys, first those of this pane.",
        "Reader",
        "app",
    ),
    Command("palette", "ctrl+p", "Commands", "Find a command by name.", "Reader", "app", palette=False),
    Command(
        "command_line",
        "colon",
        "Command line",
        "Type a command with what it takes; Tab completes.",
        "Reader",
        "app",
        palette=False,
    ),
    Command(
        "back_or_quit",
        "",
        "Back or quit",
        "Go back; where there is no way back, quit.",
        "Reader",
        palette=False,
    ),
    Command("quit", "q,ctrl+q", "Quit", "Quit Pullquote.", "Reader", "app", names=("q",)),
)
