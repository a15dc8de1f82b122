"""Reads noun phrases to the left and right of a word: who could be its subject.

There is no tagger behind this. A phrase is bounded by words of grammar, known verbs and punctuation, and
every search is bounded in length, so that the work stays linear in the text.
"""

from __future__ import annotations

from itertools import takewhile

from reader.quotes.mentions import Mention
from reader.quotes.people import People
from reader.quotes.phrase_words import MAX_PHRASE, PhraseWords
from reader.quotes.roles import is_role
from reader.quotes.tokens import Narration

_MAX_ATTRIBUTES = 3
"""Attributes one after the other ("the head |of the board| |of the bank|")."""


class Phrases(PhraseWords):
    """Reads phrases in one article."""

    def __init__(self, narration: Narration, people: People) -> None:
        super().__init__(narration)
        self.people = people

    def before(self, last: int, first: int) -> Mention | None:
        """Return the noun phrase that ends with token `last` and starts at `first` or later."""
        if last > first and self._tokens[last].lower == "'s":
            last -= 1  # "the rector of St Osyth's": what a possessive belongs to is left out
        mention = self._simple_before(last, first)
        if mention is None:
            return None
        mention = self._over_genitive(mention, first)
        start, nearest = mention.start, mention
        while start - 2 >= first and start > last - MAX_PHRASE:
            if not self._attaches(start - 1):
                break
            wider = self._simple_before(start - 2, first)
            if wider is None:
                bare = self._bare_nouns(start - 2, first)
                if bare == start - 1 or self._tokens[bare - 1].lower not in self._lexicon.attaching:
                    break
                start = bare
                continue
            if wider.kind == "pronoun" or (wider.kind == "name" and self._has_role(nearest)):
                break
            if wider.kind == "nominal" and self._has_role(nearest) and not self.is_determiner(wider.start):
                start = wider.start  # "|Chief of the Guard| Major Jo Hill": an office before the name
                nearest = Mention(start, nearest.end, "name", nearest.head)
                continue
            if nearest.kind == "name" and self._tokens[wider.head].lower in self._lexicon.utterances:
                break  # "Ce n'est pas l'avis de |Carole Viard|, qui juge ..."
            nearest, start = wider, wider.start
        nearest = self._over_participle(nearest, first)
        return self._with_partner(Mention(nearest.start, last + 1, nearest.kind, nearest.head), first)

    def _over_participle(self, mention: Mention, first: int) -> Mention:
        """Return the phrase before a participle: in "the union |representing| the pilots" the union."""
        index = mention.start - 1
        if index <= first or mention.kind == "pronoun" or not self._lexicon.participle_suffixes:
            return mention
        token = self._tokens[index]
        if token.kind != "word" or not token.lower.endswith("ing") or token.lower in self._closed:
            return mention
        wider = self._simple_before(index - 1, first)
        return wider if wider is not None and wider.kind == "nominal" else mention

    def _attaches(self, index: int) -> bool:
        """Tell a preposition that joins two phrases; after a role any does ("an aide |to| Hill")."""
        lexicon, word = self._lexicon, self._tokens[index].lower
        return word in lexicon.attaching or (
            word in lexicon.prepositions and is_role(self._tokens[index - 1].lower, lexicon)
        )

    def _over_genitive(self, mention: Mention, first: int) -> Mention:
        """Return what a genitive belongs to: in "ein Sprecher |der Polizei|" the spokesman."""
        start = mention.start
        if (
            mention.kind == "pronoun"
            or self._tokens[start].lower not in self._lexicon.attaching
            or start <= first
        ):
            return mention
        wider = self._simple_before(start - 1, first)
        return wider if wider is not None and wider.kind == "nominal" else mention

    def _with_partner(self, mention: Mention, first: int) -> Mention:
        """Join "Jo Hill and |Bea Marsh" into the group that speaks together."""
        if mention.kind != "name" or mention.start - 2 < first:
            return mention
        if self._tokens[mention.start - 1].lower not in self._lexicon.joining:
            return mention
        index = self.people.name_at.get(mention.start - 2)
        if index is None or self.people.names[index].full_end != mention.start - 1:
            return mention
        name = self.people.names[index]
        lead = self._tokens[name.full_start - 1].lower if name.full_start > first else ""
        if lead in self._lexicon.prepositions:
            return mention
        return Mention(name.full_start, mention.end, "group", name.start)

    def _bare_nouns(self, last: int, first: int) -> int:
        """Return where nouns without an article begin that end with token `last`; `last + 1` if none do."""
        start = last + 1
        while start - 1 > first and last - start < MAX_PHRASE and self._is_noun(start - 1):
            start -= 1
        return start

    def _has_role(self, mention: Mention) -> bool:
        """Tell whether a role leads up to a name: what stands before "of" is then part of the role."""
        index = self.people.name_at.get(mention.head)
        return index is not None and bool(self.people.names[index].role)

    def _simple_before(self, last: int, first: int) -> Mention | None:
        token = self._tokens[last]
        name_index = self.people.name_at.get(last)
        if name_index is not None:
            name = self.people.names[name_index]
            if last >= name.start:
                start = max(first, name.full_start)
                if start > first and self.is_determiner(start - 1):
                    start -= 1
                return Mention(start, last + 1, "name", name.start)
        if token.lower in self._lexicon.pronouns:
            return Mention(last, last + 1, "pronoun", last)
        if token.text == "%" and last > first and self._tokens[last - 1].kind == "number":
            return Mention(last - 1, last + 1, "nominal", last)  # "|69%| said"
        if last - 2 >= first and (self._tokens[last - 1].lower, token.lower) == ("per", "cent"):
            return Mention(last - 2, last + 1, "nominal", last)
        return self._nominal_before(last, first)

    def _nominal_before(self, last: int, first: int) -> Mention | None:
        is_small = self._lexicon.nouns_capitalised and self._tokens[last].kind == "word"
        if is_small or not self._is_noun(last) or self._tokens[last].lower.endswith("'s"):
            return self._bare_determiner(last)
        start = last
        is_owned = False
        while start > first and last - start < MAX_PHRASE:
            before = start - 1
            if is_owned and self._is_noun(before) and not self._modifies(before):
                break  # "In a letter |Hill's lawyer| said"
            if self.is_determiner(before) or self._tokens[before].lower in self._lexicon.contractions:
                is_clause = start == last and self._is_past_after(before)
                return None if is_clause else Mention(before, last + 1, "nominal", last)
            is_part = self._tokens[before].lower == "'s" or (before > first and self._is_inner_dot(before))
            if not (is_part or self._is_noun(before)):
                break
            start = before
            name_index = self.people.name_at.get(start)
            if name_index is not None:  # "|Mr. Hill|'s lawyer"
                start = max(first, self.people.names[name_index].full_start)
                is_owned = self._tokens[self.people.names[name_index].full_end].lower == "'s"
        opens = start == first or self._tokens[start - 1].kind in ("mark", "quote")
        is_bare = self._speaks_bare(start, last) or (opens and self._is_plural(last))
        return Mention(start, last + 1, "nominal", last) if is_bare else None

    def _bare_determiner(self, last: int) -> Mention | None:
        token = self._tokens[last]
        is_part = last + 1 < len(self._tokens) and self._tokens[last + 1].lower in self._lexicon.attaching
        is_counted = token.lower in self._lexicon.numerals and last > 0
        is_counted = (
            is_counted and self._tokens[last - 1].lower in self._lexicon.attaching
        )  # "mother of |two|"
        is_bare = is_part and token.lower in self._lexicon.determiners
        if token.lower in self._lexicon.groups or is_bare or is_counted:
            return Mention(last, last + 1, "nominal", last)
        return None

    def after(self, start: int, last: int) -> Mention | None:
        """Return the noun phrase that starts with token `start`, before token `last`."""
        if start >= last:
            return None
        if self._tokens[start].lower in self._lexicon.pronouns and not self._leads_noun(start, last):
            return Mention(start, start + 1, "pronoun", start)
        one = self._one_of(start, last)
        if one is not None:
            return one
        end = self._phrase_end(start, last)
        if end is None:
            return None
        name_index = self.people.name_at.get(end - 1)
        if name_index is not None and end - 1 >= self.people.names[name_index].start:
            mention = self._name_after(start, end, last, self.people.names[name_index].start)
            return self._with_second(mention, last)
        return self._nominal_after(start, end, last)

    def _with_second(self, mention: Mention, last: int) -> Mention:
        """Join "said |Jo Hill and Bea Marsh|." where nothing but the sentence's end follows."""
        joint = mention.end
        if joint + 1 >= last or self._tokens[joint].lower not in self._lexicon.joining:
            return mention
        index = self.people.name_at.get(joint + 1)
        if index is None:
            return mention
        end = self.people.names[index].full_end
        if end < last and self._tokens[end].kind != "mark" and not self._only_says_how(end, last):
            return mention
        return Mention(mention.start, end, "group", mention.head)

    def _only_says_how(self, start: int, last: int) -> bool:
        """Tell "|in a joint statement|." from "|of the union agreed|": a place or time, no verb."""
        lexicon, tokens = self._lexicon, self._tokens
        opens = (
            tokens[start].lower in lexicon.prepositions and tokens[start].lower not in lexicon.subordinating
        )
        opens = opens and tokens[start].lower not in lexicon.object_openers
        opens = opens or tokens[start].lower in lexicon.times or tokens[start].lower in lexicon.adverbs
        words = (
            token.lower for token in takewhile(lambda t: t.kind not in ("mark", "quote"), tokens[start:last])
        )
        suffix = lexicon.past_suffix or " "
        return opens and not any(
            word in lexicon.auxiliaries or lexicon.knows_verb(word) or word.endswith(suffix) for word in words
        )

    def _name_after(self, start: int, end: int, last: int, head: int) -> Mention:
        """Finish a name; in "University of Leeds historian Ann Cole" it is the second one that counts."""
        if end + 1 < last and self._tokens[end].lower in self._lexicon.attaching:
            wider = self._phrase_end(end + 1, last)
            index = self.people.name_at.get(wider - 1) if wider else None
            if wider and index is not None and (self.people.names[index].role or self._is_staff(head, index)):
                return Mention(start, wider, "name", self.people.names[index].start)
        return Mention(start, end, "name", head)

    def _is_staff(self, head: int, index: int) -> bool:
        """Tell "la députée |LREM| des Landes |Anne Roux|", where a body's name leads to a person's."""
        body, person = self.people.entity_at(head), self.people.entities[self.people.entity_of[index]]
        is_led = body is not None and body.kind == "body" and self._lexicon.late_subjects
        return is_led and person.kind == "person"

    def _phrase_end(self, start: int, last: int) -> int | None:
        index = start
        if self.is_determiner(index):
            index += 1
            if self._lexicon.late_subjects and index < last:  # "la |sua| editrice"
                index += self._tokens[index].lower in self._lexicon.possessives
        begin = index
        if index > start and index + 1 < last and self._is_degree(index):  # "a |slightly| baffled man"
            index += 1
        while index < min(last, start + MAX_PHRASE):
            name_index = self.people.name_at.get(index)
            if name_index is not None:
                index = max(index + 1, self.people.names[name_index].full_end)
                is_dot = index < last and self._is_inner_dot(index) and "." in self._tokens[index - 1].text
                if index >= last or not (is_dot or self._goes_on_noun(index)):  # "|U.S.| officials"
                    break
            elif (
                self._ends_at_noun(index, begin)
                or self._is_past(index, begin)
                or self._is_postnominal(index, begin)
            ):
                break
            elif (
                self._is_noun(index)
                or (index > begin and self._tokens[index].lower == "'s")
                or (index > begin and self._is_inner_dot(index))
            ):
                index += 1
            else:
                break
        if index == begin:
            if begin > start and begin + 1 < last and self._tokens[begin].lower == "of":
                return self._phrase_end(begin + 1, last)
            bare = self._tokens[start].lower in self._lexicon.groups
            return start + 1 if bare and begin > start else None
        return index

    def bare(self, start: int, last: int) -> Mention | None:
        """Return nouns that need no article because of what stands before them ("|court records|")."""
        end = self._phrase_end(start, last) if start < last else None
        if end is None:  # "according to |show insiders|"
            end = start
            while end < last and self._is_open(end):
                end += 1
        return Mention(start, end, "nominal", end - 1) if end > start and self._is_open(end - 1) else None

    def _names_holder(self, index: int, attaching: int, head: int) -> bool:
        """Tell the name in "mother of two Jo Hill" and "director of rugby Jo Hill", the head's own."""
        before = self._tokens[index - 1]
        if before.kind == "number" or before.lower in self._lexicon.numerals:
            return True
        is_field = before.kind == "word" and index - 1 > attaching and self._is_noun(index - 1)
        return (
            is_field
            and not self._lexicon.nouns_capitalised
            and is_role(self._tokens[head].lower, self._lexicon)
        )

    def _names_follow(self, comma: int, last: int) -> bool:
        """Tell whether an apposition may follow a comma ("le directeur à la santé|, Jean Roux|")."""
        is_comma = comma + 1 < last and self._tokens[comma].text == ","
        return is_comma and (comma + 1 in self.people.name_at or self.is_determiner(comma + 1))

    def _with_apposition(self, mention: Mention, last: int) -> Mention:
        """Join "la rapporteure, |la députée Anne Roux|." where nothing goes on after the name."""
        named = self.after(mention.end + 1, last)
        if (
            named is None
            or named.kind != "name"
            or not is_role(self._tokens[mention.head].lower, self._lexicon)
        ):
            return mention
        is_closed = named.end >= last or self._tokens[named.end].kind == "mark"
        return Mention(mention.start, named.end, "name", named.head) if is_closed else mention

    def _over_place(self, stop: int, last: int, head: int) -> int:
        """Return the token after a role's place ("der Leiter |in Somalia|, Hassan Abdi")."""
        if stop + 1 >= last or not self._lexicon.nouns_capitalised:
            return stop
        if self._tokens[stop + 1].lower in self._lexicon.possessives:  # "die Richterin |in ihrem Urteil|"
            return stop
        is_placed = self._tokens[stop].lower in self._lexicon.places
        is_placed = is_placed and is_role(self._tokens[head].lower, self._lexicon)
        return self.nouns_end(stop + 1, last) if is_placed else stop

    def _nominal_after(self, start: int, end: int, last: int) -> Mention | None:
        """Finish a nominal: its prepositional attribute, and a name in apposition, which decides."""
        head = end - 1
        has_article = self.is_determiner(start)
        if not has_article and not self._speaks_bare(start, head):
            return None
        stop = end
        if not has_article and stop + 1 < last and self._tokens[stop].lower in self._lexicon.joining:
            wider = self._phrase_end(stop + 1, last)
            index = self.people.name_at.get((wider or 0) - 1)
            if (
                wider and index is not None and self.people.names[index].role
            ):  # "strategist |and adviser Jo Hill|"
                return Mention(start, wider, "name", self.people.names[index].start)
        for _ in range(_MAX_ATTRIBUTES):
            if stop >= last or self._tokens[stop].lower not in self._lexicon.attaching:
                break
            wider = self._phrase_end(stop + 1, last) if stop + 1 < last else None
            index = self.people.name_at.get((wider or 0) - 1)
            if (
                wider
                and index is not None
                and self._names_holder(self.people.names[index].full_start, stop, head)
            ):
                return Mention(start, wider, "name", self.people.names[index].start)
            is_place = self._tokens[stop].lower in self._lexicon.places and self._lexicon.late_subjects
            is_apart = index is None or not is_role(self._tokens[head].lower, self._lexicon)
            if wider is None or (is_place and is_apart and not self._names_follow(wider, last)):
                break  # "le prévenu |à la barre|"
            stop = wider
        stop = self._over_place(stop, last, head)
        if stop + 1 < last and self._tokens[stop].text == ",":
            if self._lexicon.late_subjects and self.is_determiner(stop + 1):
                return self._with_apposition(Mention(start, stop, "nominal", head), last)
            name_index = self.people.name_at.get(self.over_naming(stop + 1, last))
            if name_index is not None:
                name = self.people.names[name_index]
                follows = self._tokens[name.full_end].text if name.full_end < last else "."
                if follows in (",", ".", "(", "—", ";", ":") and name.full_end <= last:
                    return Mention(start, name.full_end, "name", name.start)
        return Mention(start, stop, "nominal", head)
