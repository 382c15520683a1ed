import gzip
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from tests.evaluation.foreign import stata

from multivector.domain import UsageError
from multivector.evaluation.stata import read_stata

KINDS = {"state": 3, "year": 65527, "votes": 65529, "point": 65526, "count": 65528, "small": 65530}
COLUMNS: dict[str, Sequence[object]] = {
    "state": ["AZE", "KZ"], "year": [2020.0, 2021.0], "votes": [12, 32741],
    "point": [0.25, 2.0**1023], "count": [7, 2147483621], "small": [5, 101],
}


@pytest.mark.parametrize("name", ["points.dta", "points.dta.gz"])
def test_columns_are_read_and_missing_numbers_are_missing(tmp_path: Path, name: str) -> None:
    raw = stata(COLUMNS, KINDS)
    path = tmp_path / name
    path.write_bytes(gzip.compress(raw) if name.endswith("gz") else raw)
    found = read_stata(path)
    assert found["state"] == ["AZE", "KZ"]
    assert list(found["year"]) == [2020.0, 2021.0]
    for column, first in (("votes", 12), ("point", 0.25), ("count", 7), ("small", 5)):
        assert found[column][0] == first
        assert np.isnan(found[column][1])


@pytest.mark.parametrize("broken", [
    b"", b"<stata_dta><header><release>113</release>", stata(COLUMNS, KINDS)[:300],
    stata(COLUMNS, KINDS)[:-60], stata({"long": [1.0]}, {"long": 65526}).replace(
        (65526).to_bytes(2, "little"), (32768).to_bytes(2, "little")),
])
def test_other_files_are_refused_by_name(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "points.dta"
    path.write_bytes(broken)
    with pytest.raises(UsageError, match="Stata") as caught:
        read_stata(path)
    assert caught.value.item == str(path)
