"""Spanish words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {"él": "m", "ella": "f", "ellos": "p", "ellas": "p"}
_HONORIFICS: dict[str, Gender | None] = {
    "sr": "m", "sra": "f", "señor": "m", "señora": "f", "don": "m", "doña": "f", "dr": "m", "dra": "f",
}  # fmt: skip
_POSSESSIVES: dict[str, Gender] = {"su": "n", "sus": "n"}

_CALENDAR = word_set(
    """lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre ayer hoy mañana"""
)

LEXICON = Lexicon(
    language="es",
    free_inversion=True,
    drops_pronouns=True,
    dash_dialogue=True,
    cues=word_set(
        """dijo dice dijeron dicho decía afirmó afirma afirmaron explicó explica explicaron añadió añade
        señaló señala señalaron aseguró asegura aseguraron declaró declara declararon indicó indica indicaron
        sostuvo sostiene manifestó manifiesta anunció anuncia anunciaron advirtió advierte contó cuenta
        aclaró aclara insistió insiste concluyó concluye reconoció reconoce admitió admite comentó comenta
        expresó expresa subrayó subraya destacó destaca recordó recuerda respondió responde escribió escribe
        confirmó confirma agregó agrega apuntó apunta detalló detalla denunció denuncia quejó queja lamenta
        lamentó critica criticó reiteró reitera precisó precisa matizó matiza relató relata reveló revela
        resumió resume prometió promete opinó opina considera consideró cree creía bromeó bromea celebró
        ironizó zanjó espetó contestó contesta explicaban añadieron añadía señalaba aseguraba declaraba
        sostuvieron sostienen manifestaron anunciaba advirtieron advertía contaron contaba aclararon
        insistieron insistía concluyeron reconocieron reconocía admitieron admitía comentaron comentaba
        expresaron subrayaron subrayaba destacaron recordaron recordaba respondieron respondía escribieron
        escribía confirmaron agregaron apuntaron apuntaba detallaron denunciaron denunciaba quejaron quejaba
        lamentaron lamentaba criticaron criticaba reiteraron precisaron matizaron relataron relataba
        revelaron resumía prometieron opinaron opinan opinaba consideran consideraba celebra contestaron
        contestaba ironiza bromeaba informó informa informaron comunicó comunica comunicaron defendió
        defiende defendía justificó justifica acusó acusa reprochó reprocha exigió exige exigieron reclamó
        reclama alertó alerta alertaron avisó avisa sentenció sentencia remarcó remarca puntualizó puntualiza
        enfatizó enfatiza recalcó recalca argumentó argumenta argumentaron alegó alega negó niega negaron
        teme temía espera confía confió auguró augura pronosticó pronostica estimó estima calificó califica
        describió describe rechazó rechaza confesó confiesa juró jura murmuró susurró gritó grita exclamaba
        desmintió desmiente desmintieron
        ordenó ordena planteó plantea propuso propone sugirió sugiere constató constata valoró valora
        dictaminó aventuró rememora rememoró evocó ratificó ratifica aseveró asevera replicó replica retrucó
        denuncian advierten critican lamentan reclaman exigen temen creen creían señalan explican afirman
        añaden declaran indican anuncian cuentan insisten reconocen admiten comentan expresan subrayan
        destacan recuerdan responden escriben confirman apuntan detallan reiteran prometen celebran defienden
        acusan reprochan alertan avisan argumentan alegan esperan confían estiman proponen sugieren valoran
        aseguran dicen zanja"""
    ),
    asked=word_set("preguntado preguntada cuestionado interrogado interrogada"),
    questions=word_set("pregunta preguntas"),
    naming=word_set("llamado llamada"),
    conditions=word_set("si"),
    clitics=word_set("se me le les nos"),
    body_openers=word_set("médicos reporteros ingenieros abogados"),
    body_links=word_set("sin contra para"),
    calling=word_set("gritó gritaron grita gritaba coreó corearon respondió"),
    body_attributes=(
        "ola", "olas", "ol", "oles", "al", "ales", "ica", "icas", "ico", "icos", "ana", "anas",
        "ano", "anos", "aria", "ario",
    ),
    denying=word_set(
        "niega negó niegan negaron negado desmiente desmintió desmintieron desmentido"
    ),
    weak_cues=word_set(
        """preguntó pregunta exclamó exclama repitió repite pidió pide continuó continúa prosiguió
        preguntaron preguntaba preguntan exclamaron continuaba prosigue siguió titula tituló tilda tildó
        corean corearon gritaron gritan tachó tacha tachan tacharon tildaron calificaron calificada definió
        define llamó llama describieron"""
    ),
    according=(
        ("según",), ("de", "acuerdo", "con"), ("de", "acuerdo", "a"), ("a", "juicio"), ("en", "opinión"),
        ("en", "palabras"), ("a", "decir"),
    ),
    viewpoints=word_set("para"),
    contractions=word_set("del al"),
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
    indefinite=word_set("un una uno"),
    attaching=word_set("de del"),
    places=word_set("en"),
    copulas=word_set("es era"),
    person_relatives=word_set("quien"),
    conjunctions=word_set("y e pero o u ni sino aunque porque cuando mientras si como pues"),
    joining=word_set("y e"),
    coordinators=word_set("y e pero o"),
    relatives=word_set("quien quienes cual cuales donde cuyo cuya qué"),
    auxiliaries=word_set(
        """es son era eran fue fueron será serán sería está están estaba ha han había habían hay puede pueden
        podía podrá podría debe deben debía va van tiene tienen hará"""
    ),
    negations=word_set("no nunca jamás"),
    adverbs=word_set(
        """también ya luego después entonces ayer hoy mañana además más tarde aquí se le les me nos te lo así
        pues asimismo finalmente apenas todavía aún siempre quizá quizás tal acaso incluso ahora antes anoche
        allí allá fuera dentro cerca lejos bien mal muy mucho poco casi solo sólo jamás tampoco"""
    ),
    adverb_suffix="mente",
    adverb_phrases=(("por", "su", "parte"), ("a", "su", "vez"), ("sin", "embargo"), ("en", "cambio")),
    roles=word_set(
        """tenista futbolista delantero delantera portero portera ciclista piloto nadador nadadora atleta
        boxeador boxeadora detenido detenida acusado acusada sospechoso sospechosa seleccionador
        seleccionadora ganadero ganadera consejero consejera líder alcalde alcaldesa ministro ministra
        presidente presidenta director directora portavoz diputado diputada senador senadora abogado abogada
        profesor profesora investigador investigadora economista historiador historiadora entrenador
        entrenadora jefe jefa secretario secretaria general fiscal juez jueza médico médica enfermero
        enfermera agricultor agricultora fundador fundadora responsable autor autora periodista escritor
        escritora rey reina padre madre hermano hermana hijo hija vecino vecina testigo comisario comisaria
        embajador embajadora gobernador gobernadora candidato candidata capitán obispo papa concejal
        concejala técnico técnica capitana jugador jugadora biólogo bióloga físico física químico química
        geólogo geóloga ingeniero ingeniera arquitecto arquitecta psicólogo psicóloga sociólogo socióloga
        politólogo politóloga filósofo filósofa catedrático catedrática rector rectora decano decana maestro
        maestra docente estudiante alumno alumna cantante actor actriz cineasta guionista músico pintor
        pintora fotógrafo fotógrafa escultor escultora librero librera editor editora redactor redactora
        presentador presentadora dueño dueña propietario propietaria gerente empresario empresaria trabajador
        trabajadora obrero obrera camarero camarera cocinero cocinera pescador pescadora panadero panadera
        taxista bombero bombera policía agente comandante coronel sargento teniente guardia magistrado
        magistrada letrado letrada notario notaria defensor defensora activista militante delegado delegada
        coordinador coordinadora vicepresidente vicepresidenta canciller primer primera exministra edil
        regidor regidora intendente cura sacerdote monja arzobispo cardenal imán rabino víctima superviviente
        manifestante afectado afectada experto experta especialista analista jubilado jubilada viuda viudo
        abuelo abuela mujer hombre joven"""
    ),
    role_modifiers=word_set("ex exministro vice primer primera nuevo nueva"),
    male_roles=word_set(
        """alcalde ministro director diputado senador abogado profesor rey padre hermano hijo técnico
        entrenador biólogo investigador secretario juez médico enfermero agricultor fundador autor escritor
        vecino gobernador candidato vicepresidente coordinador delegado consejero concejal obispo papa"""
    ),
    female_roles=word_set(
        """alcaldesa ministra presidenta directora diputada senadora abogada profesora reina madre hermana
        hija portavoza consejera concejala técnica entrenadora bióloga investigadora secretaria jueza médica
        enfermera agricultora fundadora autora escritora vecina gobernadora candidata vicepresidenta
        coordinadora delegada"""
    ),
    honorifics=_HONORIFICS,
    groups=word_set(
        """policía autoridades investigadores expertos vecinos sindicatos fuentes bomberos trabajadores
        manifestantes afectados médicos científicos analistas especialistas ganaderos agricultores padres
        estudiantes comerciantes familiares testigos ecologistas empresarios hosteleros críticos observadores
        partidos"""
    ),
    bodies=word_set(
        """agencia asociación banco comité comisión consejo corte federación fundación gobierno grupo
        instituto ministerio oficina organización parlamento partido policía sindicato tribunal unión
        universidad empresa ayuntamiento alcaldía consejería junta diputación generalitat fiscalía juzgado
        audiencia cámara patronal compañía firma cadena diario periódico ong club hospital colegio plataforma
        colectivo"""
    ),
    utterances=word_set(
        """réplica comentario promesa reacción opinión frase mensaje respuesta pregunta grito lema conclusión
        palabras"""
    ),
    title_leads=word_set(
        """película novela libro disco álbum canción título serie obra exposición programa diario periódico
        revista semanario concurso premio proyecto operación colectivo grupo movimiento asociación barco
        titulado titulada titulados bautizado bautizada llamado llamada apodado apodada denominado denominada
        lema eslogan documental ópera comedia telenovela"""
    ),
    source_pronouns={"él": "m", "ella": "f", "ellos": "p", "ellas": "p"},
    not_sources=word_set("caso casos circunstancias necesidades edad zonas zona época"),
    late_subjects=True,
    gerunds=word_set(
        """diciendo afirmando añadiendo asegurando explicando señalando subrayando recordando insistiendo
        advirtiendo prometiendo reconociendo lamentando denunciando agregando"""
    ),
    opening_participles=("ado", "ada", "ados", "ando", "endo"),
    echoes=word_set("misma mismo mismas mismos igual"),
    person_objects=word_set("acusó acusa criticó critica felicitó felicita defendió defiende"),
    plural_articles=word_set("los las"),
    article_genders={"la": "f", "una": "f", "esta": "f", "el": "m", "un": "m", "este": "m"},
    as_words=word_set("como según"),
    names_in_marks=True,
    calendar=_CALENDAR - {"julio", "domingo", "abril"},
    times=_CALENDAR,
    particles=word_set("de del la las los y van von"),
    abbreviations=word_set("sr sra dr dra d ee uu av"),
    not_names=word_set(
        """yo nosotros usted ustedes tú objetivo resultado conclusión balance ejemplo problema razón pregunta
        respuesta todo toda todos todas nada nadie cada otro otra otros otras mismo misma preguntado
        preguntada consultado consultada quién qué cómo cuándo dónde"""
    ),
)  # fmt: skip
