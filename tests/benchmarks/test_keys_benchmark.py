"""The benchmark of keys measures what it says: a refresh goes on meanwhile."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_all_feeds_are_fetched_while_keys_are_timed(tmp_path: Path) -> None:
    figures = tmp_path / "keys.json"
    small = ["--feeds", "4", "--hosts", "2", "--entries", "40", "--runs", "1", "--json", str(figures)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.keys", *small],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (measured,) = json.loads(figures.read_text(encoding="utf-8"))["ms"]["keys while busy"]
    assert measured > 0
