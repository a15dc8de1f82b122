"""The starter list: well-known feeds to choose from, so that nobody has to know an address."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StarterFeed:
    """One feed of the list."""

    name: str
    url: str
    language: str
    topic: str


def starter_feeds() -> tuple[StarterFeed, ...]:
    """Return the starter list in the order of its file."""
    data = tomllib.loads((Path(__file__).parent / "starter_feeds.toml").read_text(encoding="utf-8"))
    return tuple(StarterFeed(**feed) for feed in data["feeds"])
