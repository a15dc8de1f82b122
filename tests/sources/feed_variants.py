"""Feeds of every shape: fields in any order, there or not, once or often, written in several ways."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any
from xml.sax.saxutils import escape

from hypothesis import strategies as st
from lxml import etree

SPACES = (
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"'
    ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"'
    ' xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:gd="http://schemas.google.com/g/2005"'
)
ATOM_SPACE = ' xmlns:atom="http://www.w3.org/2005/Atom"'

TEXTS = st.sampled_from(
    [
        "",
        " ",
        "Ferry back in service",
        "Storm &amp; flood",
        "A <b>bold</b> word",
        "Tom &amp;amp; Jerry",
        "if a < b & c > d",
        "<p>One.</p>\n<p>Two &mdash; and a half.</p>",
        "<p>One.</p><unknown>Two</unknown>",
        "Zürich – «東京»",
        "Ã©tÃ©",
        "café",
        "line one\nline two",
        "&#8217;tis a quote&hellip;",
        "]]&gt;",
        "<a href='/x?a=1&amp;b=2'>x</a>",
        "An earlier and much longer text about the very same thing, so that it wins. " * 2,
    ]
)
ADDRESSES = st.sampled_from(
    [
        "https://news.example/1",
        "https://news.example/1?a=1&b=2",
        "https://news.example/1?a=1&copy;=2",
        "../relative/path",
        "/rooted?x=1",
        "#only",
        "http:////slashes.example/x",
        "https://news.example/ä ö",
        "https://[broken",
        "tag:news.example,2026:1",
        "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
        "plain-id-17",
        "javascript:alert(1)",
        "//other.example/y;p?#f",
        "HTTPS://NEWS.example/UP",
        "",
    ]
)
DATES = st.sampled_from(
    [
        "Tue, 03 Mar 2026 10:00:00 GMT",
        "2026-03-02T09:30:00Z",
        "2026-02-30",
        "Mon, 1 Jan 2999 00:00:00 GMT",
        "",
        "soon",
    ]
)
PEOPLE = st.sampled_from(
    [
        *(
            "Ann Holm",
            "ann@news.example (Ann Holm)",
            "Ann &lt;ann@news.example&gt;",
            "",
            "José",
            "x@y.museum",
        ),
        *("ann@news.design (Ann), bo@news.example (Bo)", "@ann@social.example"),
    ]
)


@st.composite
def written(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """A text escaped, or in CDATA where it can be."""
    text = draw(texts)
    if "]]>" not in text and draw(st.booleans()):
        return f"<![CDATA[{text}]]>"
    return f"{draw(st.sampled_from(['', ' ', '<!-- c -->']))}{escape(text)}{draw(st.sampled_from(['', chr(10)]))}"


@st.composite
def element(draw: st.DrawFn, name: str, texts: st.SearchStrategy[str], *attributes: str) -> str:
    given = draw(st.sampled_from(attributes)) if attributes else ""
    return f"<{name}{given}>{draw(written(texts))}</{name}>"


@st.composite
def link(draw: st.DrawFn, name: str = "link") -> str:
    rel = draw(st.sampled_from(["", ' rel="alternate"', ' rel="self"', ' rel="replies"', ' rel="enclosure"']))
    kind = draw(
        st.sampled_from(["", ' type="text/html"', ' type="application/atom+xml"', ' type="audio/mpeg"'])
    )
    length = draw(st.sampled_from(["", ' length="12"', ' title="Part one"']))
    return f"<{name}{rel}{kind}{length} href={quoted(draw(ADDRESSES))}/>"


def quoted(text: str) -> str:
    return '"' + escape(text, {'"': "&quot;"}) + '"'


TYPES = (
    "",
    "",
    ' type="text"',
    ' type="html"',
    ' type="text/plain"',
    ' xml:lang="de_AT"',
    ' xml:base="/sub/"',
)
XHTML = st.sampled_from(
    [
        "<div xmlns='http://www.w3.org/1999/xhtml'><p class='a'>One <b>bold</b> &amp; x<br/></p></div>",
        "<div>no space of its own</div>",
        "<p xmlns='http://www.w3.org/1999/xhtml'>bare</p> tail",
        "<x:div xmlns:x='http://www.w3.org/1999/xhtml'> <x:P TITLE='\"q\"' rel='A'>y</x:P>\n</x:div>\n",
        "<div xmlns='http://www.w3.org/1999/xhtml'>a</div><div xmlns='http://www.w3.org/1999/xhtml'>b</div>",
        "<div xmlns='http://www.w3.org/1999/xhtml'><svg xmlns='http://www.w3.org/2000/svg'/></div>",
        "<div xmlns='http://www.w3.org/1999/xhtml'><title>x</title></div>",
    ]
)
MEDIA = st.sampled_from(
    [
        '<media:content url="https://m.example/a.mp3" type="audio/MPEG" fileSize="99"/>',
        '<media:content url="b.mp4" medium="video"><media:title type="plain">Clip</media:title></media:content>',
        '<media:content url="https://m.example/a.jpg" medium="image"><media:description>At sea.</media:description></media:content>',
        "<media:description>A boat at the quay, and people on it who wave at the camera for a long time.</media:description>",
        '<media:description type="plain">One &lt;b&gt;boat&lt;/b&gt;</media:description>',
        "<media:group><media:title>Video title</media:title><media:description>The video.</media:description>"
        '<media:thumbnail url="t.jpg"/><media:community><media:starRating count="5"/></media:community></media:group>',
        '<media:thumbnail url="https://m.example/t.jpg" width="1"/>',
        "<media:thumbnail>https://m.example/text.jpg</media:thumbnail>",
        '<media:content url="https://m.example/wide.jpg" type="IMAGE/png" width="9"/>',
        "<media:keywords>tide, harbour,tide</media:keywords>",
        '<media:category scheme="urn:x" label="Sea">sea</media:category>',
        "<media:title>Media title</media:title>",
        '<media:credit role="photographer">P. Person</media:credit>',
    ]
)
FOREIGN = st.sampled_from(
    [
        "<slash:comments>3</slash:comments>",
        "<wfw:commentRss>https://news.example/c/1/feed</wfw:commentRss>",
        "<yt:videoId>abc</yt:videoId>",
        '<post-id xmlns="com-wordpress:feed-additions:1">17</post-id>',
        '<title xmlns="urn:strange">Strange title</title>',
        "<odd><title>Nested</title></odd>",
        "<odd><odder/></odd>",
        '<gd:image rel="x" src="y"/>',
        "<Title>Upper</Title>",
        "<itunes:duration>12:00</itunes:duration>",
        '<itunes:image href="i.jpg"/>',
        "<itunes:keywords>one,two</itunes:keywords>",
        "<dc:title>Another title</dc:title>",
        "<dcterms:valid>start=2026</dcterms:valid>",
        "<image>https://news.example/i.png</image>",
        "<image><title>Nested image</title></image>",
        "<rights>All</rights>",
        "<body>nobody</body>",
        "<?php echo 1 ?>",
    ]
)


def of_rss(base: str = "") -> st.SearchStrategy[str]:
    return st.one_of(
        element("title", TEXTS, "", "", ' type="html"', ' xml:lang="en"'),
        element("link", ADDRESSES),
        element("guid", ADDRESSES, "", ' isPermaLink="false"', ' isPermaLink="true"', ' ispermalink="True"'),
        element("pubDate", DATES),
        element("dc:date", DATES),
        element("dcterms:modified", DATES),
        element("atom:updated", DATES) if not base else element("dcterms:created", DATES),
        element("description", TEXTS, "", "", "", ' xml:lang="fr"', ' xml:base="https://b.example/x/"'),
        element("content:encoded", TEXTS, "", "", ' xml:base="y/"'),
        element("itunes:summary", TEXTS),
        element("dc:creator", PEOPLE),
        element("author", PEOPLE),
        element("itunes:author", PEOPLE),
        element("category", TEXTS, "", ' domain="urn:d"'),
        element("dc:subject", TEXTS),
        element("dc:language", st.sampled_from(["nb", "EN-us"])),
        element("comments", ADDRESSES),
        element("source", TEXTS, ' url="https://o.example/feed"'),
        st.just('<enclosure url="/a.mp3" length="0123" type="audio/mpeg"/>'),
        link("atom:link") if not base else element("link", ADDRESSES),
        MEDIA,
        FOREIGN,
    )


def of_atom() -> st.SearchStrategy[str]:
    person = st.builds(
        "<{0}><name>{1}</name>{2}</{0}>".format,
        st.sampled_from(["author", "contributor"]),
        PEOPLE,
        st.sampled_from(
            ["", "<email>a@b.example</email>", "<uri>https://a.example</uri>", '<gd:image rel="r"/>']
        ),
    )
    return st.one_of(
        element("title", TEXTS, *TYPES),
        element("id", ADDRESSES),
        link(),
        element("published", DATES),
        element("updated", DATES),
        element("summary", TEXTS, *TYPES),
        element("content", TEXTS, *TYPES, ' type="text/html"', ' type="image/png"', ' mode="escaped"'),
        st.builds(
            "<{0} type='xhtml'{1}>{2}</{0}>".format,
            st.sampled_from(["content", "summary", "title"]),
            st.sampled_from(["", " xml:lang='sv'"]),
            XHTML,
        ),
        person,
        person,
        st.builds(
            "<category term={0}{1}/>".format,
            st.builds(quoted, TEXTS),
            st.sampled_from(["", ' label="A label"', ' scheme="urn:s"']),
        ),
        st.just(
            "<source><title>Origin</title><id>urn:o</id><updated>2026-01-01T00:00:00Z</updated></source>"
        ),
        st.builds(
            "<source><author><name>{0}</name>{1}</author>{2}</source>".format,
            PEOPLE,
            st.sampled_from(["", "<email>o@o.example</email>"]),
            st.sampled_from(["", "<title>Origin</title>", "<author><name>Second</name></author>"]),
        ),
        MEDIA,
        FOREIGN,
    )


ABOUT_RSS = st.one_of(
    element("title", TEXTS),
    element("link", ADDRESSES),
    element("description", TEXTS),
    element("language", st.sampled_from(["en-GB", "de", ""])),
    element("itunes:summary", TEXTS),
    element("lastBuildDate", DATES),
    element("managingEditor", PEOPLE),
    element("ttl", st.just("60")),
    st.just("<sy:updatePeriod>hourly</sy:updatePeriod>"),
    st.just("<image><url>i.png</url><title>Picture</title><link>https://p.example</link></image>"),
    st.just(
        "<itunes:owner><itunes:name>O</itunes:name><itunes:email>o@o.example</itunes:email></itunes:owner>"
    ),
    st.just('<itunes:category text="News"><itunes:category text="Local"/></itunes:category>'),
    st.just("<skipHours><hour>1</hour></skipHours>"),
    st.just('<cloud domain="c.example" port="80"/>'),
)
ABOUT_ATOM = st.one_of(
    element("title", TEXTS, *TYPES),
    element("id", ADDRESSES),
    link(),
    element("updated", DATES),
    element("subtitle", TEXTS, *TYPES),
    st.just("<author><name>Desk</name><email>d@d.example</email></author>"),
    st.just("<author><name>Second</name></author>"),
    st.just("<logo>l.png</logo>"),
    st.just('<generator uri="https://g.example">G</generator>'),
)
ROOT_ATTRIBUTES = st.sampled_from(
    ["", "", ' xml:lang="en_US"', ' xml:base="https://base.example/dir/"', ' lang="pt"']
)


@st.composite
def rss_feed(draw: st.DrawFn) -> str:
    items = draw(st.lists(st.lists(of_rss(), max_size=9).map("".join), max_size=3))
    about = "".join(draw(st.lists(ABOUT_RSS, max_size=5)))
    extra = draw(st.one_of(st.just(""), link("atom:link")))
    body = "".join(
        f"<item{draw(st.sampled_from(['', '', ' xml:lang=' + quoted('es')]))}>{item}</item>" for item in items
    )
    parts = draw(st.permutations([about, extra, body]))
    attributes = draw(ROOT_ATTRIBUTES)
    return f'<rss version="2.0"{attributes}{SPACES}{ATOM_SPACE}><channel>{"".join(parts)}</channel></rss>'


@st.composite
def rdf_feed(draw: st.DrawFn) -> str:
    items = draw(st.lists(st.lists(of_rss("rdf"), max_size=9).map("".join), max_size=3))
    about = "".join(draw(st.lists(ABOUT_RSS, max_size=4)))
    body = "".join(f'<item rdf:about="https://r.example/{at}">{item}</item>' for at, item in enumerate(items))
    return (
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        f"{draw(ROOT_ATTRIBUTES)}{SPACES}><channel rdf:about='https://r.example/'>{about}<items><rdf:Seq>"
        f"<rdf:li rdf:resource='https://r.example/0'/></rdf:Seq></items></channel>{body}</rdf:RDF>"
    )


@st.composite
def atom_feed(draw: st.DrawFn) -> str:
    entries = draw(st.lists(st.lists(of_atom(), max_size=9).map("".join), max_size=3))
    about = "".join(draw(st.lists(ABOUT_ATOM, max_size=5)))
    body = "".join(f"<entry>{entry}</entry>" for entry in entries)
    parts = draw(st.permutations([about, body]))
    if draw(st.booleans()):
        return f'<feed xmlns="http://www.w3.org/2005/Atom"{draw(ROOT_ATTRIBUTES)}{SPACES}>{"".join(parts)}</feed>'
    return f'<feed xmlns="http://www.w3.org/2005/Atom"{SPACES}>{"".join(parts)}</feed>'


FEEDS = st.one_of(rss_feed(), rdf_feed(), atom_feed())
"""Well-formed documents, though not always ones that make sense."""


_ODD_TEXTS = [
    "",
    "x",
    "Tom &amp; Jo",
    "<b>x</b>",
    "https://a.example/1",
    "2026-03-03",
    "é",
    "a@b.example (N)",
]
_ODD_ATTRIBUTES = [
    *("type", "rel", "href", "url", "lang", "domain", "{urn:z}type"),
    *(f"{{http://www.w3.org/XML/1998/namespace}}{name}" for name in ("lang", "base")),
]
_ODD_VALUES = ["html", "text", "alternate", "/y", "de", "https://b.example/z/"]


def rearranged(markup: str, random: Random) -> str:
    """Return a document with some of its elements gone, doubled, moved into others, renamed or refilled."""
    root = etree.fromstring(markup.encode())
    for _ in range(random.randint(1, 5)):
        elements = [
            element for element in root.iter() if element is not root and isinstance(element.tag, str)
        ]
        if elements:
            _rearrange(random.choice(elements), random.choice(elements), random)
    return str(etree.tostring(root, encoding="unicode"))


def _rearrange(element: Any, other: Any, random: Random) -> None:
    parent = element.getparent()
    match random.randrange(7):
        case 0:
            parent.remove(element)
        case 1:
            parent.insert(random.randrange(len(parent) + 1), deepcopy(element))
        case 2:
            other.append(deepcopy(element))
        case 3:
            element.text = random.choice(_ODD_TEXTS)
        case 4:
            element.attrib.pop(random.choice([*element.attrib, "none"]), None)
        case 5:
            element.set(random.choice(_ODD_ATTRIBUTES), random.choice(_ODD_VALUES))
        case _:
            element.tag, other.tag = other.tag, element.tag
