"""Finds sources that no verb of saying names: "according to Y", "Y zufolge", ", so Y"."""

from __future__ import annotations

from reader.quotes.acts import Speech
from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.roles import is_role

_MAX_ADJECTIVES = 4
"""Tokens from a preposition to its noun."""


class Sources:
    """Finds the sources of one article."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon
        self.openings = self._lexicon.according_after | {phrase[0] for phrase in self._lexicon.according}
        self.openings |= self._lexicon.viewpoints
        """Words at which a source may be stated."""

    def according(self, index: int) -> Speech | None:
        """Return the act of speech that "according to" or its like opens at a token."""
        for phrase in self._lexicon.according:
            end = index + len(phrase)
            if tuple(token.lower for token in self._tokens[index:end]) == phrase:
                last = self._narration.sentence(index).end
                subject = self._source(end, last)
                if subject is not None:
                    return Speech(index, end, "according", self._with_relative(subject, last))
        compound = self._compound_source(index)
        if compound is not None:
            return Speech(index, index + 1, "according", compound)
        if self._tokens[index].lower in self._lexicon.according_after:
            return self._source_before(index)
        if self._tokens[index].lower in self._lexicon.viewpoints:
            return self._viewpoint(index)
        return None

    def _viewpoint(self, index: int) -> Speech | None:
        """Read "|Pour| l'économiste Luc Perrin, la reprise est « fragile »": a person, and quoted words."""
        sentence = self._narration.sentence(index)
        if index > sentence.start:
            return None
        subject = self._phrases.after(index + 1, sentence.end)
        rest = self._tokens[subject.end : sentence.end] if subject is not None else ()
        if subject is None or subject.kind == "pronoun" or all(token.kind != "quote" for token in rest):
            return None
        entity = self._phrases.people.entity_at(subject.head)
        is_person = entity is not None and entity.kind == "person" and entity.person_votes > 0
        if not is_person and not is_role(self._tokens[subject.head].lower, self._lexicon):
            return None
        return Speech(index, index + 1, "according", subject)

    def _source(self, start: int, last: int) -> Mention | None:
        """Return the source after "according to": a phrase, or the title of a paper in quotation marks."""
        if start < last and self._is_pronoun(start, last):
            return Mention(start, start + 1, "pronoun", start)
        is_linked = start < last and self._tokens[start].lower in self._lexicon.attaching
        subject = self._phrases.after(start, last) or self._phrases.after(start + is_linked, last)
        if subject is not None and self._tokens[subject.head].lower in self._lexicon.not_sources:
            return None
        subject = self._without_author(subject, last)
        if subject is not None and self._phrases.is_titled(subject.end, last):
            return Mention(subject.end, subject.end + 1, "nominal", subject.end)
        if subject is None and start < last and self._tokens[start].kind == "quote":
            return Mention(start, start + 1, "nominal", start)
        if subject is None and self._lexicon.clause_opening == "bare":
            bare = self._phrases.bare(start, last)  # "according to |court records|"
            words = {token.lower for token in self._tokens[start : bare.end]} if bare is not None else set()
            return bare if self._lexicon.not_sources.isdisjoint(words) else None
        return subject

    def _without_author(self, subject: Mention | None, last: int) -> Mention | None:
        """Return the noun of "the lawsuit |Hill filed|", of which the name after it only says more."""
        if subject is None or subject.kind != "name" or subject.end >= last:
            return subject
        lexicon, noun, verb = self._lexicon, subject.start + 1, self._tokens[subject.end].lower
        is_document = subject.head == noun + 1 and self._tokens[noun].lower in lexicon.documents
        is_verb = lexicon.knows_verb(verb) or verb.endswith(lexicon.past_suffix or " ")
        return Mention(subject.start, noun + 1, "nominal", noun) if is_document and is_verb else subject

    def _is_pronoun(self, index: int, last: int) -> bool:
        """Tell "according to |her|" from "according to |her| mother"."""
        word = self._tokens[index].lower
        if word not in self._lexicon.source_pronouns:
            return False
        return word not in self._lexicon.possessives or self._phrases.nouns_end(index + 1, last) == index + 1

    def _source_before(self, index: int) -> Speech | None:
        """Read the source before a postposition ("Berichten |zufolge|")."""
        first = self._narration.sentence(index).start
        if index == first:
            return None
        if self._tokens[index - 1].lower in self._lexicon.source_pronouns:  # "|Ihm| zufolge"
            return Speech(index, index + 1, "according", Mention(index - 1, index, "pronoun", index - 1))
        subject = self._phrases.before(index - 1, first)
        is_paper = self._tokens[index - 1].kind == "quote"
        if is_paper or (
            subject is None and self._tokens[index - 1].lower.endswith(self._lexicon.source_suffixes)
        ):
            subject = Mention(index - 1, index, "nominal", index - 1)
        return Speech(index, index + 1, "according", subject) if subject else None

    def _compound_source(self, index: int) -> Mention | None:
        """Return the source that one noun names ("nach |Polizeiangaben|", "nach |ersten Berichten|")."""
        lexicon, last = self._lexicon, self._narration.sentence(index).end
        openings = {phrase[0] for phrase in lexicon.according if len(phrase) > 1}
        if not lexicon.source_suffixes or self._tokens[index].lower not in openings:
            return None
        noun = index + 1
        noun += noun < last and self._phrases.is_determiner(noun)
        while noun < min(last, index + _MAX_ADJECTIVES) and self._phrases.is_adjective(noun):
            noun += 1
        if noun >= last or not self._tokens[noun].lower.endswith(lexicon.source_suffixes):
            return None
        return Mention(index + 1, noun + 1, "nominal", noun)

    def incise(self, index: int) -> Speech | None:
        """Read ", |so| Kern." after what she says."""
        sentence = self._narration.sentence(index)
        before = self._tokens[index - 1]
        if index == 0 or not (before.kind == "quote" or (before.text == "," and index > sentence.start)):
            return None
        subject = self._phrases.after(index + 1, sentence.end)
        if subject is None:
            return None
        follows = self._tokens[subject.end] if subject.end < sentence.end else None
        if (
            follows is not None
            and follows.kind == "word"
            and follows.lower not in self._lexicon.function_words
        ):
            return None
        return Speech(index, index + 1, "say", subject, is_inverted=True)

    def _with_relative(self, subject: Mention, last: int) -> Mention:
        """Extend "internal sources |who spoke with the New York Post" over its relative clause."""
        end = subject.end
        if end < last and self._tokens[end].lower in self._lexicon.relatives | self._lexicon.that:
            while end < last and not (self._tokens[end].kind == "mark" and self._tokens[end].text in ",.;:)"):
                end += 1
        return Mention(subject.start, end, subject.kind, subject.head)
