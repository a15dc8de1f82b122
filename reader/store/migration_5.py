"""The fifth version of the library: addresses that the user gave, and full texts that are still to come."""

from __future__ import annotations

_GIVEN = "ADD COLUMN given_url TEXT NOT NULL DEFAULT ''"

FIFTH = (
    # Only what the user gave may be on a private network, and what a server says gives nobody a way there.
    # Empty: it is the address that is fetched.
    f"ALTER TABLE feeds {_GIVEN}",
    f"ALTER TABLE aside_feeds {_GIVEN}",
    "UPDATE feeds SET given_url = moved_from",
    "UPDATE aside_feeds SET given_url = moved_from",
    # A row goes when the text is there, or is not to be had.
    """
    CREATE TABLE wanted_texts (
        entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        tries INTEGER NOT NULL DEFAULT 0,
        due INTEGER NOT NULL
    )
    """,
)
"""Its steps."""
