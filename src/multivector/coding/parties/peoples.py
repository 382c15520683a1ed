"""Peoples and believers by the names that they bear: "two Tamils", "thousands of Catalans"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from multivector.coding.parties.readings import Reading

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader
    from multivector.coding.vocabulary import PartyWords

_STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "dative", "ROOT", "poss"})
# Names of many that bear no plural's ending; others are first names too ("Karen").
_UNCHANGED = frozenset({
    "Acehnese", "Hausa", "Igbo", "Kikuyu", "Mapuche", "Oromo", "Rohingya", "Yoruba", "Zulu",
})  # fmt: skip
_ANYWHERE = frozenset({
    "Alawite", "Bedouin", "Berber", "Druze", "Gypsy", "Hutu", "Kurd", "Maronite", "Pashtun", "Roma",
    "Tuareg", "Tutsi", "Yazidi",
})  # fmt: skip
_DOING = frozenset({"do", "happen"})
_BELIEVING = frozenset({"REL", "REB", "CVL"})


def people_told(
    word: Token, phrases: PhraseReader, words: PartyWords
) -> tuple[Reading, ...]:
    """Those whom the plural of a people's or a faith's name means; empty for other names.

    Args:
        word: A name that the world does not register.
        phrases: The sentence.
        words: The party words of its language.
    """
    single = word.text if word.text in _UNCHANGED else word.text.removesuffix("s")
    plural = word.text != single or word.text in _UNCHANGED
    own = word.first("compound", "flat")
    stands = plural and word.text[:1].isupper() and word.dep in _STANDING
    if not stands or _is_done_to(word) or (own is not None and not _tells(own, phrases, words)):
        return ()
    home = words.peoples.get(single)
    sector = "CVL" if home or single in _ANYWHERE else words.sectors.get(single.lower())
    if sector not in _BELIEVING:
        return ()
    states = phrases.states_of(word) or (home or "?",)
    start, end = phrases.span_of(word)
    return tuple(
        Reading(state, sector, None, start, end, word, named=False, is_plural=True)
        for state in states
    )


def _is_done_to(word: Token) -> bool:
    """Whether one complains of the state in which they live: "what is done to Kurds in Syria"."""
    return word.dep == "pobj" and word.head.lemma == "to" and word.head.head.lemma in _DOING


def _tells(word: Token, phrases: PhraseReader, words: PartyWords) -> bool:
    """Whether a word before the name tells of which sort they are: "Pakistani Sunni Muslims"."""
    faith = word.text == "Shi'ite" or words.sectors.get(word.text.lower()) == "REL"
    return faith or phrases.mention_at(word) is not None
