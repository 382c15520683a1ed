"""What a Russian claim holds of those whom it is about, with the words that make it so.

As in English the value is the sum of what the words say; "не" turns a word round at half its
weight, and marks of distance ("так называемый", scare quotes) turn praise into its opposite.
"""

from collections.abc import Iterator, Sequence

from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.making import Contribution
from multivector.coding.claims.quotations import Quotation
from multivector.coding.claims.stances import StanceLexicon, StanceWord, Words
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import feature, is_passive, preposition
from multivector.coding.russian.claims.targets import (
    MAKING,
    TargetReader,
    is_charged,
    iter_goals,
)

_BORROWED = 4  # words of a quotation that only borrows somebody's words
_DISTANT = frozenset(("пресловутый", "мнимый", "самопровозглашенный"))
_NEGATIONS = frozenset(("не", "ни", "нет", "отнюдь", "никогда", "вряд"))
_NONE = frozenset(("никакой", "ничей"))
_JUDGED_FRAMES = ("as", "name", "charge", "object", "noun", "topic")


class StanceReader:
    """Reads the stance of claims with the words of Russian."""

    def __init__(self, lexicon: StanceLexicon) -> None:
        self._words = lexicon

    # -- the cue ----------------------------------------------------------------------------------

    def judged(self, found: Found, targets: TargetReader) -> Iterator[Contribution]:
        """What the cue itself says of the one whom it is about."""
        word = self._words.judgments.get(found.lemma)
        if word is None:
            return
        of_subject = word.of_subject
        if of_subject and found.frame == "topic":
            parties = targets.of(found.target)
        elif of_subject or (found.frame not in _JUDGED_FRAMES and found.target is None):
            clause = content_head(found)
            subject = None if clause is None else targets.subject(clause)
            parties = targets.of(subject) if subject is not None else ()
            if not parties and not of_subject:
                parties = targets.mentioned(inside(found))[:1]
        elif found.target is not None:
            parties = targets.of(found.target)
        else:
            parties = targets.of(content_head(found)) or targets.mentioned(inside(found))[:1]
        value = -word.value / 2 if found.denied else word.value
        registers = () if found.denied else word.registers
        yield Contribution(parties, value, registers, (found.head.start, found.head.end))

    # -- what is said -----------------------------------------------------------------------------

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
            if _acts(token) and look_up(token, self._words.verbs)[0] is not None:
                yield from self._by_verb(token, targets)
            elif self._counts(token, targets, quotations):
                yield self._by_predicate(token, targets, quotations)
            shown = self._words.attitudes.get(token.lemma) if token.is_noun else None
            if shown is not None:
                parties = targets.towards(token)
                weight = -0.5 if is_denied(token) else 1.0
                if parties:
                    at = token.start, token.end
                    yield Contribution(parties, shown.value * weight, shown.registers, at)
            word, at = look_up(token, self._words.registers)
            if word is not None and not is_denied(token):
                yield Contribution((), 0.0, word.registers, at)

    def predicate(self, token: Token) -> tuple[StanceWord, Stretch] | None:
        """What it says of somebody to be what a word names, or None."""
        word, at = look_up(token, self._words.predicates)
        return None if word is None else (word, at)

    def _by_verb(self, verb: Token, targets: TargetReader) -> Iterator[Contribution]:
        word, at = look_up(verb, self._words.verbs)
        if word is None or (word.future and feature(verb, "Tense") != "Fut"):
            return
        negated = is_denied(verb)
        weight = -0.5 if negated else 1.0
        registers = () if negated else word.registers
        told = False
        acting, suffering = self._sides(verb, targets)
        for parties, value in ((acting, word.value), (suffering, word.object)):
            if value and parties:
                told = True
                yield Contribution(parties, value * weight, registers, at)
        if not told:
            yield Contribution((), 0.0, registers, at)

    def _sides(
        self, verb: Token, targets: TargetReader
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who acts and who suffers the act."""
        if is_passive(verb):
            agents = (c for c in verb.all("obl:agent", "obl") if feature(c, "Case") == "Ins")
            agent = next(agents, None)
            return targets.of(agent), targets.of(verb.first("nsubj:pass", "nsubj") or verb.head)
        subject = targets.subject(verb)
        if subject is None and feature(verb, "VerbForm") == "Part" and verb.head.is_noun:
            subject = verb.head
        goals = (targets.of(goal) for goal in iter_goals(verb))
        return targets.of(subject), next((parties for parties in goals if parties), ())

    def _counts(
        self, token: Token, targets: TargetReader, quotations: Sequence[Quotation]
    ) -> bool:
        """Whether a word may say of somebody what he is."""
        word, _ = look_up(token, self._words.predicates)
        if word is None:
            return False
        borrowed = any(
            q.contains(token.start, token.end) and q.words <= _BORROWED for q in quotations
        )
        if word.value == 0 and not is_role(token):
            return borrowed
        if token.is_noun and not is_role(token) and not borrowed and not targets.owners(token):
            return False
        if token.dep == "amod" and token.head is not token:
            noun, _ = look_up(token.head, self._words.predicates)
            return noun is None or noun.value >= 0 or word.value < 0
        marks = (self._words.predicates.get(c.lemma) for c in token.all("amod"))
        return not (word.value > 0 and any(mark is not None and mark.value < 0 for mark in marks))

    def _by_predicate(
        self, token: Token, targets: TargetReader, quotations: Sequence[Quotation]
    ) -> Contribution:
        word, at = look_up(token, self._words.predicates)
        assert word is not None  # noqa: S101 -- `_counts` has looked it up
        weight = -0.5 if is_denied(token) else 1.0
        if word.value > 0 and _is_distant(token, quotations):
            weight = -abs(weight)
        registers = word.registers if weight > 0 else ()
        return Contribution(targets.of(token), word.value * weight, registers, at)


def look_up(token: Token, known: Words) -> tuple[StanceWord | None, Stretch]:
    """A word, with those beside it where they are known together: "бумажный тигр"."""
    for child in token.children:
        beside, other = child.text.lower().replace("ё", "е"), f"{child.lemma} {token.lemma}"
        if child.dep == "amod" and child.index == token.index - 1 and other in known:
            return known[other], (child.start, token.end)
        word = preposition(child)
        phrase = f"{token.lemma} {beside}" if word is None else f"{token.lemma} {word} {beside}"
        if child.index > token.index and phrase in known:
            return known[phrase], (token.start, child.end)
    single = known.get(token.lemma)
    if single is None and "щ" in token.text and token.pos in ("ADJ", "VERB", "NOUN"):
        # A participle that is an adjective: "потрясающая" is no form of "потрясти".
        plain = (token.text.lower()[:-cut] + "ий" for cut in (2, 3))
        single = next((known[word] for word in plain if word in known), None)
    return single, (token.start, token.end)


def is_role(token: Token) -> bool:
    """Whether a word stands where it says of somebody what he is."""
    if token.first("nsubj", "nsubj:pass", "cop") is not None or token.dep in ("xcomp", "appos"):
        return True
    if token.dep == "conj" and token.head is not token:
        return is_role(token.head)
    if any(c.lemma == "как" for c in token.all("case", "mark", "advmod")):
        return True
    governor = token.head
    if token.is_root or (token.dep == "obj" and governor.lemma in MAKING):
        return True
    plain = preposition(token) is None
    becoming = governor.lemma in ("превратиться", "превращаться") and preposition(token) == "в"
    named = governor.is_verb and plain and feature(token, "Case") == "Ins"
    return becoming or named or is_charged(token)


def is_denied(token: Token) -> bool:
    """Whether the word or the clause whose predicate it is stands in the negative."""
    near = list(token.children)
    governor = token.head
    if not token.is_verb and is_role(token) and governor is not token and governor.is_verb:
        near += [c for c in governor.children if c.dep in ("advmod", "cc")]
    if token.dep in ("conj", "amod") and governor is not token and not token.is_verb:
        contrast = any(c.lemma in ("но", "а") for c in token.all("cc"))
        if not contrast and is_role(governor) and is_denied(governor):
            return True
    return any(
        (c.lemma in _NEGATIONS and c.dep in ("advmod", "cc", "case", "discourse", "aux"))
        or (c.lemma in _NONE and c.dep in ("det", "amod"))
        for c in near
    )


def content_head(found: Found) -> Token | None:
    """The word on which what is said hangs, in the cue's own sentence."""
    words = inside(found)
    indices = {t.index for t in words}
    tops = [t for t in words if t.is_root or t.head.index not in indices]
    clauses = [t for t in tops if t.is_verb or t.first("nsubj", "cop") is not None]
    nouns = [t for t in tops if t.is_noun]
    return next(iter([*clauses, *nouns]), None)


def inside(found: Found) -> list[Token]:
    """The words of what is said in the cue's own sentence, as far as one tree holds them."""
    root = found.head
    while not root.is_root:
        root = root.head
    start, end = found.content
    words = [t for t in root.subtree() if start <= t.start and t.end <= end]
    return sorted(words, key=lambda t: t.index)


def _acts(token: Token) -> bool:
    return token.pos == "VERB" or token.is_verb or feature(token, "VerbForm") is not None or (
        token.pos == "ADJ" and not token.text[:1].isupper()
    )


def _is_distant(token: Token, quotations: Sequence[Quotation]) -> bool:
    """Whether praise is held at arm's length: "так называемые друзья", «партнёры» as a subject."""
    for child in token.all("amod", "acl", "det"):
        called = child.text.lower().startswith("называем") and child.first("advmod") is not None
        if called or child.lemma in _DISTANT or child.text.lower() == "т.н.":
            return True
    return any(
        q.contains(token.start, token.end) and q.words <= _BORROWED and _is_borrowed(token, q)
        for q in quotations
    )


def _is_borrowed(token: Token, quotation: Quotation) -> bool:
    """Whether marks stand around a party's name, and not around what is said of somebody."""
    top = token
    while top.head is not top and quotation.contains(top.head.start, top.head.end):
        top = top.head
    return top.is_noun and not top.is_root and not is_role(top)
