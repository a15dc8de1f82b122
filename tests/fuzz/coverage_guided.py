"""Fuzzing led by the coverage of the code, with atheris: `python -m tests.fuzz.coverage_guided TARGET [ARGUMENT ...]`.

Arguments are those of libFuzzer, such as `-max_total_time=3600` or a folder of inputs to go on from. Where
atheris is not installed, the target is driven by the seeded mutations of this folder until it is stopped, or
for as long as `-max_total_time` says.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from tests.fuzz.mutation import LONGEST, inputs

_BATCH = 1_000


def run_with_atheris(name: str, arguments: Sequence[str]) -> None:
    """Let atheris drive a target; it ends the process itself."""
    import atheris

    with atheris.instrument_imports(include=["reader"]):
        from tests.fuzz.targets import TARGETS, finding

    target = TARGETS[name]

    def one_input(data: bytes) -> None:
        error = finding(target, data)
        if error is not None:
            raise error

    with tempfile.TemporaryDirectory() as folder:
        for number, sample in enumerate(target.samples):
            Path(folder, str(number)).write_bytes(sample)
        atheris.Setup([name, f"-max_len={LONGEST}", *arguments, folder], one_input)
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
