from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.query import FIELDS, FLAGS, TERMS, parse_query, query_table
from reader.query.grammar import MAX_CHARACTERS, MAX_DEPTH, MAX_TERMS
from reader.query.tree import (
    All,
    Any,
    Dated,
    Flag,
    Has,
    Language,
    Near,
    Node,
    Not,
    OfFeed,
    Pattern,
    Term,
)
from tests.zones import zone

A, B, C, D = (Term(letter) for letter in "abcd")

TREES: list[tuple[str, Node]] = [
    ("", All()),
    ("  \n ", All()),
    ("a", A),
    ("a b", All((A, B))),
    ("a AND b", All((A, B))),
    ("a b OR c d", Any((All((A, B)), All((C, D))))),
    ("a (b OR c) d", All((A, Any((B, C)), D))),
    ("a OR (b OR c)", Any((A, B, C))),
    ("(a (b c))", All((A, B, C))),
    ("a -b", All((A, Not(B)))),
    ("a NOT b", All((A, Not(B)))),
    ("NOT(a b) c", All((Not(All((A, B))), C))),
    ("NOT -a", A),
    ('-"a b"', Not(Term("a b"))),
    ("-feed:x", Not(OfFeed("feed", "x"))),
    ("-(a OR b)", Not(Any((A, B)))),
    ('"a  b"', Term("a b")),
    ("“a b”", Term("a b")),
    ("„a b“ «c d»", All((Term("a b"), Term("c d")))),
    ("word*", Term("word", prefix=True)),
    ('"two words"*', Term("two words", prefix=True)),
    ("東*", Term("東", prefix=True)),
    ("NEAR(a b)", Near((A, B), 10)),
    ('NEAR(a, "b c" word*, 5)', Near((A, Term("b c"), Term("word", prefix=True)), 5)),
    ("NEAR(a)", A),
    ("NEAR", Term("NEAR")),
    (r"/a\/b \d+/", Pattern(r"a\/b \d+")),
    ("(/x/ OR a)", Any((Pattern("x"), A))),
    ("unread read starred saved", All((Flag("unread"), Flag("read"), Flag("starred"), Flag("saved")))),
    ('"unread"', Term("unread")),
    ("Read OR READ", Any((Term("Read"), Term("READ")))),
    (
        "feed:lwn tag:a folder:news/europe",
        All((OfFeed("feed", "lwn"), OfFeed("tag", "a"), OfFeed("folder", "news/europe"))),
    ),
    ('feed:"Le Monde"', OfFeed("feed", "Le Monde")),
    ("feed:lw*", OfFeed("feed", "lw")),
    ('author:"Mara Lund" title:brid*', All((Term("Mara Lund", "author"), Term("brid", "title", True)))),
    ("person:Lund quote:rebuild", All((Term("Lund", "person"), Term("rebuild", "quote")))),
    ("lang:DE lang:pt-BR", All((Language("de"), Language("pt")))),
    ("has:quote has:fulltext", All((Has("quote"), Has("fulltext")))),
    ("newer:2d older:2026-11-01", All((Dated("newer", "2d"), Dated("older", "2026-11-01")))),
    ("newer:2026 older:2026-3", All((Dated("newer", "2026"), Dated("older", "2026-3")))),
    ("and or not near", All((Term("and"), Term("or"), Term("not"), Term("near")))),
]


@pytest.mark.parametrize(("text", "tree"), TREES)
def test_query_means(text: str, tree: Node) -> None:
    assert parse_query(text).tree == tree


HEADLINES: list[tuple[str, list[str]]] = [
    ("AT&T says it's done", ["AT&T", "says", "it's", "done"]),
    ("C++ and e-mail: 3.5 % of the U.S.", ["C++", "and", "e-mail:", "3.5", "of", "the", "U.S."]),
    (
        "Kick-off at 10:30 – see https://news.example/a:b?c=(d)",
        ["Kick-off", "at", "10:30", "see", "https://news.example/a:b?c=(d)"],
    ),
    ("std::vector -- C:\\dir, Re:Start", ["std::vector", "C:\\dir,", "Re:Start"]),
    ('Samsung’s 55" TV', ["Samsung’s", "55", "TV"]),
    ("1) first 2) second :)", ["1)", "first", "2)", "second"]),
    ("Sport / News / 24/7 /r/politics", ["Sport", "News", "24/7", "/r/politics"]),
    ("f(x) = x - 5%", ["f(x)", "x", "5%"]),
    ("“Quite open", ["“Quite", "open"]),
    ("What… is… this?! #tag @name 100€", ["What…", "is…", "this?!", "#tag", "@name", "100€"]),
]


@pytest.mark.parametrize(("headline", "words"), HEADLINES)
def test_a_pasted_headline_is_its_words(headline: str, words: list[str]) -> None:
    tree = parse_query(headline).tree
    assert isinstance(tree, All)
    assert [part.text if isinstance(part, Term) else part for part in tree.parts] == words


ERRORS: list[tuple[str, int, str]] = [
    ('a "b c', 2, "quote is not closed"),
    ('feed:"b c', 5, "quote is not closed"),
    ("a (b OR c", 2, "bracket is not closed"),
    ("a (b (c) d", 2, "bracket is not closed"),
    ("NEAR(a b", 0, "NEAR is not closed"),
    ("a )", 2, "closes none"),
    ("(a) ) b", 4, "closes none"),
    ("x fead:lwn", 2, "did you mean feed:?"),
    ("newr:2d", 0, "did you mean newer:?"),
    ("zzz:x", 0, "there are feed, tag, folder"),
    ("x feed:", 2, "feed: needs part of a title or address right after the colon"),
    ("person: Lund", 0, "person: needs"),
    ('title:"–"', 0, "title: needs"),
    ("has:wings", 0, "quote or fulltext, not wings"),
    ("lang:german", 0, "code such as de, not german"),
    ("a newer:soon", 2, "an age such as 12h"),
    ("newer:2026-02-30", 0, "not 2026-02-30"),
    ("OR a", 0, "OR needs something on both sides"),
    ("a OR", 2, "OR needs something on both sides"),
    ("a AND", 2, "AND needs something on both sides"),
    ("a AND AND b", 6, "AND needs something on both sides"),
    ("(AND a)", 1, "AND needs something on both sides"),
    ("a NOT", 2, "NOT needs something after it"),
    ("(a NOT)", 3, "NOT needs something after it"),
    ("s*", 0, "At least two letters"),
    ("a /b c", 2, 'no closing "/"'),
    ("a /(b/", 5, "missing )"),
    ("/" + "(" * 500 + ")" * 500 + "/", 1, "pattern is not understood"),
    ("/(?u)(?a)x/", 1, "pattern is not understood"),
    ("/((a{1000}){1000}){1000}/", 11, "counts of this pattern are too high"),
    (" – ! ", 1, "no letter or digit"),
    ("()", 0, "no letter or digit"),
    ("-", 0, "no letter or digit"),
    ("x" * (MAX_CHARACTERS + 1), MAX_CHARACTERS, "at most 2,000 characters"),
    ("a " * (MAX_TERMS + 1), 2 * MAX_TERMS, "at most 64 words"),
    ("(" * (MAX_DEPTH + 1) + "a" + ")" * (MAX_DEPTH + 1), MAX_DEPTH, "more than 20 brackets"),
]


@pytest.mark.parametrize(("text", "position", "sentence"), ERRORS)
def test_an_error_says_what_and_where(text: str, position: int, sentence: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    assert sentence in str(caught.value)
    assert caught.value.position == position


def test_the_largest_query_that_is_allowed_is_understood() -> None:
    parse_query("(" * MAX_DEPTH + "a" + ")" * MAX_DEPTH)
    parse_query("a " * MAX_TERMS)
    parse_query("x" * MAX_CHARACTERS)


SIGNS = st.sampled_from(
    [
        *(
            "a",
            "bc",
            "東京",
            "é",
            "5",
            " ",
            " ",
            " ",
            "(",
            ")",
            '"',
            "“",
            "”",
            "*",
            "-",
            "/",
            ":",
            ",",
            "\\",
            "\ud800",
        ),
        *(
            "OR ",
            " AND ",
            "NOT ",
            "NEAR(",
            "unread",
            "feed:",
            "title:",
            "newer:",
            "2d",
            "has:quote",
            "foo:",
            "[",
            "{3}",
        ),
    ]
)


@given(st.text(max_size=60) | st.lists(SIGNS, max_size=25).map("".join))
def test_any_text_is_understood_or_refused_with_a_position(text: str) -> None:
    try:
        query = parse_query(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text)
        assert str(error)
    else:
        again = parse_query(str(query.tree))
        assert again.tree == query.tree
        assert str(again.tree) == str(query.tree)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("12h", datetime(2026, 11, 19, 22, 30, tzinfo=UTC)),
        ("2d", datetime(2026, 11, 18, 10, 30, tzinfo=UTC)),
        ("1w", datetime(2026, 11, 13, 10, 30, tzinfo=UTC)),
        ("1m", datetime(2026, 10, 21, 10, 30, tzinfo=UTC)),
        ("1y", datetime(2025, 11, 20, 10, 30, tzinfo=UTC)),
        ("2026-11-02", datetime(2026, 11, 2, 5, tzinfo=UTC)),
        ("2026-3", datetime(2026, 3, 1, 5, tzinfo=UTC)),
        ("2026-07-01", datetime(2026, 7, 1, 4, tzinfo=UTC)),
    ],
)
def test_an_age_or_a_date_is_a_moment(value: str, moment: datetime) -> None:
    with zone("EST5EDT,M3.2.0,M11.1.0"):
        assert Dated("newer", value).threshold(datetime(2026, 11, 20, 10, 30, tzinfo=UTC)) == moment


def test_every_form_of_the_language_is_understood_as_its_example_shows() -> None:
    for form in (*TERMS, *FLAGS, *FIELDS):
        assert not parse_query(form.example).empty
        assert form.help.endswith(".")


def test_the_table_has_a_row_for_every_form() -> None:
    lines = query_table().splitlines()
    assert lines[:2] == ["| write | to find |", "| --- | --- |"]
    assert len(lines) == 2 + len(TERMS) + len(FLAGS) + len(FIELDS)
    assert "| `feed:lwn` | Articles of the feeds whose title or address contains it. |" in lines


def test_only_an_empty_query_is_empty() -> None:
    assert parse_query(" ").empty
    assert not parse_query("unread").empty
