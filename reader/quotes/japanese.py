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

_SAID = re.compile(
    r"(?:など|など、)?と(?:[^。「」『』\n]{0,12}?)"
    r"(述べ|話し|話す|語っ|語る|言っ|言う|説明し|強調し|発言し|コメントし|訴え|主張し|指摘し|答え|明らかにし|批判し|書い)"
)
_TOPIC = re.compile(r"(?:^|[。、\n「」])([^。、\n「」『』はが]{2,24})[はが、](?:[^。「」『』\n]{0,30})$")
_LOOK_BACK = 64
_HONORIFICS = ("さん", "氏")
_CONFIDENCE = 0.85


def attribute_japanese(article: Article, regions: Sequence[Region]) -> tuple[Quote, ...]:
    """Return the quotes among the regions, with the speaker where topic and verb both stand beside them."""
    quotes = []
    for region in regions:
        said = _SAID.match(article.text, region.outer_end)
        if said is None:
            if is_utterance(article.text, region):
                quotes.append(Quote(region.start, region.end, "direct"))
            continue
        floor = article.paragraphs[region.paragraph].start
        topic = _TOPIC.search(article.text[max(floor, region.outer_start - _LOOK_BACK) : region.outer_start])
        quotes.append(_spoken(article, region, topic, said.group(1), floor))
    return tuple(quotes)


def _spoken(article: Article, region: Region, topic: re.Match[str] | None, cue: str, floor: int) -> Quote:
    if topic is None:
        return Quote(region.start, region.end, "direct", cue=cue)
    offset = max(floor, region.outer_start - _LOOK_BACK)
    mention = Span(offset + topic.start(1), offset + topic.end(1))
    name = article.text[mention.start : mention.end].strip()
    for honorific in _HONORIFICS:
        name = name.removesuffix(honorific)
    role, _, name = name.rpartition("の")
    return Quote(
        region.start, region.end, "direct", Speaker(name, role), mention, cue, _CONFIDENCE, rule="topic, said"
    )
