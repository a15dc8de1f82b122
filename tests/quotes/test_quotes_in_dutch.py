from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "“We gaan geen enkele school sluiten”, zegt wethouder Marta Visser.",
        (("direct", "We gaan geen enkele school", "Marta Visser"),),
    ),
    (
        "Burgemeester Jan Mulder sprak gisteren de raad toe. “We hebben fouten gemaakt”, zei hij. "
        "“Dat spijt me”, voegde hij eraan toe.",
        (
            ("direct", "We hebben fouten gemaakt", "Jan Mulder"),
            ("direct", "Dat spijt me", "Jan Mulder"),
        ),
    ),
    (
        "Volgens de politie was de man alleen thuis toen de brand uitbrak.",
        (("indirect", "was de man alleen thuis", "politie"),),
    ),
    (
        "Minister Ellen de Wit zei dat het kabinet de pensioenen niet zal verlagen.",
        (("indirect", "dat het kabinet de pensioenen", "Ellen de Wit"),),
    ),
    (
        "'De rivier is ziek', zegt bioloog Piet Smit. 'Het duurt jaren voor hij hersteld is.'",
        (
            ("direct", "De rivier is ziek", "Piet Smit"),
            ("direct", "Het duurt jaren voor hij", "Piet Smit"),
        ),
    ),
    (
        "“De wedstrijd”, gaf trainer Bart Kok toe, “hebben we zelf verloren.”",
        (
            ("direct", "De wedstrijd", "Bart Kok"),
            ("direct", "hebben we zelf verloren.", "Bart Kok"),
        ),
    ),
    (
        "Advocaat Inge Bos noemt het vonnis “een gevaarlijke stap in de verkeerde richting”.",
        (("direct", "een gevaarlijke stap in de", "Inge Bos"),),
    ),
    (
        "De voorzitter van de vakbond, Dirk Maas, waarschuwde dat er in juli gestaakt wordt.",
        (("indirect", "dat er in juli gestaakt", "Dirk Maas"),),
    ),
    (
        "“Alle patiënten zijn veilig”, aldus een woordvoerder van het ziekenhuis.",
        (("direct", "Alle patiënten zijn veilig", "woordvoerder van het ziekenhuis"),),
    ),
    (
        "De film “Het huis met de twee manen” draait vanaf donderdag.",
        (),
    ),
    (
        "Het bedrijf meldt dat de fabriek maandag weer opengaat.",
        (("indirect", "dat de fabriek maandag weer", "bedrijf"),),
    ),
    (
        "“Wie gaat dat betalen?”, vraagt Anna Prins zich af.",
        (("direct", "Wie gaat dat betalen?", "Anna Prins"),),
    ),
    (
        "Sanne de Boer, onderzoeker aan de Universiteit Leiden: “De zeespiegel stijgt sneller dan gedacht.”",
        (("direct", "De zeespiegel stijgt sneller dan", "Sanne de Boer"),),
    ),
    (
        "Hij vindt het plan “volstrekt onhaalbaar en veel te duur”, liet wethouder Ton Kuiper weten.",
        (("direct", "volstrekt onhaalbaar en veel te", "Ton Kuiper"),),
    ),
    (
        "„Dat is een schande”, reageert Rosa Kamp. „Niemand heeft naar ons geluisterd.”",
        (
            ("direct", "Dat is een schande", "Rosa Kamp"),
            ("direct", "Niemand heeft naar ons geluisterd.", "Rosa Kamp"),
        ),
    ),
    (
        "Jan Mulder is burgemeester. Volgens hem is de dijk veilig.",
        (("indirect", "is de dijk veilig", "Jan Mulder"),),
    ),
    (
        "“Wij gaan nu naar huis”, zei Jan Mulder.",
        (("direct", "Wij gaan nu naar huis", "Jan Mulder"),),
    ),
    (
        "„Wij gaan nu naar huis”, zei Jan Mulder.",
        (("direct", "Wij gaan nu naar huis", "Jan Mulder"),),
    ),
    (
        "‘Wij gaan nu naar huis’, zei Jan Mulder. ‘Morgen komen we terug.’",
        (
            ("direct", "Wij gaan nu naar huis", "Jan Mulder"),
            ("direct", "Morgen komen we terug.", "Jan Mulder"),
        ),
    ),
    (
        "‘Wij gaan nu naar huis,’ zei Jan Mulder.",
        (("direct", "Wij gaan nu naar huis,", "Jan Mulder"),),
    ),
    (
        "De minister zegt dat hij 'geen enkele reden ziet om af te treden'.",
        (("mixed", "dat hij 'geen enkele reden", "minister"),),
    ),
    (
        "Jan Mulder, directeur van de haven, laat weten dat de kade dicht blijft.",
        (("indirect", "dat de kade dicht blijft", "Jan Mulder"),),
    ),
    (
        "‘We hebben’, aldus minister Ellen Kok, ‘geen keuze.’",
        (
            ("direct", "We hebben", "Ellen Kok"),
            ("direct", "geen keuze.", "Ellen Kok"),
        ),
    ),
    (
        "Kok: ‘We hebben geen keuze.’ De oppositie noemt dat ‘een zwaktebod van de eerste orde’.",
        (
            ("direct", "We hebben geen keuze.", "Kok"),
            ("direct", "een zwaktebod van de eerste", "oppositie"),
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "nl")
