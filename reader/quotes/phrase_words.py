"""Tells what a word may be within a noun phrase, without a tagger: a noun, a determiner, a verb after it."""

from __future__ import annotations

from reader.quotes.roles import is_body, is_role
from reader.quotes.tokens import Narration


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

    def is_titled(self, index: int, last: int) -> bool:
        """Tell the title of a paper or the name of a body that stands in marks ("das Magazin |„...“|")."""
        if not self._lexicon.names_in_marks or not 0 < index < last or self._tokens[index].kind != "quote":
            return False
        noun = self._tokens[index - 1].lower
        return noun in self._lexicon.title_leads or is_body(noun, self._lexicon)

    def is_determiner(self, index: int) -> bool:
        """Tell an article, a demonstrative or a possessive."""
        word = self._tokens[index].lower
        return word in self._lexicon.determiners or word in self._lexicon.possessives

    def _is_noun(self, index: int) -> bool:
        token, lexicon = self._tokens[index], self._lexicon
        if token.kind == "number":
            return True
        if token.kind not in ("word", "cap") or token.lower in self._closed or token.lower in lexicon.times:
            return False
        if is_role(token.lower, lexicon) or token.kind == "cap":
            return token.lower not in lexicon.not_names or token.lower in lexicon.peoples
        return not (
            token.lower in lexicon.verbs
            or token.lower in lexicon.cues
            or (
                lexicon.adverb_suffix
                and token.lower.endswith(lexicon.adverb_suffix)
                and token.lower not in lexicon.role_modifiers  # "a |family| spokeswoman"
            )
        )

    def _speaks_bare(self, start: int, last: int) -> bool:
        """Tell whether a phrase without an article may speak ("police", "City staff", "Two officers")."""
        word = self._tokens[last].lower
        if word in self._lexicon.groups or is_role(word, self._lexicon) or word in self._lexicon.bodies:
            return True
        if any(self._tokens[n].lower == "'s" for n in range(start, last)):
            return True
        is_cap = self._tokens[start].kind == "cap"
        at_start = start == self.narration.sentence(start).start
        return is_cap and at_start and word.endswith(("s", "people"))

    def _is_past(self, index: int, begin: int) -> bool:
        """Tell a verb from a participle: "volunteers |painted the hall", "the retired teacher"."""
        if index > begin and self._is_participle_after_role(index):
            return True
        suffix = self._lexicon.past_suffix
        if not suffix or index == begin or not self._tokens[index].lower.endswith(suffix):
            return False
        after = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        return after is None or after.kind in ("mark", "quote") or after.lower in self._closed

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
        is_verbal = token.lower.endswith(("ing", "ed", "ly")) or token.lower in self._lexicon.weak_cues
        return token.kind == "word" and not is_verbal and self._is_noun(index)

    def _is_inner_dot(self, index: int) -> bool:
        """Tell the full stop of "U.S. Secretary" and "Cpl. Cole"."""
        if self._tokens[index].text != "." or index + 1 >= len(self._tokens):
            return False
        before, after = self._tokens[index - 1], self._tokens[index + 1]
        is_short = before.lower in self._lexicon.abbreviations and after.kind == "cap"
        is_short = is_short or ("." in before.text and after.kind in ("cap", "word"))
        return is_short and before.end == self._tokens[index].start
