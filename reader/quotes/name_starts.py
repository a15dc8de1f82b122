"""Tells where a name starts from what only has a capital: datelines, headlines, openings of sentences."""

from __future__ import annotations

from reader.quotes.lexicon import Lexicon
from reader.quotes.lexicon.names import FIRST_NAMES
from reader.quotes.roles import is_role
from reader.quotes.runs import has_adjacent_cap, run_end
from reader.quotes.tokens import DASHES, Narration

_MIN_BODY = 3
"""Words of a body's name that opens with a word for people's roles."""
_MAX_HEADLINE = 20
_MAX_DATELINE = 9
"""Tokens from the place of a dateline to its dash, with region and agency."""


def is_dateline(narration: Narration, start: int, end: int) -> bool:
    """Tell the place that opens a report: "OTTAWA — The ..." and "PORT ELLIS, Ohio (AP) — The ..."."""
    tokens = narration.tokens
    is_first = start == 0 or tokens[start - 1].paragraph != tokens[start].paragraph
    if not is_first or not all(token.text.isupper() for token in tokens[start:end] if token.kind == "cap"):
        return False
    for token in tokens[end : end + _MAX_DATELINE]:
        if token.text in DASHES:
            return True
        if token.kind in ("word", "quote"):
            return False
    return False


def in_headline(narration: Narration, index: int) -> bool:
    """Tell whether a token stands in a line where capitals mean nothing: most words have one."""
    sentence = narration.sentence(index)
    tokens = narration.tokens
    if tokens[sentence.end - 1].kind in ("mark", "quote") or sentence.end - sentence.start > _MAX_HEADLINE:
        return False
    if tokens[sentence.start].text in DASHES:  # "— Joy Abara, baker" under a quote
        return False
    words = [token for token in tokens[sentence.start : sentence.end] if token.kind in ("word", "cap")]
    return len(words) > 2 and sum(token.kind == "cap" for token in words) >= 0.6 * len(words)


def opens_body(narration: Narration, index: int) -> bool:
    """Tell the name of a body that opens with a word no person's name does ("|American| Dockers Union")."""
    tokens, lexicon = narration.tokens, narration.lexicon
    word = tokens[index].lower
    is_opener, is_modifier = word in lexicon.body_openers, word in lexicon.role_modifiers
    is_origin = word in lexicon.peoples or word in lexicon.origins
    if not (is_opener or is_modifier or is_origin) or not has_adjacent_cap(narration, index):
        return False
    run = tokens[index : run_end(narration, index)]
    if is_opener:  # "|Doctors| Without Borders"
        return len(run) >= _MIN_BODY and run[1].lower in lexicon.body_links
    if is_modifier:  # "|Human| Rights Watch", but "Former Police Chief Jo Hill"
        is_plain = not any(is_role(token.lower, lexicon) for token in run)
        return is_plain and len(run) >= _MIN_BODY and run[-1].lower in lexicon.body_endings
    return any(token.lower in lexicon.bodies or token.lower in lexicon.body_endings for token in run)


def may_start(narration: Narration, index: int) -> bool:
    """Tell whether a capitalised word may be the first of a name: no word of grammar, no verb, no date."""
    lexicon = narration.lexicon
    word = narration.tokens[index].lower
    is_verb = word in lexicon.cues or (
        word in lexicon.weak_cues and word.endswith(lexicon.past_suffix or " ")
    )
    is_led = is_verb and index == narration.sentence(index).start and has_adjacent_cap(narration, index)
    if is_led or (lexicon.adjective_tails and word.endswith(lexicon.adjective_tails)):
        return False  # "|Said| Ann Cole: ...", "|London-based| Ann Cole"
    if word in lexicon.outlets and _is_subject(narration, index):
        return True
    if word in lexicon.function_words or word in lexicon.not_names or word in lexicon.calendar:
        return word in FIRST_NAMES and has_adjacent_cap(narration, index) and word not in lexicon.calendar
    if index > narration.sentence(index).start or word in FIRST_NAMES or is_role(word, lexicon):
        return True
    if (
        _is_past_participle(narration, index)
        or is_participle(narration, index)
        or _is_opening_participle(narration, index)
    ):
        return False
    known = word in narration.lower_words or word in lexicon.groups or word in lexicon.role_modifiers
    known = known or (word.endswith("s") and _is_noun(word[:-1], lexicon))
    return not (known and not lexicon.nouns_capitalised) or word in lexicon.honorifics


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    """Tell a noun for people, bodies or what is written."""
    return word in lexicon.bodies or word in lexicon.roles or word in lexicon.documents


def _is_subject(narration: Narration, index: int) -> bool:
    """Tell whether a verb of saying or an auxiliary follows a word."""
    tokens, lexicon = narration.tokens, narration.lexicon
    follows = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    lead = tokens[index - 1].lower if index else ""
    is_verb = follows in lexicon.cues or follows in lexicon.auxiliaries
    return is_verb and lead not in lexicon.prepositions


def _is_past_participle(narration: Narration, index: int) -> bool:
    """Tell "|Played| by Ann Cole, ..." from "|Reed| said": a preposition follows, and no auxiliary."""
    lexicon, tokens = narration.lexicon, narration.tokens
    suffix = lexicon.past_suffix if lexicon.clause_opening == "bare" else ""
    if not suffix or not tokens[index].lower.endswith(suffix) or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].kind == "word" and tokens[index + 1].lower in lexicon.prepositions


def is_participle(narration: Narration, index: int) -> bool:
    """Tell "|Speaking| on Friday" and "|Shortly| before" from "|Manning| said" at the start of a sentence."""
    tokens, lexicon = narration.tokens, narration.lexicon
    suffix = lexicon.adverb_suffix
    if not suffix or not tokens[index].lower.endswith(("ing", suffix)) or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    is_verb = (
        after.lower in lexicon.cues or after.lower in lexicon.auxiliaries or after.lower in lexicon.verbs
    )
    is_name = after.kind == "cap" and after.lower not in lexicon.calendar
    is_apart = after.text in (".", "(") or (after.text == "," and not tokens[index].lower.endswith(suffix))
    return not (is_verb or is_name or after.lower == "'s" or is_apart)


def _is_opening_participle(narration: Narration, index: int) -> bool:
    """Tell "|Blessé| au genou, il ..." and "|Parlando| a Roma, ..." at the start of a sentence."""
    tokens, lexicon = narration.tokens, narration.lexicon
    suffixes = lexicon.opening_participles
    if not suffixes or not tokens[index].lower.endswith(suffixes) or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    is_verb = after.lower in lexicon.cues or after.lower in lexicon.auxiliaries
    return not (is_verb or after.kind == "cap" or after.text == ",")


def is_known_speaker(narration: Narration, index: int, lead: str) -> bool:
    """Tell "|Long| said" and "said |English|", where a surname is known, from the plain word."""
    tokens, lexicon = narration.tokens, narration.lexicon
    follows = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return (lead in lexicon.cues or follows in lexicon.cues or follows == "'s") and bool(lexicon.last_titles)
