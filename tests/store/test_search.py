"""Searching a library by the query language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.model import ParsedEntry, SearchHit
from reader.query import Query, parse_query
from reader.query.tree import (
    All,
    Any,
    Flag,
    Near,
    Node,
    Not,
    OfFeed,
    Pattern,
    Term,
    both,
    either,
    negation,
)
from reader.store import Store
from reader.store.search_finder import RANKED
from reader.store.search_snippets import TEXT_LIMIT
from tests.store.store_samples import LATER, NOW, add_feed, full_text, insert, parsed, put_quotes

ARTICLES = {
    "bridge": (
        "The bridge is back",
        "“We will rebuild the bridge,” said Mara Lund. Work begins on Monday.",
        1,
    ),
    "tunnel": ("A tunnel instead", "Tom Ek called the bridge a folly: “A tunnel is cheaper.”", 2),
    "café": ("Le café rouvre", "Le maire de Zürich a visité le café de l’Élysée.", 30),
    "tokyo": ("東京都知事が会見", "東京で気候変動についての会見がありました。Olympicsは２０２６年。", 60),
    "beijing": ("气候变化", "全球气候变化的影响越来越大。", 200),
    "seoul": ("서울", "서울에서 열린 회의에 시장이 참석했다.", 400),
    "old": ("An old story", "AT&T’s e-mail service, version 3.5, was written in C++ in the U.S.", 24 * 400),
}
"""Title, text and age in hours by identifier, newest first."""


@dataclass(frozen=True, slots=True)
class Library:
    store: Store
    guids: dict[int, str]

    def listed(self, query: str) -> list[str]:
        """Return what a query lists, by identifier."""
        return [self.guids[entry_id] for entry_id in self.store.matching_ids(parse_query(query), now=NOW)]

    def hits(self, query: str) -> dict[str, SearchHit]:
        """Return what a query finds, best first."""
        result = self.store.search(parse_query(query), limit=50, now=NOW)
        return {self.guids[hit.entry_id]: hit for hit in result.hits}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Store.open(tmp_path_factory.mktemp("search") / "library.sqlite") as store:
        local = store.add_feed(
            "https://lwn.example/feed",
            kind="feed",
            title="LWN Wöchentlich",
            now=NOW,
            folders=[("News", "Europe"), ("Tech",)],
            tags=["Bücher"],
        )
        world = store.add_feed(
            "https://world.example/feed", kind="feed", title="World", now=NOW, custom_title="My world"
        )
        ids: dict[str, int] = {}
        for feed, names in (
            (local, ("bridge", "tunnel", "old")),
            (world, ("café", "tokyo", "beijing", "seoul")),
        ):
            entries = [_entry(name) for name in names]
            ids |= insert(store, feed.id, *entries)
        store.set_read([ids["tunnel"], ids["old"]], True)
        store.set_starred([ids["old"]], True)
        store.set_saved([ids["café"]])
        store.put_full_text(ids["seoul"], full_text("A full text about harbours."), LATER)
        store.show_full_text(ids["seoul"], False)
        put_quotes(
            store, ids["bridge"], [(1, 27, "direct", "Mara Lund", "mayor", "We will rebuild the bridge")]
        )
        put_quotes(
            store,
            ids["tunnel"],
            [
                (14, 32, "indirect", "Tom Ek", "", "the bridge a folly"),
                (35, 55, "direct", "Tom Ek", "", "A tunnel is cheaper."),
            ],
        )
        put_quotes(store, ids["tokyo"], [(0, 2, "direct", "小池百合子", "", "東京で気候変動についての会見")])
        yield Library(store, {entry_id: name for name, entry_id in ids.items()})


def _entry(name: str) -> ParsedEntry:
    title, text, hours = ARTICLES[name]
    language = {"café": "fr", "tokyo": "ja", "beijing": "zh", "seoul": "ko"}.get(name, "en")
    entry = parsed(name, title=title, text=text, hours_ago=hours)
    return replace(entry, language=language, authors=("Inès Noël",) if name == "café" else entry.authors)


FOUND: list[tuple[str, str]] = [
    ("", "bridge tunnel café tokyo beijing seoul old"),
    ("bridge", "bridge tunnel"),
    ("BRIDGE monday", "bridge"),
    ('"the bridge"', "bridge tunnel"),
    ('"bridge the"', ""),
    ("rebuil*", "bridge"),
    ('"we will reb"*', "bridge"),
    ("cheaper OR monday", "bridge tunnel"),
    ("bridge -tunnel", "bridge"),
    ("bridge NOT (tunnel OR monday)", ""),
    ("-bridge -气候变化 -café", "tokyo seoul old"),
    ("NEAR(rebuild lund, 4)", "bridge"),
    ("NEAR(rebuild lund, 3)", ""),
    ('NEAR("the bridge" mara, 0)', ""),
    ("NEAR(rebuil* lund)", "bridge"),
    ("elysee", "café"),
    ("ZURICH", "café"),
    ("AT&T", "old"),
    ("e-mail C++ 3.5 U.S.", "old"),
    ("AT&T’s", "old"),
    ("東京", "tokyo"),
    ("東", "tokyo"),
    ("京", "tokyo"),
    ("気候変動 olympics", "tokyo"),
    ("2026年", "tokyo"),
    ("气候变化", "beijing"),
    ("候", "tokyo beijing"),
    ("大", "beijing"),
    ("서울", "seoul"),
    ("東京 OR bridge", "bridge tunnel tokyo"),
    ("東京 -olympics", ""),
    ("title:bridge", "bridge"),
    ('title:"the bridge"', "bridge"),
    ("title:東京", "tokyo"),
    ("author:noel", "café"),
    ('author:"ada writer" bridge', "bridge tunnel"),
    ("-author:writer", "café"),
    ("unread", "bridge café tokyo beijing seoul"),
    ("read", "tunnel old"),
    ("starred", "old"),
    ("saved", "café"),
    ("unread -saved bridge", "bridge"),
    ("feed:wochen", "bridge tunnel old"),
    ("feed:LWN.example", "bridge tunnel old"),
    ('feed:"my w"', "café tokyo beijing seoul"),
    ("feed:nothing", ""),
    ("-feed:lwn", "café tokyo beijing seoul"),
    ("tag:bucher", "bridge tunnel old"),
    ("tag:buch", ""),
    ("folder:europe", "bridge tunnel old"),
    ("folder:news/europe", "bridge tunnel old"),
    ("folder:europe/news", ""),
    ("folder:tech -title:tunnel", "bridge old"),
    ("lang:en", "bridge tunnel old"),
    ("lang:pt OR lang:fr", "café"),
    ("newer:2d", "bridge tunnel café"),
    ("newer:3h older:1h", "tunnel"),
    ("older:1w", "beijing seoul old"),
    ("older:1y", "old"),
    ("newer:9999y", "bridge tunnel café tokyo beijing seoul old"),
    ("newer:2026-03-01", "bridge tunnel"),
    ("older:2026", "old"),
    ("has:quote", "bridge tunnel tokyo"),
    ("has:fulltext", "seoul"),
    ("harbours", ""),
    ("person:lund", "bridge"),
    ('person:"tom ek"', "tunnel"),
    ("person:小池", "tokyo"),
    ("quote:bridge", "bridge tunnel"),
    ("quote:monday", ""),
    ("quote:気候", "tokyo"),
    ("person:ek quote:folly", "tunnel"),
    ("quote:folly quote:cheaper", ""),
    ("quote:folly (quote:cheaper OR unread)", "tunnel"),
    ("person:ek -quote:folly", ""),
    ("unread OR starred", "bridge café tokyo beijing seoul old"),
    ("(unread bridge) OR starred", "bridge old"),
    ("/rebuil.{0,3} the/", "bridge"),
    ("/^A TUNNEL/", "tunnel"),
    (r"/\d\.\d/ read", "old"),
    (r"/\d\.\d/ unread", ""),
    ("-/bridge/ lang:en", "old"),
    ("/bridge/ OR starred", "bridge tunnel old"),
    ("-(/bridge/ OR /会見/)", "café beijing seoul old"),
    ("/bridge/ /tunnel/", "tunnel"),
]


@pytest.mark.parametrize(("query", "names"), FOUND)
def test_a_query_lists_what_it_means_newest_first(library: Library, query: str, names: str) -> None:
    assert library.listed(query) == names.split()


@pytest.mark.parametrize(("query", "names"), FOUND[1:])
def test_a_search_finds_the_same_with_snippets(library: Library, query: str, names: str) -> None:
    hits = library.hits(query)
    assert set(hits) == set(names.split())
    for name, hit in hits.items():
        text = ARTICLES[name][1]
        assert text[hit.start : hit.start + len(hit.snippet)] == hit.snippet
        assert hit.snippet == text


@pytest.mark.parametrize(
    ("query", "name", "marked"),
    [
        ("bridge", "bridge", ["bridge"]),
        ("zurich élys*", "café", ["Zürich", "Élysée"]),
        ("東京 olympics", "tokyo", ["東京", "Olympics"]),
        ("2026年", "tokyo", ["２０２６年"]),
        ('"AT&T" C++', "old", ["AT&T", "C"]),
        ("NEAR(rebuild lund)", "bridge", ["rebuild", "Lund"]),
        ("monday OR 東京", "bridge", ["Monday"]),
        ("bridge -tunnel", "bridge", ["bridge"]),
        ("title:bridge", "bridge", []),
        ("unread", "bridge", []),
        ("person:lund", "bridge", ["We will rebuild the bridge"]),
        ("person:ek quote:folly", "tunnel", ["the bridge a folly"]),
        ("quote:folly", "tunnel", ["folly"]),
        (r"/re\w+d/ -/x/", "bridge", ["rebuild"]),
    ],
)
def test_matches_are_marked(library: Library, query: str, name: str, marked: list[str]) -> None:
    hit = library.hits(query)[name]
    assert [hit.snippet[mark.start : mark.end] for mark in hit.marks] == marked


def test_a_search_for_nothing_is_refused(library: Library) -> None:
    with pytest.raises(QueryError, match="nothing to look for") as caught:
        library.hits("  ")
    assert caught.value.position == 0


def test_a_title_counts_more_than_a_byline_and_a_byline_more_than_a_text(store: Store) -> None:
    filler = "Nothing of interest happened. "
    ids = insert(
        store,
        add_feed(store).id,
        parsed("text", text=f"An otter. {filler * 3}"),
        replace(parsed("author", text=filler * 3), authors=("Otter",)),
        parsed("title", title="Otter", text=filler * 3),
        parsed("twice", title="Otter", text=f"An otter. {filler * 3}"),
        *(parsed(f"other{number}", text=filler * 3) for number in range(9)),
    )
    result = store.search(parse_query("otter"), limit=3, now=NOW)
    assert [hit.entry_id for hit in result.hits] == [ids["twice"], ids["title"], ids["author"]]
    assert result.notice == ""


def test_what_has_the_words_comes_before_what_is_found_without_them(library: Library) -> None:
    assert next(iter(library.hits("unread OR cheaper"))) == "tunnel"
    assert next(iter(library.hits("starred OR lang:en"))) == "bridge"


def test_of_very_many_the_newest_are_ranked_and_that_is_said(store: Store) -> None:
    feed = add_feed(store)
    best = insert(store, feed.id, parsed("best", title="Otter", text="Otter otter otter."))["best"]
    insert(store, feed.id, *(parsed(f"e{number}", text="An otter swam.") for number in range(RANKED - 1)))
    result = store.search(parse_query("otter"), limit=1, now=NOW)
    assert [hit.entry_id for hit in result.hits] == [best]
    assert result.notice == ""
    insert(store, feed.id, parsed("last", text="An otter swam."), parsed("more", text="An otter swam."))
    result = store.search(parse_query("otter"), limit=1, now=NOW)
    assert [hit.entry_id for hit in result.hits] != [best]
    assert result.notice.startswith("More than 5,000 articles match: the newest 5,000 were ranked")


def test_the_text_that_is_read_is_the_one_that_is_searched(store: Store) -> None:
    (entry_id,) = insert(store, add_feed(store).id, parsed("a", text="A teaser.")).values()
    store.put_full_text(entry_id, full_text("Prelude. The whole story of the otter."), LATER)
    (hit,) = store.search(parse_query("otter"), limit=9, now=NOW).hits
    assert hit.snippet == "Prelude. The whole story of the otter."
    assert store.matching_ids(parse_query("teaser"), now=NOW) == []
    store.show_full_text(entry_id, False)
    assert store.matching_ids(parse_query("otter"), now=NOW) == []
    assert store.matching_ids(parse_query("teaser"), now=NOW) == [entry_id]


def test_of_a_very_long_text_the_first_part_is_looked_at_for_the_snippet(store: Store) -> None:
    text = "Nothing happened. " * (TEXT_LIMIT // 18 + 2) + "An otter."
    insert(store, add_feed(store).id, parsed("a", text=text))
    (hit,) = store.search(parse_query("otter"), limit=9, now=NOW).hits
    assert (hit.start, hit.marks) == (0, ())
    assert text.startswith(hit.snippet)


def test_a_pattern_that_takes_too_long_is_refused_with_its_place(store: Store) -> None:
    insert(store, add_feed(store).id, parsed("a", text="a" * 3_000 + "!"))
    for ask in (store.matching_ids, _search_of(store)):
        with pytest.raises(QueryError, match="takes too long") as caught:
            ask(parse_query("-x /(a|a)+(b|b)+$/"), now=NOW)
        assert caught.value.position == 3
    assert store.matching_ids(parse_query("unread /(a|a)+(b|b)+$/ starred"), now=NOW) == []


def _search_of(store: Store) -> Callable[..., object]:
    return lambda query, now: store.search(query, limit=5, now=now)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.sqlite") as opened:
        yield opened


LEAVES: st.SearchStrategy[Node] = st.sampled_from(
    [
        *map(Term, ("a", "b", "c", "b c", "東")),
        Term("a", "title"),
        Term("b", prefix=True),
        Near((Term("a"), Term("c")), 0),
        Flag("unread"),
        Flag("starred"),
        OfFeed("feed", "one"),
        Pattern("b.?c"),
    ]
)


def _larger(node: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(node, min_size=2, max_size=3)
    return st.one_of(node.map(negation), several.map(both), several.map(either))


TREES: st.SearchStrategy[Node] = st.recursive(LEAVES, _larger, max_leaves=6)


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    text: str
    feed: str
    unread: bool
    starred: bool


ROWS = [
    Row(title, text, feed, unread, starred)
    for title, text in (
        ("a", "b"),
        ("x", "a c"),
        ("b", "東 b c"),
        ("x", "bd"),
        ("東", "a b"),
        ("x", "b a b xc"),
    )
    for feed, unread, starred in (("one", True, False), ("two", True, True), ("two", False, False))
]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, dict[int, Row]]]:
    with Store.open(tmp_path_factory.mktemp("rows") / "library.sqlite") as store:
        feeds = {name: add_feed(store, name).id for name in ("one", "two")}
        by_id: dict[int, Row] = {}
        for number, row in enumerate(ROWS):
            ids = insert(store, feeds[row.feed], parsed(str(number), title=row.title, text=row.text))
            by_id[ids[str(number)]] = row
        store.set_read([entry_id for entry_id, row in by_id.items() if not row.unread], True)
        store.set_starred([entry_id for entry_id, row in by_id.items() if row.starred], True)
        yield store, by_id


def means(node: Node, row: Row) -> bool:
    """Return whether a tree means a row, found out in the plainest way."""
    match node:
        case All():
            return all(means(part, row) for part in node.parts)
        case Any():
            return any(means(part, row) for part in node.parts)
        case Not():
            return not means(node.part, row)
        case Flag():
            return row.unread if node.name == "unread" else row.starred
        case OfFeed():
            return row.feed == node.value
    columns = (f" {row.title} ", f" {row.text} ")
    return any(part in column for column in columns[: _columns(node)] for part in _parts(node))


def _columns(node: Node) -> int:
    return 1 if isinstance(node, Term) and node.field == "title" else 2


def _parts(node: Node) -> tuple[str, ...]:
    if isinstance(node, Term):
        return (f" {node.text}" if node.prefix else f" {node.text} ",)
    return (" a c ", " c a ") if isinstance(node, Near) else ("b c", "bc", "bdc", "bxc")


@settings(max_examples=300)
@given(tree=TREES)
def test_any_query_finds_just_what_it_means(rows: tuple[Store, dict[int, Row]], tree: Node) -> None:
    store, by_id = rows
    expected = {entry_id for entry_id, row in by_id.items() if means(tree, row)}
    listed = store.matching_ids(Query("", tree), now=NOW)
    assert len(listed) == len(set(listed))
    assert set(listed) == expected
    hits = store.search(Query("", tree), limit=len(ROWS), now=NOW).hits
    assert len(hits) == len(expected)
    assert {hit.entry_id for hit in hits} == expected


def test_all_that_matches_is_listed_in_the_order_of_a_search(store: Store) -> None:
    filler = "Nothing of interest happened. "
    insert(
        store,
        add_feed(store).id,
        parsed("text", text=f"An otter. {filler * 3}"),
        parsed("title", title="Otter", text=filler * 3),
        parsed("none", text=filler),
        parsed("long", text=f"An otter. {filler * 30}"),
        parsed("twice", title="Otter", text=f"An otter. {filler * 3}"),
    )
    for query in ("otter", "otter unread", "otter OR unread", "unread"):
        found = store.search(parse_query(query), limit=9, now=NOW).hits
        assert store.best_ids(parse_query(query), now=NOW) == [hit.entry_id for hit in found]
    assert len(store.best_ids(parse_query("otter"), now=NOW)) == 4


def test_what_is_not_ranked_stands_behind_what_is(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.search_finder.RANKED", 2)
    ids = insert(
        store,
        add_feed(store).id,
        *(parsed(str(number), title="Otter" * (number in (0, 2)), text="An otter.") for number in range(5)),
    )
    found = store.best_ids(parse_query("otter"), now=NOW)
    assert found == [ids[guid] for guid in ("2", "4", "3", "1", "0")]
