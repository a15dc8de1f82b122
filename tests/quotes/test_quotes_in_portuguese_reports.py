"""Portuguese reports in varied styles: agency, court, sport, culture, local."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "A presidente da câmara de Vila Nova, Helena Carvalho, anunciou na terça-feira o fecho "
        "do mercado. «Não podemos continuar a perder dinheiro», explicou. A oposição fala em "
        "«desprezo pelas famílias». Segundo o vereador Paulo Guerra, «havia alternativas».",
        (
            ("direct", "Não podemos continuar a", "Helena Carvalho"),
            ("direct", "havia alternativas", "Paulo Guerra"),
        ),
    ),
    (
        'O julgamento do antigo tesoureiro começou segunda-feira em Braga. "Cometi um erro, mas '
        'nunca roubei nada", disse o arguido em tribunal. A sua advogada, Marta Solano, pediu a '
        'absolvição. "Não há provas", insistiu. O Ministério Público pede quatro anos de '
        "prisão.",
        (
            ("direct", "Cometi um erro, mas", "arguido"),
            ("direct", "Não há provas", "Marta Solano"),
        ),
    ),
    (
        '"Faltou-nos intensidade", reconheceu o treinador Pedro Rosa após a derrota. "No sábado '
        'temos de ser outra equipa", acrescentou. O capitão, Ivo Castro, foi mais duro: "Foi '
        'uma vergonha".',
        (
            ("direct", "Faltou-nos intensidade", "Pedro Rosa"),
            ("direct", "No sábado temos de", "Pedro Rosa"),
            ("direct", "Foi uma vergonha", "Ivo Castro"),
        ),
    ),
    (
        'Com "A casa do farol", a realizadora Lúcia Pereira regressa ao cinema. "Queria filmar '
        'o silêncio", conta. O filme compete na secção "Novos olhares" e estreia em março.',
        (("direct", "Queria filmar o silêncio", "Lúcia Pereira"),),
    ),
    (
        'Os bombeiros demoraram seis horas a controlar o incêndio. "O vento dificultou muito o '
        'trabalho", afirmou o comandante André Moreira. Não há feridos, segundo a Proteção '
        "Civil. Os moradores poderão voltar às casas esta noite, garantiu Moreira.",
        (
            ("direct", "O vento dificultou muito", "André Moreira"),
            ("indirect", "Não há feridos", "Proteção Civil"),
            ("indirect", "Os moradores poderão voltar", "André Moreira"),
        ),
    ),
    (
        "O escritor Anselmo Duarte morreu aos 91 anos, informou esta sexta-feira a família. Era "
        'autor de "O jardim dos ausentes". "Foi um homem de imensa generosidade", lembrou a sua '
        'editora, Clara Montes, que destacou "um riso que ninguém esquecerá".',
        (
            ("indirect", "O escritor Anselmo Duarte", "família"),
            ("direct", "Foi um homem de", "Clara Montes"),
            ("direct", "um riso que ninguém", "Clara Montes"),
        ),
    ),
    (
        'Em nota, a empresa afirma que "leva muito a sério" as acusações. "Abrimos uma '
        'investigação interna", diz o texto. De acordo com vários funcionários, a direção sabia '
        'há um ano. "Toda a gente sabia", diz um deles.',
        (
            ("mixed", 'que "leva muito a', "empresa"),
            ("direct", "Abrimos uma investigação interna", "texto"),
            ("indirect", "a direção sabia há", "vários funcionários"),
            ("direct", "Toda a gente sabia", "um deles"),
        ),
    ),
    (
        '"É uma decisão absurda", desabafa Miguel Rocha, criador de gado em Lavre. "Nunca '
        'puseram os pés numa quinta." A mesma revolta tem a vizinha, Cláudia, de 62 anos: '
        '"Pedem-nos o impossível."',
        (
            ("direct", "É uma decisão absurda", "Miguel Rocha"),
            ("direct", "Nunca puseram os pés", "Miguel Rocha"),
            ("direct", "Pedem-nos o impossível.", "Cláudia"),
        ),
    ),
    (
        'O primeiro-ministro, Álvaro Reis, defendeu terça-feira o orçamento no parlamento. "Não '
        'me demito", atirou. "Acabou", respondeu-lhe a líder da oposição, Beatriz Solano.',
        (
            ("direct", "Não me demito", "Álvaro Reis"),
            ("direct", "Acabou", "Beatriz Solano"),
        ),
    ),
    (
        '"É um dia histórico", congratulou-se a ministra Sara Pontes. Fontes do partido '
        'garantem que o acordo "está fechado". O porta-voz recusou comentar.',
        (
            ("direct", "É um dia histórico", "Sara Pontes"),
            ("mixed", 'que o acordo "está', "Fontes do partido"),
        ),
    ),
    (
        "A PSP deteve três pessoas, de acordo com fonte policial. O homem confessou e disse ter "
        'agido "por necessidade e sem pensar nas consequências".',
        (
            ("indirect", "A PSP deteve três", "fonte policial"),
            ("direct", "por necessidade e sem", "homem"),
        ),
    ),
    (
        'O tenista não escondia a alegria: "Fiz o jogo da minha vida." O adversário, o sérvio '
        'Ilic, deu-lhe os parabéns. "Foi superior em tudo", admitiu.',
        (
            ("direct", "Fiz o jogo da", "tenista"),
            ("direct", "Foi superior em tudo", "Ilic"),
        ),
    ),
    (
        '"Ouvimos um estrondo enorme", conta Júlia, que mora no terceiro andar. "Saímos de '
        'pijama", recorda o marido.',
        (
            ("direct", "Ouvimos um estrondo enorme", "Júlia"),
            ("direct", "Saímos de pijama", "marido"),
        ),
    ),
    (
        '"A situação está controlada", assegura o presidente da junta de Pedralva, Dário Conde, '
        'à Rádio Vale. "Mas precisamos de todos."',
        (
            ("direct", "A situação está controlada", "Dário Conde"),
            ("direct", "Mas precisamos de todos.", "Dário Conde"),
        ),
    ),
    (
        'Para o economista Jorge Puga, a medida "chega tarde e mal". "Sem habitação pública não '
        'vamos lá", conclui.',
        (
            ("mixed", 'a medida "chega tarde', "Jorge Puga"),
            ("direct", "Sem habitação pública não", "Jorge Puga"),
        ),
    ),
    (
        '"Não viemos passear", brincou o selecionador, "mas ganhar". Sobre a lesão de Mateus '
        'Gil, Luís Ferreira disse que "é preciso esperar".',
        (
            ("direct", "Não viemos passear", "selecionador"),
            ("direct", "mas ganhar", "selecionador"),
            ("direct", "é preciso esperar", "Luís Ferreira"),
        ),
    ),
    (
        'Foi o que a empresa anunciou em comunicado. "Pedimos desculpa aos nossos clientes", '
        "lê-se na nota. O serviço será retomado amanhã.",
        (("direct", "Pedimos desculpa aos nossos", "empresa"),),
    ),
    (
        'Segundo o tribunal, o arguido agiu "com frieza e premeditação". O advogado vai '
        'recorrer. "Esta sentença não faz sentido", disse Hugo Matos à saída.',
        (
            ("mixed", 'o arguido agiu "com', "tribunal"),
            ("direct", "Esta sentença não faz", "Hugo Matos"),
        ),
    ),
    (
        'A presidente Ana Reis rejeitou as críticas, garantindo que as obras "terminam antes do fim do ano".',
        (("mixed", 'que as obras "terminam', "Ana Reis"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "pt")
