"""A verdict on the sign of an effect, and how it is said."""

from dataclasses import dataclass
from enum import StrEnum

from multivector.arguments import ArgumentMap


class Ground(StrEnum):
    """What a verdict rests on."""

    NO_WAY = "no way"
    PROVED = "proved"
    ROOM_ONLY = "room only"
    SAMPLED = "sampled"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which way a concept moves when another is moved.

    Attributes:
        cause: Id of the concept that is moved.
        effect: Id of the one that is asked about.
        ground: `proved`: it holds for every choice of weights within their ranges, as each way
            from one to the other has one sign and no loop among them is balancing. `room only`:
            proved, but every way leads through a necessary condition, so that it may also not
            move. `no way`: nothing leads there. `sampled`: neither, and the shares tell.
        sign: +1 where more of the cause is more of the effect, -1 where less, if that is proved;
            0 where there is no way; None where sampled.
        direction: +1 if the cause is raised, -1 if it is lowered.
        raised: Share of the sampled choices that raise the effect; None unless sampled.
        lowered: Share that lower it.
        draws: Choices that were sampled; 0 unless sampled.
    """

    cause: str
    effect: str
    ground: Ground
    sign: int | None
    direction: int = 1
    raised: float | None = None
    lowered: float | None = None
    draws: int = 0


def say_verdict(verdict: Verdict, drawn: ArgumentMap) -> str:
    """A verdict in words."""
    cause, effect = drawn.label(verdict.cause), drawn.label(verdict.effect)
    asked = f"{'more' if verdict.direction > 0 else 'less'} {cause}"
    rises = (verdict.sign or 0) * verdict.direction > 0
    if verdict.ground is Ground.NO_WAY:
        return f"{asked} moves {effect} for no choice of weights: nothing leads there"
    verb, against = ("raises", "lowers") if rises else ("lowers", "raises")
    if verdict.ground is Ground.PROVED:
        return (
            f"{asked} {verb} {effect} for every choice of weights (proved: every way there has"
            " this sign and nothing on the way is balancing)"
        )
    if verdict.ground is Ground.ROOM_ONLY:
        where = "something else pushes" if rises else "no room is left"
        return (
            f"{asked} {against} {effect} for no choice of weights (proved), and {verb} it only"
            f" where {where}: every way there is through a necessary condition"
        )
    return _say_shares(verdict, asked, effect)


def _say_shares(verdict: Verdict, asked: str, effect: str) -> str:
    raised, lowered = verdict.raised or 0.0, verdict.lowered or 0.0
    verb, share = ("raises", raised) if raised >= lowered else ("lowers", lowered)
    of = f"of {verdict.draws:,} sampled choices of weights"
    if share == 1.0:
        return f"{asked} {verb} {effect} in every one {of} (sampled, not proved)"
    if share == 0.0:
        return f"{asked} moves {effect} in none {of}"
    scale = "most" if share > 0.5 else "a part"
    return (
        f"{asked} {verb} {effect} in {scale} {of}: raises it in {raised:.0%}, lowers it in"
        f" {lowered:.0%}"
    )
