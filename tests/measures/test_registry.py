import doctest
import importlib
from pathlib import Path

import pytest

import multivector.measures
from multivector.measures import Measure, measures


def test_measures_are_found_by_name() -> None:
    assert {"coverage", "dyad", "hierarchy", "cohesion", "episodes", "ledger"} <= set(measures())
    assert list(measures()) == sorted(measures())


@pytest.mark.parametrize("measure", [pytest.param(one, id=name) for name, one in measures().items()])
def test_every_measure_shows_itself_in_a_doctest_that_holds(measure: Measure) -> None:
    module = importlib.import_module(measure.function.__module__)
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed


def test_the_rooms_other_examples_hold() -> None:
    names = ("balance", "chance", "decay", "likeness", "null_model")
    for name in names:
        module = importlib.import_module(f"{multivector.measures.__name__}.{name}")
        result = doctest.testmod(module)
        assert result.attempted, name
        assert not result.failed, name


@pytest.mark.parametrize("name", ["coverage", "dyad", "hierarchy", "cohesion", "episodes", "ledger"])
def test_every_measure_of_events_has_its_section_in_the_docs(name: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "measures.md").read_text(encoding="utf-8")
    assert f"\n## {name}\n" in page
    assert f"`multivector {name} " in page
