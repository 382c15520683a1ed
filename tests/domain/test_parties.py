import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import Party, PartyKind, party_base, party_id

NAMES = st.text(min_size=1).filter(lambda text: bool(text.strip()))


@pytest.mark.parametrize(
    ("written", "base", "sector", "kind"),
    [
        ("AZE", "AZE", None, PartyKind.REGISTERED),
        ("KGZ:COP", "KGZ", "COP", PartyKind.REGISTERED),
        ("OTS", "OTS", None, PartyKind.REGISTERED),
        ("EU", "EU", None, PartyKind.REGISTERED),
        ("BOKO-HARAM", "BOKO-HARAM", None, PartyKind.REGISTERED),
        ("?:CVL", "?", "CVL", PartyKind.UNKNOWN_STATE),
        ("@gulf-states", "@gulf-states", None, PartyKind.GROUP),
        ("@gulf-states:MIL", "@gulf-states", "MIL", PartyKind.GROUP),
        ("Orange movement", "Orange movement", None, PartyKind.NAME),
        ("Ahmed Karim:REB", "Ahmed Karim", "REB", PartyKind.NAME),
        ("person:ilham-aliyev", "person:ilham-aliyev", None, PartyKind.NAME),
        ("Mission: Impossible", "Mission: Impossible", None, PartyKind.NAME),
    ],
)
def test_a_party_id_is_taken_apart(
    written: str, base: str, sector: str | None, kind: PartyKind
) -> None:
    assert Party.parse(written) == Party(base, sector, kind)
    assert party_base(written) == base


@pytest.mark.parametrize("written", ["", "  "])
def test_nobody_has_no_id(written: str) -> None:
    with pytest.raises(ValueError, match="empty"):
        Party.parse(written)


@given(NAMES)
def test_any_name_survives_the_round_trip(name: str) -> None:
    assert str(Party.parse(name)) == name


@given(st.from_regex(r"[A-Z]{3}", fullmatch=True), st.from_regex(r"[A-Z]{3}", fullmatch=True))
def test_base_and_sector_survive_the_round_trip(base: str, sector: str) -> None:
    party = Party.parse(f"{base}:{sector}")
    assert (party.base, party.sector) == (base, sector)
    assert str(party) == f"{base}:{sector}"


@pytest.mark.parametrize(
    ("base", "sector", "written"),
    [("AZE", None, "AZE"), ("AZE", "GOV", "AZE"), ("UN", "IGO", "UN"), ("AZE", "MED", "AZE:MED")],
)
def test_a_government_is_its_state(base: str, sector: str | None, written: str) -> None:
    assert party_id(base, sector) == written
