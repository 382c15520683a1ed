"""The end of a link as a concept: whose quantity it is, and which way the words point."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from multivector.coding.causes import End
from multivector.coding.causes.quantities import Quantities
from multivector.coding.clauses import surface_subject
from multivector.coding.parse import Token
from multivector.coding.phrases import PhraseReader

_LONGEST = 90  # characters of a label that are words of the text
_POINTING = frozenset({"it", "its", "they", "them", "their", "he", "she", "his", "her"})
_NEAR = ("advmod", "acomp", "oprd", "attr")
_AWAY = frozenset({"away", "closer", "apart", "distance"})
_AWAY_POS = ("ADV", "VERB", "ADJ")


@dataclass(frozen=True, slots=True)
class ReadConcept:
    """What an end names.

    Attributes:
        actors: Ids of the parties whose quantity it is, sorted.
        quantity: What of theirs, with whom it is towards (`dependence on RUS`); None where no
            known quantity is named.
        way: +1 if the words name more of it, -1 if they name the lack of it.
        label: How it may be called: of the quantity where one is known, else its own words.
        words: What makes it the same concept where no quantity is known: its lemmas.
        wording: Its own words.
        pointing: Whether it points to one told of before ("this dependence").
    """

    actors: tuple[str, ...]
    quantity: str | None
    way: int
    label: str
    words: tuple[str, ...]
    wording: str
    pointing: bool = False


def read_concept(
    end: End, phrases: PhraseReader, quantities: Quantities, title_of: Callable[[str], str]
) -> ReadConcept:
    """What an end names.

    Args:
        end: The end.
        phrases: The reader of its sentence's parties.
        quantities: The quantities of the language.
        title_of: The name under which a party is shown.
    """
    wording = _wording(end, phrases)
    words = tuple(
        t.lemma.lower() for t in end.tokens if t.pos in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
    )
    word, way = _quantity_word(end, quantities)
    if word is None:
        actors = _owners(end.head, end, phrases)
        return ReadConcept(actors, None, 1, wording, words, wording)
    name, sense = quantities.names[word.lemma.lower()]
    toward, preposition = _toward(word, name, end, phrases, quantities)
    actors = tuple(a for a in _owners(word, end, phrases) if a not in toward) or tuple(
        a for a in _owners(end.head, end, phrases) if a not in toward
    )
    relation = f"{name} towards {_joined(toward)}" if toward else name
    label = _label(name, actors, toward, preposition, title_of) if actors or toward else wording
    pointing = not actors and any(
        d.lemma.lower() in ("this", "that", "these", "those", "such") for d in word.all("det")
    )
    return ReadConcept(actors, relation, way * sense, label, words, wording, pointing)


def _quantity_word(end: End, quantities: Quantities) -> tuple[Token | None, int]:
    """The word that names the quantity, and which way the words around it point."""
    for token, way in _by_weight(end, quantities):
        if token.lemma.lower() in quantities.names and end.holds(token):
            above = token.head.head
            if token.dep == "pobj" and above.lemma in quantities.moving and end.holds(above):
                way *= quantities.moving[above.lemma]  # noqa: PLW2901 -- "a loss of influence"
            return token, way
    return None, 1


def _by_weight(end: End, quantities: Quantities) -> Iterator[tuple[Token, int]]:
    """The words of an end with their way, those first that say most of what it is."""
    # "these countries away from it" is about distance, whatever else is named.
    yield from ((t, 1) for t in end.tokens if t.lemma.lower() in _AWAY and t.pos in _AWAY_POS)
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
        for verb in (head, *(wanted for state in states for wanted in state.all("xcomp"))):
            way = quantities.holding.get(verb.lemma)
            if way is not None:
                yield from ((w, way) for held in verb.all("dobj") for w in _of_noun(held))
    # An object with its complement: "local governments unprecedented leverage".
    first = end.tokens[0].index
    yield from ((t, 1) for t in end.tokens if t.head.index < first and t.is_noun)


def _of_noun(noun: Token) -> Iterator[Token]:
    yield noun
    for preposition in noun.all("prep"):
        if preposition.lemma == "of":
            yield from preposition.all("pobj")
    yield from (c for c in noun.children if c.dep in ("amod", "compound", "nmod", "acl"))
    yield from noun.all("conj")


def _owners(word: Token, end: End, phrases: PhraseReader) -> tuple[str, ...]:
    """The parties whose it is: its possessor, its adjective, what follows "of", its subject."""
    by_adjective = (
        phrases.states_of(word) if word.is_noun and word.first("amod", "compound") else ()
    )
    if (
        by_adjective
        and word.first("poss") is None
        and not any(p.lemma == "of" for p in word.all("prep"))
    ):
        return tuple(sorted(dict.fromkeys(by_adjective)))
    for place in _places(word):
        found = _parties(place, phrases) if end.holds(place) or place.dep == "poss" else ()
        if found:
            return tuple(sorted(dict.fromkeys(found)))
    owned = phrases.states_of(word) if word.is_noun else ()
    return tuple(sorted(dict.fromkeys(owned)))


def _places(word: Token) -> Iterator[Token]:
    yield from word.all("poss")
    for preposition in word.all("prep"):
        if preposition.lemma in ("of", "by"):
            yield from preposition.all("pobj")
    yield from word.all("nsubj", "nsubjpass", "dobj", "dative")
    if word.dep == "dobj":
        # "Russia wants to maintain influence", "giving local governments leverage"
        yield from word.head.all("dative")
        above = (word.head, word.head.head, word.head.head.head)
        yield from (s for v in above for s in v.all("nsubj"))
    if word.dep in ("advmod", "acomp", "oprd", "attr", "xcomp", "ccomp"):
        # "pushes these countries away", "its neighbours have become distant"
        yield from word.head.all("dobj", "nsubj", "nsubjpass")
    if word.is_noun:
        yield word


def _toward(
    word: Token, name: str, end: End, phrases: PhraseReader, quantities: Quantities
) -> tuple[tuple[str, ...], str]:
    """The parties to whom the quantity is a relation: "dependence on Russia"."""
    wanted = quantities.toward.get(name, frozenset())
    for holder in (word, word.head):
        for preposition in holder.all("prep"):
            if preposition.lemma.lower() in wanted and end.holds(preposition):
                for inner in preposition.all("pobj"):
                    found = _parties(inner, phrases)
                    if found:
                        return found, preposition.lemma.lower()
    return (), ""


def _parties(token: Token, phrases: PhraseReader) -> tuple[str, ...]:
    """Bases of the known parties that a phrase is, or that own what it names."""
    if token.lemma.lower() in _POINTING or token.tag == "PRP$":
        found = _pointed(token, phrases)
        if found is not None:
            return found
    known = [
        r.base for r in phrases.read(token) if r.is_known and r.base is not None and not r.indirect
    ]
    return tuple(sorted(dict.fromkeys(known))) or phrases.states_of(token)


def _pointed(pronoun: Token, phrases: PhraseReader) -> tuple[str, ...] | None:
    """Whom a pronoun means within its sentence; None where an earlier one must tell.

    "They" is the several that were told of last; "its" in what hangs on a clause is its subject.
    """
    before = phrases.sentence.tokens[: pronoun.index]
    if pronoun.lemma.lower() in ("they", "them", "their") or pronoun.text.lower() in (
        "they",
        "them",
        "their",
    ):
        several = [
            t for t in before if t.tag in ("NNS", "NNPS") and t.dep not in ("compound", "nmod")
        ]
        for noun in reversed(several):
            known = tuple(
                r.base
                for r in phrases.read(noun)
                if r.is_known and r.base is not None and not r.indirect
            )
            if known:
                return tuple(sorted(dict.fromkeys(known)))
        return () if several else None
    for verb in pronoun.ancestors():
        subject = surface_subject(verb) if verb.is_verb else None
        if (
            subject is not None
            and subject.index < pronoun.index
            and pronoun not in set(subject.subtree())
        ):
            known = tuple(
                r.base for r in phrases.read(subject) if r.is_known and r.base is not None
            )
            return tuple(sorted(dict.fromkeys(known))) or None
    return None


def _joined(parties: tuple[str, ...]) -> str:
    return "+".join(parties)


def _label(
    name: str,
    actors: tuple[str, ...],
    toward: tuple[str, ...],
    preposition: str,
    title_of: Callable[[str], str],
) -> str:
    label = name
    if actors:
        label += " of " + _listed([title_of(a) for a in actors])
    if toward:
        label += f" {preposition} " + _listed([title_of(a) for a in toward])
    return label


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def _wording(end: End, phrases: PhraseReader) -> str:
    text = " ".join(phrases.text_of(end.start, end.end).split())
    for opening, closing in ("“”", "()", '""'):
        if text.count(opening) != text.count(closing) or (
            opening == closing and text.count(opening) % 2
        ):
            text = text.replace(opening, "").replace(closing, "")
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return text
