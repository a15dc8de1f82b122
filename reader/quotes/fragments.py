"""Tells quoted words that a phrase of the narration uses as its own: titles, slogans, names for things."""

from __future__ import annotations

from reader.quotes.find import is_headed
from reader.quotes.marks import Region
from reader.quotes.tokens import Narration

_PAUSES = frozenset(".,!?…;:")
_FULL_STOPS = frozenset(".!?…")
_MAX_TITLE = 6
"""Words of a title after a possessive."""
_SURE = 1.5
"""Attribution score from which a verb of saying stands beside the words."""


def is_part_of_phrase(narration: Narration, region: Region, token: int) -> bool:
    """Tell quoted words that stand for a noun or before one.

    Reads 'the "I will come home" campaign' and "Cole's “Got to Be Gone”"; words that end in a pause are
    said, and so are those after which the clause goes on with a verb or a preposition.
    """
    lexicon, sentence = narration.lexicon, narration.sentence(token)
    if lexicon.nouns_capitalised or token == sentence.start or narration.text[region.end - 1] in _PAUSES:
        return False
    before = narration.tokens[token - 1]
    after = narration.tokens[token + 1] if token + 1 < sentence.end else None
    if before.lower == "'s":
        is_short = narration.text.count(" ", region.start, region.end) < _MAX_TITLE
        return is_short and narration.text[region.start].isupper()
    is_article = before.lower in lexicon.definite or before.lower in lexicon.indefinite
    is_noun = after is not None and after.kind == "word" and after.lower not in lexicon.function_words
    if not (is_article or before.lower in lexicon.possessives) or after is None or not is_noun:
        return False
    return not lexicon.knows_verb(after.lower) and not after.lower.endswith(
        lexicon.participle_suffixes or " "
    )


def stands_for_title(narration: Narration, region: Region, token: int, stated: float) -> bool:
    """Tell a title by its place: "on |“Facing the Coast,”| Hill said", "his essay, |“Go home now,”| is read".

    The comma that ends such words in the marks is the sentence's, and a verb of saying after it says
    nothing of them.
    """
    lexicon, text = narration.lexicon, narration.text
    if lexicon.nouns_capitalised or text[region.end - 1] in _FULL_STOPS:
        return False
    before = narration.tokens[token - 1].lower
    after = narration.tokens[token + 1].lower if token + 1 < len(narration.tokens) else ""
    if before == ",":
        noun = narration.tokens[token - 2].lower
        is_predicate = after in lexicon.auxiliaries or after in lexicon.verbs
        return stated < _SURE and is_predicate and noun in lexicon.title_leads | lexicon.documents
    is_placed = before == "'s" or before in lexicon.possessives or before in lexicon.definite
    is_placed = is_placed or (before in lexicon.prepositions and before not in lexicon.that)
    return is_placed and is_headed(text, region)
