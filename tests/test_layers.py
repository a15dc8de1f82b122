"""Who may import whom, statically and in fresh interpreters."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "reader"

BASE = {"model", "errors"}
CORE = BASE | {"text", "changes"}

MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "changes": {"model"},
    "undo": set(),
    "text": BASE,
    "summary": BASE | {"text"},
    "quotes": BASE | {"text"},
    "sources": BASE | {"text"},
    "store": CORE,
    "files": BASE | {"text"},
    "paths": BASE | {"text"},
    "setting_kinds": BASE | {"text"},
    "config": BASE | {"text", "paths", "setting_kinds", "summary", "export"},
    "starter": set(),
    "preferences": BASE | {"config", "files", "summary"},
    "analysis": BASE | {"text", "summary", "quotes"},
    "analyze": BASE | {"text", "analysis", "summary", "export"},
    "export": BASE | {"text", "summary", "quotes"},
    "saving": BASE | {"export", "files"},
    "workers": BASE | {"text", "sources"},
    "update": CORE | {"sources", "store", "workers"},
    "local_sources": CORE | {"paths", "sources", "store", "update"},
    "library": CORE
    | {
        "analysis",
        "config",
        "local_sources",
        "paths",
        "quotes",
        "sources",
        "store",
        "summary",
        "undo",
        "update",
    }
    | {"workers"},
    "inputs": CORE | {"config", "library", "sources", "workers"},
    "session": CORE | {"config", "inputs", "library", "paths"},
    "verbs": CORE
    | {"analysis", "analyze", "config", "export", "paths", "saving", "session", "summary", "tui", "update"},
    "cli": CORE | {"paths", "preferences", "session", "tui", "verbs"},
    "tui": CORE
    | {
        "config",
        "export",
        "library",
        "local_sources",
        "preferences",
        "saving",
        "starter",
        "summary",
        "update",
    },
    "__main__": {"cli"},
    "__init__": set(),
}
"""For each module or folder of the package what it may import of the package, besides itself."""

ONLY_IN: dict[str, tuple[str, ...]] = {
    "textual": ("reader/tui/",),
    "rich": ("reader/tui/",),
    "httpx": ("reader/sources/",),
    "feedparser": ("reader/sources/",),
    "sqlite3": ("reader/store/",),
    "sumy": ("reader/summary/sumy_ranker.py",),
}
"""Libraries that have one home."""


def _sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module)
            if node.module == "reader":
                found.update(f"reader.{alias.name}" for alias in node.names)
    return found


def _place(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", _sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_import_only_what_their_layer_may(path: Path) -> None:
    place = _place(path)
    used = {name.split(".")[1] for name in _imports(path) if name.startswith("reader.")}
    used.discard("__version__")
    assert place in MAY_IMPORT, f"{place} has no layer yet"
    assert used - {place} <= MAY_IMPORT[place]


@pytest.mark.parametrize("library", ONLY_IN)
def test_libraries_stay_in_their_home(library: str) -> None:
    for path in _sources():
        names = {name.split(".")[0] for name in _imports(path)}
        where = path.relative_to(ROOT).as_posix()
        if library in names:
            assert where.startswith(ONLY_IN[library]), f"{where} imports {library}"


@pytest.mark.parametrize("forbidden", ["pickle", "marshal", "shelve"])
def test_no_module_reads_serialised_code(forbidden: str) -> None:
    for path in _sources():
        assert forbidden not in {name.split(".")[0] for name in _imports(path)}


def _loaded_after(code: str) -> set[str]:
    script = f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


HEAVY = {
    "textual",
    "rich",
    "sumy",
    "nltk",
    "numpy",
    "httpx",
    "feedparser",
    "selectolax",
    "lxml",
    "yaml",
    "sqlite3",
}

HELP = "import contextlib, io, reader.cli\nwith contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()): reader.cli.main(['--help'])"

CORE_MODULES = [
    "reader",
    "reader.cli",
    "reader.verbs",
    "reader.analysis",
    "reader.summary",
    "reader.quotes",
    "reader.config",
    "reader.export",
    "reader.tui.commands",
    "reader.tui.keys",
]


@pytest.mark.parametrize("module", CORE_MODULES)
def test_importing_the_core_loads_nothing_heavy(module: str) -> None:
    loaded = _loaded_after(f"import {module}")
    assert not loaded & HEAVY


def test_help_loads_nothing_heavy() -> None:
    loaded = _loaded_after(HELP)
    assert not loaded & HEAVY


def test_the_library_does_not_load_the_screen_or_the_network() -> None:
    loaded = _loaded_after("import reader.library")
    assert not loaded & (HEAVY - {"sqlite3"})


def test_the_first_screen_waits_for_no_network_or_language_library() -> None:
    loaded = _loaded_after("import reader.tui.app")
    assert not loaded & (HEAVY - {"textual", "rich", "sqlite3"})
