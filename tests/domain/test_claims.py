import dataclasses

import pytest

from multivector.domain import Claim, DateInterval, Span

CLAIM = Claim("RUS", "the Kremlin", Span("d", 0, 11), "RUS", Span("d", 12, 16), Span("d", 17, 40),
              quoted=False)


def test_a_claim_is_of_unknown_date_and_inside_no_other_unless_told() -> None:
    assert CLAIM.date == DateInterval.unknown()
    assert CLAIM.inside is None
    assert CLAIM.stance == ()


def test_a_claim_is_frozen_and_can_be_a_key() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        CLAIM.quoted = True  # type: ignore[misc]
    assert {CLAIM, dataclasses.replace(CLAIM)} == {CLAIM}


def test_the_id_is_of_cue_and_content_alone() -> None:
    assert dataclasses.replace(CLAIM, quoted=True, registers=("alarm",)).id == CLAIM.id
    assert dataclasses.replace(CLAIM, content=Span("d", 17, 41)).id != CLAIM.id
    assert CLAIM.document == "d"
