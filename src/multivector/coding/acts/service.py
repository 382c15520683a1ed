"""Acts that are done for others' good where their words alone tell of arms or of mere words.

Troops sent to keep the peace, or at the request of the state to which they go, are a service
(CAMEO 074, "provide military protection or peacekeeping"), and so is support that is paid or
shipped.
"""

from collections.abc import Iterator

from multivector.coding.acts.terms import is_term_beside_verdict
from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.clauses import find_object, find_subject, iter_prepositional
from multivector.coding.parsing.conjuncts import conjuncts
from multivector.coding.parsing.parse import Token

_PEACEKEEPING = frozenset({"peacekeeping", "peace-keeping", "peacekeep"})
# Peacekeepers who are sent serve; those who "roll into" a town may be so called by their state.
_SENT = frozenset({
    "send", "deploy", "dispatch", "despatch", "station", "arrive", "redeploy", "post", "contribute",
})  # fmt: skip
_HELPING = frozenset({"help", "assist", "aid", "reinforce", "rescue"})
_ASKED = frozenset({"request", "invitation", "behest"})
_INQUIRING = frozenset({"investigate", "probe"})
_AIMED = frozenset({"against", "near", "outside", "around", "after", "toward", "towards"})
_GIVEN = frozenset({"support", "backing"})
_MATERIAL = frozenset({
    "financial", "material", "military", "logistic", "logistics", "logistical", "humanitarian",
    "technical", "economic", "budget", "budgetary", "million", "billion",
})  # fmt: skip
_CURRENCIES = ("$", "€", "£")
_GIVING = frozenset({"provide", "give", "receive", "get", "supply", "extend", "send"})


def type_served(trigger: Trigger) -> str:
    """The type of an act: AID where what is moved or given serves others.

    COERCE where a prison term is told beside a verdict, ACCUSE where those who are sent are to
    find out what somebody has done.
    """
    sort = trigger.entry.type or ""
    if _is_sent_to_inquire(trigger):
        return "ACCUSE"
    if is_term_beside_verdict(trigger):
        return "COERCE"
    verb = trigger.carrier.verb if trigger.carrier else trigger.token
    moving = sort == "MOBILIZE" or (sort == "CONSULT" and verb.lemma in _SENT)
    serves = _keeps_peace(trigger.token) or _keeps_peace(verb) or _is_asked_for(verb)
    if moving and (serves or _is_to_help(verb)):
        return "AID"
    if sort == "SUPPORT" and verb.lemma in _GIVING and _is_material(find_object(verb)):
        return "AID"
    return sort


def mode_served(trigger: Trigger) -> str | None:
    """The mode of an act whose type is not that of its word, or None where nothing tells it."""
    if _is_sent_to_inquire(trigger):
        return "investigate"
    return "arrest" if is_term_beside_verdict(trigger) else None


def _is_sent_to_inquire(trigger: Trigger) -> bool:
    """Whether those who are sent are to inquire: "sent experts to Chad to investigate a raid"."""
    verb = trigger.token
    if trigger.entry.type != "AID" or verb.lemma not in _SENT or not verb.is_verb:
        return False
    held = find_object(verb)
    aims = (*verb.all("advcl", "xcomp"), *(held.all("acl") if held is not None else ()))
    return any(aim.lemma in _INQUIRING and aim.first("aux") is not None for aim in aims)


def _keeps_peace(act: Token) -> bool:
    """Whether those who are moved, or what for, is peacekeeping."""
    moved = (find_subject(act), find_object(act)) if act.lemma in _SENT and act.is_verb else ()
    named = [t for word in moved if word is not None for t in _through_counts(word)]
    return any(t.lemma.lower() == "peacekeeper" for t in named) or any(
        t.lemma.lower() in _PEACEKEEPING for t in _within(act)
    )


def _is_asked_for(verb: Token) -> bool:
    """Whether forces go where they were asked to: "were sent to Mali at its request"."""
    return verb.lemma in _SENT and any(
        asked.lemma in _ASKED for asked in iter_prepositional(verb, "at")
    )


def _is_to_help(verb: Token) -> bool:
    """Whether forces go to help somebody who is named: "sent troops to help Somalia fight"."""
    held = find_object(verb) if verb.lemma in _SENT and verb.is_verb else None
    aims = (*verb.all("advcl", "xcomp"), *(held.all("acl") if held is not None else ()))
    helped = (
        whom for aim in aims if aim.lemma in _HELPING and aim.first("aux") is not None
        for whom in (*aim.all("dobj"), *(c for t in aim.all("ccomp") for c in t.all("nsubj")))
    )  # fmt: skip
    return any(whom.pos == "PROPN" for whom in helped)


def _through_counts(word: Token) -> Iterator[Token]:
    """A word and those of whom some are told: "dozens of peacekeepers"."""
    yield word
    for counted in iter_prepositional(word, "of"):
        yield from conjuncts(counted)


def _within(word: Token) -> Iterator[Token]:
    """The words of an act's own phrases, but for those at which it is aimed."""
    for child in word.children:
        if child.dep not in ("ccomp", "conj", "relcl") and child.lemma.lower() not in _AIMED:
            yield child
            yield from _within(child)


def _is_material(given: Token | None) -> bool:
    """Whether support is money or goods: "€45m support", "logistical support"."""
    if given is None or given.lemma not in _GIVEN:
        return False
    before = [t for t in given.subtree() if t.index < given.index]
    return any(t.lemma.lower() in _MATERIAL or t.text[:1] in _CURRENCIES for t in before)
