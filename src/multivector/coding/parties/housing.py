"""Of which of the states that a text tells a party is whose words do not say it.

"Police broke up a march in Lyon by Kurdish exiles": the police are French, though the sentence
names another people. A small model learnt from our own coded sentences weighs every state that the
sentence tells by a name, an adjective, a city or a ruler, the dateline's, and the one told of last
(`scripts/train_judge.py`); what the rules of `homes` say is one of the things that it sees.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from multivector.coding.acts.triggers import Trigger
from multivector.coding.judge.linear import LinearModel
from multivector.coding.parsing.conjuncts import clause_words
from multivector.coding.parsing.parse import Token
from multivector.coding.parsing.paths import shape_between
from multivector.coding.parties.marks import LOCATIVE
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.times.heads import head_of

_NEAR = 4  # words that make one step of distance
_FARTHEST = 5
_RULING = frozenset({"GOV", "MIL"})  # whose deeds are those of their state
_AT_HOME = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "SANCTION"})
_DEALT_AT_HOME = frozenset({"COERCE", "SANCTION"})
_POWERS = (None, "GOV", "COP", "JUD", "MIL", "SPY", "LEG")
_SENDING_AWAY = frozenset({"expel", "deport"})
_FROM_ABROAD = frozenset({
    "ambassador", "attaché", "consul", "correspondent", "diplomat", "envoy", "expatriate",
    "foreigner", "guest", "migrant", "missionary", "monitor", "observer", "tourist", "visitor",
})  # fmt: skip
_STRANGERS = frozenset({"REF", "MIL", "BUS"})
_HOLY_SEE = "VAT"  # it has priests only
_MOST = 4  # states, or words that tell one, that are counted apart


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else tells where an act is at home.

    Attributes:
        place: Country of the act's place, or None.
        located: States in which the sentence says that something is.
        filed_in: Country of the dateline, or None.
        before: The state told of last before the sentence, or None.
        spoken: States where somebody only speaks.
    """

    place: str | None
    located: frozenset[str]
    filed_in: str | None
    before: str | None
    spoken: frozenset[str] = frozenset()


@dataclass(slots=True)
class Told:
    """How a sentence tells a state.

    Attributes:
        state: Its id.
        words: The words that tell it, each with how it does: adjective, capital, city, place...
        others: The parties of the other side that are of it.
    """

    state: str
    words: list[tuple[Token, str]] = field(default_factory=list)
    others: list[Reading] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Asked:
    """A party whose home is asked for, and what stands beside it.

    Attributes:
        side: `actor` or `recipient`.
        reading: The party.
        ruled: The state that the rules give to it, or None.
        trigger: The act.
        others: The parties of the other side.
        around: What else tells where the act is.
    """

    side: str
    reading: Reading
    ruled: str | None
    trigger: Trigger
    others: Sequence[Reading]
    around: Surroundings


class Housing:
    """Finds the home of a party.

    Args:
        model: How likely a state that is told is the party's; without one the rules decide.
        threshold: Least probability at which it is taken.
    """

    def __init__(self, model: LinearModel | None, threshold: float) -> None:
        self._model = model
        self._threshold = threshold

    def home_of(self, asked: Asked, phrases: PhraseReader) -> str | None:
        """The likeliest state, or None where none is likely enough."""
        if self._model is None:
            return asked.ruled
        options = told_states(asked, phrases)
        weighed = [
            (self._model.probability(home_features(asked, one, options, phrases)), one.state)
            for one in options
        ]
        best = max(weighed, default=None)
        return best[1] if best is not None and best[0] >= self._threshold else None


def acts_on_own(asked: Asked, state: str | None) -> bool:
    """Whether a state would make a ruler act on his own: "President Sako praised Chad"."""
    reading, around = asked.reading, asked.around
    if asked.side != "actor" or asked.trigger.entry.type in _AT_HOME:
        return False
    if (reading.title or reading.sector) not in _RULING:
        return False
    if state == around.place or state in around.located or state == around.filed_in:
        return False
    ruled = (o for o in asked.others if o.base == state and o.sector is None)
    return any(not o.indirect or o.token.dep in ("poss", "amod") for o in ruled)


def own_people(asked: Asked, phrases: PhraseReader) -> str | None:
    """The state whose rulers, police or judges deal with people of no state that is told.

    "Ankara arrested a mayor": where nobody else is told of, he is Turkish.
    """
    if _names_another(asked, phrases):
        return None
    if asked.side != "recipient" or asked.trigger.entry.type not in _DEALT_AT_HOME:
        return None
    states = {o.base for o in asked.others if o.sector in _POWERS and o.is_known}
    single = len(states) == 1 and len({o.base for o in asked.others}) == 1
    strange = asked.reading.sector in _STRANGERS or asked.reading.token.lemma in _FROM_ABROAD
    sent_away = asked.trigger.entry.mode in _SENDING_AWAY
    return states.pop() if single and not strange and not sent_away else None


def _names_another(asked: Asked, phrases: PhraseReader) -> bool:
    """Whether what was told before somebody, or where, names another state than the others'."""
    ours, around = {other.base for other in asked.others}, asked.around
    last = asked.reading.token.index
    clause = {w.index for w in clause_words(head_of(asked.trigger)) if w.index <= last}
    told = {state for word, state, _ in phrases.iter_states() if word.index in clause}
    told |= around.located | ({around.before} if around.before is not None else set())
    return bool(told - ours)


def is_sent_home(asked: Asked, state: str | None) -> bool:
    """Whether a state would be that of an envoy whom it expels: "Germany expelled a diplomat"."""
    foreign = asked.reading.token.lemma in _FROM_ABROAD
    sent = foreign and asked.side == "recipient" and asked.trigger.entry.mode in _SENDING_AWAY
    return sent and any(other.base == state for other in asked.others)


def told_states(asked: Asked, phrases: PhraseReader) -> list[Told]:
    """The states that a party may be of, in order of their ids."""
    found: dict[str, Told] = {}
    around, sector = asked.around, asked.reading.title or asked.reading.sector
    for token, state, kind in phrases.iter_states():
        if state not in around.spoken:
            found.setdefault(state, Told(state)).words.append((token, kind))
    for set_in in (asked.ruled, around.place, around.filed_in, around.before):
        if set_in is not None and set_in != "?":
            found.setdefault(set_in, Told(set_in))
    for other in asked.others:
        if other.base in found:
            found[other.base].others.append(other)
        elif other.base is not None and phrases.is_state(other.base):
            found[other.base] = Told(other.base, others=[other])
    if sector != "REL":
        found.pop(_HOLY_SEE, None)
    return sorted(found.values(), key=lambda one: one.state)


def home_features(
    asked: Asked, told: Told, options: Sequence[Told], phrases: PhraseReader
) -> Iterator[str]:
    """What the model sees of one state beside a party."""
    reading, around, state = asked.reading, asked.around, told.state
    sector = reading.title or reading.sector or "none"
    sort = asked.trigger.entry.type
    ruled = "none" if asked.ruled in (None, "?") else str(asked.ruled == state)
    several = min(len(options), _MOST)
    signs = [
        f"ruled={ruled}",
        f"of={several}",
        f"ruled={ruled} of={several}",
        f"place={around.place == state} placed={around.place is not None}",
        f"located={state in around.located} of={min(len(around.located), _MOST)}",
        f"filed={around.filed_in == state} is={around.filed_in is not None}",
        f"before={around.before == state} told={bool(told.words)}",
        f"words={min(len(told.words), _MOST)}",
    ]
    signs += [f"other={other.sector} indirect={other.indirect}" for other in told.others]
    signs += [] if told.others else [f"other=no others={bool(asked.others)}"]
    for sign in signs:
        yield sign
        yield f"{sign} sector={sector}"
        yield f"{sign} side={asked.side} type={sort}"
    yield f"sector={sector} type={sort} side={asked.side}"
    yield f"title={reading.title is not None}"
    yield f"lemma={reading.token.lemma.lower()} ruled={ruled}"
    yield f"lemma={reading.token.lemma.lower()} other={bool(told.others)}"
    yield f"lemma={reading.token.lemma.lower()} of={several}"
    if phrases.owns(reading.token):
        yield from _word_features(asked, told, options, sector, phrases)


def _word_features(
    asked: Asked, told: Told, options: Sequence[Told], sector: str, phrases: PhraseReader
) -> Iterator[str]:
    """How the words that tell a state stand to the party and to the act."""
    party, act = asked.reading.token, asked.trigger.token
    definite = any(child.lemma == "the" for child in party.all("det"))
    yield f"definite={definite} told={bool(told.words)}"
    ahead = [w for one in options for w, _ in one.words if w.index < party.index]
    for word, kind in told.words:
        where = "after" if word.index > party.index else "before"
        head = word if word.dep not in ("amod", "compound", "poss", "nmod") else word.head
        owner = next((r.sector or "whole" for r in phrases.read_alone(head) if r.base), "thing")
        preposition = word.head.lemma.lower() if word.dep == "pobj" else word.dep
        far = min(abs(word.index - party.index) // _NEAR, _FARTHEST)
        shape = shape_between(word, party)
        nearest = bool(ahead) and word is max(ahead, key=lambda w: w.index)
        first = bool(ahead) and word is min(ahead, key=lambda w: w.index)
        yield f"kind={kind}"
        yield f"kind={kind} sector={sector}"
        yield f"kind={kind} {where} far={far}"
        yield f"shape={shape}"
        yield f"shape={shape} sector={sector}"
        yield f"act={shape_between(word, act)} side={asked.side}"
        yield f"arc={preposition} {where}"
        yield f"arc={preposition} kind={kind} sector={sector}"
        yield f"at={preposition in LOCATIVE} sector={sector}"
        yield f"owner={owner} sector={sector}"
        yield f"owner={owner} side={asked.side} type={asked.trigger.entry.type}"
        yield f"nearest={nearest} first={first} of={min(len(options), _MOST)}"
        yield f"nearest={nearest} first={first} definite={definite}"
