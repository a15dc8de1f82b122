"""Reads what the article calls a person: roles in appositions and clauses beside a name."""

from __future__ import annotations

from reader.quotes.lexicon import Lexicon
from reader.quotes.tokens import Narration

_MAX_ROLE = 8
_MAX_APPOSITION = 16
_SHORT = 4
"""Tokens from an article to a name, its comma included, between which any noun is taken for a role."""
_MAX_BODY_PHRASE = 5
_ROLE_WITHIN = 7
"""Tokens of an apposition among which its role word stands."""


def is_role(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a lower-case word says what somebody does or is."""
    if word in lexicon.roles:
        return True
    head = word.rpartition("-")[2]
    return head in lexicon.roles or (len(word) > 6 and word.endswith(lexicon.role_suffixes))


def is_body(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a lower-case word means a body, in German as the end of a compound too."""
    if word in lexicon.bodies or word in lexicon.groups:
        return True
    return lexicon.nouns_capitalised and word.endswith(tuple(lexicon.bodies))


def can_speak(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a lower-case word means somebody who can say something, or a body that can."""
    return is_role(word, lexicon) or is_body(word, lexicon)


def role_after(narration: Narration, end: int) -> str:
    """Return the role in an apposition or a clause after a name, without its article, or "".

    Reads "Maria Lopez, the mayor of Santa Rita", "Emma Hill, 53, a farmer" and "Lee is a nurse at ...".
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    last = narration.sentence(end - 1).end
    if end >= last:
        return ""
    verb = _over_who(narration, end, last)
    if tokens[verb].lower in lexicon.copulas:
        follows = tokens[verb + 1].lower if verb + 1 < last else ""
        is_bare = lexicon.nouns_capitalised and is_role(follows, lexicon)  # "Huber ist |Landrat|"
        if is_bare or follows in lexicon.determiners:
            return _role_phrase(narration, verb + 1, last)
    start = _over_becoming(narration, verb, last)
    if start > verb:
        return _role_phrase(narration, start, last)
    if tokens[end].text not in (",", "(", "—", "–", "-"):
        return ""
    start = end + 1
    if start + 1 < last and tokens[start].kind == "number" and tokens[start + 1].text == ",":
        start += 2
    return _role_phrase(narration, start, last)


def _over_who(narration: Narration, end: int, last: int) -> int:
    """Return the token of the verb after a name, over ", who"."""
    tokens, index = narration.tokens, end
    index += index + 1 < last and tokens[index].text == ","
    is_who = tokens[index].lower in narration.lexicon.person_relatives
    return index + 1 if is_who and index + 1 < last else end


def _over_becoming(narration: Narration, verb: int, last: int) -> int:
    """Return where a role begins after "became", "was elected" or "works as"; `verb` where none does."""
    tokens, lexicon = narration.tokens, narration.lexicon
    start = verb + (tokens[verb].lower in lexicon.copulas or tokens[verb].text == ",")
    if start + 1 >= last:
        return verb
    word, after = tokens[start].lower, tokens[start + 1].lower
    if (word, after) in lexicon.serving:
        start += 2
    elif word in lexicon.becoming:
        start += 1
    else:
        return verb
    is_article = start < last and tokens[start].lower in lexicon.determiners
    opens = start + is_article < last and tokens[start + is_article].kind in ("word", "cap")
    return start if opens else verb


def deed_after(narration: Narration, end: int) -> str:
    """Return the role that the verb after a name gives: an owner is who "owns" something."""
    last = narration.sentence(end - 1).end
    if end >= last:
        return ""
    return narration.lexicon.deeds.get(narration.tokens[_over_who(narration, end, last)].lower, "")


def body_noun(narration: Narration, start: int, end: int) -> str:
    """Return what sort of body a name's neighbours say it is, or "".

    Reads "the |charity| Open Door", "Unifor, the |union| representing ..." and "Kestrel is an |airline|".
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    sentence = narration.sentence(start)
    if start > sentence.start and tokens[start - 1].lower in lexicon.body_nouns:
        return tokens[start - 1].lower
    opens = end + 1 < sentence.end and (tokens[end].text == "," or tokens[end].lower in lexicon.copulas)
    if not opens or tokens[end + 1].lower not in lexicon.determiners:
        return ""
    for index in range(end + 2, min(sentence.end - 1, end + 2 + _MAX_BODY_PHRASE)):
        if tokens[index].lower in lexicon.body_nouns and _ends_phrase(narration, index + 1):
            return tokens[index].lower
        if tokens[index].kind in ("mark", "quote") or tokens[index].lower in lexicon.function_words:
            break
    return ""


def _ends_phrase(narration: Narration, index: int) -> bool:
    """Tell whether a noun phrase has no further noun at a token ("the union |representing| pilots")."""
    token, lexicon = narration.tokens[index], narration.lexicon
    is_closed = token.kind in ("mark", "quote") or token.lower in lexicon.function_words
    return is_closed or token.lower.endswith(lexicon.participle_suffixes or " ")


def role_before(narration: Narration, start: int, *, is_person: bool = False) -> str:
    """Return the role in "the mayor, Maria Lopez", without its article, or "".

    Where the name is surely a person's, any noun that opens the sentence will do: "The lamplighter, Jo Hill".
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    first = narration.sentence(start).start
    if start - 1 <= first or tokens[start - 1].text != ",":
        return ""
    index, found = start - 1, False
    articled = lexicon.contractions if lexicon.late_subjects else frozenset()
    while index > first and start - index <= _MAX_ROLE + 1:
        token = tokens[index - 1]
        is_article = token.lower in lexicon.determiners or token.lower in lexicon.possessives
        if is_article and (found or (is_person and index - 1 == first and start - index <= _SHORT)):
            found = True
            break
        if token.kind in ("mark", "quote") and token.lower != "'s":
            return ""
        word = token.lower
        if word in lexicon.auxiliaries or word in lexicon.cues or word in lexicon.conjunctions:
            return ""
        if found and word in articled:
            break  # "lo stesso dice |dalla| vicina, Anna Rossi"
        found = found or is_role(word, lexicon)
        index -= 1
    found = found and tokens[index].lower not in lexicon.prepositions  # "One |of the four|, Jo Hill, ..."
    return narration.slice(index, start - 1) if found else ""


def _role_phrase(narration: Narration, start: int, last: int) -> str:
    tokens, lexicon = narration.tokens, narration.lexicon
    is_owned = start < last and tokens[start].lower in lexicon.possessives
    if start < last and tokens[start].lower in lexicon.determiners:
        start += 1
    end, found = start, False
    while end < min(last, start + _MAX_APPOSITION):
        token = tokens[end]
        if token.kind == "quote" or (token.kind == "mark" and token.text not in "'s.-&’"):
            break
        stops = token.lower in lexicon.relatives or token.lower in lexicon.cues
        if stops or (token.lower in lexicon.auxiliaries and end > start):
            break
        if not found and end - start < _ROLE_WITHIN:
            found = is_role(token.lower, lexicon)
        if not found and (token.lower in lexicon.prepositions or token.lower in lexicon.pronouns):
            return ""
        end += 1
    if is_owned and end < last and tokens[end].kind != "mark":
        return ""  # "Pour l'avocate, Anne Roux, |son client| « ... »"
    while end > start and tokens[end - 1].text == ".":
        end -= 1
    return narration.slice(start, end) if found else ""


def has_age(narration: Narration, end: int) -> bool:
    """Tell an age in commas after a name: "Ann Cole|, 50|, ..."."""
    if end >= len(narration.tokens) or narration.tokens[end].text != ",":
        return False
    ahead = narration.tokens[end : end + 3]
    if len(ahead) < 2 or ahead[0].text != "," or ahead[1].kind != "number" or len(ahead[1].text) > 2:
        return False
    return len(ahead) == 2 or ahead[2].kind in ("mark", "quote")


def kin_surname(narration: Narration, start: int) -> str | None:
    """Return whose relative a name is, in lower case: "|Cole|'s father, Joseph"."""
    tokens, lexicon, lead = narration.tokens, narration.lexicon, start - 2
    if lead < 2 or tokens[lead + 1].text != "," or tokens[lead - 1].lower != "'s":
        return None
    is_relative = tokens[lead].lower in lexicon.male_roles or tokens[lead].lower in lexicon.female_roles
    return tokens[lead - 2].lower if is_relative else None


def is_entitled(narration: Narration, start: int) -> bool:
    """Tell the title of a work by the noun before it: "her memoir, |Summer Harbour|, ..."."""
    tokens, lexicon = narration.tokens, narration.lexicon
    index = start - 1 - (start > 0 and tokens[start - 1].text == ",")
    lead = tokens[index - 1].lower if index > 0 else ""
    return index > 0 and tokens[index].lower in lexicon.title_leads and lead in lexicon.possessives
