"""What an end of an English link names: the word for its quantity, its owners, its way."""

from collections.abc import Iterator
from dataclasses import dataclass

from multivector.coding.causes.ends import End
from multivector.coding.causes.named import NamedEnd, wording_of
from multivector.coding.causes.owners import doers, done_to, is_of_thing, owners, parties, toward
from multivector.coding.causes.quantities import Quantities
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader

_NEAR = ("advmod", "acomp", "oprd", "attr")
_AWAY = frozenset({"away", "closer", "apart", "distance"})
_AWAY_POS = ("ADV", "VERB", "ADJ")
_THIS = ("this", "that", "these", "those", "such")
_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")


@dataclass(frozen=True, slots=True)
class _Word:
    """The word that names a quantity, and which way it and the words around it point."""

    token: Token
    quantity: str
    way: int
    is_act: bool = False


def name_end(end: End, phrases: PhraseReader, quantities: Quantities) -> NamedEnd:
    """What an end names.

    Args:
        end: The end.
        phrases: The reader of its sentence's parties.
        quantities: The quantities of the language.
    """
    wording = wording_of(phrases.text_of(end.start, end.end))
    words = tuple(t.lemma.lower() for t in end.tokens if t.pos in _CONTENT)
    word = _find(end, quantities)
    if word is None:
        moved = quantities.moves.get(end.head.head.lemma)
        if moved is not None and end.head.dep in ("dobj", "nsubjpass"):
            return NamedEnd(parties(end.head, phrases), moved[0], (), moved[1], words, wording)
        return NamedEnd(owners(end.head, end, phrases), None, (), 1, words, wording)
    found, quantity = word.token, word.quantity
    if word.is_act:
        whose, whom = doers(found, end, phrases), done_to(found, phrases)
    else:
        whose, whom = owners(found, end, phrases), ()
    whom = whom or toward(found, end, phrases, quantities, quantity)
    if not whom and quantity in quantities.of_things and is_of_thing(found, end, quantities):
        actors = owners(found, end, phrases)
        return NamedEnd(actors, None, (), word.way, words, wording)
    actors = tuple(a for a in whose if a not in whom)
    if not actors and not word.is_act:
        actors = tuple(a for a in owners(end.head, end, phrases) if a not in whom)
    pointing = not actors and not whom and any(d.lemma.lower() in _THIS for d in found.all("det"))
    if pointing:
        actors, whom = _told_in_sentence(word, end, phrases, quantities)
    return NamedEnd(actors, quantity, whom, word.way, words, wording, pointing)


def _told_in_sentence(
    word: _Word, end: End, phrases: PhraseReader, quantities: Quantities
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whose it is, and towards whom, by an earlier word: "relies on Peru, this dependence"."""
    for token in reversed(phrases.sentence.tokens[: word.token.index]):
        table = quantities.acts if token.is_verb else quantities.names
        if table.get(token.lemma.lower(), ("", 0))[0] != word.quantity or end.holds(token):
            continue
        around = End(token, tuple(phrases.sentence.tokens))
        whose = (
            doers(token, around, phrases) if token.is_verb else owners(token, around, phrases)
        )
        whom = toward(token, around, phrases, quantities, word.quantity)
        if whose or whom:
            return tuple(a for a in whose if a not in whom), whom
    return (), ()


def _find(end: End, quantities: Quantities) -> _Word | None:
    for token, way in _by_weight(end, quantities):
        if not end.holds(token) or _only_moves(token, quantities):
            continue
        act = _treated(token, end, quantities) or (
            quantities.acts.get(token.lemma.lower()) if token.is_verb else None
        )
        if act is not None and way == 1:
            return _Word(token, *act, is_act=True)
        named = _named(token, end, quantities)
        if named is not None:
            return _Word(token, named[0], way * named[1] * _turned(token, end, quantities))
    return None


def _treated(verb: Token, end: End, quantities: Quantities) -> tuple[str, int] | None:
    """What a verb says of how somebody treats others: "treat them as vassals"."""
    if not verb.is_verb or verb.lemma not in quantities.treating:
        return None
    after = [t for t in end.tokens if t.index > verb.index]
    told = next((t.index for t in after if t.text.lower() == "as"), None)
    if told is None:
        return None
    words = (quantities.treated.get(t.lemma.lower()) for t in after if t.index > told)
    return next((word for word in words if word is not None), None)


def _only_moves(token: Token, quantities: Quantities) -> bool:
    """Whether a noun says only that what follows it grows or shrinks: "the absence of trust"."""
    return token.lemma in quantities.moving and any(
        inner.lemma.lower() in quantities.names
        for prep in token.all("prep") if prep.lemma in ("of", "in")
        for inner in prep.all("pobj")
    )  # fmt: skip


def _named(token: Token, end: End, quantities: Quantities) -> tuple[str, int] | None:
    """The quantity that a word names, with the word before it or alone."""
    before = [c for c in token.all("amod", "compound", "npadvmod", "nmod") if end.holds(c)]
    for child in reversed(before):
        pair = f"{child.lemma.lower()} {token.lemma.lower()}"
        if pair in quantities.names:
            return quantities.names[pair]
    return quantities.names.get(token.lemma.lower()) or quantities.names.get(token.text.lower())


def _turned(token: Token, end: End, quantities: Quantities) -> int:
    """-1 where the words around a quantity say that it is little, shrinks or is lost."""
    way = 1
    above = token.head.head
    if token.dep == "pobj" and above.lemma in quantities.moving and end.holds(above):
        way *= quantities.moving[above.lemma]  # "a loss of influence"
    if token.dep == "compound" and token.head.lemma in quantities.moving:
        way *= quantities.moving[token.head.lemma]  # "trust erosion"
    for child in token.all("amod", "det", "nummod", "advmod"):
        if end.holds(child) and child.lemma.lower() in quantities.lesser:
            way = -way
    return way


def _by_weight(end: End, quantities: Quantities) -> Iterator[tuple[Token, int]]:
    """The words of an end with their way, those first that say most of what it is."""
    # "these countries away from it" is about distance, whatever else is named.
    yield from ((t, 1) for t in end.tokens if t.text.lower() in _AWAY and t.pos in _AWAY_POS)
    head = end.head
    if head.is_noun:
        yield from ((word, 1) for word in _of_noun(head))
    else:
        for subject in head.all("nsubj", "nsubjpass", "csubj"):
            yield from ((word, 1) for word in _of_noun(subject))
        yield head, 1
        yield from ((c, 1) for c in head.children if c.dep in _NEAR)
    # "wants to maintain influence", "have become determined to assert autonomy"
    states = [head, *head.all("acomp", "attr")]
    wanted = [verb for state in states for verb in state.all("xcomp", "acl", "pcomp")]
    for verb in (head, *wanted):
        way = quantities.holding.get(verb.lemma)
        if way is not None:
            yield from ((w, way) for held in verb.all("dobj") for w in _of_noun(held))
            # "refrain from coercion"
            yield from (
                (inner, way) for prep in verb.all("prep") for inner in prep.all("pobj")
                if way == -1 and prep.lemma == "from"
            )  # fmt: skip
    yield from ((verb, 1) for verb in wanted)
    # An object with its complement: "local governments unprecedented leverage".
    first = end.tokens[0].index
    yield from ((t, 1) for t in end.tokens if t.head.index < first and (t.is_noun or t.is_verb))


def _of_noun(noun: Token) -> Iterator[Token]:
    yield noun
    for preposition in noun.all("prep"):
        if preposition.lemma in ("of", "in"):
            yield from preposition.all("pobj", "pcomp")
    yield from (c for c in noun.children if c.dep in ("amod", "compound", "nmod", "acl"))
    yield from noun.all("conj")
