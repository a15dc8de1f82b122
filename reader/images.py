"""Pictures of articles: fetched when they are asked for, kept as files, decoded in the worker process."""

from __future__ import annotations

import asyncio
import hashlib
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.model import Article, Enclosure, Picture

if TYPE_CHECKING:
    from reader.sources.fetch import Fetcher
    from reader.workers import Workers

MAX_CACHE_BYTES = 100 * 1024 * 1024
"""All pictures that are kept; beyond that, those go that were looked at longest ago."""

MAX_AGE_SECONDS = 7 * 24 * 3600
"""How long a picture is kept: there may be another one at its address by then."""

MAX_IMAGES = 100
"""Pictures that are shown of one article, the first ones."""


class ImageCache:
    """A folder of pictures as they were fetched, each under a name made from its address.

    Args:
        folder: Where they are; it may be deleted at any time.
        clock: Tells the time.
        max_bytes: How large all of them together may be.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime], max_bytes: int = MAX_CACHE_BYTES) -> None:
        self._folder = folder
        self._clock = clock
        self._max_bytes = max_bytes

    def get(self, url: str) -> bytes | None:
        """Return the picture of an address, or None where it is not kept, or was fetched too long ago."""
        now = self._clock().timestamp()
        path = self._path(url)
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            with os.fdopen(descriptor, "rb") as file:
                status = os.fstat(descriptor)
                if not stat.S_ISREG(status.st_mode) or status.st_size > self._max_bytes:
                    return None
                if not 0 <= now - status.st_mtime <= MAX_AGE_SECONDS:  # nothing is known of a time to come
                    return None
                body = file.read()
            os.utime(path, (now, status.st_mtime))  # looked at now, fetched then
        except OSError:
            return None  # it is fetched again
        return body

    def put(self, url: str, body: bytes) -> None:
        """Keep a picture, and let go of those that are too many."""
        path = self._path(url)
        temporary = path.with_name(f".{os.urandom(8).hex()}.tmp")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with os.fdopen(os.open(temporary, flags, 0o600), "wb") as file:
                file.write(body)
            now = self._clock().timestamp()
            os.utime(temporary, (now, now))
            temporary.replace(path)
            self._trim()
        except OSError:
            # It is shown all the same, and fetched again another time.
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def drop(self, url: str) -> None:
        """Keep the picture of an address no longer."""
        with suppress(OSError):  # it is not there, or the next one takes its place
            self._path(url).unlink()

    def _trim(self) -> None:
        files = [(file, file.stat()) for file in self._folder.iterdir()]
        total = sum(status.st_size for _, status in files)
        for file, status in sorted(files, key=lambda item: item[1].st_atime_ns):
            if total <= self._max_bytes:
                return
            file.unlink(missing_ok=True)
            total -= status.st_size

    def _path(self, url: str) -> Path:
        return self._folder / hashlib.sha256(url.encode(errors="replace")).hexdigest()


async def load_image(
    cache: ImageCache,
    fetcher: Fetcher,
    workers: Workers,
    url: str,
    *,
    user_url: str,
    width: int,
    height: int,
) -> Picture:
    """Return a picture in at most so many pixels, from the cache or else from its address.

    Args:
        cache: Where it is kept as it was fetched.
        fetcher: Open.
        workers: What decodes.
        url: Its address.
        user_url: The address that the user chose and that led to it, as in `FetchRequest`.
        width: The most pixels across.
        height: The most pixels down.

    Raises:
        SourceError: It cannot be fetched, or is no picture that can be shown.
        WorkerError: It was too much for the process that decodes it.
    """
    from reader.sources.fetch import FetchRequest

    kept = await asyncio.to_thread(cache.get, url)
    if kept is not None:
        try:
            return await workers.decode_image(kept, url, width, height)
        except SourceError:  # it was one when it was kept: a power cut may have emptied the file
            await asyncio.to_thread(cache.drop, url)
    body = (await fetcher.fetch(FetchRequest(url, user_url=user_url))).body
    picture = await workers.decode_image(body, url, width, height)
    await asyncio.to_thread(cache.put, url, body)
    return picture


def is_picture(file: Enclosure) -> bool:
    """Say whether a file that goes with an entry is a picture, by its type or else by its name."""
    from reader.text.images import is_picture_file

    return file.media_type.startswith("image/") or (not file.media_type and is_picture_file(file.url))


def article_images(article: Article, enclosures: tuple[Enclosure, ...]) -> tuple[str, list[int]]:
    """Return the address of an article's lead picture, and the links of those to show at their places.

    The lead is a picture that goes with the entry as a file, where the text does not have it anyway; else
    the first one of the text, which then is not shown twice.

    Args:
        article: The article.
        enclosures: The files that go with it.
    """
    numbers = [number for number, link in enumerate(article.links) if link.kind == "image"][:MAX_IMAGES]
    in_text = {article.links[number].url for number in numbers}
    for file in enclosures:
        if is_picture(file) and file.url not in in_text:
            return file.url, numbers
    if not numbers:
        return "", []
    return article.links[numbers[0]].url, numbers[1:]
