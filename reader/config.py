"""The settings: one declaration each gives its default, its check and its row in the README.

The file is only ever read. Whatever is wrong with it becomes one sentence that names the file, the key
and what is allowed; that key alone falls back to its default, and the reader starts all the same.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reader.commands import LONGEST_SUMMARY
from reader.paths import documents_folder
from reader.presets import DEFAULT_PRESET, PRESETS
from reader.refresh_rules import Rules
from reader.setting_kinds import Choice, Folder, Keys, Kind, Name, Switch, Whole, shown_value
from reader.text.sanitize import clean_line

MAX_FILE_BYTES = 1024 * 1024
"""A larger file is no configuration that somebody wrote."""

MAX_PROBLEMS = 20
"""More sentences than this help nobody; the rest is counted."""

AUTO_THEME = "auto"
"""The name that stands for the theme that fits the terminal's background."""

_KEYS = "keys."
"""The table whose keys are names of commands."""


def _methods() -> tuple[str, ...]:
    from reader.summary import METHODS

    return METHODS


def _formats() -> tuple[str, ...]:
    from reader.export import FORMATS

    return FORMATS


def _about(name: str, kind: Kind, doc: str) -> dict[str, object]:
    return {"name": name, "kind": kind, "doc": doc}


@dataclass(frozen=True)
class Config:
    """All settings. Each attribute is declared once: its default, its name in the file, kind and meaning."""

    theme: str = field(
        default=AUTO_THEME,
        metadata=_about(
            "theme", Name(), "The theme the reader opens with; `auto`: the one for the terminal's background."
        ),
    )
    dark_theme: str = field(
        default="pullquote-dark",
        metadata=_about("dark_theme", Name(), "The theme for a terminal with a dark background."),
    )
    light_theme: str = field(
        default="pullquote-light",
        metadata=_about("light_theme", Name(), "The theme for a terminal with a light background."),
    )
    samples: bool = field(
        default=True, metadata=_about("samples", Switch(), "Whether the sample articles are shown.")
    )
    summary_method: str = field(
        default="pullquote",
        metadata=_about("summary.method", Choice(_methods), "How sentences are ranked for a summary."),
    )
    summary_length: int = field(
        default=5,
        metadata=_about(
            "summary.length", Whole(1, LONGEST_SUMMARY), "How many sentences a summary has at first."
        ),
    )
    list_previews: bool = field(
        default=False,
        metadata=_about(
            "list.previews",
            Switch(),
            "Whether the most important sentence of each article stands below its row of the list.",
        ),
    )
    quotes_by_speaker: bool = field(
        default=False,
        metadata=_about(
            "quotes.by_speaker", Switch(), "Whether the quotes are shown by speaker at first, not in order."
        ),
    )
    save_folder: Path | None = field(
        default=None,
        metadata=_about("save.folder", Folder(), "Where summaries are saved; it is made when needed."),
    )
    save_format: str = field(
        default="markdown",
        metadata=_about("save.format", Choice(_formats), "The format summaries are saved in."),
    )
    refresh_on_start: bool = field(
        default=False,
        metadata=_about("refresh.on_start", Switch(), "Whether all feeds are fetched when the reader opens."),
    )
    refresh_automatic: bool = field(
        default=True,
        metadata=_about(
            "refresh.automatic", Switch(), "Whether feeds that are due are fetched while the reader is open."
        ),
    )
    refresh_interval_minutes: int = field(
        default=60,
        metadata=_about(
            "refresh.interval_minutes",
            Whole(5, 1440),
            "The shortest time between two automatic fetches of a feed; one with little news waits longer.",
        ),
    )
    refresh_unread_at_first: int = field(
        default=30,
        metadata=_about(
            "refresh.unread_at_first", Whole(0, 100_000), "How many articles of a new feed are unread."
        ),
    )
    refresh_keep: int = field(
        default=0,
        metadata=_about(
            "refresh.keep",
            Whole(0, 1_000_000),
            "How many articles of a feed are kept, beside those starred or saved; 0 keeps all.",
        ),
    )
    refresh_keep_days: int = field(
        default=0,
        metadata=_about(
            "refresh.keep_days",
            Whole(0, 36_500),
            "After how many days read articles are removed that are neither starred nor saved; 0 keeps all.",
        ),
    )
    fetch_timeout_seconds: int = field(
        default=20,
        metadata=_about("fetch.timeout_seconds", Whole(1, 300), "How long one feed or page may take."),
    )
    fetch_max_megabytes: int = field(
        default=10,
        metadata=_about("fetch.max_megabytes", Whole(1, 100), "How large one feed or page may be, in MiB."),
    )
    fetch_max_entries: int = field(
        default=2_000,
        metadata=_about(
            "fetch.max_entries", Whole(1, 100_000), "How many articles are taken from one feed, the newest."
        ),
    )
    fetch_concurrency: int = field(
        default=32,
        metadata=_about("fetch.concurrency", Whole(1, 64), "How many addresses are fetched at once."),
    )
    fetch_per_host: int = field(
        default=2,
        metadata=_about("fetch.per_host", Whole(1, 8), "How many of them at once from one host."),
    )
    fetch_spacing_milliseconds: int = field(
        default=100,
        metadata=_about(
            "fetch.spacing_milliseconds",
            Whole(0, 10_000),
            "The shortest time between the starts of two requests to one host.",
        ),
    )
    reading_width: int = field(
        default=80,
        metadata=_about("reading.width", Whole(40, 200), "The widest line of an article, in columns."),
    )
    reading_mark_read: str = field(
        default="open",
        metadata=_about(
            "reading.mark_read",
            Choice(lambda: ("open", "dwell", "end", "never")),
            "What marks an article read: opening it, having it on the screen for a while, coming to its last "
            "line, or only you.",
        ),
    )
    reading_mark_read_seconds: int = field(
        default=5,
        metadata=_about(
            "reading.mark_read_seconds", Whole(1, 600), 'How long that while is, in seconds, for "dwell".'
        ),
    )
    reading_hyperlinks: bool = field(
        default=True,
        metadata=_about(
            "reading.hyperlinks", Switch(), "Whether links are hyperlinks of the terminal too (OSC 8)."
        ),
    )
    reading_images: bool = field(
        default=False,
        metadata=_about(
            "reading.images",
            Switch(),
            "Whether the pictures of every article are fetched as they come into sight, not only when asked.",
        ),
    )
    reading_image_protocol: str = field(
        default="auto",
        metadata=_about(
            "reading.image_protocol",
            Choice(lambda: ("auto", "kitty", "sixel", "blocks")),
            "How a picture is shown large; `auto`: the best way that the terminal says it knows.",
        ),
    )
    keymap: str = field(
        default=DEFAULT_PRESET,
        metadata=_about(
            "keymap", Choice(lambda: tuple(PRESETS)), "The keys to begin with; `keys` come on top of them."
        ),
    )
    keys: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({}),
        metadata=_about(f"{_KEYS}COMMAND", Keys(), "Other keys for a command, by its name."),
    )

    @property
    def fetch_max_bytes(self) -> int:
        """How large one feed or page may be, in bytes."""
        return self.fetch_max_megabytes * 1024 * 1024

    def refresh_rules(self) -> Rules:
        """Return what is configured about refreshing."""
        return Rules(
            interval_minutes=self.refresh_interval_minutes,
            unread_at_first=self.refresh_unread_at_first,
            max_entries=self.fetch_max_entries,
            keep=self.refresh_keep or None,
            keep_days=self.refresh_keep_days or None,
        )

    def saving_folder(self) -> Path:
        """Return the folder that summaries are saved to, which may not exist yet."""
        return self.save_folder or documents_folder() / "Pullquote"


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known about one setting, read from its declaration in `Config`."""

    name: str
    """Its name in the file, such as `summary.length`."""
    attribute: str
    """Its name in `Config`."""
    kind: Kind
    doc: str
    """What it is for, one sentence."""


SETTINGS: tuple[Setting, ...] = tuple(
    Setting(item.metadata["name"], item.name, item.metadata["kind"], item.metadata["doc"])
    for item in fields(Config)
)
"""Every setting, in the order of the documentation."""

_BY_NAME = MappingProxyType({setting.name: setting for setting in SETTINGS})


@dataclass(frozen=True, slots=True)
class LoadedConfig:
    """The settings of one file and what is wrong with it."""

    path: Path
    found: bool
    """Whether there is such a file at all."""
    config: Config
    problems: tuple[str, ...] = ()
    """One sentence each, for the user."""


def load_config(path: Path) -> LoadedConfig:
    """Read the settings; a missing file means the defaults, and a mistake never raises."""
    shown_path = clean_line(str(path))
    try:
        text = _read_text(path)
        table = {} if text is None else _parse(text)
    except _FileProblem as problem:
        return LoadedConfig(path, True, Config(), (f"{shown_path}{problem} The defaults are used.",))
    config, mistakes = _read_settings(table)
    config, wrong_keys = _with_valid_keys(config)
    said = [*((name, _mistake(name, value)) for name, value in mistakes[:MAX_PROBLEMS]), *wrong_keys]
    problems = _placed(said[:MAX_PROBLEMS], shown_path, text or "")
    if len(mistakes) + len(wrong_keys) > MAX_PROBLEMS:
        more = len(mistakes) + len(wrong_keys) - MAX_PROBLEMS
        problems.append(f"{shown_path}: there are {more} more problems.")
    return LoadedConfig(path, text is not None, config, tuple(problems))


def config_check(loaded: LoadedConfig) -> tuple[str, ...]:
    """Return what `pullquote config check` prints: the problems, or one line that there is none."""
    shown_path = clean_line(str(loaded.path))
    if not loaded.found:
        return (f"{shown_path}: there is no such file; the defaults are used.",)
    return loaded.problems or (f"{shown_path}: no problem found.",)


def settings_table() -> str:
    """Return the README's table of all settings as Markdown."""
    defaults = Config()
    rows = [
        f"| `{setting.name}` | {_as_code(setting.kind.shown(getattr(defaults, setting.attribute)))} "
        f"| {setting.kind.allowed} | {setting.doc} |"
        for setting in SETTINGS
    ]
    return (
        "\n".join(("| setting | default | values | what it is |", "| --- | --- | --- | --- |", *rows)) + "\n"
    )


class _FileProblem(Exception):
    """Why a whole file cannot be used; its text follows the file's name."""


def _read_text(path: Path) -> str | None:
    """Return the file's text, or None where there is no file."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            raise _FileProblem(" is not a file.")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _FileProblem(f" cannot be read ({error.strerror}).") from error
    if len(data) > MAX_FILE_BYTES:
        raise _FileProblem(" is larger than 1 MiB.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _FileProblem(f", line {line}: this is not UTF-8 text.") from error


def _parse(text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _FileProblem(_syntax_problem(str(error), text)) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; thousands of brackets
        raise _FileProblem(": this is not TOML that can be read.") from error


def _syntax_problem(message: str, text: str) -> str:
    """Say where the file is broken; tomllib tells it only in its message."""
    found = re.fullmatch(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", message, re.DOTALL)
    reason = found[1] if found else message
    line = int(found[2]) if found and found[2] else text.rstrip().count("\n") + 1
    return f", line {line}: this is not valid TOML ({clean_line(reason, 200)})."


def _read_settings(table: dict[str, Any]) -> tuple[Config, list[tuple[str, object]]]:
    """Return the settings, and the names and values that are none."""
    values: dict[str, Any] = {}
    keys: dict[str, str] = {}
    mistakes: list[tuple[str, object]] = []
    for name, value in _flat(table):
        try:
            if name.startswith(_KEYS):
                keys[name.removeprefix(_KEYS)] = Keys().read(value)
            else:
                setting = _BY_NAME[name]
                values[setting.attribute] = setting.kind.read(value)
        except (KeyError, ValueError):
            mistakes.append((name, value))
    return Config(**values, keys=MappingProxyType(keys)), mistakes


def _with_valid_keys(config: Config) -> tuple[Config, list[tuple[str, str]]]:
    """Return the settings with those keys that can be given, and what is wrong with the others."""
    if not config.keys:
        return config, []
    from reader.keys import check_keys

    valid, problems = check_keys(config.keys, config.keymap)
    wrong = [(f"{_KEYS}{problem.name}", problem.sentence) for problem in problems]
    return replace(config, keys=MappingProxyType(valid)), wrong


def _placed(said: list[tuple[str, str]], shown_path: str, text: str) -> list[str]:
    """Return sentences about names with the place where each name stands, in the order of the file."""
    if not said:
        return []
    from reader.toml_lines import name_lines

    lines = name_lines(text)
    places = [(lines.get(name, 0), sentence) for name, sentence in said]
    return [
        f"{shown_path}{f', line {line}' if line else ''}: {sentence}"
        for line, sentence in sorted(places, key=lambda place: place[0])
    ]


def _flat(table: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """Yield full names and values; settings stand at most one table deep, so deeper tables are values."""
    for name, value in table.items():
        if isinstance(value, dict) and name not in _BY_NAME and (value or _group(name)):
            for inner_name, inner_value in value.items():
                yield f"{name}.{inner_name}", inner_value
        else:
            yield name, value


def _group(name: str) -> tuple[str, ...]:
    """Return the settings of one table of the file."""
    return tuple(setting for setting in _BY_NAME if setting.startswith(f"{name}."))


def _mistake(name: str, value: object) -> str:
    """Say what is wrong with one entry of the file, and what holds instead."""
    shown_name = clean_line(name, 60)
    setting = _BY_NAME.get(f"{_KEYS}COMMAND" if name.startswith(_KEYS) else name)
    if setting is not None:
        default = setting.kind.shown(getattr(Config(), setting.attribute))
        wrong = f"{shown_name} is {shown_value(value)}; it must be {setting.kind.allowed}."
        return f"{wrong} The default is used: {default}."
    if group := _group(name):
        return f"{shown_name} is a table; its settings are {', '.join(group)}."
    from difflib import get_close_matches

    near = get_close_matches(shown_name, _BY_NAME, 1)
    hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(_BY_NAME)}."
    return f"there is no setting {shown_name}; {hint}"


def _as_code(shown: str) -> str:
    """Return a default for a Markdown table: what is written in quotes or digits as code, words plain."""
    return shown if " " in shown else f"`{shown}`"
