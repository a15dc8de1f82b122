"""Which addresses become feeds, whoever gives them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import library
from reader.errors import SourceError
from reader.sources.subscribing import feed_address
from reader.text.sanitize import clean_url


@pytest.mark.parametrize(
    ("raw", "address"),
    [
        ("https://paper.example/feed", "https://paper.example/feed"),
        ("http://paper.example/feed", "http://paper.example/feed"),
        ("  HTTPS://Paper.Example/Feed \n", "https://paper.example/Feed"),
        ("paper.example", "https://paper.example"),
        ("paper.example/feed?a=b:c", "https://paper.example/feed?a=b:c"),
        ("paper.example:8080/feed", "https://paper.example:8080/feed"),
        ("zürich.example/feed", "https://xn--zrich-kva.example/feed"),
        ("127.0.0.1/feed", "http://127.0.0.1/feed"),
        ("127.0.0.1:8765/feed", "http://127.0.0.1:8765/feed"),
        ("https://127.0.0.1:8765/feed", "https://127.0.0.1:8765/feed"),
        ("localhost", "http://localhost"),
        ("localhost:8765/feed", "http://localhost:8765/feed"),
        ("LOCALHOST:80?feed=rss", "http://localhost:80?feed=rss"),
        ("nas.local/rss", "http://nas.local/rss"),
        ("nas.local:443/rss", "https://nas.local:443/rss"),
        ("nas.local:8443/rss", "https://nas.local:8443/rss"),
        ("nas:8080/rss", "http://nas:8080/rss"),
        ("box.home.arpa/rss", "http://box.home.arpa/rss"),
        ("192.168.1.7:3000/rss", "http://192.168.1.7:3000/rss"),
        ("[::1]:8765/feed", "http://[::1]:8765/feed"),
        ("[2a00::1]/feed", "https://[2a00::1]/feed"),
        ("8.8.8.8/feed", "https://8.8.8.8/feed"),
        ("feed:paper.example/feed", "https://paper.example/feed"),
        ("feed://paper.example/feed", "https://paper.example/feed"),
        ("FEED://paper.example/feed", "https://paper.example/feed"),
        ("Feed:HTTP://paper.example/feed", "http://paper.example/feed"),
        ("feed://localhost:8000/feed", "http://localhost:8000/feed"),
        ("feed:https://localhost:8000/feed", "https://localhost:8000/feed"),
        ("feed://http://paper.example/feed", "http://paper.example/feed"),
    ],
)
def test_an_address_is_read_as_people_write_it(raw: str, address: str) -> None:
    assert feed_address(raw) == address
    assert library.feed_address(raw) == address, "there is one rule"


@pytest.mark.parametrize(
    "raw",
    [
        *("", "   ", "paper", "two words", "paper news.example", "../feed.xml", ".", "//", "/etc/passwd"),
        *("file:///etc/passwd", "ftp://paper.example/feed", "javascript:alert(1.5)", "data:,x.y"),
        *(
            "https://",
            "http://[",
            "feed:",
            "feed://",
            "feed:ftp://a.example/",
            "paper.example:port/feed",
            "https:paper.example",
        ),
    ],
)
def test_what_is_no_address_is_said_with_an_example(raw: str) -> None:
    with pytest.raises(SourceError, match=r"is no web address; write one such as https://example\.org/feed"):
        feed_address(raw)


@pytest.mark.parametrize(
    "raw",
    [
        "https://ann:geheim@paper.example/feed",
        "ann:geheim@paper.example/feed",
        "geheim@paper.example/feed",
        "feed:ann:geheim@paper.example/feed",
        "ann:geheim@localhost/feed",
        "FEED:https://ann:geheim@paper.example/feed",
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(raw: str) -> None:
    with pytest.raises(
        SourceError, match=r"^https://(paper\.example|localhost)/feed was not taken.*--credentials"
    ) as caught:
        feed_address(raw)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("raw", ["ftp://ann:geheim@paper.example/feed", "ann:geheim@nas/feed"])
def test_a_password_in_what_is_no_address_is_not_repeated(raw: str) -> None:
    with pytest.raises(SourceError, match="is no web address") as caught:
        feed_address(raw)
    assert "geheim" not in str(caught.value)


@given(st.one_of(st.text(max_size=40), st.text(alphabet="feedhtps:/.@[]?# a1", max_size=40)))
def test_an_address_that_is_taken_is_clean_and_stays_what_it_is(raw: str) -> None:
    try:
        address = feed_address(raw)
    except SourceError as error:
        assert str(error).endswith(".")
    else:
        assert address.startswith(("http://", "https://"))
        assert clean_url(address) == address == feed_address(address)
