"""The fourth version of the library: what the reader's user set right, and where reading stopped."""

from __future__ import annotations

FOURTH: tuple[str, ...] = ()
