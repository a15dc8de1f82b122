"""What an import would do, before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reader.interchange.merging import feeds_by_address, lacks
from reader.model import Feed, FeedSettings, SavedSearch, Subscription, Subscriptions

State = Literal["new", "completes", "known"]
"""`completes`: a feed that is subscribed would get folders or tags."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing in a list, and what importing it would do."""

    what: Subscription | SavedSearch
    state: State


def preview(
    subscriptions: Subscriptions, feeds: Sequence[Feed], searches: Sequence[SavedSearch]
) -> list[Offered]:
    """Return all that a list holds: feeds in its order, then searches.

    Args:
        subscriptions: What was read of the list.
        feeds: What is in the library.
        searches: The saved searches in the library.
    """
    known = feeds_by_address(feeds)
    names = {search.name for search in searches}
    return [
        *(Offered(wanted, _state(wanted, known.get(wanted.url))) for wanted in subscriptions.feeds),
        *(Offered(one, "known" if one.name in names else "new") for one in subscriptions.searches),
    ]


def _state(wanted: Subscription, known: Feed | None) -> State:
    if known is None:
        return "new"
    return "completes" if lacks(known, wanted, FeedSettings()) else "known"


def chosen_of(offered: Sequence[Offered], places: Sequence[int]) -> Subscriptions:
    """Return the part of a list that was chosen, by places in its preview."""
    chosen = [offered[place].what for place in places]
    return Subscriptions(
        feeds=tuple(one for one in chosen if isinstance(one, Subscription)),
        searches=tuple(one for one in chosen if isinstance(one, SavedSearch)),
    )
