"""From a noun to the parties that its phrase names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from multivector.coding.naming.mentions import Mention
from multivector.coding.naming.names import Names, without_namesakes
from multivector.coding.naming.nouns import PartyNouns
from multivector.coding.parsing.clauses import DATES
from multivector.coding.parsing.conjuncts import conjuncts, is_called, is_definite, is_plural
from multivector.coding.parsing.joining import joined_by
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parties import lists
from multivector.coding.parties.belonging import Belonging
from multivector.coding.parties.discourse import Discourse
from multivector.coding.parties.followers import sector_of_follower
from multivector.coding.parties.halves import halves_at
from multivector.coding.parties.locations import Locations
from multivector.coding.parties.marks import (
    SEATS,
    has_own_name,
    is_counted_group,
    is_of_people,
    is_outside,
    lies_near,
    parts_some,
)
from multivector.coding.parties.peoples import people_told
from multivector.coding.parties.pointing import Pointers
from multivector.coding.parties.readings import Reading
from multivector.coding.parties.recalling import Recalled
from multivector.coding.parties.sameness import share_modifier
from multivector.coding.parties.spokesmen import speaks_for, stands_for
from multivector.coding.parties.things import Things, is_proposed
from multivector.coding.vocabulary import PartyWords

_MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod", "quantmod", "npadvmod")
# Officials who are one person when they stand in the singular.
_PERSONAL_SECTORS = ("GOV", "LEG", "OPP", "EDU", "MED", "JUD", "ELI")
_BODIES = frozenset({
    "government", "ministry", "parliament", "court", "administration", "authority", "state",
    "country", "nation",
})  # fmt: skip
_OFFICES = frozenset({"minister", "president"})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known when phrases are read.

    Attributes:
        words: The language's party words.
        states: Ids of all states.
        cities: City (folded) to country.
        members: Group to the states that have ever belonged to it.
        called: Word, in lower case, to the organisations with it in a name: "alliance".
        kinds: Word for what a state is to the states that are so: "kingdom".
    """

    words: PartyWords
    states: frozenset[str]
    cities: Mapping[str, str]
    members: Mapping[str, frozenset[str]] = field(default_factory=dict)
    called: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kinds: Mapping[str, frozenset[str]] = field(default_factory=dict)


class PhraseReader:
    """Reads the parties of one sentence's phrases.

    Args:
        sentence: The parsed sentence.
        mentions: Registered names within it, in order.
        discourse: What was told before.
        known: Word lists and places.
    """

    def __init__(
        self,
        sentence: ParsedSentence,
        mentions: Sequence[Mention],
        discourse: Discourse,
        known: Known,
    ) -> None:
        self.sentence = sentence
        self._discourse = discourse
        self._words = known.words
        self._nouns = PartyNouns(known.words)
        self._states = known.states
        self._names = Names(self, discourse, known.words, known.cities)
        self._things = Things(self, known.states)
        self._recalled = Recalled(self, discourse, known.states, known.called, known.kinds)
        self._pointers = Pointers(
            self, discourse, known.words, known.states, known.members, self._recalled
        )
        self._belonging = Belonging(
            self, known.words, self._nouns, self._names, self._pointers, self._recalled
        )
        self._locations = Locations(self, known.words, self._names)
        self._timed = {
            t.index
            for t in sentence.tokens
            if t.text.rstrip(".") in DATES and t.pos == "PROPN" and not t.first("compound")
        }
        self._cache: dict[int, tuple[Reading, ...]] = {}
        self._alone: dict[int, tuple[Reading, ...]] = {}
        self._owned: set[int] = set()  # names whose owner is being looked for
        self._by_token: dict[int, Mention] = {}
        for mention in without_namesakes(sentence, mentions, known.words):
            for token in sentence.tokens_in(mention.start, mention.end):
                self._by_token.setdefault(token.index, mention)

    @property
    def mentions(self) -> Mapping[int, Mention]:
        """Registered names by the index of each of their words; places included."""
        return self._by_token

    def mention_at(self, token: Token) -> Mention | None:
        """The registered party of whose name the word is a part, or None."""
        mention = self._by_token.get(token.index)
        return None if mention is None or mention.kind == "place" else mention

    def authority_over(self, token: Token) -> str | None:
        """Who held the disputed place that a word names on the day of the text, or None."""
        mention = self._by_token.get(token.index)
        return mention.authority if mention is not None else None

    def is_place(self, token: Token) -> bool:
        """Whether a word names a state, a city or another place."""
        mention = self._by_token.get(token.index)
        if mention is not None:
            return mention.kind in ("place", "capital", "state")
        return self._names.city_of(token) is not None

    @property
    def bodies(self) -> frozenset[str]:
        """Words that end the names of bodies."""
        return self._words.bodies

    def text_of(self, start: int, end: int) -> str:
        """The sentence's words between two indices of the document."""
        offset = self.sentence.span.start
        return self.sentence.text[max(0, start - offset) : end - offset]

    def read(self, head: Token) -> tuple[Reading, ...]:
        """The parties of the phrase that hangs on a word, coordination included.

        A phrase that names no party gives one reading without a base, so that the words
        are not lost.
        """
        cached = self._cache.get(head.index)
        if cached is not None:
            return cached
        self._cache[head.index] = ()  # a phrase that leads back to itself names nothing more
        found: list[Reading] = []
        for conjunct in (*conjuncts(head), *lists.strayed(head, self), *lists.joined_with(head)):
            found.extend(share_modifier(found, self.read_alone(conjunct), conjunct))
        self._cache[head.index] = tuple(found[lists.is_only_where(head, found, self) :])
        return self._cache[head.index]

    def read_alone(self, token: Token) -> tuple[Reading, ...]:
        """The parties of one phrase, without what is coordinated with it."""
        known = self._alone.get(token.index)
        if known is None:
            self._alone[token.index] = ()  # a phrase that leads back to itself names nothing more
            known = self._alone[token.index] = self._read_phrase(token)
            if not self._cache.get(token.index):
                self._cache.pop(token.index, None)  # read while this was not yet known
        return known

    def _read_phrase(self, token: Token) -> tuple[Reading, ...]:
        if token.index in self._timed:
            return ()
        pointed = self._read_pointer(token)
        if pointed is not None:
            return pointed
        if is_of_people(token):
            return (Reading("?", "CVL", None, *self.span_of(token), token, is_plural=True),)
        mention = self.mention_at(token)
        if mention is not None and self._names.is_namesake(token, mention):
            return (self._names.read(token),)
        if (
            mention is not None and not mention.is_modifier
            and not (
                self._nouns.is_generic(token)
                and mention.kind != "demonym"
                and (mention.start, mention.end) == (token.start, token.end)
            )
        ):
            return (self._from_mention(token, mention),)
        held = self.authority_over(token) if token.dep == "dobj" else None
        if held is not None:
            return (Reading(held, None, None, *self.span_of(token), token),)
        ways = (lists.listed, lists.named_before, lists.lands_of, halves_at)
        named = next((found for way in ways if (found := way(token, self))), ())
        return named or self._of_kind(token) or self._counted(token) or self._described(token)

    def told_before(self) -> Sequence[Reading]:
        """The parties of the sentence before, subjects first."""
        return self._discourse.last()

    def faced_before(self, party: str, *, alone: bool) -> Reading | None:
        """The other state of the sentence before, where that names a party and one more state.

        Args:
            party: The party.
            alone: Whether it will also do that the sentence names one other state alone.
        """
        return self._discourse.find_faced(party, self._states, alone=alone)

    def pair_told(self, token: Token) -> Sequence[Reading]:
        """The two who were told of together last before a word; empty without any."""
        return self._pointers.pair_before(token, 2)

    def owns(self, token: Token) -> bool:
        """Whether a word is of this sentence."""
        tokens = self.sentence.tokens
        return token.index < len(tokens) and tokens[token.index] is token

    def told(self) -> tuple[list[Reading], list[tuple[Reading, ...]]]:
        """What later sentences may point back to: parties, subjects first; and pairs."""
        subjects: list[Reading] = []
        others: list[Reading] = []
        pairs: list[tuple[Reading, ...]] = []
        for token in self.sentence.tokens:
            if not token.is_noun or token.dep in ("compound", "conj", "amod", "nmod"):
                continue
            known = [r for r in self.read(token) if r.base is not None and not r.indirect]
            joined = (r for other in joined_by(token) for r in self.read(other))
            together = tuple(r for r in (*known, *joined) if r.is_known)
            if len({r.base for r in together}) >= 2:
                pairs.append(together)
            (subjects if token.dep in ("nsubj", "nsubjpass") else others).extend(known)
        return subjects + others, pairs

    def states_told(self, *, before: Token | None = None) -> list[Reading]:
        """The distinct states that names, adjectives too, stand for; only those before a word."""
        found: dict[str, Reading] = {}
        for other in self.sentence.tokens[: before.index if before is not None else None]:
            mention = self.mention_at(other)
            if mention and mention.id in self._states and not mention.camp:
                found.setdefault(mention.id, self._from_mention(other, mention))
        return list(found.values())

    def rulers_after(self, word: Token, size: int) -> tuple[Reading, ...]:
        """The rulers named after a word, or the states listed after its colon, where so many."""
        later = self.sentence.tokens[word.index + 1 :]
        colon = next((t.index for t in later if t.text == ":"), None)
        found: dict[str, Reading] = {}
        for other in later:
            mention = self.mention_at(other)
            if mention is None or mention.id not in self._states or mention.camp:
                continue
            listed = colon is not None and other.index > colon and mention.kind == "state"
            if listed or mention.kind in ("person", "surname"):
                found.setdefault(mention.id, self._from_mention(other, mention))
        return tuple(found.values()) if len(found) == size else ()

    def states_named(self) -> set[str]:
        """States that the sentence names, also through its cities and adjectives."""
        far = {i for i in self._by_token if lies_near(self.sentence.tokens[i].head)}
        told = (m for i, m in self._by_token.items() if i not in far and not m.camp)
        named = {m.id for m in told if m.id in self._states}
        for token in self.sentence.tokens:
            if token.pos == "PROPN" and token.index not in self._by_token:
                city = self._names.city_of(token)
                if city and token.dep in ("pobj", "compound", "poss", "conj", "nmod", "appos"):
                    named.add(city)
        return named

    def is_state(self, party: str | None) -> bool:
        """Whether a party id is a state's."""
        return party in self._states

    def iter_states(self) -> Iterator[tuple[Token, str, str]]:
        """The words that tell a state: each with the state and how it tells it."""
        told: set[int] = set()
        for token in self.sentence.tokens:
            mention = self._by_token.get(token.index)
            if mention is not None:
                if mention.id in self._states and not mention.camp and mention.start not in told:
                    told.add(mention.start)
                    yield token, mention.id, mention.kind
            elif (city := self._names.city_of(token)) is not None:
                yield token, city, "city"

    def state_before(self) -> str | None:
        """The state that was told of last before this sentence, or None."""
        found = self._discourse.find_state(self._states)
        return found.base if found is not None else None

    def states_located(self) -> set[str]:
        """States in which the sentence says that something is: "in Nairobi", "near Goma"."""
        return {s for t in self.sentence.tokens if not is_outside(t) for s in self.states_at(t)}

    def states_at(self, word: Token) -> set[str]:
        """States in which something is by a preposition or a venue; empty for other words."""
        return self._locations.states_at(word)

    def span_of(self, token: Token) -> tuple[int, int]:
        """The phrase's core: names, titles and modifiers before the noun, no article."""
        start = token.start
        for child in token.children:
            before = child.index < token.index
            if before and child.dep in _MODIFIERS and child.tag != "PRP$":
                inner = [t.start for t in child.subtree() if t.pos not in ("DET", "PUNCT")]
                start = min(start, *inner) if inner else start
        return start, token.end

    def _owners_of(self, token: Token) -> tuple[str, ...]:
        """The states that modify a name; none where its own owner's words lead back to it."""
        if token.index in self._owned:
            return ()
        self._owned.add(token.index)
        found = self.states_of(token)
        self._owned.discard(token.index)
        return found

    def states_of(self, token: Token) -> tuple[str, ...]:
        """States that modify a word: adjective, possessor, "of", "in"."""
        return self._belonging.states_of(token)

    # -- pronouns, lists, counts ----------------------------------------------------------------

    def _read_pointer(self, token: Token) -> tuple[Reading, ...] | None:
        counts = token.lemma in ("both", "two", "latter", "former") or is_counted_group(token)
        if token.lemma.lower() in self._words.partitive and parts_some(token):
            return None  # "some of the miners"
        if token.pos == "PRON" or counts or token.tag in ("PRP", "PRP$"):
            return self._pointers.read_pronoun(token)
        return None

    def _counted(self, token: Token) -> tuple[Reading, ...]:
        """Those of whom some are told: "dozens of protesters", "one of the rebels"."""
        seat, word = token.lemma in SEATS, token.lemma.lower()
        if not (seat or word in self._words.partitive or token.pos in ("NUM", "PRON")):
            return ()
        for preposition in token.all("prep"):
            part = preposition.first("pobj") if preposition.lemma in ("of", "for") else None
            if part is not None:
                inner = self.read(part)
                several = tuple(replace(r, is_plural=r.is_plural or not seat) for r in inner)
                if word in _OFFICES and not any(r.is_known for r in inner):
                    return ()  # "the minister of Water Resources"
                if any(r.base for r in inner) or part.lemma not in self._words.counts:
                    return several if any(r.base for r in inner) else ()
        if not self._nouns.counts_people(token):
            return ()
        return (Reading("?", "CVL", None, token.start, token.end, token, is_plural=True),)

    def _of_kind(self, token: Token) -> tuple[Reading, ...]:
        """The state that is told by what it is: "the kingdom"; a mere thing where none is meant."""
        if not self._recalled.is_kind(token) or self.states_of(token):
            return ()
        state = self._recalled.find_of_kind(token)
        if state is not None:
            return (state.at(token),)
        sector = self._nouns.sector_of(token)
        span = self.span_of(token)
        unknown = (Reading("?", sector, None, *span, token),) if sector is not None else ()
        return unknown or self._things.read(token)

    def _described(self, token: Token) -> tuple[Reading, ...]:
        recalled = self._recalled.find_again(token)
        if recalled is not None:
            return (recalled.at(token),)
        if is_proposed(token):
            return self._things.read(token)
        sector = sector_of_follower(token, self) or self._nouns.sector_of(token)
        named = token.first("appos")
        is_party = sector is not None or token.lemma in self._words.relational
        if named is not None and min(t.index for t in named.subtree()) == token.index + 1:
            is_party = True  # "the breakaway Republic of Abkhazia"
        if is_party and named is not None and not is_plural(token):
            # "Peru's neighbour Ecuador", "the premier, Narendra Modi": the name says more.
            mention = self.mention_at(named)
            if mention is not None and not mention.is_modifier and named.index > token.index:
                return (self._from_mention(named, mention),)
        if sector is None and named is not None and is_called(token, named):
            person = self._names.read(named)
            if person.base is not None and person.base not in self._states:
                return (person,)
        if sector is not None or self._words.is_pointing(token.lemma):
            generic = self._read_generic(token, sector)
            if generic:
                return generic
        mention = self.mention_at(token)
        if mention is not None and not mention.camp:
            return (self._from_mention(token, mention),)
        if (people := people_told(token, self, self._words)) or token.pos == "PROPN":
            return people or (self._names.read(token),)
        return self._things.read(token)

    # -- registered names -----------------------------------------------------------------------

    def _from_mention(self, token: Token, mention: Mention) -> Reading:
        start, end = self.span_of(token)
        is_person = mention.kind in ("person", "surname")
        sector = mention.sector
        if is_person and sector == "ELI" and not self._nouns.has_former_title(token):
            sector = self._nouns.sector_of_title(token) or sector
        base = mention.id
        if mention.kind in ("body", "demonym") or sector == "PTY":
            # "Chile's Defense Department" is no department of the one that is known by that name;
            # "Ecuadorian Indians" are of Ecuador.
            base = next((one for one in self._owners_of(token) if one != base), base)
        return Reading(
            base, sector, mention.agent, min(start, mention.start), max(end, mention.end),
            token, is_person=is_person, is_plural=mention.kind == "demonym" and is_plural(token),
        )  # fmt: skip

    # -- generic words --------------------------------------------------------------------------

    def _read_generic(self, token: Token, sector: str | None) -> tuple[Reading, ...]:
        plural = is_plural(token)
        pointed = self._pointers.read_description(token, plural=plural)
        if pointed is not None:
            return pointed
        if sector == "GOV" and self._nouns.is_former(token):
            sector = "ELI"
        bases = self._named_owner(token, sector) or self.states_of(token)
        abroad = self._nouns.is_abroad(token)
        if not bases:
            stood_for = (
                stands_for(token, self, self._things, self._words)
                or self._definite(token, sector, abroad=abroad)
                or speaks_for(token, self, self._states)
            )
            if stood_for or (sector is None and not abroad):
                return stood_for
            bases = ("?",)
        if not set(bases) & self._words.unseconded:
            bases = self._nouns.seconded(token, bases, self._states)
        start, end = self.span_of(token)
        person = not plural and sector in _PERSONAL_SECTORS and token.lemma not in _BODIES
        return tuple(
            Reading(
                base,
                sector if self._takes_sector(base) else None,
                None,
                start,
                end,
                token,
                is_person=person,
                is_plural=plural,
                abroad=abroad,
            )
            for base in bases
        )

    def _is_led(self, token: Token) -> bool:
        """Whether a body is told apart by who leads it: "the Chadian-led union"."""
        told = (word for child in token.all("amod") for word in child.all("npadvmod"))
        return any(self.mention_at(word) is not None for word in told)

    def _named_owner(self, token: Token, sector: str | None) -> tuple[str, ...]:
        """Whose somebody is by a name that goes before his state: "SWAPO spokesman in Lusaka"."""
        if sector not in ("REB", "PRM", "UAF") and token.lemma not in self._words.speakers:
            return ()
        for preposition in token.all("prep"):
            pobj = preposition.first("pobj") if preposition.lemma == "of" else None
            mention = self.mention_at(pobj) if pobj is not None else None
            if mention is not None and mention.kind == "organisation":
                return (mention.id,)
        for child in token.all("compound"):
            name = self._names.name_of(child)
            unknown = child.pos == "PROPN" and self.mention_at(child) is None
            known = child.lemma.lower() in self._words.sectors or child.text in self._words.peoples
            if not unknown or known or child.index in self._timed or self._names.city_of(child):
                continue
            if token.lemma in self._words.speakers or " " in name or name.isupper():
                return (name,)
        return ()

    def _takes_sector(self, base: str) -> bool:
        return base in self._states or base == "?" or base.startswith("@")

    def _definite(self, token: Token, sector: str | None, *, abroad: bool) -> tuple[Reading, ...]:
        """Whom "the bloc" and "the president" mean when nothing beside them says."""
        if not is_definite(token) or has_own_name(token) or self._nouns.is_no_party(token):
            return ()
        start, end = self.span_of(token)
        told = self._recalled.find_noun(token) if sector is not None else None
        told = told or self._recalled.find_kind(token) or self._recalled.find_man(token)
        if told is not None and told.base is not None:
            return (replace(told.at(token), start=start, end=end),)
        bodies = sector in (None, "SOC", "GOV", "LEG")
        if token.lemma in self._words.organisations and bodies and not self._is_led(token):
            found = self._recalled.find_organisation(token)
            if found is not None:
                return (replace(found.at(token), start=start, end=end),)
        if sector in ("GOV", "MIL", "LEG") and not abroad:
            state = self._pointers.find_state(token)
            if state is not None:
                return (Reading(
                    state.base, sector, None, start, end, token, named=False,
                    is_person=not is_plural(token) and token.lemma not in _BODIES,
                    is_plural=is_plural(token),
                ),)  # fmt: skip
        return ()
