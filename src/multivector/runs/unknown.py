"""Names that texts use and no world knows: what a user must teach it first."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from multivector.domain import Party
from multivector.records import Snapshot

if TYPE_CHECKING:
    from multivector.worlds import World

# Parties, those who acted for them, and speakers: each name once an event.
_NAMES = """
WITH named AS (
    SELECT id, document, evidence.text AS sentence, unnest(roles) AS role FROM events
), told AS (
    SELECT role.id AS name, role.sector AS sector, id, document, sentence FROM named
    UNION ALL SELECT role.agent, 'GOV', id, document, sentence FROM named
    UNION ALL SELECT said_by.id, NULL, id, document, evidence.text FROM events
)
SELECT name, max(sector) AS sector, count(DISTINCT id) AS events,
       count(DISTINCT document) AS documents, min(sentence) AS sentence
FROM told WHERE name IS NOT NULL GROUP BY name ORDER BY events DESC, name
"""

_PERSON = re.compile(r"[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]*){1,3}")
_UNSAFE = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that no world knows.

    Attributes:
        name: As the texts have it.
        sector: PLOVER sector that was coded with it, or None.
        events: How many events have it as a party, agent or speaker.
        documents: In how many documents.
        sentence: Evidence of one of them.
    """

    name: str
    sector: str | None
    events: int
    documents: int
    sentence: str | None

    @property
    def told(self) -> str:
        """How often it was met, in words."""
        return f"in {self.events} event{'s' * (self.events != 1)}"

    @property
    def is_likely_person(self) -> bool:
        """Whether it is written like a person's name: two to four words, none a body's."""
        return self.sector in (None, "GOV", "ELI") and bool(_PERSON.fullmatch(self.name))


def find_unknown(snapshot: Snapshot, world: "World", limit: int) -> list[UnknownName]:
    """The most frequent names that the world does not know, the most frequent first."""
    found: dict[str, UnknownName] = {}
    for row in snapshot.query(_NAMES).to_pylist():
        base = Party.parse(row["name"]).base
        if base == "?" or base.startswith("@") or world.get(base) is not None:
            continue
        known = found.get(base)
        if known is not None:
            row["events"] += known.events
            row["documents"] += known.documents
        found[base] = UnknownName(
            base, row["sector"], row["events"], row["documents"], row["sentence"]
        )
    return sorted(found.values(), key=lambda one: (-one.events, one.name))[:limit]


def write_stub(names: Iterable[UnknownName]) -> str:
    """YAML entries for the names, with `???` where only a person can tell; empty for none."""
    listed = list(names)
    people = [one for one in listed if one.is_likely_person]
    bodies = [one for one in listed if not one.is_likely_person]
    lines = [
        *(["people:"] if people else []), *(line for one in people for line in _person(one)),
        *(["organisations:"] if bodies else []), *(line for one in bodies for line in _body(one)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _person(one: UnknownName) -> Iterator[str]:
    yield f"  - id: person:{_slug(one.name)}  # {one.told}"
    yield f"    names: {{en: [{_quoted(one.name)}]}}"
    yield "    offices:"
    yield "      - {office: ???, of: ???, since: ???, unverified: true}"


def _body(one: UnknownName) -> Iterator[str]:
    yield f"  - id: {_slug(one.name).upper()}  # {one.told}"
    yield "    kind: ???  # igo, ngo, company, armed-group, party, university, church, forum"
    yield "    state: ???  # AZE, or null"
    yield f"    names: {{en: [{_quoted(one.name)}]}}"
    yield "    unverified: true"


def _slug(name: str) -> str:
    slug = _UNSAFE.sub("-", name.casefold()).strip("-")
    return slug or "???"


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)  # a JSON string is a YAML string
