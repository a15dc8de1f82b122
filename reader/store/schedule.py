"""When feeds are to be fetched, and which hosts are to be left alone."""

from __future__ import annotations

from datetime import datetime

from reader.model import Feed
from reader.store.feed_rows import select_feeds
from reader.store.rows import Part, from_seconds, to_seconds


class Schedule(Part):
    """What the store knows of the times of refreshing."""

    def due_feeds(self, now: datetime) -> list[Feed]:
        """Return the subscriptions that are to be fetched by now, those waiting longest first.

        Those whose server said that they are gone for good are not among them.
        """
        with self._database.reading() as connection:
            return select_feeds(
                connection,
                """
                WHERE kind = 'feed' AND gone = 0 AND (due IS NULL OR due <= ?) ORDER BY due NULLS FIRST, id
                """,
                (to_seconds(now),),
            )

    def recent_times(self, feed_id: int, limit: int = 20) -> list[datetime]:
        """Return the times that a feed's newest entries are listed under, newest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT listed FROM entries WHERE feed_id = ? ORDER BY listed DESC LIMIT ?", (feed_id, limit)
            )
            return [from_seconds(listed) for (listed,) in rows]

    def hold_host(self, host: str, until: datetime, *, now: datetime) -> None:
        """Leave a host alone until then; a hold that lasts longer already stays, one that is over goes."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM hosts WHERE hold_until <= ?", (to_seconds(now),))
            connection.execute(
                """
                INSERT INTO hosts (host, hold_until) VALUES (?, ?)
                ON CONFLICT (host) DO UPDATE SET hold_until = max(hold_until, excluded.hold_until)
                """,
                (host, to_seconds(until)),
            )

    def holds(self, now: datetime) -> dict[str, datetime]:
        """Return the hosts that are to be left alone still, and until when."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT host, hold_until FROM hosts WHERE hold_until > ?", (to_seconds(now),)
            )
            return {host: from_seconds(until) for host, until in rows}
