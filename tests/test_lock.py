"""The lock that the tests run on: in step with pyproject.toml, and with hashes for every package.

That it is whole is pip's own check: with `--require-hashes` it installs nothing that is not in it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LOCK = (ROOT / ".ci" / "requirements.lock").read_text(encoding="utf-8")
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = ("linux", "darwin")

_PIN = re.compile(r"^([\w.\-\[\],]+)==([\w.!+]+)(?: ; (.+?))?(?: \\)?$")


def locked() -> list[tuple[Requirement, str]]:
    """Return the pins, each with what stands below it."""
    blocks = re.split(r"\n(?=[A-Za-z0-9])", "\n".join(line for line in LOCK.split("\n") if line[:1] != "#"))
    pins = []
    for block in blocks:
        first, _, hashes = block.partition("\n")
        assert _PIN.match(first), first
        pins.append((Requirement(first.removesuffix("\\").strip()), hashes))
    return pins


def environments() -> Iterator[dict[str, str]]:
    for version in PYTHONS:
        for platform in PLATFORMS:
            yield {
                "python_version": version,
                "python_full_version": f"{version}.0",
                "sys_platform": platform,
                "platform_system": {"linux": "Linux", "darwin": "Darwin"}[platform],
                "os_name": "posix",
                "implementation_name": "cpython",
                "platform_python_implementation": "CPython",
            }


def versions(environment: dict[str, str]) -> dict[str, str]:
    """Return the versions that are locked for an environment."""
    found: dict[str, str] = {}
    for pin, _ in locked():
        if pin.marker is None or pin.marker.evaluate(environment):
            found[canonicalize_name(pin.name)] = next(iter(pin.specifier)).version
    return found


def declared() -> list[Requirement]:
    """Return all that pyproject.toml asks for, with every extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    return [Requirement(line) for line in (*project["dependencies"], *(one for of in extras for one in of))]


def lacking(asked: list[Requirement], environment: dict[str, str]) -> list[str]:
    """Return the requirements that the lock does not meet."""
    have = versions(environment)
    return [
        str(one)
        for one in asked
        if one.marker is None or one.marker.evaluate({**environment, "extra": ""})
        if have.get(canonicalize_name(one.name)) is None
        or not one.specifier.contains(have[canonicalize_name(one.name)], prereleases=True)
    ]


@pytest.mark.parametrize(
    "environment", list(environments()), ids=lambda one: f"{one['sys_platform']}-{one['python_version']}"
)
def test_the_lock_holds_what_is_declared(environment: dict[str, str]) -> None:
    assert lacking(declared(), environment) == []


def test_every_package_has_hashes_and_no_place_it_comes_from() -> None:
    for pin, hashes in locked():
        lines = hashes.strip().splitlines()
        assert lines, pin
        assert all(re.fullmatch(r"\s*--hash=sha256:[0-9a-f]{64}(?: \\)?", line) for line in lines), pin
    pins = "\n".join(line for line in LOCK.split("\n") if line[:1] != "#")
    assert not re.search(r"://|@ |--(?:extra-)?index|find-links|trusted-host", pins)
    assert "://" not in LOCK


def test_a_lock_that_lags_behind_is_found() -> None:
    environment = next(iter(environments()))
    asked = [Requirement("httpx>=99"), Requirement("no-such-package"), Requirement("httpx")]
    assert lacking(asked, environment) == ["httpx>=99", "no-such-package"]


def test_ci_installs_by_hash_before_the_command_of_the_readme() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    by_hash = next(at for at, line in enumerate(lines) if "--require-hashes" in line)
    assert by_hash < lines.index('bash -ec "$tests"')
