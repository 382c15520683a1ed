"""Links that a construction states: the more ... the more, so deep that, taking advantage of."""

from collections.abc import Iterator
from itertools import pairwise

from multivector.coding.causes.adverbials import (
    PURPOSES,
    find_adverbial,
    find_in_order,
    is_inverted,
)
from multivector.coding.causes.ends import direction, make_end, trim
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.subjects import doing_of
from multivector.coding.parsing.parse import Token
from multivector.domain import LinkKind

_LESS = frozenset(
    {"less", "fewer", "lower", "weaker", "smaller", "poorer", "slower", "rarer", "shorter"}
)


def find_patterns(sentence: Sentence) -> Iterator[Found]:
    """The links of all constructions."""
    for token in sentence.tokens:
        if token.head.is_verb and (
            token.dep == "advcl" or (token.dep == "ccomp" and is_inverted(token))
        ):
            yield from find_adverbial(token, sentence)
        if token.lemma in ("so", "such") or token.text.lower() == "enough":
            yield from _degree(token, sentence)
        if token.lemma in PURPOSES and token.dep == "pobj" and token.head.lemma.lower() == "in":
            yield from find_in_order(token, sentence)
        if token.is_verb:
            yield from _advantage(token, sentence)
            yield from _why(token, sentence)
            yield from _provided(token, sentence)
            yield from _by_doing(token, sentence)
    yield from _correlative(sentence)
    yield from _fronted_condition(sentence)


def _degree(token: Token, sentence: Sentence) -> Iterator[Found]:
    """As in: "So deep is the mistrust that ...", "was enough to ..."."""
    verb = next((a for a in token.ancestors() if a.is_verb), None)
    if verb is None:
        return
    if token.text.lower() == "enough":
        infinitive = next(
            (
                c
                for h in (token, token.head, verb)
                for c in h.all("xcomp", "advcl")
                if c.index > token.index
            ),
            None,
        )
        subject = verb.first("nsubj")
        if infinitive is None or subject is None:
            return
        cause, effect = make_end(subject, sentence.tokens), make_end(infinitive, sentence.tokens)
    else:
        clause = next(
            (c for h in (token, token.head, verb, *verb.all("attr", "nsubj"))
             for c in h.all("ccomp", "advcl", "acl", "relcl")
             if c.index > token.index and any(m.text.lower() == "that" for m in c.children)),
            None,
        )  # fmt: skip
        if clause is None or verb.lemma not in ("be", "become", "grow", "seem"):
            return
        first = min(t.index for t in clause.subtree())
        cause = trim(sentence.tokens[min(t.index for t in verb.subtree()) : first])
        effect = make_end(clause, sentence.tokens)
    if cause is None or effect is None or sentence.is_empty(cause):
        return
    yield Found(
        cause,
        effect,
        direction(effect, sentence.lexicon),
        LinkKind.CAUSE,
        (token,),
        verb,
        f"pattern {token.text.lower()}",
    )


def _advantage(verb: Token, sentence: Sentence) -> Iterator[Found]:
    """As in: "The region took advantage of its weakness to integrate"."""
    held = verb.first("dobj")
    if verb.lemma != "take" or held is None or held.lemma != "advantage":
        return
    of = next((p for h in (held, verb) for p in h.all("prep") if p.lemma == "of"), None)
    source = of.first("pobj") if of is not None else None
    if source is None:
        return
    goal = next(
        (
            c
            for h in (verb, held, source)
            for c in h.all("xcomp", "advcl", "acl", "relcl")
            if c.index > source.index
        ),
        None,
    )
    cause = make_end(source, sentence.tokens, without=(goal,) if goal is not None else ())
    effect = make_end(goal, sentence.tokens) if goal is not None else None
    if effect is None:
        subject = verb.first("nsubj")
        effect = make_end(subject, sentence.tokens) if subject is not None else None
    if cause is not None and effect is not None:
        yield Found(cause, effect, 1, LinkKind.CAUSE, (verb, held), verb, "pattern advantage")


def _why(verb: Token, sentence: Sentence) -> Iterator[Found]:
    """As in: "Stubbornness was why the talks failed"."""
    clause = next(
        (c for c in verb.all("ccomp", "advcl") if any(w.text.lower() == "why" for w in c.children)),
        None,
    )
    subject = verb.first("nsubj")
    if verb.lemma != "be" or clause is None or subject is None:
        return
    why = next(w for w in clause.children if w.text.lower() == "why")
    cause, effect = (
        make_end(subject, sentence.tokens),
        make_end(clause, sentence.tokens, after=why.index),
    )
    if cause is not None and effect is not None and not sentence.is_empty(cause):
        yield Found(cause, effect, 1, LinkKind.CAUSE, (why,), verb, "pattern why")


def _provided(verb: Token, sentence: Sentence) -> Iterator[Found]:
    """As in: "The truce will hold provided that both pay", which the parser reads as a passive."""
    clause = verb.first("ccomp")
    if verb.text.lower() not in ("provided", "providing") or clause is None or verb.first("dobj"):
        return
    bare = next(
        (a for a in verb.all("aux") if a.tag == "VB" and a.lemma not in ("be", "have")), None
    )
    cause = make_end(clause, sentence.tokens)
    effect = trim(sentence.tokens[min(t.index for t in verb.subtree()) : verb.index], bare)
    if bare is None or cause is None or effect is None:
        return
    way = direction(cause, sentence.lexicon)
    yield Found(
        cause, effect, way, LinkKind.MODERATING, (verb,), bare, "connective provided that",
        conditional=True,
    )  # fmt: skip


def _by_doing(verb: Token, sentence: Sentence) -> Iterator[Found]:
    """As in: "By opening its ports, the state secured an income", where no causal verb says so."""
    for prep in verb.all("prep"):
        doing = prep.first("pcomp")
        if prep.lemma.lower() != "by" or doing is None or verb.tag == "VBG":
            continue
        cause = doing_of(verb, sentence)
        gone = {t.index for t in prep.subtree()}
        effect = make_end(
            verb,
            sentence.tokens,
            without=(prep,),
            after=max(gone) if prep.index < verb.index else -1,
        )
        if cause is not None and effect is not None:
            yield Found(
                cause,
                effect,
                direction(effect, sentence.lexicon),
                LinkKind.CAUSE,
                (prep,),
                verb,
                "pattern by doing",
            )


def _correlative(sentence: Sentence) -> Iterator[Found]:
    """As in: "The more x, the more y"."""
    tokens = sentence.tokens
    at = [
        one.index
        for one, following in pairwise(tokens)
        if one.text.lower() == "the" and _compares(following)
    ]
    if len(at) < 2 or at[0] > 1:
        return
    commas = [t.index for t in tokens if t.text == "," and at[0] < t.index <= at[1]]
    split = commas[-1] if commas else at[1]
    cause, effect = trim(tokens[at[0] : split], None), trim(tokens[at[1] :], None)
    if cause is None or effect is None:
        return
    way = 1
    for index in at[:2]:
        if tokens[index + 1].text.lower() in _LESS:
            way = -way
    yield Found(
        cause,
        effect,
        way,
        LinkKind.CAUSE,
        (tokens[at[0]], tokens[at[1]]),
        effect.head,
        "pattern the more",
    )


def _compares(token: Token) -> bool:
    word = token.text.lower()
    return (
        token.tag in ("JJR", "RBR")
        or word in ("more", "less")
        or (token.index == 1 and word.endswith("er") and not token.is_verb)
    )  # "the drier the summer": the parser takes it for a noun


def _fronted_condition(sentence: Sentence) -> Iterator[Found]:
    """As in: "Should the deal lapse, prices will climb", whatever the parser makes of it."""
    tokens = sentence.tokens
    comma = next((t.index for t in tokens if t.text == ","), 0)
    if not comma or tokens[0].text not in ("Should", "Were", "Had") or tokens[-1].text == "?":
        return
    cause, effect = trim(tokens[1:comma]), trim(tokens[comma + 1 :])
    if cause is None or effect is None or not any(t.tag == "MD" for t in effect.tokens):
        return
    way = direction(effect, sentence.lexicon)
    yield Found(
        cause, effect, way, LinkKind.CAUSE, (tokens[0],), effect.head, "pattern if",
        conditional=True,
    )  # fmt: skip
