"""The pictures of articles."""

from __future__ import annotations

import asyncio

from reader.errors import SourceError
from reader.images import ImageCache, article_images, load_image
from reader.library.part import Part
from reader.model import Article, Picture
from reader.network import Network


class Images(Part):
    """What can be done with the pictures of articles."""

    def images(self, article: Article) -> tuple[str, list[int]]:
        """Return the address of an article's lead picture ("": none), and the links of the other ones.

        Raises:
            SourceError: What decodes pictures is not installed.
            NotFoundError: The entry has left the library.
        """
        from reader.sources.images import NEEDED, can_decode

        if not can_decode():
            raise SourceError(NEEDED)
        kept = () if article.entry_id is None else self._store.details(article.entry_id).enclosures
        return article_images(article, kept)

    async def image(self, network: Network, article: Article, url: str, width: int, height: int) -> Picture:
        """Return a picture of an article in at most so many pixels; it is fetched if it is not kept.

        Only the host of the article's feed, which the user chose, may be on a private network.

        Raises:
            SourceError: It cannot be fetched, or is no picture that can be shown.
            NotFoundError: The entry has left the library.
            WorkerError: It was too much for the process that decodes it.
        """
        user_url = await asyncio.to_thread(self._user_url, article)
        async with network.in_use():
            return await load_image(
                ImageCache(self._folders.cache / "images", self._clock),
                await network.fetcher(),
                network.workers,
                url,
                user_url=user_url,
                width=width,
                height=height,
            )

    def _user_url(self, article: Article) -> str:
        if article.entry_id is None:
            return ""
        return self._store.feed(self._store.entry(article.entry_id).feed_id).user_url
