"""Arcs that the parser often draws amiss, drawn as the sentence means them."""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token

_GIVING = frozenset({"make", "give", "send", "offer", "grant", "lend", "pay", "hand"})
_GIVEN = frozenset({
    "offer", "promise", "proposal", "pledge", "loan", "gift", "grant", "visit", "request", "demand",
    "concession", "guarantee", "threat", "warning", "ultimatum",
})  # fmt: skip
_TIMES = frozenset({
    "time", "day", "night", "hour", "moment", "year", "month", "week", "date", "period", "age",
})  # fmt: skip
_RELIEVING = frozenset({
    "lorry", "truck", "convoy", "worker", "agency", "flight", "ship", "group", "delivery",
    "shipment", "organisation", "organization", "charity", "plane",
})  # fmt: skip
_VISITS = frozenset({
    "visit", "trip", "journey", "arrival", "return", "flight", "departure", "accession", "tour",
    "transfer", "extradition", "deportation", "dispatch", "delivery",
})  # fmt: skip
_DEEDS = frozenset({
    "abduction", "abrogation", "annexation", "annulment", "arrest", "bombardment", "bombing",
    "cancellation", "capture", "closure", "condemnation", "denunciation", "deportation",
    "detention", "expulsion", "extradition", "invasion", "killing", "murder", "occupation",
    "purchase", "ratification", "recognition", "rejection", "release", "repudiation", "revocation",
    "sale", "seizure", "shelling", "siege", "storming", "suspension",
})  # fmt: skip
_BLOWS = frozenset({
    "attack", "ban", "blockade", "boycott", "embargo", "restriction", "sanction", "strike",
    "tariff", "war",
})  # fmt: skip
# After which acts a preposition belongs to them and not to the name between, by the link of that.
_BEHIND_NAMES = {
    ("to", "of"): _VISITS, ("in", "of"): _VISITS, ("at", "of"): _VISITS, ("by", "of"): _DEEDS,
    ("of", "on"): _BLOWS, ("by", "on"): _BLOWS, ("of", "against"): _BLOWS,
    ("by", "against"): _BLOWS,
}  # fmt: skip
_TENSED = frozenset({"VB", "VBD", "VBZ", "VBP"})
_HANDING = frozenset({"hand", "turn", "sign"})
_REACHING = _GIVING | {"deny", "refuse", "allow", "promise", "award", "show", "owe"}
_MEETING = {"meeting": "meet", "gathering": "gather"}
_CLOSING = frozenset({"shut", "close", "seal", "lock"})
_LEAVING = frozenset({"keep", "leave", "hold"})
_SAYING = frozenset({"say", "believe", "think", "report", "understand", "know", "rumour"})
_OPENING = frozenset({"that", "if", "whether"})


def mend_arcs(tokens: Sequence[Token]) -> None:
    """Mend subjects that became clauses, receivers that became objects, verbs read as nouns."""
    for token in tokens:
        _act(token)
        if token.dep in ("nsubj", "csubj", "xcomp"):
            _mend_subject(token)
        elif token.dep == "relcl":
            _tell_apart(token)
            _open_content(token)
            _tell_when(token)
        elif token.tag == "VB" and token.lemma == "aid" and token.dep == "advcl":
            _make_relief(token)
        elif token.dep == "quantmod":
            _make_particle(token)
        elif token.dep == "ccomp" and token.pos == "NOUN":
            _let_in(token)
            _give_to_receiver(token)
            _make_verb(token)
        elif token.dep == "ccomp" and token.tag == "VBN":
            _describe(token)
        elif token.dep == "dobj" and token.head.lemma in _REACHING:
            _receive(token)
        elif token.dep == "pobj" and token.head.dep == "prt":
            _take_from_particle(token)
        elif token.dep == "appos":
            _join(token, tokens)
        elif token.dep in ("dep", "prep"):
            _mend_loose(token)


def _act(name: Token) -> None:
    """Let a name do what the parser takes it for a part of: "If Chad attacks Mali"."""
    verb = name.head
    if name.dep != "compound" or verb.tag not in _TENSED:
        return
    own = verb.first("nsubj", "nsubjpass", "csubj", "expl")
    opened = verb.dep == "advcl" or verb.is_root
    if own is None and opened and verb.is_verb and name.pos == "PROPN" and name.index < verb.index:
        name.dep = "nsubj"


def _mend_subject(token: Token) -> None:
    """Mend what was taken for a subject, or for no verb after "to"."""
    if token.tag == "VBG" and token.dep != "xcomp":
        _free_subject(token)
    elif token.dep == "nsubj" and token.text in _MEETING:
        _tell_who_meets(token)
    elif token.tag == "NN" and token.dep == "xcomp":
        _make_infinitive(token)


def _mend_loose(token: Token) -> None:
    """Mend what hangs loosely or on a place: "kept the border shut", "talks in Rome between"."""
    if token.dep == "dep" and token.lemma in _CLOSING and token.head.lemma in _LEAVING:
        token.dep = "oprd"
    elif token.dep == "prep" and token.lemma == "between":
        _take_from_place(token)
    elif token.dep == "prep":
        _take_from_name(token)


def _make_particle(word: Token) -> None:
    """Take a particle from the number after it: "handed over ten Armenian soldiers"."""
    verb, number = word.head.head.head, word.head
    beside = verb.index + 1 == word.index and verb.lemma in _HANDING and number.head.dep == "dobj"
    if beside and word.lemma == "over":
        hang(word, verb, "prt")


def _make_relief(word: Token) -> None:
    """Make what brings relief of who is relieved: "opened the port to aid lorries"."""
    to, thing, verb = word.first("aux"), word.first("dobj"), word.head
    beside = thing is not None and thing.index == word.index + 1 and thing.lemma in _RELIEVING
    if to is None or thing is None or not beside:
        return
    verb.children[next(n for n, c in enumerate(verb.children) if c is word)] = to
    to.head, to.dep, to.tag, to.pos = verb, "prep", "IN", "ADP"
    to.children.append(thing)
    thing.children = [word, *(c for c in word.children if c not in (to, thing)), *thing.children]
    for child in thing.children:
        child.head = thing
    thing.head, thing.dep = to, "pobj"
    word.children, word.dep, word.tag, word.pos = [], "compound", "NN", "NOUN"


def _let_in(thing: Token) -> None:
    """Make a thing after "let" its object: "let two lorries into Gaza"."""
    verb = thing.head
    alone = all(child is thing for child in verb.all("dobj", "ccomp", "xcomp"))
    if verb.lemma == "let" and alone and thing.first("nsubj") is None:
        thing.dep = "dobj"


def _free_subject(clause: Token) -> None:
    """Make who meets the subject: "leaders meeting in Riga decided"."""
    subject = clause.first("nsubj")
    if subject is None or subject.index > clause.index or not subject.is_noun:
        return
    clause.children.remove(subject)
    siblings = clause.head.children
    siblings[next(n for n, c in enumerate(siblings) if c is clause)] = subject
    subject.head, subject.dep = clause.head, "nsubj"
    clause.head, clause.dep = subject, "acl"
    subject.children.append(clause)


def _tell_who_meets(meeting: Token) -> None:
    """Make those who meet the subject, not their meeting: "ministers meeting in Riga agreed"."""
    who = next((c for c in meeting.all("compound") if c.index == meeting.index - 1), None)
    one = any(child.lemma.lower() in ("a", "an") for child in meeting.all("det"))
    if who is None or one or who.tag not in ("NNS", "NNPS"):
        return
    for child in [c for c in meeting.children if c.index < who.index]:
        hang(child, who)
    meeting.children.remove(who)
    siblings = meeting.head.children
    siblings[next(n for n, c in enumerate(siblings) if c is meeting)] = who
    who.head, who.dep = meeting.head, "nsubj"
    meeting.head, meeting.dep = who, "acl"
    meeting.lemma, meeting.pos, meeting.tag = _MEETING[meeting.text], "VERB", "VBG"
    who.children.append(meeting)


def _describe(clause: Token) -> None:
    """Make what is only described the object: "hailed a union proposed by Chad", "said to be"."""
    thing, verb = clause.first("nsubj", "nsubjpass"), clause.head
    bare = clause.first("aux", "auxpass", "mark", "dobj") is None
    told = clause.first("agent") or (clause.lemma in _SAYING and clause.first("xcomp"))
    if thing is None or not bare or not told or verb.first("dobj"):
        return
    if not verb.index < thing.index < clause.index:
        return
    clause.children.remove(thing)
    siblings = verb.children
    siblings[next(n for n, c in enumerate(siblings) if c is clause)] = thing
    thing.head, thing.dep = verb, "dobj"
    clause.head, clause.dep = thing, "acl"
    thing.children.append(clause)


def _join(noun: Token, tokens: Sequence[Token]) -> None:
    """Make what follows "and" no apposition: "President Ruto and opposition leader Odinga"."""
    start = min(t.index for t in noun.subtree())
    joining = tokens[start - 1] if start else None
    first = noun.head
    if joining is None or joining.dep != "cc" or joining.lemma.lower() != "and":
        return
    if joining.head is not first and joining.head.head is not first:
        return
    noun.dep = "conj"
    hang(joining, first)
    for name in list(first.all("appos")):
        if min(t.index for t in name.subtree()) == noun.index + 1:
            hang(name, noun)


def _take_from_particle(thing: Token) -> None:
    """Make what stands after a particle the verb's object: "drove off a Chadian vessel"."""
    verb = thing.head.head
    if verb.first("dobj") is not None or not verb.is_verb:
        return
    hang(thing, verb, "dobj")


def _take_from_place(between: Token) -> None:
    """Hang on an act what stands after its place: "talks in Doha between Chad and Mali"."""
    place, act = between.head, between.head.head.head
    if place.pos != "PROPN" or place.dep != "pobj" or place.head.lemma not in ("in", "at"):
        return
    hang(between, act)


def _take_from_name(preposition: Token) -> None:
    """Hang on an act what stands after a name in it: "a visit to Oslo of the Chadian premier".

    So in "the arrest by Mali of ten men", "the sanctions of the Union on Chad".
    """
    name, link = preposition.head, preposition.head.head
    behind = _BEHIND_NAMES.get((link.lemma, preposition.lemma), frozenset())
    if name.pos != "PROPN" or name.dep != "pobj" or link.head.lemma not in behind:
        return
    told = preposition.first("pobj")
    named = told is not None and told.pos == "PROPN"
    if preposition.lemma != "of" or not (named or (link.lemma != "by" and name.first("det"))):
        hang(preposition, link.head)


def _tell_apart(clause: Token) -> None:
    """Make a pronoun beside a subject the object: "a summit, which Chad is due to attend".

    So in "the loan that Oman granted Mali", where it was taken for the receiver.
    """
    given, receiver = clause.first("dative"), clause.first("dobj")
    if given is not None and given.tag == "WDT" and receiver is not None:
        given.dep, receiver.dep = "dobj", "dative"
    subjects = list(clause.all("nsubj"))
    if len(subjects) == 2 and subjects[0].tag == "WDT" and subjects[1].is_noun:
        subjects[0].dep = "dobj"


def _open_content(clause: Token) -> None:
    """Make a "that" beside an object open what a noun says: "a report that Chad invaded Mali"."""
    objects = list(clause.all("dobj"))
    if len(objects) == 2 and objects[0].text.lower() == "that" and objects[0].tag == "IN":
        objects[0].dep, clause.dep = "mark", "acl"


def _tell_when(clause: Token) -> None:
    """Hang a "when" behind an object on the verb: "signed a pact when he called on the emir"."""
    thing = clause.head
    verb = thing.head
    opened = any(c.lemma.lower() == "when" and c.index < clause.index for c in clause.all("advmod"))
    if not opened or thing.dep != "dobj" or not verb.is_verb or thing.lemma in _TIMES:
        return
    hang(clause, verb, "advcl")


def _give_to_receiver(thing: Token) -> None:
    """Make the receiver of what is given one: "made Washington an offer"."""
    receiver, verb = thing.first("nsubj"), thing.head
    given = verb.lemma in _GIVING and thing.lemma in _GIVEN and verb.first("dobj") is None
    if receiver is None or not given or receiver.index < verb.index:
        return
    hang(receiver, verb, "dative")
    thing.dep = "dobj"


def _receive(thing: Token) -> None:
    """Make the first of two objects the receiver: "denied inspectors access"."""
    later = [other for other in thing.head.all("dobj") if other.index > thing.index]
    alone = thing.first("cc") is None
    named = thing.pos == "PROPN" and all(other.pos == "PROPN" for other in thing.all("conj"))
    if later and thing.is_noun and thing.index > thing.head.index and (alone or named):
        thing.dep = "dative"


def _make_infinitive(word: Token) -> None:
    """Make a verb of a noun that "to" opens: "asked Chad to host talks"."""
    to = word.first("aux")
    if to is not None and to.lemma.lower() == "to" and to.index == word.index - 1:
        word.pos, word.tag = "VERB", "VB"


def _make_verb(word: Token) -> None:
    """Make a bare verb after "that" one: "demanded that Chad halt the raids"."""
    opening = word.first("mark")
    name = next((c for c in word.all("compound") if c.index == word.index - 1), None)
    if opening is None or opening.lemma.lower() not in _OPENING or word.tag != "NN":
        return
    if name is not None and name.pos == "PROPN" and word.first("dobj", "ccomp", "xcomp", "prep"):
        word.pos, word.tag = "VERB", "VB"
        name.dep = "nsubj"
