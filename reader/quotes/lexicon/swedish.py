"""Swedish words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {"han": "m", "hon": "f", "de": "p"}
_POSSESSIVES: dict[str, Gender] = {"hans": "m", "hennes": "f", "deras": "p"}

_CALENDAR = word_set(
    """måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli
        augusti september oktober november december idag igår"""
)

LEXICON = Lexicon(
    language="sv",
    free_inversion=True,
    cues=word_set(
        """säger sade sa sagt berättar berättade förklarar förklarade menar menade skriver skrev hävdar
        hävdade uppger uppgav tillägger svarar svarade betonar betonade varnar varnade konstaterar
        konstaterade bekräftar bekräftade påpekar påpekade säga berätta förklara anser ansåg tycker
        tyckte tror trodde hoppas hoppades befarar befarade kräver krävde meddelar meddelade informerar
        informerade rapporterar rapporterade noterar noterade medger medgav erkänner erkände lovar
        lovade hotar hotade kommenterar kommenterade kritiserar kritiserade försvarar försvarade
        anklagar anklagade förnekar förnekade understryker underströk framhåller framhöll tillade
        inflikar inflikade suckar suckade skämtar skämtade jublar jublade beklagar beklagade medde
        sammanfattar sammanfattade avslöjar avslöjade slår slog bedömer bedömde uppskattar uppskattade
        föreslår föreslog antyder antydde resonerar resonerade undrar undrade utbrister utbrast intygar
        intygade försäkrar försäkrade lyder löd heter ber bad uppmanar uppmanade fastslår fastslog"""
    ),
    asked=word_set("tillfrågad"),
    questions=word_set("fråga frågan"),
    naming=word_set("vid namn"),
    conditions=word_set("om ifall"),
    body_openers=word_set("läkare reportrar"),
    body_links=word_set("utan för"),
    calling=word_set("ropade ropar skrek svarade"),
    denying=word_set(
        "förnekar förnekade dementerar dementerade bestrider bestred"
    ),
    weak_cues=word_set(
        """frågar frågade ropar ropade fortsätter fortsatte viskar viskade skriker skrek kallar kallade ser
        såg"""
    ),
    according=(("enligt",), ("i", "ord", "av")),
    viewpoints=word_set("för"),
    dash_dialogue=True,
    dash_incise=True,
    that=word_set("att"),
    determiners=word_set("en ett den det de denna detta dessa några många flera alla"),
    definite=word_set("den det de denna"),
    prepositions=word_set("av för från i på med till om mot vid under efter före hos utan mellan sedan"),
    pronouns=_PRONOUNS,
    possessives=_POSSESSIVES,
    indefinite=word_set("en ett"),
    attaching=word_set("av på för"),
    places=word_set("i på"),
    infinitives=word_set("att"),
    copulas=word_set("är var"),
    conjunctions=word_set("och men eller utan när medan om som därför eftersom"),
    joining=word_set("och"),
    coordinators=word_set("och men eller"),
    relatives=word_set("vilken vilket vilka vad hur varför"),
    auxiliaries=word_set("är var blir blev har hade ska skulle kan kunde måste vill ville får fick kommer"),
    negations=word_set("inte aldrig"),
    adverbs=word_set(
        """också nu då sedan redan igen senare idag igår dock vidare här där själv ju nog väl så därför
        alltså slutligen äntligen dessutom ändå kanske alltid ibland ofta överallt ute inne nära långt
        bra mycket lite nästan bara endast heller samtidigt"""
    ),
    roles=word_set(
        """bonden bonde fiskaren grannen läraren ägaren chefen polisen tränaren professorn forskaren
        författaren ministern kaptenen rektor rektorn boende minister statsminister borgmästare
        ordförande chef direktör talesperson professor forskare ekonom läkare advokat domare tränare
        lärare författare journalist riksdagsledamot kommunalråd polis kung drottning mamma pappa bror
        syster kommunalrådet borgmästaren statsministern direktören ordföranden talespersonen ekonomen
        läkaren advokaten domaren journalisten riksdagsledamoten biolog biologen geolog geologen
        ingenjör ingenjören arkitekt arkitekten psykolog psykologen elev eleven student studenten
        sångare sångaren skådespelare skådespelaren regissör regissören musiker fotograf fotografen
        redaktör redaktören chefredaktör företagare företagaren bagare bagaren kock kocken chaufför
        chauffören brandman brandmannen befäl överste löjtnant åklagare åklagaren aktivist aktivisten
        generalsekreterare generalsekreteraren partiledare partiledaren gruppledare utrikesministern
        finansministern biskop biskopen ärkebiskop präst prästen imam vittne vittnet offer kvinna
        kvinnan man mannen pojke flicka spelare spelaren målvakt målvakten kapten förbundskapten expert
        experten analytiker analytikern pensionär vd vd:n regionråd landshövding presstalesman
        presstalesperson jurist juristen"""
    ),
    role_suffixes=("minister", "ledare", "chef", "direktör", "forskare", "talesperson"),
    role_modifiers=word_set("tidigare före vice ny"),
    groups=word_set(
        """polisen experter forskare myndigheter läkare forskarna experterna poliser föräldrar boende grannar
        medier räddningstjänsten myndigheterna"""
    ),
    bodies=word_set("myndigheten partiet polisen regeringen bolaget företaget universitetet rådet"),
    title_leads=word_set(
        """filmen romanen boken albumet låten sången titeln serien pjäsen föreställningen utställningen
        programmet tidningen tidskriften tävlingen priset projektet operationen gruppen rörelsen
        föreningen fartyget mottot slogan dokumentären operan musikalen festivalen kampanjen kallad
        kallat kallas"""
    ),
    source_pronouns={"honom": "m", "henne": "f", "dem": "p"},
    not_sources=word_set("plan planen planerna avtal avtalet tradition"),
    late_subjects=True,
    names_in_marks=True,
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("von af de van"),
    abbreviations=word_set("bl.a t.ex dr kl nr"),
    not_names=word_set(
        """jag vi ni du man målet resultatet slutsatsen exempel problemet anledningen frågan svaret allt alla
        ingen inget varje andra samma tillfrågad"""
    ),
)  # fmt: skip
