"""What the quote engine knows of a language, as data: one module a language, loaded when it is needed.

All lists are written by hand. A language without a module has its quotation marks found and its speakers
left open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Literal

Gender = Literal["m", "f", "n", "p"]
"""Male, female, a thing or body, or several."""

_MODULES = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "pt": "portuguese",
    "nl": "dutch",
    "sv": "swedish",
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000
_FEW = 2
"""Known words that can be chance."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words, all in lower case."""

    language: str
    cues: frozenset[str]
    """Finite verbs of saying that can report direct and indirect speech."""
    determiners: frozenset[str]
    prepositions: frozenset[str]
    pronouns: dict[str, Gender]
    """Subject pronouns that can stand for a speaker."""
    clausal_cues: frozenset[str] = frozenset()
    """Cues that a clause can follow without a conjunction, where the language allows that at all."""
    object_cues: frozenset[str] = frozenset()
    """Those of them that a plain object follows as often ("announced |a recall|")."""
    weak_cues: frozenset[str] = frozenset()
    """Verb forms that are as often a noun, or that report speech only beside quotation marks."""
    noun_cues: frozenset[str] = frozenset()
    """Cues whose base form is a noun as well ("her bold |claim|")."""
    plural_nouns: frozenset[str] = frozenset()
    """Forms of cues that are nouns in the plural as well ("rejected |claims|")."""
    noun_attributes: frozenset[str] = frozenset()
    """Words that stand before such a noun ("rejected |new| claims")."""
    invariant_cues: frozenset[str] = frozenset()
    """Cues whose base form is a past form too ("the letter |read|")."""
    finding: frozenset[str] = frozenset()
    """Verbs that end a sentence with who found or heard it ("..., the court |ruled|")."""
    denying: frozenset[str] = frozenset()
    """Cues that say of what follows them that it is not so ("Hill |denied| that ...")."""
    denying_particles: frozenset[tuple[str, str]] = frozenset()
    """Verbs that do so with a word later in their clause ("|wies| den Vorwurf |zurück|, er habe ...")."""
    telling: frozenset[str] = frozenset()
    """Those that take the addressee as an object."""
    asking: frozenset[str] = frozenset()
    """Those whose addressee speaks next ("Y |asked| Z if ... “No,” he said.")."""
    asked: frozenset[str] = frozenset()
    """Participles that open what somebody is asked ("|Asked| whether ..., Y said: ...")."""
    questions: frozenset[str] = frozenset()
    """Nouns for it ("Auf die |Frage|, ob ...")."""
    transitive: frozenset[str] = frozenset()
    """Those that never go without an addressee: what follows them is not the subject."""
    gerunds: frozenset[str] = frozenset()
    reputing: frozenset[str] = frozenset()
    """Participles before an infinitive that tell what others say ("a man |said| to be ill")."""
    quoting: frozenset[str] = frozenset()
    """Words between who is quoted and a gerund ("quoted Hill |as| saying")."""
    accusing: frozenset[str] = frozenset()
    """Words before a preposition and a gerund of which nobody knows whether it is so."""
    weak_gerunds: frozenset[str] = frozenset()
    """Gerunds that report speech only beside quotation marks ("..., |calling| it a “...”")."""
    cue_particles: frozenset[tuple[str, str]] = frozenset()
    """Verbs of two words, such as ("pointed", "out")."""
    according: tuple[tuple[str, ...], ...] = ()
    """Openings such as ("according", "to")."""
    viewpoints: frozenset[str] = frozenset()
    """Prepositions that name at a sentence's start whose quoted words follow ("|Pour| Perrin, ...")."""
    contractions: frozenset[str] = frozenset()
    """Prepositions that hold an article ("fuentes |del| ministerio")."""
    placing: frozenset[str] = frozenset()
    """Those before places and times, whose noun hardly speaks ("|im| Rathaus")."""
    late_subjects: bool = False
    """An addressee, a time or a place may stand between a verb and the subject after it."""
    names_in_marks: bool = False
    """The press puts the names of things in quotation marks as often as words that somebody said."""
    dash_incise: bool = False
    """A comma, no second dash, parts dash-opened speech from its attribution ("– Vi går, säger hon.")."""
    that: frozenset[str] = frozenset()
    """Conjunctions that open a reported clause."""
    definite: frozenset[str] = frozenset()
    numerals: frozenset[str] = frozenset()
    """Small numbers as words."""
    possessives: dict[str, Gender] = field(default_factory=dict)
    narrators: frozenset[str] = frozenset()
    """Pronouns of whoever writes ("...," |I| said)."""
    pronoun_genders: bool = False
    """Pronouns and possessives agree with the people they mean, not with nouns."""
    article_genders: dict[str, Gender] = field(default_factory=dict)
    """Articles that say a noun's gender, which pronouns then have ("|la| Ville ... elle")."""
    reflexives: dict[str, Gender] = field(default_factory=dict)
    """Words that stress the person right before them ("Hill |himself|")."""
    indefinite: frozenset[str] = frozenset()
    attaching: frozenset[str] = frozenset()
    """Prepositions that join a noun phrase to the one before it ("director |of| the clinic")."""
    fielded_offices: frozenset[str] = frozenset()
    """Offices of which there is one for each field."""
    office_fields: frozenset[str] = frozenset()
    adjective_tails: tuple[str, ...] = ()
    """Ends of compounds that are no names for their capital ("London|-based|")."""
    origin_leads: frozenset[str] = frozenset()
    """Prepositions that lead to where somebody is from, after a name and a comma."""
    places: frozenset[str] = frozenset()
    """Prepositions before places."""
    topical: frozenset[str] = frozenset()
    """Prepositions before whom a sentence is about ("|For| Hill, ...")."""
    subordinating: frozenset[str] = frozenset()
    """Prepositions that open a clause as well ("|after| Hill said ...")."""
    agents: frozenset[str] = frozenset()
    """Prepositions before the agent of a passive ("asked |by| X")."""
    object_openers: frozenset[str] = frozenset()
    """Prepositions that open what a verb of saying is about, not where or when it was said."""
    excluding: frozenset[str] = frozenset()
    """Those after which nothing is said ("it goes |without| saying that ...")."""
    object_pronouns: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    """Verbs right after which a word is enough for what was said ("shouted |“Shame!”|")."""
    clitics: frozenset[str] = frozenset()
    """Small words right before a verb that are no subject ("«...», |se| queja Gil")."""
    infinitives: frozenset[str] = frozenset()
    """Words that turn the verb after them into an infinitive."""
    infinitive_prefixes: tuple[str, ...] = ()
    """Beginnings of infinitives that hold that word inside ("|einzu|stellen")."""
    copulas: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    """Auxiliaries after which nothing has been said yet ("a phone |can| tell")."""
    passives: frozenset[str] = frozenset()
    """Auxiliaries that make the verb after them passive ("she |was| told")."""
    passive_cues: frozenset[str] = frozenset()
    """Cues whose passive subject is the speaker all the same ("she was |quoted| as saying")."""
    person_relatives: frozenset[str] = frozenset()
    """Relative pronouns that follow a person and are nothing else."""
    conjunctions: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    """Those that join clauses as equals ("and")."""
    joining: frozenset[str] = frozenset()
    """Words that join two names ("Hill |and| Marsh")."""
    conditions: frozenset[str] = frozenset()
    """Those under which something may be so: who speaks after one has said nothing ("|if| Hill says")."""
    concessives: frozenset[str] = frozenset()
    """Those that join one act of speech to another ("said ..., |though| she noted ...")."""
    relatives: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    """Forms of to be, to have and modal verbs: they mark a finite clause."""
    verbs: frozenset[str] = frozenset()
    """Other common finite verbs, enough to tell a clause from a phrase."""
    negations: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb_phrases: tuple[tuple[str, ...], ...] = ()
    """Adverbs of several words ("de son côté")."""
    drops_pronouns: bool = False
    """A verb without a subject means who spoke or was named last ("..., añadió.")."""
    adverb_suffix: str = ""
    adjectives: frozenset[str] = frozenset()
    """Adjectives that end like adverbs ("the |weekly| meeting")."""
    participle_suffixes: tuple[str, ...] = ()
    """Endings of participles that open a phrase ("|Asked| about it, she said")."""
    outlets: frozenset[str] = frozenset()
    """Words that are no names but where they speak ("|Facebook| said", "|Labour| said")."""
    participles: frozenset[str] = frozenset()
    """Irregular participles that open an apposition ("Hill, |born| in Ohio, ...")."""
    past_suffix: str = ""
    """Ending of regular past forms and participles."""
    roles: frozenset[str] = frozenset()
    """Nouns for what a person does or is."""
    spokespeople: frozenset[str] = frozenset()
    """Roles of those who speak for somebody: their name often follows what they say."""
    offices: frozenset[str] = frozenset()
    """Roles that one person of an article holds at most ("mayor")."""
    kindred_roles: tuple[frozenset[str], ...] = ()
    """Roles that stand for each other ("the executive" for a CEO)."""
    plural_suffix: str = ""
    """What makes several of a role, where that shows ("|pupils| said")."""
    pairs: frozenset[str] = frozenset()
    """Nouns for two people who were named together ("the |couple|")."""
    role_suffixes: tuple[str, ...] = ()
    adjective_suffixes: tuple[str, ...] = ()
    """Endings of adjectives before a noun, where they always have one."""
    role_modifiers: frozenset[str] = frozenset()
    male_roles: frozenset[str] = frozenset()
    female_roles: frozenset[str] = frozenset()
    age_marks: tuple[str, ...] = ("-year-old",)
    """Endings of words that give an age ("the |39-year-old| founder", "der |28-Jährige|")."""
    male_suffixes: tuple[str, ...] = ()
    female_suffixes: tuple[str, ...] = ()
    """Endings of role words that state the gender."""
    honorifics: dict[str, Gender | None] = field(default_factory=dict)
    groups: frozenset[str] = frozenset()
    """Nouns that speak without an article ("police", "officials")."""
    bodies: frozenset[str] = frozenset()
    """Words for organisations, in names and as nouns."""
    utterances: frozenset[str] = frozenset()
    """Nouns for what somebody says ("her |message| is simple: ...")."""
    title_leads: frozenset[str] = frozenset()
    """Words right before a title, a name or a motto in quotation marks ("the |film| “...”")."""
    documents: frozenset[str] = frozenset()
    """Nouns for what is written or shown and may "say" something ("the report")."""
    postnominal: frozenset[str] = frozenset()
    """Adjectives that follow their noun with a preposition ("sources |familiar| with the plan")."""
    place_nouns: frozenset[str] = frozenset()
    """Last words of the names of places ("Mill |Road")."""
    place_openers: frozenset[str] = frozenset()
    """First words of the names of places ("|Port Ellery")."""
    body_openers: frozenset[str] = frozenset()
    """Words that open the names of bodies with a small word after them ("|Transport| for London")."""
    body_links: frozenset[str] = frozenset()
    """Such small words ("Society |for| the Blind", "Doctors |without| Borders")."""
    body_attributes: tuple[str, ...] = ()
    """Endings of adjectives after the noun of such a name ("Syndicat de la librairie |française|")."""
    purposes: frozenset[str] = frozenset()
    """Those of them that say what a body is for: more of them may follow."""
    body_endings: frozenset[str] = frozenset()
    """Last words of the names of bodies that mean none alone ("Marlow |Chemical|", "Arts |Canada|")."""
    generic_bodies: frozenset[str] = frozenset()
    """Those that can stand for any body that was just named ("the company")."""
    body_nouns: frozenset[str] = frozenset()
    """Nouns that say what a body is, beside its name ("the |charity| Open Door")."""
    broadcasters: frozenset[str] = frozenset()
    """Acronyms of those who report, whom "the company" and "the department" never mean."""
    offices_of_state: frozenset[str] = frozenset()
    """Those that an acronym may name ("the |department|" for "DFO")."""
    companies: frozenset[str] = frozenset()
    """Those that stand for each other ("the company" for "the retail giant Kestrel")."""
    last_titles: frozenset[str] = frozenset()
    """Titles in capitals that follow a name ("Hill |MP|")."""
    ranks: frozenset[str] = frozenset()
    """Ranks in capitals before a surname ("|DCI| Hill")."""
    titles: dict[str, str] = field(default_factory=dict)
    """The roles that honorifics shorten ("sen" for "senator")."""
    deeds: dict[str, str] = field(default_factory=dict)
    """Roles that verbs right after a name give ("Hill |owns| the shop" for "owner")."""
    naming: frozenset[str] = frozenset()
    """Participles between a noun and a name ("a man |called| Hill")."""
    becoming: frozenset[str] = frozenset()
    """Verbs and participles before a role without an article ("Hill |became| mayor")."""
    serving: frozenset[tuple[str, str]] = frozenset()
    """Verbs of two words before a role ("Hill |works as| a nurse")."""
    origins: frozenset[str] = frozenset()
    """Adjectives for where somebody is from that no nouns for people are ("the |British| embassy")."""
    peoples: frozenset[str] = frozenset()
    """Nouns for people by where they are from ("the |Spaniard|")."""
    arriving: frozenset[str] = frozenset()
    """Verbs between a quote and the noun for it ("..." |came| the reply from Hill)."""
    calendar: frozenset[str] = frozenset()
    """Days and months: capitalised, and no part of a name."""
    month_names: frozenset[str] = frozenset()
    """Months that are names of people too ("Theresa |May|")."""
    month_modifiers: frozenset[str] = frozenset()
    """Words before a month that date something ("|early| May")."""
    times: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    """Words that lose their vowel and join the next one ("|l'|adjointe")."""
    particles: frozenset[str] = frozenset()
    """Lower-case parts of surnames."""
    abbreviations: frozenset[str] = frozenset()
    numbering: frozenset[str] = frozenset()
    """Those that are words as well, and short only before a number ("|No|. 5")."""
    not_names: frozenset[str] = frozenset()
    """Capitalised words that are never a speaker's name."""
    nouns_capitalised: bool = False
    dotted_ordinals: bool = False
    """A full stop after a number makes it an ordinal."""
    reported_mood: frozenset[str] = frozenset()
    """Verb forms that alone show a sentence to be reported speech (the German Konjunktiv I)."""
    reported_suffix: str = ""
    """Ending of a regular verb in that mood, right after its subject ("Die Zeit |dränge|.")."""
    indicative_suffixes: tuple[str, ...] = ()
    """Endings of verbs in the past that end alike and report nothing."""
    reported_openers: frozenset[str] = frozenset()
    """Adverbs that open a reported sentence ("|Demnach| sind ...")."""
    doubtful_mood: frozenset[str] = frozenset()
    """Forms that show it only right after other reported speech (Konjunktiv II)."""
    source_suffixes: tuple[str, ...] = ()
    """Endings of nouns that mean who said it ("nach Polizei|angaben|")."""
    incise_cues: frozenset[str] = frozenset()
    """Words that report what stands before them where a comma and the speaker frame them (", |so| Kern.")."""
    impersonal_cues: frozenset[str] = frozenset()
    """Verbs with an empty subject, whose source stands after a preposition ("im Bericht |heißt| es")."""
    citing_cues: frozenset[str] = frozenset()
    """Verbs whose object is the speaker ("..., |zitiert| die Zeitung den Minister")."""
    first_person: frozenset[str] = frozenset()
    """Words by which speakers mean themselves ("we", "our"): names of things hardly have them."""
    as_words: frozenset[str] = frozenset()
    """Words before the source of what stands before them ("..., |wie| das Amt mitteilte")."""
    separable: dict[str, frozenset[str]] = field(default_factory=dict)
    """Verbs that report speech only with one of these words later in their clause ("|gab| X |bekannt|")."""
    echoes: frozenset[str] = frozenset()
    """Words that open a sentence on who says or feels the same ("|Même| colère chez ... :")."""
    person_objects: frozenset[str] = frozenset()
    """Cues that take a person for an object ("Hill, le maire, a |accusé| le ministre")."""
    plural_articles: frozenset[str] = frozenset()
    """Articles that no name of one person has ("|les| Français")."""
    plural_pronouns: frozenset[str] = frozenset()
    """Pronouns that mean several people where their verb ends in the "n" of the plural ("|sie| sagten")."""
    opening_participles: tuple[str, ...] = ()
    """Endings of participles that open a sentence and are no names ("|Blessé| au genou, ...")."""
    latter: dict[str, Gender] = field(default_factory=dict)
    """Words for whoever was named last ("ce |dernier|")."""
    reasons: frozenset[str] = frozenset()
    """Conjunctions whose clause after a verb of saying says when or why, unless its mood reports it."""
    fronted_objects: frozenset[str] = frozenset()
    """Words for the sentence before that may stand before a verb of saying ("|Das| teilte Huber mit.")."""
    perfect: frozenset[str] = frozenset()
    """Auxiliaries whose participle closes the clause ("Huber |hat| am Montag angekündigt, ...")."""
    anaphors: frozenset[str] = frozenset()
    """Adverbs for the document that was just named ("|darin| heißt es")."""
    source_pronouns: dict[str, Gender] = field(default_factory=dict)
    """Pronouns of a source ("selon |lui|", "|ihm| zufolge")."""
    not_sources: frozenset[str] = frozenset()
    """Nouns after "according to" that are no source ("selon les |besoins|")."""
    according_after: frozenset[str] = frozenset()
    """Postpositions that follow the source ("Angaben |zufolge|")."""
    clause_opening: Literal["bare", "that", "comma"] = "that"
    """What opens a reported clause after the verb: nothing is needed, a conjunction, or a comma."""
    incise_inside: bool = False
    """The press leaves attributions inside the quotation marks."""
    dash_dialogue: bool = False
    """A dash may open speech, and dashes part it from its attribution."""
    oblique: frozenset[str] = frozenset()
    """Articles that no subject has ("|dem| Sender sagte sie, ...")."""
    feminine_suffixes: tuple[str, ...] = ()
    """Endings of nouns whose article "der" is none of a subject ("|der Zeitung| sagte sie, ...")."""
    free_inversion: bool = False
    """The subject may follow the verb anywhere, not only beside a quote or a reported clause."""

    @property
    def function_words(self) -> frozenset[str]:
        """Words that carry grammar: they end a noun phrase and never start a name."""
        return _function_words(self.language)

    def knows_verb(self, word: str) -> bool:
        """Tell whether a lower-case word is in a list of verbs, but for auxiliaries."""
        return word in self.verbs or word in self.cues or word in self.weak_cues


@cache
def load(language: str) -> Lexicon | None:
    """Return the lexicon for a BCP 47 primary subtag, or None where there is none."""
    module = _MODULES.get(language)
    if module is None:
        return None
    lexicon: Lexicon = import_module(f"{__name__}.{module}").LEXICON
    return lexicon


@cache
def _function_words(language: str) -> frozenset[str]:
    lexicon = load(language)
    if lexicon is None:
        return frozenset()
    parts = (
        lexicon.determiners, lexicon.prepositions, lexicon.pronouns, lexicon.that, lexicon.possessives,
        lexicon.conjunctions, lexicon.relatives, lexicon.auxiliaries, lexicon.negations, lexicon.adverbs,
    )  # fmt: skip
    return frozenset().union(*parts)


def guess(text: str) -> Lexicon | None:
    """Return the lexicon that knows most of the first words, for text whose language nobody named.

    A text of one line is too short for a general detector; some words of grammar, or one with a verb of
    saying, are enough to choose between a handful of lexicons.
    """
    seen = {word.lower() for word in _WORD.findall(text[:_SAMPLE])}
    best: tuple[int, Lexicon | None] = (_FEW, None)
    for language in _MODULES:
        lexicon = load(language)
        if lexicon is not None:
            known = len(seen & lexicon.function_words) + 2 * (not seen.isdisjoint(lexicon.cues))
            best = max(best, (known, lexicon), key=lambda pair: pair[0])
    return best[1]


def word_set(text: str) -> frozenset[str]:
    """Return the words of a hand-written list."""
    return frozenset(text.split())
