"""Spanish reports in varied styles: agency, court, sport, culture, local."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "La alcaldesa de Villanueva, Carmen Ortega, anunció este martes el cierre del mercado. "
        '"No podemos seguir perdiendo dinero", explicó. La oposición calificó la medida de '
        '"improvisada". Según su portavoz, Luis Herrera, "había alternativas que nadie quiso '
        'escuchar".',
        (
            ("direct", "No podemos seguir perdiendo", "Carmen Ortega"),
            ("direct", "había alternativas que nadie", "Luis Herrera"),
        ),
    ),
    (
        "El juicio contra el excontable comenzó el lunes en Sevilla. «Cometí un error, pero "
        "nunca me quedé con nada», declaró el acusado ante el tribunal. Su abogada, Marta "
        "Solís, pidió la absolución. «No hay pruebas», insistió. La Fiscalía solicita cuatro "
        "años de cárcel.",
        (
            ("direct", "Cometí un error, pero", "acusado"),
            ("direct", "No hay pruebas", "Marta Solís"),
        ),
    ),
    (
        '"Nos ha faltado intensidad", reconoció el entrenador Pablo Rueda tras la derrota. "El '
        'sábado tenemos que ser otro equipo", añadió. El capitán, Iván Castro, fue más duro: '
        '"Ha sido una vergüenza".',
        (
            ("direct", "Nos ha faltado intensidad", "Pablo Rueda"),
            ("direct", "El sábado tenemos que", "Pablo Rueda"),
            ("direct", "Ha sido una vergüenza", "Iván Castro"),
        ),
    ),
    (
        "Con «La casa del faro», la directora Lucía Peralta vuelve al cine. «Quería filmar el "
        "silencio», cuenta. La película compite en la sección «Nuevas miradas» y se estrenará "
        "en marzo.",
        (("direct", "Quería filmar el silencio", "Lucía Peralta"),),
    ),
    (
        'Los bomberos tardaron seis horas en controlar el incendio. "El viento nos lo ha puesto '
        'muy difícil", señaló el jefe del operativo, Andrés Molina. No hay heridos, según '
        "informó el Ayuntamiento. Los vecinos podrán volver a sus casas esta noche, aseguró "
        "Molina.",
        (
            ("direct", "El viento nos lo", "Andrés Molina"),
            ("indirect", "No hay heridos", "Ayuntamiento"),
            ("indirect", "Los vecinos podrán volver", "Andrés Molina"),
        ),
    ),
    (
        'El ministro aseguró en Radio Sur que la reforma será "justa y equilibrada". "Nadie '
        'quedará atrás", prometió Javier Quintana. Para la secretaria general del sindicato, '
        'Nuria Vidal, "las cuentas no salen". Vidal convocó una huelga para el 12 de marzo.',
        (
            ("mixed", "que la reforma será", "ministro"),
            ("direct", "Nadie quedará atrás", "Javier Quintana"),
            ("direct", "las cuentas no salen", "Nuria Vidal"),
        ),
    ),
    (
        "El escritor Anselmo Duarte falleció a los 91 años, informó este viernes su familia. "
        "Era autor de 'El jardín de los ausentes'. \"Fue un hombre de una generosidad inmensa\", "
        'recordó su editora, Clara Montes, quien destacó "una risa que nadie olvidará".',
        (
            ("indirect", "El escritor Anselmo Duarte", "su familia"),
            ("direct", "Fue un hombre de", "Clara Montes"),
            ("direct", "una risa que nadie", "Clara Montes"),
        ),
    ),
    (
        'En un comunicado, la empresa afirma que "se toma muy en serio" las acusaciones. "Hemos '
        'abierto una investigación interna", señala el texto. De acuerdo con varios empleados, '
        'la dirección lo sabía desde hace un año. "Todo el mundo lo sabía", dice uno de ellos.',
        (
            ("mixed", 'que "se toma muy', "empresa"),
            ("direct", "Hemos abierto una investigación", "texto"),
            ("indirect", "la dirección lo sabía", "varios empleados"),
            ("direct", "Todo el mundo lo", "uno de ellos"),
        ),
    ),
    (
        "La ganadera Rosa Iglesias, de 48 años, no oculta su enfado. «Nos piden lo imposible», "
        "se queja. «Nunca han pisado una granja», remata su vecino Tomás, que dice que dejará "
        "el oficio «si nada cambia antes del verano».",
        (
            ("direct", "Nos piden lo imposible", "Rosa Iglesias"),
            ("direct", "Nunca han pisado una", "Tomás"),
            ("direct", "si nada cambia antes", "Tomás"),
        ),
    ),
    (
        "El presidente del Gobierno, Álvaro Reyes, defendió ayer su gestión ante el Congreso. "
        '"No voy a dimitir", sentenció. La oposición, por su parte, exigió elecciones. "Esto se '
        'ha acabado", le espetó la líder conservadora, Beatriz Solana.',
        (
            ("direct", "No voy a dimitir", "Álvaro Reyes"),
            ("direct", "Esto se ha acabado", "Beatriz Solana"),
        ),
    ),
    (
        '"Es un día histórico", celebró la ministra de Igualdad, Sara Pons. Fuentes del partido '
        'aseguran que el pacto "está hecho". El portavoz parlamentario evitó pronunciarse.',
        (
            ("direct", "Es un día histórico", "Sara Pons"),
            ("mixed", 'que el pacto "está', "Fuentes del partido"),
        ),
    ),
    (
        "La Policía Nacional detuvo a tres personas, según ha informado la Jefatura Superior. "
        'El detenido reconoció los hechos y dijo que actuó "por necesidad y sin pensar en las '
        'consecuencias".',
        (("mixed", 'que actuó "por necesidad', "detenido"),),
    ),
    (
        "El tenista murciano no escondió su alegría: «He jugado el mejor partido de mi vida». "
        "Su rival, el serbio Ilic, lo felicitó. «Hoy ha sido superior en todo», admitió.",
        (
            ("direct", "He jugado el mejor", "tenista murciano"),
            ("direct", "Hoy ha sido superior", "Ilic"),
        ),
    ),
    (
        'Preguntada por los plazos, la consejera respondió que "se cumplirán". "Tengan '
        'paciencia", pidió Irene Lobo.',
        (
            ("direct", "se cumplirán", "consejera"),
            ("direct", "Tengan paciencia", "Irene Lobo"),
        ),
    ),
    (
        '"Se oyó una explosión tremenda", relata Julia, vecina del tercero. "Salimos con lo '
        'puesto", recuerda su marido.',
        (
            ("direct", "Se oyó una explosión", "Julia"),
            ("direct", "Salimos con lo puesto", "su marido"),
        ),
    ),
    (
        'El informe, al que ha tenido acceso este diario, concluye que hubo "graves '
        'deficiencias en el mantenimiento de la vía". Adif no ha querido hacer declaraciones.',
        (("mixed", 'que hubo "graves deficiencias', "informe"),),
    ),
    (
        'Para el economista Jordi Puig, la medida "llega tarde y mal". A su juicio, lo que '
        'falta es vivienda pública. "Sin eso, no hay nada que hacer", zanja.',
        (
            ("mixed", 'la medida "llega tarde', "Jordi Puig"),
            ("direct", "Sin eso, no hay", "Jordi Puig"),
        ),
    ),
    (
        '"No hemos venido a pasear", bromeó el seleccionador, "sino a ganar". Sobre la lesión '
        'de Mateo Gil, Luis Ferrer dijo que "habrá que esperar".',
        (
            ("direct", "No hemos venido a", "seleccionador"),
            ("direct", "sino a ganar", "seleccionador"),
            ("direct", "habrá que esperar", "Luis Ferrer"),
        ),
    ),
    (
        'Así lo ha anunciado la compañía en un comunicado. "Lamentamos las molestias causadas a '
        'nuestros clientes", añade la nota.',
        (("direct", "Lamentamos las molestias causadas", "nota"),),
    ),
    (
        'La alcaldesa Ana Ruiz rechazó las críticas, asegurando que las obras "terminarán antes '
        'de fin de año". El portavoz está diciendo la verdad.',
        (("mixed", 'que las obras "terminarán', "Ana Ruiz"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "es")
