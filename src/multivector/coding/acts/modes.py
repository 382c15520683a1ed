"""The mode of an act where its lexicon entry leaves it open."""

from collections.abc import Mapping
from functools import cache

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import read_words


def find_mode(language: str, trigger: Trigger) -> str | None:
    """The first mode of the type that a word of the act's own clause points to, else None."""
    modes = _modes(language).get(trigger.entry.type or "")
    if not modes:
        return None
    lemmas = {word.lemma.lower() for word in _clause(trigger)}
    return next((mode for mode, cues in modes.items() if lemmas & cues), None)


@cache
def _modes(language: str) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """The cues of each mode of each type."""
    raw = read_words(language, "modes.yaml")
    return {
        name: {mode: frozenset(cues) for mode, cues in modes.items()} for name, modes in raw.items()
    }


def _clause(trigger: Trigger) -> list[Token]:
    """The trigger's words and what hangs on them short of another clause."""
    tops = [*trigger.words, *([trigger.carrier.verb] if trigger.carrier else [])]
    found: list[Token] = []
    pending = list(tops)
    while pending:
        token = pending.pop()
        found.append(token)
        pending.extend(
            child
            for child in token.children
            if child.dep
            not in ("conj", "advcl", "relcl", "ccomp", "parataxis", "nsubj", "nsubjpass")
            or child in tops
        )
    subject = trigger.token.first("nsubj", "nsubjpass")
    return found + ([subject, *subject.all("compound", "amod")] if subject is not None else [])
