"""What patterns of several modules are made of."""

from __future__ import annotations

_AT_A_STRETCH = 1_000


def repeated(part: str, least: int = 0) -> str:
    """Return a pattern for a part as often as it comes, of which nothing is given back afterwards.

    It says `(?:part)*+`, which Python before 3.11.5 reads wrongly (gh-106052), and `(?>(?:part)*)` remembers
    every single part until the end: gigabytes for some megabytes. So parts are taken by stretches.

    Args:
        part: A pattern that takes at least one character.
        least: How often it has to come; at most a stretch.
    """
    stretches = rf"(?:(?>(?:{part}){{1,{_AT_A_STRETCH}}}))*"
    return rf"(?>(?:{part}){{{least}}}{stretches})" if least else rf"(?>{stretches})"
