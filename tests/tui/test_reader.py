"""The reader driven by its keys, on real files and a real library."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from reader.commands import COMMANDS
from reader.config import Config
from reader.library import Library
from reader.model import View
from reader.paths import Folders
from reader.sources.local import read_file
from reader.tui.messages import LibraryChanged
from reader.tui.screens.add_feed import AddFeedScreen
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.screens.help import TextScreen
from tests.conftest import NOW
from tests.tui.support import Open, Reader


def titles(reader: Reader) -> list[str]:
    return [entry.title for entry in reader.main.library.entries(reader.main.entry_list.ids)]


def read_titles(reader: Reader) -> list[str]:
    return [entry.title for entry in reader.main.library.entries(reader.main.entry_list.ids) if entry.read]


async def test_the_first_start_shows_a_sample_with_summary_and_quotes(
    user_folders: Folders, open_reader: Open
) -> None:
    with_samples = Library.open(user_folders, Config(), lambda: NOW)
    async with open_reader(config=Config(), on=with_samples) as reader:
        assert len(reader.main.entry_list.ids) >= 12
        assert reader.summary
        assert any(quote.speaker for quote in reader.main.reading.quotes)
        assert "No feeds yet: press a" in reader.said
        shown = reader.screen_text()
        assert "Summary:" in shown
        assert "Quotes:" in shown
    with_samples.close()


async def test_an_empty_library_says_that_there_is_nothing(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert "Nothing to read" in reader.screen_text()
        for command in COMMANDS:
            if command.where == "main":
                await reader.app.run_command(command.id)
                await reader.settle()
                while len(reader.app.screen_stack) > 1:
                    await reader.press("escape")
        assert reader.app.is_running


async def test_j_and_k_move_and_show_the_article(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        assert titles(reader) == three_articles
        await reader.press("j")
        assert reader.main.reading.article is not None
        assert reader.main.reading.article.title == three_articles[1]
        await reader.press("k")
        assert reader.main.reading.article.title == three_articles[0]
        assert read_titles(reader) == []


async def test_opening_marks_read_and_undo_takes_it_back(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("enter")
        assert read_titles(reader) == [three_articles[0]]
        assert reader.main.reading.view.has_focus
        await reader.press("u")
        assert read_titles(reader) == []
        assert reader.said == f"Taken back: “{three_articles[0]}” marked read."
        await reader.press("u")
        assert reader.said == "There is nothing to take back."


async def test_mark_all_is_one_step_to_undo(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("A")
        assert read_titles(reader) == three_articles
        assert reader.said == "3 articles marked read; u takes it back."
        await reader.press("u")
        assert read_titles(reader) == []


async def test_star_and_read_marks_toggle(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("s", "m")
        entry = reader.main.entry_list.entry
        assert entry is not None
        assert entry.starred
        assert entry.read
        await reader.press("s", "m")
        entry = reader.main.entry_list.entry
        assert entry is not None
        assert not entry.starred
        assert not entry.read


async def test_next_unread_goes_on_and_says_when_there_is_none(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("n", "n", "n")
        assert read_titles(reader) == three_articles
        await reader.press("n")
        assert reader.said == "No unread article is left."
        await reader.press("m", "k", "N")
        assert reader.said == "From the end again."
        assert read_titles(reader) == three_articles


async def test_space_reads_through_everything(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader(size=(100, 24)) as reader:
        for _ in range(20):
            await reader.press("space")
        assert read_titles(reader) == three_articles


async def test_plus_and_minus_slice_one_ranking(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        ranking = reader.main.reading.ranking
        five = reader.summary
        await reader.press("minus")
        four = reader.summary
        assert len(four) == len(five) - 1
        assert set(four) < set(five)
        await reader.press("plus")
        assert reader.summary == five
        assert reader.main.reading.ranking is ranking


async def test_the_length_is_remembered(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("minus", "minus")
        assert reader.main.reading.length == 3
    async with open_reader() as reader:
        assert reader.main.reading.length == 3
    config = Config(samples=False, summary_length=7)
    async with open_reader(config=config) as reader:
        assert reader.main.reading.length == 7


async def test_a_summary_line_jumps_into_the_text_and_back(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("S", "j")
        panel = reader.main.reading.summary_panel
        assert panel.has_focus
        span = panel.span
        await reader.press("enter")
        assert reader.main.reading.view.has_focus
        assert reader.main.reading.view.target == span
        await reader.press("enter")
        assert panel.has_focus
        assert panel.span == span


async def test_a_quote_jumps_into_the_text_and_back(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("Q", "enter")
        view, article = reader.main.reading.view, reader.main.reading.article
        assert view.target is not None
        assert article is not None
        assert article.text[view.target.start : view.target.end].startswith(
            "We will keep the island connected"
        )
        await reader.press("escape")
        assert reader.main.reading.quotes_panel.has_focus


async def test_panels_hide_and_come_back(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("Q", "Q")
        assert not reader.main.reading.quotes_panel.display
        await reader.press("Q")
        assert reader.main.reading.quotes_panel.has_focus


async def test_brackets_walk_the_marks(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter")
        starts = []
        for _ in range(4):
            await reader.press("right_square_bracket")
            assert reader.main.reading.view.target is not None
            starts.append(reader.main.reading.view.target.start)
        assert starts == sorted(set(starts))
        await reader.press("left_square_bracket")
        assert reader.main.reading.view.target is not None
        assert reader.main.reading.view.target.start == starts[-2]


async def test_why_explains_a_quote_and_a_line(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("Q", "i")
        assert reader.said.startswith("Mara Lund: rule ")
        await reader.press("S", "i")
        assert reader.said.startswith("Rank ")
        await reader.press("h", "h", "i")
        assert reader.said.startswith("Put the cursor")


async def test_another_method_ranks_the_same_article(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("M")
        assert isinstance(reader.app.screen, ChoiceScreen)
        await reader.press("j", "enter")
        assert reader.main.reading.ranking is not None
        assert reader.main.reading.ranking.method == "lead"
        assert reader.summary[0].startswith("The council of Lindholm voted")


async def test_w_writes_a_file_and_never_over_another(
    three_articles: list[str], open_reader: Open, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        await reader.press("w")
        first = reader.said
        await reader.press("w")
        files = sorted((tmp_path / "saved").iterdir())
        assert len(files) == 2
        assert first != reader.said
        assert str(tmp_path / "saved") in first
        text = files[0].read_text(encoding="utf-8")
        assert three_articles[0] in text
        assert "We will keep the island connected" in text
        assert "Mara Lund" in text


async def test_write_as_json(three_articles: list[str], open_reader: Open, tmp_path: Path) -> None:
    async with open_reader() as reader:
        await reader.press("W", "j", "j", "enter")
        (file,) = (tmp_path / "saved").iterdir()
        assert file.suffix == ".json"
        assert json.loads(file.read_text())["title"] == three_articles[0]


async def test_a_folder_that_cannot_be_written_is_said_and_nothing_lost(
    three_articles: list[str], open_reader: Open, tmp_path: Path
) -> None:
    (tmp_path / "saved").write_text("in the way")
    async with open_reader() as reader:
        await reader.press("w")
        assert "saved" in reader.said
        assert not reader.said.startswith("Written")
    assert (tmp_path / "saved").read_text() == "in the way"


async def test_themes_preview_and_escape_restores(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        before = reader.app.theme
        await reader.press("t", "j", "j")
        assert reader.app.theme != before
        await reader.press("escape")
        assert reader.app.theme == before
        await reader.press("t", "j", "enter")
        chosen = reader.app.theme
        assert chosen != before
    async with open_reader() as reader:
        assert reader.app.theme == chosen


async def test_every_theme_can_be_looked_at(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("t")
        count = reader.app.screen.query_one(OptionList).option_count
        assert count >= 8
        for _ in range(count):
            await reader.press("j")
            assert reader.screen_text()


async def test_a_broken_theme_is_reported_and_not_fatal(
    three_articles: list[str], open_reader: Open, user_folders: Folders
) -> None:
    user_folders.themes.mkdir(parents=True)
    (user_folders.themes / "broken.toml").write_text('primary = "no colour at all"\n')
    (user_folders.themes / "mine.toml").write_text('primary = "#ff8800"\n')
    async with open_reader(config=Config(samples=False, theme="broken")) as reader:
        assert "broken.toml" in reader.said
        assert reader.app.theme == "pullquote-dark"
        await reader.press("t")
        names = [str(option.prompt) for option in reader.app.screen.query_one(OptionList).options]
        assert "mine" in names
        assert "broken" not in names


async def test_help_lists_every_command(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader(size=(160, 170)) as reader:
        await reader.press("question_mark")
        assert isinstance(reader.app.screen, TextScreen)
        text = reader.screen_text()
        for command in COMMANDS:
            assert command.help[:40] in text
        await reader.press("escape")
        assert len(reader.app.screen_stack) == 1


async def test_the_palette_finds_and_runs_a_command(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+p")
        await reader.press(*"mark all")
        await reader.press("enter")
        assert read_titles(reader) == three_articles


async def test_the_starter_list_offers_feeds(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("a", "down", "space", "space")
        shown = reader.screen_text()
        assert shown.count("[x]") == 2
        await reader.press("escape")
        assert reader.main.library.subscriptions() == []


async def test_a_file_dropped_in_shows_up(three_articles: list[str], inbox: Path, open_reader: Open) -> None:
    async with open_reader() as reader:
        current = reader.main.reading.article
        (inbox / "4.txt").write_text(
            "A fourth article\n\nThere is news in the harbour today, and it is good.\n"
        )
        reader.main.watch_inbox()
        await reader.settle()
        assert "A fourth article" in titles(reader)
        assert reader.main.reading.article is current
        (inbox / "4.txt").unlink()
        reader.main.watch_inbox()
        await reader.settle()
        assert "A fourth article" not in titles(reader)


async def test_a_file_that_cannot_be_read_is_named_and_the_rest_opens(
    three_articles: list[str], inbox: Path, open_reader: Open
) -> None:
    (inbox / "binary.txt").write_bytes(b"\x00\x01\x02" * 100)
    async with open_reader() as reader:
        assert "binary.txt" in reader.said
        assert titles(reader) == three_articles


async def test_opened_files_are_the_list_until_another_source_is_chosen(
    three_articles: list[str], library: Library, inbox: Path, open_reader: Open, tmp_path: Path
) -> None:
    file = tmp_path / "mine.txt"
    file.write_text("My own text\n\nIt was raining on the day the letter came to the house.\n")
    ids = library.keep_opened([read_file(file, NOW)])
    async with open_reader(ids=ids) as reader:
        assert titles(reader) == ["My own text"]
        await reader.press("h", "j", "k", "enter")
        assert set(titles(reader)) == {"My own text", *three_articles}
        (inbox / "4.txt").write_text(
            "A fourth article\n\nThere is news in the harbour today, and it is good.\n"
        )
        reader.main.watch_inbox()
        await reader.settle()
        assert "A fourth article" in titles(reader)


async def test_an_entry_that_left_the_library_is_said(
    three_articles: list[str], library: Library, open_reader: Open
) -> None:
    async with open_reader() as reader:
        library._store.remove_entries(library.entry_ids(View("all"))[1:2])
        ids = list(reader.main.entry_list.ids)
        reader.main.entry_list.set_ids(ids, with_source=True, keep=ids[0])
        await reader.press("j", "enter")
        assert reader.app.is_running
        assert "no longer in the library" in reader.screen_text()


async def test_what_is_being_read_stays_when_the_lists_are_read_again(
    three_articles: list[str], inbox: Path, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("h", "j", "enter", "enter")  # the unread view, then its first article
        article = reader.main.reading.article
        assert article is not None
        (inbox / "4.txt").write_text(
            "A fourth article\n\nThere is news in the harbour today, and it is good.\n"
        )
        reader.main.watch_inbox()
        await reader.settle()
        assert "A fourth article" in titles(reader)
        assert reader.main.reading.article is article
        assert reader.main.entry_list.entry is not None
        assert reader.main.entry_list.entry.id == article.entry_id


async def test_a_short_article_does_not_shorten_the_summaries_of_others(
    three_articles: list[str], inbox: Path, open_reader: Open
) -> None:
    (inbox / "0.txt").write_text(
        "A brief\n\nIt rained all day long in the harbour town. Nobody was seen outside.\n"
    )
    async with open_reader() as reader:
        assert len(reader.summary) < 5
        await reader.press("plus")
        assert reader.main.reading.length == 5
        await reader.press("minus")
        assert reader.main.reading.length == 4


async def test_two_keys_in_a_row_toggle_twice(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        for key in ("s", "s", "m", "m", "m"):
            await reader.pilot.press(key)
        await reader.settle()
        (entry,) = reader.main.library.entries(reader.main.entry_list.ids[:1])
        assert not entry.starred
        assert entry.read


async def test_every_problem_at_the_start_can_be_read(
    three_articles: list[str], inbox: Path, open_reader: Open
) -> None:
    (inbox / "binary.txt").write_bytes(b"\x00\x01\x02" * 100)
    config = Config(samples=False, theme="nonexistent", keys={"nonsense": "x"})
    async with open_reader(config=config) as reader:
        assert "(2 more: !)" in reader.said
        await reader.press("exclamation_mark")
        shown = reader.screen_text()
        for word in ("binary.txt", "nonexistent", "nonsense"):
            assert word in shown
        await reader.press("escape", "s")
        assert reader.said == "Starred."


async def test_a_library_that_cannot_be_read_while_drawing_is_said(
    three_articles: list[str], library: Library, open_reader: Open
) -> None:
    async with open_reader() as reader:
        library.close()
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        await reader.press("j", "r", "a", "escape", "D", "s")
        assert reader.app.is_running
        assert "closed" in reader.said


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (100, 30), (120, 40), (200, 60)])
async def test_the_focused_pane_is_seen_at_every_size(
    three_articles: list[str], open_reader: Open, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        for key in ("h", "l", "l", "S", "Q", "escape", "z"):
            await reader.press(key)
            focused = reader.app.focused
            assert focused is not None
            assert focused.region.width >= 20
            assert focused.region.height >= 2
            assert reader.app.screen.region.contains_region(focused.region)


async def test_a_click_opens_an_article(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.pilot.click("#entries", offset=(10, 3))  # a row has two lines
        await reader.settle()
        assert read_titles(reader) == [three_articles[1]]


async def test_keys_can_be_remapped(three_articles: list[str], open_reader: Open) -> None:
    config = Config(samples=False, keys={"toggle_star": "b", "nonsense": "y"})
    async with open_reader(config=config) as reader:
        assert "nonsense" in reader.said
        await reader.press("b")
        entry = reader.main.entry_list.entry
        assert entry is not None
        assert entry.starred
        await reader.press("s")
        entry = reader.main.entry_list.entry
        assert entry is not None
        assert entry.starred


async def test_an_article_without_address_says_so(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("o")
        assert reader.said == "This article has no web address."


async def test_an_analysis_that_fails_is_said_where_it_would_stand(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        article = reader.main.reading.article
        assert article is not None
        reader.main.analyse(article, "nonsense")
        await reader.settle()
        assert "nonsense" in reader.said
        assert "Not there: the last line says why." in reader.screen_text()


async def test_only_the_article_that_is_open_is_analysed_last(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        for key in ("j", "k", "j", "j", "k"):
            await reader.pilot.press(key)
        await reader.settle()
        assert reader.main.reading.article is not None
        assert reader.main.reading.article.title == three_articles[1]
        assert all(line in reader.main.reading.article.text for line in reader.summary)
        assert "Reading…" not in reader.screen_text()


async def test_a_long_sentence_is_shown_whole(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("w")
        shown = "".join(line.strip() for line in reader.screen_text().splitlines()[-3:])
        assert "Town-buys-its-ferry.md" in shown


async def test_a_wrong_address_keeps_the_dialog_open(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("a")
        reader.app.screen.query_one(Input).value = "no address"
        await reader.press("enter")
        assert isinstance(reader.app.screen, AddFeedScreen)
        assert "is no web address" in reader.screen_text()
        assert reader.app.screen.query_one(Input).value == "no address"


async def test_a_failing_feed_says_why_where_it_stands(library: Library, open_reader: Open) -> None:
    feed = library.add_feed("https://example.org/feed.xml")
    library._store.record_failure(feed.id, "example.org answered 404.", now=NOW, due=None)
    async with open_reader() as reader:
        await reader.press("h", "G")
        assert "example.org answered 404." in reader.said
        assert "! example.org/feed.xml" in reader.screen_text()


async def test_after_a_feed_is_removed_there_is_something_to_read(
    three_articles: list[str], library: Library, open_reader: Open
) -> None:
    library.add_feed("https://example.org/feed.xml")
    async with open_reader() as reader:
        await reader.press("h", "j", "j", "j", "D")
        near = reader.main.source_list.source
        assert near is not None
        assert near.view == reader.main.view
        assert titles(reader) == three_articles


async def test_opened_files_can_be_forgotten(library: Library, open_reader: Open, tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    file.write_text("My own text\n\nIt was raining on the day the letter came to the house.\n")
    library.keep_opened([read_file(file, NOW)])
    async with open_reader() as reader:
        await reader.press("h", "G", "D")
        assert titles(reader) == []
        await reader.press("u")
        assert len(titles(reader)) == 1


async def test_hints_name_the_keys_as_they_are_bound(open_reader: Open) -> None:
    config = Config(samples=False, keys={"add_feed": "f2", "quit": "f10"})
    async with open_reader(config=config) as reader:
        assert reader.said.startswith("No feeds yet: press F2")
        await reader.press("ctrl+c")
        assert reader.said == "Press F10 to quit."


@pytest.mark.parametrize("key", ["o", "y"])
@pytest.mark.usefixtures("three_articles")
async def test_an_address_that_is_none_of_the_web_is_said_to_be_none(open_reader: Open, key: str) -> None:
    async with open_reader() as reader:
        article = reader.main.reading.article
        assert article is not None
        reader.main.reading.article = replace(article, url="ftp://files.example/a")
        await reader.press(key)
        assert reader.said == "This article has no web address."
