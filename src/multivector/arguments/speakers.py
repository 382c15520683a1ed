"""Who argues what, and who contradicts whom."""

from dataclasses import dataclass

from multivector.arguments.arrows import AUTHOR, Arrow
from multivector.arguments.links import links_of
from multivector.arguments.maps import ArgumentMap


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One concept that is argued both to raise and to lower another.

    Attributes:
        cause: Id.
        effect: Id.
        raising: The arrows that argue that it raises.
        lowering: The arrows that argue that it lowers.
    """

    cause: str
    effect: str
    raising: tuple[Arrow, ...]
    lowering: tuple[Arrow, ...]

    @property
    def is_within_one_argument(self) -> bool:
        """Whether one and the same speaker argues both."""
        raisers = {arrow.said_by for arrow in self.raising}
        return any(arrow.said_by in raisers for arrow in self.lowering)


def arrows_by_speaker(drawn: ArgumentMap) -> dict[str | None, tuple[Arrow, ...]]:
    """The arrows that each speaker argues, None being the author; the first to speak first."""
    speakers: dict[str | None, list[Arrow]] = {}
    for arrow in drawn.arrows:
        speakers.setdefault(arrow.said_by, []).append(arrow)
    return {speaker: tuple(arrows) for speaker, arrows in speakers.items()}


def find_contradictions(drawn: ArgumentMap) -> tuple[Contradiction, ...]:
    """Pairs of concepts between which arrows of both signs lead, in the order of the map."""
    return tuple(
        Contradiction(
            link.cause, link.effect,
            tuple(one for one in link.arrows if one.sign > 0),
            tuple(one for one in link.arrows if one.sign < 0),
        )
        for link in links_of(drawn) if link.sign is None
    )


def say_speaker(speaker: str | None) -> str:
    """His name; `author` for the author."""
    return AUTHOR if speaker is None else speaker


def say_contradiction(one: Contradiction, drawn: ArgumentMap) -> str:
    """A contradiction in words, with who argues which side."""
    raisers, lowerers = (
        ", ".join(dict.fromkeys(say_speaker(arrow.said_by) for arrow in side))
        for side in (one.raising, one.lowering)
    )
    return (
        f"{drawn.label(one.cause)} raises {drawn.label(one.effect)} ({raisers}),"
        f" or lowers it ({lowerers})"
    )
