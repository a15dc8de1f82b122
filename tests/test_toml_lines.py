from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.toml_lines import LONGEST_STATEMENT, name_lines

FILE = '''\
# theme = "not this one"
theme = "paper"

[summary]  # [keys]
length = 3
text = """
[keys]
save = "not here"
"""
[keys]
"odd name" = "s"
list = [
  "[save]",
]
save = 'x' # = y
[[feeds]]
url = "a"
[fetch.more]
a.b = 1
in = { x = 1, y = 2 }
'''


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("theme", 2),
        ("summary", 4),
        ("summary.length", 5),
        ("summary.text", 6),
        ("keys", 10),
        ("keys.odd name", 11),
        ("keys.list", 12),
        ("keys.save", 15),
        ("feeds", 16),
        ("feeds.url", 17),
        ("fetch.more", 18),
        ("fetch.more.a.b", 19),
        ("fetch.more.in.y", 20),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_name_is_on_its_line(name: str, line: int, line_end: str) -> None:
    assert name_lines(FILE.replace("\n", line_end))[name] == line


def test_a_name_that_is_not_there_has_no_line() -> None:
    assert "save" not in name_lines(FILE)


def test_behind_an_enormous_statement_no_line_is_told() -> None:
    text = "a = 1\nb = [\n" + "1,\n" * LONGEST_STATEMENT + "]\nc = 1\n"
    assert name_lines(text) == {"a": 1}


def test_names_without_end_are_no_burden() -> None:
    deep = ".".join("x" * 4000)
    assert max(name.count(".") for name in name_lines(f"{deep} = 1\n[{deep}.y]\nz = 1\n")) < 10


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8)


@settings(max_examples=50)
@given(st.dictionaries(st.from_regex(r"[a-z]{1,5}", fullmatch=True), st.lists(WORDS, max_size=4)))
def test_the_line_of_a_name_is_where_it_was_written(values: dict[str, list[str]]) -> None:
    lines, expected = ["[keys]"], {}
    for name, words in values.items():
        expected[f"keys.{name}"] = len(lines) + 1
        lines.append(f"{name} = [")
        lines.extend("'''" + word.replace("'", "") + "\n[keys]''', # ]" for word in words)
        lines = "\n".join([*lines, "]"]).split("\n")
    text = "\n".join(lines)
    assert set(tomllib.loads(text)["keys"]) == set(values)
    found = name_lines(text)
    assert {name: found[name] for name in expected} == expected
