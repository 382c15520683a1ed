from datetime import date

import pytest

from multivector.domain import UsageError
from multivector.web.observatory.asking import Asked, find_party
from multivector.worlds import World

KNOWN = ("type", "status", "since", "until", "page", "said", "actor")


def asked(**given: str) -> Asked:
    return Asked(list(given.items()), KNOWN)


def test_blank_is_not_given() -> None:
    one = asked(since=" ", type="")
    assert one.first_day("since") is None
    assert one.types() == ()
    assert one.given() == {}
    assert one.page() == 1


def test_a_year_is_all_its_days() -> None:
    one = asked(since="2024", until="2024-02")
    assert (one.first_day("since"), one.last_day("until")) == (date(2024, 1, 1), date(2024, 2, 29))


def test_several_values_of_one_name() -> None:
    one = Asked([("type", "AID"), ("type", "AGREE"), ("type", "AID")], KNOWN)
    assert one.types() == ("AID", "AGREE")


@pytest.mark.parametrize(("name", "value", "method"), [
    ("page", "0", "page"), ("page", "-1", "page"), ("page", "²", "page"), ("page", "9" * 30, "page"),
    ("type", "aid", "types"), ("status", "done", "statuses"),
])
def test_what_is_wrong_is_told(name: str, value: str, method: str) -> None:
    with pytest.raises(UsageError):
        getattr(asked(**{name: value}), method)()


def test_unknown_names_and_long_values_are_told() -> None:
    with pytest.raises(UsageError, match="no such parameter"):
        asked(sinse="2024")
    with pytest.raises(UsageError, match="longer than"):
        asked(actor="a" * 201)
    with pytest.raises(UsageError, match="yes, no"):
        asked(said="maybe").flag("said")


def test_names_are_looked_up(world: World) -> None:
    assert find_party(world, "Azerbaijan") == "AZE"
    assert find_party(world, "KGZ:COP") == "KGZ:COP"
    assert find_party(world, "@turkic-states") == "@turkic-states"
    assert find_party(world, "Nobody at all") == "Nobody at all"
