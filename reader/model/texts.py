"""The texts: an article, its sentences and quotes, as offsets into its canonical text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

ParagraphKind = Literal["text", "heading", "item", "quote", "code", "table", "image"]
"""`table` is one row of a table; `image` holds what stands in for a picture (its alternative text)."""

LinkKind = Literal["link", "image"]

QuoteKind = Literal["direct", "indirect", "mixed"]
"""`mixed` is a reported clause with quoted words in it."""


class Span(NamedTuple):
    """A half-open range of characters of a canonical text."""

    start: int
    end: int


class Paragraph(NamedTuple):
    """One block of a canonical text, without the line breaks around it."""

    start: int
    end: int
    kind: ParagraphKind = "text"


class Link(NamedTuple):
    """An address that a piece of a canonical text leads to, or that a picture comes from."""

    start: int
    end: int
    """Equal to `start` where the link has no words of its own."""
    url: str
    kind: LinkKind = "link"


@dataclass(frozen=True, slots=True)
class Document:
    """A canonical text and its blocks: what every reader of a format produces."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    links: tuple[Link, ...] = ()
    """In text order; a link's number is its place here, counted from 1."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, without the white space around it; sentences never cross a paragraph."""

    start: int
    end: int
    paragraph: int
    """Index of the paragraph it stands in."""


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence that a summary shows."""

    start: int
    end: int
    rank: int
    """1 is the most important sentence of the article."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One named part of a sentence's score, for explaining it."""

    name: str
    value: float
    """What the part contributed to the score."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """All sentences of an article, ranked once: a summary of any length is a slice of it."""

    method: str
    sentences: tuple[Sentence, ...]
    order: tuple[int, ...]
    """Indexes into `sentences`, most important first; what is not content is left out."""
    reasons: tuple[tuple[Reason, ...], ...] = ()
    """For each sentence the parts of its score; empty where the method has none to show."""
    notice: str = ""
    """One sentence about a limit that was applied, or empty."""

    def summary(self, length: int) -> tuple[SummaryLine, ...]:
        """Return the `length` most important sentences in the order of the article.

        Shorter summaries are contained in longer ones, so that turning the dial only adds or removes
        lines.
        """
        chosen = {index: rank for rank, index in enumerate(self.order[: max(0, length)], 1)}
        return tuple(
            SummaryLine(self.sentences[index].start, self.sentences[index].end, chosen[index])
            for index in sorted(chosen)
        )


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body that is quoted."""

    name: str
    """The full name the article gives, without titles."""
    role: str = ""
    """What the article calls the speaker, such as "City Councilmember"; empty where it says nothing."""
    aliases: tuple[str, ...] = ()
    """Other mentions of the same speaker in the article."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A speaker that was considered for a quote."""

    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Quote:
    """Something somebody is reported to have said.

    A direct quote's span lies inside its quotation marks, one `Quote` for each piece where an
    attribution splits it. The span of an indirect or mixed quote is the reported clause without its
    attribution, of something denied with the verb that denies it; quoted words in it are `inner`.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: Speaker | None = None
    """None where the article does not say clearly enough who speaks."""
    mention: Span | None = None
    """The words the attribution uses for the speaker ("she", "Bass")."""
    cue: str = ""
    """The words that mark the speech act ("said", "according to")."""
    confidence: float = 0.0
    """How sure the attribution is, from 0 to 1."""
    inner: tuple[Span, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    """Who else could be meant, best first."""
    rule: str = ""
    """Name of the rule that attributed the quote, for explaining it."""
    as_found: Quote | None = None
    """The quote as it was found, where the user gave it this speaker or took the speaker away."""


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known about where it comes from: what analysis and export work on."""

    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    language: str = ""
    """BCP 47 primary subtag such as `en`; empty where it is not known."""
    source: str = ""
    """Who published it: what the document says, a feed's title, or a file's name."""
    author: str = ""
    published: datetime | None = None
    url: str = ""
    entry_id: int | None = None
    """The entry's number in the library, or None for text that is not stored."""
    links: tuple[Link, ...] = ()
    extractor: str = ""
    """What extracted the text from the article's page; empty for the text that the source gave."""
