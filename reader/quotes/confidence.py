"""How sure an attribution is: how clearly the text states it, times how clearly its mention means somebody.

Both tables are shares of right attributions, counted over articles with known speakers and pulled towards
what was set by hand before; `tests/quotes/fit_confidence.py` counts them.
"""

from __future__ import annotations

from typing import Final

STATED: Final[dict[str, float]] = {
    "after": 0.98,
    "before": 0.96,
    "label": 0.96,
    "signature": 0.9,
    "continued": 0.95,
    "same paragraph": 0.94,
    "running": 0.85,
    "subject": 0.92,
    "embedded": 0.72,
    "named": 0.62,
    "said that": 0.92,
    "said": 0.91,
    "clause, said": 0.95,
    "according to": 0.95,
    "mood": 0.81,
    "none": 0.0,
}
"""For each rule that joins a quote to a mention, how often that mention is the speaker's."""

RESOLVED: Final[dict[str, float]] = {
    "name": 0.94,
    "role": 0.7,
    "pronoun": 0.89,
    "description": 0.7,
    "nominal": 0.65,
    "definite": 0.6,
}
"""For each way to resolve a mention, how often it means whom it is taken for."""

SURE_ENOUGH: Final = 0.5
"""Confidence below which nobody is named: the reader sees candidates instead of a guess."""

_CLEAREST = 1.03
_UNCLEAREST = 0.66
_WIDE_MARGIN = 2.0
"""Difference of scores from which a pronoun's second candidate is out of play."""


def pronoun_certainty(margin: float) -> float:
    """Return how sure a pronoun is, by what its best candidate's score has over the second's."""
    share = max(0.0, min(margin, _WIDE_MARGIN)) / _WIDE_MARGIN
    return RESOLVED["pronoun"] * (_UNCLEAREST + (_CLEAREST - _UNCLEAREST) * share)


def confidence(rule: str, certainty: float) -> float:
    """Return how sure an attribution is, from 0 to 1.

    Args:
        rule: What joins quote and mention, a key of `STATED`.
        certainty: How sure it is whom the mention means.
    """
    return round(STATED[rule] * certainty, 2)
