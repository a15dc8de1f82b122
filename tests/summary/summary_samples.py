"""Articles that the tests of summaries share."""

from reader.model import Article, Paragraph, ParagraphKind

HARBOUR = (
    "Engineers closed the old harbour bridge in Varnholm on Friday after two of its main cables were found rusted.",
    "The bridge carries 14,000 cars a day, and the city said it would stay shut until the cables are replaced.",
    "“We had no choice,” said Lena Borg, the city engineer. “Nobody would have forgiven us for waiting.”",
    "Ferries will run every ten minutes from Saturday. They are free for residents.",
    "It was built in 1931.",
    "Shop owners near the bridge fear for their trade. One bakery lost half of its customers on the first day.",
    "The cables of the harbour bridge were last inspected four years ago, and the report found no rust.",
    "The council meets on Monday to vote on 9 million crowns for new cables.",
)
"""A report: what happened first, background later."""


def make_article(*blocks: str | tuple[str, ParagraphKind], title: str = "", language: str = "en") -> Article:
    """Return an article of the given blocks; a block may come with its kind."""
    text = ""
    paragraphs: list[Paragraph] = []
    plain: ParagraphKind = "text"
    for block in blocks:
        words, kind = (block, plain) if isinstance(block, str) else block
        paragraphs.append(Paragraph(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    return Article(title, text.removesuffix("\n\n"), tuple(paragraphs), language)
