from collections.abc import Callable
from datetime import date
from itertools import permutations, product

from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import DateInterval, Document, Event
from multivector.records import event_key, event_row, ordered_pairs
from multivector.records.pairs import PartyCodes, pair_rows

PARTIES = st.lists(
    st.sampled_from(["AZE", "KAZ", "KGZ:COP", "?:CVL", "@turkic-states", "a name"]),
    unique=True, max_size=5,
)


def test_actors_times_recipients() -> None:
    assert ordered_pairs(["KAZ", "UZB"], ["RUS", "CHN"], reciprocal=False) == (
        ("KAZ", "RUS"), ("KAZ", "CHN"), ("UZB", "RUS"), ("UZB", "CHN"),
    )


def test_a_reciprocal_event_goes_both_ways() -> None:
    assert ordered_pairs(["KAZ"], ["RUS"], reciprocal=True) == (("KAZ", "RUS"), ("RUS", "KAZ"))


def test_a_reciprocal_event_without_recipients_joins_each_actor_with_each_other() -> None:
    assert set(ordered_pairs(["KAZ", "UZB", "KGZ"], [], reciprocal=True)) == set(
        permutations(["KAZ", "UZB", "KGZ"], 2)
    )


def test_a_lone_actor_makes_no_pair() -> None:
    assert ordered_pairs(["KAZ"], [], reciprocal=False) == ()
    assert ordered_pairs(["KAZ"], [], reciprocal=True) == ()


def test_a_state_that_acts_on_itself_is_a_pair() -> None:
    assert ordered_pairs(["KAZ"], ["KAZ"], reciprocal=False) == (("KAZ", "KAZ"),)


@given(PARTIES, PARTIES, st.booleans())
def test_no_pair_is_missing_invented_or_told_twice(
    actors: list[str], recipients: list[str], reciprocal: bool
) -> None:
    pairs = ordered_pairs(actors, recipients, reciprocal=reciprocal)
    assert len(set(pairs)) == len(pairs)
    forward = set(product(actors, recipients))
    backward = {(recipient, actor) for actor, recipient in forward}
    if reciprocal and not recipients:
        assert set(pairs) == set(permutations(actors, 2))
    else:
        assert set(pairs) == (forward | backward if reciprocal else forward)


@given(PARTIES, PARTIES)
def test_a_reciprocal_event_is_symmetric(actors: list[str], recipients: list[str]) -> None:
    pairs = set(ordered_pairs(actors, recipients, reciprocal=True))
    assert pairs == {(second, first) for first, second in pairs}


def test_a_pair_carries_what_measures_need(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> None:
    text = make_document("KAZ accused RUS.", curated=True)
    event = make_event(text, "accused", "ACCUSE", ["KAZ"], ["RUS"], said_by="USA",
                       on=DateInterval.range(date(2025, 9, 29), date(2025, 10, 2)))
    (row,) = pair_rows([event_row(event, text.text, curated=True)], PartyCodes({"RUS": 0}))
    assert row == {
        "event": event_key(event.id), "actor": 1, "recipient": 0, "type": 9, "quad": 3,
        "status": 1, "month": 2025 * 12 + 8, "date": date(2025, 9, 29),
        "date_end": date(2025, 10, 2), "known_at": date(2025, 10, 3), "score": row["score"],
        "said": True, "curated": True, "document": text.id,
    }
    assert row["score"] < 0


def test_an_undated_event_has_no_month(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> None:
    text = make_document("KAZ accused RUS.")
    event = make_event(text, "accused", "ACCUSE", ["KAZ"], ["RUS"])
    (row,) = pair_rows([event_row(event, text.text)], PartyCodes({}))
    assert (row["month"], row["date"], row["date_end"]) == (None, None, None)


def test_parties_keep_their_code_and_new_ones_take_the_next() -> None:
    parties = PartyCodes({"AZE": 0, "TUR": 1})
    assert [parties.code(party) for party in ("TUR", "KGZ:COP", "AZE", "KGZ:COP")] == [1, 2, 0, 2]
    assert parties.added == [{"code": 2, "id": "KGZ:COP", "base": "KGZ", "sector": "COP"}]


def test_a_lone_actor_has_a_code_all_the_same(
    make_document: Callable[..., Document], make_event: Callable[..., Event]
) -> None:
    text = make_document("Kyrgyz police rallied.")
    event = make_event(text, "rallied", "PROTEST", ["KGZ:COP"])
    parties = PartyCodes({})
    assert pair_rows([event_row(event, text.text)], parties) == []
    assert list(parties.codes) == ["KGZ:COP"]
