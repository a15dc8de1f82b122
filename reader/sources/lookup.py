"""From a host to those of its addresses that may be dialled."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, zip_longest
from typing import Final

from reader.sources import refusals
from reader.sources.addresses import is_public

Lookup = Callable[[str, int], Awaitable[Sequence[str]]]
"""Gives the IP addresses of a host and a port, best first; raises `OSError` where it has none."""

_LOOKUPS_AT_ONCE: Final = 16


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
    """Asks the system for the addresses of hosts, on threads of its own.

    A look-up cannot be stopped, and servers of names may take their time: on the threads that the event
    loop gives to everybody, a few slow ones would keep the library from being read.
    """

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_LOOKUPS_AT_ONCE, thread_name_prefix="lookup")

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """Return the addresses of a host, IPv6 and IPv4 by turns, beginning as the system sorts them."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, _ask_system, host, port)


def _ask_system(host: str, port: int) -> Sequence[str]:
    by_family: dict[int, list[str]] = {}
    for family, *_, at in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        by_family.setdefault(family, []).append(str(at[0]))
    by_turns = chain.from_iterable(zip_longest(*by_family.values()))
    return list(dict.fromkeys(address for address in by_turns if address is not None))
