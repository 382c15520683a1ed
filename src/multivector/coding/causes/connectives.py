"""Links that a connective states: because, thanks to, only if, as long as."""

from collections.abc import Iterator, Sequence

from multivector.coding.causes.ends import End, direction, is_change, make_end, trim
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.lexicon import Connective
from multivector.coding.parsing.parse import Token
from multivector.domain import LinkKind

_NEGATIVE = frozenset(
    {"no", "not", "n't", "never", "nobody", "none", "cannot", "little", "neither", "nor"}
)
_MARKING = ("mark", "advmod", "cc", "nsubj", "dobj")
_SUPPOSING = frozenset({"if", "unless", "that", "provided", "without", "for"})
_STATES = frozenset(
    {"be", "have", "fear", "lack", "need", "want", "know", "hold", "believe", "remain", "depend"}
)


def find_connectives(sentence: Sentence) -> Iterator[Found]:
    """The links of every connective, longer ones before those that they contain."""
    words = [t.text.lower() for t in sentence.tokens]
    taken: set[int] = set()
    for connective in sentence.lexicon.connectives:
        length = len(connective.words)
        for at in range(len(words) - length + 1):
            if tuple(words[at : at + length]) != connective.words or at in taken:
                continue
            found = _read(sentence, connective, at, at + length)
            if found is not None:
                taken.update(range(at, at + length))
                yield found


def _read(sentence: Sentence, connective: Connective, at: int, stop: int) -> Found | None:
    tokens = sentence.tokens
    if at and tokens[at - 1].text.lower() in ("even", "such", "just", "not", "ever"):
        return None
    top = _top(tokens, at, stop)
    if top is None or top.is_root:
        return None
    if top.dep in ("pobj", "amod", "compound", "relcl") or (
        top.dep == "ccomp" and len(connective.words) == 1 and connective.form != "moderating"
    ):
        return None
    introduced = _introduced(tokens, top, stop)
    other = _other(tokens, top, at)
    if introduced is None or other is None:
        return None
    if connective.doubtful and not _is_causal(sentence, connective, introduced, other, at):
        return None
    necessary = connective.form in ("necessary", "moderating")
    phrase = connective.words
    if phrase[-1] in ("until", "without", "unless") and not _holds_back(phrase[-1], other):
        return None
    cause, effect = (introduced, other) if connective.leads_cause else (other, introduced)
    way = direction(effect, sentence.lexicon, negated=necessary) * direction(
        cause, sentence.lexicon
    )
    kind = connective.kind
    if phrase[-1] in ("until", "without"):
        way = (
            -direction(effect, sentence.lexicon, negated=True) if phrase[-1] == "without" else -way
        )
        if way == -1 and phrase[-1] == "without" and _would(other):
            way = 1 if direction(effect, sentence.lexicon) == -1 else way
    elif phrase in (("unless",), ("but", "for")) or "absence" in phrase:
        way = -way
    elif (
        kind is LinkKind.MODERATING
        and way == -1
        and any(t.text.lower() in _NEGATIVE for t in effect.tokens)
    ):
        kind = LinkKind.NECESSARY
    possible = any(a.text.lower() in ("may", "can") for a in other.head.all("aux"))
    if phrase == ("as",) and possible:
        kind = LinkKind.ENABLING  # "dependence may fall as alternatives expand"
    return Found(
        cause,
        effect,
        way,
        kind,
        tuple(tokens[at:stop]),
        other.head,
        f"connective {' '.join(phrase)}",
        conditional=necessary and phrase[-1] in _SUPPOSING,
        doubtful=connective.doubtful,
    )


def _top(tokens: Sequence[Token], at: int, stop: int) -> Token | None:
    """The word that heads what the connective introduces, with the connective itself."""
    inside = range(at, stop)
    best: Token | None = None
    for token in tokens[at:stop]:
        top = token
        marks = token.dep in _MARKING or not token.children
        marks = marks and not any(child.index >= stop for child in token.children)
        if marks and token.head.index >= stop and (token.head.is_verb or token.head.dep == "advcl"):
            top = token.head
        while top.head.index in inside and not top.is_root:
            top = top.head
        if top.index not in inside and not top.is_verb and top.dep != "advcl":
            continue
        if best is None or len(list(top.subtree())) > len(list(best.subtree())):
            best = top
    if best is None or max(t.index for t in best.subtree()) < stop:
        return None
    return best


def _introduced(tokens: Sequence[Token], top: Token, stop: int) -> End | None:
    inside = sorted(t.index for t in top.subtree() if t.index >= stop)
    if not inside:
        return None
    last = inside[0]
    for index in inside[1:]:
        if index != last + 1:
            break
        last = index
    end = trim(tokens[inside[0] : last + 1])
    if end is None:
        return None
    # The head of a clause is its verb, though the mark hangs on it.
    return end if not top.is_verb or not end.holds(top) else End(top, end.tokens)


def _other(tokens: Sequence[Token], top: Token, at: int) -> End | None:
    head = top.head
    while (
        head.dep in ("xcomp", "acomp", "prep", "pobj", "dobj", "attr", "advmod", "auxpass", "aux")
        and not head.is_root
        and (head.head.is_verb or not head.is_verb)
    ):
        if (
            head.is_noun
            and head.dep in ("dobj", "attr", "pobj")
            and not any(a.is_verb for a in head.ancestors())
        ):
            break
        head = head.head
    gone = [top]
    if top.index < head.index:
        return make_end(head, tokens, without=gone, after=max(t.index for t in top.subtree()))
    return make_end(head, tokens, without=gone, before=at, after=_last_fronted(head, tokens))


def _last_fronted(head: Token, tokens: Sequence[Token]) -> int:
    """Index of the comma after the clauses that stand before a clause's own subject; else -1."""
    subject = head.first("nsubj", "nsubjpass", "csubj")
    fronted = [c for c in head.all("advcl") if subject is not None and c.index < subject.index]
    if not fronted:
        return -1
    last = max(t.index for c in fronted for t in c.subtree())
    return last + 1 if tokens[last + 1].text == "," else last


def _is_causal(
    sentence: Sentence, connective: Connective, introduced: End, other: End, at: int
) -> bool:
    """Whether doubtful words tell of a cause: what follows changes, and is no date."""
    lexicon, word = sentence.lexicon, connective.words[0]
    dates = lexicon.ends["dates"]
    if (
        introduced.head.lemma.lower() in dates
        or introduced.head.pos == "NUM"
        or not other.head.is_verb
    ):
        return False
    changes = is_change(other.head, lexicon)
    comma = at > 0 and sentence.tokens[at - 1].text == ","
    if connective.form == "preposition":
        if word == "over":
            return other.head.lemma in (
                "resign",
                "protest",
                "quit",
                "clash",
                "sue",
                "strike",
                "feud",
            )
        if word == "out":
            return introduced.head.lemma in (
                "fear",
                "concern",
                "anger",
                "frustration",
                "desire",
                "loyalty",
                "sympathy",
            )
        if word == "with" and introduced.head.is_verb:
            return changes and introduced.start < other.start  # "with the route closed, ..."
        if word in ("with", "under", "through"):
            return (
                changes
                and introduced.head.is_noun
                and introduced.head.pos != "PROPN"
                and (
                    word != "with"
                    or sentence.tokens[at - 1] is other.head
                    or introduced.head.first("acl") is not None
                )
            )
        return changes
    if not introduced.head.is_verb:
        return False
    if word == "as":
        stative = introduced.head.lemma in _STATES and comma and introduced.start > other.start
        return changes or stative
    if word == "since":
        return (comma and not other.head.first("aux")) or introduced.head.lemma in _STATES
    if word == "when":
        return (
            introduced.head.tag in ("VBP", "VBZ", "VB")
            and other.head.tag in ("VBP", "VBZ")
            and introduced.start < other.start
        )
    if word == "while":
        return changes and is_change(introduced.head, lexicon)
    return changes


def _holds_back(word: str, other: End) -> bool:
    """Whether the clause beside "without" or "until" says that it cannot be, or would not."""
    if word == "unless":
        return True
    negative = any(t.text.lower() in _NEGATIVE for t in other.tokens)
    return negative or (word == "without" and _would(other))


def _would(end: End) -> bool:
    return any(
        t.tag == "MD" and t.text.lower() in ("would", "could", "might", "will", "can")
        for t in end.tokens
    )
