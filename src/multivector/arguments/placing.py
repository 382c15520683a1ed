"""Which concept each end of a link belongs to: rules first, a person's decisions over them."""

from dataclasses import dataclass, field

from multivector.arguments.arrows import Concept, concept_id
from multivector.arguments.concepts import ReadConcept
from multivector.arguments.merging import Merges
from multivector.coding.causes import NamedEnd
from multivector.domain import Span

Placed = tuple[str, Span, str]
DESCRIBED = "quantity, and actors in other words"
"""Why an end whose several are only described belongs to a concept of a group."""

_NEAR = 500  # characters: about the sentence before and the one before that


@dataclass(slots=True)
class Placing:
    """The concepts of a map while its ends are read.

    Attributes:
        merges: What was decided.
        concepts: By id, in order of the text.
        ends: Of each concept: wording, place and why it belongs there.
    """

    merges: Merges
    concepts: dict[str, Concept] = field(default_factory=dict)
    ends: dict[str, list[Placed]] = field(default_factory=dict)
    _names: dict[tuple[object, ...], str] = field(default_factory=dict)
    _last: dict[str, tuple[str, Span]] = field(default_factory=dict)
    _relations: dict[str, str] = field(default_factory=dict)

    def place(
        self, read: ReadConcept, span: Span, *, alone: bool = False, likened: bool = False
    ) -> tuple[str, int]:
        """The concept that an end belongs to, and which way the end names it: +1 or -1.

        Args:
            read: What the end names.
            span: Where it stands.
            alone: Whether it is kept under its own words.
            likened: Whether it was only described, and is taken for the group that is meant.
        """
        named = read.named
        told = None if alone else self._told_before(named, span)
        if told is not None:
            name, why = told
            self.ends[name].append((named.wording, span, why))
            return name, named.way
        merged = bool(named.actors and named.quantity) and not alone
        key: tuple[object, ...] = (
            (named.actors, named.relation) if merged else (named.words or named.wording,)
        )
        label = read.label if merged else named.wording
        name = self._names.get(key) or self._new_id(label)
        if merged and name in self.merges.apart:
            return self.place(read, span, alone=True)
        self._names[key] = name
        target, turn = self.merges.target(name)
        why = "actors and quantity" if merged else "same words"
        if merged and likened:
            why = DESCRIBED
        if target != name:
            why = "decided"
        elif name not in self.concepts:
            self.concepts[name] = _concept(name, label, read, merged=merged)
        self.ends.setdefault(target, []).append((named.wording, span, why))
        if merged and named.quantity:
            self._last[named.quantity] = (target, span)
            if named.toward and read.quantity is not None:
                self._relations.setdefault(read.quantity, target)
        return target, (named.way if merged else 1) * turn

    def _told_before(self, named: NamedEnd, span: Span) -> tuple[str, str] | None:
        """The concept that an end without an actor goes on with, and why."""
        if named.pointing and named.quantity in self._last:
            # "this dependence": the one that was told of last, and not long before
            name, last = self._last[named.quantity]
            near = last.document == span.document and 0 <= span.start - last.end <= _NEAR
            if near and name not in self.merges.apart:
                return name, "told before"
        if not named.actors and named.toward and named.relation in self._relations:
            # "the war in Ukraine" after "Russia's war in Ukraine"
            name = self._relations[named.relation]
            why = "same quantity, actor unsaid"
            return None if name in self.merges.apart else (name, why)
        return None

    def _new_id(self, label: str) -> str:
        taken = set(self._names.values())
        name = base = concept_id(label) if any(c.isalnum() for c in label) else "concept"
        number = 2
        while name in taken:
            name, number = f"{base}-{number}", number + 1
        return name


def _concept(name: str, label: str, read: ReadConcept, *, merged: bool) -> Concept:
    known = merged or read.named.way == 1
    return Concept(name, label, read.actors, read.quantity if known else None)
