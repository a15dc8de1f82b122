"""Dutch reports in varied styles: agency, court, sport, culture, local."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "De burgemeester van Oudewater, Hanneke Visser, kondigde dinsdag de sluiting van het "
        'zwembad aan. "We kunnen twee baden niet meer verwarmen", zei ze. De oppositie spreekt '
        'van "minachting voor gezinnen". Volgens fractieleider Paul Gerritsen "waren er andere '
        'oplossingen".',
        (
            ("direct", "We kunnen twee baden", "Hanneke Visser"),
            ("direct", "waren er andere oplossingen", "Paul Gerritsen"),
        ),
    ),
    (
        '"We waren niet scherp genoeg", gaf trainer Luuk Bakker toe na de nederlaag. "Zaterdag '
        'moeten we een ander gezicht laten zien", voegde hij eraan toe. Aanvoerder Ivo Kamp was '
        'harder: "Dit was een schande."',
        (
            ("direct", "We waren niet scherp", "Luuk Bakker"),
            ("direct", "Zaterdag moeten we een", "Luuk Bakker"),
            ("direct", "Dit was een schande.", "Ivo Kamp"),
        ),
    ),
    (
        "Met 'Het huis bij de vuurtoren' keert regisseur Lucia Peters terug naar de bioscoop. "
        '"Ik wilde de stilte filmen", vertelt ze. De film draait vanaf maart.',
        (("direct", "Ik wilde de stilte", "Lucia Peters"),),
    ),
    (
        'De brandweer was zes uur bezig om de brand te blussen. "De wind maakte het ons '
        'moeilijk", zegt commandant Andries Molenaar. Er zijn geen gewonden, aldus de gemeente. '
        "Bewoners kunnen vanavond terug naar huis, verzekert Molenaar.",
        (
            ("direct", "De wind maakte het", "Andries Molenaar"),
            ("indirect", "Bewoners kunnen vanavond terug", "Andries Molenaar"),
        ),
    ),
    (
        'De minister zei dat de hervorming "eerlijk en evenwichtig" wordt. "Niemand blijft '
        'achter", beloofde Jan Quist op Radio Zuid. Volgens vakbondsleider Nadia Brouwer klopt '
        'daar niets van. "De rekensom gaat niet op."',
        (
            ("mixed", 'dat de hervorming "eerlijk', "minister"),
            ("direct", "Niemand blijft achter", "Jan Quist"),
            ("indirect", "klopt daar niets van", "Nadia Brouwer"),
            ("direct", "De rekensom gaat niet", "Nadia Brouwer"),
        ),
    ),
    (
        "‘Het is een absurd besluit’, moppert Michiel de Roo, boer in Laren. ‘Ze hebben nog "
        "nooit een voet in een stal gezet.’ Zijn buurvrouw Claudia (62) deelt zijn woede: ‘Ze "
        "vragen het onmogelijke.’",
        (
            ("direct", "Het is een absurd", "Michiel de Roo"),
            ("direct", "Ze hebben nog nooit", "Michiel de Roo"),
            ("direct", "Ze vragen het onmogelijke.", "Claudia"),
        ),
    ),
    (
        "Schrijver Anselm Duarte is op 91-jarige leeftijd overleden, meldt zijn uitgeverij "
        'vrijdag. Hij schreef onder meer De tuin van de afwezigen. "Het was een man van een '
        'grenzeloze vrijgevigheid", herinnert uitgever Klara Mont zich.',
        (
            ("indirect", "Schrijver Anselm Duarte is", "zijn uitgeverij"),
            ("direct", "Het was een man", "Klara Mont"),
        ),
    ),
    (
        '„Wij zijn geschrokken", zegt directeur Mieke Bos van basisschool De Linde. Ouders '
        "kregen maandag een brief. Daarin staat dat de school in de zomer dichtgaat. „Voor de "
        'kinderen is het verschrikkelijk", vindt moeder Sanne Kok.',
        (
            ("direct", "Wij zijn geschrokken", "Mieke Bos"),
            ("direct", "Voor de kinderen is", "Sanne Kok"),
        ),
    ),
    (
        "Premier Albert Mulder verdedigde dinsdag zijn begroting in de Kamer. 'Ik stap niet "
        "op', zei hij. 'Het is voorbij', reageerde oppositieleider Bea Zonneveld.",
        (
            ("direct", "Ik stap niet op", "Albert Mulder"),
            ("direct", "Het is voorbij", "Bea Zonneveld"),
        ),
    ),
    (
        '"Dit is een historische dag", aldus minister Sara Pons. Bronnen rond de formatie '
        'melden dat het akkoord "rond" is. De woordvoerder wilde niet reageren.',
        (
            ("direct", "Dit is een historische", "Sara Pons"),
            ("mixed", 'dat het akkoord "rond"', "Bronnen"),
        ),
    ),
    (
        "De politie hield drie mensen aan, meldt het Openbaar Ministerie. De man bekende en zei "
        'dat hij handelde "uit nood en zonder na te denken".',
        (
            ("indirect", "De politie hield drie", "Openbaar Ministerie"),
            ("mixed", 'dat hij handelde "uit', "man"),
        ),
    ),
    (
        '"De situatie is onder controle", stelt burgemeester Dirk Kooij van Steendam gerust. '
        '"Maar we hebben iedereen nodig."',
        (
            ("direct", "De situatie is onder", "Dirk Kooij van Steendam"),
            ("direct", "Maar we hebben iedereen", "Dirk Kooij van Steendam"),
        ),
    ),
    (
        'Volgens econoom Joris Puyk komt de maatregel "te laat en te slecht". "Zonder sociale '
        'woningen komen we nergens", besluit hij.',
        (
            ("mixed", 'komt de maatregel "te', "Joris Puyk"),
            ("direct", "Zonder sociale woningen komen", "Joris Puyk"),
        ),
    ),
    (
        '"We komen hier niet als toeristen", grapt de bondscoach, "maar om te winnen." Over de '
        'blessure van Matthijs Gil zei Louis Veer dat het "nog even afwachten" is.',
        (
            ("direct", "We komen hier niet", "bondscoach"),
            ("direct", "maar om te winnen.", "bondscoach"),
            ("mixed", 'dat het "nog even', "Louis Veer"),
        ),
    ),
    (
        'Dat laat het bedrijf weten in een persbericht. "We bieden onze klanten onze excuses '
        'aan", staat daarin. De dienst wordt morgen hervat.',
        (("direct", "We bieden onze klanten", "bedrijf"),),
    ),
    (
        'Volgens de rechtbank heeft de verdachte "met voorbedachten rade" gehandeld. Zijn '
        'advocaat gaat in hoger beroep. "Dit vonnis deugt niet", zei Wim Harmsen na afloop.',
        (
            ("mixed", 'heeft de verdachte "met', "rechtbank"),
            ("direct", "Dit vonnis deugt niet", "Wim Harmsen"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "nl")
