"""Acts told again of somebody else by words that only point back to them.

"Honduras recognised the government, and so did Panama", "Spain followed suit", "as Mali did": the
act is the one told before, its doer is the subject here. "Moscow replied in kind": it is done back.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.clauses import is_passive, iter_prepositional, surface_subject
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.domain import Event

_LIKE = frozenset({"so", "likewise", "similarly"})
_HELPING = ("do", "have", "be")
_LED = frozenset({"suit", "lead", "example"})
_RULING = (None, "GOV", "MIL", "COP", "JUD", "LEG")  # who acts for a state
_REPLYING = frozenset({"retaliate", "respond", "reply", "answer", "react", "pay", "repay"})
_RETURNED = frozenset({"compliment", "favour", "favor"})
_DONE_BACK = _RETURNED | {"kind"}
_ECHO = re.compile(
    r"\b(?:(?:do(?:es|ne|ing)?|did) (?:so|the same|likewise)|follow(?:s|ed|ing)? suit"
    r"|follow(?:s|ed|ing)? \w+(?:'s|’s)? (?:lead|example)|in kind|the (?:compliment|favou?r)"
    r"|[Ss]o,? (?:[^.;]{0,30}, )?(?:did|ha[sd]|have|do(?:es)?|was|were)|as (?:did|ha[sd]|have))\b"
)


@dataclass(frozen=True, slots=True)
class Act:
    """An act as it was coded.

    Attributes:
        trigger: What names it.
        event: The event.
        actors: Who does it.
        recipients: To whom.
    """

    trigger: Trigger
    event: Event
    actors: tuple[Reading, ...]
    recipients: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Echo:
    """Where a sentence points back to an act.

    Attributes:
        verb: The verb that stands for it.
        words: The verb and what makes it point back.
        doer: The word for who does it.
        clause: The verb of the clause to which it is joined, or None.
        back: Whether the act is done back to its doer.
        undergone: Whether the one told undergoes the act: "and so was Chad".
        fronted: Whether it may stand before the act: "As Togo did in May, Ghana left".
    """

    verb: Token
    words: tuple[Token, ...]
    doer: Token
    clause: Token | None
    back: bool = False
    undergone: bool = False
    fronted: bool = False


def may_echo(text: str) -> bool:
    """Whether a sentence may point back to an act told before it."""
    return _ECHO.search(text) is not None


def find_echoes(sentence: ParsedSentence) -> Iterator[Echo]:
    """Where a sentence says that somebody else did the same."""
    for verb in sentence.tokens:
        pointer = _pointer(verb) if verb.is_verb else None
        if pointer is None:
            continue
        doer = verb.first("nsubj", "nsubjpass") or _inverted(verb, pointer)
        doer = doer or surface_subject(verb)
        if doer is not None and doer.is_noun and doer.lemma.lower() not in ("it", "which", "that"):
            joined = verb.head if verb.dep in ("conj", "advcl", "ccomp", "parataxis") else None
            yield Echo(
                verb, (verb, pointer), doer, joined, back=pointer.lemma in _DONE_BACK,
                undergone=verb.lemma == "be", fronted=pointer.lemma == "as",
            )  # fmt: skip


def _pointer(verb: Token) -> Token | None:
    """The word by which a verb points back: "so", "the same", "suit", "as", or None."""
    if verb.lemma == "follow":
        held = verb.first("dobj")
        owned = held is not None and (held.lemma == "suit" or held.first("poss") is not None)
        return held if held is not None and held.lemma in _LED and owned else None
    if verb.lemma in ("return", "repay"):
        held = verb.first("dobj")
        return held if held is not None and held.lemma in _RETURNED else None
    if verb.lemma == "pay" and verb.first("dobj") is not None:
        return None  # "paid its teachers in kind"
    if verb.lemma in _REPLYING:
        below = {word.index: word for word in verb.subtree()}
        kinds = (n for n, word in below.items() if word.text == "kind")
        return next((below[n] for n in kinds if n - 1 in below and below[n - 1].text == "in"), None)
    if verb.lemma not in _HELPING:
        return None
    alone = verb.first("dobj", "attr", "acomp", "xcomp", "ccomp") is None
    so = next((c for c in verb.all("advmod", "dobj") if c.lemma.lower() in _LIKE), None)
    before = verb.head.all("advmod") if verb.dep == "conj" else ()
    so = so or next((c for c in before if c.lemma == "so" and c.index < verb.index), None)
    if so is not None:
        inverted = so.index < verb.index
        return so if verb.lemma == "do" or (inverted and _inverted(verb, so) is not None) else None
    same = verb.first("dobj", "attr") if verb.lemma == "do" else None
    if same is not None and same.lemma == "same" and same.first("det") is not None:
        return same
    as_did = verb.first("mark") if verb.dep == "advcl" and alone else None
    return as_did if as_did is not None and as_did.lemma == "as" else None


def _inverted(verb: Token, pointer: Token) -> Token | None:
    """Who stands behind the verb: "so had the parliament"."""
    told = (c for c in verb.all("dobj", "attr", "nsubj") if c is not pointer)
    return next((c for c in told if pointer.index < verb.index < c.index), None)


def echoed(echo: Echo, acts: Sequence[Act], before: Sequence[Act]) -> Act | None:
    """The act to which a word points back: that of the clause it is joined to, else the last.

    None where that only bids, promises or refuses something ("asked Chad to leave, and Chad did
    so"), is mutual, or is no passive where the pointing words are one.

    Args:
        echo: Where.
        acts: Those of the sentence, in order of the text.
        before: Those of the sentence before.
    """
    told = [act for act in acts if act.trigger.token.index < echo.verb.index]
    near = acts if echo.fronted else told
    joined = [act for act in near if echo.clause in (act.trigger.token, _verb_of(act.trigger))]
    found = joined or told or before
    return found[-1] if found and _may_be_echoed(found[-1], echo) else None


def _may_be_echoed(act: Act, echo: Echo) -> bool:
    verb = act.trigger.token
    governs = any(aux.tag == "TO" for clause in verb.all("xcomp", "ccomp", "advcl")
                  for aux in clause.all("aux"))  # fmt: skip
    passive = verb.is_verb and is_passive(verb)
    return not governs and not act.event.reciprocal and (passive or not echo.undergone)


def _verb_of(trigger: Trigger) -> Token | None:
    return trigger.carrier.verb if trigger.carrier is not None else None


def sides_of(
    echo: Echo, act: Act, phrases: PhraseReader
) -> tuple[tuple[Reading, ...], tuple[Reading, ...]] | None:
    """Actors and recipients of an echoed act; None where nobody new is known to do it."""
    told = tuple(r for r in phrases.read(echo.doer) if r.is_known)
    first = act.recipients if echo.undergone else act.actors
    if not told or {r.base for r in told} <= {r.base for r in first}:
        return None
    if not echo.undergone:
        return told, _to_whom(act, told, back=echo.back)
    agents = (r for by in iter_prepositional(echo.verb, "by") for r in phrases.read(by))
    return tuple(agents) or act.actors, told


def _to_whom(act: Act, doers: Sequence[Reading], *, back: bool) -> tuple[Reading, ...]:
    """On whom an echoed act bears: those of the first, or its doer where it is done back to him."""
    ruling = [r for r in doers if r.sector in _RULING]
    theirs = {r.base for r in ruling}
    if back or any(r.base in theirs for r in act.recipients):
        return tuple(replace(r, named=False) for r in act.actors)
    ours = {r.base for r in act.actors}
    own = next((r.base for r in ruling), None)
    # What one does to one's own people, another state does to its own.
    return tuple(
        replace(r, base=own if own and r.base in ours else r.base, named=False)
        for r in act.recipients
    )
