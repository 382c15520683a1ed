"""Of whom a word in what is said tells something."""

from collections.abc import Iterator, Sequence

from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader

_OWNING = ("of", "from", "by", "with", "between", "against", "for")
_TOWARDS = ("to", "for", "with", "towards", "toward", "at", "of", "in", "against")
_ROLES = ("attr", "oprd", "acomp", "appos")
_DEPTH = 4


class TargetReader:
    """Finds the parties that words of one sentence are about.

    Args:
        phrases: The sentence's phrases.
        speaker: The speaker's own party base, who is no target of himself; or None.
        other: The party that "our relations" are with when nobody is named; or None.
        held: The parties that the claim before was about, for "those" and "they".
        mutual: Nouns for what several have with each other: "cooperation".
    """

    def __init__(
        self, phrases: PhraseReader, speaker: str | None, other: str | None,
        held: Sequence[str] = (), mutual: frozenset[str] = frozenset(),
    ) -> None:
        self._phrases = phrases
        self._mutual = mutual
        self._speaker = speaker
        self._other = other
        self.held = tuple(base for base in held if base != speaker)

    def of(self, token: Token | None, depth: int = 0) -> tuple[str, ...]:
        """The parties of a word: those it names, stands for, or belongs to."""
        if token is None or depth > _DEPTH:
            return ()
        return (
            self._by_name(token)
            or self._role(token, depth)
            or self._shared(token)
            or self._named(token)
            or self._among(token)
            or self._clause(token, depth)
            or self.owners(token)
        )

    def owners(self, noun: Token) -> tuple[str, ...]:
        """Whose a thing is: "Moscow's greed", "greed of Moscow", "Russian greed", "our ties"."""
        owner = noun.first("poss")
        if owner is not None and owner.tag == "PRP$" and owner.lemma.lower() in ("our", "we", "my"):
            return self._named_after(noun, ("with",)) or self._given(self._other)
        owned = self._named(owner) if owner is not None else ()
        if owned or (owner is not None and owner.tag != "PRP$"):
            return owned
        own = self._modifying(noun) or self._phrases.states_of(noun)
        own = tuple(base for base in own if base != self._speaker)
        return own or self._named_after(noun, _OWNING) or self._within(noun)

    def mentioned(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """All known parties among words, in order; camps and places that are no party left out."""
        found: dict[str, None] = {}
        for token in tokens:
            mention = self._phrases.mention_at(token)
            if mention is not None and not mention.camp and mention.id:
                found.setdefault(mention.id)
            elif token.is_noun and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
                for base in self._named(token):
                    found.setdefault(base)
        return tuple(found)

    def _by_name(self, token: Token) -> tuple[str, ...]:
        mention = self._phrases.mention_at(token)
        return () if mention is None or mention.is_modifier else self._named(token)

    def _named(self, token: Token) -> tuple[str, ...]:
        if not token.is_noun:
            return ()
        readings = self._phrases.read(token)
        found = [r.base for r in readings if r.is_known and r.base != self._speaker]
        if not found and token.lemma.lower() in ("those", "they", "these", "it"):
            return self.held
        return tuple(dict.fromkeys(base for base in found if base))

    def _shared(self, noun: Token) -> tuple[str, ...]:
        """The parties of a thing that several share: "Turkish and NATO auspices"."""
        found = tuple(base for base in self._modifying(noun) if base != self._speaker)
        return found if len(found) > 1 else ()

    def _among(self, noun: Token) -> tuple[str, ...]:
        """Among whom "cooperation" is, when no words beside it say: whom the last claim told of."""
        alone = noun.first("poss") is None and not self._named_after(noun, _OWNING)
        return self.held if alone and noun.lemma.lower() in self._mutual else ()

    def _modifying(self, noun: Token) -> tuple[str, ...]:
        """The parties of adjectives and names before a noun: "Turkish and NATO auspices"."""
        before = [t for c in noun.all("amod", "compound", "nmod") for t in (c, *c.all("conj"))]
        mentions = (self._phrases.mention_at(t) for t in before)
        return tuple(dict.fromkeys(m.id for m in mentions if m is not None and not m.camp))

    def _role(self, token: Token, depth: int) -> tuple[str, ...]:
        """Who plays a role: the subject of "is a threat", the object of "as a threat"."""
        governor = token.head
        if token.dep == "conj" and governor is not token:
            return self.of(governor, depth + 1) if not governor.is_verb else ()
        if token.dep == "appos":
            return self.of(governor, depth + 1)
        if token.dep in _ROLES and governor.is_verb:
            about = governor.first("dobj") if token.dep == "oprd" else None
            return self.of(about or governor.first("nsubj", "nsubjpass"), depth + 1)
        if token.dep == "pobj" and governor.lemma.lower() == "as":
            verb = governor.head
            if verb.is_verb:
                about = verb.first("dobj") or verb.first("nsubjpass") or self._subject(verb)
                return self.of(about, depth + 1)
            return self.of(verb, depth + 1)
        if token.dep in ("amod", "compound", "nmod") and governor is not token:
            return self._named(governor) or self._role(governor, depth + 1)
        return ()

    def _clause(self, token: Token, depth: int) -> tuple[str, ...]:
        """For clauses as subjects: "increasing ties with Baku was a priority"."""
        if token.is_verb and token.dep in ("csubj", "ccomp", "pcomp"):
            return self.of(token.first("dobj", "nsubj"), depth + 1)
        if token.dep == "nsubj" and token.tag == "VBG":
            return self.of(token.first("dobj"), depth + 1)
        return ()

    def _subject(self, verb: Token) -> Token | None:
        return verb.head if verb.dep in ("acl", "relcl") else verb.first("nsubj")

    def towards(self, noun: Token) -> tuple[str, ...]:
        """The parties that something is shown to: "gratitude to Niger", "her solidarity"."""
        verb = noun.head
        hung = verb.all("prep", "dative") if noun.dep == "dobj" else ()
        for preposition in (*noun.all("prep"), *hung):
            if preposition.lemma.lower() in _TOWARDS:
                for pobj in preposition.all("pobj"):
                    found = self.of(pobj)
                    if found:
                        return found
        return ()

    def _named_after(self, noun: Token, prepositions: Sequence[str]) -> tuple[str, ...]:
        for preposition in noun.all("prep"):
            if preposition.lemma.lower() in prepositions:
                for pobj in preposition.all("pobj"):
                    found = self._named(pobj)
                    if found:
                        return found
        return ()

    def _within(self, noun: Token) -> tuple[str, ...]:
        if not noun.is_noun:
            return ()
        found = self.mentioned([t for t in noun.subtree() if t is not noun])
        return tuple(base for base in found if base != self._speaker)[:1]

    def _given(self, base: str | None) -> tuple[str, ...]:
        return () if base is None or base == self._speaker else (base,)


def iter_subjects(clause: Token) -> Iterator[Token]:
    """The subjects of a clause, or of the noun phrase's first clause."""
    for token in (clause, *clause.children):
        if token.is_verb:
            subject = token.first("nsubj", "nsubjpass", "csubj")
            if subject is not None:
                yield subject
                return
