from concurrent.futures import ProcessPoolExecutor
from copy import copy
from multiprocessing import get_context
from pathlib import Path

import pytest

from multivector import domain
from multivector.domain import (
    ModelError,
    MultivectorError,
    ReadingError,
    StoreError,
    UsageError,
    WorldError,
)
from multivector.evaluation.gold import read_text

KINDS = [ModelError, ReadingError, StoreError, UsageError, WorldError]


@pytest.mark.parametrize(
    ("item", "hint", "line"),
    [
        (None, None, "it failed"),
        ("a.yaml", None, "a.yaml: it failed"),
        (None, "Do this", "it failed. Do this"),
        ("a.yaml", "Do this", "a.yaml: it failed. Do this"),
    ],
)
def test_an_error_says_what_failed_on_which_item_and_what_to_do(
    item: str | None, hint: str | None, line: str
) -> None:
    assert str(MultivectorError("it failed", item=item, hint=hint)) == line


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_caught_by_the_root(kind: type[MultivectorError]) -> None:
    with pytest.raises(MultivectorError, match="it failed"):
        raise kind("it failed", item="an item", hint="a hint")


def test_every_error_of_the_domain_has_one_root() -> None:
    errors = [getattr(domain, name) for name in domain.__all__ if name.endswith("Error")]
    assert len(errors) == len(KINDS) + 1
    assert all(issubclass(error, MultivectorError) for error in errors)


def test_an_error_keeps_its_kind_item_and_hint_across_processes(tmp_path: Path) -> None:
    missing = tmp_path / "missing.jsonl"
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        error = pool.submit(read_text, missing).exception()
        again = pool.submit(copy, StoreError("full", item="disk", hint="Free some")).result()
    assert isinstance(error, UsageError)
    assert error.item == str(missing)
    assert (type(again), str(again)) == (StoreError, "disk: full. Free some")

