"""What somebody is charged with, and the prison to which he is sent."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (("Chad and Niger signed a pact. Niger accused its old partner of shelling a "
          "village."),
         ["SUPPORT NER & TCD", "ACCUSE NER > TCD", "ASSAULT TCD > NER:CVL"]),
        (("A Georgian court sent four leaders of the opposition to prison."),
         ["COERCE GEO:JUD > GEO:OPP"]),
    ],
)
def test_it_hangs_on_the_verb(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
