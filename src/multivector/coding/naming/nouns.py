"""What a common noun says of a party: "clerk", "riot police", "newspaper's finance director"."""

from multivector.coding.parsing.conjuncts import is_plural
from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import PartyWords

_BEFORE = ("compound", "amod", "nmod")
# An adjective tells the sector of what follows only where it is not a mere description: an
# "Islamist leader", but not a "local official".
_NOT_BY_ADJECTIVE = ("CVL", "GOV", "BUS", "LAB", "EDU")
_DEEDS_OF_MINES = frozenset({
    "kill", "wound", "injure", "maim", "hurt", "hit", "destroy", "damage", "sink", "explode",
    "detonate", "cripple", "tear", "blast", "shatter",
})  # fmt: skip
_STATES = ("GOV", "MIL", "CVL")  # a body of theirs is told apart from them


class PartyNouns:
    """Reads the sector of a noun from the word lists of its language.

    Args:
        words: The language's party words.
    """

    def __init__(self, words: PartyWords) -> None:
        self._words = words

    def is_generic(self, token: Token) -> bool:
        """Whether a word is a common noun that names a party."""
        return token.pos == "NOUN" and token.lemma.lower() in self._words.sectors

    def is_former(self, token: Token) -> bool:
        """Whether what modifies a word puts its office in the past."""
        modifiers = token.all("amod", "compound")
        told = {form.lower() for child in modifiers for form in (child.lemma, child.text)}
        return not told.isdisjoint(self._words.former)  # "ousted" is a form of "oust"

    def has_former_title(self, name: Token) -> bool:
        """Whether a person is told to have held an office: "former French president Sarkozy"."""
        return any(self.is_former(one) for one in (name, *name.all(*_BEFORE, "appos")))

    def is_abroad(self, token: Token) -> bool:
        """Whether the places beside a party do not tell its state: an embassy, three presidents."""
        lemma, words = token.lemma.lower(), self._words
        modifiers = {child.lemma.lower() for child in token.all(*_BEFORE)}
        names = {lemma, *(f"{modifier} {lemma}" for modifier in modifiers)}
        if names & words.abroad or (lemma in words.others and _is_owned(token)):
            return True
        owned = any(child.tag == "PRP$" for child in token.all("poss"))
        ruling = is_plural(token) and names & words.rulers and not owned
        if ruling and self.sector_of(token) in (None, "GOV"):
            return True
        return bool(modifiers & words.foreign) and words.sectors.get(lemma) != "GOV"

    def counts_people(self, token: Token) -> bool:
        """Whether a bare number is of people: "thousands marched", "soldiers killed twelve"."""
        counts = token.lemma.lower() in self._words.counts and is_plural(token)
        if counts and token.dep in ("nsubj", "nsubjpass"):
            return True
        suffers = token.dep in ("dobj", "nsubjpass") and token.head.lemma in self._words.harming
        return suffers and (counts or (token.pos == "NUM" and token.text[:1].isalnum()))

    def seconded(
        self, token: Token, bases: tuple[str, ...], states: frozenset[str]
    ) -> tuple[str, ...]:
        """Whom those serve who are sent abroad, whatever state sends them: "Dutch peacekeepers"."""
        lemma = token.lemma.lower()
        modifiers = (f"{child.lemma.lower()} {lemma}" for child in token.all(*_BEFORE))
        served = (self._words.seconded.get(name) for name in (lemma, *modifiers))
        organisation = next((name for name in served if name), None)
        ours = all(base in states or base == "?" for base in bases) and not token.first("poss")
        return (organisation,) if organisation and ours else bases

    def is_no_party(self, token: Token) -> bool:
        """Whether the word beside a noun makes it no party: "nerve agent", "customs union"."""
        return not self._words.not_parties.isdisjoint(_pairs(token))

    def sector_of(self, token: Token) -> str | None:
        """The sector that a noun and its modifiers tell, or None."""
        lemma, words = token.lemma.lower(), self._words
        modifiers = list(token.all(*_BEFORE))
        pairs = _pairs(token)
        if self.is_no_party(token) or _is_means(token):
            return None
        told = next((words.sectors[pair] for pair in pairs if pair in words.sectors), None)
        if told is None and lemma in words.joined:
            told = self._sector_of_members(token)
        if told is None and (lemma in words.neutral or lemma in words.owned):
            told = self._sector_of_owner(token, modifiers)
            if told == "GOV" and words.sectors.get(lemma) == "MIL":
                told = "MIL"  # "government troops"
        if told is not None or not self._is_common(token):
            return told
        own = words.sectors.get(token.lemma) or words.sectors.get(lemma)
        return own or self._sector_of_ending(token)

    def sector_of_title(self, token: Token) -> str | None:
        """The sector that a title beside a name tells, or None."""
        for child in token.all(*_BEFORE, "appos"):
            pairs = (f"{c.lemma.lower()} {child.lemma.lower()}" for c in child.all("compound"))
            names = (*pairs, child.lemma.lower())  # "train builder Siemens"
            sector = next((s for n in names if (s := self._words.sectors.get(n))), None)
            if child.lemma.lower() in self._words.neutral:  # "the miners' leader Miron Sako"
                sector = self._sector_of_owner(child, []) or sector
            if sector is not None:
                former = any(c.lemma.lower() in self._words.former for c in token.children)
                return "ELI" if former and sector == "GOV" else sector
        return None

    def _sector_of_owner(self, token: Token, modifiers: list[Token]) -> str | None:
        sectors = self._words.sectors
        for child in modifiers:
            # "a US-based group" is of no base
            sector = None if child.is_verb else sectors.get(child.lemma.lower())
            if sector and not (child.pos == "ADJ" and sector in _NOT_BY_ADJECTIVE):
                return sector
        owners = (child for child in token.all("poss") if child.pos == "NOUN")
        return next((s for s in map(self.sector_of, owners) if s is not None), None)

    def _sector_of_members(self, token: Token) -> str | None:
        """The sector of those who have joined in a body: "the miners' federation"."""
        members = [c for c in token.all("poss") if is_plural(c)]
        for preposition in token.all("prep"):
            if preposition.lemma == "of":
                members += [c for c in preposition.all("pobj") if is_plural(c)]
        told = (self._sector_of_name(c) or self.sector_of(c) for c in members)
        return next((s for s in told if s is not None and s not in _STATES), None)

    def _sector_of_name(self, token: Token) -> str | None:
        """The sector of a noun within a name: "Congress of Trade Unions"."""
        lemma = token.lemma.lower().removesuffix("s")
        return self._words.sectors.get(lemma) if token.pos == "PROPN" else None

    def _is_common(self, token: Token) -> bool:
        """Whether a word is no name, though it may be written with a capital."""
        if token.pos != "PROPN" or token.text.islower():
            return True
        capitals = self._words.capitalised
        if token.first("compound") is not None:
            return False
        return token.lemma in capitals or token.lemma.lower() in capitals

    def _sector_of_ending(self, token: Token) -> str | None:
        if token.pos != "NOUN":
            return None
        lemma = token.lemma.lower()
        ends = (s for end, s in self._words.endings.items() if lemma.endswith(end) and lemma != end)
        return next(ends, None)


def _is_owned(token: Token) -> bool:
    """Whether a word tells by name whose somebody is: "Kenya's allies", "the creditors of Peru".

    The opponents of a person ("his", "their") are mostly of his own state, as are those of a thing.
    """
    owner = token.first("poss")
    if owner is not None:
        return owner.pos == "PROPN" or owner.text.lower() == "its"
    return any(
        pobj.pos == "PROPN" for p in token.all("prep") if p.lemma == "of" for pobj in p.all("pobj")
    )


def _pairs(token: Token) -> list[str]:
    """A noun with each word before it: "armed man"; "masked" is of "mask" after a number."""
    told_by = (form for child in token.all(*_BEFORE) for form in (child.lemma, child.text))
    return [f"{form.lower()} {token.lemma.lower()}" for form in told_by]


def _is_means(token: Token) -> bool:
    """Whether a word is what is used and nobody: "pledged not to use force", "killed by a mine"."""
    if token.lemma == "mine":
        by = token.head if token.head.dep == "agent" else None
        deed = by.head if by is not None else token.head
        return (by is not None or token.dep == "nsubj") and deed.lemma in _DEEDS_OF_MINES
    return token.lemma == "force" and token.tag == "NN" and not token.children

