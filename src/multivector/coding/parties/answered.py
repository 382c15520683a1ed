"""Words of others that an act answers: "turned down a Chadian request" tells of the request too."""

from collections.abc import Iterator, Sequence

from multivector.coding.parsing.clauses import find_subject, surface_subject
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

# What is said by one and answered by another.
_SAID = frozenset({
    "request", "demand", "appeal", "plea", "charge", "accusation", "allegation", "claim", "offer",
    "invitation", "protest", "note", "criticism", "ultimatum", "threat", "petition", "complaint",
    "call", "lawsuit", "suit",
})  # fmt: skip


def is_answered(noun: Token, phrases: PhraseReader) -> bool:
    """Whether a noun is what somebody else than the subject of its verb has said."""
    if noun.lemma.lower() not in _SAID or noun.dep not in ("dobj", "pobj", "nsubjpass"):
        return False
    answering = answerers(noun, phrases)
    # A state's president and its parliament are two.
    known = {r.base for r in answering if r.sector in (None, "GOV")} | {r.id for r in answering}
    return bool(answering) and any(party not in known for party in _speakers(noun, phrases))


def answerers(noun: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Who answers what a noun tells: the subject of the verb that governs it."""
    verb = next((t for t in noun.ancestors() if t.is_verb), None)
    subject = (find_subject(verb) or surface_subject(verb)) if verb is not None else None
    if subject is None or subject is noun:
        return ()
    return tuple(r for r in phrases.read(subject) if r.is_known)


def is_judge_of(act: str, answering: Sequence[Reading]) -> bool:
    """Whether those who answer an accusation only judge it: "threw out the brewer's complaint"."""
    return act == "ACCUSE" and all(r.sector == "JUD" for r in answering)


def _speakers(noun: Token, phrases: PhraseReader) -> Iterator[str]:
    for child in noun.all("poss", "amod", "compound", "nmod"):
        mention = phrases.mention_at(child)
        if mention is not None:
            yield mention.id
        elif child.dep == "poss" and child.tag != "PRP$":
            yield from (r.id for r in phrases.read(child) if r.id)
    for preposition in noun.all("prep", "agent"):
        if preposition.lemma in ("by", "from", "of"):
            for pobj in preposition.all("pobj"):
                yield from (r.id for r in phrases.read(pobj) if r.id)
