"""From a compiled record to the frozen objects of a world."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeVar

from multivector.domain import DateInterval
from multivector.worlds.actors import (
    Affiliation,
    Body,
    FormerName,
    Group,
    Meeting,
    Membership,
    OfficeHeld,
    Organisation,
    Outlet,
    Ownership,
    Person,
    Phase,
    Place,
    State,
)
from multivector.worlds.entries import (
    ChronicleClaim,
    ChronicleEntry,
    ExpectedEvent,
    Frame,
    Lookalike,
    Office,
    Tie,
)
from multivector.worlds.terms import Names, Sourcing, Term
from multivector.worlds.vocabulary import KIND_SECTORS

Raw = Mapping[str, Any]
Made = TypeVar("Made")

_UNSOURCED = Sourcing()
_EVER = Term()


@lru_cache(maxsize=4096)
def _date(written: str) -> DateInterval:
    return DateInterval.parse(written)


def _optional(written: str | None) -> DateInterval | None:
    return None if written is None else _date(written)


def _term(raw: Raw) -> Term:
    since, until = raw.get("since"), raw.get("until")
    return Term(_optional(since), _optional(until)) if since or until else _EVER


def _sourcing(raw: Raw) -> Sourcing:
    sources, checked = raw.get("source"), raw.get("checked")
    provenance, unverified = raw.get("provenance"), raw.get("unverified", False)
    if not (sources or provenance or unverified):
        return _UNSOURCED
    return Sourcing(
        tuple(sources or ()), date.fromisoformat(checked) if checked else None,
        provenance, unverified or not sources,
    )


def _names(raw: Mapping[str, list[str]] | None) -> Names:
    return {language: tuple(forms) for language, forms in raw.items()} if raw else {}


def _former(raw: Raw) -> tuple[FormerName, ...]:
    return tuple(
        FormerName(_names(item["names"]), _term(item)) for item in raw.get("former_names", ())
    )


def _inherits(part: Raw, whole: Raw) -> Raw:
    """A part without sourcing of its own rests on that of a whole file."""
    if "provenance" in whole and not ({"source", "unverified"} & part.keys()):
        return {**part, "provenance": whole["provenance"]}
    return part


def make_state(raw: Raw) -> State:
    """A state of its record."""
    return State(
        raw["id"], raw.get("iso2"), raw.get("sector", "GOV"), _names(raw.get("names")),
        _former(raw), _names(raw.get("capital")), _names(raw.get("adjectives")),
        _names(raw.get("demonyms")), _names(raw.get("metonyms")), raw.get("part_of"),
        raw.get("succeeds"), raw.get("continued_by"), _term(raw), _sourcing(raw),
    )


def make_office(raw: Raw) -> Office:
    """An office of its record."""
    local = {of: _names(titles) for of, titles in raw.get("local_titles", {}).items()}
    return Office(raw["id"], raw["rank"], raw["sector"], _names(raw["titles"]), local)


def _membership(raw: Raw) -> Membership:
    return Membership(raw["member"], raw.get("kind", "member"), _term(raw), _sourcing(raw))


def make_organisation(raw: Raw) -> Organisation:
    """An organisation of its record."""
    return Organisation(
        raw["id"], raw["kind"], raw.get("sector") or KIND_SECTORS.get(raw["kind"]),
        raw.get("state"), raw.get("parent"), _names(raw["names"]), _names(raw.get("adjectives")),
        _former(raw),
        tuple(Phase(one["sector"], one.get("state"), _term(one)) for one in raw.get("phases", ())),
        raw.get("seat"), _term(raw),
        tuple(_membership(_inherits(item, raw)) for item in raw.get("memberships", ())),
        tuple(
            Meeting(
                item["name"], Term(_date(item["date"]), _date(item.get("until") or item["date"])),
                item.get("place"), item.get("country"), _sourcing(_inherits(item, raw)),
            )
            for item in raw.get("meetings", ())
        ),
        _sourcing(raw),
    )


def make_body(raw: Raw) -> Body:
    """A body of its record."""
    return Body(
        raw["id"], raw["of"], raw["sector"], _names(raw["names"]), _term(raw), _sourcing(raw)
    )


def make_group(raw: Raw) -> Group:
    """A group of its record."""
    return Group(
        raw["id"], _names(raw["names"]), _names(raw.get("adjectives")),
        tuple(_membership(_inherits(item, raw)) for item in raw.get("members", ())),
        raw.get("members_of"), _sourcing(raw), _names(raw.get("member_words")),
    )


def make_outlet(raw: Raw) -> Outlet:
    """An outlet of its record."""
    return Outlet(
        raw["id"], _names(raw["names"]), tuple(raw.get("domains", ())),
        tuple(raw.get("handles", ())), raw.get("country"), tuple(raw.get("languages", ())),
        _term(raw),
        tuple(
            Ownership(
                item["control"], item.get("owner"), item.get("state"), _term(item),
                _sourcing(_inherits(item, raw)),
            )
            for item in raw.get("ownership", ())
        ),
        _sourcing(raw),
    )


def make_person(raw: Raw) -> Person:
    """A person of his record, his offices in the order of their beginning."""
    offices = [
        OfficeHeld(
            raw["id"], item["office"], item["of"], item.get("title"), _term(item),
            _sourcing(_inherits(item, raw)),
        )
        for item in raw.get("offices", ())
    ]
    offices.sort(key=lambda held: (held.term.first or date.min, held.office, held.of))
    return Person(
        raw["id"], _names(raw["names"]), _names(raw.get("surname")), tuple(offices),
        tuple(
            Affiliation(
                item["of"], item.get("state"), item.get("title"), item.get("sector", "EDU"),
                _term(item), _sourcing(_inherits(item, raw)),
            )
            for item in raw.get("affiliations", ())
        ),
        _sourcing(raw),
    )


def make_place(raw: Raw) -> Place:
    """A place of its record."""
    return Place(
        raw["id"], _names(raw["names"]), raw.get("country"), _former(raw), _term(raw),
        _sourcing(raw), raw.get("authority"),
    )


def make_lookalike(raw: Raw) -> Lookalike:
    """A lookalike of its record."""
    return Lookalike(_names(raw["phrases"]), raw["means"], tuple(raw.get("near", ())))


def make_tie(raw: Raw) -> Tie:
    """A tie of its record."""
    return Tie(
        raw["id"], raw["kind"], tuple(raw["parties"]), raw["name"], _term(raw), _sourcing(raw)
    )


def make_frame(raw: Raw) -> Frame:
    """A frame of its record."""
    return Frame(
        raw["id"], raw["title"], tuple(raw.get("about", ())), tuple(raw.get("counters", ())),
        _names(raw["words"]), _names(raw.get("examples")),
    )


def make_chronicle_entry(raw: Raw) -> ChronicleEntry:
    """An entry of the chronicle of its record."""
    happened = _date(raw["date"])
    return ChronicleEntry(
        raw["id"], happened, _optional(raw.get("published")) or happened, dict(raw["texts"]),
        tuple(_expected(item) for item in raw.get("events", ())), _sourcing(raw),
    )


def make_claim(raw: Raw) -> ChronicleClaim:
    """A claim in the chronicle of its record."""
    return ChronicleClaim(
        raw["id"], raw["entry"], raw["speaker"], raw.get("state"), tuple(raw.get("about", ())),
        dict(raw.get("stance", {})), tuple(raw.get("registers", ())), dict(raw["words"]),
        raw["says"], _sourcing(raw),
    )


def _expected(raw: Raw) -> ExpectedEvent:
    place, amount = raw.get("place"), raw.get("amount")
    named = {"name": place} if isinstance(place, str) else place or {}
    return ExpectedEvent(
        raw["type"], raw.get("mode"), tuple(raw.get("contexts", ())), tuple(raw["actors"]),
        tuple(raw.get("recipients", ())), raw.get("reciprocal", False), raw["status"],
        dict(raw["trigger"]), _optional(raw.get("date")), named.get("name"), named.get("country"),
        (amount["value"], amount["unit"]) if amount else None, raw.get("said_by"),
    )


def make_all(raws: list[Raw], make: Callable[[Raw], Made]) -> Mapping[str, Made]:
    """Id to object, in the order of the text."""
    return MappingProxyType({raw["id"]: make(raw) for raw in raws})
