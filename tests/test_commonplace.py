from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.commonplace import append_block
from reader.errors import SaveError


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, "> b\n"),
        ("", "> b\n"),
        ("# Mine\n", "# Mine\n\n> b\n"),
        ("# Mine", "# Mine\n\n> b\n"),
        ("# Mine\n\n", "# Mine\n\n> b\n"),
    ],
)
def test_a_block_goes_to_the_end_after_a_blank_line(tmp_path: Path, before: str | None, after: str) -> None:
    path = tmp_path / "new" / "quotes.md"
    if before is not None:
        path.parent.mkdir()
        path.write_text(before, encoding="utf-8")
    append_block(path, "> b\n")
    assert path.read_text(encoding="utf-8") == after


def test_a_file_that_is_a_link_is_added_to_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("a\n", encoding="utf-8")
    (tmp_path / "quotes.md").symlink_to(tmp_path / "real.md")
    append_block(tmp_path / "quotes.md", "b\n")
    assert (tmp_path / "real.md").read_text(encoding="utf-8") == "a\n\nb\n"


def test_what_is_there_already_is_not_added_again(tmp_path: Path) -> None:
    path = tmp_path / "quotes.md"
    assert append_block(path, "> b\n> c\n\nMonday\n", "> b\n> c")
    assert not append_block(path, "> b\n> c\n\nTuesday\n", "> b\n> c")
    assert append_block(path, "> b\n\nTuesday\n", "> b\n>")
    assert append_block(path, "> c more\n", "> c more")
    assert path.read_text(encoding="utf-8") == "> b\n> c\n\nMonday\n\n> b\n\nTuesday\n\n> c more\n"


ADD_MANY = """
import sys
from pathlib import Path
from reader.commonplace import append_block
path, name = Path(sys.argv[1]), sys.argv[2]
for number in range(50):
    append_block(path, f"> {name} {number} " + "x" * 3000)
"""


def test_two_readers_at_once_mix_nothing(tmp_path: Path) -> None:
    path = tmp_path / "quotes.md"
    both = [subprocess.Popen([sys.executable, "-c", ADD_MANY, path, name]) for name in ("a", "b")]
    assert [process.wait() for process in both] == [0, 0]
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    assert sorted(block.strip() for block in blocks) == sorted(
        f"> {name} {number} " + "x" * 3000 for name in ("a", "b") for number in range(50)
    )


def test_a_disk_that_refuses_half_way_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "quotes.md"
    path.write_text("a\n", encoding="utf-8")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(SaveError, match="nothing was changed"):
            append_block(path, "b" * 500)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_text(encoding="utf-8") == "a\n"


def test_what_is_no_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    for name in ("folder.md", "pipe.md"):
        with pytest.raises(SaveError, match=name):
            append_block(tmp_path / name, "b")
