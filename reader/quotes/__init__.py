"""Quotes and who says them: marks, people, acts of speech, attribution.

One pass finds the quotation marks (`marks`), one cuts the rest into tokens (`tokens`); `naming` and
`people` build the table of who is named, `speech` and `sources` find what reports speech with its subject
(`phrases`, `verb_subjects`), `resolve` decides whom a subject means (`descriptions`, `salience`), `evidence`
and `attribute` give direct quotes their speakers and `indirect` finds reported clauses (`openings`,
`clauses`, `mood`). `confidence` says how sure all that is. A language without a lexicon gets its direct
quotes without speakers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.model import Article, Quote, Span
from reader.quotes.acts import Speech
from reader.quotes.attribute import Attributor, as_candidates, to_quote
from reader.quotes.clauses import Clause
from reader.quotes.confidence import SURE_ENOUGH, confidence
from reader.quotes.dialogue import add_dialogue
from reader.quotes.evidence import Evidence, mention_span
from reader.quotes.find import is_framed_utterance, is_title, is_utterance
from reader.quotes.incise import cut_incises
from reader.quotes.indirect import ClauseFinder
from reader.quotes.japanese import attribute_japanese
from reader.quotes.lexicon import Lexicon, guess, load
from reader.quotes.marks import Region, find_regions
from reader.quotes.people import find_people
from reader.quotes.phrases import Phrases
from reader.quotes.salience import Voice
from reader.quotes.speech import find_speech
from reader.quotes.tokens import Narration, narrate
from reader.quotes.transcripts import Turn, find_turns, turn_quotes

ENGINE_VERSION = "3"
"""Changes whenever the same text may give other quotes, so that stored results are made anew."""

_KANA = re.compile(r"[ぁ-ヿ]")


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Return the quotes of an article in text order, each with its speaker where that is clear.

    Quotes never cross. The work is linear in the length of the text.
    """
    regions = find_regions(article.text, article.paragraphs)
    lexicon = load(article.language) if article.language else guess(article.text)
    if lexicon is None and _is_japanese(article):
        return attribute_japanese(article, regions)
    if lexicon is None:
        spoken = (region for region in regions if is_framed_utterance(article.text, region))
        return tuple(Quote(region.start, region.end, "direct") for region in spoken)
    return _attributed(article, regions, lexicon)


def _is_japanese(article: Article) -> bool:
    return article.language == "ja" or (not article.language and _KANA.search(article.text) is not None)


def _attributed(article: Article, regions: Sequence[Region], lexicon: Lexicon) -> tuple[Quote, ...]:
    regions = _by_language(article, regions, lexicon)
    narration = narrate(article.text, article.paragraphs, regions, lexicon)
    people = find_people(narration, regions)
    phrases = Phrases(narration, people)
    speech = find_speech(narration, phrases)
    evidence = Evidence(narration, people, phrases, speech, regions)
    attributor = Attributor(evidence, phrases, speech, regions)
    turns = find_turns(article.text, article.paragraphs, regions, people, lexicon)
    clauses = [
        clause
        for clause in ClauseFinder(narration, phrases, speech, regions).all()
        if narration.tokens[clause.start].paragraph not in turns
    ]
    covered = {
        narration.region_of[token]
        for clause in clauses
        for token in range(clause.start, clause.end)
        if token in narration.region_of
    }
    settled = covered | {
        number
        for number, region in enumerate(regions)
        if region.paragraph in turns and not attributor.is_stated(number)
    }
    direct = _direct_regions(narration, regions, attributor, settled)
    found = attributor.attribute(direct)
    quotes = [to_quote(regions[number], found[number]) for number in direct]
    quotes += [
        _reported(clause, speech[clause.act], evidence.voices[clause.act], narration, regions)
        for clause in clauses
    ]
    quotes += _spoken_turns(article.text, turns, [regions[number] for number in direct])
    return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))


def _by_language(article: Article, regions: Sequence[Region], lexicon: Lexicon) -> Sequence[Region]:
    """Return the regions as a language's press means them."""
    if lexicon.incise_inside:
        regions = cut_incises(article.text, regions, lexicon)
    if lexicon.dash_dialogue:
        regions = add_dialogue(article.text, article.paragraphs, regions, lexicon)
    return regions


def _spoken_turns(text: str, turns: dict[int, Turn], direct: Sequence[Region]) -> Iterator[Quote]:
    """Yield what the turns of a transcript say, around the quotes of others in them."""
    inside: defaultdict[int, list[Region]] = defaultdict(list)
    for region in direct:
        inside[region.paragraph].append(region)
    for index, turn in turns.items():
        yield from turn_quotes(text, turn, inside[index])


def _direct_regions(
    narration: Narration, regions: Sequence[Region], attributor: Attributor, settled: set[int]
) -> list[int]:
    """Return the regions that report direct speech, but for those that are settled otherwise."""
    direct: list[int] = []
    for number, region in enumerate(regions):
        goes_on = bool(direct) and regions[direct[-1]].paragraph == region.paragraph
        if number not in settled and _is_direct(narration, region, number, attributor, goes_on=goes_on):
            direct.append(number)
    return direct


def _is_direct(
    narration: Narration, region: Region, number: int, attributor: Attributor, *, goes_on: bool
) -> bool:
    token = narration.quote_tokens[number]
    sentence = narration.sentence(token)
    before = narration.tokens[token - 1] if token > sentence.start else None
    if before is not None and before.lower in narration.lexicon.title_leads:
        return False
    stated = attributor.stated[number]
    if (
        before is not None
        and before.text == ","
        and stated.rule == "after"
        and is_title(narration.text, region)
    ):
        return False  # 'In her book, "The Loud Century," she argues ...'
    is_embedded = before is not None and before.kind in ("word", "cap", "number")
    return is_utterance(narration.text, region, stated.score, is_embedded=is_embedded, goes_on=goes_on)


def _reported(
    clause: Clause, act: Speech, voice: Voice, narration: Narration, regions: Sequence[Region]
) -> Quote:
    tokens = narration.tokens
    inner = tuple(
        Span(regions[narration.region_of[token]].start, regions[narration.region_of[token]].end)
        for token in range(clause.start, clause.end)
        if token in narration.region_of
    )
    sure = confidence(clause.rule, voice.certainty)
    is_named = voice.speaker is not None and sure >= SURE_ENOUGH
    return Quote(
        start=tokens[clause.start].start,
        end=tokens[clause.end - 1].end,
        kind="mixed" if inner else "indirect",
        speaker=voice.speaker if is_named else None,
        mention=mention_span(act.subject, narration),
        cue=narration.slice(act.start, act.end),
        confidence=sure if is_named else 0.0,
        inner=inner,
        candidates=voice.candidates if is_named else as_candidates(voice, sure),
        rule=clause.rule if voice.rule == "name" else f"{clause.rule}, {voice.rule}",
    )
