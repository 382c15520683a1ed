"""What stands beside a noun and tells whom it can mean: "ethnic", "each of", a name of its own."""

from multivector.coding.parsing.parse import Token


def is_of_people(token: Token) -> bool:
    """Whether a people tells nothing of a state: "ethnic Somalis" are of where they live."""
    ethnic = any(child.lemma.lower() == "ethnic" for child in token.all("amod"))
    return ethnic and token.tag in ("NNPS", "NNS")


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
