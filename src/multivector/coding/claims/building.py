"""What the readers of a sentence's constructions share, and how one makes what it found."""

from collections.abc import Sequence
from dataclasses import dataclass

from multivector.coding.claims.cues import CueLexicon
from multivector.coding.claims.extents import cue_stretch, widened
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.quotations import Quotation
from multivector.coding.claims.subjects import find_source
from multivector.coding.parsing.parse import ParsedSentence, Token


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the readers of a sentence's constructions share."""

    parsed: ParsedSentence
    quotations: Sequence[Quotation]
    cues: CueLexicon


def make_found(
    verb: Token, frame: str, parts: Sequence[Stretch], sentence: Sentence,
    cue: Stretch | None = None, target: Token | None = None,
) -> Found | None:
    """What a verb attributes: the parts, cleared of the cue; None where nothing is left.

    Args:
        verb: The verb.
        frame: How the cue is built.
        parts: Where what is said stands.
        sentence: The verb's sentence.
        cue: Where the cue stands, if not at the verb alone.
        target: For whom a portrayal is, or None.
    """
    parsed = sentence.parsed
    at = cue or cue_of(verb, sentence)
    wide = widened(list(parts), sentence.quotations, at)
    if not wide or any(start < at[1] and at[0] < end for start, end in wide):
        wide = [part for part in parts if not (part[0] < at[1] and at[0] < part[1])]
    if not wide:
        return None
    source = find_source(verb, parsed)
    speaker, stretch = (None, None) if source is None else source
    denied = any(c.dep == "neg" for c in verb.children)
    return Found(
        at, verb, sentence.cues.verb_of(verb), frame, sorted(wide), speaker, stretch, target,
        denied=denied,
    )


def cue_of(verb: Token, sentence: Sentence, links: Sequence[Token] = ()) -> Stretch:
    """Where the cue of a verb stands, with the prepositions that lead on."""
    words = sentence.cues.words
    return cue_stretch(verb, sentence.parsed, links, words["carriers"], words["occasions"])
