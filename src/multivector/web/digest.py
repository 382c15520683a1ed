"""A digest in words: sections of short lines with the sentences behind them; and as a page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from multivector.domain import Span
from multivector.measures.alerts import Checked
from multivector.measures.digest import AHEAD, Digest
from multivector.measures.moves import BEFORE, Move
from multivector.records import Snapshot, stored_event
from multivector.web.rendering import make_environment
from multivector.web.visible import one_line
from multivector.web.wording import say_event

if TYPE_CHECKING:
    from jinja2 import Environment

    from multivector.worlds import World

_BEHIND = 3  # events that are shown under a line
_EVENTS = "SELECT * FROM events WHERE id IN (SELECT unnest($ids))"
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
    """One statement, and what is behind it.

    Attributes:
        text: The statement.
        behind: Events behind it.
        pair: The two that it is about; None where it is about no two.
        place: Where what was said stands; None where nothing was.
    """

    text: str
    behind: tuple[Evidence, ...] = ()
    pair: tuple[str, str] | None = None
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Some lines under a heading."""

    title: str
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Said:
    """A line before the events behind it are read.

    Attributes:
        text: The statement.
        events: Their ids.
        pair: The two that it is about.
        place: Where what was said stands.
    """

    text: str
    events: tuple[str, ...] = ()
    pair: tuple[str, str] | None = None
    place: Span | None = None

    @classmethod
    def of(
        cls, text: str, events: Iterable[str], pair: tuple[str, str] | None = None
    ) -> "_Said":
        """The line of a statement, with the first few of its events."""
        return cls(text, tuple(dict.fromkeys(events))[:_BEHIND], pair)


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
        told: list[tuple[str, list[_Said]]] = [
            ("Alerts", [self._alert(one) for one in alerts]),
            ("What moved", [self._move(move) for move in found.moves]),
            ("Rifts and rapprochements that opened",
             [self._episode(row) for row in found.episodes]),
            ("What was said", [self._claim(row) for row in found.claims]),
            ("Kept, delayed or dropped", [self._promise(row) for row in found.settled]),
            (f"Due within {AHEAD} days", [self._promise(row) for row in found.due]),
            ("Overdue", [self._promise(row) for row in found.overdue]),
            ("What the record cannot say", list(_limits(found))),
        ]
        behind = self._read({one for _, lines in told for line in lines for one in line.events})
        return [
            Section(title, [
                Line(line.text, tuple(behind[one] for one in line.events if one in behind),
                     line.pair, line.place)
                for line in lines
            ])
            for title, lines in told if lines
        ]

    def _alert(self, one: Checked) -> _Said:
        if one.value is None:
            return _Said(f"{one.alert.written}: cannot be told, nothing is recorded")
        stands = "CROSSED" if one.crossed else "not crossed"
        return _Said.of(f"{one.alert.written}: {stands}, it stands at {one.value:+.2f}",
                        one.events)

    def _move(self, move: Move) -> _Said:
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
        return _Said.of(f"{names}: {how}; {counts}{said}", now["events"], move.pair)

    def _episode(self, row: Mapping[str, Any]) -> _Said:
        names = f"{self._name(row['actor'])} – {self._name(row['recipient'])}"
        closed = f", closed {row['closing_date']}" if row["closing"] else ""
        return _Said.of(
            f"{names}: {row['kind']} from {row['opened']}, {row['happenings']} happenings where"
            f" chance gives {row['expected']:.1f}{closed}",
            [row["opening"], *([row["closing"]] if row["closing"] else [])],
            (row["actor"], row["recipient"]),
        )

    def _claim(self, row: Mapping[str, Any]) -> _Said:
        speaker = self._name(row["speaker"]) if row["speaker"] else "Somebody unnamed"
        about = ", ".join(self._name(one.partition(":")[0]) for one in row["about"])
        return _Said(one_line(
            f"{row['known_at']}, {speaker} ({row['cue']}) about {about}: “{row['content']}”"),
            place=Span(row["document"], row["start"], row["end"]))

    def _promise(self, row: Mapping[str, Any]) -> _Said:
        who = ", ".join(map(self._name, row["actors"]))
        to = ", ".join(map(self._name, row["recipients"]))
        amount = "" if row["amount"] is None else f", {row['amount']:,.0f} {row['unit']}"
        due = f", due {row['due']}" if row["due"] else ""
        late = f" ({row['late']} days late)" if row["late"] else ""
        last = row["later"][-1:] if row["state"] in ("delivered", "delayed", "dropped") else []
        return _Said.of(
            one_line(f"{row['state']}: {row['kind']} of {who}{f' to {to}' if to else ''}{amount},"
                     f" made {row['made']}{due}{late}"),
            [*row["events"][:1], *(one["event"] for one in last)],
        )

    def _read(self, ids: set[str]) -> dict[str, Evidence]:
        """The events behind all lines, by id: to seek one reads as much as to seek all."""
        rows = self._snapshot.query(_EVENTS, {"ids": sorted(ids)}).to_pylist() if ids else []
        found = {}
        for stored in map(stored_event, rows):
            words, one = stored.record["evidence"], stored.record["id"]
            found[one] = Evidence(
                one, one_line(say_event(stored.record, self._world)),
                one_line(words["text"]) if words else f"imported: {one_line(stored.source or '?')}",
            )
        return found

    def _name(self, party: str) -> str:
        return one_line(self._world.title_of(party))


def _limits(found: Digest) -> Iterator[_Said]:
    """What was read, and for what that is too little."""
    read, usual = found.read, found.usual
    yield _Said(
        f"{_counted(read['documents'], 'text')} with {_counted(read['sentences'], 'sentence')} and"
        f" {_counted(read['coded'], 'event')} in these days; before, {usual['documents']:.1f} texts"
        f" and {usual['coded']:.1f} events in as many days"
    )
    if usual["coded"] and read["coded"] < _THIN * usual["coded"]:
        yield _Said("Less than half of the usual was read: quiet here need not be quiet there")
    for title, counts in (("language", found.languages), ("outlet", found.outlets)):
        total = sum(counts.values())
        if total:
            shares = ", ".join(
                f"{one_line(name)} {count / total:.0%}" for name, count in list(counts.items())[:5])
            yield _Said(f"Events by {title}: {shares}")
    undated = sum(int(move.now["undated"]) for move in found.moves)
    if undated:
        yield _Said(f"{_counted(undated, 'act')} without a date in the text: counted on the day of"
                    " telling")
    if found.quiet:
        yield _Said(f"Not listed: {_counted(found.quiet, 'more pair')} with a single act")
    unclear = sum(not move.is_clear for move in found.moves)
    if unclear:
        yield _Said(f"No change that chance would not also show, against the {BEFORE} windows"
                    f" before: {unclear} of {_counted(len(found.moves), 'pair')}")
    if found.curated:
        yield _Said("Texts of the world's maintainers are counted: the figures illustrate and do"
                   " not estimate")


def _counted(number: int, what: str) -> str:
    """A number with what it counts.

    >>> _counted(1, "act"), _counted(2, "act")
    ('1 act', '2 acts')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"


def render_digest(title: str, found: Digest, sections: Sequence[Section]) -> str:
    """The digest as one HTML page that needs no network and no script."""
    page: str = _environment().get_template("digest.html").render(
        title=title, found=found, sections=sections)
    return page


@cache
def _environment() -> "Environment":
    return make_environment()
