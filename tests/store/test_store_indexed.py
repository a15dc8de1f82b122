"""The search index is, whatever was done, word for word what a new one would be."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.changes import FetchResult, Insert, Intent, Retention, Update
from reader.errors import NotFoundError
from reader.store import Store
from tests.store.store_samples import NOW, add_feed, full_text, index_is_exact, parsed, put_quotes

_WORDS = st.sampled_from(["harbour", "Café naïve", "港の朝", "", "ice and snow", "1 + 1"])
_ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["document", "full text", "show", "quotes", "remove", "star", "retain", "remove feed"]
        ),
        st.integers(1, 8),
        _WORDS,
        st.booleans(),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None)
@given(_ACTS)
def test_the_index_follows_the_library(acts: list[tuple[str, int, str, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.db")
        with Store.open(path) as store:
            add_feed(store)
            for name, number, words, flag in acts:
                try:
                    _act(store, name, number, words, flag)
                except NotFoundError:
                    continue
            assert index_is_exact(path)


def _act(store: Store, name: str, number: int, words: str, flag: bool) -> None:
    if name == "document":
        _apply(store, number, words, flag)
    elif name == "full text":
        store.put_full_text(number, full_text(words), NOW)
    elif name == "show":
        store.show_full_text(number, flag)
    elif name == "quotes":
        put_quotes(store, number, [(0, 1, "direct", words, "", word) for word in words.split()])
    elif name == "remove":
        store.remove_entries([number, number + 1])
    elif name == "star":
        store.set_starred([number], flag)
    elif name == "retain":
        store.retain(1, Retention(keep=number))
    else:
        store.remove_feed(1)


def _apply(store: Store, number: int, words: str, limited: bool) -> None:
    """Store a document of three entries, new and changed ones, some of which are beyond a limit."""
    known = store.known(1).entries
    intents: list[Intent] = []
    for guid in map(str, range(number, number + 3)):
        entry = parsed(guid, title=words, text=f"{words} {guid}", hours_ago=int(guid))
        stored = known.get(guid)
        intents.append(Insert(entry) if stored is None else Update(stored.entry_id, entry, keep_version=True))
    retention = Retention(keep=4 if limited else None)
    store.apply(1, intents, fetched=FetchResult(title=""), now=NOW, retention=retention)
