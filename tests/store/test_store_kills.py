"""A process that is killed at any moment loses nothing it acknowledged and leaves nothing half done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.store.store_samples import ROOT

# What the library holds (titles, entries, unread) after so many acknowledged steps.
STEPS = [([], 0, 0), ([], 0, 0), ([""], 0, 0), (["News"], 3, 3), (["News"], 3, 0), ([], 0, 0)]


def test_a_kill_before_any_statement(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.kill_sweep", str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    runs = [json.loads(line) for line in done.stdout.splitlines()]
    for run in runs:
        # A step may be done and not acknowledged yet, never the other way round.
        possible = STEPS[run["acknowledged"] : run["acknowledged"] + 2]
        assert (run["titles"], run["total"], run["unread"]) in possible
        assert (run["counts_hold"], run["texts_whole"], run["integrity"]) == (True, True, "ok")
    killed = os.WTERMSIG(runs[0]["status"])
    assert [os.WTERMSIG(run["status"]) for run in runs] == [killed] * (len(runs) - 1) + [0]
    assert {run["acknowledged"] for run in runs} == set(range(6))
    assert len(runs) > 40
