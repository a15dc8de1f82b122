from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

CLAUSES: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "In einer Pressemitteilung schreibt die Umweltstiftung: „Der Wald stirbt schneller, als wir "
        "ihn pflanzen.“",
        (("direct", "Der Wald stirbt schneller, als", "Umweltstiftung"),),
    ),
    (
        "„Der Wald stirbt schneller, als wir ihn pflanzen“, zitiert die „Nordische Rundschau“ den "
        "Minister Jan Kollwitz.",
        (("direct", "Der Wald stirbt schneller, als", "Jan Kollwitz"),),
    ),
    (
        "„Der Wald stirbt schneller, als wir ihn pflanzen“, wird Minister Jan Kollwitz in der Zeitung"
        " zitiert.",
        (("direct", "Der Wald stirbt schneller, als", "Jan Kollwitz"),),
    ),
    (
        "Der Minister Jan Kollwitz wird mit den Worten zitiert: „Der Wald stirbt schneller, als wir "
        "ihn pflanzen.“",
        (("direct", "Der Wald stirbt schneller, als", "Jan Kollwitz"),),
    ),
    (
        "Laut „Morgenkurier“ sagte Kollwitz: „Der Wald stirbt schneller, als wir ihn pflanzen.“",
        (("direct", "Der Wald stirbt schneller, als", "Kollwitz"),),
    ),
    (
        "„Die Klage ist offensichtlich unbegründet“, so das Gericht in seiner Begründung.",
        (("direct", "Die Klage ist offensichtlich unbegründet", "Gericht"),),
    ),
    (
        "Bundestrainer Olaf Kramer zeigte sich überzeugt: „Diese Mannschaft kann jeden schlagen.“",
        (("direct", "Diese Mannschaft kann jeden schlagen.", "Olaf Kramer"),),
    ),
    (
        "Der Historiker Wolf Saller hält dagegen: „Die Akten belegen das Gegenteil.“ Saller weiter: "
        "„Wir müssen die Geschichte neu schreiben.“",
        (
            ("direct", "Die Akten belegen das Gegenteil.", "Wolf Saller"),
            ("direct", "Wir müssen die Geschichte neu", "Wolf Saller"),
        ),
    ),
    (
        "Die Oppositionsführerin Marta Nowak sieht in dem Gesetz einen „Angriff auf die Freiheit der "
        "Presse“.",
        (("direct", "Angriff auf die Freiheit der", "Marta Nowak"),),
    ),
    (
        "Wie der Vorstand betonte: „Niemand wird entlassen.“",
        (("direct", "Niemand wird entlassen.", "Vorstand"),),
    ),
    (
        "Das sagte der Moderator der Sendung „Wer weiß denn so etwas?“ gestern in Köln.",
        (),
    ),
    (
        "Das sagte sie der „Neuen Badischen Zeitung am Sonntag“.",
        (),
    ),
    (
        "Sie spielte in der Serie „Gute Tage, schlechte Tage“ mit. Bekannt wurde sie durch „Hamburg "
        "sucht den Superkoch“.",
        (),
    ),
    (
        "Das „Gesetz zur Förderung der regionalen Wirtschaft“ tritt im Juli in Kraft. Die Partei "
        "„Alternative für den Norden“ stimmte dagegen.",
        (),
    ),
    (
        "Das Kreuzfahrtschiff „Stern der südlichen Meere“ lief auf Grund. Verletzt wurde niemand.",
        (),
    ),
    (
        "Die Armee hat mit der „Operation für Frieden im Norden“ begonnen.",
        (),
    ),
    (
        "Der Vorsitzende Rolf Berger sagte dazu:\n"
        "\n"
        "„Wir haben uns die Entscheidung nicht leicht gemacht. Am Ende war sie ohne Alternative.“\n"
        "\n"
        "Die Mitarbeiter sind enttäuscht.",
        (("direct", "Wir haben uns die Entscheidung", "Rolf Berger"),),
    ),
    (
        "Rolf Berger ist seit 2001 Vorsitzender des Vereins.\n"
        "\n"
        "„Wir haben uns die Entscheidung nicht leicht gemacht. Am Ende war sie ohne Alternative.\n"
        "\n"
        "Jetzt schauen wir nach vorn“, sagte Berger.",
        (
            ("direct", "Wir haben uns die Entscheidung", "Rolf Berger"),
            ("direct", "Jetzt schauen wir nach vorn", "Rolf Berger"),
        ),
    ),
    (
        "Der russische Außenminister Oleg Markow bezeichnete die Vorwürfe als „plumpen Versuch, von "
        "eigenen Fehlern abzulenken“, und kündigte Gegenmaßnahmen an.",
        (("direct", "plumpen Versuch, von eigenen Fehlern", "Oleg Markow"),),
    ),
    (
        "Die Ministerin räumte ein, „den Ernst der Lage unterschätzt“ zu haben.",
        (("direct", "den Ernst der Lage unterschätzt", "Ministerin"),),
    ),
    (
        "Die Kanzlerin rief dazu auf, „jetzt nicht die Nerven zu verlieren“.",
        (("direct", "jetzt nicht die Nerven zu", "Kanzlerin"),),
    ),
    (
        "Ein Mitglied des Rates, das ungenannt bleiben wollte, sagte der Zeitung: „Es herrscht blanke"
        " Panik.“",
        (("direct", "Es herrscht blanke Panik.", "Mitglied des Rates"),),
    ),
    (
        "Der frühere Staatspräsident Luis Ferrer, der seit 2003 im Exil lebt, kommentierte das "
        "Ergebnis mit den Worten: „Heute hat das Volk gesprochen.“",
        (("direct", "Heute hat das Volk gesprochen.", "Luis Ferrer"),),
    ),
    (
        "Am Rande des Gipfels sagte US-Präsident Harold Finch zu Reportern: „Wir sind einer Einigung "
        "näher als je zuvor.“ Finch fügte hinzu, die Gespräche würden am Freitag fortgesetzt.",
        (
            ("direct", "Wir sind einer Einigung näher", "Harold Finch"),
            ("indirect", "die Gespräche würden am Freitag", "Harold Finch"),
        ),
    ),
    (
        "Sein Nachfolger Tom Wendt, bisher Leiter der Abteilung Technik, sagte, er wolle „den Kurs "
        "der Öffnung fortsetzen“. Er sei stolz auf das Vertrauen.",
        (
            ("direct", "den Kurs der Öffnung fortsetzen", "Tom Wendt"),
            ("indirect", "Er sei stolz auf das", "Tom Wendt"),
        ),
    ),
    (
        "Die Polizei München bittet um Hinweise. „Wer hat in der Nacht zum Samstag etwas Verdächtiges"
        " gesehen?“, fragt Sprecherin Anja Reiß.",
        (("direct", "Wer hat in der Nacht", "Anja Reiß"),),
    ),
    (
        "Die irische Sängerin Maeve Brennan sagte ihre Tournee ab. Ihr Arzt habe ihr zu Ruhe geraten,"
        " schrieb sie auf ihrer Internetseite. „Es bricht mir das Herz“, so Brennan.",
        (
            ("indirect", "Ihr Arzt habe ihr zu", "Maeve Brennan"),
            ("direct", "Es bricht mir das Herz", "Maeve Brennan"),
        ),
    ),
    (
        "Die Vereinten Nationen verurteilten den Angriff. Generalsekretär Kofi Amadu sprach in New "
        "York von einem „feigen Anschlag auf unschuldige Menschen“. Er forderte beide Seiten auf, die"
        " Kämpfe einzustellen.",
        (
            ("direct", "feigen Anschlag auf unschuldige Menschen", "Kofi Amadu"),
            ("indirect", "die Kämpfe einzustellen", "Kofi Amadu"),
        ),
    ),
    (
        "In Paris erklärte Präsident Jean Morel, Frankreich werde seine Truppen abziehen. Dagegen "
        "sagte Verteidigungsminister Luc Perrin, es gebe keinen Zeitplan.",
        (
            ("indirect", "Frankreich werde seine Truppen abziehen", "Jean Morel"),
            ("indirect", "es gebe keinen Zeitplan", "Luc Perrin"),
        ),
    ),
    (
        "Ein Sprecher der Fluggesellschaft Nordair sagte: „Die Maschine war erst vor zwei Wochen "
        "gewartet worden.“",
        (("direct", "Die Maschine war erst vor", "Sprecher der Fluggesellschaft Nordair"),),
    ),
    (
        "Die Eltern des Jungen baten um Hilfe: „Bitte geben Sie uns unseren Sohn zurück!“",
        (("direct", "Bitte geben Sie uns unseren", "Eltern des Jungen"),),
    ),
    (
        "„Wenn nichts geschieht, ist der Fluss in zehn Jahren tot“, fürchtet Biologin Sabine Reuss "
        "vom Naturschutzbund.",
        (("direct", "Wenn nichts geschieht, ist der", "Sabine Reuss"),),
    ),
    (
        "Sportdirektor Kuno Mertens (45): „Wir müssen sparen. Das wissen alle.“",
        (("direct", "Wir müssen sparen. Das wissen", "Kuno Mertens"),),
    ),
    (
        "Kritiker sprechen von einem „Ausverkauf der öffentlichen Daseinsvorsorge“.",
        (("direct", "Ausverkauf der öffentlichen Daseinsvorsorge", "Kritiker"),),
    ),
    (
        "Nach dem Spiel meinte Torwart Ali Yildiz: „Ich habe den Ball erst spät gesehen“ und "
        "schüttelte den Kopf.",
        (("direct", "Ich habe den Ball erst", "Ali Yildiz"),),
    ),
    (
        "Die Hilfsorganisation Brot und Wasser schlägt Alarm. „Den Menschen fehlt es an allem“, sagt "
        "deren Leiter in Somalia, Hassan Abdi.",
        (("direct", "Den Menschen fehlt es an", "Hassan Abdi"),),
    ),
    (
        "Bei der Vorstellung des Berichts sagte die Präsidentin des Rechnungshofes, Monika Thiel: "
        "„Der Staat lebt über seine Verhältnisse.“",
        (("direct", "Der Staat lebt über seine", "Monika Thiel"),),
    ),
    (
        "Das Bundesverfassungsgericht stellte klar: „Ein solcher Eingriff bedarf einer gesetzlichen "
        "Grundlage.“",
        (("direct", "Ein solcher Eingriff bedarf einer", "Bundesverfassungsgericht"),),
    ),
    (
        "Dazu der Sprecher des Netzwerks, Felix Arnold: „Wir werden klagen.“",
        (("direct", "Wir werden klagen.", "Felix Arnold"),),
    ),
    (
        "„Das Ergebnis ist ein Desaster für die Partei“, sagte Landeschef Volker Hansen dem "
        "„Abendboten“ (Montagsausgabe).",
        (("direct", "Das Ergebnis ist ein Desaster", "Volker Hansen"),),
    ),
    (
        "Verteidiger Klaus Rehm sprach nach dem Urteil von „Siegerjustiz, wie man sie aus dunklen "
        "Zeiten kennt“. Man werde in Revision gehen.",
        (
            ("direct", "Siegerjustiz, wie man sie aus", "Klaus Rehm"),
            ("indirect", "Man werde in Revision gehen", "Klaus Rehm"),
        ),
    ),
    (
        "Nach den Worten von Kultusministerin Eva Sommer soll der Unterricht am Montag wieder beginnen.",
        (("indirect", "soll der Unterricht am Montag", "Eva Sommer"),),
    ),
    (
        "Verkehrsminister Georg Wirth (SPD) verteidigte das Vorhaben: Die Strecke werde dringend "
        "gebraucht. „Wer hier blockiert, schadet dem ganzen Land“, erklärte er.",
        (
            ("indirect", "Die Strecke werde dringend gebraucht", "Georg Wirth"),
            ("direct", "Wer hier blockiert, schadet dem", "Georg Wirth"),
        ),
    ),
    (
        "Ob die Täter einen politischen Hintergrund hatten, sei noch unklar, so ein Polizeisprecher.",
        (("indirect", "Ob die Täter einen politischen", "Polizeisprecher"),),
    ),
    (
        "Der Konzernchef Marc Ruf gab sich wortkarg. „Kein Kommentar“, sagte er knapp.",
        (("direct", "Kein Kommentar", "Marc Ruf"),),
    ),
    (
        "Die Regierung kündigte Reformen an. „Wir müssen handeln“, sagte ein Sprecher.",
        (("direct", "Wir müssen handeln", "Sprecher"),),
    ),
    (
        "Die Bundesregierung forderte Kofi Annan auf, „endlich ein klares Wort zu sprechen“.",
        (("direct", "endlich ein klares Wort zu", "Bundesregierung"),),
    ),
    (
        "Der Zeitung „Bote“ sagte Filo Karma: „Ich werde weiter kämpfen.“",
        (("direct", "Ich werde weiter kämpfen.", "Filo Karma"),),
    ),
    (
        "Der Nachrichtenagentur Nordpress sagte Filo Karma, er werde weiter kämpfen.",
        (("indirect", "er werde weiter kämpfen", "Filo Karma"),),
    ),
    (
        "Dem Sender sagte Karma: „Ich werde weiter kämpfen.“",
        (("direct", "Ich werde weiter kämpfen.", "Karma"),),
    ),
    (
        "Den Vorschlag nannte Huber „einen schlechten Witz ohne Pointe“.",
        (("direct", "einen schlechten Witz ohne Pointe", "Huber"),),
    ),
    (
        "Die Kritik wies Parteichef Oskar Link zurück: „Das ist blanker Unsinn.“",
        (("direct", "Das ist blanker Unsinn.", "Oskar Link"),),
    ),
    (
        "Die Partei nannte Huber „einen politischen Geisterfahrer ohne Führerschein“.",
        (("direct", "einen politischen Geisterfahrer ohne Führerschein", "Partei"),),
    ),
    (
        "Das Ministerium teilte Nordpress mit, die Akten seien verschwunden.",
        (("indirect", "die Akten seien verschwunden", "Ministerium"),),
    ),
    (
        "Ein Polizeisprecher sagte Nordpress: „Der Täter ist flüchtig.“",
        (("direct", "Der Täter ist flüchtig.", "Polizeisprecher"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_verbs_cases_and_word_order(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "de")
