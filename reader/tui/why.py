"""Explanations in words: why a sentence is in the summary, why a quote has its speaker."""

from __future__ import annotations

from reader.model import Quote, Ranking, SummaryLine


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
    """Return the rule and the cue that attributed a quote, how sure that is, and who else came near."""
    others = ", ".join(f"{candidate.name} {candidate.score:.2f}" for candidate in quote.candidates[:3])
    considered = f" Considered: {others}." if others else ""
    if quote.speaker is None:
        return f"No speaker is clear enough.{considered}"
    cue = f", cue “{quote.cue}”" if quote.cue else ""
    rule = quote.rule or "none named"
    return f"{quote.speaker.name}: rule {rule}{cue}, confidence {quote.confidence:.0%}.{considered}"
