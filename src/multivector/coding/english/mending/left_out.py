"""What headlines leave out: the "was" of a count, the "is" of a plan, the verb of a visit.

"Three killed in Lagos blast", "Opposition to boycott vote", "Premier in Rome for talks"; and the
quotation marks of a command, "Free the envoys, Chad tells Mali".
"""

from collections.abc import Callable, Sequence

from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import party_words

_ENDS = frozenset({".", "!", "?", "”", '"', "’"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_BIDDING = frozenset({"tell", "urge", "say", "warn", "order", "demand", "insist"})
_VISITS = frozenset({"talk", "talks", "visit", "summit", "meeting", "trip", "negotiation"})
_UNITS = {"m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
_MEETING = frozenset({"meet", "discuss", "negotiate", "mediate"})


def restore_left_out(tokens: Sequence[Token]) -> None:
    """Give such headlines their verb."""
    if not tokens:
        return
    _hang_command(tokens[0])
    root = next((token for token in tokens if token.is_root), None)
    if root is None or tokens[-1].text in _ENDS:
        return
    for token in tokens:
        _count_money(token, tokens)
    _turn_passive(root)
    _give_subject(root)
    if not any(t.tag in _FINITE for t in tokens) and (root.is_noun or root.text[0].isupper()):
        next((rule for rule in _RULES if rule(root)), None)


def _hang_command(verb: Token) -> None:
    """Make what is bidden the content of the verb that tells it."""
    told = verb.head
    bare = verb.first("nsubj", "aux", "mark") is None and verb.tag == "VB"
    if bare and verb.dep == "advcl" and told.lemma in _BIDDING and told.first("nsubj"):
        verb.dep = "ccomp"


def _turn_passive(verb: Token) -> None:
    """Make one to whom it is done of a subject: "Protesters held in Minsk", "found guilty"."""
    subject = verb.first("nsubj")
    if subject is None or verb.tag not in ("VBD", "VBN") or verb.first("dobj", "aux", "ccomp"):
        return
    judged = verb.lemma == "find" and any(c.lemma == "guilty" for c in verb.children)
    held = verb.lemma == "hold" and (_is_counted(subject) or _is_somebody(subject))
    if judged or held:
        verb.tag, subject.dep = "VBN", "nsubjpass"


def _count_money(unit: Token, tokens: Sequence[Token]) -> None:
    """Put the unit of a sum where its number stands: "grants Lebanon $50m"."""
    number = tokens[unit.index - 1]
    if unit.text.lower() not in _UNITS or not unit.index or number.tag != "CD":
        return
    if unit.dep != "npadvmod" or number.dep not in ("dobj", "pobj"):
        return
    unit.head.children.remove(unit)
    number.head.children = [unit if c is number else c for c in number.head.children]
    unit.head, unit.dep = number.head, number.dep
    number.head, number.dep = unit, "compound"
    unit.children = sorted([number, *unit.children], key=lambda child: child.index)
    unit.lemma = _UNITS[unit.text.lower()]


def _give_subject(verb: Token) -> None:
    """Make a subject of the one who is to do it: "Slovak PM to visit Moscow"."""
    planned = verb.tag == "VB" and any(to.lemma == "to" for to in verb.all("aux"))
    noun = verb.first("dep") if planned and verb.first("nsubj") is None else None
    if noun is not None and noun.is_noun and noun.index < verb.index:
        noun.dep = "nsubj"


def _is_counted(noun: Token) -> bool:
    return noun.pos == "NUM" or noun.lemma.lower() in party_words("en").counts


def _is_somebody(noun: Token) -> bool:
    return noun.lemma.lower() in party_words("en").sectors


def _suffer(root: Token) -> bool:
    """Who a count tells of: "Three killed in blast"."""
    verb = next((c for c in root.all("acl") if c.tag == "VBN" and c.first("agent") is None), None)
    if verb is None or not _is_counted(root):
        return False
    _put_first(verb, root, "nsubjpass")
    verb.tag = "VBN"
    return True


def _plan(root: Token) -> bool:
    """Who is to do it: "Opposition to boycott vote"."""
    verb = next((c for c in root.all("acl") if c.tag == "VB"), None)
    if verb is None or not _may_act(root):
        return False
    if not any(to.lemma == "to" and to.index == root.index + 1 for to in verb.all("aux")):
        return False
    _put_first(verb, root, "nsubj")
    return True


def _stay(root: Token) -> bool:
    """Who is where for talks: "Premier in Rome for talks"."""
    following = (c for c in root.all("prep") if c.index == root.index + 1)
    within = next((c for c in following if c.lemma == "in"), None)
    place = within.first("pobj") if within is not None else None
    if within is None or place is None or place.pos != "PROPN":
        return False
    if not (_may_act(root) or root.index == 0) or not any(map(_is_visit, root.subtree())):
        return False
    _put_first(within, root, "nsubj")
    within.lemma, within.pos, within.tag = "visit", "VERB", "VBZ"
    root.pos = "PROPN" if root.pos == "VERB" else root.pos
    place.dep = "dobj"
    return True


def _may_act(root: Token) -> bool:
    return root.pos == "PROPN" or _is_somebody(root)


def _is_visit(word: Token) -> bool:
    """Whether a word tells why somebody is there: "for talks", "to meet rebels"."""
    if word.tag == "VB":
        return word.lemma in _MEETING
    return word.dep == "pobj" and word.head.lemma in ("for", "on") and word.lemma in _VISITS


def _put_first(verb: Token, noun: Token, dep: str) -> None:
    """Put a verb at the root with a noun before it, and what followed the noun behind it."""
    later = [c for c in noun.children if c is not verb and c.index > verb.index]
    noun.children = [c for c in noun.children if c is not verb and c.index < verb.index]
    for child in later:
        child.head = verb
    verb.children = sorted([noun, *verb.children, *later], key=lambda child: child.index)
    verb.head, verb.dep = verb, "ROOT"
    noun.head, noun.dep = verb, dep


_RULES: tuple[Callable[[Token], bool], ...] = (_suffer, _plan, _stay)
