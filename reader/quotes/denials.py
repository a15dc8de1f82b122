"""Lets what somebody denies be shown with the verb that says so: "|denied| that it was so"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.quotes.acts import Speech
from reader.quotes.clauses import Clause, ClauseReader
from reader.quotes.tokens import Narration


def with_denials(
    narration: Narration, reader: ClauseReader, act: Speech, clauses: Iterator[Clause]
) -> Iterator[Clause]:
    """Let a clause that somebody denies begin with the verb that denies it.

    Without the verb it would read as what they said. Before the verb it reads so too, and is left out.
    """
    for clause in clauses:
        if not _is_denying(narration, act, clause):
            yield clause
        elif act.end <= clause.start:
            start = reader.over_auxiliaries(act.start, narration.sentence(act.start).start)
            yield replace(clause, start=start, is_denied=True)


def _is_denying(narration: Narration, act: Speech, clause: Clause) -> bool:
    tokens, lexicon = narration.tokens, narration.lexicon
    cue = tokens[act.start].lower
    if cue in lexicon.denying:
        return True
    particles = {particle for verb, particle in lexicon.denying_particles if verb == cue}
    return any(token.lower in particles for token in tokens[act.end : clause.start])


def denies_quote(narration: Narration, act: Speech, start: int, end: int) -> bool:
    """Tell "denied that |“the plan was bad”|", whose words are not the speaker's own.

    After a colon they are: "He denied it: “I was not there.”".
    """
    tokens, lexicon = narration.tokens, narration.lexicon
    if tokens[act.start].lower not in lexicon.denying or tokens[start - 1].text == ":":
        return False
    inside = [token for token in tokens[start:end] if token.kind != "mark"]
    return any(token.kind == "quote" for token in inside) and all(
        token.kind == "quote" or token.lower in lexicon.that for token in inside
    )
