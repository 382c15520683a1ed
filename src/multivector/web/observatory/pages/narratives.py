"""Narratives: the frames of a watch, and one of them with its course, carriers and claims."""

from typing import cast

from multivector.domain import UsageError
from multivector.web.observatory.answers import Answer, as_csv
from multivector.web.observatory.asking import PER_PAGE
from multivector.web.observatory.band_chart import draw_band
from multivector.web.observatory.frame_lives import (
    FORMS,
    Row,
    Stretch,
    changes_of,
    decided_frames,
    read_lives,
    registers_of,
    share_points,
    stance_points,
)
from multivector.web.observatory.links import command, link, part
from multivector.web.observatory.paging import Paging
from multivector.web.observatory.visiting import NotHereError, Visit

PARAMETERS = ("about", "of", "by", "as_of")
FRAME_PARAMETERS = (*PARAMETERS, "page")
COLUMNS = ("id", "title", "texts", "covered", "share", "first_seen", "first_carrier", "carriers",
           "stance", "registers")
CLAIM_COLUMNS = ("day", "id", "document", "outlet", "carrier", "state", "about", "stance",
                 "register", "language", "words", "text")

_CARRIERS = 40  # carriers that a page shows; the JSON has all


def show(visit: Visit) -> Answer:
    """The frames, those with most texts first."""
    by, about, of = _asked(visit)
    lives = read_lives(visit, decided_frames(visit), by, about, of)
    rows = [
        {**{name: life[name] for name in COLUMNS if name in life},
         "carriers": len(life["carriers"]), "registers": registers_of(life)}
        for life in sorted(lives, key=lambda one: (-one["texts"], one["id"]))
    ]
    covered = max((row["covered"] for row in rows), default=0)
    return Answer(
        "narratives.html", "Narratives",
        {"total": len(rows), "covered": covered, "frames": rows},
        context={"rows": rows, "about": about, "of": of, "as_of": visit.as_of, "by": by,
                 "covered": covered, "chosen": {"about": about, "of": of, "as_of": visit.as_of}},
        csv=lambda: as_csv(COLUMNS, rows), name="narratives",
        terminal=command("narratives", about=about, of=of, as_of=visit.as_of),
    )


def show_one(visit: Visit) -> Answer:
    """One frame: volume per coverage, tone and ways of speaking, who carries it, its words."""
    by, about, of = _asked(visit)
    decided = decided_frames(visit)
    name = visit.path["id"]
    if name not in decided.frames:
        raise NotHereError("no frame of this watch has this id", item=name,
                           hint="The page of narratives lists all of them")
    (life,) = (one for one in read_lives(visit, decided, by, about, of) if one["id"] == name)
    sightings: list[Row] = life["sightings"]
    address = f"/narrative/{part(name)}"
    paging = Paging.of(visit, address, len(sightings))
    shown = sightings[paging.skip:paging.skip + PER_PAGE]
    changes = changes_of(visit, life)
    told = {name: value for name, value in life.items() if name != "sightings"}
    return Answer(
        "narrative.html", life["title"],
        {**paging.data(), "frame": told, "claims": shown, "changes": [
            {"day": one.day, "earliest": one.earliest, "latest": one.latest,
             "shift": one.shift, "chance": one.chance, "texts": one.texts}
            for one in changes.found
        ], "no_changes": changes.reason or None},
        context={
            "life": life, "shown": shown, "paging": paging, "by": by, "forms_of_time": FORMS,
            "about": about, "of": of, "as_of": visit.as_of, "registers": registers_of(life),
            "share": draw_band(share_points(life), by), "tone": draw_band(stance_points(life), by),
            "changes": changes, "carriers": life["carriers"][:_CARRIERS],
            "others": max(0, len(life["carriers"]) - _CARRIERS),
            "counters": [(one, decided.frames[one].title) for one in life["counters"]
                         if one in decided.frames],
            "frame_link": lambda one: link(f"/narrative/{part(one)}"),
        },
        csv=lambda: as_csv(CLAIM_COLUMNS, sightings), name=f"narrative-{name}",
        terminal=command("narratives", name, about=about, of=of, by=by, as_of=visit.as_of),
    )


def _asked(visit: Visit) -> tuple[Stretch, str | None, str | None]:
    by = visit.asked.choice("by", FORMS, "quarter")
    of = visit.asked.one("of")
    if of is not None and len(of) < 2:
        raise UsageError("whose words is a state, an outlet or a name", item=of)
    return cast("Stretch", by), visit.asked.party("about", visit.world), of
