import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import MethodError
from reader.model import Article, Ranking
from reader.summary import ENGINE_VERSION, METHODS, rank
from tests.summary.summary_samples import HARBOUR, make_article

SUMY_METHODS = METHODS[4:]
ROOT = Path(__file__).parents[2]


def lines(article: Article, ranking: Ranking, length: int) -> list[str]:
    return [article.text[line.start : line.end] for line in ranking.summary(length)]


def test_the_methods() -> None:
    assert METHODS[0] == "pullquote"
    assert set(METHODS) == {
        "pullquote", "lead", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction",
    }  # fmt: skip
    assert ENGINE_VERSION


def test_an_unknown_method_is_refused_with_the_known_ones() -> None:
    with pytest.raises(MethodError) as caught:
        rank(make_article(*HARBOUR), "lexrnak")
    assert "lexrnak" in str(caught.value)
    assert all(method in str(caught.value) for method in METHODS)


@pytest.mark.parametrize("method", METHODS)
def test_every_content_sentence_is_ranked_once(method: str) -> None:
    ranking = rank(make_article(*HARBOUR), method)
    assert ranking.method == method
    assert sorted(ranking.order) == list(range(len(ranking.sentences)))
    assert ranking.notice == ""


@pytest.mark.parametrize("method", METHODS)
def test_shorter_summaries_are_inside_longer_ones_and_in_text_order(method: str) -> None:
    ranking = rank(make_article(*HARBOUR), method)
    before: set[int] = set()
    for length in range(1, len(ranking.sentences) + 2):
        starts = [line.start for line in ranking.summary(length)]
        assert starts == sorted(starts)
        assert before <= set(starts)
        before = set(starts)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "text", ["Hello", "Wow!", "the of and", "42", "東京", "สวัสดี", "Ja. Nein. Ja.", "a. b. c."]
)
def test_a_text_with_a_word_has_a_summary(method: str, text: str) -> None:
    article = make_article(text)
    assert rank(article, method).summary(3)


@pytest.mark.parametrize("method", METHODS)
def test_a_heading_alone_is_better_than_nothing(method: str) -> None:
    article = make_article(("Rates rise", "heading"))
    assert lines(article, rank(article, method), 1) == ["Rates rise"]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ["", "   ", "... — !", "😀 😀"])
def test_a_text_without_words_has_none(method: str, text: str) -> None:
    assert rank(make_article(text), method).summary(3) == ()


@pytest.mark.parametrize("method", METHODS)
def test_identical_sentences_are_shown_once(method: str) -> None:
    article = make_article(
        "The vote is on Monday.", *HARBOUR, "The vote is on Monday.", "The vote is on Monday."
    )
    shown = lines(article, rank(article, method), 50)
    assert shown.count("The vote is on Monday.") == 1


def test_lead_is_the_order_of_the_text() -> None:
    article = make_article(("By Ann Lee", "text"), ("Rust", "heading"), *HARBOUR)
    assert lines(article, rank(article, "lead"), 1) == [HARBOUR[0]]
    ranking = rank(article, "lead")
    assert list(ranking.order) == sorted(ranking.order)


def test_the_default_explains_every_content_sentence() -> None:
    article = make_article(
        *HARBOUR, ("Related: Ten bridges", "text"), title="Harbour bridge closed over rust"
    )
    ranking = rank(article)
    assert len(ranking.reasons) == len(ranking.sentences)
    best = {reason.name: reason.value for reason in ranking.reasons[ranking.order[0]]}
    assert best["place in the text"] > 0
    assert best["words of the title"] > 0
    related = next(
        i for i, s in enumerate(ranking.sentences) if article.text[s.start :].startswith("Related")
    )
    assert ranking.reasons[related] == ()
    assert related not in ranking.order


def test_reasons_add_up_to_the_order_of_the_best_two() -> None:
    ranking = rank(make_article(*HARBOUR))
    totals = [sum(reason.value for reason in reasons) for reasons in ranking.reasons]
    assert totals[ranking.order[0]] == max(totals)


def test_a_sentence_that_leans_comes_after_what_it_leans_on() -> None:
    ranking = rank(make_article(*HARBOUR))
    starts = [make_article(*HARBOUR).text[one.start :][:12] for one in ranking.sentences]
    free, ferries = starts.index("They are fre"), starts.index("Ferries will")
    assert ranking.order.index(ferries) < ranking.order.index(free)


def test_a_newsletter_that_begins_with_she_is_not_summed_up_by_that() -> None:
    article = make_article(
        "She has done it again, and nobody in the harbour can say how.",
        "Lena Borg has repaired the bridge in Varnholm with four people and one borrowed crane.",
        "The bridge carries 14,000 cars a day, and the city had planned to close it for a year.",
    )
    assert not lines(article, rank(article), 2)[0].startswith("She")


def test_only_the_default_has_reasons() -> None:
    assert rank(make_article(*HARBOUR), "luhn").reasons == ()
    assert rank(make_article(*HARBOUR), "lead").reasons == ()


def test_an_unknown_language_is_detected() -> None:
    article = make_article(*HARBOUR, title="Bridge", language="")
    assert rank(article).order == rank(make_article(*HARBOUR, title="Bridge")).order


@pytest.mark.parametrize("method", METHODS[2:])
def test_a_long_text_is_sampled_and_says_so(method: str) -> None:
    words = [
        "harbour",
        "bridge",
        "cable",
        "rust",
        "ferry",
        "council",
        "vote",
        "engineer",
        "city",
        "winter",
        "shop",
        "baker",
        "report",
        "trade",
    ]
    sentences = [
        f"The {words[i % 14]} and the {words[i * 5 % 13]} met {words[i * 7 % 11]} number {i} in the {words[i % 9]}."
        for i in range(1_200)
    ]
    start = time.process_time()
    ranking = rank(make_article(" ".join(sentences)), method)
    assert time.process_time() - start < 20  # a quadratic method without a limit takes minutes
    assert sorted(ranking.order) == list(range(1_200))
    assert "of 1,200 sentences" in ranking.notice


@pytest.mark.parametrize("method", METHODS)
def test_endless_sentences_are_survived(method: str) -> None:
    huge = " ".join(f"word{i}" for i in range(30_000))
    ranking = rank(make_article(huge + ".", huge + " again.", "A short one follows them here."), method)
    assert len(ranking.order) == 3


def test_the_same_rankings_in_every_process() -> None:
    script = (
        "from tests.summary.summary_samples import HARBOUR, make_article\n"
        "from reader.summary import METHODS, rank\n"
        "print([rank(make_article(*HARBOUR, title='Rust'), method) for method in METHODS])\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "4242")
    }
    assert len(outputs) == 1


def test_our_own_methods_load_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from reader.summary import METHODS, rank\n"
        "from reader.model import Article, Paragraph\n"
        "for method in METHODS[:4]:\n"
        "    rank(Article('', 'One. Two.', (Paragraph(0, 9),)), method)\n"
        "print(sorted({'sumy', 'nltk', 'numpy', 'requests', 'sentencex'} & set(sys.modules)))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_sumy_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    for method in SUMY_METHODS:
        rank(make_article(*HARBOUR), method)
    assert capfd.readouterr() == ("", "")


ANY_TEXT = st.lists(
    st.text(max_size=80)
    | st.sampled_from(
        [*HARBOUR, "Read more: rust", "By Ann Lee", "12:30", "“Why?”", "首相は「はい。」と述べた。"]
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(
    ANY_TEXT,
    st.sampled_from(METHODS),
    st.sampled_from(["en", "de", "ja", "cs", "uk", "ar", "el", "pl", ""]),
    st.text(max_size=40),
)
def test_any_text_is_ranked(blocks: list[str], method: str, language: str, title: str) -> None:
    article = make_article(*blocks, title=title, language=language)
    ranking = rank(article, method)
    assert len(set(ranking.order)) == len(ranking.order)
    assert ranking == rank(article, method)
    for index in ranking.order:
        sentence = ranking.sentences[index]
        shown = article.text[sentence.start : sentence.end]
        assert shown == shown.strip() != ""


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("اشترت المدينة العبارة القديمة اليوم.", "ar"),
        ("町は古い連絡船を買った。", "ja"),
        ("The town bought the old ferry.", "en"),
        ("12,5 %!", "en"),
    ],
)
def test_no_sentence_is_chosen_twice(method: str, sentence: str, language: str) -> None:
    for title in ("", sentence):  # what the title says already is chosen where there is nothing else
        article = make_article(" ".join([sentence] * 4), sentence, title=title, language=language)
        assert lines(article, rank(article, method), 10) == [sentence]
