"""Every command of the line mode, declared once: its name, its short form, its help, what it does.

A command that the reader has too takes its letter and its help from there (`reader.commands`): the letters
are those of the default keys, whatever keys are set, so that scripts mean the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.commands import COMMANDS_BY_ID
from reader.key_names import key_label
from reader.plain import (
    articles,
    feeds,
    finding,
    marking,
    opening,
    people,
    quoting,
    refreshing,
    saving,
    sources,
    summaries,
    text,
)
from reader.plain.desk import Desk

Run = Callable[[Desk, str], None]


@dataclass(frozen=True, slots=True)
class PlainCommand:
    """One thing that can be typed."""

    name: str
    """A word, or several."""
    run: Run
    """Does it with what was typed after the name."""
    like: str = ""
    """The reader's command that does the same, by its id; empty: there is none."""
    takes: str = ""
    """What may follow the name, for the help; empty: nothing."""
    own_help: str = ""
    """One sentence, where that of the reader's command does not fit."""
    own_short: str = ""
    """A character to type in place of the name, where the reader has no such command."""

    @property
    def help(self) -> str:
        """What it does, one sentence."""
        return self.own_help or COMMANDS_BY_ID[self.like].help.replace("`", "")

    @property
    def short(self) -> str:
        """The character to type in place of the name, or nothing."""
        if self.own_short or not self.like:
            return self.own_short
        labels = map(key_label, COMMANDS_BY_ID[self.like].keys.split(","))
        return next((label for label in labels if len(label) == 1), "")


_SPOKEN = {"+": "plus sign", "-": "minus sign", "?": "question mark", "/": "slash", "\\": "backslash"}
"""What a listener may not hear."""

PLAIN_COMMANDS: tuple[PlainCommand, ...] = (
    PlainCommand(
        "sources",
        sources.list_sources,
        takes="N",
        own_help="List the sources, or the articles of number N.",
    ),
    PlainCommand(
        "list",
        articles.list_articles,
        takes="N",
        own_help="List the articles anew, or from number N on.",
    ),
    PlainCommand("sort", articles.sort_articles, like="sort", takes="ORDER"),
    PlainCommand(
        "more",
        lambda desk, _: desk.go_on(),
        own_help="Go on with the list or the text; after its end, open the next unread one. So does Enter.",
    ),
    PlainCommand(
        "search",
        finding.search,
        like="search",
        takes="WORDS",
        own_help="Search all articles; the best matches first, with the words around them.",
    ),
    PlainCommand(
        "filter",
        finding.filter_articles,
        like="filter",
        takes="QUERY",
        own_help="List the articles that a query describes, such as: filter unread newer:2d.",
    ),
    PlainCommand(
        "keep search",
        finding.keep_search,
        takes="NAME: QUERY",
        own_help="Keep a query under a name; it is among the sources then.",
    ),
    PlainCommand(
        "people",
        people.list_people,
        like="people",
        takes="NAME",
        own_help="List who is quoted in all articles, or what somebody said.",
    ),
    PlainCommand(
        "open",
        opening.open_article,
        like="open",
        takes="N",
        own_help="Open article N of the list, or say again what is open.",
    ),
    PlainCommand("next", opening.open_next, like="next_unread"),
    PlainCommand("previous", opening.open_previous, like="previous_unread"),
    PlainCommand(
        "summary",
        summaries.summarize,
        like="summary",
        takes="N",
        own_help="Say the summary, or one of N sentences; each has the number that it has in the text.",
    ),
    PlainCommand("longer", summaries.longer, like="longer"),
    PlainCommand("shorter", summaries.shorter, like="shorter"),
    PlainCommand("method", summaries.choose_method, like="method", takes="NAME"),
    PlainCommand(
        "quotes",
        quoting.list_quotes,
        like="quotes",
        takes="N",
        own_help="Say the quotes: who, in which role, how sure that is, the words. With N, that one.",
    ),
    PlainCommand(
        "text", text.read_text, takes="N", own_help="Read the article by pages, or from sentence N on."
    ),
    PlainCommand(
        "paragraph",
        text.read_paragraph,
        takes="N",
        own_short="b",
        own_help="Read the next paragraph, or paragraph N.",
    ),
    PlainCommand(
        "why",
        quoting.explain,
        like="why",
        takes="N or quote N",
        own_help="Say why sentence N has its rank in the summary, or why quote N has its speaker.",
    ),
    PlainCommand(
        "correct",
        quoting.correct,
        like="correct_speaker",
        takes="N NAME, ROLE",
        own_help="Say who said quote N, such as: correct 2 Mara Lund, mayor. Or nobody: correct 2 nobody.",
    ),
    PlainCommand("full text", refreshing.show_full_text, like="full_text"),
    PlainCommand("extract otherwise", refreshing.extract_otherwise, like="other_extractor"),
    PlainCommand(
        "mark",
        marking.mark,
        like="toggle_read",
        takes="N",
        own_help="Mark the article, or article N of the list, read or unread.",
    ),
    PlainCommand(
        "star",
        marking.star,
        like="toggle_star",
        takes="N",
        own_help="Star the article, or article N of the list, or take the star away.",
    ),
    PlainCommand(
        "mark all", marking.mark_all, like="mark_all_read", own_help="Mark every article of the list read."
    ),
    PlainCommand("undo", marking.undo, like="undo"),
    PlainCommand("save", saving.save, like="save"),
    PlainCommand("save as", saving.save_as, like="save_as", takes="FORMAT"),
    PlainCommand("link", saving.say_link, like="copy_link", own_help="Say the article's address."),
    PlainCommand(
        "cite",
        quoting.cite,
        like="copy_quote",
        takes="N",
        own_help="Say quote N with speaker, outlet, date and a link to its place.",
    ),
    PlainCommand(
        "keep",
        quoting.keep,
        like="keep_quote",
        takes="N",
        own_help="Add quote N to quotes.md in the documents folder, with its source.",
    ),
    PlainCommand(
        "add",
        feeds.add,
        like="add_feed",
        takes="ADDRESS",
        own_help="Add a feed by its address or that of its page; without one, list feeds to begin with.",
    ),
    PlainCommand(
        "remove",
        feeds.remove,
        like="remove_feed",
        takes="N",
        own_help="Unsubscribe from the feed whose articles are listed, or from source N, after asking.",
    ),
    PlainCommand(
        "refresh", refreshing.refresh, like="refresh", own_help="Fetch the feed whose articles are listed."
    ),
    PlainCommand("refresh all", refreshing.refresh_all, like="refresh_all"),
)
"""All but `help` and `quit`, which are about this list and its end."""


def spoken(short: str) -> str:
    """Return a short form as a listener can tell it from others: `capital N`, `plus sign`."""
    if short in _SPOKEN:
        return f"{short} {_SPOKEN[short]}"
    return f"capital {short}" if short.isupper() else short
