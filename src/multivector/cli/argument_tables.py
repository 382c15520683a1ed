"""An argument, and two laid beside each other, as text for people and as plain records."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from multivector.cli.output import write_rows
from multivector.web.visible import one_line

if TYPE_CHECKING:
    from multivector.arguments import ArgumentMap, Comparison, DrawnMap, Link

ARROWS = ("cause", "sign", "effect", "kind", "strength", "said_by", "evidence")
_SHOWN_LOOPS = 10
_WIDEST = 44


def tell_argument(told: "DrawnMap", *, words: bool = False) -> None:
    """Write a map: its arrows, merges, loops, contradictions and shape.

    Args:
        told: The map.
        words: Whether the words that state each arrow are written too.
    """
    from multivector.arguments import (
        find_contradictions,
        find_loops,
        measure_shape,
        say_contradiction,
        say_loop,
    )

    drawn = told.drawn
    click.echo(one_line(drawn.title))
    write_rows(ARROWS, list(_rows(drawn)), "table")
    if words:
        _tell_words(drawn)
    for merge in told.merges:
        wordings = "; ".join(f"“{one}”" for one in merge.wordings)
        click.echo(
            one_line(
                f"merged   {drawn.label(merge.concept)} [{merge.concept}] ({merge.why}): {wordings}"
            )
        )
    loops = find_loops(drawn)
    for loop in loops.found[:_SHOWN_LOOPS]:
        click.echo(one_line(f"loop     {say_loop(loop, drawn)}"))
    for one in find_contradictions(drawn):
        click.echo(one_line(f"contrary {say_contradiction(one, drawn)}"))
    shape = measure_shape(drawn)
    density = "–" if shape.density is None else f"{shape.density:.3f}"
    click.echo(
        f"{shape.concepts} concepts, {shape.arrows} arrows ({shape.positive} links raise,"
        f" {shape.negative} lower, {shape.contested} contested), density {density}"
    )


def _tell_words(drawn: "ArgumentMap") -> None:
    for arrow in drawn.arrows:
        sign = "+" if arrow.sign > 0 else "-"
        click.echo(one_line(f"{drawn.label(arrow.cause)} ->({sign}) {drawn.label(arrow.effect)}"))
        for one in arrow.evidence:
            click.echo(one_line(f"  {one.document}:{one.start}-{one.end} “{one.text}”"))


def _rows(drawn: "ArgumentMap") -> Iterator[dict[str, Any]]:
    from multivector.arguments import say_speaker

    for arrow in drawn.arrows:
        places = ", ".join(f"{one.start}-{one.end}" for one in arrow.evidence)
        yield {
            "cause": _short(drawn.label(arrow.cause)),
            "sign": "+" if arrow.sign > 0 else "-",
            "effect": _short(drawn.label(arrow.effect)),
            "kind": arrow.kind.value + (", if" if arrow.conditional else ""),
            "strength": arrow.strength.value if arrow.strength else "",
            "said_by": say_speaker(arrow.said_by),
            "evidence": places,
        }


def _short(label: str) -> str:
    plain = one_line(label)
    return plain if len(plain) <= _WIDEST else plain[: _WIDEST - 2].rstrip() + " …"


def tell_comparison(first: "ArgumentMap", second: "ArgumentMap", found: "Comparison") -> None:
    """Write what two arguments share."""
    click.echo(one_line(f"A: {first.title}"))
    click.echo(one_line(f"B: {second.title}"))
    click.echo(f"{len(found.same)} concepts stand in both")
    for one in found.same:
        click.echo(one_line(f"  {first.label(one.first)} = {second.label(one.second)} ({one.why})"))
    for title, pairs in (
        ("both argue", found.agreed),
        ("with opposite signs", found.opposed),
        ("one of the two contradicts itself", found.contested),
    ):
        click.echo(f"{title}: {len(pairs)}")
        for mine, theirs in pairs:
            click.echo(one_line(f"  A {_say(mine, first)}   B {_say(theirs, second)}"))
    for title, links, drawn in (
        ("only A argues", found.only_first, first),
        ("only B argues", found.only_second, second),
    ):
        click.echo(f"{title}: {len(links)}")
        for link in links:
            click.echo(one_line(f"  {_say(link, drawn)}"))


def _say(link: "Link", drawn: "ArgumentMap") -> str:
    sign = {1: "+", -1: "-", None: "±"}[link.sign]
    return f"{drawn.label(link.cause)} ->({sign}) {drawn.label(link.effect)}"


def comparison_record(
    first: "ArgumentMap", second: "ArgumentMap", found: "Comparison"
) -> dict[str, Any]:
    """A comparison as plain values."""

    def link(one: "Link", drawn: "ArgumentMap") -> dict[str, Any]:
        return {
            "cause": drawn.label(one.cause),
            "effect": drawn.label(one.effect),
            "sign": one.sign,
            "evidence": [
                {"document": e.document, "start": e.start, "end": e.end, "text": e.text}
                for arrow in one.arrows
                for e in arrow.evidence
            ],
        }

    def pairs(many: "tuple[tuple[Link, Link], ...]") -> list[dict[str, Any]]:
        return [{"a": link(mine, first), "b": link(theirs, second)} for mine, theirs in many]

    return {
        "a": first.title,
        "b": second.title,
        "same": [{"a": one.first, "b": one.second, "why": one.why} for one in found.same],
        "agreed": pairs(found.agreed),
        "opposed": pairs(found.opposed),
        "contested": pairs(found.contested),
        "only_a": [link(one, first) for one in found.only_first],
        "only_b": [link(one, second) for one in found.only_second],
    }
