"""Against whom arms are moved that name only their purpose: "sent a frigate to deter Chad"."""

from collections.abc import Iterator, Sequence

from multivector.coding.parsing.clauses import find_object, iter_prepositional
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.parties.sameness import others_than

_CONFRONTING = frozenset({
    "counter", "deter", "confront", "fight", "attack", "strike", "bomb", "destroy", "repel",
    "contain", "combat", "crush", "quell", "oppose", "resist", "intimidate", "face", "hit",
    "thwart", "expel", "dislodge", "retake", "recapture", "hunt", "shell", "invade",
})  # fmt: skip
_OF = ("from", "by", "of")


def confronted(
    verb: Token, actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """The parties that the purpose of a move of arms names; empty without any.

    Args:
        verb: The word that tells the move.
        actors: Those who make it.
        phrases: The sentence.
    """
    for word in _aims(verb):
        if found := others_than(actors, phrases.read(word)):
            return found
    return ()


def _aims(verb: Token) -> Iterator[Token]:
    """The object of each hostile purpose, then whose it is: "threats from Iran"."""
    for clause in verb.all("advcl", "xcomp", "acl"):
        infinitive = any(aux.text.lower() == "to" for aux in clause.all("aux"))
        held = find_object(clause) if infinitive and clause.lemma in _CONFRONTING else None
        if held is not None:
            yield held
            for preposition in _OF:
                yield from iter_prepositional(held, preposition)
