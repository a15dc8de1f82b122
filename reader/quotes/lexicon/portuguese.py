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
    """segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira quinta- feira
    sexta-feira janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
    ontem hoje amanhã manhã tarde noite"""
)

LEXICON = Lexicon(
    language="pt",
    free_inversion=True,
    drops_pronouns=True,
    dash_dialogue=True,
    cues=word_set(
        """disse diz disseram dizem dizia afirmou afirma afirmaram explicou explica explicaram acrescentou
        acrescenta contou conta declarou declara declararam garantiu garante anunciou anuncia anunciaram
        alertou alerta admitiu admite reconheceu reconhece sublinhou sublinha destacou destaca ressaltou
        ressalta lembrou lembra recordou recorda respondeu responde escreveu escreve confirmou confirma
        concluiu conclui insistiu insiste defendeu defende revelou revela informou informa informaram referiu
        refere salientou salienta comentou comenta assegurou assegura avisou avisa prometeu promete sustentou
        sustenta completou completa dizíamos afirmava afirmam explicava explicam acrescentaram acrescentam
        contaram contava contam declarava garantiram garantem garantia anunciava alertam alertava admitiram
        admitem admitia reconheceram reconhecem sublinharam destacaram destacam ressaltaram lembraram
        lembrava lembram recordaram responderam respondia respondem escreveram escrevem confirmaram confirmam
        concluíram insistiram defenderam defendem defendia revelaram revelam informava informam referiram
        salientaram comentaram comentava asseguraram avisaram prometeram prometem sustentam completava
        lamenta lamentou lamentaram lamentam lamentava critica criticou criticaram criticam criticava
        argumenta argumentou argumentam considera considerou consideram considerava acredita acreditava
        acreditam espera esperava teme temia reforça reforçou reforçaram pondera ponderou avalia avaliou
        avaliam analisa analisou observa observou nota notou denuncia denunciou denunciaram acusa acusou
        acusam exige exigiu exigem cobra cobrou reclama reclamou rebate rebateu nega negou negaram justifica
        justificou relata relatou relataram narra narrou comemora comemorou celebra celebrou desabafa
        desabafou brinca ironiza ironizou confessa confessou confidencia opina opinou sugere sugeriu propõe
        propôs prevê previu estima estimou resume resumiu frisa frisou enfatiza enfatizou pontua pontuou
        aponta apontou apontaram apontam detalha detalhou esclarece esclareceu esclareceram especifica
        comunicou comunica adverte advertiu repudia repudiou classifica classificou define definiu retruca
        retrucou assinala assinalou adiantou adianta atirou murmurou sussurrou jura jurou sublinham salientam
        asseguram celebram pedem temem estimam sugerem propõem negam relatam observam denunciam comunicam
        recordam reagiu ripostou"""
    ),
    asked=word_set("questionado questionada perguntado perguntada"),
    questions=word_set("pergunta perguntas"),
    naming=word_set("chamado chamada"),
    conditions=word_set("se caso"),
    body_openers=word_set("médicos repórteres"),
    body_links=word_set("sem por"),
    calling=word_set("gritou gritaram respondeu"),
    body_attributes=(
        "esa", "esas", "eses", "eira", "eiras", "eiro", "eiros", "al", "ais", "ica", "icas", "ico", "icos",
        "ana", "ano",
    ),
    denying=word_set(
        "nega negou negam negaram negado desmente desmentiu desmentiram"
    ),
    weak_cues=word_set(
        """perguntou pergunta brincou exclamou repetiu lamentou criticou pediu gritou perguntaram perguntam
        perguntava questiona questionou exclama repete pede pediram grita gritaram gritam continua continuou
        prossegue prosseguiu chamou chama definiram classificaram descreveu descreve"""
    ),
    according=(
        ("segundo",), ("de", "acordo", "com"), ("conforme",), ("na", "opinião"), ("no", "entender"),
        ("nas", "palavras"), ("na", "avaliação"), ("na", "visão"),
    ),
    viewpoints=word_set("para"),
    contractions=word_set("do da dos das ao à aos às no na nos nas pelo pela pelos pelas"),
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
        """também já ainda depois então ontem hoje amanhã além entretanto contudo porém mais tarde aqui se
        lhe lhes me nos assim portanto enfim finalmente talvez sempre apenas sobretudo agora antes lá ali
        fora dentro perto longe bem mal muito pouco quase só somente tampouco aliás inclusive"""
    ),
    adverb_suffix="mente",
    adverb_phrases=(("por", "sua", "vez"), ("por", "seu", "lado"), ("no", "entanto")),
    roles=word_set(
        """tenista futebolista ciclista piloto nadador nadadora atleta pugilista arguido arguida suspeito
        suspeita selecionador selecionadora avançado líder prefeito prefeita ministro ministra presidente
        presidenta diretor diretora porta-voz deputado deputada senador senadora advogado advogada professor
        professora pesquisador pesquisadora investigador investigadora economista historiador historiadora
        treinador treinadora chefe secretário secretária procurador procuradora juiz juíza médico médica
        enfermeiro enfermeira agricultor agricultora fundador fundadora responsável autor autora jornalista
        escritor escritora rei rainha pai mãe irmão irmã filho filha marido mulher vizinho vizinha testemunha
        comissário embaixador embaixadora governador governadora candidato candidata capitão bispo papa
        vereador vereadora pescador padeiro moradora morador autarca coordenador coordenadora biólogo bióloga
        físico física químico geólogo geóloga engenheiro engenheira arquiteto arquiteta psicólogo psicóloga
        sociólogo socióloga cientista filósofo filósofa reitor reitora docente estudante aluno aluna cantor
        cantora ator atriz cineasta músico pintor pintora fotógrafo fotógrafa editor editora apresentador
        apresentadora dono dona proprietário proprietária gerente empresário empresária trabalhador
        trabalhadora operário operária cozinheiro cozinheira padeira taxista motorista bombeiro bombeira
        policial delegado delegada comandante coronel sargento tenente general desembargador desembargadora
        defensor defensora ativista militante vice-presidente vice-prefeito chanceler premiê
        primeiro-ministro primeira-ministra padre pastor pastora freira arcebispo cardeal vítima sobrevivente
        manifestante especialista analista aposentado aposentada viúva viúvo avô avó homem jovem técnico
        técnica atacante zagueiro goleiro goleira jogador jogadora capitã torcedor torcedora sindicalista
        fazendeiro fazendeira lojista comerciante"""
    ),
    role_modifiers=word_set("ex vice primeiro primeira novo nova"),
    male_roles=word_set(
        """prefeito ministro diretor deputado senador advogado professor pesquisador investigador historiador
        treinador secretário procurador juiz médico enfermeiro agricultor fundador autor escritor rei pai
        irmão filho marido vizinho embaixador governador candidato capitão bispo papa vereador pescador
        padeiro morador coordenador"""
    ),
    female_roles=word_set(
        """prefeita ministra diretora deputada senadora advogada professora pesquisadora investigadora
        historiadora treinadora secretária procuradora juíza médica enfermeira agricultora fundadora autora
        escritora rainha mãe irmã filha mulher vizinha embaixadora governadora candidata vereadora moradora
        coordenadora"""
    ),
    honorifics=_HONORIFICS,
    groups=word_set(
        """polícia autoridades pesquisadores investigadores especialistas moradores fontes bombeiros médicos
        cientistas analistas trabalhadores manifestantes sindicatos produtores professores estudantes
        vizinhos familiares"""
    ),
    bodies=word_set(
        """agência associação banco câmara comitê comité comissão conselho corte federação fundação governo
        grupo instituto ministério organização parlamento partido polícia prefeitura sindicato sociedade
        tribunal união universidade empresa cooperativa secretaria assembleia defesa justiça procuradoria
        promotoria companhia firma emissora jornal ong clube hospital escola confederação"""
    ),
    utterances=word_set(
        """réplica comentário promessa reação opinião frase mensagem resposta pergunta grito conclusão
        palavras"""
    ),
    title_leads=word_set(
        """filme romance livro disco álbum música canção título série peça novela exposição programa jornal
        diário revista semanário concurso prêmio prémio projeto projecto operação coletivo grupo movimento
        associação navio intitulado intitulada intitulados batizado batizada chamado chamada apelidado
        apelidada denominado denominada lema slogan documentário ópera comédia campanha"""
    ),
    source_pronouns={"ele": "m", "ela": "f", "eles": "p", "elas": "p", "deles": "p", "delas": "p"},
    not_sources=word_set("caso casos circunstâncias necessidades idade plano turno"),
    late_subjects=True,
    gerunds=word_set(
        """dizendo afirmando acrescentando explicando sublinhando recordando garantindo assegurando
        insistindo prometendo admitindo lamentando denunciando"""
    ),
    opening_participles=("ado", "ada", "ados", "ando", "endo", "indo"),
    object_pronouns=word_set("lhe lhes se me nos"),
    echoes=word_set("mesma mesmo mesmas mesmos igual"),
    person_objects=word_set("acusou acusa criticou critica defendeu defende"),
    plural_articles=word_set("os as dos das"),
    article_genders={"a": "f", "uma": "f", "o": "m", "um": "m"},
    as_words=word_set("como conforme segundo"),
    names_in_marks=True,
    calendar=_CALENDAR,
    times=_CALENDAR,
    particles=word_set("de do da dos das e van von"),
    abbreviations=word_set("sr sra dr dra prof profa av"),
    not_names=word_set(
        """eu nós você vocês tu objetivo resultado conclusão balanço exemplo problema razão pergunta resposta
        tudo todo toda todos todas nada ninguém cada outro outra outros outras mesmo mesma questionado
        questionada procurado procurada quem que como quando onde"""
    ),
)  # fmt: skip
