"""Summaries judged line by line: what stands alone, what repeats, what dangles, what is junk."""

import pytest

from reader.model import Article
from reader.paths import bundled
from reader.summary import rank
from reader.summary.leaning import leans
from reader.text.language import detect_language
from reader.text.paragraphs import plain_document
from reader.text.words import words
from tests.quality.summary_articles import JUDGED, Judged

JOINING = ("But ", "And ", "So ", "Mais ", "Et ", "Aber ", "Und ", "Pero ", "Y ")


def article_of(judged: Judged) -> Article:
    document = plain_document(judged.text)
    return Article(judged.title, document.text, document.paragraphs, detect_language(document.text))


def shown(article: Article, length: int) -> list[str]:
    """Return the lines of a summary, most important first."""
    lines = sorted(rank(article).summary(length), key=lambda line: line.rank)
    return [article.text[line.start : line.end] for line in lines]


@pytest.mark.parametrize("name", JUDGED)
def test_what_happened_is_told_first(name: str) -> None:
    assert shown(article_of(JUDGED[name]), 1)[0].startswith(JUDGED[name].first)


@pytest.mark.parametrize("name", JUDGED)
def test_three_lines_hold_what_matters_and_nothing_else(name: str) -> None:
    judged = JUDGED[name]
    lines = shown(article_of(judged), 3)
    assert len(lines) == 3
    assert all(any(piece in line for line in lines) for piece in judged.has), lines
    assert not [line for line in lines if any(piece in line for piece in judged.hasnt)]


@pytest.mark.parametrize("name", JUDGED)
def test_junk_is_in_no_line_of_any_length(name: str) -> None:
    judged = JUDGED[name]
    everything = shown(article_of(judged), 1000)
    assert not [line for line in everything if any(piece in line for piece in judged.never)]


@pytest.mark.parametrize("length", [1, 2, 3])
@pytest.mark.parametrize("name", JUDGED)
def test_every_line_can_be_understood(name: str, length: int) -> None:
    """A line that leans on another one comes after it, and none joins on to a line that is not there."""
    article = article_of(JUDGED[name])
    chosen = rank(article).summary(length)
    starts = {sentence.start: index for index, sentence in enumerate(rank(article).sentences)}
    taken = {starts[line.start] for line in chosen}
    for index in taken:
        sentence = rank(article).sentences[index]
        line = article.text[sentence.start : sentence.end]
        if leans(words(line, article.language), article.language) or line.startswith(JOINING):
            assert index - 1 in taken, line


@pytest.mark.parametrize("name", ["news with a standfirst", "court report", "captions", "titled news"])
def test_titled_news_with_a_lead_is_told_from_its_beginning(name: str) -> None:
    """Cutting a true lead off must cost something: another line takes its place, but it was first before."""
    article = article_of(JUDGED[name])
    sentences = rank(article, "lead").order
    assert rank(article).order[0] == sentences[0]


def test_thirty_summaries_are_judged() -> None:
    from tests.quality.test_summary_quality import SAMPLES

    assert len(JUDGED) + len(SAMPLES) + len(list(bundled("seeds").iterdir())) >= 30
