from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import (
    analyse,
    quotes_from_json,
    quotes_to_json,
    ranking_from_json,
    ranking_to_json,
    text_article,
)
from reader.errors import MethodError
from reader.model import Candidate, Quote, Ranking, Reason, Sentence, Span, Speaker

CHECKOUT = Path(__file__).resolve().parent.parent

TEXT = (
    "The council of Marsk voted on Tuesday to close the old quarry road to lorries.\n\n"
    "“Nobody who lives there will miss the noise,” said Councillor Ines Falk, who wrote the motion. "
    "She said that the haulage firms had been told a year ago.\n\n"
    "The road will be closed from the first of June."
)

counts = st.integers(0, 10**6)
numbers = st.floats(allow_nan=False)
spans = st.builds(Span, counts, counts)
speakers = st.builds(Speaker, st.text(), st.text(), st.lists(st.text(), max_size=2).map(tuple))
rankings = st.builds(
    Ranking,
    method=st.text(),
    sentences=st.lists(st.builds(Sentence, counts, counts, counts), max_size=4).map(tuple),
    order=st.lists(counts, max_size=4).map(tuple),
    reasons=st.lists(st.lists(st.builds(Reason, st.text(), numbers), max_size=2).map(tuple), max_size=3).map(
        tuple
    ),
    notice=st.text(),
)
quote_lists = st.lists(
    st.builds(
        Quote,
        start=counts,
        end=counts,
        kind=st.sampled_from(["direct", "indirect", "mixed"]),
        speaker=st.none() | speakers,
        mention=st.none() | spans,
        cue=st.text(),
        confidence=numbers,
        inner=st.lists(spans, max_size=2).map(tuple),
        candidates=st.lists(st.builds(Candidate, st.text(), numbers), max_size=2).map(tuple),
        rule=st.text(),
    ),
    max_size=4,
).map(tuple)


def test_both_parts_are_found_by_default() -> None:
    found = analyse(text_article(TEXT))
    assert found.language == "en"
    assert found.ranking is not None
    assert found.ranking.method == "pullquote"
    (line,) = found.ranking.summary(1)
    assert TEXT[line.start : line.end] in TEXT.replace("\n\n", " ")
    assert found.quotes is not None
    direct = next(quote for quote in found.quotes if quote.kind == "direct")
    assert "Nobody who lives there" in TEXT[direct.start : direct.end]


def test_only_what_is_asked_for_is_there() -> None:
    article = text_article(TEXT)
    only_summary = analyse(article, parts=("summary",))
    assert only_summary.ranking is not None
    assert only_summary.quotes is None
    only_quotes = analyse(article, parts=frozenset({"quotes"}))
    assert only_quotes.ranking is None
    assert only_quotes.quotes


def test_the_method_is_handed_on() -> None:
    found = analyse(text_article(TEXT), method="lead", parts=("summary",))
    assert found.ranking is not None
    assert found.ranking.method == "lead"
    with pytest.raises(MethodError):
        analyse(text_article(TEXT), method="guess", parts=("summary",))


def test_the_language_an_article_names_is_kept() -> None:
    article = text_article("Ja. Nein.")
    assert analyse(article, parts=()).language == ""
    assert analyse(text_article(TEXT), parts=()).language == "en"
    assert analyse(replace(article, language="de"), parts=()).language == "de"


def test_a_language_that_the_text_is_plainly_not_in_is_not_kept() -> None:
    assert analyse(replace(text_article(TEXT * 3), language="de"), parts=()).language == "en"


def test_a_text_becomes_an_article_as_it_is() -> None:
    article = text_article(TEXT, "Road to close")
    assert (article.title, article.text) == ("Road to close", TEXT)
    assert [TEXT[one.start : one.end][:4] for one in article.paragraphs] == ["The ", "“Nob", "The "]


@settings(max_examples=100)
@given(ranking=rankings)
def test_a_stored_ranking_comes_back_as_it_was(ranking: Ranking) -> None:
    stored = ranking_to_json(ranking)
    assert stored.isascii()
    assert ranking_from_json(stored) == ranking


@settings(max_examples=100)
@given(quotes=quote_lists)
def test_stored_quotes_come_back_as_they_were(quotes: tuple[Quote, ...]) -> None:
    stored = quotes_to_json(quotes)
    assert stored.isascii()
    assert quotes_from_json(stored) == quotes


def test_real_results_come_back_as_they_were() -> None:
    found = analyse(text_article(TEXT))
    assert found.ranking is not None
    assert found.quotes is not None
    assert ranking_from_json(ranking_to_json(found.ranking)) == found.ranking
    assert quotes_from_json(quotes_to_json(found.quotes)) == found.quotes


def test_a_speaker_of_many_quotes_is_written_once() -> None:
    speaker = Speaker("Ines Falk", "Councillor", ("Falk", "she"))
    stored = quotes_to_json([Quote(number, number + 1, "direct", speaker) for number in range(9)])
    assert len(json.loads(stored)["speakers"]) == 1
    assert stored.count("Ines Falk") == 1


@pytest.mark.parametrize("stored", ["", "{", "[]", "{}", "null", "7", '"x"', "[" * 100_000])
def test_what_is_no_stored_result_is_refused(stored: str) -> None:
    with pytest.raises(ValueError):
        ranking_from_json(stored)
    with pytest.raises(ValueError):
        quotes_from_json(stored)


def test_results_of_another_shape_are_refused() -> None:
    ranking = json.loads(ranking_to_json(Ranking("lead", (Sentence(0, 1, 0),), (0,))))
    with pytest.raises(ValueError, match="ranking"):
        ranking_from_json(json.dumps({**ranking, "sentences": [[1, 2, 3, 4]]}))
    with pytest.raises(ValueError, match="quotes"):
        quotes_from_json('{"speakers": [], "quotes": [{"start": 1}]}')
    quotes = json.loads(quotes_to_json([Quote(0, 1, "direct", Speaker("A"))]))
    with pytest.raises(ValueError, match="quotes"):
        quotes_from_json(json.dumps({**quotes, "speakers": []}))


def test_importing_it_loads_no_engine() -> None:
    code = (
        "import reader.analysis, sys\n"
        "assert not {'reader.summary', 'reader.quotes', 'textual', 'sqlite3', 'httpx'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, check=True)
