"""The sixth version of the library: how sure it is who is quoted."""

from __future__ import annotations

SIXTH = (
    # From 0 to 1. Of what is there it is known when the articles have been looked through once more.
    "ALTER TABLE quotes ADD COLUMN confidence REAL NOT NULL DEFAULT 1",
    "UPDATE entries SET quotes_version = '' WHERE id IN (SELECT entry_id FROM quotes WHERE speaker <> '')",
)
"""Its steps."""
