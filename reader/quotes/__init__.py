"""Quotes and who says them: marks, people, acts of speech, attribution.

One pass finds the quotation marks (`marks`; `blocks` are quoted without any), one cuts the rest into tokens
(`tokens`, with `lines` and `months` for what only looks like a line's end or a date); `naming`, `entities`
and `people` build the table of who is named (`genders` reads the pronouns after a name), `speech` and
`sources` find what reports speech with its subject (`phrases`, `noun_forms`, `verb_subjects`, `preceding`,
`inversion`, `impersonal`), `resolve` decides whom a subject means (`descriptions`, `salience`), `evidence`,
`leads`, `unsaid` and `attribute` give direct quotes their speakers, `things` and `fragments` leave out what
is only named, and `indirect` finds reported clauses (`openings`, `clauses`, `fronts`, `mood`, `halves`,
`denials`). `confidence` says how sure all that is, `limit` how much of a text is searched. A language
without a lexicon gets its direct quotes without speakers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.model import Article, Quote, Span
from reader.quotes.acts import Speech
from reader.quotes.attribute import Attributor, as_candidates, to_quote
from reader.quotes.blocks import add_blocks
from reader.quotes.clauses import Clause, is_mostly_quoted
from reader.quotes.confidence import SURE_ENOUGH, confidence
from reader.quotes.dialogue import add_dialogue
from reader.quotes.evidence import Evidence, mention_span
from reader.quotes.find import has_speech_in_singles, is_framed_utterance, is_title, is_utterance
from reader.quotes.fragments import is_part_of_phrase, stands_for_title
from reader.quotes.incise import cut_incises
from reader.quotes.indirect import ClauseFinder
from reader.quotes.japanese import attribute_japanese
from reader.quotes.lexicon import Lexicon, guess, load
from reader.quotes.limit import within_limit
from reader.quotes.lines import join_broken_lines
from reader.quotes.marks import Region, find_regions
from reader.quotes.people import find_people
from reader.quotes.phrases import Phrases
from reader.quotes.salience import Voice
from reader.quotes.speech import find_speech
from reader.quotes.things import follows_lead, names_thing
from reader.quotes.tokens import Narration, narrate
from reader.quotes.transcripts import Turn, find_turns, turn_quotes

ENGINE_VERSION = "8"
"""Changes whenever the same text may give other quotes, so that stored results are made anew."""

_KANA = re.compile(r"[ぁ-ヿ]")


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Return the quotes of an article in text order, each with its speaker where that is clear.

    Quotes never cross. The work is linear in the length of the text, of which `limit.MAX_CHARACTERS` are
    searched; `limit.quotes_notice` says so.
    """
    searched = within_limit(article)
    quotes = _quotes_in(searched)
    if searched is article:
        return quotes
    end = len(searched.text.rstrip())
    return tuple(quote for quote in quotes if quote.end < end)  # what the limit cut off is no quote


def _quotes_in(article: Article) -> tuple[Quote, ...]:
    lexicon = load(article.language) if article.language else guess(article.text)
    if lexicon is not None:
        paragraphs = join_broken_lines(article.text, article.paragraphs, lexicon)
        article = replace(article, paragraphs=paragraphs)
    regions = find_regions(article.text, article.paragraphs)
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
    turns = find_turns(narration, article.paragraphs, regions, people)
    clauses = [
        clause
        for clause in ClauseFinder(narration, phrases, speech, regions).all()
        if narration.tokens[clause.start].paragraph not in turns
    ]
    for clause in clauses:
        if is_mostly_quoted(clause, narration):
            attributor.settle(clause)
    clauses = [clause for clause in clauses if not is_mostly_quoted(clause, narration)]
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
    return add_blocks(article.text, article.paragraphs, regions)


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
    named: set[int] = set()
    in_singles = has_speech_in_singles(narration.text, regions)
    for number, region in enumerate(regions):
        goes_on = bool(direct) and regions[direct[-1]].paragraph == region.paragraph
        if number in settled or _names_thing(narration, regions, number, attributor, named):
            continue
        if _is_direct(narration, region, number, attributor, goes_on=goes_on, speech_in_singles=in_singles):
            direct.append(number)
    return direct


def _names_thing(
    narration: Narration, regions: Sequence[Region], number: int, attributor: Attributor, named: set[int]
) -> bool:
    """Tell the name of a thing, and remember it in `named` for the names that follow it in a list."""
    token = narration.quote_tokens[number]
    is_near = number - 1 in named and narration.sentence(token).start <= narration.quote_tokens[number - 1]
    score = attributor.stated[number].score
    if follows_lead(narration, regions[number], token, score) or names_thing(
        narration, regions[number], token, score, follows_name=is_near
    ):
        named.add(number)
    return number in named


def _is_direct(
    narration: Narration,
    region: Region,
    number: int,
    attributor: Attributor,
    *,
    goes_on: bool,
    speech_in_singles: bool,
) -> bool:
    token = narration.quote_tokens[number]
    sentence = narration.sentence(token)
    before = narration.tokens[token - 1] if token > sentence.start else None
    if is_part_of_phrase(narration, region, token):
        return False
    stated = attributor.stated[number]
    if (
        before is not None
        and before.text == ","
        and stated.rule == "after"
        and not narration.lexicon.nouns_capitalised
        and is_title(narration.text, region)
    ):
        return False  # 'In her book, "The Loud Century," she argues ...'
    if before is not None and stands_for_title(narration, region, token, stated.score):
        return False
    if (
        before is not None
        and before.lower in narration.lexicon.calling
        and narration.text[region.end - 1] in "!?"
    ):
        return True
    is_embedded = before is not None and (before.kind in ("word", "cap", "number") or before.lower == "'s")
    if narration.lexicon.late_subjects and before is not None and before.lower in narration.lexicon.that:
        is_embedded = False  # "respondió que “no es cierto”"
    return is_utterance(
        narration.text,
        region,
        stated.score,
        speech_in_singles=speech_in_singles,
        is_embedded=is_embedded,
        goes_on=goes_on,
        opens_sentence=before is None,
        has_plain_capitals=narration.lexicon.nouns_capitalised,
        is_reported=attributor.is_reported(number) if narration.lexicon.late_subjects else None,
    )


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
