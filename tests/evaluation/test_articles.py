"""The rules by which a coded text is matched with its gold, on a text of our own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.coder import Coded, Coder
from multivector.domain import DateInterval, UsageError
from multivector.evaluation import Scores, Share, match_events, score_article

Gold = Callable[..., dict[str, Any]]
Score = Callable[..., Scores]


def _counts(scores: Scores, name: str) -> tuple[int, int]:
    figure = scores.find(name)
    assert isinstance(figure, Share)
    return figure.hits, figure.total


@pytest.fixture(scope="session")
def war(gold: Gold) -> dict[str, Any]:
    return gold("e1", "Kenya invaded Somalia", "ASSAULT", ["KEN"], ["SOM"])


@pytest.fixture(scope="session")
def meeting(gold: Gold) -> dict[str, Any]:
    return gold("e2", "Peru met Chile", "CONSULT", ["PER", "CHL"], [], reciprocal=True)


def test_the_text_is_coded_as_these_tests_assume(
    code: Callable[..., Coded], text: str
) -> None:
    told = [(e.type, e.actors, e.recipients, e.status.value) for e in code(text).events]
    assert told == [
        ("ASSAULT", ("KEN",), ("SOM",), "happened"),
        ("CONSULT", ("PER", "CHL"), (), "happened"),
        ("ASSAULT", ("UGA",), ("RWA",), "possible"),
        ("SUPPORT", ("GHA",), ("TGO",), "happened"),
        ("SUPPORT", ("GHA",), ("BEN",), "happened"),
        ("ASSAULT", ("SDN",), ("LBY",), "happened"),
        ("ASSAULT", ("MLI:MIL",), ("NER",), "happened"),
    ]


def test_recall_counts_required_gold_and_precision_real_events(
    score: Score, war: dict[str, Any], gold: Gold
) -> None:
    lost = gold("e9", "Ghana thanked Togo", "AID", ["GHA"], ["TGO"])
    scores = score([war, lost])
    assert _counts(scores, "recall") == (1, 2)
    assert _counts(scores, "precision") == (1, 6)  # the possible invasion is not counted
    assert any("missed e9" in line for line in scores.details)


def test_optional_gold_helps_precision_and_never_recall(
    score: Score, war: dict[str, Any], gold: Gold
) -> None:
    arguable = gold("o1", "Ghana thanked Togo", "SUPPORT", ["GHA"], ["TGO"], optional=True)
    absent = gold("o2", "Peru met Chile", "AID", ["PER"], ["CHL"], optional=True)
    scores = score([war, arguable, absent])
    assert _counts(scores, "recall") == (1, 1)
    assert _counts(scores, "precision") == (2, 6)


def test_required_gold_is_matched_before_optional(score: Score, war: dict[str, Any]) -> None:
    rival = {**war, "id": "a0", "optional": True}
    assert _counts(score([rival, war]), "recall") == (1, 1)


def test_another_type_is_right_where_the_gold_allows_it(score: Score, gold: Gold) -> None:
    allowed = gold(
        "e1", "Kenya invaded Somalia", "MOBILIZE", ["KEN"], ["SOM"], type_alternatives=["ASSAULT"]
    )
    assert _counts(score([allowed]), "recall") == (1, 1)
    assert _counts(score([{**allowed, "type_alternatives": []}]), "recall") == (0, 1)


def test_of_a_mutual_act_the_union_of_both_sides_counts(
    score: Score, meeting: dict[str, Any]
) -> None:
    assert _counts(score([meeting]), "recall") == (1, 1)
    split = {**meeting, "actors": ["CHL"], "recipients": ["PER"]}
    assert _counts(score([split]), "recall") == (1, 1)
    assert _counts(score([{**split, "reciprocal": False}]), "recall") == (0, 1)
    assert _counts(score([{**meeting, "actors": ["PER", "CHL", "BOL"]}]), "recall") == (0, 1)


def test_parties_are_compared_before_the_colon(score: Score, gold: Gold) -> None:
    shelling = gold("e1", "Mali shelled Niger", "ASSAULT", ["MLI"], ["NER"])
    assert _counts(score([shelling]), "recall") == (1, 1)


@pytest.mark.parametrize(
    ("actors", "recipients"),
    [(["SOM"], ["KEN"]), (["KEN", "UGA"], ["SOM"]), (["KEN"], []), ([], ["SOM"])],
)
def test_both_sides_must_be_equal_as_sets(
    score: Score, war: dict[str, Any], actors: list[str], recipients: list[str]
) -> None:
    other = {**war, "actors": actors, "recipients": recipients}
    assert _counts(score([other]), "recall") == (0, 1)


@pytest.mark.parametrize(
    ("status", "found"),
    [("happened", 1), ("ongoing", 1), ("historical", 1), ("possible", 0), ("denied", 0)],
)
def test_the_class_of_status_must_be_right(
    score: Score, war: dict[str, Any], status: str, found: int
) -> None:
    assert _counts(score([{**war, "status": status}]), "recall") == (found, 1)


def test_unreal_gold_is_found_and_is_no_part_of_precision(score: Score, gold: Gold) -> None:
    feared = gold("e1", "Uganda may invade Rwanda", "ASSAULT", ["UGA"], ["RWA"], status="possible")
    scores = score([feared])
    assert _counts(scores, "recall") == (1, 1)
    assert _counts(scores, "precision") == (0, 6)


def test_an_event_elsewhere_does_not_match(score: Score, war: dict[str, Any], gold: Gold) -> None:
    place = gold("x", "Peru met Chile", "CONSULT", [], [])
    moved = {**war, "start": place["start"], "end": place["end"]}
    assert _counts(score([moved]), "recall") == (0, 1)


def test_one_shared_character_of_the_evidence_is_enough(
    score: Score, war: dict[str, Any]
) -> None:
    assert _counts(score([{**war, "end": war["start"] + 1}]), "recall") == (1, 1)


def test_a_second_coding_of_one_gold_event_is_wrong(
    code: Callable[..., Coded], text: str, war: dict[str, Any]
) -> None:
    (first, *_) = code(text).events
    matches = match_events([first, first], [war])
    assert list(matches) == ["e1"]


def test_a_second_gold_event_needs_a_second_coding(score: Score, war: dict[str, Any]) -> None:
    scores = score([war, {**war, "id": "e2"}])
    assert _counts(scores, "recall") == (1, 2)


def test_a_half_match_needs_quad_actor_and_recipient(score: Score, gold: Gold) -> None:
    near = gold("e1", "Kenya invaded Somalia", "COERCE", ["KEN", "UGA"], ["SOM", "DJI"])
    assert _counts(score([near]), "half-match recall") == (1, 1)
    assert _counts(score([near]), "recall") == (0, 1)
    for change in ({"type": "ACCUSE"}, {"actors": ["UGA"]}, {"recipients": ["DJI"]}):
        assert _counts(score([{**near, **change}]), "half-match recall") == (0, 1)


@pytest.mark.xfail(strict=True, reason="a half match takes the parties of either side")
def test_an_event_the_wrong_way_round_is_no_half_match(
    score: Score, war: dict[str, Any]
) -> None:
    turned = {**war, "actors": ["SOM"], "recipients": ["KEN"]}
    assert _counts(score([turned]), "half-match recall") == (0, 1)


def test_status_date_place_and_sector_are_judged_on_the_matched(
    score: Score, war: dict[str, Any], meeting: dict[str, Any], gold: Gold
) -> None:
    shelling = gold(
        "e3", "Mali shelled Niger", "ASSAULT", ["MLI"], ["NER"], sectors={"MLI": "MIL"}
    )
    scores = score([
        {**war, "status": "ongoing", "date": ["2025-10-20", "2025-10-20"]},
        {**meeting, "place": "Lima, Peru", "date": ["2025-10-20", "2025-10-20"]},
        shelling,
    ])
    assert _counts(scores, "status exact, of matched") == (2, 3)
    assert _counts(scores, "date right, of dated") == (1, 2)
    assert _counts(scores, "place right, of placed") == (1, 1)
    assert _counts(scores, "sector right, of sectored") == (1, 1)


@pytest.mark.parametrize(
    ("days", "right"),
    [
        (["2025-10-20", "2025-10-20"], 1),
        (["2025-10-19", "2025-10-21"], 1),
        (["2025-10-21", "2025-10-25"], 0),
    ],
)
def test_a_date_is_right_where_it_meets_the_gold(
    score: Score, war: dict[str, Any], days: list[str], right: int
) -> None:
    assert _counts(score([{**war, "date": days}]), "date right, of dated") == (right, 1)


# -- traps ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "forbid"),
    [
        ("Kenya invaded Somalia", {"types": ["ASSAULT"]}),
        ("Kenya invaded Somalia", {"quads": [3, 4]}),
        ("Kenya invaded Somalia", {"actors": ["KEN"]}),
        ("Kenya invaded Somalia", {"parties": ["SOM"]}),
        ("Kenya invaded Somalia", {"types": ["ASSAULT"], "actors": ["KEN"]}),
        ("Kenya invaded Somalia", {}),
        ("Soldiers of Mali shelled Niger", {"actors": ["MLI"]}),
    ],
)
def test_a_trap_is_sprung_by_the_reading_that_it_forbids(
    score: Score, trap: Gold, war: dict[str, Any], words: str, forbid: dict[str, Any]
) -> None:
    scores = score([war], [trap("n1", words, forbid)])
    assert _counts(scores, "traps not sprung") == (0, 1)
    assert scores.failed is not None
    assert any("n1" in line for line in scores.details)


@pytest.mark.parametrize(
    ("words", "forbid"),
    [
        ("Kenya invaded Somalia", {"types": ["THREATEN"]}),
        ("Kenya invaded Somalia", {"types": ["ASSAULT"], "actors": ["SOM"]}),
        ("Kenya invaded Somalia", {"actors": ["SOM"]}),
        ("Kenya invaded Somalia", None),
        ("Uganda may invade Rwanda", {"types": ["ASSAULT"]}),
        ("Sudan had bombed Libya", {"types": ["ASSAULT"]}),
        ("Kenya inv", {"types": ["ASSAULT"]}),
        ("on Monday", {}),
    ],
)
def test_a_possible_attributed_or_other_reading_springs_none(
    score: Score, trap: Gold, war: dict[str, Any], words: str, forbid: dict[str, Any] | None
) -> None:
    scores = score([war], [trap("n1", words, forbid)])
    assert _counts(scores, "traps not sprung") == (1, 1)
    assert scores.failed is None


def test_a_trap_that_two_events_spring_counts_once(
    score: Score, trap: Gold, war: dict[str, Any]
) -> None:
    traps = [
        trap("n1", "Ghana thanked Togo, and Ghana thanked Benin", {"types": ["SUPPORT"]}),
        trap("n2", "Peru met Chile", {"types": ["ASSAULT"]}),
    ]
    scores = score([war], traps)
    assert _counts(scores, "traps not sprung") == (1, 2)
    assert sum("n1" in line for line in scores.details) == 2


# -- files ------------------------------------------------------------------------------------


def test_a_missing_file_is_named(tmp_path: Path, coder: Coder) -> None:
    (tmp_path / "text.txt").write_text("Peru met Chile.", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be read") as caught:
        score_article(
            coder, tmp_path / "gold", tmp_path / "text.txt", DateInterval.parse("2025-10-23")
        )
    assert caught.value.item == str(tmp_path / "gold.events.jsonl")


@pytest.mark.xfail(
    strict=True, raises=KeyError, reason="a field that is missing is not told with file and line"
)
def test_gold_that_lacks_a_field_is_named_with_its_line(
    tmp_path: Path, coder: Coder, war: dict[str, Any]
) -> None:
    lines = [json.dumps(war), json.dumps({k: v for k, v in war.items() if k != "optional"})]
    (tmp_path / "text.txt").write_text("Kenya invaded Somalia.", encoding="utf-8")
    (tmp_path / "gold.events.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "gold.traps.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="line 2"):
        score_article(
            coder, tmp_path / "gold", tmp_path / "text.txt", DateInterval.parse("2025-10-23")
        )
