"""German words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {
    "er": "m", "sie": "f", "es": "n", "dieser": "m", "diese": "f", "letzterer": "m", "letztere": "f",
}  # fmt: skip
_HONORIFICS: dict[str, Gender | None] = {"herr": "m", "frau": "f", "dr": None, "prof": None, "sankt": None}
_POSSESSIVES: dict[str, Gender] = {
    "dessen": "m", "deren": "f",
    "sein": "m", "seine": "m", "seinem": "m", "seinen": "m", "seiner": "m", "seines": "m",
    "ihr": "f", "ihre": "f", "ihrem": "f", "ihren": "f", "ihrer": "f", "ihres": "f",
}  # fmt: skip

_CALENDAR = word_set(
    """montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
    august september oktober november dezember ende mitte anfang heute gestern morgen vormittag nachmittag
    abend jahr woche uhr"""
)

_NO_FORMS = word_set("bekannt stimmt")
"""What would be a present form by its ending and is more often an adjective or says something else."""


def _with_forms(words: frozenset[str]) -> frozenset[str]:
    """Return verbs with the plural and the present that the past of a regular one gives ("sagte")."""
    past = {word for word in words if word.endswith("te")}
    return (words | {word + "n" for word in past} | {word[:-1] for word in past}) - _NO_FORMS


LEXICON = Lexicon(
    language="de",
    free_inversion=True,
    clause_opening="comma",
    cues=_with_forms(word_set(
        """sagt sagte sagten sagen erklärt erklärte erklärten erklären betont betonte betonten meint meinte
        meinten teilte teilten berichtet berichtete berichteten behauptet behauptete behaupteten warnt warnte
        warnten äußerte äußerten bestätigte bestätigten kündigte kündigten kritisierte kritisierten forderte
        forderten fügte ergänzte ergänzten erläuterte erläuterten begründete antwortete antworteten schrieb
        schrieben schreibt bemerkte räumte versicherte versicherten unterstrich hob erwiderte entgegnete
        kommentierte kommentierten konstatierte urteilte argumentierte verkündete verkündeten vermutete
        vermuteten gestand beteuerte mahnte appellierte beklagte lobte zitiert zitierte resümierte stellte
        mitteilte mitteilten verlautete hinwies hinwiesen ankündigte ankündigten hervorhob verwies verweist
        verwiesen wies weist erfuhr meldet melden meldete meldeten berichten behaupten warnen betonen
        bestätigen vermuten befürchten hoffen sage heißt hieß heiße informierte bestreitet bestritt
        dementierte leugnet leugnete
        bekräftigte prophezeite prognostizierte bezweifelte bekannte offenbarte vertrat versprach
        drohte empfahl riet bedauerte begrüßte gestanden befürchtete befürchteten verlangte verlangten
        fordern fordert gab gaben beschrieb ergab glaubt glaubte hofft hoffte glauben verlangt verlangen
        kritisiert kritisieren verteidigt verteidigte verteidigten wirft warf werfen warfen verurteilt
        verurteilte verurteilten droht drohen drohten verspricht versprechen versprachen bestreiten
        bestritten bezweifelt bezweifeln bedauert bedauern begrüßt begrüßen lobt loben beklagt beklagen
        bemängelt bemängelte monierte moniert schilderte schildert schilderten erzählt erzählte erzählten
        freut freute ergänzt ergänzen erläutert erläutern begründet begründen antwortet antworten bemerkt
        versichert versichern unterstreicht erwidert entgegnet kommentiert konstatiert urteilt argumentiert
        argumentieren verkündet verkünden vermutet gesteht beteuert mahnt mahnen appelliert zieht resümiert
        prophezeit prognostiziert informiert bekräftigt bekräftigen befürchtet hebt hoben weisen teilt teilen
        äußert äußern kündigt kündigen räumt räumen räumten gibt vertreten vertritt erwartet erwarten
        erwartete rechnet rechnete fürchtet fürchtete fürchten fürchteten klagt klagte klagen klagten
        konterte kontert präzisierte präzisiert mutmaßte mutmaßt spekulierte spekuliert schwor gelobte rügte
        rügt rügten rügen beanstandete beanstandet attestierte bescheinigte unterstellte unterstellt
        bilanzierte bilanziert signalisierte signalisiert plädierte plädiert plädierten plädieren bekundete
        bekundet bekundeten referierte prangerte prangert schlussfolgerte schlussfolgert folgerte folgert
        hielt hält hielten rechtfertigte rechtfertigt lehnte lehnten lehnt widersprach widerspricht
        widersprachen stimmte schätzt schätzte schätzten schätzen wertete wertet werteten feststellte drängte
        drängt drängten appellierten mahnten empfiehlt empfehlen empfahlen rät raten rieten beantragte
        beantragten beantragt unterstrichen hervorhoben bekanntgab bekanntgaben zugab zugaben kritisiere
        spottete spottet wetterte wettert polterte poltert beschuldigte beschuldigt beschuldigten überlegt
        zeigte zeigten zeigt fügt stellt dementiert bekennt offenbart schwört attestiert bescheinigt
        referiert reagiert reagierte reagierten ermahnt ermahnte verriet verrät pflichtet pflichtete beruhigt
        beruhigte kündet hinzufügte aufforderte aufforderten auffordert auffordern hinweist hinweisen
        mitteilt mitteilen ankündigt ankündigen hinzufügt hinzufügten einräumte einräumten einräumt einräumen
        zurückwies zurückwiesen zurückweist vorwarf vorwarfen vorwirft vorwerfen feststellt feststellten
        bekanntgibt zugibt zusicherte zusicherten zusichert ausführte ausführten ausführt klarstellte
        klarstellten klarstellt anmerkte anmerkten anmerkt einwandte einwandten einwendet nachlegte angab
        angibt hervorhebt voraussagte voraussagt vorhersagte darlegte darlegten darlegt andeutete andeuteten
        andeutet merkte merkten merkt wiesen rief riefen ruft rufen"""
    )
    ),
    weak_cues=_with_forms(
        word_set(
            """steht stand fragt fragte rief ruft fuhr fährt begann nannte nennt spricht sprach bezeichnete
            bezeichnet gesagt erklärt betont mitgeteilt geäußert bestätigt riefen rufen schrie schrien
            brüllte jubelte jubelt jubelten schimpfte schimpft schimpften scherzte scherzt witzelte seufzte
            flüsterte höhnte ätzte staunte wunderte schwärmte schwärmt formulierte formuliert formulierten
            notierte notiert twitterte twittert postete postet bloggte fuhren nannten nennen sprachen
            sprechen bezeichneten bezeichnen charakterisierte charakterisiert titulierte tituliert
            beschimpfte sieht sah sehen sahen entschuldigte wehrte verspottete feierte feiert stufte würdigte
            würdigt überschrieb titelte titelt lautete lautet zürnte lachte grinste erinnert erinnerte
            erinnerten führte führt führten geschrieben erwidert gewarnt gefordert angekündigt berichtet
            gesprochen genannt kritisiert verurteilt bestritten versprochen ausgeschlossen beklagt gelobt
            vorgeworfen zitiert erwähnt bekräftigt behauptet gemeldet hervorgehoben unterstrichen angemahnt
            gerügt begrüßt zurückgewiesen eingeräumt zugegeben versichert beteuert gedroht verkündet vermutet
            geantwortet gerufen findet finden fand fanden quittierte orakelte frohlockte stimmt lästerte
            lästert stichelte stichelt frotzelte strahlte strahlt witzelt staunt wundert gratuliert dankt
            raunt raunte murmelt murmelte flüstert stöhnt stöhnte seufzt jammert jammerte giftete giftet ätzt
            höhnt legte legt lächelte lächelt grinst lacht ärgert ärgerte empört empörte bittet bat wünscht
            wünschte fasst fasste doziert sinniert ließ ließen lässt lassen schließt schloss denkt dachte
            stellten klagten dankte danken dankten grüßte gratulierte gratulierten äußerten"""
        )
    ),
    asked=word_set("gefragt befragt angesprochen"),
    questions=word_set("frage fragen nachfrage"),
    naming=word_set("namens"),
    conditions=word_set("wenn falls ob sofern"),
    body_openers=word_set("ärzte reporter brot menschen anwälte"),
    body_links=word_set("ohne für der"),
    calling=word_set("rief riefen ruft schrie schrien brüllte brüllten skandierte skandierten antwortete"),
    denying=word_set(
        """bestritt bestreitet bestritten bestreiten dementiert dementierte dementierten dementieren leugnet
        leugnete leugneten leugnen bezweifelt bezweifelte bezweifelten bezweifeln widersprach widerspricht
        widersprachen zurückwies zurückwiesen zurückweist zurückgewiesen"""
    ),
    denying_particles=frozenset(
        (verb, "zurück") for verb in ("wies", "wiesen", "weist", "weisen")
    ),
    according=(
        ("nach", "angaben"), ("laut",), ("nach", "aussage"), ("nach", "aussagen"),
        ("nach", "einschätzung"), ("nach", "ansicht"), ("nach", "meinung"), ("nach", "informationen"),
        ("nach", "einem", "bericht"), ("nach", "berichten"), ("nach", "einer", "studie"),
        ("nach", "einer", "meldung"), ("nach", "meldungen"), ("nach", "auffassung"), ("nach", "worten"),
        ("nach", "den", "worten"), ("aus", "sicht"), ("aus", "der", "sicht"), ("nach", "darstellung"),
        ("nach", "überzeugung"), ("nach", "auskunft"), ("nach", "erkenntnissen"), ("nach", "schätzungen"),
        ("nach", "schätzung"), ("nach", "mitteilung"), ("nach", "den", "angaben"), ("nach", "lesart"),
        ("unter", "berufung", "auf"), ("nach", "einschätzungen"), ("nach", "stand"),("nach", "erkenntnis"),
    ),
    viewpoints=word_set("für"),
    contractions=word_set("vom zum zur beim"),
    placing=word_set("am im ans ins aufs"),
    first_person=word_set(
        """ich mich mir mein meine meinem meinen meiner meines wir uns unser unsere unserem unseren unserer
        unseres unsre"""
    ),
    anaphors=word_set("darin hierin dort"),
    documents=word_set(
        """stellungnahme mitteilung erklärung bericht brief schreiben studie papier gutachten urteil entwurf
        antrag aufruf appell beschluss statement interview vertrag gesetz programm analyse protokoll mail
        artikel kommentar beitrag dokument bescheid begründung memorandum manifest buch resolution meldung
        bekanntmachung verfügung tweet post blog rede vermerk konzept leitfaden"""
    ),
    source_pronouns={"ihm": "m", "ihr": "f", "ihnen": "p"},
    not_sources=word_set("anfrage nachfrage rückfrage gesetz vertrag plan bedarf"),
    late_subjects=True,
    agents=word_set("von vom"),
    echoes=word_set("gleiche gleiches ähnliche ähnliches ähnlich ebenso genauso"),
    adjective_suffixes=("e", "er", "en", "es", "em"),
    article_genders={"die": "f", "eine": "f", "der": "m", "das": "n"},
    names_in_marks=True,
    that=word_set("dass daß ob"),
    determiners=word_set(
        """der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen jener
        alle viele einige mehrere andere beide kein keine manche"""
    ),
    definite=word_set("der die das des dem den dieser diese dieses"),
    prepositions=word_set(
        """von für aus bei mit nach in im an am auf zu zum zur vom beim über unter gegen um durch während
        seit bis vor hinter neben zwischen gegenüber ohne wegen trotz ins ans laut gemäß dank statt samt per
        pro ab binnen infolge angesichts aufgrund mangels außer innerhalb außerhalb entgegen mithilfe mittels
        anhand hinsichtlich bezüglich zugunsten anlässlich mitsamt nebst ungeachtet"""
    ),
    pronouns=_PRONOUNS,
    possessives=_POSSESSIVES,
    indefinite=word_set("ein eine einer eines einem einen"),
    attaching=word_set("der des von für aus bei"),
    places=word_set("in bei aus"),
    infinitives=word_set("zu"),
    passive_cues=word_set("zitiert"),
    infinitive_prefixes=(
        "abzu", "anzu", "aufzu", "auszu", "beizu", "einzu", "festzu", "fortzu", "herzu", "hinzu", "mitzu",
        "nachzu", "niederzu", "teilzu", "umzu", "vorzu", "wegzu", "weiterzu", "wiederzu", "zurückzu",
        "zusammenzu", "zuzu", "durchzu", "freizu", "sicherzu", "voranzu", "entgegenzu",
    ),
    object_pronouns=word_set("ihm ihr ihnen ihn uns mir mich"),
    passives=word_set("wird werden wurde wurden worden"),
    copulas=word_set("ist war"),
    conjunctions=word_set(
        """und aber oder denn sondern weil wenn als da obwohl damit sodass falls während wie nachdem bevor so
        sowohl sowie indem sobald woraufhin worauf wonach zumal sofern solange ehe"""
    ),
    joining=word_set("und"),
    coordinators=word_set("und aber oder"),
    relatives=word_set("wer was wo wie warum wobei welcher welche welches"),
    auxiliaries=word_set(
        """ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten wird werden wurde
        wurden werde würde würden kann können konnte könne könnten könnte muss müssen müsse musste müssten
        soll sollen solle sollte sollten will wollen wolle wollte darf dürfen dürfe dürfte gibt gebe gehe
        gehen"""
    ),
    negations=word_set("nicht nie niemals"),
    adverbs=word_set(
        """auch noch schon dann nun entsprechend knapp trocken lapidar scharf deutlich empört kürzlich jetzt
        heute gestern morgen zuletzt zudem außerdem weiter weiterhin jedoch bereits später zuvor erneut
        allerdings dagegen unterdessen ebenfalls wörtlich dazu daraufhin hinzu mit darauf davon deshalb daher
        dabei danach trotzdem dennoch insgesamt zunächst damals dort inzwischen allein mittlerweile
        schließlich ein klar fest bekannt an wiederum damit davor dahin daran darin darüber hierzu hierbei
        dafür deswegen somit anschließend abschließend ferner hier vielleicht immer manchmal oft überall
        anderswo draußen drinnen nahezu fast nur sogar etwa rund mehr weniger leider natürlich offenbar
        angeblich vermutlich wahrscheinlich gleichzeitig zugleich stattdessen hingegen indes derweil vielmehr
        übrigens tatsächlich immerhin allenfalls lediglich ausdrücklich eindringlich telefonisch schriftlich
        mündlich öffentlich sich einander"""
    ),
    roles=word_set(
        """abgeordnete abgeordneter bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin
        präsident präsidentin sprecher sprecherin bürgermeister bürgermeisterin oberbürgermeister chef chefin
        direktor direktorin leiter leiterin professor professorin forscher forscherin experte expertin anwalt
        anwältin richter richterin trainer trainerin vorsitzende vorsitzender vorstand general landrat
        landrätin senator senatorin sekretär generalsekretär generalsekretärin könig königin papst ökonom
        ökonomin arzt ärztin autor autorin journalist journalistin polizist polizistin lehrer lehrerin koch
        köchin bäcker wirt wirtin förster fischer historiker künstler maler dichter philosoph philosophin
        prinz prinzessin fürst herzog graf gräfin kardinal erzbischof imam rabbiner scheich oberst major
        hauptmann feldwebel admiral marschall häftling angeklagte angeklagter täter opfer student studentin
        schüler schülerin rentner rentnerin torwart spieler spielerin stürmer kollege kollegin gründer
        ermittler gutachter obmann obfrau vize kanzleramtschef außenminister bundespräsident aktivist
        aktivistin rektor rektorin intendant intendantin dirigent dirigentin komponist regisseur regisseurin
        moderator moderatorin redakteur chefredakteur ingenieur pilot kandidat spitzenkandidat
        spitzenkandidatin unternehmer unternehmerin händler vertreter vertreterin kommissar kommissarin
        botschafter botschafterin premier premierminister premierministerin gouverneur gouverneurin gründerin
        besitzer besitzerin bäuerin bauer landwirt landwirtin zeuge zeugin anwohner anwohnerin nachbar
        nachbarin vater mutter bruder schwester sohn tochter frau mann kandidatin kapitän manager managerin
        geschäftsführer geschäftsführerin dekan bischof pfarrer pfarrerin staatssekretär staatssekretärin
        beauftragter beauftragte mitglied schauspieler schauspielerin sänger sängerin kommandant kommandantin
        kommandeur verteidiger verteidigerin landesrat stadtrat"""
    ),
    offices=word_set(
        """bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin präsident präsidentin kanzler
        kanzlerin minister ministerin trainer trainerin papst premierminister premierministerin gouverneur
        gouverneurin parteichef parteichefin landrat landrätin"""
    ),
    role_suffixes=(
        "minister", "ministerin", "präsident", "präsidentin", "sprecher", "sprecherin", "chef", "chefin",
        "meister", "meisterin", "leiter", "leiterin", "vorsitzende", "vorsitzender", "sekretär", "sekretärin",
        "anwalt", "anwältin", "kanzler", "kanzlerin", "experte", "expertin", "forscher", "forscherin",
        "kandidat", "kandidatin", "trainer", "trainerin", "direktor", "direktorin", "kommissar", "führer",
        "führerin", "politiker", "politikerin", "beauftragte", "beauftragter", "richter", "richterin",
        "kollege", "kollegin", "vize", "analyst", "analystin", "gegner", "gegnerin", "nachfolger",
        "nachfolgerin", "vorgänger", "vorgängerin", "genosse", "genossin", "iker", "ikerin", "träger", "arzt",
        "ärztin", "rechtler", "rechtlerin", "ist", "eur", "ator",
        "fessor", "rektor", "berater", "vertreter", "verwalter", "gründer", "inhaber", "besitzer",
        "betreiber", "bewohner", "lehrer", "schützer", "kämpfer", "spieler", "läufer", "fahrer", "pilot",
        "stürmer", "verteidiger", "kapitän", "sieger", "siegerin", "gewinner", "offizier", "general",
        "admiral", "bischof", "pfarrer", "mitarbeiter", "unternehmer", "händler", "künstler", "sänger",
        "schauspieler", "dichter", "historiker", "ermittler", "gutachter", "verleger", "obmann", "obfrau",
        "sprecherin", "rätin", "bürger", "anführer", "chefs", "mädchen",
        "profi", "sportler", "sportlerin", "schwimmer", "bauer", "musiker", "loge", "login", "erin",
        "istin", "antin", "atorin", "legende", "ikone",
        "entin", "eurin", "wissenschaftler", "wissenschaftlerin",
    ),
    role_modifiers=word_set(
        """ehemalige ehemaliger früherer frühere ex neue neuer stellvertretende stellvertretender deutsche
        deutscher amtierende amtierender designierte amerikanische amerikanischer französische französischer
        britische britischer russische russischer"""
    ),
    male_roles=word_set("vater bruder sohn mann könig papst sprecher minister präsident bürgermeister"),
    female_suffixes=("in", "frau"),
    female_roles=word_set(
        """mutter schwester tochter frau königin sprecherin ministerin präsidentin bürgermeisterin kanzlerin
        bundeskanzlerin chefin direktorin leiterin"""
    ),
    age_marks=("-jährige", "-jähriger", "-jährigen"),
    honorifics=_HONORIFICS,
    groups=word_set(
        """autoren forscherinnen wissenschaftlerinnen expertinnen ministerpräsidenten staatschefs parteien
        veranstalter organisatoren betreiber teilnehmer mitglieder redakteure verteidiger anwälte richter
        staatsanwälte tausende hunderte dutzende zehntausende hunderttausende demonstranten bewohner fans
        anhänger gegner befürworter verbände gewerkschaften hilfsorganisationen menschenrechtler
        umweltschützer datenschützer sicherheitskreise regierungskreise parteikreise diplomaten mediziner
        historiker juristen ökonomen analysten händler bauern landwirte eltern schüler lehrer studenten
        nutzer kunden arbeitgeber beamte sprecher vertreter einheimische touristen überlebende angehörige
        nachbarn passanten polizisten soldaten behörden experten forscher kritiker augenzeugen zeugen medien
        beobachter ermittler anwohner ärzte politiker wissenschaftler polizei feuerwehr"""
    ),
    bodies=word_set(
        """agentur amt bank behörde bund bundesamt fraktion gericht gesellschaft gewerkschaft gruppe institut
        kommission konzern ministerium partei polizei rat regierung sender senat staatsanwaltschaft
        universität unternehmen verband verein zeitung zentrum stiftung feuerwehr opposition koalition
        vorstand bundestag bundesrat landtag kabinett außenministerium innenministerium kirche liga club klub
        redaktion bündnis dachverband börse krankenkasse kammer krankenhaus klinik firma airline reederei
        kanzlei initiative organisation kommune stadt landkreis"""
    ),
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("von der den van de zu la del di da al bin ten ter vom"),
    abbreviations=word_set("dr prof st nr bzw ca etc usw ggf z.b d.h u.a mio mrd str inkl"),
    not_names=word_set(
        """ich wir ihr ihm ihnen ihn man angaben aussagen berichten millionen milliarden euro prozent uhr
        journalisten reportern journalistinnen reporterinnen medienvertretern pressevertretern anhängern
        abgeordneten parteifreunden zuschauern zuhörern delegierten genossen mitarbeitern"""
    ),
    oblique=word_set("dem den einem einen des eines diesem diesen seinem ihrem seinen ihren keinem keinen"),
    feminine_suffixes=(
        "ung", "heit", "keit", "schaft", "tion", "tät", "presse", "agentur", "woche", "stimme", "post",
    ),
    nouns_capitalised=True,
    dotted_ordinals=True,
    as_words=word_set("wie"),
    separable={
        **dict.fromkeys(("gab", "gaben", "gibt", "geben"), word_set("an bekannt zu preis")),
        **dict.fromkeys(("stellte", "stellten", "stellt"), word_set("fest klar richtig dar heraus")),
        **dict.fromkeys(("zeigte", "zeigten", "zeigt"), word_set("sich auf")),
        **dict.fromkeys(("hob", "hoben", "hebt"), word_set("hervor")),
    },
    plural_pronouns=word_set("sie diese"),
    reasons=word_set("nachdem weil da bevor obwohl sodass damit als indem sobald zumal"),
    fronted_objects=word_set("das dies"),
    perfect=word_set("hat haben habe hatte hatten hätte hätten"),
    reported_mood=word_set(
        """sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme stehe bleibe lasse mache nehme
        liege finde sehe wisse halte führe bringe brauche bestehe handele handle gelte fehle stelle zeige
        trage spreche fürchte befürchte hoffe glaube erwarte rechne plane arbeite biete laufe heiße sitze
        verstehe verfüge gehöre ziehe nutze setze schaffe verliere erhalte leide lebe schütze fordere lehne
        begrüße unterstütze drohe beginne ende entstehe entspreche betreffe bedeute diene ergebe erreiche
        folge gewinne helfe kaufe koste leiste löse mangele müsste reiche scheine schlage spiele sterbe suche
        trete tue verdiene vertrete wachse warte werfe wirke zahle zwinge freue weise verweise verlange
        wünsche empfinde sende lege schließe öffne bekomme erhebe erkläre meine denke kämpfe kenne treffe
        gewähre verhindere verletze verstoße verbessere erhöhe senke steige sinke falle fahre fliege rede
        schreibe höre fühle rufe bete gefährde zerstöre missachte untergrabe beruhe existiere funktioniere
        genüge scheitere versuche verhandle verdränge bezeichne berichte verurteile"""
    ),
    doubtful_mood=word_set(
        """hätte hätten wäre wären würde würden könnte könnten müsste müssten sollte sollten dürfte dürften
        ließe ließen fände fänden brauchte bräuchte bräuchten wüssten wüsste gäben hielte hielten gäbe ginge
        käme stünde bliebe läge blieben stünden lägen kämen gingen"""
    ),
    reported_suffix="e",
    indicative_suffixes=("te", "wurde", "weise", "ende", "ige", "iche", "ische"),
    reported_openers=word_set("demnach"),
    incise_cues=word_set("so"),
    utterances=word_set(
        """satz sätze sätzen worte worten ausspruch zuruf zwischenruf versprechen hinweis argument ruf rufe
        rufen parole frage antwort aussage forderung vorwurf botschaft fazit kommentar meinung reaktion
        begründung"""
    ),
    title_leads=word_set(
        """motto titel film buch roman lied album serie song stück preis projekt initiative aktion kampagne
        band gruppe sendung zeitung magazin zeitschrift sogenannte sogenannten sogenannter sogenanntes namen
        genannte genannten bewegung operation gesetz bündnis netzwerk organisation kongress konferenz
        festival ausstellung messe show sender blatt zeitungen nachrichtenmagazin tageszeitung wochenzeitung
        boulevardzeitung sonntagszeitung portal webseite website blog musical oper theaterstück drama komödie
        dokumentation kinofilm spielfilm krimi reihe studie bericht hotel restaurant café diskothek
        kreuzfahrtschiff fähre frachter tanker segelschiff wettbewerb turnier pokal orden partei stiftung
        gruppierung terrororganisation miliz titeln aufschrift transparent überschrift schlagzeile heißt hieß
        heißen hießen namens getauft betitelt slogan schlagwort begriff stichwort schiff verein"""
    ),
    impersonal_cues=word_set("heißt hieß heiße steht stand"),
    citing_cues=word_set("zitiert zitierte zitieren zitierten"),
    source_suffixes=(
        "untersuchungen", "ermittlungen", "erkenntnissen", "vermutungen", "recherchen", "darstellung",
        "angaben", "aussagen", "aussage", "ermittlungsstand", "kenntnisstand", "berichten",
        "meldungen", "informationen", "schätzungen", "quellen",
    ),
    according_after=word_set("zufolge"),
)  # fmt: skip
