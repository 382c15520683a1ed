"""What was done although a word beside it seems to say otherwise, and what was not.

"Killed two men before withdrawing" tells of a withdrawal; "will wait before the South pulls back"
tells of none yet. Whoever votes to condemn has condemned, and who "was able to" or "should never
have" has done it.
"""

from multivector.coding.parsing.parse import Token
from multivector.domain import Status

WISHES = frozenset(
    "hope fear wish doubt demand insist propose suggest request wonder recommend want ensure "
    "expect pray prevent dream worry".split()
)
"""What hangs on these is wished for or feared, in whatever tense."""
_PAST = frozenset({"VBD", "VBN"})
_PRESENT = frozenset({"VBZ", "VBP"})
_HOLDING_BACK = frozenset(
    "agree ban bar block ask call cut decide decline delay demand freeze halt insist order "
    "pledge postpone promise refuse require say shelve stop suspend swear tell threaten urge vow "
    "want warn".split()
)
_SPANS = frozenset({"minute", "hour", "day", "night", "week", "month", "year"})
_RANKS = frozenset({"first", "last", "latest", "only", "sole", "second", "third", "fourth"})
# What a chamber does by its vote, not later.
_BY_VOTE = frozenset({
    "approve", "ratify", "condemn", "impeach", "open", "launch", "reject",
    "pass", "adopt", "suspend", "expel", "recognise", "recognize", "lift", "censure",
    "dissolve", "annul", "extend", "remove", "oust", "dismiss", "withdraw", "allow", "admit",
    "permit", "authorise", "authorize", "grant", "repeal", "sever", "ban", "bar", "join",
})  # fmt: skip


def has_followed(verb: Token) -> bool:
    """Whether a gerund after "before" tells what was done next: the verb above is past and done."""
    above = verb.head.head
    bare = above.first("aux", "auxpass", "neg") is None
    return verb.head.lemma == "before" and above.is_verb and above.tag in _PAST and bare


def left_undone(verb: Token) -> tuple[Status, str] | None:
    """What keeps back what a clause tells: "before" it has come to that, "without" its coming.

    "Visited Chad before he had set foot in Mali", "without a single soldier leaving".
    """
    if _is_yet_to_come(verb):
        return Status.POSSIBLE, "before"
    doer = verb.head
    within = verb.dep == "acl" and verb.tag == "VBG" and doer.dep == "pobj"
    return (Status.NEGATED, "without") if within and doer.head.lemma.lower() == "without" else None


def _is_yet_to_come(verb: Token) -> bool:
    """Whether a clause after "before" is in the present, or tells what had not come about.

    Where it says how long before, it came about.
    """
    before = any(mark.lemma.lower() == "before" for mark in verb.all("mark"))
    if before and any(aux.lemma == "have" for aux in verb.all("aux")):
        return verb.dep == "advcl" and verb.first("npadvmod") is None
    past = any(aux.tag in _PAST for aux in verb.all("aux", "auxpass"))
    return verb.dep == "advcl" and before and verb.tag in _PRESENT and not past


def has_come_about(verb: Token) -> bool:
    """Whether what a clause after "until" tells came about: "they fought until the army came".

    So it did where the clause above is past and done, and no act that only holds until then:
    "suspended the treaty until Mali withdrew".
    """
    above = verb.head
    ended = any(mark.lemma.lower() in ("until", "till") for mark in verb.all("mark"))
    past = verb.tag == "VBD" or any(aux.tag == "VBD" for aux in verb.all("aux", "auxpass"))
    done = above.tag == "VBD" or any(aux.tag == "VBD" for aux in above.all("auxpass"))
    bare = not any(child.tag == "MD" for child in (*verb.all("aux"), *above.all("aux")))
    return ended and past and done and bare and above.first("neg") is None and (
        above.lemma.lower() not in _HOLDING_BACK
    )


def is_done_by_vote(verb: Token) -> bool:
    """Whether somebody votes to do what the vote does."""
    return verb.dep == "xcomp" and verb.head.lemma == "vote" and verb.lemma in _BY_VOTE


def is_ranked(noun: Token) -> bool:
    """Whether somebody is told apart by what he did: "the first to recognise it"."""
    ranked = any(word.lemma.lower() in _RANKS for word in noun.all("amod"))
    return ranked or noun.lemma in ("first", "last")


def is_brought_about(above: Token) -> bool:
    """Whether what a verb is followed by, with "to", came about in its doing.

    "Went on to invade", "it took two envoys to get both to sign", "became the only one to join",
    "needed a day to crush them", "it was left to Chad to denounce it".
    """
    if above.lemma == "go":
        return any(child.lemma == "on" for child in above.all("prt", "prep"))
    if above.lemma == "take":
        return any(subject.lemma.lower() == "it" for subject in above.all("nsubj"))
    if above.lemma in ("leave", "fall"):
        subject = above.first("nsubj", "nsubjpass")
        return subject is not None and subject.lemma.lower() == "it"
    if above.lemma in ("need", "require"):
        return any(time.lemma.lower() in _SPANS for time in above.all("npadvmod", "dobj"))
    return above.lemma in ("be", "become") and any(is_ranked(noun) for noun in above.all("attr"))


def is_left_to(verb: Token) -> Token | None:
    """Who had to do what was left to him: "it was left to Chad to denounce it"."""
    subject = verb.first("nsubj", "nsubjpass")
    if subject is None or subject.lemma.lower() != "it":
        return None
    return next((p for to in verb.all("prep") if to.lemma == "to" for p in to.all("pobj")), None)


def is_achieved(quality: Token) -> bool:
    """Whether what somebody was able or bold enough to do, he did: "was able to destroy it"."""
    being = quality.head
    enough = any(word.lemma.lower() == "enough" for word in quality.all("advmod"))
    fit = quality.dep == "acomp" and (quality.lemma.lower() == "able" or enough)
    return fit and being.lemma == "be" and being.tag == "VBD" and being.first("neg", "aux") is None


def leans(verb: Token) -> bool:
    """Whether a verb shares the auxiliaries of the one before: "never jailed or beaten"."""
    if verb.dep != "conj" or not verb.head.is_verb or verb.first("nsubj", "aux", "auxpass"):
        return False
    shared = verb.head.first("aux", "auxpass")
    alike = verb.tag == verb.head.tag or {verb.tag, verb.head.tag} == {"VBD", "VBN"}
    contrast = any(c.lemma == "but" for c in verb.head.all("cc"))
    return shared is not None and alike and not contrast


def is_reported(verb: Token) -> bool:
    """Whether a clause is what somebody is told to say or know, and no wish or condition."""
    if any(c.dep == "aux" and c.lemma == "have" for c in verb.children):
        return False
    while verb.dep == "conj" and verb.head.is_verb:
        verb = verb.head
    if verb.dep == "ccomp" and verb.head.lemma.lower() in WISHES:
        return False
    return verb.dep == "ccomp" and not any(
        c.dep == "advcl" and any(m.lemma == "if" for m in c.all("mark")) for c in verb.children
    )


def is_regretted(verb: Token) -> bool:
    """Whether what should not have been done was done: "should never have arrested him"."""
    auxiliaries = {aux.lemma.lower() for aux in verb.all("aux")}
    denied = any(word.lemma.lower() in ("not", "never") for word in verb.all("neg", "advmod"))
    return denied and "have" in auxiliaries and bool(auxiliaries & {"should", "need"})


def is_as_expected(above: Token) -> bool:
    """Whether what others only expected came about: "as bankers had expected, Chad banned it"."""
    return any(mark.lemma.lower() == "as" for mark in above.all("mark", "advmod"))


def is_irresistible(verb: Token) -> bool:
    """Whether one does what one cannot help doing: "could not help praising him"."""
    return verb.tag == "VBG" and verb.dep == "xcomp" and verb.head.lemma == "help"


def done_as_told(verb: Token) -> Token | None:
    """The "did" of which a verb tells what it was: "what Chad did was ban the import"."""
    being = verb.head
    if verb.dep != "xcomp" or being.lemma != "be" or verb.tag != "VB":
        return None
    done = being.first("csubj")
    return done if done is not None and done.lemma == "do" else None
