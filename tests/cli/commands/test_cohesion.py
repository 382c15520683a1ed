"""`multivector cohesion`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any


def test_bloc_and_members_are_drawn_with_the_edge(
    call: Callable[..., Any], acts_watch: Callable[..., Path]
) -> None:
    acts = [(date(2024, 6, day), one, "CONSULT", other) for day, (one, other) in enumerate(
        [("TUR", "AZE"), ("AZE", "TUR"), ("KAZ", "TUR"), ("KGZ", "KAZ"), ("UZB", "RUS"),
         ("RUS", "CHN"), ("CHN", "RUS"), ("UZB", "CHN")], start=1)]
    folder = acts_watch(acts)
    ran = call("cohesion", "OTS", "--dir", folder, "--by", "year")
    assert ran.code == 0
    assert ran.out.splitlines()[0].startswith("Organization of Turkic States:")
    (edge,) = [line for line in ran.out.splitlines() if line.startswith("edge")]
    assert "Uzbekistan" in edge
    refused = call("cohesion", "KAZ", "--dir", folder)
    assert refused.code == 2
