"""What stands around a word, each part read once for all senses that ask for it."""

from collections.abc import Iterator
from functools import cached_property

from multivector.coding.parsing.clauses import (
    DATES,
    find_object,
    find_subject,
    is_passive,
    iter_complements,
    tells_feeling,
)
from multivector.coding.parsing.conjuncts import conjuncts, of_whom
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader

_PARTICLES = ("prt", "prep", "advmod", "agent", "acomp", "oprd", "xcomp", "ccomp", "dobj", "attr",
              "intj")
_HELD_AFTER_NOUNS = ("of", "on", "for", "to", "with", "over", "from")
_ALLOWING = ("can", "could", "may")
# What happens to those who do not do as they must.
_FOLLOWING = frozenset({"face", "lose", "risk", "suffer", "pay", "forfeit", "die"})
_COMING = ("will", "would", "shall", "'ll")
_BIDDING = ("must", "ought", "should")
_ARMED = frozenset({"MIL", "REB", "UAF", "CRM", "PRM"})
# Words that tell how many there are of those named after "of".
_COUNTS = frozenset({
    "dozen", "score", "hundred", "thousand", "handful", "couple", "number", "group", "batch",
    "contingent",
})  # fmt: skip
# What is done is told by the word before these: "mediation efforts", "curfew hours".
_EMPTY = frozenset({"effort", "attempt", "hour", "point"})
# What is done is told by the object of these: "agreed to resume talks", "to prolong the truce".
_TOLD_BY_OBJECT = frozenset({
    "use", "resume", "extend", "prolong", "renew", "reopen", "step", "bear",
})  # fmt: skip
_SUMS = frozenset({
    "million", "billion", "trillion", "dollar", "euro", "pound", "yen", "yuan", "franc", "crown",
    "rouble", "rupee", "dinar", "riyal", "krona", "krone",
})  # fmt: skip
_HOURS = frozenset({"noon", "midday", "midnight", "dawn", "dusk", "sunrise", "sunset", "night"})
_MODIFYING = ("amod", "compound", "advmod", "nmod", "npadvmod", "det")


class Surroundings:
    """What a word's senses may ask for.

    Args:
        token: The word.
        phrases: Its sentence.
    """

    def __init__(self, token: Token, phrases: PhraseReader) -> None:
        self.token = token
        self._phrases = phrases
        self._subjects: dict[str, frozenset[str]] = {}
        self._particles: dict[str, Token | None] = {}

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """The lemmas that modify it."""
        return frozenset(child.lemma.lower() for child in self.token.all(*_MODIFYING))

    @cached_property
    def complements(self) -> frozenset[str]:
        """The clauses that follow it: `to`, `that`, `wish`, `ing`, `must`, `else`, `may`, `bid`."""
        return frozenset(kind for clause in self._clauses for kind in _kinds_of(clause))

    def particle(self, particle: str) -> Token | None:
        """A particle or preposition of a verb, also where it hangs on the verb's object."""
        if particle not in self._particles:
            self._particles[particle] = self._find_particle(particle)
        return self._particles[particle]

    def _find_particle(self, particle: str) -> Token | None:
        # What opens the sentence comes last: "On that day rebels fired on a jet".
        for child in sorted(self.token.children, key=lambda c: c.index < self.token.index):
            is_one = child.dep in _PARTICLES or (child.dep == "advcl" and child.tag == "JJ")
            is_one = is_one or (child.dep == "dative" and child.pos == "ADP")  # "sent to prison"
            aside = _tells_time(child) or tells_feeling(child)
            if is_one and child.lemma.lower() == particle and not aside:
                return child
        for opening in self.token.all("prep"):  # "dismissed the report as ridiculous"
            for child in opening.all("amod", "acomp") if opening.lemma.lower() == "as" else ():
                if child.lemma.lower() == particle:
                    return child
        held = self._object if self.token.is_verb else None
        if held is None or held.index < self.token.index:
            return None
        outside = [c for c in held.children if c.index > held.index or _is_outside(c, self.token)]
        joined = held.all("conj")  # "put a firm and a bank on its list"
        outside += [c for other in joined for c in other.children if c.index > other.index]
        return next((child for child in outside if child.lemma.lower() == particle), None)

    def is_fronted(self, preposition: Token) -> bool:
        """Whether it opens a phrase before the verb: "in Rome he gave a speech" is no "give in"."""
        if preposition.dep != "prep" or preposition.index > self.token.index:
            return False
        return any(held.tag not in ("WDT", "WP", "WP$") for held in preposition.all("pobj"))

    def held(self, pos: str, particle: str | None) -> list[Token]:
        """The heads that an entry's `object` is compared with."""
        if pos != "verb":
            return self._held_by_noun
        found = self.particle(particle) if particle else None
        if found is None:
            return self._held_by_verb
        heads = list(self._objects)
        heads += found.all("pobj", "pcomp")
        heads += [pobj for inner in found.all("prep") for pobj in inner.all("pobj")]
        return self._with_clauses(heads)

    def subject(self, pos: str) -> frozenset[str]:
        """Lemmas, sectors and kinds (`@party`, `@state`, `@place`) of the subject, if any."""
        if pos not in self._subjects:
            found = find_subject(self.token) if pos == "verb" else self.token.first("poss")
            if pos == "adjective" and self.token.dep == "amod":
                found = self.token.head  # "striking miners"
            self._subjects[pos] = frozenset() if found is None else self._marks(of_whom(found))
        return self._subjects[pos]

    @cached_property
    def _object(self) -> Token | None:
        return find_object(self.token)

    @cached_property
    def _objects(self) -> list[Token]:
        return list(conjuncts(self._object)) if self._object is not None else []

    @cached_property
    def _clauses(self) -> list[Token]:
        return list(iter_complements(self.token))

    @cached_property
    def _held_by_verb(self) -> list[Token]:
        return self._with_clauses(self._objects)

    @cached_property
    def _held_by_noun(self) -> list[Token]:
        token = self.token
        inner = [
            pobj
            for child in token.all("prep")
            if child.lemma in _HELD_AFTER_NOUNS
            for pobj in child.all("pobj")
        ]
        inner = [one for head in inner for one in conjuncts(head)]
        return [*inner, *token.all("compound", "amod", "nmod")]

    def _with_clauses(self, heads: list[Token]) -> list[Token]:
        clauses = [clause for clause in self._clauses if _is_meant(clause)]
        told = [child for clause in clauses if clause.lemma == "be" for child in _said_of(clause)]
        used = (clause for clause in clauses if clause.lemma in _TOLD_BY_OBJECT)
        told += [child for clause in used for child in clause.all("dobj")]
        return [inner for head in heads for inner in _through_partitives(head)] + clauses + told

    def _marks(self, subject: Token) -> frozenset[str]:
        told = [one for word in conjuncts(subject) for one in _counted(word)]
        marks = {word.lemma.lower() for word in told}
        marks |= {name.removesuffix("s") for name in marks if subject.pos == "PROPN"}
        readings = self._phrases.read(subject)
        sectors = {r.sector for r in readings if r.sector}
        if len(told) > 1 and sectors and sectors <= _ARMED:
            marks -= _COUNTS  # "dozens of gunmen" are no crowd
        marks |= sectors
        if any(r.base and not r.indirect for r in readings):
            marks.add("@party")
        if any(
            r.is_known and not r.indirect and r.sector in (None, "GOV", "MIL", "IGO")
            for r in readings
        ):
            marks.add("@state")
        if self._phrases.is_place(subject):
            marks.add("@place")
        return frozenset(marks)


def _is_outside(adjective: Token, verb: Token) -> bool:
    """Whether it stands between a verb and what opens its object: "set free two airmen".

    So it does in "let free activists", where nothing opens it: no other free things are let.
    """
    after = (c for c in adjective.head.all("det", "nummod", "poss") if c.index > adjective.index)
    return adjective.index == verb.index + 1 and (verb.lemma == "let" or any(after))


def _tells_time(preposition: Token) -> bool:
    """Whether a preposition opens a time: "on Friday called" is not "called on"."""
    told = list(preposition.all("pobj"))
    if preposition.lemma.lower() == "at":
        told += [time for around in preposition.all("prep") for time in around.all("pobj")]
        return bool(told) and all(time.lemma.lower() in _HOURS for time in told)
    on = preposition.lemma.lower() == "on"
    return on and bool(told) and all(day.text.rstrip(".") in DATES for day in told)


def _counted(word: Token) -> Iterator[Token]:
    """A word and, where it only counts, what it counts: "dozens of peacekeepers"."""
    yield word
    if word.lemma.lower() in _COUNTS:
        for child in word.all("prep"):
            yield from child.all("pobj") if child.lemma == "of" else ()


def _is_meant(clause: Token) -> bool:
    """Whether a clause tells what is promised, asked or done: in "vowed not to attack" none is."""
    refrained = clause.dep == "xcomp" and any(no.text.lower() == "not" for no in clause.all("neg"))
    return clause.dep in ("xcomp", "ccomp") and not refrained


def _through_partitives(head: Token) -> Iterator[Token]:
    """A word and what it is an amount of: "tonnes of rice", "a billion yen in debts"."""
    yield head
    for child in head.all("prep"):
        if child.lemma == "of" or (child.lemma == "in" and head.lemma in _SUMS):
            yield from child.all("pobj")
    for child in head.head.all("prep") if head.lemma in _SUMS else ():
        if child.lemma == "in" and child.index == head.index + 1:
            yield from child.all("pobj")
    if head.lemma in _EMPTY:
        yield from head.all("compound")


def _said_of(copula: Token) -> Iterator[Token]:
    """What a clause says that somebody is: "said that they were responsible", "was behind it"."""
    yield from copula.all("acomp", "attr")
    yield from (child for child in copula.all("prep") if child.lemma == "behind")


def _kinds_of(clause: Token) -> Iterator[str]:
    infinitive = any(child.text.lower() == "to" for child in clause.all("aux"))
    if infinitive:
        yield "to"
        if _is_pressed(clause) or (clause.first("neg") is None and _is_due(clause)):
            yield "else"
    elif clause.dep == "ccomp" and _is_imperative(clause):
        yield "bid"
    said = clause.dep == "acl" and any(mark.lemma == "that" for mark in clause.all("mark"))
    if (clause.dep == "ccomp" and not infinitive) or said:
        yield "that"
        if _is_wished(clause):
            yield "wish"
    if clause.tag == "VBG":
        yield "ing"
    if clause.dep == "ccomp" and _is_bidden(clause):
        yield "else" if _is_pressed(clause) else "must"
    if clause.dep == "ccomp" and _is_staked(clause):
        yield "else"
    if clause.dep == "ccomp" and any(aux.lemma in _ALLOWING for aux in clause.all("aux")):
        yield "may"


def _is_wished(clause: Token) -> bool:
    """Whether a that-clause may tell what is wished: "insisted that Chad withdraw"."""
    if any(aux.text.lower() == "be" for aux in clause.all("auxpass")):
        return clause.first("aux") is None  # "insisted that they be freed"
    subject = clause.first("nsubj", "nsubjpass")
    return clause.tag in ("VB", "VBP") and (subject is None or subject.pos != "PRON")


def _is_pressed(clause: Token) -> bool:
    """Whether a demand tells what follows if it is not met: "must leave or face sanctions"."""
    holders = (clause, clause.head) if clause.dep == "xcomp" else (clause,)
    return any(
        other.lemma in _FOLLOWING or is_passive(other) or _is_coming(other)
        for holder in holders
        for other in holder.all("conj")
        if any(c.lemma.lower() == "or" for c in (*holder.all("cc"), *other.all("cc")))
    )


def _is_coming(verb: Token) -> bool:
    return any(aux.lemma.lower() in _COMING for aux in verb.all("aux"))


def _is_staked(clause: Token) -> bool:
    """Whether one says what oneself will do unless: "said it would march unless"."""
    subject = clause.first("nsubj")
    own = subject is not None and subject.pos == "PRON" and clause.first("neg") is None
    return own and _is_coming(clause) and _is_due(clause)


def _is_due(clause: Token) -> bool:
    """Whether something else follows unless it is done: "to leave unless the raids end"."""
    marks = (mark for other in clause.all("advcl") for mark in other.all("mark"))
    return any(mark.lemma.lower() == "unless" for mark in marks)


def _is_imperative(clause: Token) -> bool:
    """Whether a clause bids: "Open the border," the envoy told Chad."""
    bare = clause.first("nsubj", "nsubjpass", "aux", "mark") is None
    return bare and clause.tag == "VB" and clause.index < clause.head.index


def _is_bidden(clause: Token) -> bool:
    """Whether a clause says what somebody must do, or what is needed."""
    subject = clause.first("nsubj", "nsubjpass")
    for aux in clause.all("aux"):
        # "Should Chad refuse" only supposes.
        if aux.lemma in _BIDDING and (subject is None or subject.index < aux.index):
            return True
    if clause.lemma == "need" and (is_passive(clause) or clause.first("xcomp") is not None):
        return True
    owed = clause.first("xcomp") if clause.lemma == "have" else None
    if owed is None or any(c.lemma == "yet" for c in (*clause.children, *owed.children)):
        return False
    return clause.tag in ("VBZ", "VBP")
