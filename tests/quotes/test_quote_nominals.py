"""Nouns that stand for somebody with a name: titles, bodies, descriptions, relations, leads."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import quotes, rows

ASKED = "“We were never asked about it,”"


def last_speaker(text: str) -> str | None:
    """Return who speaks the last direct quote of a text."""
    return [row.speaker for row in rows(text) if row.kind == "direct"][-1]


@pytest.mark.parametrize(
    ("opening", "noun", "speaker"),
    [
        ("Sen. Maria Lopez spoke for an hour.", "the senator", "Maria Lopez"),
        ("Const. Ray Deluca was first on scene.", "the constable", "Ray Deluca"),
        ("Const. Ray Deluca was first on scene.", "the officer", "Ray Deluca"),
        ("Dr. Mina Shah runs the ward.", "the doctor", "Mina Shah"),
        ("Rep. Joan Meeks voted no.", "the congresswoman", "Joan Meeks"),
        ("Gov. Pat Cole vetoed it.", "the governor", "Pat Cole"),
        ("Justice Helen Marr ruled on Friday.", "the judge", "Helen Marr"),
        ("Lena Orme became mayor in 2010.", "the mayor", "Lena Orme"),
        ("Lena Orme was elected mayor of Arden.", "the mayor", "Lena Orme"),
        ("Ada Holt, who works as a nurse in Arden, was on the bus.", "the nurse", "Ada Holt"),
        ("Ada Holt owns the Blue Door.", "the owner", "Ada Holt"),
        ("Bo Hill was with his wife Ada Holt.", "his wife", "Ada Holt"),
        ("Bo Hill met his sister, Lena Hill, on the pier.", "his sister", "Lena Hill"),
    ],
)
def test_a_role_means_who_holds_it(opening: str, noun: str, speaker: str) -> None:
    assert last_speaker(f"{opening} {ASKED} {noun} said.") == speaker


def test_a_role_that_states_a_gender_means_nobody_of_the_other() -> None:
    text = f"Rep. Bo Hill voted no. {ASKED} the congresswoman said."
    assert last_speaker(text) == "congresswoman"


@pytest.mark.parametrize(
    ("opening", "noun", "speaker"),
    [
        ("Unite North, the union representing the dockers, walked out.", "the union", "Unite North"),
        ("The Canadian Dockers’ Union walked out.", "the union", "Canadian Dockers’ Union"),
        ("Software maker Kestrel cut 40 jobs on Monday.", "the company", "Kestrel"),
        ("Kestrel Inc. cut 40 jobs in Arden on Monday.", "the company", "Kestrel Inc"),
        ("The Ministry of Transport closed the road in Arden.", "the ministry", "Ministry of Transport"),
        ("The Department of Justice opened a case.", "the department", "Department of Justice"),
        ("The charity Open Door feeds 300 people.", "the charity", "Open Door"),
        ("Amnesty North condemned the raid.", "the group", "Amnesty North"),
        ("Orford is growing. Kestrel Air said it would buy planes.", "the airline", "Kestrel Air"),
        ("TransWharf runs the boats.", "the agency", "TransWharf"),
    ],
)
def test_a_noun_for_a_body_means_the_one_it_fits(opening: str, noun: str, speaker: str) -> None:
    assert last_speaker(f"{opening} {ASKED} {noun} said in a statement.") == speaker


def test_the_company_is_no_place_and_no_body_that_is_called_something_else() -> None:
    text = f"The charity Open Door feeds 300 people in Arden. {ASKED} the company said."
    assert last_speaker(text) == "company"


@pytest.mark.parametrize("noun", ["the Spaniard", "the 24-year-old", "the soft-spoken rider"])
def test_a_description_means_the_person_the_text_is_on(noun: str) -> None:
    text = f"Ana Ruiz won the race by a minute. {ASKED} {noun} said."
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.name == "Ana Ruiz"
    assert quote.confidence < 0.8


@pytest.mark.parametrize("noun", ["the attorney general", "the new annual report", "the Marlow Reporter"])
def test_offices_documents_and_papers_describe_nobody(noun: str) -> None:
    text = f"Ana Ruiz won the race by a minute. {ASKED} {noun} said."
    assert last_speaker(text) == noun.removeprefix("the ")


def test_a_lead_means_who_is_named_after_it() -> None:
    found = rows(
        "A Port Ellery skipper says he will sail until May.\n\n“Nobody rang me,” said Tom Garrick, who has a boat."
    )
    assert [row.speaker for row in found] == ["Tom Garrick", "Tom Garrick"]


def test_a_nameless_spokesperson_is_not_the_next_official() -> None:
    found = rows(
        "A spokesperson for Crestline said it would pay.\n\nCoun. Ruth Okafor said she had heard complaints."
    )
    assert [row.speaker for row in found] == ["spokesperson for Crestline", "Ruth Okafor"]


def test_who_is_described_is_surer_than_who_may_stand_elsewhere() -> None:
    (some,) = quotes(f"{ASKED} a neighbour said.")
    (one,) = quotes(f"{ASKED} the neighbour said.")
    assert some.confidence > one.confidence >= 0.5


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("U.S. Rep. Ann Cole", "Ann Cole"),
        ("U.S. Secretary of State Ann Cole", "Ann Cole"),
        ("J.D. Cole", "J.D. Cole"),
        ("Cpl. Ann Cole of the guard", "Ann Cole"),
        ("Mayor-elect Ann Cole", "Ann Cole"),
        ("Liberal Ann Cole", "Ann Cole"),
        ("Margaret Orme MP", "Margaret Orme"),
        ("party spokeswoman Alison Marr MSP", "Alison Marr"),
        ("Sharks director of rugby Steve Marsh", "Steve Marsh"),
        ("Democratic strategist and pollster Ann Cole", "Ann Cole"),
        ("Sgt. 1st Class Brian Marsh", "Brian Marsh"),
        ("Dr. Wim Baker", "Wim Baker"),
        ("Coleman, the coach", "Coleman"),
        ("TV host Theresa May", "Theresa May"),
        ("Secretary of State Zuleika Orme", "Zuleika Orme"),
        ("U.S. officials", "U.S. officials"),
    ],
)
def test_titles_around_a_name(phrase: str, speaker: str) -> None:
    assert last_speaker(f"{ASKED} said {phrase}.") == speaker


def test_the_hill_campaign_makes_no_body_of_hill() -> None:
    text = "Bo Hill ran. The Hill campaign and the Hill team met. “We won,” the mayor said. “I am glad,” Hill said."
    assert last_speaker(text) == "Bo Hill"


@pytest.mark.parametrize(
    "surname", ["White", "Church", "House", "Kelly", "Long", "English", "Coleman", "Bishop", "Read", "March"]
)
def test_a_surname_that_is_a_word_is_known_by_the_full_name(surname: str) -> None:
    opening = f"Ann {surname} left the room."
    assert last_speaker(f"{opening}\n\n{ASKED} said {surname}.") == f"Ann {surname}"
    assert last_speaker(f"{opening}\n\n{ASKED} {surname} said.") == f"Ann {surname}"


@pytest.mark.parametrize(
    "verb", ["scoffed", "shrugs", "remembers", "concurs", "begged", "fumed", "elaborated"]
)
def test_rarer_verbs_attribute_a_quote_beside_them(verb: str) -> None:
    assert last_speaker(f"{ASKED} the mayor {verb}.") == "mayor"
    assert last_speaker(f"Ann Cole {verb}: {ASKED[:-2]}.”") == "Ann Cole"


def test_who_gives_a_statement_speaks_in_it() -> None:
    assert last_speaker(f"Ann Cole released a statement saying, {ASKED[:-2]}.”") == "Ann Cole"


def test_where_nobody_is_sure_enough_the_words_for_the_speaker_are_kept() -> None:
    text = "It rained. The mayor walked the “long and very hard road to nowhere at all” to work."
    (quote,) = quotes(text)
    assert quote.speaker is None
    assert quote.candidates
    assert quote.mention is not None
    assert text[quote.mention.start : quote.mention.end] == "The mayor"


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("Arden Department of Justice information officer Carl Moss", "Carl Moss"),
        ("Chief of the Home Guard Colonel Jo Hill", "Jo Hill"),
        ("Faisal Sahn, a senior party leader", "Faisal Sahn"),
        ("a family spokeswoman", "family spokeswoman"),
    ],
)
def test_long_phrases_before_the_verb(phrase: str, speaker: str) -> None:
    assert last_speaker(f"{ASKED} {phrase} told us.") == speaker


def test_a_role_that_spoke_last_is_meant_by_the_next_pronoun() -> None:
    text = (
        "President Otto Grant came to Arden. “We must not stop now,” said Sam Lewis, who marched there.\n\n"
        f"The president said that much was left to do.\n\n{ASKED} he said."
    )
    assert last_speaker(text) == "Otto Grant"
