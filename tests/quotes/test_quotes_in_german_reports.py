"""German reports in the styles of agencies, courts, sport, culture and local papers."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "Berlin (epd) - Die Deutsche Hausärztekammer hat vor einem Mangel an Landpraxen "
        "gewarnt. Schon heute sei jede fünfte Stelle unbesetzt, sagte Kammerpräsidentin Ulrike "
        "Strecker am Donnerstag in Berlin. „Wenn wir jetzt nicht handeln, stehen ganze "
        "Landstriche ohne Arzt da“, so die 54-Jährige. Der Verband der Kassen wies die Kritik "
        "zurück: Die Zahlen seien veraltet, teilte ein Sprecher auf Anfrage mit.",
        (
            ("indirect", "Schon heute sei jede", "Ulrike Strecker"),
            ("direct", "Wenn wir jetzt nicht", "Ulrike Strecker"),
            ("indirect", "Die Zahlen seien veraltet", "Sprecher"),
        ),
    ),
    (
        "Herr Brandl, Sie haben 30 Jahre lang Orgeln gebaut. Was hat Sie daran gereizt?\n"
        "Brandl: Der Klang. Und dass man ein Leben lang nicht fertig wird.\n"
        "Würden Sie es noch einmal machen?\n"
        "Brandl: Sofort. Aber mit besserem Werkzeug.",
        (
            ("direct", "Der Klang. Und dass", "Brandl"),
            ("direct", "Sofort. Aber mit besserem", "Brandl"),
        ),
    ),
    (
        "Vor dem Landgericht Kassel hat am Montag der Prozess gegen einen 41 Jahre alten "
        "Kraftfahrer begonnen. Der Angeklagte räumte die Vorwürfe zum Auftakt weitgehend ein. "
        "„Ich habe einen großen Fehler gemacht“, ließ er über seine Verteidigerin Silke Arndt "
        "erklären. Staatsanwalt Jörg Behnke sprach von einer „Tat, die fassungslos macht“. Das "
        "Urteil soll im März fallen, wie eine Gerichtssprecherin mitteilte.",
        (
            ("direct", "Ich habe einen großen", "Angeklagte"),
            ("direct", "Tat, die fassungslos macht", "Jörg Behnke"),
            ("indirect", "Das Urteil soll im", "Gerichtssprecherin"),
        ),
    ),
    (
        "»Wir haben uns in der zweiten Hälfte den Schneid abkaufen lassen«, sagte Trainer Marco "
        "Felten nach dem 1:3 in Lübeck. Kapitän Jonas Rieck pflichtete ihm bei: »So darf man "
        "hier nicht auftreten.« Lübecks Coach Heiko Sander hingegen schwärmte von seiner "
        "Mannschaft, die »überragend gepresst« habe. Am Samstag geht es gegen Emden. »Da müssen "
        "wir eine Reaktion zeigen«, forderte Felten.",
        (
            ("direct", "Wir haben uns in", "Marco Felten"),
            ("direct", "So darf man hier", "Jonas Rieck"),
            ("mixed", "die »überragend gepresst« habe", "Heiko Sander"),
            ("direct", "Da müssen wir eine", "Marco Felten"),
        ),
    ),
    (
        "Die Ausstellung „Licht über dem Moor“ zeigt bis Ende Mai 80 Gemälde aus der Worpsweder "
        "Zeit. Kuratorin Anne Lüders nennt sie „einen späten Glücksfall“. Das Bild „Mädchen mit "
        "Krug“ galt lange als verschollen. „Wir haben es in einer Scheune gefunden, hinter "
        "alten Brettern“, erzählt sie.",
        (("direct", "Wir haben es in", "Anne Lüders"),),
    ),
    (
        "Nach dem Brand in der Lagerhalle an der Industriestraße ermittelt die Kripo. Der "
        "Schaden gehe in die Millionen, hieß es. Verletzt wurde niemand. „Wir waren mit 120 "
        "Leuten im Einsatz“, berichtet Kreisbrandmeister Georg Maier. Anwohner sollen Fenster "
        "und Türen geschlossen halten, appelliert die Feuerwehr. „Die Luft wird laufend "
        "gemessen“, versichert Maier.",
        (
            ("indirect", "Der Schaden gehe in", None),
            ("direct", "Wir waren mit 120", "Georg Maier"),
            ("indirect", "Anwohner sollen Fenster und", "Feuerwehr"),
            ("direct", "Die Luft wird laufend", "Georg Maier"),
        ),
    ),
    (
        "Bundesumweltministerin Carla Reuter (Grüne) hat den Kohlekompromiss verteidigt. Man "
        "habe „das Maximum herausgeholt“, sagte sie dem „Rheinischen Kurier“ (Samstagsausgabe). "
        "Oppositionsführer Thilo Grabow nannte die Einigung dagegen „einen faulen Kuhhandel auf "
        "Kosten der Steuerzahler“. Die Ministerin habe „auf ganzer Linie versagt“, kritisierte "
        "er. In der Koalition hieß es, das Gesetz solle noch im Herbst ins Kabinett.",
        (
            ("mixed", "Man habe „das Maximum", "Carla Reuter"),
            ("direct", "einen faulen Kuhhandel auf", "Thilo Grabow"),
            ("direct", "auf ganzer Linie versagt", "Thilo Grabow"),
            ("indirect", "das Gesetz solle noch", "Koalition"),
        ),
    ),
    (
        "„Unser Ziel bleibt der Klassenerhalt“, betont Vorstandschef Peter Wulff. „Alles "
        "andere“, fügt er hinzu, „wäre vermessen.“ Sportdirektorin Jana Kühl sieht das ähnlich. "
        "„Wir haben einen jungen Kader und brauchen Geduld.“",
        (
            ("direct", "Unser Ziel bleibt der", "Peter Wulff"),
            ("direct", "Alles andere", "Peter Wulff"),
            ("direct", "wäre vermessen.", "Peter Wulff"),
            ("direct", "Wir haben einen jungen", "Jana Kühl"),
        ),
    ),
    (
        "In ihrem Brief an die Belegschaft, der dieser Zeitung vorliegt, schreibt die "
        "Konzernchefin: „Wir werden uns von Teilen des Geschäfts trennen müssen.“ "
        "Betriebsbedingte Kündigungen schließt Hanna Voss darin nicht aus. Betriebsratschef "
        "Rolf Ziegler reagierte empört. Er werde „um jeden Arbeitsplatz kämpfen“.",
        (
            ("direct", "Wir werden uns von", "Konzernchefin"),
            ("direct", "um jeden Arbeitsplatz kämpfen", "Rolf Ziegler"),
        ),
    ),
    (
        'Wien/Graz – Nach dem Murenabgang im Ennstal ist die Bundesstraße weiter gesperrt. "Wir '
        'hatten großes Glück, dass niemand verletzt wurde", sagte Landesrat Franz Oberhuber der '
        'APA. Die Aufräumarbeiten würden mindestens zwei Wochen dauern. "Der Hang ist nach wie '
        'vor in Bewegung", erklärte Geologin Martha Pichler. Sie rät Wanderern, das Gebiet zu '
        "meiden.",
        (
            ("direct", "Wir hatten großes Glück,", "Franz Oberhuber"),
            ("indirect", "Die Aufräumarbeiten würden mindestens", "Franz Oberhuber"),
            ("direct", "Der Hang ist nach", "Martha Pichler"),
        ),
    ),
    (
        "ZÜRICH. Der Bundesrat will die Verjährungsfrist verlängern. «Es geht um Gerechtigkeit "
        "für die Opfer», sagte Justizdirektorin Regula Ammann am Mittwoch vor den Medien. "
        "Kritik kommt vom Gewerbeverband. Dessen Direktor Urs Baumgartner spricht von "
        "«Symbolpolitik», die nichts bringe ausser Bürokratie. «Die Betriebe ersticken im "
        "Papier», so Baumgartner weiter.",
        (
            ("direct", "Es geht um Gerechtigkeit", "Regula Ammann"),
            ("direct", "Die Betriebe ersticken im", "Urs Baumgartner"),
        ),
    ),
    (
        "Der Schriftsteller Emil Karsten ist tot. Wie sein Verlag am Freitag mitteilte, starb "
        "er im Alter von 87 Jahren in Leipzig. Bekannt wurde Karsten mit dem Roman „Das Haus am "
        "Ende der Zeit“. „Er hat uns gelehrt, genau hinzusehen“, würdigte ihn Verleger Klaus "
        "Treptow. Bundespräsident Frank Winter schrieb, mit Karsten verliere das Land „eine "
        "seiner leisesten und zugleich eindringlichsten Stimmen“.",
        (
            ("indirect", "starb er im Alter", "sein Verlag"),
            ("direct", "Er hat uns gelehrt,", "Klaus Treptow"),
            ("direct", "eine seiner leisesten und", "Frank Winter"),
        ),
    ),
    (
        "Die Grünen-Fraktionsvorsitzende Meike Harms warf dem Senat vor, er habe „die Augen vor "
        "der Wirklichkeit verschlossen“. „Seit Jahren ist bekannt, dass die Brücke marode ist. "
        "Passiert ist nichts“, sagte Harms in der Bürgerschaft. Verkehrssenator Olaf Tiedemann "
        "hielt dagegen, die Prüfung laufe. „Sicherheit geht vor Schnelligkeit.“",
        (
            ("direct", "die Augen vor der", "Meike Harms"),
            ("direct", "Seit Jahren ist bekannt,", "Meike Harms"),
            ("indirect", "die Prüfung laufe", "Olaf Tiedemann"),
            ("direct", "Sicherheit geht vor Schnelligkeit.", "Olaf Tiedemann"),
        ),
    ),
    (
        "„Ich kann nicht mehr.“ Mit diesen Worten verabschiedete sich Pflegerin Tanja Roth vor "
        "einem Jahr von ihrer Station. Heute arbeitet sie in einer Gärtnerei. „Das hier tut "
        "niemandem weh“, sagt sie und lacht. Zurück will sie nicht: „Nie wieder.“",
        (
            ("direct", "Ich kann nicht mehr.", "Tanja Roth"),
            ("direct", "Das hier tut niemandem", "Tanja Roth"),
            ("direct", "Nie wieder.", "Tanja Roth"),
        ),
    ),
    (
        "Der Oberbürgermeister zeigte sich nach der Sitzung erleichtert. „Das ist ein guter Tag "
        "für Mannheim“, erklärte Jens Kappel. Die CDU hingegen will gegen den Beschluss klagen. "
        "„Hier wird geltendes Recht gebrochen“, schimpfte ihr Fraktionschef Werner Lutz. Auf "
        "die Frage, ob er die Wahl anfechten werde, antwortete er knapp: „Wir prüfen das.“",
        (
            ("direct", "Das ist ein guter", "Jens Kappel"),
            ("direct", "Hier wird geltendes Recht", "Werner Lutz"),
            ("direct", "Wir prüfen das.", "Werner Lutz"),
        ),
    ),
    (
        "Die Meteorologen erwarten Sturmböen bis Windstärke elf. „Bleiben Sie zu Hause“, riet "
        "der Deutsche Wetterdienst. An der Küste könne es Überschwemmungen geben. Die Bahn "
        "kündigte an, den Fernverkehr ab 18 Uhr einzustellen. „Die Sicherheit unserer Reisenden "
        "hat Vorrang“, sagte eine Bahnsprecherin.",
        (
            ("direct", "Bleiben Sie zu Hause", "Deutsche Wetterdienst"),
            ("indirect", "An der Küste könne", "Deutsche Wetterdienst"),
            ("indirect", "den Fernverkehr ab 18", "Bahn"),
            ("direct", "Die Sicherheit unserer Reisenden", "Bahnsprecherin"),
        ),
    ),
    (
        "Der Wirtschaftsweise Anton Kessler hält die Prognose der Regierung für „deutlich zu "
        "optimistisch“. „Wir sehen keine Erholung, sondern eine lange Seitwärtsbewegung“, heißt "
        "es in seinem Gutachten. Darin wird auch vor neuen Schulden gewarnt. Finanzminister "
        "Lothar Sieg will gleichwohl am Haushalt festhalten. Es gebe, sagte er, „keinen Grund "
        "zur Panik“.",
        (
            ("direct", "Wir sehen keine Erholung,", "Anton Kessler"),
            ("direct", "keinen Grund zur Panik", "Lothar Sieg"),
        ),
    ),
    (
        "Der Vorsitzende der Gewerkschaft, Konrad Freitag, kritisierte die Pläne scharf. „Die "
        "Polizei ist am Ende ihrer Kräfte.“ Auch aus der Opposition kam Kritik.",
        (("direct", "Die Polizei ist am", "Konrad Freitag"),),
    ),
    (
        "In einer Erklärung des Außenministeriums in Moskau heißt es: „Die Verantwortung liegt "
        "allein bei der anderen Seite.“ Die Nato wies dies zurück.",
        (("direct", "Die Verantwortung liegt allein", "Erklärung des Außenministeriums"),),
    ),
    (
        "Der frühere US-Botschafter John Karlsen, der zuletzt in Kabul diente, warnte im "
        "Gespräch mit Radio Nord davor, „die Fehler der Vergangenheit zu wiederholen“.",
        (("direct", "die Fehler der Vergangenheit", "John Karlsen"),),
    ),
    (
        "Gegen die Entscheidung will die Klägerin Berufung einlegen. Ihr Anwalt Thomas Siegel "
        "erklärte: „Das Urteil ist in sich widersprüchlich.“ Die Klägerin selbst wollte sich "
        "nicht äußern.",
        (("direct", "Das Urteil ist in", "Thomas Siegel"),),
    ),
    (
        "Wie die Nachrichtenagentur Interfax unter Berufung auf Rettungskräfte meldete, seien "
        "mindestens elf Menschen gestorben. Ministerpräsident Oleg Baranow versprach den "
        "Angehörigen „schnelle und unbürokratische Hilfe“.",
        (
            ("indirect", "seien mindestens elf Menschen", "Nachrichtenagentur Interfax"),
            ("direct", "schnelle und unbürokratische Hilfe", "Oleg Baranow"),
        ),
    ),
    (
        "Präsident Hugo Lara ließ sich von der Kritik nicht beeindrucken. In seiner "
        "wöchentlichen Fernsehansprache sagte er, die USA seien „der größte Terrorist der "
        "Welt“. An die Adresse von George Bullock gerichtet fügte er hinzu: „Du bist ein Esel, "
        "Mister.“",
        (
            ("direct", "der größte Terrorist der", "Hugo Lara"),
            ("direct", "Du bist ein Esel,", "Hugo Lara"),
        ),
    ),
    (
        "„Der Rücktritt war unausweichlich“, kommentierte die Süddeutsche Allgemeine. Das Blatt "
        "„Die Woche“ schreibt: „Wer so regiert, verliert.“",
        (
            ("direct", "Der Rücktritt war unausweichlich", "Süddeutsche Allgemeine"),
            ("direct", "Wer so regiert, verliert.", "Die Woche"),
        ),
    ),
    (
        "Bundespräsident Horst Kohler hat die Bürger aufgerufen, sich mehr zu engagieren. Er "
        "sagte in Hamburg: „Demokratie ist kein Zuschauersport.“ Bürgermeister Ole Beuster "
        "dankte ihm für „die klaren und mutigen Worte“.",
        (
            ("direct", "Demokratie ist kein Zuschauersport.", "Horst Kohler"),
            ("direct", "die klaren und mutigen", "Ole Beuster"),
        ),
    ),
    (
        "Sie habe „nie an ihrer Unschuld gezweifelt“, sagte die Mutter der Angeklagten nach dem "
        "Freispruch. „Endlich können wir wieder schlafen.“",
        (
            ("direct", "nie an ihrer Unschuld", "Mutter der Angeklagten"),
            ("direct", "Endlich können wir wieder", "Mutter der Angeklagten"),
        ),
    ),
    (
        "Der Dalai Lama zeigte sich erschüttert. „Ich bete für die Opfer“, ließ er mitteilen. "
        "Chinas Außenamtssprecher Qin Gao warf ihm vor, er sei „der Drahtzieher der gewaltsamen "
        "Unruhen“.",
        (
            ("direct", "Ich bete für die", "Dalai Lama"),
            ("direct", "der Drahtzieher der gewaltsamen", "Qin Gao"),
        ),
    ),
    (
        "Nach dem Spiel war die Stimmung gedrückt. „Wir haben heute alles vermissen lassen“, "
        "gestand Kapitän Felix Orth, der in der 88. Minute verschossen hatte. Sein Trainer nahm "
        "ihn in Schutz: „Der Junge ist 19.“",
        (
            ("direct", "Wir haben heute alles", "Felix Orth"),
            ("direct", "Der Junge ist 19.", "Sein Trainer"),
        ),
    ),
    (
        "Die Stadtwerke begründen die Erhöhung mit gestiegenen Kosten. Man habe „keine andere "
        "Wahl gehabt“, heißt es in einem Schreiben an die Kunden. Verbraucherschützerin Ellen "
        "Sander sieht das anders: Die Preise seien „durch nichts zu rechtfertigen“.",
        (
            ("direct", "keine andere Wahl gehabt", "Schreiben"),
            ("direct", "durch nichts zu rechtfertigen", "Ellen Sander"),
        ),
    ),
    (
        "Am Ende blieb nur Ratlosigkeit. „Was soll ich sagen?“ Hannes Löw zuckt mit den "
        "Schultern. „Wir waren einfach schlecht.“",
        (
            ("direct", "Was soll ich sagen?", "Hannes Löw"),
            ("direct", "Wir waren einfach schlecht.", "Hannes Löw"),
        ),
    ),
    (
        "Der 23-Jährige sei „völlig außer sich“ gewesen, schilderte eine Zeugin. Die Kammer "
        "unter Vorsitz von Richterin Petra Maus folgte dem Antrag der Staatsanwaltschaft. „Sie "
        "haben ein Leben zerstört“, sagte Maus in Richtung des Angeklagten.",
        (
            ("mixed", "Der 23-Jährige sei „völlig", "Zeugin"),
            ("direct", "Sie haben ein Leben", "Petra Maus"),
        ),
    ),
    (
        "Landrat Simon Huber (CSU) will das Krankenhaus halten. „Solange ich im Amt bin, wird "
        "hier nichts geschlossen“, verspricht er. Kritiker werfen ihm vor, die Augen vor den "
        "Zahlen zu verschließen. Das Haus macht jährlich vier Millionen Euro Verlust, sagt "
        "Klinikchefin Renate Volz.",
        (
            ("direct", "Solange ich im Amt", "Simon Huber"),
            ("indirect", "die Augen vor den", "Kritiker"),
            ("indirect", "Das Haus macht jährlich", "Renate Volz"),
        ),
    ),
    (
        "Die Deutsche Umweltstiftung forderte die Bundesregierung auf, den Ausstieg "
        "vorzuziehen. Geschäftsführer Udo Reich sagte, man könne „nicht länger warten, bis der "
        "letzte Wald vertrocknet ist“. Umweltministerin Clara Reuter verwies auf das laufende "
        "Verfahren.",
        (
            ("indirect", "den Ausstieg vorzuziehen", "Deutsche Umweltstiftung"),
            ("direct", "nicht länger warten, bis", "Udo Reich"),
        ),
    ),
    (
        "Es war 3.12 Uhr, als die Erde bebte. „Ich bin aus dem Bett gefallen“, erinnert sich "
        "die 71-jährige Marta Klein. „Dann ging das Licht aus.“ Nach Angaben des Geologischen "
        "Dienstes hatte das Beben die Stärke 4,8.",
        (
            ("direct", "Ich bin aus dem", "Marta Klein"),
            ("direct", "Dann ging das Licht", "Marta Klein"),
            ("indirect", "hatte das Beben die", "Geologischen Dienstes"),
        ),
    ),
    (
        "Der Weltverband hatte die Sperre zuvor bestätigt. Das Urteil sei „ein klares Signal an "
        "alle Betrüger“, hatte Präsident Seb Coleman am Mittwoch in Monaco erklärt.",
        (("direct", "ein klares Signal an", "Seb Coleman"),),
    ),
    (
        "Zugleich betonte der Kanzler, dass „niemand zurückgelassen“ werde. Die Hilfen kämen "
        "„schnell, unbürokratisch und zielgenau“. Oppositionschefin Rita Groll sprach dagegen "
        "von „Aktionismus auf Kosten der nächsten Generation“.",
        (
            ("mixed", "dass „niemand zurückgelassen“ werde", "Kanzler"),
            ("direct", "schnell, unbürokratisch und zielgenau", "Kanzler"),
            ("direct", "Aktionismus auf Kosten der", "Rita Groll"),
        ),
    ),
    (
        "„Wir sind fassungslos“, schreibt der Verein auf seiner Homepage. Der Verdächtige war "
        "dort als Jugendtrainer tätig. „Er galt als zuverlässig und beliebt.“",
        (
            ("direct", "Wir sind fassungslos", "Verein"),
            ("direct", "Er galt als zuverlässig", "Verein"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "de")
