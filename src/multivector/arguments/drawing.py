"""Causal links into a map: same concepts become one, and each merge is told."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from multivector.arguments.arrows import Arrow, Concept, Evidence, Strength, concept_id
from multivector.arguments.concepts import ReadConcept, read_concept
from multivector.arguments.maps import ArgumentMap, join_claims
from multivector.coding.causes import ArguedLink, End, ReadArgument
from multivector.coding.causes.quantities import Quantities
from multivector.domain import Span

_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Merges:
    """What a person decided on concepts.

    Attributes:
        joined: Id of a concept to the id of the one that it is part of.
        apart: Ids of concepts whose ends are kept apart, each under its own words.
    """

    joined: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Merge:
    """Several ends that were taken for one concept.

    Attributes:
        concept: Its id.
        wordings: The words of each end, in order of the text, each once.
        ends: Where they stand.
        why: `actors and quantity`, `same words`, or `decided`.
    """

    concept: str
    wordings: tuple[str, ...]
    ends: tuple[Span, ...]
    why: str


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """A map that was read out of a text, with the merges that made it.

    Attributes:
        drawn: The map.
        merges: Of the concepts that stand for several wordings.
    """

    drawn: ArgumentMap
    merges: tuple[Merge, ...]


@dataclass(slots=True)
class _Drawing:
    """A map while it is drawn."""

    merges: Merges
    labels: dict[tuple[object, ...], str] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    ends: dict[str, list[tuple[str, Span, str]]] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)
    relations: dict[str, str] = field(default_factory=dict)

    def place(self, read: ReadConcept, span: Span, *, alone: bool = False) -> tuple[str, int]:
        """The concept that an end belongs to, and which way the end names it: +1 or -1."""
        if not alone and read.pointing and read.quantity in self.last:
            # "this dependence": the one that was told of last
            name = self.last[read.quantity]
            if name not in self.merges.apart:
                self.ends[name].append((read.wording, span, "told before"))
                return name, read.way
        if not alone and not read.actors and read.quantity in self.relations:
            # "the war in Ukraine" after "Russia's war in Ukraine"
            name = self.relations[read.quantity]
            self.ends[name].append((read.wording, span, "same quantity, actor unsaid"))
            return name, read.way
        merged = bool(read.actors and read.quantity) and not alone
        key: tuple[object, ...] = (
            (read.actors, read.quantity) if merged else (read.words or read.wording,)
        )
        label = read.label if merged else read.wording
        why = "actors and quantity" if merged else "same words"
        name = self.labels.get(key) or self._new_id(label)
        if name in self.merges.apart and merged:
            return self.place(read, span, alone=True)
        self.labels[key] = name
        target = self._joined(name)
        if target != name:
            why = "decided"
        elif name not in self.concepts:
            self.concepts[name] = Concept(
                name, label, read.actors, read.quantity if merged or read.way == 1 else None
            )
        self.ends.setdefault(target, []).append((read.wording, span, why))
        if merged and read.quantity:
            self.last[read.quantity.split()[0]] = target
            if " towards " in read.quantity:
                self.relations.setdefault(read.quantity, target)
        return target, read.way if merged else 1

    def _new_id(self, label: str) -> str:
        taken = set(self.labels.values())
        name = base = concept_id(label) if any(c.isalnum() for c in label) else "concept"
        number = 2
        while name in taken:
            name, number = f"{base}-{number}", number + 1
        return name

    def _joined(self, name: str) -> str:
        seen = {name}
        while (further := self.merges.joined.get(name)) and further not in seen:
            name = further
            seen.add(name)
        return name


def draw_map(
    read: ReadArgument,
    quantities: Quantities,
    title_of: Callable[[str], str],
    merges: Merges | None = None,
) -> DrawnMap:
    """The map that a text argues.

    Ends with the same actors and the same quantity become one concept, and so do ends in the
    same words; everything else stays apart until a person joins it.

    Args:
        read: The links of a text.
        quantities: The quantities of its language.
        title_of: The name under which a party is shown.
        merges: What was decided on concepts.
    """
    drawing = _Drawing(merges or Merges())
    arrows = [_arrow(one, read.document.text, drawing, quantities, title_of) for one in read.links]
    missing = [
        one
        for arrow in arrows
        for one in (arrow.cause, arrow.effect)
        if one not in drawing.concepts
    ]
    for name in missing:
        # A concept that others were joined to and that the text itself does not name.
        drawing.concepts.setdefault(name, Concept(name, name.replace("-", " ")))
    used = {one for arrow in arrows for one in (arrow.cause, arrow.effect)}
    title = read.document.title or _title_of(read.document.text, read.document.source)
    drawn = ArgumentMap(
        title, tuple(c for c in drawing.concepts.values() if c.id in used), join_claims(arrows)
    )
    return DrawnMap(drawn, tuple(_merges(drawing.ends)))


def _arrow(
    one: ArguedLink,
    text: str,
    drawing: _Drawing,
    quantities: Quantities,
    title_of: Callable[[str], str],
) -> Arrow:
    link = one.link

    def read(end: End) -> ReadConcept:
        return read_concept(end, one.phrases, quantities, title_of)

    cause, effect = read(one.cause), read(one.effect)
    same = (cause.actors, cause.quantity) == (effect.actors, effect.quantity) and bool(
        cause.actors and cause.quantity
    )
    first, first_way = drawing.place(cause, link.cause)
    second, second_way = drawing.place(effect, link.effect, alone=same)
    evidence = Evidence(
        link.evidence.document, link.evidence.start, link.evidence.end, link.evidence.cut(text)
    )
    # Ends kept under their own words keep the sign that these have.
    sign = link.sign * first_way * second_way
    return Arrow(
        first, second, sign, Strength(link.strength.value) if link.strength else None,
        link.kind, link.conditional, link.said_by, (evidence,),
    )  # fmt: skip


def _merges(ends: Mapping[str, list[tuple[str, Span, str]]]) -> Iterable[Merge]:
    for name, found in ends.items():
        wordings = tuple(dict.fromkeys(wording for wording, _, _ in found))
        if len({wording.casefold() for wording in wordings}) > 1:
            why = "decided" if any(w == "decided" for _, _, w in found) else found[0][2]
            yield Merge(name, wordings, tuple(span for _, span, _ in found), why)


def _title_of(text: str, source: str) -> str:
    """A text's first line where it is a heading, else the name of its file."""
    first = text.strip().split("\n", 1)[0].strip()
    is_heading = 0 < len(first) <= _LONGEST_TITLE and not first.endswith((".", "?", "!"))
    return first if is_heading else source.rsplit("/", 1)[-1]
