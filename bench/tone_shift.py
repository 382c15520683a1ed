"""The tone shift that history dates, and what is found where there was none.

    python bench/tone_shift.py HEADLINES.jsonl[.gz]

Reads the headlines where they lie, prints the changes in the tone of Russian outlets towards
Turkey, then asks the same of windows of equal volume at dates drawn anywhere else: how many show
a change within 30 days of their middle, how many anywhere. Derived statistics only.
"""

import argparse
import random
import resource
import time
from datetime import date
from pathlib import Path

from multivector.narratives import HeadlineRoom, Wanted, find_changes
from multivector.reading.headlines import HeadlineFields, iter_headlines
from multivector.worlds import load_world

_HALF = 100  # headlines on each side of a date
_DAYS = 30
_PLACEBOS = 100
_TRUE = {"the downed aircraft": date(2015, 11, 24), "the apology": date(2016, 6, 27)}

Rows = list[tuple[str, date, float]]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("headlines", type=Path)
    started = time.process_time()
    rows = read(parser.parse_args().headlines)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"read in {time.process_time() - started:.0f} s of processor, {memory:.0f} MB")
    changes = find_changes(rows)
    print(f"{len(rows)} headlines; stated false-alarm rate {changes.false_alarms:.0%}")
    for change in changes.found:
        print(f"  {change.day} [{change.earliest} .. {change.latest}] {change.shift:+.2f}")
        for one in change.outlets:
            if one.mean_before is not None and one.mean_after is not None:
                print(f"    {one.outlet}: {one.mean_before:+.2f} in {one.before},"
                      f" {one.mean_after:+.2f} in {one.after}")
    for name, day in _TRUE.items():
        near = min((abs((one.day - day).days) for one in changes.found), default=None)
        print(f"  {name}, {day}: nearest change {near} days off")
    tell_placebos(rows, [one.day for one in changes.found])


def read(path: Path) -> Rows:
    """Outlet, day and tone of each headline of a Russian outlet that names Turkey."""
    room = HeadlineRoom(load_world(["turkic"]), Wanted("RUS", "TUR", unknown_outlets="RUS"))
    found = iter_headlines(path, HeadlineFields(("title_ru", "title_en")))
    body = room.read_all(one for one in found if not hasattr(one, "reason"))
    return sorted(
        ((one.stratum, one.day, one.value("tone")) for one in body.utterances),
        key=lambda row: (row[1], row[0]),
    )


def tell_placebos(rows: Rows, known: list[date]) -> None:
    """How often windows without a known change show one."""
    dice = random.Random(0)  # noqa: S311 -- placebo dates are drawn, no secrets
    near = anywhere = number = 0
    while number < _PLACEBOS:
        middle = dice.randrange(_HALF, len(rows) - _HALF)
        window = rows[middle - _HALF : middle + _HALF]
        if any(window[0][1] <= day <= window[-1][1] for day in known):
            continue
        number += 1
        found = find_changes(window, seed=number).found
        anywhere += bool(found)
        near += any(abs((one.day - window[_HALF][1]).days) <= _DAYS for one in found)
    print(f"placebo dates, {2 * _HALF} headlines each: {near} of {number} show a change within"
          f" {_DAYS} days, {anywhere} anywhere in the window")


if __name__ == "__main__":
    main()
