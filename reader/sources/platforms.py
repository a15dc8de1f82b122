"""From a page of a large platform to its feeds, by the page's address alone."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, urlsplit

from reader.sources.platform_table import FEDIVERSE, NOT_FEDIVERSE, PLATFORMS, Platform
from reader.text.sanitize import clean_line, clean_url


def platform_addresses(url: str) -> tuple[tuple[str, str], ...]:
    """Return the addresses and titles of the feeds that go with a page of a platform; often none."""
    found = _find(url)
    if found is None:
        return ()
    platform, values = found
    filled = ((clean_url(address.format_map(values)), title) for address, title in platform.feeds)
    own = values.get("name") or values.get("repo") or values.get("path") or values.get("tag") or ""
    return tuple((address, clean_line(f"{own} {title}", 200)) for address, title in filled if address)


def is_walled(url: str) -> bool:
    """Tell whether a page is better not asked, because what it shows to a program is a wall."""
    found = _find(url)
    return found is not None and found[0].walled


def _find(url: str) -> tuple[Platform, dict[str, str]] | None:
    parts = urlsplit(clean_url(url))
    host = parts.netloc.removeprefix("www.")
    page = host + parts.path.rstrip("/")
    given = {name: values[0] for name, values in parse_qs(parts.query).items()}
    for platform in (*PLATFORMS, *(() if host in NOT_FEDIVERSE else FEDIVERSE)):
        match = platform.pages.fullmatch(page)
        if match and (not platform.parameter or platform.parameter in given):
            wanted = {platform.parameter: quote(given.get(platform.parameter, ""), safe="")}
            return platform, {"scheme": parts.scheme, **wanted, **match.groupdict(default="")}
    return None
