"""Links that a Russian verb states: "война истощает казну", "вражда проистекает из спора"."""

from collections.abc import Iterator

from multivector.coding.causes.ends import End
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.lexicon import CauseWord
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import feature, in_case, is_negated, is_passive
from multivector.coding.russian.causes.ends import (
    clause,
    clause_before,
    phrase,
    place_of,
    undergone,
    way_of,
)
from multivector.coding.russian.causes.names import is_name

_POINTING = frozenset({"это", "что", "то", "который"})


def find_verbs(sentence: Sentence) -> Iterator[Found]:
    """The links of every verb of the lexicon."""
    for verb in sentence.tokens:
        # The parser takes some for nouns and adjectives; their lemma is that of a verb.
        if not verb.is_verb and verb.lemma not in sentence.lexicon.verbs:
            continue
        if is_denied(verb, sentence):
            continue
        for word in _candidates(verb, sentence):
            found = _read(verb, word, sentence)
            if found is not None:
                yield found
                break


def is_denied(verb: Token, sentence: Sentence) -> bool:
    """Whether a clause says that it does not, or only that somebody tries to."""
    before = " ".join(t.text.lower() for t in sentence.tokens[max(0, verb.index - 2) : verb.index])
    if is_negated(verb) and before not in ("не только", "не просто"):
        return True
    head = verb.head
    return verb.dep in ("xcomp", "csubj", "ccomp") and (
        head.lemma in sentence.lexicon.ends["trying"] or is_negated(head)
    )


def is_supposed(act: Token, sentence: Sentence) -> bool:
    """Whether it is only said that it may or would be so, or will be."""
    words = sentence.lexicon.ends["supposing"]
    if feature(act, "Tense") == "Fut":
        return True
    return (act.dep == "xcomp" and act.head.lemma in words) or any(
        c.lemma in words for c in act.all("aux", "advmod", "parataxis")
    )


def _candidates(verb: Token, sentence: Sentence) -> Iterator[CauseWord]:
    lexicon = sentence.lexicon
    for word in lexicon.idioms.get(verb.lemma, ()):
        if any(c.lemma == word.noun for c in verb.all("obj")):
            yield word
    yield from lexicon.verbs.get(verb.lemma, ())


def _read(verb: Token, word: CauseWord, sentence: Sentence) -> Found | None:
    if word.passive and not is_passive(verb):
        return None
    forward = word.cause == ("subject",)
    effect = _effect(verb, word, sentence) if forward else _at(verb, word.effect, sentence)
    if effect is None:
        return None
    cause = _cause(verb, sentence) if forward else _at(verb, word.cause, sentence)
    if cause is None or (cause.start < effect.end and effect.start < cause.end):
        return None
    if any(_says_nothing(end, sentence) for end in (cause, effect)):
        return None
    if forward and _is_person(effect.head) and _is_agent(cause, sentence):
        return None  # "власти вызвали посла", "неизвестные угрожали президенту"
    made = verb.dep == "xcomp" and verb.head.lemma in sentence.lexicon.verbs
    if forward and word.thing and (made or _is_agent(cause, sentence)):
        return None  # "кризис заставил банк снизить ставку": what the bank does
    words = tuple(
        sorted({verb, *(c for c in verb.children if word.noun and c.lemma == word.noun)},
               key=lambda t: t.index)
    )  # fmt: skip
    name = f"verb {word.lemma}" + (f" {word.noun}" if word.noun else "")
    return Found(
        cause, effect, word.sign * way_of(cause, sentence, is_effect=False), word.kind, words, verb,
        name, conditional=is_supposed(verb, sentence),
    )  # fmt: skip


def _effect(verb: Token, word: CauseWord, sentence: Sentence) -> End | None:
    for place in word.effect:
        head = place_of(verb, place, sentence)
        if head is None or (word.noun and head.lemma == word.noun):
            continue
        cut = [head.head] if head.head.lemma == word.noun else []
        if place in ("object", "dative") and not word.noun:
            whole = undergone(verb, head, sentence)
            is_bare = whole is None or whole.tokens[-1].index <= head.index
            return None if word.complement and is_bare else whole
        return phrase(head, sentence, without=[c for c in cut if c in set(head.subtree())])
    return None


def _cause(verb: Token, sentence: Sentence) -> End | None:
    if is_passive(verb):
        agent = next(in_case(verb, "Ins", "obl", "obl:agent", "nmod"), None)
        return None if agent is None else phrase(agent, sentence)
    if feature(verb, "VerbForm") == "Conv":
        return clause_before(verb, sentence)  # "отказался, ослабив позиции"
    doing = next((c for c in verb.all("advcl") if feature(c, "VerbForm") == "Conv"), None)
    subject = place_of(verb, "subject", sentence)
    if doing is not None and (subject is None or _is_actor(subject)):
        return clause(doing, sentence)  # "усиливая давление, Рим отталкивает соседей"
    if subject is None:
        return None
    if subject.lemma in _POINTING or subject.text.lower() in _POINTING:
        if verb.dep == "acl:relcl" and verb.head.is_noun:
            return phrase(verb.head, sentence, without=[verb])
        return clause_before(verb, sentence)
    return phrase(subject, sentence, without=[verb] if verb in set(subject.subtree()) else [])


def _at(verb: Token, places: tuple[str, ...], sentence: Sentence) -> End | None:
    for place in places:
        head = place_of(verb, place, sentence)
        if head is not None:
            below = set(head.subtree())
            return phrase(head, sentence, without=[verb] if verb in below else [])
    return None


def _says_nothing(end: End, sentence: Sentence) -> bool:
    return len(end.tokens) == 1 and end.head.lemma in sentence.lexicon.ends["persons"]


def _is_actor(token: Token) -> bool:
    if feature(token, "Animacy") == "Anim":
        return True
    # The parser takes the first word of a sentence for a name.
    return token.pos == "PROPN" and (token.index > 0 or is_name(token.text))


def _is_person(token: Token) -> bool:
    return feature(token, "Animacy") == "Anim" and feature(token, "Number") == "Sing"


def _is_agent(end: End, sentence: Sentence) -> bool:
    words = sentence.lexicon.ends
    return not end.head.is_verb and (
        _is_actor(end.head) or end.head.lemma in words["persons"] | words["agents"]
    )
