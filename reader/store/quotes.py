"""What was found in the texts of entries: who said what, for searching over all of them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.store.entry_changes import forget_quotes
from reader.store.entry_rows import require_entry
from reader.store.rows import Part
from reader.store.search_index import index_quotes

QuoteRow = tuple[int, int, str, str, str, str]
"""Start and end in the entry's text, kind, speaker and role (empty where not known), and the words."""


class FoundQuotes(Part):
    """What the store keeps of quotes."""

    def put_quotes(self, entry_id: int, quotes: Sequence[QuoteRow]) -> None:
        """Keep the quotes of the text an entry is read by; they take the place of older ones.

        Where just these are kept already, nothing is written.

        Raises:
            NotFoundError: The entry is not in the library.
        """
        with self._database.reading() as connection:
            require_entry(connection, entry_id)
            kept = connection.execute(
                "SELECT start, end, kind, speaker, role, words FROM quotes WHERE entry_id = ? ORDER BY id",
                (entry_id,),
            ).fetchall()
        if kept == list(quotes):
            return
        with self._database.writing() as connection:
            require_entry(connection, entry_id)
            forget_quotes(connection, entry_id)
            connection.executemany(
                """
                INSERT INTO quotes (entry_id, start, end, kind, speaker, role, words)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                ((entry_id, *quote) for quote in quotes),
            )
            index_quotes(connection, entry_id)
