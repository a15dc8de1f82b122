"""Dutch words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {"hij": "m", "zij": "f", "ze": "f", "het": "n"}
_HONORIFICS: dict[str, Gender | None] = {
    "meneer": "m", "mevrouw": "f", "dhr": "m", "mevr": "f", "dr": None, "prof": None, "ir": None, "mr": None,
}  # fmt: skip
_POSSESSIVES: dict[str, Gender] = {"zijn": "m", "haar": "f", "hun": "p"}
_CALENDAR = word_set(
    """maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni
    juli augustus september oktober november december gisteren vandaag morgen ochtend avond middag"""
)

LEXICON = Lexicon(
    language="nl",
    free_inversion=True,
    cues=word_set(
        """zegt zei zeiden zeggen verklaart verklaarde verklaarden vertelt vertelde vertelden stelt
        stelde stelden meldt meldde meldden benadrukt benadrukte waarschuwt waarschuwde waarschuwden
        schrijft schreef schreven antwoordt antwoordde bevestigt bevestigde bevestigden erkent erkende
        beweert beweerde beweerden vindt vond vermoedt vermoedde concludeert concludeerde voegt voegde
        reageert reageerde reageerden belooft beloofde denkt dacht verwacht verwachtte noemt noemde
        licht lichtte betoogt betoogde vreest vreesde hoopt hoopte bericht berichtte oordeelt oordeelde
        klaagt klaagde"""
    ),
    weak_cues=word_set(
        """vraagt vroeg roept riep lacht lachte grapt grapte aldus herhaalt herhaalde besluit"""
    ),
    according=(("volgens",),),
    that=word_set("dat of"),
    determiners=word_set(
        """de het een dit dat deze die alle veel enkele sommige meerdere andere twee drie geen elke
        iedere"""
    ),
    definite=word_set("de het dit deze die"),
    indefinite=word_set("een"),
    prepositions=word_set(
        """van voor uit bij met naar in aan op te tot over onder tegen om door tijdens sinds achter
        naast tussen zonder wegens volgens na rond vanaf"""
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
    verbs=word_set("bleef kwam kwamen ging gingen stond stonden gaf gaven kreeg kregen nam lag begint begon"),
    negations=word_set("niet nooit"),
    adverbs=word_set(
        """ook nog al dan toen nu gisteren vandaag morgen verder later eerder echter daarnaast bovendien
        zelf wel daar hier opnieuw inmiddels uiteindelijk toe"""
    ),
    roles=word_set(
        """burgemeester wethouder minister premier staatssecretaris president voorzitter voorzitster
        directeur directrice woordvoerder woordvoerster kamerlid raadslid advocaat advocate hoogleraar
        onderzoeker onderzoekster econoom historicus trainer coach baas chef secretaris generaal
        officier rechter arts dokter verpleger verpleegkundige boer boerin bakker visser oprichter
        oprichtster auteur journalist journaliste schrijver schrijfster koning koningin vader moeder
        broer zus zoon dochter man vrouw buurman buurvrouw getuige commissaris ambassadeur kandidaat
        kapitein bisschop paus eigenaar eigenares leraar lerares bewoner bewoonster beheerder"""
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
        """politie autoriteiten onderzoekers deskundigen bewoners vakbonden bronnen brandweer experts"""
    ),
    bodies=word_set(
        """agentschap bank bedrijf bond commissie fractie gemeente groep instituut kabinet ministerie
        organisatie parlement partij politie provincie raad rechtbank regering stichting universiteit
        unie vakbond vereniging brandweer krant coöperatie"""
    ),
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("van de der den het ter ten te von"),
    abbreviations=word_set("dhr mevr dr prof ir mr drs st bijv"),
    not_names=word_set("ik wij we jullie u men"),
)  # fmt: skip
