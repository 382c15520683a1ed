"""Causal links into a map: same concepts become one, and each merge is told."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from multivector.arguments.arrows import Arrow, Concept, Evidence, Strength
from multivector.arguments.concepts import read_concept
from multivector.arguments.likening import liken
from multivector.arguments.maps import ArgumentMap, join_claims
from multivector.arguments.merging import Merges
from multivector.arguments.placing import DESCRIBED, Placed, Placing
from multivector.coding.causes import ArguedLink, NamedEnd, ReadArgument
from multivector.domain import Span

_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Merge:
    """Several ends that were taken for one concept.

    Attributes:
        concept: Its id.
        wordings: The words of each end, in order of the text, each once.
        ends: Where they stand.
        why: `actors and quantity`, the same with `actors in other words`, `same words`, or
            `decided`.
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


def draw_map(
    read: ReadArgument, title_of: Callable[[str], str], merges: Merges | None = None
) -> DrawnMap:
    """The map that a text argues.

    Ends with the same actors and the same quantity become one concept, and so do ends in the
    same words; everything else stays apart until a person joins it.

    Args:
        read: The links of a text.
        title_of: The name under which a party is shown.
        merges: What was decided on concepts.
    """
    text = read.document.text
    title = read.document.title or _title_of(text, read.document.source)
    told = [(one, one.link.evidence.cut(text)) for one in read.links]
    return draw_links(told, title, title_of, merges)


def draw_links(
    links: Sequence[tuple[ArguedLink, str]],
    title: str,
    title_of: Callable[[str], str],
    merges: Merges | None = None,
) -> DrawnMap:
    """The map that links argue together, of one text or of many.

    Args:
        links: Each link with the words that state it.
        title: How the map is called.
        title_of: The name under which a party is shown.
        merges: What was decided on concepts.
    """
    placing = Placing(merges or Merges())
    meant = _meant([one for one, _ in links])
    arrows = [
        _arrow(one, words, placing, meant[one.link.evidence.document], title_of)
        for one, words in links
    ]
    used = list(dict.fromkeys(end for arrow in arrows for end in (arrow.cause, arrow.effect)))
    for name in used:
        # A concept that others were joined to and that the text itself does not name.
        placing.concepts.setdefault(name, Concept(name, name.replace("-", " ")))
    concepts = tuple(one for one in placing.concepts.values() if one.id in used)
    drawn = ArgumentMap(title, concepts, join_claims(arrows))
    return DrawnMap(drawn, tuple(_merges(placing.ends)))


def _arrow(
    one: ArguedLink,
    words: str,
    placing: Placing,
    meant: Mapping[NamedEnd, NamedEnd],
    title_of: Callable[[str], str],
) -> Arrow:
    link = one.link
    cause, effect = (
        read_concept(meant.get(end, end), title_of) for end in (one.cause, one.effect)
    )
    same = bool(cause.actors and cause.quantity) and (
        (cause.actors, cause.quantity) == (effect.actors, effect.quantity)
    )
    first, first_way = placing.place(
        cause, link.cause, likened=_is_likened(one.cause, cause.named)
    )
    second, second_way = placing.place(
        effect, link.effect, alone=same, likened=_is_likened(one.effect, effect.named)
    )
    evidence = Evidence(
        link.evidence.document, link.evidence.start, link.evidence.end, words
    )
    # Ends kept under their own words keep the sign that these have.
    sign = link.sign * first_way * second_way
    return Arrow(
        first, second, sign, Strength(link.strength.value) if link.strength else None,
        link.kind, link.conditional, link.said_by, (evidence,),
    )  # fmt: skip


def _meant(links: Iterable[ArguedLink]) -> Mapping[str, Mapping[NamedEnd, NamedEnd]]:
    """By document: what its ends mean, by what that text alone tells."""
    ends: dict[str, list[NamedEnd]] = {}
    for one in links:
        ends.setdefault(one.link.evidence.document, []).extend((one.cause, one.effect))
    return {document: liken(told) for document, told in ends.items()}


def _is_likened(end: NamedEnd, meant: NamedEnd) -> bool:
    """Whether an end's several are others by its own words."""
    return end.actors != meant.actors or bool(end.toward and end.toward != meant.toward)


def _merges(ends: Mapping[str, list[Placed]]) -> Iterable[Merge]:
    for name, found in ends.items():
        wordings = tuple(dict.fromkeys(wording for wording, _, _ in found))
        if len({wording.casefold() for wording in wordings}) > 1:
            reasons = {why for _, _, why in found}
            why = next((one for one in ("decided", DESCRIBED) if one in reasons), found[0][2])
            yield Merge(name, wordings, tuple(span for _, span, _ in found), why)


def _title_of(text: str, source: str) -> str:
    """A text's first line where it is a heading, else the name of its file."""
    first = text.strip().split("\n", 1)[0].strip()
    is_heading = 0 < len(first) <= _LONGEST_TITLE and not first.endswith((".", "?", "!"))
    return first if is_heading else source.rsplit("/", 1)[-1]
