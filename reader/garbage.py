"""When Python looks for garbage in cycles, which stops everything for as long as it takes.

Modules, styles and widgets are about 100,000 objects that live as long as the reader does. A full
collection goes through all of them: 40 to 100 ms on a small machine, and about once a second while keys are
pressed, since each drawn frame leaves cycles behind. So none runs while the reader starts; what it has
started with is set aside for good; and what is old is looked through when nobody waits for an answer.
"""

from __future__ import annotations

import gc

YOUNG_OBJECTS = 2_000
"""How many objects are made until the young ones are looked through, which takes about a millisecond."""

SELDOM = 100
"""How many times the middle generation is looked through until a full collection comes unasked."""


def pause() -> None:
    """Look for no garbage until `settle`: a start makes much that stays and hardly anything that does not."""
    gc.disable()


def settle() -> None:
    """Set what exists aside as something that stays, and look for garbage in what is made from now on.

    Where `pause` did not come before, as in an app within another program, nothing is set aside.
    """
    if gc.isenabled():
        return
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS, 10, SELDOM)
    gc.enable()


def look_through() -> None:
    """Look for garbage in all that was made since `settle`: tens of milliseconds, for when nobody waits.

    It does nothing until the middle generation was looked through, so a reader left alone costs nothing.
    """
    if gc.get_count()[2]:
        gc.collect()
