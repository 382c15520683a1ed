"""Links that a Russian connective states: "потому что", "из-за", "в результате чего", "без"."""

from collections.abc import Iterator

from multivector.coding.causes.ends import End
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.lexicon import Connective
from multivector.coding.russian.arcs import feature, is_negated
from multivector.coding.russian.causes.ends import way_of
from multivector.coding.russian.causes.joined import ends_of_clause, ends_of_phrase
from multivector.domain import LinkKind

_CONDITIONS = frozenset({"если", "условии", "без", "случае"})
_PURPOSES = frozenset({"чтобы"})


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
    if _is_none(sentence, connective, at):
        return None
    is_phrase = connective.form == "preposition" or connective.words == ("без",)
    ends = (ends_of_phrase if is_phrase else ends_of_clause)(sentence, at, stop)
    if ends is None:
        return None
    introduced, other = ends
    word = connective.words[-1]
    if connective.doubtful and not _changes(other, sentence):
        return None
    if not _holds(word, introduced, other, sentence):
        return None
    if word in _PURPOSES:
        return _purpose(introduced, other, sentence, at, stop)
    if word == "если" and introduced.head.lemma in sentence.lexicon.ends["wanting"]:
        return _wanted(introduced, other, sentence, at, stop)
    cause, effect = (introduced, other) if connective.leads_cause else (other, introduced)
    way = way_of(effect, sentence) * way_of(cause, sentence, is_effect=False)
    if word == "без":
        way = 1
    elif connective.words == ("пока", "не"):
        way = -way if is_negated(effect.head) else way
    conditional = bool(_CONDITIONS & set(connective.words)) or word == "без"
    return Found(
        cause, effect, way, connective.kind, tuple(sentence.tokens[at:stop]), other.head,
        f"connective {' '.join(connective.words)}", conditional=conditional,
        doubtful=connective.doubtful,
    )  # fmt: skip


def _is_none(sentence: Sentence, connective: Connective, at: int) -> bool:
    """Whether what stands before its words makes them no connective."""
    before = sentence.tokens[at - 1].text.lower() if at else ""
    if before in ("не", "даже") and connective.form == "clause":
        return True
    if connective.words[0] == "пока" and at and before != ",":
        return True  # "пока не назначен": not yet
    # "Поэтому ...": the cause stands in the sentence before.
    return not at and not connective.leads_cause and connective.words[-1] not in _PURPOSES


def _holds(word: str, introduced: End, other: End, sentence: Sentence) -> bool:
    """Whether words of time or lack join these two as cause and effect."""
    if word == "когда":
        return introduced.start < other.start
    if word == "без":
        return _is_needed(other, sentence)
    return word != "пока" or _is_lasting(introduced, other)


def _changes(end: End, sentence: Sentence) -> bool:
    words = sentence.lexicon.ends
    return any(
        t.lemma in words["falling"] or t.lemma in words["rising"] or t.lemma in words["collapsing"]
        for t in end.tokens
    )


def _is_needed(other: End, sentence: Sentence) -> bool:
    """Whether a clause says that it cannot be, or would not."""
    words = sentence.lexicon.ends
    return any(
        t.lemma in words["needing"] or feature(t, "Tense") == "Fut" or t.text.lower() == "не"
        for t in other.tokens
    )


def _is_lasting(introduced: End, other: End) -> bool:
    """Whether "пока" tells of a state and not of a time: both ends in present or future."""
    heads = (introduced.head, other.head)
    return not any(feature(h, "Tense") == "Past" for h in heads) and not any(
        t.text.lower() in ("раз", "год", "года", "каждый") for t in other.tokens
    ) and (other.head.pos == "ADJ" or feature(other.head, "Tense") == "Fut")


def _wanted(introduced: End, other: End, sentence: Sentence, at: int, stop: int) -> Found | None:
    """As in: "если Рим хочет сохранить влияние, он должен уважать соседей"."""
    if not any(t.lemma in sentence.lexicon.ends["must"] for t in other.tokens):
        return None
    return Found(
        other, introduced, way_of(introduced, sentence), LinkKind.NECESSARY,
        tuple(sentence.tokens[at:stop]), other.head, "connective если", conditional=True,
    )  # fmt: skip


def _purpose(
    introduced: End, other: End, sentence: Sentence, at: int, stop: int
) -> Found | None:
    """As in: "чтобы сохранить влияние, Рим должен уважать соседей", "ввел квоты, чтобы сберечь"."""
    must = any(t.lemma in sentence.lexicon.ends["must"] for t in other.tokens)
    head = introduced.head
    if feature(head, "VerbForm") != "Inf" or is_negated(other.head):
        return None
    kind = LinkKind.NECESSARY if must else LinkKind.CAUSE
    return Found(
        other, introduced, way_of(introduced, sentence), kind, tuple(sentence.tokens[at:stop]),
        other.head, "connective " + " ".join(t.text.lower() for t in sentence.tokens[at:stop]),
        conditional=must,
    )  # fmt: skip
