"""Which parties a Russian phrase names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from multivector.coding.naming.mentions import Mention
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parties.readings import Reading
from multivector.coding.russian.arcs import conjuncts, feature, preposition
from multivector.coding.russian.vocabulary import RussianWords

_NAMING = ("appos", "flat:name", "flat", "flat:foreign")
_LOCATIVE = ("в", "на", "из", "под", "у", "близ", "около")
_DEEPEST = 5  # phrases within phrases
_COUNTS = (
    "десяток",
    "сотня",
    "тысяча",
    "миллион",
    "большинство",
    "ряд",
    "множество",
    "половина",
    "треть",
)
_FOLLOWERS = ("сторонник", "сторонница", "приверженец", "поклонник", "болельщик")
_BOTH = ("два", "оба")
_STATES = ("страна", "государство", "республика", "сосед", "держава")
_POSSESSIVES = frozenset({
    "его", "ее", "её", "их", "свой", "своя", "свое", "своё", "свои", "своего", "своей", "своих",
    "своему", "своим", "своими", "свою",
})  # fmt: skip
_PERSONAL = frozenset({"он", "она", "они", "оно"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stays the same for a document.

    Attributes:
        words: Word lists.
        states: Ids of the states.
        told: Parties told of so far, the latest last; grows with each sentence.
    """

    words: RussianWords
    states: frozenset[str]
    told: list[Reading]


class PartyReader:
    """Reads the parties of one sentence.

    Args:
        sentence: The sentence.
        mentions: The registered names in it.
        around: What stays the same for the document.
    """

    def __init__(
        self, sentence: ParsedSentence, mentions: Sequence[Mention], around: Surroundings
    ) -> None:
        self.sentence = sentence
        self.around = around
        self._words = around.words
        self._by_token: dict[int, Mention] = {}
        self._compounds: dict[int, list[Mention]] = {}
        for mention in mentions:
            for token in sentence.tokens_in(mention.start, mention.end):
                self._by_token.setdefault(token.index, mention)
                self._compounds.setdefault(token.index, []).append(mention)

    def mention_at(self, token: Token) -> Mention | None:
        """The registered name that a word belongs to."""
        return self._by_token.get(token.index)

    @property
    def mentions(self) -> Mapping[int, Mention]:
        """Registered names by the index of each of their words."""
        return self._by_token

    def read(self, token: Token) -> tuple[Reading, ...]:
        """The parties of a phrase and of those joined to it; empty where it names none."""
        found: list[Reading] = []
        for part in conjuncts(token):
            readings = self._alone(part, 0)
            found.extend(_shared_modifier(found, readings))
        return tuple(dict.fromkeys(found))

    def states_named(self) -> set[str]:
        """States that the sentence names in any way."""
        states = self.around.states
        named = {m.id for m in self._by_token.values() if m.id in states and not m.camp}
        cities = (self._words.cities.get(token.text.lower()) for token in self.sentence.tokens)
        return named | {city for city in cities if city is not None}

    def states_located(self) -> set[str]:
        """States in which the sentence says that something is: "в Найроби"."""
        found = set()
        for token in self.sentence.tokens:
            if preposition(token) in ("в", "на", "близ", "под") and feature(token, "Case") == "Loc":
                state = self._place(token)
                found |= {state} if state else set()
        return found

    def state_before(self) -> str | None:
        """The state told of last before the sentence."""
        told = reversed(self.around.told)
        return next((r.base for r in told if r.base in self.around.states), None)

    def remember(self) -> None:
        """Note the parties of the sentence: later words may point back to them."""
        others: list[Reading] = []
        for token in self.sentence.tokens:
            if not token.is_noun or token.pos == "PRON" or token.dep in ("flat:name", "conj"):
                continue
            readings = [r for r in self._alone(token, 0) if r.base not in (None, "?")]
            readings = [r for r in readings if not r.indirect]
            (self.around.told if not token.dep.startswith("nsubj") else others).extend(readings)
        self.around.told.extend(others)
        del self.around.told[:-40]

    # -- one phrase -----------------------------------------------------------------------------

    def _alone(self, token: Token, depth: int) -> tuple[Reading, ...]:
        if depth > _DEEPEST:
            return ()
        if token.pos == "NUM" or token.lemma in _COUNTS:
            for child in token.all("nmod", "flat", "obl"):
                if child.is_noun and preposition(child) is None:
                    return self._alone(child, depth + 1)
        pair = self._pair(token)
        if pair:
            return pair
        if token.pos in ("PRON", "DET") and self.mention_at(token) is None:
            return self._pointed(token, depth)
        mention = self.mention_at(token)
        sector = self._sector(token)
        if mention is not None and not mention.camp:
            if not mention.is_modifier:
                return self._of_mention(token, mention)
            both = self._compounds.get(token.index, [])
            return tuple(self._from(token, one, indirect=True) for one in both)
        named = self._named_by(token)
        if named is not None:
            return named
        if token.lemma in self._words["neutral"] or sector is not None:
            return self._generic(token, sector, depth)
        if token.pos == "PROPN" or (token.text[:1].isupper() and token.index > 0 and token.is_noun):
            return self._unregistered(token)
        return self._owned(token, depth)

    def _of_mention(self, token: Token, mention: Mention) -> tuple[Reading, ...]:
        """A registered name; a thing that bears it is no party: "сектор Газа" is a place."""
        if mention.kind == "place":
            if not mention.id:
                return ()
            return (self._from(token, mention, indirect=True),)
        return (self._from(token, mention),)

    def _from(self, token: Token, mention: Mention, *, indirect: bool = False) -> Reading:
        start, end = self._core(token)
        person = mention.kind in ("person", "surname")
        return Reading(
            mention.id, mention.sector, mention.agent, min(start, mention.start),
            max(end, mention.end), token, is_person=person,
            is_plural=feature(token, "Number") == "Plur", indirect=indirect,
        )  # fmt: skip

    def _named_by(self, token: Token) -> tuple[Reading, ...] | None:
        """Whom an apposition names: "президент Украины Владимир Зеленский"."""
        for child in token.children:
            if child.dep not in _NAMING or child.index < token.index:
                continue
            mention = self.mention_at(child)
            if mention is not None and not mention.is_modifier and mention.kind != "place":
                start, _ = self._core(token)
                made = self._from(child, mention)
                sector = made.sector
                if self._sector(token) in ("ELI", "OPP") and made.is_person:
                    sector = self._sector(token)
                return (replace(made, start=min(start, made.start), token=token, sector=sector),)
        return None

    def _generic(self, token: Token, sector: str | None, depth: int) -> tuple[Reading, ...]:
        start, end = self._core(token)
        plural = feature(token, "Number") == "Plur"
        if token.lemma in self._words["neutral"]:
            inner = self._complement(token, depth)
            if inner:
                own = sector if sector not in (None, "GOV") and inner[0].sector is None else None
                if token.lemma in _FOLLOWERS:
                    own = "CVL"
                return tuple(
                    replace(
                        r,
                        start=min(start, r.start),
                        end=max(end, r.end),
                        token=token,
                        sector=own or r.sector,
                        indirect=False,
                        is_person=not plural,
                    )
                    for r in inner
                )
            if sector is None:
                return self._owned(token, depth)
        apposed = self._apposed(token) if sector not in ("GOV", "BUS", "MED") else ()
        if apposed:
            return tuple(replace(r, start=min(start, r.start), token=token) for r in apposed)
        bases = self._owners(token, depth)
        named = self._name_after(token)
        abroad = token.lemma in self._words["abroad"]
        if not bases:
            bases = ("?",)
        return tuple(
            Reading(
                base, sector if self._takes_sector(base) else None, named, start, end, token,
                is_person=not plural and sector in ("GOV", "MIL", "LEG", "REL", "OPP"),
                is_plural=plural, abroad=abroad,
            )
            for base in bases
        )  # fmt: skip

    def _takes_sector(self, base: str) -> bool:
        return base in self.around.states or base == "?" or base.startswith("@")

    def _unregistered(self, token: Token) -> tuple[Reading, ...]:
        city = self._words.cities.get(token.text.lower())
        start, end = self._core(token)
        if city is not None:
            return (Reading(city, None, None, start, end, token, indirect=True),)
        parts = [token, *(c for c in token.all(*_NAMING) if c.index > token.index)]
        parts += [c for part in parts[1:] for c in part.all("flat:name")]
        name = " ".join(_nominative(part) for part in sorted(parts, key=lambda t: t.index))
        last = max(part.end for part in parts)
        person = feature(token, "Animacy") == "Anim"
        return (Reading(name, None, None, start, max(end, last), token, is_person=person),)

    def _owned(self, token: Token, depth: int) -> tuple[Reading, ...]:
        """Whose a thing is: "турецкий флаг", "город в Азербайджане"."""
        if token.lemma in self._words["things"]:
            return ()
        start, end = self._core(token)
        return tuple(
            Reading(base, None, None, start, end, token, indirect=True)
            for base in self._owners(token, depth)
            if base != "?"
        )

    # -- words around ---------------------------------------------------------------------------

    def _sector(self, token: Token) -> str | None:
        """The sector of a noun, with its adjective where both make it."""
        sectors = self._words.sectors
        for child in token.all("amod", "acl"):
            both = sectors.get(f"{child.lemma} {token.lemma}")
            if both is not None:
                return both
        for child in token.all("nmod"):
            both = sectors.get(f"{token.lemma} {child.text.lower()}")
            if both is not None:
                return both
        found = sectors.get(token.lemma)
        if token.pos == "ADJ" and found is None:
            return None
        former = any(child.lemma in self._words["former"] for child in token.all("amod"))
        return "ELI" if former and found == "GOV" else found

    def _owners(self, token: Token, depth: int) -> tuple[str, ...]:
        """States that adjective, genitive, possessive or place give a noun."""
        found = self._owning_words(token, depth)
        if not found:
            found = [
                r.base
                for child in token.all("det")
                if child.text.lower() in _POSSESSIVES
                for r in self._possessor(child)
            ]
        if not found and token.lemma in ("граница", "отношение"):
            found = [
                r.base
                for child in token.all("nmod")
                if preposition(child) == "с"
                for r in self._alone(child, depth + 1)
                if self._is_home(r)
            ]
        if not found and token.lemma not in self._words["abroad"]:
            placed = (c for c in token.all("nmod", "obl") if preposition(c) in _LOCATIVE)
            found = [self._place(child) for child in placed]
        if not found:
            found = [
                r.base
                for child in token.all("appos", "flat:name")
                for r in self._owned(child, depth + 1)
                if self._is_home(r)
            ]
        return tuple(dict.fromkeys(base for base in found if base))

    def _owning_words(self, token: Token, depth: int) -> list[str | None]:
        """States of the adjectives and genitives of a noun."""
        found: list[str | None] = []
        for child in token.all("amod", "nmod", "compound", "det"):
            if child.dep == "nmod" and (preposition(child) or feature(child, "Case") != "Gen"):
                continue
            for part in conjuncts(child):
                named = self._compounds.get(part.index, ())
                found += [mention.id for mention in named if not mention.camp]
                if part.index not in self._compounds and child.dep == "nmod":
                    found += [r.base for r in self._alone(part, depth + 1) if self._is_home(r)]
        return found

    def _is_home(self, reading: Reading) -> bool:
        return reading.base is not None and reading.base in self.around.states

    def _complement(self, token: Token, depth: int) -> tuple[Reading, ...]:
        """The party of which a neutral word is head or part."""
        for child in token.children:
            owner = child.dep in ("nmod", "obl") and preposition(child) in (None, "от", "из", "при")
            if owner and feature(child, "Case") == "Gen" and child.index > token.index:
                inner = tuple(r for part in conjuncts(child) for r in self._alone(part, depth + 1))
                if inner:
                    return inner
        found = []
        for child in token.all("amod"):
            found += [
                self._from(child, m) for m in self._compounds.get(child.index, ()) if not m.camp
            ]
        return tuple(found) or self._apposed(token)

    def _apposed(self, token: Token) -> tuple[Reading, ...]:
        """The organisation whose people or things a word means: "боевики «Хезболлы»"."""
        for child in token.all("appos", "nmod", "flat:name", "flat"):
            mention = self.mention_at(child)
            if mention is None or mention.kind != "organisation" or child.index < token.index:
                continue
            if mention.id not in self.around.states:
                return (self._from(child, mention),)
        return ()

    def _place(self, token: Token) -> str | None:
        """The state in which a place lies."""
        mention = self.mention_at(token)
        if mention is not None:
            return mention.id if mention.id in self.around.states else None
        city = self._words.cities.get(token.text.lower())
        if city is not None:
            return city
        for child in token.all("amod", "nmod"):
            inner = self.mention_at(child)
            if inner is not None and inner.id in self.around.states:
                return inner.id
            if child.text.lower() in self._words.cities:
                return self._words.cities[child.text.lower()]
        return None

    def _name_after(self, token: Token) -> str | None:
        """The unregistered person whom a title introduces: "журналист Иван Петров"."""
        for child in token.children:
            if child.dep in _NAMING and child.index > token.index and child.text[:1].isupper():
                parts = [child, *child.all("flat:name")]
                return " ".join(_nominative(part) for part in parts)
        return None

    def _core(self, token: Token) -> tuple[int, int]:
        """A phrase from its first adjective to its name or genitive."""
        start, end = token.start, token.end
        for child in token.children:
            if child.dep in ("amod", "nummod:gov", "nummod") and child.index < token.index:
                start = min(start, child.start)
            if child.dep in (*_NAMING, "nmod") and child.index > token.index:
                if child.dep == "nmod" and feature(child, "Case") != "Gen":
                    continue
                inner = [t.end for t in child.subtree() if t.dep in (*_NAMING, "nmod", "amod")]
                end = max([end, child.end, *(e for e in inner if e - end < 60)])
        return start, end

    def _possessor(self, word: Token) -> tuple[Reading, ...]:
        """Whose "его посольство" is: that of the last state told of that is not the subject."""
        subject = next((t for t in word.ancestors() if t.is_verb), None)
        acting = {t.index for t in subject.all("nsubj")} if subject is not None else set()
        own = word.text.lower().startswith("сво")
        for other in reversed(self.sentence.tokens[: word.index]):
            if other.is_noun and (other.index in acting) == own and other.dep != "flat:name":
                mention = self.mention_at(other)
                if mention is not None and not mention.is_modifier and mention.kind != "place":
                    return (self._from(other, mention),)
        return ()

    def _pair(self, token: Token) -> tuple[Reading, ...]:
        """The two told of last: "стороны", "лидеры двух стран", "обе страны"."""
        count = next((c for c in token.children if c.lemma in _BOTH), None)
        sides = token.lemma == "сторона" and feature(token, "Number") == "Plur"
        if not (sides or (count is not None and token.lemma in _STATES)):
            return ()
        if any(child.index in self._compounds for child in token.all("amod", "nmod")):
            return ()
        found: dict[str, Reading] = {}
        earlier = [r for t in self.sentence.tokens[: token.index] for r in self._mentioned(t)]
        for reading in reversed([*self.around.told, *earlier]):
            if reading.base in self.around.states and len(found) < 2:
                found.setdefault(reading.base or "", reading)
        return tuple(r.at(token) for r in found.values()) if len(found) == 2 else ()

    def _mentioned(self, token: Token) -> tuple[Reading, ...]:
        mention = self.mention_at(token)
        return () if mention is None or mention.camp else (self._from(token, mention),)

    # -- pronouns -------------------------------------------------------------------------------

    def _pointed(self, token: Token, depth: int) -> tuple[Reading, ...]:
        if token.lemma == "который":
            for above in token.ancestors():
                if above.dep in ("acl:relcl", "acl") and above.head is not above:
                    return self._alone(above.head, depth + 1)
            return ()
        if token.lemma not in _PERSONAL:
            return ()
        plural = feature(token, "Number") == "Plur"
        earlier = [
            r
            for t in self.sentence.tokens[: token.index]
            if t.is_noun
            and t.pos != "PRON"
            and t.dep not in ("flat:name", "nmod")
            and (feature(t, "Number") == "Plur") == plural
            and (plural or feature(t, "Gender") == feature(token, "Gender"))
            for r in self._alone(t, depth + 1)
            if r.base not in (None, "?") and not r.indirect
        ]
        found = (
            earlier[:1]
            or [
                r
                for r in reversed(self.around.told)
                if r.is_plural == plural
                and (plural or feature(r.token, "Gender") == feature(token, "Gender"))
            ][:1]
        )
        return tuple(r.at(token) for r in found)


def _nominative(token: Token) -> str:
    """A name's word in its dictionary form, with the capitals that it was written with."""
    lemma = token.lemma
    if not token.text[:1].isupper() or (not token.text.isalpha() and "-" not in token.text):
        return token.text
    if token.text.isupper():
        return token.text
    return "-".join(part[:1].upper() + part[1:] for part in lemma.split("-"))


def _shared_modifier(before: Sequence[Reading], readings: Sequence[Reading]) -> Sequence[Reading]:
    """In "турецкие солдаты и полицейские" the adjective of the first holds for the second."""
    if not before or before[-1].base in (None, "?") or before[-1].sector is None:
        return readings
    base = before[-1].base
    return [replace(r, base=base) if r.base == "?" and not r.abroad else r for r in readings]
