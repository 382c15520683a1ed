"""What an end of a link names, in any language: whose quantity it is, and which way it points."""

from dataclasses import dataclass, replace

from multivector.coding.causes.quantities import parting_way

_LONGEST = 90  # characters of a wording


@dataclass(frozen=True, slots=True)
class NamedEnd:
    """What an end names.

    Attributes:
        actors: Ids of the parties whose quantity it is, sorted.
        quantity: What of theirs, such as `dependence`; None where no known quantity is named.
        toward: Ids of the parties to whom it is a relation, sorted.
        way: +1 if the words name more of it, -1 if they name little, less or the lack of it.
        words: What makes it the same concept where no quantity is known: its lemmas.
        wording: Its own words, cut where they are long.
        pointing: Whether it points to one told of before ("this dependence").
    """

    actors: tuple[str, ...]
    quantity: str | None
    toward: tuple[str, ...]
    way: int
    words: tuple[str, ...]
    wording: str
    pointing: bool = False

    @property
    def relation(self) -> str | None:
        """The quantity with those towards whom it is: `dependence towards RUS`."""
        if self.quantity is None or not self.toward:
            return self.quantity
        return f"{self.quantity} towards {'+'.join(self.toward)}"


def with_implied(cause: NamedEnd, effect: NamedEnd) -> tuple[NamedEnd, NamedEnd]:
    """Both ends; what drives others away drives them away from him whose it is.

    So does what makes them assert their autonomy, where it is a thing from which others part:
    coercion, a war, disrespect. Autonomy from somebody is distance from him.
    """
    parting = cause.quantity is not None and parting_way(cause.quantity) == cause.way
    away = effect.quantity == "distance" or (effect.quantity == "independence" and parting)
    if away and effect.actors and not effect.toward:
        whose = tuple(one for one in cause.actors if one not in effect.actors)
        effect = replace(effect, toward=whose)
    return _as_distance(cause), _as_distance(effect)


def _as_distance(end: NamedEnd) -> NamedEnd:
    is_autonomy = end.quantity == "independence" and bool(end.toward)
    return replace(end, quantity="distance") if is_autonomy else end


def wording_of(text: str) -> str:
    """The words of an end on one line, without quotation marks and brackets of which half is cut.

    >>> wording_of('the  "soft power')
    'the soft power'
    """
    plain = " ".join(text.split())
    for opening, closing in ("“”", "()", '""', "«»"):
        half = plain.count(opening) != plain.count(closing)
        if half or (opening == closing and plain.count(opening) % 2):
            plain = plain.replace(opening, "").replace(closing, "")
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rsplit(" ", 1)[0] + " …"
