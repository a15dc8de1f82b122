"""Keymaps for hands that know another program, declared as what differs from our own keys.

`vim` is the keymap of the commands' declarations. A command that a preset does not name keeps its keys; one
that it names with nothing has none there. Tests hold every preset against clashes and against commands that
cannot be reached.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DEFAULT_PRESET = "vim"

_NEWSBOAT = {
    "open": "enter,right",
    "back_or_quit": "q",
    "quit": "Q,ctrl+q",
    "first": "home",
    "last": "end",
    "previous_unread": "p",
    "next_article": "J",
    "previous_article": "K",
    "toggle_read": "N",
    "mark_everything_read": "C",
    "save": "s",
    "toggle_star": "ctrl+e,asterisk",
    "links": "u",
    "undo": "U,ctrl+z",
    "sort": "g",
    "keep_quote": "ctrl+k",
    "quotes": "quotation_mark",
    "preview_lines": "l",
    "mark_above": "m k",
    "mark_below": "m j",
    "view_unread": "1",
    "view_all": "2",
    "view_starred": "3",
    "open_source": "at",
}

_NETNEWSWIRE = {
    "cursor_down": "down",
    "cursor_up": "up",
    "open": "right",
    "open_in_browser": "b,enter",
    "toggle_read": "r,m",
    "mark_all_read": "k",
    "mark_all_read_and_next": "l",
    "mark_below": "o",
    "mark_above": "O",
    "refresh": "f5",
    "view_unread": "2,g u",
    "view_all": "1,g a",
    "view_starred": "3,g s",
    "next_article": "j,right_curly_bracket",
}

_EMACS = {
    "cursor_down": "n,ctrl+n,down",
    "cursor_up": "p,ctrl+p,up",
    "page_down": "ctrl+v,pagedown",
    "page_up": "alt+v,pageup",
    # Most terminals send Alt+< as <.
    "first": "less_than_sign,alt+less_than_sign,home",
    "last": "greater_than_sign,alt+greater_than_sign,end",
    "move_source_up": "alt+up",
    "move_source_down": "alt+down",
    "open": "enter,right",
    "back": "ctrl+g,escape,left",
    "next_pane": "tab,ctrl+x o",
    "quit": "q,ctrl+x ctrl+c,ctrl+q",
    "save": "w,ctrl+x ctrl+s",
    "save_as": "W,ctrl+x ctrl+w",
    "undo": "ctrl+underscore,ctrl+x u,ctrl+z",
    "article_alone": "z,ctrl+x 1",
    "search": "ctrl+s,slash",
    "filter": "s,F",
    "command_line": "alt+x,colon",
    "palette": "ctrl+x p",
    "next_unread": "alt+n",
    "previous_unread": "alt+p",
    "preview_lines": "h",
    # The rest as in elfeed.
    "refresh": "g",
    "refresh_all": "G",
    "open_in_browser": "b",
    "toggle_read": "r",
    "toggle_star": "m",
    "view_unread": "j u",
    "view_all": "j a",
    "view_starred": "j s",
    "open_source": "j j",
    "select": "v,ctrl+@,ctrl+space",
}

PRESETS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        DEFAULT_PRESET: MappingProxyType({}),
        "newsboat": MappingProxyType(_NEWSBOAT),
        "netnewswire": MappingProxyType(_NETNEWSWIRE),
        "emacs": MappingProxyType(_EMACS),
    }
)
