"""When garbage is looked for, in a process of its own: what is set aside there stays set aside."""

from __future__ import annotations

import subprocess
import sys

import pytest


def _prints(code: str) -> list[str]:
    """Return the lines that a fresh Python prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_a_start_is_not_stopped_and_what_it_made_is_never_looked_through_again() -> None:
    assert _prints(
        "import gc; from reader import garbage\n"
        "garbage.pause(); print(gc.isenabled())\n"
        "kept = [[] for _ in range(5000)]\n"
        "garbage.settle(); print(gc.isenabled(), gc.get_freeze_count() > 5000, len(gc.get_objects()) < 5000)"
    ) == ["False", "True True True"]


def test_nothing_is_set_aside_where_the_start_was_not_ours() -> None:
    assert _prints(
        "import gc; from reader import garbage; at_first = gc.get_freeze_count()\n"  # Python 3.12 has some
        "garbage.settle(); print(gc.get_freeze_count() - at_first)"
    ) == ["0"]


@pytest.mark.parametrize(("made", "is_left"), [(300_000, False), (1, True)])
def test_what_is_old_is_looked_through_only_where_much_was_made(made: int, is_left: bool) -> None:
    assert _prints(
        "import gc, weakref; from reader import garbage\n"
        "class Link: pass\n"
        "garbage.pause(); garbage.settle()\n"
        "circle = Link(); circle.itself = circle; seen = weakref.ref(circle)\n"
        f"kept = [[] for _ in range({made})]\n"  # by which the circle has become old
        "del circle; garbage.look_through(); print(seen() is not None)"
    ) == [str(is_left)]
