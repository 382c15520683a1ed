"""Every engine codes alike: the same tests run on each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from multivector.domain import DateInterval, Document, document_id, write_event
from multivector.runs import CoderSpec, Engine, PoolEngine, SerialEngine, Uncoded, make_engine
from multivector.runs.engines import iter_batches

TEXTS = [
    "Azerbaijan and Turkey signed an agreement on gas in Baku on Monday.",
    "It rained all week.",
    "Russia condemned Azerbaijan. Kazakhstan's president met his Uzbek counterpart.",
] * 12 + ["Georgia accused Russia of violating its airspace."]

# Half of a surrogate pair: no reader lets it through, and the parser cannot take it.
BROKEN = "Iran attacked \ud800 Armenia."

MAKERS: dict[str, Callable[[CoderSpec], Engine]] = {
    "serial": SerialEngine, "pool": lambda spec: PoolEngine(spec, 2),
}


def document(text: str, number: int = 0) -> Document:
    return Document(
        document_id(f"outlet {number}", text), text, f"texts/{number}.txt", language="en",
        published=DateInterval.parse("2025-10-23"),
    )


@pytest.fixture(scope="session")
def spec(tmp_path_factory: pytest.TempPathFactory) -> CoderSpec:
    folder: Path = tmp_path_factory.mktemp("engine") / "world"
    folder.mkdir()
    (folder / "world.yaml").write_text("world: {id: small, title: A small world}\n")
    return CoderSpec((str(folder),))


@pytest.fixture(scope="session", params=MAKERS)
def engine(request: pytest.FixtureRequest, spec: CoderSpec) -> Iterator[Engine]:
    with MAKERS[request.param](spec) as made:
        yield made


def test_outcomes_come_in_the_order_of_the_documents(engine: Engine) -> None:
    documents = [document(text, number) for number, text in enumerate(TEXTS)]
    outcomes = list(engine.code(documents))
    assert [outcome.document for outcome in outcomes] == documents


def test_events_are_those_of_the_coder(engine: Engine, spec: CoderSpec) -> None:
    coder = spec.build()
    documents = [document(text, number) for number, text in enumerate(TEXTS[:3])]
    expected = [coded.events for coded in coder.code(documents)]
    assert any(expected)
    assert [getattr(outcome, "events", None) for outcome in engine.code(documents)] == expected


def test_its_version_is_the_coders(engine: Engine, spec: CoderSpec) -> None:
    assert engine.version == spec.build().version
    outcomes = engine.code([document(TEXTS[0])])
    versions = {event.coder for one in outcomes for event in getattr(one, "events", ())}
    assert versions == {engine.version}


def test_no_documents_give_no_outcomes(engine: Engine) -> None:
    assert list(engine.code([])) == []


def test_a_document_that_the_coder_fails_on_costs_only_itself(engine: Engine) -> None:
    documents = [document(TEXTS[0], 0), document(BROKEN, 1), document(TEXTS[2], 2)]
    outcomes = list(engine.code(documents))
    assert [isinstance(outcome, Uncoded) for outcome in outcomes] == [False, True, False]
    failed = outcomes[1]
    assert isinstance(failed, Uncoded)
    assert "surrogates not allowed" in failed.detail


def test_it_codes_again_after_it_was_left_halfway(engine: Engine) -> None:
    documents = [document(text, number) for number, text in enumerate(TEXTS)]
    first = next(iter(engine.code(documents)))
    assert first.document == documents[0]
    assert [one.document for one in engine.code(documents)] == documents


def test_one_worker_is_this_process_and_more_are_a_pool(spec: CoderSpec) -> None:
    assert isinstance(make_engine(spec, 1), SerialEngine)
    assert isinstance(make_engine(spec, 2), PoolEngine)


def test_evidence_is_what_the_text_says_there(engine: Engine) -> None:
    text = document(TEXTS[2])
    (outcome,) = engine.code([text])
    for event in getattr(outcome, "events", ()):
        record = write_event(event, text.text)
        start, end = record["evidence"]["start"], record["evidence"]["end"]
        assert text.text[start:end] == record["evidence"]["text"]


def of_length(length: int, count: int) -> list[Document]:
    texts = (f"{number:04}".ljust(length, "a") for number in range(count))
    return [Document(document_id(None, text), text, "news.txt") for text in texts]


def test_short_documents_are_handed_over_by_more() -> None:
    assert [len(batch) for batch in iter_batches(of_length(80, 150))] == [64, 64, 22]
    assert [len(batch) for batch in iter_batches(of_length(4_000, 40))] == [16, 16, 8]
    assert [len(batch) for batch in iter_batches(of_length(600, 40))] == [34, 6]


def test_languages_in_turns_come_back_in_their_order(engine: Engine) -> None:
    turns = [
        Document(document_id("x", f"{n}"), f"Russia condemned Iran, text {n}.", f"{n}.txt",
                 language=(None, "en", "de")[n % 3])
        for n in range(20)
    ]
    assert [one.document for one in engine.code(turns)] == turns
