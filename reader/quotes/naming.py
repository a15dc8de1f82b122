"""Finds names in the narration, with the titles and roles that stand before or after them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.quotes.lexicon import Lexicon
from reader.quotes.lexicon.names import FIRST_NAMES
from reader.quotes.name_starts import (
    in_headline,
    is_dateline,
    is_known_speaker,
    may_start,
    opens_body,
)
from reader.quotes.roles import is_role
from reader.quotes.runs import MAX_PARTICLES, is_adjacent, over_body_tail, particles_at, run_end
from reader.quotes.tokens import Narration, Token

_MAX_ROLE = 8
_FULL_NAME = 2
_MIN_ACRONYM = 3
"""Letters of a party's acronym; with two, "RC" and its like belong to the name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a name: a range of tokens without titles and roles."""

    start: int
    end: int
    full_start: int
    """Where the phrase starts with its titles and roles, without an article."""
    full_end: int
    """Where it ends, over titles after the name ("Jo Hill |MP|")."""
    role: str = ""
    honorific: str = ""
    by_the: bool = False
    """It follows a definite article, as names of bodies do and names of people do not."""
    place_like: bool = False
    """It follows a preposition of place."""


def find_names(narration: Narration) -> list[Name]:
    """Return every name in the narration in order.

    A word that is also a role ("King", "Baker") is a name where a fuller one ends in it, and so is one after
    particles of which the first has a capital at the start of a sentence ("Von der Aue").
    """
    names = _plain_names(narration)
    tokens, lexicon = narration.tokens, narration.lexicon
    covered = {token for name in names for token in range(name.start, name.end)}
    surnames = {tokens[name.end - 1].lower for name in names if name.end - name.start > 1}
    for index, token in enumerate(tokens):
        if token.kind != "cap" or token.lower not in surnames or index in covered:
            continue
        lead = tokens[index - 1].lower if index else ""
        particles = next(
            (n for n in range(MAX_PARTICLES, 1, -1) if particles_at(narration, index - n) == n), 0
        )
        if (
            particles
            or (is_role(token.lower, lexicon) and lead not in lexicon.determiners)
            or is_known_speaker(narration, index, lead)
        ):
            names.append(Name(index, index + 1, index - particles, index + 1))
    return sorted(_without_origins(names, narration), key=lambda name: name.start)


def _without_origins(names: list[Name], narration: Narration) -> list[Name]:
    """Leave out where somebody is from who is named without it elsewhere ("|Belgian| Lund", "Lund")."""
    tokens, lexicon = narration.tokens, narration.lexicon
    alone = {tokens[name.start].lower for name in names if name.end - name.start == 1}
    return [
        replace(name, start=name.start + 1)
        if name.end - name.start == _FULL_NAME
        and tokens[name.start].lower in lexicon.peoples
        and tokens[name.start + 1].lower in alone
        else name
        for name in names
    ]


def _plain_names(narration: Narration) -> list[Name]:
    names: list[Name] = []
    reached = 0
    capitals = [index for index, token in enumerate(narration.tokens) if token.kind == "cap"]
    for index in capitals:
        if index < reached or not (may_start(narration, index) or opens_body(narration, index)):
            continue
        reached = run_end(narration, index)
        name = None if is_dateline(narration, index, reached) else _name_in_run(narration, index, reached)
        if name and not (in_headline(narration, index) and not _is_person_like(narration, name)):
            names.append(name)
    return names


def _is_person_like(narration: Narration, name: Name) -> bool:
    is_known = narration.tokens[name.start].lower in FIRST_NAMES and name.end - name.start > 1
    return is_known or bool(name.role) or bool(name.honorific)


def _name_in_run(narration: Narration, start: int, end: int) -> Name | None:
    """Split a run into role and name; a run that is all role ("Prime Minister") holds no name."""
    tokens, lexicon = narration.tokens, narration.lexicon
    full_end, end = end, _over_titles(narration, start, end)
    tail = over_body_tail(narration, start, end)
    full_end, end = max(full_end, tail), max(end, tail)
    split, honorific = _split_role(narration, start, end)
    if split >= end:
        return None
    before = tokens[start - 1] if start and tokens[start - 1].paragraph == tokens[start].paragraph else None
    is_bare = end - split == 1 and split == start
    if lexicon.nouns_capitalised and is_bare and before and _is_plain_noun(narration, start):
        return None
    if lexicon.nouns_capitalised and split > start and tokens[split].lower in lexicon.prepositions:
        return _name_in_run(narration, split + 1, end)  # "Vorstand von |Nordwerk|"
    if is_bare and before and before.lower in lexicon.plural_articles:
        return None  # "les |Français|"
    if is_bare and _is_origin(narration, start, before):
        return None
    role_start = _role_start(narration, start)
    if _is_office_of(narration, start, split):
        role_start = _role_start(narration, start - 1)
    has_role = any(is_role(tokens[n].lower, lexicon) for n in range(role_start, split))
    full_start = role_start if has_role else start
    lead = tokens[full_start - 1].lower if full_start else ""
    role = _role_text(narration, full_start, split) if has_role else narration.slice(end, full_end)
    return Name(
        start=split,
        end=end,
        full_start=full_start,
        full_end=full_end,
        role=role,
        honorific=honorific,
        by_the=split == full_start and lead in lexicon.definite,
        place_like=split == full_start and before is not None and before.lower in lexicon.places,
    )


def _is_plain_noun(narration: Narration, index: int) -> bool:
    """Tell "die |Lage|", "zum |Handeln|" and "die gleiche |Kerbe|" where all nouns have capitals."""
    tokens, lexicon = narration.tokens, narration.lexicon
    before, first = tokens[index - 1], narration.sentence(index).start
    if _is_determiner(before.lower, lexicon):
        return True
    if before.lower in lexicon.contractions | lexicon.placing:
        return not tokens[index].text.isupper()
    is_verb = before.lower in lexicon.cues or before.lower in lexicon.weak_cues
    if before.kind != "word" or index - 2 < first or is_verb or before.lower in lexicon.function_words:
        return False
    is_led = _is_determiner(tokens[index - 2].lower, lexicon)
    return is_led and not (index - 2 == first and before.lower.endswith("te"))  # "Das |ärgerte Huber|"


def _over_titles(narration: Narration, start: int, end: int) -> int:
    """Return where a name ends that titles in capitals follow ("Jo Hill |MP|", "Jo Hill |QC|")."""
    tokens, lexicon = narration.tokens, narration.lexicon
    while end - start > 1 and tokens[end - 1].text.isupper() and tokens[end - 1].lower in lexicon.last_titles:
        end -= 1
    return end


def _is_origin(narration: Narration, index: int, before: Token | None) -> bool:
    """Tell "the |Spaniard|" and "chief |Spanish| negotiator", which say where somebody is from."""
    lexicon = narration.lexicon
    if narration.tokens[index].lower not in lexicon.peoples:
        return False
    is_adjective = index + 1 < len(narration.tokens) and narration.tokens[index + 1].kind == "word"
    return is_adjective or (before is not None and _is_determiner(before.lower, lexicon))


def _is_office_of(narration: Narration, start: int, split: int) -> bool:
    """Tell "Minister of |Transport Hugh Bell|": what stands before the name belongs to an office."""
    tokens, lexicon = narration.tokens, narration.lexicon
    if split == start or start < 2 or tokens[start - 1].lower not in lexicon.attaching:
        return False
    return is_role(tokens[start - 2].lower, lexicon)


def _is_determiner(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.determiners or word in lexicon.possessives


def _role_text(narration: Narration, start: int, end: int) -> str:
    tokens, lexicon = narration.tokens, narration.lexicon
    while end > start and (tokens[end - 1].text == "." or tokens[end - 1].lower in lexicon.honorifics):
        end -= 1
    has_role = any(is_role(token.lower, lexicon) for token in tokens[start:end])
    return " ".join(narration.slice(start, end).split()) if has_role else ""  # "the |late| Lady Hill"


def _split_role(narration: Narration, start: int, end: int) -> tuple[int, str]:
    """Return where the name begins in a run and the honorific before it."""
    tokens, lexicon = narration.tokens, narration.lexicon
    split, honorific = start, ""
    if tokens[end - 1].lower in lexicon.bodies and tokens[end - 2].lower not in FIRST_NAMES:
        return start, ""
    if (
        tokens[start].lower in lexicon.bodies
        and tokens[start + 1 : end]
        and not is_role(tokens[start].lower, lexicon)
    ):
        named = any(token.lower in FIRST_NAMES for token in tokens[start + 2 : end])
        if tokens[start + 1].lower in lexicon.attaching and not named:  # "|Department of| Justice"
            return start, ""
    if end - start > 3 and tokens[start].lower in lexicon.titles and tokens[start + 2].kind == "number":
        return start + 4, tokens[start].lower  # "Sgt. 1st Class |Jo Hill|"
    for index in range(start, end):
        word = tokens[index].lower
        follows_first_name = index > start and tokens[index - 1].lower in FIRST_NAMES
        follows_first_name = follows_first_name or (index > start + 1 and _is_particle(narration, index - 1))
        is_rank = index == start and tokens[index].text in lexicon.ranks
        if (word in lexicon.honorifics or is_rank) and index + 1 < end:
            honorific = word
            split = index + 1
        elif honorific and (split == index or index + 1 == end):
            continue  # "Mr. |King|", "Dr. Jo |Baker|"
        elif (
            is_role(word, lexicon)
            and not follows_first_name
            and not _is_surname(narration, start, end)
            and not _ends_name(narration, start, index, end)
            and not (word in FIRST_NAMES and index + _FULL_NAME == end)  # "Owner |Dean| Moreby"
            and not _opens_title(narration, start, index, end)
        ):
            split = index + 1
    while split < end and tokens[split].kind == "mark":
        split += 1
    if split == start:
        split = _after_affiliation(narration, start, end)
    if split == start and end - start > 2 and _is_office_of(narration, start, start + 1):
        is_domain = tokens[start].lower in lexicon.bodies or tokens[start].lower in lexicon.role_modifiers
        split += is_domain  # "Secretary of |State| Zuleika Orme"
    return split, honorific


def _is_surname(narration: Narration, start: int, end: int) -> bool:
    """Tell "|Coleman| said" from "the |Oilman|": a word that only ends like a role, and "Bishop told ...".

    A role of one word has an article in English, but for offices ("President says").
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    word = tokens[start].lower
    if end - start != 1 or lexicon.nouns_capitalised or not lexicon.last_titles or word in lexicon.groups:
        return False
    lead = tokens[start - 1].lower if start > narration.sentence(start).start else ""
    if _is_determiner(lead, lexicon) or word in narration.lower_words:
        return False
    follows = tokens[end].lower if end < len(tokens) else ""
    is_subject = follows in lexicon.cues or lead in lexicon.cues or follows == "'s"
    return is_subject and (word not in lexicon.roles or (word not in lexicon.offices and follows != "'s"))


def _ends_name(narration: Narration, start: int, index: int, end: int) -> bool:
    """Tell "Luuk |Bakker|" from a role where roles are small: a capital before it, nothing after it."""
    lexicon, before = narration.lexicon, narration.tokens[index - 1]
    if lexicon.nouns_capitalised or not lexicon.late_subjects or index + 1 != end or index == start:
        return False
    is_plain = not before.text.isupper() and before.lower not in lexicon.role_modifiers
    return is_plain and before.kind == "cap" and not is_role(before.lower, lexicon)


def _opens_title(narration: Narration, start: int, index: int, end: int) -> bool:
    """Tell "|Star| Wars" and "|Boy| Scouts" from a role: several things follow, and nobody's surname."""
    lexicon, last = narration.lexicon, narration.tokens[end - 1].lower
    is_pair = index == start and end - start == _FULL_NAME and bool(lexicon.plural_suffix)
    return is_pair and last in lexicon.body_endings and last.endswith(lexicon.plural_suffix)


def _is_particle(narration: Narration, index: int) -> bool:
    """Tell the small word within a name: "Sanne |de| Boer" is no farmer."""
    token = narration.tokens[index]
    return token.kind == "word" and token.lower in narration.lexicon.particles


def _after_affiliation(narration: Narration, start: int, end: int) -> int:
    """Return where a person's name begins after an acronym or body ("MIT Kate Moss", "Welder Jo Park")."""
    tokens, lexicon = narration.tokens, narration.lexicon
    for index in range(start + 1, end - 1):
        if tokens[index].lower.split("-", maxsplit=1)[0] in FIRST_NAMES:
            lead = tokens[index - 1]
            if lead.kind != "cap":
                return start
            is_prefix = (lead.text.isupper() and len(lead.text) > 1) or lead.lower in lexicon.bodies
            is_prefix = is_prefix or lead.lower in lexicon.role_modifiers  # "Liberal Jo Hill"
            is_placed = lexicon.late_subjects and tokens[max(0, start - 1)].lower in lexicon.attaching
            is_prefix = is_prefix or (is_placed and lead.lower not in FIRST_NAMES)  # "des Landes Anne Roux"
            is_office = start > 1 and _is_office_of(narration, start, index)
            is_prefix = (
                is_prefix
                or is_office
                or lexicon.nouns_capitalised
                or lead.text.lower() in narration.lower_words
            )
            return index if is_prefix else start
        if tokens[index].kind == "mark":
            return start
    is_romance = lexicon.late_subjects and not lexicon.nouns_capitalised
    is_party = tokens[start].text.isupper() and len(tokens[start].text) >= _MIN_ACRONYM
    if is_romance and is_party and end - start > _FULL_NAME:
        return start + 1  # "le député |LREM| Anne Roux", whose first name is not known
    return start


def _role_start(narration: Narration, start: int) -> int:
    """Return where the role words that lead up to a name begin ("former acting ICE Director")."""
    tokens, lexicon = narration.tokens, narration.lexicon
    first = narration.sentence(start).start
    index, seen_role = start, False
    while index > first and start - index < _MAX_ROLE and is_adjacent(tokens, index):
        token = tokens[index - 1]
        word = token.lower
        is_one = is_role(word, lexicon)
        seen_role = seen_role or is_one
        plain = token.kind == "word" and seen_role and _may_modify(word, lexicon)
        is_cap = token.kind == "cap" and word not in lexicon.function_words and word not in lexicon.calendar
        if not (is_one or word in lexicon.role_modifiers or is_cap or plain):
            break
        index -= 1
    return index


def _may_modify(word: str, lexicon: Lexicon) -> bool:
    known = word in lexicon.function_words or word in lexicon.verbs or word in lexicon.cues
    known = known or word in lexicon.object_pronouns
    if lexicon.adjective_suffixes and not word.endswith(lexicon.adjective_suffixes):
        return False  # "keert |regisseur Lucia Peters| terug"
    return not known and word not in lexicon.weak_cues and not word.endswith(("ed", "ing", "ly"))
