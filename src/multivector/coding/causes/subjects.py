"""What a causal verb's cause is: its subject, a clause before it, or what somebody does."""

from dataclasses import dataclass

from multivector.coding.causes.ends import End, make_end, trim
from multivector.coding.causes.found import Sentence
from multivector.coding.causes.lexicon import CauseLexicon
from multivector.coding.parsing.clauses import find_agent, find_subject, is_passive, surface_subject
from multivector.coding.parsing.parse import Token

_HOPING = frozenset(
    {"try", "want", "hope", "wish", "refuse", "fail", "decline", "threaten", "intend"}
)
_AWAY = frozenset({"without", "instead", "than", "far", "rather", "despite"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The cause of a verb.

    Attributes:
        end: Its words, or None.
        is_clause: Whether it is a clause: what somebody does.
    """

    end: End | None
    is_clause: bool | None


def find_cause(verb: Token, sentence: Sentence) -> Subject:
    """The cause that a verb's clause names."""
    doing = doing_of(verb, sentence)
    if doing is not None:
        return Subject(doing, is_clause=True)
    perfect = perfect_of(verb, sentence)
    if perfect is not None:
        subject = verb.first("nsubj") or surface_subject(perfect)
        return Subject(
            None if subject is None else make_end(subject, sentence.tokens), is_clause=False
        )
    if is_passive(verb):
        agent = find_agent(verb) or _motive(verb)
        return Subject(None if agent is None else make_end(agent, sentence.tokens), is_clause=False)
    if _continues(verb):
        return Subject(main_clause(verb, sentence), is_clause=True)
    stolen = _stolen_subject(verb, sentence) or _cleft(verb, sentence)
    if stolen is not None:
        return Subject(stolen, is_clause=False)
    own = next(reversed(list(verb.all("nsubj", "csubj"))), None)
    if own is not None and own.dep == "csubj":
        return Subject(make_end(own, sentence.tokens), is_clause=True)
    found = own if own is not None and own.tag not in ("WP", "WDT") else find_subject(verb)
    if found is None:
        return Subject(None, is_clause=False)
    if found.lemma in ("that", "it") and verb.head.lemma == "be":
        attr = verb.head.first("attr")  # "it is the lack of jobs that sends them away"
        found = attr if attr is not None and attr.index < verb.index else found
    below = set(found.subtree())
    cut = [t for t in (verb, *verb.ancestors()) if t in below and t is not found]
    return Subject(make_end(found, sentence.tokens, without=cut), is_clause=found.is_verb)


def perfect_of(verb: Token, sentence: Sentence) -> Token | None:
    """The "have" of a perfect that the parser takes for an adjective: "has fuelled unrest"."""
    if verb.dep != "amod" or verb.tag != "VBN" or not verb.index or verb.head.index < verb.index:
        return None
    before = sentence.tokens[verb.index - 1]
    return before if before.lemma == "have" else None


def _continues(verb: Token) -> bool:
    """Whether a participle goes on from a clause: "they invest billions, giving it leverage"."""
    return (
        verb.dep == "advcl"
        and verb.tag == "VBG"
        and verb.index > verb.head.index
        and verb.head.is_verb
        and verb.first("mark", "nsubj") is None
    )


def _cleft(verb: Token, sentence: Sentence) -> End | None:
    """As in: "what drives them is fear", "fear is what drives them"."""
    own = verb.first("nsubj")
    if own is None or own.tag not in ("WP", "WDT"):
        return None
    if verb.dep == "csubj":
        attr = verb.head.first("attr", "ccomp", "acomp")
        return None if attr is None else make_end(attr, sentence.tokens, after=verb.head.index)
    if verb.dep in ("ccomp", "attr") and verb.head.lemma == "be":
        over = verb.head.first("nsubj", "csubj")
        return None if over is None else make_end(over, sentence.tokens)
    return None


def _stolen_subject(verb: Token, sentence: Sentence) -> End | None:
    """A subject that the parser gave to a later verb: "treating them as vassals will drive ..."."""
    mark = verb.first("mark")
    if verb.dep != "advcl" or mark is None or mark.text.lower() != "as":
        return None
    others = [s for s in verb.head.all("nsubj") if s.index < mark.index]
    aux = next((a for a in verb.all("aux") if a.tag == "MD"), None)
    habit = verb.head.head if verb.head.dep == "acl" else verb.head.head.head
    if aux is not None and verb.head.dep in ("acl", "pcomp") and habit.is_noun:
        # "its habit of treating clients as servants will drive them away"
        owner = habit.first("poss", "det") or habit
        first = min(t.index for t in owner.subtree() if t.index <= habit.index)
        return trim(sentence.tokens[first : aux.index], habit)
    if len(list(verb.head.all("nsubj"))) < 2 or not others or aux is None:
        return None
    return trim(sentence.tokens[min(t.index for t in others[0].subtree()) : aux.index], others[0])


def doing_of(verb: Token, sentence: Sentence) -> End | None:
    """What somebody does by which he brings it about: "by cutting supplies, Moscow ..."."""
    clause = verb
    while clause.dep == "conj" and clause.head.is_verb:
        clause = clause.head
    for at in {verb.index: verb, clause.index: clause}.values():
        for prep in at.children:
            if prep.dep in ("prep", "agent") and prep.lemma.lower() in ("by", "through"):
                doing = prep.first("pcomp")
                if doing is not None and doing.is_verb and (at is verb or prep.index < at.index):
                    subject = find_subject(at)
                    if (
                        subject is not None
                        and subject.pos not in ("PROPN", "PRON")
                        and prep.index > subject.index
                    ):
                        return None  # "climate stress, by shrinking pastures, intensifies clashes"
                    return make_end(doing, sentence.tokens)
    return None


def _motive(verb: Token) -> Token | None:
    """As in: "Motivated by" is an agent; "driven from" is none."""
    for child in verb.all("prep"):
        if child.lemma == "by":
            return child.first("pobj", "pcomp")
    return None


def main_clause(below: Token, sentence: Sentence) -> End | None:
    """The clause above an adverbial one, without it and what follows it."""
    head = below.head
    while (
        head.dep in ("conj", "xcomp")
        and head.head.is_verb
        and head.first("nsubj", "nsubjpass") is None
    ):
        head = head.head
    first = min(t.index for t in below.subtree())
    inner = (
        [t for t in head.subtree() if t.index < first]
        if first > head.index
        else list(head.subtree())
    )
    gone = {t.index for t in below.subtree()}
    for child in head.children:
        if child.dep in ("mark", "cc", "punct"):
            gone |= {t.index for t in child.subtree()}
    kept = sorted(t.index for t in inner if t.index not in gone)
    if not kept:
        return None
    return trim(sentence.tokens[kept[0] : kept[-1] + 1], head)


def passive_patient(verb: Token) -> Token | None:
    """The grammatical subject of a verb."""
    return surface_subject(verb)


def is_denied(verb: Token, lexicon: CauseLexicon) -> bool:
    """Whether a verb's clause says that it does not, or only that somebody tries to."""
    for child in verb.children:
        if child.dep == "neg" and not any(c.lemma == "only" for c in verb.children):
            return True
    if verb.dep == "xcomp" and verb.head.lemma in _HOPING and not is_passive(verb.head):
        return True
    if verb.dep == "pcomp":
        above = [verb.head.lemma.lower(), verb.head.head.lemma.lower()]
        if any(word in _AWAY for word in above):
            return True
    return (
        verb.dep == "advcl"
        and any(
            m.text.lower() in ("if", "though", "although", "unless", "whether")
            for m in verb.all("mark")
        )
        and (verb.lemma not in lexicon.verbs)
    )
