"""Local files of every kind become articles, and what cannot be read is said in one sentence."""

from __future__ import annotations

import hashlib
import os
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LocalFileError
from reader.model import ParsedEntry
from reader.sources.local import (
    MAX_BYTES,
    _is_of_system,
    file_guid,
    is_folder,
    is_pipe,
    list_files,
    read_bytes,
    read_file,
    read_pipe,
)
from reader.text.blocks import blocks_of, join_blocks

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PROSE = "The crane in the harbour fell on Monday, and nobody could say when it would be lifted again."

MARKDOWN = f"""---
title: "Crane falls: what we know"
date: 2024-05-06T07:08:09+02:00
authors: [Ada Thornquist, {{name: Bo Lind}}]
url: https://echo.example/crane
lang: en-GB
description: not used
---

# Crane falls: what we know

{PROSE[:40]}
{PROSE[41:]} See *the* [report](https://echo.example/r) and `crane.log`.

## Background

- Built in 1961
- Checked **twice**

> “It was old,”
> she said.

![A picture](x.png)

```
log line 1
  log line 2
```

| Year | Ships |
|------|-------|
| 1961 | 12    |

<div>And <b>some</b> markup.</div>
"""

MAIL = f"""Received: from somewhere
From: =?utf-8?q?J=C3=BCrgen_Kran?= <j@echo.example>
Subject: =?iso-8859-1?q?Gr=FC=DFe?= aus
 =?utf-8?b?S8O2bG4=?=
Date: Mon, 6 May 2024 07:08:09 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/html; charset=utf-8

<p>The other form</p>
--inner
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Liebe Gr=FC=DFe vom Hafen. {PROSE[:40]}
{PROSE[41:]}
--inner--
--outer
Content-Type: text/plain
Content-Disposition: attachment; filename=notes.txt

Attached.
--outer--
"""


def parts(entry: ParsedEntry) -> list[tuple[str, str]]:
    return [(one.kind, entry.document.text[one.start : one.end]) for one in entry.document.paragraphs]


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_plain_text_with_a_title(tmp_path: Path) -> None:
    path = saved(tmp_path, "crane.txt", f"Crane falls “in harbour”\r\n\r\n{PROSE}\r\n{PROSE}\r\n")
    entry = read_file(path, NOW)
    assert entry.title == "Crane falls “in harbour”"
    assert parts(entry) == [("text", PROSE), ("text", PROSE)]
    assert entry.guid == str(path.resolve())
    assert (entry.author, entry.published, entry.url, entry.html) == ("", None, "", "")


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"{PROSE}\n\n{PROSE} Twice.",
        f"{textwrap.fill(PROSE, 50)}\n\n{textwrap.fill(PROSE, 50)}",
        f"What is known:\n\n{PROSE}",
        f"- {PROSE}\n- {PROSE}",
    ],
)
def test_plain_text_without_a_title_is_named_after_its_file(tmp_path: Path, text: str) -> None:
    entry = read_file(saved(tmp_path, "fallen_crane-2024.text", text), NOW)
    assert entry.title == "Fallen crane 2024"
    assert len(entry.document.text) > 80


def test_markdown_with_yaml_front_matter(tmp_path: Path) -> None:
    entry = read_file(saved(tmp_path, "x.md", MARKDOWN), NOW)
    assert entry.title == "Crane falls: what we know"
    assert entry.author == "Ada Thornquist, Bo Lind"
    assert entry.published == datetime(2024, 5, 6, 5, 8, 9, tzinfo=UTC)
    assert (entry.url, entry.language) == ("https://echo.example/crane", "en")
    assert parts(entry) == [
        ("text", f"{PROSE} See the report and crane.log."),
        ("heading", "Background"),
        ("item", "Built in 1961"),
        ("item", "Checked twice"),
        ("quote", "“It was old,” she said."),
        ("code", "log line 1\n  log line 2"),
        ("table", "Year | Ships"),
        ("table", "1961 | 12"),
        ("text", "And some markup."),
    ]


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("+++\ntitle = 'Crane'\ndate = 2024-05-06\n+++\n", "Crane"),
        ("---\ntitle: Crane: falls\ndate: 2024-05-06\n---\n", "Crane: falls"),
        ("---\ntitle: 1984\ndate: 2024-05-06\n---\n", "1984"),
        ("---\ntitle: !!python/object/apply:os.system [x]\ndate: 2024-05-06\n---\n# Crane\n\n", None),
        ("---\ndate: 2024-05-06\n---\n# Crane *falls*\n\n", "Crane falls"),
        ("---\ndate: 2024-05-06\ntitle: " + "[" * 5_000 + "\n---\n", None),
        ("---\ntitle:\ndate: 2024-05-06\n---\nCrane\n=====\n\n", "Crane"),
    ],
)
def test_front_matter(tmp_path: Path, front: str, title: str | None) -> None:
    entry = read_file(saved(tmp_path, "a-file.markdown", front + PROSE), NOW)
    assert entry.published == datetime(2024, 5, 6, tzinfo=UTC)
    assert parts(entry)[-1] == ("text", PROSE)
    if title is not None:
        assert entry.title == title
        assert len(parts(entry)) == 1


def test_a_rule_at_the_start_is_no_front_matter(tmp_path: Path) -> None:
    entry = read_file(saved(tmp_path, "x.md", f"---\n\n{PROSE}\n"), NOW)
    assert (entry.title, parts(entry)) == ("X", [("text", PROSE)])


@pytest.mark.parametrize("date", ["1901-01-01", "9999-12-31", "2024-13-45", "soon", "-5"])
def test_dates_that_cannot_be_believed_are_left_out(tmp_path: Path, date: str) -> None:
    assert read_file(saved(tmp_path, "x.md", f"---\ndate: {date}\n---\n{PROSE}"), NOW).published is None


def test_a_date_may_be_ahead_by_a_time_zone(tmp_path: Path) -> None:
    ahead = NOW + timedelta(hours=20)
    path = saved(tmp_path, "x.md", f"---\ndate: {ahead.isoformat()}\n---\n{PROSE}")
    assert read_file(path, NOW).published == ahead


def test_a_saved_page(tmp_path: Path) -> None:
    page = (
        f"<!doctype html><html lang=nb><meta charset=windows-1252><title>Kran fällt</title>"
        f"<body><nav>Start</nav><main><h1>Kran fällt</h1>{'<p>Über ' + PROSE + '</p>'}<p>{PROSE * 3}</p></main>"
    )
    entry = read_file(saved(tmp_path, "x.html", page.encode("cp1252")), NOW)
    assert (entry.title, entry.language) == ("Kran fällt", "nb")
    assert parts(entry) == [("text", f"Über {PROSE}"), ("text", PROSE * 3)]
    assert entry.html == page


def test_mail(tmp_path: Path) -> None:
    entry = read_file(saved(tmp_path, "x.eml", MAIL), NOW)
    assert entry.title == "Grüße aus Köln"
    assert entry.author == "Jürgen Kran"
    assert entry.published == datetime(2024, 5, 6, 5, 8, 9, tzinfo=UTC)
    assert parts(entry) == [("text", f"Liebe Grüße vom Hafen. {PROSE}")]


def test_mail_that_is_only_html_or_broken(tmp_path: Path) -> None:
    html = (
        f"From: a@b.example\nSubject: \xff =?x?q?=\nContent-Type: text/html; charset=utf-7\n\n<p>{PROSE}</p>"
    )
    entry = read_file(saved(tmp_path, "x.eml", html.encode("latin-1")), NOW)
    assert parts(entry) == [("text", PROSE)]
    assert (entry.author, entry.published) == ("a@b.example", None)


@pytest.mark.parametrize(
    "header",
    [
        "From: " + "(a" * 100_000,
        "Content-Type: text/plain; " + "a*0=b; " * 300_000,
        "Subject: " + "=?" * 10**6,
    ],
)
def test_crafted_mail_takes_no_time(tmp_path: Path, header: str) -> None:
    started = time.process_time()
    entry = read_file(saved(tmp_path, "x.eml", f"From: a\n{header}\n\n{PROSE}"), NOW)
    assert entry.document.text == PROSE
    assert time.process_time() - started < 3


def test_comments_before_a_page_take_no_time() -> None:
    started = time.process_time()
    entry = read_bytes(("<!---->" * 25 + PROSE).encode(), "standard input", NOW)
    assert entry.document.text.endswith(PROSE)
    assert time.process_time() - started < 3


def test_a_note_before_markdown_makes_it_no_feed(tmp_path: Path) -> None:
    path = saved(tmp_path, "x.md", f"<!-- draft -->\n\nWhat `<rss>` is.\n\n{PROSE}\n")
    assert parts(read_file(path, NOW))[-1] == ("text", PROSE)


def test_mail_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    level = "Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
    nested = "From: x\nSubject: y\n" + "".join(level.format(n) for n in range(3_000))
    with pytest.raises(LocalFileError, match="too deep"):
        read_file(saved(tmp_path, "x.eml", nested), NOW)


@pytest.mark.parametrize(
    ("data", "title", "kind"),
    [
        (MARKDOWN.encode(), "Crane falls: what we know", "text"),
        (MAIL.encode(), "Grüße aus Köln", "text"),
        (f"  <!DOCTYPE html><title>Page</title><p>{PROSE}".encode(), "Page", "text"),
        (f"Title here\n\n{PROSE}".encode("utf-16"), "Title here", "text"),
        (f"# Title here\n\n{PROSE}".encode(), "Title here", "text"),
        (f"{PROSE}\n\n## Later\n\n{PROSE}".encode(), "Standard input", "text"),
        (PROSE.encode(), "Standard input", "text"),
    ],
)
def test_standard_input_is_told_by_its_content(data: bytes, title: str, kind: str) -> None:
    entry = read_bytes(data, "standard input", NOW)
    assert entry.title == title
    assert parts(entry)[0][0] == kind
    assert entry.guid == "sha256:" + hashlib.sha256(data).hexdigest()
    assert entry.guid == read_bytes(data, "other", NOW).guid != read_bytes(data + b" more", "other", NOW).guid


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t", "is empty"),
        ("a.txt", b"abc\0def", "is binary"),
        ("a.txt", b"%PDF-1.7 text", "is a PDF"),
        ("a.html", b"<html><script>x()</script>", "holds no text"),
        ("a.md", b"---\ntitle: x\n---\n", "holds no text"),
        ("a.xml", b"<?xml version='1.0'?>\n<rss><channel/></rss>", "is a feed"),
        ("a.txt", b"x" * (MAX_BYTES + 1), "is larger than 10 MiB"),
    ],
)
def test_what_is_no_article(tmp_path: Path, name: str, data: bytes, problem: str) -> None:
    path = saved(tmp_path, name, data)
    with pytest.raises(LocalFileError, match=problem) as caught:
        read_file(path, NOW)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert list_files(tmp_path) == ([] if name == "a.xml" else [path])


@pytest.mark.parametrize("size", [len(PROSE), MAX_BYTES + 100_000])
def test_a_pipe_is_read_as_far_as_standard_input_is(tmp_path: Path, size: int) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert is_pipe(path)
    assert not is_pipe(tmp_path / "missing")

    def write() -> None:
        with suppress(BrokenPipeError), path.open("wb") as pipe:
            pipe.write(PROSE.encode().ljust(size))

    with ThreadPoolExecutor(1) as pool:
        pool.submit(write)
        if size > MAX_BYTES:
            with pytest.raises(LocalFileError, match="larger than 10 MiB"):
                read_pipe(path, NOW)
        else:
            entry = read_pipe(path, NOW)
            assert entry.document.text == PROSE
            assert entry.guid == read_bytes(PROSE.encode(), "standard input", NOW).guid


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    (tmp_path / "folder.txt").mkdir()
    for name, problem in {
        "pipe.txt": "is a pipe or a device",
        "zero.txt": "is a pipe or a device",
        "circle.txt": "is a link that leads in a circle",
        "folder.txt": "is a folder",
        "missing.txt": "does not exist",
        "nul\0.txt": "cannot be read",
        "n" * 300: "its name is too long",
    }.items():
        with pytest.raises(LocalFileError, match=problem):
            read_file(tmp_path / name, NOW)
    assert list_files(tmp_path) == []


def test_a_path_that_is_none_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to("circle")
    assert is_folder(tmp_path)
    assert not is_folder(saved(tmp_path, "a.txt", PROSE))
    for name, problem in {
        "n" * 300: "its name is too long",
        "nul\0": "cannot be read",
        "circle": "is a link that leads in a circle",
        "missing": "does not exist",
        "a.txt/b": "a part of its path is not a folder",
    }.items():
        assert not is_folder(tmp_path / name)
        for refused in (list_files, lambda path: read_file(path, NOW)):
            with pytest.raises(LocalFileError, match=problem) as caught:
                refused(tmp_path / name)
            assert "\n" not in str(caught.value)


def test_a_file_has_the_same_identifier_by_every_name(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", PROSE)
    (tmp_path / "link").symlink_to(path)
    assert file_guid(path) == file_guid(tmp_path / "link") == read_file(path, NOW).guid == str(path)
    with pytest.raises(LocalFileError, match="cannot be read"):
        file_guid(tmp_path / "nul\0")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_below_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    (folder / "inner").mkdir(parents=True)
    folder.chmod(0)
    try:
        assert not is_folder(folder / "inner")
        with pytest.raises(LocalFileError, match="permission denied"):
            read_file(folder / "a.txt", NOW)
    finally:
        folder.chmod(0o700)


def test_too_much_standard_input_is_said_in_one_sentence() -> None:
    with pytest.raises(LocalFileError, match=r"^standard input is larger than 10 MiB: that is no article\.$"):
        read_bytes(b"x" * (MAX_BYTES + 1), "standard input", NOW)
    assert read_bytes(b"x " * (MAX_BYTES // 2), "standard input", NOW).document.text


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", PROSE)
    path.chmod(0)
    with pytest.raises(LocalFileError, match="permission denied"):
        read_file(path, NOW)


def test_odd_names_are_shown_clean_and_kept_apart(tmp_path: Path) -> None:
    odd = saved(tmp_path, "\x1b]0;x\x07a\u202eb.txt", PROSE)
    bad = saved(tmp_path, os.fsdecode(b"bad\xff.txt"), PROSE)
    entries = [read_file(path, NOW) for path in (odd, bad)]
    assert [entry.title for entry in entries] == ["Ab", "Bad\ufffd"]
    for entry in entries:
        assert entry.guid.isprintable()
        entry.guid.encode()
    odd.write_bytes(b"")
    with pytest.raises(LocalFileError, match=f"^{tmp_path}/ab.txt is empty.$"):
        read_file(odd, NOW)


def test_a_folder_lists_its_articles(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    folder = tmp_path / "folder"
    deep = folder / "1" / "2" / "3" / "4" / "5"
    for made in (outside, deep, folder / ".hidden", folder / "b"):
        made.mkdir(parents=True)
    secret = saved(outside, "secret.txt", PROSE)
    for path in (folder / "z.txt", folder / "a.MD", folder / "b" / "c.eml", deep.parent / "in.htm"):
        saved(path.parent, path.name, PROSE)
    for path in (folder / ".x.txt", folder / ".hidden" / "x.txt", deep / "x.txt", folder / "x.png"):
        saved(path.parent, path.name, PROSE)
    (folder / "out.txt").symlink_to(secret)
    (folder / "out").symlink_to(outside)
    (folder / "up").symlink_to(folder)
    (folder / "inside.txt").symlink_to(folder / "z.txt")
    assert list_files(folder) == [
        deep.parent / "in.htm",
        folder / "a.MD",
        folder / "b" / "c.eml",
        folder / "inside.txt",
        folder / "z.txt",
    ]


def test_a_folder_has_a_limit(tmp_path: Path) -> None:
    for number in range(2_010):
        (tmp_path / f"{number:05}.txt").touch()
    assert list_files(tmp_path) == [tmp_path / f"{number:05}.txt" for number in range(2_000)]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="this system shows nothing of itself as files")
def test_what_the_system_shows_of_itself_is_no_folder_of_articles(tmp_path: Path) -> None:
    assert _is_of_system(Path("/proc"))
    assert not _is_of_system(Path("/"))
    assert not _is_of_system(tmp_path)


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(LocalFileError, match="does not exist"):
        list_files(tmp_path / "missing")
    with pytest.raises(LocalFileError, match="is a file, not a folder"):
        list_files(saved(tmp_path, "a.txt", PROSE))


@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(str.encode),
        st.lists(
            st.sampled_from(
                [
                    *(
                        "---\n",
                        "+++\n",
                        "title: x\n",
                        "# a\n",
                        "> a\n",
                        "- b\n",
                        "[a](",
                        "words ",
                        "\n",
                        "<p>",
                    ),
                    *("From: a\n", "Subject: =?utf-8?b?x?=\n", "--b\n", "&#27;", "\x1b[2J"),
                    "Content-Type: multipart/mixed; boundary=b\n",
                ]
            )
        ).map(lambda pieces: "".join(pieces).encode()),
    )
)
def test_any_input_is_an_article_or_refused(data: bytes) -> None:
    try:
        entry = read_bytes(data, "standard input", NOW)
    except LocalFileError:
        return
    assert entry.title
    assert entry.document.text
    assert join_blocks(blocks_of(entry.document)) == entry.document
    assert "\x1b" not in entry.title + entry.document.text


def test_a_title_may_hold_an_ideographic_space() -> None:
    body = "雨の中、約80人が列を作った。新しい経営者は三十代の夫婦である。"
    entry = read_bytes(f"銭湯に湯けむり\u3000港町\n\n{body}\n".encode(), "standard input", NOW)
    assert entry.title == "銭湯に湯けむり 港町"
    assert entry.document.text == body


def test_a_paragraph_between_two_rules_is_text() -> None:
    text = "---\n\nThe mayor resigned on Monday.\n\n---\n\n“I am tired,” said Ann Lee. She left at noon.\n"
    entry = read_bytes(text.encode(), "standard input", NOW)
    assert "The mayor resigned on Monday." in entry.document.text
    assert "“I am tired,” said Ann Lee." in entry.document.text


def test_an_empty_front_matter_is_no_text() -> None:
    entry = read_bytes(
        b"---\n---\n\nIt rained all day, and nobody went to the harbour.\n", "standard input", NOW
    )
    assert entry.document.text == "It rained all day, and nobody went to the harbour."


def test_the_outlet_is_what_the_document_says() -> None:
    text = "---\ntitle: A vote\nsource: The Port Ellery Courier\n---\n\nThe council voted on Monday to buy the ferry.\n"
    assert read_bytes(text.encode(), "standard input", NOW).outlet == "The Port Ellery Courier"
    linked = text.replace("The Port Ellery Courier", "https://courier.example/vote")
    entry = read_bytes(linked.encode(), "standard input", NOW)
    assert (entry.outlet, entry.url) == ("", "https://courier.example/vote")
    page = f"<html><head><meta property='og:site_name' content='The Gazette'></head><body><p>{PROSE}</p></body></html>"
    assert read_bytes(page.encode(), "standard input", NOW).outlet == "The Gazette"
