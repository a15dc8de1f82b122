"""Five methods of sumy, run on our own sentences and words.

sumy's own tokenizer asks for NLTK data, which are not there offline; all it needs is an object with
`to_words`, so that is what it gets, together with our stop words. Its summarizers return the best sentences
only; a callable given as the count receives all of them with their ratings, and keeps them.

Importing this module loads sumy, NLTK and numpy, which takes a third of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isnan
from typing import Any, Final

import numpy
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer, null_stemmer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer

from reader.model import Ranking, Sentence
from reader.summary.sampling import ranking_of_sample, sample
from reader.text.words import stop_words

_SUMMARIZERS: Final[dict[str, Callable[..., Any]]] = {
    "lsa": LsaSummarizer,
    "luhn": LuhnSummarizer,
    "kl": KLSummarizer,
    "sumbasic": SumBasicSummarizer,
    "reduction": ReductionSummarizer,
}
_STEMMER_NAMES: Final = {"el": "greek", "no": "norwegian", "nb": "norwegian", "nn": "norwegian"}
"""Languages that sumy's own table of names does not lead to the stemmer it has."""

_NEEDS_CASE: Final = frozenset({"cs", "sk"})
"""Languages whose stemmer complains about words without a case, such as numbers."""

_MAX_SENTENCES: Final = 400
"""Most methods compare every sentence with every other: 400 take about a second, 2,000 half a minute."""
_MAX_SENTENCES_KL: Final = 120
"""KL compares every sentence with every summary so far, which grows with the third power."""
_MAX_SENTENCE_WORDS: Final = 200
"""Words of one sentence that are compared."""
_MAX_WORDS: Final = 6_000
"""Words of all sentences that are compared; Reduction compares every word with every other."""


class _Words:
    """What sumy takes for a tokenizer: hands out words that were cut before."""

    def __init__(self, said: Sequence[str]) -> None:
        self._said = tuple(said)

    def to_words(self, _text: str) -> tuple[str, ...]:
        return self._said


class _PlacedSentence(SumySentence):  # type: ignore[misc]
    """A sentence that is itself and no other: sumy takes sentences of the same text for one."""

    __slots__ = ("place",)

    def __init__(self, place: int, said: Sequence[str]) -> None:
        super().__init__(" ".join(said), _Words(said))
        self.place = place

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _PlacedSentence) and self.place == other.place

    def __hash__(self) -> int:
        return hash(self.place)


def _stemmer(language: str) -> Callable[[str], str]:
    """Return sumy's stemmer for the language, or one that changes nothing where it has none."""
    try:
        stemmer: Callable[[str], str] = Stemmer(_STEMMER_NAMES.get(language, language or "en"))
        stemmer("a")  # Polish and Greek need packages that sumy does not bring, and say so only now
    except (LookupError, ValueError):
        stemmer = null_stemmer
    if language in _NEEDS_CASE:
        return lambda word: stemmer(word) if word.islower() else word
    return stemmer


def _rated(method: str, said: Sequence[Sequence[str]], language: str) -> list[int]:
    """Return the places of the sentences that the method rates, best first.

    Ratings are rounded before they are compared: LSA adds them up in the order of a set, which differs from
    run to run in the last digits.
    """
    summarizer = _SUMMARIZERS[method](_stemmer(language))
    summarizer.stop_words = stop_words(language)
    placed = [_PlacedSentence(place, row) for place, row in enumerate(said)]
    document = ObjectDocumentModel([Paragraph(placed)])
    terms = {summarizer.stem_word(word) for word in document.words if word not in summarizer.stop_words}
    if not terms or (method == "lsa" and len(terms) < len(said)):
        return []  # LSA needs more terms than sentences
    ratings: list[tuple[float, int]] = []

    def keep(rated: Sequence[Any]) -> Sequence[Any]:
        ratings.extend((-round(float(item.rating), 9), item.sentence.place) for item in rated)
        return rated

    with numpy.errstate(all="ignore"):
        summarizer(document, keep)
    return [place for rating, place in sorted(ratings) if not isnan(rating)]


def rank_with_sumy(
    sentences: tuple[Sentence, ...],
    said: Sequence[Sequence[str]],
    content: Sequence[int],
    language: str,
    method: str,
) -> Ranking:
    """Rank the content sentences with one of sumy's methods.

    Sentences that did not take part or got no rating follow in the order of the text.
    """
    chosen = [said[index][:_MAX_SENTENCE_WORDS] for index in content]
    most = _MAX_SENTENCES_KL if method == "kl" else _MAX_SENTENCES
    entrants = sample([len(row) for row in chosen], most, _MAX_WORDS)
    rated = _rated(method, [chosen[place] for place in entrants], language)
    return ranking_of_sample(method, sentences, content, entrants, rated)
