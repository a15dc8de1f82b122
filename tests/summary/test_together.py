from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Article
from reader.summary import rank
from reader.summary.length import count_words, length_for_percent, length_for_words, length_within
from reader.summary.together import TogetherSummary, summarize_together, together_share, together_within
from reader.text.paragraphs import find_paragraphs
from tests.summary.summary_samples import HARBOUR, make_article


def article(text: str, *, day: int | None = None, source: str = "", language: str = "en") -> Article:
    published = None if day is None else datetime(2026, 3, day, tzinfo=UTC)
    return Article(source, text, find_paragraphs(text), language=language, source=source, published=published)


POST = article(
    "A fire destroyed the old tobacco warehouse in the port of Varnholm early on Tuesday, and two firefighters "
    "were injured.\n\nThe fire broke out on the ground floor, and around 60 firefighters fought it until the "
    "afternoon.\n\nMayor Lena Borg said the building could not be saved.",
    day=3,
    source="Post",
)
HERALD = article(
    "A fire destroyed the old tobacco warehouse in the port of Varnholm early on Tuesday and two firefighters "
    "were injured.\n\nSmoke drifted over the old town, and residents were told to keep their windows shut.\n\n"
    "The warehouse was built in 1898 and listed as a monument ten years ago.",
    day=3,
    source="Herald",
)
TIMES = article(
    "A fire destroyed the old tobacco warehouse in the port of Varnholm early on Tuesday, and three firefighters "
    "were injured.\n\nInsurance experts put the damage at 12 million crowns.",
    day=4,
    source="Times",
)
CHESS = article(
    "The national chess championship was won by the 16-year-old Ida Roth, who beat the title holder in the last "
    "round.\n\nRoth is the youngest champion since 1954.",
    day=2,
    source="Chess",
)
ALL = (POST, HERALD, TIMES, CHESS)


def together(articles: tuple[Article, ...], length: int) -> TogetherSummary:
    return summarize_together(articles, [rank(one) for one in articles], length)


def texts(articles: tuple[Article, ...], summary: TogetherSummary) -> list[str]:
    return [articles[line.article].text[line.start : line.end] for line in summary.lines]


def test_a_fact_that_two_sources_tell_is_told_once_with_both_marks() -> None:
    articles = (POST, HERALD, CHESS)
    summary = together(articles, 9)
    fire = [
        line for line in summary.lines if "destroyed" in articles[line.article].text[line.start : line.end]
    ]
    assert len(fire) == 1
    assert {fire[0].article, *(one.article for one in fire[0].also)} == {0, 1}
    assert len(summary.marks(fire[0])) == 2
    for one in fire[0].also:
        assert articles[one.article].text[one.start : one.end].startswith("A fire destroyed")


def test_another_figure_is_another_fact() -> None:
    """Two injured and three injured: neither source says what the other does."""
    summary = together((POST, TIMES), 9)
    told = [text for text in texts((POST, TIMES), summary) if "injured" in text]
    assert len(told) == 2
    assert not any(line.also for line in summary.lines)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The council of Port Ellery voted on Monday evening to close the old ferry terminal by the river.",
            "The council of Port Ellery never voted on Monday evening to close the old ferry terminal by the river.",
        ),
        (
            "The race around the island was won on Sunday afternoon by Anna Berg in front of a large crowd.",
            "The race around the island was won on Sunday afternoon by Petra Lund in front of a large crowd.",
        ),
        (
            "Der Stadtrat von Lindenhafen hat am Mittwoch beschlossen, die alte Brücke über den Fluss zu bauen.",
            "Der Stadtrat von Lindenhafen hat am Mittwoch nicht beschlossen, die alte Brücke über den Fluss zu bauen.",
        ),
    ],
)
def test_a_negation_or_another_name_is_another_fact(one: str, other: str) -> None:
    articles = (article(one), article(other, language="de" if "Stadtrat" in one else "en"))
    summary = together(articles, 5)
    assert len(summary.lines) == 2
    assert not any(line.also for line in summary.lines)


def test_unrelated_articles_each_come_with_their_best_line_first() -> None:
    summary = together((POST, CHESS), 2)
    assert {line.article for line in summary.lines} == {0, 1}


def test_what_several_articles_tell_is_more_important() -> None:
    first = next(line for line in together(ALL, 4).lines if line.rank == 1)
    assert first.article in (0, 1, 2)
    assert "support" in {reason.name for reason in first.reasons}


def test_lines_follow_the_dates_and_then_the_text() -> None:
    summary = together(ALL, 20)
    days = [ALL[line.article].published for line in summary.lines]
    assert days == sorted(days, key=str)
    for first, second in zip(summary.lines, summary.lines[1:], strict=False):
        if first.article == second.article:
            assert first.start < second.start
    assert summary.sources[0] == 3
    assert summary.marks(summary.lines[0])[0] == 1


def test_undated_articles_come_last_in_the_order_given() -> None:
    undated = (article("The museum opens a new wing for its clocks in May."), POST)
    assert [line.article for line in together(undated, 2).lines] == [1, 0]


def test_of_one_article_it_is_its_own_summary() -> None:
    one = make_article(*HARBOUR, title="Bridge closed")
    ranking = rank(one)
    for length in range(8):
        own = {(line.start, line.end, line.rank) for line in ranking.summary(length)}
        lines = summarize_together([one], [ranking], length).lines
        assert {(line.start, line.end, line.rank) for line in lines} == own


def test_of_no_article_it_is_empty() -> None:
    assert summarize_together([], [], 5).lines == ()
    assert summarize_together([], [], 5).sources == ()


def test_a_sentence_that_leans_on_a_repetition_is_left_out() -> None:
    one = article("A fire destroyed the tobacco warehouse in the port of Varnholm early on Tuesday morning.")
    other = article(
        "A fire destroyed the tobacco warehouse in the port of Varnholm early on Tuesday morning. "
        "It had stood empty for years and belonged to nobody.",
    )
    for order in ((one, other), (other, one)):
        told = texts(order, together(order, 9))
        if any(text.startswith("It had") for text in told):
            assert told.index(next(text for text in told if text.startswith("It had"))) > 0
            assert order[0] is other


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from([*HARBOUR, "東京で火事があった。消防士が二人けがをした。", "Он сказал."]),
            max_size=6,
        ),
        max_size=5,
    ),
    st.integers(0, 12),
)
def test_it_is_nested_verbatim_and_deterministic(blocks: list[list[str]], length: int) -> None:
    articles = tuple(make_article(*texts) for texts in blocks)
    rankings = [rank(one) for one in articles]
    shorter = summarize_together(articles, rankings, length)
    longer = summarize_together(articles, rankings, length + 1)
    assert shorter == summarize_together(articles, rankings, length)
    assert longer.shortened(length) == shorter
    assert [line.rank for line in sorted(shorter.lines, key=lambda line: line.rank)] == list(
        range(1, len(shorter.lines) + 1)
    )
    for line in longer.lines:
        sentences = {(one.start, one.end) for one in rankings[line.article].sentences}
        assert (line.start, line.end) in sentences
    told = texts(articles, longer)
    assert len(set(told)) == len(told)


def test_hundreds_of_articles_take_no_time() -> None:
    """The joint step alone, in processor time; twenty times what it takes on a slow machine."""
    articles = [
        make_article(*(f"{block} Number {place} of {place * 7}." for block in HARBOUR))
        for place in range(200)
    ]
    rankings = [rank(one, "lead") for one in articles]
    started = time.process_time()
    summarize_together(articles, rankings, 20)
    assert time.process_time() - started < 1.5


def test_the_length_may_be_given_in_words() -> None:
    rankings = [rank(one) for one in ALL]
    whole = summarize_together(ALL, rankings, 100)
    summary = together_within(ALL, rankings, 40)
    used = sum(count_words(text) for text in texts(ALL, summary))
    assert 0 < used <= 40
    assert set(summary.lines) < set(whole.lines)
    assert len(together_within(ALL, rankings, 1).lines) == 1


def test_the_length_may_be_given_as_a_share() -> None:
    rankings = [rank(one) for one in ALL]
    lengths = [len(together_share(ALL, rankings, percent).lines) for percent in (0.1, 30, 60)]
    assert lengths[0] == 1
    assert lengths == sorted(set(lengths))
    assert together_share(ALL, rankings, 100) == summarize_together(ALL, rankings, 100)


def test_of_one_article_the_lengths_agree() -> None:
    one = make_article(*HARBOUR)
    ranking = rank(one)
    for limit in (1, 25, 60, 90):
        assert len(together_within([one], [ranking], limit).lines) == length_for_words(
            ranking, one.text, limit
        )
    for percent in (1, 40, 100):
        expected = length_for_percent(ranking, one.text, percent)
        assert len(together_share([one], [ranking], percent).lines) == expected


def test_of_nothing_there_is_no_length() -> None:
    assert together_within([], [], 10).lines == ()
    assert together_share([], [], 10).lines == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One, two - three.", 3),
        ("It cost 1,200.50 kronor.", 4),
        ("l’eau d’été", 2),
        ("東京で火事", 5),
        ("서울시는 수요일 발표했다", 3),
        ("Он сказал это", 3),
    ],
)
def test_words_are_counted_as_people_do(text: str, words: int) -> None:
    assert count_words(text) == words


def test_a_summary_of_so_many_words_is_as_long_as_it_can_be() -> None:
    one = make_article(*HARBOUR)
    ranking = rank(one)
    spans = [ranking.sentences[index] for index in ranking.order]
    sizes = [count_words(one.text[span.start : span.end]) for span in spans]
    for words in (1, 20, 40, 60, 10_000):
        length = length_for_words(ranking, one.text, words)
        assert length == 1 or sum(sizes[:length]) <= words
        assert length == len(sizes) or sum(sizes[: length + 1]) > words
    assert length_for_percent(ranking, one.text, 100) == len(sizes)
    assert length_for_percent(ranking, one.text, 0.1) == 1
    assert 1 < length_for_percent(ranking, one.text, 50) < len(sizes)


def test_a_text_without_a_sentence_has_no_length() -> None:
    empty = make_article("")
    assert length_for_words(rank(empty), "", 10) == 0
    assert length_for_percent(rank(empty), "", 10) == 0
    assert length_within([], 3) == 0
