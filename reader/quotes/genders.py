"""Reads somebody's gender from the pronouns after the name, where no first name and no title states it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quotes.lexicon import Gender
from reader.quotes.naming import Name
from reader.quotes.tokens import Narration

_AHEAD = 24
"""Tokens after a name among which a pronoun is likely to mean it."""


def gender_votes(narration: Narration, names: Sequence[Name]) -> dict[int, Gender]:
    """Return for the indexes of names that open their sentences what the next pronoun says of them.

    In "Gill said she had left" and "Gill waved. Her truck was gone" nobody else is named in between.
    """
    found: dict[int, Gender] = {}
    for number, name in enumerate(names):
        sentence = narration.sentence(name.start)
        if name.full_start - sentence.start > 1:
            continue
        after = names[number + 1].full_start if number + 1 < len(names) else len(narration.tokens)
        gender = _next_pronoun(narration, name.full_end, min(after, name.full_end + _AHEAD))
        if gender is not None:
            found[number] = gender
    return found


def _next_pronoun(narration: Narration, start: int, end: int) -> Gender | None:
    """Return the gender of the first pronoun or possessive of a person within the paragraph."""
    tokens, lexicon = narration.tokens, narration.lexicon
    for index in range(start, min(end, len(tokens))):
        token = tokens[index]
        if token.paragraph != tokens[start - 1].paragraph or token.kind == "quote":
            return None
        gender = lexicon.pronouns.get(token.lower) or lexicon.possessives.get(token.lower)
        if gender in ("m", "f"):
            return gender
    return None
