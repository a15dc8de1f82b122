"""The long work that goes on in the background, as the status line and the progress view tell it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

NAMED_AFTER_SECONDS = 2.0
"""What has been under way for so long is named."""


@dataclass
class Job:
    """One piece of long work; changed on the event loop only."""

    name: str
    """What is done, such as `Fetching feeds`."""
    noun: str
    """What is counted, such as `feeds`; empty where nothing is."""
    cancel: Callable[[], None] | None = None
    """Ends it early; None where it is short or must not be cut off."""
    total: int = 0
    """How many there are; 0 where nothing is counted."""
    done: int = 0
    failed: int = 0
    under_way: dict[int, tuple[float, str]] = field(default_factory=dict)
    """What is being worked on, by its number: when it began, in seconds of a clock that only goes forward,
    and its name."""
    about: str = ""
    """What it is for, where what is counted does not tell that beside other counts, such as `quotes`."""

    @property
    def count(self) -> str:
        """How far it is: `12 of 500 feeds, 3 failed`."""
        return _count((self,)) if self.noun else ""

    @property
    def share(self) -> float | None:
        """How much of it is done, from 0 to 1; None where nothing is counted."""
        return self.done / self.total if self.total else None

    def slow(self, now: float, most: int) -> list[tuple[str, float]]:
        """Return what has been under way for long, with the seconds, the longest first."""
        longest = sorted(self.under_way.values())[:most]
        return [(name, now - began) for began, name in longest if now - began >= NAMED_AFTER_SECONDS]


class Jobs:
    """All work that goes on now, in the order in which it began."""

    def __init__(self, show: Callable[[str], None]) -> None:
        """Begin with none; `show` is told the words for the status line, empty when nothing goes on."""
        self._running: list[Job] = []
        self._show = show
        self.last: Job | None = None
        """The counted one that ended last."""

    @property
    def running(self) -> list[Job]:
        """What goes on now."""
        return list(self._running)

    def begin(self, job: Job) -> Job:
        """Take up a job; it goes on until `end`."""
        self._running.append(job)
        self.tell()
        return job

    def end(self, job: Job) -> None:
        """Forget a job that is over, however it ended."""
        self._running.remove(job)
        if job.noun:
            self.last = job
        self.tell()

    def tell(self) -> None:
        """Bring the status line up to date; what is done in several jobs is counted as one there."""
        kinds: dict[tuple[str, str], list[Job]] = {}
        for job in self._running:
            kinds.setdefault((job.name, job.noun), []).append(job)
        self._show(" · ".join(map(_in_brief, kinds.values())))

    def cancel(self) -> bool:
        """End what may be ended early; False where nothing may."""
        acts = [job.cancel for job in self._running if job.cancel is not None]
        for act in acts:
            act()
        return bool(acts)


def _in_brief(jobs: Sequence[Job]) -> str:
    """Return how far jobs of one kind are, and what they are where that does not go without saying."""
    name, noun, about = jobs[0].name, jobs[0].noun, jobs[0].about
    if not noun:
        return name[:1].lower() + name[1:]
    return f"{about}: {_count(jobs)}" if about else _count(jobs)


def _count(jobs: Sequence[Job]) -> str:
    done, total = sum(job.done for job in jobs), sum(job.total for job in jobs)
    failed = sum(job.failed for job in jobs)
    noun = jobs[0].noun.removesuffix("s") if total == 1 else jobs[0].noun
    of_all = f"{done:,} of {total:,} {noun}"
    return f"{of_all}, {failed:,} failed" if failed else of_all
