"""Which rows a question is about, in SQL: parties, deeds, days, and the periods they fall in.

Parties are states through their governments, armed forces and bodies of states: media, firms and
citizens do not make a state's diplomacy. `Options.wide` lets every sector count.

An act that no text dates counts on the day on which it became known, unless asked otherwise: event
data from the news have always taken the day of the report.

Deeds are what happened or is going on. What only somebody's words tell (`said_by`) is apart:
said is not done.
"""

from dataclasses import dataclass, field

from multivector.measures.shelf import Options, Period
from multivector.records import STATUS_CODES
from multivector.worlds import Organisation, World

OFFICIAL_SECTORS = ("GOV", "MIL", "IGO", "PRE")
"""Sectors through which a state or an organisation of states acts; none at all is the state."""

DEEDS = ("happened", "ongoing")
"""Statuses that count as done."""

_REGISTERED = "regexp_full_match(base, '[A-Z][A-Z0-9+-]{1,15}')"


@dataclass(slots=True)
class Choice:
    """Conditions, and the values that they name.

    Attributes:
        conditions: SQL, all of which must hold.
        values: By the names that stand in them after `$`.
    """

    conditions: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    def add(self, condition: str, **values: object) -> None:
        """One more condition."""
        self.conditions.append(condition)
        self.values.update(values)

    @property
    def where(self) -> str:
        """All conditions in one; true where there are none."""
        return " AND ".join(f"({one})" for one in self.conditions) or "true"


def parties_chosen(options: Options) -> Choice:
    """Which rows of `parties` count as a party of the record's dyads."""
    choice = Choice()
    if not options.wide:
        choice.add("sector IS NULL OR sector IN (SELECT unnest($sectors))",
                   sectors=list(OFFICIAL_SECTORS))
    if options.world is None:
        choice.add(_REGISTERED)
    else:
        choice.add("base IN (SELECT unnest($bases))", bases=sorted(bodies_of(options.world)))
    return choice


def bodies_of(world: World) -> frozenset[str]:
    """The ids of states and of organisations of states."""
    bodies = (
        one.id for one in world.organisations.values()
        if isinstance(one, Organisation) and one.sector == "IGO"
    )
    return frozenset((*world.states, *bodies))


def known(options: Options, alias: str = "") -> Choice:
    """What could be known, and whether curated material counts."""
    choice = Choice()
    if options.as_of is not None:
        choice.add(f"{alias}known_at <= $as_of", as_of=options.as_of)
    if not options.include_curated:
        choice.add(f"NOT {alias}curated")
    return choice


def first_day(alias: str = "") -> str:
    """SQL: the first day of a pair: of the act, else the one on which it became known."""
    return f"coalesce({alias}date, {alias}known_at)"


def last_day(alias: str = "") -> str:
    """SQL: the last day of a pair, likewise; null where its end is open."""
    return f"CASE WHEN {alias}date IS NULL THEN {alias}known_at ELSE {alias}date_end END"


def deeds(options: Options, alias: str = "") -> Choice:
    """Deeds that could be known and have a day; `said` is left for the caller to part."""
    day = f"{alias}date" if options.dated_only else first_day(alias)
    return _done(options, day, alias)


@dataclass(frozen=True, slots=True)
class Days:
    """How the days of some pairs are found.

    Attributes:
        first: SQL of the first day.
        last: SQL of the last one.
        month: SQL of the month's number.
        undated: SQL, whether no text dates the act.
        asked: The pairs on days that are asked about.
        choice: The deeds among them that could be known.
    """

    first: str
    last: str
    month: str
    undated: str
    asked: Choice
    choice: Choice


def deeds_by_days(options: Options, *, recalled: bool = True) -> list[Days]:
    """The deeds of `pairs`, dated ones and others apart.

    Where files hold no others, as imported ones do not, nothing more is read for them.

    Args:
        options: What is asked.
        recalled: Whether deeds before `since` are among them.
    """
    first_recalled = None if recalled else options.since

    def those(first: str, last: str, month: str, undated: str) -> Days:
        asked, choice = Choice([f"{first} IS NOT NULL"]), _done(options, first)
        if undated == "true":
            asked.add("date IS NULL")
        if options.until is not None:
            asked.add(f"{first} <= $until", until=options.until)
        if first_recalled is not None:
            asked.add(f"{last} >= $since", since=first_recalled)
        choice.conditions = list(dict.fromkeys((*choice.conditions, *asked.conditions)))
        choice.values |= asked.values
        return Days(first, last, month, undated, asked, choice)

    dated = those("date", "date_end", "month", "false")
    if options.dated_only:
        return [dated]
    return [dated, those("known_at", "known_at", "year(known_at) * 12 + month(known_at) - 1",
                         "true")]


def _done(options: Options, day: str, alias: str = "") -> Choice:
    choice = known(options, alias)
    codes = ", ".join(str(STATUS_CODES[one]) for one in DEEDS)
    choice.add(f"{alias}status IN ({codes})")
    choice.add(f"{day} IS NOT NULL")
    if options.until is not None:
        choice.add(f"{day} <= $until", until=options.until)
    return choice


def placed(by: Period, first: str, last: str) -> str:
    """SQL: whether both ends of an event's date lie in one period; never true of undated ones."""
    if by is Period.ALL:
        return f"{last} IS NOT NULL"
    return (
        f"CASE WHEN {last} = {first} THEN true ELSE"
        f" {period_of(by, first)} = {period_of(by, last)} END"
    )


def period_of(by: Period, day: str) -> str:
    """SQL: the first day of the period that a day lies in; one fixed day for `Period.ALL`."""
    if by is Period.ALL:
        return "DATE '1-1-1'"
    return day if by is Period.DAY else f"CAST(date_trunc('{by.value}', {day}) AS DATE)"
