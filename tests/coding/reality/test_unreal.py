"""Words further up that keep an act out of the world of deeds."""

from collections.abc import Callable

import pytest

from multivector.coding.coder import Coded
from multivector.domain import Status

Code = Callable[..., Coded]

HELD = [
    ("The Kenyan premier denied charges by a bishop that soldiers had beaten a monk.", "denied"),
    ("Chad rejected accusations that it had sent Libyan rebels arms.", "denied"),
    ("Peru rejected an allegation that its soldiers raped Chilean women.", "denied"),
    ("Chad's vice-president denied charges he ran a squad that killed Libyans.", "denied"),
    ("Norway denied reports that it had armed a group that shelled Latvia.", "denied"),
    ("Kenya hopes that Uganda will free the Somali sailors.", "possible"),
    ("The Kenyan premier voiced hope that Uganda would help Somalia.", "possible"),
    ("Kenya declined to comment on a report that Uganda had bombed Somalia.", "possible"),
    ("Reports that Uganda had bombed Somalia were false.", "negated"),
    ("Reports of a Ugandan attack on Somalia proved baseless.", "negated"),
]


@pytest.mark.parametrize(("text", "status"), HELD)
def test_what_is_denied_or_hoped_further_up_is_no_deed(
    code: Code, text: str, status: str
) -> None:
    events = code(text).events
    held = [e for e in events if e.type not in ("REJECT", "ACCUSE")]
    assert held
    assert {e.status for e in held} == {Status(status)}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya hopes to meet Uganda, which bombed Somalia.",
        "Kenya denied charges that it had armed the rebels who shelled Somalia.",
        "Kenya praised a report that Uganda had bombed Somalia.",
        "Reports that Uganda had bombed Somalia were not false.",
        "Kenya and Uganda met after the end of the war between them.",
    ],
)
def test_what_a_relative_clause_tells_and_what_is_not_turned_down_is_told(
    code: Code, text: str
) -> None:
    events = code(text).events
    assert any(e.type == "ASSAULT" and e.status is Status.HAPPENED for e in events)
