"""The list of sources under the user's hands: folders, and changes that can be taken back."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from reader.library import Library
from reader.model import Feed, FeedSettings, SavedSearch, View
from reader.tui.messages import LibraryChanged
from reader.tui.screens.form_screen import Box, FormScreen
from tests.servers import LoopbackServer, reply
from tests.tui.sidebar import ALL_OPEN, go_to, put_arranged, titles
from tests.tui.support import Open, put_feed
from tests.tui.test_feeds import rss


@pytest.fixture
def arranged(library: Library) -> dict[str, Feed]:
    return put_arranged(library)


# Folders


async def test_a_folder_lists_all_that_is_in_it(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    async with open_reader() as reader:
        assert titles(reader) == ALL_OPEN
        await go_to(reader, "News")
        assert reader.main.entry_list.border_title == "News: 6"
        await go_to(reader, "slow reads")
        assert reader.main.entry_list.border_title == "slow reads: 2"
        await go_to(reader, "Tags")
        assert reader.main.entry_list.border_title == "Tags: 2"


async def test_folders_close_and_open_and_stay_so(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await go_to(reader, "carl")
        await reader.press("h")
        assert reader.main.source_list.source is not None
        assert reader.main.source_list.source.title == "Daily"
        await reader.press("h")
        assert "carl" not in titles(reader)
        await reader.press("h", "h")
        assert titles(reader) == ["News", "dora", "emil", "Tags", "slow reads"]
        assert "▸ News" in reader.screen_text()
        await go_to(reader, "Tags")
        await reader.press("h")
    async with open_reader() as reader:
        assert titles(reader) == ["News", "dora", "emil", "Tags"]
        await go_to(reader, "News")
        await reader.press("enter")
        assert titles(reader) == ["News", "Daily", "anna", "bert", "dora", "emil", "Tags"]
        assert reader.main.source_list.has_focus
        await reader.press("enter")
        assert reader.main.entry_list.has_focus


async def test_what_is_listed_may_be_in_a_closed_folder(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    async with open_reader() as reader:
        reader.main.source_list.fold(("News",), closed=True)
        reader.main.post_message(LibraryChanged(show=View("feed", arranged["carl"].id)))
        await reader.settle()
        assert reader.main.entry_list.border_title == "carl: 2"
        assert reader.main.source_list.source is not None
        assert reader.main.source_list.source.title == "News"
        reader.main.post_message(LibraryChanged())
        await reader.settle()
        assert reader.main.view == View("feed", arranged["carl"].id)


async def test_a_click_on_the_sign_closes_and_one_beside_it_lists(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    async with open_reader() as reader:
        row = 3
        await reader.pilot.click("#sources", offset=(3, row + 1))
        await reader.settle()
        assert titles(reader)[:2] == ["News", "dora"]
        await reader.pilot.click("#sources", offset=(3, row + 1))
        await reader.settle()
        assert titles(reader) == ALL_OPEN
        await reader.pilot.click("#sources", offset=(10, row + 1))
        await reader.settle()
        assert titles(reader) == ALL_OPEN
        assert reader.main.view == View("folder", folder=("News",))


async def test_a_folder_is_refreshed_and_marked_read_as_a_whole(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    for name in ("one", "two", "three"):
        folder = () if name == "three" else ("News",)
        library.add_feed(server.answers(f"/{name}", reply(rss(1, 2))), title=name, folder=folder)
    async with open_reader() as reader:
        await go_to(reader, "News")
        await reader.press("r")
        assert reader.said == "2 feeds fetched, 4 new articles."
        assert sorted(server.paths()) == ["/one", "/two"]
        await go_to(reader, "one")
        await go_to(reader, "News")
        await reader.press("A")
        assert reader.said == "News: 4 articles marked read; u takes it back."
        assert library.counts().unread == 0
        await reader.press("A")
        assert reader.said == "News: nothing is unread."
        await reader.press("u")
        assert library.counts().unread == 4


# Changes


async def test_a_removed_feed_comes_back_with_its_marks(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    ids = library.entry_ids(View("feed", arranged["anna"].id))
    library.mark_starred(ids[:1], True)
    library.mark_read(ids[1:], True)
    before = (library.subscriptions(), library.entries(ids))
    async with open_reader() as reader:
        await go_to(reader, "anna")
        await reader.press("D")
        assert reader.said == "anna: removed with 2 articles. u takes it back."
        assert "anna" not in titles(reader)
        assert library.entries(ids) == []
        # The next key is for a neighbour, not for the whole library.
        near = reader.main.source_list.source
        assert near is not None
        assert near.view == reader.main.view != View("all")
        await go_to(reader, "bert")
        await reader.press("u")
        assert reader.said == "Taken back: anna removed."
        assert titles(reader) == ALL_OPEN
        # It is shown again, wherever the cursor was.
        assert reader.main.source_list.source is not None
        assert reader.main.source_list.source.title == "anna"
        assert reader.main.entry_list.ids == ids
    assert (library.subscriptions(), library.entries(ids)) == before


async def test_a_folder_is_dissolved_and_a_tag_taken_away(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    async with open_reader() as reader:
        await go_to(reader, "News")
        await reader.press("D")
        assert titles(reader) == ["Daily", "carl", "anna", "bert", "dora", "emil", "Tags", "slow reads"]
        await go_to(reader, "slow reads")
        await reader.press("D")
        assert "Tags" not in titles(reader)
        await reader.press("u")
        assert reader.said == "Taken back: the tag slow reads removed."
        assert reader.main.view == View("tag", tag="slow reads")
        await reader.press("u")
        assert reader.said == "Taken back: the folder News dissolved."
        assert reader.main.view == View("folder", folder=("News",))
        assert titles(reader) == ALL_OPEN


async def test_a_view_of_the_library_cannot_be_removed(library: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("h", "g", "g", "D")
        assert reader.said == "Select a feed in the sources first; the others cannot be removed."


async def test_all_of_a_feed_is_changed_on_one_screen(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    before = arranged["anna"]
    async with open_reader(size=(80, 24)) as reader:
        await go_to(reader, "anna")
        await reader.press("E")
        form = reader.app.screen
        assert isinstance(form, FormScreen)
        for name, value in {
            "title": "Annals",
            "folder-0": "Press",
            "folder-1": "Other/Deep",
            "tags": "b, a, b",
            "interval": "60",
            "keep": "100",
            "header-0": "X-Key: env:KEY",
            "credentials": "keyring",
            "address": "https://new.example/feed.xml",
        }.items():
            form.query_one(f"#{name}", Input).value = value
        form.query_one("#full_text", Box).focus()
        await reader.press("space")
        await reader.press("enter")
        assert reader.said == "anna: changed; u takes it back."
        feed = next(feed for feed in library.subscriptions() if feed.id == before.id)
        assert (feed.title, feed.url) == ("Annals", "https://new.example/feed.xml")
        assert feed.folders == (("Press",), ("Other", "Deep"))
        assert feed.tags == ("b", "a")
        assert feed.settings == FeedSettings(60, (("X-Key", "env:KEY"),), True, 100, "keyring")
        await reader.press("u")
    assert next(feed for feed in library.subscriptions() if feed.id == before.id) == before


async def test_what_nobody_touches_stays_as_it_is(library: Library, open_reader: Open) -> None:
    put_feed(library, "anna", [10])
    (feed,) = library.subscriptions()
    settings = FeedSettings(headers=(("A", "1"), ("B", "2")))
    library.edit_feed(feed.id, folders=[("AC/DC", "x"), ("Other",)], settings=settings)
    async with open_reader() as reader:
        await go_to(reader, "anna")
        await reader.press("E")
        reader.app.screen.query_one("#header-0", Input).value = ""
        reader.app.screen.query_one("#folder-1", Input).value = "Else"
        await reader.press("enter")
    (feed,) = library.subscriptions()
    assert feed.folders == (("AC/DC", "x"), ("Else",))
    assert feed.settings.headers == (("B", "2"),)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("interval", "often", "is not 0, or from 5 to 10080 minutes."),
        ("keep", "-1", "is not a whole number"),
        ("header-0", "no colon", "is not a header"),
        ("credentials", "ann:secret", "is not keyring, or env:NAME"),
        ("address", "not an address", "is no web address"),
    ],
)
async def test_a_wrong_value_is_explained_and_can_be_set_right(
    library: Library, open_reader: Open, name: str, value: str, words: str
) -> None:
    put_feed(library, "anna", [10])
    before = library.subscriptions()
    async with open_reader() as reader:
        await go_to(reader, "anna")
        await reader.press("E")
        reader.app.screen.query_one(f"#{name}", Input).value = value
        await reader.press("enter")
        assert isinstance(reader.app.screen, FormScreen)
        assert words in " ".join(reader.screen_text().split())
        await reader.press("escape")
    assert library.subscriptions() == before


async def test_folders_tags_and_searches_are_renamed(
    library: Library, arranged: dict[str, Feed], open_reader: Open
) -> None:
    library.keep_search("Mine", "anna")
    async with open_reader() as reader:
        for title, field, value in (
            ("News", "folder", "Press/All"),
            ("slow reads", "tag", "later"),
            ("Mine", "name", "Yours"),
        ):
            await go_to(reader, title)
            await reader.press("E")
            reader.app.screen.query_one(f"#{field}", Input).value = value
            await reader.press("enter")
        assert titles(reader)[:5] == ["Yours", "Press", "All", "Daily", "carl"]
        assert "later" in titles(reader)
        assert library.searches() == [SavedSearch("Yours", "anna")]
        await reader.press("u", "u", "u")
        assert titles(reader) == ["Mine", *ALL_OPEN]


async def test_r_on_a_folder_of_which_all_is_gone_says_so(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    for name in ("/one", "/two"):
        library.add_feed(server.answers(name, reply(status=410)), folder=("Old",))
    async with open_reader() as reader:
        await reader.press("R")
        reader.main._go_to_view(View("folder", folder=("Old",)))
        asked = len(server.paths())
        await reader.press("r")
        assert reader.said == "All feeds here are gone; choose one of them to ask for it again."
        assert len(server.paths()) == asked


async def test_a_feed_in_two_folders_is_gone_to_by_the_beginning_of_its_name(
    library: Library, open_reader: Open
) -> None:
    put_feed(library, "Calder", [10])
    feed = library.subscriptions()[0]
    library.edit_feed(feed.id, folders=[("News",), ("Local",)])
    async with open_reader() as reader:
        await reader.press("colon")
        reader.app.screen.query_one(Input).value = "open-source Cal"
        await reader.press("enter")
        assert reader.said == "Calder is listed."
        assert reader.main.view == View("feed", feed.id)
