"""Fuzzing of everything that reads outside bytes: the cleaner, feeds, lists, queries, texts, file names.

    python -m tests.fuzz                              200,000 inputs over all targets, seed 1
    python -m tests.fuzz --inputs 9000 --seed 2       as many as the test suite runs
    python -m tests.fuzz quotes feed --inputs 5000    of these targets alone
    python -m tests.fuzz.coverage_guided quotes       with atheris, for ever (or -max_total_time=3600)

Inputs are samples of `targets.py` damaged at random (`mutation.py`), the same ones for the same seed. What a
target promises is checked for each: only errors that are meant for the user, no forbidden character in a
result, ranges inside of the text, and no input slower than `SLOW_SECONDS`. A finding is printed and written
to the folder that `--keep` names. Put the file into `findings/`, with the name of the target as the
beginning of its name (`quotes-lone-mark`): the suite gives it to the target from then on.

`coverage_guided.py` needs atheris (`pip install atheris`), which has wheels for Linux; without it the same
targets are driven by the mutations of this folder, and it says so.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tests.fuzz.mutation import inputs
from tests.fuzz.targets import TARGETS, Target, finding

SLOW_SECONDS = 2.0
"""Processor time of one input of at most 20 kB."""


def findings(target: Target, seed: int, count: int) -> Iterator[tuple[bytes, str]]:
    """Yield inputs that a target cannot take, each with what is wrong."""
    for data in inputs(target.samples, seed, count):
        what = wrong_with(target, data)
        if what:
            yield data, what


def wrong_with(target: Target, data: bytes) -> str:
    """Return what is wrong with how a target takes an input, or nothing."""
    started = time.process_time()
    error = finding(target, data)
    seconds = time.process_time() - started
    if error is not None:
        return f"{type(error).__name__}: {error}"
    return f"{seconds:.1f} s" if seconds > SLOW_SECONDS else ""


def main() -> int:
    """Run the fuzzer; the exit status is 1 where something was found."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("target", nargs="*", default=[*TARGETS], help=f"one of {', '.join(TARGETS)}")
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for inputs that something is wrong with")
    given = parser.parse_args()
    total = 0
    for name in given.target:
        started, found = time.perf_counter(), 0
        for data, what in findings(TARGETS[name], given.seed, given.inputs // len(given.target)):
            found += 1
            print(f"{name}: {what[:200]!r} for {data[:60]!r} ({len(data)} bytes)", flush=True)
            if given.keep:
                given.keep.mkdir(parents=True, exist_ok=True)
                (given.keep / f"{name}-{sha256(data).hexdigest()[:8]}").write_bytes(data)
        total += found
        print(f"{name}: {given.inputs // len(given.target):,} inputs, {found} findings, "
              f"{time.perf_counter() - started:.0f} s", flush=True)  # fmt: skip
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
