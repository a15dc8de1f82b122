"""Tells the plural of a noun from a verb that looks like it: "rejected |claims|", "she |claims| that"."""

from __future__ import annotations

from reader.quotes.phrases import Phrases
from reader.quotes.roles import can_speak


def is_plural_noun(phrases: Phrases, index: int) -> bool:
    """Tell "rejected |claims| that" and "rejects new |reports|" from "the firm |claims| that".

    What follows a verb is no verb, and one in "-s" has no subject in the plural.
    """
    narration, lexicon = phrases.narration, phrases.narration.lexicon
    tokens, first = narration.tokens, narration.sentence(index).start
    if tokens[index].lower not in lexicon.plural_nouns or index - 1 <= first:
        return False
    lead = index - 1
    while lead - 1 > first and tokens[lead].lower in lexicon.noun_attributes:
        lead -= 1
    before, governor = tokens[lead], tokens[lead - 1]
    if before.lower in lexicon.prepositions:
        return True
    may_speak = governor.lower in lexicon.determiners or can_speak(before.lower, lexicon)
    if before.kind != "word" or may_speak:
        return False
    is_plural = before.lower.endswith("s") and not before.lower.endswith(("ss", "us", "is"))
    is_past = before.lower.endswith((lexicon.past_suffix, "ing"))
    has_subject = lead - 1 in phrases.people.name_at or governor.lower in lexicon.pronouns
    return is_plural or is_past or (before.lower in lexicon.verbs and has_subject)
