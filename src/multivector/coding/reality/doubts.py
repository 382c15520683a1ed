"""What around a verb leaves its act undone or open, whatever its tense: "there is no proof that".

Beside the auxiliaries and governing verbs that `status` reads: questions, near misses, duties, what
has yet to be done, truths denied, and the bare infinitive of a headline.
"""

from collections.abc import Callable

from multivector.coding.parsing.parse import Token
from multivector.coding.reality import supposed
from multivector.coding.reality.negations import find_negation
from multivector.domain import Status

Doubt = tuple[Status, str]
"""What becomes of the act, and the word that says so."""

_NEARLY = frozenset({"almost", "nearly"})
_PROOFS = frozenset({
    "evidence", "proof", "sign", "indication", "suggestion", "confirmation", "word", "hint",
    "reason", "truth",
})  # fmt: skip
_TRUE = frozenset({"true", "certain", "clear", "correct", "sure", "convinced", "evident"})
_FALSE = frozenset({"untrue", "false", "wrong"})
_OPEN = frozenset({"unclear", "uncertain", "unlikely", "doubtful", "possible", "unconfirmed"})
_CONFIRMING = frozenset({
    "confirm", "suggest", "show", "prove", "indicate", "mean", "believe", "think", "verify",
})  # fmt: skip
_FEARED = frozenset({
    "fear", "worry", "concern", "risk", "danger", "speculation", "rumour", "rumor", "possibility",
    "chance", "likelihood", "hope", "expectation", "prospect", "probability", "suspicion",
})  # fmt: skip
_LATER = frozenset({"will", "shall"})
_TAKING_PLACE = frozenset({
    "begin", "start", "open", "take", "hold", "involve", "last", "run", "include",
    "kick", "commence", "participate", "join",
})  # fmt: skip
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

_ANYBODY = frozenset({"another", "itself", "each", "any", "anybody", "anyone", "one"})


def doubt_about(verb: Token) -> Doubt | None:
    """What keeps the act of a verb from being done; None where nothing does."""
    return next((found for rule in _RULES if (found := rule(verb)) is not None), None)


def _feared(verb: Token) -> Doubt | None:
    """What is only feared or thought likely: "a risk that it will", "fears grew that it would"."""
    that = any(mark.lemma == "that" for mark in verb.all("mark"))
    to_come = any(aux.tag == "MD" for aux in verb.all("aux"))
    if not that or not to_come or verb.dep not in ("acl", "ccomp"):
        return None
    above = verb.head
    clause = above.head if above.dep == "acomp" else above
    feared = above if above.is_noun else clause.first("nsubj")
    if feared is None or feared.lemma.lower() not in _FEARED:
        return None
    return Status.POSSIBLE, feared.text


def is_plan_of_headline(verb: Token) -> bool:
    """Whether an infinitive is all that a headline tells of somebody: "Peru's king to visit"."""
    if verb.tag != "VB" or not _is_infinitive(verb):
        return False
    if verb.is_root:
        told = verb.first("nsubj", "dep")
        return told is not None and told.index < verb.index
    top = verb.head
    alone = verb.dep in ("acl", "relcl") and top.is_root and top.is_noun
    return alone and not any(word.tag in _FINITE for word in top.subtree())


def is_scheduled(noun: Token) -> bool:
    """Whether a clause puts an event into the time to come: "drills in which they are to join"."""
    for clause in noun.all("relcl"):
        later = clause.lemma == "be" and any(_is_infinitive(c) for c in clause.all("xcomp"))
        later = later or any(aux.lemma.lower() in _LATER for aux in clause.all("aux"))
        words = {clause.lemma, *(c.lemma for c in clause.all("xcomp"))}
        if later and not words.isdisjoint(_TAKING_PLACE):
            return True
    return False


def _nearly(verb: Token) -> Doubt | None:
    for child in verb.all("advmod"):
        if child.lemma.lower() in _NEARLY and child.index < verb.index:
            return Status.POSSIBLE, child.text
    return None


def _asked(verb: Token) -> Doubt | None:
    subject = verb.first("nsubj", "nsubjpass")
    mark = next((c for c in verb.all("punct") if c.text == "?"), None)
    if mark is None or subject is None or not verb.is_root:
        return None
    first = min(verb.subtree(), key=lambda word: word.index)
    if first.lemma.lower() in ("why", "when") and verb.first("aux", "auxpass") is not None:
        return None  # "Why did Chad attack?": it did
    inverted = any(aux.index < subject.index for aux in verb.all("aux", "auxpass"))
    return (Status.POSSIBLE, mark.text) if inverted else None


def _how_many(verb: Token) -> Doubt | None:
    """What is only asked for its number: "has yet to say how many of them were hurt"."""
    if verb.dep not in ("ccomp", "pcomp", "csubj"):
        return None
    first = min(verb.subtree(), key=lambda word: word.index)
    counted = first.lemma.lower() == "how" and first.head.lemma.lower() in ("many", "much", "often")
    return (Status.POSSIBLE, f"{first.text} {first.head.text}") if counted else None


def _expected(verb: Token) -> Doubt | None:
    """What one only expects others to do: "expects to be thanked"."""
    above, passive = verb.head, verb.first("auxpass") is not None
    hoped = verb.dep == "xcomp" and above.lemma == "expect" and above.first("auxpass") is None
    return (Status.POSSIBLE, above.text) if hoped and passive else None


def _owed(verb: Token) -> Doubt | None:
    """What one has to do, has yet to do, or is going to do."""
    above = verb.head
    if verb.dep != "xcomp" or not _is_infinitive(verb) or above.first("dobj") is not None:
        return None
    if above.tag == "MD":
        return Status.POSSIBLE, above.text  # "ought to have condemned it"
    if above.lemma == "have":
        if any(word.lemma.lower() == "yet" for word in (*above.children, *verb.children)):
            return Status.NEGATED, "yet"
        return (Status.POSSIBLE, above.text) if above.tag in ("VBZ", "VBP") else None
    going = above.lemma == "go" and above.tag == "VBG" and above.first("prt") is None
    return (Status.ANNOUNCED, above.text) if going else None


def what_comes(verb: Token) -> tuple[Token, str | None]:
    """The verb that tells whether something came, and the word by which it did not.

    "The reply came", "has yet to come", "failed to come".
    """
    coming = verb.first("xcomp")
    if coming is None or verb.lemma not in ("have", "fail"):
        return verb, None
    yet = any(word.lemma.lower() == "yet" for word in (*verb.children, *coming.children))
    if verb.lemma == "have":
        return (coming, "yet") if yet else (verb, None)
    return coming, verb.text


def _untrue(verb: Token) -> Doubt | None:
    """What is said not to be so, or not to be known: "no evidence that", "not true that"."""
    above = verb.head
    if verb.dep not in ("ccomp", "acl", "relcl") or verb.is_root:
        return None
    if not any(mark.lemma.lower() == "that" for mark in verb.all("mark")):
        return None
    if above.is_noun:
        none = next((d for d in above.all("det") if d.lemma.lower() == "no"), None)
        told = none is not None and above.lemma.lower() in _PROOFS
        return (Status.NEGATED, none.text) if told and none is not None else None
    negation = find_negation(above)
    if above.lemma.lower() in _CONFIRMING and negation is not None:
        return Status.POSSIBLE, negation.text
    return _judged_untrue(above, negation)


def _judged_untrue(above: Token, negation: Token | None) -> Doubt | None:
    judged = above if above.pos == "ADJ" else above.first("acomp")
    word = "" if judged is None else judged.lemma.lower()
    if word in _FALSE and negation is None:
        return Status.NEGATED, word
    if word in _TRUE and negation is not None:
        return Status.NEGATED if word in ("true", "correct") else Status.POSSIBLE, negation.text
    return (Status.POSSIBLE, word) if word in _OPEN else None


def _planned(verb: Token) -> Doubt | None:
    return (Status.ANNOUNCED, "to") if is_plan_of_headline(verb) else None


def _is_infinitive(verb: Token) -> bool:
    return any(aux.text.lower() == "to" for aux in verb.all("aux"))


_RULES: tuple[Callable[[Token], Doubt | None], ...] = (
    _nearly, _asked, _how_many, _expected, _owed, _untrue, _planned, _feared,
    supposed.suppose, supposed.verge, supposed.rule, supposed.use, supposed.hearsay, supposed.habit,
    supposed.shun, supposed.ever, supposed.all_but,
)  # fmt: skip


def is_supposed(noun: Token, verb: Token) -> bool:
    """Whether an act is told of that may never be: "an attack on Chad would end badly"."""
    some = noun.first("det")
    vague = some.lemma.lower() in ("a", "an", "any", "another") if some else noun.tag == "NN"
    coming = any(aux.lemma.lower() in ("would", "could", "might", "may") for aux in verb.all("aux"))
    return vague and coming and noun.first("poss", "nummod") is None


def is_on_anybody(link: Token) -> bool:
    """Whether an act is on nobody told: "to treat an attack on another as one on itself"."""
    held = link.first("pobj") if link.dep == "prep" and link.lemma in ("on", "against") else None
    return held is not None and held.lemma.lower() in _ANYBODY and not held.children


def is_told_before(noun: Token) -> bool:
    """Whether a noun points to what is known: "reviewed the raid", but "review its cooperation"."""
    determiner = noun.first("det")
    return determiner is not None and determiner.lemma.lower() in ("the", "this", "that")
