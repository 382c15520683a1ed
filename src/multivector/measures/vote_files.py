"""Roll calls from files in the forms in which they are published.

Four forms are told by their header, plain or gzipped:

- `rcid`: one row a roll call, `rcid` and `date`, then issue flags, then a column for each state by
  ISO 3166 alpha-3 code with 1 yes, 2 abstain, 3 no, 8 absent, 9 no member (Voeten's coding, after
  Bailey, Strezhnev and Voeten);
- `library`: one row a roll call as the UN Digital Library lists them, `Date`, `Resolution`,
  `Title`, `Council`, and a column for each state with YES, ABSTAIN, NO or nothing; only what the
  General Assembly voted on is taken;
- `listed`: one row a vote, as the Dag Hammarskjöld Library publishes its General Assembly Voting
  Data: `ms_codes`, `ms_votes` (Y, N, A, NV), `resolutions`, `title`, `date` (its data dictionary
  of September 2024; the names without the last s are read too);
- `votes`: our own, one row a vote: the columns of `scaling.VOTES`.

A title that is voted on in several years is one item; one that comes twice in a year is not
trusted to be. The `rcid` form has no titles, so that each of its roll calls is an item of its own.
"""

import csv
import gzip
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pyarrow as pa

from multivector.domain import UsageError
from multivector.measures.scaling import VOTES

ASSEMBLY = "General Assembly"

_NUMBERED = MappingProxyType({"1": 1, "2": 0, "3": -1})
_WORDED = MappingProxyType({"YES": 1, "ABSTAIN": 0, "NO": -1})
_LETTERS = MappingProxyType({"Y": 1, "A": 0, "N": -1})
_NO_LETTER = frozenset({"", "NV", "X"})
_LISTED = frozenset({"ms_code", "ms_vote", "resolution", "title", "date"})
_NO_VOTE = frozenset({"", "8", "9", "NO-VOTE", "NON-VOTING"})
_STATE = re.compile(r"[A-Z]{3}")
_ADOPTED = re.compile(r"\s*:\s*(?:draft )?resolution\s*/.*$", re.IGNORECASE)


@dataclass(slots=True)
class VoteFile:
    """What was read.

    Attributes:
        votes: In the schema `VOTES`.
        form: Which form it has.
        roll_calls: How many.
        dropped: What was not taken, by reason.
    """

    votes: pa.Table
    form: str
    roll_calls: int
    dropped: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class _Call:
    """A roll call: its name, the text voted on, the day, and who cast which vote."""

    name: str
    item: str | None
    day: date
    cast: Mapping[str, int]


def read_votes(path: Path) -> VoteFile:
    """Read a file of roll calls; what cannot be read is counted and left out.

    Raises:
        UsageError: If the file cannot be opened or has none of the forms.
    """
    try:
        with _opened(path) as lines:
            reader = csv.reader(lines)
            header = next(reader, [])
            form = form_of(header)
            if form is None:
                raise UsageError(
                    "no roll calls are known in this form", item=str(path),
                    hint=f"Our own form has the columns {', '.join(VOTES.names)}",
                )
            dropped: Counter[str] = Counter()
            rows = _rows(header, reader, dropped)
            calls = list(_FORMS[form](rows, dropped))
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"cannot be read: {error}", item=str(path)) from error
    return VoteFile(_table(calls), form, len(calls), dropped)


def form_of(header: Iterable[str]) -> str | None:
    """Which form a header has, or None.

    >>> form_of(["rcid", "date", "me", "AFG"])
    'rcid'
    """
    names = set(header)
    if names >= {"rcid", "date"}:
        return "rcid"
    if names >= {"Date", "Council", "Resolution", "Title"}:
        return "library"
    if {name.removesuffix("s") for name in names} >= _LISTED:
        return "listed"
    return "votes" if names >= set(VOTES.names) - {"item"} else None


def holds_votes(path: Path) -> bool:
    """Whether a file is text with a header of roll calls."""
    try:
        with _opened(path) as lines:
            return form_of(next(csv.reader(lines), [])) is not None
    except (OSError, EOFError, UnicodeDecodeError, csv.Error):
        return False


def _opened(path: Path) -> io.TextIOWrapper:
    if path.suffix == ".gz":
        return io.TextIOWrapper(gzip.GzipFile(path), encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")


def _rows(
    header: list[str], reader: Iterable[list[str]], dropped: Counter[str]
) -> Iterator[dict[str, str]]:
    for row in reader:
        if len(row) == len(header):
            yield dict(zip(header, row, strict=True))
        elif row:
            dropped["row of another length than the header"] += 1


def _numbered_calls(rows: Iterable[dict[str, str]], dropped: Counter[str]) -> Iterator[_Call]:
    seen: Counter[str] = Counter()
    for row in rows:
        day = _day(row["date"])
        if day is None or not row["rcid"]:
            dropped["roll call without a number or a date"] += 1
            continue
        seen[row["rcid"]] += 1
        again = f"/{seen[row['rcid']]}" if seen[row["rcid"]] > 1 else ""
        yield _Call(f"{row['rcid']}{again}", None, day, _cast(row, _NUMBERED, dropped))


def _library_calls(rows: Iterable[dict[str, str]], dropped: Counter[str]) -> Iterator[_Call]:
    seen: Counter[str] = Counter()
    for row in rows:
        if row["Council"] != ASSEMBLY:
            dropped["roll call of another body"] += 1
            continue
        day, name = _day(row["Date"]), row["Resolution"] or row.get("token", "")
        if day is None or not name:
            dropped["roll call without a name or a date"] += 1
            continue
        seen[name] += 1
        again = f"/{seen[name]}" if seen[name] > 1 else ""
        yield _Call(f"{name}{again}", _item(row["Title"]), day, _cast(row, _WORDED, dropped))


def _listed_calls(rows: Iterable[dict[str, str]], dropped: Counter[str]) -> Iterator[_Call]:
    def told() -> Iterator[tuple[str, str | None, date | None, str, int | None]]:
        for row in rows:
            one = {name.removesuffix("s"): value for name, value in row.items()}
            written = one["ms_vote"].strip().upper()
            if written not in _LETTERS and written in _NO_LETTER:
                continue
            yield (one["resolution"], _item(one["title"]), _day(one["date"]), one["ms_code"],
                   _LETTERS.get(written))

    return _gathered(told(), dropped)


def _own_calls(rows: Iterable[dict[str, str]], dropped: Counter[str]) -> Iterator[_Call]:
    values = {"1": 1, "0": 0, "-1": -1}
    return _gathered((
        (row["roll_call"], row.get("item") or None, _day(row["day"]), row["voter"],
         values.get(row["vote"]))
        for row in rows
    ), dropped)


def _gathered(
    told: Iterable[tuple[str, str | None, date | None, str, int | None]], dropped: Counter[str]
) -> Iterator[_Call]:
    """Roll calls from single votes: name, item, day, voter and vote of each."""
    calls: dict[str, _Call] = {}
    casts: dict[str, dict[str, int]] = {}
    for name, item, day, voter, vote in told:
        if not name or day is None or not voter or vote is None:
            dropped["vote without a roll call, a day, a voter or a value"] += 1
            continue
        if name not in calls:
            casts[name] = {}
            calls[name] = _Call(name, item, day, casts[name])
        if voter in casts[name]:
            dropped["second vote of a state on one roll call"] += 1
        else:
            casts[name][voter] = vote
    yield from calls.values()


_FORMS: Mapping[str, Callable[[Iterable[dict[str, str]], Counter[str]], Iterator[_Call]]] = (
    MappingProxyType({"rcid": _numbered_calls, "library": _library_calls,
                      "listed": _listed_calls, "votes": _own_calls})
)


def _cast(
    row: Mapping[str, str], meaning: Mapping[str, int], dropped: Counter[str]
) -> dict[str, int]:
    cast: dict[str, int] = {}
    for state, written in row.items():
        if not _STATE.fullmatch(state):
            continue
        vote = written.strip().upper().removesuffix(".0")
        if vote in meaning:
            cast[state] = meaning[vote]
        elif vote not in _NO_VOTE:
            dropped["vote that is no yes, no or abstention"] += 1
    return cast


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip()[:10])
    except ValueError:
        return None


def _item(title: str) -> str | None:
    """The text voted on, without what the library adds.

    >>> _item("Report of the Court : resolution / adopted by the General Assembly")
    'report of the court'
    """
    return " ".join(_ADOPTED.sub("", title).casefold().split()) or None


def _table(calls: list[_Call]) -> pa.Table:
    held: dict[tuple[str, int], set[str]] = {}
    for call in calls:
        if call.item:
            held.setdefault((call.item, call.day.year), set()).add(call.name)
    ambiguous = {key for key, names in held.items() if len(names) > 1}
    columns: dict[str, list[object]] = {name: [] for name in VOTES.names}
    for call in calls:
        item = None if (call.item, call.day.year) in ambiguous else call.item
        for voter, vote in call.cast.items():
            values = (call.name, item, call.day, voter, vote)
            for name, value in zip(VOTES.names, values, strict=True):
                columns[name].append(value)
    return pa.table(columns, schema=VOTES)
