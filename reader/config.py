"""The settings: one declaration each gives its default, its check and its row in the README.

`reader.config_file` reads them from the user's file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from reader.commands import LONGEST_SUMMARY
from reader.paths import documents_folder
from reader.presets import DEFAULT_PRESET, PRESETS
from reader.refresh_rules import Rules
from reader.setting_kinds import Choice, Folder, Keys, Kind, Name, Switch, Whole

AUTO_THEME = "auto"
"""The name that stands for the theme that fits the terminal's background."""

KEYS_TABLE = "keys."
"""The table whose keys are names of commands."""

RowLines = Literal["auto", "one", "two"]
"""Lines that an article takes in the list; `auto`: two where the list is too narrow for one."""

RightToLeft = Literal["auto", "reader", "words", "terminal"]
"""Who turns text round that runs from right to left; `words`: the reader, but for the letters of a word."""


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
    list_rows: RowLines = field(
        default="auto",
        metadata=_about(
            "list.rows",
            Choice(lambda: get_args(RowLines)),
            "Lines an article takes in the list; auto: two where the list is too narrow for one.",
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
    right_to_left: RightToLeft = field(
        default="auto",
        metadata=_about(
            "right_to_left",
            Choice(lambda: get_args(RightToLeft)),
            "Who puts Arabic or Hebrew text in its order: the reader, the terminal, or the reader the words "
            "and the terminal their letters; auto: what fits the terminal.",
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
        metadata=_about(f"{KEYS_TABLE}COMMAND", Keys(), "Other keys for a command, by its name."),
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

SETTINGS_BY_NAME = MappingProxyType({setting.name: setting for setting in SETTINGS})


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


def _as_code(shown: str) -> str:
    """Return a default for a Markdown table: what is written in quotes or digits as code, words plain."""
    return shown if " " in shown else f"`{shown}`"
