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
    """lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno
    luglio agosto settembre ottobre novembre dicembre ieri oggi domani mattina sera pomeriggio"""
)

LEXICON = Lexicon(
    language="it",
    free_inversion=True,
    drops_pronouns=True,
    dash_dialogue=True,
    cues=word_set(
        """dice diceva disse dicono detto afferma affermato affermava spiega spiegato spiegava aggiunge
        aggiunto aggiungeva sostiene sostenuto sosteneva dichiara dichiarato annuncia annunciato precisa
        precisato sottolinea sottolineato racconta raccontato raccontava ricorda ricordato osserva osservato
        assicura assicurato conferma confermato ammette ammesso conclude concluso replica replicato risponde
        risposto avverte avvertito scrive scritto scriveva rivela rivelato commenta commentato ribadisce
        ribadito insiste insistito riconosce riconosciuto promette promesso denuncia denunciato riferisce
        riferito ritiene lamenta lamentato lamentava scherza ironizza sbotta chiarisce chiarito puntualizza
        puntualizzato auspica auspicato dichiarava esclama esclamato dicevano dissero affermano affermarono
        spiegano spiegavano spiegò aggiungono aggiunse sostengono sostenne dichiarano dichiarò annunciano
        annunciò annunciava precisano precisò sottolineano sottolineava raccontano raccontò ricordano
        ricordava ricordò osservano osservò assicurano assicurò confermano confermò ammettono ammise
        ammetteva concludono concluse replicano replicò rispondono rispose rispondeva avvertono avvertì
        scrivono scrisse rivelano commentano commentava commentò ribadiscono insistono riconoscono promettono
        promise denunciano riferiscono ritengono riteneva lamentano chiariscono tuona tuonato attacca
        attaccato accusa accusato critica criticato contesta contestato difende difeso giustifica
        giustificato esulta esultato gioisce festeggia incalza incalzato rincara taglia sbottato chiosa
        chiosato rilancia rilanciato suggerisce suggerito propone proposto chiede chiesto invoca esorta
        esortato auspicano teme temeva temono spera sperava prevede previsto stima stimato valuta valutato
        considera considerato definisce definito giudica giudicato spiegarono comunica comunicato informa
        informato segnala segnalato argomenta argomentato obietta obiettato ribatte ribattuto sussurra
        mormora sospira confessa confessato confida confidato giura giurato nega negato smentisce smentito
        evidenzia evidenziato rimarca rimarcato rammenta specifica specificato dettaglia plaude applaude
        punta minaccia minacciato crede credeva pensa pensava attaccano criticano contestano difendono
        chiedono sperano prevedono stimano considerano propongono suggeriscono accusano segnalano comunicano
        informano smentiscono rassicura rassicurato"""
    ),
    asked=word_set("interpellato interpellata interrogato"),
    questions=word_set("domanda domande"),
    naming=word_set("chiamato chiamata nome"),
    conditions=word_set("se"),
    clitics=word_set("si gli mi ci s"),
    body_openers=word_set("medici reporter giornalisti avvocati"),
    body_links=word_set("senza per"),
    calling=word_set("gridato gridò urlato urlò risposto"),
    body_attributes=(
        "iana", "iane", "iano", "iani", "ale", "ali", "ica", "iche", "ico", "ici", "ese", "esi",
    ),
    denying=word_set(
        "nega negato negano negò smentisce smentito smentiscono smentì"
    ),
    weak_cues=word_set(
        """chiede chiesto grida gridato scherza scherzato ripete ripetuto nota continua prosegue chiedono
        chiese chiedeva gridano urla urlato urlano ripetono proseguono continuano titola titolava scandiscono
        definisce definito definiscono bolla bollato chiama chiamato parla parlato"""
    ),
    according=(
        ("secondo",), ("stando", "a"), ("stando", "al"), ("stando", "alla"), ("stando", "ai"),
        ("stando", "agli"),
        ("stando", "alle"), ("stando", "all"), ("a", "giudizio"), ("a", "detta"), ("a", "parere"),
        ("a", "dire"), ("ad", "avviso"),
    ),
    viewpoints=word_set("per"),
    contractions=word_set(
        """del dello della dei degli delle dell al allo alla ai agli alle all dal dalla dai"""
    ),
    that=word_set("che"),
    determiners=word_set(
        """il lo la i gli le l un uno una questo questa questi queste quel quella quei quelle alcuni alcune
        molti molte due tre nessuno nessuna"""
    ),
    definite=word_set("il lo la i gli le l questo questa"),
    indefinite=word_set("un uno una"),
    prepositions=word_set(
        """di del dello della dei degli delle dell d a al allo alla ai agli alle all da dal dalla dai dalle
        dall in nel nella nei nelle nell con su sul sulla sui sulle sull per tra fra senza verso contro
        durante dopo prima fino secondo presso"""
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
        """anche ancora già poi infine ieri oggi domani inoltre tuttavia però così qui più tardi subito si
        gli le mi ci ne invece quindi dunque insomma finora ormai sempre forse magari appena addirittura
        soprattutto comunque intanto oltre altrove fuori dentro vicino lontano bene male molto poco quasi
        solo soltanto neppure nemmeno ovviamente allora adesso prima dopo ora"""
    ),
    adverb_suffix="mente",
    adverb_phrases=(("dal", "canto", "suo"), ("a", "sua", "volta"), ("da", "parte", "sua")),
    elisions=word_set("l d un all dell nell sull dall quell c"),
    roles=word_set(
        """tennista calciatore calciatrice portiere ciclista pilota nuotatore nuotatrice atleta pugile
        imputato imputata indagato indagata attaccante attore attrice allevatore allevatrice capogruppo
        leader sindaco sindaca ministro ministra presidente presidentessa direttore direttrice portavoce
        deputato deputata senatore senatrice avvocato avvocata professore professoressa ricercatore
        ricercatrice economista storico storica allenatore allenatrice capo segretario segretaria generale
        procuratore procuratrice giudice medico medica infermiere infermiera agricoltore agricoltrice
        contadino contadina fondatore fondatrice responsabile autore autrice giornalista scrittore scrittrice
        re regina padre madre fratello sorella figlio figlia marito moglie vicino vicina testimone
        commissario ambasciatore ambasciatrice governatore candidato candidata capitano capitana vescovo papa
        assessore assessora consigliere consigliera pescatore fornaio farmacista insegnante maestro maestra
        titolare biologo biologa fisico fisica geologo geologa ingegnere ingegnera architetto architetta
        psicologo psicologa sociologo sociologa filosofo filosofa rettore rettrice preside docente studente
        studentessa alunno cantante regista musicista pittore pittrice fotografo fotografa editore editrice
        libraio libraia presentatore presentatrice conduttore conduttrice proprietario proprietaria
        imprenditore imprenditrice operaio operaia barista cuoco cuoca macellaio tassista poliziotto
        poliziotta carabiniere comandante colonnello maresciallo tenente pompiere magistrato magistrata pm
        gip legale notaio attivista militante delegato delegata coordinatore coordinatrice vicepresidente
        vicesindaco vicesindaca cancelliere cancelliera premier sottosegretario sottosegretaria onorevole
        parroco sacerdote suora arcivescovo cardinale imam rabbino vittima superstite manifestante esperto
        esperta specialista analista pensionato pensionata nonno nonna donna uomo ragazzo ragazza tecnico
        tecnica difensore giocatore giocatrice campione campionessa tifoso tifosa cittadino cittadina
        passante postino pescatrice sindacalista"""
    ),
    role_modifiers=word_set("ex vice primo prima nuovo nuova"),
    male_roles=word_set(
        """sindaco ministro direttore deputato senatore avvocato professore ricercatore allenatore segretario
        infermiere agricoltore contadino fondatore autore scrittore re padre fratello figlio marito assessore
        consigliere pescatore fornaio maestro candidato capitano vescovo papa"""
    ),
    female_roles=word_set(
        """sindaca ministra direttrice deputata senatrice avvocata professoressa ricercatrice allenatrice
        segretaria infermiera agricoltrice contadina fondatrice autrice scrittrice regina madre sorella
        figlia moglie assessora consigliera maestra candidata capitana"""
    ),
    honorifics=_HONORIFICS,
    groups=word_set(
        """polizia carabinieri autorità ricercatori esperti residenti sindacati fonti abitanti vigili
        pompieri medici scienziati analisti cittadini agricoltori genitori studenti tifosi lavoratori sindaci
        magistrati inquirenti commercianti familiari testimoni ambientalisti imprenditori osservatori partiti
        critici"""
    ),
    bodies=word_set(
        """agenzia associazione banca comitato commissione comune consiglio corte federazione fondazione
        governo gruppo istituto ministero organizzazione parlamento partito polizia prefettura procura
        regione sindacato società tribunale unione università azienda cooperativa questura asl provincia
        ufficio camera senato ditta compagnia impresa testata quotidiano ong club ospedale scuola
        confederazione"""
    ),
    utterances=word_set(
        """replica commento promessa reazione sfogo parere opinione frase messaggio risposta domanda grido
        conclusione parole"""
    ),
    title_leads=word_set(
        """film romanzo libro disco album canzone titolo serie opera mostra programma quotidiano giornale
        rivista settimanale concorso premio progetto operazione collettivo gruppo movimento associazione nave
        intitolato intitolata intitolati battezzato battezzata chiamato chiamata soprannominato
        soprannominata cosiddetto cosiddetta motto slogan documentario commedia spettacolo festival"""
    ),
    source_pronouns={"lui": "m", "lei": "f", "loro": "p"},
    not_sources=word_set("casi circostanze necessità età zone stagione bisogni"),
    late_subjects=True,
    gerunds=word_set(
        """dicendo affermando aggiungendo spiegando sottolineando ricordando assicurando precisando ribadendo
        denunciando promettendo ammettendo osservando"""
    ),
    opening_participles=("ato", "ata", "ati", "ando", "endo"),
    cue_particles=frozenset({("taglia", "corto"), ("tagliato", "corto"), ("tiene", "duro")}),
    echoes=word_set("stessa stesso stesse stessi idem"),
    person_objects=word_set("accusato accusa criticato critica difeso difende"),
    plural_articles=word_set("i gli le dei degli delle"),
    article_genders={"la": "f", "una": "f", "il": "m", "lo": "m", "un": "m", "uno": "m"},
    as_words=word_set("come"),
    names_in_marks=True,
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("de di del della dei da dal van von"),
    abbreviations=word_set("sig dott prof ing avv on s"),
    not_names=word_set(
        """io noi voi tu obiettivo risultato conclusione bilancio esempio problema ragione domanda risposta
        tutto tutta tutti tutte niente nulla nessuno ognuno altro altra altri altre stesso stessa
        interpellato interpellata chi che cosa come quando dove perché"""
    ),
)  # fmt: skip
