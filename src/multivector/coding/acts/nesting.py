"""Acts that are only the content of another: what is promised, demanded or refused."""

from collections.abc import Iterable, Mapping, Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.answered import is_answered
from multivector.coding.parties.doers import SENT
from multivector.coding.parties.fights import fall_in
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.times.moments import is_moment

# Types whose content is no deed of its own.
_HOLDERS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
_ORDERING = frozenset({"order", "tell", "compel", "oblige", "require", "instruct", "direct"})
_CONTENT_DEPS = frozenset(
    {
        "dobj",
        "xcomp",
        "ccomp",
        "pcomp",
        "pobj",
        "prep",
        "acl",
        "nsubjpass",
        "oprd",
        "dative",
        "conj",
        "attr",
        "acomp",
        "advmod",  # "threatened to walk away from talks"
        "compound",
        "amod",
        "relcl",
    }
)
_OUTCOMES = frozenset({"kill", "wound", "injure", "hurt", "maim", "leave", "slay"})
_PAST_LINKS = frozenset(
    {"over", "after", "following", "during", "since", "amid", "because", "despite", "due"}
)

# Whoever does these speaks of what was done: "asked it to explain the shooting of a man".
_ANSWERING_FOR = frozenset({
    "explain", "justify", "investigate", "examine", "look", "mean", "account", "probe", "avenge",
})  # fmt: skip
# What these are on or of is kept from being done: "a ban on arms sales".
_BARS = frozenset({
    "ban", "embargo", "restriction", "limit", "curb", "moratorium", "freeze", "prohibition",
})  # fmt: skip

# Where a demand, a promise or a refusal is uttered, by the preposition before it.
_SETTINGS = {
    "on": ("visit", "trip", "tour", "sideline"),
    "during": ("visit", "trip", "tour", "talk", "meeting", "summit"),
    "at": ("summit", "meeting", "conference", "forum", "session", "congress"),
}


def drop_contents(
    triggers: Sequence[Trigger], phrases: PhraseReader | None = None
) -> tuple[list[Trigger], list[tuple[Trigger, Trigger]]]:
    """The triggers that tell an act of their own, and those held by another with their holder.

    Args:
        triggers: Those of a sentence.
        phrases: The sentence; where it is given, what somebody else has said and a refusal answers
            stays an act of his: "turned down a Chadian request".
    """
    holders = {
        t.token.index: t for t in triggers if t.entry.type in _HOLDERS or _orders(t.token)
    }
    for trigger in triggers:
        if trigger.carrier is not None and trigger.token.index in holders:
            holders.setdefault(trigger.carrier.verb.index, trigger)
    attacks = {
        (t.carrier.verb if t.carrier else t.token).index: t
        for t in triggers if t.entry.type == "ASSAULT"
    }  # fmt: skip
    kept, held = [], []
    for trigger in triggers:
        if _is_barred(trigger.token):
            continue
        holder = _holder_of(trigger, holders) or _result_of(trigger, attacks)
        holder = holder or _fight_of(trigger, triggers)
        if trigger.token.dep == "amod":
            holder = None  # "promised striking teachers a rise": they strike whatever he does
        if holder is None or _is_answered(trigger, holder, phrases):
            kept.append(trigger)
        else:
            held.append((trigger, holder))
    return kept, held


def _orders(verb: Token) -> bool:
    """Whether a verb tells somebody what to do, as what kind of act it may be coded."""
    clauses = verb.all("xcomp", "ccomp") if verb.is_verb and verb.lemma in _ORDERING else ()
    return any(aux.tag == "TO" for clause in clauses for aux in clause.all("aux"))


def _is_barred(deed: Token) -> bool:
    """Whether a noun is only what a ban is on: "lifted a ban on sales to Chad"."""
    preposition = deed.head
    on = deed.dep == "pobj" and preposition.lemma in ("on", "of")
    return on and preposition.head.is_noun and preposition.head.lemma in _BARS


def _is_answered(trigger: Trigger, holder: Trigger, phrases: PhraseReader | None) -> bool:
    refused = phrases is not None and holder.entry.type == "REJECT"
    return refused and phrases is not None and is_answered(trigger.token, phrases)


def _holder_of(trigger: Trigger, holders: Mapping[int, Trigger]) -> Trigger | None:
    own = {word.index for word in trigger.words}
    below: Token = trigger.token
    for governor in trigger.token.ancestors():
        if _is_deed(trigger) and _answers_for(governor):
            return None
        holder = holders.get(governor.index)
        if holder is not None and holder is not trigger and governor.index not in own:
            return holder if _is_content(below) else None
        if not _passes(below) or _is_of_paper(below) or _is_aside(below):
            return None
        below = governor
    return None


def is_answered_for(trigger: Trigger) -> bool:
    """Whether an act is one that somebody is to explain or look into: it was done."""
    return _is_deed(trigger) and any(_answers_for(t) for t in trigger.token.ancestors())


def _answers_for(verb: Token) -> bool:
    """Whether a verb deals with what was done: "explain", "take up", "had to do with"."""
    taken_up = verb.lemma == "take" and any(c.lemma == "up" for c in verb.all("prt"))
    tied = verb.lemma == "do" and any(c.lemma == "with" for c in verb.all("prep"))
    return taken_up or tied or verb.lemma in _ANSWERING_FOR


def _is_of_paper(below: Token) -> bool:
    """Whether a clause only tells of the paper in which all is said: "in a pact they signed"."""
    paper, preposition = below.head, below.head.head
    told = below.dep in ("relcl", "acl") and below.first("nsubj") is not None
    return told and paper.dep == "pobj" and preposition.lemma in ("in", "under", "by", "through")


def _is_aside(below: Token) -> bool:
    """Whether a relative clause tells of what was done before, or of somebody known by name.

    "Broke a truce that he had signed", "asked for troops for Mali, where rebels had seized a town",
    "demanded that it punish those who attacked guards".
    """
    if below.dep != "relcl":
        return False
    if below.head.pos == "PROPN" or below.head.dep == "appos":
        return True
    perfect = any(aux.text.lower() in ("had", "has", "have") for aux in below.all("aux"))
    subject = below.first("nsubj")
    named = subject is not None and (subject.tag == "WP" or subject.pos == "PROPN")
    doing = named and below.tag == "VBD"
    return doing or (perfect and subject is not None)


def _is_deed(trigger: Trigger) -> bool:
    """Whether an act is told as done: a gerund after "by" or "for", or "the shooting of"."""
    token = trigger.token
    if token.is_verb and token.pos != "NOUN":
        return token.tag == "VBG" and token.dep == "pcomp"
    definite = any(child.lemma == "the" for child in token.all("det")) or token.first("poss")
    return trigger.entry.type in ("ASSAULT", "COERCE", "SANCTION") and bool(definite)


def _result_of(trigger: Trigger, attacks: Mapping[int, Trigger]) -> Trigger | None:
    """The attack of which an act only tells the outcome: "shelled the town, killing six"."""
    token = trigger.token
    if trigger.entry.type in ("ASSAULT", "MOBILIZE") and (shot := _shot_with(token, attacks)):
        return shot
    if trigger.entry.type != "ASSAULT":
        return None
    if token.dep in ("relcl", "acl"):
        return _attack_told_by(token, attacks)
    if token.tag != "VBG" or token.dep != "advcl" or token.lemma not in _OUTCOMES:
        return None
    attack = attacks.get(token.head.index)
    return attack if attack is not trigger else None


def _shot_with(clause: Token, attacks: Mapping[int, Trigger]) -> Trigger | None:
    """The attack by the arms that a clause tells of: "rockets fired by rebels killed forty"."""
    arms = clause.head
    shot = clause.dep == "acl" and clause.lemma in SENT and arms.dep == "nsubj"
    return attacks.get(arms.head.index) if shot else None


def _attack_told_by(clause: Token, attacks: Mapping[int, Trigger]) -> Trigger | None:
    """The attack whose outcome or aim a clause tells.

    "An attack on mosques in Chad that killed forty", "an attack targeting teachers".
    """
    if clause.dep == "acl":
        aimed = clause.lemma == "target" and clause.tag == "VBG"
        return attacks.get(clause.head.index) if aimed else None
    subject, thing = clause.first("nsubj"), clause.head
    if clause.lemma not in _OUTCOMES or subject is None or subject.lemma.lower() != "that":
        return None
    while thing.dep == "pobj" and thing.head.dep == "prep":
        thing = thing.head.head
        if thing.index in attacks:
            return attacks[thing.index]
    return None


def _fight_of(trigger: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """The fight with others in which those fell of whom an act tells that they were killed."""
    if trigger.entry.type != "ASSAULT" or not trigger.token.is_verb:
        return None
    fights = (t for t in triggers if t.entry.type == "ASSAULT" and t is not trigger)
    return next((t for t in fights if fall_in(t.token) is trigger.token), None)


def _is_content(below: Token) -> bool:
    if below.dep == "conj":
        return False  # "condemned the raid and demanded talks": side by side
    if below.dep == "prep":
        return below.lemma.lower() not in _PAST_LINKS and not _is_setting(below)
    if below.dep in ("nsubj", "advcl", "agent", "npadvmod", "advmod"):
        return False
    return below.dep in _CONTENT_DEPS


def is_setting(noun: Token) -> bool:
    """Whether a noun tells where one was who demanded, promised or refused something."""
    preposition = noun.head
    uttered = preposition.dep == "prep" and preposition.head.is_verb
    return noun.dep == "pobj" and uttered and _is_setting(preposition)


def _is_setting(preposition: Token) -> bool:
    """Whether what follows only tells where one was: "demanded on a visit to Rome"."""
    held = preposition.first("pobj")
    if held is not None and is_moment(held):
        return True
    return held is not None and held.lemma in _SETTINGS.get(preposition.lemma.lower(), ())


def _passes(token: Token) -> bool:
    if token.dep == "prep":
        return token.lemma.lower() not in _PAST_LINKS and not _is_setting(token)
    return token.dep in _CONTENT_DEPS


def inherit_parties(held: Iterable[tuple[Trigger, Trigger]]) -> dict[int, Trigger]:
    """For each holder (by its word's index) the first act that it holds."""
    first: dict[int, Trigger] = {}
    for trigger, holder in held:
        first.setdefault(holder.token.index, trigger)
    return first
