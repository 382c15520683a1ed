"""How each party of an event was found."""

from collections.abc import Callable

from multivector.coding.explaining.traces import PartyTrace, SentenceTrace
from multivector.domain import RoleName

Explain = Callable[..., tuple[SentenceTrace, ...]]


def parties(explain: Explain, text: str, number: int = -1) -> dict[str | None, PartyTrace]:
    """The parties of the last event, by id."""
    events = [found for trace in explain(text) for found in trace.events]
    return {party.id: party for party in events[number].parties}


def way(party: PartyTrace) -> str:
    return " ".join(f"{'^' if step.up else ''}{step.dep}:{step.word}" for step in party.path)


def test_the_places_of_a_verb(explain: Explain) -> None:
    found = parties(explain, "Chile condemned Peru.")
    assert (found["CHL"].place, way(found["CHL"])) == ("subject", "nsubj:Chile")
    assert (found["PER"].place, way(found["PER"])) == ("object", "dobj:Peru")
    assert found["PER"].role is RoleName.RECIPIENT


def test_a_noun_reaches_its_parties_over_the_verb_that_carries_it(explain: Explain) -> None:
    found = parties(explain, "Somalia launched an attack on Kenya.")
    assert way(found["SOM"]) == "^dobj:launched nsubj:Somalia"
    assert (found["KEN"].place, way(found["KEN"])) == ("on", "prep:on pobj:Kenya")


def test_one_who_is_the_grammatical_subject_of_a_passive_is_its_object(explain: Explain) -> None:
    found = parties(explain, "Kenya was invaded by Somalia.")
    assert (found["KEN"].place, way(found["KEN"])) == ("object", "nsubjpass:Kenya")


def test_words_that_point_to_who_was_told_before(explain: Explain) -> None:
    text = "Chile invaded Bolivia. It condemned Peru."
    found = parties(explain, text)
    assert [party.pointed for party in found.values()] == [True, False]


def test_a_state_that_the_words_around_tell(explain: Explain) -> None:
    found = parties(explain, "Police arrested a Kenyan senator.")
    assert found["KEN:COP"].placed
    assert not found["KEN:LEG"].placed


def test_whom_the_content_of_a_demand_bears_on(explain: Explain) -> None:
    events = [found for trace in explain("Chile called for talks between Peru and Bolivia.")
              for found in trace.events]
    [request] = [found for found in events if found.event.type == "REQUEST"]
    assert {party.id for party in request.parties} == {"CHL", "PER", "BOL"}
    assert all(party.path for party in request.parties)
