from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Row, only, quotes, rows


@pytest.mark.parametrize(
    ("language", "text", "quote", "speaker"),
    [
        ("de", "„Wir werden das Gesetz ändern“, sagte Karl Huber am Montag.", "Wir werden das Gesetz ändern",
         "Karl Huber"),
        ("de", "Karl Huber sagte: „Wir werden das Gesetz noch ändern.“", "Wir werden das Gesetz noch ändern.",
         "Karl Huber"),
        ("de", "In Ulm sagte Karl Huber: „Wir werden das Gesetz noch ändern.“",
         "Wir werden das Gesetz noch ändern.", "Karl Huber"),
        ("de", "»Wir werden das Gesetz ändern«, so Umweltministerin Petra Kern.", "Wir werden das Gesetz ändern",
         "Petra Kern"),
        ("fr", "« Nous ne céderons pas à la peur », a déclaré Claire Morel, maire de Lyon.",
         "Nous ne céderons pas à la peur", "Claire Morel"),
        ("fr", "« Nous ne céderons pas à la peur », affirme Claire Morel.", "Nous ne céderons pas à la peur",
         "Claire Morel"),
        ("es", "«No vamos a subir los impuestos», dijo Pablo Ruiz, ministro de Hacienda.",
         "No vamos a subir los impuestos", "Pablo Ruiz"),
        ("sv", "”Vi kommer inte att höja skatten”, sade Eva Lund.", "Vi kommer inte att höja skatten", "Eva Lund"),
        ("ja", "田中氏は「来年の予算は必ず通します」と述べた。", "来年の予算は必ず通します", "田中"),
        ("ja", "山本さんは記者団に「結果には満足しています」と話した。", "結果には満足しています", "山本"),
    ],
)  # fmt: skip
def test_direct_quotes(language: str, text: str, quote: str, speaker: str) -> None:
    assert only(text, language) == Row("direct", quote, speaker)


def test_french_incise_with_a_pronoun() -> None:
    text = "Claire Morel est maire de Lyon. « Nous allons rénover toutes les écoles », a-t-elle ajouté."
    assert only(text, "fr").speaker == "Claire Morel"


def test_french_verb_and_pronoun_in_one_word() -> None:
    text = "Paul Girard dirige l’opposition. « Le compte n’y est vraiment pas », dit-il."
    assert only(text, "fr").speaker == "Paul Girard"


def test_french_attribution_inside_the_marks_is_cut_out() -> None:
    text = (
        "« Nous partirons avant la nuit, a déclaré la maire, Claire Morel. Demain, tout sera calme. »\n\n"
        "« La mer, a-t-elle ajouté, est encore froide ici. »"
    )
    assert rows(text, "fr") == [
        Row("direct", "Nous partirons avant la nuit", "Claire Morel"),
        Row("direct", "Demain, tout sera calme.", "Claire Morel"),
        Row("direct", "La mer", "Claire Morel"),
        Row("direct", "est encore froide ici.", "Claire Morel"),
    ]


def test_japanese_office_before_the_name_is_a_role() -> None:
    (quote,) = quotes("町長の大槻氏は「銭湯は町の居間です」と述べた。", "ja")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("大槻", "町長")


def test_german_apposition_after_the_speaker_is_no_reported_clause() -> None:
    text = "„Ich habe nichts gegen Radfahrer“, sagte Heiner Ostkamp, der Vorsitzende des Vereins."
    assert only(text, "de").speaker == "Heiner Ostkamp"


def test_german_pronoun_and_indirect_speech() -> None:
    text = "Die Ministerin Petra Kern trat zurück. Sie sagte, die Lage sei nicht mehr zu halten."
    assert only(text, "de") == Row("indirect", "die Lage sei nicht mehr zu halten", "Petra Kern")


def test_german_according_to() -> None:
    text = "Nach Angaben der Polizei wurden bei dem Unfall drei Menschen verletzt."
    assert only(text, "de") == Row("indirect", "wurden bei dem Unfall drei Menschen verletzt", "Polizei")


def test_japanese_emphasis_is_no_quote() -> None:
    assert rows("「緑の街」は静かだった。", "ja") == []


def test_language_without_lexicon_has_its_marks_found_and_nobody_named() -> None:
    text = "„Nie podniesiemy podatków w tym roku”, powiedziała Ewa Nowak."
    (quote,) = quotes(text, "pl")
    assert text[quote.start : quote.end] == "Nie podniesiemy podatków w tym roku"
    assert quote.speaker is None
    assert quote.kind == "direct"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go home now for good,” said Ann Cole.", "Ann Cole"),
        ("„Wir gehen jetzt alle heim“, sagte Karl Huber.", "Karl Huber"),
        ("田中氏は「来年の予算は必ず通します」と述べた。", "田中"),
    ],
)
def test_unnamed_language_is_guessed_from_the_words(text: str, speaker: str) -> None:
    assert only(text, "").speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("it", "«Ripareremo tutte le barche», ha detto la sindaca, Carla Righi.", "Carla Righi"),
        ("it", "Carla Righi ha spiegato che i lavori cominceranno in maggio.", "Carla Righi"),
        ("pt", "“Vamos reparar todos os barcos”, disse a prefeita Carla Reis.", "Carla Reis"),
        ("pt", "Segundo a polícia, a noite foi calma em Monteverde.", "polícia"),
        ("nl", "“We gaan alle boten herstellen”, zei burgemeester Carla Visser.", "Carla Visser"),
        ("nl", "Carla Visser zei dat het werk in mei begint.", "Carla Visser"),
        (
            "fr",
            "L’adjointe aux finances, Hélène Castel, a expliqué que le pont coûtait trop cher.",
            "Hélène Castel",
        ),
    ],
)
def test_each_language_has_its_verbs_and_titles(language: str, text: str, speaker: str) -> None:
    assert [row.speaker for row in rows(text, language)] == [speaker]


def test_dashes_open_speech_in_spanish() -> None:
    found = rows(
        "Ana Ruiz salió a las ocho.\n\n—¿Y el gato? —le preguntó un vecino.\n\n"
        "—Duerme en la maleta —respondió Ruiz—. Lleva allí dos meses.",
        "es",
    )
    assert found == [
        Row("direct", "¿Y el gato?", "vecino"),
        Row("direct", "Duerme en la maleta", "Ana Ruiz"),
        Row("direct", "Lleva allí dos meses.", "Ana Ruiz"),
    ]


def test_dashes_of_a_list_open_no_speech() -> None:
    assert rows("Ana Ruiz trajo:\n\n—Pan y queso\n\n—Tres manzanas verdes", "es") == []


def test_german_mood_alone_reports_speech() -> None:
    found = rows(
        "„Wir bauen den Weg“, sagte Petra Kern. Die Strecke sei in fünfzig Minuten zu schaffen. "
        "Niemand müsse absteigen. Der Weg ist 14 Kilometer lang.",
        "de",
    )
    assert found[1] == Row(
        "indirect",
        "Die Strecke sei in fünfzig Minuten zu schaffen. Niemand müsse absteigen",
        "Petra Kern",
    )
    assert len(found) == 2


def test_german_verb_at_the_end_finds_its_subject() -> None:
    found = rows("Petra Kern hatte bei einem Besuch in Ulmen erklärt, die Brücke werde gesperrt.", "de")
    assert found == [Row("indirect", "die Brücke werde gesperrt", "Petra Kern")]


def test_a_german_source_within_a_sentence_parts_what_it_says() -> None:
    found = rows("Die neue Brücke wird nach Angaben der Stadt am 11. Oktober im Norden eröffnet.", "de")
    assert found == [
        Row("indirect", "Die neue Brücke wird", "Stadt"),
        Row("indirect", "am 11. Oktober im Norden eröffnet", "Stadt"),
    ]


def test_japanese_speaker_stands_before_or_after_the_quote() -> None:
    found = rows(
        "「人は広い湯船に入りたい」と、経営者の森下千晴さん（34）は話す。\n\n"
        "元漁師の浜口定男さん（81）は、上がると「熱すぎる。これでいい」と笑った。",
        "ja",
    )
    assert [row.speaker for row in found] == ["森下千晴", "浜口定男"]
