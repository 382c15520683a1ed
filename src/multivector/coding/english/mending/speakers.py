"""Second words of a speaker that the parser gives to whom he speaks of.

"Chad said the vote had been rigged and asked the court to annul it": who asks is who said so.
"""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token

_SAYING = frozenset({
    "say", "claim", "announce", "declare", "argue", "complain", "add", "note", "allege", "state",
    "assert", "tell", "report", "believe",
})  # fmt: skip
# What is said of others with whom one is at odds, and what is asked of them.
_UTTERING = frozenset({
    "accuse", "appeal", "ask", "beg", "blame", "call", "condemn", "criticise", "criticize",
    "demand", "denounce", "deplore", "deny", "express", "implore", "insist", "pledge", "reiterate",
    "reject", "renew", "repeat", "request", "stress", "urge", "voice", "vow", "warn", "welcome",
    "promise", "threaten", "praise", "thank", "describe", "rule", "dismiss",
})  # fmt: skip
# What one is or bears, and does not do: whoever is spoken of so does not speak.
_BEING = frozenset({"be", "bear", "deserve", "have", "lack", "remain", "seem", "carry", "owe"})
# What one adds to a demand or a denial: "demanded that Chad stop, calling it a breach".
_COMMENTING = frozenset({
    "accuse", "add", "argue", "blame", "brand", "call", "cite", "claim", "condemn", "criticise",
    "criticize", "denounce", "describe", "dismiss", "insist", "label", "say", "slam", "urge", "vow",
    "warn",
})  # fmt: skip
_HOLDING = _SAYING | {"demand", "deny", "insist", "warn", "ask", "urge", "vow", "request"}
_AUXILIARIES = frozenset({"will", "would", "must", "should", "could", "can", "may", "might"})
_THEN, _NOW = frozenset({"VBD", "VBN"}), frozenset({"VBZ", "VBP"})


def return_to_speakers(tokens: Sequence[Token]) -> None:
    """Hang such verbs on the verb of saying."""
    for token in tokens:
        if token.dep == "advcl" and token.tag == "VBG" and token.lemma in _COMMENTING:
            _return_comment(token, tokens)
        if token.dep != "conj" or token.lemma not in _UTTERING or not token.is_verb:
            continue
        content = token.head
        saying = content.head
        if content.dep == "ccomp" and _is_spoken(token, content, saying):
            _hang(token, saying)


def _return_comment(verb: Token, tokens: Sequence[Token]) -> None:
    content = verb.head
    saying = content.head
    cut_off = verb.index > 0 and tokens[verb.index - 1].text == ","
    told = content.dep == "ccomp" and saying.index < content.index < verb.index
    if not (cut_off and told) or saying.lemma not in _HOLDING or saying.first("nsubj") is None:
        return
    if content.lemma in _UTTERING | _COMMENTING or verb.first("nsubj", "mark") is not None:
        return
    content.children.remove(verb)
    verb.head = saying
    saying.children = sorted((*saying.children, verb), key=lambda child: child.index)


def _is_spoken(verb: Token, content: Token, saying: Token) -> bool:
    """Whether it goes on with what the speaker does, not with what he tells."""
    if saying.lemma not in _SAYING or not saying.index < content.index < verb.index:
        return False
    if verb.first("nsubj", "nsubjpass", "aux", "auxpass", "mark") is not None:
        return False
    subject = content.first("nsubj", "nsubjpass", "expl")
    if subject is None or saying.first("nsubj") is None or content.lemma in _UTTERING:
        return False
    tense = _THEN if saying.tag == "VBD" else _NOW
    return verb.tag in tense and _is_at_rest(content, subject, verb)


def _is_at_rest(content: Token, subject: Token, verb: Token) -> bool:
    """Whether what he tells is not of the same form: "was held", "had gone", "would go"."""
    if content.first("nsubjpass", "auxpass") is not None or content.lemma in _BEING:
        return True
    if any(aux.lemma in _AUXILIARIES or content.tag == "VBG" for aux in content.all("aux")):
        return True
    if any(aux.lemma == "have" for aux in content.all("aux")):
        return subject.pos != "PRON" or verb.tag == "VBD"
    return False


def _hang(verb: Token, saying: Token) -> None:
    content = verb.head
    joining = [c for c in content.all("cc", "punct") if c.index < verb.index]
    joining = [c for c in joining if c.index > max(_held_before(content, verb), content.index)]
    for word in (*joining, verb):
        content.children.remove(word)
        word.head = saying
        saying.children.append(word)
    saying.children.sort(key=lambda child: child.index)


def _held_before(content: Token, verb: Token) -> int:
    """Where the last thing ends that hangs on the content before the verb."""
    held = (c for c in content.children if c.index < verb.index and c.dep not in ("cc", "punct"))
    return max((c.index for c in held), default=content.index)
