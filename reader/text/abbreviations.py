"""Abbreviations whose full stop need not end a sentence, written by hand.

Three kinds, by what may follow: `BEFORE_NAME` never ends a sentence, `BEFORE_NUMBER` does not before a
digit, `MAY_END` ends one only before a word that begins sentences ("Apple Inc. It ..."). The case of the
first letter counts for what is also a word: "Rep. Smith", but "his last rep.". What is listed with a small
letter may begin a sentence with a capital.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

_ANY: Final = ""
"""Key of what is used in news of every language."""

BEFORE_NAME: Final[dict[str, str]] = {
    _ANY: "Dr Prof St Ste Mr Mrs Ms Mme Mmes Mlle vs v cf",
    "en": """Messrs Mx Sen Sens Rep Reps Gov Govs Lt Col Sgt Maj Capt Cpt Gen Adm Cmdr Cdr Cpl Pvt Pte
        Rev Revd Hon Pres Supt Det Insp Const Atty Amb Sec Dep Fr Br Mt Ft Msgr Mgr Wm Chas Geo Thos Jas
        Jos Robt approx incl excl Brig Ald Asst Assoc Spc Ens""",
    "de": """Hr Hrn Fr Frl Dipl Ing Med Jur Phil Abg Min Gebr Kard Sr bzw ca vgl bspw evtl ggf inkl
        exkl zzgl einschl sog jew urspr geb gest verh Hl Nr Abs Bd Kap Tel Str zirka gegr""",
    "fr": "M MM Mgr Me Dr Pr Vve St Ste Sts env av apr boul bd hab cf adj ex",
    "es": """EE RR Sr Sra Sres Sras Srta Dra Dres D Dña Da Ud Uds Vd Vds Lic Ing Arq Gral Cnel Cap Tte
        Mons Pbro Fr Hno Sta Sto Av Avda aprox ej""",
    "it": """sig sigg sigra Sig Sigg dott dottssa Dott avv Avv ing Ing on On sen Sen geom arch Arch
        mons Mons rag gen Gen col Col cap ten card Card ca""",
    "pt": "Sr Sra Srs Sras Srta Dra Drs Exmo Exma Eng Arq Gen Cel Cap Ten Sgt Av aprox Cia Pe Dep",
    "nl": "dhr mevr mw mr drs ir ing prof dr ds St bijv bv ca incl excl resp zgn jl jhr",
    "sv": "ca kl dr prof fil jur resp inkl exkl tf st s:t",
    "da": "hr fr dr prof ca kl inkl ekskl fhv tidl adm dir kgl skt",
    "no": "hr fr dr prof ca kl inkl ekskl tidl adm dir",
    "fi": "esim mm ks ns nk n t tri prof toht klo os",
    "pl": """prof dr hab inż mgr ks św gen płk ppłk kpt por mjr ul al pl os im np tzw tzn red bp abp
        kard ok woj pow""",
    "cs": """např tzv tj Ing Mgr Bc JUDr MUDr PhDr RNDr doc prof dr sv gen plk mjr kpt por nám ul cca
        resp čl""",
    "sk": "napr tzv tj Ing Mgr Bc JUDr MUDr PhDr RNDr doc prof dr sv gen plk mjr kpt nám ul cca resp čl",
    "ro": "dl dna dlui dr prof ing av gen col mr lt cpt sf str bd cca",
    "hu": "dr ifj id özv prof ún kb pl Szt u",
    "tr": "Dr Prof Doç Yrd Öğr Av Sn Op Uzm Alb Gen Org Kor bkz Hz",
    "id": "Dr Prof Ir Drs Dra Tn Ny Nn Jl Tgk H Hj KH St",
    "vi": "TP Tp TS GS PGS ThS BS KTS LS Th Q P Tr ThS Ths Ts Gs NSND NSƯT",
    "hr": "dr prof mr sc ing sv gen ul npr tzv tj god",
    "sl": "dr prof mag inž sv gen ul npr tj",
    "ru": """г ул им проф акад ген пр пл пер д кв стр рис см напр св др тов гр о оз р ср ок доц канд
        член корр""",
    "uk": "м вул ім проф акад ген пр пл пров буд кв див напр св р ст о оз ред доц",
    "bg": "г гр ул бул проф акад доц инж ген полк св д-р вж напр ок арх",
    "hi": "डॉ श्री प्रो पं सुश्री",
    "mr": "डॉ श्री प्रा पं",
    "el": "κ κκ κα Δρ καθ στρ αρ βλ π.χ",
}

BEFORE_NUMBER: Final[dict[str, str]] = {
    _ANY: "no nos p pp fig figs vol nr art cap",
    "en": "jan feb mar apr jun jul aug sep sept oct nov dec ch sec para ver ed pg dist op ft lb lbs oz",
    "de": "s abs bd kap jan feb aug sept okt nov dez tel rn",
    "fr": "n chap janv févr juil sept oct nov déc",
    "es": "núm n pág págs tel teléf cap inc",
    "it": "n pag pagg tel cap gen feb mar apr mag giu lug ago sett ott nov dic",
    "pt": "n núm pág págs tel cap",
    "nl": "blz jan feb mrt apr aug sept okt nov dec tel",
    "sv": "s sid jan feb mars apr aug sept okt nov dec",
    "da": "s jan feb mar apr aug sept okt nov dec tlf",
    "no": "s jan feb mar apr aug sept okt nov des tlf",
    "pl": "s str t godz ust poz par",
    "cs": "č s str odst",
    "sk": "č s str odst",
    "ro": "pag alin",
    "tr": "s sf md",
    "ru": "с ст т п гл тел № пп",
    "uk": "с ст т п гл тел",
}

MAY_END: Final[dict[str, str]] = {
    _ANY: "Inc Corp Ltd Co Jr Sr etc al Bros plc SA",
    "en": """Cos LLC Dept Univ Assn Ave Blvd Rd esq Calif Mass Conn Fla Ga Ky La Md Mich Minn Miss Mo
        Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ala Ariz Ark Colo Del Ill Ind Kan Ont Que""",
    "de": "usw usf Mio Mrd Tsd Std Min Jh Jhd Chr Ges mbH Art",
    "fr": "etc janv févr juil sept oct nov déc Cie",
    "es": "etc Cía Ltda máx mín",
    "it": "ecc Spa Srl",
    "pt": "etc Ltda Cia",
    "nl": "enz e.d mln mld",
    "sv": "osv m.m mkr milj",
    "da": "osv mio mia mv",
    "no": "osv mill mrd mv",
    "pl": "itd itp r w tys mln mld zł gr proc",
    "cs": "atd apod tis mil mld hod Kč",
    "sk": "atď apod tis mil mld hod",
    "ro": "etc mil mld",
    "hu": "stb Kft Zrt Nyrt Bt",
    "tr": "vb vd A.Ş Ltd Şti",
    "ru": "гг тыс млн млрд руб коп тп тд вв",
    "uk": "рр тис млн млрд грн коп",
    "bg": "лв млн млрд хил",
    "id": "dll dsb Tbk",
}


class Abbreviations(NamedTuple):
    """The abbreviations that count in one language, without their full stops."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    """Lower case."""
    may_end: frozenset[str]
    all: frozenset[str]
    """All of these, with a small letter and with a capital: what is not among them is an ordinary word."""


@lru_cache(maxsize=64)
def abbreviations(language: str) -> Abbreviations:
    """Return what is abbreviated in a language; English where it is not known."""
    code = language or "en"

    def of(table: dict[str, str]) -> frozenset[str]:
        return frozenset(f"{table[_ANY]} {table.get(code, '')}".split())

    kinds = of(BEFORE_NAME), of(BEFORE_NUMBER), of(MAY_END)
    listed = frozenset[str]().union(*kinds)
    return Abbreviations(*kinds, listed | {form[0].upper() + form[1:] for form in listed})
