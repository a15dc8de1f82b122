"""What of a query the full-text index can answer, as expressions of FTS5's query language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from reader.query.tree import QUOTE_FIELDS, All, Any, Near, Node, Not, Term, TextField, walk
from reader.store.search_text import phrase

_COLUMNS: Final[Mapping[TextField, str]] = {
    "": "",
    "title": "title : ",
    "author": "author : ",
    "person": "speaker : ",
    "quote": "words : ",
}


def words_expression(node: Node) -> str | None:
    """Return a tree as an expression for `entry_index`; None where it asks for anything but words."""
    if isinstance(node, All):
        words, others = split_words(node.parts)
        return None if others else words
    if isinstance(node, Any):
        parts = [words_expression(part) for part in node.parts]
        found = [part for part in parts if part is not None]
        return _joined(" OR ", found) if len(found) == len(parts) else None
    if isinstance(node, Near):
        return f"NEAR({' '.join(map(phrase, node.terms))}, {node.distance})"
    if isinstance(node, Term) and node.field not in QUOTE_FIELDS:
        return _COLUMNS[node.field] + phrase(node)
    return None


def split_words(parts: Sequence[Node]) -> tuple[str | None, list[Node]]:
    """Return what of the parts of a conjunction is a matter of words, as one expression, and what is not.

    Words that are not wanted go along where there are some that are: FTS5 cannot look for all articles but
    those with a word.
    """
    wanted: list[str] = []
    unwanted: list[tuple[str, Node]] = []
    others: list[Node] = []
    for part in parts:
        expression = words_expression(part.part if isinstance(part, Not) else part)
        if expression is None:
            others.append(part)
        elif isinstance(part, Not):
            unwanted.append((expression, part))
        else:
            wanted.append(expression)
    if not wanted:
        return None, [*others, *(part for _, part in unwanted)]
    words = _joined(" AND ", wanted)
    if unwanted:
        words = f"({words} NOT {_joined(' OR ', (expression for expression, _ in unwanted))})"
    return words, others


def terms_in_text(node: Node) -> list[Term]:
    """Return the words that a tree wants and that may stand anywhere in the text."""
    terms: dict[Term, None] = {}
    for part, wanted in walk(node):
        if wanted and isinstance(part, Near):
            terms |= dict.fromkeys(part.terms)
        elif wanted and isinstance(part, Term) and not part.field:
            terms[part] = None
    return list(terms)


def quotes_asked_for(node: Node) -> Iterator[list[Term]]:
    """Yield what a tree wants of quotes, each time all that it asks of one of them."""
    if isinstance(node, All):
        together = of_quotes(node.parts)
        if together:
            yield together
        parts: Sequence[Node] = [part for part in node.parts if part not in together]
    elif isinstance(node, Any):
        parts = node.parts
    else:
        parts = ()
        if alone := of_quotes([node]):
            yield alone
    for part in parts:
        yield from quotes_asked_for(part)


def any_word(node: Node) -> str | None:
    """Return the expression for articles with any of the words that a tree wants; None without words."""
    words = [
        expression
        for part, wanted in walk(node)
        if wanted and isinstance(part, Term | Near) and (expression := words_expression(part)) is not None
    ]
    return _joined(" OR ", words) if words else None


def of_quotes(nodes: Iterable[Node]) -> list[Term]:
    """Return those nodes that ask for a quote, by its words or its speaker."""
    return [node for node in nodes if isinstance(node, Term) and node.field in QUOTE_FIELDS]


def quote_words(terms: Iterable[Term]) -> str:
    """Return the expression for `quote_index` for one quote that has all of this."""
    return _joined(" AND ", (_COLUMNS[term.field] + phrase(term) for term in terms))


def _joined(operator: str, expressions: Iterable[str]) -> str:
    return f"({operator.join(expressions)})"
