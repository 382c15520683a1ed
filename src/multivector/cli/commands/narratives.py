"""`multivector narratives`."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.counting import Counting
from multivector.cli.main import OK
from multivector.cli.options import (
    FORMATS,
    as_of_option,
    dir_option,
    format_option,
    seed_option,
)
from multivector.cli.output import write_rows
from multivector.cli.passing_over import passed_over_lines
from multivector.cli.watches import open_snapshot, watch_of
from multivector.domain import UsageError

if TYPE_CHECKING:
    from multivector.narratives.frames import (
        DecidedFrames,
        FrameLife,
        Gathered,
        NearClaim,
        Proposal,
        Statement,
    )
    from multivector.runs.watch import Watch
    from multivector.worlds import World

_MANY = 5_000  # claims whose meaning takes a minute to find
_SHOWN = 30  # claims and proposals of a table


@click.command("narratives", cls=Command)
@click.argument("frame", required=False)
@click.option("--about", metavar="PARTY", help="Whom it is about: an id such as TUR.")
@click.option("--of", "speaker", metavar="WHO",
              help="Whose words: a state such as RUS (its outlets and speakers), or one outlet.")
@click.option("--by", type=click.Choice(["week", "month", "quarter", "year"]), default="quarter",
              show_default=True, help="The stretch of time of a row.")
@click.option("--show", type=click.Choice(["frames", "course", "carriers", "claims", "proposals",
                                          "near"]),
              default=None, help="What is listed.")
@click.option("--decide", type=click.Choice(["name", "drop", "merge", "split"]), default=None,
              help="Write a decision about FRAME (or a proposal) down instead.")
@click.option("--into", metavar="FRAME", help="The frame that FRAME is merged into.")
@click.option("--id", "new_id", metavar="FRAME", help="The id that a frame gets: frame:my-name.")
@click.option("--title", metavar="TEXT", help="Its title.")
@click.option("--words", multiple=True, metavar="LANG:PHRASE",
              help="Its words, such as `en:open door*`; may be given several times.")
@click.option("--decided-by", "judge", metavar="NAME", help="Who decides; by default you.")
@as_of_option
@dir_option
@seed_option
@format_option(*FORMATS, "stix")
@verbosity_options
def command(
    frame: str | None, folder: Path | None, form: str, seed: int, *, about: str | None,
    speaker: str | None, by: str, show: str | None, decide: str | None, as_of: date | None,
    **decision: Any,  # noqa: ANN401 -- the options of a decision
) -> int:
    """List the narratives of a watch, and who carries them.

    A narrative, or frame, is a way of telling that persists.

    A claim or headline belongs to a frame by the frame's words in its language. Each has its
    texts per 1,000 read, when it was first seen and with whom, its carriers in order, the stance
    and ways of speaking of its claims. With FRAME all of one is shown, with the claims behind.

    `--show proposals` lists what claims that fit no frame share; `--show near` those whose meaning
    is near a frame, for a person to look at (it needs the extra `vectors`). `--decide` writes
    down that a person named, dropped, merged or split one. `--format stix` writes STIX 2.1:
    reports and notes with outlets as sources; no outlet is a threat actor, no person is listed.
    """
    watch = watch_of(folder)
    if decide is not None:
        from multivector.cli.frame_decisions import write_decision

        write_decision(watch, decide, frame, **decision)
        return OK
    from multivector.narratives.frames import gather_sightings, propose_frames

    world = watch.load_world()
    decided = _decided(watch, world, frame)
    with open_snapshot(watch) as snapshot:
        read = gather_sightings(
            snapshot, world, decided.frames, about=about, of=speaker, as_of=as_of
        )
    if show == "near":
        _write_near(_near(watch, decided, frame, read.rest), form)
    elif show == "proposals":
        _write_proposals(propose_frames(read.rest, decided.dropped), form)
    else:
        _write_lives(_lives(read, decided, frame, by, seed), show, form, is_one=frame is not None)
    for line in passed_over_lines(read.passed_over):
        note(f"not counted: {line}")
    return OK


def _decided(watch: "Watch", world: "World", frame: str | None) -> "DecidedFrames":
    from multivector.narratives import frames
    from multivector.records import Decisions

    decided = frames.apply_decisions(
        world.frames, Decisions(watch.decisions).read(frames.KIND)
    )
    if frame is not None and frame not in decided.frames:
        raise UsageError("no frame has this id", item=frame,
                         hint=f"known are {', '.join(decided.frames)}")
    return decided


def _lives(
    read: "Gathered", decided: "DecidedFrames", frame: str | None, by: str, seed: int
) -> "list[FrameLife]":
    from multivector.narratives.frames import tell_frame

    return [
        tell_frame(one, read.sightings, read.coverage, by, seed)  # type: ignore[arg-type]  # click has checked it
        for name, one in decided.frames.items() if frame in (None, name)
    ]


def _near(
    watch: "Watch", decided: "DecidedFrames", frame: str | None, rest: "Sequence[Statement]"
) -> "Sequence[NearClaim]":
    from multivector.coding.vectors import VECTOR_MODEL, load_vectors
    from multivector.narratives.frames import LEAST_TEXTS, find_near
    from multivector.records import KeptVectors

    vectors = KeptVectors(watch.data, VECTOR_MODEL, load_vectors)
    texts = [one.text for one in rest]
    new = vectors.missing(texts)
    if len(rest) < LEAST_TEXTS:
        note(f"nearness is relative to other claims: {len(rest)} are too few")
    elif new:
        if new > _MANY:
            note(f"{new:,} claims are read for their meaning, once: some minutes")
        vectors.encode(texts, Counting("claims read"))
    near = find_near(rest, list(decided.frames.values()), vectors)
    return [one for one in near if frame in (None, one.frame)]


def _write_lives(
    lives: "Sequence[FrameLife]", show: str | None, form: str, *, is_one: bool
) -> None:
    if form == "stix":
        from multivector.narratives.frames import stix_bundle

        click.echo(json.dumps(stix_bundle(lives), ensure_ascii=False, indent=1))
    else:
        _write(lives, show or ("all" if is_one else "frames"), form)


def _write(lives: "Sequence[FrameLife]", show: str, form: str) -> None:
    from multivector.cli import frames as rows

    table = form == "table"
    if show == "frames":
        seen = sorted(lives, key=lambda one: (-one.texts, one.frame.id))
        make = rows.frame_cells if table else rows.frame_row
        write_rows(rows.FRAMES, map(make, seen), form)
        return
    if show in ("course", "all") and (table or show == "course"):
        make_point = rows.frame_point_cells if table else rows.frame_point_row
        write_rows(rows.POINTS, [make_point(p) for one in lives for p in one.course], form)
    if show in ("carriers", "all") and (table or show == "carriers"):
        _space(show)
        carriers = [rows.carrier_row(one) for life in lives for one in life.carriers]
        write_rows(rows.CARRIERS, carriers, form)
    if show in ("claims", "all"):
        _space(show)
        found = [one for life in lives for one in life.sightings]
        shown = found[:_SHOWN] if table else found
        make_claim = rows.claim_cells if table else rows.claim_row
        columns = rows.CLAIM_CELLS if table else rows.CLAIMS
        write_rows(columns, map(make_claim, shown), form)
        if len(found) > len(shown):
            note(f"The first {_SHOWN} of {len(found)} are shown; --format jsonl shows all.")


def _space(show: str) -> None:
    if show == "all":
        click.echo()


def _write_proposals(proposals: "Sequence[Proposal]", form: str) -> None:
    from multivector.cli import frames as rows

    shown = proposals[:_SHOWN] if form == "table" else proposals
    write_rows(rows.PROPOSALS, map(rows.proposal_row, shown), form)
    if not proposals:
        note("nothing that claims of several carriers share")


def _write_near(near: "Sequence[NearClaim]", form: str) -> None:
    from multivector.cli import frames as rows

    shown = near[:_SHOWN] if form == "table" else near
    write_rows(rows.NEAR, map(rows.near_row, shown), form)
    note("Candidates by meaning: counted nowhere, and most are none. Look at each.")
