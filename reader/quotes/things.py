"""Tells the names of things in quotation marks from words that somebody is said to have said.

Most presses but the English put films, prizes, laws, ships and papers between the marks of speech. Such a
name starts with a capital, ends without a full stop, and stands where a noun would.
"""

from __future__ import annotations

import re
from itertools import islice

from reader.quotes.find import is_title
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Region
from reader.quotes.roles import is_role
from reader.quotes.tokens import Narration, Token

_WORD = re.compile(r"\w+")
_FULL_STOPS = frozenset(".!?…")
_MAX_GLOSS = 8
"""Tokens between a bracket and the name that ends what it holds."""
_MIN_COMPOUND = 8
"""Letters of a compound; shorter ones only end like one ("Mitglied" and "Lied" have no more in common)."""
_LIKELY = 0.8
"""Attribution score from which words with a small initial are said rather than a title."""
_SURE = 1.5
"""Attribution score from which a verb of saying stands beside the words."""


def leads_title(token: Token, lexicon: Lexicon) -> bool:
    """Tell a word that titles and names follow, in German as the end of a compound too ("Talk|show")."""
    word = token.lower
    if word in lexicon.title_leads:
        return True
    is_compound = lexicon.nouns_capitalised and token.kind == "cap" and not is_role(word, lexicon)
    return is_compound and len(word) > _MIN_COMPOUND and word.endswith(tuple(lexicon.title_leads))


def follows_lead(narration: Narration, region: Region, token: int, stated: float) -> bool:
    """Tell a title by the word before it, but not "ist das Gesetz „ein Geschenk an die Reichen“"."""
    if token == narration.sentence(token).start:
        return False
    is_said = narration.text[region.start].islower() and stated >= _LIKELY and narration.lexicon.late_subjects
    return leads_title(narration.tokens[token - 1], narration.lexicon) and not is_said


def names_thing(
    narration: Narration, region: Region, token: int, stated: float, *, follows_name: bool
) -> bool:
    """Tell whether a quoted region names a thing.

    Args:
        narration: The article's narration.
        region: The quoted region.
        token: Its token.
        stated: Score of the attribution beside it, 0 where there is none.
        follows_name: The quoted region before it in the sentence names a thing too.
    """
    text = narration.text
    may_name = narration.lexicon.names_in_marks and not text[region.start].islower()
    if not may_name or text[region.end - 1] in _FULL_STOPS or _speaks_for_itself(narration, region):
        return False
    if _is_gloss(narration, token):
        return True
    if stated >= _SURE:
        return False
    if token == narration.sentence(token).start:
        return stated <= 0 and _is_subject(narration, token)
    is_compound = text[region.outer_end : region.outer_end + 1] == "-"
    return is_compound or _stands_for_noun(narration, region, token, stated, follows_name=follows_name)


def _stands_for_noun(
    narration: Narration, region: Region, token: int, stated: float, *, follows_name: bool
) -> bool:
    """Tell by what stands before the marks: a noun, an article, a list of names, "Motto:"."""
    lexicon, before = narration.lexicon, narration.tokens[token - 1]
    is_joined = follows_name and before.lower in lexicon.coordinators
    if before.kind in ("word", "cap", "number") and not is_joined:
        return _is_embedded_name(narration, region, token, stated)
    if before.text == ":":
        return leads_title(narration.tokens[token - 2], lexicon)
    return before.text == "(" or is_joined or (follows_name and before.text == ",")


def _is_gloss(narration: Narration, token: int) -> bool:
    """Tell what brackets hold after a noun and a colon, or alone: "(Motto: „Gemeinsam stark“)"."""
    tokens, first = narration.tokens, narration.sentence(token).start
    if token + 1 >= len(tokens) or tokens[token + 1].text != ")":
        return False
    ahead = range(token - 1, max(first - 1, token - _MAX_GLOSS), -1)
    return any(tokens[index].text == "(" for index in ahead)


def _is_subject(narration: Narration, token: int) -> bool:
    """Tell "„Die Rückkehr der Wölfe“ |läuft| im Mai": a small word goes on right after the marks."""
    return token + 1 < len(narration.tokens) and narration.tokens[token + 1].kind == "word"


def _speaks_for_itself(narration: Narration, region: Region) -> bool:
    """Tell "Besetzung |unseres| Landes": who speaks of themselves speaks; a title may open so."""
    words = islice(_WORD.finditer(narration.text, region.start, region.end), 1, None)
    return any(word.group().lower() in narration.lexicon.first_person for word in words)


def _is_embedded_name(narration: Narration, region: Region, token: int, stated: float) -> bool:
    lexicon, before = narration.lexicon, narration.tokens[token - 1]
    lead = narration.tokens[token - 2].lower if token > 1 else ""
    if before.lower in lexicon.utterances:
        return False  # "mit den Worten „Jetzt wird alles besprochen“"
    is_noun = before.kind == "cap" and lead in lexicon.determiners
    calls_for_name = is_noun or before.lower in lexicon.definite
    if stated > 0:  # "sagte sie der „Neuen Zeitung am Sonntag“"
        return calls_for_name and is_title(narration.text, region)
    is_led = before.lower in lexicon.determiners | lexicon.prepositions or before.lower in lexicon.possessives
    is_nominal = before.kind == "cap" or is_led
    return calls_for_name or is_nominal or not lexicon.nouns_capitalised
