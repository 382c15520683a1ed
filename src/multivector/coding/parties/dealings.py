"""With whom a party dealt last: whom a later act of it concerns that names nobody.

"Chad expelled two Sudanese envoys. Khartoum condemned the step": whoever answers, promises, demands
or welcomes does it towards the one with whom he was just told to deal.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from multivector.coding.acts.lexicon import Entry, Places
from multivector.coding.acts.triggers import Trigger
from multivector.coding.parsing.clauses import find_object, find_subject
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.discourse import Discourse
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

PROMISING = frozenset({"AGREE", "THREATEN"})
"""Acts that one never does to oneself: what is one's own is only what they are about."""

# Acts that answer another: their recipient is left out where the text has just told it.
_ANSWERING = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REQUEST", "SUPPORT", "THREATEN"})
# Those that answer only what an earlier sentence tells, and only a hostile act.
_OPPOSING = frozenset({"MOBILIZE", "PROTEST", "REJECT"})
_HOSTILE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "THREATEN"})
# Those that answer a hostile act, of the same sentence too: "blamed Chad and suspended the treaty".
_RETALIATING = frozenset({"SANCTION"})
# Those that are done to others, not to what is one's own.
_OUTWARD = frozenset({"SUPPORT", "ACCUSE", "THREATEN", "AID"})
_BACKING = frozenset({"backing", "support", "name", "signature", "seal"})
_POSTED = frozenset({"embassy", "ambassador", "consulate", "envoy", "mission", "consul"})
_ASKED = frozenset({"REQUEST", "AGREE"})  # what one may turn down
_WHOLE = (None, "IGO")  # no part of it, but it
_RULING = (None, "GOV", "IGO")  # whose act is that of the whole
_BINDING = frozenset({"SUPPORT", "AGREE", "COOPERATE"})
_REACH = 2  # sentences back
_FAR = 8  # sentences back, for an act that a noun names by its kind
_TAKING = frozenset({"COERCE", "ASSAULT"})
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})


@dataclass(frozen=True, slots=True)
class Dealing:
    """Who did something to or with whom.

    Attributes:
        act: PLOVER type.
        actors: One side, or all who act on each other.
        recipients: The other side; empty where they act on each other.
    """

    act: str
    actors: tuple[Reading, ...]
    recipients: tuple[Reading, ...]

    def opposite(self, party: str) -> tuple[Reading, ...]:
        """Those who stand opposite to a party; empty where it has no part in it."""
        ours, theirs = self.actors, self.recipients
        if not any(r.base == party for r in ours):
            ours, theirs = theirs, ours
        if not any(r.base == party for r in ours):
            return ()
        others = theirs or ours
        return tuple(r for r in others if r.base not in (None, "?", party))

    def people_against(self, state: str) -> tuple[Reading, ...]:
        """Those of a state who stood up against it; empty where others did, or nobody."""
        everybody = (*self.actors, *self.recipients)
        at_home = bool(self.recipients) and all(r.base == state for r in everybody)
        against = at_home and self.act in _HOSTILE | {"PROTEST"}
        return tuple(r for r in self.actors if against and r.sector not in _RULING)


class Dealings:
    """What a document has told of who deals with whom, sentence by sentence."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._sentences: list[list[Dealing]] = [[]]

    def note(
        self, act: str, actors: tuple[Reading, ...], recipients: tuple[Reading, ...]
    ) -> None:
        """Note an act of the sentence at hand."""
        self._sentences[-1].append(Dealing(act, actors, recipients))
        whole = [[r for r in side if r.is_known and r.sector in (*_RULING, "MIL")]
                 for side in (actors, recipients)]  # fmt: skip
        ours, theirs = ({r.base: r for r in side} for side in whole)
        if not recipients and len(ours) == len(whole[0]) == 2:
            self._discourse.note_dyad(*whole[0])
        if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
            self._discourse.note_dyad(*(_as_state(side[0]) for side in whole))
            return
        # "Thai guns shelled a Cambodian village": the two are the states whose people these are.
        known = [{r.base: r for r in side if r.is_known} for side in (actors, recipients)]
        single = len(known[0]) == len(known[1]) == 1 and known[0].keys() != known[1].keys()
        if act in _HOSTILE and single:
            one, other = (next(iter(side.values())) for side in known)
            self._discourse.note_dyad(replace(one, sector=None), replace(other, sector=None))

    def end_sentence(self) -> None:
        """What follows is told in the next sentence."""
        self._sentences.append([])

    def doers(
        self, actors: Sequence[Reading], acts: Collection[str] | None = None
    ) -> tuple[Reading, ...]:
        """Who did what was told last and was not done by those who now act; empty without any.

        Args:
            actors: Those who act now.
            acts: The types of what is looked for, further back too; None for any act.
        """
        ours = {r.base for r in actors}
        if acts is not None:
            return self._doers(ours, _FAR, acts)
        return self._judged_here(ours) or self._doers(ours, _REACH, None)

    def _doers(
        self, ours: Collection[str | None], reach: int, acts: Collection[str] | None
    ) -> tuple[Reading, ...]:
        for sentence in reversed(self._sentences[-1 - reach :]):
            for dealing in reversed(sentence):
                found = tuple(r for r in dealing.actors if r.is_known)
                # Who only blames another has not done what is blamed.
                meant = dealing.act in acts if acts is not None else dealing.act != "ACCUSE"
                if meant and found and not any(r.base in ours for r in found):
                    return found
        return ()

    def _judged_here(self, ours: Collection[str | None]) -> tuple[Reading, ...]:
        """Whom another in this sentence blames or praises, who then speak of the same act.

        "Chad denounced the move, and Mali condemned what it called a reprisal."
        """
        for dealing in reversed(self._sentences[-1]):
            found = tuple(r for r in dealing.recipients if r.is_known)
            if dealing.act in _JUDGING and not any(r.base in ours for r in found):
                return found
        return ()

    def captors_of(self, held: Sequence[Reading]) -> tuple[Reading, ...]:
        """Who was last told to have taken those of a state or sort who are now freed."""
        bases = {r.base for r in held if r.is_known}
        for sentence in reversed(self._sentences[-1 - _REACH :]):
            for dealing in reversed(sentence):
                taken = {r.base for r in dealing.recipients}
                if dealing.act in _TAKING and bases and taken & bases:
                    return tuple(r for r in dealing.actors if r.is_known and r.base not in bases)
        return ()

    def rulers_of(self, states: Collection[str]) -> tuple[Reading, ...]:
        """Who acted for one of some states in the sentence before; empty where nobody did."""
        before = self._sentences[-2] if len(self._sentences) > 1 else ()
        told = (r for dealing in before for r in dealing.actors if r.base in states)
        ruling = next((r for r in told if r.sector in _RULING), None)
        return () if ruling is None else (ruling,)

    def opponents(self) -> tuple[Reading, ...]:
        """Both sides of the last hostile act told; empty without any."""
        for sentence in reversed(self._sentences[-2 - _REACH : -1]):
            for dealing in reversed(sentence):
                sides = (*dealing.actors, *dealing.recipients)
                known = all(r.is_known for r in sides) and dealing.actors and dealing.recipients
                if dealing.act in _HOSTILE and known:
                    return sides
        return ()

    def bound_together(self) -> tuple[Reading, ...]:
        """Those who agreed with each other in the sentence before; empty without any."""
        before = self._sentences[-2] if len(self._sentences) > 1 else ()
        for dealing in reversed(before):
            several = len({r.base for r in dealing.actors if r.is_known}) > 1
            if several and not dealing.recipients and dealing.act in _BINDING:
                return dealing.actors
        return ()

    def counterparts(
        self, act: str, actors: Sequence[Reading], *, answers: bool = False
    ) -> tuple[Reading, ...]:
        """Whom an act without recipient concerns; empty where nothing tells.

        Args:
            act: Its PLOVER type.
            actors: Those who do it.
            answers: Whether its words tell that it answers another: "struck back".
        """
        bases = {r.base for r in actors if r.is_known and not (r.base or "").startswith("@")}
        if len(bases) != 1 or not (answers or act in _ANSWERING | _OPPOSING | _RETALIATING):
            return ()
        party = bases.pop()
        opposing = answers or act in _OPPOSING | _RETALIATING
        answered = _HOSTILE | _ASKED if act == "REJECT" else _HOSTILE
        last = -1 if act in _OPPOSING and act != "REJECT" else None
        for sentence in reversed(self._sentences[-1 - _REACH : last]):
            for dealing in reversed(sentence):
                if act == "CONCEDE" and (risen := dealing.people_against(party or "")):
                    return risen
                found = dealing.opposite(party or "")
                if found and (dealing.act in answered or not opposing):
                    return found
        return ()


def _as_state(reading: Reading) -> Reading:
    """The state whose soldiers somebody is: "the two" who released them and lost them."""
    return replace(reading, sector=None) if reading.sector == "MIL" else reading


def declines_part(trigger: Trigger, recipients: Sequence[Reading]) -> bool:
    """Whether one only refuses to take part in what others were told to do."""
    if trigger.entry.type != "REJECT" or any(r.base for r in recipients):
        return False
    return any(
        clause.lemma == "participate"
        or (clause.lemma == "take" and any(c.lemma == "part" for c in clause.all("dobj")))
        for clause in trigger.token.all("xcomp")
    )


def without_members(
    parties: tuple[Reading, ...], members: Mapping[str, frozenset[str]]
) -> tuple[Reading, ...]:
    """Those who act on each other, but for a state whose group is one of them.

    "Chad's president opened the summit of Sahel states": Chad is one of the group. So is a member
    of an organisation whose meeting it is: "Togo's president told its summit".
    """
    whole = (
        r for r in parties
        if ((r.base or "")[:1] == "@" or r.indirect) and not _is_met(r.token)
    )  # fmt: skip
    groups = [members.get(r.base or "", frozenset()) for r in whole]
    return tuple(r for r in parties if not any(r.base in group for group in groups))


def within_groups(
    told: Sequence[Reading], housed: tuple[Reading, ...], members: Mapping[str, frozenset[str]]
) -> tuple[Reading, ...]:
    """The parties but for bodies that only their place makes a member of a group beside them.

    "A council of the Sahel states began its work in Chad": it is not Chad's.
    """
    groups = [members.get(r.base or "", frozenset()) for r in housed if (r.base or "")[:1] == "@"]
    return tuple(
        r for before, r in zip(told, housed, strict=True)
        if before is r or not any(r.base in group for group in groups)
    )


def _is_met(token: Token) -> bool:
    """Whether a group is with whom one meets: "held talks with African leaders"."""
    while token.dep == "conj":
        token = token.head
    return token.dep == "pobj" and token.head.lemma == "with"


def hosts_of(
    act: str, actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """Where those are posted who speak: "the Chadian embassy in Cairo", "our envoy to Sudan"."""
    for actor in actors if act in _ANSWERING else ():
        if actor.token.lemma not in _POSTED or not phrases.owns(actor.token):
            continue
        for preposition in actor.token.all("prep"):
            if preposition.lemma in ("in", "to", "at"):
                places = (r for pobj in preposition.all("pobj") for r in phrases.read(pobj))
                found = tuple(r for r in places if r.is_known and r.base != actor.base)
                if found:
                    return found
    return ()


def without_own(
    recipients: tuple[Reading, ...], actors: Sequence[Reading]
) -> tuple[Reading, ...]:
    """The recipients but for the one who acts, where only a thing of his is told.

    "Chad promised that Chad would pay", "Chad promised to share its oil": neither tells to whom.
    """
    bases = {r.base for r in actors if r.base}
    if len(bases) != 1 or any(r.sector not in _RULING for r in actors):
        return recipients
    if any(r.is_known and r.base not in bases for r in recipients):
        recipients = tuple(r for r in recipients if r.base not in bases or not _is_owned(r))
    return tuple(
        r for r in recipients if r.base not in bases or not (r.indirect or r.sector in _WHOLE)
    )


def _is_owned(reading: Reading) -> bool:
    """Whether a party is what somebody is told to own: "handed the key to its base to Chad"."""
    owner = reading.token.first("poss")
    return owner is not None and owner.tag == "PRP$"


def agree_alone(entry: Entry, actors: Sequence[Reading], content: Trigger | None) -> bool:
    """Whether several agree with each other, and not to do a third one good or harm."""
    several = len({r.base for r in actors if r.base}) >= 2
    return entry.mutual and several and (content is None or content.entry.type not in _OUTWARD)


def recipient_places(
    entry: Entry, actors: Sequence[Reading], content: Trigger | None
) -> Places:
    """Where recipients are looked for; those who agree with each other do it to nobody else."""
    places = entry.frame.recipient
    if agree_alone(entry, actors, content):
        return tuple(group for group in places if "complement" not in group)
    return places


def is_own_thing(
    trigger: Trigger, actors: Sequence[Reading], recipients: Sequence[Reading]
) -> bool:
    """Whether one only deals with what is one's own: "backed his words with action"."""
    outward = trigger.entry.type in _OUTWARD and not trigger.entry.frame.reciprocal
    if not outward or not trigger.token.is_verb:
        return False
    held, subject = find_object(trigger.token), find_subject(trigger.token)
    owner = held.first("poss") if held is not None else None
    if held is not None and held.lemma in _BACKING:
        return False  # "pledged its backing to a pipeline"
    if owner is None or owner.tag != "PRP$" or (subject is not None and subject.tag == "PRP"):
        return False
    known = {actor.base for actor in actors}
    # Who fled to it is of no state that is told: "opened its borders to refugees".
    return not any(r.base and (r.base not in known or r.sector == "REF") for r in recipients)
