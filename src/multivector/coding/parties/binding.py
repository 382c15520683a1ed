"""What the grammar of a sentence tells of whom its pronouns mean, and whom not."""

from multivector.coding.parsing.clauses import find_subject
from multivector.coding.parsing.conjuncts import clause_of
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.readings import Reading

_SWAYING = frozenset({
    "get", "urge", "press", "persuade", "force", "help", "ask", "bring", "push", "invite", "want",
    "convince", "coax", "prod", "tell", "order", "cajole", "nudge", "compel",
})  # fmt: skip


def is_added(clause: Token) -> bool:
    """Whether a clause only adds what a noun does or undergoes: "Chad, which lost its war"."""
    subject = clause.first("nsubj", "nsubjpass")
    if clause.dep == "relcl":
        return subject is not None and subject.tag in ("WDT", "WP")
    return clause.dep == "acl" and clause.tag in ("VBN", "VBG") and subject is None


def who_acts_on(token: Token) -> Token | None:
    """The subject of the verb of which a word is a goal: "Chad struck it", "Chad made it stop"."""
    clause = clause_of(token)
    if token.dep == "nsubj" and token.head.tag == "VB" and token.head.dep == "ccomp":
        clause = token.head.head if token.head.first("mark", "aux") is None else None
    elif token.dep not in ("dobj", "pobj", "dative"):
        clause = None
    return find_subject(clause) if clause is not None and clause.is_verb else None


def sways(pair: Token, token: Token) -> bool:
    """Whether those named together move others: "Qatar and Oman got the two to sign"."""
    clause = clause_of(token)
    above = clause.head if clause is not None else token
    swayed = above.is_verb and above.lemma in _SWAYING and token.index > above.index
    return swayed and pair.index < above.index


def is_told_within(reading: Reading, subject: Token) -> bool:
    """Whether a party is told by the words of a subject and is not it."""
    return any(reading.token is t for t in subject.subtree()) and reading.token is not subject


def is_own(noun: Token) -> bool:
    """Whether something is somebody's own: "its own envoy"."""
    return any(child.lemma == "own" for child in noun.all("amod"))
