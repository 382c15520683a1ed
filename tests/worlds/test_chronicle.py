from collections.abc import Callable

import pytest

from multivector.domain import DateInterval, document_id
from multivector.worlds import World, iter_chronicle, iter_chronicle_texts, load_world

SMALL = """\
chronicle:
  - id: 2021-06-15-declaration
    date: 2021-06-15
    published: 2021-06-16
    texts:
      en: Two presidents signed a declaration on Tuesday.
      ru: Два президента подписали декларацию во вторник.
    unverified: true
    events:
      - {type: SUPPORT, actors: [AZE, TUR], reciprocal: true, status: happened,
         trigger: {en: signed, ru: подписали}, date: 2021-06-15}
  - id: 2022-01-01-nothing
    date: 2022-01
    texts: {en: Nothing happened.}
    unverified: true
"""


@pytest.fixture
def world(make_world: Callable[..., World]) -> World:
    return make_world(SMALL)


def test_an_entry_is_a_curated_document_of_the_day_of_its_publication(world: World) -> None:
    document = next(iter_chronicle(world))
    assert document.curated
    assert document.outlet is None
    assert document.source == "chronicle:2021-06-15-declaration"
    assert document.published == DateInterval.parse("2021-06-16")
    assert document.id == document_id(None, document.text)
    assert document.language == "en"


def test_without_a_day_of_publication_the_date_counts(world: World) -> None:
    assert [document.published for document in iter_chronicle(world)][1] == (
        DateInterval.parse("2022-01")
    )


def test_an_entry_without_a_text_in_the_language_is_passed_over(world: World) -> None:
    assert [document.source for document in iter_chronicle(world, "ru")] == [
        "chronicle:2021-06-15-declaration"
    ]


def test_expected_events_stand_at_their_trigger(world: World) -> None:
    first, second = iter_chronicle_texts(world)
    [expected] = first.expected
    assert expected.trigger.cut(first.document.text) == "signed"
    assert expected.event.actors == ("AZE", "TUR")
    assert second.expected == ()


def test_the_chronicle_of_the_turkic_world_is_all_documents(turkic: World) -> None:
    texts = list(iter_chronicle_texts(turkic))
    assert len(texts) == sum("en" in entry.texts for entry in turkic.chronicle.values())
    assert len({text.document.id for text in texts}) == len(texts)


def test_claims_belong_to_entries(make_world: Callable[..., World]) -> None:
    world = make_world(SMALL + """\
claims:
  - {id: c, entry: 2021-06-15-declaration, speaker: AZE, state: AZE, about: [TUR],
     stance: {TUR: 0.5}, register: [warmth], words: {en: a declaration}, says: It binds us.}
""")
    claim = world.claims["c"]
    assert (claim.entry, claim.speaker, claim.state) == ("2021-06-15-declaration", "AZE", "AZE")
    assert (claim.about, dict(claim.stance), claim.registers) == (("TUR",), {"TUR": 0.5}, ("warmth",))
    assert claim.words["en"] in world.chronicle[claim.entry].texts["en"]


def test_the_chronicle_of_the_turkic_world_holds_claims_of_many() -> None:
    claims = load_world(("turkic",)).claims.values()
    assert len(claims) >= 80
    assert len({claim.state for claim in claims}) >= 15
    assert {-1, 0, 1} <= {
        (value > 0) - (value < 0) for claim in claims for value in claim.stance.values() or (0,)
    }
