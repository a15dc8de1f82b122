from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

FRAGMENTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "„Das Wasser steigt weiter“, sagte dem Sender ein Sprecher der Feuerwehr.",
        (("direct", "Das Wasser steigt weiter", "Sprecher der Feuerwehr"),),
    ),
    (
        "„Das Wasser steigt weiter“, sagte der Zeitung ein Anwohner.",
        (("direct", "Das Wasser steigt weiter", "Anwohner"),),
    ),
    (
        "„Das Wasser steigt weiter“, teilte das Landesamt für Umwelt am Morgen mit.",
        (("direct", "Das Wasser steigt weiter", "Landesamt für Umwelt"),),
    ),
    (
        "„Das Wasser steigt weiter“, teilte der Krisenstab mit. „Bleiben Sie zu Hause“, riet eine "
        "Sprecherin.",
        (
            ("direct", "Das Wasser steigt weiter", "Krisenstab"),
            ("direct", "Bleiben Sie zu Hause", "Sprecherin"),
        ),
    ),
    (
        "Ein Zeuge, der anonym bleiben wollte, sagte: „Der Wagen fuhr viel zu schnell.“",
        (("direct", "Der Wagen fuhr viel zu", "Zeuge"),),
    ),
    (
        "Die Präsidentin der Ärztekammer, Dr. Hanna Möller, forderte am Mittwoch: „Wir brauchen mehr "
        "Personal auf den Stationen.“",
        (("direct", "Wir brauchen mehr Personal auf", "Hanna Möller"),),
    ),
    (
        "„Wir brauchen mehr Personal auf den Stationen“, forderte Hanna Möller, Präsidentin der Ärztekammer.",
        (("direct", "Wir brauchen mehr Personal auf", "Hanna Möller"),),
    ),
    (
        "Der Kläger hatte argumentiert, dass ihm der Zugang verweigert worden sei. Das Gericht folgte"
        " dem nicht.",
        (("indirect", "dass ihm der Zugang verweigert", "Kläger"),),
    ),
    (
        "Auch Österreichs Bundeskanzler Leo Haas zeigte sich besorgt. Man müsse „mit allem rechnen“, "
        "sagte er dem Sender Radio Donau.",
        (("mixed", "Man müsse „mit allem rechnen“", "Leo Haas"),),
    ),
    (
        "Verbandschef Ernst Lauter fragte: „Wer soll das bezahlen?“",
        (("direct", "Wer soll das bezahlen?", "Ernst Lauter"),),
    ),
    (
        "Der Film „Die Stille nach dem Sturm“ gewann den „Goldenen Adler“. Regisseurin Mira Lenz "
        "bedankte sich bei ihrem Team. „Ohne euch stünde ich nicht hier“, sagte sie unter Tränen.",
        (("direct", "Ohne euch stünde ich nicht", "Mira Lenz"),),
    ),
    (
        "Der Minister sieht darin einen „Ausdruck tiefen Misstrauens gegenüber der Justiz“.",
        (("direct", "Ausdruck tiefen Misstrauens gegenüber der", "Minister"),),
    ),
    (
        "Ein Sieg der Vernunft. „Ein Sieg der Demokratie“, jubelte Parteichef Rolf Amend.",
        (("direct", "Ein Sieg der Demokratie", "Rolf Amend"),),
    ),
    (
        "Zu sehen ist die Show „Das große Rennen der Tiere“ am Abend. Mit „Lieder aus der Heimat“ "
        "gelang ihr der Durchbruch.",
        (),
    ),
    (
        "Bei der „Langen Nacht der Museen“ kamen 3000 Besucher. In „Tage wie diese im Mai“ singt er davon.",
        (),
    ),
    (
        "Die Abgeordnete verlangt „eine sofortige Offenlegung aller Verträge“ und „ein Ende der "
        "Geheimniskrämerei“.",
        (
            ("direct", "eine sofortige Offenlegung aller Verträge", "Abgeordnete"),
            ("direct", "ein Ende der Geheimniskrämerei", "Abgeordnete"),
        ),
    ),
    (
        "Auf Nachfrage erklärte das Amt, man habe „zu keinem Zeitpunkt Kenntnis von den Vorgängen gehabt“.",
        (("direct", "zu keinem Zeitpunkt Kenntnis von", "Amt"),),
    ),
    (
        "Der Angeklagte soll geschrien haben: „Ich bringe euch alle um!“",
        (("direct", "Ich bringe euch alle um!", "Angeklagte"),),
    ),
    (
        "Der Papst betete für die Opfer und verurteilte „jede Form von Gewalt im Namen Gottes“.",
        (("direct", "jede Form von Gewalt im", "Papst"),),
    ),
    (
        "Nach Auffassung des Gerichts liegt „kein hinreichender Tatverdacht gegen den Beschuldigten“ vor.",
        (("direct", "kein hinreichender Tatverdacht gegen den", "Gerichts"),),
    ),
    (
        "Das Unternehmen verwies auf „bedauerliche Fehler in der Lieferkette“.",
        (("direct", "bedauerliche Fehler in der Lieferkette", "Unternehmen"),),
    ),
    (
        'Der Minister: "Ich trete nicht zurück." Die Opposition: "Das ist ein Skandal ohne Beispiel."',
        (
            ("direct", "Ich trete nicht zurück.", "Minister"),
            ("direct", "Das ist ein Skandal ohne", "Opposition"),
        ),
    ),
    (
        "Der EU-Kommissar Pavel Novotny teilte über einen Sprecher mit, „dass eine Entscheidung erst "
        "im Herbst fällt“.",
        (("direct", "dass eine Entscheidung erst im", "Pavel Novotny"),),
    ),
    (
        '„Wir haben uns für diesen Weg entschieden, weil er der einzig richtige ist.", sagte Verena Stolz.',
        (("direct", "Wir haben uns für diesen", "Verena Stolz"),),
    ),
    (
        "Der Sprecher der Regierung, Ahmed Saleh, drohte: „Wir werden zurückschlagen, wann und wo wir"
        " wollen.“ Auch der Oberbefehlshaber, General Karim Nasser, schloss Vergeltung nicht aus.",
        (("direct", "Wir werden zurückschlagen, wann und", "Ahmed Saleh"),),
    ),
    (
        "Das Vorgehen der Polizei sei unverhältnismäßig gewesen, kritisierte die Abgeordnete. „So "
        "geht man nicht mit Schülern um.“",
        (
            ("indirect", "Das Vorgehen der Polizei sei", "Abgeordnete"),
            ("direct", "So geht man nicht mit", "Abgeordnete"),
        ),
    ),
    (
        "„Die Rückkehr der Wölfe“ heißt der neue Film von Jana Ruhl.",
        (),
    ),
    (
        "Unter dem Titel „Wege aus der Krise“ sprach der Ökonom Karl Fey in Bonn.",
        (),
    ),
    (
        "Zum „Wort des Jahres“ wählte die Jury „Wutwelle“. „Wort des Jahres“ war 2009 „Prämie“.",
        (),
    ),
    (
        "Als „Schritt in die richtige Richtung“ bezeichnete Minister Ulf Horn das Abkommen.",
        (("direct", "Schritt in die richtige Richtung", "Ulf Horn"),),
    ),
    (
        "Von einem „historischen Tag für das Land“ sprach Präsident Ivan Petrov.",
        (("direct", "historischen Tag für das Land", "Ivan Petrov"),),
    ),
    (
        "„Völlig überzogen und populistisch“ nannte die Linke den Vorstoß.",
        (("direct", "Völlig überzogen und populistisch", "Linke"),),
    ),
    (
        "Die „Wir-schaffen-das-Mentalität der Berliner Regierung“ sei gescheitert, schimpfte er.",
        (),
    ),
    (
        "„Wir haben genug“, sagte Wolf Hain (SPD). Petra Thoma schloss sich an. Sie warf der "
        "Regierung vor, die gute Stimmung im Land auszunutzen, um ohne Widerstand der Verbände diese "
        "„massiven Einschränkungen der Grundrechte“ zu beschließen.",
        (
            ("direct", "Wir haben genug", "Wolf Hain"),
            ("direct", "massiven Einschränkungen der Grundrechte", "Petra Thoma"),
        ),
    ),
    (
        "Innenminister Kai Behr (CDU) lehnte den Antrag ab: Er sei „handwerklich schlecht gemacht und"
        " überflüssig“. SPD-Fraktionschef Till Rode nannte das „arrogant und ohne jedes Gespür“.",
        (
            ("direct", "handwerklich schlecht gemacht und überflüssig", "Kai Behr"),
            ("direct", "arrogant und ohne jedes Gespür", "Till Rode"),
        ),
    ),
    (
        "Auch die Kirchen meldeten sich zu Wort. Bischof Martin Ahlers erinnerte an „die Würde jedes "
        "einzelnen Menschen“. Landesbischöfin Ute Graf ergänzte: „Wir dürfen nicht wegsehen.“",
        (
            ("direct", "die Würde jedes einzelnen Menschen", "Martin Ahlers"),
            ("direct", "Wir dürfen nicht wegsehen.", "Ute Graf"),
        ),
    ),
    (
        "Das chinesische Außenministerium protestierte. Sprecherin Li Wen sagte, China werde „alle "
        "notwendigen Maßnahmen ergreifen, um seine Souveränität zu schützen“.",
        (("direct", "alle notwendigen Maßnahmen ergreifen, um", "Li Wen"),),
    ),
    (
        "Vor dem Unterhaus erklärte Premierministerin Joan Avery, die Regierung werde „nicht vor der "
        "Gewalt einknicken“. Oppositionsführer Peter Marsh warf ihr dagegen „völliges Versagen in der"
        " Krise“ vor.",
        (
            ("direct", "nicht vor der Gewalt einknicken", "Joan Avery"),
            ("direct", "völliges Versagen in der Krise", "Peter Marsh"),
        ),
    ),
    (
        "UN-Sonderberichterstatter Manfred Olde kritisierte, die Bedingungen in dem Lager seien "
        "„menschenunwürdig“. „So etwas habe ich in zwanzig Jahren nicht gesehen“, so Olde.",
        (
            ("mixed", "die Bedingungen in dem Lager", "Manfred Olde"),
            ("direct", "So etwas habe ich in", "Manfred Olde"),
        ),
    ),
    (
        "Die Lufthafen AG wies die Vorwürfe zurück. „Sicherheit hat für uns oberste Priorität“, "
        "betonte eine Sprecherin des Unternehmens.",
        (("direct", "Sicherheit hat für uns oberste", "Sprecherin des Unternehmens"),),
    ),
    (
        "Laut Ermittlern habe der Mann „im Affekt gehandelt und die Tat sofort bereut“. Sein "
        "Verteidiger, Rechtsanwalt Emil Vogel, kündigte Berufung an: „Dieses Urteil wird keinen "
        "Bestand haben.“",
        (
            ("direct", "im Affekt gehandelt und die", "Ermittlern"),
            ("direct", "Dieses Urteil wird keinen Bestand", "Emil Vogel"),
        ),
    ),
    (
        "Zuvor hatte Außenminister Jan Horak von einem „gefährlichen Spiel mit dem Feuer“ gesprochen.",
        (("direct", "gefährlichen Spiel mit dem Feuer", "Jan Horak"),),
    ),
    (
        "„Wir können das nicht länger hinnehmen“, hatte Gewerkschaftschefin Rita Ney am Vortag erklärt.",
        (("direct", "Wir können das nicht länger", "Rita Ney"),),
    ),
    (
        "Er wurde mit dem „blauen Band der Stadt“ geehrt.",
        (),
    ),
    (
        "Die Firma (Motto: „Wir machen das schon“) wurde verkauft.",
        (),
    ),
    (
        "Das Motto: „Gemeinsam für eine bessere Welt“. Tausende kamen.",
        (),
    ),
    (
        "Der Film „Save the Last Train“ (deutsch: „Rettet den letzten Zug“) läuft an.",
        (),
    ),
    (
        "Der Minister Karl Huber beklagte den „schleichenden Verlust der Kaufkraft“.",
        (("direct", "schleichenden Verlust der Kaufkraft", "Karl Huber"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAGMENTS)
def test_quoted_words_within_a_clause(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "de")
