from multivector.worlds import World
from multivector.worlds.naming.knowledge import naming_rules


def test_each_spelling_knows_its_whole_set() -> None:
    rules = naming_rules()
    assert rules.alike["Sergey"] == rules.alike["Sergei"]
    assert all(word in spellings for word, spellings in rules.alike.items())


def test_no_spelling_stands_in_two_sets() -> None:
    rules = naming_rules()
    for word, spellings in rules.alike.items():
        assert all(rules.alike[other] == spellings for other in spellings), word


def test_transliterated_states_exist(base: World) -> None:
    assert naming_rules().transliterated <= base.states.keys()
