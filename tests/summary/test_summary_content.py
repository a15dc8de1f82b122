import pytest

from reader.model import Article, ParagraphKind
from reader.summary import rank
from tests.summary.summary_samples import HARBOUR, make_article


def content(article: Article) -> list[str]:
    ranking = rank(article, "lead")
    return [article.text[line.start : line.end] for line in ranking.summary(1000)]


FURNITURE = [
    "Media playback is not supported on this device",
    "Ann Lee and Tom Roe contributed to this report.",
    "This material may not be published, broadcast or rewritten.",
    "6.40pm BST",
    "18h40",
    "Posted at 10:32 2 Mar",
    "12 min ago",
    "Good morning.",
    "Guten Abend!",
    "Hello and welcome!",
    "Good morning and welcome to our live coverage of the storm.",
    "I’ll be with you until the last train is home.",
    "That’s it from me for today.",
    "Assistant U.S. Attorney Maria Quintero declined to comment.",
    "The port did not immediately respond to a request for comment.",
    "Die Reederei wollte sich zunächst nicht äußern.",
    "Le port n’a pas souhaité faire de commentaire.",
    "Bonjour et bienvenue dans ce direct consacré à la tempête.",
    "おはようございます。",
    "Osby 1, Varnholm 2 (aet)",
    "Full-time: Osby 1-2 Varnholm",
    "Match ends, Osby 1, Varnholm 2.",
    "Goal!",
    "Referee: T. Gill.",
    "Lena Borg at the bridge on Friday. Photo: Ola Nord",
    "By Ann Lee and Tom Roe",
    "Von Jana Weiß, Berlin",
    "Par Claire Morel",
    "Read more: How the bridge was built",
    "READ ALSO Ten bridges that fell",
    "Click here to see the pictures.",
    "Sign up for our morning newsletter.",
    "Follow us on every channel you like.",
    "Subscribe to our podcast.",
    "Share this article",
    "Advertisement",
    "ADVERTISEMENT:",
    "Related: Ten rusty bridges",
    "Photo: Ola Nord",
    "The bridge at dusk (Ola Nord/Getty Images)",
    "The bridge as it stood on Friday evening, when the last cars had been turned away by the city's police / Reuters",
    "https://example.com/bridge",
    "www.example.com",
    "desk@example.com",
    "@harbourdesk #bridge",
    "12 March 2024, 14:05",
    "Updated: 5 May 2024 10:12 GMT",
    "Published 3 hours ago, 14:05",
    "© 2024 The Varnholm Post",
    "All rights reserved.",
    "(Reporting by Ann Lee; editing by Tom Roe)",
    "This article was originally published in the evening edition.",
    "What happens next",
    "* * *",
    "—",
    "Lesen Sie auch: Zehn Brücken",
    "Mehr zum Thema",
    "À lire aussi : Dix ponts rouillés",
    "Lea también: Diez puentes",
    "Leggi anche: Dieci ponti",
    "Читайте также: Десять мостов",
    "関連記事:橋の歴史",
    "Osby 3-1 Varnholm",
    "Osby Athletic 2-2 Varnholm Town (4-3 pens)",
    "Lena Vik bt Greta Roe 6-4 6-3",
    "Osby: Vik; Odd, Borg, Lind (capt); Roe, Lee, Dahl, Ruiz; Holm.",
    "Pictured: the bridge at dusk.",
    "This undated photo shows the bridge before the war.",
    "PUBLISHED: 01:15 EST, 30 November 2013",
    "01:15 EST, 30 November 2013.",
    "By.",
    "Like what you read? Sign up for our morning letter.",
]

KEPT = [
    "At 6.40pm the bridge was closed.",
    "Rooms 12 and 14 of the town hall were searched.",
    "A goal of the plan is to keep 2 lanes open.",
    "The result is a bridge that nobody may cross.",
    "Read the sign again, he said.",
    "By Friday the bridge was closed.",
    "By 2030 it will be gone.",
    "Watchmen closed the gate.",
    "Photographs show the rust.",
    "Sources close to the council confirmed it.",
    "Published in 2019, the report found no rust.",
    "More people took the ferry.",
    "Shares of the builder fell 5%.",
    "Follow the money, Ms. Borg said.",
    "The rust was first reported on the site varnholm.example by a reader.",
    "Copying the old cables is not allowed.",
    "Osby beat Varnholm 3-1 after extra time.",
    "The council voted 9-4, and Mayor Lind, Dr. Roe, Ms. Vik and Mr. Odd left at once.",
    "Below are the cables that were found rusted.",
    "Pictured on the wall are the founders of the ferry line.",
    "A photo of the rust was shown to the council.",
    "The port declined to comment on a plan to sell two of its ferries.",
    "Asked whether he had known, the mayor declined to comment.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_what_stands_around_a_story_is_left_out(line: str) -> None:
    assert content(make_article(*HARBOUR[:2], line, HARBOUR[2])) == content(make_article(*HARBOUR[:3]))


@pytest.mark.parametrize("line", KEPT)
def test_what_only_looks_like_it_is_kept(line: str) -> None:
    assert line in content(make_article(*HARBOUR[:2], line, HARBOUR[2]))


def test_headings_and_code_are_left_out() -> None:
    article = make_article(
        ("The bridge is closed.", "heading"), HARBOUR[0], ("print('bridge is closed.')", "code")
    )
    assert content(article) == [HARBOUR[0]]


@pytest.mark.parametrize("kind", ["table", "image"])
def test_rows_of_tables_and_captions_are_left_out(kind: ParagraphKind) -> None:
    row = ("The harbour of Lindmouth handled 4,000 ships in the year after the crane had fallen.", kind)
    assert content(make_article(*HARBOUR, row)) == content(make_article(*HARBOUR))


def test_list_items_are_kept_without_full_stops() -> None:
    article = make_article(HARBOUR[0], ("free ferries", "item"), ("a shuttle bus", "item"))
    assert content(article) == [HARBOUR[0], "free ferries", "a shuttle bus"]


def test_short_lines_are_kept_where_nothing_has_full_stops() -> None:
    verses = ["the rust came in the night", "and nobody heard it", "eat the bridge"]
    assert content(make_article(*verses)) == verses


def test_a_sentence_that_says_the_title_again_is_left_out() -> None:
    article = make_article("Bridge closed over rust!", HARBOUR[0], title="Bridge Closed Over Rust")
    assert content(article) == [HARBOUR[0]]


def test_where_nothing_is_left_everything_counts() -> None:
    assert content(make_article("Read more", "By Ann Lee")) == ["Read more", "By Ann Lee"]


def test_the_questions_of_an_interviewer_are_left_out() -> None:
    article = make_article(
        "Ann Lee has built boats for thirty years. She works alone.",
        "Post: You work alone. Why is that?",
        "Lee: Wood does not talk back, and I like the quiet of the shed in the morning.",
        "Post: Who will take over the yard?",
        "Lee: My niece will take it over in spring, if she still wants to by then.",
        "Post: And her name is?",
        "Lee: Ida Lee.",
    )
    shown = " ".join(content(article))
    assert "You work alone" not in shown
    assert "take over the yard" not in shown
    assert "Ida Lee" not in shown
    assert "Wood does not talk back" in shown
    assert "My niece will take it over" in shown


def test_a_caption_before_the_credit_of_its_picture_is_left_out() -> None:
    story = make_article(*HARBOUR[:2], HARBOUR[2])
    for caption in (
        "Cars queue at the bridge on Friday.",
        "The old harbour bridge in Varnholm at noon on Friday",
    ):
        for credit in ("Photo: Ola Nord", "Ola Nord/AP", "Getty Images"):
            article = make_article(*HARBOUR[:2], caption, credit, HARBOUR[2])
            assert content(article) == content(story)


def test_a_paragraph_that_calls_to_subscribe_is_left_out_as_a_whole() -> None:
    box = "The harbour in your inbox, every morning. Sign up here. Support our newsroom for 5 crowns a month."
    article = make_article(*HARBOUR[:2], box, HARBOUR[2])
    assert content(article) == content(make_article(*HARBOUR[:3]))


def test_one_question_after_a_colon_is_no_interview() -> None:
    article = make_article(
        "The council met on Monday to talk about the bridge.",
        "One doubt remained: who will pay for all of it?",
        "Nobody had an answer, and the meeting ended at nine.",
    )
    assert "One doubt remained: who will pay for all of it?" in content(article)


def test_one_or_two_words_without_a_figure_say_nothing_by_themselves() -> None:
    told = make_article(
        "“I never took a pound from the harbour fund. Not one.” Two died. Now 23 are missing. 40 arrests."
    )
    assert content(make_article(*HARBOUR[:1], "No.", "“Why us?”")) == [HARBOUR[0]]
    assert content(told) == [
        "“I never took a pound from the harbour fund.",
        "Now 23 are missing.",
        "40 arrests.",
    ]


def test_a_text_of_nothing_else_has_a_summary_all_the_same() -> None:
    assert content(make_article("Not one. Two died.")) == ["Not one.", "Two died."]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("About Osby Ferries", "Osby Ferries Ltd runs nine ships."),
        ("About the Osby Trust:", "The Osby Trust owns 40 houses. It was founded in 1902."),
        ("À propos d’Osby Ferries", "Osby Ferries exploite neuf navires."),
    ],
)
def test_what_a_press_release_says_about_its_publisher_is_no_news(heading: str, told: str) -> None:
    assert content(make_article(*HARBOUR, (heading, "heading"), told)) == content(make_article(*HARBOUR))


@pytest.mark.parametrize(
    ("heading", "told"),
    [("About time", "Nobody knows when it comes."), ("About the storm", "The storm came at night.")],
)
def test_a_heading_that_only_begins_so_skips_nothing(heading: str, told: str) -> None:
    assert told in content(make_article(*HARBOUR, (heading, "heading"), told))


def test_an_article_that_begins_with_its_subject_is_told() -> None:
    told = "Osby Ferries has sunk three ships."
    assert told in content(make_article(("About Osby Ferries", "heading"), told, *HARBOUR))
