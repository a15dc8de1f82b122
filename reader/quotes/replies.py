"""Reads who is named by a noun for the quote: "...," came the reply from Y."""

from __future__ import annotations

from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases

_MAX_REPLY = 6
"""Tokens after "came" among which the noun for the quote stands."""


def replier(phrases: Phrases, token: int) -> Mention | None:
    """Return who gives the quote at a token as a reply, an answer, a message."""
    narration, people = phrases.narration, phrases.people
    tokens, lexicon, last = narration.tokens, narration.lexicon, narration.sentence(token).end
    index = token + 2
    if index >= last or tokens[token + 1].lower not in lexicon.arriving:
        return None
    ahead = range(index, min(last, index + _MAX_REPLY))
    noun = next((n for n in ahead if tokens[n].lower in lexicon.utterances), None)
    if noun is None:
        return None
    owner = people.name_at.get(index)
    if owner is not None:  # "was |Hill|'s answer"
        return people.mention(owner)
    is_joined = noun + 2 < last and tokens[noun + 1].lower in lexicon.attaching
    return phrases.after(noun + 2, last) if is_joined else None


def is_narrated(phrases: Phrases, token: int) -> bool:
    """Tell a quote of whoever writes, which is none of its neighbours': "...," |I said|."""
    tokens, lexicon = phrases.narration.tokens, phrases.narration.lexicon
    last, index = phrases.narration.sentence(token).end, token + 1
    if index >= last or tokens[index].lower not in lexicon.narrators:
        return False
    index += 1
    while index < last and (
        tokens[index].lower in lexicon.auxiliaries or tokens[index].lower in lexicon.adverbs
    ):
        index += 1
    return index < last and tokens[index].lower in lexicon.cues
