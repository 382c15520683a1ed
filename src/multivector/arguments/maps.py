"""The map: concepts, and the arrows that somebody argues between them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from multivector.arguments.arrows import Arrow, Concept
from multivector.arguments.errors import UnknownConceptError
from multivector.arguments.names import ConceptNames

_Stated = TypeVar("_Stated")


@dataclass(frozen=True, slots=True)
class ArgumentMap:
    """A signed, weighted directed graph with evidence on its arrows (Axelrod 1976).

    Attributes:
        title: How it is called.
        concepts: In the order in which they were written.
        arrows: In the order in which they were written; the same claim stands once, with all
            of its evidence.

    Raises:
        ValueError: If two concepts have one id, an arrow's end is no concept, or a claim
            stands twice.
    """

    title: str
    concepts: tuple[Concept, ...]
    arrows: tuple[Arrow, ...]

    def __post_init__(self) -> None:
        for what in _flaws(self):
            raise ValueError(what)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its concepts, in their order."""
        return tuple(concept.id for concept in self.concepts)

    def get_concept(self, key: str) -> Concept:
        """The concept with this id.

        Raises:
            KeyError: If there is none.
        """
        for concept in self.concepts:
            if concept.id == key:
                return concept
        raise KeyError(key)

    def label(self, key: str) -> str:
        """The label of the concept with this id; `KeyError` if there is none."""
        return self.get_concept(key).label

    def find_concept(self, name: str) -> Concept:
        """The concept that a person means by its id, its label or words of the label.

        Raises:
            UnknownConceptError: If there is none, or several are called so.
        """
        found = self.find_concepts(name)
        if len(found) > 1:
            raise UnknownConceptError(
                "several concepts are called so", item=name,
                hint=f"Name one by its id: {', '.join(one.id for one in found)}",
            )
        return found[0]

    def find_concepts(self, name: str) -> tuple[Concept, ...]:
        """All concepts that a person may mean: "distance from Russia", whoever's it is.

        Raises:
            UnknownConceptError: If there is none.
        """
        names = ConceptNames(self.concepts)
        found = names.find(name)
        if found:
            return tuple(map(self.get_concept, found))
        near = names.near(name)
        hint = f"Is one of these meant: {', '.join(near)}?" if near else (
            f"The map's concepts are: {', '.join(one.label for one in self.concepts)}"
        )
        raise UnknownConceptError("the map has no concept of this name", item=name, hint=hint)

    def between(self, cause: str, effect: str) -> tuple[Arrow, ...]:
        """The arrows from one concept to another, of whatever sign and kind."""
        return tuple(one for one in self.arrows if (one.cause, one.effect) == (cause, effect))

    def only_said_by(self, speakers: Iterable[str | None]) -> "ArgumentMap":
        """The map with only the arrows that these argue; None is the author."""
        wanted = set(speakers)
        return replace(self, arrows=tuple(one for one in self.arrows if one.said_by in wanted))


def claim_of(arrow: Arrow) -> tuple[object, ...]:
    """What makes two arrows the same claim: all but strength, condition and evidence."""
    return (arrow.cause, arrow.effect, arrow.sign, arrow.kind, arrow.moderates, arrow.said_by)


def join_claims(arrows: Iterable[Arrow]) -> tuple[Arrow, ...]:
    """The arrows with each claim once: the first of it, with the evidence of all.

    Strength and weight are kept where all that state one state the same, and are left open
    otherwise; a claim is conditional only if it always is.
    """
    groups: dict[tuple[object, ...], list[Arrow]] = {}
    for arrow in arrows:
        groups.setdefault(claim_of(arrow), []).append(arrow)
    return tuple(_join(group) for group in groups.values())


def _join(group: list[Arrow]) -> Arrow:
    evidence = dict.fromkeys(one for arrow in group for one in arrow.evidence)
    return replace(
        group[0],
        strength=_only({arrow.strength for arrow in group}),
        weight=_only({arrow.weight for arrow in group}),
        conditional=all(arrow.conditional for arrow in group),
        evidence=tuple(evidence),
    )


def _only(stated: set[_Stated | None]) -> _Stated | None:
    told = [one for one in stated if one is not None]
    return told[0] if len(told) == 1 else None


def _flaws(drawn: ArgumentMap) -> Iterator[str]:
    known = Counter(drawn.ids)
    for key, times in known.items():
        if times > 1:
            yield f"two concepts have the id {key!r}"
    seen = set()
    for arrow in drawn.arrows:
        for end in (arrow.cause, arrow.effect, arrow.moderates):
            if end is not None and end not in known:
                yield f"an arrow's end {end!r} is no concept of the map"
        if claim_of(arrow) in seen:
            yield f"the arrow {arrow.cause} -> {arrow.effect} stands twice"
        seen.add(claim_of(arrow))
