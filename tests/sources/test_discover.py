from __future__ import annotations

import time
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import FoundFeed
from reader.sources.discover import (
    COMMON_PATHS,
    MAX_FOUND,
    MAX_GUESSES,
    common_paths,
    find_feeds,
    platform_feeds,
)
from reader.text.sanitize import clean_url

PAGE = "https://paper.example/city/story.html"


def found(head: str = "", body: str = "", url: str = PAGE) -> tuple[FoundFeed, ...]:
    page = f"<!doctype html><html><head><title>Paper</title>{head}</head><body>{body}</body></html>"
    return find_feeds(page.encode(), "text/html; charset=utf-8", url)


def urls(head: str = "", body: str = "", url: str = PAGE) -> list[str]:
    return [feed.url for feed in found(head, body, url)]


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("application/rss+xml", "rss"),
        ("application/rdf+xml", "rss"),
        ("text/rss+xml", "rss"),
        ("application/atom+xml", "atom"),
        ("application/x.atom+xml", "atom"),
        ("APPLICATION/RSS+XML; charset=utf-8", "rss"),
        ("application/feed+json", "json"),
        ("application/json", "json"),
        ("text/xml", ""),
        ("application/xml", ""),
    ],
)
def test_a_link_element_names_a_feed_by_its_type(media_type: str, kind: str) -> None:
    head = f'<link rel="alternate" type="{media_type}" title="All news" href="/all">'
    assert found(head) == (FoundFeed("https://paper.example/all", "All news", kind),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
        '<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">',
        '<link rel="alternate" type="text/xml" href="/oembed?format=xml">',
        '<link rel="alternate" type="application/rss+xml">',
        '<link rel="alternate" type="application/rss+xml" href="">',
        '<link rel="alternate" type="application/rss+xml" href="  ">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">',
        '<link rel="alternate" type="application/rss+xml" href="http://[bad">',
        '<link rel="alternate" type="text/html" href="/en/">',
        '<link rel="alternate" hreflang="de" href="/de/">',
        '<link rel="stylesheet" type="text/css" href="/feed/style.css">',
        '<link rel="EditURI" type="application/rsd+xml" href="/xmlrpc.php?rsd">',
        '<link rel="sitemap" type="application/xml" href="/sitemap.xml">',
        '<link rel="search" type="application/opensearchdescription+xml" href="/search.xml">',
        '<!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->',
        '<script>"<link rel=alternate type=application/rss+xml href=/no>"</script>',
    ],
)
def test_what_is_no_feed_is_not_taken_for_one(link: str) -> None:
    assert urls(link) == []


def test_relative_addresses_are_relative_to_the_page() -> None:
    head = (
        '<link rel=alternate type=application/rss+xml href="city.rss">'
        '<link rel=alternate type=application/rss+xml href="/all.rss">'
        '<link rel=alternate type=application/rss+xml href="?feed=rss2">'
        '<link rel=alternate type=application/rss+xml href="//feeds.paper.example/x">'
    )
    assert urls(head) == [
        "https://paper.example/city/city.rss",
        "https://paper.example/all.rss",
        "https://paper.example/city/story.html?feed=rss2",
        "https://feeds.paper.example/x",
    ]


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ('<base href="https://cdn.example/blog/">', "https://cdn.example/blog/f.xml"),
        ('<base href="/blog/">', "https://paper.example/blog/f.xml"),
        ('<base target="_top"><base href="/b/"><base href="/c/">', "https://paper.example/b/f.xml"),
        ('<base href="javascript:x">', "https://paper.example/city/f.xml"),
    ],
)
def test_a_base_element_moves_what_is_relative(base: str, expected: str) -> None:
    assert urls(f'{base}<link rel="alternate" type="application/rss+xml" href="f.xml">') == [expected]


def test_entities_in_an_address_are_what_they_stand_for() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="&#x2F;f&#46;xml?a=1&amp;b=2#top">'
    assert urls(head) == ["https://paper.example/f.xml?a=1&b=2"]


@pytest.mark.parametrize("rel", ["feed", "alternate feed", "Alternate", "home alternate", ""])
def test_other_relations_that_lead_to_feeds(rel: str) -> None:
    assert urls(f'<link rel="{rel}" type="application/atom+xml" href="/f">') == ["https://paper.example/f"]


def test_the_feed_relation_needs_no_type() -> None:
    assert found('<link rel=feed href="/f">') == (FoundFeed("https://paper.example/f"),)


def test_links_outside_of_the_head_and_in_broken_markup_count() -> None:
    body = '<p><link rel="alternate" type="application/rss+xml" href="/f"><div <b></p>'
    assert urls("", body) == ["https://paper.example/f"]


def test_each_address_is_offered_once_under_its_first_title() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" title="News" href="/f">'
        '<link rel="alternate" type="application/atom+xml" title="News again" href="/f#x">'
    )
    assert found(head, '<a href="/f">RSS</a>') == (FoundFeed("https://paper.example/f", "News", "rss"),)


def test_feeds_of_comments_come_after_the_others() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" title="Paper &raquo; Comments Feed" href="/c">'
        '<link rel="alternate" type="application/rss+xml" title="Story" href="/story/comments/feed">'
        '<link rel="alternate" type="application/rss+xml" title="Paper &raquo; Feed" href="/f">'
    )
    assert [feed.title for feed in found(head)] == ["Paper » Feed", "Paper » Comments Feed", "Story"]


def test_a_canonical_address_of_a_platform_gives_its_feed() -> None:
    head = '<link rel="canonical" href="https://www.youtube.com/channel/UC0123456789abcdefghijAB">'
    feeds = found(head, url="https://m.youtube.com/@paper")
    expected = "https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghijAB"
    assert [(feed.url, feed.certain) for feed in feeds] == [(expected, False)]


def test_a_page_does_not_speak_for_another_site() -> None:
    assert urls('<link rel="canonical" href="https://github.com/somebody/else">') == []


@pytest.mark.parametrize(
    "link",
    [
        '<a href="/feed/">Follow</a>',
        '<a href="/rss">x</a>',
        '<a href="/news.rss">x</a>',
        '<a href="/news.atom">x</a>',
        '<a href="/atom.xml">x</a>',
        '<a href="/blog-feed.xml">x</a>',
        '<a href="/feed.json">x</a>',
        '<a href="/rss/city/all.xml">x</a>',
        '<a href="/?feed=rss2">x</a>',
        '<a href="/index.php?option=a&amp;format=feed">x</a>',
        '<a href="/updates"><b>RSS</b></a>',
        '<a href="/updates" title="Atom feed"><img src="i.png"></a>',
        '<a href="/updates" type="application/rss+xml">x</a>',
    ],
)
def test_a_link_of_the_page_may_look_like_a_feed(link: str) -> None:
    (feed,) = found("", link)
    assert not feed.certain
    assert feed.url.startswith("https://paper.example/")


@pytest.mark.parametrize(
    "link",
    [
        '<a href="/about">About our RSS history and more</a>',
        '<a href="/feedback">Feedback</a>',
        '<a href="/sitemap.xml">Site map</a>',
        '<a href="/index.php">Home</a>',
        '<a href="mailto:rss@paper.example">RSS</a>',
        '<a href="/press">Press</a>',
        "<a>RSS</a>",
    ],
)
def test_most_links_do_not(link: str) -> None:
    assert urls("", link) == []


def test_the_feed_scheme_is_read_as_https() -> None:
    assert urls(
        "", '<a href="feed://paper.example/f">x RSS</a><a href="feed:http://paper.example/g">RSS</a>'
    ) == ["http://paper.example/g"]


def test_links_to_the_own_site_come_before_those_to_others_and_named_feeds_before_both() -> None:
    body = '<a href="https://other.example/feed/">Other</a><a href="/rss.xml">RSS</a>'
    head = '<link rel="alternate" type="application/rss+xml" href="/named">'
    assert urls(head, body) == [
        "https://paper.example/named",
        "https://paper.example/rss.xml",
        "https://other.example/feed/",
    ]


def test_a_page_that_names_very_many_is_cut() -> None:
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{n}">' for n in range(500))
    assert len(urls(links)) == MAX_FOUND
    assert len(urls("", "".join(f'<a href="/{n}/feed">x</a>' for n in range(500)))) == MAX_GUESSES


def test_a_page_that_names_itself_is_no_feed_of_itself() -> None:
    assert (
        urls('<link rel="alternate" type="application/rss+xml" href="">', f'<a href="{PAGE}">RSS</a>') == []
    )


@pytest.mark.parametrize(
    "body", [b"", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"{}", b"<rss version='2.0'/>", b"\xff" * 99]
)
def test_what_is_no_page_names_nothing(body: bytes) -> None:
    assert find_feeds(body, "", PAGE) == ()


def test_the_encoding_of_a_page_is_seen_to() -> None:
    page = '<meta charset="iso-8859-2"><link rel="feed" title="Zprávy z města" href="/zprávy">'
    (feed,) = find_feeds(page.encode("iso-8859-2"), "text/html", PAGE)
    assert feed == FoundFeed("https://paper.example/zpr%C3%A1vy", "Zprávy z města")


def test_titles_are_cleaned() -> None:
    (feed,) = found('<link rel="feed" title="A\x1b[2J\u202e b\n c" href="/f">')
    assert feed.title == "A b c"


def test_a_hostile_page_costs_little() -> None:
    nested = "<div>" * 100_000 + '<a href="/feed">x</a>'
    tags = "<link " * 50_000 + 'rel="feed" ' * 50_000
    started = time.process_time()
    for page in (nested, tags, "<a href=/feed" * 50_000):
        find_feeds(page.encode(), "text/html", PAGE)
    assert time.process_time() - started < 10


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/ ='\"ablinkrefhtp:&;#x2-.", max_size=200))
def test_whatever_a_page_holds_clean_addresses_come_out(text: str) -> None:
    for feed in find_feeds(f"<link rel=feed href={text}><a href={text}>rss</a>{text}".encode(), "", PAGE):
        assert feed.url
        assert clean_url(feed.url) == feed.url


def test_common_paths_go_from_beside_the_page_to_the_root() -> None:
    paths = common_paths("https://paper.example/blog/2026/story.html?page=2#top")
    assert paths[0] == "https://paper.example/blog/2026/feed"
    assert paths[5] == "https://paper.example/feed"
    assert len(paths) == 5 + len(COMMON_PATHS)


@pytest.mark.parametrize(
    "page", ["https://paper.example", "https://paper.example/", "https://paper.example/index.html"]
)
def test_at_the_root_each_common_path_is_tried_once(page: str) -> None:
    paths = common_paths(page)
    assert sorted(paths) == sorted(f"https://paper.example/{path}" for path in COMMON_PATHS)


def test_a_page_without_a_slash_at_its_end_may_be_a_folder() -> None:
    assert common_paths("https://paper.example/blog")[0] == "https://paper.example/blog/feed"


def test_feeds_of_platforms_are_not_certain() -> None:
    (feed,) = platform_feeds("https://paper.substack.com/p/story")
    assert feed == FoundFeed("https://paper.substack.com/feed", "Posts", certain=False)


@pytest.mark.parametrize("base", ["http://[", "//[", "http://[::1", "https://a.example:x/"])
def test_a_base_that_is_no_address_is_passed_over(base: str) -> None:
    assert urls(f'<base href="{base}"><link rel="feed" href="f">') == ["https://paper.example/city/f"]
    assert urls('<link rel="feed" href="f">', url=base) == []


HREFS = st.one_of(
    st.text(max_size=30),
    st.text(alphabet=":/[]?#@.%feedhtps", max_size=30),
    st.sampled_from(["http://", "https://a.example/", "//", "feed:", "feed://"]).flatmap(
        lambda start: st.text(alphabet="[]:/@.a1%", max_size=12).map(lambda rest: start + rest)
    ),
)
TAGS = st.builds(
    lambda tag, rel, kind, href: f'<{tag} rel="{rel}" type="{kind}" href="{escape(href)}">feed',
    st.sampled_from(["base", "link", "a", "area"]),
    st.sampled_from(["", "alternate", "feed", "canonical"]),
    st.sampled_from(["", "application/rss+xml", "text/xml"]),
    HREFS,
)
PAGES = st.one_of(st.text(max_size=200), st.lists(TAGS, max_size=6).map("".join))


@settings(max_examples=300, deadline=None)
@given(PAGES, HREFS)
def test_no_page_and_no_address_raises_anything(page: str, url: str) -> None:
    for feed in find_feeds(page.encode("utf-8", "replace"), "text/html; charset=utf-8", url):
        assert clean_url(feed.url) == feed.url
