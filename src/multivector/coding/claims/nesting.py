"""Speech in speech: which attribution lies inside what another one tells."""

from collections.abc import Sequence

from multivector.coding.claims.found import Found


def find_outer(found: Sequence[Found]) -> list[int | None]:
    """For each attribution the place of the innermost one in whose content its cue lies."""
    outer: list[int | None] = []
    for place, one in enumerate(found):
        around = [
            (end - start, number)
            for number, other in enumerate(found) if number != place
            for start, end in other.parts if start <= one.cue[0] and one.cue[1] <= end
        ]
        outer.append(min(around)[1] if around else None)
    return _without_circles(outer)


def _without_circles(outer: list[int | None]) -> list[int | None]:
    """Two asides may each stand in the other's clause: the later then holds nothing."""
    for place, first in enumerate(outer):
        seen, around = {place}, first
        while around is not None and around not in seen:
            seen.add(around)
            around = outer[around]
        if around is not None:
            outer[place] = None
    return outer
