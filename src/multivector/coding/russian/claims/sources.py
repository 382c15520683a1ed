"""Who speaks in Russian: the word that names the speaker of a cue, and where his phrase stands."""

from collections.abc import Mapping

from multivector.coding.claims.found import Stretch
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.russian.arcs import (
    feature,
    in_case,
    is_participle,
    is_passive,
    nominal_subject,
    preposition,
)
from multivector.coding.russian.claims.extents import phrase_stretch
from multivector.coding.russian.slots import subject_of

Source = tuple[Token, Stretch]
_RELATIVE = ("который", "кто", "что")


def suffers(verb: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether the subject of a verb is told of and does not tell.

    "Возмущался" is no passive; "обеспокоен" is one whose subject speaks.
    """
    if not is_passive(verb) or verb.lemma in words["affected"]:
        return False
    return not verb.lemma.endswith("ся") or verb.lemma in words["charged"]


def find_source(
    cue: Token, sentence: ParsedSentence, words: Mapping[str, frozenset[str]]
) -> Source | None:
    """The speaker of a verb or of what stands like one ("уверен"), and his phrase.

    Args:
        cue: The verb.
        sentence: Its sentence.
        words: Named lists of the language: `impersonal`, `utterances`, `within`.
    """
    if cue.lemma in words["impersonal"]:
        return _utterance(cue, sentence, words["utterances"])
    if is_participle(cue) and not is_passive(cue):
        return _named(cue.head, sentence) if cue.head.is_noun else None
    if suffers(cue, words):
        agent = next(in_case(cue, "Ins", "obl:agent", "obl"), None)
        role = cue.first("xcomp")
        return None if agent is None or role is agent else _named(agent, sentence)
    own = nominal_subject(cue)
    if own is not None:
        return None if _is_rather_object(own, cue) else _related(cue, own, sentence)
    found = (
        _placed(cue, sentence, words["within"])
        or _written_alike(cue, sentence)
        or _shared(cue, sentence)
    )
    if found is None and not cue.is_root and cue.dep in ("advcl", "conj") and _lacks_own(cue):
        # "В МИД опровергли слухи, назвав их ложью": who speaks there speaks here.
        return find_source(cue.head, sentence, words) if cue.head.is_verb else None
    return found


def _lacks_own(cue: Token) -> bool:
    """Whether a verb takes its subject from the one above it."""
    if feature(cue, "VerbForm") == "Conv":
        return True
    return cue.dep == "conj" and feature(cue, "Number") == feature(cue.head, "Number")


def _is_rather_object(subject: Token, cue: Token) -> bool:
    """Whether a name of one form in all cases is told of, not speaking: "Токио считают врагом"."""
    several = feature(cue, "Number") == "Plur" and subject.first("conj") is None
    return several and subject.pos == "PROPN" and feature(subject, "Number") == "Sing"


def _named(token: Token, sentence: ParsedSentence) -> Source:
    name = _behind_initials(token, sentence)
    start, end = phrase_stretch(sentence, name)
    return name, (min(start, token.start), end)


def _behind_initials(token: Token, sentence: ParsedSentence) -> Token:
    """The surname of which the parser took an initial for the name: "В.Петров"."""
    while len(token.text) == 1 and token.text.isupper():
        after = sentence.tokens[token.index + 1 : token.index + 3]
        if len(after) < 2 or after[0].text != "." or not after[1].text[:1].isupper():
            break
        token = after[1]
    return token


def _related(cue: Token, subject: Token, sentence: ParsedSentence) -> Source:
    """The subject; a relative pronoun stands for the noun that it relates to."""
    if subject.lemma in _RELATIVE:
        for above in (cue, *cue.ancestors()):
            if above.dep in ("acl:relcl", "acl") and above.head is not above:
                return above.head, (subject.start, subject.end)
    return _named(subject, sentence)


def _utterance(
    cue: Token, sentence: ParsedSentence, utterances: frozenset[str]
) -> Source | None:
    """The paper that speaks: "в докладе говорится"."""
    for child in cue.all("obl", "nmod"):
        if preposition(child) == "в" and child.lemma in utterances:
            return _named(child, sentence)
    return None


def _placed(cue: Token, sentence: ParsedSentence, within: frozenset[str]) -> Source | None:
    """A house in which somebody speaks: "в Кремле заявили"."""
    if feature(cue, "Number") != "Plur":
        return None
    for child in cue.all("obl", "nmod", "iobj"):
        if preposition(child) not in ("в", "на") or feature(child, "Case") not in ("Loc", None):
            continue
        if child.lemma in within or child.pos in ("PROPN", "X") or child.text[:1].isupper():
            return child, phrase_stretch(sentence, child, placed=True)
    return None


def _written_alike(cue: Token, sentence: ParsedSentence) -> Source | None:
    """A name of one form in all cases that the parser took for an object: "сообщает ТАСС"."""
    if feature(cue, "VerbForm") != "Fin" or feature(cue, "Number") != "Sing":
        return None
    for child in cue.all("iobj", "obj", "obl"):
        alone = preposition(child) is None and child.index in (cue.index + 1, cue.index + 2)
        if alone and (child.text.isupper() or child.pos == "X") and len(child.text) > 1:
            return _named(child, sentence)
    return None


def _shared(cue: Token, sentence: ParsedSentence) -> Source | None:
    found = subject_of(cue)
    if found is None or found.dep in ("obj", "iobj") or not found.is_noun:
        return None
    if feature(found, "Case") in ("Acc", "Dat", "Loc", "Ins"):
        return None
    return _related(cue, found, sentence)
