"""From a noun to the parties that its phrase names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from multivector.coding.clauses import find_agent, find_subject, is_passive
from multivector.coding.discourse import Discourse
from multivector.coding.gazetteer import fold
from multivector.coding.mentions import Mention
from multivector.coding.parse import ParsedSentence, Token
from multivector.coding.readings import Reading
from multivector.coding.vocabulary import PartyWords

_MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod", "quantmod", "npadvmod")
_STATE_PREPOSITIONS = ("of", "in", "from", "for", "within", "inside")
_THING_PREPOSITIONS = ("by", "of", "against", "on", "from", "between", "with", "to", "for", "in")
_PLURAL_TAGS = ("NNS", "NNPS")
_CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July "
    "August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Christmas Easter Ramadan".split()
)


class PhraseReader:
    """Reads the parties of one sentence's phrases.

    Args:
        sentence: The parsed sentence.
        mentions: Registered names within it, in order.
        discourse: What was told before.
        words: The language's party words.
        places: City or region (lower case) to country, for "Nairobi police".
        on: The day of the text.
    """

    def __init__(
        self, sentence: ParsedSentence, mentions: Sequence[Mention], discourse: Discourse,
        words: PartyWords, states: frozenset[str], places: dict[str, str], on: date | None,
    ) -> None:
        self.sentence = sentence
        self._discourse = discourse
        self._words = words
        self._states = states
        self._places = places
        self._on = on
        self._timed = _timed_words(sentence)
        self._by_token: dict[int, Mention] = {}
        self._cache: dict[int, tuple[Reading, ...]] = {}
        for mention in mentions:
            for token in sentence.tokens_in(mention.start, mention.end):
                self._by_token.setdefault(token.index, mention)

    @property
    def mentions(self) -> dict[int, Mention]:
        """Registered names by the index of each of their words."""
        return self._by_token

    def text_of(self, start: int, end: int) -> str:
        """The sentence's words between two indices of the document."""
        offset = self.sentence.span.start
        return self.sentence.text[max(0, start - offset) : end - offset]

    def told(self) -> tuple[list[Reading], list[tuple[Reading, ...]]]:
        """What later sentences may point back to: parties, subjects first; and pairs."""
        subjects, others, pairs = [], [], []
        for token in self.sentence.tokens:
            if not token.is_noun or token.dep in ("compound", "conj", "amod", "nmod"):
                continue
            readings = self.read(token)
            known = [r for r in readings if r.base is not None and not r.indirect]
            if len({r.base for r in known if r.is_known}) >= 2:
                pairs.append(tuple(r for r in known if r.is_known))
            (subjects if token.dep in ("nsubj", "nsubjpass") else others).extend(known)
        return subjects + others, pairs

    def mention_at(self, token: Token) -> Mention | None:
        """The registered party of whose name the word is a part, or None."""
        mention = self._by_token.get(token.index)
        return None if mention is None or mention.kind == "place" else mention

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
        for conjunct in conjuncts(head):
            found.extend(_share_modifier(found, self._read_one(conjunct), conjunct))
        self._cache[head.index] = tuple(found)
        return self._cache[head.index]

    # -- one conjunct ---------------------------------------------------------------------------

    def states_named(self) -> set[str]:
        """States that the sentence names, also through its cities and adjectives."""
        named = {m.id for m in self._by_token.values() if m.id in self._states and not m.camp}
        for token in self.sentence.tokens:
            if token.pos == "PROPN" and token.index not in self._by_token:
                country = self._places.get(fold(token.text)) or self._places.get(fold(self._name_of(token)))
                if country is not None and token.dep in ("pobj", "compound", "poss", "conj", "nmod", "appos"):
                    named.add(country)
        return named

    def _read_one(self, token: Token) -> tuple[Reading, ...]:
        if token.index in self._timed:
            return ()
        if token.pos == "PRON" or token.lemma in ("both", "two", "latter", "former") or token.tag in ("PRP", "PRP$"):
            pointed = self._read_pointer(token)
            if pointed is not None:
                return pointed
        mention = self.mention_at(token)
        if mention is not None and not mention.is_modifier:
            if mention.kind == "demonym" or not self._is_generic(token):
                return (self._from_mention(token, mention),)
        listed = self._listed(token)
        if listed:
            return listed
        part = self._partitive_of(token)
        if part is not None:
            inner = self.read(part)
            if any(reading.base for reading in inner):
                return tuple(replace(r, is_plural=True) for r in inner)
        sector = self._sector_of(token)
        if sector is not None or token.lemma in self._words.pointing:
            generic = self._read_generic(token, sector)
            if generic:
                return generic
        if token.pos == "PROPN":
            return (self._read_name(token),)
        if mention is not None and not mention.camp:
            return (self._from_mention(token, mention),)
        return self._read_thing(token)

    def _is_generic(self, token: Token) -> bool:
        return token.lemma.lower() in self._words.sectors and token.pos == "NOUN"

    def _listed(self, token: Token) -> tuple[Reading, ...]:
        """The members that an apposition lists: "four states: A, B, C and D"."""
        appos = token.first("appos")
        if appos is None or token.tag not in _PLURAL_TAGS or appos.index < token.index:
            return ()
        readings = [r for t in conjuncts(appos) for r in self._read_one(t)]
        return tuple(readings) if len(readings) > 1 and all(r.is_known for r in readings) else ()

    def _from_mention(self, token: Token, mention: Mention) -> Reading:
        start, end = self._span(token)
        is_person = mention.kind in ("person", "surname")
        base, sector = mention.id, mention.sector
        if is_person and mention.id == mention.agent:
            # Known by name alone: the words around him may say for whom he stands.
            base, sector = self._allegiance_in_words(token, mention)
        if is_person and sector == "ELI":
            sector = self._sector_of_title(token) or sector
        return Reading(
            base, sector, mention.agent, min(start, mention.start), max(end, mention.end), token,
            is_person=is_person, is_plural=mention.kind == "demonym" and token.tag in _PLURAL_TAGS,
        )

    def _allegiance_in_words(self, token: Token, mention: Mention) -> tuple[str, str | None]:
        states = self._states_of(token)
        return (states[0] if states else mention.id), self._sector_of_title(token)

    # -- pronouns and descriptions that point back ----------------------------------------------

    def _read_pointer(self, token: Token) -> tuple[Reading, ...] | None:
        word = token.text.lower()
        if word in ("i", "me", "my", "you", "your", "we", "us", "our", "who", "which", "that", "this", "these", "those", "what", "it's"):
            return self._speaker_pronoun(token) if word in ("we", "us", "our", "i", "my", "me") else ()
        if word in ("both", "two"):
            if token.first("prep") is not None:
                return None
            return self._point(token, self._pair_before(token, 2))
        if word == "others":
            return ()
        antecedents = self._antecedents(token, word)
        return self._point(token, antecedents)

    def _speaker_pronoun(self, token: Token) -> tuple[Reading, ...]:
        return ()

    def _point(self, token: Token, readings: Sequence[Reading]) -> tuple[Reading, ...]:
        if not readings:
            return (Reading(None, None, None, token.start, token.end, token, named=False),)
        return tuple(self._pointed(reading, token) for reading in readings)

    def _pointed(self, reading: Reading, token: Token) -> Reading:
        """The party that a word points to: told where this sentence names it, else at the word."""
        span = self.sentence.span
        if span.start <= reading.start and reading.end <= span.end:
            return replace(reading, token=token, indirect=False)
        return reading.at(token)

    def _antecedents(self, token: Token, word: str) -> Sequence[Reading]:
        person = word in ("he", "him", "his", "she", "her", "hers", "himself", "herself")
        plural = word in ("they", "them", "their", "theirs", "themselves")
        here = self._earlier_in_sentence(token)
        if person:
            local = [r for r in here if r.is_person]
            found = local[0] if local else self._discourse.find_person()
            return (found,) if found else ()
        if plural:
            group = self._pair_before(token, None, here_only=True)
            if group:
                return group
            local = [r for r in here if r.is_plural or (r.base or "").startswith("@")]
            if local:
                return (local[0],)
            if here and not any(r.is_person for r in here):
                return (here[0],)
            return self._discourse.find_plural()
        local = [r for r in here if not r.is_person and r.is_known]
        if local:
            return (local[0],)
        persons = [r for r in here if r.is_person]
        found = persons[0] if persons else self._discourse.find_body()
        return (found,) if found else ()

    def _earlier_in_sentence(self, token: Token) -> list[Reading]:
        """Parties before a word: the subjects that govern it first, then the nearest."""
        clause = _clause_of(token)
        own = find_subject(clause) if clause is not None and token.dep in ("dobj", "pobj", "dative") else None
        subjects: list[Reading] = []
        for governor in token.ancestors():
            subject = governor.first("nsubj", "nsubjpass")
            if subject is None or subject.index >= token.index or _is_within(token, subject) or subject is own:
                continue
            if subject.tag not in ("WDT", "WP"):
                subjects.extend(r for r in self.read(subject) if r.base)
        nearest: list[Reading] = []
        for other in reversed(self.sentence.tokens[: token.index]):
            if not other.is_noun or other.tag == "PRP" or other is own or _is_within(token, other):
                continue
            mention = self.mention_at(other)
            if other.dep in ("compound", "amod", "nmod") or (mention is not None and mention.camp):
                continue
            nearest.extend(r for r in self.read(other) if r.base and not r.indirect)
        excluded = {(r.id, r.start) for r in self.read(own)} if own is not None else set()
        return [r for r in subjects + nearest if (r.id, r.start) not in excluded]

    def _pair_before(self, token: Token, size: int | None, *, here_only: bool = False) -> Sequence[Reading]:
        for other in reversed(self.sentence.tokens[: token.index]):
            if any(child.dep == "conj" for child in other.children) and other.is_noun and other.dep != "conj":
                readings = [r for t in conjuncts(other) if t.index < token.index for r in self._read_one(t) if r.is_known]
                distinct = {r.base for r in readings}
                if len(distinct) >= 2 and (size is None or len(distinct) == size):
                    return readings
        if here_only:
            return ()
        pair = self._discourse.find_pair(size)
        if pair:
            return pair
        here = self._distinct_before(token)
        return here if len(here) == size else ()

    def _distinct_before(self, token: Token) -> list[Reading]:
        found: dict[str, Reading] = {}
        for other in self.sentence.tokens[: token.index]:
            mention = self.mention_at(other)
            if mention and mention.id in self._states and not mention.camp:
                found.setdefault(mention.id, self._from_mention(other, mention))
        return list(found.values())

    # -- generic words --------------------------------------------------------------------------

    def _sector_of(self, token: Token) -> str | None:
        lemma = token.lemma.lower()
        for child in token.all("compound", "amod", "nmod"):
            phrase = f"{child.lemma.lower()} {lemma}"
            if phrase in self._words.sectors:
                return self._words.sectors[phrase]
        if lemma in self._words.neutral:
            for child in token.all("compound", "amod", "nmod"):
                sector = self._words.sectors.get(child.lemma.lower())
                if sector is not None:
                    return sector
        if token.pos == "PROPN" and not token.text.islower() and lemma not in ("police", "parliament", "government", "army", "court", "ministry"):
            return None
        return self._words.sectors.get(lemma)

    def _sector_of_title(self, token: Token) -> str | None:
        for child in token.all("compound", "amod", "nmod", "appos"):
            sector = self._words.sectors.get(child.lemma.lower())
            if sector is not None:
                former = any(c.lemma.lower() in self._words.former for c in token.children)
                return "ELI" if former and sector == "GOV" else sector
        return None

    def _read_generic(self, token: Token, sector: str | None) -> tuple[Reading, ...]:
        start, end = self._span(token)
        plural = token.tag in _PLURAL_TAGS
        person = not plural and sector in ("GOV", "LEG", "OPP", "EDU", "MED", "JUD", "ELI") and token.lemma not in (
            "government", "ministry", "parliament", "court", "administration", "authority", "state", "country", "nation")
        pointed = self._read_described(token, plural=plural)
        if pointed is not None:
            return pointed
        if sector == "GOV" and any(c.lemma.lower() in self._words.former for c in token.all("amod", "compound")):
            sector = "ELI"
        bases = self._states_of(token)
        if not bases:
            for_whom = self._stands_for(token)
            if for_whom is not None:
                return for_whom
            if token.lemma in self._words.organisations and sector in (None, "SOC", "GOV", "LEG"):
                organisation = self._local_organisation(token) or self._discourse.find_organisation(self._states)
                if organisation is not None and _is_definite(token):
                    return (replace(organisation.at(token), start=start, end=end),)
            if sector is None:
                return ()
            if sector in ("GOV", "MIL", "LEG") and _is_definite(token):
                state = self._local_state(token) or self._discourse.find_state(self._states)
                if state is not None:
                    return (Reading(state.base, sector, None, start, end, token, is_person=person,
                                    is_plural=plural, named=False),)
            bases = ("?",)
        return tuple(
            Reading(base, sector if base in self._states or base == "?" or base.startswith("@") else None,
                    None, start, end, token, is_person=person, is_plural=plural)
            for base in bases
        )

    def _local_state(self, token: Token) -> Reading | None:
        return next((r for r in self._earlier_in_sentence(token) if r.base in self._states), None)

    def _local_organisation(self, token: Token) -> Reading | None:
        for other in reversed(self.sentence.tokens[: token.index]):
            mention = self.mention_at(other)
            if mention is not None and mention.kind == "organisation" and mention.id not in self._states:
                return self._from_mention(other, mention)
        return None

    def _read_described(self, token: Token, *, plural: bool) -> tuple[Reading, ...] | None:
        """Parties that a description points back to: "both countries", "these states"."""
        if token.lemma in self._words.regions and not plural and _is_definite(token) and not self._states_of(token):
            groups = self._discourse.find_groups()
            return self._point_phrase(token, groups) if groups else None
        if not plural or token.lemma not in self._words.plural_states:
            return None
        marks = {child.lemma.lower() for child in token.all("det", "nummod", "amod", "predet")}
        if marks & {"both", "two"}:
            if self._states_of(token):
                return None
            return self._point_phrase(token, self._pair_before(token, 2))
        if "three" in marks and not self._states_of(token):
            return self._point_phrase(token, self._pair_before(token, 3))
        if marks & {"these", "those"} and token.lemma in ("country", "state", "nation", "republic"):
            group = self._discourse.find_group()
            if group is not None:
                return self._point_phrase(token, (group,))
        if token.lemma == "side" and "the" in marks:
            return self._point_phrase(token, self._pair_before(token, 2))
        return None

    def _point_phrase(self, token: Token, readings: Sequence[Reading]) -> tuple[Reading, ...] | None:
        if not readings:
            return None
        start, end = self._span(token)
        return tuple(replace(r.at(token), start=start, end=end, is_plural=False) for r in readings)

    def _stands_for(self, token: Token) -> tuple[Reading, ...] | None:
        """For whom a spokesman, head or member stands: "head of the UN mission"."""
        if token.lemma not in self._words.neutral:
            return None
        for child in token.all("compound", "nmod", "poss", "amod"):
            mention = self.mention_at(child)
            if mention is not None and not mention.camp:
                start, end = self._span(token)
                return (Reading(mention.id, mention.sector, mention.agent, start, end, token,
                                is_person=token.tag not in _PLURAL_TAGS),)
        for preposition in token.all("prep"):
            if preposition.lemma in ("of", "for", "from"):
                inner = [r for pobj in preposition.all("pobj") for r in self.read(pobj) if r.base]
                if inner:
                    start, end = self._span(token)
                    return tuple(replace(r, start=start, end=max(end, r.end), token=token) for r in inner)
        return None

    def _states_of(self, token: Token) -> tuple[str, ...]:
        """States that modify a word: adjective, possessor, "of", "in"."""
        found: list[str] = []
        for child in token.all("amod", "compound", "nmod", "poss", "det"):
            for part in conjuncts(child):
                base = self._base_of_modifier(part, is_possessor=child.dep == "poss")
                if base:
                    found.append(base)
        if found:
            return tuple(dict.fromkeys(found))
        for preposition in token.all("prep"):
            if preposition.lemma not in _STATE_PREPOSITIONS:
                continue
            for pobj in preposition.all("pobj"):
                for part in conjuncts(pobj):
                    base = self._base_of_modifier(part, is_possessor=False)
                    if base is None and preposition.lemma == "of" and part.tag != "PRP":
                        base = next(iter(self._states_of(part)), None)
                    if base:
                        found.append(base)
            if found:
                return tuple(dict.fromkeys(found))
        # "Kenya's opposition leader": the possessor may hang on the compound.
        for child in token.all("compound", "amod", "nmod"):
            inner = self._states_of(child)
            if inner:
                return inner
        return ()

    def _base_of_modifier(self, token: Token, *, is_possessor: bool) -> str | None:
        mention = self.mention_at(token)
        if mention is not None:
            if mention.camp:
                return mention.id if token.head.lemma in self._words.sectors and self._words.sectors[token.head.lemma] in ("MED", "EDU") else None
            return mention.id
        if is_possessor and token.tag == "PRP$":
            return next((r.base for r in self._antecedents(token, token.text.lower()) if r.base), None)
        if is_possessor and token.pos in ("NOUN", "PROPN"):
            bases = [r.base for r in self._read_one(token) if r.is_known]
            if bases:
                return bases[0]
        if token.pos == "PROPN" and token.text[:1].isupper():
            return self._places.get(fold(self._name_of(token))) or self._places.get(fold(token.text))
        return None

    # -- unregistered names and things ----------------------------------------------------------

    def _read_name(self, token: Token) -> Reading:
        start, end = self._span(token)
        name = self._name_of(token)
        country = self._places.get(fold(name)) or self._places.get(fold(token.text))
        if country is not None and not any(c.dep == "compound" and c.lemma.lower() in self._words.sectors for c in token.children):
            return Reading(country, None, None, start, end, token, indirect=True)
        states, sector = self._states_of(token), self._sector_of_title(token)
        if sector is None:
            appos = token.first("appos")
            if appos is not None:
                sector = self._sector_of(appos)
                states = states or self._states_of(appos)
        if token.dep == "appos" and not states:
            states = self._states_of(token.head)
            sector = sector or self._sector_of(token.head)
        is_person = sector is not None and sector not in ("BUS",)
        if states:
            return Reading(states[0], sector, name, start, end, token, is_person=is_person)
        told = self._discourse.find_name(name)
        if told is not None:
            return replace(told, start=start, end=end, token=token)
        if sector is None and not self._is_name_of_party(token, name):
            return Reading(None, None, None, start, end, token)
        return Reading(name, None, None, start, end, token, is_person=is_person or " " in name, title=sector)

    def _is_name_of_party(self, token: Token, name: str) -> bool:
        """Whether an unregistered name can be a party: two words or more, and no day or thing."""
        if token.index in self._timed or token.lemma.lower() in self._words.things:
            return False
        return " " in name or token.dep in ("nsubj", "nsubjpass", "agent") and token.tag == "NNP"

    def _name_of(self, token: Token) -> str:
        parts = [c for c in token.all("compound") if c.pos == "PROPN" and c.lemma.lower() not in self._words.sectors]
        parts = [c for c in parts if self.mention_at(c) is None]
        return " ".join(t.text for t in sorted([*parts, token], key=lambda t: t.index))

    def _read_thing(self, token: Token) -> tuple[Reading, ...]:
        """The parties that a thing belongs to: "Israel's declaration", "attacks by rebels"."""
        if token.is_noun and token.pos != "PRON":
            for child in token.all("poss"):
                inner = [r for r in self.read(child) if r.base]
                if inner:
                    return tuple(replace(r, indirect=True) for r in inner)
            for clause in token.all("acl"):
                agent = find_agent(clause) if is_passive(clause) else None
                inner = [r for r in self.read(agent) if r.base] if agent is not None else []
                if inner:
                    return tuple(replace(r, indirect=True) for r in inner)
            modifiers = [m for c in token.all("compound", "amod", "nmod") for m in [self.mention_at(c)] if m and not m.camp]
            ordered = sorted(token.all("prep", "agent"), key=lambda p: _thing_rank(p.lemma))
            for preposition in ordered:
                if preposition.lemma == "by":
                    inner = [r for pobj in preposition.all("pobj") for r in self.read(pobj) if r.base]
                    if inner:
                        return tuple(replace(r, indirect=True) for r in inner)
            if modifiers:
                start, end = self._span(token)
                unique = {m.id: m for m in modifiers}
                return tuple(
                    Reading(m.id, m.sector if m.kind != "demonym" else None, m.agent, m.start, m.end, token, indirect=True)
                    for m in unique.values()
                )
            for preposition in ordered:
                if preposition.lemma in _THING_PREPOSITIONS:
                    inner = [r for pobj in preposition.all("pobj") for r in self.read(pobj) if r.base]
                    if preposition.lemma == "in":  # a thing in a state is of it; in a city it is only there
                        inner = [r for r in inner if r.base in self._states and not r.indirect]
                    if inner:
                        return tuple(replace(r, indirect=True) for r in inner)
        start, end = self._span(token)
        return (Reading(None, None, None, start, end, token),)

    def _partitive_of(self, token: Token) -> Token | None:
        if token.lemma.lower() not in self._words.partitive and token.pos not in ("NUM", "PRON"):
            return None
        for preposition in token.all("prep"):
            if preposition.lemma in ("of", "for"):
                return preposition.first("pobj")
        return None

    def _span(self, token: Token) -> tuple[int, int]:
        """The phrase's core: names, titles and modifiers before the noun, no article."""
        start, end = token.start, token.end
        for child in token.children:
            if child.index < token.index and child.dep in _MODIFIERS and child.tag != "PRP$":
                inner = [t.start for t in child.subtree() if t.pos not in ("DET", "PUNCT")]
                start = min(start, *inner) if inner else start
        return start, end


def conjuncts(head: Token) -> Iterator[Token]:
    """A word and what is coordinated with it; what "not" or "but not" excludes is left out."""
    if _is_excluded(head):
        return
    yield head
    for child in head.all("conj"):
        if not _excludes(head, child):
            yield from conjuncts(child)


def _share_modifier(
    before: Sequence[Reading], readings: Sequence[Reading], token: Token
) -> Sequence[Reading]:
    """In "Kenyan police and soldiers" the modifier of the first holds for the second."""
    if not before or token.first("det", "poss") is not None:
        return readings
    base = before[-1].base
    if base is None or base == "?" or before[-1].sector is None or before[-1].agent is not None:
        return readings
    return [replace(r, base=base) if r.base == "?" else r for r in readings]


def _is_excluded(token: Token) -> bool:
    return any(child.dep == "neg" or (child.lemma == "not" and child.dep == "preconj") for child in token.children) and token.is_noun and token.dep in ("appos", "conj")


def _excludes(head: Token, child: Token) -> bool:
    between = [t for t in head.children if head.index < t.index < child.index]
    return any(t.lemma in ("not", "than") or t.dep == "neg" for t in between) or any(
        t.dep == "neg" for t in child.children if child.is_noun
    )


def _timed_words(sentence: ParsedSentence) -> set[int]:
    """Words that only say when: days and months are proper nouns to the tagger."""
    return {
        token.index for token in sentence.tokens
        if token.text.rstrip(".") in _CALENDAR and not any(c.dep == "compound" for c in token.children)
    }


def _clause_of(token: Token) -> Token | None:
    return next((t for t in token.ancestors() if t.is_verb), None)


def _is_within(token: Token, other: Token) -> bool:
    """Whether a word lies inside the phrase of another."""
    return token is other or any(t is other for t in token.ancestors() if not t.is_verb)


def _is_definite(token: Token) -> bool:
    determiner = token.first("det")
    return determiner is None or determiner.lemma in ("the", "this", "that")


def _thing_rank(preposition: str) -> int:
    return _THING_PREPOSITIONS.index(preposition) if preposition in _THING_PREPOSITIONS else 99
