from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key

from reader.commands import COMMANDS, COMMANDS_BY_ID, PANES, first_key, key_table
from reader.config_file import load_config
from reader.key_names import PUNCTUATION, alternatives, is_key, key_label, keys_label, read_keys
from reader.keys import check_keys, read_keymap
from reader.presets import PRESETS

AWAITED = {"links"}
"""Commands that have their keys in presets before they are declared."""


def bound(preset: str) -> dict[str, list[str]]:
    """Return the keys of every command in a preset."""
    keymap, problems = read_keymap({}, preset)
    assert problems == ()
    return {command.id: alternatives(keymap.get(command.id, command.keys)) for command in COMMANDS}


def sentences(keys: dict[str, str], preset: str = "vim") -> list[str]:
    return [problem.sentence for problem in check_keys(keys, preset)[1]]


@pytest.mark.parametrize("preset", PRESETS)
def test_no_key_belongs_to_two_commands_or_begins_a_sequence_of_another(preset: str) -> None:
    owners = [(key.split(), command_id) for command_id, keys in bound(preset).items() for key in keys]
    for (key, one), (other_key, other) in combinations(owners, 2):
        short, long = sorted((key, other_key), key=len)
        assert long[: len(short)] != short, f"{' '.join(short)}: {one} and {other}"


@pytest.mark.parametrize("preset", PRESETS)
def test_every_command_that_has_a_key_has_one_in_every_preset(preset: str) -> None:
    keys = bound(preset)
    assert [command.id for command in COMMANDS if command.keys and not keys[command.id]] == []


@pytest.mark.parametrize("preset", PRESETS)
def test_every_key_of_a_preset_is_written_as_it_is_reported(preset: str) -> None:
    for keys in bound(preset).values():
        assert read_keys(",".join(keys)) == ",".join(keys)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_commands_that_exist_and_only_what_differs(preset: str) -> None:
    for command_id, keys in PRESETS[preset].items():
        if command_id not in AWAITED:
            assert COMMANDS_BY_ID[command_id].keys != keys, command_id


@pytest.mark.parametrize(
    ("preset", "expected"),
    [
        ("vim", {"first": "gg", "cursor_down": "j", "undo": "u"}),
        ("newsboat", {"next_unread": "n", "previous_unread": "p", "toggle_read": "N", "mark_all_read": "A"}),
        (
            "netnewswire",
            {"page_or_next": "Space", "mark_all_read": "k", "toggle_read": "r", "toggle_star": "s"},
        ),
        ("emacs", {"cursor_down": "n", "search": "Ctrl+S", "command_line": "Alt+X", "back": "Ctrl+G"}),
    ],
)
def test_presets_have_the_keys_that_hands_know(preset: str, expected: dict[str, str]) -> None:
    keymap, _ = read_keymap({}, preset)
    assert {command: first_key(command, keymap) for command in expected} == expected


def test_ids_are_unique() -> None:
    assert len(COMMANDS) == len(COMMANDS_BY_ID)


def test_commands_are_about_panes_that_exist() -> None:
    for pane in PANES:
        assert [command for command in COMMANDS if pane in command.panes]
    assert {pane for command in COMMANDS for pane in command.panes} == set(PANES)


@pytest.mark.parametrize(
    "key",
    ["a", "G", "ctrl+s", "f5", "f24", "pagedown", "shift+tab", "é", "plus", "ctrl+alt+x", "+", "ctrl++"],
)
def test_keys_that_terminals_send(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "notakey", "ctrl+", "f100", "f0", "gg", "\x1b", " ", "ctrl+ctrl"])
def test_words_that_are_no_keys(key: str) -> None:
    assert not is_key(key)


def test_names_of_punctuation_are_those_that_the_screen_reports() -> None:
    for name, character in PUNCTUATION.items():
        assert _character_to_key(character) == name


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("s", "s"),
        ("enter, l", "enter,l"),
        ("?", "question_mark"),
        ("g  g , home", "g g,home"),
        ("shift+a", "A"),
        ("ctrl+/", "ctrl+slash"),
        ("ctrl+S", "ctrl+s"),
        ("alt+N", "alt+shift+n"),
        ("shift+ctrl+up", "ctrl+shift+up"),
        ("ctrl+@", "ctrl+@"),
        ("ctrl+x ctrl+s", "ctrl+x ctrl+s"),
        ("", ""),
    ],
)
def test_keys_are_read_under_one_name(written: str, read: str) -> None:
    assert read_keys(written) == read


@pytest.mark.parametrize(
    ("written", "wrong"),
    [("gg", "gg"), ("g gg", "gg"), ("a,,b", ""), ("a b c d e", "a b c d e"), ("ctrl+s,nokey", "nokey")],
)
def test_what_is_no_key_is_named(written: str, wrong: str) -> None:
    with pytest.raises(ValueError) as caught:
        read_keys(written)
    assert str(caught.value) == wrong


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_and_reading_again_changes_nothing(text: str) -> None:
    try:
        keys = read_keys(text)
    except ValueError:
        return
    assert read_keys(keys) == keys
    assert all(is_key(stroke) for key in alternatives(keys) for stroke in key.split())


def test_a_remapped_key_is_taken() -> None:
    accepted, problems = check_keys({"save": "ctrl+s"})
    assert accepted == {"save": "ctrl+s"}
    assert problems == ()


def test_a_command_may_have_no_key() -> None:
    assert check_keys({"save": "", "toggle_star": "w"}) == ({"save": "", "toggle_star": "w"}, ())


def test_an_unknown_command_is_named_with_the_nearest() -> None:
    assert sentences({"sve": "x"}) == ["keys: there is no command 'sve'; did you mean 'save'?"]
    for wrong in ("next-unred", "next_unred"):
        assert sentences({wrong: "x"}) == [
            f"keys: there is no command '{wrong}'; did you mean 'next-unread'?"
        ]


def test_a_command_like_none_is_answered_with_where_they_are_listed() -> None:
    assert sentences({"zzzzz": "x"}) == [
        "keys: there is no command 'zzzzz'; `pullquote config keys` lists them."
    ]


def test_a_word_that_is_no_key_is_named_with_what_is_one() -> None:
    (sentence,) = sentences({"save": "notakey"})
    assert sentence.startswith("keys.save: 'notakey' is not a key; write a character, ")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("j", "keys.save: j is the key of 'cursor-down'; the default stays."),
        ("?", "keys.save: ? is the key of 'help'; the default stays."),
        ("g", "keys.save: g begins gg, the keys of 'first'; the default stays."),
        ("s x", "keys.save: sx begins with s, the key of 'toggle-star'; the default stays."),
        ("b,b x", "keys.save: b x begins with b, the key of 'save'; the default stays."),
    ],
)
def test_a_clash_keeps_the_default_and_is_reported(keys: str, expected: str) -> None:
    accepted, problems = check_keys({"save": keys})
    assert accepted == {}
    assert [problem.sentence.replace("bx", "b x") for problem in problems] == [expected]


def test_a_command_is_named_with_dashes_too() -> None:
    assert check_keys({"save-as": "ctrl+w"}) == ({"save_as": "ctrl+w"}, ())
    assert sentences({"save-as": "j"}) == ["keys.save-as: j is the key of 'cursor-down'; the default stays."]


def test_two_commands_may_swap_their_keys() -> None:
    accepted, problems = check_keys({"save": "s", "toggle_star": "w"})
    assert accepted == {"save": "s", "toggle_star": "w"}
    assert problems == ()


def test_own_keys_go_on_top_of_a_preset() -> None:
    assert sentences({"first": "g"}, "newsboat") == ["keys.first: g is the key of 'sort'; the default stays."]
    keymap, problems = read_keymap({"first": "g", "sort": "backslash"}, "newsboat")
    assert problems == ()
    assert (keymap["first"], keymap["sort"], keymap["next_article"]) == ("g", "backslash", "J")


def test_a_refused_command_gets_its_keys_back_from_others() -> None:
    accepted, problems = check_keys({"add_feed": "n", "next_unread": "enter"})
    assert accepted == {}
    assert [problem.name for problem in problems] == ["next_unread", "add_feed"]
    assert "keys.next_unread: Enter is the key of 'open'" in problems[0].sentence
    assert "keys.add_feed: n is the key of 'next-unread'" in problems[1].sentence


@given(
    st.dictionaries(
        st.sampled_from(sorted(COMMANDS_BY_ID)),
        st.sampled_from(["a", "g", "g g", "x", "ctrl+x", "ctrl+x s", "n", "q", ""]),
        max_size=6,
    ),
    st.sampled_from(sorted(PRESETS)),
)
def test_whatever_the_user_asks_for_nothing_clashes(keys: dict[str, str], preset: str) -> None:
    keymap, _ = read_keymap(keys, preset)
    owners: dict[str, str] = {}
    for command in COMMANDS:
        for key in alternatives(keymap.get(command.id, command.keys)):
            assert key not in owners
            owners[key] = command.id
    for key in owners:
        strokes = key.split()
        assert not any(" ".join(strokes[:n]) in owners for n in range(1, len(strokes)))


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("ctrl+p", "Ctrl+P"),
        ("question_mark", "?"),
        ("shift+tab", "Shift+Tab"),
        ("f5", "F5"),
        ("alt+less_than_sign", "Alt+<"),
        ("g g", "gg"),
        ("ctrl+x ctrl+s", "Ctrl+X Ctrl+S"),
        ("G", "G"),
    ],
)
def test_labels_are_what_people_write(key: str, label: str) -> None:
    assert key_label(key) == label


def test_alternatives_are_shown_one_after_the_other() -> None:
    assert keys_label("j,down") == "j ↓"
    assert keys_label("") == ""
    assert first_key("save", {"save": ""}) == ":save"


def test_the_table_of_keys_tells_what_a_command_takes() -> None:
    table = key_table()
    assert "| `save-as [FORMAT]` |" in table
    assert "| `gg` `Home` |" in table
    for command in COMMANDS:
        assert f"`{command.typed}" in table


def test_the_example_of_the_readme_is_valid(tmp_path: Path) -> None:
    readme = Path(__file__).resolve().parent.parent / "README.md"
    (example,) = re.findall(r"```toml\n(keymap = .*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "config.toml").write_text(example, encoding="utf-8")
    loaded = load_config(tmp_path / "config.toml")
    assert loaded.problems == ()
    assert loaded.config.keys["view_unread"] == "m u"
