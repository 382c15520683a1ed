from multivector.coding.claims.stances import REGISTERS, StanceWord, load_stances
from multivector.coding.coder import Coder
from multivector.domain import Claim, Document

WORDS = load_stances("en")
VERBS = sorted(WORDS.verbs.items())
JUDGMENTS = sorted(WORDS.judgments.items())
PREDICATES = sorted(WORDS.predicates.items())
ALONE = sorted(WORDS.registers.items())


def _code(coder: Coder, words: list[tuple[str, StanceWord]]) -> list[list[Claim]]:
    texts = [Document(str(n), word.example, "x", language="en") for n, (_, word) in enumerate(words)]
    return [list(coded.claims) for coded in coder.code(texts)]


def _stance(claims: list[Claim], party: str) -> float:
    values = [value for claim in claims for one, value in claim.stance if one == party]
    return max(values, key=abs, default=0.0)


def _registers(claims: list[Claim]) -> set[str]:
    return {register for claim in claims for register in claim.registers}


def _wrong(coder: Coder, words: list[tuple[str, StanceWord]], party: str, side: str) -> list[str]:
    told = []
    for (name, word), claims in zip(words, _code(coder, words), strict=True):
        value = getattr(word, side)
        if value and _stance(claims, party) * value <= 0:
            told.append(f"{name} {party} {value}: {word.example} {[dict(c.stance) for c in claims]}")
    return told


def test_directed_frames_take_a_stance_towards_subject_and_object(claimant: Coder) -> None:
    assert _wrong(claimant, VERBS, "SDN", "value") == []
    assert _wrong(claimant, VERBS, "NER", "object") == []


def test_cues_judge_the_one_whom_they_are_about(claimant: Coder) -> None:
    assert _wrong(claimant, JUDGMENTS, "NER", "value") == []


def test_predicates_are_held_of_the_one_of_whom_they_are_said(claimant: Coder) -> None:
    assert _wrong(claimant, PREDICATES, "SDN", "value") == []


def test_every_register_of_a_word_shows_in_its_example(claimant: Coder) -> None:
    told = []
    for words in (VERBS, JUDGMENTS, PREDICATES, ALONE):
        for (name, word), claims in zip(words, _code(claimant, words), strict=True):
            if not set(word.registers) <= _registers(claims):
                told.append(f"{name} {word.registers}: {word.example} {_registers(claims)}")
    assert told == []


def test_registers_are_those_of_the_list() -> None:
    shown = {r for words in (VERBS, JUDGMENTS, PREDICATES, ALONE) for _, w in words for r in w.registers}
    assert shown == set(REGISTERS)
