"""A parsed sentence into the causal links that it argues."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from multivector.coding.attribution import AttributionReader
from multivector.coding.causes.connectives import find_connectives
from multivector.coding.causes.ends import End
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.learned import LearnedCauses
from multivector.coding.causes.lexicon import CauseLexicon, load_causes
from multivector.coding.causes.named import NamedEnd, with_implied
from multivector.coding.causes.naming import name_end
from multivector.coding.causes.nouns import find_nouns
from multivector.coding.causes.patterns import find_patterns
from multivector.coding.causes.quantities import Quantities, load_quantities
from multivector.coding.causes.repairs import find_repairs
from multivector.coding.causes.speakers import read_speaker
from multivector.coding.causes.strength import read_strength
from multivector.coding.causes.verbs import find_verbs
from multivector.coding.claims.cues import load_cues
from multivector.coding.parse import ParsedSentence, Token
from multivector.coding.phrases import PhraseReader
from multivector.coding.timing import DateReader
from multivector.domain import CausalLink, Span

# Below this probability that a sentence makes a claim, "after", "as" or "with" tell of time in it.
_HARDLY = 0.12


@dataclass(frozen=True, slots=True)
class ArguedLink:
    """A link with what a later room needs of it.

    Attributes:
        link: The link.
        cause: What its cause names.
        effect: What its effect names.
        rule: Which rule found it.
    """

    link: CausalLink
    cause: NamedEnd
    effect: NamedEnd
    rule: str


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
        kept: list[Found] = []
        for found in _all(sentence):
            if not any(_is_same(found, other) for other in kept):
                kept.append(found)
        return sorted(kept, key=lambda f: (min(f.cause.start, f.effect.start), f.trigger[0].start))

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
        document = phrases.sentence.document
        strength, words = read_strength(found, sentence)
        parts = [*found.trigger, *found.cause.tokens, *found.effect.tokens]
        supposed = any(
            aux.text.lower() in self.lexicon.ends["supposing"] for aux in found.act.all("aux")
        )
        return CausalLink(
            Span(document, found.cause.start, found.cause.end),
            Span(document, found.effect.start, found.effect.end),
            found.sign,
            found.kind,
            found.conditional or supposed,
            read_speaker(found, sentence, phrases, self.attribution),
            Span(document, min(t.start for t in parts), max(t.end for t in parts)),
            strength,
            Span(document, words[0].start, words[0].end) if words else None,
            *([dates.read([found.act], set())] if dates is not None else []),
        )


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


def _is_same(one: Found, other: Found) -> bool:
    """Whether two rules found one claim: the same two ends, either way round."""
    straight = _shares(one.cause, other.cause) and _shares(one.effect, other.effect)
    turned = _shares(one.cause, other.effect) and _shares(one.effect, other.cause)
    return straight or turned


def _shares(one: End, other: End) -> bool:
    """Whether two ends have half of the shorter one in common."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common * 2 > min(one.end - one.start, other.end - other.start)
