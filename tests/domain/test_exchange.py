import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from multivector.domain import (
    Amount,
    Attribution,
    DateInterval,
    Event,
    Place,
    Role,
    RoleName,
    Span,
    Status,
    event_schema,
    read_date,
    read_event,
    score,
    vocabulary,
    write_date,
    write_event,
    write_span,
)

TEXT = "A sentence that is long enough for every span of an event, with “quotes” and Баку."
VALID = Draft202012Validator(event_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)

SPANS = st.builds(
    lambda start, length: Span("d", start, min(start + length, len(TEXT))),
    st.integers(0, len(TEXT) - 1), st.integers(1, 30),
)
PARTIES = st.sampled_from(["PER", "OTS", "KGZ:COP", "?:CVL", "@gulf-states", "a name", None])
SECTORS = st.sampled_from([None, *vocabulary().sectors])
NAMES = st.text(min_size=1, max_size=12)
DATES = st.one_of(
    st.just(DateInterval.unknown()),
    st.builds(DateInterval.day, st.dates()),
    st.builds(DateInterval.year, st.integers(1900, 2100)),
    st.builds(lambda start: DateInterval.range(start, None), st.dates()),
)


def _event(kind: tuple[str, str | None], **rest: object) -> Event:
    return Event(type=kind[0], mode=kind[1], **rest)  # type: ignore[arg-type]


EVENTS = st.builds(
    _event,
    st.sampled_from([
        (name, mode)
        for name, entry in vocabulary().types.items() for mode in (None, *entry.modes)
    ]),
    contexts=st.lists(st.sampled_from(sorted(vocabulary().contexts)), unique=True).map(
        lambda found: tuple(sorted(found))
    ),
    roles=st.lists(
        st.builds(
            Role, st.sampled_from(RoleName), PARTIES, SPANS, SECTORS, st.one_of(st.none(), NAMES)
        ),
        max_size=4,
    ).map(tuple),
    reciprocal=st.booleans(),
    status=st.sampled_from(Status),
    evidence=SPANS,
    trigger=SPANS,
    confidence=st.floats(0, 1),
    coder=st.just("coder-1"),
    date=DATES,
    place=st.one_of(
        st.none(), st.builds(Place, NAMES, st.sampled_from(["PER", None]), SPANS)
    ),
    amount=st.one_of(st.none(), st.builds(Amount, st.floats(0, 1e12), st.just("troops"))),
    said_by=st.one_of(st.none(), st.builds(Attribution, PARTIES, NAMES, NAMES, SPANS)),
)


@given(EVENTS)
def test_what_is_written_is_read_back(event: Event) -> None:
    assert read_event(json.loads(json.dumps(write_event(event, TEXT)))) == event


@given(EVENTS)
def test_every_written_event_keeps_to_the_published_schema(event: Event) -> None:
    VALID.validate(json.loads(json.dumps(write_event(event, TEXT))))


@given(EVENTS)
def test_every_span_tells_the_words_that_it_covers(event: Event) -> None:
    record = write_event(event, TEXT)
    for span in (record["evidence"], record["trigger"], *record["roles"]):
        assert TEXT[span["start"] : span["end"]] == span["text"]


def test_the_record_tells_what_derives_from_the_event(event: Event, text: str) -> None:
    record = write_event(event, text)
    assert record["id"] == event.id
    assert (record["quad"], record["cameo"]) == (4, "193")
    assert record["score"] == score("ASSAULT", "firearms")
    assert (record["actors"], record["recipients"]) == (["CHL:MIL"], ["PER:MIL"])
    assert record["trigger"]["text"] == "shot at"
    assert record["roles"][1]["agent"] == "the garrison"
    assert record["said_by"]["name"] == "Lima"


def test_an_event_of_another_text_is_refused(event: Event) -> None:
    with pytest.raises(ValueError, match="outside"):
        write_event(event, "too short")


def test_a_field_that_is_missing_is_an_error(event: Event, text: str) -> None:
    record = write_event(event, text)
    del record["trigger"]
    with pytest.raises(KeyError, match="trigger"):
        read_event(record)


@pytest.mark.parametrize(("field", "value"), [("status", "perhaps"), ("date", {
    "start": "soon", "end": None, "precision": "day",
})])
def test_a_value_that_is_no_word_of_ours_is_an_error(
    event: Event, text: str, field: str, value: object
) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_event({**write_event(event, text), field: value})


@pytest.mark.parametrize(
    "change",
    [
        {"type": "YIELD"},
        {"mode": "unknown-mode"},
        {"status": "perhaps"},
        {"id": "short"},
        {"quad": 5},
        {"score": -11},
        {"confidence": 1.2},
        {"contexts": ["weather"]},
        {"evidence": {"start": -1, "end": 4, "text": "x"}},
        {"date": {"start": "20 October", "end": None, "precision": "day"}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_schema_refuses_what_is_wrong(
    event: Event, text: str, change: dict[str, object]
) -> None:
    assert VALID.is_valid(write_event(event, text))
    assert not VALID.is_valid({**write_event(event, text), **change})


def test_the_schema_asks_for_every_field_that_is_written(event: Event, text: str) -> None:
    assert set(event_schema()["required"]) == set(write_event(event, text))


def test_the_schema_and_the_vocabulary_name_the_same_words() -> None:
    properties = event_schema()["properties"]
    types = vocabulary().types
    assert set(properties["type"]["enum"]) == set(types)
    modes = {mode for entry in types.values() for mode in entry.modes}
    assert set(properties["mode"]["enum"]) == {None, *modes}
    assert set(properties["contexts"]["items"]["enum"]) == set(vocabulary().contexts)
    assert set(properties["status"]["enum"]) == {status.value for status in Status}


def test_the_schema_itself_is_well_formed() -> None:
    Draft202012Validator.check_schema(event_schema())


@given(DATES)
def test_a_date_is_written_and_read_back(interval: DateInterval) -> None:
    assert read_date(write_date(interval)) == interval


def test_a_date_is_read_from_days_as_well_as_from_text() -> None:
    days = {"start": date(2025, 1, 1), "end": date(2025, 1, 1), "precision": "day"}
    assert read_date(days) == DateInterval.parse("2025-01-01")


def test_a_span_is_written_with_its_words() -> None:
    assert write_span(Span("d", 2, 10), TEXT) == {"start": 2, "end": 10, "text": "sentence"}


def test_what_could_be_known_and_why_is_no_part_of_the_exchange(event: Event, text: str) -> None:
    again = read_event(write_event(event, text))
    assert again == replace(event, known_at=None, why=())
