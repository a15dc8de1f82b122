"""Searches, order, additions and lists of feeds in the list of sources, and names from outside in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from reader.library import Library
from reader.model import Feed
from reader.starter import starter_feeds
from reader.tui.screens.add_feed import AddFeedScreen
from reader.tui.screens.import_screen import ImportList, ImportScreen
from reader.tui.widgets.source_list import SourceList
from tests.conftest import NOW
from tests.servers import LoopbackServer, reply
from tests.tui.sidebar import ALL_OPEN, go_to, put_arranged, titles
from tests.tui.support import Open, put_feed
from tests.tui.test_feeds import PAGE, rss


@pytest.fixture
def arranged(library: Library) -> dict[str, Feed]:
    return put_arranged(library)


# Searches


async def test_saved_searches_are_counted_moved_and_removed(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    library.keep_search("Of Anna", "title:anna")
    library.keep_search("Of Bert", "title:bert starred")
    async with open_reader() as reader:
        rows = {row.title: row for row in reader.main.source_list.rows}
        assert (rows["Of Anna"].count, rows["Of Bert"].count) == (2, 0)
        await go_to(reader, "Of Anna")
        assert reader.main.entry_list.border_title == "Of Anna: 2"
        await reader.press("enter", "m")
        assert {row.title: row.count for row in reader.main.source_list.rows}["Of Anna"] == 1
        await go_to(reader, "Of Anna")
        await reader.press("greater_than_sign")
        assert titles(reader)[:2] == ["Of Bert", "Of Anna"]
        assert reader.main.source_list.source is not None
        assert reader.main.source_list.source.title == "Of Anna"
        await reader.press("D")
        assert titles(reader)[:2] == ["Of Bert", "News"]
        await reader.press("u", "u")
        assert titles(reader)[:2] == ["Of Anna", "Of Bert"]


# Order


async def test_feeds_and_folders_are_moved_among_their_like_and_stay_there(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    library.edit_feed(arranged["emil"].id, folders=[("Zoo",)])
    async with open_reader() as reader:
        await go_to(reader, "Zoo")
        await reader.press("less_than_sign")
        await go_to(reader, "anna")
        await reader.press("greater_than_sign")
        moved = ["Zoo", "emil", "News", "Daily", "carl", "bert", "anna", "dora", "Tags", "slow reads"]
        assert titles(reader) == moved
        await reader.press("greater_than_sign")
        assert reader.said == "anna is the last one here."
    async with open_reader() as reader:
        assert titles(reader) == moved
        opml = library.export_opml()
        places = [opml.index(f'text="{name}"') for name in ("Zoo", "News", "bert", "anna")]
        assert places == sorted(places)
        await go_to(reader, "Tags")
        await reader.press("less_than_sign")
        assert reader.said == "Feeds, folders and saved searches can be moved; choose one in the sources."
    library.undo()
    library.undo()
    assert [feed.position for feed in library.subscriptions()] == [None] * 5


# Adding


async def test_a_feed_is_added_to_a_folder_and_with_tags(
    server: LoopbackServer, library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    url = server.answers("/feed", reply(rss(1)))
    async with open_reader(size=(80, 24)) as reader:
        await go_to(reader, "carl")
        await reader.press("a")
        screen = reader.app.screen
        assert isinstance(screen, AddFeedScreen)
        assert screen.query_one("#folder", Input).value == "News/Daily", "the folder that was chosen"
        screen.query_one("#address", Input).value = url
        screen.query_one("#tags", Input).value = "new, slow reads"
        await reader.press("enter")
        feed = next(feed for feed in library.subscriptions() if feed.url == url)
        assert (feed.folders, feed.tags) == ((("News", "Daily"),), ("new", "slow reads"))


# Lists of feeds

LIST = """<opml version="2.0"><body>
<outline text="News"><outline text="Anna" xmlUrl="https://anna.example/feed.xml"/></outline>
<outline text="Press"><outline text="Gus [/]" xmlUrl="https://gus.example/feed"/></outline>
<outline text="Dora" xmlUrl="https://dora.example/feed.xml"/>
<outline text="Hugo" xmlUrl="https://hugo.example/feed"/>
<outline text="A program" xmlUrl="exec:ls"/></body></opml>"""


async def test_a_list_is_looked_through_before_it_is_taken_in(
    library: Library, arranged: dict[str, Feed], open_reader: Open, tmp_path: Path
) -> None:
    path = tmp_path / "list [1].opml"
    path.write_text(LIST, encoding="utf-8")
    async with open_reader(size=(80, 24)) as reader:
        reader.main.action_import_file(str(path))
        await reader.wait_for_screen(ImportScreen)
        shown = " ".join(reader.screen_text().split())
        assert "2 new, 2 there already, 1 refused" in shown
        assert "[x] Gus [/] in Press" in shown
        assert "Commands are not run" in shown
        await reader.pilot.press("j", "space", "enter")
        await reader.settle()
        assert reader.said == "1 feed added."
        assert "Hugo" in titles(reader)
        assert "Gus [/]" not in titles(reader)


async def test_a_click_on_a_row_ticks_it(library: Library, open_reader: Open, tmp_path: Path) -> None:
    path = tmp_path / "urls.txt"
    path.write_text("https://a.example/1\nhttps://b.example/2\n", encoding="utf-8")
    async with open_reader() as reader:
        reader.main.action_import_file(str(path))
        await reader.wait_for_screen(ImportScreen)
        await reader.pilot.pause()
        offered = reader.app.screen.query_one(ImportList)
        await reader.pilot.click(ImportList, offset=(1, 0))
        await reader.pilot.pause()
        assert isinstance(reader.app.screen, ImportScreen)
        assert (offered.chosen, offered.cursor) == ({1}, 0)
        await reader.pilot.click(ImportList, offset=(1, 0))
        assert offered.chosen == {0, 1}
        await reader.press("escape")
    assert not library.subscriptions()


async def test_what_is_typed_is_added_with_what_is_chosen_of_the_list(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as reader:
        added: list[tuple[str, ...]] = []
        monkeypatch.setattr(reader.main, "subscribe", lambda addresses, **_: added.append(addresses))
        await reader.press("a")
        reader.app.screen.query_one("#address", Input).value = "https://mine.example/feed"
        starters = reader.app.screen.query_one("#starters", OptionList)
        await reader.press("down")
        assert (starters.has_focus, starters.highlighted) == (True, 0)
        await reader.press("j", "space", "enter")
        assert added == [("https://mine.example/feed", starter_feeds()[1].url)]
        await reader.press("a")
        reader.app.screen.query_one("#address", Input).value = "no address"
        await reader.press("down", "enter")
        assert isinstance(reader.app.screen, AddFeedScreen)
        assert len(added) == 1
        await reader.press("escape")


async def test_a_long_row_is_cut_with_an_ellipsis_and_readable_below_the_list(
    library: Library, open_reader: Open, tmp_path: Path
) -> None:
    title, address = f"Harbour {'and island ' * 5}news", f"https://harbour.example/{'path/' * 8}end.xml"
    refused = f"ftp://refused.example/{'path/' * 8}end.xml"
    path = tmp_path / "list.opml"
    lines = [f'<outline text="{name}" xmlUrl="{url}"/>' for name, url in ((title, address), ("bad", refused))]
    path.write_text(f'<opml version="2.0"><body>{"".join(lines)}</body></opml>', encoding="utf-8")
    async with open_reader(size=(60, 20)) as reader:
        reader.main.action_import_file(str(path))
        await reader.wait_for_screen(ImportScreen)
        await reader.pilot.pause()
        offered = reader.app.screen.query_one(ImportList)

        def rows() -> list[str]:
            lines = reader.screen_text().splitlines()[offered.region.y : offered.region.bottom]
            return [line[offered.region.x : offered.region.right].rstrip() for line in lines]

        def below() -> str:
            region = reader.app.screen.query_one("#whole-row").content_region
            lines = reader.screen_text().splitlines()[region.y : region.bottom]
            return "".join("".join(line[region.x : region.right] for line in lines).split())

        assert rows()[0].startswith("[x] Harbour and island")
        assert rows()[0].endswith(" new")
        assert "…" in rows()[0]
        assert rows()[1].endswith("…")
        assert below() == "".join(f"{title} · {address} · new".split())
        await reader.pilot.press("j")
        assert refused in below()


async def test_nothing_is_taken_in_where_nothing_is_ticked(
    library: Library, open_reader: Open, tmp_path: Path
) -> None:
    path = tmp_path / "urls"
    path.write_text('https://one.example/feed "tag"\n', encoding="utf-8")
    async with open_reader(size=(60, 20)) as reader:
        reader.main.action_import_file(str(path))
        await reader.wait_for_screen(ImportScreen)
        await reader.pilot.press("a", "enter")
        await reader.settle()
        assert reader.said == "Nothing was imported."
        reader.main.action_import_file(str(tmp_path / "nowhere"))
        await reader.settle()
        assert "cannot be read" in reader.said
    assert library.subscriptions() == []


@pytest.mark.parametrize("name", ["~nobody-of-this-name/x", "a\0b"])
async def test_what_is_no_path_is_one_sentence(library: Library, open_reader: Open, name: str) -> None:
    async with open_reader() as reader:
        for act in (reader.main.action_import_file, reader.main.action_export_file):
            act(name)
            await reader.settle()
            assert reader.said.startswith("There is no ")
            assert "Error" not in reader.said


async def test_a_folder_is_no_file_to_export_to(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader() as reader:
        reader.main.action_export_file(str(tmp_path))
        await reader.settle()
        assert reader.said == f"{tmp_path} is a folder; name a file in it, such as feeds.opml."


async def test_what_is_exported_can_be_imported(
    library: Library, arranged: dict[str, Feed], open_reader: Open, tmp_path: Path
) -> None:
    path = tmp_path / "mine.opml"
    async with open_reader() as reader:
        reader.main.action_export_file(str(path))
        await reader.settle()
        assert reader.said == f"Written to {path}."
        for feed in arranged.values():
            library.remove_feed(feed.id)
        reader.main.action_import_file(str(path))
        await reader.wait_for_screen(ImportScreen)
        await reader.pilot.press("enter")
        await reader.settle()
        assert titles(reader) == ALL_OPEN


# Everyone


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_names_from_outside_show_as_what_they_are(
    library: Library, open_reader: Open, size: tuple[int, int]
) -> None:
    put_feed(library, "anna", [10])
    (feed,) = library.subscriptions()
    library.edit_feed(
        feed.id, title="[/] [@click=app.quit]x[/]", folders=[("[/b]", "日本語" * 9)], tags=["[red]"]
    )
    library.keep_search("[/s]", "anna")
    async with open_reader(size=size) as reader:
        reader.main.source_list.focus()
        await reader.settle()
        shown = reader.screen_text()
        for name in ("[/s]", "[/b]", "[/] [@click", "[red]"):
            assert name in shown
        for row in range(3, len(reader.main.source_list._in_sight)):
            reader.main.source_list.cursor = row
            await reader.press("E", "escape")
            assert isinstance(reader.main.focused, SourceList)
        await reader.press("a")
        assert isinstance(reader.app.screen, AddFeedScreen)
        assert "Esc cancel" in reader.screen_text()


async def test_why_a_feed_is_marked_is_said_when_the_cursor_comes_to_it(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/broken", reply(status=500)), title="Broken")
    page = library.add_feed(server.answers("/page", reply(PAGE)), title="A page")
    assert page.title == "A page"
    async with open_reader() as reader:
        await reader.press("R")
        await go_to(reader, "Broken")
        assert reader.said.startswith("Broken: ")
        assert f"(1 in a row, never well so far; asked again {NOW.astimezone():%Y-%m}" in reader.said
        assert "! Broken" in reader.screen_text()
