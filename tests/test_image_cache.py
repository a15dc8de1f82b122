"""Pictures that were fetched are kept as private files, and not too many of them."""

from __future__ import annotations

import stat
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from reader.errors import SourceError
from reader.images import ImageCache, article_images, load_image
from reader.model import Article, Enclosure, Link, Paragraph
from reader.sources.fetch import Fetcher
from reader.workers import Workers
from tests.conftest import NOW
from tests.servers import LoopbackServer, reply


class Clock:
    """Tells a time that goes on by a second whenever it is asked."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def article(*links: Link) -> Article:
    text = "One. Two. Three."
    return Article("Title", text, (Paragraph(0, len(text)),), links=links)


def test_what_is_put_is_given_back(tmp_path: Path) -> None:
    cache = ImageCache(tmp_path / "images", Clock())
    assert cache.get("https://a.example/1.png") is None
    cache.put("https://a.example/1.png", b"first")
    assert cache.get("https://a.example/1.png") == b"first"
    assert cache.get("https://a.example/2.png") is None


def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    ImageCache(folder, Clock()).put("https://a.example/1.png", b"first")
    (file,) = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_was_looked_at_longest_ago_goes_first(tmp_path: Path) -> None:
    cache = ImageCache(tmp_path / "images", Clock(), max_bytes=25)
    for number in range(2):
        cache.put(f"https://a.example/{number}", bytes(10))
    assert cache.get("https://a.example/0") is not None  # which makes it the newer one
    cache.put("https://a.example/2", bytes(10))
    kept = [cache.get(f"https://a.example/{number}") is not None for number in range(3)]
    assert kept == [True, False, True]


def test_a_picture_is_kept_for_a_week_however_often_it_is_looked_at(tmp_path: Path) -> None:
    clock = Clock()
    cache = ImageCache(tmp_path / "images", clock)
    cache.put("https://a.example/1.png", b"first")
    for _ in range(6):
        clock.now += timedelta(days=1)
        assert cache.get("https://a.example/1.png") == b"first"
    clock.now += timedelta(days=1)
    assert cache.get("https://a.example/1.png") is None
    cache.put("https://a.example/1.png", b"second")
    assert cache.get("https://a.example/1.png") == b"second"
    clock.now -= timedelta(days=300)
    assert cache.get("https://a.example/1.png") is None, "the clock was wrong: nobody knows how old it is"


async def test_a_picture_that_was_damaged_on_the_disk_is_fetched_once_more(
    server: LoopbackServer, tmp_path: Path
) -> None:
    picture = BytesIO()
    Image.new("RGB", (8, 4), "red").save(picture, "PNG")
    url = server.answers("/1.png", reply(picture.getvalue()))
    cache = ImageCache(tmp_path / "images", Clock())
    cache.put(url, b"")
    workers = Workers()

    async def load() -> int:
        found = await load_image(cache, fetcher, workers, url, user_url=url, width=99, height=99)
        return found.full_width

    async with Fetcher() as fetcher:
        assert [await load(), await load()] == [8, 8]
        assert len(server.hits) == 1
        cache.put(url, picture.getvalue()[:20])
        server.answers("/1.png", reply(b"no picture"))
        for hits in (2, 3):
            with pytest.raises(SourceError, match="no picture that can be shown"):
                await load()
            assert len(server.hits) == hits, "once each time it is asked for"
    await workers.close()
    assert cache.get(url) is None


def test_a_file_in_the_folder_s_place_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "images").write_text("mine")
    cache = ImageCache(tmp_path / "images", Clock())
    cache.put("https://a.example/1.png", b"first")
    assert cache.get("https://a.example/1.png") is None
    assert (tmp_path / "images").read_text() == "mine"


def test_a_link_in_the_cache_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    cache = ImageCache(folder, Clock())
    cache.put("https://a.example/1.png", b"first")
    (file,) = folder.iterdir()
    secret = tmp_path / "secret"
    secret.write_text("mine")
    file.unlink()
    file.symlink_to(secret)
    assert cache.get("https://a.example/1.png") is None
    cache.put("https://a.example/1.png", b"second")
    assert secret.read_text() == "mine"
    assert cache.get("https://a.example/1.png") == b"second"


def test_the_lead_is_a_file_of_the_entry_or_the_first_picture() -> None:
    first, second = (
        Link(0, 4, "https://a.example/1.png", "image"),
        Link(5, 9, "https://a.example/2.png", "image"),
    )
    other = Link(10, 15, "https://a.example/", "link")
    shown = article(first, other, second)
    assert article_images(shown, ()) == (first.url, [2])
    audio, cover = Enclosure("https://a.example/a.mp3", "audio/mpeg"), Enclosure("https://a.example/c.jpg")
    assert article_images(shown, (audio, cover)) == (cover.url, [0, 2])
    same = Enclosure(second.url, "image/png")
    assert article_images(shown, (same,)) == (first.url, [2])
    assert article_images(article(other), (audio,)) == ("", [])


def test_no_more_than_a_hundred_pictures_are_shown() -> None:
    many = [Link(0, 0, f"https://a.example/{number}.png", "image") for number in range(10_000)]
    lead, numbers = article_images(article(*many), ())
    assert lead == many[0].url
    assert numbers == list(range(1, 100))
