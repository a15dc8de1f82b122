"""The fifth version of the library: the address that the user gave, where a server has led to another."""

from __future__ import annotations

_GIVEN = "ADD COLUMN given_url TEXT NOT NULL DEFAULT ''"

FIFTH = (
    # Only what the user gave may be on a private network, and what a server says gives nobody a way there.
    # Empty: it is the address that is fetched.
    f"ALTER TABLE feeds {_GIVEN}",
    f"ALTER TABLE aside_feeds {_GIVEN}",
    "UPDATE feeds SET given_url = moved_from",
    "UPDATE aside_feeds SET given_url = moved_from",
)
"""Its steps."""
