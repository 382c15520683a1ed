"""A map for other programs: DOT for Graphviz, GraphML for Gephi, yEd and networkx."""

import networkx as nx

from multivector.arguments.bundles import bundles_of, say_bundle
from multivector.arguments.maps import ArgumentMap
from multivector.arguments.speakers import say_speaker
from multivector.arguments.xml_text import clean
from multivector.domain import LinkKind

_STYLES = {
    LinkKind.CAUSE: "solid", LinkKind.ENABLING: "dashed", LinkKind.NECESSARY: "dotted",
    LinkKind.MODERATING: "dotted",
}


def write_dot(drawn: ArgumentMap) -> str:
    """The map as a DOT digraph; the evidence stands in the tooltips."""
    lines = [
        "digraph argument {", f"  label={_quoted(drawn.title)};", "  rankdir=LR;",
        '  node [shape=box, style=rounded, fontname="sans-serif"];',
    ]
    lines += [f"  {_quoted(one.id)} [label={_quoted(one.label)}];" for one in drawn.concepts]
    for bundle in bundles_of(drawn):
        arrow = bundle.first
        colour, sign = ("#1b5e9b", "+") if arrow.sign > 0 else ("#b3261e", "-")
        lines.append(
            f"  {_quoted(arrow.cause)} -> {_quoted(arrow.effect)} [label={_quoted(sign)},"
            f' color="{colour}", style={_STYLES[arrow.kind]},'
            f" tooltip={_quoted(say_bundle(bundle, drawn))}];"
        )
    return "\n".join([*lines, "}"]) + "\n"


def write_graphml(drawn: ArgumentMap) -> str:
    """The map as GraphML: one edge an arrow, one key a field."""
    graph = nx.MultiDiGraph(title=clean(drawn.title))
    for concept in drawn.concepts:
        graph.add_node(
            clean(concept.id), label=clean(concept.label),
            actors=clean(", ".join(concept.actors)), quantity=clean(concept.quantity or ""),
            binding=clean(concept.binding or ""),
        )
    for arrow in drawn.arrows:
        graph.add_edge(
            clean(arrow.cause), clean(arrow.effect), sign=arrow.sign,
            strength=arrow.strength.value if arrow.strength else "", kind=arrow.kind.value,
            conditional=arrow.conditional, said_by=clean(say_speaker(arrow.said_by)),
            moderates=clean(arrow.moderates or ""),
            evidence=clean(" | ".join(one.text for one in arrow.evidence)),
        )
    return "\n".join(nx.generate_graphml(graph, named_key_ids=True)) + "\n"


def _quoted(text: str) -> str:
    lines = [clean(line) for line in text.split("\n")]
    plain = "\n".join(lines).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + plain.replace("\n", "\\n") + '"'
