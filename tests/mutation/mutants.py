"""The small mistakes that are put into a module, one at a time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from types import CodeType
from typing import Any, TypeVar

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
FLAGS = frozenset({"frozen", "slots"})
"""Arguments that keep programmers from mistakes and change nothing for anybody else."""

_Part = TypeVar("_Part")
_Node = TypeVar("_Node", bound=ast.AST)

Change = tuple[ast.AST, ast.AST, str]
"""A node, what takes its place, and what that means."""


@dataclass(frozen=True)
class Mutant:
    """A module with a mistake in it."""

    path: str
    """Its file."""
    line: int
    function: int
    """The first line of the function that the mistake is in, with its decorators; 0: outside of all."""
    mistake: str
    code: CodeType


class _Replacing(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old = old
        self._new = new

    def visit(self, node: ast.AST) -> Any:
        return self._new if node is self._old else self.generic_visit(node)


def mutants(source: str, path: str) -> Iterator[Mutant]:
    """Yield everything that one small mistake makes of a module."""
    tree = ast.parse(source)
    functions = _functions(tree)
    passed_over = set(_not_looked_at(tree))
    for node in [node for node in ast.walk(tree) if id(node) not in passed_over]:
        for old, new, mistake in _changes(node):
            if id(old) in passed_over:
                continue
            line = getattr(old, "lineno", 0)
            _Replacing(old, new).visit(tree)
            code = compile(ast.fix_missing_locations(tree), path, "exec")
            _Replacing(new, old).visit(tree)
            yield Mutant(path, line, functions.get(id(old), 0), mistake, code)


def _functions(tree: ast.AST) -> dict[int, int]:
    """Return the first line of the innermost function of each node that runs when that is called."""
    found: dict[int, int] = {}
    for function in ast.walk(tree):  # outer ones come first
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([function.lineno, *(one.lineno for one in function.decorator_list)])
            found |= {id(node): first for part in function.body for node in ast.walk(part)}
    return found


def _not_looked_at(tree: ast.AST) -> Iterator[int]:
    """Yield what only people and checkers of types read."""
    for node in ast.walk(tree):
        whole: list[ast.AST | None] = []
        match node:
            case ast.Expr(value=ast.Constant()):
                whole = [node]
            case ast.AnnAssign() | ast.arg():
                whole = [node.annotation]
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                whole = [node.returns]
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                whole = [node]
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                whole = [node]
            case ast.Call(func=ast.Name(id="cast"), args=[kind, *_]):
                whole = [kind]
            case ast.keyword(arg=name) if name in FLAGS:
                whole = [node, node.value]
        yield from (id(inner) for part in whole if part is not None for inner in ast.walk(part))


def _changes(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.stmt():
            yield from _of_statement(node)
        case ast.Constant():
            for value in _other_values(node.value):
                yield node, ast.copy_location(ast.Constant(value), node), f"{node.value!r} is {value!r}"
        case ast.IfExp():
            yield _negated(node.test)
        case ast.comprehension():
            yield from map(_negated, node.ifs)
        case ast.ExceptHandler() if not isinstance(node.body[0], ast.Raise):
            raising = ast.ExceptHandler(node.type, node.name, [ast.Raise()])
            yield node, ast.copy_location(raising, node), f"not handled: {_shown(node.type)}"
        case ast.expr():
            yield from _of_expression(node)


def _of_statement(node: ast.stmt) -> Iterator[Change]:
    match node:
        case ast.If() | ast.While():
            yield _negated(node.test)
        case ast.Return(value=ast.expr() as value):
            if not (isinstance(value, ast.Constant) and value.value is None):
                yield node, _like(node, ast.Return(ast.Constant(None))), f"None for: {_shown(node)}"
        case (
            ast.With(items=[ast.withitem(optional_vars=None)])
            | ast.AsyncWith(items=[ast.withitem(optional_vars=None)])
        ):
            yield node, _like(node, ast.If(ast.Constant(True), node.body, [])), f"without: {_shown(node)}"
        case ast.Raise() | ast.Break() | ast.Continue() | ast.Expr() | ast.AugAssign() | ast.Delete():
            yield node, _like(node, ast.Pass()), f"without: {_shown(node)}"
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield node, _like(node, ast.Pass()), f"without: {_shown(node)}"


def _of_expression(node: ast.expr) -> Iterator[Change]:
    match node:
        case ast.Compare():
            for at, operator in enumerate(node.ops):
                other = [*node.ops[:at], COMPARISONS[type(operator)](), *node.ops[at + 1 :]]
                yield _instead(node, ast.Compare(node.left, other, node.comparators))
        case ast.BoolOp():
            yield _instead(
                node, ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
            )
            for at in range(len(node.values)):
                fewer = _without(node.values, at)
                yield _instead(node, ast.BoolOp(node.op, fewer) if len(fewer) > 1 else fewer[0])
        case ast.BinOp() if type(node.op) in OPERATORS:
            yield _instead(node, ast.BinOp(node.left, OPERATORS[type(node.op)](), node.right))
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield _instead(node, node.operand)
        case ast.Slice():
            if node.lower is not None:
                yield _instead(node, ast.Slice(None, node.upper, node.step))
            if node.upper is not None:
                yield _instead(node, ast.Slice(node.lower, None, node.step))
        case ast.Tuple(ctx=ast.Load()) | ast.List(ctx=ast.Load()) | ast.Set() | ast.Dict():
            yield from _of_literal(node)
        case ast.Call():
            yield from _of_call(node)


def _of_literal(node: ast.Tuple | ast.List | ast.Set | ast.Dict) -> Iterator[Change]:
    """Yield it without each of its parts, but never without any."""
    parts = node.keys if isinstance(node, ast.Dict) else node.elts
    for at, part in enumerate(parts if len(parts) > 1 else ()):
        fewer = copy(node)
        if isinstance(fewer, ast.Dict):
            fewer.keys, fewer.values = _without(fewer.keys, at), _without(fewer.values, at)
        else:
            fewer.elts = _without(fewer.elts, at)
        yield node, fewer, f"without: {_shown(part)}"


def _of_call(node: ast.Call) -> Iterator[Change]:
    in_any_order = isinstance(node.func, ast.Name) and node.func.id in {"min", "max"}
    for at in range(0 if in_any_order else len(node.args) - 1):
        first, second = node.args[at : at + 2]
        if ast.dump(first) != ast.dump(second):
            swapped = [*node.args[:at], second, first, *node.args[at + 2 :]]
            yield _instead(node, ast.Call(node.func, swapped, node.keywords))
    for word in node.keywords:
        if word.arg not in FLAGS:
            rest = [other for other in node.keywords if other is not word]
            yield _instead(node, ast.Call(node.func, node.args, rest))


def _without(parts: list[_Part], at: int) -> list[_Part]:
    return [*parts[:at], *parts[at + 1 :]]


def _other_values(value: object) -> list[bool | int | float | str | bytes]:
    match value:
        case bool():
            return [not value]
        case int():
            return [value + 1, value - 1]
        case float():
            return [value * 2]
        case str():
            return [f"XX{value}XX", ""] if value else ["XX"]
        case bytes():
            return [b"XX" + value + b"XX", b""] if value else [b"XX"]
        case _:
            return []


def _negated(test: ast.expr) -> Change:
    return test, _like(test, ast.UnaryOp(ast.Not(), test)), f"negated: {_shown(test)}"


def _instead(old: ast.expr, new: ast.expr) -> Change:
    return old, _like(old, new), f"{_shown(old)} is {_shown(new)}"


def _like(old: ast.AST, new: _Node) -> _Node:
    """Return a new node where the old one was; one that is a part of the old one stays where it is."""
    return ast.copy_location(new, old) if not hasattr(new, "lineno") else new


def _shown(node: ast.AST | None) -> str:
    text = " ".join(ast.unparse(node).split()) if node is not None else ""
    return text if len(text) <= 100 else f"{text[:99]}…"
