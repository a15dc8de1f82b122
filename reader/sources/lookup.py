"""From a host to those of its addresses that may be dialled."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from itertools import chain, zip_longest
from threading import Thread
from typing import Final

from reader.sources import refusals
from reader.sources.addresses import is_public

Lookup = Callable[[str, int], Awaitable[Sequence[str]]]
"""Gives the IP addresses of a host and a port, best first; raises `OSError` where it has none."""

_MOST_THREADS: Final = 128
"""Look-ups that the system is at, those included that were given up: twice as many as requests can be open,
so that a name that hangs keeps the others from being looked up only where all hang."""


async def dialled(lookup: Lookup, host: str, port: int, *, public_only: bool) -> Sequence[str]:
    """Return those addresses of a host that may be dialled.

    Raises:
        FetchError: It has others only.
        OSError: It has none.
    """
    found = await lookup(host, port)
    if not found:
        raise OSError(f"no address of {host} is known")
    kept = [address for address in found if is_public(address)] if public_only else found
    if not kept:
        raise refusals.not_public(host, found[0])
    return kept


class SystemLookup:
    """Asks the system for the addresses of hosts, each on a thread of its own; belongs to one event loop.

    A look-up cannot be stopped, and servers of names may take their time: on the threads that the event
    loop gives to everybody, a few slow ones would keep the library from being read. Nor may one that
    nobody waits for any more keep the program from ending, as the threads of an executor do.
    """

    def __init__(self) -> None:
        self._places = asyncio.Semaphore(_MOST_THREADS)

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """Return the addresses of a host, IPv6 and IPv4 by turns, beginning as the system sorts them."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Sequence[str]] = loop.create_future()

        def take(found: Future[Sequence[str]]) -> None:
            self._places.release()
            if answer.cancelled():
                return
            if error := found.exception():
                answer.set_exception(error)
            else:
                answer.set_result(found.result())

        def ask() -> None:
            found: Future[Sequence[str]] = Future()
            try:
                found.set_result(_ask_system(host, port))
            except Exception as error:  # whoever waits for the answer raises it
                found.set_exception(error)
            with suppress(RuntimeError):  # the loop has ended, and nobody waits
                loop.call_soon_threadsafe(take, found)

        await self._places.acquire()
        try:
            Thread(target=ask, name=f"lookup_{host}", daemon=True).start()
        except RuntimeError:  # the system has no thread to give
            self._places.release()
            raise
        return await answer


def _ask_system(host: str, port: int) -> Sequence[str]:
    by_family: dict[int, list[str]] = {}
    for family, *_, at in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        by_family.setdefault(family, []).append(str(at[0]))
    by_turns = chain.from_iterable(zip_longest(*by_family.values()))
    return list(dict.fromkeys(address for address in by_turns if address is not None))
