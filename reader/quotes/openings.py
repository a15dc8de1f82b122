"""Reads what stands between a verb of saying and the clause it reports: addressee, place, time, object."""

from __future__ import annotations

from reader.quotes.acts import Speech
from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.roles import can_speak, role_after
from reader.quotes.tokens import Token

_MAX_LEAD = 24
"""Tokens between the verb and its clause: an addressee, a place, a date."""
_THAT_WITHIN = 9
_MAX_PARTICIPLE = 8
"""Tokens of what may stand between a source and its comma."""
_OPENING = 4
"""Tokens of a reported clause among which its verb shows its mood where the main clause's order is kept."""


class Openings:
    """Finds where the reported clauses of one article begin."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon

    def begin(self, act: Speech, last: int) -> int | None:
        """Return where the clause after a verb begins, over addressee, place and time, if it does."""
        index = self.after_addressee(act, last) if not act.is_inverted else act.last
        if self._is_order(act, index, last) or self.opens_infinitive(index, last):
            return None
        is_aside = act.first > 0 and self._tokens[act.first - 1].text == ","
        lead: int | None = None
        has_object = False
        stop = min(last, act.last + _MAX_LEAD)
        while index < stop:
            token = self._tokens[index]
            if token.lower in self._lexicon.that:
                return None if lead is not None and self._is_relative(index, last) else index
            if self._is_dated(index, stop):
                index += 2
            elif token.lower in self._lexicon.times or token.lower in self._lexicon.adverbs:
                if lead is None and token.lower in self._lexicon.adverbs:
                    lead = index
                index += 1
            elif token.lower in self._lexicon.perfect:
                index += 1
            elif token.lower in self._lexicon.prepositions and self._is_place_or_time(index, stop):
                lead = index if lead is None else lead
                index = self._over_prepositional(index, last)
            elif token.text == "," or (token.text == ":" and self._lexicon.clause_opening == "comma"):
                opening = self._after_comma(act, index, stop, lead, is_aside=is_aside)
                is_doubtful = has_object or token.text == ":"
                return None if is_doubtful and not self._looks_reported(opening, last) else opening
            elif self._lexicon.clause_opening == "comma" and token.kind != "mark" and not has_object:
                has_object = True
                index = self._over_object(index, last)
            else:
                opening = self._that_ahead(act, lead, stop)
                if opening is not None:
                    return opening
                is_bare = self._lexicon.clause_opening == "bare" and token.kind != "mark"
                return index if is_bare else None
        return None

    def opens_infinitive(self, index: int, stop: int) -> bool:
        """Tell "claims |to have| seen it" from "said |to the| judge"."""
        if self._lexicon.clause_opening != "bare" or index + 1 >= stop:
            return False
        leads, verb = self._tokens[index].lower, self._tokens[index + 1].lower
        return leads in self._lexicon.infinitives and verb in self._lexicon.auxiliaries

    def _is_dated(self, index: int, stop: int) -> bool:
        """Tell "ha dicho |este lunes| que ..."."""
        is_article = self._lexicon.late_subjects and self._phrases.is_determiner(index)
        return is_article and index + 1 < stop and self._tokens[index + 1].lower in self._lexicon.times

    def _over_object(self, index: int, last: int) -> int:
        """Return the token after an object ("warf |der Stadt| vor, ..."), or the same where none is there."""
        phrase = self._phrases.after(index, last)
        end = phrase.end if phrase else self._phrases.nouns_end(index, last)
        if index < end < last and self._tokens[end].lower in self._lexicon.joining:
            end = max(end, self._phrases.nouns_end(end + 1, last))  # "forderte |Schüler und Lehrer| auf, ..."
        if end == index and self._tokens[index].lower in (
            self._lexicon.determiners | self._lexicon.object_pronouns
        ):
            return index + 1  # "begründete |dies| damit, dass ..."
        return end if all(self._tokens[n].kind != "quote" for n in range(index, end)) else index

    def _looks_reported(self, start: int | None, last: int) -> bool:
        """Tell a reported clause from a relative one after an object ("das Amt, |das| am Montag schloss")."""
        if start is None or start >= last or self._lexicon.clause_opening != "comma":
            return False
        lexicon = self._lexicon
        mood = lexicon.reported_mood | lexicon.doubtful_mood
        inside = self._tokens[start:last]
        if inside[0].lower in lexicon.that or any(token.text in mood for token in inside[:_OPENING]):
            return True
        signs = mood | lexicon.infinitives
        has_sign = any(token.text in signs or self._is_infinitive(token) for token in inside)
        return has_sign and all(token.kind != "quote" for token in inside)

    def _is_infinitive(self, token: Token) -> bool:
        """Tell "ein|zu|stellen", an infinitive that holds its "to" behind a prefix."""
        return token.kind == "word" and token.lower.startswith(self._lexicon.infinitive_prefixes)

    def _that_ahead(self, act: Speech, lead: int | None, stop: int) -> int | None:
        """Return the "that" after what no phrase is known for ("told MSNBC’s “Night Desk” on Friday |that|").

        Such words may be the addressee of a verb of telling, or a place after a verb that takes a clause.
        """
        is_place = lead is not None and self._tokens[act.start].lower in self._lexicon.clausal_cues
        if act.kind != "tell" and not is_place:
            return None
        for index in range(act.last, min(stop, act.last + _THAT_WITHIN)):
            token = self._tokens[index]
            if token.lower in self._lexicon.that:
                return None if is_place and self._is_relative(index, stop) else index
            if token.lower in self._lexicon.auxiliaries or token.text == ",":
                return None
        return None

    def over_circumstances(self, act: Speech, last: int) -> int:
        """Return the token after an act of speech with its addressee, place and time."""
        index = self.after_addressee(act, last) if not act.is_inverted else act.last
        stop = min(last, index + _MAX_LEAD)
        while index < stop:
            word = self._tokens[index].lower
            if word in self._lexicon.times or word in self._lexicon.adverbs:
                index += 1
            elif word in self._lexicon.prepositions and self._is_place_or_time(index, stop):
                index = self._over_prepositional(index, last)
            else:
                break
        return index

    def _is_order(self, act: Speech, index: int, last: int) -> bool:
        """Tell "told her |to leave" and "tells |a story", which report no statement, from "told her that"."""
        if act.kind != "tell" or act.is_inverted or index >= last:
            return False
        follows = self._tokens[index].lower
        is_bare = index == act.last and self._tokens[act.start].lower in self._lexicon.transitive
        return follows in self._lexicon.infinitives or (is_bare and follows not in self._lexicon.that)

    def _after_comma(
        self, act: Speech, comma: int, stop: int, lead: int | None, *, is_aside: bool
    ) -> int | None:
        """Return where the clause begins when a comma follows verb and lead."""
        if self._lexicon.clause_opening == "comma":
            return self._over_apposition(comma, stop) if self._may_be_apposed(comma, act) else comma + 1
        if is_aside:
            return None
        if lead is not None and self._lexicon.clause_opening == "bare":
            return lead
        ahead = range(comma + 1, min(stop, comma + _THAT_WITHIN))
        that = next((n for n in ahead if self._tokens[n].lower in self._lexicon.that), None)
        is_relative = that is not None and self._lexicon.clause_opening == "bare"
        is_relative = is_relative and self._tokens[(that or 0) - 1].text != ","  # "..., news |that| led to"
        return None if is_relative else that

    def _may_be_apposed(self, comma: int, act: Speech) -> bool:
        """Tell "sagte Y|, der Minister|, ..." from "X sagte|, der Minister komme" and "sagte Y|, dass"."""
        follows = self._tokens[comma + 1].lower if comma + 1 < len(self._tokens) else ""
        is_clause = follows in self._lexicon.that or follows in self._lexicon.oblique
        return act.is_inverted and not is_clause

    def _over_apposition(self, comma: int, stop: int) -> int | None:
        """Return where the clause begins, if any does, after "sagte Y|, der Minister, aber auch|, ..."."""
        if not role_after(self._narration, comma):
            return comma + 1
        closing = next((n for n in range(comma + 1, stop) if self._tokens[n].text == ","), None)
        mood = self._lexicon.reported_mood | self._lexicon.doubtful_mood
        if any(token.text in mood for token in self._tokens[comma : closing or stop]):
            return comma + 1
        if closing is None:
            return None
        index = closing + 1
        while (
            index < stop and self._tokens[index].lower in self._lexicon.adverbs | self._lexicon.coordinators
        ):
            index += 1
        is_aside = closing + 1 < index < stop and self._tokens[index].text == ","
        return index + 1 if is_aside else closing + 1

    def after_addressee(self, act: Speech, last: int) -> int:
        """Return the token after an act of speech and whom it addresses."""
        index = act.last
        is_telling = act.kind == "tell" or self._tokens[act.start].lower in self._lexicon.telling
        if not is_telling or index >= last:
            return index
        is_possessive = self._tokens[index].lower in self._lexicon.possessives
        if self._tokens[index].lower in self._lexicon.object_pronouns and not (
            is_possessive and self._phrases.nouns_end(index + 1, last) > index + 1
        ):
            return index + 1
        addressee = self._phrases.after(index, last)
        if addressee is not None:
            return addressee.end if self._may_be_told(act, addressee) else index
        end = self._phrases.nouns_end(index, last)  # "telling |supporters| that ..."
        is_noun = end < last and (
            self._opens_that(end) or self._tokens[end].lower in self._lexicon.prepositions
        )
        return end if is_noun else index

    def _may_be_told(self, act: Speech, addressee: Mention) -> bool:
        """Tell "warned |the council| that ..." from "warned |the first step| would fail"."""
        lexicon, head = self._lexicon, self._tokens[addressee.head].lower
        if addressee.kind != "nominal" or lexicon.clause_opening != "bare":
            return True
        is_needed = self._tokens[act.start].lower in lexicon.transitive
        return is_needed or self._opens_that(addressee.end) or can_speak(head, lexicon)

    def _opens_that(self, index: int) -> bool:
        return index < len(self._tokens) and self._tokens[index].lower in self._lexicon.that

    def _is_place_or_time(self, index: int, stop: int) -> bool:
        return self._tokens[index].lower not in self._lexicon.object_openers and index + 1 < stop

    def opens_object(self, index: int) -> bool:
        """Tell "said |of the plan" from "said |about 20 people came"."""
        follows = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        is_amount = follows is not None and follows.kind == "number"
        return self._tokens[index].lower in self._lexicon.object_openers and not is_amount

    def _over_genitives(self, index: int, last: int) -> int:
        """Return where the verb may stand after a source of many words ("laut Rat |und der Stadt Ulm|")."""
        lexicon = self._lexicon
        linking = lexicon.determiners | lexicon.attaching | lexicon.coordinators
        while index < last:
            token, before = self._tokens[index], self._tokens[index - 1]
            is_part = token.kind in ("cap", "number") or token.lower in linking
            if not is_part and before.lower not in lexicon.determiners:
                break
            index += 1
        return index if index < last else last

    def _over_participle(self, index: int, last: int) -> int:
        """Return the comma after "selon l'enquête |menée par Ipsos|, ...", if no verb comes first."""
        lexicon = self._lexicon
        for comma in range(index, min(last, index + _MAX_PARTICIPLE)):
            token = self._tokens[comma]
            if token.text == ",":
                return comma
            if token.lower in lexicon.auxiliaries or token.lower in lexicon.verbs or token.kind == "quote":
                break
        return index

    def source_end(self, index: int, last: int) -> int:
        """Return where a source ends whose phrase stopped at a token ("a report |from May|, ...")."""
        if self._lexicon.clause_opening == "comma":
            return self._over_genitives(index, last)
        if self._lexicon.clause_opening == "that":
            return self._over_participle(index, last)
        return next((n for n in range(index, last) if self._tokens[n].text == ","), index)

    def _is_relative(self, index: int, last: int) -> bool:
        """Tell "at the meeting |that was held" from "at the meeting |that the plan was dead"."""
        after = self._tokens[index + 1].lower if index + 1 < last else ""
        has_subject = "'" in after and not after.endswith("n't")  # "that |he'll| go"
        return after in self._lexicon.auxiliaries and not has_subject

    def _over_prepositional(self, index: int, last: int) -> int:
        phrase = self._phrases.after(index + 1, last)
        end = phrase.end if phrase else self._phrases.nouns_end(index + 1, last)
        while end < last:
            token = self._tokens[end]
            is_dot = token.text == "." and self._tokens[end - 1].lower in self._lexicon.abbreviations
            if not is_dot and token.lower not in self._lexicon.times and token.kind != "number":
                break
            end += 1
        return end
