from __future__ import annotations

import io
import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analyze import run

CHECKOUT = Path(__file__).resolve().parent.parent

FILTER = "import sys; from reader.cli import main; sys.exit(main(['analyze', '--jsonl']))"

TEXT = (
    "The council of Marsk voted on Tuesday to close the old quarry road to lorries.\n\n"
    "“Nobody who lives there will miss the noise,” said Councillor Ines Falk, who wrote the motion. "
    "Falk said that the haulage firms had been told a year ago.\n\n"
    "The road will be closed from the first of June. Lorries are to use the bypass in the east.\n\n"
    "According to the council, the bypass carries nine hundred lorries a day."
)

SUMMARY_KEYS = {"text", "start", "end", "rank"}
QUOTE_KEYS = {
    "text", "start", "end", "kind", "speaker", "role", "speaker_start", "speaker_end", "cue", "confidence",
    "inner", "candidates",
}  # fmt: skip


def ask_raw(lines: bytes) -> list[dict[str, Any]]:
    out = io.BytesIO()
    assert run(io.BytesIO(lines), out) == 0
    assert out.getvalue().isascii()
    return [json.loads(line) for line in out.getvalue().splitlines()]


def ask(*questions: object) -> list[dict[str, Any]]:
    return ask_raw(b"".join(json.dumps(question).encode() + b"\n" for question in questions))


def ask_one(**question: object) -> dict[str, Any]:
    (found,) = ask(question)
    return found


def assert_verbatim(text: str, found: dict[str, Any]) -> None:
    for item in (*found.get("summary", ()), *found.get("quotes", ())):
        assert text[item["start"] : item["end"]] == item["text"] != ""
    for quote in found.get("quotes", ()):
        for start, end in quote["inner"]:
            assert quote["start"] <= start < end <= quote["end"]
        if quote["speaker_start"] is not None:
            assert 0 <= quote["speaker_start"] < quote["speaker_end"] <= len(text)


def test_an_answer_has_everything_that_is_promised() -> None:
    found = ask_one(id="a1", text=TEXT, title="Quarry road to close")
    assert list(found) == ["id", "language", "summary", "quotes"]
    assert (found["id"], found["language"]) == ("a1", "en")
    assert len(found["summary"]) == 3
    assert all(set(line) == SUMMARY_KEYS for line in found["summary"])
    assert sorted(line["rank"] for line in found["summary"]) == [1, 2, 3]
    assert [line["start"] for line in found["summary"]] == sorted(line["start"] for line in found["summary"])
    assert all(set(quote) == QUOTE_KEYS for quote in found["quotes"])
    assert [quote["start"] for quote in found["quotes"]] == sorted(
        quote["start"] for quote in found["quotes"]
    )
    assert_verbatim(TEXT, found)


def test_a_direct_quote_names_its_speaker() -> None:
    (quote,) = [quote for quote in ask_one(text=TEXT)["quotes"] if quote["kind"] == "direct"]
    assert quote["text"].startswith("Nobody who lives there will miss the noise")
    assert quote["speaker"] == "Ines Falk"
    assert "Ines Falk" in TEXT[quote["speaker_start"] : quote["speaker_end"]]
    assert quote["cue"] == "said"


def test_the_number_of_sentences_and_the_method_can_be_chosen() -> None:
    (line,) = ask_one(text=TEXT, sentences=1, method="lead", parts=["summary"])["summary"]
    first = TEXT.partition("\n")[0]
    assert line == {"text": first, "start": 0, "end": len(first), "rank": 1}
    assert len(ask_one(text=TEXT, sentences=10**30, parts=["summary"])["summary"]) == 6


def test_only_the_parts_that_are_asked_for_are_answered() -> None:
    assert set(ask_one(text=TEXT, parts=["summary"])) == {"id", "language", "summary"}
    assert set(ask_one(text=TEXT, parts=["quotes"])) == {"id", "language", "quotes"}
    assert set(ask_one(text=TEXT, parts=[])) == {"id", "language"}


def test_what_is_null_counts_as_not_given() -> None:
    nothing = {"title": None, "sentences": None, "method": None, "parts": None}
    assert ask_one(id=None, text=TEXT, **nothing) == ask_one(text=TEXT)


@pytest.mark.parametrize("text", ["", "   \n\n\t ", "\u200b\ufeff", "\x1b[2J"])
def test_an_empty_text_has_an_empty_summary_and_no_quotes(text: str) -> None:
    assert ask_one(id=1, text=text) == {"id": 1, "language": "", "summary": [], "quotes": []}


BAD = [
    (b"not json", None, "JSON"),
    (b"{", None, "JSON"),
    (b'{"id": 1, "text": "caf\xe9"}', None, "UTF-8"),
    (b'{"id": 1, "text": NaN}', None, "JSON"),
    (b'{"id": ' + b"9" * 5000 + b', "text": "x"}', None, "JSON"),
    (b"[1]", None, "object"),
    (b'"text"', None, "object"),
    (b"null", None, "object"),
    (b"[" * 200_000, None, "deep"),
    (b'{"id": 3}', 3, "text"),
    (b'{"id": "x", "text": 5}', "x", "text"),
    (b'{"text": null}', None, "text"),
    (b'{"id": [1], "text": "x"}', None, "id"),
    (b'{"id": 1e999, "text": "x"}', None, "id"),
    (b'{"id": 4, "text": "x", "title": 1}', 4, "title"),
    (b'{"id": 5, "text": "x", "sentences": 0}', 5, "sentences"),
    (b'{"id": 5, "text": "x", "sentences": -1}', 5, "sentences"),
    (b'{"id": 5, "text": "x", "sentences": true}', 5, "sentences"),
    (b'{"id": 5, "text": "x", "sentences": 2.5}', 5, "sentences"),
    (b'{"id": 5, "text": "x", "sentences": "3"}', 5, "sentences"),
    (b'{"id": 6, "text": "x", "method": "guess"}', 6, "guess"),
    (b'{"id": 6, "text": "x", "method": 1}', 6, "method"),
    (b'{"id": 7, "text": "x", "parts": "summary"}', 7, "parts"),
    (b'{"id": 7, "text": "x", "parts": ["people"]}', 7, "parts"),
    (b'{"id": 7, "text": "x", "parts": [["summary"]]}', 7, "parts"),
]


@pytest.mark.parametrize(("line", "given_id", "word"), BAD)
def test_a_bad_line_is_answered_and_the_filter_goes_on(line: bytes, given_id: object, word: str) -> None:
    good = json.dumps({"id": "next", "text": TEXT, "parts": []}).encode()
    bad, after = ask_raw(line + b"\n" + good + b"\n")
    assert set(bad) == {"id", "error"}
    assert bad["id"] == given_id
    assert word in bad["error"]
    assert after == {"id": "next", "language": "en"}


def test_order_and_ids_are_kept_and_blank_lines_skipped() -> None:
    ids: list[object] = ["b", 2, -1.5, None, True, "é\ud800"]
    lines = [json.dumps({"id": one, "text": "", "parts": []}) for one in ids]
    assert [found["id"] for found in ask_raw("\n\n".join(lines).encode() + b"\r\n  \n")] == ids


def test_offsets_refer_to_the_text_as_given() -> None:
    dirty = (
        TEXT.replace("Nobody", "\ufeffNo\u200bbody\x1b[31m").replace("\n", "\r\n").replace(" who", "\twho")
    )
    clean, given = ask({"text": TEXT}, {"text": dirty})
    assert_verbatim(dirty, given)
    for part in ("summary", "quotes"):
        assert len(given[part]) == len(clean[part])
        for dirty_item, clean_item in zip(given[part], clean[part], strict=True):
            restored = dirty_item["text"].replace("\x1b[31m", "").replace("\u200b", "").replace("\ufeff", "")
            assert restored.replace("\t", " ") == clean_item["text"]
    assert [quote["speaker"] for quote in given["quotes"]] == [quote["speaker"] for quote in clean["quotes"]]


def test_lone_surrogates_are_text_like_any_other() -> None:
    text = TEXT.replace("noise", "noi\ud800se")
    found = ask_one(id="\udfff", text=text, title="\ud800")
    assert found["id"] == "\udfff"
    assert_verbatim(text, found)
    assert any("noi\ud800se" in quote["text"] for quote in found["quotes"])


@settings(max_examples=60, deadline=None)
@given(
    text=st.lists(
        st.sampled_from(
            [
                *"ab .,!?“”\"«»'\n\r\t-",
                "said",
                " Ana Lima ",
                "She ",
                "\x1b[1m",
                "\u200b",
                "\u202e",
                "\ud800",
                "東",
                "。",
            ]
        )
        | st.characters(),
        max_size=60,
    ).map("".join)
)
def test_any_text_is_answered_verbatim(text: str) -> None:
    found = ask_one(text=text)
    assert "error" not in found
    assert_verbatim(text, found)


@pytest.mark.parametrize(("part", "other"), [("summary", "reader.quotes"), ("quotes", "reader.summary")])
def test_a_part_loads_nothing_of_the_other(part: str, other: str) -> None:
    question = json.dumps({"id": 1, "text": TEXT, "parts": [part]}).encode()
    code = (
        "import io, sys; from reader.analyze import run\n"
        f"run(io.BytesIO({question!r}), sys.stdout.buffer)\n"
        "print('\\n'.join(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, check=True).stdout
    found, *modules = out.decode().splitlines()
    assert set(json.loads(found)) == {"id", "language", part}
    heavy = {"sumy", "textual", "rich", "sqlite3", "httpx", "feedparser", "selectolax", "numpy", "asyncio"}
    assert not {other, *heavy} & set(modules)


def start_filter() -> subprocess.Popen[bytes]:
    """Start the filter with the buffered standard output that a user has."""
    return subprocess.Popen(
        [sys.executable, "-c", FILTER],
        cwd=CHECKOUT,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_each_answer_comes_before_the_next_question() -> None:
    with start_filter() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": TEXT, "parts": []}).encode() + b"\n")
            process.stdin.flush()
            assert select.select([process.stdout], [], [], 20)[0]
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(20) == 0


def test_a_reader_that_stops_reading_ends_the_filter_quietly() -> None:
    lines = (json.dumps({"text": "", "parts": []}).encode() + b"\n") * 9
    with start_filter() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        try:
            process.stdin.write(lines)
            process.stdin.close()
        except BrokenPipeError:
            pass  # the filter has ended already, as it should
        assert process.stderr.read() == b""
        assert process.wait(20) == 128 + signal.SIGPIPE
