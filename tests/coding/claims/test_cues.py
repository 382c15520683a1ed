from pathlib import Path

import pytest

from multivector.coding.claims import cues as module
from multivector.coding.claims.cues import FRAMES, Cue, load_cues
from multivector.coding.coder import Coder
from multivector.domain import Document, WorldError

LEXICON = load_cues("en")
CUES = sorted(LEXICON, key=lambda cue: (cue.frame, cue.lemma))


@pytest.fixture(scope="module")
def found(claimant: Coder) -> dict[Cue, set[str]]:
    """For each cue the words that are cues in its example."""
    texts = [Document(str(n), cue.example, "x", language="en") for n, cue in enumerate(CUES)]
    return {
        cue: {claim.cue.cut(cue.example).lower() for claim in coded.claims}
        for cue, coded in zip(CUES, claimant.code(texts), strict=True)
    }


def test_each_example_gives_a_claim_with_its_cue(found: dict[Cue, set[str]]) -> None:
    from multivector.coding.english.forms import word_forms

    silent = [
        f"{cue.frame} {cue.lemma}: {cue.example} {sorted(words)}"
        for cue, words in found.items()
        if not any(word_forms(cue.lemma.split()[0]) & set(one.split()) for one in words)
    ]
    assert silent == []


def test_frames_are_known_and_no_example_serves_two_cues_of_a_frame() -> None:
    assert {cue.frame for cue in CUES} == set(FRAMES)
    for frame in FRAMES:
        examples = [cue.example for cue in CUES if cue.frame == frame]
        assert len(set(examples)) == len(examples), frame


def test_frames_that_need_a_preposition_list_some() -> None:
    linked = [cue for cue in CUES if cue.frame in ("charge", "topic")]
    assert all(cue.links for cue in linked)


def test_what_attributes_events_is_listed_with_the_claims() -> None:
    words = LEXICON.attributing
    assert {"say", "announce"} <= words["say"]
    assert {"claim", "account"} <= words["nouns"]
    assert "want" not in words["say"]
    assert {"accuse", "allegedly", "believe"} <= words["accuse"] | words["adverbs"] | words["passive"]


@pytest.mark.parametrize(("text", "message"), [
    ("frame: song\ncues: {say: A said so.}", "no such frame"),
    ("frame: clause\nmood: x\ncues: {say: A said so.}", "no such field"),
    ("frame: clause\ncues: {say: {links: [of]}}", "without an example"),
])
def test_a_file_that_breaks_the_format_is_named(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "bad.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "language_folder", lambda _: tmp_path)
    monkeypatch.setattr(module, "word_lists", lambda *_: {})
    module.load_cues.cache_clear()
    with pytest.raises(WorldError, match=message):
        module.load_cues("xx")
    module.load_cues.cache_clear()
