from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.store.search_snippets import MATCH_LIMIT, MAX_LENGTH, cut_snippet, find_places

FILLER = "Nothing of interest happened on that day in the quiet town by the river. "


def places(text: str, *words: str) -> list[list[Span]]:
    return [find_places(re.compile(rf"\b{word}\b"), text) for word in words]


def marked(text: str, *words: str) -> list[str]:
    snippet = cut_snippet(text, places(text, *words))
    return [snippet.text[mark.start : mark.end] for mark in snippet.marks]


def test_a_short_text_is_its_own_snippet() -> None:
    snippet = cut_snippet("The bridge opened.", places("The bridge opened.", "bridge"))
    assert (snippet.text, snippet.start, snippet.marks) == ("The bridge opened.", 0, (Span(4, 10),))


def test_the_snippet_is_where_most_terms_are() -> None:
    text = f"{FILLER}The bridge. {FILLER * 5}The bridge and the bridge. {FILLER * 5}A bridge, a tunnel. {FILLER * 5}"
    assert marked(text, "bridge", "tunnel") == ["bridge", "tunnel"]
    assert marked(text, "bridge") == ["bridge", "bridge"]


def test_the_snippet_begins_with_a_sentence_and_ends_with_one() -> None:
    text = f"{FILLER * 3}It was the mayor who opened the bridge. {FILLER * 3}"
    snippet = cut_snippet(text, places(text, "bridge"))
    assert snippet.text == f"It was the mayor who opened the bridge. {FILLER * 2}".strip()


def test_in_a_long_sentence_the_snippet_is_cut_between_words() -> None:
    text = "and then " * 100 + "the bridge " + "and so on " * 100
    snippet = cut_snippet(text, places(text, "bridge"))
    assert snippet.text.startswith(("and", "then"))
    assert snippet.text.endswith(("and", "so", "on"))
    assert 150 <= len(snippet.text) <= MAX_LENGTH


def test_without_a_match_the_snippet_is_the_beginning() -> None:
    snippet = cut_snippet(FILLER * 9, [[]])
    assert snippet.text == (FILLER * 2).strip()
    assert snippet.marks == ()


def test_line_breaks_stay() -> None:
    text = "The first line\nand the bridge\n\nin the last one"
    assert cut_snippet(text, places(text, "bridge")).text == text


def test_a_text_without_blanks_is_cut_between_characters() -> None:
    text = "前" * 300 + "東京" + "後" * 300
    snippet = cut_snippet(text, [find_places(re.compile("東京"), text)])
    assert len(snippet.text) == MAX_LENGTH
    assert [snippet.text[mark.start : mark.end] for mark in snippet.marks] == ["東京"]


def test_a_letter_is_not_parted_from_its_accents() -> None:
    text = "e\u0301" * 400
    for first in range(300, 310):
        snippet = cut_snippet(text, [[Span(first, first + 1)]])
        assert snippet.text.startswith("e") or snippet.start == first
        assert snippet.text.endswith("\u0301")


def test_only_the_first_matches_are_looked_at() -> None:
    assert len(find_places(re.compile("a"), "a" * 5_000)) == MATCH_LIMIT


@given(
    st.text(alphabet="ab .\n東\u0301", max_size=600),
    st.lists(st.lists(st.tuples(st.integers(0, 700), st.integers(1, 300)), max_size=6), max_size=3),
)
def test_a_snippet_is_a_slice_and_its_marks_are_matches(
    text: str, ranges: list[list[tuple[int, int]]]
) -> None:
    spans = [[Span(start, start + length) for start, length in term] for term in ranges]
    snippet = cut_snippet(text, spans)
    assert text[snippet.start : snippet.start + len(snippet.text)] == snippet.text
    assert len(snippet.text) <= MAX_LENGTH
    covered = {place for term in spans for span in term for place in range(*span)}
    for mark in snippet.marks:
        assert 0 <= mark.start < mark.end <= len(snippet.text)
        assert covered.issuperset(range(snippet.start + mark.start, snippet.start + mark.end))
    ends = [mark.end for mark in snippet.marks]
    starts = [mark.start for mark in snippet.marks]
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))
    places_in_text = [span for term in spans for span in term if span.start < len(text)]
    if any(not text[span.start : span.end].isspace() for span in places_in_text):
        assert snippet.marks or text[snippet.start :].isspace() or not snippet.text
