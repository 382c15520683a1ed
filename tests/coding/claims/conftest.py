"""What the tests of claims share: the claims of a text, and claims in one line each."""

from collections.abc import Callable

import pytest

from multivector.coding.coder import Coder
from multivector.coding.judge.judging import Judge
from multivector.coding.rules import load_rules
from multivector.domain import Claim, DateInterval, Document, document_id
from multivector.worlds import World

Claims = Callable[..., list[Claim]]


@pytest.fixture(scope="session")
def claimant(world: World, ruling: Judge) -> Coder:
    """Codes claims by the rules alone, and only sentences that may hold a claim or an event."""
    return Coder(world, rules=load_rules("en", ruling), claims=True)


@pytest.fixture(scope="session")
def claims(claimant: Coder) -> Claims:
    """The claims of a text, in order."""

    def read(text: str, published: str = "2025-10-23", outlet: str | None = None) -> list[Claim]:
        document = Document(
            document_id(outlet, text), text, "text", outlet=outlet, language="en",
            published=DateInterval.parse(published),
        )
        return list(next(iter(claimant.code([document]))).claims)

    return read


@pytest.fixture(scope="session")
def lines(claims: Claims) -> Callable[..., list[str]]:
    """The claims of a text as `speaker | cue | content | content`."""

    def read(text: str) -> list[str]:
        return [
            " | ".join([
                claim.speaker_name or "-", claim.cue.cut(text),
                *(part.cut(text) for part in claim.parts),
            ])
            for claim in claims(text)
        ]

    return read
