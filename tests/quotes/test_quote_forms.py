"""The many forms in which the press says who speaks: each rule by a sentence or two of its own."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Row, only, quotes, rows

DEAR = "“It is too dear for all of us,”"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{DEAR} according to Ann Cole.", "Ann Cole"),
        (f"{DEAR} said the mayor, Ann Cole (Ind.), in May.", "Ann Cole"),
        (f"{DEAR} said mother of two Ann Cole.", "Ann Cole"),
        (f"{DEAR} added Minister of Transport Ann Cole.", "Ann Cole"),
        (f"{DEAR} one aide to Hill, who asked not to be named, told us.", "one aide to Hill"),
        ("In the words of Ann Cole, “it is too dear for all of us.”", "Ann Cole"),
        ("Ann Cole shrugged: “It is too dear for all of us.”", "Ann Cole"),
        ("Said Ann Cole: “It is too dear for all of us.”", "Ann Cole"),
        ("“It is too dear for all of us, said Ann Cole, the mayor.\n\nThe town is calm.", "Ann Cole"),
        ("Ann “Red” Cole is a baker. “It is too dear for all of us,” Cole said.", "Ann Cole"),
    ],
)
def test_speaker_beside_a_quote(text: str, speaker: str) -> None:
    assert only(text).speaker == speaker


def test_parenthesis_before_an_apposition_is_stepped_over() -> None:
    text = "Rep. Ann Cole (D-Ohio), chair of the rules panel, said members had until Friday."
    assert only(text) == Row("indirect", "members had until Friday", "Ann Cole")


def test_a_description_means_the_person_whom_the_text_is_about() -> None:
    text = (
        "Ann Cole opened her shop in an old bank.\n\n"
        "“Nobody ever robbed me of a wheel,” says the soft-spoken mechanic."
    )
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.name == "Ann Cole"
    assert quote.confidence < 0.8


def test_a_document_is_no_description_of_a_person() -> None:
    text = "Ann Cole opened her shop in May.\n\n“There is no money left,” says the new annual report."
    assert only(text).speaker == "new annual report"


def test_the_company_means_the_one_named_last() -> None:
    text = "Kestrel Rail runs to Orford. According to the company, the night trains are full."
    assert only(text).speaker == "Kestrel Rail"


def test_a_nameless_speaker_is_meant_before_somebody_named_earlier() -> None:
    found = rows(
        "Leah Dunphy urged the town to call a mediator.\n\n"
        "Another parent said the school had been kind to her son.\n\n“My boss won’t wait,” she said."
    )
    assert found[-1].speaker == "Another parent"


def test_himself_shows_a_bare_surname_to_be_a_man() -> None:
    found = rows(
        "Ann Cole and Bo Hill met.\n\n“It is a joke,” Cole said.\n\nGrady himself was less polite. “Never,” he wrote."
    )
    assert found[-1].speaker == "Grady"


def test_the_place_of_a_dateline_is_no_agency() -> None:
    text = "ARDEN — Night trains are back.\n\nIn a note, the agency said it had hired forty people."
    assert only(text).speaker == "agency"


def test_labels_inside_quotation_marks_name_the_speakers_of_a_transcript() -> None:
    text = (
        '"STROUD: Whose job was it?\n\n"PIKE: Mine.\n\n"STROUD: Did nobody warn you?\n\n"PIKE: Nobody did."'
    )
    assert [row.speaker for row in rows(text)] == ["STROUD", "PIKE", "STROUD", "PIKE"]


@pytest.mark.parametrize(
    "text",
    [
        "In her book, “The Loud Century,” Ann Cole argues with everybody.",
        "They showed the film “why nobody sleeps in Arden” on Sunday.",
        "Ann Cole promised a “thorough and fair” review.",
    ],
)
def test_what_is_no_speech_gives_nothing(text: str) -> None:
    assert rows(text) == []


def test_a_short_sentence_goes_on_with_what_was_said() -> None:
    found = rows("“They came with nothing,” Ann Cole said. “Not once.”")
    assert found[1] == Row("direct", "Not once.", "Ann Cole")


def test_an_attributed_quote_is_not_swallowed_by_a_source_after_it() -> None:
    found = rows(
        "Ann Cole ran. “I will not defend him,” she told friends on a call, according to two guests."
    )
    assert [(row.kind, row.speaker) for row in found] == [("direct", "Ann Cole")]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Ann Cole left, telling supporters in Arden that the race was lost.", "that the race was lost"),
        ("Ann Cole told the Post’s “Night Desk” on Friday that the race was lost.", "that the race was lost"),
        ("Ann Cole has long said that the race was lost.", "that the race was lost"),
        ("Ann Cole said about 20 people came.", "about 20 people came"),
        ("Ann Cole said in the early morning hours that the race was lost.", "that the race was lost"),
        ("Ann Cole says Hill favors a new race.", "Hill favors a new race"),
        ("Ann Cole answered the charge by saying she had never raced.", "she had never raced"),
        ("According to a report released on Monday, the race was lost.", "the race was lost"),
        ("On the pier there are no boats left, Ann Cole said.", "On the pier there are no boats left"),
    ],
)
def test_where_a_reported_clause_begins(text: str, clause: str) -> None:
    assert only(text).text == clause


def test_an_order_is_no_report_and_a_noun_no_verb() -> None:
    assert rows("Ann Cole told her staff to find a boat.") == []
    text = "It says the race broke federal and state law. Ann Cole left."
    assert [row.text for row in rows(text)] == ["the race broke federal and state law"]


def test_acts_that_share_a_subject_have_a_clause_each() -> None:
    found = rows("Ann Cole says Hill promised to help her and said she would race.")
    assert [row.text for row in found] == ["Hill promised to help her", "she would race"]


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Laut „Morgenpost“ will die Bank das Werk verkaufen.", "will die Bank das Werk verkaufen",
         "Morgenpost"),
        ("Nach Polizeiangaben wurde niemand verletzt.", "wurde niemand verletzt", "Polizeiangaben"),
        ("Schätzungen zufolge fehlen der Stadt zwei Millionen.", "fehlen der Stadt zwei Millionen",
         "Schätzungen"),
        ("Das Werk sei verkauft, so der Sprecher der Bank, Otto Brand.", "Das Werk sei verkauft",
         "Otto Brand"),
        ("Wie die Anwältin des Werks in Ulm, Petra Kern, mitteilte, wird am Freitag verhandelt.",
         "wird am Freitag verhandelt", "Petra Kern"),
        ("In einem Papier des Rats heißt es, die Prüfung habe nichts ergeben.",
         "die Prüfung habe nichts ergeben", "Papier des Rats"),
        ("Laut einer Erklärung der Stadt und der Polizei sollen zwei Boote fehlen.",
         "sollen zwei Boote fehlen", "Erklärung der Stadt"),
        ("Petra Kern warf der Stadt vor, die Zahlen zu verdrehen.", "die Zahlen zu verdrehen", "Petra Kern"),
        ("Am Hafen gebe es keine Wohnungen, sagte Petra Kern.", "Am Hafen gebe es keine Wohnungen",
         "Petra Kern"),
        ("Dabei sagte Petra Kern, die neue Vorsitzende des Rats, aber auch, dass Geld fehle.",
         "dass Geld fehle", "Petra Kern"),
        ("Der Trainer Karl Huber, der im Rathaus betonte, er bleibe gern hier.", "er bleibe gern hier", "Karl Huber"),
    ],
)  # fmt: skip
def test_german_reports(text: str, clause: str, speaker: str) -> None:
    assert only(text, "de") == Row("indirect", clause, speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Leiterin des Amts, Petra Kern (BL), erklärte dazu: „Das ist ein schlechter Witz für alle.“",
         "Petra Kern"),
        ("Der Leiter des Amts in Ulm, Karl Huber, kritisierte die Wahl scharf: „So geht das auf keinen Fall.“",
         "Karl Huber"),
        ("Ein Sprecher der Polizei sagte: „So etwas habe ich noch nie gesehen.“", "Sprecher der Polizei"),
        ("Petra Kern von der Bürgerliste nannte es „einen Angriff auf die Freiheit der Bürger“.", "Petra Kern"),
        ("Dazu erklärt Dr. Petra Kern, Leiterin des Instituts: „Die Zahlen steigen immer weiter.“", "Petra Kern"),
        ("Innenminister Karl Huber kam nach Ulm. „Wir prüfen das sehr genau“, sagte der Minister.", "Karl Huber"),
        ("So heißt es in dem Schreiben wörtlich: „Wir haben nie davon gewusst.“", "Schreiben"),
        ("Ursula von der Aue kam. Von der Aue sagte: „Wir haben nie davon gewusst.“", "Ursula von der Aue"),
        ("Der Präsident der Ukraine Viktor Pavlenko sagte: „Das ist ein großer Tag für uns alle.“",
         "Viktor Pavlenko"),
    ],
)  # fmt: skip
def test_german_speakers(text: str, speaker: str) -> None:
    assert only(text, "de").speaker == speaker


def test_reported_sentences_go_on_over_paragraphs() -> None:
    text = (
        "Petra Kern sagte, die Brücke sei alt. Sie habe Risse.\n\nDas Geld reiche nicht. Es müsse gespart "
        "werden.\n\nDer Weg sei weit."
    )
    assert [row.speaker for row in rows(text, "de")] == ["Petra Kern"] * 4


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« Nous restons ici », affirme de son côté la présidente du club, Anne Roche.", "Anne Roche"),
        ("es", "“Nadie nos preguntó nada”, se quejó Rosa Díaz, dueña de dos barcos.", "Rosa Díaz"),
        ("es", "El concejal Andrés Molina habló. «Faltan dos millones», añadió.", "Andrés Molina"),
        ("it", "Paolo Fanti ha visto tutto. «Non c’era nessuno», ha aggiunto.", "Paolo Fanti"),
        ("it", "Secondo il procuratore, invece, la barca era vuota.", "procuratore"),
        ("sv", "Bonden Karl Berg är orolig. ”Det blir en lång väg för oss”, säger han.", "Karl Berg"),
    ],
)
def test_other_languages(language: str, text: str, speaker: str) -> None:
    assert only(text, language).speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "市长说：“我们会赢。”", ["我们会赢。"]),
        ("zh", "「橋明年修好」，居民說。", ["橋明年修好"]),
        ("zh", "他们把它叫做“绿色大桥”。", []),
        ("ko", "시장은 “더 이상 기다릴 수 없다”고 말했다.", ["더 이상 기다릴 수 없다"]),
        ("ru", "«Мы ждём», — сказала она. Фильм «Старый мост» идёт.", ["Мы ждём"]),
        ("pl", "Powiedziała: „Nie teraz”. To tak zwany „nowy most”.", ["Nie teraz"]),
    ],
)
def test_other_scripts_have_their_quotes_found_by_punctuation(
    language: str, text: str, expected: list[str]
) -> None:
    found = quotes(text, language)
    assert [text[quote.start : quote.end] for quote in found] == expected
    assert all(quote.speaker is None and not quote.candidates for quote in found)


def test_whoever_is_told_something_is_not_who_tells_it() -> None:
    found = rows(
        "Trevor Minns found the flat in March. The supposed landlord told Minns he was abroad.\n\n"
        "Bo Hill met Trevor Minns. “I have no flat,” he told Minns."
    )
    assert [row.speaker for row in found] == ["supposed landlord", "Bo Hill"]


def test_a_name_that_something_belongs_to_is_no_subject() -> None:
    found = rows(
        "Donald Grady ran again. “I will win,” Grady said.\n\nGrady’s son Eric defended him. “People love that,” he said."
    )
    assert found[-1].speaker == "Eric"


def test_roles_of_one_kind_stand_for_each_other() -> None:
    text = "MPs heard Tony Marchetti, the CEO of Telcon. “No company can guarantee that,” the executive said."
    assert only(text).speaker == "Tony Marchetti"


def test_a_description_ends_before_what_somebody_does() -> None:
    assert only("“Bring on the diggers now,” said a man walking his dog past the pier.").speaker == "man"


def test_an_apposition_between_dashes_belongs_to_the_subject() -> None:
    text = "Bo Hill — who had trailed Cole in May — said the race is “rigged.” “They even want to rig the clock.”"
    assert [row.speaker for row in rows(text)] == ["Bo Hill", "Bo Hill"]


def test_what_a_question_was_about_is_no_report() -> None:
    found = rows("Pressed by Hanley on whether he’d seen it, Bo Dent replied: “I have not.”")
    assert [(row.kind, row.speaker) for row in found] == [("direct", "Bo Dent")]


def test_a_place_of_unknown_nouns_leads_to_that() -> None:
    text = "Ann Cole said on a conference call with reporters that the map was growing."
    assert only(text).text == "that the map was growing"


@pytest.mark.parametrize(
    "signature",
    [
        " ― Ann Cole",
        "― Ann Cole",
        " -- Ann Cole, baker",
        " — Ann Cole",
        " (Ann Cole, Arden)",
        " Ann Cole, 34, baker in Arden",
        "\n\nAnn Cole, baker",
        "\n\n- Ann Cole",
    ],
)
def test_a_name_after_a_quote_signs_it(signature: str) -> None:
    assert only(f"“We have no boats left in the harbour.”{signature}").speaker == "Ann Cole"


def test_names_on_lines_above_their_quotes_sign_nothing_below() -> None:
    text = "Ann Cole, baker\n\n“We have no boats left in the harbour.”\n\nBo Hill, nurse\n\n“Nobody told us of the storm.”"
    assert "Bo Hill" not in {row.speaker for row in rows(text)[:1]}


def test_a_sentence_about_somebody_is_no_signature() -> None:
    text = "“We have no boats left in the harbour.” Ann Cole laughed and Bo Hill, a nurse, left."
    assert only(text).speaker is None


@pytest.mark.parametrize(
    "lead", ["Nora Quist’s message is simple:", "Nora Quist is ready. Her message is simple:"]
)
def test_whose_message_it_is_speaks(lead: str) -> None:
    assert only(f"{lead} “Get here before the trucks do.”").speaker == "Nora Quist"


def test_a_participle_joins_who_speaks_to_what_it_does() -> None:
    found = only("The union representing the pilots says its members are worn out.")
    assert found.speaker == "union representing the pilots"


def test_that_as_a_pronoun_opens_no_clause() -> None:
    assert rows("Nora Quist, the party leader, called that too little, too late.") == []
