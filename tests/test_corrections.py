"""What the user says of a quote's speaker: kept, put over what is found, taken back."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.citation import citation
from reader.cli import main
from reader.config import Config
from reader.corrections import Correction, apply_corrections, carry_corrections, place_corrections
from reader.errors import StoreError
from reader.export import render
from reader.library import Library
from reader.model import Article, FullText, ParsedEntry, Quote, Speaker
from reader.paths import folders
from reader.text.paragraphs import plain_document
from reader.why import why_quote

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LIMA = Speaker("Ana Lima", "mayor", ("Lima",))
EKWALL = Speaker("Tom Ekwall", "ferryman")
TEXT = (
    "Ana Lima, the mayor of Port Ellis, came to the river on Friday with Tom Ekwall, a ferryman.\n\n"
    '"We will rebuild it before the winter," Lima said.\n\n'
    '"Nobody has asked the river yet," Ekwall said.\n'
)


def at(start: int, end: int, speaker: Speaker | None = LIMA) -> Quote:
    return Quote(start, end, "direct", speaker, confidence=0.9, rule="after")


def said(start: int, end: int, name: str = "Eve Oh", minutes: int = 0) -> Correction:
    return Correction(start, end, name, "", NOW + timedelta(minutes=minutes))


def named(quotes: list[Quote], *corrections: Correction) -> list[str]:
    return [one.speaker.name if one.speaker else "" for one in apply_corrections(quotes, corrections)]


def test_a_correction_is_for_the_quote_with_its_span() -> None:
    quotes = [at(0, 10), at(20, 30), at(40, 50)]
    assert named(quotes, said(20, 30)) == ["Ana Lima", "Eve Oh", "Ana Lima"]


def test_what_was_found_stays_beside_what_the_user_says() -> None:
    found = dataclasses.replace(at(0, 10), cue="said")
    (corrected,) = apply_corrections([found], [said(0, 10)])
    assert corrected.as_found == found
    assert (corrected.confidence, corrected.rule, corrected.mention, corrected.cue) == (
        1,
        "corrected",
        None,
        "said",
    )
    (nobody,) = apply_corrections([found], [said(0, 10, "")])
    assert (nobody.speaker, nobody.confidence, nobody.as_found) == (None, 0, found)


def test_a_person_of_the_article_keeps_the_other_names() -> None:
    quotes = [at(0, 10), at(20, 30, EKWALL)]
    (_, second) = apply_corrections(quotes, [Correction(20, 30, "Ana Lima", "the mayor", NOW)])
    assert second.speaker == Speaker("Ana Lima", "the mayor", ("Lima",))


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        ([at(18, 33), at(40, 50)], ["Eve Oh", "Ana Lima"]),
        ([at(0, 22), at(23, 60)], ["Ana Lima", "Eve Oh"]),
        ([at(20, 24), at(25, 30)], ["Eve Oh", "Eve Oh"]),
        ([at(0, 19), at(30, 40)], ["Ana Lima", "Ana Lima"]),
    ],
    ids=["other ends", "the one it overlaps most", "split in two", "gone"],
)
def test_a_correction_follows_its_words_to_what_another_engine_finds(
    quotes: list[Quote], expected: list[str]
) -> None:
    assert named(quotes, said(20, 30)) == expected


def test_a_quote_has_the_correction_that_most_of_it_lies_in() -> None:
    assert named([at(0, 30)], said(0, 10, "One"), said(11, 30, "Two")) == ["Two"]
    assert named([at(0, 20)], said(0, 10, "Early"), said(10, 20, "Late", 1)) == ["Late"]
    assert named([at(0, 20), at(20, 30)], said(0, 20, "Exact"), said(5, 30, "Wide")) == ["Exact", "Wide"]


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=6, unique=True), st.lists(SPANS, max_size=6, unique=True))
def test_every_correction_goes_only_where_its_words_are(
    spans: list[tuple[int, int]], corrected: list[tuple[int, int]]
) -> None:
    quotes, corrections = [at(*span) for span in spans], [said(*span) for span in corrected]
    places = place_corrections(quotes, corrections)
    for number, one in places.items():
        assert one.start < quotes[number].end and quotes[number].start < one.end
    for one in corrections:
        if (one.start, one.end) in spans:
            assert places[spans.index((one.start, one.end))] == one
    applied = apply_corrections(quotes, corrections)
    assert [(quote.as_found is not None) for quote in applied] == [n in places for n in range(len(quotes))]
    assert [quote.as_found or quote for quote in applied] == quotes


@pytest.fixture
def library(own_home: Path) -> Iterator[Library]:
    """One text from two sources."""
    opened = Library.open(
        folders({"PULLQUOTE_HOME": str(own_home)}), Config(), clock=lambda: NOW, environ=os.environ
    )
    opened.keep_opened([_entry("a"), _entry("b")])
    yield opened
    opened.close()


def _entry(guid: str, text: str = TEXT) -> ParsedEntry:
    return ParsedEntry(
        guid=guid,
        title="Bridge",
        document=plain_document(text),
        url=f"https://news.example/{guid}",
        outlet="The Gazette",
        published=NOW,
        language="en",
    )


def _article(library: Library, place: int = 0) -> Article:
    return library.article(library.matching_ids("")[place])


def _speakers(library: Library, article: Article) -> list[str]:
    return [quote.speaker.name if quote.speaker else "" for quote in library.quotes(article)]


def _counts(library: Library) -> dict[str, int]:
    return {person.name: person.quotes for person in library.people()}


def test_a_correction_shows_everywhere_and_is_taken_back(library: Library) -> None:
    article, twin = _article(library), _article(library, 1)
    for one in (article, twin):
        assert _speakers(library, one) == ["Ana Lima", "Tom Ekwall"]
    library.correct_speaker(article, library.quotes(article)[1], Speaker("Ana Lima", "mayor of Port Ellis"))
    assert _speakers(library, article) == _speakers(library, twin) == ["Ana Lima", "Ana Lima"]
    assert _counts(library) == {"Ana Lima": 4}
    assert len(library.matching_ids("person:ekwall")) == 0
    change = library.undo()
    assert change is not None
    assert (change.words, change.entry_id) == (
        "speaker of “Nobody has asked the river yet,” set to Ana Lima",
        article.entry_id,
    )
    assert _speakers(library, article) == ["Ana Lima", "Tom Ekwall"]
    assert _counts(library) == {"Ana Lima": 2, "Tom Ekwall": 2}
    assert len(library.matching_ids("person:ekwall")) == 2


def test_nobody_can_be_said_and_what_was_found_again(library: Library) -> None:
    article = _article(library)
    library.correct_speaker(article, library.quotes(article)[0], None)
    assert _speakers(library, article) == ["", "Tom Ekwall"]
    library.correct_speaker(article, library.quotes(article)[0], Speaker("Eve Oh"))
    assert _speakers(library, article) == ["Eve Oh", "Tom Ekwall"]
    library.forget_correction(article, library.quotes(article)[0])
    assert _speakers(library, article) == ["Ana Lima", "Tom Ekwall"]
    for expected in ("Eve Oh", "", "Ana Lima"):
        library.undo()
        assert _speakers(library, article)[0] == expected
    library.forget_correction(article, library.quotes(article)[0])
    assert library.undo() is None


def test_a_correction_is_kept_where_the_publisher_edits_other_words(library: Library) -> None:
    article = _article(library)
    library.correct_speaker(article, library.quotes(article)[1], Speaker("Eve Oh"))
    (number,) = library.keep_opened([_entry("a", TEXT.replace("on Friday", "on Saturday morning"))])
    assert _speakers(library, library.article(number)) == ["Ana Lima", "Eve Oh"]
    library.keep_opened([_entry("a", TEXT.replace("asked the river", "told the river"))])
    assert _speakers(library, library.article(number)) == ["Ana Lima", "Tom Ekwall"], "other words"
    library.keep_opened([_entry("a")])
    assert _speakers(library, library.article(number)) == ["Ana Lima", "Eve Oh"]


def test_a_correction_is_kept_where_the_full_text_is_read(library: Library) -> None:
    article = _article(library)
    assert article.entry_id is not None
    library.correct_speaker(article, library.quotes(article)[1], Speaker("Eve Oh"))
    full = FullText(plain_document(f"Port Ellis, Friday.\n\n{TEXT}\nThe river is high."), "readability", "")
    library._store.put_full_text(article.entry_id, full, NOW)
    whole = library.article(article.entry_id)
    assert _speakers(library, whole) == ["Ana Lima", "Eve Oh"]
    library.correct_speaker(whole, library.quotes(whole)[0], None)
    library.show_full_text(article.entry_id, False)
    assert _speakers(library, library.article(article.entry_id)) == ["", "Eve Oh"]


def test_words_that_stand_twice_are_known_by_what_is_around_them() -> None:
    before = "One. Ana said “No.” Two. Tom said “No.” Three."
    place = before.rindex("“No.”")
    (carried,) = carry_corrections([said(place, place + 5)], before, f"“No.” Zero. {before} “No.”")
    assert carried.start == len("“No.” Zero. ") + place
    assert carry_corrections([said(place, place + 5)], before, "One. Two.") == []


@given(st.text("ab.", max_size=30), st.text("ab.", max_size=30), SPANS)
def test_a_correction_is_carried_to_its_own_words_alone(
    before: str, after: str, span: tuple[int, int]
) -> None:
    for one in carry_corrections([said(*span)], before, after):
        assert after[one.start : one.end] == before[slice(*span)] != ""


def test_a_correction_that_cannot_be_kept_is_said_and_leaves_nothing(library: Library) -> None:
    article = _article(library)
    quote = library.quotes(article)[0]
    with library._store._database.reading() as connection:
        connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="cannot be written"):
        library.correct_speaker(article, quote, Speaker("Eve Oh"))
    with library._store._database.reading() as connection:
        connection.execute("PRAGMA query_only = OFF")
    assert _speakers(library, article) == ["Ana Lima", "Tom Ekwall"]
    assert library.undo() is None


async def test_a_correction_survives_another_engine_and_the_index(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = _article(library)
    first = library.quotes(article)[0]
    library.correct_speaker(article, first, Speaker("Eve Oh"))
    monkeypatch.setattr("reader.quotes.ENGINE_VERSION", "next")
    moved = tuple(
        dataclasses.replace(quote, end=quote.end - 4) for quote in map(_as_found, library.quotes(article))
    )
    monkeypatch.setattr("reader.analysis.quotes_in", lambda article: moved)
    assert _speakers(library, article) == ["Eve Oh", "Tom Ekwall"]
    library.forget_correction(article, library.quotes(article)[0])
    assert _speakers(library, article) == ["Ana Lima", "Tom Ekwall"]
    library.undo()
    monkeypatch.setattr("reader.quotes.ENGINE_VERSION", "another still")
    async with library.network() as network:
        assert await library.index_quotes(network) == 2
    assert _counts(library) == {"Tom Ekwall": 2, "Eve Oh": 2}


def _as_found(quote: Quote) -> Quote:
    return quote.as_found or quote


async def test_a_correction_from_an_export_reaches_the_index(library: Library) -> None:
    article = _article(library)
    library.correct_speaker(article, library.quotes(article)[0], Speaker("Eve Oh"))
    exported = "".join(f"{line}\n" for line in library.export_lines(texts=False))
    library.undo()
    assert _counts(library) == {"Ana Lima": 2, "Tom Ekwall": 2}
    assert library.import_stream(BytesIO(exported.encode()), "export").corrected == 1
    assert library.articles_without_quotes() == 2
    async with library.network() as network:
        assert await library.index_quotes(network) == 2
    assert _counts(library) == {"Eve Oh": 2, "Tom Ekwall": 2}


def test_a_corrected_quote_says_so_wherever_it_goes(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    article = _article(library)
    library.correct_speaker(article, library.quotes(article)[0], Speaker("Eve Oh", "engineer"))
    quotes = library.quotes(article)
    assert "Eve Oh, engineer (speaker corrected), The Gazette" in citation(article, quotes[0])
    for fmt in ("markdown", "text", "html"):
        assert "Eve Oh, engineer (direct, speaker corrected)" in render(article, None, quotes, 1, fmt)
    assert why_quote(quotes[0]).startswith("Corrected by you: Eve Oh. Found was: Ana Lima: rule “after")
    assert main(["quotes", "--json", str(article.entry_id)]) == 0
    first, second = json.loads(capsys.readouterr().out)["quotes"]
    assert (first["speaker"], first["role"], first["confidence"]) == ("Eve Oh", "engineer", 1.0)
    assert (first["speaker_start"], first["as_found"]["speaker"]) == (None, "Ana Lima")
    assert set(first) - set(second) == {"as_found"}
