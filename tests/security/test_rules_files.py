"""The rules about files: names from any title, nothing overwritten or half written, secrets kept in."""

from __future__ import annotations

import ast
import os
import re
import stat
import subprocess
import sys
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.config import Config
from reader.config_file import load_config
from reader.crash import report, write_report
from reader.errors import LocalFileError, SaveError
from reader.files import MAX_NAME_BYTES, safe_name, write_atomic, write_new
from reader.library import Library
from reader.paths import folders
from reader.sources.local import list_files, read_file
from reader.store import Store
from tests.conftest import NOW
from tests.importing import import_bytes
from tests.security.payloads import BIDI, ESCAPES, INVISIBLE, MARKUP, PILES, SURROGATES
from tests.store.store_samples import ROOT

TITLES = (
    *(
        "../x",
        "../../etc/passwd",
        "/etc/cron.d/x",
        "..",
        ".",
        "",
        " ",
        "...",
        "a/../../b",
        "..\\..\\x",
        "C:\\x",
    ),
    *(
        "~root",
        "~",
        "-rf",
        "--help",
        ".bashrc",
        "CON",
        "nul",
        "COM1.txt",
        "aux.",
        "lpt9",
        "a\0b",
        "a\nb",
        "x" * 400,
    ),
    *(
        "é" * 200,
        "🦀" * 90,
        "e\u0301" * 300,
        "\u0301\u0301",
        'a:b|c?d*e<f>g"h',
        "$(id)",
        "`id`",
        "a;rm -rf b",
    ),
    *(
        "same",
        "Same",
        "SAME",
        "same",
        "straße",
        "STRASSE",
        "file.md",
        "%2e%2e%2fx",
        "CONIN$",
        "name.",
        "name ",
    ),
    *ESCAPES,
    *BIDI,
    *INVISIBLE,
    *PILES,
    *SURROGATES,
    *MARKUP,
)


def test_P1_any_title_makes_a_harmless_name_in_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    assert len(TITLES) > 70
    for title in TITLES:
        path = write_new(folder, safe_name(title, ".md"), "text")
        assert path.parent == folder
        assert len(path.name.encode()) <= MAX_NAME_BYTES + 5  # a number may follow
        assert re.fullmatch(r"[^\W_]([\w.-]|\W(?<=[^\x00-\x7f]))*\.md", path.name), ascii(path.name)
        assert unicodedata.is_normalized("NFC", path.name)
        assert path.name.split(".")[0].lower() not in {"con", "nul", "aux", "com1", "lpt9"}
    assert [path.name for path in tmp_path.iterdir()] == ["saved"]
    assert len(list(folder.iterdir())) == len(TITLES)


def test_P2_a_number_is_added_and_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "Same.md").write_text("mine")
    names = [
        write_new(tmp_path, safe_name(title, ".md"), str(number)).name
        for number, title in enumerate(["Same", "Same", "same"])
    ]
    assert names[:2] == ["Same-2.md", "Same-3.md"]
    assert [(tmp_path / name).read_text() for name in ("Same.md", *names)] == ["mine", "0", "1", "2"]


def test_P3_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    for name in ("a.md", "state.json"):
        (tmp_path / name).symlink_to(victim)
    assert write_new(tmp_path, "a.md", "text").name == "a-2.md"
    write_atomic(tmp_path / "state.json", "ours")  # takes the place of the link
    assert victim.read_text() == "mine"
    assert not (tmp_path / "state.json").is_symlink()


def test_P4_a_full_disk_costs_one_sentence(tmp_path: Path) -> None:
    """The limit of the process stands for the disk: a real one that is full needs a file system of its own."""
    old = tmp_path / "state.json"
    old.write_text("old")
    script = (
        "import resource, sys\nfrom pathlib import Path\nfrom reader.errors import SaveError\n"
        "from reader.files import write_atomic, write_new\nfolder = Path(sys.argv[1])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "for write in (lambda: write_atomic(folder / 'state.json', 'x' * 5000),\n"
        "              lambda: write_new(folder, 'a.md', 'x' * 5000)):\n"
        "    try:\n        write()\n    except SaveError as error:\n        print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", script, tmp_path], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.count("the file would be too large; nothing was changed") == 2
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"state.json": "old"}


def test_P4_a_full_disk_leaves_the_library_readable(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    script = (
        "import resource, sys\nfrom pathlib import Path\nfrom reader.errors import StoreError\n"
        "from reader.store import Store\nfrom tests.store.store_samples import NOW\n"
        "with Store.open(Path(sys.argv[1])) as store:\n"
        "    store.add_feed('https://news.example/', kind='feed', title='News', now=NOW)\n"
        "    size = max(one.stat().st_size for one in Path(sys.argv[1]).parent.iterdir())\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))\n"
        "    try:\n        for number in range(1000):\n"
        "            store.add_feed(f'https://{number}.example/', kind='feed', title='x' * 900, now=NOW)\n"
        "    except StoreError as error:\n        print(error, len(store.feeds()) == number + 1)\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", script, path], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert re.search(r"(no room|could not be read or written).*True", done.stdout), done.stdout
    with Store.open(path) as store:
        assert store.feeds()[0].title == "News"


WRITERS = {
    "write_new": "write_new(folder, 'a.md', 'new' * 9000)",
    "write_atomic": "write_atomic(folder / 'old', 'new' * 9000)",
    "append_block": "append_block(folder / 'old', 'new' * 9000)",
}


@pytest.mark.parametrize("writer", WRITERS)
def test_P5_a_kill_in_a_save_leaves_the_old_file_or_the_new(tmp_path: Path, writer: str) -> None:
    """Killed before each call that puts something on the disk, until none is left to be killed before."""
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom reader.commonplace import append_block\n"
        "from reader.files import write_atomic, write_new\nfolder, left = Path(sys.argv[1]), int(sys.argv[2])\n"
        "def guarded(real):\n    def call(*args, **named):\n        global left\n        left -= 1\n"
        "        if not left:\n            os.kill(os.getpid(), 9)\n        return real(*args, **named)\n"
        "    return call\n"
        "for name in ('fsync', 'replace', 'rename', 'link', 'unlink', 'write', 'open'):\n"
        f"    setattr(os, name, guarded(getattr(os, name)))\n{WRITERS[writer]}\n"
    )
    new, ended, number = "new" * 9000, -9, 0
    while ended:
        number += 1
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "old").write_text("old\n")
        ended = subprocess.run(
            [sys.executable, "-B", "-c", script, folder, str(number)], cwd=ROOT, check=False
        ).returncode
        assert ended in (0, -9)
        whole = {
            "write_new": ["old\n"],
            "write_atomic": ["old\n", new],
            "append_block": ["old\n", f"old\n\n{new}"],
        }
        assert (folder / "old").read_text() in whole[writer]
        for path in folder.glob("a*.md"):
            assert path.read_text() == new
    assert number > 3


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_P6_a_read_only_folder_costs_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SaveError, match=r"writing there is not allowed; nothing was changed. Choose another"):
        write_new(tmp_path, "a.md", "text")
    tmp_path.chmod(0o700)


def test_P6_a_folder_that_is_none_costs_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")
    for name in ("file", "file/below", "loop", "n" * 300):
        with pytest.raises(
            SaveError, match=r"^Cannot save a\.md in .*; nothing was changed\. Choose another"
        ):
            write_new(tmp_path / name, "a.md", "text")


def test_P7_only_readable_files_of_a_bounded_size_are_read(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    os.mkfifo(inbox / "pipe.txt")
    (inbox / "zero.txt").symlink_to("/dev/zero")
    (inbox / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "secret.txt").write_text("secret words of somebody")
    (inbox / "folder.txt").mkdir()
    (inbox / "binary.txt").write_bytes(b"\x7fELF\0\0" * 50)
    with (inbox / "huge.txt").open("wb") as file:
        file.truncate(50 * 2**20)
    for path in inbox.iterdir():
        if path.name != "outside.txt":  # whoever names it may read it
            with pytest.raises(LocalFileError):
                read_file(path, NOW)
    assert {path.name for path in list_files(inbox)} <= {"binary.txt", "huge.txt"}


def test_P8_a_broken_configuration_is_named_with_its_line_and_never_written(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    broken = b"[reading]\nlines = 5\n\nthis is no TOML !!python/object\n"
    path.write_bytes(broken)
    loaded = load_config(path)
    assert "line 4" in " ".join(loaded.problems)
    assert loaded.config == Config()
    assert path.read_bytes() == broken


@pytest.mark.parametrize(
    ("content", "line"), [(b"\nthme = 'x'\n", 2), (b"[summary]\nlength = 'many'\n", 2), (b"\xff\n", 1)]
)
def test_P8_what_is_unknown_or_no_value_is_named_with_its_line_too(
    tmp_path: Path, content: bytes, line: int
) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    loaded = load_config(path)
    (problem,) = loaded.problems
    assert f"line {line}" in problem
    assert loaded.config == Config()
    assert path.read_bytes() == content


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.mkdir", "!!python/name:os.system", "!own"])
def test_P8_a_tag_of_yaml_makes_nothing_of_its_words(tmp_path: Path, tag: str) -> None:
    made = tmp_path / "made"
    path = tmp_path / "notes.md"
    path.write_text(f"---\ntitle: {tag} ['{made}']\nauthor: Mara\n---\n\nWords of the text.\n")
    entry = read_file(path, NOW)
    assert (entry.authors, entry.document.text) == (("Mara",), "Words of the text.")
    assert not made.exists()


def test_C1_reports_and_choices_are_for_the_user_alone(tmp_path: Path) -> None:
    """The library and its folder are in `test_rules_library.py`."""
    before = os.umask(0)
    try:
        report_path = write_report(tmp_path / "crashes", ValueError("x"), datetime.now(UTC))
        write_atomic(tmp_path / "data" / "state.json", "{}")
    finally:
        os.umask(before)
    assert report_path is not None
    for path in (report_path, tmp_path / "data" / "state.json"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_C2_a_password_in_an_address_is_in_no_file_but_the_library(own_home: Path) -> None:
    """It cannot be kept out of the library by writing it elsewhere: it is asked for or named by a variable."""
    library = Library.open(folders(os.environ), Config(), lambda: NOW)
    added = subprocess.run(
        [sys.executable, "-m", "reader", "add", "https://ada:hunter2@news.example/feed.xml"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    told = report(ValueError("https://ada:hunter2@news.example/ failed"), NOW)
    exported = library.export_opml() + "".join(library.export_lines(texts=True))
    library.close()
    files = b"".join(path.read_bytes() for path in own_home.rglob("*") if path.is_file())
    assert "hunter2" not in exported + told + added.stdout + added.stderr
    assert b"hunter2" not in files


def test_C3_no_address_runs_a_program(tmp_path: Path) -> None:
    lists = {
        "urls": b'exec:/bin/id\nfilter:/bin/cat:https://a.example/\n"query:x:y"\nhttps://good.example/feed\n',
        "list.opml": b'<opml version="2.0"><body><outline type="rss" xmlUrl="exec:/bin/id"/>'
        b'<outline type="rss" xmlUrl="|id"/><outline type="rss" xmlUrl="https://good.example/feed"/></body></opml>',
    }
    for name, data in lists.items():
        with Store.open(tmp_path / f"{name}.db") as store:
            outcome = import_bytes(store, data, name, NOW)
            assert [feed.url for feed in store.feeds()] == ["https://good.example/feed"]
            assert outcome.refused


def test_C4_imports_add_web_feeds_and_text_only(tmp_path: Path) -> None:
    addresses = (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ssh://-oProxyCommand=id/",
        "https://one.example/f",
    )
    outlines = "".join(f'<outline type="rss" xmlUrl="{one}"/>' for one in addresses)
    evil = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><opml><body>{outlines}</body></opml>'
    with Store.open(tmp_path / "library.db") as store:
        outcome = import_bytes(store, evil.encode(), "evil.opml", NOW)
        assert (outcome.added, len(outcome.refused)) == (1, 3)
        assert [feed.url for feed in store.feeds()] == ["https://one.example/f"]


def test_C5_there_is_no_log_that_could_hold_a_secret() -> None:
    """The rule wants logs private, cleaned and rotated; there are none, and no library is made to write one."""
    for path in (ROOT / "reader").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute):
                assert node.attr not in {"basicConfig", "FileHandler", "StreamHandler"}, path


def test_C6_a_fault_is_not_exit_zero(own_home: Path) -> None:
    """The end of the reader by a crash is in `tests/test_crash.py`."""
    (own_home / "data").mkdir(parents=True)
    (own_home / "data" / "library.sqlite").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "reader", "list"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 1
    assert "is not a file" in done.stderr
    assert "Traceback" not in done.stderr
