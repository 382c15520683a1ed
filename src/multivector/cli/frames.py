"""Frames, their carriers and the claims behind them as rows."""

from collections.abc import Mapping
from typing import Any

from multivector.cli.sparklines import sparkline
from multivector.cli.tones import signed
from multivector.narratives.frames import (
    Carrier,
    FrameLife,
    FramePoint,
    NearClaim,
    Proposal,
    Sighting,
)

FRAMES = ("id", "texts", "share", "first_seen", "first_carrier", "carriers", "stance", "registers",
          "course", "title")
POINTS = ("period", "covered", "texts", "share", "stance", "low", "high", "registers")
CARRIERS = ("carrier", "state", "first", "after", "texts")
CLAIMS = ("day", "frame", "carrier", "state", "outlet", "about", "stance", "register", "words",
          "document", "id", "text")
CLAIM_CELLS = tuple(name for name in CLAIMS if name != "document")  # `evidence ID` opens it
NEAR = ("nearness", "frame", "day", "carrier", "outlet", "language", "document", "id", "text")
PROPOSALS = ("id", "texts", "carriers", "language", "words")

_ID_CELLS = 8  # characters of an id that a table shows


def frame_row(life: FrameLife) -> dict[str, Any]:
    """A frame in one row."""
    covered = sum(point.covered for point in life.course)
    values = [value for one in life.sightings for value in one.statement.stance.values()]
    registers: dict[str, int] = {}
    for point in life.course:
        for name, number in point.registers.items():
            registers[name] = registers.get(name, 0) + number
    first = life.carriers[0] if life.carriers else None
    return {
        "id": life.frame.id, "texts": life.texts,
        "share": round(1000 * life.texts / covered, 2) if covered else None,
        "first_seen": None if first is None else first.first,
        "first_carrier": None if first is None else first.name, "carriers": len(life.carriers),
        "stance": round(sum(values) / len(values), 3) if values else None,
        "registers": registers, "course": [point.texts for point in life.course],
        "title": life.frame.title,
    }


def frame_cells(life: FrameLife) -> dict[str, Any]:
    """The same for a table, its course as bars."""
    row = frame_row(life)
    shares = [point.share for point in life.course][-40:]
    return {**row, "stance": signed(row["stance"]), "registers": counted(row["registers"]),
            "course": sparkline(shares, 0)}


def frame_point_row(point: FramePoint) -> dict[str, Any]:
    """A period of a frame."""
    return {name: getattr(point, name) for name in POINTS}


def frame_point_cells(point: FramePoint) -> dict[str, Any]:
    """The same for a table."""
    row = frame_point_row(point)
    for name in ("stance", "low", "high"):
        row[name] = signed(row[name])
    row["share"] = "" if point.share is None else f"{point.share:.1f}"
    row["registers"] = counted(point.registers)
    return row


def carrier_row(carrier: Carrier) -> dict[str, Any]:
    """Who tells a frame."""
    return {
        "carrier": carrier.name, "state": carrier.state, "first": carrier.first,
        "after": carrier.after, "texts": carrier.texts,
    }


def claim_row(one: Sighting) -> dict[str, Any]:
    """A claim behind a frame."""
    said = one.statement
    return {
        "day": said.day, "frame": one.frame, "carrier": said.carrier, "state": said.state,
        "outlet": said.outlet, "about": list(said.about), "stance": dict(said.stance),
        "register": list(said.registers), "words": one.words, "document": said.document,
        "id": said.id, "text": said.text,
    }


def claim_cells(one: Sighting) -> dict[str, Any]:
    """The same for a table."""
    row = claim_row(one)
    row["id"] = one.statement.id[:_ID_CELLS]
    row["stance"] = [f"{party} {value:+.1f}" for party, value in one.statement.stance.items()]
    return row


def proposal_row(one: Proposal) -> dict[str, Any]:
    """A frame that nobody has named."""
    return {"id": one.id, "texts": one.texts, "carriers": list(one.carriers),
            "language": one.language, "words": one.words}


def near_row(one: NearClaim) -> dict[str, Any]:
    """A claim whose meaning is near a frame."""
    said = one.statement
    return {
        "nearness": one.nearness, "frame": one.frame, "day": said.day, "carrier": said.carrier,
        "outlet": said.outlet, "language": said.language, "document": said.document,
        "id": said.id, "text": said.text,
    }


def counted(numbers: Mapping[str, int]) -> list[str]:
    """Names with their counts."""
    return [f"{name} {number}" for name, number in numbers.items()]
