"""Addresses of links are whole and safe, and follow nobody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.links import link_address, without_trackers
from reader.text.sanitize import clean_url

BASE = "https://base.example/a/b?c=d"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        (" HTTPS://A.example/ä b ", "https://a.example/%C3%A4%20b"),
        ("/x", "https://base.example/x"),
        ("x#y", "https://base.example/a/x#y"),
        ("#y", "https://base.example/a/b?c=d#y"),
        ("?e", "https://base.example/a/b?e"),
        ("//c.example/", "https://c.example/"),
        ("https://user:secret@a.example/", "https://a.example/"),
        ("javascript:alert(1)", ""),
        ("JavaScript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("mailto:a@b.example", ""),
        ("https://", ""),
        ("https://[x]/", ""),
        ("//[x]/", ""),
        ("https://a.example/" + "x" * 20_000, ""),
        ("x" * 20_000, ""),
    ],
)
def test_addresses(href: str, expected: str) -> None:
    assert link_address(href, BASE) == expected


def test_without_a_base_a_relative_address_leads_nowhere() -> None:
    assert link_address("/x") == link_address("x") == link_address("") == ""


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/?utm_source=rss&utm_medium=feed", "https://a.example/"),
        ("https://a.example/x?id=7&UTM_Campaign=c&p=2", "https://a.example/x?id=7&p=2"),
        ("https://a.example/?fbclid=1#part", "https://a.example/#part"),
        ("https://a.example/?a=1&amp;utm_term=b", "https://a.example/?a=1"),
        ("https://a.example/#xtor=RSS-1", "https://a.example/"),
        ("https://a.example/#utm_source=a&utm_medium=b", "https://a.example/"),
        ("https://a.example/?_ga=1&__s=2&mc_eid=3&gclid=4&igshid=5", "https://a.example/"),
        ("https://a.example/?a=%2F&b=+&c", "https://a.example/?a=%2F&b=+&c"),
        ("https://a.example/utm_source=1", "https://a.example/utm_source=1"),
        (
            "https://a.example/?ref=home&source=x&si=1&utmost=2",
            "https://a.example/?ref=home&source=x&si=1&utmost=2",
        ),
        ("https://a.example/#section=2", "https://a.example/#section=2"),
        ("https://a.example/?q=fbclid", "https://a.example/?q=fbclid"),
    ],
)
def test_trackers_go_and_nothing_else(url: str, expected: str) -> None:
    assert without_trackers(url) == expected
    assert link_address(url) == expected


@settings(max_examples=300)
@given(
    st.one_of(
        st.text(max_size=40),
        st.tuples(
            st.sampled_from(["http://", "https://", "HTTP://", "https:/"]),
            st.text(alphabet="ab-_.:@[]é0", max_size=80),
            st.text(alphabet="/?#&=;%:@abä \n\\", max_size=20),
        ).map("".join),
    )
)
def test_the_quick_way_gives_what_the_long_way_gives(href: str) -> None:
    assert link_address(href) == without_trackers(clean_url(href))
