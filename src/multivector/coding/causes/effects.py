"""Where a causal verb's effect stands: object and complement, after a preposition, a subject."""

from multivector.coding.causes.ends import End, direction, make_end, trim
from multivector.coding.causes.found import Sentence
from multivector.coding.causes.lexicon import CauseWord
from multivector.coding.causes.subjects import main_clause, passive_patient, perfect_of
from multivector.coding.parsing.clauses import is_passive
from multivector.coding.parsing.parse import Token

_RESULTING = ("xcomp", "oprd", "ccomp", "acomp", "dative", "acl")
_REACHING = frozenset({
    "to", "toward", "towards", "from", "into", "of", "away", "against", "out", "off", "in", "on",
    "across", "over", "under", "for", "around",
})  # fmt: skip
_CONDITIONS = frozenset(
    {"check", "need", "ruin", "chaos", "doubt", "limbo", "debt", "danger", "tatter", "power"}
)
_COMPLETING = frozenset({"from", "into", "against", "to", "toward", "towards", "under", "across"})
_DIRECTIONS = frozenset({
    "away", "closer", "back", "home", "apart", "together", "further", "farther", "afloat", "off",
    "south", "north",
})  # fmt: skip


def is_completed(verb: Token, effect: End) -> bool:
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


def end_at(
    verb: Token, places: tuple[str, ...], sentence: Sentence, others: tuple[str, ...] = ()
) -> End | None:
    """What stands at one of a frame's places beside a verb, or None.

    Args:
        verb: The verb.
        places: `subject`, `object`, or prepositions.
        sentence: Its sentence.
        others: The places of the other end: what follows them is no part of this one.
    """
    if places == ("subject",):
        return surface_end(verb, sentence)
    if places == ("object",):
        held = verb.first("dobj")
        if held is None:
            return None
        cut = [one for one in held.all("prep") if one.lemma.lower() in others]
        return make_end(held, sentence.tokens, without=cut)
    carriers = [verb, *verb.all("dobj", "xcomp", "acomp")]
    for carrier in carriers:
        nested = (inner for prep in carrier.all("prep") for inner in prep.all("prep"))
        for prep in (*carrier.all("prep", "agent", "dative"), *nested):
            less = (
                sentence.tokens[prep.index - 1].text.lower() in ("less", "not")
                if prep.index
                else False
            )
            if prep.lemma.lower() in places and not less:
                inner = prep.first("pobj", "pcomp")
                if inner is not None:
                    return _with_infinitive(make_end(inner, sentence.tokens), prep, sentence)
        for clause in carrier.all("advcl", "acl", "relcl", "xcomp"):
            # "clears the way for exiles to come home", "contributes to piracy"
            marks = [
                m for m in clause.children if m.dep in ("mark", "aux") and m.text.lower() in places
            ]
            if marks and clause.index > verb.index:
                return make_end(clause, sentence.tokens, after=marks[0].index)
    return None


def _with_infinitive(end: End | None, prep: Token, sentence: Sentence) -> End | None:
    """What follows "for" with what it is to do: "an opening for others to leave"."""
    tokens = sentence.tokens
    if end is None or prep.lemma.lower() != "for" or end.tokens[-1].index + 2 >= len(tokens):
        return end
    mark = tokens[end.tokens[-1].index + 1]
    verb = mark.head
    if mark.tag != "TO" or verb.tag != "VB" or verb.index < mark.index:
        return end
    below = {t.index for t in verb.subtree() if t.index >= mark.index}
    last = mark.index
    while last + 1 in below:
        last += 1
    whole = trim(tokens[end.tokens[0].index : last + 1])
    return end if whole is None else End(verb, whole.tokens)


def surface_end(verb: Token, sentence: Sentence) -> End | None:
    """The phrase of a verb's grammatical subject, or None."""
    subject = passive_patient(verb)
    return None if subject is None else make_end(subject, sentence.tokens)


def effect_of(verb: Token, word: CauseWord, sentence: Sentence) -> End | None:
    """What a verb says is brought about, with what its object becomes; or None."""
    if word.effect != ("object",):
        return end_at(verb, word.effect, sentence)
    if perfect_of(verb, sentence) is not None:
        return make_end(verb.head, sentence.tokens, without=(verb,), after=verb.index)
    if is_passive(verb):
        return _passive_effect(verb, sentence)
    held = (
        verb.first("dobj")
        or verb.first("ccomp", "xcomp")
        or verb.first("oprd", "dative")
        or _loose_object(verb)
    )
    if held is None:
        later = next((c for c in verb.all("conj") if c.is_verb and c.first("dobj")), None)
        held = (
            later.first("dobj")
            if later is not None and not list(verb.all("prep", "acomp"))
            else None
        )
        if held is None and verb.dep in ("compound", "amod") and verb.head.index > verb.index:
            # "violence begets violence", where the parser makes the verb a part of the noun
            return make_end(verb.head, sentence.tokens, without=(verb,), after=verb.index)
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
    return next(
        (c for c in verb.all("npadvmod", "advmod") if c.is_noun and c.index > verb.index), None
    )


def _belongs(child: Token) -> bool:
    if child.dep in _RESULTING:
        return True
    if child.dep in ("advmod", "advcl") and (
        child.text.lower() in _DIRECTIONS or child.tag in ("RBR", "JJR")
    ):
        return True
    if (
        child.dep == "advcl"
        and child.tag == "VBN"
        and child.first("mark") is None
        and child.head.first("dobj")
    ):
        return child.index == child.head.first("dobj").index + 1  # type: ignore[union-attr]  # asked just before
    return (
        child.dep == "prep" and child.lemma.lower() in _REACHING and child.first("pcomp") is None
    ) or (child.dep == "prep" and child.lemma == "from")


def _passive_effect(verb: Token, sentence: Sentence) -> End | None:
    if verb.dep in ("advcl", "acl", "relcl") and verb.first("nsubjpass") is None:
        if verb.dep == "advcl" and verb.head.is_verb:
            return main_clause(verb, sentence)
        return make_end(verb.head, sentence.tokens, without=(verb,))
    patient = passive_patient(verb)
    if patient is None:
        return None
    return make_end(
        patient, sentence.tokens, without=(verb,) if verb in set(patient.subtree()) else ()
    )


def result_way(verb: Token, sentence: Sentence, effect: End) -> int:
    """-1 where the verb gives its object less: "makes a break unlikely"."""
    lessening = sentence.lexicon.ends["lessening"]
    if effect.head.is_verb and effect.head is not verb and effect.head.dep == "ccomp":
        inner = [t for c in effect.head.all("acomp", "advmod", "oprd") for t in (c,)]
        return (
            -1
            if any(t.text.lower() in lessening for t in inner)
            and direction(effect, sentence.lexicon) == 1
            else 1
        )
    for child in verb.children:
        if (
            child.dep in ("oprd", "acomp", "ccomp", "advcl", "xcomp")
            and child.text.lower() in lessening
        ):
            return -1
        if (
            child.dep == "prep"
            and child.lemma in ("under", "in")
            and any(p.lemma in ("control", "check") for p in child.all("pobj"))
        ):
            return -1
        if (
            child.dep == "prep"
            and child.lemma == "from"
            and verb.lemma in ("keep", "save", "protect")
            and (effect.tokens[-1].index > child.index)
        ):
            return -1
    held = verb.first("dobj", "ccomp")
    if held is not None and any(
        c.text.lower() in lessening
        for c in held.children
        if c.dep in ("amod", "acl", "advmod", "acomp") and c.index > held.index
    ):
        return -1
    if verb.lemma in ("leave", "make", "keep") and any(
        t.text.lower() in lessening for t in effect.tokens
    ):
        return -1
    return 1
