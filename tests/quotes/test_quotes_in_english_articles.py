"""What recurs in English articles: fragments of nobody, bylines, handles, offices and appositions."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import rows

SAID = "“We were never asked about it,” Ann Cole said."


def direct_speakers(text: str) -> list[str | None]:
    return [row.speaker for row in rows(text) if row.kind == "direct"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The museum bills itself as “a small jewel of the northern coast.”",
        "Doctors speak of a patient who is “a danger to nobody but himself.”",
        "Bo Hill was fined because his van was “a danger to the public road.”",
    ],
)
def test_no_speaker_goes_on_into_words_that_a_later_sentence_quotes(sentence: str) -> None:
    assert direct_speakers(f"{SAID} The town is old. {sentence}") == ["Ann Cole", None]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("As Bo Hill put it last year, the paper is “giving us a view that nobody else has.”", "Bo Hill"),
        ("Bo Hill attributed the delay to “the heavy fog of a long night.”", "Bo Hill"),
    ],
)
def test_a_sentence_names_whose_words_it_quotes(sentence: str, speaker: str) -> None:
    assert direct_speakers(f"{SAID} {sentence}") == ["Ann Cole", speaker]


@pytest.mark.parametrize("subject", ["The museum", "The old lane", "The plea deal"])
def test_a_thing_in_the_next_sentence_is_not_who_spoke_last(subject: str) -> None:
    text = f"Ann Cole spoke first. {subject} said the harbour would close in May."
    assert [row.speaker for row in rows(text)] != ["Ann Cole"]


def test_a_noun_for_a_person_may_still_mean_who_was_named() -> None:
    text = "Ann Cole came second. “I am happy with the race,” the Marlow-born rider said."
    assert direct_speakers(text) == ["Ann Cole"]


@pytest.mark.parametrize("opening", ["By Mara Pell. ", "By. Mara Pell. ", "By Mara Pell and Ida Roy. "])
def test_who_wrote_the_article_is_nobody_in_it(opening: str) -> None:
    text = f"{opening}Singer Denza Quill has a new record. It came out in May. “It took me a year,” she said."
    assert direct_speakers(text) == ["Denza Quill"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“My line is not working at all,” wrote @soundly. Nobody answered.", "@soundly"),
        ("Weibo user @zoexi wrote: “This is how you do it right.”", "@zoexi"),
        ("“Such sounds can harm the ear for ever,” says WHO.", "WHO"),
        ("“The rum is good here,” said owner Dean Moreby.", "Dean Moreby"),
        ("Dilia Rousse waved. An X-ray was shown. “Be strong, old friend,” she said.", "Dilia Rousse"),
    ],
)
def test_names_of_every_sort_are_read(text: str, speaker: str) -> None:
    assert direct_speakers(text) == [speaker]


def test_a_handle_is_no_mail_address() -> None:
    assert direct_speakers("“Write to me at once,” wrote ann@marlow.example.") == [None]


@pytest.mark.parametrize("origin", ["of Murrell Court, Norfield", "from Norfield, Ohio", "of Norfield"])
def test_where_somebody_is_from_says_nothing(origin: str) -> None:
    text = f"Bo Storr, {origin}, had admitted that the two met in May."
    assert [row.speaker for row in rows(text)] == ["Bo Storr"]


def test_an_office_before_its_holder_is_not_what_is_reported() -> None:
    text = "Chair of the Marlow Support Group, Mary Aspen, whose son died at sea, said: “I am glad of it.”"
    assert [(row.kind, row.speaker) for row in rows(text)] == [("direct", "Mary Aspen")]


def test_a_colon_binds_a_question_to_what_stands_before_it() -> None:
    text = "Bo Kenny spoke first. He added: “Who knows what may come?” Adams responded by calling for calm."
    assert direct_speakers(text) == ["Bo Kenny"]


def test_a_question_without_a_colon_belongs_to_what_follows() -> None:
    assert direct_speakers("Bo Kenny spoke first. “Who knows what may come?” Ida Adams asked.") == [
        "Ida Adams"
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to the lawsuit Novak filed in May, the man was held at sea.", "lawsuit"),
        ("Those who defend the age of the cloth often say the sample was too small.", "Those"),
        ("The Marlow State Bank closed. The secretive state said that it had no comment.", "secretive state"),
    ],
)
def test_the_noun_that_speaks_is_found(text: str, speaker: str) -> None:
    assert [row.speaker for row in rows(text)] == [speaker]


def test_who_is_heard_to_say_something_reports_nothing() -> None:
    assert rows("Bo Spock is a captain. On the deck we often hear them say what would stay unsaid.") == []


def test_somebody_without_a_name_late_in_a_text_is_not_who_comes_next() -> None:
    text = (
        "The ship sank. It was old. Nobody was hurt. The sea was calm. A local official said the hull was thin. "
        "“I saw it all,” said Ann Cole."
    )
    assert [row.speaker for row in rows(text)] == ["local official", "Ann Cole"]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Hill announced a recall of all the meat that was sold in May.",
        "Bo Hill wrote a letter of complaint about the state of the road in Marlow.",
        "The player claimed his third title from nine finals, breaking out of a tie with Ann Cole.",
        "Bo Hill, who has maintained his innocence, is appealing against the sentence.",
    ],
)
def test_an_object_is_no_reported_clause(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "clause",
    [
        "the plant would close in May",
        "two strangers brutally attacked her in the park",
        "the man, 19-year-old Musa Slim, is a spy for the north",
        "how it was done by two men",
    ],
)
def test_a_clause_after_such_a_verb_is_reported(clause: str) -> None:
    assert [row.text for row in rows(f"Ann Hill claimed {clause}.")] == [clause]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "However, according to former manager Al Ferg, Bo Cole asked for a transfer last season.",
            ("Bo Cole asked for a transfer last season", "Al Ferg"),
        ),
        (
            "The town was calm, but according to baker Ann Cole, two shops were burnt in the night.",
            ("two shops were burnt in the night", "Ann Cole"),
        ),
    ],
)
def test_what_follows_a_source_is_its_own(text: str, expected: tuple[str, str]) -> None:
    assert [(row.text, row.speaker) for row in rows(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "“He was rude to us,” according to court papers signed by Bo Hill and his lawyer.",
        "At the end of the hearing, Bo Hill said to the judge: “When I build again, I shall ask.”",
        "“It was late,” Bo Hill said Monday, with news of the deal that led to the strike.",
    ],
)
def test_what_is_left_of_the_sentence_is_not_reported(text: str) -> None:
    assert [row.kind for row in rows(text)] == ["direct"]


@pytest.mark.parametrize(
    "body",
    [
        "British Airways",
        "French Foreign Ministry",
        "British Transport Police",
        "Centers for Harbour Control and Safety",
        "Department for Culture, Tides and Sport",
        "Bureau of Salt, Tobacco and Fish",
    ],
)
def test_the_whole_name_of_a_body_speaks(body: str) -> None:
    assert [row.speaker for row in rows(f"The {body} said the work was late.")] == [body]
    assert [row.speaker for row in rows(f"The work was late, according to the {body}.")] == [body]


@pytest.mark.parametrize("lead", ["London-based", "Danish-born", "Nine-year-old"])
def test_a_compound_adjective_is_no_part_of_a_name(lead: str) -> None:
    assert [row.speaker for row in rows(f"{lead} Ann Cole said the work was late.")] == ["Ann Cole"]


@pytest.mark.parametrize(
    "opening",
    [
        "Entitled by law to a seat, Ann Cole went in.",
        "Known as a fair judge, Ann Cole went in.",
        "Ann Cole went in. The Slovenian club had lost.",
    ],
)
def test_a_word_with_a_capital_is_not_who_speaks(opening: str) -> None:
    assert direct_speakers(f"{opening} “It was all that I could do,” she said.") == ["Ann Cole"]


def test_a_statement_after_a_circumstance_goes_on_with_who_just_spoke() -> None:
    text = f"{SAID} With so many people in the hall, “there was no way to hear it all.”"
    assert direct_speakers(text) == ["Ann Cole", "Ann Cole"]


def test_the_subject_of_the_sentence_before_does_not_say_what_a_sentence_quotes() -> None:
    text = "Bo Hill lost the vote. On Tuesday the “only fair town in the north” will elect a mayor."
    assert direct_speakers(text) == [None]


def test_a_club_is_no_person_for_its_title() -> None:
    text = "Lukas Bell is wanted by champions Marlow United. “I know what comes,” he said."
    assert direct_speakers(text) == ["Lukas Bell"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Putt added, according to the Gazette, “The most serious care should be taken.”", "Ann Putt"),
        ("Ed Lee was in Star Wars. “It is a hard song to sing,” the star said.", "star"),
        ("Lund is at home. Belgian Lund came in May. “I know what comes now,” he said.", "Lund"),
        (
            "First Minister Bo Roe left. “We will be taking action,” the finance minister said.",
            "finance minister",
        ),
    ],
)
def test_whoever_is_meant_speaks(text: str, speaker: str) -> None:
    assert direct_speakers(text) == [speaker]


def test_what_somebody_claims_to_have_done_is_no_clause() -> None:
    assert rows("Bo Hill claims to have taken a photo of the artist in May.") == []
