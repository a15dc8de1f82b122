"""F1 to F13: whatever a feed is, it costs one feed a sentence, and its good entries are kept."""

from __future__ import annotations

import ast
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.errors import FeedFormatError
from reader.model import ParsedFeed, View
from reader.sources.encoding import decode
from reader.sources.feed import parse_feed
from reader.sources.fulltext import EXTRACTORS
from reader.sources.prolog import from_root
from reader.store import Store
from reader.workers import Workers
from tests.conftest import NOW
from tests.security.payloads import forbidden_in
from tests.security.refreshing import Refreshing, item, rss
from tests.servers import LoopbackServer, reply

ROOT = Path(__file__).resolve().parents[2]
URL = "https://news.example/feed"


def parsed(document: str | bytes) -> ParsedFeed:
    body = document if isinstance(document, bytes) else document.encode()
    return parse_feed(body, "", URL, NOW)


CHAIN = "".join(f'<!ENTITY e{n} "&e{n - 1};">' for n in range(1, 40_000))
LAUGHS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
DECLARATIONS = (
    f'<!DOCTYPE rss [<!ENTITY e0 "boom">{LAUGHS}]>',
    f'<!DOCTYPE rss [<!ENTITY e0 "boom">{CHAIN}]>',
    f'<!-- <a> --><?b <rss> ?><!DOCTYPE rss [<!ENTITY e0 "]>">{CHAIN}]>',
    f"<!DOCTYPE rss [<!ENTITY e0 '{'x' * 30_000}'><!ENTITY e9 '{'&e0;' * 3_000}'>]>",
    '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p; <!ENTITY e9 SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE rss PUBLIC "-//x//" "http://127.0.0.1:9/x.dtd" [<!ATTLIST rss a CDATA "]>">]>',
    '\ufeff<?xml version="1.0"?>\r<!DOCTYPE\nrss\n[<!ENTITY e9 "a"><!-- ]> --><?x ]> ?>]>',
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32-be"])
@pytest.mark.parametrize("before", DECLARATIONS, ids=range(len(DECLARATIONS)))
async def test_F1_no_declaration_reaches_a_parser(workers: Workers, before: str, encoding: str) -> None:
    document = rss(item("t &e9;"), before)
    assert "<!ENTITY" not in from_root(decode(document.encode(encoding)))

    feed = await workers.parse_feed(document.encode(encoding), "", URL, NOW)

    assert [entry.title for entry in feed.entries] == ["t &e9;"]
    assert "root:" not in repr(feed)


async def test_F3_a_document_asks_for_nothing(workers: Workers, server: LoopbackServer) -> None:
    there = server.url("/asked")
    before = (
        f'<?xml-stylesheet href="{there}"?><!DOCTYPE rss PUBLIC "x" "{there}" '
        f'[<!ENTITY a SYSTEM "{there}"><!ENTITY % b SYSTEM "{there}"> %b; <!ENTITY c SYSTEM "file:///etc/passwd">]>'
    )
    inside = (
        f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{there}'/>"
        f"<image><url>{there}</url></image><cloud domain='127.0.0.1' port='{server.port}' path='/asked'/>"
    )
    body = f"<description>&a;&c;&lt;img src='{there}'&gt;&lt;link rel=stylesheet href='{there}'&gt;</description>"
    feed = await workers.parse_feed(rss(inside + item("t", body), before).encode(), "", URL, NOW)
    assert server.hits == []
    assert "root:" not in repr(feed)


async def test_F3_a_page_asks_for_nothing(workers: Workers, server: LoopbackServer) -> None:
    there = server.url("/asked")
    page = (
        f"<html><head><base href='{there}/'><link rel=stylesheet href='{there}'><link rel=preload href='{there}'>"
        f"<meta property='og:image' content='{there}'><meta http-equiv=refresh content='0;url={there}'>"
        f"<script src='{there}'></script></head><body><article><p>{'The council voted for the ferry. ' * 20}</p>"
        f"<img src='{there}' srcset='{there} 2x'><iframe src='{there}'></iframe><video poster='{there}'></video>"
        f"<object data='{there}'></object></article></body></html>"
    )
    for extractor in EXTRACTORS:
        assert "ferry" in (await workers.extract(page.encode(), "text/html", URL, extractor)).document.text
    assert "ferry" in (await workers.parse_page(page.encode(), "text/html", URL, NOW)).document.text
    assert server.hits == []


async def test_F4_only_so_much_is_taken_and_that_is_said(store: Store, server: LoopbackServer) -> None:
    refresh = Refreshing(store)
    many = rss("".join(item(f"t{n}") for n in range(2_500))).encode()
    feed = refresh.subscribe(server.answers("/feed", reply(bytes(11 * 1024 * 1024)), reply(many)))
    assert "limit of 10 MiB" in await refresh()
    assert await refresh() == ""
    assert len(store.entry_ids(View("all"))) == 2_000
    assert store.feed(feed.id).notice == "Only the newest 2,000 of 2,500 entries were taken."


@pytest.mark.parametrize(
    "body", [b"/etc/passwd", b"/dev/zero", b"http://127.0.0.1:9/", b"file:///etc/passwd"]
)
async def test_F5_a_body_that_names_something_opens_nothing(workers: Workers, body: bytes) -> None:
    with pytest.raises(FeedFormatError):
        await workers.parse_feed(body, "", URL, NOW)


def test_F5_feedparser_gets_a_stream_and_nothing_else() -> None:
    calls = [
        node
        for path in (ROOT / "reader").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("feedparser.parse")
    ]
    assert calls
    for call in calls:
        assert ast.unparse(call.args[0]).startswith("BytesIO("), ast.unparse(call)
    names = {
        alias.name
        for path in (ROOT / "reader").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "feedparser"
        for alias in node.names
    }
    assert "parse" not in names, "under another name the calls would not be found"


@pytest.mark.parametrize(
    "date",
    [
        "Fri, 30 Feb 2026 10:00:00 GMT",
        "10000-01-01",
        "0000-00-00",
        "-0001",
        "-62135596801",
        "9" * 20,
        "\u0661",
        "",
        "Sat, 31 Dec 0000 00:00:00 GMT",
        "Fri, 20 Nov 0026 10:00:00 +0000",
        "1969-12-31T23:59:59Z",
        "9999-12-31T23:59:59-12:00",
        "0001-01-01T00:00:00+14:00",
        "2026-13-01",
    ],
)
@pytest.mark.parametrize("form", ["<pubDate>{}</pubDate>", "<dc:date>{}</dc:date>"])
def test_F6_a_date_that_cannot_be_is_none(date: str, form: str) -> None:
    """The rule takes February 30 as the time of first sight, as this does: no date of an entry is invented."""
    (entry,) = parsed(rss(item("t", form.format(date)))).entries
    assert entry.published is None


@pytest.mark.parametrize(
    ("date", "believed"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), True),
        (NOW + timedelta(days=1), True),
        (NOW + timedelta(days=1, seconds=1), False),
        (NOW + timedelta(days=30), False),
    ],
)
def test_F6_no_entry_stays_on_top_by_being_from_the_future(date: datetime, believed: bool) -> None:
    """A day ahead is a clock or a zone that is off."""
    (entry,) = parsed(rss(item("t", f"<pubDate>{date:%a, %d %b %Y %H:%M:%S} GMT</pubDate>"))).entries
    assert entry.published == (date if believed else None)


@pytest.mark.parametrize(
    ("link", "url"),
    [
        *(
            (f"{scheme}x", "")
            for scheme in ("javascript:", "data:,", "file:///", "exec:", "ssh://-o", "vbscript:")
        ),
        ("http://", ""),
        ("http://news.example/" + "a" * 8_000, ""),
        ("https://mara:s3cret@news.example/1", "https://news.example/1"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("https://news.example/\u202egpj.exe", "https://news.example/gpj.exe"),
        ("https://news.example/a b\x1b]c", "https://news.example/a%20bc"),
    ],
)
def test_F7_a_link_is_of_the_web_in_ascii_or_none(link: str, url: str) -> None:
    document = {
        "version": "https://jsonfeed.org/version/1",
        "items": [{"id": "1", "title": "t", "url": link, "content_html": f'<a href="{link}">x</a>'}],
    }
    (entry,) = parsed(json.dumps(document)).entries
    assert entry.url == url
    for found in (entry.url, *(one.url for one in entry.document.links)):
        assert found.isascii()
        assert "s3cret" not in found
        assert not found or found.startswith(("http://", "https://"))


HTML = """<p>Told.</p><script>scripted()</script><style>styled</style><iframe src='/framed'>framed</iframe>
<img src='https://tracker.example/1.gif' onerror='handled()' alt=''><object>plugged</object>
<math href='javascript:x' xlink:href='javascript:y'><mi>z</mi></math><svg onload='drawn()'></svg>
<p style='display:none'>unseen</p><form><input value='typed'><button>pressed</button></form>"""


def test_F8_of_markup_the_text_is_taken() -> None:
    (entry,) = parsed(rss(item("t", f"<description><![CDATA[{HTML}]]></description>"))).entries
    assert entry.document.text.startswith("Told.")
    for piece in (
        "scripted",
        "styled",
        "framed",
        "tracker",
        "handled",
        "plugged",
        "drawn",
        "unseen",
        "javascript",
    ):
        assert piece not in entry.document.text, piece
    assert not [link for link in entry.document.links if not link.url.startswith(("http://", "https://"))]


def test_F9_a_bad_byte_in_utf_8_costs_one_character() -> None:
    text = "Zürich, Málaga und Łódź – „genug“. " * 20
    body = rss(item("t", f"<description>{text}\x00</description>"), "<?xml version='1.0' encoding='utf-8'?>")
    (entry,) = parsed(body.encode().replace(b"\0", b"\xff")).entries
    assert entry.document.text == f"{text}\ufffd".strip()


@pytest.mark.parametrize(
    "label", ["utf-7", "unicode_escape", "base64", "rot13", "idna", "punycode", "hex", "zip"]
)
def test_F9_only_encodings_of_a_list_are_decoded(label: str) -> None:
    body = rss(item("+ABs-[2J \\x1b[2J"), f"<?xml version='1.0' encoding='{label}'?>").encode()
    (entry,) = parse_feed(body, f"text/xml; charset={label}", URL, NOW).entries
    assert entry.title == "+ABs-[2J \\x1b[2J"


@pytest.mark.parametrize(
    "answer",
    [
        b"<html><body>Log in</body></html>",
        b'{"error": 1}',
        b"",
        b"<rss><channel><item><tit",
        b"\0\xff",
        b"<opml/>",
    ],
)
async def test_F10_what_is_no_feed_keeps_what_is_there(
    store: Store, server: LoopbackServer, answer: bytes
) -> None:
    good = reply(rss(item("One", "<guid>1</guid>")).encode(), headers={"ETag": '"good"'})
    refresh = Refreshing(store)
    feed = refresh.subscribe(
        server.answers("/feed", good, reply(answer, headers={"ETag": '"bad"'}), reply(status=304))
    )
    assert await refresh() == ""
    assert await refresh() != ""
    assert len(store.entry_ids(View("all"))) == 1
    assert store.fetch_state(feed.id).etag == '"good"'
    assert await refresh() == ""
    assert [hit.headers.get("if-none-match") for hit in server.hits] == [None, '"good"', '"good"']


def test_F10_a_document_that_breaks_off_keeps_its_whole_entries() -> None:
    feed = parsed(rss(item("One") + item("Two") + "<item><title>Thr").removesuffix("</channel></rss>"))
    assert [entry.title for entry in feed.entries] == ["One", "Two"]


def linked(number: int, guid: str) -> str:
    return item(f"Day {number}", f"<link>https://news.example/{number}</link><guid>{guid}</guid>")


@pytest.mark.parametrize(
    "documents",
    [
        [linked(1, "a") + linked(2, "b")] * 2,
        [linked(1, "a") + linked(2, "b"), linked(1, "new-a") + linked(2, "new-b")],
        [item("Day 1") + item("Day 2")] * 2,
        [linked(1, "x" * 300_000) + linked(2, "'; DROP TABLE entries;--")] * 2,
        [linked(1, "same") + linked(2, "same")] * 2,
        [linked(1, "a") + linked(1, "b") + linked(2, "c")] * 2,
    ],
    ids=["the same", "new ids", "no ids", "odd ids", "one id for two", "two ids for one"],
)
async def test_F11_what_is_fetched_again_is_not_new(
    store: Store, server: LoopbackServer, documents: list[str]
) -> None:
    refresh = Refreshing(store)
    refresh.subscribe(
        server.answers("/feed", *(reply(rss(f"{one}<!--{n}-->").encode()) for n, one in enumerate(documents)))
    )
    assert await refresh() == ""
    before = store.entry_ids(View("all"))
    assert await refresh() == ""
    assert store.entry_ids(View("all")) == before
    assert len(before) == 2


@pytest.mark.parametrize(
    "error", [ValueError("x"), UnicodeDecodeError("x", b"", 0, 1, "x"), RecursionError(), OSError()]
)
def test_F12_whatever_a_parser_raises_is_a_feed_that_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("feedparser.parse", fail)
    with pytest.raises(FeedFormatError, match=type(error).__name__):
        parsed(rss(item("t </b>")))


@pytest.mark.parametrize(
    "body",
    [
        "[" * 200_000,
        '{"items": ' + "[" * 200_000,
        '{"a":' * 100_000,
        '{"version": "https://jsonfeed.org/version/1"',
    ],
)
async def test_F13_json_that_is_none_is_an_error(workers: Workers, body: str) -> None:
    with pytest.raises(FeedFormatError, match="JSON"):
        await workers.parse_feed(body.encode(), "application/json", URL, NOW)


async def test_F13_every_field_of_json_is_looked_at(workers: Workers) -> None:
    """Wrong types, numbers of 5,000 digits, lone surrogates, control characters: each costs its own field."""
    odd: list[object] = ["\ud800\x1b[2J", {}, [], [[1]], None, True, 1e308, "x" * 100_000]
    items: list[object] = [{"id": str(n), "title": f"t{n}", "content_text": "x", "url": value, "authors": value,
                            "tags": value, "date_published": value, "language": value, "attachments": value}
                           for n, value in enumerate(odd)]  # fmt: skip
    items += [3, None, {"id": "last", "title": "\ud800\x1b]0;x\x07", "content_html": "\udfff\x9b2J y"}]
    document = json.dumps({"version": "https://jsonfeed.org/version/1", "title": {"a": 1}, "items": items})
    document = document.replace('"id": "0"', f'"id": {"9" * 5_000}')

    feed = await workers.parse_feed(document.encode(), "", URL, NOW)

    assert len(feed.entries) == len(odd) + 1
    for entry in feed.entries:
        for text in (
            entry.title,
            entry.document.text,
            entry.guid,
            entry.url,
            *entry.authors,
            *entry.categories,
        ):
            assert not forbidden_in(text)
