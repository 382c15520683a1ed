"""A parsed sentence into the causal links that it argues."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from multivector.coding.causes.argued import ArguedLink
from multivector.coding.causes.connectives import find_connectives
from multivector.coding.causes.found import Found, Sentence, each_once
from multivector.coding.causes.learned import LearnedCauses
from multivector.coding.causes.lexicon import CauseLexicon, load_causes
from multivector.coding.causes.linking import make_link
from multivector.coding.causes.named import with_implied
from multivector.coding.causes.naming import name_end
from multivector.coding.causes.nouns import find_nouns
from multivector.coding.causes.patterns import find_patterns
from multivector.coding.causes.quantities import Quantities, load_quantities
from multivector.coding.causes.repairs import find_repairs
from multivector.coding.causes.speakers import read_speaker
from multivector.coding.causes.verbs import find_verbs
from multivector.coding.claims.cues import load_cues
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.reality.attribution import AttributionReader
from multivector.coding.times.timing import DateReader
from multivector.domain import CausalLink

# Below this probability that a sentence makes a claim, "after", "as" or "with" tell of time in it.
_HARDLY = 0.12


@dataclass(frozen=True, slots=True)
class CauseReader:
    """Reads the links of one sentence after another.

    Attributes:
        lexicon: The causal words of the language.
        quantities: What an end may be a quantity of.
        attribution: Finds who says that something is so.
        learned: Gives the models that doubtful links must pass, once one is found; None where
            all are kept.
    """

    lexicon: CauseLexicon
    quantities: Quantities
    attribution: AttributionReader
    learned: Callable[[], LearnedCauses] | None = None

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """The links of a sentence's words, without who argues them; in order of the text."""
        sentence = Sentence(tokens, self.lexicon)
        return each_once(_all(sentence))

    def read(
        self, parsed: ParsedSentence, phrases: PhraseReader, published: date | None
    ) -> list[ArguedLink]:
        """The links of a sentence, with speaker, strength, date and evidence."""
        sentence = Sentence(parsed.tokens, self.lexicon)
        found = self._likely(parsed.tokens, self.find(parsed.tokens))
        dates = DateReader(parsed, published) if found else None
        return [
            ArguedLink(
                self._link(one, sentence, phrases, dates),
                *with_implied(
                    name_end(one.cause, phrases, self.quantities),
                    name_end(one.effect, phrases, self.quantities),
                ),
                one.rule,
            )
            for one in found
        ]

    def _likely(self, tokens: Sequence[Token], found: list[Found]) -> list[Found]:
        """The links without those in doubtful words that hardly ever make a claim."""
        if self.learned is None or not any(one.doubtful for one in found):
            return found
        if self.learned().probability(tokens, found) >= _HARDLY:
            return found
        return [one for one in found if not one.doubtful]

    def _link(
        self, found: Found, sentence: Sentence, phrases: PhraseReader, dates: DateReader | None
    ) -> CausalLink:
        supposed = any(
            aux.text.lower() in self.lexicon.ends["supposing"] for aux in found.act.all("aux")
        )
        told = replace(found, conditional=found.conditional or supposed)
        speaker = read_speaker(found, sentence, phrases, self.attribution)
        return make_link(told, sentence, phrases.sentence.document, speaker, dates)


def make_reader(language: str) -> CauseReader:
    """The reader of a language, by its ISO 639-1 code."""
    return CauseReader(
        load_causes(language),
        load_quantities(language),
        AttributionReader(load_cues(language).attributing),
    )


def _all(sentence: Sentence) -> Iterator[Found]:
    """All finds, surer rules first."""
    joined = list(find_connectives(sentence))
    yield from (one for one in joined if not one.doubtful)
    yield from find_nouns(sentence)
    yield from find_verbs(sentence)
    yield from (one for one in joined if one.doubtful)
    yield from find_patterns(sentence)
    yield from find_repairs(sentence)
