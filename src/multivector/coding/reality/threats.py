"""What is said as a threat: "we will strike unless the state pays" has threatened, whatever comes.

PLOVER keeps conflict that is to come as what it is, unless it is said as a threat (section
THREATEN): whoever announces a harm of his own and a condition beside it threatens.
"""

from collections.abc import Iterator, Sequence

from multivector.coding.acts.reduction import Coding
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.readings import Reading
from multivector.domain import Attribution, Party, Status

_HARMS = frozenset({"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"})
_CONDITIONS = frozenset({"unless", "if", "until", "till"})
# "said they would burn it if ...": their own words were "we will".
_TO_COME = frozenset({Status.ANNOUNCED, Status.POSSIBLE})
_FUTURE = frozenset({"will", "would", "'ll", "shall"})


def as_threat(
    coding: Coding, verb: Token, actors: Sequence[Reading], said_by: Attribution | None
) -> Coding:
    """The coding of an act, as a threat where it is told as one.

    Args:
        coding: The act as it is announced.
        verb: The word that tells it, or that carries it.
        actors: Those who would do it.
        said_by: Who says so, or None where the text itself does.
    """
    if coding.type not in _HARMS or coding.status not in _TO_COME or not verb.is_verb:
        return coding
    own = _is_own(actors, said_by)
    sure = coding.status is Status.ANNOUNCED and said_by is None
    future = any(aux.lemma.lower() in _FUTURE for aux in verb.all("aux"))
    if not (own or sure) or not future or not _is_conditional(verb):
        return coding
    return Coding("THREATEN", None, Status.HAPPENED)


def _is_own(actors: Sequence[Reading], said_by: Attribution | None) -> bool:
    """Whether those who would do it say so themselves; their papers and radios are others."""
    if said_by is None or said_by.id is None:
        return False
    speaker = Party.parse(said_by.id)
    if speaker.base == "?":  # "rebels said they would": of which state they are is told later
        return any(r.sector == speaker.sector for r in actors)
    return speaker.sector != "MED" and any(r.base == speaker.base for r in actors)


def _is_conditional(verb: Token) -> bool:
    return any(
        mark.lemma.lower() in _CONDITIONS
        for clause in _clauses_beside(verb)
        for mark in clause.all("mark", "advmod", "prep")
    )


def _clauses_beside(verb: Token) -> Iterator[Token]:
    """Clauses of the verb, and later ones of the verb of saying above it."""
    yield from verb.all("advcl")
    if verb.dep == "ccomp":
        yield from (clause for clause in verb.head.all("advcl") if clause.index > verb.index)
