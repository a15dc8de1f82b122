"""What one person said over all articles, and which names are this person's."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from reader.commands import COMMANDS_BY_ID
from reader.export.fields import said_notes
from reader.people import HeardVoice, Person, Said
from reader.tui.dialog import Dialog
from reader.tui.literal import literal, literal_line
from reader.tui.messages import Notice
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.screens.people_actions import PeopleActions, PeoplePlace
from reader.tui.widgets.dialog_keys import DialogKeys
from reader.tui.widgets.people_list import SaidList
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.status_line import StatusLine
from reader.wording import counted, day

_SHOWN_WORDS = 2_000
"""Characters of the quote under the cursor."""


def _as_on_main(command_id: str, action: str) -> Binding:
    """Return the binding of a command that works here as it does on the three panes, with the user's keys."""
    command = COMMANDS_BY_ID[command_id]
    return Binding(command.keys, action, command.title, id=command_id)


class PersonScreen(Dialog[PeoplePlace | None]):
    """Ends with the quote to read in its article, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h,q,left", "dismiss(None)", "Back"),
        _as_on_main("copy_quote", "copy"),
        _as_on_main("keep_quote", "keep"),
        _as_on_main("correct_speaker", "correct"),
        _as_on_main("undo", "take_back"),
        Binding("equals_sign", "join", "Same person"),
        Binding("x", "split", "Split"),
    ]

    DEFAULT_CSS = """
    PersonScreen { align: left top; background: $background; }
    PersonScreen > #who { height: 1; padding: 0 1; background: $panel; }
    PersonScreen > SaidList { height: 1fr; }
    PersonScreen > #whole { height: auto; max-height: 40%; padding: 0 1; border-top: solid $panel; }
    PersonScreen > #do { height: auto; padding: 0 1; color: $dim-color; }
    """

    def __init__(self, main: PeopleActions, person: Person, said: Said | None = None) -> None:
        """Make the screen.

        Args:
            main: The main screen, which has the library.
            person: Whose quotes to show.
            said: The quote to begin at.
        """
        super().__init__()
        self._main = main
        self._person = person
        self._begin_at = said

    def compose(self) -> ComposeResult:
        """Make who it is, the list, the quote under the cursor and a line on what the keys do."""
        yield Static(id="who", markup=False)
        yield SaidList(self._main.library.quotes_with_ids, self._main.library.clock, id="quotes-of-person")
        yield Static(id="whole", markup=False)
        yield StatusLine()
        yield DialogKeys(
            "Esc back · Enter open · {copy} cite · {correct} correct · {join} join · {split} split"
            " · {take_back} undo",
            id="do",
        )

    def on_mount(self) -> None:
        """Show what the person said."""
        self._show(self._begin_at.id if self._begin_at else None)
        self._list.focus()

    @property
    def _list(self) -> SaidList:
        return self.query_one(SaidList)

    def _show(self, keep: int | None = None) -> None:
        ids = self._main.read(lambda: self._main.library.quote_ids_of(self._person), list[int]())
        self._list.set_ids(ids, keep)
        self.query_one("#who", Static).update(_who(self._person))
        self._show_current()

    @on(RowList.Highlighted)
    def _show_current(self) -> None:
        said = self._list.current
        self.query_one("#whole", Static).update(_content(said) if said is not None else Content(""))

    @on(RowList.Opened)
    def _open(self) -> None:
        said = self._list.current
        if said is not None:
            self.dismiss(PeoplePlace("", self._person, said))

    def action_copy(self) -> None:
        """Copy the quote under the cursor as a citation."""
        said = self._list.current
        if said is not None:
            self._main.copy_said(said)

    def action_keep(self) -> None:
        """Add the quote under the cursor to the commonplace file."""
        said = self._list.current
        if said is not None:
            self._main.keep_said(said)

    def action_correct(self) -> None:
        """Ask who said the quote under the cursor."""
        said = self._list.current
        if said is not None:
            self._main.correct_said(said, self._person_changed)

    def action_take_back(self) -> None:
        """Take back what was done last."""
        self._main.take_back_and(self._person_changed)

    def action_join(self) -> None:
        """Ask who is the same person, and make the two one."""
        from reader.tui.screens.people_screen import PeopleScreen

        def chosen(other: PeoplePlace | Person | None) -> None:
            if isinstance(other, Person):
                self._main.join_people(self._person, other, self._person_joined)

        self.app.push_screen(PeopleScreen(self._main, same_as=self._person), chosen)

    def action_split(self) -> None:
        """Ask which name with its role is another person, and split it off."""
        voices = self._main.read(lambda: self._main.library.voices_of(self._person), list[HeardVoice]())
        if len(voices) < 2:
            self._main.post_message(
                Notice(
                    f"{self._person.name} is quoted under one name and role only; nothing can be split off."
                )
            )
            return
        labels = [f"{number}  {_voice_words(voice)}" for number, voice in enumerate(voices, 1)]

        def chosen(label: str | None) -> None:
            if label is not None:
                self._main.split_voice(voices[labels.index(label)], self._person_changed)

        self.app.push_screen(ChoiceScreen("Which of these is another person?", labels, labels[-1]), chosen)

    def _person_joined(self, person: Person) -> None:
        self._person = person
        if not self.is_over:  # it may be by the time that is done
            self._show()

    def _person_changed(self) -> None:
        """Show the person as it is now; where it is no more, end."""
        found = self._main.person_now(self._person)
        if found is not None:
            self._person_joined(found)
        elif self.is_current:
            self.dismiss(None)


def _who(person: Person) -> Content:
    return Content.assemble(
        literal_line(person.name, "bold $speaker-color"),
        literal_line(f", {'; '.join(person.roles)}" if person.roles else "", "$dim-color"),
        f" · {counted(person.quotes, 'quote')} in {counted(person.articles, 'article')}",
    )


def _content(said: Said) -> Content:
    """Return a quote as a whole, who is named for it there, and where it stands."""
    words = said.words[:_SHOWN_WORDS]
    who = ", ".join(filter(None, (said.speaker, said.role)))
    notes = said_notes(said.kind, said.confidence)
    return Content("\n").join(
        (
            literal(f"“{words}”" if said.kind == "direct" else words, "$quote-color"),
            literal_line(f"{who} ({', '.join(notes)})" if notes else who),
            literal_line(
                " · ".join(filter(None, (said.title, said.source, day(said.published)))), "$dim-color"
            ),
        )
    )


def _voice_words(voice: HeardVoice) -> str:
    named = ", ".join(filter(None, (voice.name, voice.role)))
    by_you = " · joined by you" if voice.joined else ""
    outlets = f" · {', '.join(voice.outlets)}" if voice.outlets else ""
    return f"{named} · {counted(voice.quotes, 'quote')}{outlets}{by_you}"
