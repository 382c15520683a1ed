import pytest

from multivector.arguments import ArgumentMap, Concept
from multivector.scenarios import Ground, Verdict, say_verdict

DRAWN = ArgumentMap("m", (Concept("a", "aid"), Concept("b", "trust")), ())


@pytest.mark.parametrize(("verdict", "said"), [
    (Verdict("a", "b", Ground.PROVED, -1), "more aid lowers trust for every choice of weights (proved"),
    (Verdict("a", "b", Ground.PROVED, -1, -1), "less aid raises trust for every choice of weights (proved"),
    (Verdict("a", "b", Ground.NO_WAY, 0), "more aid moves trust for no choice of weights"),
    (Verdict("a", "b", Ground.ROOM_ONLY, 1), "more aid lowers trust for no choice of weights (proved), and raises"),
    (Verdict("a", "b", Ground.SAMPLED, None, 1, 1.0, 0.0, 9), "raises trust in every one of 9 sampled choices"),
    (Verdict("a", "b", Ground.SAMPLED, None, 1, 0.2, 0.8, 9), "lowers trust in most of 9 sampled choices"),
    (Verdict("a", "b", Ground.SAMPLED, None, 1, 0.3, 0.4, 9), "lowers trust in a part of 9 sampled choices"),
    (Verdict("a", "b", Ground.SAMPLED, None, 1, 0.0, 0.0, 9), "moves trust in none of 9 sampled choices"),
])
def test_verdicts_in_words(verdict: Verdict, said: str) -> None:
    assert said in say_verdict(verdict, DRAWN)
