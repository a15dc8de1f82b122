"""Tells what stands before a reported clause or at its start: datelines, asides, a verb that reports it."""

from __future__ import annotations

from reader.quotes.tokens import DASHES, Narration, TokenSentence

_MAX_DATELINE = 12
"""Tokens of a report's place, agency and date before their dash."""
_MOOD_WITHIN = 40
"""Tokens of a clause among which its verb shows its mood."""
_MAX_ASIDE = 8
_MAX_CLAUSE = 24
"""Tokens from the conjunction of a clause to the verb that closes it."""


def shows_mood(narration: Narration, start: int, end: int) -> bool:
    """Tell a reported clause by its verb ("ließ ausrichten, das Land |werde| nicht weichen")."""
    mood = narration.lexicon.reported_mood | narration.lexicon.doubtful_mood
    return any(token.text in mood for token in narration.tokens[start : min(end, start + _MOOD_WITHIN)])


def over_dateline(narration: Narration, sentence: TokenSentence) -> int:
    """Return where a sentence begins after "Berlin (Deutschland), 04.05.2009 – "."""
    tokens, start = narration.tokens, sentence.start
    is_first = start == 0 or tokens[start - 1].paragraph != tokens[start].paragraph
    if not (narration.lexicon.late_subjects and is_first):
        return start
    for index in range(start, min(sentence.end, start + _MAX_DATELINE)):
        token = tokens[index]
        if token.text in DASHES and index > start:
            return index + 1 if tokens[index - 1].end < token.start else start
        if token.kind == "quote" or (token.kind == "word" and tokens[index - 1].text not in "(/"):
            return start
    return start


def closes_reason(narration: Narration, verb: int) -> bool:
    """Tell "|Nachdem| Huber das Team beschimpft hatte, |ging er|", whose main clause is nobody's words."""
    tokens, lexicon = narration.tokens, narration.lexicon
    if not lexicon.reasons:
        return False
    first = max(narration.sentence(verb).start, verb - _MAX_CLAUSE)
    start = next((n + 1 for n in range(verb - 1, first - 1, -1) if tokens[n].text == ","), first)
    return tokens[start].lower in lexicon.reasons


def over_aside(narration: Narration, start: int, last: int) -> int:
    """Return where the clause begins after "Secondo lo studio, |anticipato da questo giornale|, ..."."""
    tokens, lexicon = narration.tokens, narration.lexicon
    if start + 1 >= last or tokens[start].kind != "word":
        return start
    if tokens[start].lower in lexicon.function_words and tokens[start].lower not in lexicon.asked:
        return start
    if tokens[start + 1].lower not in lexicon.prepositions:
        return start
    ahead = range(start + 2, min(last, start + _MAX_ASIDE))
    closing = next((n for n in ahead if tokens[n].text == ","), None)
    return closing + 1 if closing is not None else start


def over_relative(narration: Narration, start: int, last: int) -> int:
    """Return where the clause begins after "Nach Angaben der Stadt, |die den Bau plant|, ...".

    What follows a source's comma belongs to the source, and closes with a comma of its own.
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    if start >= last or tokens[start].lower not in lexicon.definite | lexicon.relatives:
        return start
    closing = next((n for n in range(start + 1, last) if tokens[n].text == ","), None)
    return closing + 1 if closing is not None else last
