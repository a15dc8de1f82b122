"""The command line as a user calls it: what it prints, where, and with which exit status."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.verbs import VERBS
from tests.tui.support import FERRY

HOSTILE = "\x1b]52;c;cHduZWQ=\x1b\\[/] \u202etitle"


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    out = capsys.readouterr().out
    for name, verb in VERBS.items():
        assert name in out
        assert verb.help in out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([verb, "--help"])
    assert ended.value.code == 0
    assert VERBS[verb].help.split()[0] in capsys.readouterr().out


def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["summarize", str(ferry), "--method", "magic"])
    assert ended.value.code == 2
    assert "magic" in capsys.readouterr().err


def test_summarize_prints_sentences_of_the_file(capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
    status, out, err = run(capsys, "summarize", str(ferry), "--sentences", "2")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert len(lines) == 2
    assert all(line in FERRY for line in lines)


@pytest.mark.parametrize(
    "method", ["pullquote", "lead", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction"]
)
def test_every_method_works_without_any_data_to_download(
    capsys: pytest.CaptureFixture[str], ferry: Path, method: str
) -> None:
    status, out, err = run(capsys, "summarize", str(ferry), "--sentences", "3", "--method", method)
    assert (status, err) == (0, "")
    assert len(out.splitlines()) == 3
    assert all(line in FERRY for line in out.splitlines())


def test_quotes_prints_who_said_it(capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
    status, out, _ = run(capsys, "quotes", str(ferry))
    assert status == 0
    assert "“We will keep the island connected,” — Mara Lund" in out


def test_json_is_ascii_and_offsets_hold(capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
    status, out, _ = run(capsys, "quotes", str(ferry), "--json")
    assert status == 0
    assert out.isascii()
    answer = json.loads(out)
    assert answer["quotes"][0]["speaker"] == "Mara Lund"


def test_standard_input_is_read(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FERRY.encode())))
    status, out, _ = run(capsys, "summarize", "-", "--sentences", "1")
    assert status == 0
    assert out.strip() in FERRY


def test_a_missing_file_is_one_sentence_and_the_rest_is_printed(
    capsys: pytest.CaptureFixture[str], ferry: Path, tmp_path: Path
) -> None:
    status, out, err = run(capsys, "summarize", str(tmp_path / "none.txt"), str(ferry))
    assert status == 1
    assert out
    assert err.startswith("pullquote: ")
    assert err.count("\n") == 1
    assert "none.txt" in err


def test_a_folder_is_all_its_articles(capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
    (ferry.parent / "second.md").write_text(
        "# Second\n\nIt rained on the second day, and everybody went home.\n"
    )
    status, out, _ = run(capsys, "summarize", str(ferry.parent), "--json")
    assert status == 0
    assert [json.loads(line)["title"] for line in out.splitlines()] == ["Town buys its ferry", "Second"]


def test_save_writes_and_names_the_file(
    capsys: pytest.CaptureFixture[str], ferry: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    status, out, _ = run(capsys, "save", str(ferry), "--to", str(folder), "--sentences", "2")
    assert status == 0
    path = Path(out.strip())
    assert path.parent == folder
    assert "Town buys its ferry" in path.read_text(encoding="utf-8")
    _, again, _ = run(capsys, "save", str(ferry), "--to", str(folder))
    assert again != out


def test_subscriptions_come_and_go(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "add", "https://example.org/feed.xml")[0] == 0
    status, _, err = run(capsys, "add", "https://example.org/feed.xml")
    assert status == 1
    assert "example.org" in err
    status, out, _ = run(capsys, "feeds", "--json")
    assert json.loads(out)["url"] == "https://example.org/feed.xml"
    assert run(capsys, "remove", "https://example.org/feed.xml")[0] == 0
    status, _, err = run(capsys, "remove", "https://example.org/feed.xml")
    assert status == 1
    assert "is not subscribed" in err


def test_no_address_is_refused_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "add", "file:///etc/passwd")
    assert (status, out) == (1, "")
    assert "is no web address" in err


def test_an_unknown_entry_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "show", "4711")
    assert status == 1
    assert "4711" in err


def test_config_path_and_check(capsys: pytest.CaptureFixture[str], own_home: Path) -> None:
    status, out, _ = run(capsys, "config", "path")
    assert status == 0
    path = Path(out.strip())
    assert path == own_home / "config" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text('thme = "paper"\n[keys]\nsave = "j"\n')
    status, out, _ = run(capsys, "config", "check")
    assert status == 1
    assert "'theme'" in out or '"theme"' in out or "theme" in out
    assert "keys.save" in out
    path.write_text('theme = "paper"\n')
    assert run(capsys, "config", "check")[0] == 0


def test_hostile_text_is_clean_on_the_way_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(
        f"{HOSTILE}\n\nThe {HOSTILE} was seen in the harbour on Monday morning, said {HOSTILE}.\n"
    )
    for arguments in (
        ["summarize", str(path)],
        ["quotes", str(path)],
        ["summarize", "--format", "markdown", str(path)],
    ):
        _, out, err = run(capsys, *arguments)
        for character in "\x1b\x9b\u202e\x07":
            assert character not in out + err


def test_the_reader_needs_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys)
    assert (status, out) == (1, "")
    assert "needs a terminal" in err


def test_a_reader_that_leaves_early_is_no_error(ferry: Path) -> None:
    code = f"{sys.executable} -m reader quotes {ferry} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_python_dash_m_works() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("pullquote ")
