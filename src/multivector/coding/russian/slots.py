"""Where the parties of an act stand around its word: the places that frames name.

| place | where |
|---|---|
| `subject` | who does what a verb says: its subject, or the instrumental of a passive |
| `object` | whom it is done to: its object, the subject of a passive, the noun of a participle |
| `dative`, `genitive`, `ins` | a phrase in that case without a preposition |
| `modifier` | an adjective of a noun: "турецкий обстрел" |
| a preposition | a phrase with it: `с`, `в отношении`; `в.acc`, `в.loc`: in that case only |
| `content` | the parties of the clause or noun that a speech act is about |
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from multivector.coding.acts.lexicon import Entry, Places
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.readings import Reading
from multivector.coding.russian.arcs import (
    direct_object,
    feature,
    in_case,
    is_participle,
    is_passive,
    nominal_subject,
    preposition,
)
from multivector.coding.russian.parties import PartyReader

_CASES = {"dative": "Dat", "genitive": "Gen", "ins": "Ins"}
_SHORT_CASES = {"acc": "Acc", "gen": "Gen", "dat": "Dat", "ins": "Ins", "loc": "Loc"}
_DEEPEST = 4  # clauses within clauses
_OWN_PROMISES = ("обещать", "пообещать", "угрожать")
_SHARING = ("conj", "xcomp", "advcl", "parataxis")
_PHRASES = (
    "obl",
    "nmod",
    "iobj",
    "obj",
    "parataxis",
    "advmod",
    "advcl",
    "nsubj",
    "conj",
    "obl:agent",
)
_BELOW = ("obj", "nsubj:pass", "obl", "nmod", "xcomp", "iobj")
_CLOSED = (
    "после",
    "из-за",
    "во время",
    "в ходе",
    "до",
    "на фоне",
    "при",
    "в связи с",
    "в ответ на",
)
_TIMES = frozenset((
    "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье "
    "воскресение день "
    "год месяц неделя час минута сутки январь февраль март апрель май июнь июль август сентябрь "
    "октябрь ноябрь декабрь ночь утро вечер выходной ход рамка результат век начало конец весна "
    "лето осень зима момент период раз время"
).split())  # fmt: skip
_REACH = 3  # arcs between an act and a phrase that the parser hung lower
_CONTENT = ("xcomp", "ccomp", "obj", "obl", "nmod", "iobj", "advcl", "csubj")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word in a sense of the lexicon.

    Attributes:
        token: The word.
        entry: The sense.
        words: All words that make it up: object of a light verb, particle.
        carrier: The verb whose subject does what the noun names, or None.
        others: Further senses that fit, for where this one lacks its parties.
    """

    token: Token
    entry: Entry
    words: tuple[Token, ...]
    carrier: Token | None = None
    others: tuple["Trigger", ...] = ()

    @property
    def heads(self) -> tuple[Token, ...]:
        """Words on which its parties may hang, nearest first."""
        rest = (word for word in self.words if word is not self.token and word.is_noun)
        carrier = () if self.carrier is None else (self.carrier,)
        return (self.token, *rest, *carrier)


class SlotReader:
    """Fills the places of frames with the parties of one sentence."""

    def __init__(self, parties: PartyReader) -> None:
        self._parties = parties

    def fill(self, places: Places, trigger: Trigger) -> tuple[Reading, ...]:
        """The parties of the first alternative that names any."""
        for group in places:
            found = [
                reading
                for place in group
                for token in self.tokens(place, trigger)
                for reading in self._parties.read(token)
                if place != "content" or _is_named(reading)
            ]
            if group == ("content",):
                found = found[:1] if found and not found[0].is_plural else found[:2]
                found = [r for r in found if r.token is found[0].token]
            if any(r.base for r in found):
                return tuple(dict.fromkeys(found))
        return ()

    def tokens(self, place: str, trigger: Trigger) -> list[Token]:
        """The words that head the phrases at a place."""
        if place == "subject":
            found = self._subject(trigger)
            return [found] if found is not None else []
        if place == "object":
            found = undergoer(trigger.token) or _object_inside(trigger)
            return [found] if found is not None else []
        if place == "modifier":
            own = [c for c in trigger.token.all("amod") if self._parties.mention_at(c)]
            if own or not trigger.entry.object:
                return own
            # "переброска российских войск": whose the forces are tells who moves them.
            held = next(in_case(trigger.token, "Gen", "nmod"), None)
            inner = () if held is None else held.all("amod", "nmod")
            return [c for c in inner if self._parties.mention_at(c)]
        if place == "content":
            return list(_content(trigger.token))
        if place in _CASES:
            return _in_case_below(_CASES[place], trigger)
        return list(_prepositional(place, trigger))

    def _subject(self, trigger: Trigger) -> Token | None:
        if trigger.entry.pos == "noun":
            return subject_of(trigger.carrier) if trigger.carrier is not None else None
        return subject_of(trigger.token)


def _is_named(reading: Reading) -> bool:
    """Whether a party is told by name or state, not only by a word for its kind."""
    return reading.base not in (None, "?")


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """Who does what a verb says: its own subject, or the one that it shares."""
    if depth > _DEEPEST:
        return None
    if is_passive(verb):
        return next(in_case(verb, "Ins", "obl", "obl:agent", "nmod"), None)
    own = nominal_subject(verb)
    if own is not None:
        return own
    head = verb.head
    if is_participle(verb):
        return head if head is not verb and head.is_noun else None
    if head is verb:
        return None
    if verb.dep == "acl" and feature(verb, "VerbForm") == "Inf" and head.is_noun:
        holder = head.head
        return subject_of(holder, depth + 1) if holder is not head and holder.is_verb else None
    if verb.dep in _SHARING and (head.is_verb or head.pos == "ADJ"):
        return _shared_subject(verb, depth)
    return _dropped_subject(verb, depth)


def _shared_subject(verb: Token, depth: int) -> Token | None:
    """The subject that a verb shares with its governor, or the one that is told to do it."""
    head = verb.head
    if verb.dep == "xcomp" and feature(verb, "VerbForm") == "Inf":
        held = direct_object(head) or next(in_case(head, "Dat", "iobj", "obl"), None)
        ordered = held is not None and head.lemma not in _OWN_PROMISES
        if ordered and nominal_subject(head) is not None:
            return held
    if verb.dep == "parataxis" and feature(verb, "VerbForm") == "Fin":
        return None
    return subject_of(head, depth + 1)


def _dropped_subject(verb: Token, depth: int) -> Token | None:
    """A subject that is left out: "Пакистан утверждает, что сбил самолёт"."""
    head = verb.head
    if verb.dep == "ccomp" and feature(verb, "VerbForm") == "Inf":
        return subject_of(head, depth + 1)
    if feature(verb, "Number") != "Sing":
        return None
    if verb.dep in ("ccomp", "advcl") and head.is_verb:
        return subject_of(head, depth + 1)
    if verb.dep == "acl:relcl" and head.head.is_verb:
        return subject_of(head.head, depth + 1)  # "направил письмо, в котором извинился"
    return None


def undergoer(verb: Token) -> Token | None:
    """Whom a verb is done to: its object, a passive's subject, a participle's noun."""
    if not verb.is_verb:
        return None
    if is_passive(verb):
        if is_participle(verb):
            return verb.head if verb.head is not verb and verb.head.is_noun else None
        own = nominal_subject(verb)
        if own is None and verb.dep == "conj":
            return undergoer(verb.head) if is_passive(verb.head) else nominal_subject(verb.head)
        return own
    own = direct_object(verb)
    if own is None and verb.dep != "conj":
        for child in verb.all("conj"):
            shared = (
                direct_object(child) if child.is_verb and child.first("nsubj") is None else None
            )
            if shared is not None and child.index - verb.index <= 3:
                return shared
    return own


def _object_inside(trigger: Trigger) -> Token | None:
    """The object of a carrying verb's noun: "провести обыск редакции"."""
    if trigger.entry.pos != "noun":
        return None
    return next(in_case(trigger.token, "Gen", "nmod"), None)


def _prepositional(place: str, trigger: Trigger) -> Iterator[Token]:
    """Phrases with a preposition: on the act's own words, else the nearest below them."""
    written, _, case = place.partition(".")
    own = {word.index for word in trigger.words}
    for head in trigger.heads:
        level = [head]
        for _ in range(_REACH):
            found = [
                child
                for one in level
                for child in one.all(*_PHRASES)
                if child.index not in own
                and child.lemma not in _TIMES
                and preposition(child) == written
                and (not case or feature(child, "Case") == _SHORT_CASES[case])
            ]
            if found:
                yield from found
                return
            level = [
                child
                for one in level
                for child in one.all(*_BELOW)
                if preposition(child) not in _CLOSED
            ]


def _in_case_below(case: str, trigger: Trigger) -> list[Token]:
    """Phrases in a case without a preposition, on the act's own words or one level below."""
    own = {word.index for word in trigger.words}
    for head in trigger.heads:
        level = [head]
        nominal = trigger.entry.pos == "noun" and case == "Ins"
        for _ in range(_REACH if case == "Dat" else 2 if nominal else 1):
            found = [
                child
                for one in level
                for child in in_case(one, case)
                if child.index not in own
                and child.dep != "obj"
                and not child.dep.startswith("nsubj")
            ]
            if found:
                return found
            level = [
                child
                for one in level
                for child in one.all(*_BELOW)
                if preposition(child) not in _CLOSED
            ]
    return []


def _content(token: Token) -> Iterator[Token]:
    """Those on whom a promise or demand bears: the subject of its clause, else its objects."""
    for child in token.all(*_CONTENT):
        if child.is_verb:
            marked = any(mark.lemma in ("чтобы", "что") for mark in child.all("mark"))
            own = nominal_subject(child)
            if own is not None and marked:
                yield own
                continue
            yield from _bearing(child)
        elif (
            child.is_noun
            and child.dep in ("obj", "obl", "nmod")
            and preposition(child)
            in (
                None,
                "о",
                "на",
                "к",
                "от",
                "за",
            )
        ):
            yield from _bearing(child)


def _bearing(word: Token) -> Iterator[Token]:
    """The parties around a verb or noun that is only content, nearest first."""
    held = direct_object(word) if word.is_verb else None
    level = [word]
    for _ in range(3):
        for one in level:
            for child in one.children:
                if child.is_noun and (
                    preposition(child) in ("с", "против", "на", "по", "в отношении", "к", "для")
                    or (feature(child, "Case") == "Dat" and preposition(child) is None)
                ):
                    yield child
        level = [child for one in level for child in one.all("obj", "nmod", "obl") if child.is_noun]
    if held is not None:
        yield held


def has_particle(token: Token, particle: str) -> Token | None:
    """The noun of a fixed phrase such as "под контроль" that stands with a verb, or None."""
    words = particle.split()
    for child in token.children:
        if child.lemma == words[-1] and (len(words) == 1 or preposition(child) == words[0]):
            return child
    return None


def lemmas_of(token: Token | None, joined: Sequence[Token] = ()) -> set[str]:
    """Lemmas of a noun and of what is joined to it."""
    if token is None:
        return set()
    found = {token.lemma}
    if token.pos == "NUM" or token.lemma in _COUNTING:
        for child in token.all("nmod", "flat", "obl"):
            if child.is_noun and preposition(child) is None:
                found |= lemmas_of(child)
    for child in (*token.all("conj"), *joined):
        found.add(child.lemma)
    for child in token.all("amod"):
        found.add(f"{child.lemma} {token.lemma}")
    return found


_COUNTING = frozenset({
    "ряд", "серия", "пакет", "часть", "несколько", "множество", "сотня", "десяток", "раунд",
    "партия", "тысяча", "миллион", "два", "три", "режим", "попытка", "строительство", "работа",
    "акция",
})  # fmt: skip
