"""Reads what the article calls a person: roles in appositions and clauses beside a name."""

from __future__ import annotations

from reader.quotes.lexicon import Lexicon
from reader.quotes.tokens import Narration

_MAX_ROLE = 8
_MAX_APPOSITION = 16
_SHORT = 4
"""Tokens from an article to a name, its comma included, between which any noun is taken for a role."""
_ROLE_WITHIN = 7
"""Tokens of an apposition among which its role word stands."""


def is_role(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a lower-case word says what somebody does or is."""
    if word in lexicon.roles:
        return True
    head = word.rpartition("-")[2]
    return head in lexicon.roles or (len(word) > 6 and word.endswith(lexicon.role_suffixes))


def role_after(narration: Narration, end: int) -> str:
    """Return the role in an apposition or a clause after a name, without its article, or "".

    Reads "Maria Lopez, the mayor of Santa Rita", "Emma Hill, 53, a farmer" and "Lee is a nurse at ...".
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    last = narration.sentence(end - 1).end
    if end >= last:
        return ""
    if tokens[end].lower in lexicon.copulas:
        follows = tokens[end + 1].lower if end + 1 < last else ""
        is_bare = lexicon.nouns_capitalised and is_role(follows, lexicon)  # "Huber ist |Landrat|"
        is_named = is_bare or follows in lexicon.determiners
        return _role_phrase(narration, end + 1, last) if is_named else ""
    if tokens[end].text not in (",", "(", "—", "–", "-"):
        return ""
    start = end + 1
    if start + 1 < last and tokens[start].kind == "number" and tokens[start + 1].text == ",":
        start += 2
    return _role_phrase(narration, start, last)


def role_before(narration: Narration, start: int, *, is_person: bool = False) -> str:
    """Return the role in "the mayor, Maria Lopez", without its article, or "".

    Where the name is surely a person's, any noun that opens the sentence will do: "The lamplighter, Jo Hill".
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    first = narration.sentence(start).start
    if start - 1 <= first or tokens[start - 1].text != ",":
        return ""
    index, found = start - 1, False
    while index > first and start - index <= _MAX_ROLE + 1:
        token = tokens[index - 1]
        is_article = token.lower in lexicon.determiners or token.lower in lexicon.possessives
        if is_article and (found or (is_person and index - 1 == first and start - index <= _SHORT)):
            found = True
            break
        if token.kind in ("mark", "quote") and token.lower != "'s":
            return ""
        if token.lower in lexicon.auxiliaries | lexicon.cues | lexicon.conjunctions:
            return ""
        found = found or is_role(token.lower, lexicon)
        index -= 1
    return narration.slice(index, start - 1) if found else ""


def _role_phrase(narration: Narration, start: int, last: int) -> str:
    tokens, lexicon = narration.tokens, narration.lexicon
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
    while end > start and tokens[end - 1].text == ".":
        end -= 1
    return narration.slice(start, end) if found else ""
