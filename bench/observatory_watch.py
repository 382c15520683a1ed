"""A watch of millions of imported events and a few thousand read texts, all generated.

Events are rows in the layout of GDELT 1.0, one file a month, brought in by the import itself.
States are drawn as unevenly as the news names them: the n-th of our order 1/n as often as the
first.
Texts are read and coded by a run.
"""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from importing import write_gdelt

from multivector.records import Store
from multivector.records.importing import find_format, import_file
from multivector.runs import open_watch, run
from multivector.worlds import World, load_world

FIRST = ("RUS USA CHN TUR AZE KAZ UZB IRN KGZ TKM UKR GEO ARM IND PAK HUN DEU GBR FRA ISR SAU JPN"
         " AFG TJK MNG SRB POL ITA ESP CAN").split()
"""The states that the news name most, in our order."""

_MOST = 400  # times that the first state stands in what is drawn from
_WATCH = 'worlds = ["turkic"]\nsources = ["chronicle", "texts"]\n'
_KEPT = 0.98  # of the rows; the others lack both parties
_ACTS = (
    "{0} signed an agreement on {2} with {1} in {3}.",
    "{0} accused {1} of blocking {2}.",
    "The president of {0} met the president of {1} in {3} to discuss {2}.",
    "{0} imposed sanctions on {1} over {2}.",
    "{0} will send aid for {2} to {1}, officials said in {3}.",
    "{0} denied that it had attacked {1}.",
    "Analysts in {3} expect that {2} between {0} and {1} will grow.",
)
NOUNS = ("gas", "oil", "grain", "the railway", "the pipeline", "the border", "water", "transit",
          "electricity", "uranium", "trade", "visas", "the corridor", "the port", "drones",
          "tariffs", "cotton", "the ferry", "flights", "the summit", "education",
          "the language", "migration", "the bridge", "copper", "the airport",
          "tourism", "the customs union", "fertiliser",
          "the satellite")
_CITIES = ("Baku", "Astana", "Tashkent", "Ankara", "Moscow", "Bishkek", "Ashgabat", "Budapest",
           "Tehran", "Beijing", "Tbilisi", "Washington")


def make_watch(folder: Path, rows: int, months: int, texts: int) -> int:
    """Make the watch, unless it is there; the number of its events.

    Args:
        folder: Its folder.
        rows: Events that are wanted; a little fewer or more come of it.
        months: How many they are spread over, from January 2014.
        texts: How many are read.
    """
    world = load_world(["turkic"])
    if not (folder / "watch.toml").exists():
        write_texts(folder / "texts", texts, world)
        (folder / "watch.toml").write_text(_WATCH, encoding="utf-8")
        run(open_watch(folder))
        import_months(folder / "data", rows, months, world)
    with Store.open(folder / "data").snapshot() as snapshot:
        return snapshot.counts["events"]


def import_months(data: Path, rows: int, months: int, world: World) -> None:
    """Generate and import a file for each month."""
    states = weighted(world)
    each = round(rows / _KEPT / months)
    with Store.open(data).write() as writer:
        for number in range(months):
            path = write_gdelt(data.parent, number, each, world, states)
            import_file(writer, path, find_format("gdelt-1"), world, now=datetime.now(UTC))
            path.unlink()
        writer.compact(now=datetime.now(UTC))


def weighted(world: World) -> list[str]:
    """All states, each as many times as it is to be drawn."""
    rest = sorted(one for one in world.states if len(one) == 3 and one not in FIRST)
    return [
        state for place, state in enumerate((*FIRST, *rest), 1)
        for _ in range(max(1, _MOST // place))
    ]


def write_texts(folder: Path, count: int, world: World) -> None:
    """Texts of seven sentences each, one a file, with their day in the name of the file."""
    folder.mkdir(parents=True)
    draw = random.Random(7)  # noqa: S311 -- not a secret
    names = [world.title_of(one) for one in FIRST]
    for number in range(count):
        day = date(2020, 1, 1) + timedelta(days=number % 1800)
        sentences = [
            act.format(*draw.sample(names, 2), draw.choice(NOUNS), draw.choice(_CITIES))
            for act in draw.sample(_ACTS, len(_ACTS))
        ]
        (folder / f"{day}-{number:05}.txt").write_text(
            "\n\n".join(sentences) + "\n", encoding="utf-8")
