"""Who joins somebody in what he does."""

from collections.abc import Iterator

from multivector.coding.parsing.clauses import find_agent, is_passive
from multivector.coding.parsing.parse import Token


def joined_by(subject: Token) -> Iterator[Token]:
    """Who does it too: "Chad's president, joined by those of Niger and Mali, met".

    "Joined by Mali, Chad shut its border": also where it goes before.
    """
    opening = subject.head.all("advcl") if subject.dep == "nsubj" else ()
    for clause in (*subject.all("acl"), *(c for c in opening if c.index < subject.index)):
        agent = find_agent(clause) if clause.lemma == "join" and is_passive(clause) else None
        yield from (agent,) if agent is not None else ()


def joined_in(verb: Token) -> Iterator[Token]:
    """Whom the subject joins in doing it: "Niger joined Chad and Mali in signing the charter"."""
    preposition = verb.head
    joining = preposition.head
    if verb.dep == "pcomp" and preposition.lemma == "in" and joining.lemma == "join":
        yield from joining.all("dobj")
    yield from met_by_joining(verb)


def met_by_joining(meeting: Token) -> Iterator[Token]:
    """Who meets: "Meeting in Rome, Niger joined Chad and Mali in signing"; they all do."""
    joining = meeting.head
    in_doing = any(c.lemma == "in" and c.first("pcomp") for c in joining.all("prep"))
    opens = meeting.lemma in ("meet", "meeting") and meeting.dep in ("advcl", "nsubj", "csubj")
    if not in_doing or not opens or joining.lemma != "join":
        return
    before = (t for place in meeting.subtree() for t in place.all("conj") if t.pos == "PROPN")
    yield from (t for t in before if t.head.dep == "pobj")
    yield from joining.all("dobj")
