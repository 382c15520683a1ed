"""The days that a page tells of where its visitor names none."""

from datetime import date, timedelta

from multivector.domain import UsageError
from multivector.measures.digest import last_day
from multivector.web.observatory.visiting import Visit

_ENOUGH = 30  # acts told in a stretch that can be told of
_TOLD = "SELECT count(*) AS acts FROM pairs WHERE known_at BETWEEN $since AND $until {curated}"


def find_window(visit: Visit, stretches: tuple[int, ...]) -> tuple[date, date] | None:
    """The first and the last day: as asked, else the shortest of some stretches that tells enough.

    Args:
        visit: The request.
        stretches: Days, the shortest first; the last is taken whatever it tells.

    Returns:
        None where the record is empty.

    Raises:
        UsageError: If it would end before it begins.
    """
    curated = visit.counts_curated()
    until = visit.until or visit.as_of or last_day(visit.snapshot, curated=curated)
    if until is None:
        return None
    if visit.since is not None:
        if visit.since > until:
            raise UsageError("it would end before it begins", item=f"since {visit.since}",
                             hint=f"The last day is {until}; `until` names another")
        return visit.since, until
    since = until
    sql = _TOLD.format(curated="" if curated else "AND NOT curated")
    for days in stretches:
        since = until - timedelta(days=days - 1)
        told = visit.snapshot.query(sql, {"since": since, "until": until})
        if told.column("acts")[0].as_py() >= _ENOUGH:
            break
    return since, until
