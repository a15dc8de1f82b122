"""Front matter says what it says in plain words, and nothing in it can stop or hold up the reader."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LocalFileError
from reader.sources.frontmatter import MAX_LENGTH, MAX_NAMES, FrontMatter, split_front_matter
from reader.sources.local import read_bytes

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def front(inside: str, fence: str = "---") -> FrontMatter:
    matter, rest = split_front_matter(f"{fence}\n{inside}\n{fence}\nText.")
    assert rest == "Text."
    return matter


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("title: yes", "yes"),
        ("title: 1_984", "1_984"),
        ("title: 0x10", "0x10"),
        ("TITLE: 2024-05-06", "2024-05-06"),
        ("title: &t Crane", "Crane"),
        ("author: &t Crane\ntitle: *t", "Crane"),
        ("title: >\n  Crane\n  falls", "Crane falls"),
        ("title: one\ntitle: two", "two"),
        ("title: ~", ""),
        ("title: null", ""),
        ("title:", ""),
        ("? [title]\n: x", ""),
        ("<<: {title: merged}", ""),
    ],
)
def test_yaml_is_taken_as_it_is_written(inside: str, title: str) -> None:
    assert front(inside).title == title


@pytest.mark.parametrize(
    ("inside", "author"),
    [
        ("author: Ada", "Ada"),
        ("authors: [Ada, {name: Bo, role: photos}, [Cy], {role: none}]", "Ada, Bo"),
        ("author: {name: Ada, url: x}", "Ada"),
        ("author: {name: [Ada]}", ""),
        ("author: &a [*a, Ada, {name: *a}]", "Ada"),
        ("author: &a {name: *a}", ""),
    ],
)
def test_authors_in_yaml(inside: str, author: str) -> None:
    assert front(inside).author == author


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("title = 'Crane'", FrontMatter(title="Crane")),
        ("title = true\nauthor = 7", FrontMatter()),
        ("authors = ['Ada', {name = 'Bo'}, ['Cy'], 3]", FrontMatter(author="Ada, Bo")),
        ("date = 2024-05-06", FrontMatter(published=datetime(2024, 5, 6, tzinfo=UTC))),
        (
            "date = 2024-05-06T07:08:09+02:00",
            FrontMatter(published=datetime(2024, 5, 6, 5, 8, 9, tzinfo=UTC)),
        ),
        (
            "date = '6 May 2024 07:08:09 GMT'",
            FrontMatter(published=datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)),
        ),
        ("date = 07:08:09", FrontMatter()),
        ("lang = 'deu'", FrontMatter(language="de")),
    ],
)
def test_toml(inside: str, expected: FrontMatter) -> None:
    assert front(inside, "+++") == expected


@pytest.mark.parametrize(
    "date",
    [
        "2024-05-06 7:08:09",
        "2024-5-6 07:08:09",
        "2024-05-06T07:08:09Z",
        "2024-05-06 09:08:09 +02:00",
        "2024-05-06 09:08:09 +0200",
    ],
)
def test_dates_in_the_forms_of_yaml(date: str) -> None:
    assert front(f"date: {date}").published == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.mark.parametrize("language", ["und", "mul", "x-none", "English", "7", "[en]"])
def test_a_language_that_is_none(language: str) -> None:
    expected = "en" if language == "[en]" else ""
    assert front(f"language: {language}").language == expected


@pytest.mark.parametrize(
    ("fence", "inside"),
    [
        ("---", "title: 0x" + "F" * 4_000),
        ("+++", "title = 0x" + "F" * 4_000),
        ("---", "title: !!int ''"),
        ("---", "title: !!bool foo"),
        ("---", "title: !!timestamp foo"),
        ("---", "title: !!float ''"),
        ("---", "title: !!binary x"),
        ("---", "title: !!pairs [x]"),
        ("---", "title: !!set [x]"),
        ("---", 'title: "\\UFFFFFFFF"'),
        ("---", "%YAML 1." + "9" * 5_000 + "\n--- {title: x}"),
        ("---", "title: " + "[" * 9_000),
        ("+++", "title = " + "[" * 9_000),
        ("+++", "date = 2024-05-06T07:08:09+99:99"),
    ],
)
def test_broken_values_are_no_error(fence: str, inside: str) -> None:
    front(f"{inside}\nurl: https://a.example/" if fence == "---" else inside, fence)


def grown(first: str, one: str, before: str, after: str) -> str:
    """Return a chain of anchors, each of which names the one before ten times; `title` is the last."""
    levels = [first] + [before + ",".join([f"{one}*a{n}"] * 10) + after for n in range(9)]
    return (
        "".join(f"a{n}: &a{n} {level}\n" for n, level in enumerate(levels))
        + "title: *a9\nauthors: [*a9, *a9]"
    )


@pytest.mark.parametrize(
    "inside",
    [
        grown("[Ada]", "", "[", "]"),
        grown("{k: v}", "", "{<<: [", "]}") + "\n<<: *a9",
        grown("x", "k: ", "!!pairs [", "]"),
        "a: &a " + "word " * 1_000 + "\nauthors: [" + ",".join(["*a"] * 2_000) + "]",
        "a: &a {"
        + ",".join(f"k{n}: v" for n in range(600))
        + "}\nb: &b ["
        + ",".join(["*a"] * 900)
        + "]\n"
        + "author: *b\n" * 100,
        "author: *a\n" * 1_000,
        "? " * 4_000,
        "- " * 4_000,
        "{" * 7_000,
        "a: " * 4_000,
    ],
)
def test_aliases_and_nesting_take_no_time(inside: str) -> None:
    assert len(inside) < MAX_LENGTH
    started = time.process_time()
    assert len(front(inside).author) <= 1_000
    assert time.process_time() - started < 5


def test_a_list_of_names_has_an_end() -> None:
    names = [f"N{number}" for number in range(MAX_NAMES + 10)]
    expected = ", ".join(names[:MAX_NAMES])
    assert front(f"authors: [{', '.join(names)}]").author == expected
    assert front(f"authors = {names}", "+++").author == expected


TAGS = [
    "",
    "!!int ",
    "!!bool ",
    "!!float ",
    "!!null ",
    "!!timestamp ",
    "!!binary ",
    "!!set ",
    "!!omap ",
    "!!pairs ",
]
VALUES = [
    "",
    "''",
    "x",
    "yes",
    "[x]",
    "{x: y}",
    "{<<: x}",
    "0x" + "F" * 4_000,
    "2024-99-99",
    "1:99",
    '"\\UFFFFFFFF"',
]
FIELDS = st.lists(
    st.tuples(
        st.sampled_from(["title", "authors", "date", "lang", "<<"]),
        st.sampled_from([": ", " = "]),
        st.sampled_from(TAGS),
        st.sampled_from(VALUES),
    ).map("".join),
    max_size=3,
).map("\n".join)
PIECES = st.sampled_from(
    [
        *("title", "author", "authors", "date", "url", "lang", "name", "<<", "?", "\n", "\n  ", "\n- "),
        *(
            ": ",
            " = ",
            ", ",
            "[",
            "]",
            "{",
            "}",
            "- ",
            "&a ",
            "*a",
            "| ",
            "> ",
            "'",
            '"',
            "#",
            "%YAML 1.1\n",
            "%TAG ! x\n",
        ),
        *(
            "!!int ",
            "!!bool ",
            "!!float ",
            "!!null ",
            "!!timestamp ",
            "!!set ",
            "!!omap ",
            "!!pairs ",
            "!!merge ",
            "!x%41 ",
        ),
        *(
            "0x",
            "0b",
            "0o",
            "1_0",
            "9:9",
            "2024-05-06",
            "07:08:09",
            "+99:99",
            ".inf",
            "yes",
            "~",
            "=",
            "\\U",
            "\\x",
            "FFFFFFFF",
        ),
        *("\t", "...", "--- ", "\u00e9", "\u2028", "@", "`", "word"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["---", "+++"]),
    st.one_of(FIELDS, st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)),
    st.sampled_from(["", "title", "authors", "date"]),
)
def test_any_front_matter_gives_a_result_or_one_sentence(fence: str, inside: str, name: str) -> None:
    key = f"{name}{': ' if fence == '---' else ' = '}" if name else ""
    try:
        entry = read_bytes(f"{fence}\n{key}{inside}\n{fence}\nText.\n".encode(errors="replace"), "x", NOW)
    except LocalFileError:
        return
    assert entry.title
    assert entry.document.text
