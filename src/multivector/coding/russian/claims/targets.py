"""Of whom a word in what a Russian text tells says something."""

from collections.abc import Iterator, Sequence

from multivector.coding.naming.mentions import Mention
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import direct_object, feature, is_passive, preposition
from multivector.coding.russian.parties import PartyReader
from multivector.coding.russian.slots import subject_of

_OWNING = ("с", "от", "со стороны", "между", "из", "при")
_SUFFERING = ("в", "на", "против", "к", "для", "над", "о", "за", "в адрес", "в отношении")
_TOWARDS = ("к", "с", "за", "над", "против", "перед", "на", "в", "в адрес", "в отношении")
_DEPTH = 4
_OURS = frozenset(("наш", "мой"))
_HELD = frozenset(("тот", "этот", "они"))
_BECOMING = frozenset((
    "стать становиться быть являться остаться оставаться оказаться казаться представлять "
    "представляться служить выглядеть превратиться превращаться"
).split())  # fmt: skip
MAKING = frozenset((
    "представлять нести создать создавать составлять вести готовить совершить совершать проявить "
    "проявлять демонстрировать продемонстрировать устроить устраивать развязать развязывать плести "
    "нанести затеять затевать замышлять задумать допустить играть планировать"
).split())  # fmt: skip
"""Verbs whose object is what their subject does: "совершил предательство"."""
_COMPARING = frozenset(("сравнить", "сравнивать", "уподобить"))
_CHARGING = frozenset((
    "обвинить обвинять упрекнуть упрекать подозревать заподозрить уличить винить обвиняться"
).split())  # fmt: skip
_LEADING = ("на", "в", "над", "от", "с", "против", "к", "перед", "за")
_NAMED = ("nsubj", "nsubj:pass", "obj", "obl", "iobj", "nmod")


class TargetReader:
    """Finds the parties that words of one sentence are about.

    Args:
        parties: Reads the parties of the sentence.
        speaker: The speaker's own party base, who is no target of himself; or None.
        other: The party that "наши отношения" are with when nobody is named; or None.
        held: The parties that the claim before was about, for "они".
        mutual: Nouns for what several have with each other: "сотрудничество".
    """

    def __init__(
        self, parties: PartyReader, speaker: str | None, other: str | None,
        held: Sequence[str] = (), mutual: frozenset[str] = frozenset(),
    ) -> None:
        self._parties = parties
        self._speaker = speaker
        self._other = other
        self._mutual = mutual
        self.held = tuple(base for base in held if base != speaker)

    def of(self, token: Token | None, depth: int = 0) -> tuple[str, ...]:
        """The parties of a word: those it names, stands for, or belongs to."""
        if token is None or depth > _DEPTH:
            return ()
        return (
            self._by_name(token)
            or self._role(token, depth)
            or self._named(token)
            or self._among(token)
            or self._clause(token, depth)
            or self.owners(token)
        )

    def owners(self, noun: Token) -> tuple[str, ...]:
        """Whose a thing is: "жадность Москвы", "турецкая жадность", "наши отношения"."""
        if any(c.lemma in _OURS for c in noun.all("det", "amod")):
            return self._after(noun, ("с",)) or self._given(self._other)
        own = [m.id for c in noun.all("amod") for m in self._modifying(c)]
        for child in noun.all("nmod"):
            if preposition(child) is None and feature(child, "Case") in ("Gen", None):
                own += self._named(child)
        own = [base for base in own if base != self._speaker]
        return tuple(dict.fromkeys(own)) or self._after(noun, _OWNING) or self._within(noun)

    def mentioned(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """All known parties among words, in order; camps and places that are no party left out."""
        found: dict[str, None] = {}
        for token in tokens:
            mention = self._parties.mention_at(token)
            if mention is not None and not mention.camp and mention.id:
                if mention.kind != "place":
                    found.setdefault(mention.id)
            elif token.is_noun and token.pos != "PRON" and token.dep in _NAMED[:4]:
                for base in self._named(token):
                    found.setdefault(base)
        return tuple(found)

    def towards(self, noun: Token) -> tuple[str, ...]:
        """The parties that something is shown to: "благодарность Нигеру", "уважение к Нигеру"."""
        verb = noun.head
        hung = verb.children if noun.dep in ("obj", "obl") and verb.is_verb else ()
        for child in (*noun.children, *hung):
            if not child.is_noun or child is noun or child.index < noun.index:
                continue
            word, case = preposition(child), feature(child, "Case")
            shown = word in _TOWARDS or (word is None and case in ("Dat", "Ins", "Gen", None))
            if shown and (child.head is noun or case == "Dat" or word in ("к", "с")):
                found = self._named(child)
                if found:
                    return found
        return ()

    def subject(self, clause: Token) -> Token | None:
        """The subject of a clause, its own or a shared one."""
        own = clause.first("nsubj", "nsubj:pass", "csubj")
        if own is not None and own.lemma == "который":
            above = (a.head for a in (clause, *clause.ancestors()) if a.dep.startswith("acl"))
            return next(above, own)
        return own or (subject_of(clause) if clause.is_verb else None)

    # -- one word -------------------------------------------------------------------------------

    def _by_name(self, token: Token) -> tuple[str, ...]:
        mention = self._parties.mention_at(token)
        if mention is None or mention.is_modifier or mention.kind == "place":
            return ()
        return self._named(token)

    def _named(self, token: Token) -> tuple[str, ...]:
        if not token.is_noun:
            return ()
        if token.lemma in _HELD and self._parties.mention_at(token) is None:
            return self.held
        readings = self._parties.read(token)
        bases = [r.base for r in readings if r.is_known and r.base != self._speaker]
        return tuple(dict.fromkeys(base for base in bases if base))

    def _modifying(self, adjective: Token) -> list[Mention]:
        mention = self._parties.mention_at(adjective)
        return [] if mention is None or mention.camp or not mention.id else [mention]

    def _among(self, noun: Token) -> tuple[str, ...]:
        alone = not self._after(noun, _OWNING)
        return self.held if alone and noun.lemma in self._mutual else ()

    def _role(self, token: Token, depth: int) -> tuple[str, ...]:
        """Who plays a role: the subject of "— угроза", the object of "назвал угрозой"."""
        own = token.first("nsubj", "nsubj:pass")
        if own is not None and own is not token and not (token.is_verb and token.pos == "VERB"):
            return self.of(own, depth + 1)
        governor = token.head
        if governor is token:
            return ()
        if token.dep in ("conj", "appos"):
            return self.of(governor, depth + 1) if not governor.is_verb else ()
        if any(c.lemma == "как" for c in token.all("case", "mark", "advmod")):
            return self._governed(governor, depth)
        if token.dep in ("amod", "acl"):
            return self._named(governor) or self._role(governor, depth)
        role = feature(token, "Case") == "Ins" and preposition(token) is None
        if governor.is_verb and governor.lemma in _BECOMING:
            return self.of(self.subject(governor), depth + 1)
        if governor.is_verb and governor.lemma in MAKING and token.dep == "obj":
            return self.of(self.subject(governor), depth + 1)
        if governor.is_verb and (role or is_charged(token) or token.dep == "xcomp"):
            return self._governed(governor, depth)
        return ()

    def _governed(self, verb: Token, depth: int) -> tuple[str, ...]:
        """The one to whom a verb gives a role: its object, else its subject."""
        if not verb.is_verb:
            return self.of(verb, depth + 1)
        about = None if is_passive(verb) else direct_object(verb) or verb.first("obj")
        return self.of(about or verb.first("nsubj", "nsubj:pass"), depth + 1)

    def _clause(self, token: Token, depth: int) -> tuple[str, ...]:
        if token.is_verb and token.dep in ("csubj", "ccomp", "nsubj"):
            return self.of(token.first("obj", "nsubj"), depth + 1)
        if token.pos == "ADV" and token.head.is_verb:
            return self.of(self.subject(token.head), depth + 1)
        return ()

    def _after(self, noun: Token, prepositions: Sequence[str]) -> tuple[str, ...]:
        for child in noun.all("nmod", "obl"):
            if preposition(child) in prepositions:
                found = self._named(child)
                if found:
                    return found
        return ()

    def _within(self, noun: Token) -> tuple[str, ...]:
        if not noun.is_noun:
            return ()
        apart = [c for c in noun.children if c.dep == "conj" or preposition(c) in _SUFFERING]
        left_out = {t.index for c in apart for t in c.subtree()}
        below = [t for t in noun.subtree() if t is not noun and t.index not in left_out]
        found = self.mentioned(sorted(below, key=lambda t: t.index))
        return tuple(base for base in found if base != self._speaker)[:1]

    def _given(self, base: str | None) -> tuple[str, ...]:
        return () if base is None or base == self._speaker else (base,)


def is_charged(token: Token) -> bool:
    """Whether a phrase tells what the object of its verb is like or has done: "обвинил X в Y"."""
    verb, word = token.head, preposition(token)
    return (verb.lemma in _COMPARING and word == "с") or (verb.lemma in _CHARGING and word == "в")


def iter_goals(verb: Token) -> Iterator[Token]:
    """Those to whom a verb does something, in whatever case: object, dative, phrase."""
    own = direct_object(verb) or verb.first("obj")
    if own is not None:
        yield own
    for child in verb.children:
        if child is own or not child.is_noun or child.dep not in ("iobj", "obl", "nmod"):
            continue
        word, case = preposition(child), feature(child, "Case")
        alone = case in ("Dat", "Ins", "Gen", None) or child.pos == "PROPN"
        if word in _LEADING or (word is None and alone):
            yield child
