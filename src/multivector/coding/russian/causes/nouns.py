"""Links that a Russian noun states: "засуха — причина исхода", "бедность — следствие войны"."""

from collections.abc import Iterator

from multivector.coding.causes.ends import End
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.lexicon import CauseWord
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import is_negated, nominal_subject
from multivector.coding.russian.causes.ends import phrase, place_of

_DASHES = ("—", "–", "-")


def find_nouns(sentence: Sentence) -> Iterator[Found]:
    """The links of every noun of the lexicon."""
    for noun in sentence.tokens:
        if noun.pos not in ("NOUN", "PROPN"):
            continue
        for word in sentence.lexicon.nouns.get(noun.lemma, ()):
            found = _read(noun, word, sentence)
            if found is not None:
                yield found
                break


def _read(noun: Token, word: CauseWord, sentence: Sentence) -> Found | None:
    subject, act = _subject(noun, sentence)
    if subject is None or act is None or is_negated(noun) or is_negated(act):
        return None
    backward = word.cause != ("subject",)
    other = _complement(noun, word.cause if backward else word.effect, sentence)
    below = [noun] if noun in set(subject.subtree()) else []
    said = phrase(subject, sentence, without=below)
    if other is None or said is None or said.head.lemma in sentence.lexicon.ends["persons"]:
        return None
    cause, effect = (other, said) if backward else (said, other)
    trigger = (act, noun) if act is not noun and act.index < noun.index else (noun,)
    return Found(cause, effect, word.sign, word.kind, trigger, act, f"noun {word.lemma}")


def _subject(noun: Token, sentence: Sentence) -> tuple[Token | None, Token | None]:
    """What a noun is said of, and the word of its clause."""
    own = nominal_subject(noun)
    if own is not None:
        return own, noun
    governor = noun.head
    if governor.lemma in sentence.lexicon.ends["linking"] and noun.dep in (
        "xcomp", "obl", "nmod", "iobj", "obj", "nsubj",
    ):  # fmt: skip
        subject = next((s for s in governor.all("nsubj", "nsubj:pass") if s is not noun), None)
        return subject, governor
    if noun.dep in ("appos", "nmod", "nsubj") and governor.is_noun and noun.index > governor.index:
        between = sentence.tokens[governor.index + 1 : noun.index]
        if any(t.text in _DASHES for t in between):
            return governor, noun
    return None, None


def _complement(noun: Token, places: tuple[str, ...], sentence: Sentence) -> End | None:
    for place in places:
        head = place_of(noun, place, sentence)
        if head is not None and head.text.lower() not in sentence.lexicon.ends["persons"]:
            return phrase(head, sentence)
    return None
