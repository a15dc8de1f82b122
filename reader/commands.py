"""Every command of the reader, declared once.

From one declaration come the key binding, the palette entry, the line in the help and the row of the
README's key table, so that these cannot disagree. This module imports nothing of Textual: the command
line and the configuration read it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from reader.arguments import Argument, FilePath, FreeText, Number, OneOf
from reader.key_names import alternatives, key_label
from reader.model import Sort

Where = Literal["app", "main", "pane"]
"""`app`: on every screen; `main`: on the three panes; `pane`: in the pane that has the focus."""

Group = Literal["Moving", "Reading", "Marking", "Library", "Reader"]

PaneName = Literal["sources", "entries", "article", "summary", "quotes"]

PANES: Mapping[PaneName, str] = MappingProxyType(
    {
        "sources": "Sources: views, searches, folders and feeds; the cursor chooses what is listed.",
        "entries": "Articles: one line each; the article under the cursor is shown beside or opened.",
        "summary": "Summary: sentences of the article, the best ones, in its order.",
        "article": "Article: the text, with the summary's sentences and the quotes marked.",
        "quotes": "Quotes: who said what, each at its place in the article.",
    }
)
"""The panes, and one sentence on what each one is."""

LONGEST_SUMMARY = 1_000
"""Sentences; most articles are shorter, so that the dial goes from one line to the whole text."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do; its `id` is also the name of the action that does it."""

    id: str
    keys: str
    """Default keys in Textual's notation: alternatives with commas between them, the keys of a sequence
    with blanks; empty where the command has none."""
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
    argument: Argument | None = None
    """What may follow its name on the command line."""
    names: tuple[str, ...] = ()
    """Other names on the command line; that with dashes and the title are names anyway."""
    panes: tuple[PaneName, ...] = ()
    """Panes whose help begins with it; a command that does its work in the focused pane is in all."""

    @property
    def typed(self) -> str:
        """Its name as the command line has it, such as `save-as`."""
        return self.id.replace("_", "-")


COMMANDS: tuple[Command, ...] = (
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
        footer=True,
        palette=False,
    ),
    Command(
        "back",
        "h,escape,left",
        "Back",
        "Go back: end a selection, to where a jump came from, or one pane to the left.",
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
        "next_article",
        "right_curly_bracket",
        "Next article",
        "Open the next article of the list, read or not.",
        "Reading",
        panes=("entries", "article"),
    ),
    Command(
        "previous_article",
        "left_curly_bracket",
        "Previous article",
        "Open the article before this one in the list, read or not.",
        "Reading",
        panes=("entries", "article"),
    ),
    Command(
        "page_or_next",
        "space",
        "Read on",
        "Page through the article; at its end, open the next unread one.",
        "Reading",
        footer=True,
        panes=("entries", "article"),
    ),
    Command(
        "summary", "S", "Summary", "Go to the summary, or hide it when you are there.", "Reading", footer=True
    ),
    Command(
        "quotes", "Q", "Quotes", "Go to the quotes, or hide them when you are there.", "Reading", footer=True
    ),
    Command(
        "longer",
        "plus,equals_sign",
        "Longer summary",
        "Make the summary one line longer.",
        "Reading",
        panes=("summary",),
    ),
    Command(
        "shorter",
        "minus",
        "Shorter summary",
        "Make the summary one line shorter.",
        "Reading",
        panes=("summary",),
    ),
    Command(
        "length",
        "",
        "Summary length",
        "Make the summary so many lines long.",
        "Reading",
        argument=Argument("LINES", Number(1, LONGEST_SUMMARY), required=True),
        panes=("summary",),
    ),
    Command(
        "preview_lines",
        "p",
        "First sentences",
        "Show the most important sentence of each article below its row of the list, or the rows alone.",
        "Reading",
    ),
    Command(
        "compare",
        "vertical_line",
        "Compare methods",
        "Show the article summarized by two methods side by side.",
        "Reading",
    ),
    Command(
        "figures",
        "number_sign",
        "Figures",
        "List the figures and dates of the article, each with its sentence, and its key terms.",
        "Reading",
    ),
    Command(
        "together",
        "Z",
        "Summarize together",
        "Summarize the articles of the list, or the selected ones, as one; each line with its source.",
        "Reading",
    ),
    Command(
        "method",
        "M",
        "Summary method",
        "Choose the method that ranks the sentences.",
        "Reading",
        argument=Argument("METHOD", OneOf(lambda known: known.methods)),
        panes=("summary",),
    ),
    Command(
        "next_mark",
        "right_square_bracket",
        "Next mark",
        "Jump to the next summary sentence or quote; with a search marked, to its next match.",
        "Reading",
        panes=("article",),
    ),
    Command(
        "previous_mark",
        "left_square_bracket",
        "Previous mark",
        "Jump to the previous summary sentence or quote, or match of a search.",
        "Reading",
        panes=("article",),
    ),
    Command(
        "full_text",
        "x",
        "Full text",
        "Show the whole article of its page, fetched if it is not there, or again what the feed gave.",
        "Reading",
        panes=("article",),
    ),
    Command(
        "other_extractor",
        "X",
        "Extract otherwise",
        "Take the article from its page in another way, where the full text lacks something.",
        "Reading",
        panes=("article",),
    ),
    Command(
        "group_quotes",
        "B",
        "Quotes by speaker",
        "Show the quotes by speaker, with how much each one speaks, or in their order again.",
        "Reading",
        panes=("quotes",),
    ),
    Command(
        "correct_speaker",
        "e",
        "Correct the speaker",
        "Say who said the quote under the cursor, or that nobody can be named; undo takes it back.",
        "Reading",
        panes=("quotes", "article"),
    ),
    Command(
        "why",
        "i",
        "Why",
        "Say why the line under the cursor is in the summary, or why the quote has its speaker.",
        "Reading",
        panes=("summary", "quotes", "article"),
    ),
    Command(
        "article_alone",
        "z",
        "Article alone",
        "Show the article alone, or all panes again.",
        "Reading",
        panes=("article",),
    ),
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
        footer=True,
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
    Command(
        "sort",
        "backslash",
        "Sort",
        "Sort the list: newest, oldest, by title, by source, unread first, longest or shortest.",
        "Library",
        argument=Argument("ORDER", OneOf(lambda known: get_args(Sort))),
        panes=("entries",),
    ),
    Command(
        "save",
        "w",
        "Write to disk",
        "Write summary and quotes to a file in the documents folder.",
        "Library",
        footer=True,
        names=("w",),
    ),
    Command(
        "save_as",
        "W",
        "Write as…",
        "Write summary and quotes as Markdown, text, JSON or HTML.",
        "Library",
        argument=Argument("FORMAT", OneOf(lambda known: known.formats)),
    ),
    Command(
        "open_in_browser",
        "o",
        "Open in browser",
        "Open the article's address in the web browser.",
        "Library",
        panes=("entries", "article"),
    ),
    Command(
        "copy_link",
        "y",
        "Copy link",
        "Copy the article's address to the clipboard.",
        "Library",
        panes=("entries", "article"),
    ),
    Command(
        "link_hints",
        "f",
        "Follow a link",
        "Show letters on the links in sight; typing them opens the link, after `y` it is copied.",
        "Library",
        panes=("article",),
    ),
    Command(
        "links",
        "L",
        "Links",
        "List the links of the article, and the files that go with it, to open, copy or jump to.",
        "Library",
        panes=("article",),
    ),
    Command(
        "images",
        "I",
        "Pictures",
        "Fetch and show the pictures of the article; once they are there, show the one in sight large.",
        "Reading",
        argument=Argument("STATE", OneOf(lambda known: ("on", "off"))),
        panes=("article",),
    ),
    Command(
        "copy_quote",
        "c",
        "Copy quote",
        "Copy the quote under the cursor with speaker, outlet, date and a link to its place.",
        "Library",
        panes=("quotes",),
    ),
    Command(
        "keep_quote",
        "C",
        "Keep quote",
        "Add the quote under the cursor to `quotes.md` in the documents folder, with its source.",
        "Library",
        panes=("quotes",),
    ),
    Command(
        "search",
        "slash",
        "Search",
        "Search the library while you type; in the article, find a place in it.",
        "Library",
        footer=True,
        argument=Argument("QUERY", FreeText()),
        names=("find",),
        panes=("sources", "entries", "article"),
    ),
    Command(
        "filter",
        "F",
        "Filter",
        "Narrow the list by a query, or list what it finds in the whole library, and keep it under a name.",
        "Library",
        argument=Argument("QUERY", FreeText()),
        panes=("sources", "entries"),
    ),
    Command(
        "people",
        "P",
        "People",
        "Show who is quoted in the library, what they said, and who is one person.",
        "Library",
    ),
    Command(
        "add_feed",
        "a",
        "Add a feed",
        "Add a feed by its address, or choose from the starter list.",
        "Library",
        footer=True,
        argument=Argument("ADDRESS", FreeText()),
        names=("add",),
        panes=("sources",),
    ),
    Command(
        "remove_feed",
        "D",
        "Remove source",
        "Unsubscribe from the selected feed, or remove a search, or a folder or tag but not its feeds.",
        "Library",
        names=("remove",),
        panes=("sources",),
    ),
    Command(
        "edit_source",
        "E",
        "Edit source",
        "Change name, address, folders, tags and settings of a feed, or name a folder, tag or search.",
        "Library",
        names=("edit", "rename"),
        panes=("sources",),
    ),
    Command(
        "move_source_up",
        "less_than_sign",
        "Move source up",
        "Move the feed, folder or saved search up among its like.",
        "Library",
        panes=("sources",),
    ),
    Command(
        "move_source_down",
        "greater_than_sign",
        "Move source down",
        "Move the feed, folder or saved search down among its like.",
        "Library",
        panes=("sources",),
    ),
    Command(
        "import_file",
        "",
        "Import",
        "Show what a list of feeds (OPML, newsboat's `urls`, addresses) would add, and add what is chosen.",
        "Library",
        argument=Argument("FILE", FilePath(), required=True),
        names=("import",),
        panes=("sources",),
    ),
    Command(
        "export_file",
        "",
        "Export",
        "Write the feeds as OPML, in their order.",
        "Library",
        argument=Argument("FILE", FilePath(), required=True),
        names=("export",),
        panes=("sources",),
    ),
    Command(
        "refresh",
        "r",
        "Refresh",
        "Fetch the selected feed, or all of a folder or tag, or look through a folder of files again.",
        "Library",
        panes=("sources",),
    ),
    Command(
        "refresh_all",
        "R",
        "Refresh all",
        "Fetch all feeds and look through all folders.",
        "Library",
        footer=True,
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
        "help",
        "question_mark",
        "Help",
        "Show the keys, first those of this pane.",
        "Reader",
        "app",
        footer=True,
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
    Command("quit", "q,ctrl+q", "Quit", "Quit Pullquote.", "Reader", "app", footer=True, names=("q",)),
)

COMMANDS_BY_ID = {command.id: command for command in COMMANDS}


def first_key(command_id: str, keymap: Mapping[str, str]) -> str:
    """Return the key to name in a hint for a command, as it is bound now; without one, what is typed."""
    command = COMMANDS_BY_ID[command_id]
    keys = alternatives(keymap.get(command_id, command.keys))
    return key_label(keys[0]) if keys else f":{command.typed}"


def key_table() -> str:
    """Return the README's key table in Markdown; a test holds the README against it."""
    rows = ["| key | does | command |", "| --- | --- | --- |"]
    for command in COMMANDS:
        keys = " ".join(_as_code(key_label(key)) for key in alternatives(command.keys))
        typed = f"{command.typed} {command.argument.shown}" if command.argument else command.typed
        rows.append(f"| {keys} | {command.help} | `{typed}` |")
    return "\n".join(rows)


def _as_code(label: str) -> str:
    """Return a key for a Markdown table, where two characters have another meaning."""
    return f"`` {label} ``" if "`" in label else f"`{label}`".replace("|", "\\|")
