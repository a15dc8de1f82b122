"""Work that waits for the network, from a mode that does one thing at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def wait_for(work: Coroutine[Any, Any, T]) -> T:
    """Do some work to its end; Ctrl+C ends it in order, also before it has begun."""
    try:
        return asyncio.run(work)
    finally:
        work.close()  # nothing where it ran; else Python would say that it never did
