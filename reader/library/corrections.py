"""Setting right who said a quote, and taking that back; the article that a quote is cited from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from reader import analysis
from reader.corrections import Correction, place_corrections
from reader.library.analyses import Analyses
from reader.model import Article, Quote, Speaker
from reader.text.sanitize import clean_line
from reader.undo import Change
from reader.wording import quoted

MAX_NAME = 200
"""Characters of a speaker's name, and of a role."""


class Corrections(Analyses):
    """What the user says of who is quoted."""

    def correct_speaker(self, article: Article, quote: Quote, speaker: Speaker | None) -> None:
        """Say who is quoted, or with None that nobody can be named; it holds from now on.

        Every entry with this text shows it. `undo` takes it back.

        Args:
            article: The article.
            quote: One of its quotes as they are found now.
            speaker: Whom to name; the aliases do not matter.

        Raises:
            StoreError: It cannot be kept.
        """
        given = Correction(
            quote.start,
            quote.end,
            clean_line(speaker.name, MAX_NAME) if speaker else "",
            clean_line(speaker.role, MAX_NAME) if speaker else "",
            self._clock(),
        )
        said = quoted(article.text[quote.start : quote.end])
        words = f"speaker of {said} {f'set to {given.name}' if given.name else 'taken away'}"
        self._change_corrections(article, words, remove=self._only_about(article, quote), add=[given])

    def forget_correction(self, article: Article, quote: Quote) -> None:
        """Let a quote have the speaker that was found; `undo` takes it back.

        Raises:
            StoreError: The library cannot be written.
        """
        placed = self._placed(article)
        self._change_corrections(
            article,
            f"speaker of {quoted(article.text[quote.start : quote.end])} as found",
            remove=[one for span, one in placed if span == (quote.start, quote.end)],
        )

    def citable(self, article: Article) -> Article:
        """Return an article as it is cited: an outlet that is only our name for a place here is none.

        Raises:
            StoreError: The library cannot be read.
        """
        local = {feed.title for feed in self._store.feeds() if feed.kind != "feed"}
        return replace(article, source="") if article.source in local else article

    def _placed(self, article: Article) -> list[tuple[tuple[int, int], Correction]]:
        """Return the corrections of an article, each with the span of a quote that it is about now."""
        quotes = self._found_quotes(article)
        places = place_corrections(quotes, self._corrections(article))
        return [((quotes[number].start, quotes[number].end), one) for number, one in places.items()]

    def _only_about(self, article: Article, quote: Quote) -> list[Correction]:
        """Return the corrections of this quote that no other quote needs."""
        placed = self._placed(article)
        span = (quote.start, quote.end)
        needed = [one for other, one in placed if other != span]
        return [one for other, one in placed if other == span and one not in needed]

    def _change_corrections(
        self,
        article: Article,
        words: str,
        *,
        remove: Collection[Correction] = (),
        add: Collection[Correction] = (),
    ) -> None:
        def change(remove: Collection[Correction], add: Collection[Correction]) -> None:
            with self._store.together():
                self._store.change_corrections(article.text, remove=remove, add=add)
                self._index_again(article)

        if not remove and not add:
            return
        change(remove, add)
        self._undo.push(Change(words, lambda: change(add, remove), entry_id=article.entry_id))

    def _index_again(self, article: Article) -> None:
        """Let lists and searches know other speakers, in every entry that has this text."""
        if article.entry_id is not None:
            for one in self._store.articles(self._store.entries_with_text_of(article.entry_id)):
                self.quotes(analysis.with_language(one))
