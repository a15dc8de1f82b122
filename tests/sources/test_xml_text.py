from __future__ import annotations

import pytest

from reader.sources.xml_text import (
    MAX_ATTRIBUTES,
    around_entries,
    entry_starts,
    is_crowded,
    with_ampersands,
    with_characters,
    without_controls,
    without_entries,
)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("caf&eacute;&nbsp;&hellip;", "café\xa0…"),
        ("&amp;eacute; &lt;b&gt; &quot;&apos;", "&amp;eacute; &lt;b&gt; &quot;&apos;"),
        ("&LT;b&GT; &AMP; &QUOT;", "&LT;b&GT; &AMP; &QUOT;"),
        ("&unknown; &eacute AT&T; a&b=c;", "&unknown; &eacute AT&T; a&b=c;"),
    ],
)
def test_named_entities_become_characters_but_never_markup(markup: str, expected: str) -> None:
    assert with_characters(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("AT&T &amp; &#38; &#x26; &nbsp; &#xg; &", "AT&amp;T &amp; &#38; &#x26; &amp;nbsp; &amp;#xg; &amp;"),
        ("&<![CDATA[&]]>&", "&amp;<![CDATA[&]]>&amp;"),
        ("&<![CDATA[& never closed", "&amp;<![CDATA[&amp; never closed"),
        ("<![CDATA[" * 100_000, "<![CDATA[" * 100_000),
    ],
)
def test_ampersands_are_escaped_outside_of_cdata(markup: str, expected: str) -> None:
    assert with_ampersands(markup) == expected


def test_only_characters_of_xml_are_left() -> None:
    assert without_controls("a\0b\x1bc\td\ne\ud800f\ufffeg\U0001f600\x85") == "abc\td\nefg\U0001f600\x85"


@pytest.mark.parametrize(
    ("markup", "around", "count"),
    [
        ("<a><t/><item>1</item><item>2</item><u/></a>", "<a><t/><u/></a>", 2),
        ("<a><x:entry y='1'>1</x:entry ></a>", "<a>", 1),
        ("<a><x:entry y='1'>1</x:entry></a>", "<a></a>", 1),
        ("<a><items>1</items></a>", "<a><items>1</items></a>", 0),
        ("<a>an item> before<item>", "<a>an item> before", 1),
        ("<a/>", "<a/>", 0),
    ],
)
def test_what_stands_around_the_entries(markup: str, around: str, count: int) -> None:
    assert around_entries(markup) == around
    assert len(entry_starts(markup)) == count


def test_entries_are_left_out_from_an_offset_on() -> None:
    markup = "<a><item>1</item><item>2</item><item>3</item></a>"
    assert without_entries(markup, entry_starts(markup)[1]) == "<a><item>1</item></a>"


def attributes(count: int) -> str:
    return " ".join(f'a{number} = "{number}>"' for number in range(count))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<a><b {attributes(MAX_ATTRIBUTES)}/></a>", True),
        (f"<b {attributes(MAX_ATTRIBUTES - 1)}/>", False),
        ("<b a='1'>" * (2 * MAX_ATTRIBUTES), False),
        ('<b a="' * 100_000, True),
        ("<b a='" + "x" * 100_000, False),
        ("<" * 100_000, False),
    ],
)
def test_elements_with_too_many_attributes(markup: str, expected: bool) -> None:
    assert is_crowded(markup) is expected
