"""The merges that `multivector argument --proposals` lists for a person to decide on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from multivector.cli.command import note
from multivector.cli.output import write_rows

if TYPE_CHECKING:
    from multivector.arguments import ArgumentMap
    from multivector.worlds import World

COLUMNS = ("similarity", "why", "part", "whole", "join")


def tell_proposals(drawn: "ArgumentMap", world: "World", form: str) -> None:
    """Write the pairs of concepts that may be one, each with the option that joins them."""
    write_rows(COLUMNS, list(_rows(drawn, world)), form)


def _rows(drawn: "ArgumentMap", world: "World") -> Iterator[dict[str, Any]]:
    from multivector.arguments import propose_merges
    from multivector.coding.causes import load_quantities
    from multivector.coding.vectors import load_vectors, vectors_installed

    def members(group: str) -> frozenset[str]:
        return frozenset(world.members(group, None)) if world.get(group) else frozenset()

    vectors = load_vectors() if vectors_installed() else None
    if vectors is None:
        note("without sentence vectors likeness is not told: pip install 'multivector[vectors]'")
    for one in propose_merges(drawn, load_quantities("en").near, members, vectors):
        sign = "-" if one.turned else ""
        yield {
            "similarity": None if one.similarity is None else round(one.similarity, 2),
            "why": one.why,
            "part": drawn.label(one.part),
            "whole": sign + drawn.label(one.whole),
            "join": f"{one.part}={sign}{one.whole}",
        }
