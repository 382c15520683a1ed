"""Those aboard: "seized a Greek tanker and held its crew" tells of a Greek crew."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

_ABOARD = frozenset({
    "pilot", "crew", "captain", "skipper", "cargo", "passenger", "driver", "sailor", "crewman",
    "navigator", "master",
})  # fmt: skip
_VESSELS = frozenset({
    "ship", "vessel", "tanker", "boat", "trawler", "aircraft", "plane", "jet", "helicopter", "bus",
    "lorry", "truck", "freighter", "submarine", "airliner", "warplane", "yacht", "ferry", "train",
    "bomber", "frigate", "cutter", "barge", "dhow", "fighter",
})  # fmt: skip


def states_aboard(pronoun: Token, phrases: PhraseReader) -> list[str]:
    """The states of the vessel whose crew or cargo "its" or "their" stands before."""
    if pronoun.tag != "PRP$" or pronoun.head.lemma not in _ABOARD:
        return []
    for token in reversed(phrases.sentence.tokens[: pronoun.index]):
        if token.lemma in _VESSELS and token.is_noun and token is not pronoun.head:
            return list(phrases.states_of(token))
    return []
