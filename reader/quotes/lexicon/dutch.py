"""Dutch words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {"hij": "m", "zij": "f", "ze": "f", "het": "n"}
_HONORIFICS: dict[str, Gender | None] = {
    "meneer": "m", "mevrouw": "f", "dhr": "m", "mevr": "f", "dr": None, "prof": None, "ir": None, "mr": None,
}  # fmt: skip
_POSSESSIVES: dict[str, Gender] = {"zijn": "m", "haar": "f", "hun": "p"}
_CALENDAR = word_set(
    """maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli
    augustus september oktober november december gisteren vandaag morgen ochtend avond middag"""
)

LEXICON = Lexicon(
    language="nl",
    free_inversion=True,
    cues=word_set(
        """zegt zei zeiden zeggen verklaart verklaarde verklaarden vertelt vertelde vertelden stelt stelde
        stelden meldt meldde meldden benadrukt benadrukte waarschuwt waarschuwde waarschuwden schrijft
        schreef schreven antwoordt antwoordde bevestigt bevestigde bevestigden erkent erkende beweert
        beweerde beweerden vindt vond vermoedt vermoedde concludeert concludeerde voegt voegde reageert
        reageerde reageerden belooft beloofde denkt dacht verwacht verwachtte noemt noemde licht lichtte
        betoogt betoogde vreest vreesde hoopt hoopte bericht berichtte oordeelt oordeelde klaagt klaagde
        vertellen stellen melden benadrukken waarschuwen schrijven antwoorden antwoordden bevestigen erkennen
        erkenden beweren vinden vonden concluderen concludeerden voegen voegden reageren beloven beloofden
        denken dachten verwachten verwachtten noemen noemden vrezen vreesden hopen hoopten berichten
        berichtten oordelen klagen klaagden laat liet lieten laten geeft gaf gaven geven lichtten betogen
        betoogden merkt merkte merkten wijst wees wezen wijzen onderstreept onderstreepte bepleit bepleitte
        pleit pleitte eist eiste eisten eisen roept kondigt kondigde kondigden constateert constateerde
        constateerden suggereert suggereerde meent meende menen meenden schat schatte schatten twijfelt
        twijfelde ontkent ontkende ontkenden bestrijdt bestreed verzekert verzekerde verzekerden verdedigt
        verdedigde bekritiseert bekritiseerde kritiseert kritiseerde hekelt hekelde hekelden beschuldigt
        beschuldigde beklaagt beklaagde betreurt betreurde betreuren looft prijst prees prijzen verwijt
        verweet analyseert analyseerde voorspelt voorspelde voorspelden citeert citeerde informeert
        informeerde adviseert adviseerde dreigt dreigde dreigden zweert bekent bekende onthult onthulde
        oppert opperde nuanceert nuanceerde preciseert resumeert stipt somt lucht luchtte jubelt jubelde
        juicht juichte foetert foeterde verzucht verzuchtte moppert mopperde fluistert fluisterde sneert
        sneerde schampert beaamt beaamde repliceert repliceerde vervolgt vervolgde verduidelijkt
        verduidelijkte illustreert herinnert herinnerde besluit besloot verklaren"""
    ),
    asked=word_set("gevraagd"),
    questions=word_set("vraag vragen"),
    naming=word_set("genaamd"),
    conditions=word_set("indien of mits"),
    body_openers=word_set("artsen verslaggevers"),
    body_links=word_set("zonder voor"),
    calling=word_set("riep riepen schreeuwde schreeuwden antwoordde"),
    denying=word_set(
        "ontkent ontkende ontkenden ontkend bestrijdt bestreed bestreden betwist betwijfelt betwijfelde"
    ),
    weak_cues=word_set(
        """vraagt vroeg roept riep lacht lachte grapt grapte aldus herhaalt herhaalde besluit vragen vroegen
        roepen riepen schreeuwt schreeuwde grappen twittert twitterde spreekt sprak spraken ziet zag zagen
        luidt luidde klinkt klonk"""
    ),
    according=(
        ("volgens",), ("naar", "het", "oordeel"), ("in", "de", "ogen"), ("naar", "de", "mening"),
        ("op", "gezag"),
    ),
    viewpoints=word_set("voor"),
    that=word_set("dat of"),
    determiners=word_set(
        """de het een dit dat deze die alle veel enkele sommige meerdere andere twee drie geen elke iedere"""
    ),
    definite=word_set("de het dit deze die"),
    indefinite=word_set("een"),
    prepositions=word_set(
        """van voor uit bij met naar in aan op te tot over onder tegen om door tijdens sinds achter naast
        tussen zonder wegens volgens na rond vanaf tegenover jegens ondanks namens"""
    ),
    pronouns=_PRONOUNS,
    possessives=_POSSESSIVES,
    attaching=word_set("van voor uit bij"),
    places=word_set("in bij uit"),
    agents=word_set("door"),
    infinitives=word_set("te"),
    copulas=word_set("is was"),
    passives=word_set("wordt worden werd werden"),
    conjunctions=word_set("en maar of want omdat als toen terwijl hoewel zodat dus"),
    joining=word_set("en"),
    coordinators=word_set("en maar of"),
    relatives=word_set("wie wat waar die waarom hoe welke"),
    auxiliaries=word_set(
        """is zijn was waren heeft hebben had hadden wordt worden werd werden kan kunnen kon konden moet
        moeten moest moesten zal zullen zou zouden wil willen wilde wilden mag mogen mocht gaat gaan komt
        komen staat staan blijft blijven"""
    )
    - {"zijn"},
    verbs=word_set(
        """bleef kwam kwamen ging gingen stond stonden gaf gaven kreeg kregen nam lag begint begon"""
    ),
    negations=word_set("niet nooit"),
    adverbs=word_set(
        """ook nog al dan toen nu gisteren vandaag morgen verder later eerder echter daarnaast bovendien zelf
        wel daar hier opnieuw inmiddels uiteindelijk toe af eraan erbij eraf erop aan zich ervan hierover
        daarover zojuist donderdagochtend desgevraagd nadrukkelijk weten zo daarom dus kortom eindelijk toch
        misschien altijd soms vaak overal elders buiten binnen dichtbij ver goed heel veel weinig bijna
        alleen slechts evenmin ondertussen intussen tot slot tegelijk tegelijkertijd immers overigens"""
    ),
    roles=word_set(
        """tennisser tennisster voetballer voetbalster wielrenner renner keeper spits schaatser schaatsster
        bokser zwemmer zwemster atleet kampioen verdachte bondscoach burgemeester wethouder minister premier
        staatssecretaris president voorzitter voorzitster directeur directrice woordvoerder woordvoerster
        kamerlid raadslid advocaat advocate hoogleraar onderzoeker onderzoekster econoom historicus trainer
        coach baas chef secretaris generaal officier rechter arts dokter verpleger verpleegkundige boer
        boerin bakker visser oprichter oprichtster auteur journalist journaliste schrijver schrijfster koning
        koningin vader moeder broer zus zoon dochter man vrouw buurman buurvrouw getuige commissaris
        ambassadeur kandidaat kapitein bisschop paus eigenaar eigenares leraar lerares bewoner bewoonster
        beheerder bioloog biologe natuurkundige geoloog ingenieur architect architecte psycholoog psychologe
        socioloog sociologe filosoof rector docent docente student studente leerling zanger zangeres acteur
        actrice regisseur regisseuse muzikant schilder fotograaf fotografe uitgever redacteur hoofdredacteur
        presentator presentatrice ondernemer ondernemster winkelier kok kokkin chauffeur brandweerman agent
        agente commandant kolonel majoor sergeant luitenant magistraat notaris activist activiste
        gedeputeerde fractievoorzitter fractieleider lijsttrekker vicepremier bondskanselier kanselier
        gouverneur senator pastoor dominee priester imam rabbijn aartsbisschop kardinaal slachtoffer
        overlevende betoger deskundige specialist analist gepensioneerde weduwe opa oma jongen meisje speler
        speelster aanvoerder doelman supporter klimaatonderzoeker viroloog epidemioloog wetenschapper
        omwonende buurtbewoner topman topvrouw bestuurder"""
    ),
    role_suffixes=("minister", "directeur", "voorzitter", "woordvoerder", "leider", "meester", "loog"),
    role_modifiers=word_set("oud ex voormalig voormalige vice nieuwe huidige"),
    male_roles=word_set(
        """voorzitter directeur woordvoerder advocaat boer bakker koning vader broer zoon man buurman
        eigenaar leraar"""
    ),
    female_roles=word_set(
        """voorzitster directrice woordvoerster advocate onderzoekster boerin oprichtster journaliste
        schrijfster koningin moeder zus dochter vrouw buurvrouw eigenares lerares bewoonster"""
    ),
    honorifics=_HONORIFICS,
    groups=word_set(
        """politie autoriteiten onderzoekers deskundigen bewoners vakbonden bronnen brandweer experts artsen
        wetenschappers analisten omwonenden leraren boeren ouders studenten supporters media kranten
        diplomaten getuigen"""
    ),
    bodies=word_set(
        """agentschap bank bedrijf bond commissie fractie gemeente groep instituut kabinet ministerie
        organisatie parlement partij politie provincie raad rechtbank regering stichting universiteit unie
        vakbond vereniging brandweer krant coöperatie"""
    ),
    utterances=word_set(
        """reactie commentaar belofte mening zin boodschap antwoord vraag kreet conclusie woorden"""
    ),
    title_leads=word_set(
        """film roman boek album plaat lied nummer titel serie stuk voorstelling tentoonstelling programma
        krant dagblad tijdschrift weekblad wedstrijd prijs project operatie collectief groep beweging
        vereniging schip getiteld getitelde genaamd genaamde zogeheten zogenaamde bijgenaamd motto slogan
        documentaire opera komedie musical festival actie campagne"""
    ),
    impersonal_cues=word_set("staat stond heet"),
    source_pronouns={"hem": "m", "haar": "f", "hen": "p"},
    not_sources=word_set("plan planning schema afspraak verwachting traditie protocol"),
    late_subjects=True,
    anaphors=word_set("daarin hierin"),
    documents=word_set("verklaring persbericht rapport brief bericht onderzoek vonnis mail studie nota"),
    echoes=word_set("dezelfde zelfde hetzelfde"),
    adjective_suffixes=("e", "en"),
    as_words=word_set("zoals"),
    names_in_marks=True,
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("van de der den het ter ten te von"),
    abbreviations=word_set("dhr mevr dr prof ir mr drs st bijv"),
    not_names=word_set(
        """ik wij we jullie u men doel resultaat conclusie voorbeeld probleem reden vraag antwoord alles
        iedereen niemand niets elk ander andere zelfde gevraagd desgevraagd wie wat hoe wanneer waar
        waarom"""
    ),
)  # fmt: skip
