import pytest

from reader.summary.choose import order_by_novelty, redundancy
from reader.summary.features import Features, Subject, centralities, content_bags, measure
from reader.summary.form import LONG_READ, lead_strength
from reader.text.words import words
from tests.summary.summary_samples import HARBOUR, make_article


def measured(*texts: str, title: str = "", language: str = "en", lead: float = 1.0) -> list[Features]:
    said = [words(text, language) for text in texts]
    return measure(texts, said, content_bags(said, language), Subject(title, language, lead))


def test_the_first_sentence_stands_best() -> None:
    rows = measured(*HARBOUR)
    positions = [row.position for row in rows]
    assert positions[0] == 1
    assert positions == sorted(positions, reverse=True)
    assert [row.position for row in measured(*HARBOUR, lead=0.5)] == [value / 2 for value in positions]


def test_position_ends_at_zero() -> None:
    assert measured(*["The same again."] * 200)[199].position == 0


def test_the_sentence_that_shares_most_is_most_central() -> None:
    bags = content_bags(
        [words(text) for text in ("the bridge cables rust", "bridge cables", "a ferry", "old bakery trade")],
        "en",
    )
    values = centralities(bags)
    assert max(values) == 1
    assert values[0] > values[2]
    assert values[1] > values[3]


def test_function_words_and_letters_do_not_count() -> None:
    assert content_bags([["the", "bridge", "and", "a", "b", "7"]], "en") == [{"bridge": 1, "7": 1}]


def test_short_words_count_as_function_words_where_the_language_is_unknown() -> None:
    assert content_bags([["le", "pont", "est"]], "") == [{"pont": 1}]


def test_title_share() -> None:
    rows = measured("The bridge rusts.", "Ferries run.", "A bridge.", title="Bridge rusts")
    assert [row.title for row in rows] == [1, 0, 0.5]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It rained.", "fragment"),
        ("They were told to leave the town at once.", "opening"),
        ("But the town stayed where it had always been.", "opening"),
        ("“We will stay here in our town for good.”", "quotation"),
        ("“Is this the town that we were looking for?”", "question"),
        ("The town has 900 wells and none of them dry.", "figures"),
        ("The road from Varnholm to Osby was closed again.", "names"),
        (" ".join(["word"] * 45) + ".", "wordy"),
    ],
)
def test_single_measures(text: str, name: str) -> None:
    plain, marked = measured("the town was quiet after the long rain had ended", text)
    assert getattr(plain, name) == 0
    assert 0 < getattr(marked, name) <= 1


def test_novelty_puts_a_repetition_behind_something_new() -> None:
    bags = [
        {"bridge": 1, "rust": 1, "cable": 1},
        {"bridge": 1, "rust": 1, "cable": 1},
        {"ferry": 1, "free": 1},
    ]
    order, costs = order_by_novelty([3.0, 2.9, 2.5], bags)
    assert order == (0, 2, 1)
    assert costs == (0, redundancy(0.75), 0)


def test_redundancy_grows_faster_than_the_overlap() -> None:
    assert redundancy(0) == 0
    assert redundancy(0.9) < 3 * redundancy(0.3) < 0


def test_ties_go_to_the_earlier_sentence() -> None:
    assert order_by_novelty([1.0, 1.0, 1.0], [{}, {}, {}])[0] == (0, 1, 2)


def test_every_sentence_of_a_long_text_is_ordered() -> None:
    order, costs = order_by_novelty(
        [float(i % 17) for i in range(900)], [{f"w{i % 40}": 1} for i in range(900)]
    )
    assert sorted(order) == list(range(900))
    assert len(costs) == 900


def test_a_report_has_a_lead() -> None:
    assert lead_strength(make_article(*HARBOUR), 14) == 1


@pytest.mark.parametrize(
    "blocks",
    [
        [
            f"{hour}:{minute}0 The council goes on with item {minute}."
            for hour in (9, 10)
            for minute in range(4)
        ],
        [f"{hour} p.m. The council goes on." for hour in range(1, 8)],
        [
            "What did you see?",
            "A fire.",
            "And then?",
            "Nothing at all.",
            "Why not?",
            "It was night.",
            "Thanks.",
        ],
        [
            "Q: What did you see?",
            "A: A fire.",
            "Q: And then?",
            "A: Nothing at all.",
            "Q: Why?",
            "A: It was night.",
        ],
        [
            "Lena Borg: Come in.",
            "Visitor: Thank you.",
            "Lena Borg: Sit down.",
            "Visitor: I will.",
            "Both laugh.",
        ],
    ],
)
def test_live_blogs_and_interviews_have_none(blocks: list[str]) -> None:
    assert lead_strength(make_article(*blocks), len(blocks)) < 0.5


def test_a_list_has_none() -> None:
    items = [(f"Bridge number {i} was closed.", "item") for i in range(6)]
    assert lead_strength(make_article("Six bridges:", *items), 7) < 0.5  # type: ignore[arg-type]


def test_a_long_read_has_less_of_one() -> None:
    article = make_article(*HARBOUR)
    assert lead_strength(article, LONG_READ) == 1
    assert lead_strength(article, 2 * LONG_READ) == 0.5
    assert 0 < lead_strength(article, 100 * LONG_READ) < 0.5
