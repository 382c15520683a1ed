"""Ideal points as published, from the files of Bailey, Strezhnev and Voeten."""

import csv
import gzip
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from statistics import median

import numpy as np

from multivector.domain import UsageError
from multivector.evaluation.stata import read_stata

_NEEDED = ("iso3c", "year", "idealpointfp", "nvotesfp")
_TEXT = (".tab", ".tsv", ".csv")


@dataclass(frozen=True, slots=True)
class PublishedPoints:
    """The points of one file, from votes on final passage.

    Attributes:
        name: The file's name.
        points: By year and ISO 3166 alpha-3 code.
        votes: How many votes a state's point rests on, by year, the median of states.
    """

    name: str
    points: Mapping[int, Mapping[str, float]]
    votes: Mapping[int, float]


def read_points(path: Path) -> PublishedPoints:
    """Read a file: tab-separated text or Stata data, plain or gzipped.

    Raises:
        UsageError: If it cannot be read or lacks a column.
    """
    stata = ".dta" in path.suffixes
    rows = _stata_rows(path) if stata else _text_rows(path)
    points: dict[int, dict[str, float]] = defaultdict(dict)
    votes: dict[int, list[float]] = defaultdict(list)
    for state, year, point, cast in rows:
        if isfinite(point) and isfinite(year):
            points[int(year)][state] = point
            votes[int(year)].append(cast)
    return PublishedPoints(path.name, points, {year: median(one) for year, one in votes.items()})


def holds_points(path: Path) -> bool:
    """Whether a file is one of published points: Stata data, or text with their columns."""
    if ".dta" in path.suffixes:
        return True
    if not any(one in path.suffixes for one in _TEXT):
        return False
    try:
        return set(_NEEDED) <= {name.casefold() for name in _reader(path).fieldnames or ()}
    except (UsageError, csv.Error):
        return False


def best_by_year(published: Iterable[PublishedPoints]) -> Mapping[int, PublishedPoints]:
    """For each year the file whose points rest on most votes; of equals, the one that ends last."""
    best: dict[int, PublishedPoints] = {}
    for one in sorted(published, key=lambda file: (max(file.points, default=0), file.name)):
        for year in one.points:
            if year not in best or one.votes[year] >= best[year].votes[year]:
                best[year] = one
    return best


def _reader(path: Path) -> "csv.DictReader[str]":
    try:
        raw = gzip.GzipFile(path).read() if path.suffix == ".gz" else path.read_bytes()
        text = raw.decode("utf-8-sig")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot be read: {error}", item=str(path)) from error
    header = text.partition("\n")[0]
    return csv.DictReader(io.StringIO(text), delimiter="\t" if "\t" in header else ",")


def _text_rows(path: Path) -> Iterable[tuple[str, float, float, float]]:
    reader = _reader(path)
    names = {name.casefold(): name for name in reader.fieldnames or ()}
    _check(path, names)
    for number, row in enumerate(reader, 2):
        try:
            yield (row[names["iso3c"]], float(row[names["year"]]),
                   float(row[names["idealpointfp"]]), float(row[names["nvotesfp"]]))
        except (TypeError, ValueError) as error:
            raise UsageError("this is no row of points", item=f"{path}:{number}") from error


def _stata_rows(path: Path) -> Iterable[tuple[str, float, float, float]]:
    columns = {name.casefold(): column for name, column in read_stata(path).items()}
    _check(path, columns)
    numbers = [np.asarray(columns[name], dtype=np.float64).tolist() for name in _NEEDED[1:]]
    return zip(map(str, columns["iso3c"]), *numbers, strict=True)


def _check(path: Path, names: Iterable[str]) -> None:
    missing = [name for name in _NEEDED if name not in set(names)]
    if missing:
        raise UsageError(f"the points lack the columns {', '.join(missing)}", item=str(path))
