"""Short passages of many kinds of news, each with who said what: what holds for articles never seen."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes, rows

WIRE: tuple[tuple[str, tuple[Expected, ...]], ...] = (
    (
        "HARTMOOR, Ohio (NP) -- The reservoir will be drained in May, engineer Lise Orban said Monday.",
        (("indirect", "The reservoir will be drained in May", "Lise Orban"),),
    ),
    (
        "Orrin Inc. said it would close two plants. Tom Vale Jr. said the news was a shock.",
        (
            ("indirect", "it would close two plants", "Orrin Inc"),
            ("indirect", "the news was a", "Tom Vale Jr"),
        ),
    ),
    (
        "Kell -- author of a book, a study of river ports -- said the tolls were too high.",
        (("indirect", "the tolls were too high", "Kell"),),
    ),
    (
        "A guard present during the raid told the Courier the gates were open.",
        (("indirect", "the gates were open", "guard"),),
    ),
    (
        "Experts on grain and overseas trade said the harvest could fail.",
        (("indirect", "the harvest could fail", "Experts on grain"),),
    ),
    (
        "Nine million households have no car, according to census figures. Most of them are small.",
        (("indirect", "Nine million households have no car", "census figures"),),
    ),
    (
        "The sale is off, according to people familiar with the talks.",
        (("indirect", "The sale is off", "people"),),
    ),
    (
        "“The vote is a farce,” the Marlow Bulletin quoted Ines Faber as saying.",
        (("direct", "The vote is a farce,", "Ines Faber"),),
    ),
    (
        "Sixty people believed to have been on the ferry are missing, the coastguard's office said.",
        (("indirect", "Sixty people believed to have been on the ferry", "coastguard's office"),),
    ),
    (
        "However small the dose, it will not help, noted Marit Sund.",
        (("indirect", "However small the dose, it will not help", "Marit Sund"),),
    ),
)
LOCAL: tuple[tuple[str, tuple[Expected, ...]], ...] = (
    (
        "The family said they were grateful. Court papers say the driver fled.",
        (
            ("indirect", "they were grateful", "family"),
            ("indirect", "the driver fled", "Court papers"),
        ),
    ),
    (
        "Councillor Bea Orme, however, warned that the bridge was unsafe.",
        (("indirect", "that the bridge was unsafe", "Bea Orme"),),
    ),
    (
        "Orme said she would vote no. “I can't support it,” she told the council.",
        (("indirect", "she would vote no", "Orme"), ("direct", "I can't support it,", "Orme")),
    ),
    (
        "Chief Ada Lunt said the stop was lawful; the driver's lawyer, Omar Said, said it was not.",
        (("indirect", "the stop was lawful", "Ada Lunt"), ("indirect", "it was not", "Omar Said")),
    ),
    (
        "The crew hid in the cellar, Piet Hals said, but one sailor ran to the deck.",
        (
            ("indirect", "The crew hid in the cellar", "Piet Hals"),
            ("indirect", "one sailor ran to the deck", "Piet Hals"),
        ),
    ),
    (
        "Speaking from a ward in Selby, the retired miner said: “Nobody came for us.”",
        (("direct", "Nobody came for us.", "retired miner"),),
    ),
    (
        "Ruth and Bill Marsden have waited two years. The couple said they had lost hope.",
        (("indirect", "they had lost hope", "Ruth and Bill Marsden"),),
    ),
    (
        "In a letter Orban's lawyer said the claim was “a fantasy from start to end”.",
        (("mixed", "the claim was “a fantasy from start to end”", "Orban's lawyer"),),
    ),
    (
        "Sixty per cent said they would move. Another poll found 69% said they would stay.",
        (("indirect", "they would move", "Sixty per cent"), ("indirect", "they would stay", "69%")),
    ),
    (
        "A tweet last week said the pool was closed. A sign that said the same hung at the door.",
        (("indirect", "the pool was closed", "tweet"),),
    ),
)
SPORT_AND_ARTS: tuple[tuple[str, tuple[Expected, ...]], ...] = (
    (
        "The medal meant most to Leeds rower Tariq Bello, 31. “I nearly gave up,” he says.",
        (("direct", "I nearly gave up,", "Tariq Bello"),),
    ),
    (
        "Referee Hugo Stein ordered the captain to “leave the pitch and stay away”.",
        (("direct", "leave the pitch and stay away", "Hugo Stein"),),
    ),
    (
        "Coach Nora Falk described the second half as “much ado about nothing”.",
        (("direct", "much ado about nothing", "Nora Falk"),),
    ),
    (
        "In her memoir, Summer Harbour, Falk calls the final a gift. She wrote: “We had luck.”",
        (("direct", "We had luck.", "Falk"),),
    ),
    (
        "“We were poor,” Falk said on NBS's “Late Night Harbour,” a talk show. “So poor.”",
        (("direct", "We were poor,", "Falk"), ("direct", "So poor.", "Falk")),
    ),
    (
        "“Here he is,” Falk said, clapping. “The Baron. Old Henry.”",
        (("direct", "Here he is,", "Falk"), ("direct", "The Baron. Old Henry.", "Falk")),
    ),
    (
        "“The road is long,” says a slightly weary Jo Lind, calling the tour “a march through mud and rain”.",
        (("direct", "The road is long,", "Jo Lind"), ("direct", "a march through mud and rain", "Jo Lind")),
    ),
    (
        "“We are selling,” says KTV polling director Maud Pryce.",
        (("direct", "We are selling,", "Maud Pryce"),),
    ),
)
POLITICS: tuple[tuple[str, tuple[Expected, ...]], ...] = (
    (
        "Norland branded the island “a floating nest of smugglers and thieves”. Premier Ida Holm left.",
        (("direct", "a floating nest of smugglers and thieves", "Norland"),),
    ),
    (
        "Ana Holm said party chief Olaf Brandt had ruled it out. “It will not happen,” she said.",
        (
            ("indirect", "party chief Olaf Brandt had", "Ana Holm"),
            ("direct", "It will not happen,", "Ana Holm"),
        ),
    ),
    (
        "Holm opened the meeting by saying: “Let us be brief.”",
        (("direct", "Let us be brief.", "Holm"),),
    ),
    (
        "Former premier Olaf Brandt announced recently that he'll be leaving.",
        (("indirect", "that he'll be leaving", "Olaf Brandt"),),
    ),
    (
        "In Ida Holm's words, “nobody asked us for a plan”.",
        (("direct", "nobody asked us for a plan", "Ida Holm"),),
    ),
    (
        "Brandt, at a rally in Selby: “We will win this.”",
        (("direct", "We will win this.", "Brandt"),),
    ),
    (
        "He called Holm's claims “the worst kind of gossip,” and the US warned that talks were over.",
        (("direct", "the worst kind of gossip,", None), ("indirect", "that talks were over", "US")),
    ),
)


OPINION: tuple[tuple[str, tuple[Expected, ...]], ...] = (
    (
        "As Ida Holm noted, the plan is dead. It was never funded, as her deputy admitted on Monday.",
        (
            ("indirect", "the plan is dead", "Ida Holm"),
            ("indirect", "It was never funded", "her deputy"),
        ),
    ),
    (
        "Holm went on to say that the plan is dead.",
        (("indirect", "that the plan is dead", "Holm"),),
    ),
    (
        "Members of the choir said the roof is leaking. “It drips,” pupils dressed for a concert say.",
        (("indirect", "the roof is leaking", "Members of the choir"), ("direct", "It drips,", "pupils")),
    ),
    (
        "Ida Holm said the hall was full. “Too full to breathe in there,” I told her.",
        (("indirect", "the hall was full", "Ida Holm"), ("direct", "Too full to breathe in there,", None)),
    ),
    (
        "A statement said to be Holm's is a forgery. It goes without saying that she denies it.",
        (),
    ),
    (
        "The island is cut off, according to the Northern Press agency. Orsted Ferries was told.",
        (("indirect", "The island is cut off", "Northern Press agency"),),
    ),
)


@pytest.mark.parametrize(("text", "expected"), [*WIRE, *LOCAL, *SPORT_AND_ARTS, *POLITICS, *OPINION])
def test_each_style_gives_its_quotes(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "en")


def test_captions_do_not_rename_people() -> None:
    found = rows(
        "(Lena Voss/PA Images via Getty Images) Carl Stein waves.\n\nCarl Stein left in May.\n\n"
        "Stein said the office was cold.\n\n“It was a long winter,” he said in Arden."
    )
    assert [row.speaker for row in found] == ["Carl Stein"] * 2


def test_a_relative_with_a_first_name_is_nobody_named_before() -> None:
    found = rows("Joseph Orde led the raid.\n\nStein's father, Joseph, says his son was kind.")
    assert [row.speaker for row in found] == ["Joseph"]


def test_an_agency_is_meant_by_what_its_acronym_stands_for() -> None:
    found = rows("The RWSO declined to comment. “We are looking into it,” the department said.")
    assert [row.speaker for row in found] == ["RWSO"]


def test_the_victims_mother_can_be_meant_by_a_pronoun() -> None:
    found = rows("The victim's mother wept as it was read. “He is never coming home,” she told the court.")
    assert [row.speaker for row in found] == ["victim's mother"]


def test_a_book_a_war_and_an_acronym_are_no_people() -> None:
    found = rows(
        "Ines Faber grew up during World War rationing near Trout Brook. BSK Sport hired her.\n\n"
        "“I was always hungry,” she said."
    )
    assert [row.speaker for row in found] == ["Ines Faber"]


def test_a_straight_mark_that_opens_a_cited_paragraph_hides_no_quote() -> None:
    found = rows('"Ann Cole turned round at the door. “We did it, all of us,” she said.')
    assert [row.text for row in found] == ["We did it, all of us,"]


def test_a_sentence_that_breaks_off_at_a_paragraph_goes_on_in_the_next() -> None:
    found = rows(
        '"What belongs in the plan is for the board to\n\ndecide, and for nobody else in this town," '
        "said Ann Cole in a letter."
    )
    assert [row.speaker for row in found] == ["Ann Cole"] * 2
