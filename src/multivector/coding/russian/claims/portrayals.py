"""Russian verbs that tell what somebody is or has done: назвал вассалом, обвинил в, описал как."""

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.cues import Cue
from multivector.coding.claims.extents import parts_of
from multivector.coding.claims.found import Found
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import direct_object, feature, is_passive, preposition
from multivector.coding.russian.claims.building import find_about, linked, make_found
from multivector.coding.russian.claims.extents import whole
from multivector.coding.russian.claims.sources import suffers

_ROLES = ("xcomp", "obl", "iobj", "obj", "nmod", "advcl", "obl:agent", "conj", "acl", "amod")


def read_as(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    """A role that is given: "описал союз как угрозу"; or None."""
    about = find_about(verb, sentence)
    parsed = sentence.parsed
    after = verb.index if about is None else max(about.index, verb.index)
    how = next((t for t in parsed.tokens[after + 1 :] if t.lemma == "как"), None)
    if about is None or how is None or any(t.text == "," for t in parsed.tokens[after : how.index]):
        return None
    role = how.head
    if role.index < how.index:
        role = how
    told = [t for t in whole(parsed, role) if t.index >= how.index]
    if role is how or role.is_root:
        told = [t for t in parsed.tokens[how.index :] if t.text not in ".!?"]
    return make_found(
        verb, "as", parts_of(parsed, [*_about(about), *told]), sentence, target=about
    )


def read_name(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    """A name that is given: "назвал его лжецом"; or None."""
    about = (
        find_about(verb, sentence) if suffers(verb, sentence.cues.words)
        else direct_object(verb) or verb.first("obj")
    )
    if about is not None and feature(about, "Case") == "Ins":
        about = None
    parsed = sentence.parsed
    role = _role(verb, about)
    if role is None:
        quoted = [q for q in sentence.quotations if q.start >= verb.end]
        if about is None or not quoted or quoted[0].contains(about.start, about.end):
            return None
        told = [t for t in parsed.tokens if quoted[0].contains(t.start, t.end)]
        between = [t for t in parsed.tokens if about.end <= t.start < quoted[0].start]
        if any(t.text in (",", ":") or t.is_verb for t in between):
            return None
        return make_found(
            verb, "name", parts_of(parsed, [*about.subtree(), *told]), sentence, target=about
        )
    told = [*(_about(about) if about is not None else ()), *whole(parsed, role)]
    return make_found(verb, "name", parts_of(parsed, told), sentence, target=about)


def _role(verb: Token, about: Token | None) -> Token | None:
    """The name in the instrumental."""
    beside: list[Token] = [*verb.children, *(about.children if about is not None else ())]
    for child in sorted(beside, key=lambda c: c.index):
        named = child.dep in _ROLES and feature(child, "Case") == "Ins" and child is not about
        plain = preposition(child) is None and (child.is_noun or child.pos == "ADJ")
        if named and plain and (child.index > verb.index or not is_passive(verb)):
            return child
    return None


def read_charge(verb: Token, cue: Cue, sentence: Sentence) -> Found | None:
    """A charge or thanks: "обвинил X в Y"; or None."""
    about = find_about(verb, sentence)
    if about is None:
        return None
    own = direct_object(verb)
    placed = next((c for c in verb.all("obl", "nmod") if preposition(c) == "на"), None)
    if placed is not None and own is not None and not cue.links & {"в", "с", "о", "от"}:
        about = placed  # "возложил на соседей вину"
    led = [c for c in linked(verb, cue.links) if c is not about]
    led += [c for c in own.children if c in led] if own is not None else []
    if not led:
        return None
    told = [t for one in (*led[:1], *(t for t in (own,) if t is not None)) for t in one.subtree()]
    parts = parts_of(sentence.parsed, [*_about(about), *told])
    return make_found(verb, "charge", parts, sentence, target=about)


def _about(about: Token) -> list[Token]:
    """Whom it is about; of a relative pronoun nothing: it stands before the verb."""
    return [] if about.lemma in ("который", "кто") else list(about.subtree())
