"""German sources, names in marks and reported clauses, one point a passage."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

PASSAGES: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "Die Staatsanwaltschaft gab am Dienstag eine Stellungnahme ab. Darin steht unter "
        "anderem: „Besonders betroffen sind wir, weil die Möglichkeit bestanden hätte, den Mann "
        "festzunehmen.“",
        (("direct", "Besonders betroffen sind wir,", "Stellungnahme"),),
    ),
    (
        "Die russische Agentur RIA Nowosti zitiert dazu Pedro Lammers mit folgenden Worten: "
        "„Diese Banken haben ihren Zweck verloren. Die Kredite werden für Schulden ausgegeben.“",
        (("direct", "Diese Banken haben ihren", "Pedro Lammers"),),
    ),
    (
        "Außenminister Igor Petrow reagierte gelassen: Mit den Worten „Jetzt werden alle "
        "wichtigen Fragen im Rat besprochen“ wandte er sich ab.",
        (("direct", "Jetzt werden alle wichtigen", "Igor Petrow"),),
    ),
    (
        "Die Bahn kam unter Louis Galle voran. „Gegenüber den Mitarbeitern ist er die eiserne "
        "Hand“, so beschrieb ihn der Gewerkschafter Bernd Aubel von der GDL.",
        (("direct", "Gegenüber den Mitarbeitern ist", "Bernd Aubel"),),
    ),
    (
        "Der Verband warnt vor der Gefahr einer „Besetzung unseres Landes durch Fremde“.",
        (("direct", "Besetzung unseres Landes durch", "Verband"),),
    ),
    (
        "Sie sagte, Ziel des Plans sei es, „die Strom-Wasser-Infrastruktur in der Zone“ zu sichern.",
        (("direct", "die Strom-Wasser-Infrastruktur in der", None),),
    ),
    (
        "Bürgermeister Karl Lenz wird in einer Mitteilung der Stadt mit den Worten zitiert: "
        "„Was wir brauchen, ist ein Ende der Kürzungen. Die Wehr darf nicht leiden.“",
        (("direct", "Was wir brauchen, ist", "Karl Lenz"),),
    ),
    (
        "Beobachter wiesen darauf hin, dass die Zahl der Angriffe in den letzten Tagen abgenommen habe.",
        (("indirect", "dass die Zahl der", "Beobachter"),),
    ),
    (
        "Nur eine Angestellte war am Telefon. Diese bestätigte, dass gegen den Mann ein "
        "Haftbefehl besteht, und gab an, die Polizei zu informieren.",
        (
            ("indirect", "dass gegen den Mann", None),
            ("indirect", "die Polizei zu informieren", None),
        ),
    ),
    (
        "Der Konzernchef Paul Gerlach hat angekündigt, die Sanierung werde Arbeitsplätze kosten.",
        (("indirect", "die Sanierung werde Arbeitsplätze", "Paul Gerlach"),),
    ),
    (
        "Gerlach ist stellvertretender Vorstand von Nordwerk und wird diese Funktion weiter "
        "ausüben, wie Nordwerk gestern mitteilte.",
        (("indirect", "Gerlach ist stellvertretender Vorstand", "Nordwerk"),),
    ),
    (
        "Es drohe ein Wettlauf, hatte Präsident Paul Gerlach bei seinem Treffen mit dem Papst gesagt.",
        (("indirect", "Es drohe ein Wettlauf", "Paul Gerlach"),),
    ),
    (
        "Dazu ließ Ali Welaj im Rundfunk verbreiten, das Land werde sich nicht von seinem Weg "
        "abbringen lassen.",
        (("indirect", "das Land werde sich", "Ali Welaj"),),
    ),
    (
        "Der Preis geht in diesem Jahr an ein Programm der Stadt. Das teilte das Komitee am "
        "Freitag in Oslo mit.",
        (("indirect", "Der Preis geht in", "Komitee"),),
    ),
    (
        "Nachdem die Anwältin der Frau dem Richter mitgeteilt hatte, dass der Mann gesucht "
        "werde, rief dieser an.",
        (("indirect", "dass der Mann gesucht", "Anwältin der Frau"),),
    ),
    (
        "Nach ihren Informationen habe sich dieser in Polen aufgehalten. Nach jetzigem "
        "Ermittlungsstand ist der Junge gemobbt worden.",
        (
            ("indirect", "habe sich dieser in", "ihren Informationen"),
            ("indirect", "ist der Junge gemobbt", "jetzigem Ermittlungsstand"),
        ),
    ),
    (
        "Oft habe der Mann vor der Tür gewartet, so Anwältin Gül Demir, die auch angab, dass "
        "ihre Mandantin Angst hatte.",
        (
            ("indirect", "Oft habe der Mann", "Gül Demir"),
            ("indirect", "dass ihre Mandantin Angst", "Gül Demir"),
        ),
    ),
    (
        "Die Polizisten forderten die Schüler und Lehrer auf, das Gebäude nicht zu verlassen.",
        (("indirect", "das Gebäude nicht zu", "Polizisten"),),
    ),
    (
        "Berlin (dpa) - Der Bund will bei den Schulen sparen, sagte Ministerin Eva Huber am Montag.",
        (("indirect", "Der Bund will bei", "Eva Huber"),),
    ),
    (
        "„Wir gehen jetzt nach Hause.“ Das sagte Trainer Jens Rieck am Montag nach dem Spiel.",
        (("direct", "Wir gehen jetzt nach", "Jens Rieck"),),
    ),
    (
        "Auf die Frage, ob er die Wahl anfechten werde, antwortete Lutz, das prüfe man.",
        (("indirect", "das prüfe man", "Lutz"),),
    ),
    (
        "„Das ist ein Fehler.“ So die Ministerin Eva Huber am Montag.",
        (("direct", "Das ist ein Fehler.", "Eva Huber"),),
    ),
    (
        "Der Ökonom Anton Kessler warnt. „Wir sehen keine Erholung, sondern Stillstand“, heißt "
        "es in seinem Gutachten.",
        (("direct", "Wir sehen keine Erholung,", "Anton Kessler"),),
    ),
    (
        "Im Bericht des Amtes heißt es: „Die Anlage ist alt und marode.“ Aus Regierungskreisen "
        "heißt es, das Gesetz komme später.",
        (
            ("direct", "Die Anlage ist alt", "Bericht"),
            ("indirect", "das Gesetz komme später", "Regierungskreisen"),
        ),
    ),
    (
        "Wie aus dem Papier hervorgeht, rechnet das Ministerium mit mehr Kosten.",
        (),
    ),
    (
        "Der Verband der Kassen wies die Kritik zurück: Die Zahlen seien veraltet, teilte ein "
        "Sprecher auf Anfrage mit.",
        (("indirect", "Die Zahlen seien veraltet", "Sprecher"),),
    ),
    (
        "„Die Lage ist unter Kontrolle“, wie der Sprecher der Feuerwehr, Ralf Born, sagte.",
        (("direct", "Die Lage ist unter", "Ralf Born"),),
    ),
    (
        "„Die Lage ist unter Kontrolle“, wie ein Sprecher der Feuerwehr am Abend sagte.",
        (("direct", "Die Lage ist unter", "Sprecher der Feuerwehr"),),
    ),
    (
        "Der Vorschlag wurde von Verbandschef Ole Brandt als „Schlag ins Gesicht der Familien“ bezeichnet.",
        (("direct", "Schlag ins Gesicht der", "Ole Brandt"),),
    ),
    (
        "Die Lage sei ernst, wie der Präsident des Verbandes, Ole Brandt, am Montag mitteilte.",
        (("indirect", "Die Lage sei ernst", "Ole Brandt"),),
    ),
    (
        "„Der Fahrer stand unter Drogen“, heißt es dazu in der Meldung der Polizei.",
        (("direct", "Der Fahrer stand unter", "Meldung der Polizei"),),
    ),
    (
        "„Wir lassen uns nicht erpressen“, zitiert die Zeitung den Minister.",
        (("direct", "Wir lassen uns nicht", "Minister"),),
    ),
    (
        "Ministerin Eva Huber wörtlich: „Das werden wir nicht hinnehmen.“",
        (("direct", "Das werden wir nicht", "Eva Huber"),),
    ),
    (
        "Zur Begründung sagte Richter Jan Kolb: „Die Beweise sind erdrückend gewesen.“",
        (("direct", "Die Beweise sind erdrückend", "Jan Kolb"),),
    ),
    (
        "Außenminister Jan Kolb im Interview mit Radio Nord: „Wir brauchen jetzt kühle Köpfe.“",
        (("direct", "Wir brauchen jetzt kühle", "Jan Kolb"),),
    ),
    (
        "Der Blogger Tim Rau schreibt auf seiner Seite: „Niemand hat die Absicht, ehrlich zu sein.“",
        (("direct", "Niemand hat die Absicht,", "Tim Rau"),),
    ),
    (
        "Der Vorschlag wurde von Verbandschef Ole Brandt als „Schlag ins Gesicht der Familien“ bezeichnet.",
        (("direct", "Schlag ins Gesicht der", "Ole Brandt"),),
    ),
    (
        "Die Regierung sei „nicht mehr handlungsfähig“, meinte Brandt, sie müsse „endlich den "
        "Weg für Neuwahlen freimachen“.",
        (
            ("mixed", "Die Regierung sei „nicht", "Brandt"),
            ("direct", "endlich den Weg für", "Brandt"),
        ),
    ),
    (
        "Nach Angaben des Unternehmens handelt es sich um „das größte Werk seiner Art in Europa“.",
        (("direct", "das größte Werk seiner", "Unternehmens"),),
    ),
    (
        "Amnesty International sprach von einer „schweren Verletzung der Menschenrechte in der "
        "Region“ und forderte Aufklärung.",
        (("direct", "schweren Verletzung der Menschenrechte", "Amnesty International"),),
    ),
    (
        "Bei dem Treffen habe man sich „auf die wichtigsten Punkte verständigt“, so ein "
        "Teilnehmer. Einzelheiten wurden nicht bekannt.",
        (("direct", "auf die wichtigsten Punkte", "Teilnehmer"),),
    ),
    (
        "Wörtlich hieß es in dem Schreiben: „Wir bedauern den Vorfall zutiefst und entschuldigen uns.“",
        (("direct", "Wir bedauern den Vorfall", "Schreiben"),),
    ),
    (
        "Oppositionsführer Mark Tann: „Der Präsident muss gehen, und zwar sofort!“ Am Abend "
        "gingen Tausende auf die Straße.",
        (("direct", "Der Präsident muss gehen,", "Mark Tann"),),
    ),
    (
        "Der Abgeordnete nannte den Entwurf „ein bürokratisches Monster ohne jeden Nutzen“ und "
        "kündigte Widerstand an.",
        (("direct", "ein bürokratisches Monster ohne", "Abgeordnete"),),
    ),
    (
        "„Das Urteil ist ein Meilenstein“, freute sich Klägerin Maria Lenz, die jahrelang für "
        "ihr Recht gekämpft hatte.",
        (("direct", "Das Urteil ist ein", "Maria Lenz"),),
    ),
    (
        "Das neue Buch der Autorin Lena Ohm heißt „Die Kinder vom Bahnhof Süd“. Es erscheint im "
        "Herbst bei Kranich.",
        (),
    ),
    (
        "Der Verein trägt den Namen „Freunde der alten Mühle“ und hat 40 Mitglieder. "
        "Vorsitzender Karl Tamm sagt: „Wir sind ein bunter Haufen.“",
        (("direct", "Wir sind ein bunter", "Karl Tamm"),),
    ),
    (
        "In der Talkshow „Klartext am Sonntag“ sagte der Abgeordnete Malte Voss, er halte "
        "nichts von der „Politik der ruhigen Hand“.",
        (("direct", "Politik der ruhigen Hand", "Malte Voss"),),
    ),
    (
        "Die Aktion „Ein Herz für kleine Bäche“ läuft noch bis Freitag. Bei „Rock an der alten "
        "Schleuse“ treten 20 Bands auf.",
        (),
    ),
    (
        "In dem Bericht heißt es, die Anlage sei „in einem desolaten und gefährlichen Zustand“. "
        "Die Betreiber weisen das zurück.",
        (("direct", "in einem desolaten und", "Bericht"),),
    ),
    (
        "Nach Ansicht der Opposition ist das Gesetz „ein Geschenk an die großen Konzerne“. Die "
        "Regierung verteidigte es.",
        (("direct", "ein Geschenk an die", "Opposition"),),
    ),
    (
        '“Wir haben nichts zu verbergen”, sagte Firmenchef Udo Brandt der Zeitung. "Jeder kann '
        "unsere Bücher sehen“, fügte er hinzu.",
        (
            ("direct", "Wir haben nichts zu", "Udo Brandt"),
            ("direct", "Jeder kann unsere Bücher", "Udo Brandt"),
        ),
    ),
    (
        "„Das ist nicht hinnehmbar“, so Vize-Chef Lars Ott gegenüber Radio Nord. „Wir werden "
        "klagen.“ Auch Ministerin Eva Huber äußerte sich kritisch: Sie halte das für „einen "
        "sehr bedenklichen Vorgang“.",
        (
            ("direct", "Das ist nicht hinnehmbar", "Lars Ott"),
            ("direct", "Wir werden klagen.", "Lars Ott"),
            ("direct", "einen sehr bedenklichen Vorgang", "Eva Huber"),
        ),
    ),
    (
        "Die Partei fordert in ihrem Programm „eine Abkehr von der Politik der leeren Kassen“. "
        "Spitzenkandidat Rolf Heim will das ändern.",
        (("direct", "eine Abkehr von der", "Partei"),),
    ),
    (
        "Der Schauspieler, bekannt aus der Serie „Die Männer vom Kanal“, wurde 78 Jahre alt. "
        "„Er war mein bester Freund“, schrieb Kollegin Ute Sand auf ihrer Internetseite.",
        (("direct", "Er war mein bester", "Ute Sand"),),
    ),
    (
        "Wirtschaftsminister Leo Baum (FDP): „Das ist ein fatales Signal.“ Die SPD-Fraktion "
        "hält dagegen, das Gesetz sei „ein Meilenstein für die Beschäftigten im Land“.",
        (
            ("direct", "Das ist ein fatales", "Leo Baum"),
            ("direct", "ein Meilenstein für die", "SPD-Fraktion"),
        ),
    ),
    (
        "Nachdem der Trainer seine Mannschaft als „blutleeren und feigen Haufen“ beschimpft "
        "hatte, entließ ihn der Verein. „Wir bedauern die Wortwahl“, teilte Präsidentin Gaby "
        "Rode mit.",
        (
            ("direct", "blutleeren und feigen Haufen", "Trainer"),
            ("direct", "Wir bedauern die Wortwahl", "Gaby Rode"),
        ),
    ),
    (
        "»Wir gehen nicht weg«, sagte Anna Brandt. »Das Wort ›Aufgabe‹ kenne ich nicht.«",
        (
            ("direct", "Wir gehen nicht weg", "Anna Brandt"),
            ("direct", "Das Wort ›Aufgabe‹ kenne", "Anna Brandt"),
        ),
    ),
    (
        "„Er hat zu mir gesagt: ‚Geh jetzt nach Hause!‘ Und ich bin gegangen“, erzählt Anna Brandt.",
        (("direct", "Er hat zu mir", "Anna Brandt"),),
    ),
    (
        "„Das ist der ‚Anfang vom Ende‘“, so Brandt. „Wir warnen davor seit Jahren”, sagte Vize Karl Moor.",
        (
            ("direct", "Das ist der ‚Anfang", "Brandt"),
            ("direct", "Wir warnen davor seit", "Karl Moor"),
        ),
    ),
    (
        "„Das ist falsch“, sagte Anna Brandt, „und zwar von Anfang an. Niemand hat uns "
        "gefragt.“ – „Doch“, widersprach Karl Moor.",
        (
            ("direct", "Das ist falsch", "Anna Brandt"),
            ("direct", "und zwar von Anfang", "Anna Brandt"),
            ("direct", "Doch", "Karl Moor"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_passages(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "de")
