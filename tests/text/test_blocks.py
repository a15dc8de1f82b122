"""Blocks make a text and come out of it again."""

from __future__ import annotations

from reader.model import Link, Paragraph
from reader.text.blocks import Block, blocks_of, join_blocks, without_title

BLOCKS = [
    Block("heading", "Crane falls", [(0, 5, "https://a.example/", "link")]),
    Block(
        "item",
        "first",
        [(0, 0, "https://a.example/i.jpg", "image"), (0, 5, "https://b.example/", "link")],
        "1. ",
    ),
    Block("code", "  x"),
    Block("text", "end", [(3, 3, "https://a.example/j.jpg", "image")]),
]


def test_links_and_markers_have_their_place_in_the_text() -> None:
    document = join_blocks(BLOCKS)
    assert document.text == "Crane falls\n\n1. first\n\n  x\n\nend"
    assert document.paragraphs[1] == Paragraph(16, 21, "item")
    assert document.links == (
        Link(0, 5, "https://a.example/"),
        Link(16, 16, "https://a.example/i.jpg", "image"),
        Link(16, 21, "https://b.example/"),
        Link(31, 31, "https://a.example/j.jpg", "image"),
    )
    assert [block._replace(links=tuple(block.links)) for block in blocks_of(document)] == [
        block._replace(links=tuple(block.links)) for block in BLOCKS
    ]


def test_empty_blocks_are_left_out_and_others_stripped() -> None:
    document = join_blocks(
        [Block("text", " \n"), Block("text", " a b ", [(3, 4, "https://a.example/", "link")])]
    )
    assert document.text == "a b"
    assert document.links == (Link(2, 3, "https://a.example/"),)


def test_links_stay_where_the_title_is_left_out() -> None:
    document = without_title(join_blocks(BLOCKS), "Crane falls!")
    assert document.text == "1. first\n\n  x\n\nend"
    assert [document.text[one.start : one.end] for one in document.links] == ["", "first", ""]
