"""Bytes of every encoding that real documents use become their text, and no others are believed."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.encoding import declared_in_html, decode

SAMPLES = {
    "cp1252": "Le maire a déclaré que le port était prêt à rouvrir l’été prochain. « Nous sommes très fiers. »",
    "iso8859_15": "Die Bürgermeisterin sagte am Montag, die Straße könne nicht länger gesperrt bleiben.",
    "cp1250": "Burmistrz powiedział w poniedziałek, że miasto nie może dłużej zamykać ulicy. Źródła milczą.",
    "iso8859_2": "Starosta v pondělí řekl, že město už nemůže ulici déle uzavírat. Příští týden začnou opravy.",
    "cp1254": "Belediye başkanı pazartesi günü yaptığı açıklamada sokağın yeniden açılacağını söyledi.",
    "cp1251": "Мэр города заявил в понедельник, что улица будет открыта. «Мы готовы», — добавил он.",
    "koi8_r": "Мэр города заявил в понедельник, что улица будет открыта. Мы готовы, добавил он.",
    "cp1253": "Ο δήμαρχος δήλωσε τη Δευτέρα ότι ο δρόμος θα ανοίξει ξανά μέσα στην εβδομάδα.",
    "cp1255": "ראש העיר אמר ביום שני כי הרחוב ייפתח מחדש. התושבים מרוצים מההחלטה.",
    "cp1256": "قال رئيس البلدية يوم الاثنين إن الشارع سيفتح من جديد. السكان سعداء بالقرار.",
    "shift_jis": "市長は月曜日、道路を再開すると発表した。「準備はできている」と述べた。",
    "euc_jp": "市長は月曜日、道路を再開すると発表した。「準備はできている」と述べた。",
    "gb18030": "市长星期一表示，道路将重新开放。他说：“我们已经准备好了。”居民们表示欢迎。",
    "big5": "市長星期一表示，道路將重新開放。他說：「我們已經準備好了。」居民表示歡迎。",
    "euc_kr": "시장은 월요일에 도로를 다시 개방한다고 밝혔다. 주민들은 이 결정을 환영했다.",
}


@pytest.mark.parametrize("codec", SAMPLES)
def test_encodings_are_detected(codec: str) -> None:
    assert decode(SAMPLES[codec].encode(codec)) == SAMPLES[codec]


@pytest.mark.parametrize("codec", SAMPLES)
def test_a_declaration_helps_where_there_is_little_to_detect(codec: str) -> None:
    words = SAMPLES[codec].split()[0] + " " + SAMPLES[codec][8:14]
    assert decode(words.encode(codec), codec.upper().replace("_", "-")) == words


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-be"])
def test_byte_order_marks_decide(codec: str) -> None:
    mark = {"utf-16-be": codecs.BOM_UTF16_BE, "utf-32-be": codecs.BOM_UTF32_BE}.get(codec, b"")
    assert decode(mark + "Straße 東".encode(codec), "windows-1252") == "Straße 東"


def test_wide_encodings_without_a_mark_are_believed_when_declared() -> None:
    assert decode("<rss>é</rss>".encode("utf-16-le"), "utf-16-le") == "<rss>é</rss>"
    assert decode("港のクレーン".encode("iso2022_jp"), "ISO-2022-JP") == "港のクレーン"


def test_a_few_bad_bytes_do_not_turn_utf_8_into_something_else() -> None:
    data = SAMPLES["cp1252"].encode() * 5 + b"\xe9"
    assert decode(data) == SAMPLES["cp1252"] * 5 + "\ufffd"
    assert decode(b"mostly plain text " * 20 + b"\xe9", "utf-8").endswith(" \ufffd")
    assert decode(b"mostly plain text " * 20 + b"caf\xe9 au lait").endswith("café au lait")


@pytest.mark.parametrize(
    "label",
    ["utf-7", "unicode_escape", "raw_unicode_escape", "base64", "rot13", "idna", "../x", "é", "x" * 999],
)
def test_codecs_that_are_no_encodings_are_not_believed(label: str) -> None:
    assert decode(b"\\x1b[2J +ABs- caf\xe9", label) == "\\x1b[2J +ABs- café"


def test_a_wrong_declaration_is_not_believed() -> None:
    assert decode(SAMPLES["cp1251"].encode("cp1251"), "shift_jis") == SAMPLES["cp1251"]
    assert decode(SAMPLES["cp1252"].encode(), "iso-8859-1") == SAMPLES["cp1252"]


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b"<META http-equiv=x content='text/html; charset=Shift_JIS'>", "Shift_JIS"),
        (b'<?xml version="1.0" encoding="ISO-8859-2"?>', "ISO-8859-2"),
        (b"<p>charset=utf-7</p>", ""),
    ],
)
def test_what_a_page_declares(head: bytes, declared: str) -> None:
    assert declared_in_html(b"<html>" + head) == declared


@given(
    st.binary(max_size=200),
    st.sampled_from(["", "utf-8", "shift_jis", "utf-16", "gb2312", "iso-2022-jp", "?"]),
)
def test_anything_is_decoded(data: bytes, declared: str) -> None:
    decode(data, declared).encode()
