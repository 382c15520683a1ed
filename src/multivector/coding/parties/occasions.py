"""Where that was done which a state answers: with the one whom it answers.

"Ireland recalled its envoy from Minsk over the jailing of an editor": the editor is Belarusian.
"""

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.clauses import find_object, surface_subject
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader

_ANSWERING = frozenset({"over", "after", "following", "for", "because", "amid"})
_TOWARDS = frozenset({"from", "to", "with", "against", "on", "in"})
# What one does to another state for what happened there.
_MEASURES = frozenset({
    "withdraw", "recall", "expel", "cut", "suspend", "freeze", "halt", "stop", "end", "cancel",
    "impose", "sanction", "condemn", "criticise", "criticize", "summon", "sever", "break", "close",
    "warn", "denounce", "protest", "accuse", "blame", "rebuke", "urge", "ban", "bar",
})  # fmt: skip


def answered_state(trigger: Trigger, phrases: PhraseReader) -> str | None:
    """The state to which a measure is taken over an act, or None."""
    verb = _answer_to(trigger)
    while verb is not None and verb.is_verb:
        found = _met(verb, phrases) if verb.lemma in _MEASURES else set()
        if found:
            return found.pop() if len(found) == 1 else None
        verb = verb.head if verb.dep == "conj" and verb.head.is_verb else None
    return None


def _answer_to(trigger: Trigger) -> Token | None:
    """The verb that tells what is done over an act: "recalled its envoy after police beat"."""
    word, above = trigger.token, trigger.token.head
    if trigger.entry.pos == "noun":
        return above.head if word.dep == "pobj" and above.lemma in _ANSWERING else None
    opened = any(mark.lemma.lower() in _ANSWERING for mark in word.all("mark"))
    return above if word.is_verb and word.dep == "advcl" and opened else None


def _met(verb: Token, phrases: PhraseReader) -> set[str]:
    """The states that a verb's own complements name, but for that of its subject."""
    subject = surface_subject(verb)
    own = {r.base for r in phrases.read(subject)} if subject is not None else set()
    held = find_object(verb)
    words = [] if held is None else [held]
    for above in (verb, *words):
        for preposition in above.all("prep"):
            if preposition.lemma in _TOWARDS:
                words += preposition.all("pobj")
    told = (r.base for word in words for r in phrases.read(word))
    return {base for base in told if base and phrases.is_state(base) and base not in own}
