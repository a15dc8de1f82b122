"""The regular expressions of a query share one limit of time, and leave the other threads theirs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import count

import pytest

from reader.errors import QueryError
from reader.model import Span
from reader.query.tree import Pattern
from reader.store.search_patterns import ALL_SECONDS, TEXT_SECONDS, Patterns

BRIDGE = Pattern("bridge", 7)
SLOW = Pattern("(a|a)+(b|b)+$")


def _each_takes(seconds: float) -> Callable[[], float]:
    """Return a clock by which that time passes between two looks at it."""
    looks = count()
    return lambda: next(looks) * seconds


def test_places_are_marked_in_what_time_finding_has_left() -> None:
    """Fifty articles on a page must not take fifty times the limit of one."""
    patterns = Patterns({BRIDGE: True}, _each_takes(0.15))
    assert patterns.find([(1, "A bridge."), (2, "A ferry.")]) == {BRIDGE: [1]}
    marked = 0
    with pytest.raises(QueryError, match="takes too long") as caught:
        for _ in range(50):
            assert patterns.places("A bridge.") == [[Span(2, 8)]]
            marked += 1
    assert caught.value.position == 7
    assert marked == int(ALL_SECONDS / 0.15) + 1 - 2


def test_patterns_of_one_query_share_the_time() -> None:
    patterns = Patterns({BRIDGE: True, Pattern("ferry"): False}, _each_takes(TEXT_SECONDS))
    with pytest.raises(QueryError, match="takes too long"):
        patterns.find((number, "A bridge.") for number in range(6))


def test_other_threads_go_on_while_a_pattern_runs() -> None:
    patterns = Patterns({SLOW: True})
    rounds = 0
    running = threading.Event()
    done = threading.Event()

    def watch() -> None:
        nonlocal rounds
        running.set()
        while not done.wait(0.002):
            rounds += 1

    watcher = threading.Thread(target=watch)
    watcher.start()
    running.wait()
    with pytest.raises(QueryError):
        patterns.places("a" * 3_000 + "!")
    went_on = rounds
    done.set()
    watcher.join()
    assert went_on > 5
