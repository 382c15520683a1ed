import json
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.coder import Coder
from multivector.domain import UsageError
from multivector.evaluation import SETS, Mean, Request, Scores, Share, score_agreement
from multivector.worlds import World

TEXT = "Kenya attacked Somalia and attacked Uganda after Peru met Chile."


def first(*events: dict[str, Any], name: str = "s1") -> dict[str, Any]:
    made = []
    for event in events:
        word = event.pop("word")
        start = TEXT.index(word)
        made.append({
            "mode": None, "status": "happened", "reciprocal": False, **event,
            "trigger": {"start": start, "end": start + len(word), "text": word},
            "roles": [
                {"role": side, "id": party} for side in ("actor", "recipient")
                for party in event.pop(f"{side}s", ())
            ],
        })
    return {"id": name, "text": TEXT, "events": made}


def second(*events: dict[str, Any], name: str = "s1") -> dict[str, Any]:
    made = [
        {"mode": None, "status": "happened", "reciprocal": False, "actors": [], "recipients": [],
         **event}
        for event in events
    ]
    return {"id": name, "events": made}


def hits(scores: Scores, name: str) -> tuple[int, int]:
    figure = scores.find(name)
    assert isinstance(figure, Share)
    return figure.hits, figure.total


MEETING = {"type": "CONSULT", "word": "met", "actors": ["PER", "CHL"], "reciprocal": True}
MET = {"type": "CONSULT", "trigger": "met", "actors": ["PER:GOV"], "recipients": ["CHL"]}


def test_parties_are_ids_before_the_colon_and_one_set_where_they_are_mutual() -> None:
    scores = score_agreement([first(dict(MEETING))], [second(MET)])
    assert hits(scores, "parties the same, of these") == (1, 1)
    other = score_agreement([first(dict(MEETING))], [second({**MET, "recipients": ["BOL"]})])
    assert hits(other, "parties the same, of these") == (0, 1)
    assert any("parties ['CHL', 'PER'] > [] or ['PER'] > ['BOL']" in one for one in other.details)


def test_events_are_aligned_by_their_triggers_whatever_their_order() -> None:
    attacks = [
        {"type": "ASSAULT", "word": "attacked Somalia", "actors": ["KEN"], "recipients": ["SOM"]},
        {"type": "ASSAULT", "word": "attacked Uganda", "actors": ["KEN"], "recipients": ["UGA"]},
    ]
    coded = [
        {"type": "ASSAULT", "trigger": "attacked Uganda", "actors": ["KEN"], "recipients": ["UGA"]},
        {"type": "THREATEN", "trigger": "attacked Somalia", "actors": ["KEN"],
         "recipients": ["SOM"]},
    ]
    scores = score_agreement([first(*attacks)], [second(*coded)])
    assert hits(scores, "events that both have") == (2, 2)
    assert hits(scores, "parties the same, of these") == (2, 2)
    assert hits(scores, "type the same, of these") == (1, 2)
    assert any("type ASSAULT or THREATEN" in line for line in scores.details)


def test_words_that_stand_twice_go_to_the_event_that_is_free() -> None:
    attacks = [
        {"type": "ASSAULT", "word": "attacked Somalia"}, {"type": "ASSAULT", "word": "attacked Uganda"},
    ]
    coded = [{"type": "ASSAULT", "trigger": "attacked"}, {"type": "ASSAULT", "trigger": "attacked"}]
    scores = score_agreement([first(*attacks)], [second(*coded)])
    assert hits(scores, "events that both have") == (2, 2)


def test_what_only_one_has_is_none_against_its_type() -> None:
    # Units: CONSULT-CONSULT, ASSAULT-none, none-AID. By hand: n = 6, apart = 4,
    # chance = 36 - (4 + 1 + 4 + 1) = 26, alpha = 1 - 5 * 4 / 26.
    scores = score_agreement(
        [first({"type": "ASSAULT", "word": "attacked"}, dict(MEETING))],
        [second(MET, {"type": "AID", "trigger": "after"})],
    )
    figure = scores.find("alpha: type, none where only one has it")
    assert isinstance(figure, Mean)
    assert figure.value == pytest.approx(1 - 20 / 26)
    assert figure.total == 3
    assert hits(scores, "events that both have") == (1, 3)
    assert any("only the second has AID" in line for line in scores.details)


def test_status_and_its_class() -> None:
    rows = [first({**MEETING, "status": status}, name=name) for name, status in
            (("a", "happened"), ("b", "denied"), ("c", "happened"))]
    others = [second({**MET, "status": status}, name=name) for name, status in
              (("a", "ongoing"), ("b", "denied"), ("c", "happened"))]
    scores = score_agreement(rows, others)
    assert hits(scores, "status the same, of these") == (2, 3)
    assert scores.find("alpha: status class, real or not").value == 1


def test_only_sentences_that_both_have_count() -> None:
    scores = score_agreement(
        [first(dict(MEETING)), first(name="s2")], [second(MET), second(name="s9")]
    )
    assert scores.title.endswith("(1 sentences)")
    assert any(line.startswith("s9: the first coding") for line in scores.details)


def test_a_trigger_that_is_not_there_is_told_and_aligned_with_nothing() -> None:
    scores = score_agreement([first(dict(MEETING))], [second({**MET, "trigger": "had met"})])
    assert hits(scores, "events that both have") == (0, 2)
    assert any("no words 'had met'" in line for line in scores.details)


@pytest.mark.parametrize("event", [{}, {**MET, "status": "maybe"}, {**MET, "actors": None}])
def test_what_is_no_coding_is_named(event: dict[str, Any]) -> None:
    row = {"id": "s1", "events": [event]}
    with pytest.raises(UsageError, match="no second coding"):
        score_agreement([first(dict(MEETING))], [row])


def test_a_folder_without_second_coding_says_so(
    world: World, coder: Coder, tmp_path: Path
) -> None:
    scores = SETS["agreement"].score(Request(coder, world, tmp_path))
    assert "second-coding.jsonl is not here" in scores.title
    assert scores.figures == ()


def test_a_folder_with_both_codings_is_scored(world: World, coder: Coder, tmp_path: Path) -> None:
    (tmp_path / "train-01.jsonl").write_text(json.dumps(first(dict(MEETING))) + "\n")
    (tmp_path / "second-coding.jsonl").write_text(json.dumps(second(MET)) + "\n")
    scores = SETS["agreement"].score(Request(coder, world, tmp_path))
    assert hits(scores, "events that both have") == (1, 1)


def test_the_second_coding_is_scored_as_a_coder_would_be() -> None:
    rows = [first(dict(MEETING), name="a"), first({**MEETING, "status": "denied"}, name="b"),
            first(dict(MEETING), {"type": "ASSAULT", "word": "attacked"}, name="c")]
    others = [second(MET, name="a"), second(MET, name="b"),
              second({**MET, "recipients": ["TCD"]}, name="c")]
    figure = score_agreement(rows, others).find(
        "F1 of the second against the first: type, parties and status"
    )
    assert isinstance(figure, Mean)
    # Real: three in the first, three in the second, one right.
    assert figure.value == pytest.approx(1 / 3)
    assert figure.total == 3
