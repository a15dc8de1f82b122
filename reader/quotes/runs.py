"""Finds runs of capitalised words, over what may stand inside a name: initials, particles, nicknames."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reader.quotes.lexicon import Lexicon
from reader.quotes.lexicon.names import FIRST_NAMES, PLACE_NAMES
from reader.quotes.roles import is_role
from reader.quotes.tokens import Narration, Token

MAX_PARTICLES = 3
"""Particles that a surname may begin with."""
_MAX_NAME = 8
_MAX_BLANKS = 2
"""Blanks between the words of a name; some texts have two."""
_MAX_NICKNAME = 18
"""Characters of a quoted nickname, its marks included."""


def run_words(tokens: list[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the ranges of plain capitalised runs of two words or more, for names inside quotes."""
    start = None
    for index, token in enumerate(tokens):
        fits = token.kind == "cap" and not (
            token.lower in lexicon.function_words or token.lower in lexicon.not_names
        )
        if fits and start is None:
            start = index
        elif not fits and start is not None:
            if index - start > 1:
                yield start, index
            start = None


def has_adjacent_cap(narration: Narration, index: int) -> bool:
    """Tell whether a capitalised word follows a token, next to it."""
    tokens = narration.tokens
    return index + 1 < len(tokens) and tokens[index + 1].kind == "cap" and is_adjacent(tokens, index + 1)


def is_adjacent(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether hardly more than a blank parts a token from the one before it."""
    before, token = tokens[index - 1], tokens[index]
    return before.paragraph == token.paragraph and 0 <= token.start - before.end <= _MAX_BLANKS


def run_end(narration: Narration, start: int) -> int:
    """Return where a run of capitalised words ends, over initials, titles' dots and surname particles."""
    tokens, lexicon = narration.tokens, narration.lexicon
    index = start + 1
    while index < len(tokens) and index - start < _MAX_NAME and is_adjacent(tokens, index):
        token, before = tokens[index], tokens[index - 1]
        if token.kind == "cap":
            is_noun = lexicon.nouns_capitalised and token.lower in lexicon.not_names
            is_surname = lexicon.nouns_capitalised and index == start + 1 and before.lower in FIRST_NAMES
            is_small = lexicon.late_subjects and not lexicon.nouns_capitalised  # "Corse |Matin|"
            is_date = token.lower in lexicon.calendar and not (is_surname or is_small)  # "Anna |Freitag|"
            is_cue = token.lower in lexicon.clausal_cues and index + 1 == narration.sentence(index).end
            is_nobody = token.lower in lexicon.pronouns or token.lower in lexicon.narrators
            if is_noun or is_date or is_cue or is_nobody:  # "..., Ann Cole |Says|"
                break
            index += 1
        elif (fields := _fields_end(narration, start, index)) > index:
            index = fields
        elif before.lower in FIRST_NAMES and (particles := particles_at(narration, index)) > 1:
            index += particles + 1
        elif token.kind == "quote" and _is_nickname(token) and has_adjacent_cap(narration, index):
            index += 2
        elif token.text == "." and _is_short(before, lexicon) and has_adjacent_cap(narration, index):
            index += 1
        elif (token.text == "." and before.lower in lexicon.titles and _is_grade(narration, index + 1)) or (
            has_adjacent_cap(narration, index)
            and (
                _joins(token, before, lexicon)
                or (token.lower == "'s" and tokens[index + 1].lower in lexicon.bodies)
            )
        ):
            index += 2
        elif (link := _over_link(narration, start, index)) > index:
            index = link
        else:
            break
    return index


def _over_link(narration: Narration, start: int, index: int) -> int:
    """Return the capital after a small word within a body's name, else the same token.

    Reads "Society |for the| Prevention |of| Cruelty |to| Animals", whose every part but the first needs the
    word that says that it is a body, and "Doctors |without| Borders".
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    if tokens[index].lower not in lexicon.body_links or tokens[index].kind != "word":
        return index
    after = index + 1
    has_article = after < len(tokens) and tokens[after].lower in lexicon.definite
    after += has_article
    if after >= len(tokens) or tokens[after].kind != "cap":
        return index
    word = tokens[after].lower
    if word in lexicon.calendar or (word in FIRST_NAMES and word not in PLACE_NAMES):
        return index
    is_opener = index == start + 1 and tokens[start].lower in lexicon.body_openers
    is_linked = any(token.lower in lexicon.bodies for token in tokens[start:index])
    is_linked = is_linked and tokens[index].lower in lexicon.purposes
    is_later = any(token.lower in lexicon.purposes for token in tokens[start:index])
    return after + 1 if is_opener or is_linked or (is_later and not has_article) else index


def _fields_end(narration: Narration, start: int, index: int) -> int:
    """Return where the fields of an office end ("Department for Culture|, Media and Sport|"), or `index`."""
    tokens, lexicon = narration.tokens, narration.lexicon
    if tokens[index].text != "," and tokens[index].lower not in lexicon.joining:
        return index
    pairs = pairwise(token.lower for token in tokens[start:index])
    links = [link for body, link in pairs if body in lexicon.bodies and link in lexicon.attaching]
    if not any(link not in lexicon.places for link in links):
        return index
    joint = index + 2 * (tokens[index].text == ",")
    if (
        joint + 1 >= len(tokens)
        or tokens[joint].lower not in lexicon.joining
        or tokens[joint - 1].kind != "cap"
    ):
        return index
    field = tokens[joint + 1]
    is_other = field.lower in FIRST_NAMES or field.text.isupper() or is_role(field.lower, lexicon)
    return index if field.kind != "cap" or is_other else joint + 2


def particles_at(narration: Narration, start: int) -> int:
    """Return how many particles lead from a token to a surname ("Ursula |von der| Aue"), 0 where none is."""
    tokens = narration.tokens
    particles = narration.lexicon.particles
    ahead = tokens[start : start + MAX_PARTICLES]
    length = next((n for n, token in enumerate(ahead) if token.lower not in particles), len(ahead))
    return length if length and has_adjacent_cap(narration, start + length - 1) else 0


def _is_nickname(token: Token) -> bool:
    """Tell the quoted name within a name: Ann "Red" Cole."""
    return token.end - token.start <= _MAX_NICKNAME


def _is_grade(narration: Narration, index: int) -> bool:
    """Tell the number in "Sgt. |1st| Class Jo Hill"."""
    tokens = narration.tokens
    return index < len(tokens) and tokens[index].kind == "number" and has_adjacent_cap(narration, index)


def _is_short(token: Token, lexicon: Lexicon) -> bool:
    is_initials = len(token.text) == 1 or "." in token.text  # "|J.D.| Cole", "|U.S.| Rep. Ann Cole"
    return is_initials or token.lower in lexicon.honorifics or token.lower in lexicon.abbreviations


def _joins(token: Token, before: Token, lexicon: Lexicon) -> bool:
    is_particle = token.lower in lexicon.particles and before.lower not in lexicon.roles
    if lexicon.late_subjects and before.text.isupper() and len(before.text) > 1:
        return False  # "la députée |LREM| des Landes"
    if is_particle and lexicon.nouns_capitalised and token.lower in lexicon.function_words:
        return before.lower in FIRST_NAMES and token.lower in lexicon.prepositions
    if is_particle or token.text == "&":
        return not (token.lower in lexicon.determiners and before.lower in lexicon.function_words)
    return token.lower in lexicon.attaching and before.lower in lexicon.bodies


def over_body_tail(narration: Narration, start: int, end: int) -> int:
    """Return where the name of a body ends over its small words: "Syndicat |de la librairie française|".

    Romance presses leave all but the first word small. Without a list of nouns only one is taken, and an
    adjective that its ending shows.
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    is_body = end - start == 1 and tokens[start].lower in lexicon.bodies
    if not is_body or not lexicon.body_attributes or end + 1 >= len(tokens):
        return end
    index = end
    if tokens[index].lower not in lexicon.attaching | lexicon.contractions:
        return end
    index += 1
    index += tokens[index].lower in lexicon.definite or tokens[index].lower in lexicon.elisions
    if index >= len(tokens) or tokens[index].kind != "word" or tokens[index].lower in lexicon.function_words:
        return end
    after = index + 1
    goes_on = after < len(tokens) and tokens[after].kind == "word"
    goes_on = goes_on and tokens[after].lower.endswith(lexicon.body_attributes)
    is_word = goes_on and not lexicon.knows_verb(tokens[after].lower)
    return after + (is_word and tokens[after].lower not in lexicon.function_words)
