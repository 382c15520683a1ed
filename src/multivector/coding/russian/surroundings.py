"""What a Russian act is about, its mode where its sense leaves it open, and where it was."""

from collections.abc import Sequence
from functools import cache

from multivector.coding.acts.lexicon import Entry
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import feature, preposition
from multivector.coding.russian.parties import PartyReader
from multivector.coding.russian.slots import Trigger
from multivector.coding.vocabulary import read_words
from multivector.domain import Place, Span

_PLACED = ("в", "на", "под", "у", "близ", "около", "возле", "над", "вблизи", "неподалеку от")
_MODE_ARCS = ("conj", "advcl", "acl:relcl", "ccomp", "parataxis")


@cache
def _contexts() -> tuple[tuple[str, bool, tuple[str, ...]], ...]:
    raw = read_words("ru", "contexts.yaml")
    return tuple(
        (context, kind == "strong", tuple(kinds[kind]))
        for context, kinds in raw.items()
        for kind in ("strong", "weak")
    )


def find_contexts(entry: Entry, sentence: str) -> tuple[str, ...]:
    """PLOVER contexts of a sense and of the words of its sentence, sorted."""
    plain = " " + sentence.lower().replace("ё", "е").replace("«", " ").replace("-", " ")
    found = set(entry.contexts)
    weak: dict[str, int] = {}
    for context, strong, beginnings in _contexts():
        hits = sum(f" {beginning}" in plain for beginning in beginnings)
        if hits and strong:
            found.add(context)
        weak[context] = weak.get(context, 0) + hits
    return tuple(sorted(found | {context for context, hits in weak.items() if hits >= 2}))


def find_mode(trigger: Trigger) -> str | None:
    """The first mode of the type that a word of the act's own clause points to, else None."""
    modes = read_words("ru", "modes.yaml").get(trigger.entry.type)
    if not modes:
        return None
    lemmas = {word.lemma for word in _clause(trigger)}
    return next((mode for mode, cues in modes.items() if lemmas & set(cues)), None)


def find_place(heads: Sequence[Token], parties: PartyReader) -> Place | None:
    """The place that hangs on the trigger or on a word that governs it."""
    for head in heads:
        for child in head.all("obl", "nmod", "advmod", "obj", "nsubj"):
            if preposition(child) in _PLACED and feature(child, "Case") in ("Loc", "Gen", "Ins"):
                found = _place(child, parties)
                if found is not None:
                    return found
    return None


def _place(token: Token, parties: PartyReader) -> Place | None:
    mention = parties.mention_at(token)
    document = parties.sentence.document
    if mention is not None and mention.kind in ("place", "capital", "state"):
        known = mention.id in parties.around.states
        start = parties.sentence.span.start
        name = parties.sentence.text[mention.start - start : mention.end - start]
        country = mention.id if known else None
        return Place(name, country, Span(document, mention.start, mention.end))
    state = parties.around.words.cities.get(token.text.lower())
    if state is not None:
        return Place(token.text, state, Span(document, token.start, token.end))
    for child in token.all("nmod", "appos", "flat:name"):
        inner = _place(child, parties)
        if inner is not None:
            return inner
    return None


def _clause(trigger: Trigger) -> list[Token]:
    """The trigger's words and what hangs on them short of another clause."""
    found: list[Token] = []
    pending = [*trigger.words, *([trigger.carrier] if trigger.carrier is not None else [])]
    while pending:
        token = pending.pop()
        if token in found:
            continue
        found.append(token)
        pending.extend(child for child in token.children if child.dep not in _MODE_ARCS)
    return found
