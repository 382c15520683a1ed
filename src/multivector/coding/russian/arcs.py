"""What the arcs of a Russian tree say: case, preposition, subject, object, voice, negation."""

from collections.abc import Iterator

from multivector.coding.parsing.parse import Token

_PREPOSITIONS = {
    "со": "с", "ко": "к", "во": "в", "об": "о", "обо": "о", "ото": "от", "изо": "из",
    "надо": "над", "подо": "под", "передо": "перед",
}  # fmt: skip
_ABOUT = ("около", "до", "свыше", "порядка", "под", "более")
NOMINAL = ("obl", "nmod", "iobj", "obj", "obl:agent", "parataxis", "nsubj", "advmod", "conj")


def feature(token: Token, name: str) -> str | None:
    """A feature of a word, such as its Case or Tense; None where it has none."""
    at = token.tag.find(f"{name}=")
    if at < 0 or (at > 0 and token.tag[at - 1] != "|"):
        return None
    return token.tag[at + len(name) + 1 :].partition("|")[0]


def preposition(token: Token) -> str | None:
    """The preposition of a phrase in lower case, several words as one: "в отношении"."""
    for case in token.all("case"):
        if case.index > token.index:
            continue
        first = case.text.lower()
        if first in _ABOUT and token.first("nummod", "nummod:gov") is not None:
            continue  # "около 500 человек"
        rest = [part.text.lower() for part in case.all("fixed")]
        return " ".join([_PREPOSITIONS.get(first, first) if not rest else first, *rest])
    return None


def conjuncts(token: Token) -> list[Token]:
    """The word and what is joined to it: "Иран и Турция"."""
    found = [token]
    for child in token.all("conj"):
        if child.is_noun or child.pos == "ADJ":
            found.extend(conjuncts(child))
    return found


def is_passive(token: Token) -> bool:
    """Whether what stands as subject suffers the act."""
    if feature(token, "Voice") == "Pass":
        return True
    return token.first("nsubj:pass", "aux:pass") is not None


def is_participle(token: Token) -> bool:
    """Whether a verb modifies a noun: "обстрелявший", "задержанные"."""
    return feature(token, "VerbForm") == "Part" and feature(token, "Variant") != "Short"


def nominal_subject(token: Token) -> Token | None:
    """The subject that stands with a verb itself."""
    found = list(token.all("nsubj", "nsubj:pass"))
    nominative = [one for one in found if feature(one, "Case") != "Acc"]
    return next(iter(nominative or found), None)


def direct_object(token: Token) -> Token | None:
    """What stands with a verb as its object."""
    for found in token.all("obj"):
        if feature(found, "Case") != "Ins" and preposition(found) is None:
            return found
    # A second subject in the accusative is an object that the parser mistook.
    subjects = list(token.all("nsubj"))
    if len(subjects) > 1:
        return next((one for one in subjects if feature(one, "Case") == "Acc"), None)
    return None


def in_case(token: Token, case: str, *deps: str) -> Iterator[Token]:
    """Children without a preposition in a case."""
    for child in token.all(*(deps or NOMINAL)):
        if feature(child, "Case") == case and preposition(child) is None and child.is_noun:
            yield child


def is_negated(token: Token) -> bool:
    """Whether "не" stands with a word."""
    return any(child.lemma in ("не", "ни") for child in token.all("advmod", "case", "cc", "aux"))


def clause_of(token: Token) -> Token:
    """The verb of the clause in which a word stands, else its topmost word."""
    at = token
    while not at.is_root and not (at.is_verb and not is_participle(at)):
        at = at.head
    return at
