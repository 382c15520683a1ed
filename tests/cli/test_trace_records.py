"""What was weighed, as one object a sentence."""

import json
from collections.abc import Callable

import jsonschema

from multivector.cli.trace_records import sentence_record
from multivector.coding.explaining.traces import SentenceTrace
from multivector.domain import DateInterval, Document, document_id, event_schema

TEXT = "Officials said that Russia will launch an attack on Ukraine. The rain fell."


def test_events_follow_the_published_schema_and_all_of_it_is_json(
    explain: Callable[..., tuple[SentenceTrace, ...]],
) -> None:
    document = Document(
        document_id(None, TEXT), TEXT, "a test", language="en",
        published=DateInterval.parse("2025-10-23"),
    )
    first, second = (sentence_record(document, told) for told in explain(TEXT))
    assert json.loads(json.dumps(first)) == first
    [found] = first["events"]
    jsonschema.validate(found["event"], event_schema())
    assert (found["told"], found["cue"], found["carrier"]) == ("announced", "will", "launch")
    assert found["parties"][0]["path"][0] == {"dep": "dobj", "word": "launch", "up": True}
    assert TEXT[first["start"] : first["end"]] == first["text"]
    assert first["silence"] is None
    assert second["events"] == []
    assert second["silence"] in ("no word", "unfit")
    senses = [sense for word in first["words"] for sense in word["senses"]]
    assert {"coded", "unfit"} <= {sense["fate"] for sense in senses}
