"""Names that no world registers: towns, bodies with a name of their own, titled persons."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from multivector.coding.naming.gazetteer import fold
from multivector.coding.naming.mentions import Mention
from multivector.coding.naming.nouns import PartyNouns
from multivector.coding.parties.discourse import Discourse
from multivector.coding.parties.readings import Reading
from multivector.coding.vocabulary import PartyWords

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import ParsedSentence, Token
    from multivector.coding.parties.phrases import PhraseReader


# Prepositions after which one name alone is hardly ever a place.
_BEARING = frozenset({"against", "with"})
# What a name begins with that is no party's: "Lake Nyasa".
_GROUNDS = frozenset({
    "Lake", "Mount", "Cape", "River", "Gulf", "Strait", "Sea", "Bay", "Canal", "Peninsula",
    "Hurricane", "Typhoon", "Cyclone", "Storm", "Operation",
})  # fmt: skip
# What only persons and bodies have, and what they utter or undergo.
_DEEDS = frozenset({
    "decision", "death", "murder", "killing", "arrest", "release", "statement", "remark", "comment",
    "plan", "proposal", "policy", "handling", "suggestion", "refusal", "claim", "conduct", "speech",
    "resignation", "supporter", "lawyer", "aide", "ally", "critic", "trial", "request", "rule",
    "detention", "extradition", "dismissal", "visit", "call", "demand", "offer", "letter", "order",
    "attempt", "effort", "bid", "move", "action", "campaign", "threat", "warning", "pledge",
    "promise", "response", "stance", "position", "failure", "accusation", "behaviour", "behavior",
})  # fmt: skip
_LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "around", "across"})
# What is done to persons alone.
_UNDERGONE = frozenset({
    "overthrow", "oust", "depose", "arrest", "jail", "imprison", "sack", "dismiss", "appoint",
    "pardon", "extradite", "indict", "assassinate", "impeach", "reappoint", "telephone", "succeed",
})  # fmt: skip
# What the names of firms end with, and what firms do.
_FIRMS = frozenset({
    "Motor", "Motors", "Group", "Corp", "Corporation", "Inc", "Ltd", "Holdings", "Airlines",
    "Airways", "Bank", "Energy", "Petroleum", "Oil", "Gas", "Steel", "Mining", "Telecom",
    "Electric", "Electronics", "Industries", "Shipping", "Railways", "Pharmaceuticals",
    "Aerospace", "Chemicals", "Shipyards",
})  # fmt: skip
_TRADING = frozenset({
    "buy", "sell", "acquire", "sue", "invest", "build", "export", "import", "produce", "merge",
    "supply", "operate", "lease", "bid", "drill", "mine", "manufacture", "ship", "purchase",
    "deliver",
})  # fmt: skip
_UNITS = frozenset({"division", "brigade", "regiment", "battalion", "corps", "fleet"})
_ASKED = frozenset({
    "request", "letter", "complaint", "appeal", "plea", "investigation", "probe", "inquiry",
    "criticism", "arrest", "trial", "extradition",
})  # fmt: skip
# What goes before a city's name and is no first name.
_QUARTERS = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "greater", "upper", "lower", "old", "inner", "outer", "downtown", "city", "metropolitan",
    "northeast", "northwest", "southeast", "southwest", "occupied", "mid", "saint", "st", "new",
    "port",
})  # fmt: skip


class Names:
    """Reads the unregistered names of one sentence."""

    def __init__(
        self,
        phrases: PhraseReader,
        discourse: Discourse,
        words: PartyWords,
        cities: Mapping[str, str],
    ) -> None:
        self._phrases = phrases
        self._discourse = discourse
        self._words = words
        self._nouns = PartyNouns(words)
        self._cities = cities

    def read(self, token: Token) -> Reading:
        """The party that a name stands for."""
        start, end = self._phrases.span_of(token)
        titled = any(c.lemma.lower() in self._words.sectors for c in token.all("compound"))
        ruling = token.dep == "poss" and token.head.lemma in _DEEDS
        ruling = ruling or (token.dep in ("dobj", "nsubjpass") and token.head.lemma in _UNDERGONE)
        city = None if titled or ruling else self.city_of(token)
        if city is not None:
            return Reading(city, None, None, start, end, token, indirect=True)
        body = self._span_of_body(token)
        if body is not None:
            return Reading(self._phrases.text_of(*body), None, None, *body, token)
        name = self.name_of(token)
        states, sector = self._allegiance_in_words(token)
        if states and sector is None and _is_firm(token, name):
            sector = "BUS"
        if states:
            person = sector is not None and sector != "BUS"
            return Reading(states[0], sector, name, start, end, token, is_person=person)
        told = self._discourse.find_name(name)
        if told is not None:
            return replace(told, start=start, end=end, token=token)
        if sector is None and not self._can_be_party(token, name):
            return Reading(None, None, None, start, end, token)
        if sector is None and token.lemma.lower() in _UNITS and " " in name:
            return Reading(name, None, None, start, end, token, title="MIL")
        person = ruling or sector not in (None, "BUS") or " " in name
        return Reading(name, None, None, start, end, token, is_person=person, title=sector)

    def _span_of_body(self, token: Token) -> tuple[int, int] | None:
        """Where the name of a body stands that bears one of its own: "Law Society of Kenya"."""
        if token.lemma.lower() not in self._words.bodies:
            return None
        before = [c for c in token.all("compound", "amod", "nmod") if c.text[:1].isupper()]
        if not before or all(self._phrases.mention_at(c) is not None for c in before):
            return None
        start, end = min(self._phrases.span_of(c)[0] for c in before), token.end
        for preposition in token.all("prep"):
            pobj = preposition.first("pobj")
            joined = preposition.lemma in ("of", "for") and preposition.index == token.index + 1
            if joined and pobj is not None and pobj.pos == "PROPN":
                end = pobj.end
        return start, end

    def city_of(self, token: Token) -> str | None:
        """The country of the city that a word names, or None: "Diego Lagos" is a person."""
        if token.pos != "PROPN" or not token.text[:1].isupper() or self._is_given_name(token):
            return None
        name = fold(self.name_of(token))
        *before, last = name.split(" ")
        country = self._cities.get(name)
        if country is None and _QUARTERS.issuperset(before):
            country = self._cities.get(last)
        if country is None:
            return None
        told = self._discourse.find_name(token.text)
        return None if told is not None and told.is_person else country

    def _is_given_name(self, token: Token) -> bool:
        """Whether a word is the first name of the person whose last name it modifies."""
        surname = token.head
        if token.dep != "compound" or surname.tag != "NNP" or token.index + 1 != surname.index:
            return False
        if surname.dep == "pobj" and surname.head.lemma.lower() in _LOCATIVE:
            return False
        words, word = self._words, surname.lemma.lower()
        named = word in words.things or word in words.bodies or word in words.sectors
        return not (named or word in _QUARTERS) and surname.text.istitle()

    def name_of(self, token: Token) -> str:
        """A name without the titles and registered names before it."""
        parts = [
            c for c in token.all("compound")
            if c.pos == "PROPN"
            and c.lemma.lower() not in self._words.sectors
            and self._phrases.mention_at(c) is None
        ]  # fmt: skip
        return " ".join(t.text for t in sorted([*parts, token], key=lambda t: t.index))

    def _allegiance_in_words(self, token: Token) -> tuple[tuple[str, ...], str | None]:
        """State and sector that titles and appositions give to a name."""
        states, sector = self._phrases.states_of(token), self._nouns.sector_of_title(token)
        appos = token.first("appos")
        if appos is not None and (sector is None or not states):
            sector = sector or self._nouns.sector_of(appos)
            states = states or self._phrases.states_of(appos)
        if token.dep == "appos" and not states:
            states = self._phrases.states_of(token.head)
            sector = sector or self._nouns.sector_of(token.head)
        return states, sector

    def is_namesake(self, token: Token, mention: Mention) -> bool:
        """Whether a surname is told to be of the minister of another state than a known one's."""
        office = token.first("appos") if mention.kind == "surname" else None
        if office is None or self._nouns.sector_of(office) != "GOV":
            return False
        states = [s for s in self._phrases.states_of(office) if self._phrases.is_state(s)]
        return bool(states) and self._phrases.is_state(mention.id) and mention.id not in states

    def _can_be_party(self, token: Token, name: str) -> bool:
        """Whether an unregistered name can be a party: a full name, or one that acts."""
        if token.lemma.lower() in self._words.things or name.partition(" ")[0] in _GROUNDS:
            return False
        if name == name.lower():
            return False  # "killed by buckshot", which the tagger takes for a name
        bare = token.first("det") is None
        acts = token.tag == "NNP" and (
            token.dep in ("nsubj", "nsubjpass")
            or (token.dep == "pobj" and token.head.dep == "agent")
            or (bare and token.dep in ("dobj", "dative"))
            or (token.dep == "pobj" and token.head.lemma.lower() in _BEARING)
            or _owns_deed(token)
        )
        return " " in name or (acts and not self._words.is_pointing(token.lemma.lower()))


def without_namesakes(
    sentence: ParsedSentence, mentions: Sequence[Mention], words: PartyWords
) -> list[Mention]:
    """The registered names but for capitals within a person's: "envoy Carlos Santiago"."""
    named = {t.index for m in mentions for t in sentence.tokens_in(m.start, m.end)}
    kept = []
    for mention in mentions:
        told = sentence.tokens_in(mention.start, mention.end) if mention.kind == "capital" else []
        if len(told) != 1 or not _is_of_person(told[0], named, words):
            kept.append(mention)
    return kept


def _is_of_person(word: Token, named: Collection[int], words: PartyWords) -> bool:
    """Whether a capital's name is the first or last of a titled person who has another one too."""
    surname = word.head if word.dep == "compound" and word.head.index == word.index + 1 else word
    parts = [surname, *surname.all("compound")]
    if surname.tag != "NNP" or surname.dep == "pobj":
        return False
    others = [p for p in parts if p is not word and p.index not in named]
    titles = [p for p in others if p.lemma.lower() in words.sectors]
    called = surname.head if surname.dep == "appos" else None
    titled = titles or (called is not None and called.lemma.lower() in words.sectors)
    first = [p for p in others if p not in titles and p.pos == "PROPN" and p.text.istitle()]
    return bool(titled) and any(abs(p.index - word.index) == 1 and _is_first(p) for p in first)


def _is_first(part: Token) -> bool:
    """Whether a word may be a name of a person beside another."""
    return part.lemma.lower() not in _QUARTERS and part.text not in _GROUNDS


def _is_firm(token: Token, name: str) -> bool:
    """Whether a state's own bears the name of a firm: "Japan's Toyota Motor", "Finland's Nokia".

    A single name is one where it does what firms do.
    """
    if token.first("poss") is None:
        return False
    trades = token.head.lemma in _TRADING and token.dep == "nsubj"
    return token.lemma in _FIRMS or (trades and " " not in name)


def _owns_deed(name: Token) -> bool:
    """Whether what is somebody's tells that he is one: "Sako's decision", "a request from Sako"."""
    preposition = name.head
    if name.dep == "poss":
        return preposition.lemma in _DEEDS
    linked = name.dep == "pobj" and preposition.lemma in ("of", "from", "by", "into")
    return linked and preposition.head.lemma in _ASKED
