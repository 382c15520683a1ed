"""Deed, plan, possibility, denial: the status of an act from the words around it.

The design's rules: the status is that of the coded act. A demand that was uttered has happened,
whatever becomes of what it demands; what is only wanted, planned or denied has not.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from multivector.coding.parsing.clauses import is_passive
from multivector.coding.parsing.parse import Token
from multivector.coding.reality.doubts import (
    is_on_anybody,
    is_plan_of_headline,
    is_scheduled,
    is_supposed,
    is_told_before,
    what_comes,
)
from multivector.coding.reality.followed import (
    WISHES,
    done_as_told,
    has_come_about,
    has_followed,
    is_achieved,
    is_as_expected,
    is_brought_about,
    is_done_by_vote,
    is_irresistible,
    is_ranked,
    is_regretted,
    is_reported,
    leans,
    left_undone,
)
from multivector.coding.reality.negations import find_lack, find_negation
from multivector.coding.reality.unreal import HolderFinder
from multivector.coding.times.moments import is_moment
from multivector.domain import Status

WordLists = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Reality:
    """A status and the word that set it.

    Attributes:
        status: The status.
        cue: The word, or "" where the tense alone speaks.
        alleged: Whether somebody unnamed only alleges it.
        refused: Whether it is ruled out for the time to come ("will not sign").
    """

    status: Status
    cue: str = ""
    alleged: bool = False
    refused: bool = False


# What a hope or a denial further up takes back; what is possible or denied stays so.
_HELD = frozenset({Status.HAPPENED, Status.ONGOING, Status.ANNOUNCED})
_HAPPENED = Reality(Status.HAPPENED)
_PREVENTING = frozenset({"prevent", "stop", "avert", "deter", "thwart"})


_BELIEVED = frozenset(
    "say report believe think allege know understand find see rumour claim reckon".split()
)


class StatusReader:
    """Reads statuses with the word lists of a language (`status.yaml`)."""

    def __init__(self, words: WordLists) -> None:
        self._words = words
        self._holders = HolderFinder(words)

    def read(self, token: Token) -> Reality:
        """The status of the act that the word names."""
        own = (
            self._verb(token, 0) if token.is_verb and token.pos != "NOUN" else self._noun(token, 0)
        )
        if own.status in _HELD:
            holder = self._holders.find(token)
            if holder is not None:
                return Reality(holder.status, holder.cue)
        return own

    def is_play(self, words: AbstractSet[str]) -> bool:
        """Whether a sentence of these lemmas tells of a match, and of nothing graver beside it.

        Attacks, defences, sieges and surrenders of players are none.
        """
        return not words.isdisjoint(self._words["playing"]) and words.isdisjoint(
            self._words["grave"]
        )

    # -- verbs ----------------------------------------------------------------------------------

    def _verb(self, verb: Token, depth: int) -> Reality:
        if depth > 10:
            return _HAPPENED
        own = self._own(verb)
        if own is not None and own.status is not Status.HAPPENED:
            return own
        done = done_as_told(verb)
        if done is not None:
            return self._verb(done, depth + 1)
        above = self._above(verb, depth)
        if above is not None and above.status is not Status.HAPPENED:
            return above
        if own is None and above is not None:
            return above
        return Reality(self._tense(verb), alleged=bool(above and above.alleged))

    def _own(self, verb: Token) -> Reality | None:
        """What the verb's own auxiliaries and negations say; None for a bare non-finite verb."""
        negation = find_negation(verb)
        if negation is not None:
            if is_regretted(verb):
                return _HAPPENED
            refused = self._is_future(verb) or self._is_failed(verb) or self._is_withheld(verb)
            return Reality(Status.NEGATED, negation.text, refused=refused)
        undone = left_undone(verb)
        held_back = self._condition(verb) or (Reality(*undone) if undone else None)
        if held_back is not None:
            return held_back
        for aux in verb.all("aux"):
            word = aux.text.lower()
            if word in self._words["future_aux"] or aux.lemma in self._words["future_aux"]:
                return Reality(Status.ANNOUNCED, aux.text)
            if word in self._words["possible_aux"]:
                return self._modal(verb, aux)
        if any(
            aux.lemma in ("be", "have", "do", "'ve", "'s") for aux in verb.all("aux", "auxpass")
        ):
            return _HAPPENED
        if leans(verb):
            return self._own(verb.head)
        if verb.tag in ("VBD", "VBZ", "VBP"):
            return _HAPPENED
        if verb.dep == "conj" and verb.head.is_verb:
            if any(c.text.lower() == "to" for c in verb.all("aux")):
                return None
            return self._own(verb.head) if verb.tag != "VBN" or is_passive(verb.head) else _HAPPENED
        return None

    def _is_future(self, verb: Token) -> bool:
        """Whether a clause tells of the time to come: "will not", "swore never to"."""
        future = self._words["future_aux"]
        if verb.dep == "xcomp" and verb.head.lemma.lower() in self._words["announcing"]:
            return True
        return any(
            aux.text.lower() in future or (aux.lemma == "would" and is_reported(verb))
            for aux in verb.all("aux")
        )

    def _is_failed(self, verb: Token) -> bool:
        """Whether those who tried did not come to it: "could not agree"."""
        able = any(aux.lemma.lower() in ("can", "could", "ca") for aux in verb.all("aux"))
        return able and verb.lemma.lower() in self._words["settling"]

    def _is_withheld(self, verb: Token) -> bool:
        """Whether what is asked for is not given: "gave no leave", "said it did not accept"."""
        if verb.dep == "ccomp" and verb.lemma.lower() in self._words["granting"]:
            return True
        held = verb.first("dobj", "nsubjpass")
        leave = held is not None and held.lemma.lower() in self._words["leave"]
        return leave and verb.lemma.lower() in self._words["giving"]

    def _is_enacted(self, verb: Token, paper: Token | None) -> bool:
        """Whether a law or decree is made that does it: "signed a decree to free them"."""
        made = verb.lemma.lower() in self._words["enacting"] and paper is not None
        return made and paper is not None and paper.lemma.lower() in self._words["papers"]

    def _modal(self, verb: Token, aux: Token) -> Reality:
        word = aux.text.lower()
        if word == "would" and is_reported(verb):
            return Reality(Status.ANNOUNCED, aux.text)  # "said it would impose" is its "will"
        return Reality(Status.POSSIBLE, aux.text)

    def _condition(self, verb: Token) -> Reality | None:
        for mark in verb.all("mark", "advmod"):
            if_so = mark.dep == "mark" and mark.lemma.lower() in self._words["condition_marks"]
            if if_so and not has_come_about(verb):
                return Reality(Status.POSSIBLE, mark.text)
        subject = verb.first("nsubj", "nsubjpass")
        for aux in verb.all("aux"):
            # "Had the king accepted, ...": a condition without "if".
            inverted = subject is not None and aux.index < subject.index
            clause = verb.dep == "advcl" and aux.lemma.lower() in ("have", "be")
            if inverted and (clause or aux.lemma.lower() == "should"):
                return Reality(Status.POSSIBLE, aux.text)
        return None

    def _above(self, verb: Token, depth: int) -> Reality | None:
        """What the governing words say; None at the root."""
        if verb.is_root:
            return None
        governor = verb.head
        if verb.dep in ("xcomp", "ccomp", "oprd") and (governor.is_verb or governor.pos == "ADJ"):
            above = self._verb(governor.head, depth + 1) if governor.dep == "acomp" else _HAPPENED
            if above.status is Status.POSSIBLE:
                return Reality(Status.POSSIBLE, governor.text)  # "would be ready to lift the ban"
            if is_achieved(governor) or is_irresistible(verb):
                return above
            return self._complement(verb, governor, depth)
        if verb.dep == "advcl":
            return self._adverbial(verb, governor, depth)
        infinitive = any(child.text.lower() == "to" for child in verb.all("aux"))
        if governor.is_noun and (verb.dep == "acl" or (verb.dep == "relcl" and infinitive)):
            return self._noun_clause(verb, governor)
        if verb.dep == "pcomp":
            return self._gerund(verb, depth)
        if verb.dep == "conj" and governor.is_verb:
            return self._above(governor, depth + 1)
        if verb.dep in ("relcl", "amod"):
            return None
        if verb.dep in ("dep", "parataxis", "prep"):
            return None
        return None

    def _complement(self, verb: Token, governor: Token, depth: int) -> Reality | None:
        lemma = governor.lemma.lower()
        finite = verb.dep == "ccomp" and not any(c.text.lower() == "to" for c in verb.all("aux"))
        if lemma in self._words["denying"]:
            return Reality(Status.DENIED, governor.text)
        if finite:
            if lemma in WISHES and not is_as_expected(governor):
                return self._hoped(verb, governor)
            above = self._verb(governor, depth + 1)
            seen = verb.tag == "VB" and above.status is Status.POSSIBLE  # "would like to see it go"
            return above if seen or above.status is Status.DENIED else None
        own = self._verb(governor, depth + 1) if governor.is_verb else _HAPPENED
        if lemma in self._words["negating"]:
            return Reality(
                Status.HAPPENED if own.status is Status.NEGATED else Status.NEGATED, governor.text
            )
        if lemma in self._words["implicative"] or is_done_by_vote(verb):
            return own
        meant = lemma == "be" and verb.dep == "xcomp" and verb.lemma != "blame"
        if meant and not finite and own == _HAPPENED:
            weak = governor.first("acomp")  # "are to meet", but "is too weak to invade"
            return Reality(Status.NEGATED if weak else Status.ANNOUNCED, (weak or governor).text)
        if is_passive(governor) and lemma in _BELIEVED and own.status is not Status.NEGATED:
            return Reality(
                Status.HAPPENED
                if any(a.lemma == "have" for a in verb.all("aux"))
                else Status.ONGOING,
                governor.text,
                alleged=True,
            )
        if lemma == "go" and verb.dep == "xcomp":
            return Reality(Status.ANNOUNCED, governor.text)
        if lemma in self._words["announcing"] and lemma not in self._words["implicative"]:
            return Reality(
                Status.NEGATED if own.status is Status.NEGATED else Status.ANNOUNCED, governor.text
            )
        if lemma in self._words["hoping"] or governor.pos == "ADJ":
            return Reality(
                Status.ANNOUNCED
                if lemma in ("set", "due", "ready", "poised", "about")
                else Status.POSSIBLE,
                governor.text,
            )
        if governor.first("dobj") is not None and any(
            c.text.lower() == "to" for c in verb.all("aux")
        ):
            return self._purpose(verb, governor, depth)
        return own

    def _hoped(self, verb: Token, governor: Token) -> Reality:
        past = verb.tag in ("VBD", "VBN") and not verb.first("aux")
        return (
            _HAPPENED
            if past and governor.lemma in ("insist", "suggest")
            else Reality(Status.POSSIBLE, governor.text)
        )

    def _adverbial(self, verb: Token, governor: Token, depth: int) -> Reality | None:
        infinitive = any(c.text.lower() == "to" for c in verb.all("aux"))
        if infinitive:
            goes = governor.lemma.lower() in self._words["going"]
            own = self._own(governor) if goes else None
            if own is not None and own.refused:
                return own  # "will not go to Rome to meet him"
            return self._purpose(verb, governor, depth)
        if (
            verb.tag in ("VBG", "VBN")
            and governor.is_verb
            and verb.first("nsubj", "nsubjpass", "mark") is None
        ):
            return self._beside(verb, governor, depth)
        return None

    def _beside(self, deed: Token, governor: Token, depth: int) -> Reality:
        """What is told beside a clause shares its fate, but not its "not" where it goes before.

        "Accused by Mali of theft, Chad said nothing": it was accused.
        """
        above = self._verb(governor, depth + 1)
        before = deed.index < governor.index and above.status is Status.NEGATED
        return _HAPPENED if before else above

    def _purpose(self, verb: Token, governor: Token, depth: int) -> Reality:
        """What is done in order to: a purpose, unless it is uttered in the doing.

        "telephoned him to thank him" has thanked.
        """
        if is_brought_about(governor) or self._is_enacted(governor, governor.first("dobj")):
            return self._verb(governor, depth + 1)
        uttered = verb.lemma.lower() in self._words["uttered"]
        if uttered and governor.lemma.lower() in self._words["contacting"]:
            return self._verb(governor, depth + 1)
        return Reality(Status.POSSIBLE, "to")

    def _noun_clause(self, verb: Token, noun: Token) -> Reality | None:
        if any(mark.lemma == "that" for mark in verb.all("mark")):
            # "denied reports that it armed them": what is denied is the content.
            denied = noun.dep == "dobj" and noun.head.lemma in self._words["denying"]
            return Reality(Status.DENIED, noun.head.text) if denied else None
        if verb.tag in ("VBG", "VBN"):
            return None
        if is_plan_of_headline(verb) and noun.lemma not in self._words["possible_nouns"]:
            return Reality(Status.ANNOUNCED, "to")
        if is_ranked(noun):
            # "The only leader to recognise it" has recognised it, "will be the first to" has not.
            return self._verb(noun.head, 1) if noun.dep == "attr" else None
        if noun.lemma in self._words["announcing_nouns"]:
            verb = noun.head if noun.dep in ("dobj", "nsubjpass") else noun
            dropped = verb.lemma in self._words["dropping"]  # "shelved plans to buy jets"
            status = Status.NEGATED if dropped else Status.ANNOUNCED
            return Reality(status, (verb if dropped else noun).text)
        if noun.dep == "dobj" and self._is_enacted(noun.head, noun):
            return self._verb(noun.head, 1)
        return Reality(Status.POSSIBLE, noun.text)

    def _gerund(self, verb: Token, depth: int) -> Reality | None:
        preposition = verb.head
        governor = preposition.head
        lemma = governor.lemma.lower()
        meant = preposition.lemma == "by" and lemma == "mean"  # "what it meant by leaving"
        later = ("after", "since", "despite", "following")
        if meant or preposition.lemma in later or has_followed(verb):
            return _HAPPENED
        if preposition.lemma in ("without", "instead", "before", "against", "rather", "than"):
            return Reality(
                Status.NEGATED if preposition.lemma != "before" else Status.POSSIBLE,
                preposition.text,
            )
        if governor.is_verb:
            held = self._words["negating"] | self._words["keeping"]
            if lemma in held and preposition.lemma in ("from", "against", "out"):
                return Reality(Status.NEGATED, governor.text)
            if lemma in self._words["hoping"] or (lemma in self._words["announcing"]):
                return Reality(Status.POSSIBLE, governor.text)
            if lemma in self._words["denying"]:
                return Reality(Status.DENIED, governor.text)
            return self._beside(verb, governor, depth)
        if governor.is_noun:
            if governor.lemma in self._words["possible_nouns"]:
                return Reality(Status.POSSIBLE, governor.text)
            return self._noun(governor, depth + 1)
        return None

    def _tense(self, verb: Token) -> Status:
        auxiliaries = list(verb.all("aux", "auxpass"))
        if verb.tag == "VBG" and any(
            a.lemma == "be" and a.tag in ("VBZ", "VBP") for a in auxiliaries
        ):
            return Status.ONGOING
        if any(a.text.lower() == "being" for a in auxiliaries):
            return Status.ONGOING
        lasting = verb.tag == "VBG" and any(a.text.lower() == "been" for a in auxiliaries)
        if lasting and any(a.lemma == "have" and a.tag in ("VBZ", "VBP") for a in auxiliaries):
            return Status.ONGOING  # "has been shelling the town since May"
        return Status.HAPPENED

    # -- nouns ----------------------------------------------------------------------------------

    def _noun(self, noun: Token, depth: int) -> Reality:
        if depth > 10:
            return _HAPPENED
        own = self._modifiers(noun)
        if own is not None:
            return own
        around = self._around(noun, depth)
        later = around == _HAPPENED and is_scheduled(noun)
        return Reality(Status.ANNOUNCED) if later else around

    def _modifiers(self, noun: Token) -> Reality | None:
        for child in noun.children:
            word = child.lemma.lower()
            if is_on_anybody(child):
                return Reality(Status.POSSIBLE, child.text)
            if child.index > noun.index and child.dep not in ("acl", "relcl"):
                continue
            if child.dep in ("det", "neg", "advmod") and word in ("no", "neither", "not"):
                return Reality(Status.NEGATED, child.text)
            if child.dep == "det" and word == "any":
                return Reality(Status.POSSIBLE, child.text)
            if child.dep in ("amod", "compound", "advmod"):
                forms = {word, child.text.lower()}  # "planned" is a form of "plan"
                if not forms.isdisjoint(self._words["announced_modifiers"]):
                    return Reality(Status.ANNOUNCED, child.text)
                if not forms.isdisjoint(self._words["possible_modifiers"]):
                    return Reality(Status.POSSIBLE, child.text)
                if not forms.isdisjoint(self._words["alleged_modifiers"]):
                    return Reality(Status.HAPPENED, child.text, alleged=True)
        return None

    def _around(self, noun: Token, depth: int) -> Reality:
        governor, dep = noun.head, noun.dep
        if noun.is_root:
            return _HAPPENED
        if dep == "conj":
            return (
                self._noun(governor, depth + 1)
                if governor.is_noun
                else self._verb(governor, depth + 1)
            )
        if dep == "pobj":
            lack = find_lack(governor)
            if lack is not None:
                return Reality(Status.NEGATED, lack.text)
            return self._prepositional(noun, governor, depth)
        if dep in ("compound", "poss", "nmod", "appos"):
            return _HAPPENED if dep != "compound" else self._noun(governor, depth + 1)
        if governor.is_verb:
            return self._governed(noun, governor, depth)
        return _HAPPENED

    def _prepositional(self, noun: Token, preposition: Token, depth: int) -> Reality:
        above = preposition.head
        word = preposition.lemma.lower()
        if word in self._words["ahead"] and word not in ("for", "to"):
            return Reality(Status.POSSIBLE, preposition.text)
        if word == "of" and preposition.head.lemma == "ahead":
            return Reality(Status.ANNOUNCED, "ahead of")
        if above.is_noun:
            if (
                word in ("of", "to", "for", "on", "at", "against", "about")
                and above.lemma in self._words["possible_nouns"]
                and not is_moment(above)
            ):
                return Reality(Status.POSSIBLE, above.text)
            if word == "for" and above.lemma in self._words["traded_for"]:
                return Reality(Status.POSSIBLE, above.text)
            if word == "of":
                return self._noun(above, depth + 1)
            return _HAPPENED
        if above.pos == "ADJ" and above.lemma.lower() in self._words["fearing"]:
            some = noun.first("det", "poss")
            open_ = some is None or some.lemma.lower() in ("a", "an", "any")
            return Reality(Status.POSSIBLE, above.text) if open_ else _HAPPENED
        if above.is_verb:
            lemma = above.lemma.lower()
            toward = word in ("for", "against", "to", "about", "of", "from", "on", "into")
            if toward and lemma in self._words["reaching"]:
                return Reality(Status.POSSIBLE, above.text)
            if word in ("in", "of") and lemma in self._words["denying"]:
                return Reality(Status.DENIED, above.text)
            if word in ("in", "to", "with", "on") and noun.head is preposition:
                inner = self._verb(above, depth + 1)
                near = preposition.index - above.index <= 2
                return inner if near and inner.status is not Status.HAPPENED else _HAPPENED
        return _HAPPENED

    def _governed(self, noun: Token, verb: Token, depth: int) -> Reality:
        lemma = verb.lemma.lower()
        if noun.dep in ("dobj", "nsubjpass", "attr", "oprd", "dative"):
            if lemma in self._words["denying"]:
                return Reality(Status.DENIED, verb.text)
            inner = self._verb(verb, depth + 1)
            if lemma in self._words["negating"]:
                if inner.status is Status.NEGATED and lemma in _PREVENTING:
                    return _HAPPENED  # "fog did not prevent a raid"
                return Reality(
                    Status.NEGATED if inner.status is Status.HAPPENED else Status.POSSIBLE,
                    verb.text,
                )
            if lemma in self._words["arranging"]:
                return Reality(Status.ANNOUNCED, verb.text)
            meant = lemma == "mean" and noun.dep == "nsubjpass"  # "the summit was meant to prove"
            if lemma in self._words["hoping"] - self._words["done_to_things"] and not meant:
                return Reality(Status.POSSIBLE, verb.text)
            if lemma in self._words["weighing"] and not is_told_before(noun):
                return Reality(Status.POSSIBLE, verb.text)
            return inner
        if noun.dep == "nsubj":
            if lemma in ("loom", "threaten") or is_supposed(noun, verb):
                return Reality(Status.POSSIBLE, verb.text)
            coming, undone = what_comes(verb)
            if coming.lemma.lower() not in self._words["occurring"]:
                return _HAPPENED
            return Reality(Status.NEGATED, undone) if undone else self._verb(coming, depth + 1)
        return _HAPPENED
