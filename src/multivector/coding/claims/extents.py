"""How far a speaker, a cue and what is said reach in the text.

The habits are those of the guidelines of PolNeAR (Newell, Margolin and Ruths 2018): a source is its
whole noun phrase with what describes it, a cue has its auxiliaries, adverbs, particle and the
preposition that leads to what is said, and the content of a clause has its "that".
"""

from collections.abc import Iterable, Sequence

from multivector.coding.claims.found import Stretch
from multivector.coding.claims.quotations import Quotation
from multivector.coding.parsing.parse import ParsedSentence, Token

_AUXILIARY = frozenset({"aux", "auxpass", "neg", "advmod"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_ALWAYS_FINITE = frozenset({"am", "is", "are", "was", "were", "has", "does"})
_EDGES = frozenset({",", ";", ":", ".", "-", "--", "–", "—", "…", "..."})
_EXAMPLES = frozenset({"including", "include", "like", "such"})


def clause_parts(
    sentence: ParsedSentence, head: Token, without: Iterable[Token] = ()
) -> list[Stretch]:
    """The stretches of a word's subtree, less the subtrees of some words below it."""
    left_out = {token.index for top in without for token in top.subtree()}
    return parts_of(sentence, [t for t in head.subtree() if t.index not in left_out])


def parts_of(sentence: ParsedSentence, tokens: Iterable[Token]) -> list[Stretch]:
    """Tokens as stretches: neighbours together, no commas or dashes at the edges.

    Marks that the parser hung elsewhere part nothing.
    """
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: t.index):
        between = sentence.tokens[runs[-1][-1].index + 1 : token.index] if runs else ()
        if runs and all(t.pos == "PUNCT" for t in between):
            runs[-1].append(token)
        else:
            runs.append([token])
    trimmed = (_trim(run) for run in runs)
    return [(run[0].start, run[-1].end) for run in trimmed if run and _has_word(run)]


def phrase_stretch(sentence: ParsedSentence, head: Token) -> Stretch:
    """A noun phrase with its modifiers, its restrictive clauses and its apposition."""
    kept: set[int] = set()
    _gather_phrase(sentence, head, kept)
    tokens = [sentence.tokens[index] for index in sorted(kept)]
    run = [t for t in tokens if _is_joined(t, head, kept, sentence)]
    run = _trim(run) or [head]
    start, end = run[0].start, run[-1].end
    following = sentence.tokens[run[-1].index + 1 :][:2]
    described = any(
        c.index in kept and c.index > head.index and _after_comma(sentence, c)
        for c in head.children if c.dep in ("appos", "relcl", "prep")
    )
    if described and following and following[0].text == ",":
        end = following[0].end  # the comma that closes the description belongs to it
    return start, end


def _gather_phrase(sentence: ParsedSentence, head: Token, kept: set[int]) -> None:
    kept.add(head.index)
    for child in head.children:
        loose = child.dep in ("acl", "prep", "advcl", "parataxis", "dep", "npadvmod")
        after = child.index > head.index and _after_comma(sentence, child)
        if loose and after and child.lemma.lower() not in _EXAMPLES:
            continue
        if child.dep in ("cc", "preconj") and head.first("conj") is None:
            continue
        kept.update(t.index for t in child.subtree())


def _after_comma(sentence: ParsedSentence, token: Token) -> bool:
    first = min(t.index for t in token.subtree())
    return first > 0 and sentence.tokens[first - 1].text in (",", "—", "–", "--", "(", "-")


def _is_joined(token: Token, head: Token, kept: set[int], sentence: ParsedSentence) -> bool:
    """Whether a word is joined to its head by words of the phrase alone, punctuation aside."""
    low, high = sorted((token.index, head.index))
    return all(
        index in kept or sentence.tokens[index].text in _EDGES for index in range(low, high)
    )


def cue_stretch(
    verb: Token, sentence: ParsedSentence, links: Sequence[Token] = (),
    carriers: frozenset[str] = frozenset(), occasions: frozenset[str] = frozenset(),
) -> Stretch:
    """A verb with the auxiliaries and adverbs right before it and the words that lead on.

    Args:
        verb: The verb.
        sentence: Its sentence.
        links: Prepositions that lead to what is said.
        carriers: Verbs that only carry it: "went on to say".
        occasions: Nouns that follow it: "said in a statement".
    """
    tokens = sentence.tokens
    last = verb.index
    first = _first_auxiliary(verb)
    first = _carried_from(verb, first, carriers)
    follow = {c.index for c in verb.children if c.dep == "prt"} | {t.index for t in links}
    while last + 1 in follow:
        last += 1
    last = _occasion_end(verb, last, occasions)
    return tokens[first].start, tokens[last].end


def _first_auxiliary(verb: Token) -> int:
    """Where the auxiliaries and adverbs right before a verb begin.

    One of them is finite: in "those that do not are branded" the first belong to another verb.
    """
    own = {c.index: c for c in verb.children if c.dep in _AUXILIARY}
    first, finite = verb.index, False
    while first - 1 in own:
        before = own[first - 1]
        is_finite = before.tag in _FINITE or before.text.lower() in _ALWAYS_FINITE
        if finite and (is_finite or before.dep == "neg"):
            break
        finite = finite or is_finite
        first -= 1
    return first


def _carried_from(verb: Token, first: int, carriers: frozenset[str]) -> int:
    """Where the verb that carries another begins, if it stands right before."""
    carrier = verb.head
    near = 0 < first - carrier.index <= 2
    if verb.dep not in ("xcomp", "pcomp", "advcl") or carrier.lemma not in carriers or not near:
        return first
    if verb.first("nsubj", "mark") is not None:
        return first
    start = carrier.index
    own = {c.index for c in carrier.children if c.dep in _AUXILIARY}
    while start - 1 in own:
        start -= 1
    return start


def _occasion_end(verb: Token, last: int, occasions: frozenset[str]) -> int:
    """The last word of "in a statement" right after a verb."""
    for preposition in verb.all("prep"):
        occasion = preposition.first("pobj")
        if preposition.index == last + 1 and occasion is not None:
            plain = all(c.dep in ("det", "amod", "compound", "poss") for c in occasion.children)
            if occasion.lemma.lower() in occasions and plain:
                return occasion.index
    return last


def widened(parts: list[Stretch], quotations: Sequence[Quotation], cue: Stretch) -> list[Stretch]:
    """Stretches that take in whole quotations into which they reach, and are then joined."""
    wide: list[Stretch] = []
    for start, end in parts:
        low, high = start, end
        for one in quotations:
            if one.overlaps(start, end) and not one.overlaps(*cue):
                low, high = min(low, one.start), max(high, one.end)
        wide.append((low, high))
    return joined(wide)


def joined(parts: Iterable[Stretch]) -> list[Stretch]:
    """Stretches in order, those that meet or overlap made one."""
    whole: list[Stretch] = []
    for start, end in sorted(parts):
        if whole and start <= whole[-1][1]:
            whole[-1] = whole[-1][0], max(whole[-1][1], end)
        else:
            whole.append((start, end))
    return whole


def _trim(run: Sequence[Token]) -> list[Token]:
    kept = list(run)
    while kept and kept[0].text in _EDGES:
        kept.pop(0)
    while kept and (kept[-1].text in _EDGES or kept[-1].dep == "cc"):
        kept.pop()
    while kept and kept[-1].text in ("“", "«", "``", "("):
        kept.pop()
    if kept and kept[0].text == "(" and all(t.text != ")" for t in kept):
        kept.pop(0)
    if kept and kept[-1].text == ")" and all(t.text != "(" for t in kept):
        kept.pop()
    return kept


def _has_word(run: Sequence[Token]) -> bool:
    return any(any(c.isalnum() for c in token.text) for token in run)
