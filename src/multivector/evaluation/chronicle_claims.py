"""The claims in the chronicle as a regression set: who says what about whom, and in what tone?"""

from collections.abc import Sequence

from multivector.coding.coder import Coder
from multivector.domain import Claim, Span, party_base
from multivector.evaluation.scores import Scores, Share
from multivector.worlds import ChronicleClaim, World, iter_chronicle_texts


def score_chronicle_claims(coder: Coder, world: World, language: str = "en") -> Scores:
    """Code the entries that hold claims and count those that are found.

    A claim is found when its content and the words that tell it share at least half the
    characters of the shorter, and its speaker is the one expected, or answers to the same state.
    A sign is right when every party with an expected stance has it; a register when one of the
    expected is among those coded. Not every claim of an entry is written down: what is coded
    besides is neither right nor wrong.

    Args:
        coder: The coder; it must code claims.
        world: Whose chronicle.
        language: Of the texts.
    """
    expected: dict[str, list[ChronicleClaim]] = {}
    for claim in world.claims.values():
        if language in claim.words:
            expected.setdefault(claim.entry, []).append(claim)
    texts = [one for one in iter_chronicle_texts(world, language) if one.entry in expected]
    pairs: list[tuple[ChronicleClaim, Claim | None]] = []
    for text, coded in zip(texts, coder.code(one.document for one in texts), strict=True):
        left = list(coded.claims)
        for claim in expected[text.entry]:
            words = claim.words[language]
            start = text.document.text.find(words)
            found = _best(claim, Span(text.document.id, start, start + len(words)), left)
            if found is not None:
                left.remove(found)
            pairs.append((claim, found))
    return _scores(pairs, f"Claims in the chronicle, {len(texts)} entries ({language})", world)


def _scores(
    pairs: Sequence[tuple[ChronicleClaim, Claim | None]], title: str, world: World
) -> Scores:
    found = [(wanted, claim) for wanted, claim in pairs if claim is not None]
    signed = [(wanted, claim) for wanted, claim in found if wanted.stance]
    neutral = [claim for wanted, claim in found if not wanted.stance]
    shown = [(wanted, claim) for wanted, claim in found if wanted.registers]
    named = [(wanted, claim) for wanted, claim in found if wanted.speaker.startswith("person:")]
    return Scores(
        title,
        (
            Share("found: content, and the speaker or his state", len(found), len(pairs)),
            Share("the person by his name, of found that a person said",
                  sum(claim.speaker_name == world.title_of(wanted.speaker)
                      for wanted, claim in named), len(named)),
            Share("stance sign right, of found with a stance",
                  sum(_sign_right(wanted, claim) for wanted, claim in signed), len(signed)),
            Share("no stance coded, of found without one",
                  sum(not any(value for _, value in claim.stance) for claim in neutral),
                  len(neutral)),
            Share("register right, of found with a register",
                  sum(bool(set(wanted.registers) & set(claim.registers))
                      for wanted, claim in shown), len(shown)),
        ),
        details=(
            *(f"missed {wanted.id} {wanted.speaker}: {wanted.says}"
              for wanted, claim in pairs if claim is None),
            *(f"sign {wanted.id}: expected {dict(wanted.stance)}, coded {dict(claim.stance)}"
              for wanted, claim in signed if not _sign_right(wanted, claim)),
            *(f"register {wanted.id}: expected {list(wanted.registers)}, coded"
              f" {list(claim.registers)}"
              for wanted, claim in shown if not set(wanted.registers) & set(claim.registers)),
        ),
    )


def _best(wanted: ChronicleClaim, words: Span, coded: Sequence[Claim]) -> Claim | None:
    fitting = [claim for claim in coded if _overlaps(words, claim) and _speaks(wanted, claim)]
    return max(fitting, key=lambda claim: _shared(words, claim), default=None)


def _speaks(wanted: ChronicleClaim, claim: Claim) -> bool:
    if claim.speaker is not None and party_base(claim.speaker) == party_base(wanted.speaker):
        return True
    return claim.speaker_state is not None and claim.speaker_state == wanted.state


def _shared(words: Span, claim: Claim) -> int:
    return max(0, min(words.end, claim.content.end) - max(words.start, claim.content.start))


def _overlaps(words: Span, claim: Claim) -> bool:
    shorter = min(words.end - words.start, claim.content.end - claim.content.start)
    return 2 * _shared(words, claim) >= shorter


def _sign_right(wanted: ChronicleClaim, claim: Claim) -> bool:
    coded = {party_base(party): value for party, value in claim.stance}
    return all(
        coded.get(party_base(party), 0.0) * value > 0 for party, value in wanted.stance.items()
    )
