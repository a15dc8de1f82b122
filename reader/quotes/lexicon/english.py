"""English words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set
from reader.quotes.lexicon.english_roles import FEMALE_ROLES, MALE_ROLES, ROLE_MODIFIERS, ROLES

_DETERMINERS = word_set(
    """a an the this that these those some many several few most all both another other others any every
    each no one two three four five six seven eight nine ten half"""
)
_PREPOSITIONS = word_set(
    """of for from at in on with by to about against near inside outside into onto over under between
    among during after before since until till through throughout across behind beyond within
    without toward towards amid around upon despite like unlike per via off above below beside
    besides except regarding following including because alongside contrary"""
)
_PRONOUNS: dict[str, Gender] = {"he": "m", "she": "f", "they": "p", "it": "n"}
_CUES = word_set(
    """say says said tell tells told add adds added explain explains explained claim claims claimed argue
    argues argued announce announces announced insist insists insisted warn warns warned acknowledge
    acknowledges acknowledged admit admits admitted suggest suggests suggested confirm confirms
    confirmed noted allege alleges alleged concede concedes conceded contend contends contended assert
    asserts asserted declared declares reply replies replied conclude concludes concluded predict
    predicts predicted testify testifies testified write writes wrote tweet tweets tweeted reported
    stated maintain maintains maintained stressed stresses emphasized emphasised emphasizes recalled
    recalls complained complains boasted joked jokes quipped observed observes remarked reiterated
    reiterates revealed reveals disclosed promised promises vowed pledged cautioned
    estimated estimates
    countered retorted responded responds denied denies asked asks believes believed mentioned mentions
    proclaimed protested repeated advised advises agreed agrees assured informed informs texted posted
    posts lamented mused opined pleaded speculated summarized underlined signaled learned thinks"""
)
_CLAUSAL_CUES = word_set(
    """say says said tell tells told claim claims claimed argue argues argued insist insists insisted warn
    warns warned admit admits admitted believe believes believed thinks predict predicts predicted
    testified announced confirm confirms confirmed concede concedes conceded contend contends contended
    maintains maintained wrote writes alleged alleges explained explains promised vowed stressed assured
    learned disclosed complained complains stated"""
)
_OBJECT_CUES = word_set(
    """claim claims claimed claiming admit admits admitted admitting announced announcing confirm confirms
    confirmed confirming maintains maintained wrote writes writing alleged alleges alleging explains
    explained explaining promised stressed stressing learned disclosed stated adding noting
    acknowledging suggesting predict predicts predicted predicting concede concedes conceded conceding
    emphasizing tweeting declaring"""
)
_WEAK_CUES = word_set(
    """report reports notes states note state estimate promise caution wonder wondered wonders continued
    continues
    began begins shouted shouts yelled yells cried cries whispered screamed chanted sang laughed laughs
    smiled sighed exclaimed answered answers called calls demanded demands urged urges described
    describes read reads quoted quotes commented comments praised offered finished started
    thought pondered snapped barked muttered murmured growled deadpanned echoed cheered
    apologized apologised recounted recounts reflected reflects emailed hoped hopes put interjected
    scoffed scoffs smiles grins grinned shrugs shrugged sighs remembers remembered reckons reckoned
    cautions pleads begs begged boasts brags bragged confesses confessed confides confided concurs
    concurred swore sobbed ventured ventures guessed underscored divulged clarified elaborated
    elaborates questioned teased chuckled chuckles grumbled groused objected interrupted inquired
    queried theorized implored crowed enthused enthuses gasped blurted stammered drawled sneered jeered
    reminded reminds mocked taunted chided scolded rebuked admonished lectured preached reasoned vented
    fumed fumes
    gushed gushes raved raves marvelled marveled riffed thundered puts
    intoned shared shares joking blasted slammed criticized criticised condemned"""
)
_TELLING = word_set(
    """tell tells told telling warning assured informs informed advised warned warns reminded assures
    asked asks promised"""
)
_GERUNDS = word_set(
    """saying adding explaining claiming arguing announcing insisting warning acknowledging admitting
    suggesting confirming noting alleging stating writing telling tweeting stressing emphasizing
    predicting declaring contending asserting conceding"""
)
_WEAK_GERUNDS = word_set(
    """asking calling describing urging recalling joking replying responding concluding promising vowing
    complaining lamenting boasting quipping remarking observing pleading demanding questioning wondering
    denying protesting shouting yelling screaming crying chanting commenting reiterating repeating
    recounting branding labelling labeling dubbing posting texting whispering muttering cautioning
    reminding assuring informing advising praising criticizing criticising blasting slamming condemning
    singing begging apologizing apologising musing reflecting exclaiming"""
)
_ADVERBS = word_set(
    """also later then once often now still never already further again just once not only even soon ever
    always recently reportedly publicly previously today yesterday tonight tomorrow too however
    meanwhile instead simply quickly first last earlier afterward afterwards therefore thus moreover
    flatly bluntly long nevertheless nonetheless furthermore consequently hence otherwise likewise
    indeed thereafter conversely"""
)
_CONJUNCTIONS = word_set(
    """and but or nor so yet because if when while as although though whereas unless whether than"""
)
_AUXILIARIES = word_set(
    """is are was were am be been being has have had having do does did will would shall should can could
    may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    can't couldn't shouldn't cannot mustn't it's he's she's that's there's they're we're i'm i've we've
    they've he'd she'd they'd we'd i'd he'll she'll they'll it'll we'll i'll who's what's"""
)
_VERBS = word_set(
    """go goes went come comes came get gets got make makes made take takes took give gives gave know
    knows knew see sees saw want wants need needs feel feels felt seem seems look looks keep keeps
    kept find finds found think believe leave leaves left begin began show shows hold holds held
    stand stands stood run runs ran pay pays paid meet meets met lose loses lost win wins won lead
    leads led play plays grow grows grew fall falls fell rise rises rose hit hits cost costs mean
    means meant remain remains become becomes became bring brings brought expect expects plan plans
    hope hopes support supports oppose opposes let lets set sets put puts send sends sent buy buys
    bought sell sells sold build builds built break breaks broke work works live lives like likes
    love loves hear hears heard lie lies speak speaks spoke face faces happen happens include
    includes require requires spend spends spent cut cuts help helps start starts stop stops call
    calls try tries move moves turn turns provide provides deserve deserves allow allows cause
    causes continue continues decide decides end ends understand understands understood wept sat drove
    flew threw caught drew chose shook fought sought taught slept wore rang sang sank swam struck stole
    swept swung withdrew fled forgot hid knelt laid lay rode ate fed froze dealt bred sued lent"""
)
_NEGATIONS = word_set(
    """not never didn't doesn't don't won't wouldn't couldn't can't cannot hasn't haven't hadn't
    isn't wasn't"""
)
_HONORIFICS: dict[str, Gender | None] = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "mx": None, "dr": None, "sir": "m", "dame": "f",
    "lord": "m", "lady": "f", "baroness": "f",
    "madam": "f", "madame": "f", "monsieur": "m", "herr": "m", "frau": "f",
    "sen": None, "rep": None, "gov": None, "prof": None, "gen": None, "col": None, "capt": None, "lt": None,
    "sgt": None, "insp": None, "const": None, "supt": None, "det": None, "rev": None, "fr": "m", "hon": None,
    "maj": None, "coun": None, "cllr": None, "amb": None, "atty": None, "sec": None, "pres": None,
    "cmdr": None, "adm": None, "msgr": "m", "saint": None, "pte": None, "cpl": None, "s/sgt": None,
}  # fmt: skip
_GROUPS = word_set(
    """police officials authorities researchers scientists experts critics supporters opponents sources
    doctors residents witnesses prosecutors investigators lawyers organizers organisers analysts
    economists lawmakers activists advocates protesters voters neighbors neighbours parents teachers
    students workers employees observers officers firefighters rescuers campaigners people families
    others leaders ministers diplomats historians reporters users customers fans locals medics nurses
    percent cent media unions companies aides insiders councillors councilors democrats republicans
    conservatives liberals
    one another staff management forecasters meteorologists farmers engineers ecologists biologists
    astronomers
    psychologists detectives some many most several both others"""
)
_BODIES = word_set(
    """academy administration agency airline airlines alliance army assembly association authority bank
    board broadcaster brotherhood bureau cabinet campaign center centre centers centres chamber charity
    church city club coalition college commission committee company conference confederation congress
    consortium corporation corp council county court daily department directorate district exchange
    federation firm
    force forces foundation fund government group guild herald holdings hospital house inc inquiry
    institute institution journal laboratory league library limited llc ltd magazine ministry mission
    movement museum news network newspaper office organisation organization outlet panel parliament
    party patrol plc police post press province regulator school secretariat senate service services society
    state statement station store survey study report poll team times trade tribunal trust union
    university watchdog website white"""
)
_DOCUMENTS = word_set(
    """commentary op-ed column material description listing excerpt account ad advertisement affidavit
    analysis announcement
    article assessment audit ballot bill
    blog book brief briefing brochure bulletin caption chart column complaint contract decision
    declaration document draft editorial email essay estimate evidence figure filing flyer forecast
    guideline guide headline image index indictment invitation inquiry label law lawsuit leaflet
    letter list magazine map measure memo memoir memorandum message motion note notice order outline
    page pamphlet paper passage petition placard plan plaque policy poll post poster proposal
    provision publication record release reply report request resolution response result review rule
    ruling script search sentence series show sign site slogan speech statement statute story study
    summary survey system testimony text timeline transcript treaty tweet update verdict version
    video voicemail warning warrant website"""
)
_GENERIC_BODIES = word_set(
    """company firm airline agency retailer carrier automaker carmaker manufacturer corporation
    conglomerate startup start-up organization organisation nonprofit non-profit charity group"""
)
_BODY_NOUNS = word_set(
    """union maker giant chain studio brand operator developer supplier distributor provider lender insurer
    utility association federation foundation bank network broadcaster newspaper magazine league club
    team band orchestra website regulator watchdog department ministry university college school
    hospital museum party coalition alliance service council committee commission board institute
    laboratory think-tank consultancy brewery restaurant hotel"""
)
_TITLES = {
    "sen": "senator", "rep": "representative congressman congresswoman", "gov": "governor",
    "prof": "professor",
    "dr": "doctor", "gen": "general", "col": "colonel", "capt": "captain", "lt": "lieutenant",
    "sgt": "sergeant", "insp": "inspector", "const": "constable", "supt": "superintendent",
    "det": "detective", "rev": "reverend", "maj": "major", "coun": "councillor", "cllr": "councillor",
    "amb": "ambassador", "atty": "attorney", "sec": "secretary", "pres": "president",
    "cmdr": "commander", "adm": "admiral", "msgr": "monsignor", "fr": "priest", "pte": "private",
    "cpl": "corporal", "di": "inspector detective", "dci": "inspector detective", "pc": "constable officer",
    "ds": "sergeant detective", "wpc": "constable officer", "dsi": "superintendent detective",
}  # fmt: skip
_DEEDS = {
    "owns": "owner", "owned": "owner", "founded": "founder", "co-founded": "co-founder", "coaches": "coach",
    "coached": "coach", "heads": "head", "headed": "head", "chairs": "chair", "chaired": "chair",
    "directs": "director", "directed": "director", "leads": "leader", "manages": "manager",
    "teaches": "teacher", "farms": "farmer", "edits": "editor",
}  # fmt: skip
_PEOPLES = word_set(
    """american australian argentine argentinian austrian belgian brazilian briton brit bulgarian
    canadian chilean colombian croat croatian czech dane dutchman dutchwoman egyptian englishman
    englishwoman ethiopian finn frenchman frenchwoman german ghanaian greek hungarian icelander
    indian iranian iraqi irishman irishwoman israeli italian ivorian jamaican kenyan mexican
    moroccan nigerian norwegian pakistani palestinian peruvian pole portuguese quebecer romanian
    russian scot scotsman scotswoman senegalese serb serbian slovak somali spaniard swede swiss
    syrian texan tunisian turk ukrainian uruguayan welshman welshwoman newfoundlander albertan
    ontarian torontonian montrealer vancouverite new-yorker londoner parisian berliner"""
)
_PLACE_NOUNS = word_set(
    """road street avenue lane square bridge highway boulevard island islands isle bay harbour harbor
    river lake creek valley hill hills mountain mountains beach coast park gardens forest heath moor
    moss county heights district village airport station stadium arena complex hall tower castle
    cathedral abbey hotel theatre theater gallery cup league act bill agreement accord treaty prize
    award awards show festival"""
)
_BODY_ENDINGS = word_set(
    """international consultants consulting electronics industries systems technologies technology solutions
    partners associates ventures capital securities insurance motors pharmaceuticals energy oil gas
    petroleum mining resources airways air railways railway railroad rail chemical steel software mart
    stores foods brewing enterprises enterprise productions pictures entertainment records studios media
    images photos music arts publishing weekly daily gazette tribune chronicle observer telegraph mail
    globe mirror examiner courier tv television radio sport sports games championship championships
    open slam slams town united rovers athletic wanderers county academical raiders nations kingdom
    states republic union front corps brigade regiment squadron navy cross crescent alliance
    women rights matter watch peace action aid relief care health welfare affairs security war wars
    treaty clearance mall plaza terminal centre tunnel underground desert peninsula ocean sea strait
    ranch farm homes estate estates high elementary secondary primary ground field fields parish
    premiership super bowl derby marathon day week year night programme program project initiative
    scouts guides awards fragrance collection edition points block memorial museum monument
    canada scotland wales england ireland britain america australia europe africa asia india china
    japan france germany russia mexico brazil korea arabia zealand zealanders iran iraq syria
    ontario quebec alberta manitoba saskatchewan columbia texas california michigan ohio vancouver
    toronto montreal ottawa calgary edmonton chicago philadelphia manchester glasgow edinburgh
    muslims christians americans canadians arabs"""
)
_CALENDAR = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"""
)
_TIMES = _CALENDAR | word_set(
    """today yesterday tonight tomorrow morning afternoon evening night day days week month year noon
    midnight a.m p.m hours hour minutes moments weekend weeks months days"""
)
_NOT_NAMES = word_set(
    """either neither suppose known unheard unable able along out up okay ok off away apart given born made
    meet follow even only ask see call enter remember consider imagine forget thanks
    dear yes no well maybe perhaps just like plus both listen let please asked
    everything something nothing anything everyone everybody someone somebody nobody anyone mostly
    there here thank click visitors i we you he she they it its it's i'm i've that's there's photo
    image read watch related advertisement mondays english french german spanish chinese russian
    american british canadian japanese italian christian muslim jewish catholic twitter facebook
    instagram youtube internet covid-19 covid god christmas easter"""
)

LEXICON = Lexicon(
    language="en",
    cues=_CUES,
    clausal_cues=_CLAUSAL_CUES | _GERUNDS,
    object_cues=_OBJECT_CUES,
    weak_cues=_WEAK_CUES,
    asking=word_set("asked asks"),
    asked=word_set("asked questioned pressed quizzed"),
    noun_cues=word_set("claim reply promise estimate"),
    plural_nouns=word_set("claims reports estimates replies promises notes states posts tweets cautions"),
    noun_attributes=word_set(
        """new recent earlier previous repeated persistent widespread similar false untrue baseless unfounded
        unconfirmed wild online local media press news newspaper his her their its these those such"""
    ),
    invariant_cues=word_set("read put"),
    finding=word_set("ruled heard found learned learnt decided held understands"),
    calling=word_set(
        """shouted shouts yelled yells cried cries chanted screamed exclaimed whispered muttered answered
        answers replied replies snapped barked"""
    ),
    denying=word_set("denied denies deny denying disputed disputes doubts doubted doubting"),
    telling=_TELLING,
    transitive=word_set("tell tells told assured assures informs informed reminded"),
    gerunds=_GERUNDS,
    weak_gerunds=_WEAK_GERUNDS,
    cue_particles=frozenset(
        {("went", "on"), ("goes", "on"), ("pointed", "out"), ("points", "out"), ("chimed", "in"),
         ("called", "out"), ("summed", "up"), ("spoke", "out"), ("tweeted", "out"), ("wrote", "back"),
         ("shot", "back"), ("made", "clear")}
    ),
    clause_opening="bare",
    according=(("according", "to"), ("in", "the", "words", "of"), ("in", "the", "opinion", "of")),
    that=frozenset({"that"}),
    determiners=_DETERMINERS,
    definite=frozenset({"the", "this", "that"}),
    numerals=word_set("two three four five six seven eight nine ten"),
    possessives={"his": "m", "her": "f", "their": "p", "its": "n", "my": "p", "our": "p", "your": "p"},
    prepositions=_PREPOSITIONS,
    reflexives={"himself": "m", "herself": "f", "themselves": "p", "itself": "n"},
    indefinite=word_set("a an"),
    attaching=word_set("of for at from with in on"),
    fielded_offices=word_set("minister secretary"),
    office_fields=word_set(
        """prime first foreign finance health defence defense home interior education justice environment
        trade transport energy culture agriculture treasury labor labour press housing economy business"""
    ),
    adjective_tails=(
        "-based", "-born", "-led", "-backed", "-funded", "-owned", "-run", "-year-old", "-style", "-era"
    ),
    origin_leads=word_set("of from"),
    places=word_set("in at near"),
    topical=word_set("for to"),
    subordinating=word_set("after before since until till like than as because"),
    agents=word_set("by"),
    object_openers=word_set("of about for from without like than against as"),
    excluding=word_set("without"),
    object_pronouns=word_set("me us him her them you reporters"),
    infinitives=word_set("to"),
    copulas=word_set("is was"),
    modals=word_set("can could may might must should shall will won't can't cannot couldn't shouldn't"),
    passives=word_set("is are was were be been being get got gets isn't wasn't weren't"),
    passive_cues=word_set("quoted cited"),
    quoting=word_set("as"),
    accusing=word_set("accused suspected accusing accuses accuse incapable afraid tired"),
    reputing=word_set("said believed reported thought alleged estimated"),
    person_relatives=word_set("who"),
    conjunctions=_CONJUNCTIONS,
    joining=word_set("and"),
    coordinators=word_set("and but or"),
    conditions=word_set("if unless whether"),
    concessives=word_set("though although while whereas"),
    relatives=frozenset({"who", "which", "whose", "whom", "where", "what", "why", "how"}),
    auxiliaries=_AUXILIARIES,
    verbs=_VERBS,
    negations=_NEGATIONS,
    adverbs=_ADVERBS,
    adverb_suffix="ly",
    adjectives=word_set("weekly daily monthly yearly quarterly early elderly friendly deadly costly lonely"),
    past_suffix="ed",
    outlets=word_set("twitter facebook instagram youtube labour conservative"),
    participles=word_set(
        "found born known held shot seen written made led built struck taken given sent left"
    ),
    participle_suffixes=("ed", "ing"),
    pronouns=_PRONOUNS,
    roles=ROLES,
    offices=word_set(
        """mayor premier president governor ceo chancellor pope king queen senator congressman
        congresswoman author founder singer actor actress candidate nominee coach striker goalkeeper
        skipper"""
    ),
    spokespeople=word_set("spokesman spokeswoman spokesperson"),
    kindred_roles=(
        word_set("executive ceo cfo president chairman chairwoman founder boss chief"),
        word_set(
            """lawmaker politician legislator senator congressman congresswoman representative mp mpp mla msp
            councillor councilor councilmember councilman councilwoman assemblyman assemblywoman democrat
            republican conservative liberal"""
        ),
        word_set("attorney lawyer counsel solicitor barrister prosecutor"),
        word_set("doctor physician surgeon pediatrician oncologist psychiatrist"),
        word_set("officer constable sergeant inspector detective superintendent corporal cop"),
        word_set("scientist researcher professor biologist physicist chemist ecologist geologist economist"),
        word_set("academic scholar professor historian lecturer"),
        word_set("player forward defenceman defenseman goalie goaltender striker winger midfielder captain"),
        word_set("writer author novelist journalist columnist poet reporter"),
        word_set("musician singer guitarist drummer rapper songwriter pianist"),
        word_set("spokesperson spokesman spokeswoman"),
        word_set("nominee candidate"),
        word_set("judge justice magistrate"),
        word_set("teacher educator instructor"),
    ),
    plural_suffix="s",
    pairs=word_set("couple pair duo two twins siblings"),
    role_suffixes=("woman", "man", "person", "ologist", "-elect", "-designate", "-in-chief", "-at-large"),
    role_modifiers=ROLE_MODIFIERS,
    male_roles=MALE_ROLES,
    female_suffixes=("woman",),
    male_suffixes=("man",),
    female_roles=FEMALE_ROLES,
    honorifics=_HONORIFICS,
    groups=_GROUPS,
    bodies=_BODIES,
    generic_bodies=_GENERIC_BODIES,
    body_nouns=_GENERIC_BODIES | _BODY_NOUNS,
    broadcasters=word_set(
        "bbc itv cnn nbc abc cbs cbc ctv npr pbs msnbc cnbc espn afp ap upi rte sbs stv wsj cctv"
    ),
    offices_of_state=word_set("department ministry bureau commission directorate"),
    narrators=word_set("i we"),
    pronoun_genders=True,
    companies=word_set(
        """company firm agency airline retailer carrier automaker carmaker manufacturer corporation
        conglomerate startup
        start-up maker giant chain studio brand operator developer supplier distributor provider
        lender insurer
        brewery restaurant hotel consultancy"""
    ),
    ranks=frozenset({"DI", "DCI", "DSI", "DS", "PC", "WPC", "DCS", "ACC", "DCC"}),
    titles=_TITLES,
    last_titles=word_set("mp mps msp mla mpp mep mna mha qc kc obe mbe cbe phd md rn"),
    deeds=_DEEDS,
    naming=word_set("named called known as"),
    becoming=word_set("became becomes elected appointed named re-elected reelected chosen"),
    serving=frozenset(
        (verb, "as") for verb in ("works", "worked", "serves", "served", "acts", "acted")
    ),
    peoples=_PEOPLES,
    origins=word_set("english french spanish chinese british japanese christian muslim jewish catholic"),
    arriving=word_set("came comes was is went goes"),
    documents=_DOCUMENTS,
    utterances=word_set(
        """take message advice answer response reply verdict warning explanation plea word words motto mantra
        request question comment assessment view conclusion prediction philosophy theory"""
    ),
    title_leads=word_set(
        """titled entitled dubbed nicknamed named labelled labeled branded so-called film movie novel
        book song album single series sitcom musical play podcast documentary drama comedy thriller
        opera ballet painting poem memoir slogan motto hashtag headlined subtitled retitled renamed
        codenamed exhibition episode show"""
    ),
    place_nouns=_PLACE_NOUNS,
    body_openers=word_set("transport doctors reporters citizens lawyers physicians campaign"),
    purposes=word_set("for against"),
    body_links=word_set("of for to without against"),
    place_openers=word_set(
        """tropical hurricane cyclone typhoon storm operation north south east west northern southern
        eastern western new port mount lake st fort san los las saudi great hong kuala buenos costa
        puerto sri united world grand hms uss flight"""
    ),
    body_endings=_BODY_ENDINGS,
    postnominal=word_set("familiar aware close present responsible involved available based able"),
    not_sources=word_set("plan plans schedule need needs size height age type merit custom tradition"),
    source_pronouns={"him": "m", "her": "f", "them": "p", "it": "n"},
    calendar=_CALENDAR,
    month_names=word_set("april may june august jan march"),
    month_modifiers=word_set("early late mid last next this"),
    times=_TIMES,
    particles=word_set("de la del della di da dos van von der den bin al el ter ten le du af zu"),
    abbreviations=word_set(
        """cpl pte s/sgt mr mrs ms dr st sen rep gov prof gen col capt lt sgt rev hon jr sr vs no jan
        feb mar apr jun
        jul aug sept sep oct nov dec inc corp ltd co det insp const supt msgr maj cmdr adm mt ft ave
        dept est a.m p.m coun cllr amb atty sec pres"""
    ),
    numbering=word_set("no"),
    not_names=_NOT_NAMES,
)  # fmt: skip
