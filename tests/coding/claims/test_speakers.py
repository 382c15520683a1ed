from collections.abc import Callable

import pytest

from multivector.domain import Claim

Claims = Callable[..., list[Claim]]

# Text, the speaker's id, name and state, of the claim that comes last.
SPEAKERS = [
    ("Ilham Aliyev said that the road was open.", "AZE", "Ilham Aliyev", "AZE"),
    ("The Azerbaijani president said that the road was open.", "AZE",
     "The Azerbaijani president", "AZE"),
    # Named sentences before.
    ("Ilham Aliyev came to Gabala. He said that the road was open.", "AZE", "Ilham Aliyev", "AZE"),
    ("Ilham Aliyev praised Tashkent. Talks went well. “The road is open,” he added.", "AZE",
     "Ilham Aliyev", "AZE"),
    # Media answer to a state, experts and firms to none.
    ("Pro-Kremlin outlets mocked Turkey.", "RUS:MED", "Pro-Kremlin outlets", "RUS"),
    ("A Russian professor said that the road was open.", "RUS:EDU", "A Russian professor", None),
    # An unregistered speaker by his name.
    ("Nurlan Bekov, a herder, said that the lake was dry.", "Nurlan Bekov", "Nurlan Bekov", None),
    # A paper speaks, and is pointed back to.
    ("A leaked Russian memo outlined how trade fell. It added that roads were bad.", "RUS",
     "A leaked Russian memo", "RUS"),
    # "It" in a ministry's words is the ministry.
    ("Gambia's foreign ministry said on Monday that it wants a joint patrol on the lake.",
     "GMB", "Gambia's foreign ministry", "GMB"),
    # Channels near a government speak, not the government.
    ("The words spread on channels aligned with the Kremlin, which described Chad as a pawn.",
     None, "channels aligned with the Kremlin", None),
]


@pytest.mark.parametrize(("text", "identity", "name", "state"), SPEAKERS)
def test_speakers_have_id_name_and_the_state_they_answer_to(
    claims: Claims, text: str, identity: str | None, name: str, state: str | None
) -> None:
    claim = claims(text)[-1]
    assert (claim.speaker, claim.speaker_name, claim.speaker_state) == (identity, name, state)


@pytest.mark.parametrize("text", [
    "The envoys were branded as spies.",
    "The guard allegedly opened the gate.",
    "The minister is believed to have fled.",
])
def test_where_nobody_is_named_the_speaker_is_missing(claims: Claims, text: str) -> None:
    [claim] = claims(text)
    assert (claim.speaker, claim.speaker_name, claim.speaker_span) == (None, None, None)


def test_who_is_only_told_of_in_the_words_is_not_the_speaker(claims: Claims) -> None:
    [claim] = claims("“Moldova is a puppet of Brussels,” declared the senator.")
    assert claim.speaker_state is None
    assert dict(claim.stance)["MDA"] < 0


def test_the_narratives_of_a_camp_speak_where_a_portrayal_names_nobody(claims: Claims) -> None:
    text = "Russian narratives share some themes. Niger is branded as a traitor."
    claim = claims(text)[-1]
    assert (claim.speaker_name, claim.speaker_state) == ("Russian narratives", "RUS")
    assert claim.speaker_span is not None
    assert claim.speaker_span.cut(text) == "Russian narratives"
