from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "“Não vamos fechar nenhuma escola”, garantiu a secretária de Educação, Marta Ramos.",
        (("direct", "Não vamos fechar nenhuma escola", "Marta Ramos"),),
    ),
    (
        "O prefeito André Moura falou à imprensa. “Erramos nas contas”, disse. “Peço desculpas”, "
        "acrescentou.",
        (
            ("direct", "Erramos nas contas", "André Moura"),
            ("direct", "Peço desculpas", "André Moura"),
        ),
    ),
    (
        "Segundo a polícia, o motorista fugiu a pé.",
        (("indirect", "o motorista fugiu a pé", "polícia"),),
    ),
    (
        "De acordo com o relatório, as emissões caíram quatro por cento.",
        (("indirect", "as emissões caíram quatro por", "relatório"),),
    ),
    (
        "A ministra Helena Dias disse que o governo não vai mexer nas pensões.",
        (("indirect", "que o governo não vai", "Helena Dias"),),
    ),
    (
        "“O rio está morto”, lamenta o biólogo Pedro Sales. “Avisamos há dez anos.”",
        (
            ("direct", "O rio está morto", "Pedro Sales"),
            ("direct", "Avisamos há dez anos.", "Pedro Sales"),
        ),
    ),
    (
        "— Não saio da minha casa — disse Carmo Lopes aos vizinhos. — Nasci aqui.",
        (
            ("direct", "Não saio da minha casa", "Carmo Lopes"),
            ("direct", "Nasci aqui.", "Carmo Lopes"),
        ),
    ),
    (
        "O presidente do clube, Luís Aranha, afirmou que “as contas não batem”.",
        (("direct", "as contas não batem", "Luís Aranha"),),
    ),
    (
        "«A decisão é nossa», afirmou o treinador Jorge Lima, que não quis responder a perguntas.",
        (("direct", "A decisão é nossa", "Jorge Lima"),),
    ),
    (
        "Para a advogada Inês Souto, a sentença “abre uma porta perigosa para a censura”.",
        (("mixed", "a sentença “abre uma porta", "Inês Souto"),),
    ),
    (
        "O filme “O inverno das abelhas” estreia na sexta-feira.",
        (),
    ),
    (
        "O sindicato alertou que haverá greve em julho.",
        (("indirect", "que haverá greve em julho", "sindicato"),),
    ),
    (
        "“É uma vergonha”, critica Rosa Campos, porta-voz dos moradores. E completa: “Ninguém nos ouviu.”",
        (
            ("direct", "É uma vergonha", "Rosa Campos"),
            ("direct", "Ninguém nos ouviu.", "Rosa Campos"),
        ),
    ),
    (
        "Conforme a Defesa Civil, vinte famílias estão desabrigadas.",
        (("indirect", "vinte famílias estão desabrigadas", "Defesa Civil"),),
    ),
    (
        "Pedro Sales é biólogo. Segundo ele, o rio está morto.",
        (("indirect", "o rio está morto", "Pedro Sales"),),
    ),
    (
        "“Não há pressa”, diz Conti. E acrescenta: “Decidimos em maio”.",
        (
            ("direct", "Não há pressa", "Conti"),
            ("direct", "Decidimos em maio", "Conti"),
        ),
    ),
    (
        "A fábrica vai fechar em maio, anunciou ontem o ministro Paulo Neves.",
        (("indirect", "A fábrica vai fechar em", "Paulo Neves"),),
    ),
    (
        "“Se for preciso”, afirma Neves, “chamamos o exército”.",
        (
            ("direct", "Se for preciso", "Neves"),
            ("direct", "chamamos o exército", "Neves"),
        ),
    ),
    (
        "Neves classificou o acordo como “um passo histórico para o país”.",
        (("direct", "um passo histórico para o", "Neves"),),
    ),
    (
        "Em nota, a empresa informou que vai recorrer da decisão.",
        (("indirect", "que vai recorrer da decisão", "empresa"),),
    ),
    (
        "“Acabou”, escreveu nas redes a cantora Elena Reis. “Obrigada a todos.”",
        (
            ("direct", "Acabou", "Elena Reis"),
            ("direct", "Obrigada a todos.", "Elena Reis"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "pt")
