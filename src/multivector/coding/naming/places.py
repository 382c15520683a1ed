"""Cities and the countries they lie in, and where an event was.

The table is a subset of GeoNames (CC BY 4.0), made by `scripts/compile_places.py`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType

from multivector.coding.naming.gazetteer import fold
from multivector.coding.naming.mentions import Mention
from multivector.coding.parsing.clauses import DATES
from multivector.coding.parsing.parse import Token
from multivector.domain import Place, Span

_PREPOSITIONS = (
    "in",
    "at",
    "near",
    "outside",
    "inside",
    "around",
    "across",
    "from",
    "over",
    "off",
    "throughout",
    "to",
)
_WEAK = ("from", "over", "to")
_AT = ("in", "at", "near", "outside", "inside", "off", "above", "around")
_OWN = 3  # of the words that an act hangs on: its own, its object, the verb that carries it


@cache
def city_countries() -> Mapping[str, str]:
    """City, folded (lower case, no diacritics), to alpha-3 country."""
    text = files("multivector.coding.naming").joinpath("places.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return MappingProxyType({fold(name): country for name, country in rows})


class PlaceReader:
    """Finds the place of an act in one sentence."""

    def __init__(
        self,
        document: str,
        mentions: Mapping[int, Mention],
        shown: Mapping[str, str],
        own: Mapping[str, str],
    ) -> None:
        self._document = document
        self._mentions = mentions
        self._shown = shown
        self._countries = own

    def read(self, heads: Sequence[Token], *, weak: bool = False) -> Place | None:
        """The place that hangs on the trigger or on a word that carries it.

        Args:
            heads: Trigger, carrying verb and governing verbs, nearest first.
            weak: Whether "from" and "to" count as well.
        """
        for head in heads:
            for preposition in head.all("prep"):
                word = preposition.lemma.lower()
                if word in _PREPOSITIONS and (weak or word not in _WEAK):
                    for pobj in preposition.all("pobj"):
                        found = self._place(pobj)
                        # "Lashed out at Chad" is nowhere.
                        if found is not None and not (word == "at" and self._is_state(found)):
                            return found
        return None

    def refine(
        self, place: Place | None, heads: Sequence[Token], parties: Iterable[Token], *, goes: bool
    ) -> Place | None:
        """The town or spot where an act was, where its own words tell a state or nothing.

        "A court in Lyon jailed him", "gunmen shot worshippers at a mosque in Fambita", "flew to
        Rome"; a name that nobody registers, "near Tin Zaouatine", is a place without a country.

        Args:
            place: What `read` found.
            heads: As there.
            parties: The words of those who act or undergo it.
            goes: Whether it is a visit, which is where it leads.
        """
        if place is not None and not self._is_state(place):
            return place
        words = [head for head in heads[:_OWN] if head.is_verb or head.is_noun]
        found = [self._at(word, ("to",)) for word in words if goes]
        found += [self._at(word, _AT) for word in (*words, *parties)]
        spots = [spot for spot in found if spot is not None]
        exact = next((spot for spot in spots if not self._is_state(spot)), None)
        return exact or place or next(iter(spots), None)

    def _at(self, word: Token, links: Collection[str]) -> Place | None:
        """The place after one of some prepositions on a word, or on what stands there."""
        for preposition in word.all("prep"):
            if preposition.lemma.lower() not in links:
                continue
            for pobj in preposition.all("pobj"):
                found = self._place(pobj) or self._spot(pobj)
                if found is not None and self._is_state(found) and preposition.lemma == "at":
                    found = None
                if found is None or self._is_state(found):
                    found = self._at(pobj, _AT) or found
                if found is not None:
                    return found
        return None

    def _spot(self, token: Token) -> Place | None:
        """A place by a name that nobody registers."""
        parts = [token, *(c for c in token.all("compound") if c.text[:1].isupper())]
        named = token.tag == "NNP" and token.text[:1].isupper() and not token.text.isupper()
        if not named or token.text in DATES or token.first("det") is not None:
            return None
        if any(part.index in self._mentions for part in parts):
            return None
        parts.sort(key=lambda part: part.index)
        name = parts[0].text
        for before, part in pairwise(parts):
            hyphened = part.index == before.index + 2 and part.start == before.end + 1
            name += f"{'-' if hyphened else ' '}{part.text}"
        return Place(name, None, Span(self._document, parts[0].start, token.end))

    def _is_state(self, place: Place) -> bool:
        return place.name == self._shown.get(place.country or "")

    def _place(self, token: Token) -> Place | None:
        mention = self._mentions.get(token.index)
        if mention is not None and mention.kind in ("place", "capital", "state"):
            name = self._shown.get(mention.agent or mention.id, mention.id)
            span = Span(self._document, mention.start, mention.end)
            if mention.kind == "capital":
                return Place(token.text, mention.id, span)
            return Place(name, mention.id or None, span)
        if mention is not None or not token.text[:1].isupper():
            # "in the capital of Mali", "at a base in Kaduna": look one phrase further.
            for preposition in token.all("prep"):
                if preposition.lemma in ("of", "in", "near"):
                    for pobj in preposition.all("pobj"):
                        return self._place(pobj)
            return None
        parts = sorted(
            [token, *(c for c in token.all("compound") if c.text[:1].isupper())],
            key=lambda t: t.index,
        )
        name = " ".join(part.text for part in parts)
        country = self._countries.get(fold(name)) or self._countries.get(fold(token.text))
        if country is None:
            appos = token.first("appos")
            inner = self._place(appos) if appos is not None else None
            country = inner.country if inner else None
        if country is None:
            return None
        return Place(name, country, Span(self._document, parts[0].start, token.end))
