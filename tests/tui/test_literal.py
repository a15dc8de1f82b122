from __future__ import annotations

import ast
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rich.control import _CONTROL_STRIP_TRANSLATE as RICH_TABLE
from textual.content import _CONTROL_STRIP_TRANSLATE as TEXTUAL_TABLE

from reader.text.sanitize import clean_line, clean_text
from reader.tui.literal import harden_output, literal, literal_line, shown

TUI = Path(__file__).resolve().parents[2] / "reader" / "tui"

PARSES_MARKUP = {"Static", "Label", "Button", "Checkbox", "Option", "notify"}
"""Calls whose first argument is read as markup where it is a plain string."""


@given(st.text())
def test_literal_shows_the_cleaned_text(text: str) -> None:
    assert literal(text).plain == clean_text(text)
    assert literal_line(text).plain == clean_line(text, 500)
    assert shown(text) in (clean_text(text), clean_line(text, len(text)))


def test_both_libraries_strip_what_the_cleaner_strips() -> None:
    """The second line of defence rests on two private tables; this fails when they move."""
    harden_output()
    for table in (RICH_TABLE, TEXTUAL_TABLE):
        for code in (0x1B, 0x9B, 0x202E, 0x200B, 0x2066):
            assert table[code] is None


def _first_argument_is_safe(call: ast.Call) -> bool:
    if not call.args:
        return True
    argument = call.args[0]
    if isinstance(argument, ast.Starred):
        argument = argument.value
    if isinstance(argument, ast.Constant):
        return True
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    markup = keywords.get("markup")
    if isinstance(markup, ast.Constant) and markup.value is False:
        return True
    called = argument.func if isinstance(argument, ast.Call) else argument
    name = (
        called.attr
        if isinstance(called, ast.Attribute)
        else called.id
        if isinstance(called, ast.Name)
        else ""
    )
    return name in {"literal", "literal_line", "Content", "_content", "_prompt", "prompt"}


def test_no_plain_string_reaches_a_widget_that_parses_markup() -> None:
    for path in sorted(TUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                name = (
                    called.id
                    if isinstance(called, ast.Name)
                    else called.attr
                    if isinstance(called, ast.Attribute)
                    else ""
                )
                if name in PARSES_MARKUP:
                    assert _first_argument_is_safe(node), f"{path.name}:{node.lineno}"


def test_titles_of_borders_are_content() -> None:
    for path in sorted(TUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Attribute) and target.attr in {
                        "border_title",
                        "border_subtitle",
                        "tooltip",
                    }:
                        assert isinstance(node.value, ast.Call), f"{path.name}:{node.lineno}"
