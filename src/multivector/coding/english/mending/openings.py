"""What opens a sentence without a comma and takes the subject with it.

"In March gunmen of Farc shot two mayors": the parser takes them for gunmen of March. "After the
putsch in Niamey the bloc froze the accounts", "Days before it left office the cabinet imposed a
levy".
"""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.clauses import DATES
from multivector.coding.parsing.parse import Token

_OPENERS = frozenset({"in", "on", "by", "since", "during", "until", "from"})
_MARKS = frozenset({"after", "before", "since", "until"})
_DAY, _YEAR = 2, 4  # digits
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def part_openings(tokens: Sequence[Token]) -> None:
    """Hang the subject on its verb and what opens the sentence before it."""
    for opening in tokens:
        if opening.dep == "prep" and opening.lemma.lower() in _OPENERS:
            _part_time(tokens, opening)
        elif opening.dep == "mark" and opening.lemma.lower() in _MARKS:
            _part_occasion(opening)
        elif opening.lemma.lower() == "whereupon":
            _open_sequel(opening)
    for token in tokens:
        if token.is_root and token.is_verb:
            _raise_statement(token)


def _part_time(tokens: Sequence[Token], opening: Token) -> None:
    """Part a time or place from those who act then: "In March gunmen shot", "In Paris nurses"."""
    after = tokens[opening.index + 1 : opening.index + 3]
    if len(after) == 2 and _is_day(after[0]) and after[1].text in DATES:
        after = after[1:]  # "On 28 August police"
    if not after or not opening.head.is_verb:
        return
    first, verb = after[0], opening.head
    if first.text in DATES or (first.text.isdigit() and len(first.text) == _YEAR):
        _part_date(opening, first)
    elif first.pos == "PROPN" and opening.lemma.lower() == "in" and not verb.first(*_SUBJECTS):
        _part_place(opening, first)


def _is_day(word: Token) -> bool:
    return word.text.isdigit() and len(word.text) <= _DAY


def _part_date(opening: Token, time: Token) -> None:
    noun, verb = time.head, opening.head
    if noun is opening:
        _part_second(opening, time)
        return
    if time.dep not in ("compound", "nummod") or noun.index > verb.index:
        return
    taken = noun.dep == "pobj" and noun.head is opening and verb.first(*_SUBJECTS) is None
    acting = noun.dep in _SUBJECTS and noun.head is verb and opening.first("pobj") is None
    if taken or acting:
        _make_subject(opening, time, noun)


def _part_place(opening: Token, first: Token) -> None:
    """Part a town from those who act in it: "In Tel Aviv thousands marched"."""
    noun = opening.first("pobj")
    if noun is None or noun.tag != "NNS" or noun.first("det") or noun.index > opening.head.index:
        return
    place = next((c for c in noun.all("compound") if c.index == noun.index - 1), None)
    if place is None or place.pos != "PROPN":
        return
    if min(t.index for t in place.subtree()) == first.index:
        _make_subject(opening, place, noun)


def _part_second(opening: Token, time: Token) -> None:
    """Make a second object the first of those who act: "On August 28 Chad, Mali and Niger met"."""
    verb, second = opening.head, next((p for p in opening.all("pobj") if p is not time), None)
    acting = verb.first("nsubj", "nsubjpass")
    if second is None or second.pos != "PROPN" or second.index > verb.index:
        return
    hang(second, verb, "nsubj" if acting is None else acting.dep)
    if acting is not None:
        hang(acting, second, "conj")


def _make_subject(opening: Token, time: Token, noun: Token) -> None:
    verb = opening.head
    day = next((c for c in noun.children if c.index == time.index - 1 and _is_day(c)), None)
    if day is not None:
        hang(day, time, "nummod")
    hang(time, opening, "pobj")
    if noun.head is opening:
        passive = any(True for _ in verb.all("auxpass"))
        hang(noun, verb, "nsubjpass" if passive else "nsubj")


def _part_occasion(mark: Token) -> None:
    """Make an occasion of the first of two subjects: "After the putsch the bloc froze"."""
    verb = mark.head
    subjects = list(verb.all("nsubj", "nsubjpass"))
    if len(subjects) != 2 or not mark.index < subjects[0].index < subjects[1].index < verb.index:
        return
    hang(subjects[0], mark, "pobj")
    mark.dep, mark.pos = "prep", "ADP"


def _open_sequel(opening: Token) -> None:
    """Make a clause of what "whereupon" opens: "Chad complained, whereupon Mali accused it"."""
    noun = opening.first("pobj")
    clause = next((c for c in opening.head.children if c.dep == "dep" and c.is_verb), None)
    if noun is None or clause is None or clause.first(*_SUBJECTS) or clause.index < noun.index:
        return
    hang(noun, clause, "nsubj")
    hang(opening, clause, "advmod")
    clause.dep = "advcl"


def _raise_statement(verb: Token) -> None:
    """Make the statement the root, not the time before it: "Days before it left A imposed B"."""
    said = next((c for c in verb.all("ccomp") if c.index > verb.index), None)
    marks = [c for c in verb.all("mark") if c.lemma.lower() in _MARKS and c.index < verb.index]
    if said is None or not marks or said.first("mark") or said.first("nsubj", "nsubjpass") is None:
        return
    verb.children.remove(said)
    ending = [c for c in verb.children if c.dep == "punct" and c.index > said.index]
    verb.children = [c for c in verb.children if c.dep != "punct" or c.index < said.index]
    for mark in ending:
        mark.head = said
    said.head, said.dep = said, "ROOT"
    verb.head, verb.dep = said, "advcl"
    said.children = sorted([verb, *said.children, *ending], key=lambda child: child.index)
