import pytest

from multivector.coding.claims.cues import FRAMES, Cue, load_cues
from multivector.coding.russian.coder import RussianCoder
from multivector.domain import Document

LEXICON = load_cues("ru")
CUES = sorted(LEXICON, key=lambda cue: (cue.frame, cue.lemma))


@pytest.fixture(scope="module")
def found(claimant: RussianCoder) -> dict[Cue, set[str]]:
    """For each cue the words that are cues in its example."""
    texts = [Document(str(n), cue.example, "x", language="ru") for n, cue in enumerate(CUES)]
    return {
        cue: {claim.cue.cut(cue.example).lower() for claim in coded.claims}
        for cue, coded in zip(CUES, claimant.code(texts), strict=True)
    }


def test_each_example_gives_a_claim_with_its_cue(found: dict[Cue, set[str]]) -> None:
    silent = [
        f"{cue.frame} {cue.lemma}: {cue.example} {sorted(words)}"
        for cue, words in found.items()
        if not any(_shares_its_beginning(cue.lemma, one) for one in words)
    ]
    assert silent == []


def _shares_its_beginning(lemma: str, cue: str) -> bool:
    """Whether a word of a cue begins as a lemma does, whatever its ending."""
    least = max(2, len(lemma) - 5)
    words = cue.replace("ё", "е").split()
    return any(word.startswith(lemma[:least]) for word in words)


def test_frames_are_known_and_no_example_serves_two_cues_of_a_frame() -> None:
    assert {cue.frame for cue in CUES} == set(FRAMES)
    for frame in FRAMES:
        examples = [cue.example for cue in CUES if cue.frame == frame]
        assert len(set(examples)) == len(examples), frame


def test_frames_that_need_a_preposition_or_a_case_list_some() -> None:
    linked = [cue for cue in CUES if cue.frame in ("charge", "topic")]
    assert all(cue.links for cue in linked)


def test_verbs_without_a_speaker_are_cues() -> None:
    assert set(LEXICON.verbs) >= LEXICON.words["impersonal"]
