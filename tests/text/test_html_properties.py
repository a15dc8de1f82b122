"""For any tree of elements: every visible word once and in order, every link where its words are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import count

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.text.html import html_to_document

BLOCKS = [
    "p",
    "div",
    "h2",
    "blockquote",
    "pre",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "figure",
    "figcaption",
    "details",
]
INLINE = ["b", "em", "span", "code", "sup", "a"]
HIDDEN = [
    "div hidden",
    "span style='display:none'",
    "p aria-hidden='true'",
    "script",
    "button",
    "div class='sr-only'",
]


@dataclass(frozen=True)
class Node:
    """An element of a generated tree, or words where it has no tag."""

    tag: str = ""
    children: tuple[Node, ...] = ()
    hidden: bool = False


def nodes() -> st.SearchStrategy[Node]:
    words = st.just(Node())
    inline = st.recursive(
        words,
        lambda inner: st.builds(Node, st.sampled_from(INLINE), st.lists(inner, max_size=3).map(tuple)),
        max_leaves=4,
    )
    rows = st.lists(st.lists(inline, min_size=2, max_size=3), min_size=2, max_size=3).map(
        lambda found: Node(
            "table", tuple(Node("tr", tuple(Node("td", (cell,)) for cell in row)) for row in found)
        )
    )
    hidden = st.builds(Node, st.sampled_from(HIDDEN), st.just((Node(),)), st.just(True))
    return st.recursive(
        inline | rows | hidden | st.just(Node("br")),
        lambda inner: st.builds(Node, st.sampled_from(BLOCKS), st.lists(inner, max_size=4).map(tuple)),
        max_leaves=12,
    )


class Writer:
    """Writes a tree as markup and remembers what can be seen of it."""

    def __init__(self) -> None:
        self.numbers = count()
        self.words: list[str] = []
        self.links: dict[str, list[str]] = {}

    def write(self, node: Node, links: tuple[str, ...] = (), hidden: bool = False) -> str:
        if not node.tag:
            word = f"w{next(self.numbers)}x"
            if not hidden:
                self.words.append(word)
                for link in links:
                    self.links[link].append(word)
            return f" {word}\n "
        if node.tag == "br":
            return "<br>"
        hidden = hidden or node.hidden
        opening = node.tag
        if node.tag == "a" and not links:
            url = f"https://a.example/{next(self.numbers)}"
            self.links[url] = []
            links = (url,)
            opening = f"a href='{url}'"
        elif node.tag == "a":
            opening = "b"  # a link does not stand in another one
        inner = "".join(self.write(child, links, hidden) for child in node.children)
        return f"<{opening}>{inner}</{opening.split()[0]}>"


@settings(max_examples=150, deadline=None)
@given(st.lists(nodes(), min_size=1, max_size=5))
@example([Node("pre", (Node("a", (Node(),)),))])
@example([Node("pre", (Node("a", (Node(), Node())),))])  # the second line begins a paragraph
def test_every_visible_word_is_there_once_and_links_hold_theirs(trees: list[Node]) -> None:
    writer = Writer()
    html = "".join(writer.write(tree) for tree in trees)
    document = html_to_document(html)
    found = [word for word in document.text.replace("|", " ").split() if word.startswith("w")]
    assert found == writer.words
    linked: defaultdict[str, list[str]] = defaultdict(list)
    for link in document.links:
        assert any(one.start <= link.start <= link.end <= one.end for one in document.paragraphs)
        words = document.text[link.start : link.end]
        assert words == words.strip()
        linked[link.url] += words.split()
    assert [link.start for link in document.links] == sorted(link.start for link in document.links)
    assert linked == {url: words for url, words in writer.links.items() if words}


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                " ",
                "\n",
                "\t",
                "\xa0",
                "\u3000",
                "\x1b[1m",
                "\u200b",
                "\u2028",
                "&amp;",
                "é",
                "<br>",
                "<b>",
                "</b>",
            ]
        ),
        max_size=12,
    ).map("".join),
    st.text(alphabet="ab \n\x07\u202e", min_size=1, max_size=6),
)
def test_the_place_of_a_link_is_exact_whatever_is_cleaned_before_it(before: str, words: str) -> None:
    document = html_to_document(f"<p>{before}<a href='https://a.example/'>{words}</a> end")
    shown = words.replace("\x07", "").replace("\u202e", "").split()
    assert [document.text[one.start : one.end].split() for one in document.links] == (
        [shown] if shown else []
    )
