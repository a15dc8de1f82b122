from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "«No vamos a cerrar ninguna escuela», aseguró la consejera de Educación, Marta Ríos.",
        (("direct", "No vamos a cerrar ninguna", "Marta Ríos"),),
    ),
    (
        "El alcalde, Andrés Molina, compareció ayer. «Hemos aprendido la lección», dijo. «No volverá "
        "a ocurrir», añadió.",
        (
            ("direct", "Hemos aprendido la lección", "Andrés Molina"),
            ("direct", "No volverá a ocurrir", "Andrés Molina"),
        ),
    ),
    (
        "Según la policía, el conductor dio positivo en la prueba de alcohol.",
        (("indirect", "el conductor dio positivo en", "policía"),),
    ),
    (
        '"El río está muerto", lamentó el biólogo Pedro Salas. "Lo avisamos hace diez años".',
        (
            ("direct", "El río está muerto", "Pedro Salas"),
            ("direct", "Lo avisamos hace diez años", "Pedro Salas"),
        ),
    ),
    (
        "La ministra Elena Vidal dijo que el Gobierno no tocará las pensiones.",
        (("indirect", "que el Gobierno no tocará", "Elena Vidal"),),
    ),
    (
        "—No me iré de mi casa —dijo Carmen Ortiz a los vecinos—. Aquí nací.",
        (
            ("direct", "No me iré de mi", "Carmen Ortiz"),
            ("direct", "Aquí nací.", "Carmen Ortiz"),
        ),
    ),
    (
        "De acuerdo con el informe, las emisiones bajaron un cuatro por ciento.",
        (("indirect", "las emisiones bajaron un cuatro", "informe"),),
    ),
    (
        "El presidente del comité, Luis Arana, señaló que «las cuentas no cuadran».",
        (("direct", "las cuentas no cuadran", "Luis Arana"),),
    ),
    (
        "“Es una vergüenza que nadie dé la cara”, denunció la portavoz vecinal, Rosa Campos, que "
        "pidió la dimisión del concejal.",
        (("direct", "Es una vergüenza que nadie", "Rosa Campos"),),
    ),
    (
        "¿Quién paga la factura? «Los de siempre», responde Julio Prado, dueño de un bar.",
        (("direct", "Los de siempre", "Julio Prado"),),
    ),
    (
        "La película «El invierno de las abejas» se estrena el viernes.",
        (),
    ),
    (
        "Fuentes del ministerio confirmaron que la reunión se celebrará el martes.",
        (("indirect", "que la reunión se celebrará", "Fuentes del ministerio"),),
    ),
    (
        "El sindicato advirtió de que habrá huelga en julio si no hay acuerdo.",
        (("indirect", "que habrá huelga en julio", "sindicato"),),
    ),
    (
        "Para la abogada Inés Soler, la sentencia «abre una puerta peligrosa a la censura».",
        (("mixed", "la sentencia «abre una puerta", "Inés Soler"),),
    ),
    (
        "«No hay vuelta atrás», dijo ayer en Madrid la ministra de Trabajo, Elena Vidal.",
        (("direct", "No hay vuelta atrás", "Elena Vidal"),),
    ),
    (
        "El alcalde, Andrés Molina, visitó las obras. «Estarán listas en junio», dijo a los "
        "periodistas durante la visita.",
        (("direct", "Estarán listas en junio", "Andrés Molina"),),
    ),
    (
        "Pablo Ruiz dirige el hospital. Según él, faltan cien enfermeras.",
        (("indirect", "faltan cien enfermeras", "Pablo Ruiz"),),
    ),
    (
        "Ana Ruiz, directora del museo, aseguró: “Las obras terminarán en mayo”. Y añadió: “No habrá "
        "retrasos”.",
        (
            ("direct", "Las obras terminarán en mayo", "Ana Ruiz"),
            ("direct", "No habrá retrasos", "Ana Ruiz"),
        ),
    ),
    (
        "“No hay dinero”, dice Ruiz. “Y sin dinero”, continúa, “no hay museo”.",
        (
            ("direct", "No hay dinero", "Ruiz"),
            ("direct", "Y sin dinero", "Ruiz"),
            ("direct", "no hay museo", "Ruiz"),
        ),
    ),
    (
        "A juicio de Ruiz, el plan fracasará.",
        (("indirect", "el plan fracasará", "Ruiz"),),
    ),
    (
        "El museo cerrará en mayo, según Ana Ruiz.",
        (("indirect", "El museo cerrará en mayo", "Ana Ruiz"),),
    ),
    (
        "El museo cerrará en mayo, anunció ayer la directora, Ana Ruiz.",
        (("indirect", "El museo cerrará en mayo", "Ana Ruiz"),),
    ),
    (
        "Preguntada por el cierre, Ruiz respondió que “no es definitivo”.",
        (("direct", "no es definitivo", "Ruiz"),),
    ),
    (
        "El portavoz del Gobierno, Luis Arce, ha dicho este lunes que no habrá elecciones anticipadas.",
        (("indirect", "que no habrá elecciones anticipadas", "Luis Arce"),),
    ),
    (
        "“¿Quién va a pagar todo esto?”, se pregunta Rosa, vecina del barrio.",
        (("direct", "¿Quién va a pagar todo", "Rosa"),),
    ),
    (
        "El líder opositor, Juan Paz, tachó el acuerdo de “rendición vergonzosa ante los bancos”.",
        (("direct", "rendición vergonzosa ante los bancos", "Juan Paz"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "es")
