from typing import Any

from multivector.domain import DateInterval, Document, document_id
from multivector.narratives import HeadlineRoom, Wanted
from multivector.worlds import World


def headline(
    text: str, outlet: str | None = "outlet:rt", day: str | None = "2015-12-01", **more: Any
) -> Document:
    published = DateInterval.unknown() if day is None else DateInterval.parse(day)
    return Document(
        document_id(outlet, text), text, "a test", outlet, language=more.pop("language", "en"),
        published=published, **more,
    )


def read(world: World, *documents: Document, **wanted: Any) -> Any:
    return HeadlineRoom(world, Wanted("RUS", "TUR", **wanted)).read_all(documents)


def test_headlines_of_a_states_outlets_count(world: World) -> None:
    body = read(
        world, headline("Moscow condemns Turkey"), headline("Rain in Moscow"),
        headline("London condemns Turkey", "outlet:bbc"),
    )
    (one,) = body.utterances
    assert (one.outlet, one.stance, one.text) == ("outlet:rt", -1.0, "Moscow condemns Turkey")
    assert sum(body.coverage.values()) == 2
    assert sum(body.passed_over.values()) == 1


def test_an_unknown_outlet_counts_only_where_its_state_is_given(world: World) -> None:
    document = headline("Moscow condemns Turkey", "the paper")
    assert read(world, document).passed_over == {"of no known outlet": 1}
    assert len(read(world, document, unknown_outlets="RUS").utterances) == 1


def test_what_cannot_be_counted_is_told(world: World) -> None:
    same = headline("Moscow condemns Turkey")
    body = read(
        world, headline("Moscow condemns Turkey", day=None), same, same,
        headline("Rusya Türkiye'yi kınadı", language="tr"),
    )
    assert body.passed_over == {"undated": 1, "copies": 1, "in tr": 1}


def test_days_outside_are_left_out(world: World) -> None:
    day = DateInterval.parse("2016-01-01").start
    assert read(world, headline("Moscow condemns Turkey"), since=day).coverage == {}


def test_the_title_goes_before_the_text(world: World) -> None:
    document = headline("Long text about rain.", title="Moscow condemns Turkey")
    (one,) = read(world, document).utterances
    assert one.text == "Moscow condemns Turkey"
