"""Fuzzing led by the coverage of the code, with atheris: `python -m tests.fuzz.coverage_guided TARGET [ARGUMENT ...]`.

Arguments are those of libFuzzer, such as `-max_total_time=3600` or another folder of inputs to begin with.
What it learns stays in `build/fuzz/TARGET`, and the next run goes on from there; an input that something is
wrong with is `build/fuzz/TARGET-crash-...`. Where atheris is not installed, the target is driven by the
seeded mutations of this folder until it is stopped, or for as long as `-max_total_time` says.
"""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from tests.fuzz.mutation import LONGEST, inputs

_BATCH = 1_000
_FOLDER = Path(__file__).resolve().parents[2] / "build" / "fuzz"
_SLOW_SECONDS = 20
_WARM_UP = 200
"""Inputs that are given first, so that what is imported late is there, and its coverage is counted."""


def run_with_atheris(name: str, arguments: Sequence[str]) -> None:
    """Let atheris drive a target; it ends the process itself."""
    import atheris

    with atheris.instrument_imports(include=["reader"]):
        from tests.fuzz.targets import TARGETS, finding

        target = TARGETS[name]
        for data in inputs(target.samples, 1, _WARM_UP):
            finding(target, data)

    def one_input(data: bytes) -> None:
        error = finding(target, data)
        if error is not None:
            raise error

    folder = _FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, sample in enumerate(target.samples):
        (folder / str(number)).write_bytes(sample)
    limits = f"-max_len={LONGEST}", f"-timeout={_SLOW_SECONDS}", f"-artifact_prefix={folder}-"
    atheris.Setup([name, *limits, str(folder), *arguments], one_input)
    atheris.Fuzz()


def run_with_mutations(
    name: str, arguments: Sequence[str], clock: Callable[[], float] = time.monotonic
) -> int:
    """Drive a target by the mutations of this folder; returns how many inputs it was given.

    Raises:
        Exception: What the target should not have raised.
    """
    from tests.fuzz.targets import TARGETS, finding

    target = TARGETS[name]
    limits = [float(word.partition("=")[2]) for word in arguments if word.startswith("-max_total_time=")]
    end = clock() + limits[0] if limits else float("inf")
    given = 0
    for seed in count(1):
        for data in inputs(target.samples, seed, _BATCH):
            if clock() >= end:
                return given
            given += 1
            error = finding(target, data)
            if error is not None:
                print(f"{name}: {data!r}")
                raise error
    raise AssertionError("there is always another seed")


def main() -> None:
    """Drive the target that the command line names."""
    name, *arguments = sys.argv[1:] or sys.exit(__doc__)
    if importlib.util.find_spec("atheris") is not None:
        run_with_atheris(name, arguments)
    else:
        print("atheris is not installed: inputs are not led by coverage.", file=sys.stderr)
        print(f"{run_with_mutations(name, arguments):,} inputs")


if __name__ == "__main__":
    main()
