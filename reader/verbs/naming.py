"""How people are named on the command line: by a full name, words of one, or among namesakes a role too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.people import Person, name_form, role_form
from reader.session import say_error
from reader.text.sanitize import clean_line

if TYPE_CHECKING:
    from reader.library import Library

HELP = "a full name, or words of one; NAME, ROLE among namesakes, and NAME, for the one without a role"

_SHOWN = 5
_ARTICLE = "#"
"""Stands before the number of an article, where nothing else tells namesakes apart."""


def people_meant(library: Library, text: str) -> list[Person]:
    """Return who is meant, and say on standard error where it is nobody or more than one."""
    people = _meant(library, text)
    if len(people) > 1:
        listed = _listed(library, people)
        say_error(f"That may be {len(people):,} people: {listed}. Name one of them as it is written here.")
    elif not people:
        namesakes = next((found for name, _ in _parted(text) if (found := library.people_named(name))), [])
        others = f"there is {_listed(library, namesakes)}" if namesakes else "`pullquote people` lists who is"
        say_error(f"Nobody called {clean_line(text, 80)} is quoted; {others}.")
    return people


def named(name: str, role: str) -> str:
    """Return a name with its role, as people are named where more than one has the name."""
    return f"{name}, {role}" if role else name


def is_named(text: str, name: str, role: str) -> bool:
    """Say whether a text means a speaker: by words of the name, or with the role behind it."""
    if not _is_without_role(text) and _has_words(text, name):
        return True
    return any(
        _has_words(first, name) and role_form(rest) == role_form(role) for first, rest in _parted(text)
    )


def _is_without_role(text: str) -> bool:
    return text.rstrip().endswith(",")


def _has_words(text: str, name: str) -> bool:
    return set(name_form(text).split()).issubset(name_form(name).split())


def _meant(library: Library, text: str) -> list[Person]:
    """Return those with a name and a role where the text has both, else those whose name it is."""
    for name, role in _parted(text):
        found = [one for one in library.people_named(name) if _is_called(library, one, role)]
        if found:
            same = [one for one in found if name_form(one.name) == name_form(name)]
            return same or found
    return [] if _is_without_role(text) else library.people_named(text)


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Yield name and role by each comma that may stand between them, the longest name first."""
    parts = text.split(",")
    for place in range(len(parts) - 1, 0, -1):
        yield ",".join(parts[:place]), ",".join(parts[place:]).strip()


def _is_called(library: Library, person: Person, role: str) -> bool:
    """Say whether an article calls somebody so; without a role, whether none calls them anything."""
    if role.startswith(_ARTICLE):
        return role in (f"{_ARTICLE}{number}" for number in library.entries_quoting(person))
    roles = {role_form(voice.role) for voice in library.voices_of(person)}
    wanted = role_form(role)
    return wanted in roles if wanted else roles == {""}


def _listed(library: Library, people: Sequence[Person]) -> str:
    """Return people as they are named so that just one is meant, with how often they are quoted."""
    names = Counter(map(_full_name, people))
    shown = [
        f'"{clean_line(_full_name(one) if names[_full_name(one)] == 1 else _by_article(library, one), 120)}"'
        f" ({one.quotes:,})"
        for one in people[:_SHOWN]
    ]
    more = f"; and {len(people) - _SHOWN:,} more" if len(people) > _SHOWN else ""
    return "; ".join(shown) + more


def _full_name(person: Person) -> str:
    return f"{person.name}, {person.roles[0] if person.roles else ''}".rstrip()


def _by_article(library: Library, person: Person) -> str:
    return f"{person.name}, {_ARTICLE}{library.entries_quoting(person)[0]}"
