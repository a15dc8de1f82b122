import math

import pytest

from reader.model import ParagraphKind
from reader.summary.choose import DANGLING, order_by_novelty, redundancy
from reader.summary.features import Features, centralities, content_bags, measure
from reader.summary.form import LONG_READ, Kind, lead_trust, measure_kind, order_trust
from reader.summary.leaning import antecedents, joins, leans
from reader.summary.weights import KIND, LEAD, NO_LEAD, SCATTERED
from reader.text.sentences import split_sentences
from reader.text.words import words
from tests.summary.summary_samples import HARBOUR, make_article


def measured(*texts: str, title: str = "", language: str = "en") -> list[Features]:
    said = [words(text, language) for text in texts]
    return measure(texts, said, content_bags(said, title, language), language)


def kind_of(*texts: str, title: str = "") -> Kind:
    said = [words(text, "en") for text in texts]
    bags = content_bags(said, title, "en")
    return measure_kind(texts, said, bags.sets, measure(texts, said, bags, "en"), "en")


def test_the_first_sentence_stands_best() -> None:
    rows = measured(*HARBOUR)
    for name in ("opening", "early", "early_root"):
        places = [getattr(row, name) for row in rows]
        assert places[0] == 1
        assert places == sorted(places, reverse=True)
    assert [row.first for row in rows] == [1.0] + [0.0] * (len(rows) - 1)
    assert [row.last for row in rows] == [0.0] * (len(rows) - 1) + [1.0]


def test_place_ends_at_zero() -> None:
    last = measured(*["The same again."] * 200)[199]
    assert (last.early, last.opening) == (0, 0)


def test_the_sentence_that_shares_most_is_most_central() -> None:
    counts = content_bags(
        [words(text) for text in ("the bridge cables rust", "bridge cables", "a ferry", "old bakery trade")],
        "",
        "en",
    ).counts
    for values in centralities(counts):
        assert max(values) == 1
        assert values[0] > values[2]
        assert values[1] > values[3]


def test_function_words_and_letters_do_not_count() -> None:
    assert content_bags([["the", "bridge", "and", "a", "b", "7"]], "", "en").counts == [{"bridge": 1, "7": 1}]


def test_short_words_count_as_function_words_where_the_language_is_unknown() -> None:
    assert content_bags([["le", "pont", "est"]], "", "").counts == [{"pont": 1}]


def test_words_that_begin_alike_are_one() -> None:
    said = [["engineers", "engineering"], ["東京", "京都"]]
    assert content_bags(said, "", "en").counts == [{"engine": 2}, {"東京": 1, "京都": 1}]


def test_title_share() -> None:
    rows = measured("The bridge rusts.", "Ferries run.", "A bridge.", title="Bridge rusts")
    assert [row.title for row in rows] == [1, 0, 0.5]


def test_what_later_sentences_take_up_is_introduced_once() -> None:
    rows = measured("A bridge rusted.", "The bridge was closed.", "Ferries run.")
    assert rows[0].introduced == 1
    assert rows[1].introduced == 0
    assert rows[0].taken_up > 0 == rows[1].taken_up
    assert rows[1].known > 0 == rows[0].known
    assert rows[2].unique > rows[0].unique
    assert rows[1].like_previous > 0 == rows[2].like_previous


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It rained.", "short"),
        ("then they told him to leave it at once.", "pronouns"),
        ("then we told them to leave our town at once.", "first_person"),
        ("then you have to leave the town at once.", "second_person"),
        ("“We will stay here in our town for good.”", "quotation"),
        ("The town has 900 wells and none of them dry.", "figures"),
        ("The road from Varnholm to Osby was closed again.", "names"),
        ("the town was wet, cold and, in the end, empty.", "commas"),
        (" ".join(["word"] * 45) + ".", "wordy"),
    ],
)
def test_single_measures(text: str, name: str) -> None:
    plain, marked = measured("the town was quiet all day after the long and heavy rain had ended", text)
    assert getattr(plain, name) == 0
    assert 0 < getattr(marked, name) <= 1


@pytest.mark.parametrize(("text", "leaning"), [
    ("She won.", True),
    ("But he stayed.", True),
    ("This is over.", True),
    ("This week it rained.", False),
    ("Lena Borg won.", False),
    ("But Lena Borg won.", False),
    ("", False),
])  # fmt: skip
def test_pronouns_at_the_beginning_lean(text: str, leaning: bool) -> None:
    assert leans(words(text), "en") == leaning


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        ("When he arrived, the gate was shut.", True),
        ("One day she took the lamp away.", True),
        ("After 11 years they sold it.", True),
        ("If that does not help, Lena tunes it.", True),
        ("After this storm the gate was shut.", False),
        ("Now that the gate is shut, ferries run.", False),
        ("When Lena arrived, she was tired.", False),
        ("The engineer said she was tired.", False),
        ("In May the gate was shut.", False),
        ("This winter she lost her hives.", True),
        ("In 1985 it was deeper.", True),
        ("Until then the ferries run.", True),
        ("Two years later the gate fell.", True),
        ("Lena said later that it was shut.", False),
        ("Three winters passed.", False),
    ],
)
def test_who_acts_unnamed_after_function_words_leans(text: str, leaning: bool) -> None:
    assert leans(words(text), "en") == leaning


@pytest.mark.parametrize(
    ("text", "language", "leaning"),
    [
        ("Demnach pendeln 300 Menschen.", "de", True),
        ("Zwei Jahre später fiel die Mauer.", "de", True),
        ("Deux ans plus tard, le mur est tombé.", "fr", True),
        ("Desde entonces no hay barcos.", "es", True),
        ("Le mur est tombé plus tard.", "fr", False),
    ],
)
def test_what_counts_from_an_earlier_time_leans(text: str, language: str, leaning: bool) -> None:
    assert leans(words(text, language), language) == leaning


def test_joining_words() -> None:
    assert joins(["but", "lena"], "en")
    assert not joins(["lena"], "en")
    assert not joins(["but"], "xx")


def leaning_of(*blocks: str) -> list[int | None]:
    article = make_article(*blocks)
    sentences = split_sentences(article.text, article.paragraphs, "en")
    texts = [article.text[one.start : one.end] for one in sentences]
    return antecedents(sentences, range(len(sentences)), [words(text) for text in texts], texts, "en")


def test_antecedents() -> None:
    assert leaning_of("Lena won. She left. It rained.") == [0, 0, 1]
    assert leaning_of("Lena won.", "She left.") == [0, 0]
    assert leaning_of("She left.", "He stayed.") == [None, None]
    assert leaning_of("Lena won. Borg: It was hard.") == [0, 0]
    assert leaning_of("Lena won. She ate. She sat. She slept. She left.")[-1] is None


def test_novelty_puts_a_repetition_behind_something_new() -> None:
    bridge = frozenset(("bridge", "rust", "cable"))
    order, costs = order_by_novelty([3.0, 2.9, 2.5], [bridge, bridge, frozenset(("ferry",))], [0, 1, 2])
    assert order == (0, 2, 1)
    assert costs == (0, redundancy(0.75), 0)


def test_redundancy_grows_faster_than_the_overlap() -> None:
    assert redundancy(0) == 0
    assert redundancy(0.9) < 3 * redundancy(0.3) < 0


def test_ties_go_to_the_earlier_sentence() -> None:
    assert order_by_novelty([1.0, 1.0, 1.0], [frozenset()] * 3, [0, 1, 2])[0] == (0, 1, 2)


def test_a_leaning_sentence_brings_what_it_leans_on_or_loses() -> None:
    words_of = [frozenset((name,)) for name in "abc"]
    assert order_by_novelty([1.0, 5.0, 2.0], words_of, [0, 0, 2])[0] == (0, 1, 2)
    assert order_by_novelty([1.0, 3.0, 2.5], words_of, [0, 0, 2])[0] == (2, 0, 1)
    assert order_by_novelty([1.0, 2.0 - DANGLING, 3.0], words_of, [0, None, 2])[0] == (2, 1, 0)


def test_every_sentence_of_a_long_text_is_ordered() -> None:
    leaning = [index - 1 if index % 3 == 1 else index for index in range(900)]
    order, costs = order_by_novelty(
        [float(i % 17) for i in range(900)], [frozenset((f"w{i % 40}",)) for i in range(900)], leaning
    )
    assert sorted(order) == list(range(900))
    assert len(costs) == 900
    place = {index: rank for rank, index in enumerate(order)}
    assert all(place[leaning[index]] <= place[index] for index in range(900))


def test_the_table_is_small_and_finite() -> None:
    assert len(Features._fields) + len(Kind._fields) <= 100
    assert all(math.isfinite(value) for column in (LEAD, NO_LEAD, SCATTERED, KIND) for value in column)
    places = ("first", "opening", "early", "early_root", "last", "like_lead")
    assert [getattr(SCATTERED, name) for name in places] == [0.0] * len(places)


def test_a_report_is_trusted_more_than_a_text_that_lost_its_beginning() -> None:
    report = lead_trust(kind_of(*HARBOUR), KIND)
    rest = lead_trust(kind_of("It was built in 1931.", *HARBOUR[5:], *HARBOUR[:4]), KIND)
    assert 0 < rest < report < 1


def test_a_report_has_a_lead() -> None:
    assert order_trust(make_article(*HARBOUR), 14) == 1


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
    assert order_trust(make_article(*blocks), len(blocks)) == 0


def test_a_live_blog_with_its_times_in_headings_has_none() -> None:
    blocks: list[str | tuple[str, ParagraphKind]] = []
    for hour in range(8, 13):
        blocks += [(f"{hour}:40 a.m.", "heading"), "The whale is still there."]
    assert order_trust(make_article(*blocks), 5) == 0


def test_a_list_has_none() -> None:
    items = [(f"Bridge number {i} was closed.", "item") for i in range(6)]
    assert order_trust(make_article("Six bridges:", *items), 7) == 0  # type: ignore[arg-type]


def test_a_long_read_has_less_of_one() -> None:
    article = make_article(*HARBOUR)
    assert order_trust(article, LONG_READ) == 1
    assert order_trust(article, 2 * LONG_READ) == 0.5
    assert 0 < order_trust(article, 100 * LONG_READ) < 0.5


def test_phrases_that_come_again_are_measured() -> None:
    again, other, once = measured(
        "The harbour bridge is shut.", "Nobody crosses the harbour bridge.", "Ferries run all night."
    )
    assert again.phrases > 0
    assert other.phrases > 0
    assert once.phrases == 0
