"""Pictures from outside, decoded under limits; only the worker process should do it.

A decoder is a large program that strangers feed. So the formats are few, the size is looked at before a
pixel is made, and what comes out is no larger than what the screen can show.
"""

from __future__ import annotations

import warnings
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.model import Picture

if TYPE_CHECKING:
    from PIL import Image

MAX_PIXELS = 50_000_000
"""A camera makes fewer; decoded they take 150 MB of the worker's memory."""

MAX_SIDE = 4_000
"""Pixels of what comes out, in each direction."""

FORMATS = ("JPEG", "PNG", "GIF", "WEBP")
"""What is decoded. SVG is none of them: it is a program that draws, and may fetch."""

NEEDED = "Pictures need two more packages: install them with  pip install 'pullquote[images]'."
"""What to say where they are missing."""


def can_decode() -> bool:
    """Say whether what decodes pictures is installed."""
    return find_spec("PIL") is not None


def decode_image(body: bytes, width: int, height: int) -> Picture:
    """Decode the first frame of a picture and make it small enough; it is never made larger.

    Args:
        body: The file.
        width: The most pixels across.
        height: The most pixels down.

    Raises:
        SourceError: It is none of the formats, damaged, or larger than `MAX_PIXELS`.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(body), formats=FORMATS) as image:
                return _decoded(image, min(width, MAX_SIDE), min(height, MAX_SIDE))
    except UnidentifiedImageError as error:
        raise SourceError("This is no picture that can be shown (JPEG, PNG, GIF or WebP).") from error
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise SourceError(_too_large()) from error
    except SourceError:
        raise
    except Exception as error:
        # Decoders raise much on damaged files: OSError, SyntaxError, ValueError, struct.error, ...
        raise SourceError(f"The picture is damaged ({type(error).__name__}).") from error


def _decoded(image: Image.Image, width: int, height: int) -> Picture:
    from PIL import ImageOps

    full_width, full_height = image.size
    if full_width * full_height > MAX_PIXELS:
        raise SourceError(_too_large())
    longest = max(width, height)  # it may lie on its side
    image.draft("RGB", (longest, longest))
    image.thumbnail((longest, longest), reducing_gap=2.0)
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((width, height))
    plain = _on_white(upright)
    return Picture(plain.width, plain.height, plain.tobytes(), full_width, full_height)


def _on_white(image: Image.Image) -> Image.Image:
    """Return a picture without transparency; most that have any are drawn for a white page."""
    from PIL import Image as Images

    if not image.has_transparency_data:
        return image.convert("RGB")
    ground = Images.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert("RGB")


def _too_large() -> str:
    return f"The picture is too large: more than {MAX_PIXELS // 1_000_000} million pixels."
