from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import with_language
from reader.inputs import article_of
from reader.library import utc_now
from reader.model import Article
from reader.paths import bundled
from reader.sources.local import list_files, read_file
from reader.summary.keywords import keywords
from tests.summary.summary_samples import HARBOUR, make_article


def terms(text: str, language: str, limit: int = 8) -> list[str]:
    return [one.text for one in keywords(make_article(text, language=language), limit)]


SEEDS = {path.name[:2]: path for path in list_files(bundled("seeds"))}


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        ("01", {"Port Ellery", "Marigold", "Tarrant Lines", "council"}),
        ("03", {"bog", "Lanner Moss", "peat", "Hanna Brekke"}),
        ("05", {"Ellery Athletic", "Freya Lockhart", "Greta Solheim"}),
        ("07", {"bell", "tower", "Alfred Penrith", "Judith Sorrell"}),
        ("11", {"Bürgermeisterin Katrin Vollmer", "Möhrup", "Bahntrasse", "Radweg"}),
        ("12", {"Montrésol", "Lumen", "cinéma", "Solène Marchadier"}),
        ("13", {"銭湯", "みなと湯"}),
        ("14", {"Amparo Vidaurre", "Punta Almendra", "autoridad portuaria", "faro"}),
    ],
)
def test_the_samples_are_about_what_they_are_about(seed: str, expected: set[str]) -> None:
    article = with_language(article_of(read_file(SEEDS[seed], utc_now()), ""))
    assert expected <= {one.text for one in keywords(article)}


def test_chinese_terms_are_found_without_blanks() -> None:
    text = (
        "上海市政府周三宣布，将在浦东新区建设一座大型海水淡化厂。海水淡化厂预计投资35亿元。市长王建国表示，"
        "海水淡化厂建成后，每天可提供淡水20万吨。王建国说，浦东新区居民对项目表示欢迎。"
    )
    assert {"海水淡化厂", "浦东新区", "王建国"} <= set(terms(text, "zh"))


def test_russian_arabic_and_korean_forms_are_one_term() -> None:
    russian = "Старый паром продали. Новый паром придёт весной. Капитан парома Инна Лебедева рада парому."
    spans = {one.text: one.spans for one in keywords(make_article(russian, language="ru"))}
    assert len(spans["паром"]) == 4
    assert "Инна Лебедева" in spans
    korean = "서울시는 한강에 다리를 놓는다. 한강의 다리는 곧 완공된다. 시민은 한강을 걱정한다."
    korean_spans = {one.text: one.spans for one in keywords(make_article(korean, language="ko"))}
    assert len(korean_spans["한강"]) == 3
    arabic = "قال عبد الغفار إن المستشفى جديد. وأضاف عبد الغفار أن مستشفى آخر سيفتتح في القاهرة."
    assert "عبد الغفار" in terms(arabic, "ar")


def test_forms_of_a_word_are_one_term() -> None:
    text = "The ferry is old. Two ferries run. The ferry’s captain likes the ferry."
    got = keywords(make_article(text))
    assert [one.text for one in got if "ferr" in one.text] == ["ferry"]
    assert len(got[0].spans) == 4


def test_a_surname_belongs_to_the_full_name() -> None:
    text = "On Monday Adele Whitcombe spoke. Later that day Whitcombe left, and the island saw Whitcombe no more."
    (name,) = [one for one in keywords(make_article(text)) if "Whitcombe" in one.text]
    assert name.text == "Adele Whitcombe"
    assert [text[start:end] for start, end in name.spans] == ["Adele Whitcombe", "Whitcombe", "Whitcombe"]


def test_two_people_of_one_surname_stay_two() -> None:
    text = "In court Alfred Penrith met Mary Penrith. For a while Mary Penrith looked at Alfred Penrith."
    assert {"Alfred Penrith", "Mary Penrith"} <= set(terms(text, "en"))


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital() -> None:
    text = "Bridges rust. Many bridges rust. Old bridges rust in rain."
    assert not any(term.istitle() for term in terms(text, "en"))


def test_numbers_days_and_function_words_are_no_terms() -> None:
    text = "On Monday, 14 people waited ten minutes. On Monday, 14 people waited two hours for the bus. The bus came."
    assert not {"Monday", "people", "minutes", "14", "the"} & set(terms(text, "en"))


def test_weights_fall_and_the_limit_holds() -> None:
    got = keywords(make_article(*HARBOUR), 3)
    assert len(got) == 3
    assert got[0].weight == 1
    assert [one.weight for one in got] == sorted((one.weight for one in got), reverse=True)


def test_an_empty_text_has_none() -> None:
    assert keywords(Article("", "", ())) == ()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *" .,\n",
                "The ",
                "harbour ",
                "Harbour ",
                "of ",
                "Port ",
                "港町",
                "みなと湯",
                "テレビ",
                "หนังสือ",
                "한강을 ",
                "ﬁ",
                "İ",
                "🏔",
            ]
        )
        | st.text(max_size=5),
        max_size=30,
    ).map("".join),
    st.sampled_from(["en", "de", "ja", "zh", "th", "tr", ""]),
)
def test_any_text_gives_verbatim_terms_once(text: str, language: str) -> None:
    article = make_article(text, language=language)
    got = keywords(article)
    assert got == keywords(article)
    assert len({one.text for one in got}) == len(got) <= 8
    for one in got:
        assert one.text in {article.text[start:end] for start, end in one.spans}
        assert list(one.spans) == sorted(set(one.spans))
        assert 0 < one.weight <= 1


@pytest.mark.parametrize("piece", ["word ", "Word ", "Word of ", "a-", "東", "กา", "x"])
def test_the_time_does_not_grow_out_of_hand(piece: str) -> None:
    article = make_article(piece * (300_000 // len(piece)), language="en")
    started = time.process_time()
    keywords(article)
    assert time.process_time() - started < 1.5
