"""Finds subjects that do not stand right before their verb: over appositions, at a sentence's start."""

from __future__ import annotations

from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.roles import is_role
from reader.quotes.tokens import DASHES

_MAX_APPOSITION = 45
_MAX_SEGMENTS = 4
_MAX_ASIDE = 16


class Subjects:
    """Finds subjects in one article."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._narration = phrases.narration
        self._people = phrases.people
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon

    def over_apposition(self, comma: int, first: int) -> Mention | None:
        """Return the phrase that appositions between it and a comma belong to.

        Reads "Maria Lopez, 53, the mayor of Santa Rita, |said" from right to left.
        """
        mark = self._tokens[comma].text
        end = comma
        for _ in range(_MAX_SEGMENTS):
            index = end - 1
            while index > first and comma - index < _MAX_APPOSITION and not self._splits(index, mark):
                index -= 1
            if index <= first or not self._splits(index, mark) or not self._is_apposition(index + 1, end):
                return self._name_alone(comma)
            mention = self._phrases.before(self.over_aside(index - 1, first), first)
            mention = mention or self._opening(first, index)
            if mention is not None and self._is_origin(mention, first):
                # "|Bo Storr|, of Murrell Court, Norfield, had admitted"
                return self._phrases.before(self.over_aside(mention.start - 3, first), first)
            if mention is not None and mention.kind != "pronoun":
                return self._apposed_to(mention, first) or self._named(mention, index + 1, end)
            end = index
        return self._name_alone(comma)

    def _opening(self, first: int, end: int) -> Mention | None:
        """Return the phrase that is all of a sentence's start: "|The trade body for grocers|, ..."."""
        mention = self._phrases.after(first, end)
        return mention if mention is not None and mention.end == end else None

    def _is_origin(self, mention: Mention, first: int) -> bool:
        """Tell the place after a name and a comma: ", of |Murrell Court|"."""
        lead = mention.start - 1
        is_set_off = lead - 2 >= first and self._tokens[lead - 1].text == ","
        return is_set_off and self._tokens[lead].lower in self._lexicon.origin_leads

    def over_aside(self, last: int, first: int) -> int:
        """Return the token before a parenthesis that ends at a token ("Sen. Jo Hill |(D-Ohio)|, who ...")."""
        if self._tokens[last].text != ")":
            return last
        floor = max(first, last - _MAX_ASIDE)
        return next((n - 1 for n in range(last, floor, -1) if self._tokens[n].text == "("), last)

    def _apposed_to(self, mention: Mention, first: int) -> Mention | None:
        """Return the name before a noun with a clause: "|Jo Hill|, a partner at Marlow, which ..."."""
        if mention.kind != "nominal" or mention.start - 2 < first:
            return None
        if self._tokens[mention.start - 1].text != "," or not self._phrases.is_determiner(mention.start):
            return None
        outer = self._phrases.before(mention.start - 2, first)
        entity = self._people.entity_at(outer.head) if outer is not None and outer.kind == "name" else None
        is_person = entity is not None and entity.kind == "person"
        is_role_noun = is_role(self._tokens[mention.head].lower, self._lexicon)
        return outer if is_person and is_role_noun else None

    def _name_alone(self, comma: int) -> Mention | None:
        """Return the name between two commas, where nothing else around it can speak."""
        index = self._people.name_at.get(comma - 1)
        if index is None:
            return None
        name = self._people.names[index]
        is_apart = (
            name.full_end == comma and name.full_start > 0 and self._tokens[name.full_start - 1].text == ","
        )
        return Mention(name.full_start, comma, "name", name.start) if is_apart else None

    def _named(self, mention: Mention, start: int, end: int) -> Mention:
        """Let the name decide in "the director of the clinic, Jo Hill, |said"."""
        start = self._phrases.over_naming(start, end)
        index = self._people.name_at.get(start)
        if index is None or self._people.names[index].full_end != self.over_aside(end - 1, start) + 1:
            return mention
        apposed, named = self._people.entity_at(start), self._people.entity_at(mention.head)
        is_person = apposed is not None and apposed.kind == "person"
        lead = self._tokens[mention.start - 1].lower if mention.start else ""
        is_place = lead in self._lexicon.prepositions or (named is not None and named.kind == "body")
        if mention.kind == "nominal" or (is_person and is_place):
            first = mention.start if mention.kind == "nominal" else start
            return Mention(first, end, "name", self._people.names[index].start)
        return mention

    def _splits(self, index: int, mark: str) -> bool:
        text = self._tokens[index].text
        return text in DASHES if mark in DASHES else text == ","

    def _is_apposition(self, start: int, end: int) -> bool:
        while start < end - 1 and self._tokens[start].lower in self._lexicon.adverbs:
            start += 1
        if start >= end:
            return False
        token, lexicon = self._tokens[start], self._lexicon
        word = token.lower
        if word in lexicon.pronouns or token.kind == "quote":
            return False
        fits = word in lexicon.determiners or word in lexicon.possessives or word in lexicon.relatives
        fits = fits or word in lexicon.prepositions or token.kind in ("number", "cap")
        fits = fits or is_role(word, lexicon) or word in lexicon.role_modifiers
        return (
            fits
            or word.endswith(("ing", "ed"))
            or word in lexicon.participles
            or any(is_role(self._tokens[n].lower, lexicon) for n in range(start, min(end, start + 5)))
        )

    def _over_time(self, start: int, last: int) -> int:
        """Step over "One day" and "That night" to what may be the subject."""
        index = start + (start < last and self._phrases.is_determiner(start))
        while index < last and self._tokens[index].lower in self._lexicon.times:
            start = index = index + 1
        return start

    def sentence_subject(self, index: int) -> Mention | None:
        """Return the first noun phrase of a token's sentence that can be its subject."""
        sentence = self._narration.sentence(index)
        last = min(index, sentence.end)
        start = self._over_time(sentence.start, last)
        lexicon = self._lexicon
        for _ in range(_MAX_SEGMENTS):
            while start < last and self._tokens[start].lower in (lexicon.conjunctions | lexicon.adverbs):
                if self._tokens[start].lower in ("while", "when", "as", "if", "because", "although"):
                    break
                start += 1
            mention = self._phrases.after(start, last) if start < last else None
            if mention is not None and self._tokens[start].lower not in lexicon.prepositions:
                return mention
            comma = next((n for n in range(start, last) if self._tokens[n].text == ","), None)
            if comma is None:
                return None
            start = comma + 1
        return None
