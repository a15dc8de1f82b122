"""Says in a reader's words why a sentence stands where it does in a ranking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.model import Reason
from reader.summary.choose import DANGLING
from reader.summary.features import Features

_PARTS: Final[dict[str, tuple[str, ...]]] = {
    "place in the text": ("first", "opening", "early", "early_root", "last"),
    "words of the title": ("title",),
    "what the article keeps coming back to": (
        "centrality",
        "rare_centrality",
        "phrases",
        "unique",
        "function_words",
    ),
    "tie to the opening": ("like_lead",),
    "brings up what follows": ("introduces", "introduced", "taken_up"),
    "tie to what came before": ("known", "like_previous"),
    "length": ("length", "length_in_long_text", "short", "wordy", "word_length", "commas"),
    "names and figures": ("names", "figures"),
    "opens with a quotation": ("quotation",),
    "pronouns": ("pronouns",),
    "speaks of I, we or you": ("first_person", "second_person"),
}
"""What readers are told, and the measures that it sums up: each measure stands in one part."""
JOINT: Final = "begins with a joining word"
REPETITION: Final = "said already by a better line"
UNCLEAR: Final = "leans on something the article does not say"


_INDEXES: Final = tuple((name, tuple(map(Features._fields.index, fields))) for name, fields in _PARTS.items())
_NAMES: Final = (*_PARTS, JOINT, REPETITION, UNCLEAR)
_LEAST: Final = 0.02
"""Parts of a score that change it by less are not told."""


def reasons(
    weights: Features,
    rows: Sequence[Features],
    joined: Sequence[float],
    costs: Sequence[float],
    leaning: Sequence[int | None],
) -> list[tuple[Reason, ...]]:
    """Return for each sentence the parts of its score that matter.

    A part is counted against the mean of the article's sentences, as only differences decide. `joined` is
    what beginnings such as "But" cost, `costs` what redundancy did.
    """
    columns = list(zip(*rows, strict=True))
    unclear = [DANGLING if antecedent is None else 0.0 for antecedent in leaning]
    parts = [*(_gains(weights, columns, indexes) for _, indexes in _INDEXES), joined, costs, unclear]
    return [
        tuple(
            [
                Reason(name, round(gain, 3))
                for name, gain in zip(_NAMES, gains, strict=True)
                if gain >= _LEAST or gain <= -_LEAST
            ]
        )
        for gains in zip(*parts, strict=True)
    ]


def _gains(weights: Features, columns: Sequence[Sequence[float]], indexes: Sequence[int]) -> list[float]:
    """Return what some measures together do for each sentence, against the mean of all."""
    gains = [0.0] * len(columns[0])
    for index in indexes:
        weight = weights[index]
        gains = [gain + weight * value for gain, value in zip(gains, columns[index], strict=True)]
    mean = sum(gains) / len(gains)
    return [gain - mean for gain in gains]
