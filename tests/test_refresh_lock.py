from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import RefreshLockError, StoreError
from reader.refresh_lock import RefreshLock

HOLDER = """
import sys
from pathlib import Path
from reader.refresh_lock import RefreshLock
lock = RefreshLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "refresh.lock"


def test_one_program_refreshes_at_a_time_and_a_dead_one_holds_nothing(path: Path) -> None:
    lock = RefreshLock(path)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(RefreshLockError, match="Another Pullquote is fetching"):
            lock.acquire(wait_seconds=0)
        other.kill()
        other.wait()
    lock.acquire(wait_seconds=0)
    lock.release()


def test_one_program_may_take_it_twice(path: Path) -> None:
    lock = RefreshLock(path)
    lock.acquire()
    lock.acquire(wait_seconds=0)
    lock.release()
    with pytest.raises(RefreshLockError):
        RefreshLock(path).acquire(wait_seconds=0)
    lock.release()
    again = RefreshLock(path)
    again.acquire(wait_seconds=0)
    again.release()


def test_the_file_is_for_the_user_alone(path: Path) -> None:
    RefreshLock(path).acquire()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_place_without_room_for_the_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="lock"):
        RefreshLock(tmp_path / "file" / "refresh.lock").acquire()
