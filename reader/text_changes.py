"""What a publisher changed in a text, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

from reader.text.paragraphs import find_paragraphs
from reader.text.sentences import split_sentences

MAX_SENTENCES = 1_000
"""Of longer texts only the beginnings are compared: comparing takes time that grows with the square."""


def changed_sentences(before: str, after: str) -> Iterator[tuple[Literal["-", "+"], str]]:
    """Yield the sentences that went (`-`) and came (`+`), in the order of the texts.

    Sentences are compared as a whole, because a sentence is what this reader quotes: one with a changed
    word is another sentence.
    """
    old, new = _sentences(before), _sentences(after)
    # A line that is repeated all over a text ("Read more") is no place to hold on to, which is what
    # difflib calls junk; without that a text full of them would take minutes.
    for kind, old_start, old_end, new_start, new_end in SequenceMatcher(None, old, new).get_opcodes():
        if kind != "equal":
            for sentence in old[old_start:old_end]:
                yield "-", sentence
            for sentence in new[new_start:new_end]:
                yield "+", sentence


def _sentences(text: str) -> list[str]:
    found = split_sentences(text, find_paragraphs(text), "")
    return [" ".join(text[one.start : one.end].split()) for one in found[:MAX_SENTENCES]]
