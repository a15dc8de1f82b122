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
        konstaterade bekräftar bekräftade påpekar påpekade"""
    ),
    weak_cues=word_set("frågar frågade ropar ropade fortsätter fortsatte"),
    according=(("enligt",),),
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
    relatives=word_set("vilken vilket vilka vad var hur varför"),
    auxiliaries=word_set("är var blir blev har hade ska skulle kan kunde måste vill ville får fick kommer"),
    negations=word_set("inte aldrig"),
    adverbs=word_set("också nu då sedan redan igen senare idag igår dock vidare här där"),
    roles=word_set(
        """bonden bonde fiskaren grannen läraren ägaren chefen polisen tränaren professorn forskaren
        författaren ministern kaptenen rektor rektorn boende minister statsminister borgmästare
        ordförande chef direktör talesperson professor forskare ekonom läkare advokat domare tränare
        lärare författare journalist riksdagsledamot kommunalråd polis kung drottning mamma pappa
        bror syster"""
    ),
    role_suffixes=("minister", "ledare", "chef", "direktör", "forskare", "talesperson"),
    role_modifiers=word_set("tidigare före vice ny"),
    groups=word_set("polisen experter forskare myndigheter"),
    bodies=word_set("myndigheten partiet polisen regeringen bolaget företaget universitetet rådet"),
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("von af de van"),
    abbreviations=word_set("bl.a t.ex dr kl nr"),
    not_names=word_set("jag vi ni du man"),
)  # fmt: skip
