"""Links that a verb states."""

from collections.abc import Callable

import pytest

from multivector.coding.causes.verbs import find_verbs

Finds = Callable[..., list[tuple[str, int, str, str]]]

CASES = [
    ("The siege drained the treasury of Lima.", "The siege", -1, "the treasury of Lima", "cause"),
    ("The treasury was drained by a long siege.", "a long siege", -1, "The treasury", "cause"),
    ("The quarrel pushed Quito away from its ally.", "The quarrel", 1, "Quito away from its ally", "cause"),
    ("The boycott kept the port from opening.", "The boycott", -1, "the port from opening", "cause"),
    ("The levy made a compromise harder.", "The levy", -1, "a compromise harder", "cause"),
    ("The reforms brought inflation under control.", "The reforms", -1, "inflation under control", "cause"),
    ("The truce allowed traders to return.", "The truce", 1, "traders to return", "enabling"),
    ("By closing the pass, Lima hastened the revolt.", "closing the pass", 1, "the revolt", "cause"),
    ("What drives the alliance is a fear of floods.", "a fear of floods", 1, "the alliance", "cause"),
    ("Greed is what erodes their trust.", "Greed", -1, "their trust", "cause"),
    ("The famine stemmed from a failed harvest.", "a failed harvest", 1, "The famine", "cause"),
    ("The truce depends on the release of the miners.", "the release of the miners", 1, "The truce", "necessary condition"),
    ("The dam paved the way for new farms.", "The dam", 1, "new farms", "enabling"),
    ("A lasting truce requires the consent of the tribes.", "the consent of the tribes", 1, "A lasting truce", "necessary condition"),
]


@pytest.mark.parametrize(("text", "cause", "sign", "effect", "kind"), CASES)
def test_a_verb_joins_cause_and_effect(
    finds: Finds, text: str, cause: str, sign: int, effect: str, kind: str
) -> None:
    assert (cause, sign, effect, kind) in finds(find_verbs, text)


@pytest.mark.parametrize("text", [
    "The drought did not weaken the alliance.",
    "The mayor raised taxes.",
    "The team won the cup.",
    "One delegate left the room.",
    "The speech contained no surprises.",
    "The term ends in 2031.",
    "Lima tried to undermine the pact.",
])
def test_deeds_denials_and_attempts_are_no_links(finds: Finds, text: str) -> None:
    assert finds(find_verbs, text) == []


def test_a_participle_goes_on_from_its_clause(finds: Finds) -> None:
    text = "Three firms are building ports, giving the islands leverage."
    assert finds(find_verbs, text) == [
        ("Three firms are building ports", 1, "the islands leverage", "cause"),
    ]
