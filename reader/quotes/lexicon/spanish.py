"""Spanish words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {"él": "m", "ella": "f", "ellos": "p", "ellas": "p"}
_HONORIFICS: dict[str, Gender | None] = {
    "sr": "m", "sra": "f", "señor": "m", "señora": "f", "don": "m", "doña": "f", "dr": "m", "dra": "f",
}  # fmt: skip
_POSSESSIVES: dict[str, Gender] = {"su": "n", "sus": "n"}

_CALENDAR = word_set(
    """lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
        agosto septiembre octubre noviembre diciembre ayer hoy mañana"""
)

LEXICON = Lexicon(
    language="es",
    free_inversion=True,
    drops_pronouns=True,
    dash_dialogue=True,
    cues=word_set(
        """dijo dice dijeron dicho decía afirmó afirma afirmaron explicó explica explicaron añadió
        añade señaló señala señalaron aseguró asegura aseguraron declaró declara declararon indicó
        indica indicaron sostuvo sostiene manifestó manifiesta anunció anuncia anunciaron advirtió
        advierte contó cuenta aclaró aclara insistió insiste concluyó concluye reconoció reconoce
        admitió admite comentó comenta expresó expresa subrayó subraya destacó destaca recordó
        recuerda respondió responde escribió escribe confirmó confirma agregó agrega apuntó apunta
        detalló detalla denunció denuncia quejó queja lamenta lamentó critica criticó reiteró
        reitera precisó precisa matizó matiza relató relata reveló revela resumió resume prometió
        promete opinó opina considera consideró cree creía bromeó bromea celebró ironizó zanjó
        espetó contestó contesta"""
    ),
    weak_cues=word_set(
        "preguntó pregunta exclamó exclama repitió repite pidió pide continuó continúa prosiguió"
    ),
    according=(("según",), ("de", "acuerdo", "con")),
    that=word_set("que"),
    determiners=word_set(
        """el la los las un una unos unas este esta estos estas varios algunos algunas dos tres"""
    ),
    definite=word_set("el la los las este esta"),
    prepositions=word_set(
        """de del a al en con por para sin sobre entre desde hasta hacia contra durante tras ante bajo
        según"""
    ),
    pronouns=_PRONOUNS,
    possessives=_POSSESSIVES,
    indefinite=word_set("un una"),
    attaching=word_set("de del"),
    places=word_set("en"),
    copulas=word_set("es era"),
    person_relatives=word_set("quien"),
    conjunctions=word_set("y e pero o u ni sino aunque porque cuando mientras si como pues"),
    joining=word_set("y e"),
    coordinators=word_set("y e pero o"),
    relatives=word_set("quien quienes cual cuales donde cuyo cuya qué"),
    auxiliaries=word_set(
        """es son era eran fue fueron será serán sería está están estaba ha han había habían hay puede
        pueden podía podrá podría debe deben debía va van tiene tienen hará"""
    ),
    negations=word_set("no nunca jamás"),
    adverbs=word_set(
        """también ya luego después entonces ayer hoy mañana además más tarde aquí se le les me nos te
        lo"""
    ),
    adverb_suffix="mente",
    adverb_phrases=(("por", "su", "parte"), ("a", "su", "vez"), ("sin", "embargo"), ("en", "cambio")),
    roles=word_set(
        """alcalde alcaldesa ministro ministra presidente presidenta director directora portavoz diputado
        diputada senador senadora abogado abogada profesor profesora investigador investigadora
        economista historiador historiadora entrenador entrenadora jefe jefa secretario secretaria
        general fiscal juez jueza médico médica enfermero enfermera agricultor agricultora fundador
        fundadora responsable autor autora periodista escritor escritora rey reina padre madre hermano
        hermana hijo hija vecino vecina testigo comisario comisaria embajador embajadora gobernador
        gobernadora candidato candidata capitán obispo papa consejero consejera concejal concejala"""
    ),
    role_modifiers=word_set("ex exministro vice primer primera nuevo nueva"),
    male_roles=word_set(
        """alcalde ministro director diputado senador abogado profesor rey padre hermano hijo"""
    ),
    female_roles=word_set(
        """alcaldesa ministra presidenta directora diputada senadora abogada profesora reina madre
        hermana hija"""
    ),
    honorifics=_HONORIFICS,
    groups=word_set("policía autoridades investigadores expertos vecinos sindicatos fuentes"),
    bodies=word_set(
        """agencia asociación banco comité comisión consejo corte federación fundación gobierno grupo
        instituto ministerio oficina organización parlamento partido policía sindicato tribunal unión
        universidad empresa ayuntamiento"""
    ),
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("de del la las los y van von"),
    abbreviations=word_set("sr sra dr dra d ee uu av"),
    not_names=word_set("yo nosotros usted ustedes tú"),
)  # fmt: skip
