"""Whom the content of a promise, a demand, a refusal or a threat bears on."""

from collections.abc import Iterator

from multivector.coding.parsing.clauses import (
    find_agent,
    find_object,
    find_subject,
    is_passive,
    iter_complements,
    iter_prepositional,
)
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

SENDING = frozenset({
    "send", "deploy", "dispatch", "contribute", "commit", "withdraw", "pull", "station", "post",
    "airlift", "redeploy", "bring", "move", "supply", "lend", "assign", "second", "provide",
    "offer", "give", "extend", "grant", "donate", "deliver", "pay", "allocate",
})  # fmt: skip
"""What is sent somewhere is not whom it concerns: "refused to send observers to Chad"."""
_IMPOSING = frozenset({"impose", "place", "levy", "slap", "put", "clamp", "lay"})
_LETTING = frozenset({"allow", "let", "permit"})
_THINGS = frozenset({"nothing", "something", "anything", "everything"})
_AGREEMENTS = frozenset({
    "agreement", "deal", "accord", "compromise", "consensus", "treaty", "settlement",
    "breakthrough",
})  # fmt: skip
_LANDS = frozenset({"country", "nation", "state", "republic"})
_FORCES = frozenset({"troop", "force", "soldier", "army", "ambassador", "envoy", "contingent"})
# Of what is told after these, whoever says it is the one who does it.
_VOWING = frozenset({"threaten", "warn", "vow", "swear", "promise", "pledge"})
_BEARING = ("to", "with", "against", "on", "for", "from", "at", "into", "in", "of")
_AGREED_WITH = ("to", "with")  # "failed to agree on the return of refugees" names no party
_BIDDING = frozenset({"must", "should", "ought"})


class Complements:
    """Reads the clauses that complete the words of one sentence.

    Args:
        phrases: The sentence.
    """

    def __init__(self, phrases: PhraseReader) -> None:
        self._phrases = phrases

    def parties_of(self, clause: Token) -> Iterator[Reading]:
        """Parties that the content of a promise, demand or threat bears on.

        One known by name goes before one that is only described: in "send troops to Angola" it
        is Angola.
        """
        described: list[Reading] = []
        own: list[Reading] = []
        ours = self._bases_of_actor(clause)
        vowed = clause.head.lemma in _VOWING
        for word in complement_words(clause):
            told = [r for r in self._phrases.read(word) if r.base and not _is_venue(word, r)]
            doing = vowed and word.dep == "nsubj" and all(r.base in ours for r in told)
            if told and (doing or all(_is_own(r, ours) for r in told)):
                if word.head is clause and _is_bidden(clause):
                    yield from told
                    return
                own = own or told
                continue
            if any(r.is_known and not r.indirect for r in told):
                yield from told
                return
            described = described or told
        if described:
            yield from described
            return
        inner = [r for one in iter_complements(clause) for r in self.parties_of(one)]
        if inner or own:
            yield from inner or own
            return
        for goal in (*_receivers(clause), *_allowed(clause), find_object(clause)):
            if goal is not None and goal.is_noun and goal.pos != "PRON":
                yield from (r for r in self._phrases.read(goal) if r.base is None)
                return

    def _bases_of_actor(self, clause: Token) -> set[str]:
        """Whoever promises or refuses something: what is his own concerns nobody else."""
        governor = next((t for t in clause.ancestors() if t.is_verb), None)
        subject = find_subject(governor) if governor is not None else None
        readings = self._phrases.read(subject) if subject is not None else ()
        return {r.base for r in readings if r.base and r.is_known}


def _is_venue(word: Token, reading: Reading) -> bool:
    """Whether a city only tells where something is agreed: "failed to reach a deal in Geneva"."""
    where = word.head if word.dep == "pobj" and word.head.lemma == "in" else None
    return reading.indirect and where is not None and where.head.lemma in _AGREEMENTS


def _is_own(reading: Reading, ours: set[str]) -> bool:
    """Whether what one promises or refuses names only the promiser's own country or things."""
    whole = reading.sector is None and not reading.is_person
    whole = whole or reading.token.lemma in _LANDS
    return reading.base in ours and (whole or reading.indirect)


def _receivers(clause: Token) -> list[Token]:
    """To whom something is given: "agreed to offer a large package to the dairy trade"."""
    held = find_object(clause)
    found = [*iter_prepositional(clause, "to")]
    found += iter_prepositional(held, "to") if held is not None else ()
    return found if clause.lemma in SENDING else []


def _allowed(clause: Token) -> Iterator[Token]:
    """Who is to be let do something: "refused to allow the plane to land"."""
    for inner in clause.all("ccomp", "xcomp") if clause.lemma in _LETTING else ():
        yield from inner.all("nsubj")


def imposed_on(thing: Token, preposition: str) -> Iterator[Token]:
    """On whom a thing was laid that is now lifted: "the curbs placed on Chad"."""
    for clause in thing.all("acl", "relcl"):
        if clause.lemma in _IMPOSING:
            yield from iter_prepositional(clause, preposition)


def complement_words(clause: Token) -> Iterator[Token]:
    """Who may be meant by what somebody promises, demands or threatens, the likeliest first."""
    own = clause.first("nsubj", "nsubjpass")
    is_told = own is not None and own.tag not in ("PRP", "WDT", "WP") and own.lemma not in _THINGS
    if own is not None and is_told and clause.dep in ("ccomp", "pcomp"):
        yield own
    yield from _allowed(clause)
    agent = find_agent(clause) if is_passive(clause) else None
    yield from (agent,) if agent is not None else ()
    asked = own.all("acl") if own is not None and own.tag == "WP" else ()
    for matter in (*clause.all("csubj"), *asked):
        yield from complement_words(matter)  # "what is done to Chad is a crime"
    goal = find_object(clause)
    if clause.lemma in SENDING and goal is not None:
        for preposition in ("to", "into", "in", "from", "for"):
            yield from iter_prepositional(clause, preposition)
            yield from iter_prepositional(goal, preposition)
        yield from _served(clause)
    # "refused to renew it": a thing told before, hardly ever a party.
    force = goal is not None and clause.lemma == "use" and goal.lemma == "force"
    told = goal is not None and goal is not own and goal.lemma != "it" and not force
    if goal is not None and told and not _is_own_force(goal):
        yield goal
    for preposition in _AGREED_WITH if clause.lemma == "agree" else _BEARING:
        yield from iter_prepositional(clause, preposition)
        if goal is not None and clause.dep != "acl":
            yield from iter_prepositional(goal, preposition)
    yield from imposed_on(goal, "on") if goal is not None else ()
    for matter in iter_prepositional(clause, "of"):
        yield from iter_prepositional(matter, "in")  # "nothing had come of a plan in the union"


def _is_bidden(clause: Token) -> bool:
    """Whether a clause says what its subject is to do: "said that Chad should help Mali"."""
    return any(aux.lemma in _BIDDING for aux in clause.all("aux"))


def _is_own_force(goal: Token) -> bool:
    """Whether somebody's own forces are moved: "agreed to withdraw its troops"."""
    owner = goal.first("poss")
    return goal.lemma in _FORCES and owner is not None and owner.tag == "PRP$"


def _served(clause: Token) -> Iterator[Token]:
    """Whom what is sent is to serve: "offered to send troops to help the Malian army"."""
    for purpose in clause.all("advcl"):
        goal = find_object(purpose)
        infinitive = any(child.text.lower() == "to" for child in purpose.all("aux"))
        if infinitive and goal is not None and goal.is_noun:
            yield goal
