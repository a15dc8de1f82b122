"""B1 to B3 and M4: what is opened, what a terminal can open, and that nothing runs what a text says."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any, cast

import pytest
from textual.app import App

from reader.citation import linked
from reader.library import Library
from reader.model import Article, FeedSettings, Link, Paragraph, Quote
from reader.text.links import link_address
from reader.tui.browser import browser_command, open_address
from tests.tui.support import Open

ROOT = Path(__file__).resolve().parents[2]

REFUSED = [
    "--help",
    "-remote x",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ssh://-oProxyCommand=id/",
    "exec:id",
    "http://",
    "http://-o/",
    "//example.org/",
    "\x1b]8;;x\x1b\\",
    "",
]


class Recorder:
    """A browser that only writes down what it was called with."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "called"
        self.program = folder / "browser"
        self.program.write_text(
            f"#!{sys.executable}\nimport os, sys\n"
            f"open({str(self.log)!r} + '.new', 'w').write(repr((sys.argv[1:], [os.isatty(n) for n in range(3)])))\n"
            f"os.rename({str(self.log)!r} + '.new', {str(self.log)!r})\n"
            "print('\\x1b]0;owned\\x07')\n"
        )
        self.program.chmod(0o700)


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    recorder = Recorder(tmp_path)
    monkeypatch.setenv("BROWSER", str(recorder.program))
    return recorder


@pytest.mark.parametrize("address", REFUSED)
def test_B1_nothing_but_a_web_address_is_opened(address: str, browser: Recorder) -> None:
    notice = open_address(App(), address)
    assert notice.error
    assert not browser.log.exists()


async def test_B1_an_address_is_one_argument_of_a_program_without_our_terminal(
    browser: Recorder, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[Any]] = []
    popen = subprocess.Popen

    def noted(*args: Any, **named: Any) -> subprocess.Popen[Any]:
        started.append(popen(*args, **named))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", noted)
    async with open_reader() as reader:
        notice = open_address(
            cast("App[object]", reader.app), "https://news.example/a;$(id)`id`|x y?utm_source=feed&q='1'"
        )
        assert not notice.error
        started[-1].wait(30)
    arguments, terminals = ast.literal_eval(browser.log.read_text())
    assert arguments == ["https://news.example/a;$(id)%60id%60%7Cx%20y?q='1'"]
    assert terminals == [False, False, False]


async def test_C2_the_browser_gets_none_of_our_variables(
    browser: Recorder, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the user has set for other programs goes to them as from any other."""
    given: list[Mapping[str, str]] = []

    def start(*_: object, env: Mapping[str, str], **__: object) -> subprocess.Popen[bytes]:
        given.append(env)
        raise OSError(2, "not there")

    monkeypatch.setenv("PULLQUOTE_DEBUG", "1")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(subprocess, "run", start)
    async with open_reader() as reader:
        monkeypatch.setattr(reader.app, "suspend", nullcontext)
        for name in ("browser", "lynx"):
            monkeypatch.setenv("BROWSER", str(browser.program.rename(browser.program.with_name(name))))
            open_address(cast("App[object]", reader.app), "https://news.example/")
    assert len(given) == 2
    for environ in given:
        assert environ["LANG"] == "C.UTF-8"
        assert not [name for name in environ if name.startswith("PULLQUOTE")]


async def test_C2_nor_the_variables_that_feeds_take_secrets_from(
    library: Library, browser: Recorder, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Mapping[str, str]] = []

    def start(*_: object, env: Mapping[str, str], **__: object) -> subprocess.Popen[bytes]:
        given.append(env)
        raise OSError(2, "not there")

    secrets = {"NEWS_TOKEN": "t0ken", "NEWS_LOGIN": "ada:hunter2"}
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(subprocess, "Popen", start)
    feed = library.add_feed("https://news.example/feed")
    settings = FeedSettings(headers=(("X-Token", "env:NEWS_TOKEN"),), credentials="env:NEWS_LOGIN")
    library.edit_feed(feed.id, settings=settings)
    async with open_reader() as reader:
        reader.main.open_in_browser("https://news.example/")
    assert not given[0].keys() & secrets.keys()


@pytest.mark.parametrize("wanted", ["sh -c %s", "{program} --new %s", "no-such-program", "un'closed"])
def test_B1_the_address_is_never_part_of_another_word(wanted: str, browser: Recorder) -> None:
    url = "https://news.example/;id"
    command = browser_command(url, {"BROWSER": wanted.format(program=browser.program)})
    assert all(word == url or "news.example" not in word for word in command)


def test_B2_every_address_is_opened_by_our_own_launcher() -> None:
    """Textual's own ways to open one are used only where the reader runs in a browser itself."""
    found = {}
    for path in sorted((ROOT / "reader").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        for word in ("webbrowser", "open_url(", "open_links=", "xdg-open"):
            if word in source:
                found[path.name, word] = source.count(word)
    assert found == {("browser.py", "open_url("): 1, ("browser.py", "xdg-open"): 1}


RUNS_CODE = {"eval", "exec", "compile", "__import__", "system", "popen", "execvp", "execve", "spawnv"}


def test_B3_nothing_in_the_reader_runs_a_text() -> None:
    for path in sorted((ROOT / "reader").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {alias.name.split(".")[0] for alias in node.names} | {
                    getattr(node, "module", "") or ""
                }
                assert not names & {"pickle", "marshal", "shelve", "dill", "jsonpickle"}, path
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Name):
                assert node.func.id not in RUNS_CODE, f"{path}:{node.lineno}"
            if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
                module, name = node.func.value.id, node.func.attr
                assert module != "os" or name not in RUNS_CODE, f"{path}:{node.lineno}"
                assert (module, name) != ("yaml", "load"), f"{path}:{node.lineno}"
            for keyword in node.keywords:
                is_false = isinstance(keyword.value, ast.Constant) and keyword.value.value is False
                assert keyword.arg != "shell" or is_false, f"{path}:{node.lineno}"


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("S307", "eval(text)"),
        ("S102", "exec(text)"),
        ("S301", "import pickle\npickle.loads(data)"),
        ("S506", "import yaml\nyaml.load(text)"),
        ("S602", "import subprocess\nsubprocess.run(text, shell=True)"),
        ("S605", "import os\nos.system(text)"),
    ],
)
def test_B3_the_lint_of_the_project_refuses_it(rule: str, code: str) -> None:
    """These rules are on in `pyproject.toml`, for `reader/` without exception."""
    command = [sys.executable, "-m", "ruff", "check", "--stdin-filename", "reader/anything.py", "-"]
    done = subprocess.run(command, input=code, capture_output=True, text=True, cwd=ROOT, check=False)
    assert rule in done.stdout


# Addresses that follow nobody, and hyperlinks of the terminal


@pytest.mark.parametrize(
    "address",
    ["https://news.example/a?utm_source=x&id=7&fbclid=1", "https://news.example/a?id=7#utm_medium=x"],
)
def test_trackers_are_cut_from_what_is_opened_copied_and_cited(address: str) -> None:
    """What was stored before, and pages that the user named: what comes by feeds was cut on its way in."""
    assert link_address(address) == "https://news.example/a?id=7"
    article = Article("Title", "“Yes,” she said.", (Paragraph(0, 16),), url=address)
    assert linked(article, Quote(0, 6, "direct")).startswith("https://news.example/a?id=7#:~:text=")


@pytest.mark.parametrize(
    "url",
    [
        "https://e.example/\x1b]0;x\x07",
        "javascript:alert(1)",
        "https://e.example/\u202ea",
        "http://ä.example/ü",
    ],
)
async def test_M4_a_hyperlink_of_the_terminal_is_a_checked_address(url: str, open_reader: Open) -> None:
    async with open_reader() as reader:
        text = "Words with a link in them."
        view = reader.main.reading.view
        view.show(Article("T", text, (Paragraph(0, len(text)),), links=(Link(13, 17, url),)))
        await reader.pilot.pause()
        links = {
            segment.style.link
            for strip in reader.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style is not None and segment.style.link
        }
        assert all(re.fullmatch(r"https?://[a-z0-9.-]+/[!-~]*", link) for link in links)
        assert not (links and url.startswith("javascript"))
