"""Every string reaches a widget as what it is: where Textual would parse markup, nothing of it may."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import rich.control
import textual.content
from hypothesis import given
from hypothesis import strategies as st

from reader.text.sanitize import clean_line, clean_text
from reader.tui.literal import harden_output, literal, literal_line, shown

TUI = Path(__file__).resolve().parents[2] / "reader" / "tui"

WIDGETS = {"Button", "Input", "Label", "OptionList", "Static"}
"""What the reader is made of. Input parses no markup, a button is Textual's own; the others are told not to.

A widget that is not named here (a table, a tree, Markdown, a log) has other doors: look at them first.
"""

TOLD_NOT_TO_PARSE = {"Label", "OptionList", "Static"}

PARSES_ALWAYS = {"notify", "from_markup", "render_markup", "from_text"}
"""What takes markup and is used nowhere: a notice goes to the status line."""

TITLES = {"border_title", "border_subtitle", "tooltip"}
MAKES_CONTENT = {"Content", "literal", "literal_line", "assemble", "styled", "join"}


@given(st.text())
def test_literal_shows_the_cleaned_text(text: str) -> None:
    assert literal(text).plain == clean_text(text)
    assert literal_line(text).plain == clean_line(text, 500)
    assert shown(text) in (clean_text(text), clean_line(text, len(text)))


def test_both_libraries_strip_what_the_cleaner_strips() -> None:
    """The second line of defence rests on two private tables; this fails when they move."""
    harden_output()
    removed = [
        code
        for code in range(0x110000)
        if chr(code) != "\n" and clean_text(f"a{chr(code)}b") in ("ab", "a\nb")
    ]
    assert len(removed) > 200
    for table in (rich.control._CONTROL_STRIP_TRANSLATE, textual.content._CONTROL_STRIP_TRANSLATE):
        assert [hex(code) for code in removed if table.get(code, code) is not None] == []


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(TUI.rglob("*.py")):
        yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def called(node: ast.AST) -> str:
    """Return the last part of the name that is called, or nothing where it is no call."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def parses_no_markup(call: ast.Call) -> bool:
    values = [keyword.value for keyword in call.keywords if keyword.arg == "markup"]
    return bool(values) and isinstance(values[0], ast.Constant) and values[0].value is False


def faults_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the places where a string could be read as markup."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "textual.widgets":
            unknown = {alias.name for alias in node.names} - WIDGETS
            if unknown:
                yield node.lineno, f"{unknown} is a widget whose doors nobody looked at"
        elif isinstance(node, ast.ClassDef):
            yield from _faults_of_class(node)
        elif isinstance(node, ast.Call):
            if called(node) in TOLD_NOT_TO_PARSE and not parses_no_markup(node):
                yield node.lineno, f"{called(node)} without markup=False"
            if called(node) in PARSES_ALWAYS:
                yield node.lineno, f"{called(node)} parses markup"
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr in TITLES and not is_content(node.value):
                    yield node.lineno, f"{target.attr} is a plain string"


def _faults_of_class(node: ast.ClassDef) -> Iterator[tuple[int, str]]:
    """A widget of our own tells its base not to parse, or is told so where it is made."""
    bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
    own = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
    begun = [call for item in own for call in ast.walk(item) if called(call) == "__init__"]
    if bases & TOLD_NOT_TO_PARSE and not any(
        isinstance(call, ast.Call) and parses_no_markup(call) for call in begun
    ):
        yield node.lineno, f"{node.name} does not say markup=False to its base"


def is_content(value: ast.AST) -> bool:
    if isinstance(value, ast.IfExp):
        return is_content(value.body) and is_content(value.orelse)
    return called(value) in MAKES_CONTENT


def test_M1_no_plain_string_reaches_a_widget_that_parses_markup() -> None:
    faults = [f"{name}:{line}: {fault}" for name, tree in trees() for line, fault in faults_in(tree)]
    assert faults == []


@pytest.mark.parametrize(
    "code",
    [
        "Static(title)",
        "Static(title, markup=True)",
        "Label(f'{title}')",
        "OptionList(*titles)",
        "class Mine(Static): pass",
        "class Mine(OptionList):\n    def __init__(self): super().__init__(id='x')",
        "self.notify(title)",
        "Content.from_markup(title)",
        "pane.border_title = title",
        "pane.border_title = Content(title) if title else other",
        "pane.tooltip = f'{title}'",
        "from textual.widgets import Markdown",
    ],
)
def test_the_check_sees_what_it_is_for(code: str) -> None:
    assert list(faults_in(ast.parse(code)))
