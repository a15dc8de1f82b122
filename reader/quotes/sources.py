"""Finds sources that no verb of saying names: "according to Y", "Y zufolge", ", so Y"."""

from __future__ import annotations

from reader.quotes.acts import Speech
from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases


class Sources:
    """Finds the sources of one article."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon
        self.openings = self._lexicon.according_after | {phrase[0] for phrase in self._lexicon.according}
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
            elif self._is_compound_source(index + 1, phrase) and self._tokens[index].lower == phrase[0]:
                return Speech(
                    index, index + 1, "according", Mention(index + 1, index + 2, "nominal", index + 1)
                )
        if self._tokens[index].lower in self._lexicon.according_after:
            return self._source_before(index)
        return None

    def _source(self, start: int, last: int) -> Mention | None:
        """Return the source after "according to": a phrase, or the title of a paper in quotation marks."""
        is_linked = start < last and self._tokens[start].lower in self._lexicon.attaching
        subject = self._phrases.after(start, last) or self._phrases.after(start + is_linked, last)
        if subject is None and start < last and self._tokens[start].kind == "quote":
            return Mention(start, start + 1, "nominal", start)
        return subject

    def _source_before(self, index: int) -> Speech | None:
        """Read the source before a postposition ("Berichten |zufolge|")."""
        first = self._narration.sentence(index).start
        if index == first:
            return None
        subject = self._phrases.before(index - 1, first)
        if subject is None and self._tokens[index - 1].lower.endswith(self._lexicon.source_suffixes):
            subject = Mention(index - 1, index, "nominal", index - 1)
        return Speech(index, index + 1, "according", subject) if subject else None

    def _is_compound_source(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Tell the second word of "nach |Polizeiangaben|", which "nach |Angaben| der Polizei" shortens."""
        if index >= len(self._tokens) or len(phrase) < 2 or not self._lexicon.source_suffixes:
            return False
        word = self._tokens[index].lower
        return word not in phrase and word.endswith(self._lexicon.source_suffixes)

    def incise(self, index: int) -> Speech | None:
        """Read ", |so| Kern." after what she says."""
        sentence = self._narration.sentence(index)
        before = self._tokens[index - 1]
        if index == sentence.start or not (before.text == "," or before.kind == "quote"):
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
