"""Writing a map as YAML that a person can read, edit, and compare line by line."""

import re
from collections.abc import Iterator

from multivector.arguments.arrows import Arrow, Concept
from multivector.arguments.maps import ArgumentMap
from multivector.domain import LinkKind

_BARE = re.compile(r"[^\W\d_](?:[\w /().'’-]*[\w).])?")
_WORDS_OF_YAML = frozenset("true false yes no on off null y n".split())


def write_map(drawn: ArgumentMap) -> str:
    """The map as YAML; reading it gives the same map.

    Each field stands on its own line in a fixed order, nothing is wrapped and what has its
    usual value is left out, so that a change of one arrow changes the lines of that arrow only.
    """
    return "\n".join(_lines(drawn)) + "\n"


def _lines(drawn: ArgumentMap) -> Iterator[str]:
    yield f"title: {quoted(drawn.title)}"
    yield "concepts:" if drawn.concepts else "concepts: []"
    for concept in drawn.concepts:
        yield from _item(_concept_fields(concept))
    yield "arrows:" if drawn.arrows else "arrows: []"
    for arrow in drawn.arrows:
        yield from _item(_arrow_fields(arrow))


def _item(fields: Iterator[str]) -> Iterator[str]:
    for place, line in enumerate(fields):
        yield f"  - {line}" if place == 0 else f"    {line}"


def _concept_fields(concept: Concept) -> Iterator[str]:
    yield f"id: {quoted(concept.id)}"
    yield f"label: {quoted(concept.label)}"
    if concept.actors:
        yield f"actors: [{', '.join(quoted(one) for one in concept.actors)}]"
    if concept.quantity is not None:
        yield f"quantity: {quoted(concept.quantity)}"
    if concept.binding is not None:
        yield f"binding: {quoted(concept.binding)}"


def _arrow_fields(arrow: Arrow) -> Iterator[str]:
    yield f"cause: {quoted(arrow.cause)}"
    yield f"effect: {quoted(arrow.effect)}"
    yield f"sign: {arrow.sign:+d}"
    if arrow.strength is not None:
        yield f"strength: {arrow.strength.value}"
    if arrow.weight is not None:
        yield f"weight: [{arrow.weight[0]!r}, {arrow.weight[1]!r}]"
    if arrow.kind is not LinkKind.CAUSE:
        yield f"kind: {arrow.kind.value}"
    if arrow.moderates is not None:
        yield f"moderates: {quoted(arrow.moderates)}"
    if arrow.conditional:
        yield "conditional: true"
    if arrow.said_by is not None:
        yield f"said_by: {quoted(arrow.said_by)}"
    if arrow.evidence:
        yield "evidence:"
    for one in arrow.evidence:
        yield f"  - document: {quoted(one.document)}"
        yield f"    start: {one.start}"
        yield f"    end: {one.end}"
        yield f"    text: {quoted(one.text)}"


def quoted(text: str) -> str:
    r"""The text as a YAML scalar on one line: bare where that is safe, in quotation marks else.

    >>> print(quoted("Ruritanian coercion"), quoted("no"), quoted('a: "b"\n'))
    Ruritanian coercion "no" "a: \"b\"\n"
    """
    if (
        _BARE.fullmatch(text) and text.casefold() not in _WORDS_OF_YAML
        and all(one.isprintable() for one in text)
    ):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character == "\n":
        return "\\n"
    if character == "\t":
        return "\\t"
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else (
        f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    )
