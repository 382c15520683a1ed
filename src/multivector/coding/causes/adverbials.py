"""Links that an adverbial clause states: if ... must, to achieve this, having won."""

from collections.abc import Iterator

from multivector.coding.causes.ends import direction, make_end
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.subjects import main_clause
from multivector.coding.parsing.parse import Token
from multivector.domain import LinkKind

_WANTING = frozenset({"want", "wish", "hope", "seek", "intend", "expect", "aim", "be"})
_OBLIGING = frozenset({"must", "should", "need", "ought", "have"})
PURPOSES = frozenset({"order", "bid", "effort", "attempt"})
_SENSING = frozenset(
    {"see", "fear", "sense", "realise", "realize", "worry", "recognise", "recognize", "know"}
)


def find_adverbial(clause: Token, sentence: Sentence) -> Iterator[Found]:
    """The links of an adverbial clause."""
    lexicon = sentence.lexicon
    other = main_clause(clause, sentence)
    own = make_end(clause, sentence.tokens)
    if other is None or own is None:
        return
    first = min(t.index for t in clause.subtree())
    fronted = first < other.tokens[0].index
    mark = clause.first("mark")
    word = mark.text.lower() if mark is not None else ""
    before = sentence.tokens[mark.index - 1].text.lower() if mark is not None and mark.index else ""
    if (
        word == "if" and before not in ("even", "as", "only", "especially", "particularly")
    ) or is_inverted(clause):
        wants = clause.lemma in _WANTING and clause.first("xcomp") is not None
        owes = any(
            t.lemma in _OBLIGING and (t.tag == "MD" or t.is_verb)
            for t in (clause.head, *clause.head.all("aux"))
        )
        if wants and owes:
            yield Found(
                other, own, direction(own, lexicon), LinkKind.NECESSARY, (mark or clause,),
                clause.head, "pattern if must", conditional=True,
            )  # fmt: skip
        elif before != "and":
            way = direction(own, lexicon) * direction(other, lexicon)
            yield Found(
                own,
                other,
                way,
                LinkKind.CAUSE,
                (mark or clause,),
                clause.head,
                "pattern if",
                conditional=True,
            )
        return
    to = any(a.lemma == "to" and a.dep == "aux" for a in clause.children)
    purpose = to and (
        fronted
        or sentence.tokens[max(0, first - 1)].text.lower() == "order"
        or sentence.tokens[first].text.lower() == "in"
    )
    if purpose or (to and _is_ordered(clause, sentence)):
        yield Found(
            other,
            own,
            1,
            LinkKind.CAUSE,
            (clause,),
            clause.head,
            "pattern purpose",
            doubtful=not fronted,
        )
        return
    perfect = any(
        a.text.lower() == "having"
        for verb in (clause, *clause.all("advcl"))
        for a in verb.all("aux")
    )
    sensing = clause.tag == "VBG" and clause.lemma in _SENSING
    if fronted and clause.first("nsubj") is None and (perfect or sensing) and not word:
        yield Found(
            own,
            other,
            direction(other, lexicon),
            LinkKind.CAUSE,
            (clause,),
            clause.head,
            "pattern having",
        )
        return
    thus = next((c for c in clause.all("advmod") if c.text.lower() in ("thereby", "thus")), None)
    if thus is not None and clause.tag == "VBG":
        held = make_end(clause, sentence.tokens, without=(thus,))
        if held is not None:
            yield Found(other, held, 1, LinkKind.CAUSE, (thus,), clause, "pattern thereby")


def find_in_order(noun: Token, sentence: Sentence) -> Iterator[Found]:
    """As in: "In order to avoid the war", "in a bid to end it"."""
    goal, prep = noun.first("acl"), noun.head
    verb = prep.head
    if goal is None or not verb.is_verb or not any(a.lemma == "to" for a in goal.all("aux")):
        return
    gone = {t.index for t in prep.subtree()}
    other = make_end(
        verb, sentence.tokens, without=(prep,), after=max(gone) if prep.index < verb.index else -1
    )
    own = make_end(goal, sentence.tokens)
    if other is not None and own is not None:
        yield Found(other, own, 1, LinkKind.CAUSE, (noun,), verb, "pattern in order to")


def is_inverted(clause: Token) -> bool:
    """As in: "Should the dam fail", "were the strait to close"."""
    subject = clause.first("nsubj", "nsubjpass")
    aux = next((c for c in clause.children if c.dep == "aux"), None)
    if subject is None or aux is None or clause.first("mark") is not None:
        return False
    return (
        aux.index < subject.index
        and aux.text.lower() in ("should", "were", "had")
        and aux.text[0].isupper()
    )


def _is_ordered(clause: Token, sentence: Sentence) -> bool:
    first = min(t.index for t in clause.subtree())
    return first > 1 and sentence.tokens[first - 1].text.lower() == "order"
