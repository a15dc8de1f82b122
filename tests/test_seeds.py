"""The sample articles, which a new user sees first, load, are clean, and show what the reader can do."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from reader.model import Article, ParsedEntry, QuoteKind
from reader.quotes import find_quotes
from reader.sources.local import list_files, read_file
from reader.summary import rank
from reader.text.language import detect_language
from reader.text.sanitize import clean_text
from reader.text.words import words

SEEDS = Path(__file__).parents[1] / "seeds"
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)

SAMPLES = {
    "01-ferry-vote.txt": ("Port Ellery votes to buy its ferry and keep the island connected", "en"),
    "02-piano-tuner-interview.md": ("Forty years of listening: a piano tuner looks back", "en"),
    "03-bog-carbon-science.md": ("Rewetted bog takes up carbon again after eleven years", "en"),
    "04-whale-live.html": ("As it happened: lost whale finds its way out of Port Ellery harbour", "en"),
    "05-cup-semi-final.txt": (
        "Ellery Athletic come back from two down to reach first final since 1987",
        "en",
    ),
    "06-thirty-one-clocks-long-read.md": ("The town with thirty-one times", "en"),
    "07-bell-trial.txt": ("Court hears how a ship's bell left its tower in broad daylight", "en"),
    "08-moss-botanist-obituary.html": (
        "Rosalind Achterman, who mapped the mosses of city walls, dies at 91",
        "en",
    ),
    "09-last-bus-opinion.md": ("In praise of the last bus", "en"),
    "10-heron-tram-brief.txt": ("Heron delays opening of new tram line", "en"),
    "11-radweg-bahntrasse.md": ("Lindenhafen macht aus der alten Bahntrasse einen Radweg", "de"),
    "12-cinema-montresol.txt": (
        "À Montrésol, le cinéma rouvre avec un seul projecteur et quatre cents propriétaires",
        "fr",
    ),
    "13-sento-minatoyu.txt": ("閉業した銭湯に2年ぶりの湯けむり 汐ノ浜町で若い夫婦が再開", "ja"),
    "14-faro-punta-almendra.html": ("El faro de Punta Almendra se queda con su farera", "es"),
    "15-harbour-letter.eml": (
        "The Harbour Letter: a dry hull, a doctor wanted and a loaf for a trombonist",
        "en",
    ),
}
SHOWPIECE = "01-ferry-vote.txt"

BYLINES = {
    "02-piano-tuner-interview.md": ("Clara Benning", (2026, 1, 18)),
    "03-bog-carbon-science.md": ("Tomas Engel", (2026, 2, 12)),
    "04-whale-live.html": ("Lena Marsh", (2026, 3, 21)),
    "06-thirty-one-clocks-long-read.md": ("Nora Pell", (2026, 3, 7)),
    "08-moss-botanist-obituary.html": ("Henrik Sale", (2026, 2, 3)),
    "09-last-bus-opinion.md": ("Imogen Carver", (2026, 2, 20)),
    "11-radweg-bahntrasse.md": ("Jule Petersen", (2026, 3, 12)),
    "14-faro-punta-almendra.html": ("Inés Belmonte", (2026, 2, 26)),
    "15-harbour-letter.eml": ("Clara Benning", (2026, 4, 3)),
}

SAID_DIRECTLY = [
    ("Nobody moves to an", "Adele Whitcombe"),
    ("but plenty of people", "Adele Whitcombe"),
    ("I am not against", "Martin Oduya"),
    ("I am against pretending", "Martin Oduya"),
    ("I have carried your", "Ines Farrow"),
    ("In all that time", "Ines Farrow"),
    ("For two years our", "Joseph Lindqvist"),
    ("Now they can stay", "Joseph Lindqvist"),
    ("We don’t ask the", "Adele Whitcombe"),
    ("We ask them to", "Adele Whitcombe"),
]
"""First four words and speaker of every direct quote of the showpiece, in its order."""

SAID_INDIRECTLY = [
    ("19 families had moved", "Adele Whitcombe"),
    ("the budget left no", "Martin Oduya"),
    ("the hull could be", "Ines Farrow"),
    ("it would lend the", "Priya Castellan"),
]
"""The same for what people are reported to have said; what a study says is looked at alone."""

each_sample = pytest.mark.parametrize("name", sorted(SAMPLES))


@cache
def entry(name: str) -> ParsedEntry:
    return read_file(SEEDS / name, NOW)


@cache
def article(name: str) -> Article:
    read = entry(name)
    document = read.document
    language = read.language or detect_language(document.text)
    return Article(read.title, document.text, document.paragraphs, language, author=read.author)


def count_words(name: str) -> int:
    return len(article(name).text.split())


def kinds(name: str) -> list[str]:
    return [paragraph.kind for paragraph in entry(name).document.paragraphs]


def headings(name: str) -> list[str]:
    document = entry(name).document
    return [
        document.text[block.start : block.end] for block in document.paragraphs if block.kind == "heading"
    ]


def said(name: str, kind: QuoteKind) -> list[tuple[str, str | None]]:
    """Return the first four words, but for "that", and the speaker of what people said."""
    sample = article(name)
    return [
        (
            " ".join(sample.text[quote.start : quote.end].removeprefix("that ").split()[:4]),
            quote.speaker.name if quote.speaker else None,
        )
        for quote in find_quotes(sample)
        if quote.kind == kind and quote.cue.lower() != "according to"
    ]


def test_the_folder_holds_the_samples_and_the_showpiece_is_first() -> None:
    assert [path.name for path in list_files(SEEDS)] == sorted(SAMPLES)
    assert min(SAMPLES) == SHOWPIECE


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_title(name: str) -> None:
    assert entry(name).title == SAMPLES[name][0]


@each_sample
def test_the_language_is_detected(name: str) -> None:
    assert detect_language(entry(name).document.text) == SAMPLES[name][1]


@pytest.mark.parametrize("name", sorted(name for name in SAMPLES if name.endswith((".md", ".html"))))
def test_the_language_is_declared_where_the_format_can(name: str) -> None:
    assert entry(name).language == SAMPLES[name][1]


@pytest.mark.parametrize("name", sorted(BYLINES))
def test_author_and_date(name: str) -> None:
    author, day = BYLINES[name]
    published = entry(name).published
    assert entry(name).author == author
    assert published is not None
    assert (published.year, published.month, published.day) == day


@each_sample
def test_the_text_is_clean_and_in_paragraphs(name: str) -> None:
    document = entry(name).document
    assert document.paragraphs
    assert clean_text(document.text) == document.text
    assert not [mark for mark in document.text if unicodedata.category(mark) in {"Cc", "Cf"} and mark != "\n"]
    for paragraph in document.paragraphs:
        text = document.text[paragraph.start : paragraph.end]
        assert text == text.strip() != ""


@each_sample
def test_neither_the_title_nor_markup_is_part_of_the_text(name: str) -> None:
    text = entry(name).document.text
    assert not text.startswith(entry(name).title)
    assert not [mark for mark in ("+++", "---", "**", "##", "</", "=E2=80", "\ufffd") if mark in text]


@each_sample
def test_a_summary_can_be_made(name: str) -> None:
    lines = rank(article(name)).summary(3)
    assert 1 <= len(lines) <= 3
    assert words(article(name).text[lines[0].start : lines[0].end], article(name).language)


def test_the_formats_are_all_there() -> None:
    assert {Path(name).suffix for name in SAMPLES} == {".txt", ".md", ".html", ".eml"}
    openings = {path.read_text(encoding="utf-8")[:3] for path in SEEDS.glob("*.md")}
    assert openings == {"---", "+++"}


def test_the_languages_are_all_there() -> None:
    assert {language for _, language in SAMPLES.values()} == {"en", "de", "fr", "ja", "es"}


def test_the_lengths_are_what_the_kinds_promise() -> None:
    assert 450 <= count_words(SHOWPIECE) <= 600
    assert 1_800 <= count_words("06-thirty-one-clocks-long-read.md") <= 2_500
    assert count_words("10-heron-tram-brief.txt") <= 80


def test_the_long_read_has_headings_and_a_list() -> None:
    found = kinds("06-thirty-one-clocks-long-read.md")
    assert found.count("heading") == 6
    assert found.count("item") == 7


def test_the_live_blog_keeps_its_time_stamps_as_headings() -> None:
    stamps = headings("04-whale-live.html")
    assert stamps[0] == "6:52 a.m."
    assert stamps[-1] == "2:40 p.m."
    assert len(stamps) == 11


def test_the_furniture_of_a_saved_page_is_gone() -> None:
    text = entry("08-moss-botanist-obituary.html").document.text
    assert text.startswith("Rosalind Achterman, a botanist")
    assert text.endswith("with something on it.")
    assert not [words for words in ("Subscribe", "Most read", "Privacy", "©", "Georgia") if words in text]


def test_hard_wrapped_lines_are_joined() -> None:
    assert "left in the competition from outside the first" in entry("05-cup-semi-final.txt").document.text


def test_the_showpiece_says_who_said_what_word_for_word() -> None:
    assert said(SHOWPIECE, "direct") == SAID_DIRECTLY


def test_the_showpiece_says_who_said_what_in_other_words() -> None:
    assert said(SHOWPIECE, "indirect") == SAID_INDIRECTLY


def test_the_showpiece_has_one_source_that_is_no_person() -> None:
    sample = article(SHOWPIECE)
    (study,) = (quote for quote in find_quotes(sample) if quote.cue.lower() == "according to")
    assert study.kind == "indirect"
    assert study.mention is not None
    assert "study" in sample.text[study.mention.start : study.mention.end]
    assert "passengers spend about $2.1 million a year" in sample.text[study.start : study.end]


def test_the_scare_quoted_term_is_no_quote() -> None:
    sample = article(SHOWPIECE)
    term = sample.text.index("ghost timetable")
    assert not [quote for quote in find_quotes(sample) if quote.start <= term < quote.end]


def test_the_opinion_piece_quotes_nobody_word_for_word() -> None:
    assert said("09-last-bus-opinion.md", "direct") == []
