"""Tells which sentences of an article say something: bylines, "Read more" and captions do not.

What a page puts around a story often sits inside its text. A summary line taken from it would be
worthless, so such sentences are never chosen, whatever the method. The rules are made to miss rather than
to hit wrongly: a line is left out for how it begins and looks, not for a word somewhere in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.model import Article, Sentence
from reader.summary.furniture import INVITATIONS, LABELS

_LEGAL: Final = re.compile(
    r"(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos|todos os direitos|\(?(?:additional )?(?:reporting|writing|editing|compiled|edited)"
    r" (?:and (?:writing|editing) )?by [\w.’' -]{3,80};?|this (?:article|story) (?:was |has been )?"
    r"(?:originally |first )?(?:published|updated|corrected|appeared))"
)
_STAMP: Final = re.compile(
    r"(?:(?:first |last )?(?:updated|published|posted|modified)|aktualisiert|stand:|publié"
    r"|mis à jour|actualizado|publicado|atualizado|aggiornato|pubblicato|bijgewerkt|uppdaterad|publicerad)"
    r"[ :].{0,60}\d"
)
_BYLINE: Final = re.compile(r"(?:by|von|par|por|di|door|av|af|text|texte|texto|от|автор)\b:? ", re.IGNORECASE)
_CREDIT: Final = re.compile(
    r"(?:[/(|–—-] ?|photo(?:graph)? by |photo: |image: |credit: |via )"
    r"(?:AP|AFP|EPA|dpa|PA|Reuters|Getty(?: Images)?|Shutterstock|iStock|Alamy)\b[\w /]{0,40}\)?$"
)
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|[@#]\w{1,60}"
)
_FINAL: Final = tuple(".!?…。！？।॥؟۔።။:;\"'”’»›」』)]）")
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]|[\u0900-\u0dff\u0e00-\u0eff\u2e80-\U000323af]")
_TURN: Final = re.compile(r"([^\W\d_][\w.’' -]{0,40}):\s")
_NUMERIC: Final = re.compile(r"\d")

_SCANNED: Final = 2_000
"""Characters of a sentence that are looked at."""
_LINE_LENGTH: Final = 90
"""Characters of a line that can still be a label, a byline or a time; longer ones are running text."""


def _is_furniture(line: str) -> bool:
    """Tell whether a line invites, labels, credits or stamps instead of telling something."""
    small = line.casefold().lstrip('•·▶►→»>-–—*|[("“ ')
    if small.startswith(INVITATIONS) or _LEGAL.match(small):
        return True
    if _CREDIT.search(line[-80:]):
        return True
    if len(line) > _LINE_LENGTH:
        return False
    label = small.split(":", 1)[0].split("|", 1)[0].rstrip(" .]")
    return label in LABELS or (not line.endswith(".") and bool(_STAMP.match(small)))


def _is_byline(line: str) -> bool:
    """Tell whether a line is an author's name: "By Ann Lee and Tom Roe, Staff Writer"."""
    match = _BYLINE.match(line)
    if match is None or len(line) > _LINE_LENGTH or line.endswith((".", "!", "?")):
        return False
    named = [word for word in line[match.end() :].replace(",", " ").split() if word[0].isalpha()]
    return bool(named) and sum(word[0].isupper() for word in named) >= 0.6 * len(named)


def _is_stray(line: str) -> bool:
    """Tell whether a short line without a full stop is a place, a date, an address or a bare heading."""
    if len(line) > _LINE_LENGTH or line.endswith(_FINAL):
        return False
    parts = line.split()
    return len(parts) < 8 or 2 * sum(bool(_NUMERIC.search(part)) for part in parts) >= len(parts)


def _asked(article: Article) -> frozenset[int]:
    """Return the paragraphs in which an interviewer asks: turns under one label that end in questions.

    The answers are what an interview says; a question, and what leads up to it, is not.
    """
    labels: dict[int, str] = {}
    for index, block in enumerate(article.paragraphs):
        turn = _TURN.match(article.text, block.start, block.end)
        end = article.text[max(block.start, block.end - 3) : block.end].rstrip("\"'”’»)")
        if turn is not None and end.endswith(("?", "？", "؟")):
            labels[index] = turn[1]
    often = Counter(labels.values())
    return frozenset(index for index, label in labels.items() if often[label] > 1)


def _is_content(article: Article, sentence: Sentence, alone: bool, punctuated: bool) -> bool:
    """Tell whether one sentence is content.

    `alone` says whether it is its whole paragraph, `punctuated` whether the paragraphs of the article end in
    full stops.
    """
    kind = article.paragraphs[sentence.paragraph].kind
    text = article.text[sentence.start : sentence.end]
    if kind in ("heading", "code") or not _WORD.search(_ADDRESS.sub(" ", text[:_SCANNED])):
        return False
    line = " ".join(text[:_SCANNED].split())
    if _is_furniture(line) or (alone and _is_byline(line)):
        return False
    return not (alone and punctuated and kind == "text" and _is_stray(line))


def _is_punctuated(article: Article) -> bool:
    """Tell whether at least a third of the paragraphs end in a full stop or the like."""
    ends = (article.text[max(block.start, block.end - 3) : block.end] for block in article.paragraphs)
    return 3 * sum(end.endswith(_FINAL) for end in ends) >= len(article.paragraphs)


def content_sentences(
    article: Article, sentences: Sequence[Sentence], said: Sequence[Sequence[str]], title: Sequence[str]
) -> tuple[int, ...]:
    """Return the indexes of the sentences that a summary may show, in text order.

    `said` are the words of the sentences, `title` those of the title. A sentence that says again, word for
    word, what an earlier one or the title said is left out too. Where nothing would be left, every sentence
    with a letter or digit in it counts, so that no text is without a summary.
    """
    in_paragraph = Counter(sentence.paragraph for sentence in sentences)
    punctuated = _is_punctuated(article)
    asked = _asked(article)
    seen = {tuple(title)}
    kept: list[int] = []
    for index, sentence in enumerate(sentences):
        alone = in_paragraph[sentence.paragraph] == 1
        if sentence.paragraph in asked or tuple(said[index]) in seen:
            continue
        if _is_content(article, sentence, alone, punctuated):
            seen.add(tuple(said[index]))
            kept.append(index)
    if kept:
        return tuple(kept)
    return tuple(
        index
        for index, sentence in enumerate(sentences)
        if any(map(str.isalnum, article.text[sentence.start : sentence.end]))
    )
