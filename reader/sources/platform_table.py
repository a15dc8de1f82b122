"""The large platforms, and where they have the feeds of their pages.

Only schemes that the platforms document or have kept for years. What comes of them is fetched before it is
offered, so that a platform that changes its addresses costs a request and nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Platform:
    """Some pages of a platform and the feeds that go with them."""

    pages: re.Pattern[str]
    """Matches all of an address's host (without `www.`) and path (without a slash at the end)."""
    feeds: tuple[tuple[str, str], ...]
    """Addresses and titles, with the names of groups of `pages` and of query parameters in braces."""
    parameter: str = ""
    """A parameter that the page's query must have."""
    walled: bool = False
    """Whether the page itself is of no use to a program: it asks for consent, a login or scripts."""


_NAME = r"[\w.~-]{1,100}"
_GITHUB_PAGES = "about|apps|collections|customer-stories|enterprise|events|explore|features|issues|login|" + (
    "marketplace|new|notifications|orgs|pricing|pulls|search|security|settings|signup|site|sponsors|stars|"
    "team|topics|trending"
)
_STACK_EXCHANGE = (
    r"(?P<host>(?:(?:es|ja|pt|ru)\.)?stackoverflow\.com|serverfault\.com|superuser\.com|askubuntu\.com|"
    r"mathoverflow\.net|stackapps\.com|(?:[a-z-]+\.)?[a-z0-9-]+\.stackexchange\.com)"
)
_WIKIMEDIA = (
    r"(?P<host>[a-z-]{2,20}\.(?:m\.)?"
    r"(?:wikipedia|wiktionary|wikinews|wikibooks|wikiquote|wikivoyage|wikisource|wikiversity)\.org)"
)
_YOUTUBE = "https://www.youtube.com/feeds/videos.xml"
_BLOG_HOSTS = (
    ("substack.com", "feed"),
    ("wordpress.com", "feed/"),
    ("livejournal.com", "data/rss"),
    ("dreamwidth.org", "data/rss"),
    ("hashnode.dev", "rss.xml"),
    ("ghost.io", "rss/"),
    ("micro.blog", "feed.xml"),
    ("bearblog.dev", "feed/"),
)
"""Hosts that give each blog a name below their own, and where its feed is."""


def _platform(pages: str, *feeds: tuple[str, str], parameter: str = "", walled: bool = False) -> Platform:
    return Platform(re.compile(pages), feeds, parameter, walled)


PLATFORMS = (
    # Video and sound
    _platform(
        r"(?:m\.)?youtube\.com/channel/(?P<id>UC[\w-]{22})(?:/.*)?",
        (f"{_YOUTUBE}?channel_id={{id}}", "Videos"),
        walled=True,
    ),
    _platform(
        r"(?:m\.|music\.)?youtube\.com/(?:playlist|watch)",
        (f"{_YOUTUBE}?playlist_id={{list}}", "Playlist"),
        parameter="list",
        walled=True,
    ),
    _platform(
        rf"(?:m\.)?youtube\.com/user/(?P<name>{_NAME})(?:/.*)?", (f"{_YOUTUBE}?user={{name}}", "Videos")
    ),
    _platform(
        r"vimeo\.com/(?P<path>(?:channels/|groups/)?(?!watch$|features$|upgrade$|log_in$)[a-z][\w-]{0,99})",
        ("https://vimeo.com/{path}/videos/rss", "Videos"),
        walled=True,
    ),
    # Code and packages
    _platform(
        rf"github\.com/(?!(?:{_GITHUB_PAGES})/)(?P<repo>{_NAME}/{_NAME})/commits/(?P<branch>[^?]{{1,200}})",
        ("https://github.com/{repo}/commits/{branch}.atom", "Commits"),
    ),
    _platform(
        rf"github\.com/(?!(?:{_GITHUB_PAGES})/)(?P<repo>{_NAME}/{_NAME})/tags(?:/.*)?",
        ("https://github.com/{repo}/tags.atom", "Tags"),
    ),
    _platform(
        rf"github\.com/(?!(?:{_GITHUB_PAGES})/)(?P<repo>{_NAME}/{_NAME})(?:/.*)?",
        ("https://github.com/{repo}/releases.atom", "Releases"),
        ("https://github.com/{repo}/commits.atom", "Commits"),
        ("https://github.com/{repo}/tags.atom", "Tags"),
    ),
    _platform(
        rf"github\.com/(?!(?:{_GITHUB_PAGES})$)(?P<name>{_NAME})",
        ("https://github.com/{name}.atom", "Activity"),
    ),
    _platform(
        rf"gitlab\.com/(?P<repo>{_NAME}(?:/{_NAME}){{1,8}})/-/commits/(?P<branch>[^?]{{1,200}})",
        ("https://gitlab.com/{repo}/-/commits/{branch}?format=atom", "Commits"),
    ),
    _platform(
        rf"gitlab\.com/(?P<repo>{_NAME}(?:/{_NAME}){{1,8}}?)(?:/-/.*)?",
        ("https://gitlab.com/{repo}/-/tags?format=atom", "Tags"),
        ("https://gitlab.com/{repo}.atom", "Activity"),
    ),
    _platform(
        rf"codeberg\.org/(?P<repo>{_NAME}/{_NAME})(?:/.*)?",
        ("https://codeberg.org/{repo}/releases.rss", "Releases"),
        ("https://codeberg.org/{repo}.rss", "Activity"),
    ),
    _platform(rf"codeberg\.org/(?P<name>{_NAME})", ("https://codeberg.org/{name}.rss", "Activity")),
    _platform(
        rf"git\.sr\.ht/(?P<repo>~{_NAME}/{_NAME})(?:/.*)?",
        ("https://git.sr.ht/{repo}/refs/rss.xml", "Releases"),
        ("https://git.sr.ht/{repo}/log/rss.xml", "Commits"),
    ),
    _platform(
        rf"pypi\.org/project/(?P<name>{_NAME})(?:/.*)?",
        ("https://pypi.org/rss/project/{name}/releases.xml", "Releases"),
    ),
    _platform(
        r"pypi\.org",
        ("https://pypi.org/rss/updates.xml", "Updates"),
        ("https://pypi.org/rss/packages.xml", "New packages"),
    ),
    _platform(
        rf"crates\.io/crates/(?P<name>{_NAME})(?:/.*)?",
        ("https://static.crates.io/rss/crates/{name}.xml", "Releases"),
    ),
    _platform(
        rf"rubygems\.org/gems/(?P<name>{_NAME})(?:/.*)?",
        ("https://rubygems.org/gems/{name}/versions.atom", "Releases"),
    ),
    _platform(
        rf"packagist\.org/packages/(?P<name>{_NAME}/{_NAME})",
        ("https://packagist.org/feeds/package.{name}.rss", "Releases"),
    ),
    _platform(
        rf"tracker\.debian\.org/pkg/(?P<name>{_NAME})", ("https://tracker.debian.org/pkg/{name}/rss", "News")
    ),
    _platform(
        rf"sourceforge\.net/projects/(?P<name>{_NAME})(?:/.*)?",
        ("https://sourceforge.net/projects/{name}/rss?path=/", "Files"),
    ),
    # Networks
    _platform(
        rf"(?:old\.|new\.|np\.|m\.)?reddit\.com/(?P<path>r/{_NAME}(?:/(?:new|top|hot|rising))?)",
        ("https://www.reddit.com/{path}/.rss", "Posts"),
        walled=True,
    ),
    _platform(
        rf"(?:old\.|new\.|np\.|m\.)?reddit\.com/(?P<path>r/{_NAME}/comments/\w{{1,20}}(?:/[^/?]{{1,200}})?)",
        ("https://www.reddit.com/{path}/.rss", "Comments"),
        walled=True,
    ),
    _platform(
        rf"(?:old\.|new\.|np\.|m\.)?reddit\.com/(?:u|user)/(?P<path>{_NAME}(?:/m/{_NAME})?)",
        ("https://www.reddit.com/user/{path}/.rss", "Posts"),
        walled=True,
    ),
    _platform(
        r"bsky\.app/profile/(?P<name>[\w.:-]{1,253})",
        ("https://bsky.app/profile/{name}/rss", "Posts"),
        walled=True,
    ),
    _platform(r"news\.ycombinator\.com(?:/news)?", ("https://news.ycombinator.com/rss", "Front page")),
    _platform(r"lobste\.rs", ("https://lobste.rs/rss", "Front page")),
    _platform(r"lobste\.rs/(?P<path>t/[\w,-]{1,200}|newest)", ("https://lobste.rs/{path}.rss", "Posts")),
    _platform(
        rf"{_STACK_EXCHANGE}/questions/tagged/(?P<tag>[^/?]{{1,200}})",
        ("https://{host}/feeds/tag/{tag}", "Questions"),
        walled=True,
    ),
    _platform(
        rf"{_STACK_EXCHANGE}/questions/(?P<id>\d{{1,12}})(?:/.*)?",
        ("https://{host}/feeds/question/{id}", "Answers"),
        walled=True,
    ),
    _platform(
        rf"{_STACK_EXCHANGE}/users/(?P<id>\d{{1,12}})(?:/.*)?",
        ("https://{host}/feeds/user/{id}", "Activity"),
        walled=True,
    ),
    _platform(rf"{_STACK_EXCHANGE}(?:/questions)?", ("https://{host}/feeds", "Questions"), walled=True),
    _platform(
        rf"letterboxd\.com/(?P<name>(?!films$|lists$|members$|journal$){_NAME})(?:/diary|/films.*)?",
        ("https://letterboxd.com/{name}/rss/", "Diary"),
    ),
    _platform(
        rf"pinboard\.in/(?P<path>[ut]:{_NAME})", ("https://feeds.pinboard.in/rss/{path}/", "Bookmarks")
    ),
    _platform(
        r"store\.steampowered\.com/app/(?P<id>\d{1,12})(?:/.*)?",
        ("https://store.steampowered.com/feeds/news/app/{id}/", "News"),
        walled=True,
    ),
    _platform(
        r"flickr\.com/photos/(?P<id>\d{1,20}@N\d{2})(?:/.*)?",
        ("https://www.flickr.com/services/feeds/photos_public.gne?id={id}", "Photos"),
    ),
    _platform(
        r"flickr\.com/photos/tags/(?P<tag>[\w,-]{1,200})(?:/.*)?",
        ("https://www.flickr.com/services/feeds/photos_public.gne?tags={tag}", "Photos"),
    ),
    # Blogs
    _platform(
        rf"medium\.com/(?P<path>@{_NAME}|tag/{_NAME})(?:/.*)?",
        ("https://medium.com/feed/{path}", "Stories"),
        walled=True,
    ),
    _platform(
        r"medium\.com/(?P<name>(?!feed$|m$|me$|search$)[a-z][\w.-]{0,99})(?:/.*)?",
        ("https://medium.com/feed/{name}", "Stories"),
        walled=True,
    ),
    _platform(
        r"(?P<host>(?!help\.|policy\.)[a-z0-9-]+\.medium\.com)(?:/.*)?",
        ("https://{host}/feed", "Stories"),
        walled=True,
    ),
    _platform(
        rf"(?P<host>[a-z0-9-]+\.wordpress\.com)/(?P<path>(?:category|tag|author)/{_NAME})",
        ("https://{host}/{path}/feed/", "Posts"),
    ),
    _platform(
        r"(?P<host>[a-z0-9-]+\.blogspot\.(?:com|[a-z]{2}|com?\.[a-z]{2}))(?:/.*)?",
        ("https://{host}/feeds/posts/default", "Posts"),
    ),
    _platform(
        r"(?P<host>[a-z0-9-]+\.tumblr\.com)/(?P<path>tagged/[^/?]{1,200})",
        ("https://{host}/{path}/rss", "Posts"),
        walled=True,
    ),
    _platform(r"(?P<host>[a-z0-9-]+\.tumblr\.com)(?:/.*)?", ("https://{host}/rss", "Posts"), walled=True),
    _platform(
        r"tumblr\.com/(?P<name>(?!explore$|tagged$|login$|search$|dashboard$)[a-z0-9-]{1,32})",
        ("https://{name}.tumblr.com/rss", "Posts"),
        walled=True,
    ),
    *(
        _platform(
            rf"(?P<host>[a-z0-9-]+\.{re.escape(domain)})(?:/.*)?", (f"https://{{host}}/{path}", "Posts")
        )
        for domain, path in _BLOG_HOSTS
    ),
    _platform(
        rf"buttondown\.(?:com|email)/(?P<name>{_NAME})(?:/archive.*)?",
        ("https://buttondown.com/{name}/rss", "Letters"),
    ),
    _platform(r"dev\.to/t/(?P<tag>\w{1,100})", ("https://dev.to/feed/tag/{tag}", "Posts")),
    _platform(r"dev\.to/(?P<name>\w{1,100})", ("https://dev.to/feed/{name}", "Posts")),
    # Knowledge
    _platform(
        rf"{_WIKIMEDIA}/wiki/Special:RecentChanges",
        ("https://{host}/w/index.php?title=Special:RecentChanges&feed=atom", "Recent changes"),
    ),
    _platform(
        rf"{_WIKIMEDIA}(?:/wiki/Main_Page)?",
        (
            "https://{host}/w/api.php?action=featuredfeed&feed=featured&feedformat=atom",
            "Featured articles",
        ),
        ("https://{host}/w/index.php?title=Special:RecentChanges&feed=atom", "Recent changes"),
    ),
    _platform(
        rf"{_WIKIMEDIA}/wiki/(?P<page>[^?]{{1,300}})",
        ("https://{host}/w/index.php?title={page}&action=history&feed=atom", "Changes of this page"),
    ),
    _platform(
        r"(?:export\.)?arxiv\.org/(?:list|archive)/(?P<name>[a-z-]+(?:\.[A-Za-z-]+)?)(?:/.*)?",
        ("https://rss.arxiv.org/rss/{name}", "New papers"),
    ),
    _platform(
        r"news\.google\.com/search",
        ("https://news.google.com/rss/search?q={q}", "News"),
        parameter="q",
        walled=True,
    ),
    _platform(
        r"news\.google\.com/topics/(?P<id>[\w-]{1,300})",
        ("https://news.google.com/rss/topics/{id}", "News"),
        walled=True,
    ),
    _platform(r"news\.google\.com(?:/home)?", ("https://news.google.com/rss", "News"), walled=True),
    # Mailing lists
    _platform(
        rf"lore\.kernel\.org/(?P<name>{_NAME})(?:/.*)?",
        ("https://lore.kernel.org/{name}/new.atom", "Messages"),
    ),
    _platform(
        r"mail-archive\.com/(?P<name>[\w.@-]{1,200})(?:/.*)?",
        ("https://www.mail-archive.com/{name}/maillist.xml", "Messages"),
    ),
    _platform(
        r"(?P<host>[\w.-]{1,253}(?::\d{1,5})?)/(?P<path>(?:[\w-]{1,50}/){0,3}list/[\w.+-]{1,100}@[\w.-]{1,200})",
        ("{scheme}://{host}/{path}/feed/", "Messages"),
    ),
)
"""The platforms; the first whose pages match counts."""

NOT_FEDIVERSE = frozenset({"flipboard.com", "medium.com", "odysee.com", "substack.com", "threads.net"}) | {
    *("threads.com", "tiktok.com", "truthsocial.com", "youtube.com", "m.youtube.com", "rumble.com")
}
"""Sites with addresses like those of the fediverse."""

FEDIVERSE = (
    _platform(
        r"(?P<host>[\w.:-]{1,253})/@(?P<name>\w{1,100})@(?P<home>[\w-]+(?:\.[\w-]+){1,6})",
        ("https://{home}/@{name}.rss", "Posts"),
        walled=True,
    ),
    _platform(
        r"(?P<host>[\w.:-]{1,253})/@(?P<name>\w{1,100})(?:/(?:with_replies|media))?",
        ("{scheme}://{host}/@{name}.rss", "Posts"),
    ),
    _platform(
        r"(?P<host>[\w.:-]{1,253})/users/(?P<name>\w{1,100})",
        ("{scheme}://{host}/users/{name}/feed.atom", "Posts"),
        ("{scheme}://{host}/@{name}.rss", "Posts"),
    ),
    _platform(
        r"(?P<host>[\w.:-]{1,253})/tags/(?P<tag>\w{1,100})", ("{scheme}://{host}/tags/{tag}.rss", "Posts")
    ),
)
"""Pages that servers of the fediverse have at any host: Mastodon, Misskey, Pleroma and their relatives."""
