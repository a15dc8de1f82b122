"""Inputs made from samples by small damage, the same ones for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

from tests.security.payloads import PAYLOADS

LONGEST = 20_000
"""Bytes of an input; what only length brings about has tests of its own."""

_PIECES: tuple[bytes | str, ...] = (
    *(payload.encode("utf-8", "surrogatepass") for payload in PAYLOADS if len(payload) < 200),
    *(
        b"&#27;",
        b"&amp;#x9b;",
        b"<![CDATA[",
        b"]]>",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"&a;",
        b"<!--",
        b"\xff\xfe",
    ),
    *(b"{", b"}", b"[", b"]", b'"', b"'", b":", b",", b"\\u0000", b"\\ud800", b"1e999", b"-0", b"null"),
    *(
        b"---\n",
        b"\n\n",
        b"\r",
        b"\t",
        b"(",
        b")",
        b"OR",
        b"NOT ",
        b"-",
        b"/(a+)+$/",
        b"NEAR(",
        b"*",
        b"newer:9999999y",
    ),
    *("“", "”", "„", "«", "»", "「", "」", "—", "’", "…", " said ", " Dr. ", "。", "\u0301", "ß", "İ"),
)
PIECES = tuple(piece if isinstance(piece, bytes) else piece.encode() for piece in _PIECES)
"""What changes the meaning of what stands around it."""


def inputs(samples: Sequence[bytes], seed: int, count: int) -> Iterator[bytes]:
    """Yield so many inputs; each sample comes whole once."""
    random = Random(seed)
    yield from samples[:count]
    for _ in range(count - len(samples)):
        data = random.choice(samples)
        for _ in range(random.randint(1, 8)):
            data = random.choice(DAMAGES)(data, random, samples)[:LONGEST]
        yield data


Damage = Callable[[bytes, Random, Sequence[bytes]], bytes]


def _put_piece(data: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.choice(PIECES) + data[at:]


def _put_piece_often(data: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.choice(PIECES) * random.randint(2, 60) + data[at:]


def _change_byte(data: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def _cut(data: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    start, end = sorted(random.randint(0, len(data)) for _ in range(2))
    return data[:start] + data[end:]


def _cut_end(data: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    return data[: random.randint(0, len(data))]


def _repeat(data: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    start = random.randint(0, len(data))
    part = data[start : start + random.randint(1, 80)]
    return data[:start] + part * random.randint(2, 12) + data[start:]


def _splice(data: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    other = random.choice(samples)
    start = random.randint(0, len(other))
    at = random.randint(0, len(data))
    return data[:at] + other[start : start + random.randint(1, 400)] + data[at:]


DAMAGES: Sequence[Damage] = (
    _put_piece,
    _put_piece,
    _put_piece_often,
    _change_byte,
    _cut,
    _cut_end,
    _repeat,
    _splice,
)
