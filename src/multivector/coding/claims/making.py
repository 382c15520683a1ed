"""From what was found and told to the claims of the domain."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.quotations import Quotations
from multivector.coding.claims.speakers import NOBODY, Speaker
from multivector.domain import REGISTERS, Claim, DateInterval, Document, Place, Span, claim_id


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one word adds.

    Attributes:
        parties: Whom it is about; none where it only carries a register.
        value: -1..+1 towards them.
        registers: The ways of speaking that it shows.
        at: Where the word stands.
    """

    parties: tuple[str, ...]
    value: float
    registers: tuple[str, ...]
    at: Stretch


@dataclass(slots=True)
class Told:
    """An attribution with all that its sentences tell of it.

    Attributes:
        found: The attribution.
        outer: Place in the list of the attribution inside which it stands, or None.
        speaker: Who speaks.
        contributions: What its words hold of those whom it is about.
        about: The parties that it names, in order.
        date: When it was said.
        place: Where, or None.
        own: Whether the outer speaker only speaks of his own saying: no claim of its own.
    """

    found: Found
    outer: int | None = None
    speaker: Speaker = NOBODY
    contributions: list[Contribution] = field(default_factory=list)
    about: tuple[str, ...] = ()
    date: DateInterval = field(default_factory=DateInterval.unknown)
    place: Place | None = None
    own: bool = False


def make_claims(
    document: Document, told: Sequence[Told], quotations: Quotations, coder: str
) -> tuple[Claim, ...]:
    """The claims of a document; those who only speak of their own saying are left out.

    Args:
        document: The document.
        told: Its attributions; `outer` counts in this list.
        quotations: Its quotations.
        coder: Version of the coder.
    """
    def span(at: Stretch) -> Span:
        return Span(document.id, *at)

    def id_of(place: int | None) -> str | None:
        while place is not None and told[place].own:
            place = told[place].outer
        return None if place is None else claim_id(
            span(told[place].found.cue), span(told[place].found.content)
        )

    for one in told:
        # Who says that he himself respects somebody respects him.
        if one.outer is not None and (one.own or _is_same(one, told[one.outer])):
            told[one.outer].contributions += one.contributions
    claims: dict[str, Claim] = {}
    for one in told:
        if one.own:
            continue
        found, speaker = one.found, one.speaker
        claim = Claim(
            speaker=speaker.id,
            speaker_name=speaker.name,
            speaker_span=None if speaker.at is None else span(speaker.at),
            speaker_state=speaker.state,
            cue=span(found.cue),
            content=span(found.content),
            quoted=any(quotations.within(*part) for part in found.parts),
            about=tuple(dict.fromkeys((
                *one.about, *(p for c in one.contributions for p in c.parties)
            ))),
            stance=_stance(one.contributions),
            expressions=tuple(span(at) for at in _expressions(one.contributions)),
            registers=_registers(one.contributions),
            date=one.date,
            place=one.place,
            inside=id_of(one.outer),
            parts=tuple(span(part) for part in sorted(found.parts)),
            coder=coder,
            known_at=document.known_at,
        )
        claims.setdefault(claim.id, claim)
    return tuple(sorted(claims.values(), key=lambda claim: (claim.cue, claim.content)))


def _is_same(one: Told, other: Told) -> bool:
    own = one.speaker.id
    return own is not None and own == other.speaker.id and one.found.frame != "editorial"


def _stance(contributions: Sequence[Contribution]) -> tuple[tuple[str, float], ...]:
    """Per party the sum of what words say, cut to -1..+1; 0 where they have no polarity."""
    sums: dict[str, float] = {}
    for one in contributions:
        for party in one.parties:
            sums[party] = sums.get(party, 0.0) + one.value
    return tuple((party, max(-1.0, min(1.0, value))) for party, value in sums.items())


def _expressions(contributions: Sequence[Contribution]) -> list[Stretch]:
    """Where the words stand, the weightiest first."""
    ranked = sorted(contributions, key=lambda c: (-bool(c.parties), -abs(c.value), c.at))
    telling = [c.at for c in ranked if (c.parties and c.value) or c.registers]
    return list(dict.fromkeys(telling))


def _registers(contributions: Sequence[Contribution]) -> tuple[str, ...]:
    shown = {register for one in contributions for register in one.registers}
    return tuple(register for register in REGISTERS if register in shown)
