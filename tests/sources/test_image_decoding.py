"""Pictures from outside come out small and plain, or are refused in a sentence."""

from __future__ import annotations

import struct
import zlib
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from reader.errors import PullquoteError, SourceError
from reader.sources.images import MAX_PIXELS, decode_image
from reader.workers import Workers

URL = "https://news.example/picture.png"


def encoded(image: Image.Image, fmt: str = "PNG", **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, fmt, **options)
    return file.getvalue()


def png_of(width: int, height: int) -> bytes:
    """Return a PNG file that says it is so large, with the pixels of a few rows."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    running = Workers()
    yield running
    await running.close()


@pytest.mark.parametrize("fmt", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_made_to_fit(fmt: str) -> None:
    picture = decode_image(encoded(Image.new("RGB", (300, 100), (200, 0, 0)), fmt), 60, 60)
    assert (picture.width, picture.height) == (60, 20)
    assert (picture.full_width, picture.full_height) == (300, 100)
    assert len(picture.pixels) == 3 * 60 * 20
    red, green, blue = picture.pixels[:3]
    assert red > 190 and green < 10 and blue < 10


def test_a_small_picture_is_not_made_larger() -> None:
    picture = decode_image(encoded(Image.new("L", (7, 5), 9)), 60, 60)
    assert (picture.width, picture.height, picture.pixels) == (7, 5, bytes([9]) * 3 * 35)


def test_what_is_transparent_is_white() -> None:
    picture = decode_image(encoded(Image.new("RGBA", (2, 2), (0, 0, 0, 0))), 9, 9)
    assert set(picture.pixels) == {255}


def test_a_photograph_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    body = encoded(Image.new("RGB", (400, 100)), "JPEG", exif=exif)
    picture = decode_image(body, 50, 200)
    assert (picture.width, picture.height) == (50, 200)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"Just a text, whatever its name says.",
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        b"<html><body>Not found</body></html>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
        encoded(Image.new("RGB", (9, 9)), "BMP"),
        encoded(Image.new("RGB", (9, 9)), "TIFF"),
    ],
    ids=["nothing", "text", "svg", "svg with prolog", "page", "postscript", "bmp", "tiff"],
)
def test_other_files_are_refused(body: bytes) -> None:
    with pytest.raises(SourceError, match=r"no picture that can be shown \(JPEG, PNG, GIF or WebP\)"):
        decode_image(body, 60, 60)


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (MAX_PIXELS + 1, 1), (8_000, 8_000)])
async def test_too_many_pixels_are_refused_before_they_are_made(
    workers: Workers, width: int, height: int
) -> None:
    with pytest.raises(SourceError, match="more than 50 million pixels"):
        await workers.decode_image(png_of(width, height), URL, 60, 60)
    small = await workers.decode_image(encoded(Image.new("RGB", (4, 4))), URL, 60, 60)
    assert small.width == 4


async def test_of_a_thousand_frames_one_is_decoded(workers: Workers) -> None:
    frames = [Image.new("L", (40, 30), number % 250) for number in range(1_000)]
    body = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    picture = await workers.decode_image(body, URL, 20, 20)
    assert (picture.width, picture.height, set(picture.pixels)) == (20, 15, {0})


async def test_the_largest_picture_fits_the_memory_of_the_worker(workers: Workers) -> None:
    body = encoded(Image.new("RGBA", (7_000, 7_000), (1, 2, 3, 200)), compress_level=1)
    picture = await workers.decode_image(body, URL, 80, 40)
    assert (picture.width, picture.height) == (40, 40)


@pytest.mark.parametrize("cut", [30, 100, 5_000])
def test_a_broken_file_is_said_to_be_damaged(cut: int) -> None:
    body = encoded(Image.effect_noise((100, 100), 50).convert("RGB"))[:-cut]
    with pytest.raises(SourceError, match="damaged"):
        decode_image(body, 60, 60)


@given(st.binary(max_size=300), st.sampled_from(["PNG", "JPEG", "GIF", "WEBP"]), st.integers(0, 400))
@settings(max_examples=80, deadline=None)
def test_nothing_but_our_own_errors_is_raised(noise: bytes, fmt: str, at: int) -> None:
    body = encoded(Image.new("RGB", (20, 20), "teal"), fmt)
    broken = body[:at] + noise + body[at + len(noise) :]
    try:
        picture = decode_image(broken, 10, 10)
    except PullquoteError:
        return
    assert len(picture.pixels) == 3 * picture.width * picture.height
    assert picture.width <= 10 and picture.height <= 10
