from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.config import SETTINGS, Config, settings_table
from reader.config_file import LoadedConfig, config_check, load_config


def load(tmp_path: Path, content: str | bytes) -> LoadedConfig:
    path = tmp_path / "config.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_config(path)


def only_problem(loaded: LoadedConfig) -> str:
    assert len(loaded.problems) == 1
    (problem,) = loaded.problems
    assert problem.startswith(str(loaded.path))
    return problem.removeprefix(str(loaded.path))


def test_a_missing_file_means_the_defaults(tmp_path: Path) -> None:
    loaded = load_config(tmp_path / "config.toml")
    assert loaded.config == Config()
    assert not loaded.found
    assert loaded.problems == ()
    assert config_check(loaded) == (
        f"{tmp_path / 'config.toml'}: there is no such file; the defaults are used.",
    )


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        """\
theme = "paper"
samples = false
[summary]
method = "lead"
length = 50
[save]
folder = "/srv/Gesammeltes Wissen"
format = "html"
[refresh]
on_start = true
[fetch]
timeout_seconds = 5
max_megabytes = 1
concurrency = 2
[reading]
width = 100
[keys]
toggle_star = "b"
open = "enter, l"
""",
    )
    assert loaded.problems == ()
    assert loaded.config == Config(
        theme="paper",
        samples=False,
        summary_method="lead",
        summary_length=50,
        save_folder=Path("/srv/Gesammeltes Wissen"),
        save_format="html",
        refresh_on_start=True,
        fetch_timeout_seconds=5,
        fetch_max_megabytes=1,
        fetch_concurrency=2,
        reading_width=100,
        keys={"toggle_star": "b", "open": "enter,l"},
    )
    assert config_check(loaded) == (f"{loaded.path}: no problem found.",)


def test_the_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert load(tmp_path, b'\xef\xbb\xbftheme = "paper"\r\n').config.theme == "paper"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("theme = \n", 1),
        ('theme = "x"\n[summary\nlength = 3\n', 2),
        ('theme = "x"\n\nsamples = yes\n', 3),
        ("a = 1\nb = [1,\n", 2),
        ("a = 1\na = 2\n", 2),
        (b'theme = "x"\n# caf\xe9\n', 2),
    ],
)
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, content: str | bytes, line: int) -> None:
    loaded = load(tmp_path, content)
    assert loaded.config == Config()
    assert only_problem(loaded).startswith(f", line {line}: ")


def test_the_file_is_never_written(tmp_path: Path) -> None:
    loaded = load(tmp_path, "theme = \n")
    assert loaded.path.read_bytes() == b"theme = \n"
    assert list(tmp_path.iterdir()) == [loaded.path]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("thme = 'x'", ", line 1: there is no setting thme; did you mean theme?"),
        (
            "[summary]\nlenght = 5",
            ", line 2: there is no setting summary.lenght; did you mean summary.length?",
        ),
        ("[sumary]\nlength = 5", ", line 2: there is no setting sumary.length; did you mean summary.length?"),
        ("summary = 5", ", line 1: summary is a table; its settings are summary.method, summary.length."),
        ("keys = 5", ", line 1: keys is a table; its settings are keys.COMMAND."),
    ],
)
def test_an_unknown_key_is_answered_with_the_nearest(tmp_path: Path, content: str, expected: str) -> None:
    loaded = load(tmp_path, content)
    assert loaded.config == Config()
    assert only_problem(loaded) == expected


def test_a_key_like_nothing_is_answered_with_all(tmp_path: Path) -> None:
    for content in ("zzzzzzzz = 1", "[zzzzzzzz]"):
        problem = only_problem(load(tmp_path, content))
        assert all(setting.name in problem for setting in SETTINGS)


A_NAME = 'a name in quotes. The default is used: "auto".'
A_LENGTH = "a whole number from 1 to 1000. The default is used: 5."
A_WIDTH = "a whole number from 40 to 200. The default is used: 80."
A_COUNT = "a whole number from 1 to 64. The default is used: 32."
A_FORMAT = 'one of "markdown", "text", "json", "html". The default is used: "markdown".'
A_KEY = (
    'one or more keys in quotes, such as "s", "enter,l" or "g g", or "" for none. '
    "The default is used: the command's own keys."
)


@pytest.mark.parametrize(
    ("content", "found", "allowed"),
    [
        ("theme = 5", "theme is 5", A_NAME),
        ('theme = ""', 'theme is ""', A_NAME),
        ("samples = 1", "samples is 1", "true or false. The default is used: true."),
        ("summary.length = 0", "summary.length is 0", A_LENGTH),
        ("summary.length = 1001", "summary.length is 1001", A_LENGTH),
        ("summary.length = true", "summary.length is true", A_LENGTH),
        ("summary.length = 2.0", "summary.length is 2.0", A_LENGTH),
        ("summary.length = [5]", "summary.length is a list", A_LENGTH),
        ("[summary.length]\nx = 1", "summary.length is a table", A_LENGTH),
        ("reading.width = 0x" + "f" * 9000, "reading.width is a very large number", A_WIDTH),
        ("fetch.concurrency = 2024-01-01", "fetch.concurrency is 2024-01-01", A_COUNT),
        ('save.format = "pdf"', 'save.format is "pdf"', A_FORMAT),
        ("keys.star = 5", "keys.star is 5", A_KEY),
    ],
)
def test_a_wrong_value_is_named_with_what_is_allowed(
    tmp_path: Path, content: str, found: str, allowed: str
) -> None:
    assert only_problem(load(tmp_path, content)) == f", line 1: {found}; it must be {allowed}"


def test_a_method_is_one_of_those_that_exist(tmp_path: Path) -> None:
    problem = only_problem(load(tmp_path, "summary.method = 'guess'"))
    assert '"pullquote"' in problem
    assert '"lexrank"' in problem


def test_a_wrong_value_costs_only_its_own_default(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        'theme = "paper"\n[summary]\nlength = 9999\n[keys]\nstar = 1\nquit = "ctrl+q"\nopen = "l,"\n',
    )
    assert loaded.config == Config(theme="paper", keys={"quit": "ctrl+q"})
    assert [problem.split(": ")[1].split()[0] for problem in loaded.problems] == [
        "summary.length",
        "keys.star",
        "keys.open",
    ]
    assert config_check(loaded) == loaded.problems


@pytest.mark.parametrize("value", ["relative", "~nobody-of-this-name/x", "", "/srv/\\u0000", "/srv/a\\nb"])
def test_a_folder_is_absolute(tmp_path: Path, value: str) -> None:
    loaded = load(tmp_path, f'save.folder = "{value}"')
    assert loaded.config.save_folder is None
    assert "save.folder is " in only_problem(loaded)


def test_a_folder_may_begin_with_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert load(tmp_path, 'save.folder = "~/saved"').config.saving_folder() == tmp_path / "saved"


def test_without_a_folder_summaries_go_to_the_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Documents"))
    assert Config().saving_folder() == tmp_path / "Documents" / "Pullquote"


@pytest.mark.parametrize(
    "hostile", ["\\u001b]52;c;aGk=\\u0007", "\\u202Egnp.exe", "a\\nb\\u009b2J", "x" * 9000]
)
def test_nothing_hostile_rides_on_a_problem(tmp_path: Path, hostile: str) -> None:
    loaded = load(tmp_path, f'theme = "{hostile}"\n"{hostile}" = 1\n[keys]\n"{hostile}" = 1\n')
    assert len(loaded.problems) == 3
    for problem in loaded.problems:
        assert problem.isprintable()
        assert len(problem) < 1_500


def test_many_mistakes_are_counted(tmp_path: Path) -> None:
    loaded = load(tmp_path, "".join(f"unknown{number} = 1\n" for number in range(1000)))
    assert len(loaded.problems) == 21
    assert loaded.problems[-1] == f"{loaded.path}: there are 980 more problems."


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"#" * (1024 * 1024 + 1), " is larger than 1 MiB. The defaults are used."),
        (b"theme = " + b"[" * 100_000, ": this is not TOML that can be read. The defaults are used."),
        (b"a = " + b"1" * 10_000, ": this is not TOML that can be read. The defaults are used."),
    ],
)
def test_a_file_that_attacks_is_one_problem(tmp_path: Path, content: bytes, expected: str) -> None:
    assert only_problem(load(tmp_path, content)) == expected


def test_what_is_no_file_is_one_problem(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("", "pipe"):
        assert only_problem(load_config(tmp_path / name)) == " is not a file. The defaults are used."
    assert " cannot be read (" in only_problem(load_config(tmp_path / "loop"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_one_problem(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("")
    path.chmod(0)
    assert only_problem(load_config(path)) == " cannot be read (Permission denied). The defaults are used."


def test_the_table_has_a_row_for_every_setting() -> None:
    rows = settings_table().splitlines()[2:]
    assert len(rows) == len(SETTINGS)
    for setting, row in zip(SETTINGS, rows, strict=True):
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        assert cells[0] == f"`{setting.name}`"
        assert cells[2:] == [setting.kind.allowed, setting.doc]
    assert "| `summary.length` | `5` | a whole number from 1 to 1000 | " in settings_table()


def test_every_default_is_a_value_that_is_allowed() -> None:
    defaults = Config()
    for setting in SETTINGS:
        value = getattr(defaults, setting.attribute)
        if setting.name not in {"save.folder", "keys.COMMAND"}:  # unset is not written in a file
            assert setting.kind.read(value) == value


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_no_file_raises(tmp_path: Path, content: bytes) -> None:
    loaded = load(tmp_path, content)
    assert all(problem.isprintable() for problem in loaded.problems)
