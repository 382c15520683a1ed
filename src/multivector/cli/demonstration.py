"""What was found, in three short tables: types, pairs, and what was skipped."""

from collections import Counter
from collections.abc import Iterator

from multivector.cli.tables import table_lines
from multivector.web.figures import Figures


def describe_figures(figures: Figures) -> Iterator[str]:
    """Events by type, the strongest pairs and what was skipped, as lines."""
    basis = figures.basis
    yield ""
    yield f"{figures.events} events in {basis.documents} documents, {basis.first} to {basis.last}"
    if basis.curated:
        yield (
            f"{basis.curated} of the documents are curated: what is counted over them"
            " illustrates and does not estimate."
        )
    yield ""
    yield from table_lines(
        ("type", "told as done", "told otherwise"),
        [(one.type, one.real, one.unreal) for one in figures.types],
    )
    yield ""
    yield f"The {len(figures.pairs)} strongest pairs, by deeds told:"
    yield from table_lines(
        ("pair", "deeds", "cooperation →", "cooperation ←", "conflict →", "conflict ←"),
        [
            (f"{one.first} – {one.second}", one.real, one.first_cooperates,
             one.second_cooperates, one.first_conflicts, one.second_conflicts)
            for one in figures.pairs
        ],
    )
    yield ""
    yield from _describe_skipped(figures)
    yield ""


def _describe_skipped(figures: Figures) -> Iterator[str]:
    if not figures.skipped:
        yield "Nothing was skipped."
        return
    counts = Counter(one.reason for one in figures.skipped)
    yield "Skipped:"
    yield from table_lines(("reason", "items"), sorted(counts.items()))
