from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Article, Paragraph
from reader.summary import rank
from reader.summary.figures import figures
from tests.summary.summary_samples import HARBOUR, make_article


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    article = Article("", text, (Paragraph(0, len(text)),), language)
    return [(text[one.start : one.end], one.kind) for one in figures(article)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It made $3.5bn, or US$ 40 million a day.", [("$3.5bn", "money"), ("US$ 40 million", "money")]),
        ("en", "Prices rose 4.2 % and then 3 per cent.", [("4.2 %", "percent"), ("3 per cent", "percent")]),
        ("en", "They laid 1,200 km of track.", [("1,200 km", "measure")]),
        ("en", "On 12 March two-thirds of it was new.", [("12 March", "date"), ("two-thirds", "fraction")]),
        ("en", "On March 12, 2026 at 5:40 a.m. it began.", [("March 12, 2026", "date"), ("5:40 a.m.", "time")]),
        ("en", "The council voted 9 to 4.", [("9 to 4", "result")]),
        ("en", "They beat Brackmoor 3-2 and won.", [("3-2", "result")]),
        ("en", "At least 14 people and 10-15 dogs.", [("14 people", "count"), ("10-15 dogs", "count")]),
        ("en", "Twenty-three people waited eleven months.", [("Twenty-three people", "count"), ("eleven months", "measure")]),
        ("en", "The 41-year-old ship sank in 1998.", [("41-year-old", "measure"), ("1998", "date")]),
        ("en", "It fell to -12 °C in the 1970s.", [("-12 °C", "measure"), ("1970s", "date")]),
        ("en", "They came (14 people, of whom 3 children) at +3 °C.", [("14 people", "count"), ("3 children", "count"), ("3 °C", "measure")]),
        ("en", "Dozens of people came.", [("Dozens of people", "count")]),
        ("de", "Am 3. Oktober um 14.30 Uhr waren es 4,2 Prozent.", [("3. Oktober", "date"), ("14.30 Uhr", "time"), ("4,2 Prozent", "percent")]),
        ("de", "Es kostet 1.200,50 Euro und dauert zwei Jahre.", [("1.200,50 Euro", "money"), ("zwei Jahre", "measure")]),
        ("de", "Rund 3.100 Menschen und 300 Polizisten kamen im Jahr 1989.", [("3.100 Menschen", "count"), ("300 Polizisten", "count"), ("1989", "date")]),
        ("fr", "Le 12 mars, à 20 h 30, il a coûté 3,5 milliards d’euros.", [("12 mars", "date"), ("20 h 30", "time"), ("3,5 milliards d’euros", "money")]),
        ("fr", "Soit 310\u202f000 habitants et 12\u00a0%.", [("310\u202f000 habitants", "count"), ("12\u00a0%", "percent")]),
        ("es", "El 3 de marzo de 2026 cobró 31.000 euros, el 12 por ciento.", [("3 de marzo de 2026", "date"), ("31.000 euros", "money"), ("12 por ciento", "percent")]),
        ("ja", "午後3時、約80人に2400万円の3分の1を払った。", [("午後3時", "time"), ("80人", "count"), ("2400万円", "money"), ("3分の1", "fraction")]),
        ("zh", "2026年3月12日，14人死亡，损失3.5亿元，十二名学生。", [("2026年3月12日", "date"), ("14人", "count"), ("3.5亿元", "money"), ("十二名", "count")]),
        ("ko", "3월 12일 14명이 3억원을 냈다.", [("3월 12일", "date"), ("14명", "count"), ("3억원", "money")]),
        ("ru", "12 марта погибли 14 человек, ущерб 3,5 млн рублей.", [("12 марта", "date"), ("14 человек", "count"), ("3,5 млн рублей", "money")]),
        ("ar", "قتل 14 شخصا في 12 مارس 2026 وبلغت الخسائر 3.5 مليون دولار.", [("14 شخصا", "count"), ("12 مارس 2026", "date"), ("3.5 مليون دولار", "money")]),
    ],
)  # fmt: skip
def test_figures_are_read_with_their_units(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "See page 12 and pp. 3-5 of the report.",
        "Call +44 20 7946 0958 or 555-0199 today.",
        "The office (020 7946 0000) is closed.",
        "Flight 9525 was a Boeing 747 over Route 66.",
        "They use Windows 2000 for Vision 2030.",
        "Covid-19 was the reason they gave.",
        "14:32 The mayor arrives at the gate.",
        "1. Wash the berries in cold water.",
        "The ISBN is 978-3-16-148410-0 for this book.",
        "The address 192.168.0.1 is in v1.2.3 of the manual.",
        "It was open 24/7 in May, they may say.",
        "He told one man that nobody came.",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert found(text) == []


def test_figures_stand_in_sentences_that_a_summary_may_show() -> None:
    article = make_article("Read more: 20 photos of the day", *HARBOUR)
    ranking = rank(article)
    spans = {(ranking.sentences[index].start, ranking.sentences[index].end) for index in ranking.order}
    got = figures(article, ranking)
    assert got == figures(article)
    assert [article.text[one.start : one.end] for one in got] == [
        "14,000 cars", "ten minutes", "1931", "four years", "9 million crowns",
    ]  # fmt: skip
    assert {tuple(one.sentence) for one in got} <= spans


PIECES = st.sampled_from(
    [*"0123456789.,:-/ %$€年月日時人万一三", " to ", " million", "two ", "thirds", " people", " km", "March ", "in ",
     "٣", "\u202f", "(", "+", "Uhr", " half", "\n"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["en", "de", "ja", "zh", "ar", ""]))
def test_any_mixture_gives_slices_in_order(text: str, language: str) -> None:
    article = make_article(text, language=language)
    last = 0
    for one in figures(article):
        assert last <= one.start < one.end <= len(text)
        assert one.sentence.start <= one.start
        assert one.end <= one.sentence.end
        last = one.end


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1,000", "12-", "two ", "twenty-", "1.", "+1 ", "1:", "三", "1年", "March 1 ", "1/2"]
)
def test_the_time_is_linear(piece: str) -> None:
    """A long run of what figures are made of is read at once: ten times that would be quadratic."""
    article = make_article(piece * (40_000 // len(piece)) + ".")
    ranking = rank(article, "lead")
    started = time.process_time()
    figures(article, ranking)
    assert time.process_time() - started < 1.0
