"""Portuguese words of saying, people and grammar."""

from __future__ import annotations

from reader.quotes.lexicon import Gender, Lexicon, word_set

_PRONOUNS: dict[str, Gender] = {"ele": "m", "ela": "f", "eles": "p", "elas": "p"}
_HONORIFICS: dict[str, Gender | None] = {
    "sr": "m", "sra": "f", "senhor": "m", "senhora": "f", "dom": "m", "dona": "f", "dr": "m", "dra": "f",
    "prof": "m", "profa": "f",
}  # fmt: skip
_POSSESSIVES: dict[str, Gender] = {"seu": "n", "sua": "n", "seus": "n", "suas": "n"}
_CALENDAR = word_set(
    """segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-
    feira sexta-feira janeiro fevereiro março abril maio junho julho agosto setembro outubro
    novembro dezembro ontem hoje amanhã manhã tarde noite"""
)

LEXICON = Lexicon(
    language="pt",
    free_inversion=True,
    drops_pronouns=True,
    dash_dialogue=True,
    cues=word_set(
        """disse diz disseram dizem dizia afirmou afirma afirmaram explicou explica explicaram
        acrescentou acrescenta contou conta declarou declara declararam garantiu garante anunciou
        anuncia anunciaram alertou alerta admitiu admite reconheceu reconhece sublinhou sublinha
        destacou destaca ressaltou ressalta lembrou lembra recordou recorda respondeu responde escreveu
        escreve confirmou confirma concluiu conclui insistiu insiste defendeu defende revelou revela
        informou informa informaram referiu refere salientou salienta comentou comenta assegurou
        assegura avisou avisa prometeu promete sustentou sustenta completou completa"""
    ),
    weak_cues=word_set(
        """perguntou pergunta brincou exclamou repetiu lamentou criticou pediu gritou"""
    ),
    according=(("segundo",), ("de", "acordo", "com"), ("conforme",)),
    that=word_set("que"),
    determiners=word_set(
        """o a os as um uma uns umas este esta estes estas esse essa aquele aquela vários várias alguns
        algumas dois duas três nenhum nenhuma"""
    ),
    definite=word_set("o a os as este esta esse essa"),
    indefinite=word_set("um uma"),
    prepositions=word_set(
        """de do da dos das em no na nos nas num numa por pelo pela pelos pelas para com sem sobre entre
        desde até contra durante após ante sob segundo ao aos à às"""
    ),
    pronouns=_PRONOUNS,
    possessives=_POSSESSIVES,
    attaching=word_set("de do da dos das"),
    places=word_set("em no na"),
    agents=word_set("por pelo pela"),
    copulas=word_set("é era"),
    person_relatives=word_set("quem"),
    conjunctions=word_set("e mas ou nem porque quando se enquanto embora pois como"),
    joining=word_set("e"),
    coordinators=word_set("e mas ou"),
    relatives=word_set("que quem qual quais onde cujo cuja"),
    auxiliaries=word_set(
        """é são era eram foi foram será serão seria está estão estava estavam tem têm tinha tinham terá
        teria há havia pode podem podia poderá poderia deve devem devia deverá deveria vai vão"""
    ),
    negations=word_set("não nunca jamais"),
    adverbs=word_set(
        """também já ainda depois então ontem hoje amanhã além entretanto contudo porém mais tarde aqui
        se lhe lhes me nos"""
    ),
    adverb_suffix="mente",
    adverb_phrases=(("por", "sua", "vez"), ("por", "seu", "lado"), ("no", "entanto")),
    roles=word_set(
        """prefeito prefeita ministro ministra presidente presidenta diretor diretora porta-voz deputado
        deputada senador senadora advogado advogada professor professora pesquisador pesquisadora
        investigador investigadora economista historiador historiadora treinador treinadora chefe
        secretário secretária procurador procuradora juiz juíza médico médica enfermeiro enfermeira
        agricultor agricultora fundador fundadora responsável autor autora jornalista escritor escritora
        rei rainha pai mãe irmão irmã filho filha marido mulher vizinho vizinha testemunha comissário
        embaixador embaixadora governador governadora candidato candidata capitão bispo papa vereador
        vereadora pescador padeiro moradora morador autarca coordenador coordenadora"""
    ),
    role_modifiers=word_set("ex vice primeiro primeira novo nova"),
    male_roles=word_set(
        """prefeito ministro diretor deputado senador advogado professor pesquisador investigador
        historiador treinador secretário procurador juiz médico enfermeiro agricultor fundador autor
        escritor rei pai irmão filho marido vizinho embaixador governador candidato capitão bispo papa
        vereador pescador padeiro morador coordenador"""
    ),
    female_roles=word_set(
        """prefeita ministra diretora deputada senadora advogada professora pesquisadora investigadora
        historiadora treinadora secretária procuradora juíza médica enfermeira agricultora fundadora
        autora escritora rainha mãe irmã filha mulher vizinha embaixadora governadora candidata
        vereadora moradora coordenadora"""
    ),
    honorifics=_HONORIFICS,
    groups=word_set(
        """polícia autoridades pesquisadores investigadores especialistas moradores fontes"""
    ),
    bodies=word_set(
        """agência associação banco câmara comitê comité comissão conselho corte federação fundação
        governo grupo instituto ministério organização parlamento partido polícia prefeitura sindicato
        sociedade tribunal união universidade empresa cooperativa"""
    ),
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("de do da dos das e van von"),
    abbreviations=word_set("sr sra dr dra prof profa av"),
    not_names=word_set("eu nós você vocês tu"),
)  # fmt: skip
