"""Whether an act that a Russian sentence tells is a deed."""

from dataclasses import dataclass

from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import feature, is_negated, is_participle, preposition
from multivector.coding.russian.vocabulary import RussianWords
from multivector.domain import Status

_LONG_ACTS = frozenset({"PROTEST", "ASSAULT", "MOBILIZE", "COERCE"})
_RAISED = ("xcomp", "csubj", "ccomp", "acl")  # infinitives below what tells how real they are


@dataclass(frozen=True, slots=True)
class Reality:
    """How real an act is.

    Attributes:
        status: Its status.
        cue: The word that tells it, or "" where only the tense does.
        refused: Whether the actor himself rules it out.
        alleged: Whether it is only said to be so.
        denier: The verb whose subject denies it, or None.
    """

    status: Status
    cue: str = ""
    refused: bool = False
    alleged: bool = False
    denier: Token | None = None


def read_reality(act: Token, event_type: str, words: RussianWords) -> Reality:
    """How real the act of a word is, from the words that govern it."""
    alleged = _alleged(act, words)
    denied = _denied(act, words)
    if denied is not None:
        return Reality(Status.DENIED, denied.text, denier=denied, alleged=alleged is not None)
    cue = "" if alleged is None else alleged.text
    tense = _from_tense(act, event_type, words)
    if tense.cue or alleged is None:
        return Reality(tense.status, tense.cue, tense.refused, alleged is not None)
    return Reality(tense.status, cue, tense.refused, True)


def _from_tense(act: Token, event_type: str, words: RussianWords) -> Reality:
    verb = act if act.is_verb or act.pos in ("ADJ", "ADV") else None
    if verb is None:
        return _of_noun(act, event_type, words)
    if is_negated(verb):
        future = _is_future(verb)
        return Reality(Status.NEGATED, "не", refused=future)
    if _is_conditional(verb, words):
        return Reality(Status.POSSIBLE, "если")
    raised = _by_governors(verb, words) or _by_own_words(verb, words)
    if raised is not None:
        return raised
    if is_participle(verb):
        return Reality(Status.HAPPENED)
    present = feature(verb, "Tense") == "Pres" and feature(verb, "Voice") != "Pass"
    if present and event_type in _LONG_ACTS:
        return Reality(Status.ONGOING)
    return Reality(Status.HAPPENED)


def _by_governors(verb: Token, words: RussianWords) -> Reality | None:
    """What the words above an infinitive make of it."""
    at = verb
    while at.head is not at and at.dep in _RAISED and feature(at, "VerbForm") == "Inf":
        raised = _raised(at.head, words)
        if raised is not None:
            return raised
        at = at.head
    return None


def _by_own_words(verb: Token, words: RussianWords) -> Reality | None:
    """What particles, adverbs, conjunctions and the tense of a verb say."""
    if any(child.text.lower() in ("бы", "б") for child in verb.all("aux", "advmod")):
        return Reality(Status.POSSIBLE, "бы")
    doubts = verb.all("advmod", "parataxis", "discourse")
    if any(child.lemma in words["possible"] for child in doubts):
        return Reality(Status.POSSIBLE, "возможно")
    if any(mark.lemma in ("чтобы", "дабы") for mark in verb.all("mark")):
        return Reality(Status.POSSIBLE, "чтобы")
    return Reality(Status.ANNOUNCED) if _is_future(verb) else None


def _raised(governor: Token, words: RussianWords) -> Reality | None:
    """What a governing word makes of an infinitive; None where it leaves it as it is."""
    lemma = governor.lemma
    negated = is_negated(governor)
    if lemma in words["future"]:
        return (
            Reality(Status.NEGATED, lemma, refused=True)
            if negated
            else Reality(Status.ANNOUNCED, governor.text)
        )
    if lemma in words["possible"] or lemma in words["possible_nouns"]:
        return Reality(
            Status.NEGATED if negated and lemma == "смочь" else Status.POSSIBLE, governor.text
        )
    if negated:
        return Reality(Status.NEGATED, "не")
    if _is_future(governor):
        return Reality(Status.ANNOUNCED, governor.text)
    if lemma in words["ongoing"]:
        return Reality(Status.ONGOING, governor.text)
    if any(child.text.lower() == "бы" for child in governor.all("aux", "advmod")):
        return Reality(Status.POSSIBLE, "бы")
    return None


def _of_noun(noun: Token, event_type: str, words: RussianWords) -> Reality:
    """A noun is as real as the verb that carries it."""
    if preposition(noun) in words["without"]:
        return Reality(Status.NEGATED, preposition(noun) or "")
    modifiers = {child.lemma for child in noun.all("amod")}
    if modifiers & {
        "возможный",
        "предстоящий",
        "вероятный",
        "потенциальный",
        "планируемый",
        "готовящийся",
        "будущий",
    }:
        status = Status.ANNOUNCED if modifiers & {"предстоящий", "планируемый"} else Status.POSSIBLE
        return Reality(status, next(iter(sorted(modifiers))))
    at = noun
    for governor in noun.ancestors():
        if at.dep not in ("obj", "nmod", "obl", "nsubj", "nsubj:pass", "iobj", "conj", "xcomp"):
            break
        temporal = preposition(at) in (
            "после",
            "из-за",
            "в ходе",
            "во время",
            "на фоне",
            "за",
            "против",
            "при",
            "в результате",
            "вслед за",
        )
        if temporal:
            break
        if governor.lemma in words["lack"]:
            return Reality(Status.NEGATED, governor.text)
        if governor.is_noun and governor.lemma in words["planned_nouns"]:
            return Reality(Status.ANNOUNCED, governor.text)
        if governor.is_noun and governor.lemma in words["possible_nouns"]:
            return Reality(Status.POSSIBLE, governor.text)
        if governor.is_verb or governor.pos in ("ADJ", "ADV"):
            return _of_governor(governor, at, event_type, words)
        at = governor
    return Reality(Status.HAPPENED)


def _of_governor(verb: Token, below: Token, event_type: str, words: RussianWords) -> Reality:
    """What the governing verb says of a noun."""
    close = below.dep in ("obj", "nsubj", "nsubj:pass") or verb.lemma in words["carriers"]
    if not close:
        return Reality(Status.HAPPENED)
    if verb.lemma in words["phase"] or verb.lemma in words["carriers"]:
        if verb.lemma in words["ongoing"]:
            return Reality(Status.ONGOING, verb.text)
        return _from_tense(verb, event_type, words)
    if verb.lemma in words["future"]:
        return Reality(Status.ANNOUNCED, verb.text)
    if verb.lemma in (
        "мочь",
        "грозить",
        "угрожать",
        "готовить",
        "опасаться",
        "бояться",
        "предотвратить",
        "ожидать",
        "избежать",
    ):
        return Reality(Status.POSSIBLE, verb.text)
    if is_negated(verb) and below.dep in ("nsubj", "nsubj:pass", "obj"):
        return Reality(Status.NEGATED, "не")
    if _is_future(verb) and below.dep in ("nsubj", "nsubj:pass"):
        return Reality(Status.ANNOUNCED)
    return Reality(Status.HAPPENED)


def _is_future(verb: Token) -> bool:
    if feature(verb, "Tense") == "Fut":
        return True
    # The parser calls "будет" a present.
    return any(aux.text.lower().startswith("буд") for aux in verb.all("aux", "aux:pass", "cop"))


def _is_conditional(verb: Token, words: RussianWords) -> bool:
    at = verb
    for _ in range(4):
        if any(mark.lemma in words["conditional"] for mark in at.all("mark", "advmod")):
            return True
        if at.head is at or at.dep not in ("xcomp", "conj", "aux"):
            return False
        at = at.head
    return False


def _alleged(act: Token, words: RussianWords) -> Token | None:
    for token in (act, *act.ancestors()):
        for child in token.children:
            if child.lemma in words["alleged"]:
                return child
        if token.is_verb:
            break
    return None


def _denied(act: Token, words: RussianWords) -> Token | None:
    """The word that denies an act: "опроверг, что", "отрицает применение"."""
    at = act
    for governor in act.ancestors():
        if at.dep in ("acl:relcl", "parataxis", "advcl", "nsubj"):
            return None
        if governor.lemma in words["deny"] and governor.is_verb:
            return (
                governor
                if governor.lemma not in ("отказаться", "отвергнуть", "отвергать")
                else None
            )
        if governor.lemma in words["deny_nouns"]:
            return governor
        at = governor
    return None
