"""Whose quantity an English end names, and towards whom it is a relation."""

from collections.abc import Iterable, Iterator, Sequence

from multivector.coding.causes.ends import End
from multivector.coding.causes.quantities import Quantities
from multivector.coding.parsing.clauses import find_object, find_subject, surface_subject
from multivector.coding.parsing.conjuncts import is_plural
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader

_POINTING = frozenset({"it", "its", "they", "them", "their", "he", "she", "his", "her"})
_THEY = frozenset({"they", "them", "their"})
_OWNING = ("of", "by", "between", "among", "within")
_GROUPS = frozenset({
    "neighbour", "neighbor", "country", "state", "government", "ally", "partner", "member",
    "capital", "elite", "republic", "nation", "leader", "people", "power", "client", "vassal",
    "satellite", "rival", "adversary", "minority",
})  # fmt: skip
_PLURALS = {
    "neighbor": "neighbours", "ally": "allies", "country": "countries", "minority": "minorities",
    "adversary": "adversaries", "people": "people",
}  # fmt: skip
_OTHER = frozenset({"other", "many", "several", "such", "same", "most", "own"})
_COMPLEMENTS = ("advmod", "acomp", "oprd", "attr", "xcomp", "ccomp")


def owners(word: Token, end: End, phrases: PhraseReader) -> tuple[str, ...]:
    """The parties whose it is: its possessor, its adjective, what follows "of", its subject."""
    by_adjective = (
        phrases.states_of(word) if word.is_noun and word.first("amod", "compound") else ()
    )
    owned = word.first("poss") is not None or any(p.lemma == "of" for p in word.all("prep"))
    if by_adjective and not owned:
        return _ordered(by_adjective)
    for place in _places(word):
        found = parties(place, phrases) if end.holds(place) or place.dep == "poss" else ()
        if found:
            return found
    return _ordered(phrases.states_of(word)) if word.is_noun else ()


def doers(verb: Token, end: End, phrases: PhraseReader) -> tuple[str, ...]:
    """The parties that do what a verb says, wherever its sentence names them."""
    told = end.tokens[0] if end.tokens[0].index < verb.index else None
    if told is not None and verb is end.head and any(a.tag == "TO" for a in verb.all("aux")):
        below = set(verb.subtree())
        outer = [t for t in end.tokens if t not in below and t.is_noun and t.index < verb.index]
        tops = [t for t in outer if t.head not in outer]
        if tops:
            return parties(tops[0], phrases)  # "for others to distance themselves"
    subject = find_subject(verb)
    if subject is None and verb.dep == "pcomp":
        subject = verb.head.head.first("poss")  # "Rome's habit of treating them as servants"
    return () if subject is None else parties(subject, phrases)


def done_to(verb: Token, phrases: PhraseReader) -> tuple[str, ...]:
    """The parties to whom a verb says that it is done."""
    held = find_object(verb)
    reflexive = held is not None and held.text.lower().endswith(("self", "selves"))
    return () if held is None or reflexive else parties(held, phrases)


def toward(
    word: Token, end: End, phrases: PhraseReader, quantities: Quantities, quantity: str
) -> tuple[str, ...]:
    """The parties to whom the quantity is a relation: "dependence on Russia"."""
    wanted = quantities.toward.get(quantity, frozenset())
    if quantity in quantities.done_to and word.first("poss", "amod") is not None:
        wanted |= {"of"}  # "Brazil's bullying of Peru"
    holders = (word, word.head, *(c for c in word.all("advmod", "acl") if end.holds(c)))
    for holder in holders:
        for preposition in holder.all("prep"):
            if preposition.lemma.lower() in wanted and end.holds(preposition):
                for inner in preposition.all("pobj"):
                    found = parties(inner, phrases)
                    if found:
                        return found
    return ()


def is_of_thing(word: Token, end: End, quantities: Quantities) -> bool:
    """Whether what a quantity is towards is no party: "dependence on gas"."""
    name = quantities.names.get(word.lemma.lower()) or quantities.acts.get(word.lemma.lower())
    wanted = quantities.toward.get(name[0], frozenset()) if name is not None else frozenset()
    return any(
        prep.lemma.lower() in wanted and end.holds(prep) and prep.first("pobj") is not None
        for prep in word.all("prep")
    )


def parties(token: Token, phrases: PhraseReader) -> tuple[str, ...]:
    """Bases of the known parties that a phrase is, or that own what it names."""
    if token.lemma.lower() in _POINTING or token.tag == "PRP$":
        found = _pointed(token, phrases)
        if found is not None:
            return found
    if token.pos == "NOUN" and token.lemma.lower() in _GROUPS and is_plural(token):
        return _described(token, phrases)
    return _known(token, phrases, direct=True) or _ordered(phrases.states_of(token))


def _described(token: Token, phrases: PhraseReader) -> tuple[str, ...]:
    """Several who are told by a word, named by it: "neighbour of RUS", "regional government"."""
    plural = _PLURALS.get(token.lemma.lower(), token.lemma.lower() + "s")
    whose = next((parties(p, phrases) for p in token.all("poss")), ())
    whose = whose or next(
        (parties(p, phrases) for of in token.all("prep") if of.lemma == "of"
         for p in of.all("pobj")), (),
    )  # fmt: skip
    known = tuple(one for one in _known(token, phrases, direct=True) if one not in whose)
    if known or whose:
        return known or (f"{plural} of {'+'.join(whose)}",)
    states = phrases.states_of(token)
    before = [c.text.lower() for c in token.all("amod", "compound") if c.pos in ("ADJ", "NOUN")]
    told = " ".join(word for word in before if word not in _OTHER)
    return _ordered(states) or ((f"{told} {plural}",) if told else ())


def _places(word: Token) -> Iterator[Token]:
    yield from word.all("poss")
    for preposition in word.all("prep"):
        if preposition.lemma in _OWNING:
            yield from preposition.all("pobj")
    yield from word.all("nsubj", "nsubjpass", "dobj", "dative")
    above = (word.head, word.head.head, word.head.head.head)
    if word.dep == "dobj":
        # "Russia wants to maintain influence", "giving local governments leverage"
        yield from word.head.all("dative")
        yield from (s for v in above for s in v.all("nsubj"))
    if word.dep in _COMPLEMENTS:
        # "pushes these countries away", "its neighbours have become distant"
        yield from word.head.all("dobj", "nsubj", "nsubjpass")
    if word.dep == "pobj" and above[1].is_noun:
        # "Brazil's loss of influence": whose the loss is
        yield from above[1].all("poss")
    if word.is_noun:
        yield word


def _pointed(pronoun: Token, phrases: PhraseReader) -> tuple[str, ...] | None:
    """Whom a pronoun means within its sentence; None where an earlier one must tell.

    "They" is the several that were told of last; "its" in what hangs on a clause is its subject.
    """
    before = phrases.sentence.tokens[: pronoun.index]
    if pronoun.lemma.lower() in _THEY or pronoun.text.lower() in _THEY:
        several = [
            t for t in before
            if t.tag in ("NNS", "NNPS") and t.dep not in ("compound", "nmod")
            and not _likens(t, before)
        ]  # fmt: skip
        for noun in reversed(several):
            is_group = noun.lemma.lower() in _GROUPS
            known = _described(noun, phrases) if is_group else _known(noun, phrases, direct=True)
            if known:
                return known
        return () if several else None
    for verb in pronoun.ancestors():
        subject = surface_subject(verb) if verb.is_verb else None
        if (
            subject is not None
            and subject.index < pronoun.index
            and pronoun not in set(subject.subtree())
        ):
            return _known(subject, phrases, direct=False) or None
    return None


def _likens(noun: Token, before: Sequence[Token]) -> bool:
    """Whether a noun only says as what somebody is treated: "as vassals rather than partners"."""
    top = noun.head if noun.dep == "conj" else noun
    first = min(t.index for t in top.subtree() if t.index <= top.index)
    return top.index > 0 and before[first - 1].text.lower() in ("as", "than")


def _known(token: Token, phrases: PhraseReader, *, direct: bool) -> tuple[str, ...]:
    return _ordered(
        r.base for r in phrases.read(token)
        if r.is_known and r.base is not None and not (direct and r.indirect)
    )  # fmt: skip


def _ordered(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(found)))
