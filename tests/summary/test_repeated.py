"""Lines that a feed has in every article are no content, and entries to come change nothing."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from reader.config import Config
from reader.library.analyses import Analyses
from reader.model import Article, ParsedEntry
from reader.paths import Folders
from reader.store import Store
from reader.summary import rank
from reader.summary.repeated import repeated_lines
from reader.text.paragraphs import plain_document
from tests.store.store_samples import NOW, add_feed, insert
from tests.summary.summary_samples import HARBOUR

BOX = "The Varnholm Post is owned by its 4,000 readers, and the harbour bridge is where its office stands."


def text(number: int) -> str:
    return f"Bees swarmed at gate {number} on Friday, and the keepers of hive {number} were called.\n\n{BOX}"


def entry(guid: str, words: str) -> ParsedEntry:
    return ParsedEntry(guid=guid, title=f"Title {guid}", document=plain_document(words), language="en")


def analyses_of(store: Store, folder: Path) -> Analyses:
    return Analyses(store, Folders(folder, folder, folder), Config(), lambda: NOW, {})


def shown(article: Article, repeated: frozenset[str] = frozenset()) -> list[str]:
    ranking = rank(article, repeated=repeated)
    return [article.text[line.start : line.end] for line in ranking.summary(100)]


def test_a_line_of_several_other_texts_is_repeated() -> None:
    others = [text(number) for number in range(3)]
    assert repeated_lines(text(7), others) == {BOX}
    assert repeated_lines(text(7), others[:2]) == frozenset()


def test_a_repeated_line_is_no_content() -> None:
    document = plain_document("\n\n".join([*HARBOUR, BOX]))
    article = Article("", document.text, document.paragraphs, "en")
    assert BOX in shown(article)
    assert BOX not in shown(article, frozenset({BOX}))


def test_a_text_of_repeated_lines_alone_still_has_a_summary() -> None:
    document = plain_document(BOX)
    assert shown(Article("", document.text, document.paragraphs, "en"), frozenset({BOX})) == [BOX]


def test_the_library_leaves_out_what_the_articles_before_had_too(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.db") as store:
        feed = add_feed(store)
        ids = insert(store, feed.id, *(entry(f"e{number}", text(number)) for number in range(6)))
        elsewhere = insert(store, add_feed(store, "other").id, entry("f", text(9)))
        analyses = analyses_of(store, tmp_path)

        def lines(entry_id: int) -> list[str]:
            article = store.article(entry_id)
            return [
                article.text[one.start : one.end] for one in analyses.ranking(article, "pullquote").summary(9)
            ]

        assert BOX in lines(ids["e0"])
        assert BOX not in lines(ids["e5"])
        assert BOX in lines(elsewhere["f"])


def test_before_is_what_was_published_before_whatever_was_stored_first(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.db") as store:
        newest_first = [
            replace(entry(f"e{hours}", text(hours)), published=NOW - timedelta(hours=hours))
            for hours in range(6)
        ]
        ids = insert(store, add_feed(store).id, *newest_first)
        assert ids["e0"] < ids["e5"]
        analyses = analyses_of(store, tmp_path)

        def summary(guid: str) -> str:
            article = store.article(ids[guid])
            lines = analyses.ranking(article, "pullquote").summary(9)
            return " ".join(article.text[line.start : line.end] for line in lines)

        assert BOX not in summary("e0")
        assert BOX in summary("e5")
        assert store.edges_before(ids["e3"], 2) == [f"{text(hours)}\n{text(hours)}" for hours in (4, 5)]


def test_entries_to_come_do_not_change_a_ranking(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.db") as store:
        feed = add_feed(store)
        first = insert(store, feed.id, entry("e0", text(0)))["e0"]
        analyses = analyses_of(store, tmp_path)
        before = analyses.ranking(store.article(first), "pullquote")
        insert(store, feed.id, *(entry(f"e{number}", text(number)) for number in range(1, 6)))
        assert analyses.ranking(store.article(first), "pullquote") == before
