"""Who did what a passive tells without an agent, where the sentence before names him.

"Paris hit back. Two diplomats were expelled": only a state does this to another's envoys. "Chad and
Mali signed a truce. Guns are to be pulled back": those do it who bound themselves to. Or the raid
in which it was done has a doer, whoever rules announces it, or a court has just judged others.
"""

from collections.abc import Sequence

from multivector.coding.parsing.clauses import (
    find_agent,
    find_subject,
    is_passive,
    iter_prepositional,
    surface_subject,
)
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.dealings import Dealings
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

_ENVOYS = frozenset({
    "ambassador", "diplomat", "envoy", "consul", "attaché", "embassy", "consulate", "chargé",
})  # fmt: skip
_RAIDS = frozenset({
    "ambush", "assault", "attack", "attempt", "bombing", "operation", "raid", "search", "shelling",
    "strike", "sweep", "swoop",
})  # fmt: skip
_RULING = (None, "GOV")
_YIELDING = frozenset({"RETREAT", "CONCEDE"})
# What those who rule announce they have done, and what they say will be done.
_DECREED = _YIELDING | {"COERCE", "SANCTION", "THREATEN", "ACCUSE", "AID", "MOBILIZE", "REJECT"}
_SAID = frozenset({"ACCUSE", "REJECT"})  # what is said in a capital
_ANNOUNCING = frozenset({"announce", "decree", "declare"})
_SAYING = frozenset({"say", "tell", "add", "confirm"})
_HOLDING = frozenset({
    "abduct", "capture", "detain", "hold", "imprison", "jail", "keep", "kidnap", "seize", "snatch",
    "take", "hijack",
})  # fmt: skip
_FREEING = frozenset({"release", "free", "liberate", "discharge"})
_POWERS = frozenset({None, "GOV", "MIL", "COP", "JUD", "SPY", "REB"})
_JUDGED = frozenset({"acquit", "convict", "sentence", "jail", "imprison", "remand", "indict"})


def _raiders(verb: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Whose the raid is in which somebody was held: "was arrested in a raid by police"."""
    for preposition in ("in", "at", "during"):
        for raid in iter_prepositional(verb, preposition):
            words = list(iter_prepositional(raid, "by")) if raid.lemma in _RAIDS else []
            found = tuple(r for word in words for r in phrases.read(word) if r.base)
            if found:
                return found
    return ()


_SUMMONING = frozenset({"summon", "call", "invite", "order"})
_HOUSES = frozenset({"ministry", "presidency", "office", "department", "chancellery", "palace"})


def understood_doers(
    act: str, verb: Token, recipients: Sequence[Reading], phrases: PhraseReader,
    dealings: Dealings,
) -> tuple[Reading, ...]:
    """Who does what a verb tells in the passive; empty where it names him, or nothing else does.

    Args:
        act: PLOVER type of the act.
        verb: The word that tells it.
        recipients: Those to whom it is done.
        phrases: The sentence.
        dealings: What the text has told of who deals with whom.
    """
    if not verb.is_verb or not is_passive(verb) or find_agent(verb) is not None:
        return ()
    found = _raiders(verb, phrases) or _announcers(act, verb, phrases) or _courts(verb, phrases)
    found = found or _summoners(verb, phrases) or _imposers(verb, phrases)
    if act == "RETREAT":
        found = found or _captors(verb, phrases) or tuple(
            r.at(verb) for r in dealings.captors_of(recipients) if verb.lemma in _FREEING
        )
    found = found or (_seat(verb, recipients, phrases) if act in _SAID else ())
    if act == "REJECT":  # "demanded that Chad free them, and was refused"
        found = found or dealings.counterparts(act, recipients)
    if found:
        return found
    if act in _YIELDING and not any(r.base for r in recipients):
        return dealings.bound_together()
    if not any(r.token.lemma in _ENVOYS for r in recipients):
        return ()
    theirs = {r.base for r in recipients}
    told = (r for r in phrases.told_before() if phrases.is_state(r.base) and r.sector in _RULING)
    first = next((r for r in told if r.base not in theirs), None)
    return () if first is None else (first.at(verb),)


def _summoners(verb: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Whose ministry it is to which somebody is called: "was summoned to the ministry in Oslo"."""
    if verb.lemma not in _SUMMONING:
        return ()
    houses = (place for place in iter_prepositional(verb, "to") if place.lemma in _HOUSES)
    return tuple(r for house in houses for r in phrases.read(house) if r.is_known)


def _imposers(verb: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Whose the sanctions are: "the sanctions of the Union on Chad were extended"."""
    laid = surface_subject(verb)
    if laid is None or laid.lemma != "sanction":
        return ()
    owners = iter_prepositional(laid, "of")  # those "of last year" are nobody's
    return tuple(r for whose in owners for r in phrases.read(whose) if r.base)


def _seat(
    verb: Token, recipients: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """In whose capital something is said of others: "was condemned in Ouagadougou"."""
    theirs = {r.base for r in recipients}
    places = iter_prepositional(verb, "in")
    named = ((place, phrases.mention_at(place)) for place in places)
    return tuple(
        Reading(m.id, None, None, *phrases.span_of(place), place)
        for place, m in named if m is not None and m.kind == "capital" and m.id not in theirs
    )[:1]  # fmt: skip


def _captors(verb: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Who held those who are freed: "two nuns held by rebels since May were let go"."""
    freed = surface_subject(verb)
    words = list(freed.subtree()) if freed is not None else []
    agents = [find_agent(t) for t in words if t.dep in ("acl", "relcl") and t.lemma in _HOLDING]
    return tuple(r for a in agents if a is not None for r in phrases.read(a) if r.base)


def _announcers(act: str, verb: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """The power that tells it: "the minister announced that two envoys had been expelled"."""
    clause = verb
    while clause.dep == "conj" and clause.head.is_verb:
        clause = clause.head
    telling = clause.head
    to_come = any(aux.lemma.lower() in ("will", "would") for aux in verb.all("aux"))
    told = telling.lemma in _ANNOUNCING or (to_come and telling.lemma in _SAYING)
    teller = find_subject(telling) if clause.dep == "ccomp" and told else None
    if act not in _DECREED or teller is None:
        return ()
    return tuple(r for r in phrases.read(teller) if r.is_known and r.sector in _POWERS)


def _courts(verb: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """The court that judged others just before: "a judge jailed the editor; two were acquitted"."""
    if verb.lemma not in _JUDGED:
        return ()
    before = (t for t in reversed(phrases.sentence.tokens[: verb.index]) if t.dep == "nsubj")
    here = (r for t in before for r in phrases.read(t))
    told = (r for r in (*here, *phrases.told_before()) if r.sector == "JUD" and r.base)
    return tuple(r.at(verb) for r in told)[:1]
