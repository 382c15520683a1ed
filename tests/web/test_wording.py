"""Records in words: every code has its words, and the words say what the record says."""

import pytest

from multivector.domain import EventRecord, Status, vocabulary
from multivector.web.wording import (
    say_date,
    say_event,
    say_parties,
    say_party,
    say_reason,
    say_speaker,
    say_status,
)
from multivector.worlds import World

REASONS = (
    "unreadable", "empty", "encrypted", "binary", "oversized", "malformed", "unsupported",
    "language", "uncoded",
)


def record(kind: str, actors: list[str], recipients: list[str], **fields: object) -> EventRecord:
    return {
        "type": kind, "mode": None, "actors": actors, "recipients": recipients,
        "reciprocal": False, "said_by": None, **fields,
    }


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_its_words(status: Status) -> None:
    assert say_status(status.value)


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_its_words(reason: str) -> None:
    assert say_reason(reason) != reason


@pytest.mark.parametrize("kind", vocabulary().types)
def test_every_type_can_be_told(kind: str, states: World) -> None:
    one = say_event(record(kind, ["AZE"], ["RUS"]), states)
    many = say_event(record(kind, ["AZE", "TUR"], ["RUS"]), states)
    assert one.startswith("Azerbaijan ")
    assert one.endswith(" Russia")
    assert many.startswith("Azerbaijan and Türkiye ")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (record("CONSULT", ["KAZ"], ["CHN"], mode="visit"),
         "Kazakhstan holds talks (visit) with China"),
        (record("AGREE", ["KAZ", "UZB"], [], reciprocal=True),
         "Kazakhstan and Uzbekistan agree to cooperate with each other"),
        (record("CONSULT", ["@g7"], [], reciprocal=True), "@g7 holds talks among its members"),
        (record("CONSULT", ["KAZ"], [], reciprocal=True), "Kazakhstan holds talks"),
        (record("COERCE", [], ["?:CVL"]),
         "Somebody unnamed uses coercion against somebody of an unknown state (civilians)"),
        (record("ASSAULT", ["KGZ:COP"], ["John Doe"]),
         "Kyrgyzstan (police) uses force against John Doe"),
    ],
)
def test_who_did_what_to_whom(given: EventRecord, told: str, states: World) -> None:
    assert say_event(given, states) == told


def test_parties_are_joined_as_in_a_sentence(states: World) -> None:
    assert say_parties(["AZE", "KAZ", "UZB"], states) == "Azerbaijan, Kazakhstan and Uzbekistan"
    assert say_parties([], states) == ""
    assert say_party("nobody at all", states) == "nobody at all"


def test_a_speaker_is_named_with_his_party_and_the_word_that_attributes() -> None:
    speaker = {"id": "RUS", "name": "Moscow", "cue": "said"}
    assert say_speaker(record("ACCUSE", [], [], said_by=speaker)) == "Moscow [RUS], “said”"
    assert say_speaker(record("ACCUSE", [], [])) is None


@pytest.mark.parametrize(
    ("start", "end", "precision", "told"),
    [
        ("2025-10-20", "2025-10-20", "day", "2025-10-20"),
        ("2025-10-01", "2025-10-31", "month", "2025-10"),
        ("2025-01-01", "2025-12-31", "year", "2025"),
        ("2024-05-01", None, "range", "2024-05-01 to …"),
        (None, None, "unknown", "date unknown"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(
    start: str | None, end: str | None, precision: str, told: str
) -> None:
    assert say_date({"start": start, "end": end, "precision": precision}) == told
