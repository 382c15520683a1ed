"""What an end of a Russian link names: the word for its quantity, its owners, its way."""

from collections.abc import Iterable, Iterator

from multivector.coding.causes.ends import End
from multivector.coding.causes.named import NamedEnd, wording_of
from multivector.coding.causes.quantities import Quantities
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import direct_object, in_case, preposition
from multivector.coding.russian.parties import PartyReader
from multivector.coding.russian.slots import subject_of

_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
_THIS = frozenset({"этот", "эта", "это", "эти", "такой", "такая", "такие"})
_BELOW = ("nmod", "obl", "iobj", "obj")


def name_end(end: End, parties: PartyReader, quantities: Quantities) -> NamedEnd:
    """What an end names.

    Args:
        end: The end.
        parties: The reader of its sentence's parties.
        quantities: The quantities of the language.
    """
    sentence = parties.sentence
    offset = sentence.span.start
    wording = wording_of(sentence.text[end.start - offset : end.end - offset])
    words = tuple(t.lemma for t in end.tokens if t.pos in _CONTENT)
    found = _find(end, quantities)
    verb = end.head.head
    moved = quantities.moves.get(verb.lemma)
    if moved is not None and found is None and end.head.dep == "obj":
        own = _parties(end.head, parties)
        toward = _toward(verb, moved[0], parties, quantities) or _toward(
            end.head, moved[0], parties, quantities
        )
        actors = tuple(a for a in own if a not in toward)
        return NamedEnd(actors, moved[0], toward, moved[1], words, wording)
    if found is None:
        return NamedEnd(_owners(end.head, parties), None, (), 1, words, wording)
    token, quantity, way = found
    act = token.is_verb
    toward = _toward(token, quantity, parties, quantities)
    if act and not toward:
        held = direct_object(token)
        toward = () if held is None else _parties(held, parties)
    inside = next((s for s in token.all("nsubj") if end.holds(s)), None) if act else None
    if inside is not None:
        toward = toward or _toward(inside, quantity, parties, quantities)
        whose = _parties(inside, parties)
    else:
        whose = _doers(token, parties) if act else _owners(token, parties)
    actors = tuple(a for a in whose if a not in toward)
    things = not toward and quantity in quantities.of_things
    if things and _is_of_thing(token, quantity, quantities):
        return NamedEnd(actors, None, (), way, words, wording)
    pointing = not actors and not toward and any(
        d.lemma in _THIS or d.text.lower() in _THIS for d in token.all("det", "amod")
    )
    return NamedEnd(actors, quantity, toward, way, words, wording, pointing)


def _find(end: End, quantities: Quantities) -> tuple[Token, str, int] | None:
    for token, way in _by_weight(end, quantities):
        if not end.holds(token):
            continue
        table = quantities.acts if token.is_verb else quantities.names
        named = table.get(token.lemma)
        for child in token.all("amod"):
            named = quantities.names.get(f"{child.lemma} {token.lemma}", named)
        if named is None:
            continue
        turned = -1 if any(c.lemma in quantities.lesser for c in token.all("amod")) else 1
        above = token.head
        if above.lemma in quantities.moving and end.holds(above) and token.dep == "nmod":
            turned *= quantities.moving[above.lemma]  # "потеря влияния"
        return token, named[0], way * named[1] * turned
    return None


def _by_weight(end: End, quantities: Quantities) -> Iterator[tuple[Token, int]]:
    head = end.head
    moved = head.lemma in quantities.moving
    inner = [w for c in in_case(head, "Gen", "nmod") for w in (c,) if w.lemma in quantities.names]
    if moved and inner:
        yield from ((w, 1) for w in inner)
    yield head, 1
    yield from ((c, 1) for c in head.all("nsubj", "nsubj:pass"))
    way = quantities.holding.get(head.lemma)
    if way is not None:
        yield from ((c, way) for c in head.all("obj"))
    for wanted in head.all("xcomp"):
        yield wanted, 1
        way = quantities.holding.get(wanted.lemma)
        if way is not None:
            yield from ((c, way) for c in wanted.all("obj"))
    yield from ((c, 1) for c in head.all(*_BELOW) if not head.is_verb)
    # An object with its complement: "Эритрее рычаги влияния".
    yield from ((t, 1) for t in end.tokens if t.is_noun and t.lemma in quantities.names and (
        t.head is head or head.pos in ("ADJ", "ADV", "NUM")
    ))  # fmt: skip
    first = end.tokens[0].index
    yield from ((t, 1) for t in end.tokens if t.head.index < first and t.is_noun)


def _owners(word: Token, parties: PartyReader) -> tuple[str, ...]:
    """Whose it is: its genitive, adjective or possessive; the subject or receiver beside it."""
    for child in word.all("nmod", "amod", "det"):
        if child.dep == "nmod" and preposition(child) is not None:
            continue
        found = _parties(child, parties) or _adjective(child, parties)
        if found:
            return found
    if word.is_verb or word.pos == "ADJ":
        found = _doers(word, parties)
        if found:
            return found
    if word.dep == "obl" and word.head.is_verb and direct_object(word.head) is not None:
        held = direct_object(word.head)  # "подталкивает Москву к шантажу"
        return () if held is None else _parties(held, parties)
    if word.dep == "obj":
        for other in in_case(word.head, "Dat", "iobj", "obl"):
            found = _parties(other, parties)
            if found:
                return found
        return _doers(word.head, parties)
    own = [r.base for r in parties.read(word) if _is_known(r.base)]
    return _ordered(base for base in own if base is not None)


def _doers(verb: Token, parties: PartyReader) -> tuple[str, ...]:
    subject = subject_of(verb)
    return () if subject is None else _parties(subject, parties)


def _toward(
    word: Token, quantity: str, parties: PartyReader, quantities: Quantities
) -> tuple[str, ...]:
    wanted = quantities.toward.get(quantity, frozenset())
    for child in word.all(*_BELOW):
        if preposition(child) in wanted:
            found = _parties(child, parties)
            if found:
                return found
    return ()


def _is_of_thing(word: Token, quantity: str, quantities: Quantities) -> bool:
    wanted = quantities.toward.get(quantity, frozenset())
    return any(preposition(child) in wanted for child in word.all(*_BELOW))


def _parties(token: Token, parties: PartyReader) -> tuple[str, ...]:
    return _ordered(r.base for r in parties.read(token) if r.base is not None and _is_known(r.base))


def _adjective(token: Token, parties: PartyReader) -> tuple[str, ...]:
    mention = parties.mention_at(token)
    return () if mention is None or mention.camp or not mention.id else (mention.id,)


def _is_known(base: str | None) -> bool:
    return base is not None and base != "?" and (base.isupper() or base.startswith("@"))


def _ordered(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(found)))
