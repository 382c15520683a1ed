"""The word that negates a clause."""

from multivector.coding.parsing.parse import Token

_NEGATIONS = frozenset({"never", "not", "neither", "nor", "hardly", "scarcely", "rarely", "seldom"})
_TOWARDS = frozenset({"with", "against", "to", "on"})
_OWNING_UP = frozenset({
    "apologise", "apologize", "agree", "consent", "commit", "accuse", "blame", "confess", "admit",
})  # fmt: skip
_ONLY = frozenset({"only", "just", "merely", "simply"})
# Without these an event has not come about.
_NEEDED = frozenset({
    "date", "day", "time", "timetable", "schedule", "venue", "place", "plan", "reason", "need",
    "basis", "ground", "room", "scope", "prospect", "agenda", "appetite", "condition", "mandate",
    "majority", "support", "agreement", "invitation", "desire", "justification",
})  # fmt: skip


def find_negation(verb: Token) -> Token | None:
    """The word that negates a clause: "did not", "never", "no troops attacked"; else None."""
    subject = verb.first("nsubj", "nsubjpass")
    # In "Chad and not Niger sent troops" the negation is of a name, not of the deed.
    joined = subject is not None and subject.first("conj") is not None
    last = max((t.index for t in subject.subtree()), default=-1) if subject and joined else -1
    for child in verb.children:
        adverb = child.dep in ("advmod", "preconj") and child.lemma.lower() in _NEGATIONS
        # "Nor has Chad left": what opens a clause negates it.
        adverb = adverb or (child.lemma.lower() == "nor" and child.index < verb.index)
        # "not only ..." affirms.
        beside = (*verb.children, *child.children)
        affirmed = any(c.lemma in _ONLY and c.index == child.index + 1 for c in beside)
        if (child.dep == "neg" or adverb) and not affirmed and child.index > last:
            return child
        if child.dep == "advmod" and child.text.lower() in ("longer", "more"):
            none = next((c for c in child.children if c.lemma.lower() == "no"), None)
            if none is not None:
                return none  # "no longer supplies"
    if (none := _nor(verb) or _nothing(verb)) is not None:
        return none
    return _ruling_out(verb) if subject is None else _none_of(verb, subject)


def _nor(verb: Token) -> Token | None:
    """The "nor" before a second verb: "neither attacked Mali nor threatened Niger"."""
    joining = verb.head.all("cc") if verb.dep == "conj" else ()
    between = (c for c in joining if verb.head.index < c.index < verb.index)
    return next((c for c in between if c.lemma.lower() == "nor"), None)


def _nothing(verb: Token) -> Token | None:
    """The nothing that something is done to: "opened no inquiry", "freed neither of them"."""
    held = verb.first("dobj")
    if held is None or held.index < verb.index:
        return None
    if any(child.lemma == "but" for child in held.children):
        return None  # "did nothing but bomb the town"
    marks = held.all("det", "preconj", "cc")
    none = next((d for d in marks if d.lemma.lower() in ("no", "neither")), None)
    whose = next((owner for owner in held.all("poss") if _is_no_one(owner)), None)
    none = none or whose  # "entered nobody's waters"
    return none or (held if held.lemma.lower() in ("nobody", "nothing", "neither") else None)


def _none_of(verb: Token, subject: Token) -> Token | None:
    """The word of a subject, or before it, by which nobody or hardly anybody does it."""
    if (few := _few(verb, subject)) is not None:
        return few
    if subject.lemma.lower() in ("nobody", "none", "neither", "nothing"):
        other = any(word.lemma.lower() == "other" for word in subject.subtree())
        return None if other and subject.lemma.lower() == "none" else subject  # "none other than"
    if (hardly := _hardly_any(subject)) is not None:
        return hardly
    marks = subject.all("det", "preconj")
    none = next((d for d in marks if d.lemma.lower() in ("no", "neither")), None)
    denied = (n for word in (subject, *subject.all("nummod")) for n in word.all("neg"))
    return none or next((n for n in denied if _is_of_one(n)), None) or _nobody(verb)


def _nobody(verb: Token) -> Token | None:
    """The "no one" with whom or to whom something is done: "are at war with nobody".

    Also the nothing that is owned up to: "has apologised for nothing", "agreed to nothing".
    """
    links = [p for p in verb.all("prep", "dative") if p.lemma in _TOWARDS or p.lemma == "at"]
    wars = [war for at in links if at.lemma == "at" for war in at.all("pobj")]
    links += [p for war in wars for p in war.all("prep")]
    ends = [held for p in links if p.lemma in _TOWARDS for held in p.all("pobj")]
    if ends and all(map(_is_no_one, ends)):
        return ends[0]
    about = verb.all("prep") if verb.lemma in _OWNING_UP else ()
    things = (held for p in about if p.lemma in ("for", "to", "of") for held in p.all("pobj"))
    return next((held for held in things if held.lemma.lower() == "nothing"), None)


def _is_no_one(word: Token) -> bool:
    none = any(d.lemma.lower() == "no" for d in word.all("det"))
    return word.lemma.lower() == "nobody" or (word.lemma.lower() == "one" and none)


def _hardly_any(subject: Token) -> Token | None:
    """The word that leaves hardly anybody: "few governments", "hardly any leader", "little aid"."""
    marked = subject.first("det", "predet")
    if marked is not None and marked.lemma.lower() == "any":
        words = (*marked.children, *subject.all("advmod"))
        return next((w for w in words if w.lemma.lower() in ("hardly", "scarcely")), None)
    few = (word for word in subject.all("amod") if word.lemma.lower() in ("few", "little"))
    bare = (word for word in few if word.first("det", "quantmod") is None)  # not "a few"
    return next(bare, None) if marked is None else None


def _few(verb: Token, subject: Token) -> Token | None:
    """The word for hardly any that turns a clause about: "on few questions do both agree"."""
    if not any(aux.index < subject.index for aux in verb.all("aux")):
        return None
    opening = (of for p in verb.all("prep") if p.index < subject.index for of in p.all("pobj"))
    words = [word for noun in opening for word in noun.all("amod", "det")]
    once = (word for word in verb.all("advmod") if word.index < subject.index)
    words += [none for word in once for none in word.all("neg")]  # "not once did Oman"
    few = ("few", "little", "no", "not")
    return next((word for word in words if word.lemma.lower() in few), None)


def _is_of_one(negation: Token) -> bool:
    """Whether a word denies even one: "not one of his soldiers", "not a single ship"."""
    first = min(t.index for t in negation.head.subtree())
    counted = negation.head.lemma.lower() == "one" or any(
        word.lemma.lower() in ("single", "one") for word in negation.head.all("amod", "nummod")
    )
    return counted and negation.index == first


def find_lack(preposition: Token) -> Token | None:
    """The "no" of what an event lacks: "no date was set for the trip", "no plan for talks"."""
    if preposition.lemma.lower() != "for":
        return None
    above = preposition.head
    lacking = above.first("nsubj", "nsubjpass") if above.is_verb else above
    if lacking is None or lacking.lemma.lower() not in _NEEDED:
        return None
    return next((d for d in lacking.all("det") if d.lemma.lower() == "no"), None)


def _ruling_out(verb: Token) -> Token | None:
    """The "no" of what an infinitive tells: "there is no plan to lift the curfew"."""
    if verb.dep != "acl" or all(aux.text.lower() != "to" for aux in verb.all("aux")):
        return None
    return next((d for d in verb.head.all("det") if d.lemma == "no"), None)
