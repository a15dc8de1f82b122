"""Explanations in words: why a sentence is in the summary, why a quote has its speaker."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reader.export.fields import SURE_FROM
from reader.model import Article, Quote, Ranking, SummaryLine

_STATED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "after": "named right after the quote",
        "before": "named in the words before the quote",
        "label": "a name and a colon before the quote",
        "signature": "a name under the quote",
        "continued": "the quote goes on over paragraphs",
        "same paragraph": "quoted in the same paragraph",
        "running": "still speaking",
        "named": "topic of the sentence before",
        "subject": "subject of the sentence",
        "embedded": "subject of the sentence around the quote",
        "said that": "said “that” it is so",
        "said": "said it is so, without “that”",
        "clause, said": "named after the reported words",
        "according to": "it is so according to them",
        "mood": "the mood of the verb reports",
        "transcript": "named by the transcript",
        "topic, said": "topic of the sentence",
    }
)
"""What the rules look at that join a quote to the words for its speaker; short, for the status line."""

_RESOLVED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pronoun": "likeliest for the pronoun",
        "role": "has the role",
        "description": "fits the description",
        "nominal": "described, not named",
        "definite": "described; who it is may stand elsewhere",
    }
)
"""How those words were taken for somebody, where they are no name."""

_SURENESS: Final = ((0.9, "very sure"), (SURE_FROM, "sure"), (0.65, "rather sure"), (0.0, "not sure"))
"""Words for a confidence, each from the least on."""


def why_line(ranking: Ranking, line: SummaryLine) -> str:
    """Return the rank of a summary line and the named parts of its score, the strongest first."""
    index = ranking.order[line.rank - 1]
    place = f"Rank {line.rank} of {len(ranking.order)} by {ranking.method}"
    reasons = ranking.reasons[index] if ranking.reasons else ()
    if not reasons:
        return f"{place}; this method gives no parts of its score."
    strongest = sorted(reasons, key=lambda reason: -abs(reason.value))
    parts = ", ".join(
        f"{reason.name} {reason.value:+.2f}" for reason in strongest if abs(reason.value) >= 0.005
    )
    return f"{place}: {parts}."


def why_quote(quote: Quote) -> str:
    """Return the rule and the cue that attributed a quote, how sure that is, and who else came near.

    Of a quote that the user corrected, also what the user said.
    """
    if quote.as_found is not None:
        named = quote.speaker.name if quote.speaker else "nobody"
        return f"Corrected by you: {named}. Found was: {why_quote(quote.as_found)}"
    in_play = [candidate for candidate in quote.candidates if candidate.score > 0]
    others = ", ".join(f"{candidate.name} {candidate.score:.2f}" for candidate in in_play[:3])
    considered = f" Considered: {others}." if others else ""
    if quote.speaker is None:
        return f"No speaker is clear enough.{considered}"
    cue = f", cue “{quote.cue}”" if quote.cue else ""
    sure = f"{sureness_in_words(quote.confidence)} ({quote.confidence:.0%})"
    return f"{quote.speaker.name}: rule {rule_in_words(quote.rule)}{cue}, {sure}.{considered}"


def why_mention(article: Article, quote: Quote) -> str:
    """Return the words that the article uses for the speaker there, or nothing where they are the name."""
    words = article.text[quote.mention.start : quote.mention.end] if quote.mention else ""
    if not words or (quote.speaker is not None and words == quote.speaker.name):
        return ""
    return f"The article says “{words}”."


def rule_in_words(rule: str) -> str:
    """Return the name of a rule and what it looks at; of a rule that is not known here, the name."""
    if not rule:
        return "none named"
    stated, _, resolved = rule.rpartition(", ")
    if resolved not in _RESOLVED or not stated:
        stated, resolved = rule, ""
    words = [text for text in (_STATED.get(stated), _RESOLVED.get(resolved)) if text]
    return f"“{rule}” ({'; '.join(words)})" if words else f"“{rule}”"


def sureness_in_words(confidence: float) -> str:
    """Return how sure an attribution is, from "very sure" to "not sure"."""
    return next(words for least, words in _SURENESS if confidence >= least)
