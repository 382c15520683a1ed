"""What this room's tests share: small maps from one line an arrow."""

from collections.abc import Callable

import pytest

from multivector.arguments import ArgumentMap, read_map

MapOf = Callable[..., ArgumentMap]


@pytest.fixture(scope="session")
def map_of() -> MapOf:
    """`map_of("a -> b = 0.5", "{arrow: c -> b = +, kind: enabling}")`; concepts by their order."""

    def make(*arrows: str) -> ArgumentMap:
        names: dict[str, None] = {}
        for written in arrows:
            line = written.strip("{}").removeprefix("arrow:").split("=")[0].split(",")[0]
            names.update(dict.fromkeys(end.strip() for end in line.split("->")))
        listed = "\n".join(f"  - {one}" for one in arrows)
        return read_map(f"concepts: [{', '.join(names)}]\narrows:\n{listed}\n", "m.yaml")

    return make
