"""Folders and tags as the user rearranges them."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.config import Config
from reader.feed_groups import arranged, feeds_in, folders_renamed, moved_before, tags_renamed, tree
from reader.library import Library
from reader.model import Feed, Folder
from reader.paths import folders
from reader.sources.subscribing import MAX_DEPTH

FEEDS = [
    Feed(1, "https://a.example/", "feed", "A", folders=(("News", "Daily"), ("Other",)), tags=("x", "y")),
    Feed(2, "https://b.example/", "feed", "B", folders=(("News",),), tags=("y",)),
    Feed(3, "https://c.example/", "feed", "C", folders=(("Newspapers",), ())),
    Feed(4, "https://d.example/", "feed", "D"),
]


def test_a_folder_holds_what_is_in_folders_inside_it() -> None:
    assert [feed.id for feed in feeds_in(FEEDS, ("News",))] == [1, 2]
    assert [feed.id for feed in feeds_in(FEEDS, ("News", "Daily"))] == [1]


@pytest.mark.parametrize(
    ("folder", "new", "expected"),
    [
        (("News",), ("Press",), {1: (("Press", "Daily"), ("Other",)), 2: (("Press",),)}),
        (("News", "Daily"), ("Other",), {1: (("Other",),)}),
        (("News", "Daily"), ("News",), {1: (("News",), ("Other",))}),
        (("News",), (), {1: (("Daily",), ("Other",)), 2: ()}),
        (("Nowhere",), ("Somewhere",), {}),
    ],
)
def test_a_folder_is_renamed_joined_and_dissolved(
    folder: Folder, new: Folder, expected: dict[int, tuple[Folder, ...]]
) -> None:
    assert folders_renamed(FEEDS, folder, new) == expected


def test_a_tag_is_renamed_split_and_removed() -> None:
    assert tags_renamed(FEEDS, "y", ("z",)) == {1: ("x", "z"), 2: ("z",)}
    assert tags_renamed(FEEDS, "y", ("x", "w")) == {1: ("x", "w"), 2: ("x", "w")}
    assert tags_renamed(FEEDS, "x", ()) == {1: ("y",)}


def test_a_renamed_folder_takes_nothing_deeper_than_it_may_stand(own_home: Path) -> None:
    deep = tuple(str(number) for number in range(MAX_DEPTH))
    with closing(Library.open(folders(dict(os.environ)), Config(samples=False))) as library:
        feed = library.add_feed("https://a.example/feed", folder=deep, tags=["/one", "one", "x" * 300])
        assert feed.tags == ("one", "x" * 200)
        library.rename_folder(deep[:1], ("new", "x" * 300, *deep[:1]))
        (path,) = library.feeds()[0].folders
        assert path == ("new", "x" * 200, *deep)[:MAX_DEPTH]
        library.undo()
        assert library.feeds()[0].folders == (deep,)


def test_folders_stand_by_name_until_one_is_moved() -> None:
    assert list(tree(FEEDS).folders) == ["News", "Newspapers", "Other"]
    assert [feed.id for feed in arranged(FEEDS)] == [1, 2, 3, 4]
    moved = [Feed(5, "https://e.example/", "feed", "E", folders=(("Zoo",),), position=0), *FEEDS]
    assert list(tree(moved).folders) == ["Zoo", "News", "Newspapers", "Other"]


@settings(max_examples=100)
@given(st.lists(st.integers(0, 20), unique=True), st.sets(st.integers(0, 20)), st.sets(st.integers(0, 20)))
def test_moving_loses_nothing_and_keeps_the_order_of_the_rest(
    order: list[int], moving: set[int], place: set[int]
) -> None:
    after = moved_before(order, moving, place)
    assert sorted(after) == sorted(order)
    assert [one for one in after if one not in moving] == [one for one in order if one not in moving]
    assert [one for one in after if one in moving] == [one for one in order if one in moving]
    rest = [one for one in after if one in place and one not in moving]
    if rest and moving & set(order):
        assert max(after.index(one) for one in moving & set(order)) < after.index(rest[0])
