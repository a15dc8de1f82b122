"""What `summarize` does beyond one summary an article, as a user calls it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from reader.cli import main
from reader.library import Library
from reader.model import ParsedEntry
from reader.session import Session
from reader.text.paragraphs import plain_document
from tests.tui.support import FERRY

STORM = """---
title: Storm shuts the harbour
source: Harbour Post
date: 2026-03-02
url: https://example.org/storm?a=1&b=2
---

A storm closed the harbour of Skerry on Monday night, and 14 boats were damaged.

The harbour office put the damage at $1.2 million. It asked owners to come on Friday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "storm.md").write_text(STORM, encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_HOME", str(tmp_path_factory.mktemp("home")))


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_together_marks_every_line_and_lists_the_sources(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    status, out, err = run(capsys, "summarize", "--together", str(folder), "--sentences", "4")
    assert (status, err) == (0, "")
    lines, sources = (part.splitlines() for part in out.split("\n\n"))
    assert len(lines) == 4
    for line in lines:
        match = re.fullmatch(r"((?:\[\d\])+) (.+)", line)
        assert match
        assert match[2] in FERRY or match[2] in STORM
    storm = next(line for line in sources if "Storm" in line)
    assert storm.endswith(
        "Storm shuts the harbour · Harbour Post · 2026-03-02 · https://example.org/storm?a=1&b=2"
    )
    assert [line[:3] for line in sources] == ["[1]", "[2]"]


@pytest.mark.parametrize("option", ["--keywords", "--figures"])
def test_together_does_not_drop_what_is_asked_for_of_each_article(
    folder: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(capsys, "summarize", "--together", option, str(folder))
    assert ended.value.code == 2
    assert "leave out --together" in capsys.readouterr().err


def test_together_as_json_holds_offsets_into_each_source(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    status, out, _ = run(capsys, "summarize", "--together", str(folder), "--sentences", "4", "--json")
    assert status == 0
    assert out.isascii()
    answer = json.loads(out)
    assert [one["source"] for one in answer["sources"]] == [1, 2]
    assert answer["articles"] == 2
    assert sorted(line["rank"] for line in answer["summary"]) == [1, 2, 3, 4]
    for line in answer["summary"]:
        assert line["source"] in (1, 2)
        assert line["end"] - line["start"] == len(line["text"])
        assert line["id"] is None
    (storm,) = [one for one in answer["sources"] if one["title"].startswith("Storm")]
    assert (storm["outlet"], storm["date"][:10]) == ("Harbour Post", "2026-03-02")


def test_together_as_markdown_and_html_shows_the_same(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    arguments = ("summarize", "--together", str(folder), "--sentences", "3", "--format")
    _, plain, _ = run(capsys, *arguments, "text")
    sentences = [line.split("] ", 1)[1] for line in plain.split("\n\n")[0].splitlines()]
    _, page, _ = run(capsys, *arguments, "markdown")
    rendered = LexborHTMLParser(MarkdownIt("commonmark").render(page))
    _, html, _ = run(capsys, *arguments, "html")
    for tree in (rendered, LexborHTMLParser(html)):
        shown = [node.text().strip() for node in tree.css("ul li")]
        assert [re.sub(r" (\[\d\])+$", "", line) for line in shown] == sentences
        assert len(tree.css("ol li")) == 2
        links = [node.attributes["href"] for node in tree.css("a")]
        assert links == ["https://example.org/storm?a=1&b=2"]


def test_together_leaves_out_what_cannot_be_read_and_says_so(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    status, out, err = run(
        capsys,
        "summarize",
        "--together",
        str(folder / "none.txt"),
        str(folder / "storm.md"),
        "--sentences",
        "1",
    )
    assert status == 1
    assert "none.txt" in err
    assert err.count("\n") == 1
    assert out.startswith("[1] A storm closed")


def test_together_of_nothing_readable_prints_nothing(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    status, out, err = run(capsys, "summarize", "--together", str(folder / "none.txt"))
    assert (status, out) == (1, "")
    assert "none.txt" in err


@pytest.mark.parametrize("together", [[], ["--together"]])
def test_a_query_names_entries_of_the_library(
    capsys: pytest.CaptureFixture[str], folder: Path, together: list[str]
) -> None:
    with Session(os.environ) as session:
        (number,) = session.open_inputs([str(folder / "storm.md")])[0]
        session.open_inputs([str(folder / "ferry.txt")])
    status, out, err = run(capsys, "summarize", "--query", "owners", *together, "--sentences", "1", "--json")
    assert (status, err) == (0, "")
    answer = json.loads(out)
    assert (answer["sources"][0] if together else answer)["id"] == number
    nothing = "pullquote: No entry matches 'zeppelinquartz'.\n"
    assert run(capsys, "summarize", "--query", "zeppelinquartz", *together) == (0, "", nothing)
    status, out, err = run(capsys, "summarize", str(folder), "--query", "zeppelinquartz", *together)
    assert (status, bool(out), err) == (0, True, nothing)
    status, out, err = run(capsys, "summarize", "--query", "(", *together)
    assert (status, out) == (1, "")
    assert err.count("\n") == 1


@pytest.mark.parametrize("together", [[], ["--together"]])
def test_the_length_may_be_given_in_words_or_percent(
    capsys: pytest.CaptureFixture[str], folder: Path, together: list[str]
) -> None:
    path = str(folder / "ferry.txt")

    def words(*length: str) -> int:
        _, out, _ = run(capsys, "summarize", path, *together, *length)
        return sum(len(re.sub(r"^\[1\] ", "", line).split()) for line in out.split("\n\n")[0].splitlines())

    assert 0 < words("--words", "30") <= 30
    assert words("--words", "30") < words("--words", "60") <= 60
    assert 0 < words("--percent", "30") < words("--percent", "70%") < words("--percent", "100")


@pytest.mark.parametrize(
    "wrong", [["--words", "0"], ["--percent", "0"], ["--percent", "101"], ["--percent", "x"], ["--words", "9", "--sentences", "2"]]
)  # fmt: skip
def test_a_length_that_is_none_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], folder: Path, wrong: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["summarize", str(folder / "ferry.txt"), *wrong])
    assert ended.value.code == 2
    assert wrong[0] in capsys.readouterr().err


def test_keywords_and_figures_come_where_they_are_asked_for(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    path = str(folder / "storm.md")
    _, bare, _ = run(capsys, "summarize", path, "--sentences", "1")
    _, out, _ = run(capsys, "summarize", path, "--sentences", "1", "--keywords", "--figures")
    added = out.removeprefix(bare).splitlines()
    assert added[0].startswith("Keywords: ")
    assert "harbour" in added[0]
    assert added[1] == "Figures: 14 boats; $1.2 million"
    _, line, _ = run(capsys, "summarize", path, "--json", "--keywords", "--figures")
    answer = json.loads(line)
    assert answer["keywords"][0]["weight"] == 1
    assert [(one["text"], one["kind"]) for one in answer["figures"]] == [
        ("14 boats", "count"),
        ("$1.2 million", "money"),
    ]
    _, line, _ = run(capsys, "summarize", path, "--json")
    assert not {"keywords", "figures"} & set(json.loads(line))


@pytest.mark.parametrize("fmt", ["markdown", "html"])
def test_pages_have_sections_for_keywords_and_figures(
    capsys: pytest.CaptureFixture[str], folder: Path, fmt: str
) -> None:
    _, page, _ = run(
        capsys, "summarize", str(folder / "storm.md"), "--keywords", "--figures", "--format", fmt
    )
    html = page if fmt == "html" else MarkdownIt("commonmark").render(page)
    tree = LexborHTMLParser(html)
    assert [node.text() for node in tree.css("h2")][-3:] == ["Summary", "Keywords", "Figures"]
    assert any("$1.2 million — The harbour office" in node.text() for node in tree.css("li"))


BOX = "The Varnholm Post is owned by its 4,000 readers, and the harbour bridge is where its office stands."


def hive(number: int) -> ParsedEntry:
    text = (
        f"Bees swarmed at gate {number} on Friday, and the keepers of hive {number} were called.\n\n{BOX}\n"
    )
    return ParsedEntry(guid=f"{number}", title=f"Hive {number}", document=plain_document(text), language="en")


def kept_hives() -> tuple[Library, int]:
    """Return a library with a feed that has one line in every article, and the newest article of it."""
    with Session(os.environ) as session:
        newest, *_ = session.library().keep_opened([hive(number) for number in range(6)])
    return Session(os.environ).library(), newest


def test_what_a_feed_has_in_every_article_is_in_no_summary_as_in_the_reader(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    library, newest = kept_hives()
    article = library.article(newest)
    lines = [article.text[one.start : one.end] for one in library.ranking(article, "pullquote").summary(9)]
    library.close()
    assert BOX not in lines
    _, out, _ = run(capsys, "summarize", str(newest), "--sentences", "9")
    assert out.splitlines() == lines
    _, out, _ = run(capsys, "summarize", str(newest), "--sentences", "9", "--together")
    assert BOX not in out
    _, out, _ = run(
        capsys, "save", str(newest), "--sentences", "9", "--to", str(tmp_path), "--format", "json"
    )
    saved = json.loads(Path(out.strip()).read_text(encoding="utf-8"))
    assert [line["text"] for line in saved["summary"]] == lines


def test_save_takes_the_same_lengths(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    _, out, _ = run(
        capsys,
        "save",
        str(folder / "ferry.txt"),
        "--to",
        str(tmp_path / "out"),
        "--words",
        "1",
        "--format",
        "json",
    )
    saved = json.loads(Path(out.strip()).read_text(encoding="utf-8"))
    assert len(saved["summary"]) == 1
