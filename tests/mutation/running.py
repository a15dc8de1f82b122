"""Tests of a module, run in processes of their own with one mistake in the module each.

All tests are collected once. Each mutant is a fork of that process, in which the functions of the module get the
code of the mutant: nothing is loaded anew, so a mutant takes as long as the tests that look at it.
"""

from __future__ import annotations

import gc
import importlib
import os
import pickle
import resource
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from math import inf
from types import FrameType, FunctionType, ModuleType
from typing import IO

import pytest

from tests.mutation.mutants import Mutant

SURVIVED, KILLED, STILLBORN = range(3)
"""How a process ends: no test failed, one did, or the module cannot even be imported."""

MOST_MEMORY = 4 * 1024**3
"""Bytes of address space: a mistake may make a loop endless that collects something."""

START_SECONDS, SLOWER = 15.0, 4.0
"""How long a mutant may take: so long, and so many times what the tests take without it."""

_ARGUMENTS = (
    *("-s", "-o", "addopts=", "--import-mode=importlib"),
    *("-p", "no:cacheprovider", "-p", "no:terminal", "-p", "no:xdist"),
)


@dataclass(frozen=True)
class Measured:
    """What is known of a test."""

    item: int
    """Its place among those that were collected."""
    seconds: float
    called: frozenset[tuple[str, int]]
    """The files of those functions of the modules that it called, and their first lines."""


@dataclass(frozen=True)
class Run:
    """What is run; a plugin of pytest, which runs the tests in its own way."""

    modules: Sequence[str]
    waiting: Iterable[Mutant]
    """Their mutants."""
    tell: Callable[[Mutant, int], None]
    """Hears how each ended."""
    processes: int = 2
    most_seconds: float = inf
    """What tests take that are run for a mutant, the quickest first; the others are left out."""

    def __call__(self, files: Sequence[str]) -> None:
        """Give the mutants to the tests of some files."""
        if status := pytest.main([*_ARGUMENTS, *files], plugins=[self]):
            raise RuntimeError(f"the tests cannot be run ({status!r})")

    def pytest_configure(self) -> None:
        """Let Hypothesis try the same examples each time, and not look for the smallest that fails."""
        from hypothesis import HealthCheck, Phase, settings  # pytest wants to load it first

        settings.register_profile(
            "mutation",
            phases=[Phase.explicit, Phase.generate],
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        settings.load_profile("mutation")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests without a mistake, and then with each."""
        gc.freeze()
        live = {str(module.__file__): module for module in map(importlib.import_module, self.modules)}
        tests = _measured(session.items, frozenset(live))
        going: dict[int, tuple[Mutant, float, str]] = {}
        for mutant in self.waiting:
            chosen = self._chosen(mutant, tests)
            if not chosen:
                self.tell(mutant, SURVIVED)
                continue
            while len(going) >= self.processes:
                self._tell_ended(going)
            work = partial(_end_of, mutant, live[mutant.path], [session.items[test.item] for test in chosen])
            folder = tempfile.mkdtemp(prefix="mutant-")
            seconds = START_SECONDS + SLOWER * sum(test.seconds for test in chosen)
            going[_in_process(work, folder)] = mutant, time.monotonic() + seconds, folder
        while going:
            self._tell_ended(going)
        return True

    def _chosen(self, mutant: Mutant, tests: Sequence[Measured]) -> Sequence[Measured]:
        """Return the tests that call the function of a mutant; of one outside of all, any of the module."""
        calling = [
            test
            for test in tests
            if any(path == mutant.path and mutant.function in {0, line} for path, line in test.called)
        ]
        ends = accumulate(test.seconds for test in calling)
        return [test for test, end in zip(calling, ends, strict=True) if end <= self.most_seconds]

    def _tell_ended(self, going: dict[int, tuple[Mutant, float, str]]) -> None:
        for mutant, end in _ended(going):
            self.tell(mutant, end)


def _ended(going: dict[int, tuple[Mutant, float, str]]) -> Iterator[tuple[Mutant, int]]:
    """Yield what has ended, or was ended because its time was over, after a moment."""
    time.sleep(0.01)
    for pid, (mutant, end_at, folder) in list(going.items()):
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended or time.monotonic() > end_at:
            with suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)  # with everything that it started
            if not ended:
                _, status = os.waitpid(pid, 0)
            shutil.rmtree(folder, ignore_errors=True)
            del going[pid]
            code = os.waitstatus_to_exitcode(status)
            yield mutant, code if code in {SURVIVED, STILLBORN} else KILLED


def _in_process(work: Callable[[], int], folder: str) -> int:
    """Start a process that does something and ends with what that returns; return its id."""
    pid = os.fork()
    if pid:
        return pid
    status = KILLED
    try:
        os.setsid()
        os.environ["PYTEST_DEBUG_TEMPROOT"] = folder
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        status = work()
    finally:
        os._exit(status)


def _end_of(mutant: Mutant, live: ModuleType, items: Sequence[pytest.Item]) -> int:
    """Run tests with a mistake; one that fails ends the process."""
    changed = ModuleType(live.__name__)
    changed.__dict__.update(__file__=live.__file__, __package__=live.__package__, __spec__=live.__spec__)
    sys.modules[live.__name__] = changed  # dataclasses look there for the names of their module
    try:
        exec(mutant.code, changed.__dict__)  # noqa: S102  it is our own module
    except Exception:
        return STILLBORN
    finally:
        sys.modules[live.__name__] = live
    for name, new in vars(changed).items():
        if not name.startswith("__"):
            _take_over(name, vars(live).get(name), new, live)
    _run_items(items)
    return SURVIVED


def _take_over(name: str, old: object, new: object, live: ModuleType) -> None:
    """Give a function the code of another, a class that of its methods; put any other value wherever it is."""
    if isinstance(old, type) and isinstance(new, type):
        if new.__module__ == live.__name__:
            for part, value in vars(new).items():
                _take_over_part(old, part, value)
    elif isinstance(old, FunctionType) and isinstance(new, FunctionType):
        _take_code(old, new)
    elif new is not old:
        holding = [one for one in sys.modules.values() if name in vars(one) and vars(one)[name] is old]
        for module in holding:
            setattr(module, name, new)


def _take_over_part(owner: type, name: str, new: object) -> None:
    old = vars(owner).get(name)
    match old, new:
        case property(), property():
            _take_code(old.fget, new.fget)
        case ((staticmethod() | classmethod()), (staticmethod() | classmethod())):
            _take_code(old.__func__, new.__func__)
        case FunctionType(), FunctionType():
            _take_code(old, new)
        case ((bool() | int() | float() | str() | bytes()), _) if not name.startswith("__"):
            setattr(owner, name, new)


def _take_code(old: object, new: object) -> None:
    while isinstance(old, FunctionType) and isinstance(new, FunctionType):
        inner = getattr(old, "__wrapped__", None), getattr(new, "__wrapped__", None)
        if inner == (None, None):
            old.__code__, old.__defaults__ = new.__code__, new.__defaults__
            old.__kwdefaults__ = new.__kwdefaults__
        old, new = inner


def _measured(items: Sequence[pytest.Item], paths: frozenset[str]) -> list[Measured]:
    """Run all tests and return what is known of them, the quickest first."""
    with tempfile.TemporaryFile() as told, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        recorder = _Recorder(paths, told)

        def run() -> int:
            items[0].config.pluginmanager.register(recorder)
            _run_items(items)
            return SURVIVED

        end = os.waitstatus_to_exitcode(os.waitpid(_in_process(run, folder), 0)[1])
        size, tests = told.seek(0, os.SEEK_END), []
        told.seek(0)
        while told.tell() < size:
            tests.append(Measured(*pickle.load(told)))  # noqa: S301  we wrote it
        if end != SURVIVED:
            raise RuntimeError(f"{items[len(tests)].nodeid} fails without a mistake")
    return sorted(tests, key=lambda test: test.seconds)


def _run_items(items: Sequence[pytest.Item]) -> None:
    items[0].config.pluginmanager.register(_Ending())
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)


class _Ending:
    """A plugin of pytest that ends the process with the first test that fails."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """End it."""
        if report.failed:
            os._exit(KILLED)


class _Recorder:
    """A plugin of pytest that tells how long each test takes and what it calls of some modules."""

    def __init__(self, paths: frozenset[str], told: IO[bytes]) -> None:
        self._paths = paths
        self._told = told
        self._at = -1
        self._called: set[tuple[str, int]] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Run a test and look on."""
        self._at += 1
        self._called = set()
        started = time.perf_counter()
        threading.setprofile(self._look)
        sys.setprofile(self._look)
        try:
            return (yield)
        finally:
            sys.setprofile(None)
            threading.setprofile(None)
            pickle.dump((self._at, time.perf_counter() - started, frozenset(self._called)), self._told)
            self._told.flush()

    def _look(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename in self._paths:
            self._called.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))
