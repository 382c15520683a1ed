"""Links that a verb states: the war drains the treasury; the delay stems from a dispute."""

from collections.abc import Iterator

from multivector.coding.causes.ends import End, direction, make_end, trim
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.lexicon import CauseWord
from multivector.coding.causes.subjects import Subject, find_cause, is_denied, main_clause, passive_patient
from multivector.coding.clauses import is_passive
from multivector.coding.parse import Token

_RESULTING = ("xcomp", "oprd", "ccomp", "acomp", "dative", "acl")
_REACHING = frozenset({
    "to", "toward", "towards", "from", "into", "of", "away", "against", "out", "off", "in", "on",
    "across", "over", "under", "for", "around",
})  # fmt: skip
_CONDITIONS = frozenset({"check", "need", "ruin", "chaos", "doubt", "limbo", "debt", "danger", "tatter", "power"})
_COMPLETING = frozenset({"from", "into", "against", "to", "toward", "towards", "under", "across"})
_DIRECTIONS = frozenset({
    "away", "closer", "back", "home", "apart", "together", "further", "farther", "afloat", "off", "south", "north",
})  # fmt: skip


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
        if word.noun is None or any(c.lemma == word.noun for c in verb.all("dobj", "advmod", "prt")):
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
    if word.lemma == "help" and inner is not None and sentence.lexicon.lemma_of(inner) in sentence.lexicon.verbs:
        return None  # "helped contain the outbreak": what it contained is the effect
    if word.cause == ("subject",):
        return _forward(verb, word, sentence)
    return _backward(verb, word, sentence)


def _forward(verb: Token, word: CauseWord, sentence: Sentence) -> Found | None:
    if word.passive != is_passive(verb) and word.effect != ("object",):
        return None
    effect = _effect(verb, word, sentence)
    if effect is None:
        return None
    subject = (
        Subject(_surface(verb, sentence), None) if word.passive else find_cause(verb, sentence, effect)
    )
    if effect.head.first("det", "neg") is not None and effect.head.first("det", "neg").lemma == "no":  # type: ignore[union-attr]  # asked just before
        return None
    if word.complement and not _is_completed(verb, effect):
        return None
    if word.effect[0] in ("in", "on") and (
        effect.head.pos == "NUM" or effect.head.lemma.lower() in sentence.lexicon.ends["dates"]
    ):
        return None
    cause = subject.end
    if cause is None or sentence.is_empty(cause) or cause.holds(verb) and not subject.is_clause:
        return None
    if word.thing and not subject.is_clause and sentence.is_agent(cause):
        return None
    if _overlap(cause, effect):
        return None
    way = direction(effect, sentence.lexicon) if effect.head.is_verb or effect.head.is_noun else 1
    if effect.head is not verb:
        way *= _result_way(verb, sentence, effect)
    if subject.is_clause:
        way *= direction(cause, sentence.lexicon)
    return Found(
        cause, effect, word.sign * way, word.kind, _words(verb, word), verb,
        f"verb {word.lemma}" + (f" {word.noun}" if word.noun else ""),
    )  # fmt: skip


def _is_completed(verb: Token, effect: End) -> bool:
    """Whether more than an object follows: "leaves the city exposed", "turns it into a prize"."""
    held = verb.first("dobj")
    if held is None or verb.first("dative", "oprd", "xcomp") is not None:
        return True
    rest = [t for t in effect.tokens if t.index > held.index]
    if any(t.lemma in _CONDITIONS and t.head.lemma == "in" for t in rest):
        return True  # "in check", "in need of aid"
    return any(
        t.lemma.lower() in _COMPLETING or t.text.lower() in _DIRECTIONS or t.tag in ("JJR", "RBR")
        or (t.dep in ("oprd", "acomp", "ccomp", "xcomp", "advcl", "acl") and t.head in (verb, held))
        for t in rest
    )  # fmt: skip


def _backward(verb: Token, word: CauseWord, sentence: Sentence) -> Found | None:
    """Verbs whose cause stands elsewhere: stems from, depends on, blames ... for."""
    if word.passive and not is_passive(verb):
        return None
    cause = _place(verb, word.cause, sentence)
    effect = _place(verb, word.effect, sentence)
    if verb.dep == "prep":
        return None  # "owing to a shortage": a connective
    if cause is None or effect is None or _overlap(cause, effect) or sentence.is_empty(cause):
        return None
    if word.thing and "subject" in word.effect and sentence.is_agent(effect):
        return None
    speaker = verb.first("nsubj") if word.says else None
    return Found(
        cause, effect, word.sign * direction(effect, sentence.lexicon), word.kind,
        (verb,), verb, f"verb {word.lemma}", speaker=speaker,
    )  # fmt: skip


def _place(verb: Token, places: tuple[str, ...], sentence: Sentence) -> End | None:
    if places == ("subject",):
        return _surface(verb, sentence)
    if places == ("object",):
        held = verb.first("dobj")
        return None if held is None else make_end(held, sentence.tokens, without=held.all("prep") if _splits(verb, held) else ())
    carriers = [verb, *verb.all("dobj", "xcomp", "acomp")]
    for carrier in carriers:
        for prep in carrier.all("prep", "agent", "dative"):
            if prep.lemma.lower() in places:
                inner = prep.first("pobj", "pcomp")
                if inner is not None:
                    return make_end(inner, sentence.tokens)
        for clause in carrier.all("advcl", "acl", "relcl", "xcomp"):
            # "clears the way for exiles to come home", "contributes to piracy"
            marks = [m for m in clause.children if m.dep in ("mark", "aux") and m.text.lower() in places]
            if marks and clause.index > verb.index:
                return make_end(clause, sentence.tokens, after=marks[0].index)
    return None


def _splits(verb: Token, held: Token) -> bool:
    """Whether the preposition that the verb asks for hangs on its object."""
    return verb.first("prep") is None and held.first("prep") is not None


def _surface(verb: Token, sentence: Sentence) -> End | None:
    subject = passive_patient(verb)
    return None if subject is None else make_end(subject, sentence.tokens)


def _effect(verb: Token, word: CauseWord, sentence: Sentence) -> End | None:
    if word.effect != ("object",):
        return _place(verb, word.effect, sentence)
    if is_passive(verb):
        return _passive_effect(verb, sentence)
    held = verb.first("dobj") or verb.first("ccomp", "xcomp") or verb.first("oprd", "dative") or _loose_object(verb)
    if held is None:
        later = next((c for c in verb.all("conj") if c.is_verb and c.first("dobj")), None)
        held = later.first("dobj") if later is not None and not list(verb.all("prep", "acomp")) else None
        if held is None:
            return None
        return make_end(held, sentence.tokens)
    if held.index < verb.index and held.dep != "dobj":
        return None
    parts = [held, *(c for c in verb.children if c.index > verb.index and _belongs(c))]
    tokens = sorted({t.index for part in parts for t in part.subtree()})
    end = make_end(held, sentence.tokens)
    if end is None or held.index < verb.index:
        return end  # "what the war costs"
    first = max(verb.index + 1, min(tokens[0], end.tokens[0].index))
    stop = end.tokens[-1].index
    for index in tokens:
        if index > stop and index == stop + 1:
            stop = index
    return trim(sentence.tokens[first : stop + 1], held)


def _loose_object(verb: Token) -> Token | None:
    """An object that the parser takes for an adverb: "worries Washington"."""
    return next((c for c in verb.all("npadvmod", "advmod") if c.is_noun and c.index > verb.index), None)


def _belongs(child: Token) -> bool:
    if child.dep in _RESULTING:
        return True
    if child.dep in ("advmod", "advcl") and (child.text.lower() in _DIRECTIONS or child.tag in ("RBR", "JJR")):
        return True
    if child.dep == "advcl" and child.tag == "VBN" and child.first("mark") is None and child.head.first("dobj"):
        return child.index == child.head.first("dobj").index + 1  # type: ignore[union-attr]  # asked just before
    return child.dep == "prep" and child.lemma.lower() in _REACHING and child.first("pcomp") is None or (
        child.dep == "prep" and child.lemma == "from"
    )


def _passive_effect(verb: Token, sentence: Sentence) -> End | None:
    if verb.dep in ("advcl", "acl", "relcl") and verb.first("nsubjpass") is None:
        if verb.dep == "advcl" and verb.head.is_verb:
            return main_clause(verb, sentence)
        return make_end(verb.head, sentence.tokens, without=(verb,))
    patient = passive_patient(verb)
    if patient is None:
        return None
    extra = [c for c in verb.children if c.dep in ("xcomp", "oprd") and c.index > verb.index]
    end = make_end(patient, sentence.tokens, without=(verb,) if verb in set(patient.subtree()) else ())
    return end if not extra else end


def _result_way(verb: Token, sentence: Sentence, effect: End) -> int:
    """-1 where the verb gives its object less: "makes a break unlikely"."""
    lessening = sentence.lexicon.ends["lessening"]
    if effect.head.is_verb and effect.head is not verb and effect.head.dep == "ccomp":
        inner = [t for c in effect.head.all("acomp", "advmod", "oprd") for t in (c,)]
        return -1 if any(t.text.lower() in lessening for t in inner) and direction(effect, sentence.lexicon) == 1 else 1
    for child in verb.children:
        if child.dep in ("oprd", "acomp", "ccomp", "advcl", "xcomp") and child.text.lower() in lessening:
            return -1
        if child.dep == "prep" and child.lemma in ("under", "in") and any(
            p.lemma in ("control", "check") for p in child.all("pobj")
        ):
            return -1
        if child.dep == "prep" and child.lemma == "from" and verb.lemma in ("keep", "save", "free", "protect") and (
            effect.tokens[-1].index > child.index
        ):
            return -1
    held = verb.first("dobj", "ccomp")
    if held is not None and any(
        c.text.lower() in lessening for c in held.children if c.dep in ("amod", "acl", "advmod", "acomp") and c.index > held.index
    ):
        return -1
    if verb.lemma in ("leave", "make", "keep") and any(t.text.lower() in lessening for t in effect.tokens):
        return -1
    return 1


def _overlap(one: End, other: End) -> bool:
    return one.start < other.end and other.start < one.end


def _words(verb: Token, word: CauseWord) -> tuple[Token, ...]:
    return (verb, *verb.all("prt"), *(c for c in verb.all("dobj") if word.noun and c.lemma == word.noun))
