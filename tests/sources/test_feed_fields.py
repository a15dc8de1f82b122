"""What is kept of an entry beside its text: people, dates, categories, files, addresses, language."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.model import Enclosure, Link, ParsedEntry, ParsedFeed, ScheduleHints
from reader.sources.feed import parse_feed
from reader.sources.intake import MAX_AUTHORS, MAX_CATEGORIES, MAX_ENCLOSURES

FEEDS = Path(__file__).parent.parent / "feeds"
NOW = datetime(2026, 6, 1, tzinfo=UTC)
URL = "https://news.example/feeds/all.xml"
SPACES = (
    "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'"
    " xmlns:atom='http://www.w3.org/2005/Atom' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
)


def read(name: str) -> ParsedFeed:
    return parse_feed((FEEDS / name).read_bytes(), "", URL, NOW)


def item(fields: str) -> ParsedEntry:
    """Return the same item as both readers see it: an old kind of apostrophe sends it to feedparser."""
    entries = [
        parse_feed(
            f"<rss version='2.0' {SPACES}><channel><x>{doubt}</x><item>{fields}</item></channel></rss>".encode(),
            "",
            URL,
            NOW,
        ).entries
        for doubt in ("", "it&#146;s")
    ]
    assert entries[0] == entries[1]
    (entry,) = entries[0]
    return entry


def atom(fields: str, about: str = "") -> ParsedEntry:
    body = f"<feed xmlns='http://www.w3.org/2005/Atom' {SPACES}>{about}<entry>{fields}</entry></feed>"
    (entry,) = parse_feed(body.encode(), "", URL, NOW).entries
    return entry


def test_a_weblog() -> None:
    feed = read("weblog-rss.xml")
    (boat,) = feed.entries
    assert (feed.title, feed.site_url, feed.language) == ("Tide & Table", "https://tide.example", "en")
    assert feed.hints == ScheduleHints(interval_minutes=60)
    assert boat.title == "What the cook’s boat brought"
    assert boat.url == "https://tide.example/boat/?p=9", "without what only follows the reader"
    assert boat.guid == "https://tide.example/?p=9"
    assert boat.comments_url == "https://tide.example/boat/#comments"
    assert boat.authors == ("Marit Lund",)
    assert boat.categories == ("Fish & chips", "Boats")
    assert (boat.published, boat.updated) == (datetime(2026, 3, 3, 9, 12, 40, tzinfo=UTC), None)
    assert boat.document.text.startswith("The boat was late, and the cook waited on the quay.\n\n")
    assert boat.document.links[0].url == "https://tide.example/2025/herring/"


def test_a_podcast() -> None:
    feed = read("podcast.xml")
    fog, oil = feed.entries
    assert feed.title == "Lamp Oil"
    assert fog.enclosures == (
        Enclosure("https://cdn.lamp.example/0012.mp3?from=feed", "audio/mpeg", 39_481_032),
    )
    assert fog.authors == ("Odd Berg",)
    assert fog.categories == ("fog", "winter")
    assert fog.document.text.endswith("With music by the village band.")
    assert oil.enclosures == (Enclosure("https://news.example/0011.mp3", "audio/mpeg"),)
    assert oil.url == "https://lamp.example/11"
    assert "a lamp drinks." in oil.document.text


def test_a_channel_of_films() -> None:
    (gate,) = read("video-channel.xml").entries
    assert gate.title == "Mending a lock gate"
    assert gate.url == "https://video.example/watch?v=aB3"
    assert gate.published == datetime(2026, 3, 1, 15, 0, 11, tzinfo=UTC)
    assert gate.updated == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    lines = [gate.document.text[part.start : part.end] for part in gate.document.paragraphs]
    assert lines == ["We mend the gate of lock 7.", "00:00 The crack", "04:10 Oak or iron?"]
    assert gate.enclosures == (Enclosure("https://i.video.example/aB3.jpg", "image/*"),), (
        "a page with a player is no film"
    )


def test_an_atom_weblog() -> None:
    (lark,) = read("atom-weblog.xml").entries
    assert lark.title == 'A lark, "finally"'
    assert lark.authors == ("Gerd Moe", "Siv Moe")
    assert lark.author == "Gerd Moe, Siv Moe"
    assert lark.categories == ("walks", "Larks & co")
    assert lark.comments_url == "https://hill.example/2026/03/lark.html#comment-form", "not the feed of them"
    assert lark.enclosures == (
        Enclosure("https://news.example/sounds/lark.ogg", "audio/ogg", 10_240, "The lark"),
    )
    assert lark.published == datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    assert lark.updated is not None
    assert lark.updated > lark.published


def test_xhtml_and_bases() -> None:
    feed = read("atom-xhtml.xml")
    bridges, bold = feed.entries
    assert (feed.title, feed.site_url) == ("Notes & Sketches", "https://notes.example/blog/")
    assert bridges.url == "https://notes.example/blog/2026/ponts"
    assert bridges.language == "ca"
    assert bridges.authors == ("Bea Font",)
    assert bridges.document.text.startswith("Tres ponts i un riu; 3 < 4.")
    assert [link.url for link in bridges.document.links] == ["https://notes.example/blog/2026/ponts/riu"]
    assert bold.title == "Bridges in <b>bold</b>", "text is no markup"
    assert [link.url for link in bold.document.links] == ["https://notes.example/other/more"]


def test_news_with_pictures() -> None:
    feed = read("news-media.xml")
    (bridge,) = feed.entries
    assert feed.hints == ScheduleHints(interval_minutes=15, skip_hours=(0, 1), skip_days=(6,))
    assert bridge.url == "https://daily.example/world/bridge"
    assert bridge.document.text.startswith("The bridge opened on Monday."), "not the longer caption"
    assert bridge.categories == ("World news",)
    assert bridge.enclosures == (
        Enclosure("https://img.daily.example/bridge.mp4", "video/mp4", 820_000),
        Enclosure("https://img.daily.example/140.jpg", "image/jpeg"),
    ), "a film once, and the picture after it"


def test_rss_0_90_and_0_92() -> None:
    boats = read("rss-0.90.xml")
    (song,) = read("rss-0.92.xml").entries
    assert boats.title == "Ferry Board"
    assert [entry.title for entry in boats.entries] == ["Evening boat cancelled", "Morning boat on time"]
    assert boats.entries[0].url == boats.entries[0].guid == "http://ferry.example/1"
    assert song.title == "This week a song about rain."
    assert song.enclosures == (Enclosure("http://songs.example/rain.mp3", "audio/mpeg", 1_048_576),)


@pytest.mark.parametrize(
    ("fields", "authors"),
    [
        ("<author>ann@a.example (Ann Holm)</author>", ("Ann Holm",)),
        ("<author>Ann Holm &lt;ann@a.example&gt;</author>", ("Ann Holm",)),
        ("<author>ann@a.example</author>", ("ann@a.example",)),
        ("<author>ann@a.museum (Ann Holm)</author>", ("Ann Holm",)),
        ("<dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator><author>Ann</author>", ("Ann", "Bo")),
        (
            "<author>ann@a.design (Ann Holm)</author><dc:creator>The Show</dc:creator>",
            ("Ann Holm", "The Show"),
        ),
        ("<author>ann@a.example (Ann), bo@a.example (Bo Lie)</author>", ("Ann", "Bo Lie")),
        (
            '<author><!-- --><![CDATA[Ann <ann@a.design>; "Lie, Bo" <bo@a.design>, cy@a.design]]></author>',
            ("Ann", "Lie, Bo"),
        ),
        ("<author>ann@a.example</author><dc:creator>Ann Holm</dc:creator>", ("Ann Holm",)),
        (
            "<author>ann@a.example</author><dc:creator>bo@a.design</dc:creator>",
            ("ann@a.example", "bo@a.design"),
        ),
        ("<author>ann@a.example (Holm, Ann)</author>", ("Holm, Ann",)),
        ("<author>@ann@social.example</author>", ("@ann@social.example",)),
        ("<dc:creator><![CDATA[Ann &amp; Bo]]></dc:creator>", ("Ann & Bo",)),
        ("<dc:creator> </dc:creator>", ()),
        ("<atom:author><atom:name>Ann</atom:name></atom:author>", ("Ann",)),
        (
            "".join(f"<dc:creator>A{n}</dc:creator>" for n in range(60)),
            tuple(f"A{n}" for n in range(MAX_AUTHORS)),
        ),
    ],
)
def test_authors(fields: str, authors: tuple[str, ...]) -> None:
    assert item(f"<title>t</title>{fields}").authors == authors


def test_an_entry_taken_from_another_feed_has_the_authors_of_that_one() -> None:
    admin = "<author><name>Planet</name></author>"
    source = "<source><title>Jo's</title><author><name>Jo</name><email>jo@a.design</email></author></source>"
    assert atom(f"<title>t</title>{source}", admin).authors == ("Jo",)
    assert atom(f"<title>it&#146;s</title>{source}", admin).authors == ("Jo",), "by feedparser too"
    assert atom(f"<title>t</title>{source}<author><name>Ann</name></author>", admin).authors == ("Ann",)
    assert atom("<title>t</title><source><title>Jo's</title></source>", admin).authors == ("Planet",)


def test_the_authors_of_an_atom_feed_are_those_of_entries_without_any() -> None:
    desk = "<author><name>Desk</name><email>desk@a.example</email></author>"
    assert atom("<title>t</title>", desk).authors == ("Desk",)
    assert atom("<title>t</title><author><name>Ann</name></author>", desk).authors == ("Ann",)
    assert atom("<title>t</title><author><email>a@b.example</email></author>").authors == ("a@b.example",)


@pytest.mark.parametrize(
    ("fields", "published", "updated"),
    [
        ("<pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>", 2, None),
        ("<dc:date>2026-03-02T10:00:00Z</dc:date>", 2, 2),
        ("<pubDate>2 Mar 2026 10:00 GMT</pubDate><atom:updated>2026-03-03T10:00:00Z</atom:updated>", 2, 3),
        ("<pubDate>never</pubDate><dc:date>2026-03-03T10:00:00Z</dc:date>", 3, 3),
        ("<pubDate>2 Mar 2026 10:00 GMT</pubDate><dc:date>2999-01-01</dc:date>", 2, None),
        ("", None, None),
    ],
)
def test_published_and_updated_are_kept_apart(
    fields: str, published: int | None, updated: int | None
) -> None:
    def day(number: int | None) -> datetime | None:
        return datetime(2026, 3, number, 10, 0, tzinfo=UTC) if number else None

    entry = item(f"<title>t</title>{fields}")
    assert (entry.published, entry.updated) == (day(published), day(updated))


@pytest.mark.parametrize(
    ("fields", "categories"),
    [
        ("<category>One</category><category>Two</category>", ("One", "Two")),
        ("<category domain='x'>One</category><category domain='y'>One</category>", ("One",)),
        ("<category> Two\n words </category><category/>", ("Two words",)),
        ("<dc:subject>Sea</dc:subject><category>sea</category>", ("Sea",)),
        ("<category><![CDATA[R&amp;D]]></category>", ("R&D",)),
        ("<category>a\u202eb</category>", ("ab",)),
        ("<media:keywords>tide, , harbour,tide</media:keywords>", ("tide", "harbour")),
        ("<category>" + "x" * 900 + "</category>", ("x" * 200,)),
        (
            "".join(f"<category>c{number}</category>" for number in range(99)),
            tuple(f"c{number}" for number in range(MAX_CATEGORIES)),
        ),
    ],
)
def test_categories(fields: str, categories: tuple[str, ...]) -> None:
    assert item(f"<title>t</title>{fields}").categories == categories


def test_atom_categories_have_labels() -> None:
    fields = "<title>t</title><category term='k1' label='Sea'/><category term='Ice'/><category label='Fog'/>"
    assert atom(fields).categories == ("Sea", "Ice", "Fog")


@pytest.mark.parametrize(
    ("fields", "enclosures"),
    [
        (
            "<enclosure url='/a.mp3' length='12' type='Audio/MPEG'/>",
            (("https://news.example/a.mp3", "audio/mpeg", 12),),
        ),
        ("<enclosure url='http://a.example/x y.pdf'/>", (("http://a.example/x%20y.pdf", "", None),)),
        (
            "<enclosure url='http://a.example/1' length='big' type='mp3'/>",
            (("http://a.example/1", "", None),),
        ),
        ("<enclosure url='http://a.example/1' length='-3'/>", (("http://a.example/1", "", None),)),
        (f"<enclosure url='http://a.example/1' length='{'9' * 40}'/>", (("http://a.example/1", "", None),)),
        ("<enclosure url='file:///etc/passwd'/><enclosure url='data:,x'/><enclosure/>", ()),
        ("<enclosure url='http://[x'/><enclosure url=' '/>", ()),
        ("<enclosure url='http://u:secret@a.example/1'/>", (("http://a.example/1", "", None),)),
        (
            "<enclosure url='/1'/><enclosure url='/1' type='audio/ogg'/>",
            (("https://news.example/1", "", None),),
        ),
        (
            "<media:group><media:content url='/a.mp4' medium='video' fileSize='7'/>"
            "<media:content url='/b.jpg' medium='image'/><media:content url='/c' type='audio/ogg'/></media:group>",
            (
                ("https://news.example/a.mp4", "", 7),
                ("https://news.example/c", "audio/ogg", None),
                ("https://news.example/b.jpg", "image/*", None),
            ),
        ),
        ("<atom:link rel='enclosure' href='a.ogg'/>", (("https://news.example/feeds/a.ogg", "", None),)),
    ],
)
def test_enclosures(fields: str, enclosures: tuple[tuple[str, str, int | None], ...]) -> None:
    assert item(f"<title>t</title>{fields}").enclosures == tuple(Enclosure(*one) for one in enclosures)


@pytest.mark.parametrize(
    ("fields", "picture"),
    [
        ("<media:content url='/1' width='140' type='image/WEBP'/><media:content url='/2' width='620' type='image/webp'/>", ("/2", "image/webp")),
        ("<media:thumbnail url='/t.jpg' width='75'/><media:content url='/1' medium='image'/>", ("/1", "image/*")),
        ("<media:thumbnail url='/1.jpg'/><media:thumbnail url='/2.jpg' width='240'/>", ("/2.jpg", "image/*")),
        ("<media:content url='https://0.gravatar.com/avatar/ab?s=96' medium='image'/><media:thumbnail url='/t.jpg'/>", ("/t.jpg", "image/*")),
        ("<media:content url='/a.jpg?w=3'/>", ("/a.jpg?w=3", "image/*")),
        ("<media:group><media:content url='/a' medium='image' width='x'/></media:group>", ("/a", "image/*")),
        ("<media:thumbnail/><media:content medium='image'/><media:content url='/a.html'/>", None),
    ],
)  # fmt: skip
def test_of_the_pictures_the_widest_is_kept(fields: str, picture: tuple[str, str] | None) -> None:
    expected = () if picture is None else (Enclosure(f"https://news.example{picture[0]}", picture[1]),)
    assert item(f"<title>t</title>{fields}").enclosures == expected


def test_only_so_many_enclosures_are_kept() -> None:
    many = "".join(f"<enclosure url='/{number}'/>" for number in range(90))
    assert len(item(f"<title>t</title>{many}").enclosures) == MAX_ENCLOSURES


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ("<comments>/c/1#x</comments>", "https://news.example/c/1#x"),
        ("<comments>javascript:alert(1)</comments>", ""),
        ("<comments/>", ""),
        ("<atom:link rel='replies' href='/c'/>", "https://news.example/c"),
        ("<atom:link rel='replies' type='application/atom+xml' href='/c'/>", ""),
    ],
)
def test_where_an_entry_is_discussed(fields: str, url: str) -> None:
    assert item(f"<title>t</title>{fields}").comments_url == url


@pytest.mark.parametrize(
    ("fields", "language"),
    [
        ("<dc:language>nb-NO</dc:language>", "nb"),
        ("<description xml:lang='fr_CA'>Mots</description>", "fr"),
        ("<description xml:lang='fr'>Mots</description><dc:language>nb</dc:language>", "fr"),
        ("", ""),
    ],
)
def test_the_language_of_an_entry(fields: str, language: str) -> None:
    assert item(f"<title>t</title>{fields}").language == language


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            "<description>Short.</description><content:encoded>&lt;p&gt;Long one.&lt;/p&gt;</content:encoded>",
            "Long one.",
        ),
        (
            "<content:encoded>Brief.</content:encoded><description>The longer one.</description>",
            "The longer one.",
        ),
        ("<description>Short.</description><media:description>A long caption.</media:description>", "Short."),
        (
            "<media:content url='/a.jpg'><media:description>A caption.</media:description></media:content>",
            "A caption.",
        ),
        (
            "<description/><media:description type='plain'>Q&amp;A, at\nsea</media:description>",
            "Q&A, at\n\nsea",
        ),
        ("<description>Plain &amp;amp; simple</description>", "Plain & simple"),
        ("<description>One\ntwo</description>", "One\n\ntwo"),
        ("<description>&lt;p&gt;One\ntwo&lt;/p&gt;</description>", "One two"),
    ],
)
def test_which_body_is_the_article(fields: str, text: str) -> None:
    assert item(f"<title>t</title>{fields}").document.text == text


def test_links_in_bodies_are_relative_to_what_the_feed_says() -> None:
    body = "&lt;a href='x?utm_source=rss'>x&lt;/a>"
    assert item(f"<description>{body}</description>").document.links == (
        Link(0, 1, "https://news.example/feeds/x"),
    )
    based = item(f"<description xml:base='https://b.example/y/'>{body}</description>")
    assert based.document.links == (Link(0, 1, "https://b.example/y/x"),)


def test_without_a_base_links_and_pictures_are_relative_to_the_page_of_the_entry() -> None:
    body = (
        "<description>&lt;a href='x'>x&lt;/a> &lt;a href='/about'>y&lt;/a> &lt;img src='p.png'></description>"
    )
    page = item(f"<link>https://blog.example/2026/a/</link>{body}")
    assert [link.url for link in page.document.links] == [
        "https://blog.example/2026/a/x",
        "https://blog.example/about",
        "https://blog.example/2026/a/p.png",
    ]
    content = "<title>t</title><content type='html'>&lt;a href='x'>x&lt;/a></content>"
    site = atom(content, "<link href='https://blog.example/'/>")
    assert site.document.links == (Link(0, 1, "https://blog.example/x"),)
    based = f"<link href='https://blog.example/1'/>{content}".replace("<content", "<content xml:base='/b/'")
    assert atom(based).document.links == (Link(0, 1, "https://news.example/b/x"),)


@pytest.mark.parametrize(
    ("fields", "guid", "url"),
    [
        ("<guid>17</guid>", "https://news.example/feeds/17", ""),
        ("<guid>\n<!-- a --><![CDATA[ ../x?a=1 ]]></guid>", "https://news.example/x?a=1", ""),
        ("<guid>//other.example/1</guid>", "https://other.example/1", ""),
        ("<guid>17</guid><link>/1</link>", "https://news.example/feeds/17", "https://news.example/1"),
        ("<link>/1</link><guid>17</guid>", "https://news.example/feeds/17", "https://news.example/1"),
        ("<guid> HTTPS://a.example/17 </guid>", "https://a.example/17", "https://a.example/17"),
        ("<guid isPermaLink='false'>17</guid>", "17", ""),
        ("<guid isPermaLink='false'>https://a.example/17</guid>", "https://a.example/17", ""),
    ],
)
def test_an_identifier_is_the_link_only_where_it_is_a_whole_address(fields: str, guid: str, url: str) -> None:
    entry = item(f"<title>t</title>{fields}")
    assert (entry.guid, entry.url) == (guid, url)


def test_what_feedparser_does_not_see_is_in_the_text_all_the_same() -> None:
    body = "<![CDATA[<p>See <author>ann@a.example</author> and <id>17</id>.</p>]]>"
    assert item(f"<description>{body}</description>").document.text == "See ann@a.example and 17."


def test_files_are_relative_to_the_feed() -> None:
    files = item("<link>https://blog.example/1</link><enclosure url='a.mp3' type='audio/mpeg'/>").enclosures
    assert [file.url for file in files] == ["https://news.example/feeds/a.mp3"]
