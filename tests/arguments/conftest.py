"""What this room's tests share: a small argument about two invented states."""

import pytest

from multivector.arguments import ArgumentMap, read_map

TEXT = """\
title: Ruritania and its neighbours
concepts:
  - Ruritanian coercion
  - label: neighbours' distance from Ruritania
    id: distance
    actors: [FRD, "@neighbours"]
    quantity: distance
    binding: -vector:RUR
  - alternatives
  - cohesion
  - war fatigue
arrows:
  - Ruritanian coercion -> distance = strong
  - cause: distance
    effect: Ruritanian coercion
    sign: +1
    said_by: Chancellor of Freedonia
    evidence: {document: d1, start: 10, end: 37, text: "distance invites pressure"}
  - alternatives -> distance = +
  - cause: cohesion
    effect: distance
    sign: +1
    kind: enabling
    conditional: true
  - Ruritanian coercion -> cohesion = -weak
  - distance -> alternatives = 0.4
  - arrow: war fatigue -> Ruritanian coercion = -
    weight: [0.2, 0.5]
"""


@pytest.fixture(scope="session")
def neighbours() -> ArgumentMap:
    return read_map(TEXT, "neighbours.yaml")
