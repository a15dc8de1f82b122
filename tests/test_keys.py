from __future__ import annotations

import pytest

from reader.commands import COMMANDS, COMMANDS_BY_ID, key_label, keys_label
from reader.keys import is_key, read_keymap


def test_no_two_commands_share_a_key_by_default() -> None:
    keys = [key for command in COMMANDS for key in command.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_every_default_key_is_a_key() -> None:
    for command in COMMANDS:
        for key in command.keys.split(","):
            assert is_key(key), key


def test_ids_are_unique() -> None:
    assert len(COMMANDS) == len(COMMANDS_BY_ID)


@pytest.mark.parametrize("key", ["a", "G", "ctrl+s", "f5", "pagedown", "shift+tab", "é", "plus"])
def test_keys_that_terminals_send(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "notakey", "ctrl+", "f100", "gg", "\x1b"])
def test_words_that_are_no_keys(key: str) -> None:
    assert not is_key(key)


def test_a_remapped_key_is_taken() -> None:
    accepted, problems = read_keymap({"save": "ctrl+s"})
    assert accepted == {"save": "ctrl+s"}
    assert problems == ()


def test_an_unknown_command_is_named_with_the_nearest() -> None:
    accepted, problems = read_keymap({"sve": "x"})
    assert accepted == {}
    assert problems == ("keys: there is no command 'sve'; did you mean 'save'?",)


def test_a_word_that_is_no_key_is_named() -> None:
    accepted, problems = read_keymap({"save": "notakey"})
    assert accepted == {}
    assert "'notakey' is not a key" in problems[0]


def test_a_clash_keeps_the_default_and_is_reported() -> None:
    accepted, problems = read_keymap({"save": "j"})
    assert accepted == {}
    assert problems == ("keys.save: j is the key of 'cursor_down'; the default stays.",)


def test_two_commands_may_swap_their_keys() -> None:
    accepted, problems = read_keymap({"save": "s", "toggle_star": "w"})
    assert accepted == {"save": "s", "toggle_star": "w"}
    assert problems == ()


def test_labels_are_what_people_write() -> None:
    assert key_label("ctrl+p") == "Ctrl+P"
    assert keys_label("question_mark") == "?"
    assert keys_label("j,down") == "j ↓"


def test_a_refused_command_gets_its_keys_back_from_others() -> None:
    accepted, problems = read_keymap({"add_feed": "n", "next_unread": "enter"})
    assert accepted == {}
    assert len(problems) == 2
    assert "keys.next_unread: Enter is the key of 'open'" in problems[0]
    assert "keys.add_feed: n is the key of 'next_unread'" in problems[1]
