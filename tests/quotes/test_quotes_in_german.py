from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "Der Sprecher des Innenministeriums, Tobias Kranz, sagte in Berlin: „Wir nehmen die Hinweise "
        "sehr ernst.“",
        (("direct", "Wir nehmen die Hinweise sehr", "Tobias Kranz"),),
    ),
    (
        "„Die Hinweise werden sehr ernst genommen“, sagte der Sprecher des Innenministeriums, Tobias "
        "Kranz, am Dienstag in Berlin.",
        (("direct", "Die Hinweise werden sehr ernst", "Tobias Kranz"),),
    ),
    (
        "„Wir haben lange darauf gewartet“, erklärte die SPD am Abend.",
        (("direct", "Wir haben lange darauf gewartet", "SPD"),),
    ),
    (
        "Außenministerin Annegret Thiele (Grüne) zeigte sich enttäuscht: „Das ist kein guter Tag für "
        "Europa.“",
        (("direct", "Das ist kein guter Tag", "Annegret Thiele"),),
    ),
    (
        "Der Vorsitzende der Gewerkschaft Erziehung und Wissenschaft, Ulrich Thönes, nannte den "
        "Vorschlag einen „Schlag ins Gesicht aller Lehrkräfte“.",
        (("direct", "Schlag ins Gesicht aller Lehrkräfte", "Ulrich Thönes"),),
    ),
    (
        "Bürgermeisterin Jutta Wenzel trat am Montag vor die Presse. „Es war eine schwere Nacht für "
        "unsere Stadt“, sagte sie. „Aber wir werden das schaffen.“",
        (
            ("direct", "Es war eine schwere Nacht", "Jutta Wenzel"),
            ("direct", "Aber wir werden das schaffen.", "Jutta Wenzel"),
        ),
    ),
    (
        "„Es war“, so Wenzel weiter, „eine schwere Nacht für unsere Stadt.“",
        (
            ("direct", "Es war", "Wenzel"),
            ("direct", "eine schwere Nacht für unsere", "Wenzel"),
        ),
    ),
    (
        "Laut Polizeisprecher Jens Hartung wurden bei dem Unfall fünf Menschen verletzt.",
        (("indirect", "wurden bei dem Unfall fünf", "Jens Hartung"),),
    ),
    (
        "Dem Ministerium zufolge sind rund 300 Betriebe betroffen.",
        (("indirect", "sind rund 300 Betriebe betroffen", "Ministerium"),),
    ),
    (
        "Nach Angaben des Auswärtigen Amtes befinden sich keine Deutschen unter den Opfern.",
        (("indirect", "befinden sich keine Deutschen unter", "Auswärtigen Amtes"),),
    ),
    (
        "Die Demonstranten trugen Plakate mit der Aufschrift „Hände weg von unserem Park“.",
        (),
    ),
    (
        "Der Roman „Das Haus am Ende der Straße“ erscheint im Herbst.",
        (),
    ),
    (
        "Die Veranstaltung steht unter dem Motto „Gemeinsam für eine saubere Stadt“.",
        (),
    ),
    (
        "Das Projekt „Jugend forscht im Wald“ wurde gestern ausgezeichnet. Der „Preis für soziales "
        "Handeln“ ging an eine Schule.",
        (),
    ),
    (
        "Die sogenannte „Allianz für einen freien Markt“ besteht aus fünf Parteien.",
        (),
    ),
    (
        "„Ich bin unschuldig“, beteuerte der Angeklagte vor Gericht. Sein Anwalt Bernd Kühn forderte "
        "einen Freispruch.",
        (("direct", "Ich bin unschuldig", "Angeklagte"),),
    ),
    (
        "Wie die Polizei mitteilte, wurde der Fahrer leicht verletzt.",
        (("indirect", "wurde der Fahrer leicht verletzt", "Polizei"),),
    ),
    (
        "Wie ein Sprecher der Feuerwehr am Morgen sagte, sei das Feuer inzwischen unter Kontrolle.",
        (("indirect", "sei das Feuer inzwischen unter", "Sprecher der Feuerwehr"),),
    ),
    (
        "Gegenüber der Nachrichtenagentur Nordpress erklärte Vorstandschef Rainer Blohm, man werde "
        "keine Stellen streichen.",
        (("indirect", "man werde keine Stellen streichen", "Rainer Blohm"),),
    ),
    (
        "Im Interview mit dem Sender Radio Elbe sagte der Klimaforscher Anders Holm, dass der "
        "Meeresspiegel schneller steige als angenommen.",
        (("indirect", "dass der Meeresspiegel schneller steige", "Anders Holm"),),
    ),
    (
        "CSU-Generalsekretär Markus Obermaier warf der Opposition vor, das Land zu spalten. „Wer so "
        "redet, handelt verantwortungslos“, so Obermaier.",
        (
            ("indirect", "das Land zu spalten", "Markus Obermaier"),
            ("direct", "Wer so redet, handelt verantwortungslos", "Markus Obermaier"),
        ),
    ),
    (
        "Scharfe Kritik kam von den Grünen. Deren Fraktionschefin Lena Vogt sprach von einem „völlig "
        "falschen Signal an die Verbraucher“.",
        (("direct", "völlig falschen Signal an die", "Lena Vogt"),),
    ),
    (
        "»Wir spielen am Samstag auf Sieg«, versprach Trainer Horst Lampe.",
        (("direct", "Wir spielen am Samstag auf", "Horst Lampe"),),
    ),
    (
        '"Wir spielen am Samstag auf Sieg", versprach Trainer Horst Lampe. "Alles andere wäre feige."',
        (
            ("direct", "Wir spielen am Samstag auf", "Horst Lampe"),
            ("direct", "Alles andere wäre feige.", "Horst Lampe"),
        ),
    ),
    (
        "Der Präsident des Bauernverbandes, Josef Aigner: „Die Preise decken unsere Kosten nicht mehr.“",
        (("direct", "Die Preise decken unsere Kosten", "Josef Aigner"),),
    ),
    (
        "Die Richterin begründete das Urteil damit, dass der Angeklagte Reue gezeigt habe.",
        (("indirect", "dass der Angeklagte Reue gezeigt", "Richterin"),),
    ),
    (
        "Präsident Emil Koskinen hat den Rücktritt des Kabinetts angenommen. „Ich danke allen für "
        "ihre Arbeit“, sagte er vor Journalisten. Koskinen betonte zugleich, dass es keine Neuwahlen "
        "geben werde.",
        (
            ("direct", "Ich danke allen für ihre", "Emil Koskinen"),
            ("indirect", "dass es keine Neuwahlen geben", "Emil Koskinen"),
        ),
    ),
    (
        "Tina Bauer arbeitet seit zehn Jahren im Labor. Ihr Kollege Sven Maus ist neu. „Ich lerne "
        "jeden Tag etwas“, sagt er. „Er stellt gute Fragen“, sagt sie.",
        (
            ("direct", "Ich lerne jeden Tag etwas", "Sven Maus"),
            ("direct", "Er stellt gute Fragen", "Tina Bauer"),
        ),
    ),
    (
        "Der Abgeordnete Paul Steen (FDP) äußerte sich auf seiner Homepage: „Ich habe von den "
        "Zahlungen nichts gewusst.“",
        (("direct", "Ich habe von den Zahlungen", "Paul Steen"),),
    ),
    (
        "Ein Augenzeuge berichtete: „Plötzlich gab es einen lauten Knall, dann brannte alles.“",
        (("direct", "Plötzlich gab es einen lauten", "Augenzeuge"),),
    ),
    (
        "„Plötzlich gab es einen lauten Knall“, berichtete eine Anwohnerin dem Sender.",
        (("direct", "Plötzlich gab es einen lauten", "Anwohnerin"),),
    ),
    (
        "Kritik an dem Beschluss übte der Deutsche Städtebund. Die Kommunen würden mit den Kosten "
        "allein gelassen, sagte Hauptgeschäftsführerin Ines Paulsen.",
        (("indirect", "Die Kommunen würden mit den", "Ines Paulsen"),),
    ),
    (
        "Er sei „zutiefst erschüttert über diese sinnlose Tat“, schrieb Ministerpräsident Klaus Arndt"
        " auf Twitter.",
        (("direct", "zutiefst erschüttert über diese sinnlose", "Klaus Arndt"),),
    ),
    (
        "Der Verein bezeichnete die Vorwürfe als „haltlos und völlig aus der Luft gegriffen“.",
        (("direct", "haltlos und völlig aus der", "Verein"),),
    ),
    (
        "„‚Das machen wir nicht mit‘, hat er mir gesagt“, erzählte Nachbarin Heidi Kopp.",
        (("direct", "‚Das machen wir nicht mit‘,", "Heidi Kopp"),),
    ),
    (
        "Wörtlich sagte der Kanzler: „Wir lassen niemanden zurück!“",
        (("direct", "Wir lassen niemanden zurück!", "Kanzler"),),
    ),
    (
        "Auf die Frage, ob er zurücktrete, antwortete Finanzminister Uwe Brandner: „Dazu sehe ich "
        "keinen Anlass.“",
        (("direct", "Dazu sehe ich keinen Anlass.", "Uwe Brandner"),),
    ),
    (
        "Der iranische Präsident Mahmud Karimi sagte im Staatsfernsehen, sein Land werde „keinen "
        "Schritt zurückweichen“.",
        (("mixed", "sein Land werde „keinen Schritt", "Mahmud Karimi"),),
    ),
    (
        "Nach Einschätzung von Experten dürfte die Sanierung zehn Jahre dauern.",
        (("indirect", "dürfte die Sanierung zehn Jahre", "Experten"),),
    ),
    (
        "Aus Sicht des Umweltverbandes greift das Gesetz zu kurz.",
        (("indirect", "greift das Gesetz zu kurz", "Umweltverbandes"),),
    ),
    (
        "Die Staatsanwaltschaft Kassel ermittelt. Oberstaatsanwältin Vera Lindt wollte sich nicht "
        "äußern: „Zu laufenden Verfahren sagen wir nichts.“",
        (("direct", "Zu laufenden Verfahren sagen wir", "Vera Lindt"),),
    ),
    (
        "„Das ist ein Meilenstein für die Medizin“, freute sich Studienleiterin Prof. Dr. Karin Holst"
        " von der Universität Jena.",
        (("direct", "Das ist ein Meilenstein für", "Karin Holst"),),
    ),
    (
        "Der Chef des Bundeskriminalamtes, Jörg Ziller, warnte vor Panikmache: „Es gibt keine "
        "konkrete Gefahr.“ Er rief die Bürger jedoch zur Wachsamkeit auf.",
        (("direct", "Es gibt keine konkrete Gefahr.", "Jörg Ziller"),),
    ),
    (
        "Linken-Politikerin Petra Siebert kritisiert: „Das Gesetz trifft die Ärmsten.“ Die Regierung "
        "wies das zurück.",
        (("direct", "Das Gesetz trifft die Ärmsten.", "Petra Siebert"),),
    ),
    (
        "Der Leiter des Instituts für Seismologie an der Universität Graz, Franz Moser, erklärte, "
        "weitere Beben seien nicht auszuschließen. Die Bevölkerung solle Ruhe bewahren.",
        (
            ("indirect", "weitere Beben seien nicht auszuschließen", "Franz Moser"),
            ("indirect", "Die Bevölkerung solle Ruhe bewahren", "Franz Moser"),
        ),
    ),
    (
        "„Das Wasser steigt weiter“, sagte am Montag in Ulm ein Sprecher des Landratsamtes.",
        (("direct", "Das Wasser steigt weiter", "Sprecher des Landratsamtes"),),
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
        "Dazu der Sprecher des Netzwerks, Felix Arnold: „Wir werden klagen.“",
        (("direct", "Wir werden klagen.", "Felix Arnold"),),
    ),
    (
        "Dazu Oskar Lind vom Bauernbund: „Wir werden klagen, und zwar sofort.“",
        (("direct", "Wir werden klagen, und zwar", "Oskar Lind"),),
    ),
    (
        "Oskar Lind (SPD) wörtlich: „Wir werden klagen, und zwar sofort.“",
        (("direct", "Wir werden klagen, und zwar", "Oskar Lind"),),
    ),
    (
        "Der Chef des Bundes, Oskar Lind: „Wir werden klagen, und zwar sofort.“",
        (("direct", "Wir werden klagen, und zwar", "Oskar Lind"),),
    ),
    (
        "„Der Wald stirbt schneller, als wir ihn pflanzen“, zitiert die „Nordische Rundschau“ den "
        "Minister Jan Kollwitz.",
        (("direct", "Der Wald stirbt schneller, als", "Jan Kollwitz"),),
    ),
    (
        "„Der Wald stirbt“, zitierte die Zeitung den Minister.",
        (("direct", "Der Wald stirbt", "Minister"),),
    ),
    (
        "Der Minister Jan Kollwitz wird mit den Worten zitiert: „Der Wald stirbt schneller, als wir "
        "ihn pflanzen.“",
        (("direct", "Der Wald stirbt schneller, als", "Jan Kollwitz"),),
    ),
    (
        "Die Zeitung zitiert Jan Kollwitz mit den Worten: „Der Wald stirbt schneller, als wir ihn pflanzen.“",
        (("direct", "Der Wald stirbt schneller, als", "Jan Kollwitz"),),
    ),
    (
        "Das Blatt zitiert einen Insider mit den Worten, man habe „alles versucht“.",
        (("mixed", "man habe „alles versucht“", "Insider"),),
    ),
    (
        "Rolf Berger ist seit 2001 Vorsitzender des Vereins.\n"
        "\n"
        "„Wir haben uns die Entscheidung nicht leicht gemacht. Am Ende war sie ohne Alternative.\n"
        "\n"
        "Jetzt schauen wir nach vorn“, sagte Berger.\n"
        "\n"
        "Er nannte das Ergebnis „einen großen Erfolg für alle“.",
        (
            ("direct", "Wir haben uns die Entscheidung", "Rolf Berger"),
            ("direct", "Jetzt schauen wir nach vorn", "Rolf Berger"),
            ("direct", "einen großen Erfolg für alle", "Rolf Berger"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_speakers_and_what_they_say(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "de")
