"""A process that is killed at any moment loses nothing it acknowledged and leaves nothing half done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from reader.store.db import Database
from reader.store.schema import MIGRATIONS, migrate
from tests.store.store_samples import OLDER, OLDER_ENTRIES, ROOT, dump_of, write_older_library

# What the library holds (titles, unread, texts, versions, quotes) after so many acknowledged steps.
_TEXT = ["text"] * 3
STEPS = [
    ([], 0, [], 0, 0),
    ([], 0, [], 0, 0),
    ([""], 0, [], 0, 0),
    (["News"], 3, _TEXT, 0, 0),
    (["News"], 0, _TEXT, 0, 0),
    (["News"], 1, ["new words", "text", "text"], 1, 0),
    (["News"], 1, ["all of it", "text", "text"], 1, 0),
    (["News"], 1, ["all of it", "text", "text"], 1, 1),
    ([], 0, [], 0, 0),
]


def _sweep(*arguments: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.kill_sweep", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    runs = [json.loads(line) for line in done.stdout.splitlines()]
    for run in runs:
        assert (run["counts_hold"], run["index_is_exact"], run["integrity"]) == (True, True, "ok")
    killed = os.WTERMSIG(runs[0]["status"])
    assert [os.WTERMSIG(run["status"]) for run in runs] == [killed] * (len(runs) - 1) + [0]
    return runs


def _held(run: dict[str, Any]) -> tuple[object, ...]:
    return run["titles"], run["unread"], run["texts"], run["versions"], run["quotes"]


def test_a_kill_before_any_statement(tmp_path: Path) -> None:
    runs = _sweep(tmp_path)
    for run in runs:
        # A step may be done and not acknowledged yet, never the other way round.
        assert _held(run) in STEPS[run["acknowledged"] : run["acknowledged"] + 2]
    assert {run["acknowledged"] for run in runs} == set(range(len(STEPS)))
    assert len(runs) > 100


def test_a_kill_while_an_older_library_is_brought_up_to_date(tmp_path: Path) -> None:
    older = tmp_path / "older"
    write_older_library(older)
    runs = _sweep(tmp_path, older)
    texts = [text for text, _, _ in reversed(OLDER_ENTRIES)]
    assert all(_held(run) == ([OLDER[1]], 2, texts, 0, 0) for run in runs)
    # Each step from one version to the next was done as a whole or not at all.
    states = [dump_of(older)]
    for version in range(2, len(MIGRATIONS) + 1):
        database = Database(older)
        migrate(database, MIGRATIONS[:version])
        database.close()
        states.append(dump_of(older))
    assert {run["before"] for run in runs} == set(states)
    assert len(runs) > 40
