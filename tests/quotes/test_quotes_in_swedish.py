from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "”Vi kommer inte att stänga någon skola”, säger kommunalrådet Eva Lund.",
        (("direct", "Vi kommer inte att stänga", "Eva Lund"),),
    ),
    (
        "– Vi har gjort fel, säger borgmästaren Nils Berg. Det beklagar jag.",
        (
            ("direct", "Vi har gjort fel", "Nils Berg"),
            ("direct", "Det beklagar jag.", "Nils Berg"),
        ),
    ),
    (
        "Enligt polisen var mannen ensam hemma när branden bröt ut.",
        (("indirect", "var mannen ensam hemma när", "polisen"),),
    ),
    (
        "Ministern Karin Ek sade att regeringen inte kommer att sänka pensionerna.",
        (("indirect", "att regeringen inte kommer att", "Karin Ek"),),
    ),
    (
        "”Floden är sjuk”, förklarar biologen Per Strand. ”Det tar år att bota den.”",
        (
            ("direct", "Floden är sjuk", "Per Strand"),
            ("direct", "Det tar år att bota", "Per Strand"),
        ),
    ),
    (
        "Filmen ”Huset med de två månarna” har premiär på torsdag.",
        (),
    ),
    (
        "»Matchen förlorade vi själva», medgav tränaren Olle Dahl.",
        (("direct", "Matchen förlorade vi själva", "Olle Dahl"),),
    ),
    (
        "Forskaren Lisa Alm är bekymrad.\n\n– Havet stiger snabbare än väntat, säger hon.",
        (("direct", "Havet stiger snabbare än väntat", "Lisa Alm"),),
    ),
    (
        "Nils Berg är borgmästare. Enligt honom är bron säker.",
        (("indirect", "är bron säker", "Nils Berg"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "sv")
