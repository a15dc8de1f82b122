"""Where the public Internet begins and ends, to the address, and which names are not on it."""

from __future__ import annotations

from ipaddress import ip_network

import pytest

from reader.sources.addresses import is_private_name, is_public

SPECIAL = (
    *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
    *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"),
    *("198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"),
    *("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
)
"""Networks within the space of public addresses that are not public."""


@pytest.mark.parametrize("network", SPECIAL)
def test_a_special_network_is_private_from_its_first_address_to_its_last(network: str) -> None:
    first, last = ip_network(network)[0], ip_network(network)[-1]
    assert not is_public(str(first))
    assert not is_public(str(last))
    for beside in (int(first) - 1, int(last) + 1):
        if 0 < beside < 2**32 - 1 or 2**64 < beside < 2**126:
            assert is_public(str(type(first)(beside))), f"{network} is larger than it should be"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("", False),
        ("news.example", False),
        ("1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", False),
        ("2000::", True),
        ("3ffe:ffff::1", True),
        ("4000::", False),
        ("64:ff9b::8.8.8.8", True),
        ("64:ff9b::192.168.0.1", False),
        ("64:ff9b::1:808:808", False),
        ("::ffff:8.8.8.8", True),
        ("::ffff:192.168.0.1", False),
    ],
)
def test_what_is_public_and_what_is_not(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "router", "printer.", "nas.local", "NAS.Local.", "a.b.localhost", "box.home.arpa"),
        *("wiki.corp", "tv.home", "git.internal", "www.intranet", "pi.lan", "db.private"),
        *("10.0.0.1", "127.0.0.1", "::1", "fe80::1"),
        "",
    ],
)
def test_names_and_addresses_of_ones_own_network(host: str) -> None:
    assert is_private_name(host) is True


@pytest.mark.parametrize(
    "host",
    [
        *(
            "news.example",
            "News.Example.",
            "local.example",
            "lan.news.example",
            "mylocal.example",
            "xlan.org",
        ),
        *("a.xlocal", "b.xhome", "NAS.LANX", "1.1.1.1", "2606:4700::1111"),
    ],
)
def test_names_and_addresses_of_the_internet(host: str) -> None:
    assert is_private_name(host) is False
