"""Who said what in the whole library: looking through it, and the command line."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.cli import main
from reader.config import Config
from reader.errors import WorkerError
from reader.library import Library
from reader.model import Article, ParsedEntry
from reader.paths import folders
from reader.quotes import find_quotes
from reader.text.paragraphs import plain_document
from reader.workers import Workers
from tests.store.store_samples import doubt_speaker

NEWEST = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
BRIDGE = (
    "Ana Lima, the mayor of Port Ellis, came to the river on Friday.\n\n"
    '"We will rebuild it before the winter," Lima said.\n\n'
    '"Nobody has asked the river yet," said Tom Ekwall, a ferryman.\n'
)
FERRY = (
    'The ferry is late again.\n\n"It will be on time next week," said Ana Lima, the mayor of Port Ellis.\n'
)
CALM = "The harbour was calm, and the boats stayed in it all day.\n"
TEXTS = [("Bridge", BRIDGE), ("Ferry", FERRY), ("Calm", CALM)]


@pytest.fixture
def library(own_home: Path) -> Iterator[Library]:
    """Three articles that nobody has opened, the first the newest."""
    opened = Library.open(
        folders({"PULLQUOTE_HOME": str(own_home)}), Config(), clock=lambda: NEWEST, environ=os.environ
    )
    opened.keep_opened([_entry(days, title, text) for days, (title, text) in enumerate(TEXTS)])
    yield opened
    opened.close()


def _entry(days: int, title: str, text: str) -> ParsedEntry:
    return ParsedEntry(
        guid=title,
        title=title,
        document=plain_document(text),
        url=f"https://news.example/{title}",
        outlet="The Gazette",
        published=NEWEST - timedelta(days=days),
        language="en",
    )


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


async def test_the_newest_articles_are_looked_through_first(library: Library) -> None:
    done: list[int] = []
    async with library.network() as network:
        assert await library.index_quotes(network, limit=1, report=done.append) == 1
        assert ([one.quotes for one in library.people()], library.articles_without_quotes()) == ([1, 1], 2)
        assert await library.index_quotes(network, report=done.append) == 2
        assert await library.index_quotes(network, report=done.append) == 0
    assert done == [1, 2]
    assert library.articles_without_quotes() == 0
    ana, tom = library.people()
    assert (ana.name, ana.quotes, ana.articles, ana.last) == ("Ana Lima", 2, 2, NEWEST)
    assert (tom.name, tom.roles) == ("Tom Ekwall", ("ferryman",))
    assert library.people("tom") == [tom]
    assert [one.words for one in library.said_by(library.people_named("Ana Lima"))] == [
        "We will rebuild it before the winter,",
        "It will be on time next week,",
    ]


async def test_opening_an_article_looks_through_it(library: Library) -> None:
    (newest, *_) = library.matching_ids("")
    library.quotes(library.article(newest))
    assert (len(library.people()), library.articles_without_quotes()) == (2, 2)
    async with library.network() as network:
        assert await library.index_quotes(network) == 2


async def test_a_closed_process_is_no_article_without_quotes(library: Library) -> None:
    async with library.network() as network:
        await network.workers.close()
        with pytest.raises(WorkerError, match="closed"):
            await library.index_quotes(network)
    assert library.articles_without_quotes() == 3


async def test_an_article_that_is_too_much_does_not_hold_up_the_others(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = Workers.find_quotes

    async def limited(self: Workers, articles: list[Article]) -> object:
        if any(article.title == "Bridge" for article in articles):
            raise WorkerError("Too much.")
        return await find(self, articles)

    monkeypatch.setattr(Workers, "find_quotes", limited)
    async with library.network() as network:
        assert await library.index_quotes(network) == 3
    assert [one.name for one in library.people()] == ["Ana Lima"]
    assert library.articles_without_quotes() == 0


async def test_the_process_finds_what_is_found_here() -> None:
    documents = [plain_document(text) for _, text in TEXTS]
    articles = [Article("", one.text, one.paragraphs, "en") for one in documents]
    workers = Workers()
    try:
        assert await workers.find_quotes(articles) == list(map(find_quotes, articles))
        assert await workers.find_quotes([]) == []
    finally:
        await workers.close()


@pytest.mark.usefixtures("library")
def test_people_lists_who_is_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "people")
    assert (status, err) == (0, "")
    first, second = out.splitlines()
    assert first.split()[:5] == ["2", "in", "2", "2026-11-20", "Ana"]
    assert second.endswith("Tom Ekwall  ferryman")
    assert run(capsys, "people", "--limit", "1")[1].splitlines() == [first]
    _, out, _ = run(capsys, "people", "--json")
    assert [json.loads(line)["name"] for line in out.splitlines()] == ["Ana Lima", "Tom Ekwall"]
    assert json.loads(out.splitlines()[1]) == {
        "name": "Tom Ekwall",
        "roles": ["ferryman"],
        "quotes": 1,
        "articles": 1,
        "last": NEWEST.isoformat(),
    }


def test_people_prints_what_one_person_said(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "people", "ana", "LIMA")
    assert (status, err) == (0, "")
    assert [line.strip() for line in out.splitlines()][1:3] == [
        "“We will rebuild it before the winter,”",
        "Ana Lima, mayor of Port Ellis (direct)",
    ]
    assert out.index("Bridge") < out.index("Ferry")
    _, out, _ = run(capsys, "people", "Lima", "--json")
    for line in out.splitlines():
        found = json.loads(line)
        assert (found["source"], found["speaker"]) == ("The Gazette", "Ana Lima")
        assert found["url"] == f"https://news.example/{found['title']}"
        assert library.article(found["id"]).text[found["start"] : found["end"]] == found["text"]
        assert {"cue", "confidence", "candidates", "date"} < set(found)
    assert len(run(capsys, "people", "Lima", "--limit", "1", "--json")[1].splitlines()) == 1


@pytest.mark.usefixtures("library")
def test_an_article_without_a_date_gets_none(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    """The day on which it was first seen would be cited as its own."""
    library.keep_opened([replace(_entry(0, "Kiln", BRIDGE.replace("Ekwall", "Kiln")), published=None)])
    line = run(capsys, "people", "Kiln")[1].splitlines()[0]
    assert line.split()[1:] == ["undated", "The", "Gazette", "Kiln"]


def test_a_speaker_who_is_not_certain_is_said_to_be_so(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "people")
    doubt_speaker(library._store, "Tom Ekwall")
    said = [line.strip() for line in run(capsys, "people", "Tom")[1].splitlines()]
    assert said[-1] == "Tom Ekwall, ferryman (direct, speaker not certain)"
    assert "not certain" not in run(capsys, "people", "Lima")[1]


def test_a_name_that_nobody_or_more_than_one_has_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "people", "Nobody")
    assert (status, out) == (1, "")
    assert err == "pullquote: Nobody called Nobody is quoted; `pullquote people` lists who is.\n"
    assert run(capsys, "quotes", "--person", "Nobody") == (1, "", err)


def test_several_people_of_one_name_are_told_apart(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    library.keep_opened([_entry(9, "Other", '"I am not the mayor," said Rui Lima, a baker.\n')])
    status, out, err = run(capsys, "people", "Lima")
    assert (status, "not the mayor" in out, "rebuild" in out) == (0, True, True)
    assert err == (
        'pullquote: That may be 2 people: "Ana Lima, mayor of Port Ellis" (2); "Rui Lima, baker" (1). '
        "Name one of them as it is written here.\n"
    )
    assert run(capsys, "people", "Rui Lima")[2] == ""


@pytest.mark.usefixtures("library")
def test_quotes_of_one_person_in_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "quotes", "--person", "Ana Lima")
    assert (status, err) == (0, "")
    assert ("rebuild" in out, "on time" in out, "river" in out, "# Ferry" in out) == (True, True, False, True)
    _, out, _ = run(capsys, "quotes", "--person", "Ana Lima", "--json")
    assert [len(json.loads(line)["quotes"]) for line in out.splitlines()] == [1, 1]


def test_quotes_of_one_person_in_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    assert "river" in run(capsys, "quotes", str(path))[1]
    status, out, _ = run(capsys, "quotes", str(path), "--person", "lima")
    assert (status, "rebuild" in out, "river" in out) == (0, True, False)


def test_a_library_that_is_busy_is_said_and_what_is_known_is_printed(
    library: Library, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (newest, *_) = library.matching_ids("")
    library.quotes(library.article(newest))

    async def refused(*_: object) -> object:
        raise WorkerError("The process that reads documents cannot be started: no.")

    monkeypatch.setattr(Workers, "find_quotes", refused)
    status, out, err = run(capsys, "people")
    assert (status, len(out.splitlines())) == (0, 2)
    assert "Quotes were not looked for in 2 articles." in err


async def test_looking_through_can_be_cancelled(library: Library) -> None:
    async with library.network() as network:
        job = asyncio.create_task(library.index_quotes(network))
        await asyncio.sleep(0)
        job.cancel()
        with pytest.raises(asyncio.CancelledError):
            await job
        assert await library.index_quotes(network) == 3


SINGER = '"I sing in the evening," said Ana Lima, a singer.\n'


def test_a_name_is_split_off_and_joined_again(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    library.keep_opened([_entry(9, "Song", SINGER)])
    status, out, err = run(capsys, "people", "Ana Lima", "--voices")
    assert (status, err) == (0, "")
    assert [line.strip() for line in out.splitlines()] == [
        "2 Ana Lima, mayor of Port Ellis (The Gazette)",
        "1 Ana Lima, singer (The Gazette)",
    ]
    _, out, _ = run(capsys, "people", "Ana Lima", "--voices", "--limit", "1")
    assert out.splitlines() == ["     2 Ana Lima, mayor of Port Ellis (The Gazette)"]
    status, out, _ = run(capsys, "people", "Ana Lima", "--split", "Ana Lima, singer")
    assert (status, out) == (0, "Ana Lima, singer is a person of its own now.\n")
    status, out, err = run(capsys, "people", "Ana Lima", "--voices")
    assert (status, out) == (1, "")
    assert '2 people: "Ana Lima, mayor of Port Ellis" (2); "Ana Lima, singer" (1). Name one' in err
    status, out, _ = run(capsys, "people", "Ana Lima, singer", "--join", "Ana Lima, mayor of Port Ellis")
    assert (status, out.split()[:3]) == (0, ["3", "in", "3"])
    _, out, _ = run(capsys, "people", "Ana Lima", "--voices", "--json")
    assert [(json.loads(line)["role"], json.loads(line)["joined"]) for line in out.splitlines()] == [
        ("mayor of Port Ellis", False),
        ("singer", True),
    ]


@pytest.mark.usefixtures("library")
def test_two_people_are_joined_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "people", "Tom Ekwall", "--join", "Ana Lima")[0] == 0
    assert run(capsys, "people", "Tom Ekwall", "--json")[1].count("\n") == 3
    assert run(capsys, "people", "Ana Lima", "--split", "Tom Ekwall, ferryman")[0] == 0
    assert [line.split()[0] for line in run(capsys, "people")[1].splitlines()] == ["2", "1"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("Ana Lima", "--join", "Nobody"), "Nobody called Nobody is quoted"),
        (("Nobody", "--voices"), "Nobody called Nobody is quoted"),
        (("Ana Lima", "--join", "Ana Lima"), "Ana Lima is one person already."),
        (("Tom Ekwall", "--split", "Tom Ekwall, ferryman"), "under one name and role only"),
    ],
)
@pytest.mark.usefixtures("library")
def test_what_cannot_be_split_or_joined_is_said(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    status, out, err = run(capsys, "people", *arguments)
    assert (status, out) == (1, "")
    assert words in err


def test_a_voice_that_is_not_there_is_said_with_those_that_are(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    library.keep_opened([_entry(9, "Song", SINGER)])
    status, _, err = run(capsys, "people", "Ana Lima", "--split", "baker")
    assert (status, "Ana Lima, mayor of Port Ellis; Ana Lima, singer" in err) == (1, True)


@pytest.mark.usefixtures("library")
def test_a_person_is_named_before_names_are_split(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["people", "--voices"])
    assert ended.value.code == 2
    assert "name the person first" in capsys.readouterr().err


@pytest.mark.parametrize("option", [["--json"], ["--limit", "1"]])
@pytest.mark.parametrize("change", [["--split", "Ana Lima, singer"], ["--join", "Tom Ekwall"]])
@pytest.mark.usefixtures("library")
def test_what_is_for_lists_is_not_taken_with_a_change(
    capsys: pytest.CaptureFixture[str], change: list[str], option: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["people", "Ana Lima", *change, *option])
    assert ended.value.code == 2
    assert "--json and --limit go with a list" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("person:Lima", ["Bridge", "Ferry"]),
        ("person:Lima said:winter", ["Bridge"]),
        ("title:Calm OR quote:river", ["Bridge", "Calm"]),
        ("-has:quote", ["Calm"]),
    ],
)
@pytest.mark.usefixtures("library")
def test_a_query_for_quotes_finds_them_in_articles_that_nobody_has_opened(
    capsys: pytest.CaptureFixture[str], query: str, titles: list[str]
) -> None:
    status, out, err = run(capsys, "list", "--json", "--", query)
    assert (status, err) == (0, "")
    assert [json.loads(line)["title"] for line in out.splitlines()] == titles


@pytest.mark.parametrize(
    "arguments",
    [("search", "person:Lima"), ("list", "--saved", "Mayor"), ("summarize", "--query", "person:Lima")],
    ids=["search", "saved", "summarize"],
)
def test_every_verb_with_a_query_looks_for_quotes_first(
    library: Library, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    library.keep_search("Mayor", "person:Lima")
    status, out, err = run(capsys, *arguments, "--json")
    assert (status, err) == (0, "")
    assert sorted(json.loads(line)["title"] for line in out.splitlines()) == ["Bridge", "Ferry"]


def test_an_article_that_was_edited_is_looked_through_again(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Calm" not in run(capsys, "list", "person:Lima")[1]
    library.keep_opened([_entry(2, "Calm", f'{CALM}\n"It was a quiet day," said Ana Lima, the mayor.\n')])
    assert "Calm" in run(capsys, "list", "person:Lima")[1]


def test_a_query_for_words_looks_for_no_quotes(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Bridge" in run(capsys, "list", "rebuild")[1]
    assert library.articles_without_quotes() == 3


@pytest.mark.usefixtures("library")
def test_articles_that_a_query_could_not_look_through_are_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused(*_: object) -> object:
        raise WorkerError("The process that reads documents cannot be started: no.")

    monkeypatch.setattr(Workers, "find_quotes", refused)
    status, out, err = run(capsys, "list", "person:Lima")
    assert (status, out) == (0, "")
    assert "Quotes were not looked for in 3 articles." in err


BARE = '"The tide is high," said Ana Lima.\n'
SURNAME = '"It rains," Lima said.\n'


def test_each_of_two_namesakes_can_be_named(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    library.keep_opened([_entry(9, "Song", SINGER), _entry(8, "Tide", BARE)])
    assert run(capsys, "people", "Ana Lima", "--split", "Ana Lima, singer")[0] == 0
    for verb in (["people"], ["quotes", "--person"]):
        status, out, err = run(capsys, *verb, "Ana Lima, singer")
        assert (status, err) == (0, "")
        assert ("I sing" in out, "rebuild" in out) == (True, False)
        status, out, err = run(capsys, *verb, "Ana Lima, the Mayor of Port Ellis")
        assert (status, err) == (0, "")
        assert ("I sing" in out, "rebuild" in out) == (False, True)


def test_the_namesake_without_a_role_is_named_with_a_comma_and_joined_again(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    library.keep_opened([_entry(8, "Tide", BARE)])
    assert run(capsys, "people", "Ana Lima", "--split", "Ana Lima")[0] == 0
    assert '"Ana Lima, mayor of Port Ellis" (2); "Ana Lima," (1).' in run(capsys, "people", "Ana Lima")[2]
    status, out, err = run(capsys, "people", "Ana Lima,")
    assert (status, err) == (0, "")
    assert ("tide" in out, "rebuild" in out) == (True, False)
    status, out, _ = run(capsys, "people", "Ana Lima,", "--join", "Ana Lima, mayor of Port Ellis")
    assert (status, out.split()[0]) == (0, "3")
    assert run(capsys, "people", "Ana Lima")[2] == ""


def test_namesakes_that_nothing_else_tells_apart_are_named_by_an_article(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    rain, tide = library.keep_opened(
        [_entry(8, "Rain", SURNAME), _entry(9, "Tide", SURNAME.replace("rains", "thaws"))]
    )
    _, _, err = run(capsys, "people", "Lima,")
    assert f'2 people: "Lima, #{rain}" (1); "Lima, #{tide}" (1).' in err
    status, out, err = run(capsys, "people", f"Lima, #{tide}")
    assert (status, err) == (0, "")
    assert ("thaws" in out, "rains" in out) == (True, False)


@pytest.mark.usefixtures("library")
def test_a_role_that_nobody_of_the_name_has_is_said_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = (
        'pullquote: Nobody called Ana Lima, baker is quoted; there is "Ana Lima, mayor of Port Ellis" (2).\n'
    )
    for arguments in (["people"], ["quotes", "--person"], ["people", "--voices"]):
        assert run(capsys, *arguments, "Ana Lima, baker") == (1, "", said)


@pytest.mark.parametrize(
    ("name", "is_found"),
    [
        ("Ana Lima, mayor of Port Ellis", True),
        ("Lima, Ana", True),
        ("Ana Lima, baker", False),
        ("Ana Lima,", False),
        ("Tom", True),
    ],
)
def test_a_speaker_of_a_file_is_named_the_same_way(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, is_found: bool
) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    assert bool(run(capsys, "quotes", str(path), "--person", name)[1]) is is_found


def test_what_is_not_known_is_null_in_the_objects_of_every_verb(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    nameless = ParsedEntry(guid="n", title="Nameless", document=plain_document(SINGER), language="en")
    (number,) = library.keep_opened([nameless])
    unknown = {"author": None, "date": None, "url": None}
    for arguments in (
        ["list", "title:nameless"],
        ["search", "title:nameless"],
        ["show", str(number)],
        ["summarize", str(number)],
        ["quotes", str(number)],
        ["people", "Ana Lima, singer"],
    ):
        if arguments[0] == "people":
            run(capsys, "people", "Ana Lima", "--split", "Ana Lima, singer")
        status, out, _ = run(capsys, *arguments, "--json")
        found = json.loads(out)
        assert (status, found["id"], found["title"]) == (0, number, "Nameless")
        assert {name: found[name] for name in unknown} == unknown
        assert (found["source"], found["language"]) == ("Opened files", "en")
    _, out, _ = run(capsys, "summarize", "--together", str(number), "--json")
    (source,) = json.loads(out)["sources"]
    assert {name: source[name] for name in unknown} == unknown
    assert (source["source"], source["outlet"]) == (1, "Opened files")


def test_the_source_is_the_outlet_everywhere(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    newest = str(library.matching_ids("")[0])
    for arguments in (["list", "title:Bridge"], ["show", newest], ["quotes", newest], ["people", "Tom"]):
        _, out, _ = run(capsys, *arguments, "--json")
        assert json.loads(out)["source"] == "The Gazette"


def test_lists_and_show_tell_programs_all_there_is_to_an_entry(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    newest = library.matching_ids("")[0]
    library.mark_read([newest], True)
    library.mark_saved(newest)
    for arguments in (["list", "--limit", "1"], ["search", "title:Bridge"], ["show", str(newest)]):
        _, out, _ = run(capsys, *arguments, "--json")
        found = json.loads(out)
        assert (found["read"], found["starred"], found["saved"]) == (True, False, True)
        assert (found["feed"], found["feed_url"]) == ("Opened files", None)
        assert found["first_seen"] == NEWEST.isoformat()


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "zeppelinquartz"), "No entry matches 'zeppelinquartz'."),
        (("list", "--starred"), "No starred entry is there."),
        (("list", "--unread", "person:Nobody"), "No unread entry matches 'person:Nobody'."),
        (("search", "zeppelinquartz"), "No entry matches 'zeppelinquartz'."),
        (("summarize", "--query", "person:Nobody"), "No entry matches 'person:Nobody'."),
    ],
)
def test_a_query_that_finds_nothing_is_answered(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert run(capsys, *arguments) == (0, "", f"pullquote: {said}\n")
    assert run(capsys, *arguments, "--json") == (0, "", f"pullquote: {said}\n")


@pytest.mark.usefixtures("library")
def test_a_name_that_nobody_has_is_an_error_wherever_it_is_looked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    for arguments in (["people"], ["quotes", "--person"], ["quotes", str(path), "--person"]):
        status, out, err = run(capsys, *arguments, "Nobody")
        assert (status, out) == (1, "")
        assert err.startswith("pullquote: Nobody called Nobody is quoted")
        assert err.count("\n") == 1
