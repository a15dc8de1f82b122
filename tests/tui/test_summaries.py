"""Summaries in the reader beside that of the open article: compared, of several articles, figures."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.widgets import OptionList, Static

from reader.config import Config
from reader.library import Library
from reader.tui.messages import ArticleChanged
from reader.tui.screens import summary_actions
from reader.tui.screens.compare_screen import CompareScreen
from reader.tui.screens.panes import OTHER_TEXT
from reader.tui.screens.rows_screen import RowsScreen
from reader.tui.screens.together_screen import TogetherScreen
from tests.clocks import HANGS_AFTER_SECONDS
from tests.tui.support import FERRY, Open, Reader, put_feed


async def begin(reader: Reader, key: str, kind: type[CompareScreen | RowsScreen]) -> None:
    await reader.pilot.press(key)
    await reader.wait_for_screen(kind)


async def test_the_summary_says_how_much_of_the_text_it_is(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("minus", "minus")
        title = str(reader.main.reading.summary_panel.border_title)
        article = reader.main.reading.article
        assert article is not None
        share = round(100 * sum(map(len, reader.summary)) / len(article.text))
        assert title == f"Summary: 3 of 9 sentences, {share} % of the text, pullquote"


async def test_the_summary_grows_from_one_line_to_the_whole_text(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press(*["minus"] * 9)
        assert len(reader.summary) == 1
        pane = reader.main.reading
        assert pane.ranking is not None
        everything = len(pane.ranking.order)
        for length in range(2, everything + 1):
            before = set(reader.summary)
            await reader.press("plus")
            assert len(reader.summary) == length
            assert before < set(reader.summary)
        await reader.press("plus")
        assert len(reader.summary) == everything


def lines(reader: Reader, column: int) -> str:
    from textual.widgets import Static

    found = reader.app.screen.query_one(f"#column-{column}", VerticalScroll).query_one(Static)
    return str(found.content)


async def test_two_methods_stand_side_by_side(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await begin(reader, "vertical_line", CompareScreen)
        await reader.settle()
        assert "5 of 9 sentences" in lines(reader, 0)
        assert "The council of Lindholm voted" in lines(reader, 1)
        shared = lines(reader, 0).count("= ")
        assert shared == lines(reader, 1).count("= ") >= 1
        assert f"{shared} in both" in lines(reader, 0)
        await reader.press("minus")
        assert "4 of 9 sentences" in lines(reader, 1)
        await reader.press("n")
        column = reader.app.screen.query_one("#column-1", VerticalScroll)
        assert str(column.border_title) == "lexrank"
        await reader.press("enter")
        assert reader.main.preferences.preferences.summary_method == "lexrank"
        ranking = reader.main.reading.ranking
        assert ranking is not None
        assert ranking.method == "lexrank"


async def test_leaving_the_comparison_changes_nothing(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await begin(reader, "vertical_line", CompareScreen)
        await reader.press("tab", "n", "p", "escape")
        assert reader.main.preferences.preferences.summary_method == "pullquote"


async def test_a_column_never_shows_the_method_of_the_other(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await begin(reader, "vertical_line", CompareScreen)
        for _ in range(9):
            await reader.press("n")
            names = [
                str(reader.app.screen.query_one(f"#column-{n}", VerticalScroll).border_title) for n in (0, 1)
            ]
            assert names[0] == "pullquote" != names[1]
        await reader.press("escape")


async def test_figures_lead_to_their_place(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await begin(reader, "number_sign", RowsScreen)
        shown = reader.screen_text()
        assert "three crowns" in shown
        assert "Key terms:" in shown
        options = reader.app.screen.query_one(OptionList)
        row = next(n for n in range(options.option_count) if "1985" in str(options.options[n].prompt))
        options.highlighted = row
        await reader.press("enter")
        view, article = reader.main.reading.view, reader.main.reading.article
        assert view.has_focus
        assert view.target is not None
        assert article is not None
        assert article.text[slice(*view.target)] == "1985"


async def test_several_articles_are_one_summary(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        await begin(reader, "Z", TogetherScreen)
        assert "3 articles in 5 sentences, taken from" in reader.screen_text()
        screen = reader.app.screen
        assert isinstance(screen, TogetherScreen)
        await reader.pilot.press("plus")
        assert len(screen.lines) == 6
        await reader.pilot.press("minus", "minus")
        assert len(screen.lines) == 4
        line = screen.lines[1]
        await reader.pilot.press("j")
        await reader.press("enter")
        view, article = reader.main.reading.view, reader.main.reading.article
        assert view.target == (line.start, line.end)
        assert article is not None
        assert article.text[slice(*view.target)].strip()
        assert str(reader.main.entry_list.border_title) == "Summarized together: 3"


async def test_the_selected_articles_are_summarized_and_written(
    three_articles: list[str], open_reader: Open, tmp_path: Path
) -> None:
    folder = tmp_path / "saved"
    config = Config(samples=False, save_folder=folder, refresh_automatic=False)
    async with open_reader(config=config) as reader:
        await reader.press("v", "v")
        await begin(reader, "Z", TogetherScreen)
        assert "2 articles in 5 sentences" in reader.screen_text()
        await reader.pilot.press("w")
        while not list(folder.glob("*.md")):
            await reader.pilot.pause(0.01)
        await reader.press("escape")
        assert reader.said.startswith("Written to ")
        written = next(folder.glob("*.md")).read_text(encoding="utf-8")
        assert three_articles[0] in written
        assert three_articles[2] not in written


async def test_what_a_joint_summary_leaves_out_is_said(
    three_articles: list[str],
    inbox: Path,
    library: Library,
    open_reader: Open,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(summary_actions, "MOST_TOGETHER", 5)
    put_feed(library, "wire", [0, 0])
    (inbox / "5.txt").write_text(
        "Die Fähre fährt wieder\n\nDer Rat der Stadt hat am Dienstag beschlossen, dass die Fähre wieder fährt. "
        "Die Preise bleiben für zwei Jahre gleich, und das erste Schiff fährt um sechs Uhr.\n",
        encoding="utf-8",
    )
    async with open_reader() as reader:
        await reader.settle()
        assert len(reader.main.entry_list.ids) == 6
        await begin(reader, "Z", TogetherScreen)
        screen = reader.app.screen
        assert isinstance(screen, TogetherScreen)
        said = str(screen.query_one(".dialog-head", Static).render())
        assert said == (
            "Left out: 1 article after the first 5, 1 without a sentence to summarize. "
            "Beside the rest, in other languages: 1 in de."
        )


async def test_an_empty_list_has_nothing_to_summarize(open_reader: Open) -> None:
    async with open_reader() as reader:
        for key, said in (("Z", "no articles"), ("vertical_line", "no article"), ("number_sign", "yet")):
            await reader.press(key)
            assert said in reader.said


async def test_hostile_text_stands_as_it_is_in_all_of_them(inbox: Path, open_reader: Open) -> None:
    hostile = FERRY.replace("Town buys", "[/] [red]Town[/red] buys").replace("1985", "1985 [@click=quit]x[/]")
    (inbox / "1.txt").write_text(hostile, encoding="utf-8")
    async with open_reader() as reader:
        for key, kind in (
            ("vertical_line", CompareScreen),
            ("number_sign", RowsScreen),
            ("Z", TogetherScreen),
        ):
            await begin(reader, key, kind)
            await reader.pilot.pause()
            assert "[" in reader.screen_text()
            await reader.press("escape")
        assert reader.app.screen == reader.main


async def test_the_first_sentence_stands_below_each_row(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader() as reader:
        entries = reader.main.entry_list
        assert "Growers in the valley" not in reader.screen_text()
        await reader.press("p")
        await reader.settle()
        shown = reader.screen_text()
        article = reader.main.reading.article
        assert article is not None
        for title in three_articles:
            line = next(n for n, text in enumerate(shown.splitlines()) if title[:20] in text)
            assert shown.splitlines()[line + 1][28:50].strip(" │…")
        assert "Growers in the valley" in shown
        await reader.press("j")
        assert entries.entry is not None
        assert entries.entry.title == three_articles[1]
        await reader.press("p")
        assert "Growers in the valley" not in reader.screen_text()
        assert entries.entry.title == three_articles[1]


async def test_the_rows_with_sentences_are_kept_for_the_next_start(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("p")
    async with open_reader() as reader:
        assert reader.main.entry_list.previews
        await reader.settle()
        assert "Growers in the valley" in reader.screen_text()


async def test_only_the_rows_in_sight_are_asked_for(inbox: Path, open_reader: Open) -> None:
    for number in range(60):
        text = FERRY.replace("Town buys", f"Town {number} buys").replace("fisherman", f"fisherman {number}")
        (inbox / f"{number}.txt").write_text(text, encoding="utf-8")
    async with open_reader(size=(140, 24)) as reader:
        await reader.press("p")
        await reader.settle()
        found = len(reader.main.entry_list._sentences)
        assert 6 <= found <= 24
        await reader.press("G")
        await reader.settle()
        assert found < len(reader.main.entry_list._sentences) <= 2 * found + 8


def sentences(reader: Reader) -> dict[int, str]:
    return dict(reader.main.entry_list._sentences)


async def test_another_method_chooses_the_sentences_of_the_rows_too(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("p")
        before = sentences(reader)
        reader.main.action_method("reduction")
        await reader.settle()
        ids = list(reader.main.entry_list.ids)
        assert sentences(reader) == reader.main.library.first_sentences(ids, "reduction") != before


async def test_a_sentence_by_the_method_before_does_not_come_late(
    three_articles: list[str], open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as reader:
        library, held = reader.main.library, threading.Event()
        look = library.first_sentences

        def first_sentences(ids: Sequence[int], method: str) -> dict[int, str]:
            if method == "pullquote":
                held.wait(10)
            return look(ids, method)

        monkeypatch.setattr(library, "first_sentences", first_sentences)
        await reader.pilot.press("p")
        reader.main.action_method("reduction")
        ids = list(reader.main.entry_list.ids)
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while len(sentences(reader)) < len(ids):
                await reader.pilot.pause(0.01)
        held.set()
        await reader.settle()
        assert sentences(reader) == look(ids, "reduction")


async def test_another_text_has_another_sentence_in_its_row(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await reader.press("p")
        entries = reader.main.entry_list
        first, second, _ = entries.ids
        entries.put_previews({first: "What it was.", second: "What it is."})
        reader.main.post_message(ArticleChanged(first))
        await reader.settle()
        assert sentences(reader)[first] == reader.main.library.first_sentences([first], "pullquote")[first]
        assert sentences(reader)[second] == "What it is."


async def test_rows_that_come_in_sight_while_others_are_looked_for_are_asked_for(
    inbox: Path, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        (inbox / f"{number}.txt").write_text(FERRY.replace("buys", f"buys {number}"), encoding="utf-8")
    async with open_reader(size=(140, 24)) as reader:
        library, asked, held = reader.main.library, threading.Event(), threading.Event()
        look = library.first_sentences

        def first_sentences(ids: Sequence[int], method: str) -> dict[int, str]:
            asked.set()
            held.wait(10)
            return look(ids, method)

        monkeypatch.setattr(library, "first_sentences", first_sentences)
        await reader.pilot.press("p")
        assert await asyncio.to_thread(asked.wait, 10)
        await reader.pilot.press("G")
        await reader.pilot.pause()
        held.set()
        await reader.settle()
        assert reader.main.entry_list.ids[-1] in sentences(reader)


async def test_what_was_written_is_said_on_a_small_screen_too(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await begin(reader, "Z", TogetherScreen)
        await reader.pilot.press("w")
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while not reader.said.startswith("Written to"):
                await reader.pilot.pause(0.01)
        assert "Written to" in reader.screen_text()
        await reader.pilot.press("escape")


async def test_a_line_of_a_text_that_is_another_by_now_is_not_jumped_to(
    three_articles: list[str], inbox: Path, open_reader: Open
) -> None:
    async with open_reader() as reader:
        await begin(reader, "Z", TogetherScreen)
        for path in inbox.iterdir():
            path.write_text(path.read_text(encoding="utf-8") + "\nMore came since.\n", encoding="utf-8")
        reader.main.library.sync_inbox()
        await reader.pilot.press("G", "enter")  # of another article than that beside the list
        await reader.settle()
        assert reader.said == OTHER_TEXT
        assert reader.main.reading.view.target is None


async def test_a_narrow_screen_shows_one_method_at_a_time(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await begin(reader, "vertical_line", CompareScreen)
        await reader.settle()
        columns = [reader.app.screen.query_one(f"#column-{number}", VerticalScroll) for number in range(2)]
        assert [bool(column.region.width) for column in columns] == [False, True]
        assert columns[1].size.width >= 45
        assert columns[1].size.height >= 10
        await reader.pilot.press(*["plus"] * 5, "space")
        await reader.settle()
        assert columns[1].scroll_offset.y > 0
        await reader.pilot.press("tab")
        await reader.settle()
        assert [bool(column.region.width) for column in columns] == [True, False]
        await reader.pilot.press("escape")


async def test_w_before_the_summary_is_there_writes_the_article_under_the_cursor(
    three_articles: list[str], open_reader: Open, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        reader.main.reading.ranking = None  # as in the moment after a key that shows another article
        await reader.press("w")
        assert reader.said == f"1 article written to {tmp_path / 'saved'}."
    (written,) = (tmp_path / "saved").iterdir()
    assert three_articles[0] in written.read_text(encoding="utf-8")


async def test_a_summary_that_comes_when_patience_ends_stays(
    three_articles: list[str], open_reader: Open
) -> None:
    async with open_reader() as reader:
        reader.main.reading._show_waiting()  # as a timer does that ran out just before
        await reader.settle()
        assert "Summary:" in reader.screen_text()


async def test_what_a_method_has_to_say_stands_below_its_lines(inbox: Path, open_reader: Open) -> None:
    (inbox / "brief.txt").write_text("Bees\n\nBees hum. So there.", encoding="utf-8")
    config = Config(samples=False, summary_method="lexrank", refresh_automatic=False)
    async with open_reader(config=config) as reader:
        ranking = reader.main.reading.ranking
        assert ranking is not None and ranking.notice
        assert ranking.notice in reader.screen_text()
