"""What a claim holds of those whom it is about, with the words that make it so.

The value towards a party is the sum of what its words say, within -1..+1. Negation turns a word
round at half its weight, and marks of distance ("so-called") turn praise into its opposite.
"""

from collections.abc import Iterator, Sequence

from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.making import Contribution
from multivector.coding.claims.parties import TargetReader
from multivector.coding.claims.quotations import Quotation
from multivector.coding.claims.stances import StanceLexicon, StanceWord, Words
from multivector.coding.parsing.clauses import find_object, find_subject, is_passive
from multivector.coding.parsing.parse import Token

_BORROWED = 8  # words of a quotation that only borrows somebody's words
_DISTANCE = frozenset({"so-called", "self-styled", "supposed", "self-proclaimed", "pseudo"})
_NEGATIONS = frozenset({"not", "never", "no", "neither", "nor", "hardly", "n't", "longer", "n’t"})
_MAKING = frozenset({
    "build", "create", "form", "pose", "represent", "constitute", "become", "remain", "make",
    "forge", "establish", "signal", "mean", "be", "prove", "raise", "turn",
})  # fmt: skip
_COMING = frozenset({"will", "would", "shall", "'ll", "wo"})
_WITHIN = ("in", "within", "under", "into")
_JUDGED_FRAMES = ("as", "name", "charge", "object", "noun", "topic")


class StanceReader:
    """Reads the stance of claims with the words of a language."""

    def __init__(self, lexicon: StanceLexicon) -> None:
        self._words = lexicon

    def judged(self, found: Found, targets: TargetReader) -> Iterator[Contribution]:
        """What the cue itself says of the one whom it is about."""
        word = self._words.judgments.get(found.lemma)
        if word is None:
            yield from self._held(found, targets)
            return
        parties: tuple[str, ...] = ()
        if word.of_subject or found.frame not in _JUDGED_FRAMES:
            clause = _content_head(found)
            subject = None if clause is None else _first_subject(clause)
            parties = targets.of(subject) if subject is not None else ()
            if not parties and not word.of_subject:
                # "threatened to cut off Moldova's gas": against whom it is.
                parties = targets.mentioned(_inside(found))[:1]
        elif found.target is not None:
            parties = targets.of(found.target)
        elif found.frame in ("noun", "object"):
            head = _content_head(found)
            parties = targets.of(head)
        value = -word.value / 2 if found.denied else word.value
        registers = () if found.denied else word.registers
        yield Contribution(parties, value, registers, (found.head.start, found.head.end))

    def _held(self, found: Found, targets: TargetReader) -> Iterator[Contribution]:
        """What a verb of attitude holds of its object: who admires somebody is for him."""
        word = self._words.verbs.get(found.lemma)
        if word is not None and word.object and found.target is not None:
            value = -word.object / 2 if found.denied else word.object
            registers = () if found.denied else word.registers
            at = found.head.start, found.head.end
            yield Contribution(targets.of(found.target), value, registers, at)

    def said(
        self, tokens: Sequence[Token], targets: TargetReader,
        quotations: Sequence[Quotation] = (),
    ) -> Iterator[Contribution]:
        """What the words of a stretch say.

        Args:
            tokens: The words.
            targets: Finds whom they are about.
            quotations: The quotations of their sentence.
        """
        for token in tokens:
            yield from self._by_verb(token, targets)
            if self._counts(token, targets, quotations):
                yield from self._by_predicate(token, targets)
            shown = self._words.attitudes.get(token.lemma.lower()) if token.is_noun else None
            if shown is not None and not token.is_verb:
                at = token.start, token.end
                weight = -0.5 if _is_negated(token) else 1.0
                parties = targets.towards(token)
                yield Contribution(parties, shown.value * weight, shown.registers, at)
            word, at = _look_up(token, self._words.registers)
            if word is not None and not _is_negated(token):
                yield Contribution((), 0.0, word.registers, at)

    def predicate(self, token: Token) -> tuple[StanceWord, Stretch] | None:
        """What it says of somebody to be what a word names, or None."""
        word, at = _look_up(token, self._words.predicates)
        return None if word is None else (word, at)

    def _by_verb(self, token: Token, targets: TargetReader) -> Iterator[Contribution]:
        if not token.is_verb:
            yield from self._by_participle(token, targets)
            return
        word = self._words.verbs.get(token.lemma.lower())
        if word is None or (word.future and not _is_to_come(token)):
            return
        negated = _is_negated(token)
        weight = -0.5 if negated else 1.0
        registers = () if negated else word.registers
        at = token.start, token.end
        subject, goal = find_subject(token), find_object(token)
        if goal is None:
            goal = _after_preposition(token)
        if subject is None and is_passive(token):
            yield Contribution(targets.of(goal), word.object * weight, registers, at)
            return
        told = False
        for side, value in ((subject, word.value), (goal, word.object)):
            parties = targets.of(side) if value and side is not None else ()
            if parties:
                told = True
                yield Contribution(parties, value * weight, registers, at)
        if not told:
            yield Contribution((), 0.0, registers, at)

    def _by_participle(self, token: Token, targets: TargetReader) -> Iterator[Contribution]:
        """A participle in marks that the parser takes for an adjective: was “usurping”."""
        stem = token.lemma.lower().removesuffix("ing")
        if token.dep != "acomp" or stem == token.lemma.lower():
            return
        word = self._words.verbs.get(stem) or self._words.verbs.get(f"{stem}e")
        if word is not None:
            parties = targets.of(token.head.first("nsubj"))
            yield Contribution(parties, word.value, word.registers, (token.start, token.end))

    def _counts(
        self, token: Token, targets: TargetReader, quotations: Sequence[Quotation]
    ) -> bool:
        """Whether a word may say of somebody what he is.

        A word without polarity ("bloc", "army") does so only as a predicate or in quotation
        marks; what a noun takes from its adjective is said once: "unreliable partner", "loyal
        servant".
        """
        word, _ = _look_up(token, self._words.predicates)
        if word is None:
            return False
        quoted = any(q.contains(token.start, token.end) and q.words < _BORROWED for q in quotations)
        if word.value == 0 and not _is_role(token):
            return quoted
        if token.is_noun and not _is_said_of(token) and not quoted and not targets.owners(token):
            return False  # "the family owns the mine"
        if token.dep == "amod":
            noun, _ = _look_up(token.head, self._words.predicates)
            return noun is None or noun.value > 0 or word.value < 0
        marks = (self._words.predicates.get(c.text.lower()) for c in token.all("amod"))
        return not (word.value > 0 and any(mark is not None and mark.value < 0 for mark in marks))

    def _by_predicate(self, token: Token, targets: TargetReader) -> Iterator[Contribution]:
        word, at = _look_up(token, self._words.predicates)
        if word is None or token.tag in ("VB", "VBP", "VBZ", "VBD"):
            return
        if token.is_verb and token.lemma.lower() in self._words.verbs:
            return  # its frame has told it
        weight = _weight_of(token, word)
        parties = _bearers(token, targets)
        registers = word.registers if weight > 0 else ()
        yield Contribution(parties, word.value * weight, registers, at)


def _bearers(token: Token, targets: TargetReader) -> tuple[str, ...]:
    """Of whom a word is said: owner, subject, or who makes it."""
    governor = token.head
    if token.is_verb and is_passive(token):
        return targets.of(token.first("nsubjpass", "nsubj"))  # "are exaggerated"
    if token.dep in ("attr", "acomp", "oprd", "appos", "amod", "conj", "ROOT", "compound"):
        parties = targets.of(token)
        if parties:
            return parties
    if token.dep in ("dobj", "attr") and governor.lemma.lower() in _MAKING:
        return targets.of(find_subject(governor)) or targets.of(token)
    if token.dep == "pobj":
        holder = governor.head
        if governor.lemma.lower() in _WITHIN and holder.is_verb:
            return targets.owners(token) or targets.of(holder.first("nsubj", "nsubjpass"))
        if governor.lemma.lower() in ("at", "on") and holder.is_verb:
            return targets.of(holder.first("nsubj", "nsubjpass", "csubj"))
    return targets.of(token)


def _look_up(token: Token, known: Words) -> tuple[StanceWord | None, Stretch]:
    lemma = token.lemma.lower()
    before = [c for c in token.all("compound", "amod") if c.index == token.index - 1]
    for child in before:
        double = known.get(f"{child.text.lower()} {lemma}")
        if double is not None:
            return double, (child.start, token.end)
    text = token.text.lower()
    single = known.get(text) or (None if token.is_verb else known.get(lemma))
    return single, (token.start, token.end)


def _weight_of(token: Token, word: StanceWord) -> float:
    weight = -0.5 if _is_negated(token) else 1.0
    before = token.all("amod", "advmod", "compound")
    distant = any(c.text.lower() in _DISTANCE or _is_so_called(c) for c in before)
    return -abs(weight) if distant and word.value > 0 else weight


def _is_so_called(token: Token) -> bool:
    return token.text.lower() == "called" and any(c.lemma.lower() == "so" for c in token.children)


def _is_negated(token: Token) -> bool:
    """Whether the word or the clause whose predicate it is stands in the negative."""
    governor = token if token.is_verb or token.is_root else token.head
    near = [*token.children, *(governor.children if _is_predicate(token) else ())]
    if token.dep in ("conj", "amod") and not token.is_verb and not token.is_root:
        # "neither weak nor dependent", "hardly a neutral mediator"
        contrast = any(c.lemma.lower() == "but" for c in token.head.all("cc"))
        if _is_predicate(token.head) and not contrast and _is_negated(token.head):
            return True
    before = [c for c in governor.children if c.index == token.index - 1]
    if any(c.lemma.lower() == "not" for c in before):
        return True
    return any(
        (c.dep == "neg" and (token.is_verb or c.index < token.index))
        or (c.lemma.lower() in _NEGATIONS and c.dep in ("det", "preconj", "advmod"))
        for c in near
    )


def _is_said_of(token: Token) -> bool:
    """Whether a noun stands where something is said of somebody."""
    if token.dep in ("compound", "nmod"):
        return _is_role(token.head) or token.head.pos == "PROPN"  # "a puppet state"
    modifies = token.dep in ("amod", "ROOT", "ccomp")
    within = token.dep == "pobj" and token.head.lemma.lower() in (*_WITHIN, "at")
    joined = token.dep == "conj" and token.head is not token and _is_said_of(token.head)
    return modifies or within or joined or _is_role(token)


def _is_to_come(verb: Token) -> bool:
    return any(c.dep == "aux" and c.lemma.lower() in _COMING for c in verb.children)


def _is_role(token: Token) -> bool:
    governor = token.head
    if token.dep in ("attr", "oprd", "appos"):
        return True
    if token.dep == "pobj":
        return governor.lemma.lower() == "as"
    return token.dep == "dobj" and governor.lemma.lower() in _MAKING


def _is_predicate(token: Token) -> bool:
    return token.is_verb or token.dep in ("attr", "acomp", "oprd", "dobj")


def _after_preposition(verb: Token) -> Token | None:
    for preposition in verb.all("prep"):
        pobj = preposition.first("pobj")
        if pobj is not None and preposition.lemma.lower() in (
            "on", "in", "against", "with", "to", "from", "over",
        ):  # fmt: skip
            return pobj
    return None


def _content_head(found: Found) -> Token | None:
    """The word on which what is said hangs, in the cue's own sentence."""
    inside = _inside(found)
    indices = {t.index for t in inside}
    tops = [t for t in inside if t.is_root or t.head.index not in indices]
    verbs = [t for t in tops if t.is_verb]
    nouns = [t for t in tops if t.is_noun]
    return next(iter([*verbs, *nouns]), None)


def _inside(found: Found) -> list[Token]:
    start, end = found.content
    return [t for t in _sentence_of(found.head) if start <= t.start and t.end <= end]


def _sentence_of(token: Token) -> list[Token]:
    root = token
    while not root.is_root:
        root = root.head
    return sorted(root.subtree(), key=lambda t: t.index)


def _first_subject(clause: Token) -> Token | None:
    if clause.is_verb:
        return clause.first("nsubj", "nsubjpass", "csubj") or find_subject(clause)
    return clause
