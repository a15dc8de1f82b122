"""Cleaning outside text once, where it enters.

A terminal obeys what it is sent: escape sequences move the cursor, write the clipboard or ask for
answers that arrive as keys; bidirectional controls and invisible characters make a line read as
something it is not. Neither Textual nor Rich removes them, so nothing from outside reaches the
library, the screen or a file before it went through here. Every function is linear in its input and
nearly free for ordinary text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model import Span

MAX_MARKS = 8
"""Combining marks and joiners kept after one base character; no writing system needs more."""

MAX_URL_BYTES = 8_000

_C1 = "\x80-\x9f"
_INVISIBLE = (
    "\u00ad"  # soft hyphen: splits words for every search and counts as a letter
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb"  # zero width and annotation characters
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # controls of shorthand and of music
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tags, and what is set aside to be as invisible
)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_SURROGATES = "\ud800-\udfff"

_UNUSUAL = re.compile(r"[^\n -~]")
_SUSPECT = re.compile(f"[\x00-\x09\x0b-\x1f\x7f{_C1}{_BREAKS}{_INVISIBLE}{_NONCHARACTERS}{_SURROGATES}]")
# Quantifiers are possessive and the parts of a sequence exclude what may follow them, so a match never
# takes a step back. A control string (OSC, DCS, SOS, PM, APC) without its end loses only its start.
_UNWANTED = re.compile(
    r"(?P<newline>\r\n?|[" + _BREAKS + r"])"
    r"|(?P<tab>\t)"
    r"|(?P<surrogate>[" + _SURROGATES + r"])"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x00-\x1f\x7f-\x9f]*+(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]?+"
    r"|\x1b[ -/]*+[0-~]?+"
    r"|[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f" + _C1 + _INVISIBLE + _NONCHARACTERS + r"]"
)
_REPLACEMENTS = {"newline": "\n", "tab": " ", "surrogate": "\ufffd", None: ""}

_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text that remembers where its characters come from."""

    text: str
    origin: Sequence[int] | None
    """For each character of `text` its offset in the raw text; None where nothing was changed."""

    def to_raw(self, start: int, end: int) -> Span:
        """Return the range of the raw text that a range of the cleaned text was made from.

        Removed characters between the two ends lie inside the raw range, those outside of it do not.
        """
        if self.origin is None or start >= end:
            return Span(start, end) if self.origin is None else self._empty(self.origin, start)
        return Span(self.origin[start], self.origin[end - 1] + 1)

    @staticmethod
    def _empty(origin: Sequence[int], at: int) -> Span:
        if at < len(origin):
            return Span(origin[at], origin[at])
        end = origin[-1] + 1 if origin else 0
        return Span(end, end)


def clean_text(raw: str) -> str:
    r"""Return a text of several lines without anything that could act on a terminal or hide.

    Line ends become "\n" and tabs one blank; escape sequences go as a whole, control, bidirectional,
    zero-width and tag characters, soft hyphens and noncharacters singly; lone surrogates become U+FFFD.
    Joiners stay, because emoji and Persian need them. Cleaning twice changes nothing.
    """
    if _UNUSUAL.search(raw) is None:
        return raw
    text = _UNWANTED.sub(_replacement, raw) if _SUSPECT.search(raw) else raw
    excess = _excess_marks(text)
    return excess.sub(r"\1", text) if excess else text


def clean_line(raw: str, limit: int = 1000) -> str:
    """Return a one-line field: cleaned, white space runs as one blank, at most `limit` characters."""
    return " ".join(clean_text(raw).split())[:limit].rstrip()


def clean_with_offsets(raw: str) -> Cleaned:
    """Return the text `clean_text` returns, with a map back, so that results can refer to `raw`."""
    if _UNUSUAL.search(raw) is None:
        return Cleaned(raw, None)
    unwanted = _UNWANTED.finditer(raw) if _SUSPECT.search(raw) else ()
    cleaned = _edited(Cleaned(raw, None), ((*match.span(), _replacement(match)) for match in unwanted))
    excess = _excess_marks(cleaned.text)
    piled = excess.finditer(cleaned.text) if excess else ()
    return _edited(cleaned, ((match.end(1), match.end(), "") for match in piled))


def clean_url(raw: str) -> str:
    """Return an http or https address as ASCII that is safe to show, store and open, or "".

    International host names become Punycode, other characters are percent-encoded, and a user name
    or password is dropped, so that no secret is shown or stored.
    """
    from urllib.parse import quote, urlsplit, urlunsplit

    text = clean_text(raw[: 2 * MAX_URL_BYTES]).replace("\n", "").strip()
    try:
        parts = urlsplit(text)
        host, port = _ascii_host(parts.hostname or ""), parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not host or "\\" in parts.netloc:
        return ""
    kept = "%:@!$&'()*+,;=~/"
    url = urlunsplit(
        (
            parts.scheme,
            host if port is None else f"{host}:{port}",
            quote(parts.path, safe=kept),
            quote(parts.query, safe=kept + "?"),
            quote(parts.fragment, safe=kept + "?"),
        )
    )
    return url if len(url) <= MAX_URL_BYTES and len(raw) <= 2 * MAX_URL_BYTES else ""


def _replacement(match: re.Match[str]) -> str:
    return _REPLACEMENTS[match.lastgroup]


def _edited(before: Cleaned, edits: Iterable[tuple[int, int, str]]) -> Cleaned:
    """Return a text with ranges of it replaced, each by nothing or by one character for its last one.

    The ranges are in order, and each replacement differs from what it replaces.
    """
    origin = range(len(before.text)) if before.origin is None else before.origin
    pieces: list[str] = []
    kept: list[int] = []
    at = 0
    for start, end, replacement in edits:
        pieces += before.text[at:start], replacement
        kept += origin[at:start]
        if replacement:
            kept.append(origin[end - 1])
        at = end
    if not pieces:
        return before
    return Cleaned("".join(pieces) + before.text[at:], (*kept, *origin[at:]))


def _excess_marks(text: str) -> re.Pattern[str] | None:
    """Return a pattern for runs of more marks than a base may carry, or None if there are no marks.

    It is made from the marks the text has: `re` knows no class of all marks, and a list of them would
    cost every start of the program.
    """
    marks = sorted(
        char
        for char in set(text)
        if char >= "\u0300" and (unicodedata.category(char) in {"Mn", "Mc", "Me"} or char in _JOINERS)
    )
    if len(text) <= MAX_MARKS or not marks:
        return None
    member = "[" + "".join(marks) + "]"
    return re.compile(f"({member}{{{MAX_MARKS}}}){member}++")


def _ascii_host(host: str) -> str:
    """Return a host name as ASCII, or "" where it is none.

    Labels are encoded one by one: Python's `idna` codec follows the rules of 2003, which turn
    "straße" into another name, "strasse".
    """
    if ":" in host:
        return f"[{host}]" if re.fullmatch(r"[0-9a-f:.]{2,45}", host) else ""
    if len(host) > 253:
        return ""
    labels = re.split("[.\u3002\uff0e\uff61]", unicodedata.normalize("NFKC", host.lower()).removesuffix("."))
    encoded = [
        label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii") for label in labels
    ]
    good = all(re.fullmatch(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", label) for label in encoded)
    return ".".join(encoded) if good else ""
