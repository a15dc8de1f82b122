"""Attributes Japanese quotes of the plainest form: X氏は「…」と述べた.

Japanese has no spaces and no capitals, so nothing of the engine for European languages applies; one
pattern on each side of the brackets covers what news agencies write most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import Article, Quote, Span, Speaker
from reader.quotes.find import is_utterance
from reader.quotes.marks import Region

_VERBS = (
    "述べ|話し|話す|語っ|語る|言っ|言う|説明し|強調し|発言し|コメントし|訴え|主張し|指摘し"
    "|答え|明らかにし|批判し|書い|笑っ|笑う|振り返|喜ん|喜ぶ"
)
_SAID = re.compile(rf"(?:など|など、)?と(?:[^。「」『』\n]{{0,12}}?)({_VERBS})")
_SAID_BY = re.compile(
    rf"(?:など|など、)?と、?([^。、「」『』\nはが]{{2,24}})[はが][^。「」『』\n]{{0,12}}?({_VERBS})"
)
_TOPIC = re.compile(r"(?:^|[。、\n「」])([^。、\n「」『』はが]{2,24})[はが](?:[^。「」『』\n]{0,30})$")
_LEAD = re.compile(r"(?:^|[。\n「」])([^。、\n「」『』はが]{2,24})、(?:[^。「」『』\n]{0,30})$")
"""Whoever opens the sentence, where no particle marks a topic."""
_AGE = re.compile(r"[（(]\d{1,3}[）)]$")
_LOOK_BACK = 64
_HONORIFICS = ("さん", "氏", "容疑者", "被告")
_NAME = re.compile(r"[一-龯々〆ァ-ヶー・]{1,12}$")
"""A name at the end of a phrase, in the two scripts that names are written in."""
_CONFIDENCE = 0.85


def attribute_japanese(article: Article, regions: Sequence[Region]) -> tuple[Quote, ...]:
    """Return the quotes among the regions, with the speaker where topic and verb both stand beside them."""
    quotes = []
    for region in regions:
        after = _SAID_BY.match(article.text, region.outer_end)
        if after is not None:
            quotes.append(_spoken(article, region, Span(*after.span(1)), after.group(2)))
            continue
        said = _SAID.match(article.text, region.outer_end)
        if said is None:
            if is_utterance(article.text, region):
                quotes.append(Quote(region.start, region.end, "direct"))
            continue
        floor = article.paragraphs[region.paragraph].start
        offset = max(floor, region.outer_start - _LOOK_BACK)
        lead = article.text[offset : region.outer_start]
        topic = _TOPIC.search(lead) or _LEAD.search(lead)
        mention = Span(offset + topic.start(1), offset + topic.end(1)) if topic else None
        quotes.append(_spoken(article, region, mention, said.group(1)))
    return tuple(quotes)


def _spoken(article: Article, region: Region, mention: Span | None, cue: str) -> Quote:
    if mention is None:
        return Quote(region.start, region.end, "direct", cue=cue)
    phrase = _AGE.sub("", article.text[mention.start : mention.end].strip())
    name, role = _name_and_role(phrase)
    if not name:
        return Quote(region.start, region.end, "direct", cue=cue)
    return Quote(
        region.start, region.end, "direct", Speaker(name, role), mention, cue, _CONFIDENCE, rule="topic, said"
    )


def _name_and_role(phrase: str) -> tuple[str, str]:
    """Split "町長の大槻氏"; "近くに住む高橋さん" has a clause before the name, "佐藤市長" stays as it is."""
    role, _, name = phrase.rpartition("の")
    for honorific in _HONORIFICS:
        if name.endswith(honorific):
            name = name.removesuffix(honorific)
            found = _NAME.search(name)
            return (found.group() if found else name), role
    return name, role
