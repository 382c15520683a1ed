"""What stands beside a noun and tells whom it can mean: "ethnic", "each of", a name of its own."""

from multivector.coding.parsing.clauses import iter_prepositional
from multivector.coding.parsing.parse import Token

_DEEDS = frozenset({
    "abduction", "annexation", "arrest", "attack", "bombing", "detention", "downing", "execution",
    "invasion", "jailing", "killing", "murder", "occupation", "poisoning", "seizure", "shooting",
})  # fmt: skip
_HOLDING = frozenset({"administer", "administered", "control", "controlled", "rule", "run"})
_BESIDE = frozenset({"near", "at", "around", "outside", "across"})
_EDGES = frozenset({"border", "frontier"})
_WATCHING = frozenset({
    "activist", "analyst", "diplomat", "dissident", "exile", "expert", "group", "monitor",
    "watchdog",
})  # fmt: skip
LOCATIVE = frozenset("in at near outside inside across around throughout".split())
"""Prepositions that tell in which place something is."""
SEATS = frozenset({"office", "headquarters", "premise", "premises", "newsroom", "campus"})
"""Rooms that stand for those whose they are: "raided the offices of a union in Cairo"."""

SIZES = {"pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "five": 5}
"""Words for so many who were told of together."""
_SIDES = ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "conj")


def is_of_people(token: Token) -> bool:
    """Whether a people tells nothing of a state: "ethnic Somalis" are of where they live."""
    ethnic = any(child.lemma.lower() == "ethnic" for child in token.all("amod"))
    return ethnic and token.tag in ("NNPS", "NNS")


def holder_of(place: Token) -> Token | None:
    """The word for who holds a land: "Indian-administered Kashmir"; None for others."""
    held = (child for child in place.all("amod") if child.lemma in _HOLDING)
    return next((word for child in held for word in child.all("npadvmod", "amod")), None)


def lies_near(edge: Token) -> bool:
    """Whether a word only tells near what something is: "near the Chadian border"."""
    near = edge.dep == "pobj" and edge.head.lemma.lower() in _BESIDE
    return near and edge.lemma in _EDGES


def is_outside(preposition: Token) -> bool:
    """Whether it tells where those are who watch from afar: "exiles in Brussels alleged"."""
    speaker = preposition.head
    speaks = speaker.dep == "nsubj" and speaker.head.first("ccomp") is not None
    return speaks and speaker.lemma in _WATCHING


def parts_some(token: Token) -> bool:
    """Whether a word counts those whom a noun after its "of" names, not a pronoun."""
    parted = (p for child in token.all("prep") if child.lemma == "of" for p in child.all("pobj"))
    return any(part.tag not in ("PRP", "DT", "WP", "WDT") for part in parted)


def has_own_name(token: Token) -> bool:
    """Whether what follows "of" tells one body from all others: "the Government of Accord"."""
    owners = (
        pobj for child in token.all("prep") if child.lemma == "of" for pobj in child.all("pobj")
    )
    return token.pos == "PROPN" and any(pobj.pos == "PROPN" for pobj in owners)


def is_suffered(deed: Token) -> bool:
    """Whether a deed tells who suffers it: "in response to the invasion of Mali" is for none."""
    return deed.lemma in _DEEDS and any(True for _ in iter_prepositional(deed, "of"))


def is_bare(token: Token) -> bool:
    """Whether a word stands alone after "the": "the Alliance", no "Alliance of Hope"."""
    alone = all(
        child.dep in ("det", "punct", "case", "relcl")
        or (child.dep == "prep" and child.lemma != "of")
        for child in token.children
    )
    return alone and any(child.lemma.lower() == "the" for child in token.all("det"))


def is_counted_group(token: Token) -> bool:
    """Whether a number stands for those told of together: "the three", "all four", "the pair"."""
    if token.lemma.lower() not in SIZES or token.dep not in _SIDES or token.first("prep"):
        return False
    return any(child.lemma.lower() in ("the", "all") for child in token.all("det", "predet"))
