"""Italian words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {"lui": "m", "lei": "f", "egli": "m", "ella": "f", "loro": "p", "essi": "p"}
_HONORIFICS: dict[str, Gender | None] = {
    "sig": "m", "signor": "m", "signora": "f", "dott": "m", "dottor": "m", "dottoressa": "f", "don": "m",
    "prof": None, "ing": None, "avv": None, "on": None,
}  # fmt: skip
_POSSESSIVES: dict[str, Gender] = {
    "suo": "n", "sua": "n", "suoi": "n", "sue": "n",
}  # fmt: skip
_CALENDAR = word_set(
    """lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio
    giugno luglio agosto settembre ottobre novembre dicembre ieri oggi domani mattina sera
    pomeriggio"""
)

LEXICON = Lexicon(
    language="it",
    free_inversion=True,
    drops_pronouns=True,
    dash_dialogue=True,
    cues=word_set(
        """dice diceva disse dicono detto afferma affermato affermava spiega spiegato spiegava aggiunge
        aggiunto aggiungeva sostiene sostenuto sosteneva dichiara dichiarato annuncia annunciato
        precisa precisato sottolinea sottolineato racconta raccontato raccontava ricorda ricordato
        osserva osservato assicura assicurato conferma confermato ammette ammesso conclude concluso
        replica replicato risponde risposto avverte avvertito scrive scritto scriveva rivela
        rivelato commenta commentato ribadisce ribadito insiste insistito riconosce riconosciuto
        promette promesso denuncia denunciato riferisce riferito ritiene lamenta lamentato lamentava
        scherza ironizza sbotta chiarisce chiarito puntualizza puntualizzato auspica auspicato
        dichiarava esclama esclamato"""
    ),
    weak_cues=word_set(
        """chiede chiesto grida gridato scherza scherzato ripete ripetuto nota continua prosegue"""
    ),
    according=(("secondo",), ("stando", "a")),
    that=word_set("che"),
    determiners=word_set(
        """il lo la i gli le l un uno una questo questa questi queste quel quella quei quelle alcuni
        alcune molti molte due tre nessuno nessuna"""
    ),
    definite=word_set("il lo la i gli le l questo questa"),
    indefinite=word_set("un uno una"),
    prepositions=word_set(
        """di del dello della dei degli delle dell d a al allo alla ai agli alle all da dal dalla dai
        dalle dall in nel nella nei nelle nell con su sul sulla sui sulle sull per tra fra senza verso
        contro durante dopo prima fino secondo presso"""
    ),
    pronouns=_PRONOUNS,
    possessives=_POSSESSIVES,
    attaching=word_set("di del dello della dei degli delle dell d"),
    places=word_set("a in"),
    agents=word_set("da dal dalla"),
    copulas=word_set("è era"),
    person_relatives=word_set("chi"),
    conjunctions=word_set("e ed ma o oppure né perché quando se mentre come poiché anche"),
    joining=word_set("e ed"),
    coordinators=word_set("e ed ma o"),
    relatives=word_set("che cui quale quali dove chi cosa"),
    auxiliaries=word_set(
        """è sono era erano sarà saranno sarebbe sia siano ha hanno aveva avevano avrà avrebbe abbia può
        possono poteva potrà potrebbe deve devono doveva dovrà dovrebbe va vanno fa fanno c'è"""
    ),
    negations=word_set("non mai"),
    adverbs=word_set(
        """anche ancora già poi infine ieri oggi domani inoltre tuttavia però così qui più tardi subito
        si gli le mi ci ne invece"""
    ),
    adverb_suffix="mente",
    adverb_phrases=(("dal", "canto", "suo"), ("a", "sua", "volta"), ("da", "parte", "sua")),
    elisions=word_set("l d un all dell nell sull dall quell c"),
    roles=word_set(
        """sindaco sindaca ministro ministra presidente presidentessa direttore direttrice portavoce
        deputato deputata senatore senatrice avvocato avvocata professore professoressa ricercatore
        ricercatrice economista storico storica allenatore allenatrice capo segretario segretaria
        generale procuratore procuratrice giudice medico medica infermiere infermiera agricoltore
        agricoltrice contadino contadina fondatore fondatrice responsabile autore autrice giornalista
        scrittore scrittrice re regina padre madre fratello sorella figlio figlia marito moglie vicino
        vicina testimone commissario ambasciatore ambasciatrice governatore candidato candidata capitano
        capitana vescovo papa assessore assessora consigliere consigliera pescatore fornaio farmacista
        insegnante maestro maestra titolare"""
    ),
    role_modifiers=word_set("ex vice primo prima nuovo nuova"),
    male_roles=word_set(
        """sindaco ministro direttore deputato senatore avvocato professore ricercatore allenatore
        segretario infermiere agricoltore contadino fondatore autore scrittore re padre fratello figlio
        marito assessore consigliere pescatore fornaio maestro candidato capitano vescovo papa"""
    ),
    female_roles=word_set(
        """sindaca ministra direttrice deputata senatrice avvocata professoressa ricercatrice
        allenatrice segretaria infermiera agricoltrice contadina fondatrice autrice scrittrice regina
        madre sorella figlia moglie assessora consigliera maestra candidata capitana"""
    ),
    honorifics=_HONORIFICS,
    groups=word_set(
        """polizia carabinieri autorità ricercatori esperti residenti sindacati fonti abitanti"""
    ),
    bodies=word_set(
        """agenzia associazione banca comitato commissione comune consiglio corte federazione fondazione
        governo gruppo istituto ministero organizzazione parlamento partito polizia prefettura procura
        regione sindacato società tribunale unione università azienda cooperativa"""
    ),
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("de di del della dei da dal van von"),
    abbreviations=word_set("sig dott prof ing avv on s"),
    not_names=word_set("io noi voi tu"),
)  # fmt: skip
