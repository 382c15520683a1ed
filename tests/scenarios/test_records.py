import json
from collections.abc import Callable

from multivector.arguments import ArgumentMap, read_map
from multivector.scenarios import Push, Question, answer_record, ask, fan_records

MapOf = Callable[..., ArgumentMap]


def test_a_record_holds_the_evidence() -> None:
    drawn = read_map(
        "concepts: [{id: a, label: A, binding: b1}, b]\narrows:\n  - {cause: b, effect: a, sign: -1, said_by: X,"
        " evidence: {document: d, start: 0, end: 5, text: words}}", "m",
    )
    answer = ask(drawn, Question((Push("b", 0.5),), ("a",), draws=50))
    record = json.loads(json.dumps(answer_record(answer)))
    outcome = record["outcomes"][0]
    assert record["disclaimer"] == answer.disclaimer
    assert record["if"] == ["b is pushed up by 0.5"]
    assert outcome["binding"] == "b1"
    assert outcome["moved"][0]["ways"][0]["arrows"][0]["evidence"][0]["text"] == "words"
    assert outcome["hangs_on"][0]["arrows"][0]["said_by"] == "X"
    assert outcome["fan"][0] == {
        "step": 0, "low": 0.0, "lower": 0.0, "median": 0.0, "upper": 0.0, "high": 0.0
    }


def test_fans_are_rows(map_of: MapOf) -> None:
    answer = ask(map_of("a -> b = 0.5"), Question((Push("a", -0.5),), ("b", "a"), draws=50))
    rows = list(fan_records(answer))
    assert {row["outcome"] for row in rows} == {"a", "b"}
    assert list(rows[0]) == ["outcome", "step", "low", "lower", "median", "upper", "high"]
