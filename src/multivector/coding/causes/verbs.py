"""Links that a verb states: the war drains the treasury; the delay stems from a dispute."""

from collections.abc import Iterator

from multivector.coding.causes.effects import (
    effect_of,
    end_at,
    is_completed,
    result_way,
    surface_end,
)
from multivector.coding.causes.ends import End, direction
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.lexicon import CauseWord
from multivector.coding.causes.subjects import Subject, find_cause, is_denied
from multivector.coding.parsing.clauses import is_passive
from multivector.coding.parsing.parse import Token

_AMOUNTS = frozenset({"much", "lot", "something", "everything", "little", "deal"})


def find_verbs(sentence: Sentence) -> Iterator[Found]:
    """The links of every verb of the lexicon."""
    for verb in sentence.tokens:
        if not verb.is_verb or is_denied(verb, sentence.lexicon):
            continue
        for word in _candidates(verb, sentence):
            found = _read(verb, word, sentence)
            if found is not None:
                yield found
                break


def _candidates(verb: Token, sentence: Sentence) -> Iterator[CauseWord]:
    lexicon = sentence.lexicon
    lemma = lexicon.lemma_of(verb)
    for word in lexicon.idioms.get(lemma, ()):
        if word.noun is None or any(
            c.lemma == word.noun for c in verb.all("dobj", "advmod", "prt")
        ):
            yield word
    particle = verb.first("prt") or next(
        (c for c in verb.all("advmod", "prep") if c.index == verb.index + 1), None
    )
    if particle is not None:
        yield from lexicon.verbs.get(f"{lemma} {particle.lemma}", ())
    if verb.first("prt") is None:
        # The parts that name a preposition are asked first.
        plain = lexicon.verbs.get(lemma, ())
        yield from (w for w in plain if w.effect != ("object",) or w.cause != ("subject",))
        yield from (w for w in plain if w.effect == ("object",) and w.cause == ("subject",))


def _read(verb: Token, word: CauseWord, sentence: Sentence) -> Found | None:
    inner = verb.first("xcomp")
    if (
        word.lemma == "help"
        and inner is not None
        and sentence.lexicon.lemma_of(inner) in sentence.lexicon.verbs
    ):
        return None  # "helped contain the outbreak": what it contained is the effect
    if word.cause == ("subject",):
        return _forward(verb, word, sentence)
    return _backward(verb, word, sentence)


def _forward(verb: Token, word: CauseWord, sentence: Sentence) -> Found | None:
    if word.passive != is_passive(verb) and word.effect != ("object",):
        return None
    effect = effect_of(verb, word, sentence)
    if effect is None:
        return None
    subject = (
        Subject(surface_end(verb, sentence), None) if word.passive else find_cause(verb, sentence)
    )
    if any(child.lemma == "no" for child in effect.head.all("det", "neg")):
        return None
    if word.complement and not is_completed(verb, effect):
        return None
    if word.effect[0] in ("in", "on") and (
        effect.head.pos == "NUM" or effect.head.lemma.lower() in sentence.lexicon.ends["dates"]
    ):
        return None
    cause = subject.end
    if cause is None or sentence.is_empty(cause) or (cause.holds(verb) and not subject.is_clause):
        return None
    if word.thing and not subject.is_clause and sentence.is_agent(cause):
        return None
    if _overlap(cause, effect):
        return None
    way = direction(effect, sentence.lexicon) if effect.head.is_verb or effect.head.is_noun else 1
    if effect.head is not verb:
        way *= result_way(verb, sentence, effect)
    if subject.is_clause:
        way *= direction(cause, sentence.lexicon)
    return Found(
        cause, effect, word.sign * way, word.kind, _words(verb, word), verb,
        _rule(word),
    )  # fmt: skip


def _backward(verb: Token, word: CauseWord, sentence: Sentence) -> Found | None:
    """Verbs whose cause stands elsewhere: stems from, depends on, blames ... for."""
    if word.passive and not is_passive(verb):
        return None
    cause = end_at(verb, word.cause, sentence, word.effect)
    effect = end_at(verb, word.effect, sentence, word.cause)
    if effect is not None and effect.head.lemma in _AMOUNTS:
        return None  # "owes much to": its subject is the effect
    if verb.dep == "prep":
        return None  # "owing to a shortage": a connective
    if cause is None or effect is None or _overlap(cause, effect) or sentence.is_empty(cause):
        return None
    if word.thing and "subject" in word.effect and sentence.is_agent(effect):
        return None
    speaker = verb.first("nsubj") if word.says else None
    return Found(
        cause, effect, word.sign * direction(effect, sentence.lexicon), word.kind,
        (verb,), verb, _rule(word), speaker=speaker,
    )  # fmt: skip


def _overlap(one: End, other: End) -> bool:
    return one.start < other.end and other.start < one.end


def _words(verb: Token, word: CauseWord) -> tuple[Token, ...]:
    return (
        verb,
        *verb.all("prt"),
        *(c for c in verb.all("dobj") if word.noun and c.lemma == word.noun),
    )


def _rule(word: CauseWord) -> str:
    return f"verb {word.lemma}" + (f" {word.noun}" if word.noun else "")
