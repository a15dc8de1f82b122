"""A process that is killed at any moment loses nothing it acknowledged and leaves nothing half done.

With `PULLQUOTE_EVERY_KILL=1` in the environment it is killed before every statement, else before every
fifth, and 500 times at random instead of 40.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.store import Store
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


EVERY = bool(os.environ.get("PULLQUOTE_EVERY_KILL"))
STEP = 1 if EVERY else 5


def _sweep(folder: Path, *older: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.kill_sweep", str(folder), str(STEP), *map(str, older)],
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
    if EVERY:
        assert {run["acknowledged"] for run in runs} == set(range(len(STEPS)))
    assert len(runs) > 100 / STEP


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_kill_while_an_older_library_is_brought_up_to_date(tmp_path: Path, version: int) -> None:
    older = tmp_path / "older"
    write_older_library(older)
    _bring_to(older, version)
    runs = _sweep(tmp_path, older)
    texts = [text for text, _, _ in reversed(OLDER_ENTRIES)]
    assert all(_held(run) == ([OLDER[1]], 2, texts, 0, 0) for run in runs)
    # Each step from one version to the next was done as a whole or not at all.
    states = [dump_of(older)]
    for later in range(version + 1, len(MIGRATIONS) + 1):
        _bring_to(older, later)
        states.append(dump_of(older))
    Store.open(older).close()  # which may gather statistics
    states.append(dump_of(older))
    seen = {run["before"] for run in runs}
    assert {states[0], states[-1]} <= seen <= set(states)
    assert len(runs) > 15 / STEP


def _bring_to(path: Path, version: int) -> None:
    database = Database(path)
    migrate(database, MIGRATIONS[:version])
    database.close()


def test_kills_at_random_moments(tmp_path: Path) -> None:
    kills = 500 if EVERY else 40
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.kill_randomly", str(tmp_path), str(kills)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    report = json.loads(done.stdout)
    assert (report["kills"], report["lost"], report["faults"]) == (kills, 0, [])
    assert report["acknowledged"] > kills


def test_three_processes_at_once_all_get_their_turn(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Store.open(path).close()
    command = [sys.executable, "-m", "tests.store.kill_randomly", "--work", str(path)]
    workers = [
        subprocess.Popen([*command, str(number), "2"], stdout=subprocess.PIPE, text=True, cwd=ROOT)
        for number in range(3)
    ]
    said = [worker.communicate()[0].split() for worker in workers]
    assert [worker.returncode for worker in workers] == [0] * 3
    assert all(len(keys) > 5 for keys in said)  # nobody starved
    with Store.open(path) as store:
        assert {feed.url for feed in store.feeds()} == {key for keys in said for key in keys}
