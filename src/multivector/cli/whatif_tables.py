"""What an argument answers, as text and tables for people."""

from typing import TYPE_CHECKING

import click

from multivector.cli.command import note
from multivector.cli.output import write_rows
from multivector.web.visible import one_line

if TYPE_CHECKING:
    from multivector.arguments import ArgumentMap
    from multivector.scenarios import Answer, OutcomeAnswer

FAN = ("outcome", "step", "low", "lower", "median", "upper", "high")
_PREDICTIONS = ("pushed", "moved", "sign", "weight", "terms")
_HANGS_ON = ("share", "alone", "said_by", "unknown", "evidence")
_SHOWN_STEPS, _SHOWN_UNKNOWNS, _SHOWN_LOOPS = 12, 8, 10
_LEAST_SHARE = 0.01


def tell_answer(answer: "Answer") -> None:
    """Write an answer for people."""
    from multivector.arguments import say_loop
    from multivector.scenarios import say_answer, say_ending, say_intervention

    drawn = answer.drawn
    click.echo(one_line(f"{drawn.title}: what it implies"))
    for one in answer.question.interventions:
        click.echo(f"if    {one_line(say_intervention(one, drawn))}")
    for outcome in answer.outcomes:
        concept = drawn.get_concept(outcome.concept)
        bound = f" (bound to {concept.binding})" if concept.binding else ""
        click.echo(f"\n{one_line(concept.label + bound)}")
        for line in say_answer(answer, outcome):
            indent = len(line) - len(line.lstrip())
            click.echo(" " * indent + one_line(line))
        if outcome.is_reached:
            _tell_fan(outcome)
            _tell_hanging(answer, outcome)
    loops = answer.loops
    if loops.found:
        click.echo("\nloops of the argument, as it stands after this")
        for loop in loops.found[:_SHOWN_LOOPS]:
            click.echo(f"  {one_line(say_loop(loop, drawn))}")
        if len(loops.found) > _SHOWN_LOOPS:
            more = " at least" if loops.is_cut else ""
            click.echo(f"  and {len(loops.found) - _SHOWN_LOOPS} more{more}")
    click.echo(f"\n{say_ending(answer)}; seed {answer.question.seed}")
    for told in answer.notes:
        click.echo(f"note  {one_line(told)}")
    click.echo(answer.disclaimer)


def tell_predictions(drawn: "ArgumentMap", form: str) -> None:
    """Write loop analysis's table: what a lasting push up of one concept does to another."""
    from multivector.scenarios import DISCLAIMER, analyse_loops

    tables = analyse_loops(drawn)
    if not tables.is_checked:
        note("the loops feed themselves as much as they check each other: nothing here holds")
    write_rows(_PREDICTIONS, [
        {
            "pushed": drawn.label(pushed), "moved": drawn.label(moved),
            "sign": tables.sign(moved, pushed),
            "weight": round(tables.weight(moved, pushed), 3),
            "terms": int(tables.terms[row, column]),
        }
        for column, pushed in enumerate(tables.ids) for row, moved in enumerate(tables.ids)
    ], form)
    note(DISCLAIMER)


def _tell_fan(outcome: "OutcomeAnswer") -> None:
    from multivector.scenarios import say_level

    fan = outcome.fan
    stride = max(1, -(-(len(fan) - 1) // (_SHOWN_STEPS - 1)))
    shown = [row for row in fan[:-1] if row.step % stride == 0] + [fan[-1]]
    click.echo()
    write_rows(FAN[1:], [
        {"step": str(row.step), **{
            name: say_level(getattr(row, name)) for name in FAN[2:]
        }} for row in shown
    ], "table")


def _tell_hanging(answer: "Answer", outcome: "OutcomeAnswer") -> None:
    from multivector.arguments import say_speaker
    from multivector.scenarios import say_unknown

    held = [one for one in outcome.hangs_on if one.share.total >= _LEAST_SHARE]
    if not held:
        return
    rows = [
        {
            "share": f"{one.share.total:.0%}",
            "alone": f"{max(one.share.alone, 0.0):.0%}",
            "said_by": ", ".join(dict.fromkeys(
                say_speaker(arrow.said_by) for arrow in one.unknown.arrows
            )),
            "unknown": say_unknown(one.unknown, answer.drawn),
            "evidence": next(
                (said.text for arrow in one.unknown.arrows for said in arrow.evidence), None
            ),
        }
        for one in held[:_SHOWN_UNKNOWNS]
    ]
    told = _HANGS_ON if any(row["evidence"] for row in rows) else _HANGS_ON[:-1]
    click.echo("\nwhat the answer hangs on (share of its variance)")
    write_rows(told, rows, "table")
