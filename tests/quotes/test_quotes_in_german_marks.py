from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

MARKS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "‚Wir gehen jetzt alle heim‘, sagte Karl Huber.",
        (("direct", "Wir gehen jetzt alle heim", "Karl Huber"),),
    ),
    (
        "'Wir gehen jetzt alle heim', sagte Karl Huber.",
        (("direct", "Wir gehen jetzt alle heim", "Karl Huber"),),
    ),
    (
        "„Wir gehen jetzt alle heim”, sagte Karl Huber.",
        (("direct", "Wir gehen jetzt alle heim", "Karl Huber"),),
    ),
    (
        '„Wir gehen jetzt alle heim", sagte Karl Huber. „Und zwar sofort."',
        (
            ("direct", "Wir gehen jetzt alle heim", "Karl Huber"),
            ("direct", "Und zwar sofort.", "Karl Huber"),
        ),
    ),
    (
        "“Wir gehen jetzt alle heim”, sagte Karl Huber.",
        (("direct", "Wir gehen jetzt alle heim", "Karl Huber"),),
    ),
    (
        "›Wir gehen jetzt alle heim‹, sagte Karl Huber.",
        (("direct", "Wir gehen jetzt alle heim", "Karl Huber"),),
    ),
    (
        "''Wir gehen jetzt alle heim'', sagte Karl Huber.",
        (("direct", "Wir gehen jetzt alle heim", "Karl Huber"),),
    ),
    (
        "Karl Huber sagte: „Wir gehen jetzt alle heim. Morgen kommen wir wieder.\n"
        "\n"
        "Die Stadt schweigt dazu bisher.",
        (("direct", "Wir gehen jetzt alle heim.", "Karl Huber"),),
    ),
    (
        "Karl Huber sagte: „Mein Vater rief ‚Halt!‘ und lief los.“",
        (("direct", "Mein Vater rief ‚Halt!‘ und", "Karl Huber"),),
    ),
    (
        "Karl Huber sagte: „Das ‚Wunder von Ulm‘ war keines.“ Die Zeitung „Bote“ sah das anders.",
        (("direct", "Das ‚Wunder von Ulm‘ war", "Karl Huber"),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_each_kind_of_marks(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "de")
