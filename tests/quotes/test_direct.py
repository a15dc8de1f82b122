from __future__ import annotations

import pytest

from reader.model import Article, Paragraph
from reader.quotes import find_quotes
from tests.quotes.quote_cases import Row, only, quotes, rows


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will rebuild the pier by spring,” said Nora Quist, the mayor of Port Ellis.", "Nora Quist"),
        ("“We will rebuild the pier by spring,” Nora Quist said.", "Nora Quist"),
        ("“We will rebuild the pier by spring,” says harbor board chair Nora Quist.", "Nora Quist"),
        (
            "“We will rebuild the pier by spring,” Nora Quist, 53, the mayor of Port Ellis, said.",
            "Nora Quist",
        ),
        ("“We will rebuild the pier by spring,” Nora Quist (D-Port Ellis) told reporters.", "Nora Quist"),
        ("“Will we rebuild the pier by spring?” asked Nora Quist.", "Nora Quist"),
        ("Nora Quist said: “We will rebuild the pier by spring.”", "Nora Quist"),
        ("Mayor Nora Quist told Radio Ellis on Monday, “We will rebuild the pier by spring.”", "Nora Quist"),
        ("Nora Quist: “We will rebuild the pier by spring.”", "Nora Quist"),
        ("“We will rebuild the pier by spring.” — Nora Quist", "Nora Quist"),
        ("According to Nora Quist, “we will rebuild the pier by spring.”", "Nora Quist"),
        ("“He never hurt anybody here,” said the sailor’s brother, Omar Reyes.", "Omar Reyes"),
        ("“He never hurt anybody here,” said University of Leeds historian Ann Cole.", "Ann Cole"),
        ("“He fled before the officers came,” police said in a statement.", "police"),
        ("Nora Quist spoke to sailors and said: “We will rebuild the pier by spring.”", "Nora Quist"),
        ("Nora Quist said:\n\n“We will rebuild the pier by spring.”", "Nora Quist"),
    ],
)
def test_attribution_beside_the_quote(text: str, speaker: str) -> None:
    found = only(text)
    assert found.kind == "direct"
    assert found.speaker == speaker


def test_addressee_is_never_the_speaker() -> None:
    text = "Ann Cole thanked Bo Teller. Teller told Cole, “I would do it again at any time.”"
    assert only(text).speaker == "Bo Teller"


def test_span_lies_inside_the_marks_and_mention_is_what_the_text_says() -> None:
    text = "Nora Quist waited. “We go home now,” she said."
    (quote,) = quotes(text)
    assert text[quote.start : quote.end] == "We go home now,"
    assert quote.mention is not None
    assert text[quote.mention.start : quote.mention.end] == "she"
    assert quote.cue == "said"
    assert quote.rule == "after, pronoun"


def test_split_quote_gives_pieces_with_one_speaker() -> None:
    text = "“The tests,” Cole said, “will start in May.”\n\nAnn Cole has led the board since 2019."
    assert rows(text) == [
        Row("direct", "The tests,", "Ann Cole"),
        Row("direct", "will start in May.", "Ann Cole"),
    ]


def test_sentence_after_an_attribution_and_next_paragraph_go_on() -> None:
    text = (
        "“We had no water for days,” said Ben Ode, a farmer. “The wells were dry.\n\n"
        "“Then the trucks came and we could breathe.”"
    )
    assert [row.speaker for row in rows(text)] == ["Ben Ode"] * 3


def test_floating_quote_takes_the_running_speaker() -> None:
    text = "Nurse Ella Park said the ward was full by noon.\n\n“We had beds in every corridor.”"
    assert rows(text)[1] == Row("direct", "We had beds in every corridor.", "Ella Park")


def test_quote_after_a_sentence_about_a_person_is_that_persons() -> None:
    text = "Amy Tran was in tears after the vote. “I did not think we could win this.”"
    assert only(text).speaker == "Amy Tran"


def test_two_speakers_take_turns() -> None:
    text = (
        "“The plan is dead and everyone knows it,” said Jo Hart, a Labour MP.\n\n"
        "“That is simply not the case at all,” replied Neil Shaw, the minister.\n\n"
        "“Then show us the numbers today,” Hart said."
    )
    assert [row.speaker for row in rows(text)] == ["Jo Hart", "Neil Shaw", "Jo Hart"]


@pytest.mark.parametrize(("pronoun", "speaker"), [("she", "Mary Adler"), ("he", "John Adler")])
def test_pronoun_is_resolved_by_gender(pronoun: str, speaker: str) -> None:
    text = (
        f"John Adler runs a bakery. His sister, Mary Adler, keeps the books.\n\n“I see all,” {pronoun} said."
    )
    assert only(text).speaker == speaker


def test_pronoun_prefers_the_last_speaker() -> None:
    text = (
        "Carla Ruiz met Dora Ness in court. Ruiz said the case was weak.\n\n"
        "“There is not one witness in it,” she said."
    )
    assert rows(text)[1].speaker == "Carla Ruiz"


def test_office_means_the_person_who_holds_it() -> None:
    text = "Mayor Karl Dunn met union leader Pia Holm. “There is no more money to give,” the mayor said."
    assert only(text).speaker == "Karl Dunn"


def test_nameless_speaker_keeps_his_description_and_may_be_meant_again() -> None:
    text = "“I saw the roof come down,” said a woman at the gate. “It took a second,” she added."
    assert [row.speaker for row in rows(text)] == ["woman at the gate"] * 2


def test_role_is_what_the_article_calls_the_person() -> None:
    text = "City Councilmember Hugo Sand-Marin spoke. “We will not take part in this,” Sand-Marin said."
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Hugo Sand-Marin", "City Councilmember")
    assert quote.speaker.aliases == ("Sand-Marin",)
    assert quote.confidence >= 0.9


def test_unknown_speaker_stays_unknown() -> None:
    (quote,) = quotes("“Nobody could have known what was coming,” he said.")
    assert quote.speaker is None
    assert quote.confidence == 0.0


def test_quote_without_anybody_around_is_kept_without_a_speaker() -> None:
    (quote,) = quotes("“Nobody could have known what was coming that night.”")
    assert quote.speaker is None


def test_weak_guess_becomes_a_candidate_instead_of_a_speaker() -> None:
    (quote,) = quotes("The painter left the whole hall “a little crooked on one side”.")
    assert quote.speaker is None
    assert [candidate.name for candidate in quote.candidates] == ["painter"]
    assert quote.confidence == 0.0


def test_doubtful_pronoun_names_the_other_candidate() -> None:
    text = "Carla Ruiz met Dora Ness.\n\nThe court was full. “There is not one witness in it,” she said."
    (quote,) = quotes(text)
    assert quote.confidence < 0.9
    named = {candidate.name for candidate in quote.candidates}
    assert quote.speaker is not None
    assert named | {quote.speaker.name} >= {"Carla Ruiz", "Dora Ness"}


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “green zone” is neither green nor a zone, and the “experts” who drew it left.",
        "“Open harbor” rules keep the port authority from sharing names. They are old.",
        "Former Port Director Tom Osei will take over as the “harbor czar” in the new year.",
        "She starred in “The Long Road Back Home,” which won a prize.",
        "Port warns of ‘very cold winter’ as gas runs low",
        "He drove his “Old Lady” to work.",
    ],
)
def test_scare_quotes_titles_and_nicknames_are_no_quotes(text: str) -> None:
    assert [row for row in rows(text) if row.kind == "direct"] == []


def test_short_quote_counts_beside_a_verb_of_saying() -> None:
    assert only("“No,” Ann Cole said.") == Row("direct", "No,", "Ann Cole")


def test_transcript_labels_name_the_speaker() -> None:
    text = "Q. Will you resign?\n\nMAYOR HOLT: No. I was elected to finish the job.\n\nREAD MORE: The story of it"
    assert [(row.text, row.speaker) for row in rows(text)] == [
        ("No. I was elected to finish the job.", "HOLT")
    ]


def test_quotes_in_code_are_left_alone() -> None:
    given = 'print("hello to all of you out there")'
    assert find_quotes(Article("", given, (Paragraph(0, len(given), "code"),), "en")) == ()
