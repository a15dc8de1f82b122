from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.model import SavedSearch, Subscription
from reader.query import parse_query
from reader.sources.newsboat import looks_like_urls, read_urls
from reader.sources.newsboat_filter import MAX_FILTER, translate_filter

FEED = "https://paper.example/feed"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (FEED, Subscription(FEED)),
        (f"  \t{FEED}  ", Subscription(FEED)),
        (f'"{FEED}"', Subscription(FEED)),
        (f"{FEED} news tech", Subscription(FEED, tags=("news", "tech"))),
        (f'{FEED} "cool stuff" news', Subscription(FEED, tags=("cool stuff", "news"))),
        (f'{FEED} "~The Paper" news', Subscription(FEED, "The Paper", tags=("news",))),
        (f"{FEED} ~Paper ~Second", Subscription(FEED, "Paper")),
        (f'{FEED} "~The \\"own\\" \\\\ title"', Subscription(FEED, 'The "own" \\ title')),
        (f'{FEED} "a\\tb\\q"', Subscription(FEED, tags=("a bq",))),
        (f"{FEED} news # a comment ~no", Subscription(FEED, tags=("news",))),
        (f'{FEED} "# no comment"', Subscription(FEED, tags=("# no comment",))),
        (f"{FEED}#part news", Subscription(f"{FEED}#part", tags=("news",))),
        (f"{FEED} !", Subscription(FEED, tags=("hidden",))),
        (f'{FEED} "!Paper (hidden)" news', Subscription(FEED, tags=("hidden", "Paper (hidden)", "news"))),
        (f'{FEED} "a, b" /c', Subscription(FEED, tags=("a b", "c"))),
        (f'{FEED} "never closed', Subscription(FEED, tags=("never closed",))),
        (f'{FEED} ""', Subscription(FEED)),
        ("feed://paper.example/feed", Subscription(FEED)),
    ],
)
def test_a_line_is_an_address_and_tags(line: str, expected: Subscription) -> None:
    found = read_urls(line)
    assert (found.feeds, found.refused) == ((expected,), ())


@pytest.mark.parametrize("line", ["", "   ", "# comment", "   # comment", '""'])
def test_lines_that_say_nothing(line: str) -> None:
    found = read_urls(f"{line}\n{FEED}\n{line}")
    assert (found.feeds, found.refused) == ((Subscription(FEED),), ())


def test_a_plain_list_of_addresses_is_one_too() -> None:
    found = read_urls("https://a.example/f\r\nhttp://b.example/f\r\n\r\na.example/f")
    assert found.feeds == (Subscription("https://a.example/f"), Subscription("http://b.example/f"))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            "exec:~/bin/feed.sh news",
            "Commands are not run to get a feed, so exec:~/bin/feed.sh was not taken.",
        ),
        ('"exec:sh -c \\"rm x\\""', 'exec:sh -c "rm x"'),
        ("EXEC:x", "Commands are not run"),
        ("filter:~/bin/f:https://a.example/", "Commands are not run"),
        ("file:///home/ann/feed.xml", "file:///home/ann/feed.xml"),
        ("https://ann:pw@a.example/f", "https://a.example/f was not taken"),
        ("ftp://paper.example/feed", "'ftp://paper.example/feed' is no web address"),
        ("exec:mail@paper.example", "Commands are not run"),
        ("query:Name", "its expression needs an attribute at character 1"),
        ('"query:Flags:flags # \\"s\\""', "The query feed Flags was not taken: there is nothing here like"),
    ],
)
def test_what_is_not_taken_is_told(line: str, reason: str) -> None:
    found = read_urls(line)
    assert (found.feeds, found.searches) == ((), ())
    (sentence,) = found.refused
    assert reason in sentence
    assert "pw" not in sentence


def test_query_feeds_become_saved_searches() -> None:
    found = read_urls(
        '"query:Unread Articles:unread = \\"yes\\""\n'
        '"query:This week:unread = \\"yes\\" and age between 0:7" work "~Week"\n'
        '"query:Unread Articles:unread = \\"no\\""'
    )
    assert found.searches == (
        SavedSearch("Unread Articles", "unread"),
        SavedSearch("Week", "unread newer:8d"),
    )
    assert (found.feeds, found.refused) == ((), ())


TRANSLATED = {
    'unread = "yes"': "unread",
    'unread == "no"': "read",
    'unread != "yes"': "-unread",
    'title =~ "linux"': 'title:"linux"*',
    'title=~"city council"': 'title:"city council"*',
    'title !~ "sponsored"': '-title:"sponsored"*',
    'title =~ "linux|bsd"': 'title:"linux"* OR title:"bsd"*',
    'title =~ "(linux|bsd)"': 'title:"linux"* OR title:"bsd"*',
    'title !~ "(linux|bsd)"': '-(title:"linux"* OR title:"bsd"*)',
    'title =~ ".*linux.*"': 'title:"linux"*',
    'title =~ "\\bAI\\b"': 'title:"AI"',
    'title =~ "C\\+\\+"': 'title:"C++"',
    'title = "Weather today"': 'title:"Weather today"',
    'title =~ "say \\"so\\""': 'title:"say so"*',
    'author =~ "Lund"': 'author:"Lund"*',
    'content =~ "bridge"': '"bridge"*',
    'feedtitle =~ "lwn.net"': 'feed:"lwn.net"',
    'feedtitle = "The Paper"': 'feed:"The Paper"',
    'rssurl =~ "reddit\\.com"': 'feed:"reddit.com"',
    'tags # "cool stuff"': 'tag:"cool stuff"',
    'tags !# "news"': '-tag:"news"',
    "age between 0:7": "newer:8d",
    "age between 7:2": "older:2d newer:8d",
    "age < 3": "newer:3d",
    "age <= 3": "newer:4d",
    "age > 3": "older:4d",
    'age >= "3"': "older:3d",
    "age = 3": "older:3d newer:4d",
    "age != 3": "-(older:3d newer:4d)",
    "age >= 0": "older:0d",
    "age < 99999": "newer:9999d",
    'unread = "yes" and age < 2': "unread newer:2d",
    'unread = "yes" and (tags # "a" or tags # "b")': 'unread (tag:"a" OR tag:"b")',
    '(tags # "a" or tags # "b") and unread = "yes"': '(tag:"a" OR tag:"b") unread',
    'unread="yes"and(age<2)or age<1': "unread (newer:2d OR newer:1d)",
    'age < 1 or unread = "yes" and age < 2': "newer:1d OR unread newer:2d",
    '((unread = "yes"))': "unread",
    '  unread = "yes"  ': "unread",
}


@pytest.mark.parametrize("expression", TRANSLATED)
def test_filters_are_translated_and_understood(expression: str) -> None:
    query = translate_filter(expression)
    assert query == TRANSLATED[expression]
    assert not parse_query(query).empty


@pytest.mark.parametrize(
    "expression",
    [
        'flags # "s"',
        "unread_count > 0",
        'title =~ "^Breaking"',
        'title =~ "b[ao]d"',
        'title =~ "a(b|c)d"',
        'title =~ "linux|^bsd"',
        'title =~ ""',
        'title =~ ".*"',
        'title # "x"',
        'title > "x"',
        'unread =~ "yes"',
        'unread = "maybe"',
        'tags = "a b"',
        "age < 0",
        'age = "old"',
        "age between 3",
        "age < 1:2",
        'guid = "1"',
        "articleindex < 10",
    ],
)
def test_what_cannot_be_said_here_is_refused_with_its_attribute(expression: str) -> None:
    attribute, _, _ = expression.partition(" ")
    with pytest.raises(QueryError, match=rf'nothing here like newsboat\'s "{attribute} '):
        translate_filter(expression)


@pytest.mark.parametrize(
    ("expression", "reason", "position"),
    [
        ("", "an attribute at character 1", 0),
        ("title", "an operator at character 6", 5),
        ("title =~", "a value at character 9", 8),
        ('title =~ "x', "a value at character 9", 8),
        ("title like 5", "an operator", 10),
        ('unread = "yes" and', "an attribute", 18),
        ('(unread = "yes"', "a closing bracket", 15),
        ('unread = "yes")', "the end", 14),
        ('unread = "yes" unread = "no"', "the end", 14),
        ("x" * (MAX_FILTER + 1), "longer than", MAX_FILTER),
    ],
)
def test_what_is_no_filter_is_refused_with_the_place(expression: str, reason: str, position: int) -> None:
    with pytest.raises(QueryError, match=reason) as caught:
        translate_filter(expression)
    assert caught.value.position == position


@pytest.mark.parametrize(
    "expression", ["(" * 1_000, 'unread = "yes" and ' * 90 + "age < 1", "((age < 1) or " * 60]
)
def test_what_nests_too_deep_is_refused(expression: str) -> None:
    with pytest.raises(QueryError):
        translate_filter(expression)


VALUES = st.text(alphabet='abÄ. |()\\"*+^-é#:', max_size=12).map(
    lambda text: text.replace("\\", "\\\\").replace('"', '\\"')
)
CONDITIONS = st.one_of(
    st.builds(
        lambda a, o, v: f'{a} {o} "{v}"',
        st.sampled_from(["title", "author", "content", "feedtitle", "rssurl"]),
        st.sampled_from(["=", "!=", "=~", "!~"]),
        VALUES,
    ),
    st.builds(lambda o, v: f'tags {o} "{v}"', st.sampled_from(["#", "!#"]), VALUES),
    st.builds(
        lambda o, n: f"age {o} {n}",
        st.sampled_from(["<", ">", "<=", ">=", "=", "!="]),
        st.integers(-2, 20_000),
    ),
)
EXPRESSIONS = st.recursive(
    CONDITIONS,
    lambda inner: st.builds(lambda a, o, b: f"({a} {o} {b})", inner, st.sampled_from(["and", "or"]), inner),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(EXPRESSIONS)
def test_every_translation_is_a_query(expression: str) -> None:
    try:
        query = translate_filter(expression)
    except QueryError:
        return
    parse_query(query)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='abc:/.#"\\ ~!\n\thtpsqueryxcfl=()', max_size=200))
def test_any_text_is_read(text: str) -> None:
    for feed in read_urls(text).feeds:
        assert feed.url.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"# my feeds\n\n{FEED}\n", True),
        (f'"{FEED}" news', True),
        ('"query:x:unread = \\"yes\\""', True),
        ("exec:x", True),
        ("Some article that mentions https://a.example/", False),
        ("<opml/>", False),
        ("", False),
    ],
)
def test_a_urls_file_is_told_by_its_first_line(text: str, expected: bool) -> None:
    assert looks_like_urls(text) is expected


@pytest.mark.parametrize("piece", ["\\", '"', '" "', "# ", "a ", '"\\'])
def test_long_lines_cost_linear_time(piece: str) -> None:
    started = time.process_time()
    read_urls(f"{FEED} " + piece * 200_000)
    read_urls('"query:x:' + piece * 200_000)
    assert time.process_time() - started < 5
