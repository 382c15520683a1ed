from datetime import datetime

import pytest

from multivector.domain import UsageError
from multivector.reading import ReadOptions


def test_nothing_is_assumed_of_documents() -> None:
    options = ReadOptions()
    assert (options.outlet, options.url, options.title, options.language) == (None,) * 4
    assert options.published is None
    assert options.now is None
    assert options.max_bytes == 20_000_000


def test_a_language_is_kept_as_its_two_letter_code() -> None:
    assert ReadOptions(language="EN-gb").language == "en"


def test_a_language_that_is_no_code_is_refused() -> None:
    with pytest.raises(UsageError, match="English"):
        ReadOptions(language="English")


def test_a_limit_must_be_positive() -> None:
    with pytest.raises(UsageError):
        ReadOptions(max_bytes=0)


def test_the_moment_of_reading_needs_a_time_zone() -> None:
    with pytest.raises(UsageError):
        ReadOptions(now=datetime(2025, 11, 1))  # noqa: DTZ001 -- the case under test
