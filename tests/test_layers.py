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

USES: dict[str, str] = {
    "__init__": "",
    "model": "",
    "errors": "",
    "wording": "",
    "garbage": "",
    "undo": "model wording",
    "changes": "model",
    "refresh_rules": "changes model",
    "schedule": "model",
    "health": "model wording",
    "text": "errors model",
    "feed_groups": "model text",
    "key_names": "",
    "presets": "",
    "toml_lines": "",
    "query": "errors text",
    "arguments": "errors query text",
    "commands": "arguments key_names model",
    "command_line": "arguments commands errors text",
    "text_changes": "text",
    "people": "model",
    "corrections": "model",
    "keys": "commands key_names presets text",
    "paths": "errors",
    "files": "errors text",
    "refresh_lock": "errors",
    "starter": "",
    "setting_kinds": "text",
    "summary": "errors model text",
    "quotes": "model",
    "export": "model quotes summary text wording",
    "config": "commands export paths presets refresh_rules setting_kinds summary",
    "config_file": "config keys setting_kinds text toml_lines",
    "preferences": "config files",
    "analysis": "model quotes summary text",
    "analyze": "analysis errors export model text",
    "saving": "export files model summary",
    "sources": "errors model text",
    "feed_fields": "model sources",
    "workers": "analysis errors model sources",
    "network": "config errors sources workers",
    "store": "changes corrections errors model people query text",
    "decide": "changes model text",
    "feed_books": "changes decide errors model refresh_rules schedule sources store",
    "storing": "changes errors store",
    "update": "changes errors feed_books model sources storing workers",
    "refresh_tally": "update",
    "discovery": "errors model sources text workers",
    "images": "errors model sources text workers",
    "full_texts": "errors images model sources store workers",
    "local_sources": "changes decide errors model paths sources store",
    "crash": "text",
    "interchange": (
        "changes corrections errors feed_groups local_sources model people query sources store text wording"
    ),
    "safekeeping": "errors files interchange store wording",
    "library": (
        "analysis changes config corrections crash discovery errors feed_books feed_groups full_texts images interchange "
        "local_sources model network paths people query quotes refresh_lock safekeeping sources store summary "
        "text undo update wording"
    ),
    "waiting": "",
    "inputs": "errors library model network sources text waiting",
    "session": "config config_file errors inputs library model network paths text",
    "citation": "export model text wording",
    "why": "export model",
    "commonplace": "errors text",
    "terminal_questions": "",
    "tui": (
        "arguments citation command_line commands commonplace config errors export feed_fields feed_groups "
        "files garbage health interchange key_names keys library local_sources model network people "
        "preferences query refresh_tally saving starter summary terminal_questions text undo update why "
        "wording"
    ),
    "terminal_background": "terminal_questions",
    "serving": "errors",
    "verbs": (
        "analysis analyze commands config_file errors export feed_fields files health key_names keys library model network "
        "paths people refresh_tally safekeeping saving serving session sources summary text text_changes tui undo update "
        "waiting wording"
    ),
    "plain": (
        "citation commands commonplace config errors export key_names library local_sources model people "
        "preferences refresh_tally saving starter summary text update waiting why wording"
    ),
    "cli": "config crash errors garbage inputs paths plain preferences session terminal_background text tui verbs",
    "__main__": "cli",
}
"""For each module or folder of the package all that it imports of the package, besides itself."""

ONLY_IN: dict[str, tuple[str, ...]] = {
    "textual": ("reader/tui/",),
    "rich": ("reader/tui/",),
    "httpx": ("reader/sources/",),
    "httpcore": ("reader/sources/",),
    "anyio": ("reader/sources/",),
    "feedparser": ("reader/sources/",),
    "sqlite3": ("reader/store/",),
    "PIL": ("reader/sources/images.py", "reader/tui/graphics.py"),
    "textual_image": ("reader/tui/graphics.py",),
    "aiohttp": ("reader/serving/",),
    "textual_serve": ("reader/serving/",),
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


def _used_by_place() -> dict[str, set[str]]:
    used: dict[str, set[str]] = {}
    for path in _sources():
        place = _place(path)
        names = {name.split(".")[1] for name in _imports(path) if name.startswith("reader.")}
        used.setdefault(place, set()).update(names - {place, "__version__"})
    return used


def test_every_part_imports_just_what_is_written_here() -> None:
    assert _used_by_place() == {place: set(names.split()) for place, names in USES.items()}


def test_imports_point_one_way() -> None:
    """A part may only use parts that come before it in the table, so there is no circle."""
    before: set[str] = set()
    for place, names in USES.items():
        later = set(names.split()) - before
        assert not later, f"{place} uses {later}"
        before.add(place)


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
    "reader.commands",
    "reader.keys",
    "reader.plain.loop",
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
