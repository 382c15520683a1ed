"""Who says what the sentence tells, where the parser takes his words at its end for a second act.

"Sudan will shut the road, an adviser warned", "the fault is Sudan's, charged the ministry": the
first clause is what the verb of saying holds.
"""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token

_SAYING = frozenset({
    "add", "allege", "announce", "argue", "assert", "boast", "charge", "claim", "complain",
    "concede", "confirm", "contend", "insist", "lament", "maintain", "predict",
    "promise", "reckon", "reply", "report", "say", "stress", "suggest", "vow", "warn",
})  # fmt: skip
# What these are followed by may stand for the speaker: none of them has an object of its own.
_INVERTED = frozenset({
    "allege", "argue", "boast", "charge", "complain", "contend", "insist", "lament", "say", "warn",
})  # fmt: skip
_OPENING = frozenset({"after", "before", "if", "once", "unless", "until", "when"})
_TOLD = ("VBD", "VBZ", "VBP")
_HELD = ("ccomp", "xcomp", "dobj", "prt", "acomp", "attr", "oprd", "dative")
_CLOSING = ('"', "'", "\u201d", "''")


def hang_reported(tokens: Sequence[Token]) -> None:
    """Make the clause before a last clause of saying its content."""
    for verb in tokens:
        if verb.lemma == "deny" or verb.lemma in _SAYING:
            _hold_that(verb)
        if verb.lemma not in _SAYING:
            continue
        _recover_content(verb)
        if _is_second(verb) and _is_cut_off(verb, tokens):
            _give_speaker(verb, tokens)
            _turn(verb.head, verb)
        elif _is_on_its_speaker(verb) and _is_cut_off(verb.head, tokens):
            _lift(verb)
            _turn(verb.head, verb)


def _hold_that(verb: Token) -> None:
    """Make a content of a clause with "that" cut off by an aside: "denied time and again that"."""
    clause = next((c for c in verb.all("conj") if c.first("mark") and c.first("nsubj")), None)
    marked = clause is not None and any(m.text.lower() == "that" for m in clause.all("mark"))
    if clause is not None and marked and verb.first("ccomp") is None:
        clause.dep = "ccomp"


def _recover_content(verb: Token) -> None:
    """Take back a content that the parser gave to a clause of time or condition before it.

    "Before the vote is held Chad must withdraw, Sudan insisted."
    """
    if verb.first("ccomp", "xcomp", "dobj") is not None:
        return
    for clause in verb.all("advcl"):
        content = clause.first("ccomp")
        opened = any(c.lemma.lower() in _OPENING for c in clause.all("mark", "advmod"))
        if not opened or content is None or content.first("mark"):
            continue
        if clause.lemma not in _SAYING and clause.index < content.index < verb.index:
            clause.children.remove(content)
            content.head = verb
            verb.children = sorted((*verb.children, content), key=lambda child: child.index)
            return


def _is_second(verb: Token) -> bool:
    """Whether it stands beside the root with a subject and nothing else that it would say."""
    told = verb.head
    beside = verb.dep in ("conj", "parataxis", "advcl") and not verb.first("mark", "advmod")
    beside = beside and verb.tag in _TOLD and told.is_root
    if not beside or not told.is_verb or told.first("cc") is not None or not _ends(verb):
        return False
    speaker = verb.first("nsubj") or _inverted(verb)
    if speaker is None or speaker.pos == "PRON":
        return False
    return all(held is speaker for held in verb.all(*_HELD))


def _inverted(verb: Token) -> Token | None:
    """The speaker right after his verb: "charged the ministry in Khartoum"."""
    held = verb.first("dobj") if verb.lemma in _INVERTED else None
    opening = min((t.index for t in held.subtree()), default=0) if held is not None else 0
    return held if opening == verb.index + 1 else None


def _is_on_its_speaker(verb: Token) -> bool:
    """Whether it ends the sentence and hangs on the one who speaks, and he on what he says."""
    speaker, told = verb.head, _root_of(verb)
    if verb.dep not in ("acl", "relcl") or verb.tag not in ("VBD", "VBN") or not speaker.is_noun:
        return False
    below = told.is_verb and speaker.index == verb.index - 1 > told.index
    if not below or speaker.dep not in ("dobj", "appos", "npadvmod", "conj", "oprd"):
        return False
    return verb.first(*_HELD, "agent", "nsubj", "mark") is None and _ends(verb)


def _root_of(word: Token) -> Token:
    return next((t for t in word.ancestors() if t.is_root), word)


def _ends(verb: Token) -> bool:
    """Whether nothing of the clause above follows it, and no further act."""
    last = max(t.index for t in verb.subtree())
    root = _root_of(verb)
    after = any(t.index > last for t in root.subtree() if t.dep != "punct")
    return not after and verb.index > root.index and verb.first("conj", "cc") is None


def _is_cut_off(word: Token, tokens: Sequence[Token]) -> bool:
    """Whether a comma goes before it and all that hangs on it."""
    opening = min(t.index for t in word.subtree() if t.dep != "punct")
    before = [t for t in tokens[:opening] if t.text not in _CLOSING]
    return bool(before) and before[-1].text == ","


def _give_speaker(verb: Token, tokens: Sequence[Token]) -> None:
    """Make who follows the verb its subject, with the place that follows him."""
    speaker = verb.first("nsubj")
    if speaker is not None:
        return
    (speaker,) = verb.all("dobj")
    speaker.dep = "nsubj"
    after = tokens[max(t.index for t in speaker.subtree()) + 1 :]
    if after and after[0].head is verb and after[0].lemma in ("in", "of"):
        verb.children.remove(after[0])
        after[0].head = speaker
        speaker.children.append(after[0])


def _lift(verb: Token) -> None:
    """Put the verb above the speaker on whom it hangs."""
    speaker, told = verb.head, _root_of(verb)
    speaker.children.remove(verb)
    speaker.head.children.remove(speaker)
    told.children.append(verb)
    verb.head, verb.tag = told, "VBD"
    speaker.head, speaker.dep = verb, "nsubj"
    verb.children.insert(0, speaker)


def _turn(told: Token, verb: Token) -> None:
    """Put the root below the verb of saying, which takes the marks at the end."""
    told.children.remove(verb)
    ends = [mark for mark in told.all("punct") if mark.index > verb.index]
    for mark in ends:
        told.children.remove(mark)
        mark.head = verb
    verb.head, verb.dep = verb, "ROOT"
    told.head, told.dep = verb, "ccomp"
    verb.children = sorted((told, *verb.children, *ends), key=lambda child: child.index)
