import pytest

from multivector.coding.coder import Coder
from multivector.evaluation import Scores, Share, score_chronicle
from multivector.worlds import load_world

HEAD = """\
world: {id: small, title: A small world, extends: [states], known_through: 2024-12-31}
chronicle:
"""
ENTRY = """\
  - id: 2024-05-03-NAME
    date: 2024-05-03
    texts: {en: Kenya invaded Somalia on Friday. Peru met Chile in Lima.}
    unverified: true
    events:
      - {type: ASSAULT, actors: [KEN], recipients: [SOM], reciprocal: false, status: happened,
         trigger: {en: invaded}, date: 2024-05-03}
      - {type: CONSULT, actors: [CHL], recipients: [PER], reciprocal: true, status: happened,
         trigger: {en: met}, date: 2024-05-03}
"""
CHANGES = {
    "right": ("", ""),
    "type": ("type: ASSAULT", "type: COERCE"),
    "party": ("recipients: [SOM]", "recipients: [UGA]"),
    "status": ("reciprocal: false, status: happened", "reciprocal: false, status: denied"),
}


@pytest.fixture(scope="module")
def scores(coder: Coder, tmp_path_factory: pytest.TempPathFactory) -> Scores:
    """Four entries of one text: the first as it is told, each other one wrong in one thing."""
    folder = tmp_path_factory.mktemp("worlds")
    entries = [
        ENTRY.replace("NAME", name).replace(right, wrong) if right
        else ENTRY.replace("NAME", name)
        for name, (right, wrong) in CHANGES.items()
    ]
    (folder / "world.yaml").write_text(HEAD + "".join(entries), encoding="utf-8")
    return score_chronicle(coder, load_world([folder], folder / "cache"))


def test_expected_events_are_found_by_type_parties_and_status(scores: Scores) -> None:
    found, typed, _ = (figure for figure in scores.figures if isinstance(figure, Share))
    assert (found.hits, found.total) == (5, 8)
    assert (typed.hits, typed.total) == (7, 8)


def test_a_real_event_that_nobody_expected_counts_against_the_coder(scores: Scores) -> None:
    figure = scores.figures[2]
    assert isinstance(figure, Share)
    assert (figure.hits, figure.total) == (5, 8)


def test_what_is_missed_is_named_with_its_entry(scores: Scores) -> None:
    assert [line.split()[0] for line in scores.details] == [
        "2024-05-03-type", "2024-05-03-party", "2024-05-03-status",
    ]
