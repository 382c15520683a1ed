import json

from hypothesis import given
from tests.arguments.test_yaml_writing import maps

from multivector.arguments import ArgumentMap, read_map, write_json


@given(maps())
def test_json_is_read_again(drawn: ArgumentMap) -> None:
    assert read_map(write_json(drawn), "m.json") == drawn


def test_each_arrow_has_one_span_of_evidence(neighbours: ArgumentMap) -> None:
    record = json.loads(write_json(neighbours))
    assert list(record) == ["title", "concepts", "arrows"]
    told = record["arrows"][1]
    assert told["said_by"] == "Chancellor of Freedonia"
    assert told["evidence"] == {
        "document": "d1", "start": 10, "end": 37, "text": "distance invites pressure"
    }
    assert record["arrows"][0]["said_by"] == "author"
    assert record["arrows"][0]["evidence"] is None
    assert {"cause", "effect", "sign", "strength", "kind", "conditional"} <= told.keys()
