"""`multivector whatif`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.main import OK
from multivector.cli.map_files import map_of
from multivector.cli.options import format_option, seed_option
from multivector.cli.output import write_rows
from multivector.cli.whatif_tables import FAN, tell_answer, tell_predictions

if TYPE_CHECKING:
    from multivector.arguments import ArgumentMap
    from multivector.scenarios import Intervention


@click.command("whatif", cls=Command)
@click.argument("source", metavar="MAP")
@click.option("--push", "pushes", multiple=True, metavar="CONCEPT=SIZE",
              help="Press a concept up or down, by more than -1 and less than 1.")
@click.option("--clamp", "clamps", multiple=True, metavar="CONCEPT=VALUE",
              help="Hold a concept at a value from -1 to 1, whatever bears on it.")
@click.option("--cut", "cuts", multiple=True, metavar="'A -> B'",
              help="Take away the arrows from one concept to another.")
@click.option("--add", "adds", multiple=True, metavar="'A -> B = -weak'",
              help="Put in an arrow that nobody argues.")
@click.option("--at", type=click.IntRange(min=0), default=0, show_default=True, metavar="STEP",
              help="The step from which all of these hold, where none is written.")
@click.option("--outcome", "outcomes", multiple=True, metavar="CONCEPT",
              help="What is asked about: all concepts that are called so; may be repeated.")
@click.option("--predictions", is_flag=True,
              help="In place of a run: loop analysis's table of who moves whom, by signs alone.")
@click.option("--said-by", "speakers", multiple=True, metavar="NAME",
              help="Only the arrows that he argues; `author` is the author.")
@click.option("--draws", type=click.IntRange(1, 200_000), default=10_000, show_default=True,
              metavar="N", help="Choices of weights that are drawn.")
@click.option("--page", type=click.Path(path_type=Path, dir_okay=False), default=None,
              metavar="FILE", help="Write a page too: the map, the answer, the words behind it.")
@seed_option
@format_option()
@verbosity_options
def command(
    source: str, pushes: tuple[str, ...], clamps: tuple[str, ...], cuts: tuple[str, ...],
    adds: tuple[str, ...], *, at: int, outcomes: tuple[str, ...], predictions: bool,
    speakers: tuple[str, ...], draws: int, page: Path | None, seed: int, form: str,
) -> int:
    """Tell what an argument implies if something in it changes.

    MAP is the map of an argument: a YAML file (docs/scenarios.md), or `-`; or a text, whose
    argument is read first, as `argument` shows it. Concepts stand between -1 and 1, 0 being as
    now: `whatif map.yaml --push "Russian coercion=-0.5" --outcome
    "distance from Russia"`. A change written with @STEP (`"...=-0.5@3"`) begins at that step. No
    number is a forecast: each is what follows if the argument is right.
    """
    from multivector.scenarios import Question, answer_record, ask, fan_records

    drawn = _spoken(_read(source), speakers)
    if predictions:
        tell_predictions(drawn, form)
        return OK
    question = Question(
        _interventions(drawn, (pushes, clamps, cuts, adds), at),
        tuple(dict.fromkeys(one.id for name in outcomes for one in drawn.find_concepts(name))),
        draws, seed,
    )
    answer = ask(drawn, question)
    if page is not None:
        from multivector.web.argument_page import write_argument

        write_argument(drawn, page, answer)
        note(f"{page}: written")
    if form == "json":
        write_rows((), [answer_record(answer)], form)
    elif form == "table":
        tell_answer(answer)
    else:
        write_rows(FAN, fan_records(answer), form)
    return OK


def _read(source: str) -> "ArgumentMap":
    """The map of a file, or of the argument of a text."""
    from multivector.arguments import Merges
    from multivector.cli.argument_files import MAPS, argument_of

    if source == "-" or Path(source).suffix.lower() in MAPS:
        return map_of(source)
    return argument_of(source, None, None, ("turkic",), Merges()).drawn


def _spoken(drawn: "ArgumentMap", speakers: tuple[str, ...]) -> "ArgumentMap":
    from multivector.arguments import AUTHOR, arrows_by_speaker, say_speaker
    from multivector.domain import UsageError

    if not speakers:
        return drawn
    known = {say_speaker(one).casefold(): one for one in arrows_by_speaker(drawn)}
    for name in speakers:
        if name.casefold() not in known:
            raise UsageError(
                "nobody of this name argues anything in the map", item=name,
                hint=f"Speakers: {', '.join(say_speaker(one) for one in known.values())}",
            )
    return drawn.only_said_by(
        None if name.casefold() == AUTHOR else known[name.casefold()] for name in speakers
    )


def _interventions(
    drawn: "ArgumentMap", written: tuple[tuple[str, ...], ...], at: int
) -> "tuple[Intervention, ...]":
    from multivector.scenarios import parse_add, parse_clamp, parse_cut, parse_push

    pushes, clamps, cuts, adds = written
    return (
        *(parse_push(one, drawn, at) for one in pushes),
        *(parse_clamp(one, drawn, at) for one in clamps),
        *(parse_cut(one, drawn, at) for one in cuts),
        *(parse_add(one, drawn, at) for one in adds),
    )
