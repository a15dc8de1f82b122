"""What strangers put into texts to act on a terminal or on a reader, and how to find it where it came out."""

from __future__ import annotations

import re

from reader.model import Document, Paragraph

ESCAPES = (
    "\x1b[2Jwiped\x1b[5;7Hmoved",
    "\x1b[?1049lleft\x1bcreset",
    "\x1b[8mconcealed\x1b[31;44mcoloured",
    "\x9b31mred by one character",
    "\x1b]0;title\x07bell",
    "\x1b]52;c;b3duZWQ=\x1b\\clipboard",
    "\x9d52;c;b3duZWQ=\x9cclipboard",
    "\x1b]8;;https://evil.example/\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]9;4;1;50\x07progress\x1b]777;notify;a;b\x07\x1b]1337;File=x\x07",
    "\x1bPq#0;2;0;0;0\x1b\\picture\x1b_Gi=1\x1b\\\x1b^pm\x1b\\",
    "\x1b[6n\x1b[c\x1bP$qm\x1b\\\x1b]52;c;?\x07asked",
    "\x1b]never ended",
    "\x1b(0box\x0e\x0f\x05\x08\x7f",
    "\x00nul\x1a\x0b\x0c",
)
BIDI = ("abc\u202egnp.exe", "\u2066isolated\u2069 \u200eleft\u200fright\u061c", "\u202dover\u202c")
INVISIBLE = (
    "no\u200bthing\u2060here\ufeff",
    "tag\U000e0041\U000e007f\U000e0100",
    "note\ufff9a\ufffab\ufffb \u00ad soft",
    "last\ufffe\uffff\ufdd0 \U0001fffe",
)
PILES = ("a" + "\u0301" * 1_200, "z" + "\u0489\u200d" * 500, "v" + "\ufe0f" * 500)
SURROGATES = ("\ud800 lone", "pair the wrong way \udc00\ud800")
MARKUP = (
    "[/]",
    "[/b] headline",
    "[@click=app.quit]leave[/]",
    "[@click=app.screenshot('pwned.svg','.')]look[/]",
    "[Opinion] Rates [1] rise [sic]",
    "[link=https://evil.example/]link[/link] :warning:",
    "[on #zz]",
    "a [bold",
    "\\",
)
LINES = ("two\nlines\tand a tab", "\r\nreturn\u2028separate\u2029", "   ")
PLAIN = (
    "x" * 10_000,
    "",
    "日本語の見出し 👩‍👩‍👧 é\u0301",
    "عنوان خبر بالعربية",
    "'; DROP TABLE entries; --",
    "../../etc/passwd",
)

PAYLOADS = (*ESCAPES, *BIDI, *INVISIBLE, *PILES, *SURROGATES, *MARKUP, *LINES, *PLAIN)
SHORT = " ".join(payload for payload in PAYLOADS if len(payload) < 100)
"""All of them in one string, but for those that are only long."""


def is_forbidden(char: str) -> bool:
    """Tell whether a character may never reach a terminal, a file or the library; line breaks may."""
    code = ord(char)
    return (
        (code < 0x20 and char != "\n")
        or 0x7F <= code <= 0x9F
        or code in {0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF}
        or 0x202A <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or 0xFFF0 <= code <= 0xFFFB
        or 0xD800 <= code <= 0xDFFF
        or 0x1BCA0 <= code <= 0x1BCA3
        or 0x1D173 <= code <= 0x1D17A
        or 0xE0000 <= code <= 0xE00FF
        or 0xE01F0 <= code <= 0xE0FFF
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
    )


def forbidden_in(text: str) -> list[str]:
    """Return the forbidden characters of a text, as they are written in code."""
    return sorted({hex(ord(char)) for char in set(text) if is_forbidden(char)})


_OURS = re.compile(
    rb"\x1b\[[0-9;:]*m"  # styles
    rb"|\x1b\[[0-9;]*[A-HJKfr]"  # moving, erasing, scrolling
    rb"|\x1b\[\?[0-9;]*[hl]|\x1b\[\?[0-9]+\$p"  # modes, and asking for them
    rb"|\x1b\[[<=>?][0-9;]*u"  # the keyboard's protocol
    rb"|\x1b\[8[hl]"  # whether the terminal orders words from right to left
    rb"|\x1b\[c|\x1b\[14t"  # which terminal it is, and how large its cells
    rb"|\x1b\]22;[a-z-]*(?:\x07|\x1b\\)"  # the pointer's shape
    rb"|\x1b\]11;\?(?:\x07|\x1b\\)"  # the background's colour
    rb"|\x1b\]8;(?:id=[0-9]+)?;(?:https?://[!-~]*)?\x1b\\"  # links that were checked
    rb"|\x1b_Gi=31[!-~]*\x1b\\"  # whether pictures can be shown
    rb"|\x1b[78=>]|\r"
)


def found_on_terminal(raw: bytes) -> list[str]:
    """Return what a program wrote to a terminal that the reader itself has no use for."""
    text = _OURS.sub(b"", raw).decode("utf-8", "surrogateescape")
    found = [f"{code} in {_around(text, chr(int(code, 16)))!a}" for code in forbidden_in(text)]
    found += [word for word in ("b3duZWQ", "]8;;https://evil.example", "\x1b]0;") if word.encode() in raw]
    return found


def _around(text: str, char: str) -> str:
    at = text.index(char)
    return text[max(0, at - 60) : at + 60]


def hostile_document(payload: str) -> Document:
    """Return a cleaned article that says the payload, is spoken by it and lets it speak."""
    from reader.text.sanitize import clean_text

    blocks = [
        f"{payload} The council of Lindholm voted on Tuesday to buy 14 ferries {payload} for $20 million.",
        f"“{payload} is what we will do now {payload},” said {payload} Mara Lund, the mayor {payload}.",
        f"“We will keep the island connected,” said {payload} on Monday.",
    ]
    text = "\n\n".join(" ".join(clean_text(block).split()) for block in blocks)
    paragraphs, at = [], 0
    for block in text.split("\n\n"):
        paragraphs.append(Paragraph(at, at + len(block)))
        at += len(block) + 2
    return Document(text, tuple(paragraphs))
