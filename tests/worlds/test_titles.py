from multivector.worlds import World
from multivector.worlds.titles import split_title


def test_a_phrase_falls_into_office_state_and_name(base: World) -> None:
    titled = split_title(base, "the Azerbaijani Deputy Foreign Minister, Ann Older")
    assert titled is not None
    assert ("deputy-foreign-minister", None) in titled.offices
    assert (titled.of, titled.rest) == (("AZE",), "ann older")


def test_the_longest_title_is_taken(base: World) -> None:
    titled = split_title(base, "Vice President of the United States")
    assert titled is not None
    assert [office for office, _ in titled.offices] == ["vice-president"]
    assert titled.of == ("USA",)


def test_a_russian_state_is_known_in_every_case(base: World) -> None:
    for phrase in ("президент Казахстана", "президент Азербайджана", "президент Турции"):
        titled = split_title(base, phrase)
        assert titled is not None
        assert titled.of in (("KAZ",), ("AZE",), ("TUR",))
        assert titled.rest == ""


def test_a_phrase_without_a_title_is_none(base: World) -> None:
    assert split_title(base, "Ann Older of Baku") is None
