"""What a picture says to somebody who does not see it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from reader.text.links import link_address
from reader.text.markup import attributes_of
from reader.text.sanitize import clean_line
from reader.text.tags import names

MAX_ALT = 1_000
"""Characters of an alternative text that are kept."""

_FILE_NAME = re.compile(
    r"(?<=\S)\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?|heic)\Z|_|\d{3}|\A[^\s-]++-[^\s-]++-"
    r"|\Ahttps?://\S",
    re.IGNORECASE,
)
"""What is found in one "word" that a camera, a content system or a slug made up."""
_EMPTY_WORDS = names(
    "image images img photo photos photograph picture pic graphic illustration figure"
    " logo icon avatar banner thumbnail thumb placeholder spacer hero cover screenshot"
    " untitled featured alt null undefined the a an of bild foto abbildung grafik"
    " photographie illustration imagen fotografía immagine imagem afbeelding zdjęcie фото"
    " изображение картинка 画像 写真 图片 圖片 사진 이미지"
)
"""Words that say no more than that there is a picture."""
_TRACKING = re.compile(
    r"/(?:pixel|beacon|track(?:er|ing)?|count(?:er)?|1x1|spacer|blank|transparent)\.(?:gif|png|php)\b"
    r"|/[bs]\.gif\b|/open\.gif\b|//(?:pixel|stats?|beacon|track(?:er|ing)?|counter)\.|feedburner\.com/~r"
    r"|doubleclick\.net|google-analytics\.com|/count(?:er)?\?",
    re.IGNORECASE,
)
_TINY_SIZES = frozenset({"0", "1", "2"})
_TINY = re.compile(r"(?:^|;)\s*+(?:width|height)\s*+:\s*+[012](?:px)?\s*+(?:;|$)", re.IGNORECASE)
_IN_TEXT = names("emoji wp-smiley smiley smilie emoticon latex math tex mwe-math-fallback-image-inline")
"""Class names of pictures that stand for a character or a formula in the middle of a sentence."""
_SOURCES = ("data-src", "data-lazy-src", "data-original", "src")
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)", re.IGNORECASE)


class Image(NamedTuple):
    """A picture of a page."""

    words: str
    """Its alternative text where that says something, on one line, else ""."""
    url: str
    """Where it comes from; "" where that is no address."""
    in_text: bool
    """Whether its words belong into the sentence it stands in."""


def read_image(written: str, base_url: str) -> Image | None:
    """Return the picture of a tag, or None where it only counts visitors or fills space.

    Args:
        written: The attributes of the tag.
        base_url: What relative addresses are relative to.
    """
    given = attributes_of(written)
    sources = [given[name] for name in _SOURCES if given.get(name, "data:")[:5].lower() != "data:"]
    source = sources[0] if sources else given.get("srcset", "").strip().partition(" ")[0].rstrip(",")
    if is_unseen(given, source):
        return None
    alt = clean_line(given.get("alt", ""), MAX_ALT)
    if not _IN_TEXT.isdisjoint(given.get("class", "").split()):
        return Image(alt, "", in_text=True)
    if alt and len(alt) < 9 and not any(map(str.isalnum, alt)) and not alt.isascii():
        return Image(alt, "", in_text=True)  # an emoji
    return Image(alt if is_telling(alt) else "", link_address(source, base_url), in_text=False)


def is_unseen(given: Mapping[str, str], source: str) -> bool:
    """Tell whether something that a page shows only counts visitors or fills space.

    Args:
        given: The attributes of its tag.
        source: The address it comes from.
    """
    if given.get("width") in _TINY_SIZES or given.get("height") in _TINY_SIZES:
        return True
    return bool(_TINY.search(given.get("style", "")) or _TRACKING.search(source))


def is_telling(alt: str) -> bool:
    """Tell whether an alternative text says what is on the picture."""
    words = alt.lower().split()
    if len(words) == 1 and _FILE_NAME.search(words[0]):
        return False
    told = [word for word in (word.strip(".,:;!?()[]\"'#-–") for word in words) if not word.isdecimal()]
    return any(word not in _EMPTY_WORDS and any(map(str.isalpha, word)) for word in told)


def is_picture_file(address: str) -> bool:
    """Tell whether an address is that of a picture, such as the same one in a larger size."""
    return _PICTURE_FILE.search(address) is not None
