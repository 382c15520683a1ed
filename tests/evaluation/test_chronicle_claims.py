import pytest

from multivector.coding.coder import Coder
from multivector.evaluation import Scores, Share, score_chronicle_claims
from multivector.worlds import load_world

TEXT = (
    "Kenya accused Uganda on Friday of stealing its fish. Peru's president praised Chile as a"
    " reliable neighbour."
)
WORLD = f"""\
world: {{id: small, title: A small world, extends: [states], known_through: 2024-12-31}}
chronicle:
  - {{id: 2024-05-03-fish, date: 2024-05-03, unverified: true, texts: {{en: "{TEXT}"}}}}
  - {{id: 2024-05-04-rain, date: 2024-05-04, unverified: true, texts: {{en: It rained.}}}}
claims:
"""
RIGHT = """\
  - {id: a, entry: 2024-05-03-fish, speaker: KEN, state: KEN, about: [UGA], stance: {UGA: -0.8},
     words: {en: of stealing its fish}, says: Uganda takes our fish.}
"""


@pytest.fixture(scope="module")
def claiming(coder: Coder) -> Coder:
    return coder.with_claims()


@pytest.fixture
def score(claiming: Coder, tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]  # a closure
    def made(claims: str) -> Scores:
        folder = tmp_path_factory.mktemp("worlds")
        (folder / "world.yaml").write_text(WORLD + claims, encoding="utf-8")
        return score_chronicle_claims(claiming, load_world([folder], folder / "cache"))

    return made


def hits(scores: Scores, number: int) -> tuple[int, int]:
    figure = scores.figures[number]
    assert isinstance(figure, Share)
    return int(figure.hits), int(figure.total)


def test_a_claim_is_found_by_its_words_and_speaker(score) -> None:  # type: ignore[no-untyped-def]  # see above
    scores = score(RIGHT)
    assert (hits(scores, 0), hits(scores, 2)) == ((1, 1), (1, 1))
    assert scores.details == ()


@pytest.mark.parametrize(("right", "wrong", "number"), [
    ("of stealing its fish", "a reliable neighbour", 0),
    ("speaker: KEN, state: KEN", "speaker: TZA, state: TZA", 0),
    ("stance: {UGA: -0.8}", "stance: {UGA: 0.8}", 2),
])
def test_what_is_told_otherwise_counts_against_the_coder(  # type: ignore[no-untyped-def]  # see above
    score, right: str, wrong: str, number: int
) -> None:
    scores = score(RIGHT.replace(right, wrong))
    assert hits(scores, number) == (0, 1)
    assert scores.details[0].split()[1].rstrip(":") == "a"


def test_a_register_counts_where_one_is_expected(score) -> None:  # type: ignore[no-untyped-def]  # see above
    wanted = RIGHT.replace("stance:", "register: [warmth], stance:")
    assert hits(score(wanted), 4) == (0, 1)
    assert hits(score(RIGHT), 4) == (0, 0)
