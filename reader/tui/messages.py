"""What the parts of the screen tell each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from textual.message import Message

from reader.model import Article, Quote, Ranking, View

About = Literal["", "article", "list"]


@dataclass
class Notice(Message):
    """One sentence for the status line, the one place where the reader speaks to the user."""

    text: str
    error: bool = False
    about: About = ""
    """What it is about alone, where it means nothing once another one is shown."""


@dataclass
class WorkFailed(Message):
    """Work in the background of a dialog ended by a fault that nobody foresaw."""

    group: str
    """What work that was."""
    error: BaseException


@dataclass
class Analysed(Message):
    """An article's summary and quotes are there."""

    article: Article
    ranking: Ranking
    quotes: Sequence[Quote]


@dataclass
class LibraryChanged(Message):
    """Entries or sources came, went or changed: lists are read again."""

    select_first: bool = False
    """Whether the first entry is to be shown, as at the first start."""
    show: View | None = None
    """A source to go to, such as a feed that was just added."""


@dataclass
class ArticleChanged(Message):
    """The text of an entry is another now."""

    entry_id: int


@dataclass
class Marked(Message):
    """Read or star marks of these entries changed."""

    ids: Sequence[int]
    words: str = ""
    """What was done, for the status line; empty where it goes without saying."""
