"""Who says what about whom: the list of claims."""

from typing import Any

from multivector.domain import REGISTERS, UsageError
from multivector.records import ClaimFilter, claim_form
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.asking import PER_PAGE
from multivector.web.observatory.links import command
from multivector.web.observatory.paging import Paging
from multivector.web.observatory.sheets import Sheet
from multivector.web.observatory.visiting import Visit

PARAMETERS = ("speaker", "about", "register", "since", "until", "as_of", "document", "page")
COLUMNS = ("id", "document", "known_at", "speaker", "speaker_name", "speaker_state", "cue",
           "content", "quoted", "about", "stance", "register")

_COUNT = "SELECT count(*) AS total FROM ({sql})"
_ALL = "SELECT * FROM ({sql}) ORDER BY known_at DESC NULLS LAST, document, cue.start, id"


def show(visit: Visit) -> Answer:
    """Claims that the filters choose, the latest first."""
    register = visit.asked.one("register")
    if register is not None:
        visit.asked.choice("register", REGISTERS, REGISTERS[0])
    chosen = ClaimFilter(
        speaker=visit.asked.one("speaker"), about=visit.asked.party("about", visit.world),
        register=register, since=visit.since, until=visit.until, as_of=visit.as_of,
        document=visit.asked.one("document"),
    )
    sql, values = chosen.query()
    total = visit.snapshot.query(_COUNT.format(sql=sql), values).column("total")[0].as_py()
    paging = Paging.of(visit, "/claims", total)
    page = _ALL.format(sql=sql) + f" LIMIT {PER_PAGE} OFFSET {paging.skip}"
    rows = [_row(one) for one in visit.snapshot.query(page, values).to_pylist()]

    def csv() -> Sheet:
        most = visit.house.settings.max_rows
        if total > most:
            raise UsageError(f"the list has {total} rows, and a page gives at most {most}",
                             hint="Choose a shorter time")
        found = visit.snapshot.query(_ALL.format(sql=sql), values).to_pylist()
        return as_csv(COLUMNS, ({**row, "cue": row["cue"]["text"], "content": row["content"][
            "text"]} for row in map(_row, found)))

    return Answer(
        "claims.html", "Claims", {**paging.data(), "claims": rows},
        context={"paging": paging, "chosen": chosen, "registers": REGISTERS},
        csv=csv, name="claims",
        terminal=None if chosen.document else command(
            "claims", speaker=chosen.speaker, about=chosen.about, register=register,
            since=chosen.since, until=chosen.until, as_of=chosen.as_of),
    )


def _row(stored: dict[str, Any]) -> dict[str, Any]:
    record = claim_form(stored)
    return {
        **record, "speaker": stored["speaker"], "speaker_name": stored["speaker_name"],
        "document": stored["document"], "known_at": stored["known_at"],
    }
