"""Who is given something, where the parser takes his name for a part of it: "sent Malawi food"."""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token

_GIVING = frozenset({
    "donate", "give", "grant", "hand", "lend", "loan", "offer", "pay", "pledge", "promise", "sell",
    "send", "ship",
})  # fmt: skip
_HANDING_OUT = frozenset({"disburse", "release", "transfer", "extend", "deliver", "allocate"})
_PARTS = frozenset({
    "tranche", "instalment", "installment", "part", "portion", "share", "batch", "consignment",
    "tonne", "ton", "million", "billion", "shipment", "half", "third", "rest", "remainder",
})  # fmt: skip
_THINGS = frozenset({
    "aid", "aircraft", "ammunition", "armour", "arm", "artillery", "blanket", "bomb", "bus", "cash",
    "coal", "corvette", "credit", "drone", "electricity", "engine", "equipment", "fertiliser",
    "fertilizer", "fighter", "flour", "food", "frigate", "fuel", "gas", "generator", "grain",
    "grant", "gun", "gunboat", "helicopter", "help", "howitzer", "jet", "launcher", "loan",
    "locomotive", "machinery", "maize", "material", "medicine", "missile", "money", "oil", "plane",
    "power", "pump", "radar", "reactor", "rice", "rifle", "satellite", "ship", "shell", "submarine",
    "sugar", "supply", "tank", "technology", "tent", "truck", "uranium", "vaccine", "vehicle",
    "warship", "water", "weapon", "weaponry", "wheat",
})  # fmt: skip


def hang_receivers(tokens: Sequence[Token]) -> None:
    """Hang a bare name between a verb of giving and the thing given on the verb."""
    for verb in tokens:
        if verb.lemma in _GIVING | _HANDING_OUT and verb.is_verb:
            _lift(verb)
        thing = verb.first("dobj") if verb.lemma in _GIVING and verb.is_verb else None
        if thing is None or thing.lemma not in _THINGS or verb.first("dative") is not None:
            continue
        if any(to.lemma == "to" for noun in (verb, thing) for to in noun.all("prep")):
            continue
        name = next(iter(thing.children), None)
        if name is not None and _is_bare_name(name) and verb.index + 1 == name.index < thing.index:
            hang(name, verb, "dative")


def _lift(verb: Token) -> None:
    """Hang on the verb a "to" within what is given: "paid out a part of its loan to Chad"."""
    thing = verb.first("dobj")
    if thing is None or any(to.lemma == "to" for to in (*verb.all("prep"), *thing.all("prep"))):
        return
    for of in thing.all("prep"):
        for part in of.all("pobj") if of.lemma == "of" and thing.lemma in _PARTS else ():
            for to in list(part.all("prep")):
                if to.lemma == "to" and any(name.pos == "PROPN" for name in to.all("pobj")):
                    hang(to, verb)


def _is_bare_name(name: Token) -> bool:
    """Whether it is a name of one word that nothing joins to more: "Malawi", not "EU"."""
    named = name.tag == "NNP" and name.dep in ("compound", "nmod") and not name.children
    return named and not name.text.isupper()
