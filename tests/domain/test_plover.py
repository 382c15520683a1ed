import pytest

from multivector.domain import quad_class, score, vocabulary

TYPES = vocabulary().types
MODES = [(name, mode) for name, entry in TYPES.items() for mode in entry.modes]

QUADS = {
    1: "AGREE CONSULT SUPPORT CONCEDE",
    2: "COOPERATE AID RETREAT",
    3: "REQUEST ACCUSE REJECT THREATEN",
    4: "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}


def test_there_are_sixteen_types_in_four_quad_classes() -> None:
    assert len(TYPES) == 16
    assert set(vocabulary().quads) == {1, 2, 3, 4}


@pytest.mark.parametrize("quad", QUADS)
def test_each_quad_class_holds_the_types_of_the_manual(quad: int) -> None:
    assert {name for name in TYPES if quad_class(name) == quad} == set(QUADS[quad].split())


def test_the_slips_of_the_manual_are_mended() -> None:
    assert score("ACCUSE") < 0
    assert quad_class("SANCTION") == 4


@pytest.mark.parametrize("name", TYPES)
def test_every_type_has_a_rule_a_chapter_and_a_score_of_its_sign(name: str) -> None:
    entry = TYPES[name]
    assert entry.name == name
    assert len(entry.rule) > 30
    assert entry.section
    assert -10 <= entry.score <= 10
    assert (entry.score > 0) == (entry.quad in (1, 2))


@pytest.mark.parametrize(("name", "mode"), MODES)
def test_every_mode_is_scored_on_the_scale(name: str, mode: str) -> None:
    assert -10 <= score(name, mode) <= 10
    if name != "REQUEST":  # asking for help is a little cooperation, as in the manual
        assert (score(name, mode) > 0) == (score(name) > 0)


def test_a_type_without_a_mode_has_its_own_score() -> None:
    assert score("CONSULT") == 2.5
    assert score("CONSULT", "visit") == 4


def test_what_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        quad_class("YIELD")
    with pytest.raises(KeyError):
        score("AGREE", "visit")


def test_contexts_and_sectors_are_explained() -> None:
    assert all(vocabulary().contexts.values())
    assert {"GOV", "MIL", "COP", "MED", "IGO", "UNK"} <= set(vocabulary().sectors)
    assert all(len(code) == 3 and code.isupper() for code in vocabulary().sectors)


def test_the_vocabulary_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        vocabulary().types["NEW"] = TYPES["AGREE"]  # type: ignore[index]
