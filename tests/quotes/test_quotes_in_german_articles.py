from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

ARTICLES: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "Belgora (Sarmatien), 12.03.2007 – Bei einem Zugunglück in der Nähe der sarmatischen "
        "Hauptstadt Belgora sind am Montag mindestens 17 Menschen ums Leben gekommen. Nach "
        "offiziellen Angaben wurden weitere 60 Personen verletzt, darunter neun schwer.\n"
        "\n"
        "Der Intercity 408 war gegen 7:40 Uhr auf einen stehenden Güterzug aufgefahren. „Es gab einen"
        " Schlag, dann wurde es dunkel“, schilderte die 34-jährige Lehrerin Milena Petkova, die im "
        "zweiten Wagen saß. „Ich habe nur noch Schreie gehört.“\n"
        "\n"
        "Verkehrsminister Andrej Stoyanov sprach den Angehörigen sein Beileid aus und kündigte eine "
        "lückenlose Aufklärung an. „Wir werden jeden Stein umdrehen“, sagte er vor Ort. Zur Ursache "
        "wollte er sich nicht äußern: „Es ist zu früh für Spekulationen.“ Nach Informationen der "
        "Tageszeitung „Trud“ soll der Lokführer ein Haltesignal übersehen haben. Die "
        "Eisenbahngewerkschaft wies dies zurück. Ihr Vorsitzender Boris Kolev bezeichnete die "
        "Berichte als „geschmacklos und durch nichts belegt“. Seit Jahren weise man auf den "
        "schlechten Zustand der Signalanlagen hin, so Kolev.\n"
        "\n"
        "Staatspräsident Georgi Marinov ordnete eine dreitägige Staatstrauer an. In einem Telegramm "
        "an den Präsidenten schrieb der deutsche Bundespräsident, er sei „tief bestürzt über die "
        "Nachricht von dem schweren Unglück“.",
        (
            ("indirect", "wurden weitere 60 Personen verletzt,", "offiziellen Angaben"),
            ("direct", "Es gab einen Schlag, dann", "Milena Petkova"),
            ("direct", "Ich habe nur noch Schreie", "Milena Petkova"),
            ("direct", "Wir werden jeden Stein umdrehen", "Andrej Stoyanov"),
            ("direct", "Es ist zu früh für", "Andrej Stoyanov"),
            ("indirect", "soll der Lokführer ein Haltesignal", "Trud"),
            ("direct", "geschmacklos und durch nichts belegt", "Boris Kolev"),
            ("indirect", "Seit Jahren weise man auf", "Boris Kolev"),
            ("direct", "tief bestürzt über die Nachricht", "deutsche Bundespräsident"),
        ),
    ),
    (
        "Berlin (Deutschland), 04.05.2009 – Die Fraktionen von CDU/CSU und SPD haben sich auf einen "
        "Gesetzentwurf zur Neuregelung des Waffenrechts verständigt. Das bestätigten Politiker beider"
        " Parteien am Sonntag dem „Berliner Morgenblatt“. Künftig sollen Waffenbesitzer "
        "verdachtsunabhängig kontrolliert werden können.\n"
        "\n"
        "„Wer eine Waffe besitzt, muss damit rechnen, dass wir nachsehen“, sagte der innenpolitische "
        "Sprecher der SPD-Fraktion, Dieter Wolfram. Sein Unionskollege Hans-Jürgen Ostler fügte "
        "hinzu, die Schützenvereine hätten „nichts zu befürchten“. Man wolle niemanden unter "
        "Generalverdacht stellen.\n"
        "\n"
        "Bei der Opposition stieß der Entwurf auf Kritik. FDP-Innenexpertin Silke Harms bemängelte: "
        "„Das ist weiße Salbe.“ Die Grünen halten das Vorhaben für unzureichend. „Großkalibrige "
        "Waffen gehören nicht in Privathaushalte“, erklärte Fraktionsvize Volkmar Baum. Die Linke "
        "forderte ein generelles Verbot.\n"
        "\n"
        "Der Deutsche Schützenverband reagierte mit Unverständnis. Verbandspräsident Josef Ambros: "
        "„Unsere 1,5 Millionen Mitglieder sind gesetzestreue Bürger.“ Es sei nicht hinnehmbar, dass "
        "sie „wie potenzielle Straftäter behandelt“ würden. Der Angehörigenverband „Nie wieder "
        "Winnbach“ begrüßte den Entwurf dagegen als „ersten Schritt in die richtige Richtung“.",
        (
            ("indirect", "Die Fraktionen von CDU/CSU und SPD", "Politiker"),
            ("direct", "Wer eine Waffe besitzt, muss", "Dieter Wolfram"),
            ("mixed", "die Schützenvereine hätten „nichts zu", "Hans-Jürgen Ostler"),
            ("indirect", "Man wolle niemanden unter Generalverdacht", "Hans-Jürgen Ostler"),
            ("direct", "Das ist weiße Salbe.", "Silke Harms"),
            ("direct", "Großkalibrige Waffen gehören nicht in", "Volkmar Baum"),
            ("direct", "Unsere 1,5 Millionen Mitglieder sind", "Josef Ambros"),
            ("direct", "wie potenzielle Straftäter behandelt", "Josef Ambros"),
            ("direct", "ersten Schritt in die richtige", "Nie wieder Winnbach"),
        ),
    ),
    (
        "Port Alba (Kesland), 21.11.2010 – Die Oppositionspolitikerin Aung Mya Thein ist nach sieben "
        "Jahren Hausarrest freigelassen worden. Tausende Anhänger feierten sie vor ihrem Haus am "
        "Inle-See. „Wir müssen gemeinsam arbeiten, um unsere Ziele zu erreichen“, rief sie der Menge "
        "zu. Zuvor hatten Soldaten die Absperrungen entfernt.\n"
        "\n"
        "Wie die staatliche Nachrichtenagentur KNA meldete, erfolgte die Freilassung „wegen guter "
        "Führung“. Beobachter sehen darin ein taktisches Manöver der Militärregierung. „Die Generäle "
        "wollen die internationale Kritik an der Wahl vergessen machen“, meint der "
        "Südostasien-Experte Gerhard Wille von der Universität Passau.\n"
        "\n"
        "US-Präsident Martin Cole nannte Thein „eine Heldin“. UN-Generalsekretär Lee Ban-sok rief die"
        " Führung in Port Alba dazu auf, alle politischen Gefangenen freizulassen. Großbritanniens "
        "Premier David Cameron-Hill erklärte, die Freilassung sei überfällig gewesen. Sie sei „eine "
        "Inspiration für alle, die an die Meinungsfreiheit glauben“, so Cameron-Hill weiter.\n"
        "\n"
        "Thein selbst gab sich in einem Interview mit dem Sender BBN zurückhaltend. Auf die Frage, ob"
        " sie Rache empfinde, antwortete sie: „Nein. Ich trage niemandem etwas nach.“ Ihr Sohn Kim, "
        "der in London lebt, hat noch immer kein Visum erhalten. „Ich hoffe, sie bald in die Arme "
        "schließen zu können“, sagte er der „London Tribune“.",
        (
            ("direct", "Wir müssen gemeinsam arbeiten, um", "Aung Mya Thein"),
            ("mixed", "erfolgte die Freilassung „wegen guter", "Nachrichtenagentur KNA"),
            ("direct", "Die Generäle wollen die internationale", "Gerhard Wille"),
            ("indirect", "alle politischen Gefangenen freizulassen", "Lee Ban-sok"),
            ("indirect", "die Freilassung sei überfällig gewesen", "David Cameron-Hill"),
            ("direct", "eine Inspiration für alle, die", "David Cameron-Hill"),
            ("direct", "Nein. Ich trage niemandem etwas", "Aung Mya Thein"),
            ("direct", "Ich hoffe, sie bald in", "Kim"),
        ),
    ),
    (
        "Hamburg (Deutschland), 08.08.2006 – Der Flugzeughersteller Aerotec hat die Auslieferung des "
        "Großraumjets AT-900 erneut verschoben. Grund seien Probleme mit der Verkabelung, teilte das "
        "Unternehmen am Dienstag in Hamburg mit. Die erste Maschine werde nun frühestens im Oktober "
        "2007 übergeben.\n"
        "\n"
        "Vorstandschef Christian Streng räumte Fehler ein: „Wir haben die Komplexität unterschätzt.“ "
        "Die Mehrkosten bezifferte er auf 4,8 Milliarden Euro. An der Börse brach die Aktie um 11 "
        "Prozent ein. „Das Vertrauen der Anleger ist dahin“, kommentierte Analyst Peer Lund von der "
        "Nordbank.\n"
        "\n"
        "Kunden reagierten verärgert. Ein Sprecher der Fluggesellschaft Gulf Wings sagte, man prüfe "
        "„alle Optionen, einschließlich einer Stornierung“. Der Betriebsratsvorsitzende Horst Niehus "
        "warnte davor, die Beschäftigten für Managementfehler büßen zu lassen. „Die Kollegen arbeiten"
        " seit Monaten am Limit“, so Niehus. „Jetzt auch noch über Stellenabbau zu reden, ist ein "
        "Schlag ins Gesicht.“ Wirtschaftsminister Michael Gross (CSU) bot Hilfe an.",
        (
            ("indirect", "Grund seien Probleme mit der", "Unternehmen"),
            ("indirect", "Die erste Maschine werde nun", None),
            ("direct", "Wir haben die Komplexität unterschätzt.", "Christian Streng"),
            ("direct", "Das Vertrauen der Anleger ist", "Peer Lund"),
            (
                "direct",
                "alle Optionen, einschließlich einer Stornierung",
                "Sprecher der Fluggesellschaft Gulf Wings",
            ),
            ("indirect", "die Beschäftigten für Managementfehler büßen", "Horst Niehus"),
            ("direct", "Die Kollegen arbeiten seit Monaten", "Horst Niehus"),
            ("direct", "Jetzt auch noch über Stellenabbau", "Horst Niehus"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_whole_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "de")
