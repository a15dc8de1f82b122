"""The fuzzer of this folder with few inputs, and everything it ever found."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from tests.fuzz.__main__ import findings, wrong_with
from tests.fuzz.coverage_guided import run_with_mutations
from tests.fuzz.mutation import inputs
from tests.fuzz.targets import TARGETS, Target

INPUTS = 900
"""For each of the ten targets."""

FOUND = sorted((Path(__file__).parent / "findings").iterdir())


@pytest.mark.parametrize("name", TARGETS)
def test_damaged_inputs_are_taken(name: str) -> None:
    assert list(findings(TARGETS[name], 1, INPUTS)) == []


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_was_found_once_stays_mended(path: Path) -> None:
    target = next(target for name, target in TARGETS.items() if path.name.startswith(f"{name}-"))
    assert wrong_with(target, path.read_bytes()) == ""


def test_a_finding_is_seen() -> None:
    def fails(data: bytes) -> None:
        if b"\x1b" in data:
            raise ValueError("an escape")

    found = list(findings(Target(fails, [b"a"]), 1, 500))
    assert found
    assert all(b"\x1b" in data and what == "ValueError: an escape" for data, what in found)


def test_the_same_seed_gives_the_same_inputs() -> None:
    assert list(inputs([b"sample"], 7, 50)) == list(inputs([b"sample"], 7, 50))
    assert list(inputs([b"sample"], 7, 50)) != list(inputs([b"sample"], 8, 50))


def test_without_atheris_the_harness_runs_as_long_as_it_is_told() -> None:
    ticks = count()
    assert run_with_mutations("names", ["-max_total_time=40"], clock=lambda: next(ticks)) == 39
