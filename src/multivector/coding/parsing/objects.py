"""Objects that the parser takes for a clause, for what is said of somebody, or for a name given."""

from multivector.coding.parsing.parse import Token

# What these are followed by is said, not done to.
_SAYING = frozenset({
    "say", "tell", "claim", "believe", "think", "hope", "know", "learn", "report", "announce",
    "add", "allege", "argue", "insist", "fear", "mean", "suggest", "show", "see", "hear", "be",
})  # fmt: skip
# What follows these is said of somebody: "found him guilty".
_JUDGING = frozenset({
    "find", "declare", "deem", "rule", "call", "brand", "label", "pronounce", "consider",
    "name", "dub", "proclaim", "term", "style",
})  # fmt: skip
_COMPLEMENTED = ("xcomp", "prep", "acomp", "attr", "advcl")


def judged(verb: Token) -> Token | None:
    """Who is found or called something: "found the clerk guilty", "declared the sect illegal"."""
    if verb.lemma not in _JUDGING:
        return None
    for clause in verb.all("ccomp", "xcomp"):
        infinitive = any(aux.text.lower() == "to" for aux in clause.all("aux"))
        told = not clause.is_verb and clause.first("mark", "aux") is None
        if told or infinitive:
            return clause.first("nsubj")  # "declared a state of siege to begin at noon"
    return None


def called(verb: Token) -> Token | None:
    """Whom one calls, where nothing tells what: "called the Libyan premier on Saturday"."""
    named = verb.first("oprd") if verb.lemma == "call" else None
    told = named is not None and named.is_noun and named.first("appos") is None
    return named if told else None


def stolen_object(verb: Token) -> Token | None:
    """An object that the parser gave to the next clause: "deports migrants and anger rises"."""
    if verb.lemma in _SAYING or any(c.dep in _COMPLEMENTED for c in verb.children):
        return None
    for clause in (verb.head, *verb.head.children, *verb.all("ccomp")):
        subject = clause.first("nsubj") if clause.is_verb and clause is not verb else None
        if subject is None or subject.index < verb.index or subject.first("conj") is None:
            continue
        if min(t.index for t in subject.subtree()) == verb.index + 1:
            return subject
    return None
