"""Who is one person, on the command line: the names of somebody, splitting one off, joining two people."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.people import HeardVoice, Person
from reader.session import say, say_error, say_json
from reader.text.sanitize import clean_line
from reader.verbs.naming import named, people_meant
from reader.wording import day

if TYPE_CHECKING:
    from reader.library import Library


def identity_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `people` takes about who is one person."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--voices", action="store_true", help="list the names and roles that are this person")
    which.add_argument(
        "--split", metavar="NAME, ROLE", help="say that one of these, as it is listed, is a person of its own"
    )
    which.add_argument("--join", metavar="OTHER", help="say that this person is the same as another")


def asks_for_identity(args: argparse.Namespace) -> bool:
    """Say whether the command line asks about who is one person, not about quotes."""
    return args.voices or args.split is not None or args.join is not None


def run_identity(
    library: Library, name: str, args: argparse.Namespace, parser: argparse.ArgumentParser
) -> int:
    """List under which names somebody is quoted, split one off, or make two people one."""
    if not name:
        parser.error("name the person first, as in: pullquote people NAME --voices")
    if not args.voices and (args.json or args.limit is not None):
        parser.error("--json and --limit go with a list, not with --split or --join")
    person = _one_person(library, name)
    if person is None:
        return 1
    if args.join is not None:
        other = _one_person(library, args.join)
        if other is None:
            return 1
        joined = library.join_people(person, other)
        say(person_line(joined))
        return 0
    voices = library.voices_of(person)
    if args.split is None:
        for voice in voices[: args.limit]:
            if args.json:
                say_json(_voice_object(voice))
            else:
                say(_voice_line(voice))
        return 0
    return _split(library, voices, args.split)


def _split(library: Library, voices: Sequence[HeardVoice], wanted: str) -> int:
    wanted = clean_line(wanted).removesuffix(",")
    found = [voice for voice in voices if clean_line(named(voice.name, voice.role)) == wanted]
    if len(voices) < 2:
        say_error("This person is quoted under one name and role only; there is nothing to split off.")
    elif not found:
        known = "; ".join(named(voice.name, voice.role) for voice in voices[:5])
        say_error(f"This person is quoted as: {known}. Name one of these as it is written here.")
    else:
        library.split_voice(found[0])
        say(f"{named(found[0].name, found[0].role)} is a person of its own now.")
        return 0
    return 1


def _one_person(library: Library, text: str) -> Person | None:
    """Return the one person who is meant; None, after a sentence, where it is nobody or more than one."""
    people = people_meant(library, text)
    return people[0] if len(people) == 1 else None


def _voice_line(voice: HeardVoice) -> str:
    outlets = f" ({', '.join(voice.outlets)})" if voice.outlets else ""
    joined = ", joined by you" if voice.joined else ""
    return f"{voice.quotes:>6} {named(voice.name, voice.role)}{outlets}{joined}"


def _voice_object(voice: HeardVoice) -> dict[str, object]:
    return {
        "name": voice.name,
        "role": voice.role,
        "quotes": voice.quotes,
        "outlets": list(voice.outlets),
        "joined": voice.joined is not None,
    }


def person_line(person: Person) -> str:
    """Return a person as `people` lists it."""
    roles = f"  {'; '.join(person.roles)}" if person.roles else ""
    return f"{person.quotes:>6} in {person.articles:<5} {day(person.last)} {person.name}{roles}"
