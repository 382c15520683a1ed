"""What codes a language: its lexicon, word lists and readers, made once."""

from dataclasses import dataclass

from multivector.coding.acts.lexicon import Lexicon, load_lexicon
from multivector.coding.claims.cues import load_cues
from multivector.coding.judge.judging import Judge, load_judge
from multivector.coding.reality.attribution import AttributionReader
from multivector.coding.reality.status import StatusReader
from multivector.coding.vocabulary import PartyWords, party_words, word_lists


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a language."""

    language: str
    lexicon: Lexicon
    words: PartyWords
    status: StatusReader
    attribution: AttributionReader
    judge: Judge


def load_rules(language: str, judge: Judge | None = None) -> Rules:
    """The rules of a language, by its ISO 639-1 code.

    Args:
        language: The language.
        judge: What chooses among readings; the language's own where none is given.

    Raises:
        WorldError: If a word file breaks its format.
    """
    return Rules(
        language,
        load_lexicon(language),
        party_words(language),
        StatusReader(word_lists(language, "status")),
        AttributionReader(load_cues(language).attributing),
        judge or load_judge(language),
    )
