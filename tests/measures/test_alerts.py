from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from multivector.domain import UsageError
from multivector.measures import MemoryRecord, Options
from multivector.measures.alerts import check_alert, parse_alert

JUNE = Options(since=date(2024, 6, 1), until=date(2024, 6, 30))


@pytest.fixture
def record(event: Callable[..., dict[str, Any]]) -> MemoryRecord:
    return MemoryRecord.of_rows({"events": [
        event("RUS", "AZE", "ACCUSE", "2024-06-03"), event("AZE", "RUS", "SANCTION", "2024-06-04"),
        event("RUS", "AZE", "CONSULT", "2024-05-04"), event("KAZ", "UZB", "CONSULT", "2024-06-05"),
    ]})


@pytest.mark.parametrize(("written", "value", "crossed"), [
    ("balance RUS AZE < -0.5", -1.609, True),
    ("balance AZE RUS < -2", -1.609, False),
    ("conflict RUS AZE >= 2", 2.0, True),
    ("violence RUS AZE > 1", 1.0, False),
    ("cooperation RUS AZE <= 0", 0.0, True),
    ("conflict TUR GRC > 0", 0.0, False),
    ("balance TUR GRC < 0", None, False),
])
def test_an_alert_is_about_the_window(
    record: MemoryRecord, written: str, value: float | None, crossed: bool
) -> None:
    found = check_alert(record, JUNE, parse_alert(written))
    assert found.value == (None if value is None else pytest.approx(value, abs=0.001))
    assert found.crossed is crossed
    assert bool(found.events) == (value not in (None, 0.0) or "RUS" in written)


@pytest.mark.parametrize("written", [
    "", "balance RUS AZE", "balance RUS < 1", "warmth RUS AZE < 1", "balance RUS AZE = 1",
    "balance RUS AZE < much",
])
def test_what_is_no_alert_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_alert(written)
    assert "balance RUS AZE < -0.5" in str(raised.value)
