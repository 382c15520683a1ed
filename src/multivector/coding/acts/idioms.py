"""Words that look like an act and are part of something else: of an idiom, or of a name."""

from collections.abc import Set as AbstractSet

from multivector.coding.parsing.parse import Token
from multivector.coding.parties.acts_told import is_naming

# What a word of an act only says the kind of: "riot police", "attack dog".
_BEARERS = frozenset({
    "police", "policeman", "policewoman", "officer", "unit", "act", "squad", "gear", "shield",
    "dog", "ad", "advert", "advertisement", "helicopter", "aircraft", "jet", "submarine", "veteran",
    "memorial", "museum", "film", "song", "novel", "medal", "widow",
})  # fmt: skip
_LABELLING = frozenset({
    "decry", "denounce", "condemn", "criticise", "criticize", "dismiss", "brand", "label", "slam",
    "blast", "reject",
})  # fmt: skip
_AGAINST = frozenset({"against", "over", "about", "at"})
_HURTING = frozenset({"kill", "injure", "wound", "hurt", "crush", "bury", "maim"})
_FALLING = frozenset({
    "fall", "collapse", "crash", "capsize", "derail", "overturn", "burst", "cave",
})  # fmt: skip
# What falls where somebody lets it fall.
_THROWN = frozenset({
    "drone", "missile", "rocket", "bomb", "shell", "bomber", "mortar", "grenade", "projectile",
    "warhead", "car", "truck",
})  # fmt: skip
# What acts only in a figure of speech.
_POWERS = frozenset({
    "drought", "frost", "inflation", "history", "fate", "nature", "weather", "winter", "summer",
    "storm", "time", "geography", "economics", "famine", "hunger", "poverty", "disease",
    "logic", "luck", "destiny", "reality", "heat", "cold", "rain", "wind", "snow", "recession",
    "globalisation", "globalization", "demography", "age", "memory", "habit", "tradition",
    "silence", "arithmetic", "necessity", "conscience",
})  # fmt: skip
_ENDING = frozenset({"end", "make", "face", "mark", "bring", "give", "take", "allow", "help"})
_SHARES = frozenset({"member", "membership", "part", "participation", "place", "role", "seat"})
_BETWEEN = frozenset({"with", "between", "among", "against"})


def is_idle(token: Token, pos: str, bodies: AbstractSet[str]) -> bool:
    """Whether a word names no act where it stands.

    Args:
        token: The word.
        pos: The part of speech that it is taken for.
        bodies: Words that end the names of bodies: alliance, front, league.
    """
    if pos != "noun":
        return pos == "verb" and (
            is_naming(token) or _is_accident(token) or _is_end_of_term(token)
            or _is_personified(token) or _is_near_miss(token)
        )
    if _is_purpose(token) or _is_body(token, bodies) or _is_mere_talk(token):
        return True
    return _is_kind(token) or _is_label(token)


def _is_purpose(noun: Token) -> bool:
    """Whether it only opens a purpose: "in order to meet", "in order that"."""
    preposition = noun.head
    bare = noun.first("det", "poss", "amod") is None
    return noun.lemma == "order" and bare and preposition.lemma.lower() == "in"


def _is_mere_talk(noun: Token) -> bool:
    """Whether it is only what people speak of: "much talk about reform", no talks."""
    counted = any(child.lemma in ("a", "an") for child in noun.all("det"))
    return noun.lemma == "talk" and noun.tag == "NN" and not counted and not noun.first("poss")


def _is_body(noun: Token, bodies: AbstractSet[str]) -> bool:
    """Whether it is a body that is told of: "the Alliance for Hope", "the alliance's drills"."""
    if noun.lemma.lower() not in bodies:
        return False
    if noun.dep == "pobj":
        above = noun.head.head
        share = above.first("dobj") if above.is_verb else above
        if share is not None and share.lemma in _SHARES and share.index < noun.index:
            return True  # "froze its part in the alliance with Chad"
    if any(p.lemma in _BETWEEN for p in noun.all("prep")):
        return False
    acting = noun.dep == "nsubj" and noun.head.first("ccomp", "xcomp", "dobj") is not None
    if acting and noun.head.lemma not in _ENDING:
        return True  # "the opposition's alliance said"
    definite = any(child.lemma.lower() == "the" for child in noun.all("det"))
    named = noun.tag == "NNP" and any(True for _ in noun.all("prep", "compound", "appos"))
    return named or (definite and noun.first("poss", "acl") is None)


def _is_label(noun: Token) -> bool:
    """Whether it is only what somebody calls a thing: "decried the vote as a coup"."""
    opening = noun.head
    said = noun.dep == "pobj" and opening.lemma.lower() == "as" and opening.head.is_verb
    if not said or opening.head.lemma in _LABELLING:
        return said
    # "a protest against what it described as an attack"
    clause = opening.head
    objected = clause.head.lemma.lower() in _AGAINST | _LABELLING
    return objected and clause.dep in ("pcomp", "ccomp", "dobj") and is_naming(clause)


def _is_accident(verb: Token) -> bool:
    """Whether a thing only fell on somebody: "a bridge collapsed, killing forty people"."""
    fall = verb.head if verb.dep in ("conj", "advcl") else None
    if verb.lemma not in _HURTING or fall is None:
        return False
    down = any(child.lemma in ("down", "way") for child in fall.all("prt", "advmod", "dobj"))
    if fall.lemma not in _FALLING and not (down and fall.lemma in ("come", "give")):
        return False
    fallen = fall.first("nsubj", "nsubjpass")
    return fallen is not None and fallen.tag == "NN" and fallen.lemma.lower() not in _THROWN


def _is_personified(verb: Token) -> bool:
    """Whether only nature, fate or the economy does it: "the frost attacked the vineyards"."""
    doer = verb.first("nsubj")
    if doer is None and verb.dep == "conj":
        doer = verb.head.first("nsubj")
    if doer is None or doer.tag not in ("NN", "NNP") or doer.lemma.lower() not in _POWERS:
        return False
    return doer.first("poss", "compound") is None and verb.first("auxpass") is None


def _is_near_miss(verb: Token) -> bool:
    """Whether one only came near to doing something, or could not help doing it.

    "Came close to withdrawing", "could not help praising".
    """
    if verb.lemma == "help" and any(act.tag == "VBG" for act in verb.all("xcomp")):
        return True
    for word in verb.children:
        if word.lemma == "close" and word.dep in ("advmod", "acomp"):
            acts = (act for to in word.all("prep") for act in to.all("pcomp"))
            if any(act.tag == "VBG" for act in acts):
                return True
    return False


def _is_end_of_term(verb: Token) -> bool:
    """Whether it only tells when a term ended: "days before it left office"."""
    left = verb.first("dobj") if verb.lemma == "leave" and verb.dep == "advcl" else None
    return left is not None and left.lemma == "office" and verb.first("mark", "advmod") is not None


def _is_kind(noun: Token) -> bool:
    """Whether it only says of what kind somebody or something is: "riot police"."""
    return noun.dep == "compound" and noun.head.lemma.lower() in _BEARERS
