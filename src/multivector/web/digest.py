"""A digest in words: sections of short lines with the sentences behind them; and as a page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from multivector.measures.alerts import Checked
from multivector.measures.digest import AHEAD, Digest
from multivector.measures.moves import BEFORE, Move
from multivector.records import Snapshot
from multivector.web.rendering import make_environment
from multivector.web.visible import one_line
from multivector.web.wording import say_event

if TYPE_CHECKING:
    from jinja2 import Environment

    from multivector.worlds import World

_BEHIND = 3  # events that are shown under a line
_THIN = 0.5  # share of the usual reading below which it is said to be thin


@dataclass(frozen=True, slots=True)
class Evidence:
    """An event behind a line.

    Attributes:
        id: Its id, which `multivector evidence` opens.
        told: Who did what to whom.
        words: Its sentence; the file and row of an imported one.
    """

    id: str
    told: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One statement, and what is behind it."""

    text: str
    behind: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Some lines under a heading."""

    title: str
    lines: list[Line] = field(default_factory=list)


class Telling:
    """Puts a digest into sections.

    Args:
        snapshot: Where the events behind it are read.
        world: Gives parties their names.
    """

    def __init__(self, snapshot: Snapshot, world: "World") -> None:
        self._snapshot = snapshot
        self._world = world

    def sections(self, found: Digest, alerts: Sequence[Checked]) -> list[Section]:
        """What moved, what was said, what is due, what cannot be said; alerts first."""
        told = [
            Section("Alerts", [self._alert(one) for one in alerts]),
            Section("What moved", [self._move(move) for move in found.moves]),
            Section("Rifts and rapprochements that opened",
                    [self._episode(row) for row in found.episodes]),
            Section("What was said", [self._claim(row) for row in found.claims]),
            Section("Kept, delayed or dropped", [self._promise(row) for row in found.settled]),
            Section(f"Due within {AHEAD} days", [self._promise(row) for row in found.due]),
            Section("Overdue", [self._promise(row) for row in found.overdue]),
            Section("What the record cannot say", list(_limits(found))),
        ]
        return [section for section in told if section.lines]

    def _alert(self, one: Checked) -> Line:
        if one.value is None:
            return Line(f"{one.alert.written}: cannot be told, nothing is recorded")
        stands = "CROSSED" if one.crossed else "not crossed"
        return Line(f"{one.alert.written}: {stands}, it stands at {one.value:+.2f}",
                    self._behind(one.events))

    def _move(self, move: Move) -> Line:
        names = " – ".join(map(self._name, move.pair))
        now = move.now
        counts = (
            f"{now['verbal_cooperation'] + now['material_cooperation']} cooperation,"
            f" {now['verbal_conflict'] + now['material_conflict']} conflict"
        )
        if move.change is None or move.reach is None:
            how = "no acts before to compare with"
        else:
            way = "warmer" if move.change > 0 else "colder"
            ends = f"{move.change - move.reach:+.1f} … {move.change + move.reach:+.1f}"
            how = f"{way if move.is_clear else 'no clear change'}: {move.change:+.1f} ({ends})"
        said = f"; {now['said']} more only said" if now["said"] else ""
        return Line(f"{names}: {how}; {counts}{said}", self._behind(now["events"]))

    def _episode(self, row: Mapping[str, Any]) -> Line:
        names = f"{self._name(row['actor'])} – {self._name(row['recipient'])}"
        closed = f", closed {row['closing_date']}" if row["closing"] else ""
        return Line(
            f"{names}: {row['kind']} from {row['opened']}, {row['happenings']} happenings where"
            f" chance gives {row['expected']:.1f}{closed}",
            self._behind([row["opening"], *([row["closing"]] if row["closing"] else [])]),
        )

    def _claim(self, row: Mapping[str, Any]) -> Line:
        speaker = self._name(row["speaker"]) if row["speaker"] else "Somebody unnamed"
        about = ", ".join(self._name(one.partition(":")[0]) for one in row["about"])
        return Line(one_line(
            f"{row['known_at']}, {speaker} ({row['cue']}) about {about}: “{row['content']}”"))

    def _promise(self, row: Mapping[str, Any]) -> Line:
        who = ", ".join(map(self._name, row["actors"]))
        to = ", ".join(map(self._name, row["recipients"]))
        amount = "" if row["amount"] is None else f", {row['amount']:,.0f} {row['unit']}"
        due = f", due {row['due']}" if row["due"] else ""
        late = f" ({row['late']} days late)" if row["late"] else ""
        last = row["later"][-1:] if row["state"] in ("delivered", "delayed", "dropped") else []
        return Line(
            one_line(f"{row['state']}: {row['kind']} of {who}{f' to {to}' if to else ''}{amount},"
                     f" made {row['made']}{due}{late}"),
            self._behind([*row["events"][:1], *(one["event"] for one in last)]),
        )

    def _behind(self, ids: Iterable[str]) -> tuple[Evidence, ...]:
        found = []
        for one in list(dict.fromkeys(ids))[:_BEHIND]:
            stored = self._snapshot.event(one)
            if stored is None:
                continue
            words = stored.record["evidence"]
            found.append(Evidence(
                one, one_line(say_event(stored.record, self._world)),
                one_line(words["text"]) if words else f"imported: {one_line(stored.source or '?')}",
            ))
        return tuple(found)

    def _name(self, party: str) -> str:
        return one_line(self._world.title_of(party))


def _limits(found: Digest) -> Iterator[Line]:
    """What was read, and for what that is too little."""
    read, usual = found.read, found.usual
    yield Line(
        f"{read['documents']} texts with {read['sentences']} sentences and {read['coded']} events"
        f" in these days; before, {usual['documents']:.1f} texts and {usual['coded']:.1f} events"
        " in as many days"
    )
    if usual["coded"] and read["coded"] < _THIN * usual["coded"]:
        yield Line("Less than half of the usual was read: quiet here need not be quiet there")
    for title, counts in (("language", found.languages), ("outlet", found.outlets)):
        total = sum(counts.values())
        if total:
            shares = ", ".join(
                f"{one_line(name)} {count / total:.0%}" for name, count in list(counts.items())[:5])
            yield Line(f"Events by {title}: {shares}")
    undated = sum(int(move.now["undated"]) for move in found.moves)
    if undated:
        yield Line(f"{undated} acts are dated by no text and count on the day they were told")
    if found.quiet:
        yield Line(f"{found.quiet} more pairs had a single act and are not listed")
    unclear = sum(not move.is_clear for move in found.moves)
    if unclear:
        yield Line(f"Of {len(found.moves)} pairs {unclear} show no change that chance would not"
                   f" also show, against the {BEFORE} windows before")
    if found.curated:
        yield Line("Texts of the world's maintainers are counted: the figures illustrate and do"
                   " not estimate")


def render_digest(title: str, found: Digest, sections: Sequence[Section]) -> str:
    """The digest as one HTML page that needs no network and no script."""
    page: str = _environment().get_template("digest.html").render(
        title=title, found=found, sections=sections)
    return page


@cache
def _environment() -> "Environment":
    return make_environment()
