from __future__ import annotations

import asyncio
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
            lock.acquire()
        other.kill()
        other.wait()
    lock.acquire()
    lock.release()


def test_one_program_may_take_it_twice(path: Path) -> None:
    lock = RefreshLock(path)
    lock.acquire()
    lock.acquire()
    lock.release()
    with pytest.raises(RefreshLockError):
        RefreshLock(path).acquire()
    lock.release()
    again = RefreshLock(path)
    again.acquire()
    again.release()


async def test_who_is_cancelled_while_waiting_takes_nothing(path: Path) -> None:
    holder, waiting = RefreshLock(path), RefreshLock(path)
    holder.acquire()

    async def wait() -> None:
        async with waiting.held():
            raise AssertionError("the lock was held by another")

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    holder.release()
    async with RefreshLock(path).held(wait_seconds=0):
        pass


async def test_who_waits_gets_it_when_it_is_free(path: Path) -> None:
    holder, waiting = RefreshLock(path), RefreshLock(path)
    holder.acquire()
    asyncio.get_running_loop().call_soon(holder.release)
    async with waiting.held():
        with pytest.raises(RefreshLockError):
            holder.acquire()


def test_the_file_is_for_the_user_alone(path: Path) -> None:
    RefreshLock(path).acquire()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_place_without_room_for_the_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="lock"):
        RefreshLock(tmp_path / "file" / "refresh.lock").acquire()
