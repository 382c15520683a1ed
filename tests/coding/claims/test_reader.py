from collections.abc import Callable

import pytest

from multivector.coding.coder import Coder
from multivector.domain import Claim, DateInterval, Document

Claims = Callable[..., list[Claim]]


def test_speech_in_speech_lies_inside_the_outer_claim(claims: Claims) -> None:
    text = "Chad said that Kenya had accused Sudan of theft."
    outer, inner = claims(text)
    assert (outer.cue.cut(text), inner.cue.cut(text)) == ("said", "had accused")
    assert (outer.inside, inner.inside) == (None, outer.id)
    assert dict(inner.stance) == {"SDN": -1.0}


def test_who_speaks_of_his_own_saying_makes_one_claim(claims: Claims) -> None:
    text = "“We respect Niger,” the Chadian president said."
    [claim] = claims(text)
    assert dict(claim.stance) == {"NER": 1.0}
    assert claim.registers == ("respect",)


def test_a_quotation_that_goes_on_belongs_to_the_same_claim(claims: Claims) -> None:
    text = "“The lake is ours,” he said. “Sudan is a thief.” It rained.\nMen fished."
    [claim] = claims(text)
    assert [part.cut(text) for part in claim.parts] == [
        "“The lake is ours,”", "“Sudan is a thief.”",
    ]
    assert claim.content.cut(text) == "“The lake is ours,” he said. “Sudan is a thief.”"
    assert dict(claim.stance) == {"SDN": -1.0}


def test_a_mixed_quotation_is_quoted_and_an_indirect_one_is_not(claims: Claims) -> None:
    assert claims("Chad said the lake was “a shared treasure.”")[0].quoted
    assert not claims("Chad said the lake was a shared treasure.")[0].quoted


def test_a_claim_has_the_day_and_the_place_of_its_saying(claims: Claims) -> None:
    [claim] = claims("The envoy said in Nairobi on 3 May 2024 that talks had failed.")
    assert claim.date == DateInterval.parse("2024-05-03")
    assert claim.place is not None
    assert claim.place.country == "KEN"


def test_the_text_itself_speaks_where_it_judges_a_party(claims: Claims) -> None:
    [claim] = claims("Sudan is an aggressor.")
    assert (claim.speaker, claim.speaker_name, claim.speaker_span) == (None, "author", None)
    assert dict(claim.stance) == {"SDN": -1.0}
    assert claims("Sudan is an aggressor.", outlet="outlet:reuters")[0].speaker_name == "Reuters"


@pytest.mark.parametrize("text", [
    "Sudan may be an aggressor.", "Is Sudan an aggressor?", "The weather is excellent.",
    "Sudan is large.",
])
def test_the_own_voice_is_read_with_caution(claims: Claims, text: str) -> None:
    assert claims(text) == []


def test_coding_twice_gives_the_same_claims_with_distinct_ids(claims: Claims) -> None:
    text = "Chad said that Kenya had accused Sudan of theft. Niger denied it."
    first, second = claims(text), claims(text)
    assert first == second
    assert len({claim.id for claim in first}) == len(first)


def test_claims_change_no_event(coder: Coder) -> None:
    text = ("Chad said that Kenya had attacked Sudan. Its president wants peace. "
            "He met the Libyan premier in Tunis.")
    document = Document("d", text, "x", language="en")
    plain = next(iter(coder.code([document])))
    both = next(iter(coder.with_claims().code([document])))
    assert plain.claims == ()
    assert both.claims
    assert both.events == plain.events


def test_the_pre_filter_loses_no_cue() -> None:
    from multivector.coding.claims.cues import load_cues
    from multivector.coding.claims.prefilter import ClaimPrefilter
    from multivector.coding.claims.stances import load_stances

    passes = ClaimPrefilter(load_cues("en"), load_stances("en")).passes
    for cue in load_cues("en"):
        assert passes(cue.example), cue
    assert not passes("The train left the station at noon.")
    assert passes("Putin: the road is open")
