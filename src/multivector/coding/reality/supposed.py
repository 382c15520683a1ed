"""What is only supposed, nearly done, allowed by rule, or told as what is usual.

"Imagine Iceland expelling the envoy", "came within an inch of arresting him", "the law allows
Chad to expel them", "ministers usually apologise". Every rule gives the status and the word that
says so, or None.
"""

from multivector.coding.parsing.parse import Token
from multivector.domain import Status

Doubt = tuple[Status, str]

_SUPPOSING = frozenset({"suppose", "imagine", "provide", "assume", "grant", "picture", "conceive"})
_RULES = frozenset({
    "law", "treaty", "rule", "constitution", "agreement", "charter", "act", "article", "clause",
    "code", "convention", "statute", "provision", "licence", "license", "mandate", "contract",
    "protocol", "accord", "power", "decree", "regulation",
})  # fmt: skip
_ALLOWING = frozenset({"allow", "permit", "entitle", "empower", "enable", "oblige", "bind"})
_DUTIES = frozenset({"oblige", "require", "bind", "entitle", "empower"})
_PRESENT = frozenset({"VBZ", "VBP"})
_BRINKS = frozenset({"inch", "verge", "brink", "point", "cusp", "edge", "close", "short"})
_MADE = frozenset({
    "build", "design", "make", "mean", "intend", "train", "keep", "prepare", "buy", "equip",
})  # fmt: skip
_USUALLY = frozenset({
    "usually", "often", "always", "sometimes", "generally", "typically", "normally", "routinely",
    "invariably", "seldom", "rarely", "ordinarily",
})  # fmt: skip
_WRONGLY = frozenset({"wrongly", "falsely", "mistakenly", "erroneously"})
_WOULD = frozenset({"would", "could", "might"})
_WHEN = frozenset({"when", "where", "whenever", "wherever", "whatever"})


def suppose(verb: Token) -> Doubt | None:
    """What is only supposed: "imagine Chad attacking", "supposing Chad had", "as though Chad"."""
    above = verb.head
    for word in (*verb.all("prep"), *(() if verb.is_root else (above,))):
        first = word.lemma.lower() in _SUPPOSING and (word.dep == "prep" or word.is_root)
        if first and word.index < verb.index and word.first("nsubj", "nsubjpass") is None:
            return Status.POSSIBLE, word.text
    root = next((word for word in verb.ancestors() if word.is_root), None)
    if root is not None and not root.index and root.lemma.lower() in _SUPPOSING:
        return Status.POSSIBLE, root.text
    for case in (case for link in verb.all("prep") for case in link.all("pobj")):
        if case.lemma == "case" and case.head.lemma.lower() == "in" and not case.children:
            return Status.POSSIBLE, case.text  # "in case Chad withdraws"
    would = _would_of_some(verb)
    if would is not None:
        return Status.POSSIBLE, would.text
    words = {word.lemma.lower() for word in verb.all("mark", "advmod")}
    return (Status.POSSIBLE, "as though") if {"as", "though"} <= words else None


def _would_of_some(verb: Token) -> Token | None:
    """The "would" of anybody who did so: "a China that stopped it would find friends"."""
    doer, main = verb.head, verb.head.head
    some = any(word.lemma.lower() in ("a", "an", "any") for word in doer.all("det"))
    if verb.dep != "relcl" or doer.dep != "nsubj" or not some or main.dep == "ccomp":
        return None
    return next((aux for aux in main.all("aux") if aux.lemma.lower() in _WOULD), None)


def verge(verb: Token) -> Doubt | None:
    """What was nearly done: "came close to expelling", "on the verge of lifting"."""
    link = verb.head
    edge = link.head if verb.dep == "pcomp" and link.lemma in ("of", "to") else None
    if edge is None or edge.lemma.lower() not in _BRINKS:
        return None
    return Status.POSSIBLE, edge.text


def rule(verb: Token) -> Doubt | None:
    """What a rule allows or demands: "the law allows Chad to expel them", "is obliged to"."""
    above = verb.head
    if verb.dep not in ("ccomp", "xcomp") or verb.is_root or above.tag not in _PRESENT | {"VBN"}:
        return None
    subject = above.first("nsubj")
    if above.lemma in _ALLOWING and subject is not None and subject.lemma.lower() in _RULES:
        return Status.POSSIBLE, above.text
    being = above.first("auxpass")
    if above.lemma in _DUTIES and being is not None and being.tag in _PRESENT:
        return Status.POSSIBLE, above.text
    falls = above.lemma == "fall" and subject is not None and subject.lemma == "it"
    return (Status.POSSIBLE, above.text) if falls else None


def use(verb: Token) -> Doubt | None:
    """What a thing is made for: "rockets built for shelling Taipei"."""
    link = verb.head
    if verb.dep != "pcomp" or link.lemma != "for" or link.head.lemma not in _MADE:
        return None
    return Status.POSSIBLE, link.head.text


def hearsay(verb: Token) -> Doubt | None:
    """What is wrongly believed, or what rumour has: "rumour has it that Chad attacked"."""
    above = verb.head
    if verb.dep != "ccomp" or verb.is_root:
        return None
    wrong = next((w for w in above.all("advmod") if w.lemma.lower() in _WRONGLY), None)
    if wrong is not None:
        return Status.NEGATED, wrong.text
    teller = above.first("nsubj")
    rumour = teller is not None and teller.lemma.lower() in ("rumour", "rumor", "legend", "gossip")
    return (Status.POSSIBLE, teller.text) if rumour and teller is not None else None


def habit(verb: Token) -> Doubt | None:
    """What is told as usual or true of all: "ministers usually apologise", "armies that loot"."""
    if verb.tag not in _PRESENT or verb.first("aux", "auxpass") is not None:
        return None
    often = next((w for w in verb.all("advmod") if w.lemma.lower() in _USUALLY), None)
    if often is not None:
        return Status.POSSIBLE, often.text
    subject = verb.first("nsubj")
    if verb.dep == "relcl" and subject is not None and subject.tag in ("WDT", "WP"):
        above = verb.head.head
        now = above.tag in _PRESENT or any(aux.tag == "MD" for aux in above.all("aux"))
        anybody = _is_anybody(verb.head) and now
        return (Status.POSSIBLE, subject.text) if anybody else None
    if subject is None or not _is_anybody(subject) or not verb.is_root:
        return None
    clauses = (clause for clause in verb.all("advcl") if clause.tag in _PRESENT)
    return next(
        ((Status.POSSIBLE, word.text) for clause in clauses for word in clause.all("advmod", "mark")
         if word.lemma.lower() in _WHEN), None,
    )  # fmt: skip


def ever(verb: Token) -> Doubt | None:
    """What is asked or denied with "ever": "that Chad ever crossed it"."""
    lasting = any(mark.lemma.lower() == "since" for mark in verb.all("mark"))  # "ever since"
    for word in verb.all("advmod") if verb.dep != "relcl" and not lasting else ():
        if word.lemma.lower() == "ever" and word.index < verb.index:
            return Status.POSSIBLE, word.text
    return None


def all_but(verb: Token) -> Doubt | None:
    """What was all but done: "Chad all but banned rice"."""
    near = [*verb.children, *(w for subject in verb.all("nsubj") for w in subject.all("cc"))]
    but = next((w for w in near if w.text == "but" and w.index == verb.index - 1), None)
    words = (*near, *but.children) if but is not None else ()
    nearly = but is not None and any(w.text == "all" and w.index == but.index - 1 for w in words)
    return (Status.POSSIBLE, "all but") if nearly else None


def _is_anybody(noun: Token) -> bool:
    """Whether a noun means all of a kind: "governments", "a country"."""
    determiner = noun.first("det")
    if noun.tag == "NN":
        return determiner is not None and determiner.lemma.lower() in ("a", "an", "any", "every")
    return noun.tag == "NNS" and noun.first("det", "poss", "amod", "nummod", "compound") is None


def shun(verb: Token) -> Doubt | None:
    """What is left aside for something else: "rather than expel him", "instead of sending aid"."""
    above = verb.head
    links = [*verb.all("mark"), *(above.all("cc") if verb.dep == "conj" else ())]
    links += [above] if verb.dep == "pcomp" else []
    for link in links:
        beside = (w for w in above.all("advmod") if w.index == link.index - 1)
        told = (*link.all("advmod"), *verb.all("advmod"), *beside)
        words = {word.lemma.lower() for word in told}
        if link.lemma.lower() in ("than", "of") and not words.isdisjoint(("rather", "instead")):
            return Status.NEGATED, link.text
    return None
