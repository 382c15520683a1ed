"""How many texts were read in each period, by language: what stands beneath every course."""

from typing import Any

from multivector.measures import Period
from multivector.measures.choosing import known, period_of
from multivector.web.observatory.visiting import Visit

_TEXTS = """
SELECT {period} AS period, coalesce(language, 'unknown') AS language, count(*) AS texts
FROM documents WHERE copy_of IS NULL AND {where} GROUP BY ALL ORDER BY period, texts DESC, language
"""
_DAY = "coalesce(published_start, known_at)"


def texts_by_language(visit: Visit, by: str) -> list[dict[str, Any]]:
    """Texts by period of publication and language, the most of a period first; copies left out.

    They are those of the whole record, whoever is asked about. What was imported has no text.
    """
    options = visit.options(by=by)
    choice = known(options)
    if options.since is not None:
        choice.add(f"{_DAY} >= $since", since=options.since)
    if options.until is not None:
        choice.add(f"{_DAY} <= $until", until=options.until)
    sql = _TEXTS.format(period=period_of(Period(by), _DAY), where=choice.where)
    key = ("texts", visit.snapshot.number, sql, *choice.values.items())
    return visit.house.memory.recall(
        key, lambda: visit.snapshot.query(sql, choice.values).to_pylist())
