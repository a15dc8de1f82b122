"""Pictures that were fetched are kept as private files, and not too many of them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.images import ImageCache, article_images
from reader.model import Article, Enclosure, Link, Paragraph


def article(*links: Link) -> Article:
    text = "One. Two. Three."
    return Article("Title", text, (Paragraph(0, len(text)),), links=links)


def test_what_is_put_is_given_back(tmp_path: Path) -> None:
    cache = ImageCache(tmp_path / "images")
    assert cache.get("https://a.example/1.png") is None
    cache.put("https://a.example/1.png", b"first")
    assert cache.get("https://a.example/1.png") == b"first"
    assert cache.get("https://a.example/2.png") is None


def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    ImageCache(folder).put("https://a.example/1.png", b"first")
    (file,) = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_was_looked_at_longest_ago_goes_first(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    cache = ImageCache(folder, max_bytes=25)
    for number in range(2):
        cache.put(f"https://a.example/{number}", bytes(10))
    for number, file in enumerate(sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)):
        os.utime(file, (number, number))
    assert cache.get("https://a.example/0") is not None  # which makes it the newer one
    cache.put("https://a.example/2", bytes(10))
    kept = [cache.get(f"https://a.example/{number}") is not None for number in range(3)]
    assert kept == [True, False, True]


def test_a_file_in_the_folder_s_place_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "images").write_text("mine")
    cache = ImageCache(tmp_path / "images")
    cache.put("https://a.example/1.png", b"first")
    assert cache.get("https://a.example/1.png") is None
    assert (tmp_path / "images").read_text() == "mine"


def test_a_link_in_the_cache_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    cache = ImageCache(folder)
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
