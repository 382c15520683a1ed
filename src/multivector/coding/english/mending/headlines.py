"""Verbs of headlines that the tagger takes for plural nouns: "Chile president apologises"."""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import party_words

_ENDS = frozenset({".", "!", "?", "”", '"', "’"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_LEAST = 4  # words: two names, a comma, a verb, and what it governs
# Verbs that are no nouns.
_ONLY_VERBS = frozenset({
    "accept", "accuse", "agree", "allege", "announce", "apologise", "apologize", "approve",
    "authorise", "authorize", "begin", "beg", "blame", "condemn", "confirm", "criticise",
    "criticize", "deny", "denounce", "deport", "detain", "deploy", "expel", "evacuate", "extradite",
    "flee", "forgive", "impose", "invade", "invite", "mobilise", "mobilize", "nationalise",
    "nationalize", "oppose", "oust", "postpone", "recognise", "recognize", "refuse",
    "reject", "repatriate", "resign", "resume", "seize", "summon", "suspend", "threaten", "urge",
    "warn", "withdraw",
})  # fmt: skip
# Verbs that are nouns too: they are verbs between who acts and what he acts on.
_NOUNS_TOO = frozenset({
    "attack", "ban", "bar", "bomb", "free", "hail", "halt", "host", "jail", "lift", "order",
    "pardon", "pledge", "praise", "raid", "recall", "sack", "shell", "sign", "slam", "storm",
    "strike", "thank", "vow",
})  # fmt: skip
# What two states do that a headline only parts by a comma.
_SHARED = frozenset({
    "sign", "trade", "swap", "stage", "ink", "hold", "condemn", "exchange", "host", "launch",
    "plan", "pledge", "vow", "seal", "open", "close", "resume", "seek", "agree", "face", "back",
})  # fmt: skip
_SAYING = frozenset({"say", "tell", "claim", "report", "add", "warn", "vow", "admit", "insist"})


def raise_headline_verbs(tokens: Sequence[Token]) -> None:
    """Make verbs of such words, with who acts before them and what he acts on behind."""
    bare = bool(tokens) and tokens[-1].text not in _ENDS
    if bare and len(tokens) > _LEAST and tokens[1].text == ",":
        _join_names(tokens[0], tokens[2], tokens[3])
    for token in tokens:
        governs = token.first("nsubj") is not None and token.first("dobj") is not None
        if token.tag in ("NN", "JJ") and token.is_root and governs:
            token.pos, token.tag = "VERB", "VBP"  # "rebels attack town", "rebels free hostages"
        elif token.tag in ("NNS", "NN", "VBZ", "VBP") and _is_verb(token, tokens, bare=bare):
            subject = _subject_of(token, tokens)
            _raise(token, subject) if subject is not None else _follow(token, tokens)
        elif bare and token.tag in ("VBZ", "VBP"):
            _follow(token, tokens)
            _go_on(token)


def _is_verb(token: Token, tokens: Sequence[Token], *, bare: bool) -> bool:
    """Whether a word that the tagger or the parser takes for a noun must be a verb."""
    if token.tag == "VBP":  # "Chad police probe death", "talks collapse"
        modified = token.first("compound") is not None and token.first("nsubj") is None
        if token.dep == "compound":  # "teachers end strike"
            return bare and token.first("nsubj") is not None and token.index < token.head.index
        return bare and token.is_root and modified
    if token.tag == "VBZ":
        modified = token.first("compound") is not None and token.first("nsubj") is None
        return (bare and modified) or (token.dep == "compound" and token.index < token.head.index)
    if token.tag == "NN":  # "Russian forces shell town"
        before = token.first("nsubj")
        return bare and token.dep == "compound" and before is not None and before.tag == "NNS"
    subject = _subject_of(token, tokens)
    if token.lemma in _ONLY_VERBS:
        return subject is not None or token.first("dobj") is not None
    return bare and subject is not None and _acts_on(token, subject, tokens)


def _subject_of(verb: Token, tokens: Sequence[Token]) -> Token | None:
    """The noun right before a word, where both are of one phrase."""
    before = tokens[verb.index - 1] if verb.index else None
    if before is None or not before.is_noun or before.tag == "PRP":
        return None
    together = before.dep in ("compound", "nsubj") and before.head in (verb, verb.head)
    return before if together or (verb.dep == "prep" and verb.head is before) else None


def _acts_on(verb: Token, subject: Token, tokens: Sequence[Token]) -> bool:
    """Whether a word that may be a noun stands between who acts and a noun in a bare headline."""
    if subject.tag == "NNS" or subject.lemma not in party_words("en").sectors:
        return False
    following = tokens[verb.index + 1] if verb.index + 1 < len(tokens) else None
    if verb.is_root and following is not None and following.tag in ("RB", "RP"):
        return True  # "prime minister steps aside"
    if verb.lemma not in _NOUNS_TOO:
        return False
    if verb.dep == "prep":
        return True
    return verb.dep == "compound" and all(token.tag not in _FINITE for token in tokens)


def _raise(verb: Token, subject: Token) -> None:
    """Put a verb where its phrase stood, or before the verb that goes on after it."""
    above = verb.head
    if verb.dep == "compound":
        _precede(verb, above, "dobj")
    elif verb.dep in ("nsubj", "prep") and not verb.is_root:
        governor = above if verb.dep == "nsubj" else above.head
        if not governor.is_verb:
            return
        _precede(verb, governor, "conj")
    for child in verb.all("pobj"):
        child.dep = "dobj"
    verb.pos, verb.tag = "VERB", "VBP" if verb.tag in ("NN", "VBP") else "VBZ"
    _hang_subject(verb, subject)


def _join_names(first: Token, second: Token, verb: Token) -> None:
    """Make two names before a verb its subject: "Kenya, Uganda sign pact"."""
    if first.pos != "PROPN" or second.pos != "PROPN" or not verb.text.islower():
        return
    if second.dep == "appos" and second.head is first and verb.is_verb:
        second.dep = "conj"
        return
    thing = verb.head
    if verb.lemma not in _SHARED or verb.dep != "compound" or thing.index < verb.index:
        return
    if not (thing.is_root or (first.is_root and thing.head is first)):
        return
    for word in (verb, second, first, thing):
        if word.head is not word:
            word.head.children.remove(word)
    own = [child for child in thing.children if child.index < verb.index]
    thing.children = [child for child in thing.children if child not in own]
    inner = [child for word in (first, second) for child in word.children]
    first.children, second.children = [second], []
    verb.children = sorted(
        [*verb.children, *own, *inner, first, thing], key=lambda child: child.index
    )
    for child in verb.children:
        child.head = verb
    second.head, second.dep = first, "conj"
    first.dep, thing.dep = "nsubj", "dobj"
    verb.head, verb.dep, verb.tag, verb.pos = verb, "ROOT", "VBP", "VERB"


def _follow(verb: Token, tokens: Sequence[Token]) -> None:
    """Make one go on after the verb that seems its subject: "premier blames Chad, expels envoy"."""
    first = verb.first("nsubj")
    if first is None or first.tag not in _FINITE or tokens[verb.index - 1].text != ",":
        return
    verb.pos, verb.tag = "VERB", verb.tag if verb.tag in _FINITE else "VBZ"
    _precede(first, verb, "conj")


def _precede(verb: Token, other: Token, dep: str) -> None:
    """Put a verb in the place of a word after it, which hangs on the verb from then on."""
    verb.head.children.remove(verb)
    before = [child for child in other.children if child.index < verb.index]
    other.children = [child for child in other.children if child not in before]
    _take_place(verb, other)
    for child in (*before, other):
        child.head = verb
    other.dep = dep
    verb.children = sorted([*verb.children, *before, other], key=lambda child: child.index)


def _take_place(verb: Token, other: Token) -> None:
    above = other.head
    verb.dep = other.dep
    if above is other:
        verb.head = verb
        return
    verb.head = above
    above.children = [verb if child is other else child for child in above.children]


def _hang_subject(verb: Token, subject: Token) -> None:
    """Give a verb its subject, and the subject what stands before it."""
    if subject.head is not verb:
        subject.head.children.remove(subject)
        verb.children.append(subject)
    subject.head, subject.dep = verb, "nsubj"
    for child in [c for c in verb.children if c.index < subject.index and c.dep != "punct"]:
        if child.dep in ("compound", "amod", "nmod", "poss", "det", "nummod"):
            verb.children.remove(child)
            child.head = subject
            subject.children.append(child)
    subject.children.sort(key=lambda child: child.index)
    verb.children.sort(key=lambda child: child.index)


def _go_on(verb: Token) -> None:
    """Make what one seems to say what he does first: "Turkey warns Greece, recalls envoy"."""
    thing, first = verb.first("nsubj"), verb.first("ccomp")
    if thing is None or first is None or verb.lemma in _SAYING or verb.first("dobj") is not None:
        return
    if thing.index != verb.index + 1 or not first.index < verb.index or not first.first("nsubj"):
        return
    thing.dep = "dobj"
    _precede(first, verb, "conj")
