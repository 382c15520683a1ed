"""A dyad: what two parties do to each other, over time, with the acts behind each figure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from multivector.domain import UsageError
from multivector.measures.dyad_columns import QUADS
from multivector.measures.dyads import dyads
from multivector.measures.shelf import Options, Period
from multivector.web.observatory.answers import Answer, Moved, as_csv
from multivector.web.observatory.asking import find_party
from multivector.web.observatory.course_chart import draw_course
from multivector.web.observatory.dyad_spec import dyad_spec
from multivector.web.observatory.episodes_told import find_episodes, plain_episode
from multivector.web.observatory.figures import period_label
from multivector.web.observatory.links import command, link, part
from multivector.web.observatory.texts_read import texts_by_language
from multivector.web.observatory.visiting import (
    MEASURE,
    NotHereError,
    Visit,
    measure_flags,
    measure_parameters,
)

PARAMETERS = (*MEASURE, "by", "direction", "per", "with", "chance")
FORM_PARAMETERS = ("first", "second")
FORMS = ("month", "quarter", "year")
DIRECTIONS = ("both", "first", "second")
"""Whose acts count: those of both on each other, or of the first or the second alone."""
COLUMNS = ("actor", "recipient", "directed", "period", *QUADS, "said", "undated", "coverage",
           "cooperation_rate", "conflict_rate", "balance", "low", "high", "decayed", "curated")

_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a dyad.

    Attributes:
        pair: The two, by id.
        direction: One of `DIRECTIONS`.
        options: The question to the measure.
    """

    pair: tuple[str, str]
    direction: str
    options: Options

    def rows(self, visit: Visit, **changed: object) -> list[_Row]:
        """The rows of `dyads`, of the acts that count."""
        options = self.options.but(parties=self.pair, **changed)
        found = dyads(visit.snapshot, options, directed=self.direction != "both").to_pylist()
        actor = self.pair[self.direction == "second"]
        return [row for row in found if self.direction == "both" or row["actor"] == actor]

    def title(self, visit: Visit) -> str:
        """The two by name, and who acts."""
        names = [visit.world.title_of(one) for one in self.pair]
        if self.direction == "second":
            names.reverse()
        return (" – " if self.direction == "both" else " → ").join(names)

    @property
    def address(self) -> str:
        """The page of the dyad."""
        return f"/dyad/{part(self.pair[0])}/{part(self.pair[1])}"


def choose(visit: Visit) -> Answer | Moved:
    """The form in which two parties are named; both named, their dyad."""
    first, second = (visit.asked.party(name, visit.world) for name in FORM_PARAMETERS)
    if first and second:
        return Moved(f"/dyad/{part(first)}/{part(second)}")
    return Answer("choose.html", "Two parties", {"first": first, "second": second},
                  context={"first": first, "second": second})


def show(visit: Visit) -> Answer | Moved:
    """The relation over time with its interval, four lanes of acts, rifts and rapprochements."""
    pair = pair_of(visit)
    given: dict[str, object] = dict(visit.asked.given())
    if pair != (visit.path["first"], visit.path["second"]):
        return Moved(link(f"/dyad/{part(pair[0])}/{part(pair[1])}", **given))
    by, per = visit.asked.choice("by", FORMS, "month"), visit.asked.choice(
        "per", ("raw", "coverage"), "raw")
    options = visit.options(*pair, by=by)
    asked = Asked(pair, visit.asked.choice("direction", DIRECTIONS, "both"), options)
    other = _beside(visit, asked)
    rows = _plain(asked.rows(visit))
    more = [] if other is None else _plain(other.rows(visit))
    total = _counts(asked.rows(visit, by=Period.ALL, replicates=0))
    texts = texts_by_language(visit, by)
    tested = visit.asked.flag("chance")
    found = find_episodes(visit, options) if tested else []
    chosen = measure_parameters(options)
    ways = {"direction": None if asked.direction == "both" else asked.direction}

    mine = _acts_link(asked, by, {**chosen, **ways})
    title, beside = asked.title(visit), "" if other is None else other.title(visit)
    return Answer(
        "dyad.html", title,
        {"parties": list(pair), "direction": asked.direction, "by": by, "per": per,
         "with": None if other is None else list(other.pair), "total": len(rows) + len(more),
         "acts": total, "periods": rows, "beside": more,
         "texts": [{**one, "period": one["period"]} for one in texts],
         "episodes": [plain_episode(one) for one in found] if tested else None,
         "episodes_at": link(f"{asked.address}/episodes.json", **chosen),
         "curated": options.include_curated},
        context={
            "pair": pair, "rows": rows, "by": by, "forms_of_time": FORMS, "acts": total,
            "episodes": found, "tested": tested, "options": options, "quads": QUADS,
            "opened": mine, "label": lambda day: period_label(day, by), "chosen": chosen,
            "address": asked.address, "per": per, "direction": asked.direction, "other": other,
            "beside": beside, "names": [visit.world.title_of(one) for one in pair],
            "turned": lambda **changed: link(asked.address, **{**given, **changed}),
            "texts": _texts(texts), "more": {row["period"]: row for row in more},
            "chart": draw_course(rows, found, by, mine, beside=more, per=per),
            "dated": sum(sum(row[kind] for kind in QUADS) for row in rows),
        },
        csv=lambda: as_csv(COLUMNS, [*rows, *more]), name=f"dyad-{pair[0]}-{pair[1]}",
        terminal=command("dyad", *pair, by=by, since=options.since, until=options.until,
                         as_of=options.as_of, flags=measure_flags(options)),
        chart=None if not any(total.values()) else lambda: dyad_spec(
            rows, by, mine, title, texts, episodes=found, per=per, beside=more,
            beside_title=beside),
    )


def asked_of(visit: Visit, options: Options) -> Asked:
    """The dyad of the address, in the direction that is asked for."""
    return Asked(pair_of(visit), visit.asked.choice("direction", DIRECTIONS, "both"), options)


def pair_of(visit: Visit) -> tuple[str, str]:
    """The two parties of the address, by id.

    Raises:
        NotHereError: If the worlds do not know one of them.
        UsageError: If they are the same.
    """
    first, second = (known_party(visit, name) for name in FORM_PARAMETERS)
    if first == second:
        raise UsageError("a dyad is of two parties", item=first, hint="Name another one")
    return first, second


def known_party(visit: Visit, name: str) -> str:
    """A party of the address by id, whether it is written as id or name.

    Raises:
        NotHereError: If the worlds do not know it.
    """
    return _known(visit, visit.path[name])


def _known(visit: Visit, written: str) -> str:
    found = find_party(visit.world, written)
    if visit.world.get(found) is None:
        raise NotHereError("the worlds know no such party", item=written,
                           hint="The page of actors lists whom they know")
    return found


def _beside(visit: Visit, asked: Asked) -> Asked | None:
    """The second dyad, which is asked for as `GEO/RUS`; counted in the same way."""
    written = visit.asked.one("with")
    if written is None:
        return None
    first, slash, second = written.partition("/")
    if not slash or not first or not second:
        raise UsageError("a second dyad is written GEO/RUS", item=written)
    pair = _known(visit, first.strip()), _known(visit, second.strip())
    if pair[0] == pair[1]:
        raise UsageError("a dyad is of two parties", item=written, hint="Name another one")
    return Asked(pair, asked.direction, asked.options)


def _acts_link(
    asked: Asked, by: str, given: Mapping[str, object]
) -> Callable[[date | None, str | None], str]:
    """Gives the address of the acts of a period and a kind; None stands for all."""
    first, rest = link(f"{asked.address}/acts", **given).partition("?")[::2]

    @cache  # chart, picture and table ask for the same ones
    def opened(period: date | None, kind: str | None) -> str:
        # A page has hundreds: only what differs is written anew, and nothing in it needs quoting.
        label = "all" if period is None else period_label(period, by)
        return f"{first}?period={label}{f'&kind={kind}' if kind else ''}{'&' if rest else ''}{rest}"

    return opened


def _plain(rows: list[_Row]) -> list[_Row]:
    return [{name: row[name] for name in COLUMNS} for row in rows]


def _counts(rows: list[_Row]) -> dict[str, int]:
    return {kind: sum(row[kind] for row in rows) for kind in QUADS}


def _texts(rows: list[_Row]) -> Mapping[date, str]:
    """Texts read in each period, by language, in words."""
    told: dict[date, list[str]] = {}
    for row in rows:
        told.setdefault(row["period"], []).append(f"{row['language']} {row['texts']}")
    return {period: ", ".join(words) for period, words in told.items()}
