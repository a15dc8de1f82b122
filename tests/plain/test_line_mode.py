"""The line mode as somebody hears it: what is typed, and what is said."""

from __future__ import annotations

import io
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.commands import COMMANDS as READER_COMMANDS
from reader.library import Library
from reader.model import Document, Paragraph, View
from reader.paths import folders
from reader.plain.commands import PLAIN_COMMANDS, spoken
from reader.plain.loop import COMMANDS, run, understood
from reader.preferences import PreferenceFile
from tests.plain.conversation import CTRL_C, answers, entry, open_library, talk
from tests.store.store_samples import doubt_speaker


@pytest.fixture
def library(own_home: Path) -> Iterator[Library]:
    opened = open_library(own_home)
    yield opened
    opened.close()


def test_it_begins_with_what_is_unread_and_ends_with_q(library: Library) -> None:
    assert talk(library, "q") == (
        "Pullquote. Unread: 2 articles.\nType list, sources, help or quit.\narticles> q\n"
    )


def test_it_ends_where_the_input_does(library: Library) -> None:
    assert talk(library).endswith("articles> \n")


def test_every_list_is_numbered_and_the_prompt_says_what_a_number_means(library: Library) -> None:
    said = talk(library, "sources", "4", "2", "quotes", "1")
    assert (
        "sources> 4\nOpened files: 2 articles.\n1. Bridge closed for repairs. 2026-11-20, unread.\n" in said
    )
    assert "articles> 2\nArticle 2 of 2: Town buys its ferry.\n" in said
    assert "sentences> quotes\n1 quote, 1 speaker.\n1. Olof Brandt, fisherman. Indirect," in said
    assert "quotes> 1\n3. Olof Brandt, a fisherman, said that the price was too high.\n" in said


def test_sources_have_their_counts(library: Library) -> None:
    library.keep_search("Boats", "title:ferry")
    said = answers(library, "open 1", "sources")
    assert said == (
        "Sources: 5.\n1. All articles: 2.\n2. Unread: 1.\n3. Starred: 0.\n4. Boats: a saved search.\n"
        "5. Opened files: 1 unread of 2."
    )
    assert "Boats: 1 article." in answers(library, "sources", "4")


def test_an_article_begins_with_what_it_is_and_its_summary(library: Library) -> None:
    assert answers(library, "1") == (
        "Article 1 of 2: Bridge closed for repairs.\n"
        "The Aura Post, 2026-11-20.\n"
        "5 sentences, 1 quote, 1 minute to read.\n"
        "Summary: 2 sentences, method pullquote.\n"
        "1. The old bridge over the Aura will be closed for three weeks from\n"
        "Monday.\n"
        "2. Engineers found cracks in two of its five piers."
    )
    assert [one.read for one in library.entries(library.entry_ids(View("all")))] == [True, False]


def test_the_summary_grows_and_shrinks_by_the_line_that_is_said(library: Library) -> None:
    article = library.article(library.entry_ids(View("all"))[0])
    third = library.ranking(article, "pullquote").order[2] + 1
    grown = answers(library, "1", "+")
    assert grown.startswith(f"3 sentences. Added:\n{third}. ")
    assert answers(library, "1", "-") == f"2 sentences. Sentence {third} left out."
    assert answers(library, "1", "summary 1").startswith("Summary: 1 sentence, method pullquote.\n1. ")
    assert answers(library, "1", "-") == "The summary cannot be shorter."
    assert answers(library, "1", "summary 50", "longer") == "The summary cannot be longer."


def test_a_method_is_chosen_by_number_or_name_and_kept(library: Library) -> None:
    said = talk(library, "1", "method", "2", "method lexrank", "method magic", "method")
    assert "1. pullquote, in use.\n2. lead.\n" in said
    assert "methods> 2\nSummary: 2 sentences, method lead.\n" in said
    assert "There is no method “magic”; method alone lists them." in said
    assert "3. lexrank, in use." in said
    assert "3. lexrank, in use." in answers(library, "method")


def test_quotes_say_who_how_and_how_sure(library: Library) -> None:
    assert answers(library, "1", "Q") == (
        "1 quote, 1 speaker.\n"
        "1. Ines Ota, city engineer. Direct, very sure. Sentence 3.\n"
        "“It is safe today, but it would not be safe next winter,”"
    )


def test_a_speaker_is_corrected_and_that_is_taken_back(library: Library) -> None:
    assert answers(library, "1", "correct 1 Eva Berg, spokeswoman").startswith(
        "1. Eva Berg, spokeswoman. Direct"
    )
    assert answers(library, "1", "e 1 nobody").startswith("1. Not attributed, corrected by you.")
    assert answers(library, "1", "e 1").startswith("Say who it is: correct 2")
    said = talk(library, "sources 1", "1", "correct 1 Eva Berg", "undo", "list", "1", "quotes 1")
    assert "Taken back: " in said
    assert said.rpartition("quotes 1\n")[2].startswith("1. Not attributed")


def test_lists_are_sorted_by_number_or_name(library: Library) -> None:
    assert answers(library, "sort title").startswith("All articles: 2 articles.\n1. Bridge closed")
    assert answers(library, "sort oldest").startswith("All articles: 2 articles.\n1. Town buys")
    said = talk(library, "sort", "2", "sources 1", "sort loudest")
    assert "1. newest, now.\n2. oldest.\n" in said
    assert "orders> 2\nUnread: 2 articles.\n1. Town buys" in said
    assert "> sources 1\nAll articles: 2 articles.\n1. Town buys" in said
    assert "There is no such order; sort alone lists them." in said


def test_a_quote_nobody_is_named_for_says_so(library: Library) -> None:
    library.keep_opened(
        [entry("Noon", 'It was noon.\n\n"Somebody has eaten all of the good cakes."\n', day=21)]
    )
    assert "1. Not attributed. Direct. Sentence 2." in answers(library, "1", "quotes")


def test_why(library: Library) -> None:
    assert answers(library, "1", "why quote 1").startswith("Ines Ota: rule “after”")
    assert answers(library, "1", "why 1").startswith("Rank 1 of 5 by pullquote: ")
    assert answers(library, "1", "i") == "Say the number of a sentence, why 3, or of a quote, why quote 2."


def test_the_text_is_read_by_pages_and_enter_reads_on(library: Library) -> None:
    text = " ".join(f"This is the sentence with the number {number}." for number in range(1, 13))
    document = Document(f"A heading\n\n{text}", (Paragraph(0, 9, "heading"), Paragraph(11, 11 + len(text))))
    library.keep_opened([replace(entry("Long", text, day=22), document=document)])
    said = talk(library, "1", "", "", "", "text 13", "text")
    assert "1. Heading: A heading\n2. This is the sentence with the number 1.\n" in said
    assert "9.\n3 sentences left.\nsentences> \n11. This is the sentence" in said
    assert "13. This is the sentence with the number 12.\nEnd of the article.\n" in said
    assert "End of the article.\nsentences> \nArticle 2 of 3: Bridge closed for repairs.\n" in said


def test_the_text_is_read_by_paragraphs(library: Library) -> None:
    said = talk(library, "1", "b", "b", "paragraph 9", "paragraph 3", "b", "")
    assert "> b\nParagraph 1 of 3.\n1. The old bridge" in said
    assert "> b\nParagraph 2 of 3.\n3. " in said
    assert "> paragraph 3\nParagraph 3 of 3.\n4. Buses will take the northern road.\n5. " in said
    assert "There is no paragraph 9; the last is 3." in said
    assert "There is no paragraph after this one; paragraph 1 begins again." in said
    assert "> \nArticle 2 of 2: " in said


def test_next_and_previous_unread(library: Library) -> None:
    library.keep_opened([entry("Third", "It rained on the third day.\n", day=18)])
    said = talk(library, "mark 2", "n", "n", "n", "list", "mark 1", "open 2", "N", "N")
    assert "> mark 2\nMarked read.\narticles> n\nArticle 1 of 3:" in said
    assert "> n\nArticle 3 of 3: Third." in said
    assert "> n\nThere is no unread article after this one in the list." in said
    assert "There is no unread article before this one in the list." in said


def test_marks_are_said_and_taken_back(library: Library) -> None:
    said = talk(library, "s", "1", "s", "s", "m", "A", "undo", "u", "list")
    assert "No article is open; type its number in the list, or next." in said
    assert "> s\nStarred.\nsentences> s\nStar taken away.\nsentences> m\nMarked unread.\n" in said
    assert "> A\n2 articles marked read; undo takes it back.\n" in said
    assert (
        "> undo\nTaken back: 2 articles marked read in Opened files.\n"
        "sentences> u\nTaken back: “Bridge closed for repairs” marked unread.\n" in said
    )


def test_search_says_the_words_around_and_filter_takes_queries(library: Library) -> None:
    found = answers(library, "/cracks")
    assert found.startswith(
        "Found for cracks: 1 article.\n1. Bridge closed for repairs. Opened files, 2026-11-20, unread.\n"
    )
    assert "Engineers found cracks" in found.replace("\n", " ")
    assert "F title:ferry\ntitle:ferry: 1 article.\n1. Town buys its ferry." in talk(library, "F title:ferry")
    mistaken = answers(library, "filter ferry title:").replace("\n", " ")
    assert mistaken.endswith("It is about character 7 of the query.")


def test_a_query_is_kept_under_a_name(library: Library) -> None:
    assert answers(library, "keep search Boats: title:ferry") == "Boats is among the sources."
    assert [(one.name, one.query) for one in library.searches()] == [("Boats", "title:ferry")]
    assert answers(library, "keep search Boats").startswith("Say a name, a colon and a query")


def test_a_query_for_quotes_looks_for_them_first(library: Library) -> None:
    said = answers(library, "filter person:Brandt")
    assert said.startswith("Looking for quotes in 2 articles.")
    assert "1. Town buys its ferry." in said
    assert answers(library, "search person:Brandt").startswith("Found for person:Brandt: 1 article.")


def test_a_speaker_who_is_not_certain_is_said_to_be_so(library: Library) -> None:
    talk(library, "people")
    doubt_speaker(library._store, "Olof Brandt")
    said = talk(library, "people Olof Brandt")
    assert "1. that the price was too high (indirect, speaker not certain)\n" in said


def test_people_and_what_they_said(library: Library) -> None:
    said = talk(library, "people", "2", "1", "people Nobody Known")
    assert (
        "Looking for quotes in 2 articles.\nPeople: 2.\n1. Ines Ota, city engineer. 1 quote in 1 article.\n"
        in said
    )
    assert "people> 2\nOlof Brandt. 1 quote.\nTown buys its ferry. " in said
    assert "2026-11-19.\n1. that the price was too high (indirect)\n" in said
    assert "quotes> 1\nArticle 2 of 2: Town buys its ferry.\n" in said
    assert "Nobody called Nobody Known is quoted; people lists who is." in said


def test_summaries_and_quotes_are_written(library: Library) -> None:
    said = talk(library, "1", "w", "save as", "2", "save as html", "save as pdf")
    assert [Path(name).suffix for name in re.findall(r"Written to\s(\S+)", said)] == [".md", ".txt", ".html"]
    assert "There is no format “pdf”; it is one of markdown, text, json, html." in said.replace("\n", " ")
    written = sorted((library.inbox.parent / "saved").iterdir())
    assert [path.suffix for path in written] == [".html", ".md", ".txt"]


def test_the_link_and_citations(library: Library) -> None:
    assert answers(library, "1", "link") == "https://news.example/bridge"
    cited = answers(library, "1", "c 1")
    assert "Ines Ota,\ncity engineer, The Aura Post, 2026-11-20," in cited
    assert "https://news.example/bridge#:~:text=" in cited
    assert answers(library, "1", "keep 1").startswith("Kept in")
    assert "Ines Ota" in (library.inbox.parent / "saved" / "quotes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sumary", "There is no command “sumary”; did you mean summary?"),
        ("xyzzy", "There is no command “xyzzy”; help lists them."),
        ("7", "There is no article 7; the last is 2."),
        ("open seven", "“seven” is no number."),
        ("next article", "Nothing follows next; it was not done."),
        ("99999999999999999999999", "“99999999999999999999999” is no number."),
        ("search", "Say what to look for, such as: search ferry council."),
        ("filter", "Say which articles, such as: filter unread newer:2d."),
        ("undo", "There is nothing to take back."),
        ("more", "That is the end of the list."),
        ("remove", "That is no feed; list the sources, then type remove and the number of a\nfeed."),
    ],
)
def test_a_mistake_is_one_sentence(library: Library, typed: str, said: str) -> None:
    assert answers(library, typed) == said


def test_ctrl_c_at_the_prompt_ends_nothing(library: Library) -> None:
    assert talk(library, CTRL_C, "q").endswith("articles> \narticles> q\n")


def test_a_long_list_comes_by_pages(library: Library) -> None:
    library.keep_opened(
        [entry(f"Number {number}", f"It is number {number}.\n", day=1) for number in range(43)]
    )
    said = talk(library, "list", "", "more", "", "45", "list 41")
    assert "Unread: 45 articles.\n1. Bridge" in said
    assert "unread.\n25 more.\narticles> \n21. " in said
    assert "unread.\n5 more.\narticles> more\n41. " in said
    assert "> \nThat is the end of the list.\narticles> 45\nArticle 45 of 45: " in said


def test_a_number_means_the_same_article_after_others_have_left(library: Library) -> None:
    first, second = library.entry_ids(View("all"))
    gone = max(first, second) + 1
    said = talk(library, "list", "1", "open 2", opened=[gone, first])
    assert "Opened: 2 articles.\n1. It has left the library.\n2. Bridge closed for repairs." in said
    assert "Article 2 of 2: Bridge closed for repairs." in said


def test_help_names_every_command_with_its_letter(library: Library) -> None:
    said = talk(library, "help", "", "").replace("\n", " ")
    for command in COMMANDS:
        assert command.name in said
        assert command.help in said
    assert answers(library, "help n") == "next, n: Open the next unread article."
    assert answers(library, "? previous").startswith("previous, capital N: ")


def test_no_two_commands_share_a_name_or_a_letter() -> None:
    shorts = [command.short for command in COMMANDS if command.short]
    assert len(set(shorts)) == len(shorts)
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    assert all(len(command.name) > 1 for command in COMMANDS)


def test_a_letter_of_our_own_means_nothing_else_in_the_reader() -> None:
    taken = {key for command in READER_COMMANDS for key in command.keys.split(",")}
    assert not {command.own_short for command in COMMANDS} & taken - {""}


def test_letters_and_words_mean_what_they_say() -> None:
    assert understood("N")[0].name == "previous"
    assert understood("n")[0].name == "next"
    assert understood("MARK all")[0].name == "mark all"
    assert understood("mark 3") == (understood("m")[0], "3")
    assert understood("/ferry council")[1] == "ferry council"
    assert spoken("+") == "+ plus sign"
    assert [command.short for command in PLAIN_COMMANDS if command.name == "longer"] == ["+"]


def test_hostile_words_stay_words(library: Library) -> None:
    library.keep_opened([entry("[/b] \x1b[2Jwiped \u202egnp", "A quiet text.\n", day=23)])
    status, said, errors = _run(library, "list\n1\ntext\nsearch \x1b[31mred\n\x1b]52;c;AA==\x07boo\n")
    assert status == 1
    assert not set(said + errors) & {chr(code) for code in range(32) if code != 10}
    assert "\u202e" not in said
    assert "[/b] wiped" in said
    assert "Found for red: " in said
    assert "There is no command “boo”" in errors


def _run(library: Library, script: str) -> tuple[int, str, str]:
    out, errors = io.StringIO(), io.StringIO()
    home = library.inbox.parent
    from reader.config import Config

    config = Config(samples=False)
    preferences = PreferenceFile(home / "state.json", config)
    status = run(library, config, preferences, (io.StringIO(script), out, errors))
    return status, out.getvalue(), errors.getvalue()


def test_a_script_gets_answers_alone(library: Library) -> None:
    status, out, errors = _run(library, "open 2\n\nlink\n")
    assert (status, errors) == (0, "")
    assert out.startswith("Article 2 of 2: Town buys its ferry.\n")
    assert out.endswith("End of the article.\nhttps://news.example/town\n")
    assert "> " not in out


def test_a_script_with_a_mistake_goes_on_and_ends_with_1(library: Library) -> None:
    status, out, errors = _run(library, "opne 1\nlink\nopen 1\n")
    assert status == 1
    assert errors.splitlines() == [
        "pullquote: There is no command “opne”; did you mean open?",
        "pullquote: No article is open; type its number in the list, or next.",
    ]
    assert out.startswith("Article 1 of 2")


def test_nobody_is_asked_in_a_script(library: Library) -> None:
    status, out, errors = _run(library, "sources\nremove 4\nremove 4 yes\n")
    assert status == 1
    assert "Nobody is there to be asked" in errors
    assert "Opened files. Removed.\n" in out
    assert out.endswith("3. Starred: 0.\n")


def test_what_a_script_chooses_is_not_kept(library: Library, own_home: Path) -> None:
    _run(library, "method lead\nsummary 9\n")
    assert not (folders({"PULLQUOTE_HOME": str(own_home)}).data / "state.json").exists()


def test_what_nobody_foresaw_ends_no_session(library: Library) -> None:
    path = library.inbox.parent / "library.sqlite"

    def rename(statement: str) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(statement)
            connection.commit()

    rename("ALTER TABLE searches RENAME TO elsewhere")
    said = talk(library, "sources", "list")
    rename("ALTER TABLE elsewhere RENAME TO searches")
    assert "That failed: OperationalError: no such table: searches" in said
    assert "> list\nUnread: 2 articles.\n" in said
    (report,) = (library.inbox.parent / "crashes").iterdir()
    assert "no such table: searches" in report.read_text(encoding="utf-8")


def test_nothing_unread_is_said(library: Library) -> None:
    assert answers(library, "A") == "2 articles marked read; undo takes it back."
    assert answers(library, "A") == "No article here is unread."
