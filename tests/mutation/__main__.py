"""Mutation runs: do the tests notice small mistakes in what keeps the hostile world out?

    python -m tests.mutation                                  all that `SUBJECTS` names
    python -m tests.mutation names                            of these alone
    python -m tests.mutation fetching --only reader.sources.body

Each mutant (`mutants.py`) goes to those tests that call the function it is in, the quickest first, in a process
of its own (`running.py`); no file is changed. It is killed when a test fails or takes far too long; what survives
is printed. What cannot even be loaded does not count. Processes that a test starts have the module as it is, so
they kill no mutant.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from math import inf
from pathlib import Path

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.running import KILLED, STILLBORN, SURVIVED, Run

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Subject:
    """Modules that must not have mistakes, and who is to notice them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    """Files of tests."""


def _names(pattern: str, names: str) -> tuple[str, ...]:
    return tuple(pattern.format(name) for name in names.split())


SUBJECTS = {
    "cleaner": Subject(
        ("reader.text.sanitize", "reader.text.terminal"),
        _names("tests/text/test_{}.py", "sanitize sanitize_limits terminal"),
    ),
    "names": Subject(
        ("reader.files",),
        ("tests/test_files.py", "tests/test_saving_failures.py", "tests/security/test_rules_files.py"),
    ),
    "fetching": Subject(
        _names(
            "reader.sources.{}",
            "addresses lookup dialling redirects body pools fetch credentials hosts header refusals",
        ),
        (
            *_names(
                "tests/sources/test_{}.py",
                "addresses body body_places dialling dialling_limits pools pools_trust",
            ),
            *_names("tests/sources/test_fetch{}.py", "_defaults _sentences _checks _manners _redirects"),
            *_names(
                "tests/sources/test_{}.py",
                "fetch credentials credentials_limits header hosts refusals subscribing",
            ),
            *_names("tests/security/test_rules_{}.py", "addresses fetching manners"),
        ),
    ),
}


def run(modules: Sequence[str], files: Sequence[str], given: argparse.Namespace) -> None:
    """Give all mutants of some modules to the tests, and print those that survive and how many did not."""
    paths = [ROOT / f"{module.replace('.', '/')}.py" for module in modules]
    all_of_them = chain.from_iterable(mutants(path.read_text(encoding="utf-8"), str(path)) for path in paths)
    waiting = (mutant for mutant in all_of_them if not given.line or mutant.line in given.line)
    counts: dict[str, Counter[int]] = {str(path): Counter() for path in paths}

    def tell(mutant: Mutant, end: int) -> None:
        counts[mutant.path][end] += 1
        if end == SURVIVED:
            print(f"  {Path(mutant.path).relative_to(ROOT)}:{mutant.line}: {mutant.mistake}", flush=True)

    Run(modules, waiting, tell, given.processes, given.seconds)(files)
    for module, ends in zip(modules, counts.values(), strict=True):
        total = ends[KILLED] + ends[SURVIVED]
        share = 100 * ends[KILLED] / max(total, 1)
        print(
            f"{module}: {ends[KILLED]} of {total} killed, {share:.1f} % "
            f"({ends[STILLBORN]} could not be loaded)",
            flush=True,
        )


def main() -> int:
    """Run the mutants; what survives is to be looked at: some mistakes change nothing."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutation", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("subject", nargs="*", default=[*SUBJECTS], help=f"one of {', '.join(SUBJECTS)}")
    parser.add_argument("--only", action="append", help="one module of them; may be given again")
    parser.add_argument(
        "--tests", action="append", help="a file of tests, instead of all; may be given again"
    )
    parser.add_argument("--line", action="append", type=int, help="only mistakes there; may be given again")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument(
        "--seconds", type=float, default=inf, help="leave out slow tests beyond so many in all"
    )
    given = parser.parse_args()
    os.chdir(ROOT)
    for name in given.subject:
        subject = SUBJECTS[name]
        run(given.only or subject.modules, given.tests or subject.tests, given)
    return 0


if __name__ == "__main__":
    sys.exit(main())
