"""Opening an article's address in a web browser: no shell, and nothing of it in our terminal."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.text.links import link_address
from reader.text.sanitize import clean_line
from reader.tui.messages import Notice

if TYPE_CHECKING:
    from textual.app import App

_TERMINAL_BROWSERS = frozenset({"w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser"})
_OURS = "PULLQUOTE_"
"""What the names of our own variables begin with; they are no business of a browser's."""
_LAUNCHERS = {"darwin": ("open",), "win32": ("explorer.exe",)}


def browser_command(url: str, environ: Mapping[str, str], platform: str = sys.platform) -> list[str]:
    """Return the argument list that opens `url`: the first of `$BROWSER`, or the system's opener.

    The address is an argument of its own and was checked to be http or https, so it can neither be taken
    for an option nor reach a shell. The list is empty where there is nothing to open it with.
    """
    wanted = environ.get("BROWSER", "").split(os.pathsep)[0].strip()
    if wanted:
        try:
            words = shlex.split(wanted)
        except ValueError:
            words = []
        if words and shutil.which(words[0]):
            if "%s" in words:
                return [url if word == "%s" else word for word in words]
            return [*words, url]
    launcher = _LAUNCHERS.get(platform, ("xdg-open",))
    return [*launcher, url] if shutil.which(launcher[0]) else []


def open_address(app: App[object], address: str, secrets: Collection[str] = ()) -> Notice:
    """Open an address in the browser and say what happened.

    Args:
        app: What gives the terminal to a browser that runs in one.
        address: The address.
        secrets: Variables of the environment that the browser does not get, besides our own.
    """
    url = link_address(address)
    if not url:
        return Notice(f"{clean_line(address, 100)!r} is no web address.", error=True)
    if app.is_web:
        app.open_url(url)
        return Notice(f"Opened {url}")
    command = browser_command(url, os.environ)
    if not command:
        return Notice("No browser was found; set $BROWSER to the command that opens one.", error=True)
    environ = {
        name: value for name, value in os.environ.items() if not (name.startswith(_OURS) or name in secrets)
    }
    try:
        if Path(command[0]).name in _TERMINAL_BROWSERS:
            with app.suspend():
                subprocess.run(command, check=False, env=environ)
        else:
            browser = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                env=environ,
            )
            # Somebody has to take its end in, or it stays in the list of processes for as long as we do.
            threading.Thread(target=browser.wait, daemon=True).start()
    except OSError as error:
        return Notice(f"{clean_line(command[0], 60)} cannot be started: {error.strerror}.", error=True)
    return Notice(f"Opened {url}")
