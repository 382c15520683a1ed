"""Imports of generated GDELT rows and of ICEWS21, timed, with peak memory.

    python bench/importing.py gdelt [--rows 50000000] [--files 10] [--keep FOLDER]
    python bench/importing.py icews [--shared ../shared]

GDELT rows are generated in the layout of GDELT 1.0's daily files, with ids that rise, days of one
month in each file, codes of all of CAMEO, and one party in eight empty, as real files have them.
Each file is imported by one process; the row says rows per second over all of them.
"""

import argparse
import gzip
import os
import random
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

from multivector.records import Store
from multivector.records.importing import find_format, import_file
from multivector.records.importing.books import book
from multivector.records.importing.parties.named import NamedParties
from multivector.worlds import World, load_world

POOL = 50_000  # different rows of a file; ids and days are each row's own
ROLES = ("", "", "", "", "GOV", "GOV", "MIL", "COP", "OPP", "CVL", "BUS", "MED", "REB", "LEG")
CITIES = 60  # of a country


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("gdelt", "icews"))
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--files", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=None, help="where generated files stay")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args()
    world = load_world(["turkic"])
    with tempfile.TemporaryDirectory() as folder:
        if options.what == "icews":
            measure_icews(options.shared, Path(folder), world)
        else:
            measure_gdelt(options.rows, options.files, options.keep or Path(folder), world)


def measure_gdelt(rows: int, count: int, folder: Path, world: World) -> None:
    """Generate files and import them into a new store."""
    folder.mkdir(parents=True, exist_ok=True)
    started = time.perf_counter()
    paths = [write_gdelt(folder, number, rows // count, world) for number in range(count)]
    size = sum(path.stat().st_size for path in paths)
    took = time.perf_counter() - started
    print(f"generated {rows:,} rows, {size / 1e9:.2f} GB, in {took:.0f} s")
    data = folder / "store"
    shutil.rmtree(data, ignore_errors=True)
    before = time.process_time()
    seconds, events, pairs = import_all(data, "gdelt-1", paths, world)
    worked = time.process_time() - before
    print(f"imported {events:,} events, {pairs:,} pairs in {seconds:.1f} s:"
          f" {rows / seconds:,.0f} rows/s, peak {peak():.0f} MB")
    print(f"{worked:.1f} s of processor time in all threads: {rows / worked:,.0f} rows per second"
          f" of one core; the machine's load was {os.getloadavg()[0]:.1f}")


def measure_icews(shared: Path, folder: Path, world: World) -> None:
    """Import ICEWS21 and see how many of the rows that name a country got its state."""
    path = shared / "data/events/icews21.tsv.gz"
    if not path.exists():
        print(f"skipped: {path} is not there")
        return
    seconds, events, _ = import_all(folder / "store", "icews-named", [path], world)
    print(f"imported {events:,} events in {seconds:.1f} s, peak {peak():.0f} MB")
    named, states, told, stored = share_mapped(path, folder / "store", world)
    print(f"of {named:,} rows whose parties name a country {states / named:.2%} have its state;"
          f" of the {told:,} of them that are events {stored / told:.2%}")


def import_all(data: Path, form: str, paths: list[Path], world: World) -> tuple[float, int, int]:
    """Import files; seconds, events and pairs."""
    store = Store.open(data, create=True)
    started = time.perf_counter()
    events = pairs = 0
    with store.write() as writer:
        for path in paths:
            done = import_file(writer, path, find_format(form), world, now=datetime.now(UTC))
            if done.tally is not None:
                events += done.tally.events
                pairs += done.tally.pairs
    return time.perf_counter() - started, events, pairs


def share_mapped(path: Path, data: Path, world: World) -> tuple[int, int, int, int]:
    """How many rows name a country, and in how many of them each such party is a state.

    The same two counts follow for the rows that became events, as the store has them. A party
    names a country where it is one, or has one in brackets, by CLDR's English names and the other
    names of `books/names.yaml`: told apart from the importer's own way of reading.
    """
    from babel import Locale  # noqa: PLC0415 -- only this measure needs it

    territories = Locale("en").territories
    countries = {str(name).casefold() for code, name in territories.items()
                 if code.isalpha() and code not in ("EU", "EZ", "UN")}
    for names in book("names")["countries"].values():
        countries |= {name.casefold() for name in names}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    resolver = NamedParties(world)
    told = {party for row in rows for party in (row[1], row[3]) if names_country(party, countries)}
    read = {party: resolver.resolve((party,)) for party in told}
    states = {party for party, one in read.items() if one is not None
              and one.party.partition(":")[0] in world.states}
    named = [[party for party in (row[1], row[3]) if party in told] for row in rows]
    stored = Store.open(data).snapshot().query(
        "SELECT source, list_concat(actors, recipients) AS parties FROM events"
    ).to_pylist()
    events = mapped = 0
    for event in stored:
        parties = named[int(event["source"].rpartition(":")[2]) - 2]
        bases = [party.partition(":")[0] for party in event["parties"]]
        events += bool(parties)
        mapped += bool(parties) and sum(base in world.states for base in bases) >= len(parties)
    return (sum(map(bool, named)), sum(bool(one) and states.issuperset(one) for one in named),
            events, mapped)


def names_country(party: str, countries: set[str]) -> bool:
    """Whether a party is a country or has one in brackets."""
    inner = party.partition(" (")[2].removesuffix(")")
    return party.casefold() in countries or inner.casefold() in countries


def write_gdelt(
    folder: Path, number: int, rows: int, world: World, states: Sequence[str] = ()
) -> Path:
    """One file of generated rows; the same for the same number.

    Args:
        folder: Where it goes.
        number: Of the file, from 0; each is a month.
        rows: How many.
        world: Whose states the parties are.
        states: Drawn from instead; one that stands in it twice is drawn twice as often.
    """
    path = folder / f"generated-{number:03}.export.CSV"
    first = number * rows + 1
    month = date(2014 + number // 12, number % 12 + 1, 1)
    drawn = islice(make_rows(number, month, world, states), rows)
    pool = [row.encode() for row in drawn]
    with path.open("wb") as file:
        for start in range(0, rows, POOL):
            take = pool[: min(POOL, rows - start)]
            base = first + start
            file.write(b"".join(b"%d\t%s" % (base + at, row) for at, row in enumerate(take)))
    return path


def make_rows(
    seed: int, month: date, world: World, states: Sequence[str] = ()
) -> Iterator[str]:
    """Rows without their id."""
    draw = random.Random(seed)  # noqa: S311 -- not a secret
    states = states or sorted(state for state in world.states if len(state) == 3)
    fips = sorted(book("fips")["countries"])
    codes = sorted(code for code in book("cameo-labels")["labels"])
    for _ in range(POOL):
        day = month + timedelta(days=draw.randrange(28))
        sides = [make_actor(draw, states) for _ in (1, 2)]
        code = draw.choice(codes)
        geo = [make_place(draw, fips) for _ in range(3)]
        yield "\t".join((
            f"{day:%Y%m%d}", f"{day:%Y%m}", f"{day:%Y}", f"{day.year}.{day.month * 82:04d}",
            *sides[0], *sides[1], str(draw.randrange(2)), code, code[:3], code[:2],
            str(draw.randrange(1, 5)), f"{draw.randrange(-100, 100) / 10}", "4", "1", "4",
            f"{draw.uniform(-10, 10):.6f}", *geo[0], *geo[1], *geo[2], f"{day:%Y%m%d}",
            (f"http://www.example-{draw.randrange(3000)}.org/news/{day:%Y/%m/%d}"
             f"/{draw.randrange(10**9)}/a-headline-of-some-length-here\n"),
        ))


def make_actor(draw: random.Random, states: Sequence[str]) -> tuple[str, ...]:
    """The ten columns of a party."""
    if draw.randrange(8) == 0:
        return ("",) * 10
    state, role = draw.choice(states), draw.choice(ROLES)
    name = f"NAME OF {state} {role}".strip()
    return (f"{state}{role}", name, state, "", "", "", "", role, "", "")


def make_place(draw: random.Random, fips: list[str]) -> tuple[str, ...]:
    """The seven columns of a place."""
    country, city = draw.choice(fips), draw.randrange(CITIES)
    return ("4", f"City {city}, Province {city % 20}, Country {country}", country,
            f"{country}{city % 30:02}", f"{draw.uniform(-90, 90):.4f}",
            f"{draw.uniform(-180, 180):.4f}", str(-draw.randrange(10**7)))


def peak() -> float:
    """Peak memory of this process, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
