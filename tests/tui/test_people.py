"""The people of the library in the reader, and correcting who said a quote."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from reader.library import Library
from reader.model import Speaker, View
from reader.people import Person
from reader.tui.messages import Notice
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.screens.correct_speaker import CorrectSpeakerScreen
from reader.tui.screens.main import MainScreen
from reader.tui.screens.people_actions import PeoplePlace
from reader.tui.screens.people_screen import PeopleScreen
from reader.tui.screens.person_screen import PersonScreen
from reader.tui.widgets.people_list import PeopleList, SaidList
from reader.tui.widgets.status_line import StatusLine
from tests.store.store_samples import doubt_speaker
from tests.tui.support import BRIDGE, FERRY, Open, Reader

HARBOUR = """Harbour opens

“The harbour is open again,” said Mara Lund, the mayor. “Come and see it.”

“I doubt that,” said Olof Brandt, a fisherman.
"""

POEMS = """Poems at the quay

“Nobody asked us,” said Mara Lund, a poet.
"""


SONGS = """Songs at the quay

“I sing in the morning,” said Eva Stone, a singer.

“I dance in the evening,” said Eva Stone.
"""


@pytest.fixture
def quoted(inbox: Path, library: Library) -> Library:
    """A library of articles in which quotes were looked for."""
    for number, text in enumerate((FERRY, BRIDGE, HARBOUR, POEMS, SONGS), 1):
        (inbox / f"{number}.txt").write_text(text, encoding="utf-8")
    library.sync_inbox()
    for entry_id in library.entry_ids(View("all")):
        library.quotes(library.article(entry_id))
    return library


@pytest.mark.parametrize(
    ("typed", "completed"),
    [("people bra", "people Olof Brandt"), ("filter person:bra", 'filter person:"Olof')],
)
async def test_the_command_line_completes_who_is_quoted(
    quoted: Library, open_reader: Open, typed: str, completed: str
) -> None:
    async with open_reader() as reader:
        await reader.press("colon")
        line = reader.app.screen.query_one(Input)
        line.value = typed
        await reader.settle()
        await reader.press("tab")
        assert line.value.startswith(completed)
        await reader.press("escape")


async def test_what_is_typed_after_coming_back_to_the_list_is_another_name(
    quoted: Library, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("P", *"brandt", "enter", "escape", *"lu")
        field = reader.app.screen.query_one(Input)
        assert field.value == "lu"
        await reader.press(*"xxx")
        assert "Nobody found." in reader.screen_text()


async def test_what_is_said_after_an_error_is_seen_here_too(quoted: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("P", "enter")
        line = reader.app.screen.query_one(StatusLine)
        reader.main.post_message(Notice("It cannot be read.", error=True))
        await reader.settle()
        assert line.sentence == "It cannot be read."
        await reader.press("c")
        assert line.sentence.startswith("Copied with its source:")


async def test_a_command_shows_the_people_of_a_name(quoted: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        for line, screen in (
            ("people olof", PersonScreen),
            ("people lund", PersonScreen),
            ("people o", PeopleScreen),
        ):
            await reader.press("colon")
            reader.app.screen.query_one(Input).value = line
            await reader.press("enter")
            assert isinstance(reader.app.screen, screen), line
            if screen is PeopleScreen:
                assert reader.app.screen.query_one(Input).value == line.removeprefix("people ")
            await reader.press("escape")
            assert reader.main.is_current


async def test_what_a_saved_search_counts_follows_who_is_joined(quoted: Library, open_reader: Open) -> None:
    query = 'person:"Ines Ota"'
    quoted.keep_search("Ines", query)
    async with open_reader() as reader:

        def count() -> int | None:
            return next(row.unread for row in reader.main.source_list.rows if row.title == "Ines")

        assert count() == 1
        ines, olof = (quoted.people_named(name)[0] for name in ("Ines Ota", "Olof Brandt"))
        reader.main.join_people(olof, ines, lambda joined: None)
        await reader.settle()
        assert count() == len(quoted.entry_ids(View("query", query=query))) > 1
        reader.main.take_back()
        await reader.settle()
        assert count() == 1


def names(reader: Reader) -> list[str]:
    rows = reader.app.screen.query_one(PeopleList)
    return [person.name for row in range(len(rows.ids)) if (person := rows.at(row)) is not None]


def words(reader: Reader) -> list[str]:
    rows = reader.app.screen.query_one(SaidList)
    return [said.words for row in range(len(rows.ids)) if (said := rows.at(row)) is not None]


@pytest.mark.usefixtures("quoted")
async def test_typing_narrows_and_enter_shows_what_somebody_said(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("P")
        assert isinstance(reader.app.screen, PeopleScreen)
        assert names(reader)[0] == "Mara Lund"
        assert "Ines Ota" in names(reader)
        await reader.press("o", "l")
        assert names(reader) == ["Olof Brandt"]
        await reader.press("enter")
        assert isinstance(reader.app.screen, PersonScreen)
        assert "I doubt that," in words(reader)
        assert "Olof Brandt, fisherman" in reader.screen_text()
        await reader.press("escape")
        assert names(reader) == ["Olof Brandt"]
        await reader.press("escape")
        assert isinstance(reader.app.screen, MainScreen)


async def test_a_speaker_who_is_not_certain_is_said_to_be_so(quoted: Library, open_reader: Open) -> None:
    doubt_speaker(quoted._store, "Olof Brandt")
    async with open_reader() as reader:
        await reader.press("P", "o", "l", "enter")
        assert "? “I doubt that,”" in reader.screen_text()
        await reader.press("down")
        assert "Olof Brandt, fisherman (speaker not certain)" in reader.screen_text()


@pytest.mark.usefixtures("quoted")
async def test_a_quote_opens_in_its_article_and_p_comes_back_to_it(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("P", "o", "l", "o", "f", "enter")
        said = reader.app.screen.query_one(SaidList)
        assert said.current is not None
        while said.current.words != "I doubt that,":
            await reader.press("j")
        await reader.press("enter")
        reading = reader.main.reading
        assert reading.article is not None and reading.view.has_focus
        assert reading.article.title == "Harbour opens"
        assert reading.view.target is not None
        assert reading.article.text[slice(*reading.view.target)] == "I doubt that,"
        assert "Quotes Olof Brandt: 2" in str(reader.main.entry_list.border_title)
        await reader.press("P")
        assert isinstance(reader.app.screen, PersonScreen)
        assert reader.app.screen.query_one(SaidList).current == said.current
        await reader.press("escape")
        assert reader.app.screen.query_one(Input).value == "olof"
        await reader.press("escape", "P")
        assert reader.app.screen.query_one(Input).value == ""


@pytest.mark.usefixtures("quoted")
async def test_enter_opens_whom_the_field_names_not_who_was_there_before(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("P")
        await reader.pilot.press("o", "l", "enter")
        await reader.wait_for_screen(PersonScreen)
        assert "Olof Brandt, fisherman" in reader.screen_text()


@pytest.mark.usefixtures("quoted")
async def test_citing_works_there(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader() as reader:
        await reader.press("P", "i", "n", "e", "s", "enter", "c")
        assert reader.app.clipboard.endswith(" - Ines Ota, city engineer, Bridge closed for repairs")
        assert "Copied with its source: It is safe today" in reader.screen_text()
        await reader.press("C")
    assert "Ines Ota, city engineer" in (tmp_path / "saved" / "quotes.md").read_text(encoding="utf-8")


async def test_two_people_are_joined_and_taken_apart_again(quoted: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("P", "i", "n", "e", "s", "enter", "equals_sign")
        assert "Who is Ines Ota too?" in reader.screen_text()
        assert "Ines Ota" not in names(reader)
        await reader.press("o", "l", "o", "f", "enter")
        assert reader.said == "Ines Ota is Olof Brandt from now on; u takes it back."
        assert len(words(reader)) == 3
        assert [one.name for one in quoted.people("ines")] == ["Olof Brandt"]
        await reader.press("x")
        assert isinstance(reader.app.screen, ChoiceScreen)
        assert "joined by you" in reader.screen_text()
        await reader.press("escape", "u")
        assert reader.said == "Taken back: Ines Ota and Olof Brandt joined."
        assert len(words(reader)) == 2
        assert [one.name for one in quoted.people("ines")] == ["Ines Ota"]


async def test_a_name_is_split_off(quoted: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("P", "m", "a", "r", "a", "enter")
        before = len(words(reader))
        await reader.press("x")
        options = reader.app.screen.query_one(OptionList)
        labels = [str(option.prompt) for option in options.options]
        options.highlighted = next(row for row, label in enumerate(labels) if "poet" in label)
        await reader.press("enter")
        assert reader.said == "Mara Lund, poet is a person apart from now on; u takes it back."
        assert len(words(reader)) == before - 1
        assert sorted(one.quotes for one in quoted.people("mara")) == [1, before - 1]
        await reader.press("u")
        assert len(words(reader)) == before
        await reader.press("escape", "escape", "P", "i", "n", "e", "s", "enter", "x")
        assert reader.said == "Ines Ota is quoted under one name and role only; nothing can be split off."


async def test_a_quote_is_given_to_another_person_there(quoted: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("P", "o", "l", "o", "f", "enter")
        before = words(reader)
        await reader.press("e", "tab", "ctrl+u", *"Eve", "enter")
        assert reader.said == "Speaker: Eve."
        assert words(reader) == before[1:]
        assert [one.quotes for one in quoted.people("eve")] == [1]
        await reader.press("u")
        assert words(reader) == before


async def test_what_is_done_after_the_screen_was_closed_changes_nothing_there(
    quoted: Library, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("P", "o", "l", "o", "f", "enter")
        screen = reader.app.screen
        assert isinstance(screen, PersonScreen)
        screen.dismiss(None)
        while screen.is_attached:
            screen._person_changed()
            await asyncio.sleep(0)
        screen._person_changed()
        assert reader.app.is_running


@pytest.mark.usefixtures("quoted")
async def test_whoever_was_shown_may_be_left_after_the_list_of_people_was(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("P", "o", "l", "o", "f", "enter")
        _, people, person = reader.app.screen_stack
        assert isinstance(people, PeopleScreen)
        assert isinstance(person, PersonScreen)
        person.dismiss(None)
        people.dismiss(None)
        while people.is_attached:
            people._left_person(None)
            await asyncio.sleep(0)
        people._left_person(PeoplePlace("", person._person, None))
        assert reader.app.is_running


@pytest.mark.usefixtures("quoted")
async def test_somebody_of_one_article_stays_on_the_screen(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("P", *"stone", "enter")
        assert len(words(reader)) == 2
        await reader.press("e", "tab", "ctrl+u", *"Lee", "enter")
        assert words(reader) == ["I dance in the evening,"]
        await reader.press("e", "tab", "ctrl+u", *"Lee", "enter")
        assert isinstance(reader.app.screen, PeopleScreen)
        assert names(reader) == []


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
@pytest.mark.usefixtures("quoted")
async def test_people_have_room_at_every_size(open_reader: Open, size: tuple[int, int]) -> None:
    async with open_reader(size) as reader:
        await reader.press("P")
        assert "Mara Lund" in reader.screen_text()
        assert "Esc back" in reader.screen_text()
        await reader.press("enter")
        assert "The harbour is open again" in reader.screen_text()
        assert "Esc back" in reader.screen_text()
        await reader.press("escape", "escape", "Q", "e")
        assert "Who said it?" in reader.screen_text()
        assert "Esc cancel" in reader.screen_text()


async def test_hostile_names_show_as_what_they_are(inbox: Path, library: Library, open_reader: Open) -> None:
    (inbox / "a.txt").write_text("Title\n\n“Words [b]here[/b] now,” said Eve Oh.\n", encoding="utf-8")
    library.sync_inbox()
    (entry_id,) = library.entry_ids(View("all"))
    article = library.article(entry_id)
    (quote,) = library.quotes(article)
    library.correct_speaker(article, quote, Speaker("Eve [@click=app.quit]x[/] Oh\x1b[2J", "[/] [b]"))
    async with open_reader() as reader:
        await reader.press("P")
        assert "Eve [@click=app.quit]x[/] Oh" in reader.screen_text()
        await reader.press("enter")
        assert "[/] [b]" in reader.screen_text() and "Words [b]here[/b]" in reader.screen_text()
        await reader.press("equals_sign")
        assert "Who is Eve [@click=app.quit]x[/] Oh too?" in reader.screen_text()
        await reader.press("escape")
        await reader.press("escape", "escape", "Q", "e")
        assert "Eve [@click=app.quit]x[/] Oh, [/] [b]" in reader.screen_text()


async def test_a_large_library_of_people_is_instant(library: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        reads: list[int] = []

        def load(ids: Sequence[int]) -> list[Person]:
            reads.append(len(ids))
            return library.people_with_ids(ids)

        await reader.press("P")
        people = reader.app.screen.query_one(PeopleList)
        people._load = load
        people.set_ids(range(1, 100_001))
        await reader.press("end", "pageup")
        assert sum(reads) < 1_000


# Correcting


async def test_e_gives_a_quote_another_speaker(inbox: Path, library: Library, open_reader: Open) -> None:
    (inbox / "a.txt").write_text(HARBOUR, encoding="utf-8")
    async with open_reader() as reader:
        await reader.press("e")
        assert reader.said.startswith("Put the cursor on a quote")
        await reader.press("Q", "j", "j")
        quote = reader.main.reading.quotes_panel.quote
        assert quote is not None and quote.speaker is not None
        await reader.press("e")
        assert isinstance(reader.app.screen, CorrectSpeakerScreen)
        assert "Olof Brandt, fisherman (found)" in reader.screen_text()
        assert reader.app.screen.query_one("#name", Input).value == "Olof Brandt"
        await reader.press("tab", "ctrl+u", *"Eve Oh".replace(" ", "~"), "enter")
        assert reader.said == "Speaker: Eve~Oh."
        panel = reader.main.reading.quotes_panel
        assert panel.quote is not None and panel.quote.as_found == quote
        assert "✎ Eve~Oh, fisherman" in reader.screen_text()
        await reader.press("i")
        assert reader.said.startswith("Corrected by you: Eve~Oh. Found was: Olof Brandt: rule “")
        await reader.press("u")
        assert reader.said == "Taken back: speaker of “I doubt that,” set to Eve~Oh."
        assert panel.quote == quote
        assert "✎" not in reader.screen_text()


async def test_nobody_and_as_found_are_in_the_list(inbox: Path, open_reader: Open) -> None:
    (inbox / "a.txt").write_text(HARBOUR, encoding="utf-8")
    async with open_reader() as reader:
        panel = reader.main.reading.quotes_panel
        await reader.press("Q", "e")
        options = reader.app.screen.query_one(OptionList)
        options.highlighted = 0
        await reader.pilot.pause()
        assert reader.app.screen.query_one("#name", Input).value == ""
        await reader.press("enter")
        assert reader.said == "Speaker: nobody."
        assert panel.quote is not None and panel.quote.speaker is None
        assert "✎ not attributed" in reader.screen_text()
        await reader.press("B")
        assert "1 corrected" in reader.screen_text()
        await reader.press("e")
        assert "As found: Mara Lund" in reader.screen_text()
        options = reader.app.screen.query_one(OptionList)
        options.highlighted = 0
        await reader.press("enter")
        assert reader.said == "Speaker, as found: Mara Lund."
        assert panel.quote is not None and panel.quote.as_found is None


async def test_a_name_is_asked_for_where_none_is_written(inbox: Path, open_reader: Open) -> None:
    (inbox / "a.txt").write_text(HARBOUR, encoding="utf-8")
    async with open_reader() as reader:
        await reader.press("Q", "e", "tab", "ctrl+u", "enter")
        assert "Write a name, or choose Nobody in the list." in reader.screen_text()
        await reader.press("escape")
        quote = reader.main.reading.quotes_panel.quote
        assert quote is not None and quote.as_found is None
