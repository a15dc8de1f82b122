"""Saying who said a quote: one of those the article names, anybody else, nobody, or as it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from reader.citation import NOT_ATTRIBUTED
from reader.library.corrections import MAX_NAME
from reader.model import Article, Quote, Speaker
from reader.text.sanitize import clean_line
from reader.tui.dialog import Dialog
from reader.tui.keymap import same_keys
from reader.tui.literal import literal_line
from reader.tui.widgets.options import Options

MOST_PEOPLE = 50
"""Names that are offered; any other can be written."""

_SHOWN_WORDS = 160
"""Characters of the quote in the title."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the user says of a quote's speaker."""

    speaker: Speaker | None
    """None: nobody can be named."""
    as_found: bool = False
    """Whether what was found is to hold again; the speaker is then what that was."""


class CorrectSpeakerScreen(Dialog[Verdict | None]):
    """Ends with what the user says, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
        *same_keys({"cursor_down": "down", "cursor_up": "up"}),
    ]

    DEFAULT_CSS = """
    CorrectSpeakerScreen OptionList { margin-bottom: 1; }
    CorrectSpeakerScreen Horizontal { height: 1; }
    CorrectSpeakerScreen Label { width: 6; }
    CorrectSpeakerScreen Input { width: 1fr; background: $panel; }
    CorrectSpeakerScreen #words { max-height: 3; color: $quote-color; padding-bottom: 1; }
    """

    def __init__(self, article: Article, quote: Quote, quotes: Sequence[Quote]) -> None:
        """Make the screen.

        Args:
            article: The article.
            quote: The quote that it is about.
            quotes: All of the article's, for the people in it.
        """
        super().__init__()
        self._words = clean_line(article.text[quote.start : quote.end], _SHOWN_WORDS)
        self._verdicts = _verdicts(quote, quotes)
        self._quote = quote

    def compose(self) -> ComposeResult:
        """Make the quote, the list, and the fields for another name and role."""
        with Vertical(classes="dialog wide"):
            yield Static("Who said it?", classes="dialog-title", markup=False)
            yield Static(literal_line(self._words), id="words", markup=False)
            yield Options(*(Option(self._prompt(one)) for one in self._verdicts))
            with Horizontal():
                yield Label("Name", markup=False)
                yield Input(id="name", compact=True, max_length=MAX_NAME)
            with Horizontal():
                yield Label("Role", markup=False)
                yield Input(id="role", compact=True, max_length=MAX_NAME)
            yield Static(id="problem", classes="dialog-problem", markup=False)
            yield Static("Enter choose · Tab name and role · Esc cancel", classes="dialog-keys", markup=False)

    def on_mount(self) -> None:
        """Put the cursor on what holds now."""
        now = self._quote.speaker
        names = [one.speaker.name if one.speaker else "" for one in self._verdicts]
        after = sum(one.as_found for one in self._verdicts)
        self._list.highlighted = names.index(now.name if now else "", after)
        self._list.focus()

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def _prompt(self, verdict: Verdict) -> Content:
        who = _who(verdict.speaker)
        if verdict.as_found:
            return Content.assemble(("As found: ", "$dim-color"), who)
        if verdict.speaker is None:
            return Content.styled("Nobody: it is not clear who speaks", "italic")
        found = (self._quote.as_found or self._quote).speaker
        is_found = found is not None and found.name == verdict.speaker.name
        return Content.assemble(who, (" (found)" if is_found else "", "$dim-color"))

    @on(OptionList.OptionHighlighted)
    def _fill_fields(self, event: OptionList.OptionHighlighted) -> None:
        verdict = self._verdicts[event.option_index]
        speaker = None if verdict.as_found else verdict.speaker
        self.query_one("#name", Input).value = speaker.name if speaker else ""
        self.query_one("#role", Input).value = speaker.role if speaker else ""

    @on(OptionList.OptionSelected)
    def _choose_row(self, event: OptionList.OptionSelected) -> None:
        verdict = self._verdicts[event.option_index]
        if verdict.as_found or verdict.speaker is None:
            self.dismiss(verdict)
        else:
            self._choose_written()

    @on(Input.Submitted)
    def _choose_written(self) -> None:
        name = clean_line(self.query_one("#name", Input).value, MAX_NAME)
        role = clean_line(self.query_one("#role", Input).value, MAX_NAME)
        if name:
            self.dismiss(Verdict(Speaker(name, role)))
        else:
            self.query_one("#problem", Static).update("Write a name, or choose Nobody in the list.")

    def action_down(self) -> None:
        """Go one row down."""
        self._list.action_cursor_down()

    def action_up(self) -> None:
        """Go one row up."""
        self._list.action_cursor_up()


def _verdicts(quote: Quote, quotes: Sequence[Quote]) -> list[Verdict]:
    """Return what can be said: as found, nobody, who was found or may be meant, the others of the article."""
    found = quote.as_found or quote
    roles = {one.speaker.name: one.speaker.role for one in quotes if one.speaker}
    names = [one.speaker.name for one in (quote, found) if one.speaker]
    names.extend(one.name for one in found.candidates)
    names.extend(one.speaker.name for one in quotes if one.speaker)
    names.extend(candidate.name for one in quotes for candidate in one.candidates)
    people = [Speaker(name, roles.get(name, "")) for name in dict.fromkeys(names)][:MOST_PEOPLE]
    verdicts = [Verdict(None), *map(Verdict, people)]
    return verdicts if quote.as_found is None else [Verdict(found.speaker, as_found=True), *verdicts]


def _who(speaker: Speaker | None) -> Content:
    if speaker is None:
        return Content.styled(NOT_ATTRIBUTED, "italic $dim-color")
    return Content.assemble(
        literal_line(speaker.name, "bold"),
        literal_line(f", {speaker.role}" if speaker.role else "", "$dim-color"),
    )
