from datetime import date, datetime

import pytest
from pydantic import ValidationError

from multivector.worlds.schema import SECTIONS, OfficeHeldForm, OutletForm, PersonForm, StateForm


@pytest.mark.parametrize(
    ("given", "written"),
    [(2021, "2021"), (date(2021, 11, 12), "2021-11-12"), ("2021-11", "2021-11")],
)
def test_a_date_may_come_as_a_number_a_day_or_text(given: object, written: str) -> None:
    form = OfficeHeldForm.model_validate({"office": "president", "of": "KAZ", "since": given})
    assert form.since == written


@pytest.mark.parametrize("given", [True, 21, 2021.5, datetime(2021, 1, 1), "2021-00", ""])  # noqa: DTZ001 -- any datetime is refused
def test_nothing_else_is_a_date(given: object) -> None:
    with pytest.raises(ValidationError):
        OfficeHeldForm.model_validate({"office": "president", "of": "KAZ", "since": given})


def test_one_source_is_a_list_of_one() -> None:
    form = OutletForm.model_validate(
        {"id": "outlet:x", "names": {"en": ["X"]}, "source": "https://example.org/x"}
    )
    assert form.source == ["https://example.org/x"]


def test_names_are_composed_and_stripped() -> None:
    form = PersonForm.model_validate({"id": "person:x", "names": {"en": [" Zo\u0065\u0308 "]}})
    assert form.names == {"en": ["Zo\u00eb"]}


@pytest.mark.parametrize(
    "entry",
    [
        {"id": "person:X Y", "names": {"en": ["X"]}},
        {"id": "x", "names": {"en": ["X"]}},
        {"id": "person:x", "names": {"en": "X"}},
        {"id": "person:x", "names": {"en": [""]}},
        {"id": "person:x", "names": {"English": ["X"]}},
        {"id": "person:x", "names": {"en": ["X"]}, "gender": "unknown"},
    ],
)
def test_a_malformed_person_is_refused(entry: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        PersonForm.model_validate(entry)


def test_the_id_of_a_state_is_in_capitals() -> None:
    assert StateForm.model_validate({"id": "SOUTH-OSSETIA"}).id == "SOUTH-OSSETIA"
    with pytest.raises(ValidationError, match="upper-case letters"):
        StateForm.model_validate({"id": "aze"})


def test_every_section_has_a_form_with_an_id_or_phrases() -> None:
    for section, form in SECTIONS.items():
        assert ("phrases" if section == "lookalikes" else "id") in form.model_fields
