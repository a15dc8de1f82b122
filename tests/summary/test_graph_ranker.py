import time
from collections.abc import Callable, Mapping, Sequence

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import null_stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from reader.summary import rank
from reader.summary.features import content_bags
from reader.summary.graph_ranker import lexrank, textrank
from reader.text.language import detect_language
from reader.text.paragraphs import find_paragraphs
from reader.text.sentences import split_sentences
from reader.text.words import words
from tests.quality.test_summary_quality import SAMPLES
from tests.summary.summary_samples import HARBOUR, make_article

Counts = Sequence[Mapping[str, int]]
TEXTS = ["\n\n".join(HARBOUR), *(sample.text for sample in SAMPLES.values()), "A bee. A bee. A bird. No."]


class Words:
    """What sumy asks for the words of a sentence: they follow its number, with blanks between."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(text.split()[1:])


def counted(text: str) -> Counts:
    language = detect_language(text)
    sentences = split_sentences(text, find_paragraphs(text), language)
    said = [words(text[one.start : one.end], language) for one in sentences]
    return content_bags(said, "", language).counts


def by_sumy(counts: Counts, summarizer: type) -> list[float]:
    tokens = Words()
    rows = [" ".join(word for word, count in row.items() for _ in range(count)) for row in counts]
    placed = [Sentence(f"{index} {row}", tokens) for index, row in enumerate(rows)]
    found: dict[int, float] = {}

    def keep(rated: Sequence[object]) -> Sequence[object]:
        for item in rated:
            found[item.order] = float(item.rating)  # type: ignore[attr-defined]
        return rated

    summarizer(null_stemmer)(ObjectDocumentModel([Paragraph(placed)]), keep)
    return [found[index] for index in range(len(rows))]


@pytest.mark.parametrize(("ours", "theirs"), [(lexrank, LexRankSummarizer), (textrank, TextRankSummarizer)])
@pytest.mark.parametrize("text", TEXTS)
def test_ratings_agree_with_sumy(ours: Callable[[Counts], list[float]], theirs: type, text: str) -> None:
    counts = counted(text)
    ratings = ours(counts)
    if ratings:
        assert ratings == pytest.approx(by_sumy(counts, theirs), abs=1e-9)


def test_sentences_that_share_no_word_are_not_rated() -> None:
    assert lexrank([{"bee": 1}, {}]) == []
    assert rank(make_article("Bees hum. So there."), "lexrank").notice.startswith("The text is too short")


@pytest.mark.parametrize("method", ["lexrank", "textrank"])
def test_twenty_thousand_sentences_take_seconds(method: str) -> None:
    text = " ".join(f"The {i % 97} bees met the {i * 7 % 101} birds at gate {i % 13}." for i in range(20_000))
    start = time.process_time()
    ranking = rank(make_article(text), method)
    assert time.process_time() - start < 15
    assert len(ranking.order) > 900
    assert ranking.notice
