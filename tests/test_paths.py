from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.paths import bundled, documents_folder, folders

CHECKOUT = Path(__file__).resolve().parent.parent


def test_one_variable_moves_all_three_folders(tmp_path: Path) -> None:
    found = folders({"PULLQUOTE_HOME": str(tmp_path)})
    assert (found.data, found.config, found.cache) == (
        tmp_path / "data",
        tmp_path / "config",
        tmp_path / "cache",
    )
    assert found.library_file.parent == found.data
    assert found.inbox == tmp_path / "data" / "inbox"
    assert found.config_file == tmp_path / "config" / "config.toml"
    assert found.themes == tmp_path / "config" / "themes"


def test_the_variable_may_be_relative_or_begin_with_a_tilde(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert folders({"PULLQUOTE_HOME": "here"}).data == tmp_path / "here" / "data"
    assert folders({"PULLQUOTE_HOME": "~/there"}).data == tmp_path / "home" / "there" / "data"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG variables are Linux's way")
def test_without_the_variable_the_platform_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    for environ in ({}, {"PULLQUOTE_HOME": ""}):
        found = folders(environ)
        assert found.data == tmp_path / "DATA" / "pullquote"
        assert found.config == tmp_path / "CONFIG" / "pullquote"
        assert found.cache == tmp_path / "CACHE" / "pullquote"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG variables are Linux's way")
def test_the_documents_folder_is_the_one_the_desktop_names(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Dokumente"))
    assert documents_folder() == tmp_path / "Dokumente"


def test_naming_folders_makes_none(tmp_path: Path) -> None:
    folders({"PULLQUOTE_HOME": str(tmp_path / "new")})
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["seeds", "themes"])
def test_the_checkout_has_the_folders_that_ship(name: str) -> None:
    assert bundled(name) == CHECKOUT / name  # type: ignore[arg-type]
    assert bundled(name).is_dir()  # type: ignore[arg-type]


def test_an_installed_package_has_them_inside(tmp_path: Path) -> None:
    package = tmp_path / "site" / "reader"
    (package / "seeds").mkdir(parents=True)
    for name in ("__init__.py", "errors.py", "paths.py"):
        (package / name).write_bytes((CHECKOUT / "reader" / name).read_bytes())
    code = "from reader.paths import bundled; print(bundled('seeds'))"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=package.parent, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == str(package / "seeds")


def test_importing_it_does_not_load_platformdirs() -> None:
    code = "import reader.paths, sys; assert 'platformdirs' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, check=True)
