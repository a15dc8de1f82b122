"""How a server was asked: how often, how much at once, how fast one after another, and during a hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Counts:
    """What was counted since the last reset."""

    requests: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    """Answers by status; `hang` and `cut` are those that failed on purpose."""
    bytes_sent: int = 0
    connections: int = 0
    most_at_once: int = 0
    most_at_once_on_a_host: int = 0
    shortest_gap: float | None = None
    """Seconds between the starts of two requests on one host, the shortest; None: no host had two."""
    during_hold: int = 0
    """Requests to a host that had answered 429, before the time it named."""

    def summary(self) -> dict[str, object]:
        """Return the counts for JSON."""
        return {
            "requests": self.requests,
            "statuses": dict(sorted(self.statuses.items())),
            "bytes_sent": self.bytes_sent,
            "connections": self.connections,
            "most_at_once": self.most_at_once,
            "most_at_once_on_a_host": self.most_at_once_on_a_host,
            "shortest_gap_ms": None if self.shortest_gap is None else round(1000 * self.shortest_gap, 1),
            "during_hold": self.during_hold,
        }


@dataclass(slots=True)
class _Host:
    open: int = 0
    last_start: float | None = None
    hold_until: float = 0.0


class RequestLog:
    """Takes note of each request; times are seconds of any clock that does not go back."""

    def __init__(self) -> None:
        self.counts = Counts()
        self._open = 0
        self._hosts: dict[str, _Host] = {}

    def began(self, host_name: str, now: float) -> None:
        """A request came in."""
        host = self._hosts.setdefault(host_name, _Host())
        counts = self.counts
        self._open += 1
        host.open += 1
        counts.requests += 1
        counts.most_at_once = max(counts.most_at_once, self._open)
        counts.most_at_once_on_a_host = max(counts.most_at_once_on_a_host, host.open)
        counts.during_hold += self.held(host_name, now)
        if host.last_start is not None:
            gap = now - host.last_start
            counts.shortest_gap = gap if counts.shortest_gap is None else min(gap, counts.shortest_gap)
        host.last_start = now

    def ended(self, host_name: str) -> None:
        """A request was answered, or given up by the client."""
        self._open -= 1
        self._hosts[host_name].open -= 1

    def hold(self, host_name: str, until: float) -> None:
        """A host asks to be left alone; an earlier wish for longer stands."""
        host = self._hosts[host_name]
        host.hold_until = max(host.hold_until, until)

    def held(self, host_name: str, now: float) -> bool:
        """Return whether a host is to be left alone."""
        return now < self._hosts[host_name].hold_until

    def reset(self) -> None:
        """Count anew; holds and requests that are being answered go on."""
        self.counts = Counts()
        for host in self._hosts.values():
            host.last_start = None
