"""The command line as a user calls it: what it prints, where, and with which exit status."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.verbs import VERBS
from tests.tui.support import FERRY

ROOT = Path(__file__).resolve().parent.parent

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


def test_help_stands_before_a_verb_too(capsys: pytest.CaptureFixture[str]) -> None:
    for before, behind in ((["help"], ["--help"]), (["help", "list"], ["list", "--help"])):
        printed = []
        for arguments in (before, behind):
            with pytest.raises(SystemExit) as ended:
                main(arguments)
            assert ended.value.code == 0
            printed.append(capsys.readouterr().out)
        assert printed[0] == printed[1]
        assert "usage: pullquote" in printed[0]


@pytest.mark.parametrize("arguments", [["lsit"], ["lsit", "--json"], ["help", "lsit"]])
def test_a_misspelt_verb_is_said(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert run(capsys, *arguments) == (
        2,
        "",
        "pullquote: There is no verb and no file lsit; did you mean `pullquote list`?\n",
    )


def test_a_file_with_almost_the_name_of_a_verb_is_a_file(
    capsys: pytest.CaptureFixture[str], ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ferry.parent)
    ferry.rename(ferry.parent / "lists")
    for name in ("lists", "list.txt", "./lsit", "http://list"):
        status, _, err = run(capsys, name)
        assert (status, "needs a terminal" in err) == (1, True)


def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["summarize", str(ferry), "--method", "magic"])
    assert ended.value.code == 2
    assert "magic" in capsys.readouterr().err


def test_options_may_stand_anywhere(capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
    names = [str(ferry), str(ferry.parent / "second.txt")]
    Path(names[1]).write_text("It rained on the second day. Everybody went home. The ferry waited.")
    _, before, _ = run(capsys, "summarize", "--sentences", "1", *names)
    assert run(capsys, "summarize", names[0], "--sentences", "1", names[1]) == (0, before, "")
    assert run(capsys, "list", "ferry", "--limit", "1", "vote")[:2] == (0, "")
    assert run(capsys, "list", "--limit", "1", "--", "-ferry")[:2] == (0, "")
    assert run(capsys, "add", "https://a.example/feed", "--unseen", "https://b.example/feed")[0] == 0
    assert run(capsys, "export", "--format", "state")[1].count('"type":"feed"') == 2


@pytest.mark.parametrize("arguments", [["list", "--limi"], ["--plai"]])
def test_options_are_written_in_full(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert f"unrecognized arguments: {arguments[-1]}" in capsys.readouterr().err


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


@pytest.mark.parametrize(
    "line", ["{} summarize <(cat ferry.txt)", "cat ferry.txt | {} summarize /dev/stdin --sentences 3"]
)
def test_a_pipe_that_is_named_is_read(ferry: Path, line: str) -> None:
    done = subprocess.run(
        ["bash", "-c", line.format(f"{sys.executable} -m reader")],
        capture_output=True,
        text=True,
        check=False,
        cwd=ferry.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) >= 3
    assert all(sentence in FERRY for sentence in done.stdout.splitlines())


def test_a_pipe_in_a_folder_and_a_device_are_not_read(
    capsys: pytest.CaptureFixture[str], ferry: Path
) -> None:
    os.mkfifo(ferry.parent / "pipe.txt")
    assert "Town buys its ferry" in run(capsys, "summarize", str(ferry.parent), "--format", "markdown")[1]
    status, out, err = run(capsys, "summarize", "/dev/zero")
    assert (status, out) == (1, "")
    assert err == "pullquote: /dev/zero is a pipe or a device, not a file.\n"


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


def folder_of(count: int, tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"The council met {number} times. " * 5, encoding="utf-8")
    return folder


def test_how_many_files_a_large_folder_has_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = folder_of(100, tmp_path)
    assert run(capsys, "quotes", str(folder))[2].startswith(f"pullquote: 100 files of {folder} are read.\n")
    (folder / "0.txt").unlink()
    assert "are read" not in run(capsys, "quotes", str(folder))[2]


def test_of_a_folder_with_too_many_files_the_first_are_read_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("reader.sources.local.MAX_FILES", 3)
    folder = folder_of(4, tmp_path)
    status, out, err = run(capsys, "summarize", str(folder), "--json")
    assert (status, len(out.splitlines())) == (1, 3)
    assert err == f"pullquote: Of {folder} the first 3 files are read, and no more.\n"


def test_a_large_folder_is_answered_file_by_file_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    """What is printed is more than a pipe takes, so that the command cannot have come to its end."""
    # Who is started in the background of a shell has Ctrl+C ignored, and so has whoever it starts.
    code = (
        "import signal, sys; from reader.cli import main; "
        "signal.signal(signal.SIGINT, signal.default_int_handler); sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "summarize", str(folder_of(1_500, tmp_path))]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, text=False
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert b"1,500 files of" in running.stderr.readline()
        assert running.stdout.read(3) == b"# 0"
        assert running.poll() is None
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (running.returncode, err) == (130, b"")
    assert b"# 1499" not in out


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


@pytest.mark.parametrize("arguments", [["search"], ["list"], ["searches", "--save", "Mine"]])
def test_a_query_that_is_none_is_said_with_the_place(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    status, out, err = run(capsys, *arguments, "a AND")
    assert (status, out) == (1, "")
    assert err.endswith("It is about character 3 of the query.\n")


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


def test_mistakes_in_the_configuration_are_said_by_whatever_reads_it(
    capsys: pytest.CaptureFixture[str], own_home: Path, ferry: Path
) -> None:
    (own_home / "config").mkdir(parents=True)
    (own_home / "config" / "config.toml").write_text('[save]\nformat = "pdf"\nfolder = "rel"\n')
    for arguments in (["save", str(ferry)], ["summarize", str(ferry)], ["config", "keys"]):
        status, out, err = run(capsys, *arguments)
        assert status == 0
        assert [line.split(": ")[2].split(" is ")[0] for line in err.splitlines()] == [
            "save.format",
            "save.folder",
        ]
        assert "save.format" not in out
    assert run(capsys, "config", "path")[2] == ""  # which reads no setting
    status, out, err = run(capsys, "config", "check")
    assert (status, len(out.splitlines()), err) == (1, 2, "")


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


@pytest.mark.parametrize("arguments", ["quotes ferry.txt", "feeds --json", "export --format jsonl"])
def test_who_reads_the_output_may_leave_early(ferry: Path, arguments: str) -> None:
    """The status is that of a program which the signal ended, so that nothing half done counts as done."""
    assert main(["add", "https://a.example/feed"]) == 0
    # What reads is gone for sure when the first line is written.
    code = f"{{ sleep 0.2; {sys.executable} -m reader {arguments}; echo $? >&2; }} | true"
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["bash", "-c", code], capture_output=True, text=True, check=False, cwd=ferry.parent, env=environ
    )
    assert done.stderr == f"{128 + signal.SIGPIPE}\n"


@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("feeds >&-", 0, ""),
        ("summarize <&-", 1, "pullquote: standard input is empty.\n"),
        ("summarize missing.txt 2>&-", 1, ""),
        ("analyze --jsonl <&- >&-", 0, ""),
    ],
)
def test_streams_may_be_closed(own_home: Path, command: str, status: int, said: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m reader {command}"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (status, "", said)


def test_a_folder_that_is_gone_is_not_the_output(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    monkeypatch.setenv("PULLQUOTE_HOME", "here")
    status, out, err = run(capsys, "config", "path")
    assert (status, out) == (1, "")
    assert "PULLQUOTE_HOME is no full path, and the folder that you are in is not there any more." in err


def test_what_else_the_system_refuses_is_said_with_its_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "/somewhere/library")

    monkeypatch.setattr("reader.library.Library.open", broken)
    assert run(capsys, "list") == (
        1,
        "",
        "pullquote: /somewhere/library cannot be used: Permission denied.\n",
    )


def test_python_dash_m_works() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reader", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("pullquote ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "99999999999999999999"],
        ["show", "1"],
        ["summarize", "1" * 5_000],
        ["summarize", "x" * 5_000],
        ["summarize", "a\0b"],
        ["quotes", "/dev/null"],
        ["summarize", "/proc/self/fdinfo"],
        ["save", "nothing.txt", "--to", "~nobody-of-that-name/x"],
        ["fetch", "local:inbox"],
        ["remove", "local:samples"],
        ["add", ""],
        ["add", "notaurl"],
        ["add", "\x1b]0;x\x07"],
        ["list", "--feed", "nonsense"],
        ["list", "--limit", "0"],
        ["config"],
        ["x" * 300],
    ],
    ids=range(17),
)
def test_odd_arguments_are_answered_in_a_sentence(arguments: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reader", *(argument for argument in arguments if "\0" not in argument)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode in (1, 2), done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


@pytest.mark.parametrize("times", [1, 100])  # less and more than what is written at once
@pytest.mark.parametrize("arguments", ["quotes {}", "analyze --jsonl", "config keys"])
def test_output_that_cannot_be_written_is_said(ferry: Path, arguments: str, times: int) -> None:
    ferry.write_text(FERRY * times, encoding="utf-8")
    command = [sys.executable, "-m", "reader", *arguments.format(ferry).split()]
    asked = json.dumps({"text": FERRY * times, "parts": ["quotes"]}).encode()
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, input=asked, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "pullquote: The output cannot be written: No space left on device.\n"


def test_a_terminal_without_the_letters_gets_the_rest(ferry: Path) -> None:
    environ = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-m", "reader", "quotes", str(ferry)], capture_output=True, env=environ, check=False
    )
    assert done.returncode == 0
    assert b"?We will keep the island connected,? ? Mara Lund" in done.stdout


def test_an_export_is_utf_8_as_it_says(own_home: Path) -> None:
    assert main(["add", "https://a.example/feed", "--title", "Zeitung für Łódź"]) == 0
    environ = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-m", "reader", "export"]
    done = subprocess.run(command, capture_output=True, env=environ, check=True)
    assert "Zeitung für Łódź" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["quotes"], "“We will keep the island connected,”"),
        (["summarize", "--together"], "ferry · ferry.txt"),
    ],
)
def test_a_page_is_utf_8_as_it_says(ferry: Path, arguments: list[str], told: str) -> None:
    environ = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-m", "reader", *arguments, str(ferry), str(ferry), "--format", "html"]
    done = subprocess.run(command, capture_output=True, env=environ, check=True)
    page = done.stdout.decode("utf-8")
    assert 'charset="utf-8"' in page
    assert told in page


def test_a_home_that_nobody_has_is_said() -> None:
    environ = {**os.environ, "PULLQUOTE_HOME": "~nobody-of-that-name"}
    command = [sys.executable, "-m", "reader", "list"]
    done = subprocess.run(command, capture_output=True, text=True, env=environ, check=False)
    assert done.returncode == 1
    assert "who does not exist" in done.stderr


def test_nothing_is_stored_where_no_reader_can_open(ferry: Path, own_home: Path) -> None:
    command = [sys.executable, "-m", "reader", str(ferry)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "needs a terminal" in done.stderr
    assert not own_home.exists()


def test_several_articles_are_told_apart(capsys: pytest.CaptureFixture[str], ferry: Path) -> None:
    (ferry.parent / "second.md").write_text(
        "# Second\n\nIt rained on the second day, and everybody went home.\n"
    )
    _, out, err = run(capsys, "summarize", str(ferry.parent), "--sentences", "1")
    assert out.startswith("# Town buys its ferry\n")
    assert "\n\n# Second\n" in out
    _, out, err = run(capsys, "quotes", str(ferry.parent / "second.md"))
    assert out == ""
    assert "Nothing was found in 'Second'" in err


def test_an_empty_folder_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    status, _, err = run(capsys, "summarize", str(tmp_path / "empty"))
    assert status == 1
    assert "holds no article files" in err


def test_what_should_not_happen_is_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("nobody foresaw this")

    monkeypatch.setattr("reader.library.Library.open", broken)
    status, _, err = run(capsys, "list")
    assert status == 1
    assert "This should not have happened (RuntimeError: nobody foresaw this)" in err
    monkeypatch.setenv("PULLQUOTE_DEBUG", "1")
    with pytest.raises(RuntimeError):
        main(["list"])


def test_config_keys_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    from reader.commands import COMMANDS

    _, out, _ = run(capsys, "config", "keys")
    assert [line.split()[0] for line in out.splitlines()] == [command.typed for command in COMMANDS]


def test_config_keys_are_those_of_the_preset_and_the_users_on_top(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, path, _ = run(capsys, "config", "path")
    Path(path.strip()).parent.mkdir(parents=True, exist_ok=True)
    Path(path.strip()).write_text('keymap = "newsboat"\n[keys]\nsave = "ctrl+s"\nundo = ""\n')
    _, out, _ = run(capsys, "config", "keys", "--json")
    keys = {command["id"]: command["keys"] for command in map(json.loads, out.splitlines())}
    assert keys["save"] == ["ctrl+s"]
    assert keys["toggle-read"] == ["N"]
    assert keys["mark-above"] == ["m k"]
    assert keys["undo"] == []
    _, out, _ = run(capsys, "config", "keys")
    assert "(none)" in next(line for line in out.splitlines() if line.startswith("undo "))


def test_config_check_names_the_line_of_a_wrong_key(capsys: pytest.CaptureFixture[str]) -> None:
    _, path, _ = run(capsys, "config", "path")
    Path(path.strip()).parent.mkdir(parents=True, exist_ok=True)
    Path(path.strip()).write_text('samples = false\n\n[keys]\n# mine\nsave = "g"\n')
    status, out, _ = run(capsys, "config", "check")
    assert status == 1
    assert f"{path.strip()}, line 5: keys.save: g begins gg, the keys of 'first'" in out


@pytest.mark.parametrize("verb", ["import", "export"])
def test_a_home_of_nobody_is_one_sentence(capsys: pytest.CaptureFixture[str], verb: str) -> None:
    assert main([verb, "~nobody-of-this-name/x.opml"]) == 1
    assert capsys.readouterr().err == "pullquote: There is no such place: ~nobody-of-this-name/x.opml.\n"
