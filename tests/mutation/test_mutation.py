"""The mistakes that mutation runs make are mistakes, and a run tells which of them nobody notices."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.mutation.mutants import Mutant, mutants


def mistakes(source: str) -> list[str]:
    return [mutant.mistake for mutant in mutants(source, "sample.py")]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("a < b", ["a < b is a <= b"]),
        ("a is b", ["a is b is a is not b"]),
        ("a and b", ["a and b is a or b", "a and b is b", "a and b is a"]),
        ("a + b", ["a + b is a - b"]),
        ("not a", ["not a is a"]),
        ("a[b:c]", ["b:c is :c", "b:c is b:"]),
        ("f(a, b)", ["f(a, b) is f(b, a)"]),
        ("f(a, a)", []),
        ("min(a, b)", []),
        ("f(a, key=b)", ["f(a, key=b) is f(a)"]),
        ("{a, b}", ["without: a", "without: b"]),
        ("{a: b, c: d}", ["without: a", "without: c"]),
        ("a if b else c", ["negated: b"]),
        ("[a for a in b if c]", ["negated: c"]),
        ("7", ["7 is 8", "7 is 6"]),
        ("''", ["'' is 'XX'"]),
        ("'a'", ["'a' is 'XXaXX'", "'a' is ''"]),
        ("True", ["True is False"]),
    ],
)
def test_what_becomes_of_an_expression(expression: str, expected: list[str]) -> None:
    assert mistakes(f"x = {expression}") == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("return a", ["None for: return a"]),
        ("return None", []),
        ("return", []),
        ("raise a", ["without: raise a"]),
        ("a()", ["without: a()"]),
        ("a.b = c", ["without: a.b = c"]),
        ("a: int = b", []),
        ("'only words'", []),
        ("with a: b = c", ["without: with a: b = c"]),
        ("with a as b: c = d", []),
        ("if a: b = c", ["negated: a"]),
        ("try: a = b\n except C: d = e", ["not handled: C"]),
        ("try: a = b\n except C: raise", ["without: raise"]),
    ],
)
def test_what_becomes_of_a_statement(statement: str, expected: list[str]) -> None:
    assert mistakes(f"def f() -> str:\n {statement}") == expected


def test_each_mutant_has_one_mistake_and_says_where() -> None:
    def value(mutant: Mutant) -> Any:
        names: dict[str, Callable[[int], int]] = {}
        exec(mutant.code, names)  # noqa: S102  it is the sample
        return names["f"](5)

    source = "LIMIT = 4\n\ndef f(n):\n    return min(n, LIMIT) + 1\n"
    found = [(mutant.line, mutant.function, value(mutant)) for mutant in mutants(source, "sample.py")]
    assert found == [(1, 0, 6), (1, 0, 4), (4, 3, None), (4, 3, 3), (4, 3, 6), (4, 3, 4)]


def test_a_run_tells_what_was_noticed() -> None:
    command = [sys.executable, "-m", "tests.mutation", "cleaner", "--only", "reader.text.terminal"]
    command += ["--tests", "tests/text/test_terminal.py"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert re.fullmatch(
        r"reader\.text\.terminal: (\d+) of \1 killed, 100\.0 % \(\d+ could not be loaded\)\n", done.stdout
    )
