"""The rifts and rapprochements of a dyad: stretches of days that stand out from chance.

Drawing chance takes seconds where a dyad is first asked about, so it is a page of its own, which
the page of the dyad loads after everything else.
"""

from multivector.measures.episodes import COLUMNS as MEASURED
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.episodes_told import find_episodes, mark_of, plain_episode
from multivector.web.observatory.links import command, link, part
from multivector.web.observatory.pages.dyad import pair_of
from multivector.web.observatory.visiting import (
    MEASURE,
    Visit,
    measure_flags,
    measure_parameters,
)

PARAMETERS = MEASURE
COLUMNS = (*(one.name for one in MEASURED if one.name != "events"), "opening_told", "closing_told")


def show(visit: Visit) -> Answer:
    """Each episode with the events that opened and closed it, by name."""
    pair = pair_of(visit)
    options = visit.options(*pair)
    found = find_episodes(visit, options)
    title = " – ".join(visit.world.title_of(one) for one in pair)
    chosen = measure_parameters(options)
    return Answer(
        "episodes.html", f"{title}: rifts and rapprochements",
        {"parties": list(pair), "total": len(found),
         "episodes": [plain_episode(one) for one in found], "curated": options.include_curated},
        context={
            "episodes": found, "options": options,
            "marks": [mark_of(number, one) for number, one in enumerate(found, 1)],
            "back": link(f"/dyad/{part(pair[0])}/{part(pair[1])}", **chosen),
        },
        csv=lambda: as_csv(COLUMNS, found), name=f"episodes-{pair[0]}-{pair[1]}",
        terminal=command("episodes", *pair, since=options.since, until=options.until,
                         as_of=options.as_of, flags=measure_flags(options)),
    )
