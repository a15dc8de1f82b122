from __future__ import annotations

import time

import pytest

from reader.sources.platforms import is_walled, platform_addresses
from reader.text.sanitize import clean_url

YOUTUBE = "https://www.youtube.com/feeds/videos.xml"

PAGES = {
    "https://www.youtube.com/channel/UC0123456789abcdefghijAB": [
        f"{YOUTUBE}?channel_id=UC0123456789abcdefghijAB"
    ],
    "https://youtube.com/channel/UC0123456789abcdefghijAB/videos": [
        f"{YOUTUBE}?channel_id=UC0123456789abcdefghijAB"
    ],
    "https://www.youtube.com/playlist?list=PL12_a-b": [f"{YOUTUBE}?playlist_id=PL12_a-b"],
    "https://www.youtube.com/watch?v=abc&list=PL12": [f"{YOUTUBE}?playlist_id=PL12"],
    "https://www.youtube.com/user/paper": [f"{YOUTUBE}?user=paper"],
    "https://www.youtube.com/@paper": [],
    "https://www.youtube.com/watch?v=abc": [],
    "https://vimeo.com/paper": ["https://vimeo.com/paper/videos/rss"],
    "https://vimeo.com/channels/staff": ["https://vimeo.com/channels/staff/videos/rss"],
    "https://vimeo.com/12345": [],
    "https://github.com/ann/tool": [
        "https://github.com/ann/tool/releases.atom",
        "https://github.com/ann/tool/commits.atom",
        "https://github.com/ann/tool/tags.atom",
    ],
    "https://github.com/ann/tool/": [
        "https://github.com/ann/tool/releases.atom",
        "https://github.com/ann/tool/commits.atom",
        "https://github.com/ann/tool/tags.atom",
    ],
    "https://github.com/ann/tool/commits/main": ["https://github.com/ann/tool/commits/main.atom"],
    "https://github.com/ann/tool/tags": ["https://github.com/ann/tool/tags.atom"],
    "https://github.com/ann": ["https://github.com/ann.atom"],
    "https://github.com/": [],
    "https://github.com/topics/rss": [],
    "https://github.com/trending": [],
    "https://gitlab.com/group/part/tool/-/issues": [
        "https://gitlab.com/group/part/tool/-/tags?format=atom",
        "https://gitlab.com/group/part/tool.atom",
    ],
    "https://gitlab.com/group/tool/-/commits/main": [
        "https://gitlab.com/group/tool/-/commits/main?format=atom"
    ],
    "https://codeberg.org/ann/tool": [
        "https://codeberg.org/ann/tool/releases.rss",
        "https://codeberg.org/ann/tool.rss",
    ],
    "https://codeberg.org/ann": ["https://codeberg.org/ann.rss"],
    "https://git.sr.ht/~ann/tool/tree": [
        "https://git.sr.ht/~ann/tool/refs/rss.xml",
        "https://git.sr.ht/~ann/tool/log/rss.xml",
    ],
    "https://pypi.org/project/tool/": ["https://pypi.org/rss/project/tool/releases.xml"],
    "https://pypi.org/": ["https://pypi.org/rss/updates.xml", "https://pypi.org/rss/packages.xml"],
    "https://crates.io/crates/tool": ["https://static.crates.io/rss/crates/tool.xml"],
    "https://rubygems.org/gems/tool": ["https://rubygems.org/gems/tool/versions.atom"],
    "https://packagist.org/packages/ann/tool": ["https://packagist.org/feeds/package.ann/tool.rss"],
    "https://tracker.debian.org/pkg/tool": ["https://tracker.debian.org/pkg/tool/rss"],
    "https://sourceforge.net/projects/tool/files/": ["https://sourceforge.net/projects/tool/rss?path=/"],
    "https://old.reddit.com/r/news/": ["https://www.reddit.com/r/news/.rss"],
    "https://www.reddit.com/r/news/top/": ["https://www.reddit.com/r/news/top/.rss"],
    "https://www.reddit.com/r/news/comments/1abc/a_story/": [
        "https://www.reddit.com/r/news/comments/1abc/a_story/.rss"
    ],
    "https://www.reddit.com/u/ann": ["https://www.reddit.com/user/ann/.rss"],
    "https://www.reddit.com/user/ann/m/local": ["https://www.reddit.com/user/ann/m/local/.rss"],
    "https://bsky.app/profile/paper.example": ["https://bsky.app/profile/paper.example/rss"],
    "https://news.ycombinator.com/": ["https://news.ycombinator.com/rss"],
    "https://lobste.rs/": ["https://lobste.rs/rss"],
    "https://lobste.rs/t/rust": ["https://lobste.rs/t/rust.rss"],
    "https://stackoverflow.com/questions/tagged/python": ["https://stackoverflow.com/feeds/tag/python"],
    "https://stackoverflow.com/questions/12/how-to": ["https://stackoverflow.com/feeds/question/12"],
    "https://cooking.stackexchange.com/users/7/ann": ["https://cooking.stackexchange.com/feeds/user/7"],
    "https://askubuntu.com/": ["https://askubuntu.com/feeds"],
    "https://letterboxd.com/ann/": ["https://letterboxd.com/ann/rss/"],
    "https://letterboxd.com/films/": [],
    "https://pinboard.in/u:ann": ["https://feeds.pinboard.in/rss/u:ann/"],
    "https://store.steampowered.com/app/400/Portal/": ["https://store.steampowered.com/feeds/news/app/400/"],
    "https://www.flickr.com/photos/12345678@N02/": [
        "https://www.flickr.com/services/feeds/photos_public.gne?id=12345678@N02"
    ],
    "https://www.flickr.com/photos/tags/bridge": [
        "https://www.flickr.com/services/feeds/photos_public.gne?tags=bridge"
    ],
    "https://medium.com/@ann/a-story-1a2b": ["https://medium.com/feed/@ann"],
    "https://medium.com/tag/bridges": ["https://medium.com/feed/tag/bridges"],
    "https://medium.com/the-paper/a-story-1a2b": ["https://medium.com/feed/the-paper"],
    "https://ann.medium.com/a-story": ["https://ann.medium.com/feed"],
    "https://ann.substack.com/archive": ["https://ann.substack.com/feed"],
    "https://ann.wordpress.com/2026/11/a-story/": ["https://ann.wordpress.com/feed/"],
    "https://ann.wordpress.com/category/city/": ["https://ann.wordpress.com/category/city/feed/"],
    "https://ann.blogspot.com/2026/11/a.html": ["https://ann.blogspot.com/feeds/posts/default"],
    "https://ann.blogspot.co.uk/": ["https://ann.blogspot.co.uk/feeds/posts/default"],
    "https://ann.tumblr.com/post/1": ["https://ann.tumblr.com/rss"],
    "https://ann.tumblr.com/tagged/city": ["https://ann.tumblr.com/tagged/city/rss"],
    "https://www.tumblr.com/ann": ["https://ann.tumblr.com/rss"],
    "https://ann.livejournal.com/1.html": ["https://ann.livejournal.com/data/rss"],
    "https://ann.dreamwidth.org/": ["https://ann.dreamwidth.org/data/rss"],
    "https://ann.hashnode.dev/a": ["https://ann.hashnode.dev/rss.xml"],
    "https://ann.ghost.io/": ["https://ann.ghost.io/rss/"],
    "https://ann.micro.blog/about": ["https://ann.micro.blog/feed.xml"],
    "https://ann.bearblog.dev/": ["https://ann.bearblog.dev/feed/"],
    "https://buttondown.com/ann/archive/": ["https://buttondown.com/ann/rss"],
    "https://dev.to/ann": ["https://dev.to/feed/ann"],
    "https://dev.to/t/rust": ["https://dev.to/feed/tag/rust"],
    "https://en.wikipedia.org/wiki/Special:RecentChanges": [
        "https://en.wikipedia.org/w/index.php?title=Special:RecentChanges&feed=atom"
    ],
    "https://en.wikipedia.org/wiki/Main_Page": [
        "https://en.wikipedia.org/w/api.php?action=featuredfeed&feed=featured&feedformat=atom",
        "https://en.wikipedia.org/w/index.php?title=Special:RecentChanges&feed=atom",
    ],
    "https://de.wikipedia.org/wiki/Br%C3%BCcke": [
        "https://de.wikipedia.org/w/index.php?title=Br%C3%BCcke&action=history&feed=atom"
    ],
    "https://arxiv.org/list/cs.CL/recent": ["https://rss.arxiv.org/rss/cs.CL"],
    "https://news.google.com/search?q=river bridge": ["https://news.google.com/rss/search?q=river%20bridge"],
    "https://news.google.com/topics/CAAq": ["https://news.google.com/rss/topics/CAAq"],
    "https://news.google.com/": ["https://news.google.com/rss"],
    "https://lore.kernel.org/git/": ["https://lore.kernel.org/git/new.atom"],
    "https://www.mail-archive.com/dev@lists.example.org/": [
        "https://www.mail-archive.com/dev@lists.example.org/maillist.xml"
    ],
    "https://lists.example.org/archives/list/dev@lists.example.org/": [
        "https://lists.example.org/archives/list/dev@lists.example.org/feed/"
    ],
    "https://social.example/@ann": ["https://social.example/@ann.rss"],
    "https://social.example:8443/@ann/media": ["https://social.example:8443/@ann.rss"],
    "https://social.example/@ann@home.example": ["https://home.example/@ann.rss"],
    "https://social.example/users/ann": [
        "https://social.example/users/ann/feed.atom",
        "https://social.example/@ann.rss",
    ],
    "https://social.example/tags/city": ["https://social.example/tags/city.rss"],
    "https://www.tiktok.com/@ann": [],
    "https://paper.example/": [],
    "https://paper.example/city/story.html": [],
    "https://github.com.evil.example/ann/tool": [],
    "file:///etc/passwd": [],
    "": [],
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_platform_tells_its_feeds(page: str) -> None:
    assert [address for address, _ in platform_addresses(page)] == PAGES[page]


@pytest.mark.parametrize("page", PAGES)
def test_what_is_derived_is_a_clean_address_with_a_title(page: str) -> None:
    for address, title in platform_addresses(page):
        assert clean_url(address) == address
        assert title == title.strip() != ""


@pytest.mark.parametrize(
    ("page", "walled"),
    [
        ("https://www.reddit.com/r/news/", True),
        ("https://bsky.app/profile/paper.example", True),
        ("https://medium.com/@ann", True),
        ("https://github.com/ann/tool", False),
        ("https://social.example/@ann", False),
        ("https://paper.example/", False),
    ],
)
def test_pages_that_are_walls_are_known(page: str, walled: bool) -> None:
    assert is_walled(page) is walled


def test_braces_in_an_address_are_only_characters() -> None:
    (address,) = platform_addresses("https://news.google.com/search?q={host}{0}")[0][:1]
    assert address == "https://news.google.com/rss/search?q=%7Bhost%7D%7B0%7D"


@pytest.mark.parametrize("piece", ["a/", "@", "-", "list/a", "r/a/comments/", "wiki/", ".", "%20"])
def test_long_addresses_are_matched_at_once(piece: str) -> None:
    started = time.process_time()
    platform_addresses("https://gitlab.com/" + piece * 2_000)
    platform_addresses("https://social.example/" + piece * 2_000)
    assert time.process_time() - started < 0.5
