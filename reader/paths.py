"""Where things live: the user's data, configuration and cache, and the files that ship with the reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reader.errors import ConfigError

HOME_VARIABLE = "PULLQUOTE_HOME"
"""Environment variable that moves data, configuration and cache below one folder."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The three folders of one user; nothing here says that they exist."""

    data: Path
    """What cannot be made again: the library and the drop-in folder."""
    config: Path
    """What the user writes: settings and themes."""
    cache: Path
    """What may be deleted at any time."""

    @property
    def library_file(self) -> Path:
        """The SQLite file with feeds, entries and analyses."""
        return self.data / "library.sqlite"

    @property
    def inbox(self) -> Path:
        """The drop-in folder: article files put here appear in the reader."""
        return self.data / "inbox"

    @property
    def crashes(self) -> Path:
        """Reports of faults."""
        return self.data / "crashes"

    @property
    def config_file(self) -> Path:
        """The settings; the reader never writes it."""
        return self.config / "config.toml"

    @property
    def themes(self) -> Path:
        """The user's own themes, one TOML file each."""
        return self.config / "themes"


def folders(environ: Mapping[str, str]) -> Folders:
    """Return the user's folders: below `PULLQUOTE_HOME` where it is set, else the platform's own.

    The platform's folders come from platformdirs, which reads `XDG_*` from the process environment.
    """
    home = environ.get(HOME_VARIABLE, "")
    if home:
        try:
            root = Path(home).expanduser().absolute()
        except RuntimeError as error:
            raise ConfigError(f"{HOME_VARIABLE} names the home of a user who does not exist.") from error
        except FileNotFoundError as error:
            raise ConfigError(
                f"{HOME_VARIABLE} is no full path, and the folder that you are in is not there any more."
            ) from error
        return Folders(root / "data", root / "config", root / "cache")
    import platformdirs

    dirs = platformdirs.PlatformDirs("pullquote", appauthor=False)
    return Folders(dirs.user_data_path, dirs.user_config_path, dirs.user_cache_path)


def too_open(folders: Folders) -> tuple[str, ...]:
    """Return a sentence where others on this machine may look at what is the user's own, else nothing."""
    library = [
        folders.library_file.with_name(folders.library_file.name + end) for end in ("", "-wal", "-shm")
    ]
    for path in (folders.data, *library, folders.data / "state.json", folders.crashes):
        try:
            mode = path.stat().st_mode & 0o777
        except OSError:  # it is not there
            continue
        if mode & 0o077:
            return (
                f"Others on this machine may look at {path} (its mode is {mode:03o}); "
                f"`chmod -R go= {folders.data}` closes it to them.",
            )
    return ()


def documents_folder() -> Path:
    """Return the user's documents folder, as the desktop or `XDG_DOCUMENTS_DIR` names it."""
    import platformdirs

    return platformdirs.user_documents_path()


def bundled(name: Literal["seeds", "themes"]) -> Path:
    """Return a folder that ships with the reader: the sample articles or the themes.

    A wheel has it inside the package. An editable install runs from the checkout, where it stands
    beside the package.
    """
    package = Path(__file__).resolve().parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
