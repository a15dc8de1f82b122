"""Which IP addresses are those of the public Internet, and which names stand for others.

Those that are not stand for machines behind the user's own router, or for the user's own machine, and a
stranger's feed has no business there. Written out, because what Python calls global changes between its
versions and lets multicast and IPv4 inside IPv6 pass.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

_SPECIAL_4: Final = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this host
            "10.0.0.0/8",  # private (RFC 1918)
            "100.64.0.0/10",  # between a provider and its customers (RFC 6598)
            "127.0.0.0/8",  # loopback
            "169.254.0.0/16",  # link-local, where clouds keep their secrets
            "172.16.0.0/12",
            "192.0.0.0/24",  # protocol assignments
            "192.0.2.0/24",  # examples, as the two below
            "192.88.99.0/24",  # 6to4 relays, which are no more
            "192.168.0.0/16",
            "198.18.0.0/15",  # measurements
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",  # multicast, reserved, broadcast
        ),
    )
)
"""What is not public of IPv4: the registry of RFC 6890, and multicast."""

_PUBLIC_6: Final = IPv6Network("2000::/3")
"""All that was ever given out for public use (RFC 4291, section 2.4)."""

_SPECIAL_6: Final = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocol assignments, with Teredo, which leads to any IPv4 address
            "2001:db8::/32",  # examples
            "2002::/16",  # 6to4, which leads to any IPv4 address
            "3fff::/20",  # examples
        ),
    )
)
_NAT64: Final = IPv6Network("64:ff9b::/96")
"""IPv4 as networks without it reach it: the last four bytes are the address (RFC 6052)."""


_PRIVATE_ENDINGS: Final = (
    *(".localhost", ".local", ".home.arpa"),
    *(".corp", ".home", ".internal", ".intranet", ".lan", ".private"),
)
"""Ends of names that no public server has (RFC 6761, 6762, 8375; RFC 6762, appendix G)."""


def is_private_name(host: str) -> bool:
    """Say whether a host is not on the public Internet by its name alone, be it an IP address or a name.

    A name without a dot is one of the user's own network.
    """
    try:
        ip_address(host)
    except ValueError:
        name = host.rstrip(".").lower()
        return "." not in name or name.endswith(_PRIVATE_ENDINGS)
    return not is_public(host)


def is_public(address: str) -> bool:
    """Say whether an IP address is one of the public Internet."""
    try:
        number = ip_address(address)
    except ValueError:
        return False
    if isinstance(number, IPv6Address):
        inner = number.ipv4_mapped or (_last_bytes(number) if number in _NAT64 else None)
        if inner is None:
            return number in _PUBLIC_6 and not any(number in network for network in _SPECIAL_6)
        number = inner
    return not any(number in network for network in _SPECIAL_4)


def _last_bytes(number: IPv6Address) -> IPv4Address:
    return IPv4Address(number.packed[-4:])
