"""A question to the record that takes too long is given up; others go on."""

import threading
import time

import duckdb
import pytest

from multivector.domain import UsageError
from multivector.records.limits import not_counted, query_limit
from multivector.records.session import run_query

ENDLESS = "SELECT count(*) AS n FROM range(10000000) a, range(10000000) b WHERE a.range <> b.range"


def test_a_long_query_is_given_up() -> None:
    with duckdb.connect(":memory:") as connection, query_limit(0.2):
        with pytest.raises(UsageError, match="too long"):
            run_query(connection, ENDLESS, None)
        with pytest.raises(UsageError, match="too long"):  # the time of the question is up
            run_query(connection, "SELECT 1 AS n", None)


def test_another_query_of_the_same_connection_goes_on() -> None:
    with duckdb.connect(":memory:") as connection:
        failed: list[Exception] = []

        def ask() -> None:
            try:
                with query_limit(0.2):
                    run_query(connection, ENDLESS, None)
            except UsageError as error:
                failed.append(error)

        thread = threading.Thread(target=ask)
        thread.start()
        while not failed:
            assert run_query(connection, "SELECT 7 AS n", None).column("n")[0].as_py() == 7
            time.sleep(0.01)
        thread.join()
        assert run_query(connection, "SELECT 8 AS n", None).column("n")[0].as_py() == 8


def test_what_is_no_query_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr("multivector.records.limits.time.monotonic", lambda: clock[0])
    with duckdb.connect(":memory:") as connection, query_limit(10):
        with not_counted():
            clock[0] += 60
        assert run_query(connection, "SELECT 1 AS n", None).num_rows == 1
        clock[0] += 11
        with pytest.raises(UsageError, match="too long"):
            run_query(connection, "SELECT 1 AS n", None)


def test_without_a_limit_nothing_is_given_up() -> None:
    with duckdb.connect(":memory:") as connection:
        found = run_query(connection, "SELECT count(*) AS n FROM range(1000)", None)
    assert found.column("n")[0].as_py() == 1000
