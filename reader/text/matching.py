"""Words that fit what is being typed."""

from __future__ import annotations

from collections.abc import Iterable


def matching(text: str, words: Iterable[str]) -> list[str]:
    """Return the words that begin with a text, then those that have it inside, each in their order."""
    wanted = text.casefold()
    folded = [(word, word.casefold()) for word in words]
    begun = [word for word, low in folded if low.startswith(wanted)]
    return begun + [word for word, low in folded if wanted in low and not low.startswith(wanted)]
