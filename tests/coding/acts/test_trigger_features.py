"""What a judge sees of a word in a sense."""

from collections.abc import Callable, Sequence

import pytest

from multivector.coding.acts.senses import SenseFitter
from multivector.coding.acts.trigger_features import trigger_features
from multivector.coding.acts.triggers import RuleJudge, Trigger
from multivector.coding.coder import Coder
from multivector.coding.judge.judging import Judge
from multivector.coding.judge.linear import LinearModel
from multivector.coding.parties.completing import Completer
from multivector.coding.parties.housing import Housing
from multivector.coding.rules import load_rules
from multivector.domain import Document, document_id
from multivector.worlds import World

Seen = list[tuple[Trigger, list[str]]]


class _Noting(RuleJudge):
    """The rules' judge, which notes what another would see."""

    def __init__(self) -> None:
        self.seen: Seen = []

    def choose(self, candidates: Sequence[Trigger], fitter: SenseFitter) -> Trigger | None:
        self.seen += [(c, list(trigger_features(c, candidates, fitter))) for c in candidates]
        return super().choose(candidates, fitter)


@pytest.fixture(scope="module")
def seen(world: World) -> Callable[[str, str], Seen]:
    """The senses of a word of a text with their features, in their order."""
    noting = _Noting()
    judge = Judge(noting, Completer({}, {}), Housing(None, 0.0), LinearModel(0.0, {}))
    coder = Coder(world, prefilter=False, rules=load_rules("en", judge))

    def see(text: str, word: str) -> Seen:
        noting.seen = []
        list(coder.code([Document(document_id(None, text), text, "a test", language="en")]))
        return [(trigger, found) for trigger, found in noting.seen if trigger.token.text == word]

    return see


@pytest.mark.parametrize(
    ("text", "word", "features"),
    [
        ("Kenya invaded Somalia.", "invaded",
         {"how=first", "how=first type=ASSAULT", "type=ASSAULT/verb", "passive=False type=ASSAULT/verb",
          "subject=kenya type=ASSAULT/verb", "subject~@state", "object~@state",
          "dep=ROOT type=ASSAULT/verb"}),
        ("Somalia was invaded by Kenya.", "invaded",
         {"passive=True type=ASSAULT/verb", "prep=by type=ASSAULT/verb"}),
        ("Kenya did not invade Somalia.", "invade", {"neg=not pos=VERB", "aux=do pos=VERB"}),
        ("Kenya condemned the Somali invasion.", "invasion",
         {"head=condemn dep=dobj", "type=ASSAULT/noun"}),
        ("Kenya launched an attack on Somalia.", "attack",
         {"carrier=launch type=ASSAULT", "prep=on type=ASSAULT/noun"}),
    ],
)
def test_the_clause_and_its_parties_are_seen(
    seen: Callable[[str, str], Seen], text: str, word: str, features: set[str]
) -> None:
    trigger, found = seen(text, word)[0]
    assert features - set(found) == set(), trigger.entry.source


def test_one_sense_is_the_first_of_those_that_fit(seen: Callable[[str, str], Seen]) -> None:
    fitting = [
        "how=first" in found
        for trigger, found in seen("Kenya met Somalia.", "met")
        if not trigger.failed and not trigger.blocked
    ]
    assert fitting
    assert fitting == [number == 0 for number in range(len(fitting))]


def test_features_are_the_same_each_time(seen: Callable[[str, str], Seen]) -> None:
    text, word = "Kenya struck a deal with Somalia.", "struck"
    assert [found for _, found in seen(text, word)] == [found for _, found in seen(text, word)]
