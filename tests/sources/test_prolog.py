from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.prolog import declared_encoding, from_root, root_name, without_junk

ROOT = "<rss version='2.0'><channel/></rss>"


@pytest.mark.parametrize(
    "prolog",
    [
        "",
        "\n\n <?xml version='1.0'?>",
        "<?xml version='1.0'?><?xml-stylesheet href='<rss>'?>\n<!-- <rss> -->",
        "<!DOCTYPE rss>",
        "<!doctype rss SYSTEM 'http://a.example/>.dtd'>",
        '<!DOCTYPE rss [<!ENTITY a "1"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE rss [\n<!ENTITY a "]>">\n<!-- "]> <rss> --><?x ]> ?>\n<!ENTITY % b SYSTEM "b">%b;\n]  >',
        "<!DOCTYPE rss [<!ENTITY a '>'>]><!DOCTYPE rss [<!ENTITY b '<rss>'>]>",
        "<!ENTITY a 'without a document type'>",
        "<!-- <a> --><!DOCTYPE x [<!ENTITY a 'b'>]>",
        "some words < before > <1 <!-- and -->",
    ],
)
def test_everything_before_the_root_is_cut(prolog: str) -> None:
    assert from_root(prolog + ROOT) == ROOT


@pytest.mark.parametrize(
    "text", ["", "words", "<!-- never closed <rss>", "<!DOCTYPE rss [ <!ENTITY a '", "<?xml <rss>", "< <1"]
)
def test_a_text_without_a_root(text: str) -> None:
    assert from_root(text) == ""


@given(
    st.lists(
        st.sampled_from(["<!--", "-->", "<!DOCTYPE x [", "]>", "<!ENTITY a ", "'", '"', "<", ">", "<?", "?>"])
    )
)
def test_no_declaration_stands_before_what_is_left(pieces: list[str]) -> None:
    assert from_root("".join(pieces) + ROOT) in {"", ROOT}


@pytest.mark.parametrize(
    ("markup", "name"),
    [("<rss>", "rss"), ("<rdf:RDF x='1'>", "rdf"), ("<HTML>", "html"), ("<a/>", "a"), ("", ""), ("<", "")],
)
def test_the_name_of_the_root(markup: str, name: str) -> None:
    assert root_name(markup) == name


@pytest.mark.parametrize(
    ("body", "content_type", "encoding"),
    [
        (b"<?xml version='1.0' encoding='ISO-8859-1'?><rss/>", "text/xml; charset=utf-8", "ISO-8859-1"),
        (b'\xef\xbb\xbf\n<?xml version="1.0"\tencoding = "koi8-r" ?><rss/>', "", "koi8-r"),
        (b"<rss/>", 'text/xml; charset="windows-1251"', "windows-1251"),
        (b"<rss/>", "text/xml", ""),
        (b"<?xml version='1.0'?><rss encoding='gbk'/>", "", ""),
        ("<rss/>".encode("utf-16-le"), "text/xml; charset=utf-8", "utf-16-le"),
        ("<rss/>".encode("utf-32-be"), "", "utf-32-be"),
        (b"", "", ""),
    ],
)
def test_the_encoding_that_is_declared(body: bytes, content_type: str, encoding: str) -> None:
    assert declared_encoding(body, content_type) == encoding


XML = "<?xml version='1.0'?>\n<!-- by hand --><rss/>"


@pytest.mark.parametrize("junk", ["Warning: x\n", "<br />\n<b>Notice</b>: y in <b>z</b>", "<p>x</p>"])
def test_junk_before_the_declaration_is_cut(junk: str) -> None:
    assert without_junk(junk + XML) == XML


@pytest.mark.parametrize(
    "text",
    [
        XML,
        "<rss/>",
        "<html><?xml version='1.0'?><svg/></html>",
        "<!doctype html><pre><?xml version='1.0'?><rss/></pre>",
        "<?xml version='1.0'?><rss><![CDATA[<?xml version='1.0'?><rss/>]]></rss>",
        "words <?xml version='1.0'?> more words",
        "x" * 20_000 + XML,
        "",
    ],
)
def test_what_is_no_junk_stays(text: str) -> None:
    assert without_junk(text) == text
