"""The ways in which `multivector argument` shows a map: alone, or another beside it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from multivector.cli.argument_tables import comparison_record, tell_argument, tell_comparison
from multivector.cli.output import write_rows

if TYPE_CHECKING:
    from multivector.arguments import ArgumentMap, DrawnMap


def tell_map(told: "DrawnMap", form: str, *, words: bool, page: Path | None) -> None:
    """Write a map as a table or in a form for other programs.

    Args:
        told: The map, with the merges that made it.
        form: `table`, or what it is written as.
        words: Whether a table tells the words behind each arrow.
        page: Where to its page is written too, or None.
    """
    from multivector.web.argument_page import write_argument

    if form == "table":
        tell_argument(told, words=words)
    else:
        click.echo(_written(told.drawn, form), nl=False)
    if page is not None:
        write_argument(told.drawn, page)


def tell_against(
    drawn: "ArgumentMap", other: "ArgumentMap | None", form: str, *, page: Path | None
) -> None:
    """Write what two arguments share.

    Args:
        drawn: One argument.
        other: The other; None for what the first one's author argues beside what he reports.
        form: `table` or `json`.
        page: Where to its page is written too, or None.
    """
    from multivector.arguments import compare_maps
    from multivector.web.argument_page import Compared, write_argument

    first, second = (drawn, other) if other is not None else _by_author(drawn)
    found = compare_maps(first, second)
    if form == "json":
        write_rows((), [comparison_record(first, second, found)], "json")
    else:
        tell_comparison(first, second, found)
    if page is not None:
        write_argument(first, page, compared=Compared(second, found))


def _written(drawn: "ArgumentMap", form: str) -> str:
    from multivector.arguments import write_dot, write_graphml, write_json, write_map, write_svg

    writers = {"yaml": write_map, "json": write_json, "dot": write_dot, "graphml": write_graphml}
    text = writers[form](drawn) if form in writers else write_svg(drawn)
    return text if text.endswith("\n") else text + "\n"


def _by_author(drawn: "ArgumentMap") -> "tuple[ArgumentMap, ArgumentMap]":
    """What the author argues, and what he reports of others."""
    others = {arrow.said_by for arrow in drawn.arrows if arrow.said_by is not None}
    return _part(drawn.only_said_by([None]), "author"), _part(
        drawn.only_said_by(others), "speakers"
    )


def _part(drawn: "ArgumentMap", whose: str) -> "ArgumentMap":
    """Part of a map with its own concepts only."""
    used = {end for arrow in drawn.arrows for end in (arrow.cause, arrow.effect)}
    kept = tuple(one for one in drawn.concepts if one.id in used)
    return replace(drawn, title=f"{drawn.title} ({whose})", concepts=kept)
