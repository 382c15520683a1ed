"""Records told in words: who did what to whom, whether it is a deed, and who says so."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

from multivector.domain import EventRecord, Party, vocabulary

if TYPE_CHECKING:
    from multivector.worlds import World


@cache
def _words() -> dict[str, Any]:
    text = files("multivector.web").joinpath("words.yaml").read_text(encoding="utf-8")
    words: dict[str, Any] = yaml.safe_load(text)
    return words


def say_status(status: str) -> str:
    """A status in words: "told as done"."""
    return str(_words()["statuses"][status])


def say_reason(reason: str) -> str:
    """Why something was skipped, in words that follow its name; the code itself where unknown."""
    return str(_words()["reasons"].get(reason, reason))


def say_party(party: str, world: "World") -> str:
    """A party by its name and sector: "Kyrgyzstan (police)"."""
    parsed = Party.parse(party)
    name = "somebody of an unknown state" if parsed.base == "?" else world.title_of(parsed.base)
    if parsed.sector is None:
        return name
    sector = vocabulary().sectors.get(parsed.sector, parsed.sector)
    return f"{name} ({sector.partition(',')[0]})"


def say_parties(parties: Iterable[str], world: "World") -> str:
    """Parties by name, joined as in a sentence; empty for none."""
    names = [say_party(party, world) for party in parties]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def say_event(record: EventRecord, world: "World") -> str:
    """Who did what to whom, in one sentence without a full stop."""
    act: Mapping[str, str] = _words()["acts"][record["type"]]
    actors, recipients = record["actors"], record["recipients"]
    subject = say_parties(actors, world) or "Somebody unnamed"
    mode = f" ({record['mode']})" if record["mode"] else ""
    told = f"{subject} {act['many' if len(actors) > 1 else 'one']}{mode}"
    if recipients:
        return f"{told} {act['to']} {say_parties(recipients, world)}"
    if not record["reciprocal"]:
        return told
    if len(actors) > 1:
        return f"{told} {act['to']} each other"
    is_several = bool(actors) and (actors[0].startswith("@") or actors[0] in world.organisations)
    return f"{told} among its members" if is_several else told


def say_speaker(record: EventRecord) -> str | None:
    """Who says so, other than the text itself, and by which word; None for the text itself."""
    speaker = record["said_by"]
    if speaker is None:
        return None
    known = f" [{speaker['id']}]" if speaker["id"] and speaker["id"] != speaker["name"] else ""
    return f"{speaker['name']}{known}, “{speaker['cue']}”"


def say_date(date: Mapping[str, str | None]) -> str:
    """A date of the exchange form, as exactly as it is known."""
    start, end, precision = date["start"], date["end"], date["precision"]
    if precision == "unknown":
        return "date unknown"
    if precision == "day":
        return str(start)
    if precision == "month":
        return str(start)[:7]
    if precision == "year":
        return str(start)[:4]
    return f"{start or '…'} to {end or '…'}"
