"""Bytes to text, with no other encodings than those that real documents use.

Python knows codecs that make control characters out of harmless letters (`unicode_escape`, `utf-7`) or
are no character sets at all (`base64`), and a document may name any of them. So only encodings of a list
are taken from a declaration or from a guess.
"""

from __future__ import annotations

import codecs
import re
from encodings import normalize_encoding
from encodings.aliases import aliases

_CHARSET = re.compile(r"\bcharset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)

BAD_SHARE = 0.02
"""Up to this share of faulty bytes a text in UTF-8 is damaged, not another encoding."""

_BOMS = (
    (codecs.BOM_UTF8, "utf_8"),
    (codecs.BOM_UTF32_LE, "utf_32_le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf_32_be"),
    (codecs.BOM_UTF16_LE, "utf_16_le"),
    (codecs.BOM_UTF16_BE, "utf_16_be"),
)
_WIDE = ("utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be")
_UNICODE = ("utf_8", *_WIDE)
_DETECTED = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u", "cp866", "mac_roman"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)
_PUNCTUATION = "„“”‚‘’«»‹›–—…•·§°©€£\xa0"
_LATIN = {
    "cp1252": "àáâãäåæçèéêëìíîïñòóôõöøùúûüÿßœš",
    "cp1250": "áâäăąćčçďéęěëíîĺłńňóôőöŕřśšşťţúůűüýźžż",
    "cp1257": "āčēģīķļņšūžąęėįųõäöü",
    "cp1254": "çğıîöşüâ\u0307",
    "iso8859_2": "áâäăąćčçďéęěëíîĺłńňóôőöŕřśšşťţúůűüýźžż",
}
"""Letters of the languages written in each: the detector takes French for Polish and the like."""

_OBSOLETE_THAI = "ฃ"
"""A letter no Thai text has had for decades, but half of a Chinese comma or full stop is its byte."""

_DECLARED = frozenset(
    {
        *_UNICODE,
        *_DETECTED,
        "cp1258",
        "iso2022_jp",
        "johab",
        "big5hkscs",
        *(f"iso8859_{part}" for part in range(1, 17)),
    }
)
_AS_BROWSERS = {
    "ascii": "cp1252",
    "latin_1": "cp1252",
    "iso8859_1": "cp1252",
    "iso8859_9": "cp1254",
    "iso8859_11": "cp874",
    "tis_620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What a label means in practice: an extension of what it says (WHATWG Encoding Standard, 4.2)."""

_DECLARATION = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{1,40})",
    re.IGNORECASE,
)
_DECLARATION_WITHIN = 4_096
_SAMPLE = 64 * 1024
"""Bytes of lines that are not plain ASCII which the detector gets to see."""


def charset_of(content_type: str) -> str:
    """Return the encoding that a Content-Type header names (RFC 9110, section 8.3), or ""."""
    charset = _CHARSET.search(content_type)
    return charset[1] if charset else ""


def decode(data: bytes, declared: str = "") -> str:
    """Return the text of a document; never fails, what cannot be decoded becomes U+FFFD.

    Tried in this order: a byte order mark, UTF-8, the declared encoding where it is on the list, UTF-8
    with faults, what a detector finds among the encodings of the list, windows-1252.

    Args:
        data: The document.
        declared: What its container says, such as the `charset` of a content type or of a mail part.

    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    codec = _allowed(declared)
    if (codec in _WIDE and b"\0" in data) or (codec == "iso2022_jp" and b"\x1b" in data):
        return data.decode(codec, "replace")  # bytes of these are valid UTF-8 too, of another text
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _decode_faulty(data, codec)


def declared_in_html(data: bytes) -> str:
    """Return the encoding that a page or an XML document declares at its start, or ""."""
    found = _DECLARATION.search(data[:_DECLARATION_WITHIN])
    return found[1].decode("ascii") if found else ""


def _decode_faulty(data: bytes, codec: str) -> str:
    """Decode what is not UTF-8 without faults."""
    if codec and codec not in _UNICODE:
        text = data.decode(codec, "replace")
        if text.count("\ufffd") <= BAD_SHARE * len(text):
            return text
    text = data.decode(errors="replace")
    faults = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore")) - faults
    damaged = codec == "utf_8" or beyond_ascii >= faults
    if damaged and faults <= BAD_SHARE * len(data):
        return text
    return data.decode(_detected(data) or "cp1252", "replace")


def _allowed(label: str) -> str:
    """Return the codec for a label, or "" where it is not on the list."""
    name = normalize_encoding(label.strip().lower())
    codec = aliases.get(name, name)
    codec = _AS_BROWSERS.get(codec, codec)
    return codec if codec in _DECLARED else ""


def _detected(data: bytes) -> str:
    """Return the codec that a detector thinks likeliest, or ""."""
    from charset_normalizer import from_bytes

    sample = bytearray()
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            sample += line
        if len(sample) >= _SAMPLE:
            break
    shown = bytes(sample[:_SAMPLE])
    best = from_bytes(shown, cp_isolation=list(_DETECTED)).best()
    if best and best.encoding == "cp874" and _OBSOLETE_THAI in shown.decode("cp874", "replace"):
        best = from_bytes(shown, cp_isolation=[codec for codec in _DETECTED if codec != "cp874"]).best()
    codec = best.encoding if best else ""
    return max(_LATIN, key=lambda latin: _plausibility(shown, latin)) if codec in _LATIN else codec


def _plausibility(sample: bytes, codec: str) -> int:
    """Count the characters beyond ASCII that its languages use, minus those that they do not use."""
    usual = _LATIN[codec] + _PUNCTUATION
    text = sample.decode(codec, "replace").lower()
    return sum(1 if char in usual else -1 for char in text if not char.isascii())
