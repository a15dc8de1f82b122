"""Tells what a word may be within a noun phrase, without a tagger: a noun, a determiner, a verb after it."""

from __future__ import annotations

from reader.quotes.mentions import Mention
from reader.quotes.roles import is_body, is_role
from reader.quotes.things import leads_title
from reader.quotes.tokens import Narration

_MAX_NAMING = 6
"""Tokens from an article to the name after it, with what it leads to."""
MAX_PHRASE = 14
"""Tokens that a noun phrase has at most."""


class PhraseWords:
    """Reads single words of one article."""

    def __init__(self, narration: Narration) -> None:
        self.narration = narration
        self._tokens = narration.tokens
        self._lexicon = narration.lexicon
        self._closed = narration.lexicon.function_words

    def is_adjective(self, index: int) -> bool:
        """Tell a small word that belongs to the noun after it."""
        token = self._tokens[index]
        return token.kind == "word" and token.lower not in self._closed

    def is_adverb(self, index: int) -> bool:
        """Tell an adverb by its list or its ending."""
        token, suffix = self._tokens[index], self._lexicon.adverb_suffix
        is_formed = bool(suffix) and token.kind == "word" and token.lower.endswith(suffix)
        return token.lower in self._lexicon.adverbs or (is_formed and not self._is_noun(index))

    def is_titled(self, index: int, last: int) -> bool:
        """Tell the title of a paper or the name of a body that stands in marks ("das Magazin |„...“|")."""
        if not self._lexicon.names_in_marks or not 0 < index < last or self._tokens[index].kind != "quote":
            return False
        noun = self._tokens[index - 1]
        return leads_title(noun, self._lexicon) or is_body(noun.lower, self._lexicon)

    def is_determiner(self, index: int) -> bool:
        """Tell an article, a demonstrative or a possessive."""
        word = self._tokens[index].lower
        return word in self._lexicon.determiners or word in self._lexicon.possessives

    def over_naming(self, start: int, last: int) -> int:
        """Return where a name begins in "|the late |Ann Cole" and "|a man named |Ann Cole", else `start`."""
        if start >= last or not self.is_determiner(start):
            return start
        for index in range(start + 1, min(last, start + _MAX_NAMING)):
            token, lexicon = self._tokens[index], self._lexicon
            if token.kind == "cap":
                return index
            word = token.lower
            leads = is_role(word, lexicon) or word in lexicon.role_modifiers or word in lexicon.naming
            if not leads:
                break
        return start

    def nouns_end(self, start: int, last: int) -> int:
        """Return where the nouns after a preposition end ("via |email", "during |a Friday rally")."""
        index = start
        has_article = index < last and self.is_determiner(index)
        index += has_article
        while index < min(last, start + MAX_PHRASE):
            word = self._tokens[index].lower
            may_modify = word in self._lexicon.times or word.endswith(self._lexicon.adverb_suffix or " ")
            if not (self._is_noun(index) or (may_modify and has_article)):
                break
            index += 1
        return index

    def _is_open(self, index: int) -> bool:
        """Tell a word that is none of grammar."""
        token = self._tokens[index]
        return token.kind in ("word", "cap", "number") and token.lower not in self._closed

    def _is_noun(self, index: int) -> bool:
        token, lexicon = self._tokens[index], self._lexicon
        if token.kind == "number":
            return True
        is_closed = token.lower in self._closed and token.lower not in lexicon.role_modifiers
        is_object = lexicon.late_subjects and token.lower in lexicon.object_pronouns
        if token.kind not in ("word", "cap") or is_closed or is_object or token.lower in lexicon.times:
            return False
        if lexicon.late_subjects and index and self.is_determiner(index - 1) and token.kind == "word":
            return True  # "le |gouvernement|", "le |prévenu|"
        if is_role(token.lower, lexicon) or token.kind == "cap":
            is_name = token.lower not in lexicon.not_names or token.lower in lexicon.peoples
            return is_name or token.lower in lexicon.origins
        is_written = index > 0 and self.is_determiner(index - 1) and token.lower in lexicon.documents
        if is_written or self._leads_role(index):
            return True  # "a |tweet|"
        return not (
            token.lower in lexicon.verbs
            or token.lower in lexicon.cues
            or (
                lexicon.adverb_suffix
                and token.lower.endswith(lexicon.adverb_suffix)
                and token.lower not in lexicon.role_modifiers  # "a |family| spokeswoman"
                and token.lower not in lexicon.adjectives
            )
        )

    def _leads_role(self, index: int) -> bool:
        """Tell "the study's |lead| author", where a word that may be a verb belongs to a role."""
        if self._tokens[index].lower not in self._lexicon.role_modifiers or index + 1 >= len(self._tokens):
            return False
        return is_role(self._tokens[index + 1].lower, self._lexicon)

    def _modifies(self, index: int) -> bool:
        """Tell a word that may lead up to a name: of a role, or one with a capital."""
        token, lexicon = self._tokens[index], self._lexicon
        is_role_word = token.lower in lexicon.role_modifiers or is_role(token.lower, lexicon)
        return is_role_word or token.kind == "cap"

    def _speaks_bare(self, start: int, last: int) -> bool:
        """Tell whether a phrase without an article may speak ("police", "City staff", "Two officers")."""
        word = self._tokens[last].lower
        if word in self._lexicon.groups or is_role(word, self._lexicon) or word in self._lexicon.bodies:
            return True
        if self._lexicon.plural_suffix and is_role(
            word.removesuffix(self._lexicon.plural_suffix), self._lexicon
        ):
            return True
        if any(self._tokens[n].lower == "'s" for n in range(start, last)):
            return True
        if (
            self._is_plural(last)
            and word.removesuffix(self._lexicon.plural_suffix) in self._lexicon.documents
        ):
            return True
        is_cap = self._tokens[start].kind == "cap"
        at_start = start == self.narration.sentence(start).start
        return is_cap and at_start and word.endswith(("s", "people"))

    def _is_plural(self, index: int) -> bool:
        """Tell several of something by the ending, where that shows ("court |papers|")."""
        suffix, word = self._lexicon.plural_suffix, self._tokens[index].lower
        return bool(suffix) and word.endswith(suffix) and not word.endswith(2 * suffix)

    def _is_past(self, index: int, begin: int) -> bool:
        """Tell a verb from a participle: "volunteers |painted the hall", "the retired teacher"."""
        if index > begin and self._is_participle_after_role(index):
            return True
        suffix = self._lexicon.past_suffix
        if not suffix or index == begin or not self._tokens[index].lower.endswith(suffix):
            return False
        after = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        ends = after is None or after.kind in ("mark", "quote") or after.lower in self._closed
        return ends or (after is not None and after.lower in self._lexicon.calendar)  # "|published| Tuesday"

    def _is_past_after(self, index: int) -> bool:
        """Tell "|some| worried for her", whose word is the subject, from "the accused"."""
        suffix, word = self._lexicon.past_suffix, self._tokens[index + 1].lower
        return bool(suffix) and word.endswith(suffix) and self._tokens[index].lower in self._lexicon.groups

    def _is_degree(self, index: int) -> bool:
        """Tell the adverb of an adjective that stands before a noun."""
        suffix = self._lexicon.adverb_suffix
        is_adverb = bool(suffix) and self._tokens[index].lower.endswith(suffix) and not self._is_noun(index)
        return is_adverb and self._tokens[index + 1].kind == "word" and self._is_noun(index + 1)

    def _is_postnominal(self, index: int, begin: int) -> bool:
        """Tell "sources |familiar| with the plan", where an adjective opens what follows its noun."""
        if index == begin or self._tokens[index].lower not in self._lexicon.postnominal:
            return False
        after = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        return after is not None and after.lower in self._lexicon.prepositions

    def _is_participle_after_role(self, index: int) -> bool:
        """Tell "a man |walking| his dog", where the description goes on without belonging to the name."""
        suffixes, before = self._lexicon.participle_suffixes, self._tokens[index - 1]
        is_participle = bool(suffixes) and self._tokens[index].lower.endswith(suffixes)
        return is_participle and before.kind == "word" and is_role(before.lower, self._lexicon)

    def _ends_at_noun(self, index: int, begin: int) -> bool:
        """Tell a word that cannot belong to a phrase: small after a noun, where nouns have capitals."""
        tokens = self._tokens
        is_small = index > begin and tokens[index].kind == "word" and tokens[index - 1].kind == "cap"
        return self._lexicon.nouns_capitalised and is_small

    def _goes_on_noun(self, index: int) -> bool:
        """Tell whether a noun phrase goes on after a name: "Leeds |baker Jo Hill", "Hill|'s brother"."""
        token = self._tokens[index]
        if token.lower == "'s":
            return True
        if self._lexicon.late_subjects and not is_role(token.lower, self._lexicon):
            return False  # "stelt Jan Kooij |gerust|"
        is_verbal = token.lower.endswith(("ing", "ed", "ly")) or token.lower in self._lexicon.weak_cues
        after = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        is_modifier = after is not None and after.kind == "word" and is_role(after.lower, self._lexicon)
        return token.kind == "word" and (is_modifier or not is_verbal) and self._is_noun(index)

    def _is_inner_dot(self, index: int) -> bool:
        """Tell the full stop of "U.S. Secretary" and "Cpl. Cole"."""
        if self._tokens[index].text != "." or index + 1 >= len(self._tokens):
            return False
        before, after = self._tokens[index - 1], self._tokens[index + 1]
        is_short = before.lower in self._lexicon.abbreviations and after.kind == "cap"
        is_short = is_short or ("." in before.text and after.kind in ("cap", "word"))
        return is_short and before.end == self._tokens[index].start

    def _one_of(self, start: int, last: int) -> Mention | None:
        """Read "l'un d'eux" and "einer von ihnen", which has no noun."""
        lexicon, tokens = self._lexicon, self._tokens
        one = start + (tokens[start].lower in lexicon.elisions)
        if one + 1 >= last or tokens[one].lower not in lexicon.indefinite:
            return None
        of = one + 1 + (tokens[one + 1].lower in lexicon.attaching)  # but "um |deles|"
        is_part = of < last and tokens[of].lower in lexicon.source_pronouns
        return Mention(start, of + 1, "nominal", one) if is_part else None

    def _leads_noun(self, start: int, last: int) -> bool:
        """Tell "|diese| Frau" and "|het| bedrijf" from the same words as pronouns."""
        is_article = self._tokens[start].lower in self._lexicon.determiners
        return is_article and start + 1 < last and self._is_noun(start + 1)
