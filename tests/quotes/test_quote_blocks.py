"""What stands in a block of its own is said by whoever a colon or a signature names."""

from __future__ import annotations

from reader.model import Article
from reader.quotes import find_quotes
from reader.text.html import html_to_document

_BLOCK = "<blockquote><p>I live on Mill Street.</p><p>I will not live on Wren Street.</p>{}</blockquote>"


def _rows(html: str) -> list[tuple[str, str | None]]:
    document = html_to_document(f"<article>{html}</article>")
    article = Article("", document.text, document.paragraphs, "en")
    return [
        (document.text[quote.start : quote.end], quote.speaker.name if quote.speaker else None)
        for quote in find_quotes(article)
    ]


def test_a_colon_leads_to_a_block() -> None:
    found = _rows(f"<p>The mayor left. Councilman Tom Reed posted on a wall:</p>{_BLOCK.format('')}")
    assert found == [("I live on Mill Street.", "Tom Reed"), ("I will not live on Wren Street.", "Tom Reed")]


def test_a_name_under_a_dash_signs_a_block() -> None:
    signature = "<footer>— Joya Abarin, historian</footer>"
    found = _rows(f"<p>Joya Abarin knows the town.</p>{_BLOCK.format(signature)}<p>It is calm.</p>")
    assert {speaker for _, speaker in found} == {"Joya Abarin"}
    assert len(found) == 2


def test_a_block_that_nobody_is_said_to_say_is_no_quote() -> None:
    assert _rows(f"<p>Tom Reed read the rules.</p>{_BLOCK.format('')}<p>It is calm.</p>") == []
