import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from multivector.domain import Claim, DateInterval, Place, Span, claim_schema, write_claim

TEXT = "A sentence that is long enough for every span of a claim, with “quotes” and Баку."
VALID = Draft202012Validator(claim_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
SPANS = st.builds(
    lambda start, length: Span("d", start, min(start + length, len(TEXT))),
    st.integers(0, len(TEXT) - 1), st.integers(1, 30),
)
PARTIES = st.sampled_from(["PER", "OTS", "@gulf-states", "a name"])
CLAIMS = st.builds(
    Claim,
    speaker=st.one_of(st.none(), PARTIES),
    speaker_name=st.one_of(st.none(), st.text(min_size=1, max_size=9)),
    speaker_span=st.one_of(st.none(), SPANS),
    speaker_state=st.sampled_from([None, "PER"]),
    cue=SPANS, content=SPANS, quoted=st.booleans(),
    about=st.lists(PARTIES, unique=True).map(tuple),
    stance=st.dictionaries(PARTIES, st.floats(-1, 1)).map(lambda found: tuple(found.items())),
    expressions=st.lists(SPANS, max_size=2).map(tuple),
    registers=st.lists(st.sampled_from(["alarm", "warmth"]), unique=True).map(tuple),
    date=st.one_of(st.just(DateInterval.unknown()), st.builds(DateInterval.day, st.dates())),
    place=st.one_of(st.none(), st.builds(Place, st.just("Lima"), st.just("PER"), SPANS)),
    inside=st.sampled_from([None, "0123456789abcdef"]),
)


@given(CLAIMS)
def test_every_claim_follows_the_published_schema(claim: Claim) -> None:
    VALID.validate(json.loads(json.dumps(write_claim(claim, TEXT))))


def test_the_form_has_the_fields_of_the_contract_in_their_order() -> None:
    claim = Claim(
        "AZE", "Ilham Aliyev", Span("d", 0, 1), "AZE", Span("d", 2, 10), Span("d", 11, 20),
        quoted=True, about=("TUR",), stance=(("TUR", 0.5),), expressions=(Span("d", 2, 10),),
        registers=("warmth",), date=DateInterval.day(date(2025, 10, 1)),
    )
    record = write_claim(claim, TEXT)
    assert list(record) == list(claim_schema()["properties"])
    assert record["speaker"] == {
        "id": "AZE", "name": "Ilham Aliyev", "start": 0, "end": 1, "text": "A",
    }
    assert record["stance"] == {"TUR": 0.5}
    assert record["expression"]["text"] == "sentence"
    assert record["id"] == claim.id


def test_nobody_told_is_null_and_the_own_voice_has_a_name_without_a_place() -> None:
    cue = Span("d", 2, 10)
    nobody = Claim(None, None, None, None, cue, cue, quoted=False)
    author = Claim(None, "author", None, None, cue, cue, quoted=False)
    assert write_claim(nobody, TEXT)["speaker"] is None
    assert write_claim(author, TEXT)["speaker"] == {
        "id": None, "name": "author", "start": None, "end": None, "text": None,
    }
