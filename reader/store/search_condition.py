"""What stands after `WHERE`, with its values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the rows of a table."""

    sql: str
    values: tuple[str | int, ...] = ()


EVERYTHING: Final = Condition("TRUE")


def joined(operator: str, conditions: Iterable[Condition]) -> Condition:
    """Return the condition that all of some hold, or any, by the operator between them."""
    parts = list(conditions)
    return Condition(
        f"({operator.join(part.sql for part in parts)})",
        tuple(value for part in parts for value in part.values),
    )
