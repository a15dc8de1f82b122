"""Tells which sentences of an article say something: bylines, "Read more" and captions do not.

What a page puts around a story often sits inside its text. A summary line taken from it would be
worthless, so such sentences are never chosen, whatever the method. The rules are made to miss rather than
to hit wrongly: a line is left out for how it begins and looks, not for a word somewhere in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.model import Article, Paragraph, ParagraphKind, Sentence
from reader.text.furniture import GREETINGS, INVITATIONS, LABELS, PROMOTIONS, SILENCES

_LEGAL: Final = re.compile(
    r"(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos|todos os direitos|\(?(?:additional )?(?:reporting|writing|editing|compiled|edited)"
    r" (?:and (?:writing|editing) )?by [\w.’' -]{3,80};?|this (?:article|story) (?:was |has been )?"
    r"(?:originally |first )?(?:published|updated|corrected|appeared))"
)
_CONTRIBUTED: Final = re.compile(r"contributed (?:reporting )?to this (?:report|story|article)\b")
_STAMP: Final = re.compile(
    r"(?:(?:first |last )?(?:updated|published|posted|modified)|aktualisiert|stand:|publié"
    r"|mis à jour|actualizado|publicado|atualizado|aggiornato|pubblicato|bijgewerkt|uppdaterad|publicerad)"
    r"[ :].{0,60}\d"
)
_BYLINE: Final = re.compile(r"(?:by|von|par|por|di|door|av|af|text|texte|texto|от|автор)\b:? ", re.IGNORECASE)
_AGENCY: Final = "(?:AP|AFP|EPA|dpa|PA|Reuters|Getty(?: Images)?|Shutterstock|iStock|Alamy)"
_CREDIT: Final = re.compile(
    rf"(?:[/(|–—-] ?|photo(?:graph)? by |photo: |image: |credit: |via ){_AGENCY}\b[\w /]{{0,40}}\)?$"
)
_CREDIT_LINE: Final = re.compile(
    r"(?:photo(?:graph)?s?|pictures?|images?|credits?|foto|fotos|bild|photographie|crédit|imagen|imagem)"
    r"(?: credit)?(?: by|:|/) ?\S.{0,80}"
    rf"|(?:[\w .,’'-]{{0,50}}/ ?)?{_AGENCY}(?: Photo)?(?:/[\w .’'-]{{0,50}})?\.?",
    re.IGNORECASE,
)
_CAPTION: Final = re.compile(
    r"(?:(?:pictured|above|below|left|right|inset|clockwise from [\w ]{3,20})[:,]|pictured (?:is|are|here)\b"
    r"|(?:in )?this (?:undated |file |handout |aerial )*(?:photo|photograph)\b|scroll down"
    r"|(?:an? )?(?:undated |file |handout |aerial )+(?:photo|photograph|image|picture)\b)",
    re.IGNORECASE,
)
_CLOCK_LINE: Final = re.compile(
    r"(?:(?:published|updated|posted)\W{0,3}(?:\d.{0,60})?"
    r"|(?:(?:at|posted at|updated at|today at|last updated at) )?\d{1,2}[:.h]\d{2} ?(?:[ap]\.?m\.?|uhr)?"
    r"(?:,? ?(?:(?-i:[A-Z]{2,4})\b.{0,30}|\d{1,2} [A-Z]{3,9}(?: \d{4})?))?"
    r"|\d{1,2} ?[ap]\.?m\.?(?: (?-i:[A-Z]{2,4}))?|\d{1,3} ?(?:m|min|mins|minutes|h|hours?) ago"
    r"|by\W{0,3}|\d{1,9} (?:shares|comments?)\W{0,3}|view comments?\W{0,3})",
    re.IGNORECASE,
)
_SCORE: Final = re.compile(r"\d(?<!\d\d)\d{0,2}[-–]\d{1,3}(?![-–\d])")
_WHISTLE: Final = re.compile(
    r"(?:match ends|(?:full|half)[ -]?time|(?:first|second) half(?: ends)?|goal|result|ft|ht)"
    r"(?:[!:,.]? |[!.]$)",
    re.IGNORECASE,
)
_TEAMS: Final = re.compile(
    r"[^\W\d_][\w.’'& -]{1,40} \d{1,3}(?: \([\w ,-]{1,20}\))?[,;]? [^\W\d_].{1,40} \d{1,3}\b.{0,25}"
)
"""A result with the numbers behind the names: "Osby 1, Varnholm 2 (aet)"."""
_SCORE_WORDS: Final = frozenset(["v", "vs", "bt", "def", "pens", "aet", "ht", "ft", "ot", "and", "of"])
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|[@#]\w{1,60}"
)
_BEGINNINGS: Final = frozenset(phrase[:2] for phrase in INVITATIONS)
"""A quick test: most sentences begin like none of the invitations."""
_FINAL: Final = tuple(".!?…。！？।॥؟۔።။:;\"'”’»›」』)]）")
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]|[\u0900-\u0dff\u0e00-\u0eff\u2e80-\U000323af]")
_TURN: Final = re.compile(r"([^\W\d_][\w.’' -]{0,40}):\s")
_NUMERIC: Final = re.compile(r"\d")

NOT_TOLD: Final[frozenset[ParagraphKind]] = frozenset({"heading", "code", "table", "image"})
"""Paragraphs that tell nothing by themselves: no summary shows a row of a table or a caption."""

_SCANNED: Final = 2_000
"""Characters of a sentence that are looked at."""
_BOX_LENGTH: Final = 400
"""Characters that a call to subscribe has at most; a longer paragraph tells something besides."""
_ABOUT: Final = re.compile(
    r"(?:about |über |à propos (?:de |d['’])|acerca de |sobre |informazioni su |over |om )(\w.+)",
    re.IGNORECASE,
)
_LONGEST_ARTICLE: Final = 3
"""Letters of the small words in a name: "the Osby Trust"."""
_CAPTION_LENGTH: Final = 220
"""Characters of a caption without a full stop, or of one that its credit ends."""
_FEWEST_WORDS: Final = 3
_LINE_LENGTH: Final = 90
"""Characters of a line that can still be a label, a byline or a time; longer ones are running text."""


def _has_words(text: str) -> bool:
    """Tell whether a text has words besides addresses."""
    if "://" in text or "@" in text or "www." in text or "#" in text:
        text = _ADDRESS.sub(" ", text)
    return _WORD.search(text) is not None


def _is_furniture(line: str) -> bool:
    """Tell whether a line invites, labels, credits or stamps instead of telling something."""
    small = line.casefold().lstrip('•·▶►→»>-–—*|[("“ ')
    if (small[:2] in _BEGINNINGS and small.startswith(INVITATIONS)) or _LEGAL.match(small):
        return True
    if _is_credited(line) or _CAPTION.match(line) or _is_result(line):
        return True
    if "contributed" in small and _CONTRIBUTED.search(small[:_BOX_LENGTH]):
        return True
    if len(line) > _LINE_LENGTH:
        return False
    label = small.split(":", 1)[0].split("|", 1)[0].rstrip(" .]")
    if _CLOCK_LINE.fullmatch(line) or label in LABELS or small.rstrip(" .,!。！，") in GREETINGS:
        return True
    says_nothing = small.endswith(SILENCES) and "," not in small  # "Asked why, she declined to comment."
    return says_nothing or (not line.endswith(".") and bool(_STAMP.match(small)))


def _is_credited(line: str) -> bool:
    """Tell whether a line ends with the agency that a picture is from; it has no full stop then."""
    return (line[-1].isalnum() or line[-1] in "_/)") and _CREDIT.search(line[-80:]) is not None


def _is_result(line: str) -> bool:
    """Tell whether a line is a result, a table row or a line-up: names and numbers without a sentence."""
    whistle = _WHISTLE.match(line)
    if whistle is not None:
        line = line[whistle.end() :]
        if not line:
            return True
    scored = ("-" in line or "–" in line) and _SCORE.search(line) is not None
    scored = scored or (len(line) <= _LINE_LENGTH and _TEAMS.fullmatch(line) is not None)
    listed = line.count(",") + line.count(";") >= 4
    if not (scored or listed) or line.upper() == line.lower():
        return False
    parts = line[:600].split()
    small = [part for part in parts if part[0].islower() and part.strip(".,;:()") not in _SCORE_WORDS]
    if scored and not small and len(parts) <= 40:
        return True
    return listed and len(parts) >= 8 and 10 * len(small) <= len(parts)


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


def _is_short_answer(text: str) -> bool:
    """Tell whether a sentence is an answer that says nothing without its question: "Lee: My niece."."""
    turn = _TURN.match(text)
    return turn is not None and len(text[turn.end() : turn.end() + _LINE_LENGTH].split()) < 5


def _is_fragment(said: Sequence[str]) -> bool:
    """Tell one or two words without a figure ("Not one."): they say nothing without what is around them.

    Items of a list are not meant here: they may be as short and are read as a whole.
    """
    return len(said) < _FEWEST_WORDS and not any(word[0].isdigit() for word in said)


def _line(article: Article, block: Paragraph) -> str:
    return " ".join(article.text[block.start : min(block.end, block.start + _BOX_LENGTH)].split())


def _boxes(article: Article) -> frozenset[int]:
    """Return the paragraphs that call to subscribe or follow, as a whole: also what leads up to the call."""
    short = {
        index: _line(article, block).casefold()
        for index, block in enumerate(article.paragraphs)
        if block.end - block.start < _BOX_LENGTH
    }
    everything = "\n".join(short.values())
    said = [phrase for phrase in PROMOTIONS if phrase in everything]
    return frozenset(
        index
        for index, small in short.items()
        if sum([phrase in small for phrase in said]) > 1
        or any(after.lstrip().startswith(INVITATIONS) for after in small.split("? ")[1:])
    )


def _about_publishers(article: Article) -> frozenset[int]:
    """Return the paragraphs that end a press release: those below "About Osby Ferries", if they begin so."""
    found: set[int] = set()
    for index, (block, after) in enumerate(pairwise(article.paragraphs)):
        if 3 * block.start < 2 * len(article.text) or block.end - block.start > _LINE_LENGTH:
            continue
        heading = _ABOUT.fullmatch(_line(article, block).rstrip(" :."))
        if heading is None or not _line(article, after).casefold().startswith(heading[1].casefold()):
            continue
        if not any(word[0].islower() for word in heading[1].split() if len(word) > _LONGEST_ARTICLE):
            found.add(index + 1)
    return frozenset(found)


def _captions(article: Article) -> frozenset[int]:
    """Return the paragraphs that stand before the credit of a picture: its captions.

    The first paragraph is none, because a story may well begin above its first picture, and neither is a
    longer one that ends in a full stop.
    """
    found: set[int] = set()
    for index, (block, after) in enumerate(pairwise(article.paragraphs)):
        if index and block.end - block.start <= _CAPTION_LENGTH and after.end - after.start <= _LINE_LENGTH:
            stopped = article.text[max(block.start, block.end - 3) : block.end].endswith(_FINAL)
            short = not stopped or block.end - block.start <= _LINE_LENGTH
            if short and _CREDIT_LINE.fullmatch(_line(article, after)):
                found.add(index)
    return frozenset(found)


def _credited(article: Article, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the short paragraphs whose last sentence is the credit of a picture: captions too."""
    found: set[int] = set()
    for before, sentence in pairwise(sentences):
        block = article.paragraphs[sentence.paragraph]
        if (
            before.paragraph == sentence.paragraph
            and block.end - block.start <= _CAPTION_LENGTH
            and sentence.end - sentence.start <= _LINE_LENGTH
            and _CREDIT_LINE.fullmatch(article.text[sentence.start : sentence.end])
        ):
            found.add(sentence.paragraph)
    return frozenset(found)


def _is_content(article: Article, sentence: Sentence, alone: bool, punctuated: bool) -> bool:
    """Tell whether one sentence is content.

    `alone` says whether it is its whole paragraph, `punctuated` whether the paragraphs of the article end in
    full stops.
    """
    kind = article.paragraphs[sentence.paragraph].kind
    text = article.text[sentence.start : sentence.end]
    if kind in NOT_TOLD or not _has_words(text[:_SCANNED]):
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
    article: Article,
    sentences: Sequence[Sentence],
    said: Sequence[Sequence[str]],
    title: Sequence[str],
    repeated: frozenset[str] = frozenset(),
) -> tuple[int, ...]:
    """Return the indexes of the sentences that a summary may show, in text order.

    `said` are the words of the sentences, `title` those of the title, `repeated` paragraphs that every
    article of the feed has. A sentence that says again, word for
    word, what an earlier one or the title said is left out too. Where nothing would be left, every sentence
    with a letter or digit in it counts, once, so that no text is without a summary.
    """
    in_paragraph = Counter(sentence.paragraph for sentence in sentences)
    punctuated = _is_punctuated(article)
    asked = _asked(article)
    skipped = asked | _boxes(article) | _credited(article, sentences) | _about_publishers(article)
    if repeated:
        blocks = enumerate(article.paragraphs)
        skipped |= {index for index, block in blocks if article.text[block.start : block.end] in repeated}
    captions = _captions(article)
    seen = {tuple(title)}
    kept: list[int] = []
    for index, (sentence, row) in enumerate(zip(sentences, map(tuple, said), strict=True)):
        alone = in_paragraph[sentence.paragraph] == 1
        if sentence.paragraph in skipped or row in seen or (alone and sentence.paragraph in captions):
            continue
        if asked and _is_short_answer(article.text[sentence.start : sentence.end]):
            continue
        if article.paragraphs[sentence.paragraph].kind == "text" and _is_fragment(row):
            continue
        if _is_content(article, sentence, alone, punctuated):
            seen.add(row)
            kept.append(index)
    if kept:
        return tuple(kept)
    texts = [article.text[sentence.start : sentence.end] for sentence in sentences]
    first: dict[object, int] = {}  # by what a sentence says
    for index, (text, row) in enumerate(zip(texts, map(tuple, said), strict=True)):
        if any(map(str.isalnum, text)):
            first.setdefault(row or text.strip(), index)
    return tuple(first.values())
