"""Who of several articles is one person: rules that join only what is safe to join.

Within an article the quote engine has joined all names of a speaker to the fullest one. Across articles two
names are one person's where both are the same full name, whatever its accents and capitals, or where a bare
surname stands with the role that somebody of this surname and nobody else has elsewhere. All else stays
apart: two rows for one person are a nuisance, one row for two persons puts words into somebody's mouth.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.model import QuoteKind


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or a body, that articles of the library quote."""

    id: int
    """Means the same person until the last article that quotes them goes or is looked through again."""
    name: str
    """As the first article that was looked at has it, without titles."""
    roles: tuple[str, ...]
    """What articles call it, the most frequent first; only a few of many."""
    quotes: int
    articles: int
    last: datetime
    """The time that the newest of the articles is listed under."""
    key: str = ""
    """With `scope` what the rules know it by, or the user's word that it is a person of its own."""
    scope: str = ""


@dataclass(frozen=True, slots=True)
class SamePerson:
    """The user's word that a person, as the rules tell people apart, is the same as another."""

    key: str
    scope: str
    as_key: str
    as_scope: str
    as_name: str
    """What the two are called."""


@dataclass(frozen=True, slots=True)
class OwnPerson:
    """The user's word that a voice is a person of its own, whatever the rules say."""

    key: str
    scope: str
    role: str

    @property
    def own_scope(self) -> str:
        """With the key what this person is known by."""
        return f"{self.scope}/{self.role}"


ByHand = SamePerson | OwnPerson


@dataclass(frozen=True, slots=True)
class HeardVoice:
    """One of the names and roles that a person is quoted under."""

    name: str
    role: str
    """As the first article has it; empty where it says nothing."""
    quotes: int
    outlets: tuple[str, ...]
    """Where it is quoted, the latest first; only a few of many."""
    own: OwnPerson
    """What makes it a person of its own."""
    joined: SamePerson | None = None
    """What joined it to this person, where the user did; without that it is a person of its own."""


@dataclass(frozen=True, slots=True)
class Said:
    """One quote of the library with where it stands."""

    id: int
    """Means the same quote until its article is looked through again."""
    entry_id: int
    start: int
    """Where it begins in the text that the entry is read by."""
    end: int
    kind: QuoteKind
    words: str
    """The text from `start` to `end`."""
    speaker: str
    """The name as the article gives it."""
    role: str
    """What this article calls the speaker; empty where it says nothing."""
    confidence: float
    """How sure it is that it is the speaker, from 0 to 1."""
    title: str
    source: str
    published: datetime | None
    """When the article was published, where it says so."""
    url: str


@dataclass(frozen=True, slots=True)
class Voice:
    """A name with a role as an article gives them, and what it may be joined by."""

    name: str
    """Without titles."""
    key: str
    """What is equal for spellings of one name."""
    scope: str
    """Where the name means one person: empty for everywhere, else beside a role, or in one article."""
    role: str
    """What is equal for spellings of one role; empty where there is none."""
    surname: str
    """By which a bare surname and a full name with the same role are joined; empty: by nothing."""


_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_APOSTROPHES: Final = re.compile(r"['’ʼ`´]")
_ACCENTS: Final = re.compile(r"[\u0300-\u036f]")
_NOT_LATIN_ENOUGH: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_RUN: Final = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]+")
"""Han characters, kana and Hangul: a name in them is one word."""


def fold(text: str) -> str:
    """Return a text without capitals and Latin accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_NOT_LATIN_ENOUGH))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))


def _folded_words(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


_TITLES: Final = _folded_words(
    """mr mrs ms miss mx dr prof professor sir dame herr frau doktor monsieur madame mme mlle m señor
    señora sr sra don doña signor signora dott ing senhor senhora meneer mevrouw dhr mevr ir drs"""
)
_ARTICLES: Final = _folded_words(
    """the a an der die das ein eine le la les un une el los las una il lo gli o os as de het l"""
)
_PARTICLES: Final = _folded_words(
    """von van der den de del della di da do dos du la le el al bin ibn ben ter ten zu zur zum af av e y"""
)
_FIRST_NAMES: Final = frozenset({"Ben", "Della"})
"""Particles that, with a capital and in front, are more often a first name."""
_SUFFIXES: Final = _folded_words("jr sr ii iii iv")
_KNOWN_BODIES: Final = _folded_words(
    """nato unicef unesco opec oecd reuters greenpeace interpol europol nasa fifa uefa microsoft google
    facebook amazon netflix boeing airbus"""
)
"""Bodies of one name that nobody else has."""

_GENERIC: Final = _folded_words(
    """city town county state national federal local regional council police department fire health foreign
    defence defense ministry interior justice supreme high district school board university hospital
    union government office authority agency commission committee party service administration
    parliament senate house court team club company airport bank church army navy military force guard
    prosecutor prosecutors prime vice deputy attorney press transport labour labor environment education
    finance treasury of for and und et stadt polizei feuerwehr bundespolizei landgericht amtsgericht
    ministerium ministère intérieur santé nationale conseil municipal mairie parquet cour suprême
    ministerio salud policía nacional ayuntamiento corte tribunal suprema supremo fiscalía gobierno
    ministero salute polizia comune procura governo ministério saúde polícia prefeitura câmara
    ministerie politie gemeente openbaar"""
)
"""Words that many bodies and offices have; a name of nothing else means another one in every place."""

_OFFICES: Final = _folded_words(
    """president minister secretary director spokesman spokeswoman spokesperson chief governor mayor
    chancellor officer general commissioner chairman chairwoman chair manager coach attorney ambassador
    senator officials ministerin präsident präsidentin sprecher sprecherin ministre président
    porte-parole presidente ministro ministra portavoz portavoce voorzitter woordvoerder burgemeester"""
)
"""What a name ends in that is an office: its holders change."""

_SPEAKING_THINGS: Final = _folded_words(
    """study report survey poll statement analysis data figures document filing lawsuit letter notice post
    tweet fares prices studie bericht umfrage mitteilung erklärung gutachten daten étude rapport sondage
    communiqué enquête estudio informe encuesta comunicado studio rapporto sondaggio comunicato estudo
    relatório pesquisa onderzoek verklaring peiling"""
)
"""What is said to say something and is nobody."""

_RUN_OFFICES: Final = tuple("長官相臣領事員者氏手督授記人部省庁府側席理市県国")
_SHARED_ROLES: Final = _folded_words(
    """spokesman spokeswoman spokesperson analyst resident neighbour neighbor student professor teacher
    lawyer officer official researcher scientist expert author writer farmer doctor nurse witness driver
    worker employee volunteer activist campaigner director manager owner founder coach player striker
    captain senator lawmaker legislator councillor councilman councilwoman councilmember representative
    economist historian journalist reporter editor actor actress singer musician artist engineer father
    mother brother sister husband wife son daughter sprecher sprecherin anwohner anwohnerin analystin
    professorin anwalt anwältin abgeordnete abgeordneter forscher forscherin experte expertin trainer
    trainerin porte-parole analyste habitant habitante professeur professeure avocat avocate député
    députée chercheur chercheuse portavoz analista vecino vecina profesor profesora abogado abogada
    diputado diputada investigador portavoce residente professore professoressa avvocato deputato
    deputata ricercatore porta-voz morador moradora professora advogado advogada deputado deputada
    pesquisador woordvoerder woordvoerster bewoner hoogleraar advocaat onderzoeker kamerlid"""
)
"""Roles that two people of one surname may well have; alone they tell nobody apart."""


def voice_of(name: str, role: str, entry_id: int) -> Voice:
    """Return what a speaker of an article may be joined by."""
    words = _name_words(name)
    shown = name[name.find(words[0]) :].strip() if words and words[0] in name else name
    key = _key(words) or fold(name)
    role_key = role_form(role)
    if _is_full(words):
        surname = _surname(words) if is_telling(role_key) else ""
        return Voice(shown, key, "", role_key, surname)
    if _is_bare(words) and is_telling(role_key):
        surname = _surname(words)
        return Voice(shown, surname, role_key, role_key, surname)
    return Voice(shown, key, f"#{entry_id}", role_key, "")


def name_form(name: str) -> str:
    """Return a name in the form in which names are compared: its words without titles, folded."""
    return _key(_name_words(name)) or fold(name)


def is_description(name: str) -> bool:
    """Say whether a speaker's name only says what speaks ("study", "police", "a union official").

    Words without a capital at their beginning or end, and a single word that many offices, jobs or papers
    share; scripts without capitals have no such words here.
    """
    own = _own_words(_name_words(name))
    if not own:
        return False
    if own[0].islower() or own[-1].islower():
        return True
    return len(own) == 1 and fold(own[0]) in _GENERIC | _OFFICES | _SHARED_ROLES | _SPEAKING_THINGS


def role_form(role: str) -> str:
    """Return a role in the form in which roles are compared: its words without an article, folded."""
    words = _WORD.findall(_APOSTROPHES.sub("", role))
    while words and fold(words[0]) in _ARTICLES:
        words = words[1:]
    return " ".join(map(fold, words))


def is_telling(role_key: str) -> bool:
    """Say whether a role tells people of one surname apart: no word of relation, no job of many."""
    return bool(role_key) and role_key not in _SHARED_ROLES


def _name_words(name: str) -> list[str]:
    """Return the words of a name without titles and articles before it."""
    words = _WORD.findall(_APOSTROPHES.sub("", name))
    while len(words) > 1 and fold(words[0]) in _TITLES | {"the"}:
        words = words[1:]
    return words


def _key(words: list[str]) -> str:
    """Return folded words as one text; initials in a row are one word, as "J. K." is "JK"."""
    parts: list[str] = []
    initials = False
    for word in map(fold, words):
        if len(word) == 1 and initials:
            parts[-1] += word
        else:
            parts.append(word)
        initials = len(word) == 1
    return " ".join(parts)


def _own_words(words: list[str]) -> list[str]:
    """Return the words that name: no particles, no "Jr"."""
    return [
        word
        for place, word in enumerate(words)
        if fold(word) not in _PARTICLES | _SUFFIXES or (place == 0 and word in _FIRST_NAMES)
    ]


def _is_named(words: list[str]) -> bool:
    """Say whether words are a name, not a description ("police", "Smith's brother", "City Council")."""
    own = _own_words(words)
    if not own or own[0].islower() or own[-1].islower() or _starts_small(words[0]):
        return False
    folded = [fold(word) for word in own]
    return folded[-1] not in _OFFICES and not _GENERIC.issuperset(folded)


def _starts_small(word: str) -> bool:
    return word.islower() and word not in _PARTICLES


def _is_full(words: list[str]) -> bool:
    """Say whether words are a name that means one person or body wherever it stands."""
    if not _is_named(words):
        return False
    own = _own_words(words)
    if len(own) > 1:
        return True
    if _RUN.fullmatch(own[0]):
        return len(own[0]) > 2 and not own[0].endswith(_RUN_OFFICES)
    return fold(own[0]) in _KNOWN_BODIES


def _is_bare(words: list[str]) -> bool:
    """Say whether words are a surname alone, with its particles."""
    return _is_named(words) and len(_own_words(words)) == 1


def _surname(words: list[str]) -> str:
    return fold(_own_words(words)[-1])
