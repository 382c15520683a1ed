"""Verbs that attribute: one construction after another, the first that holds."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from multivector.coding.claims.cues import Cue, CueLexicon
from multivector.coding.claims.extents import (
    clause_parts,
    cue_stretch,
    joined,
    parts_of,
    phrase_stretch,
    widened,
)
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.quotations import Quotation
from multivector.coding.claims.quoting import quoted_by
from multivector.coding.claims.subjects import find_source
from multivector.coding.clauses import find_agent, is_passive
from multivector.coding.parse import ParsedSentence, Token

_RELATIVE = ("who", "which", "that", "whom")
_CLAUSES = ("ccomp", "parataxis")
_AFTER_VERB = ("advcl", "npadvmod", "advmod")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the readers of a sentence's constructions share."""

    parsed: ParsedSentence
    quotations: Sequence[Quotation]
    cues: CueLexicon


def read_verb(verb: Token, sentence: Sentence) -> Found | None:
    """The attribution that a verb makes, or None."""
    frames = sentence.cues.verbs.get(sentence.cues.verb_of(verb), {})
    if _is_only_modifier(verb):
        return None
    for frame, reader in _READERS.items():
        cue = frames.get(frame)
        if cue is not None:
            found = reader(verb, cue, sentence)
            if found is not None:
                return found
    return _unlisted(verb, sentence) if not frames else None


def _is_only_modifier(verb: Token) -> bool:
    """Whether a participle only colours a noun: "the alleged thief"."""
    return verb.dep in ("amod", "compound", "aux", "auxpass", "case", "prep")


# -- clauses and quotations ---------------------------------------------------------------------


def _clause(verb: Token, cue: Cue, sentence: Sentence) -> Found | None:
    parts = _said(verb, cue, sentence)
    return _found(verb, "clause", parts, sentence) if parts else None


def _unlisted(verb: Token, sentence: Sentence) -> Found | None:
    """Any verb of action beside a quotation that is a statement: “…,” she deadpanned."""
    if not verb.is_verb or verb.pos == "AUX" or is_passive(verb):
        return None
    others = verb.all("dobj", "ccomp", "xcomp", "attr")
    if any(not any(q.contains(c.start, c.end) for q in sentence.quotations) for c in others):
        return None
    parts = quoted_by(verb, sentence.parsed, sentence.quotations)
    return _found(verb, "clause", parts, sentence) if parts else None


def _said(verb: Token, cue: Cue, sentence: Sentence) -> list[Stretch]:
    parsed = sentence.parsed
    passive = is_passive(verb)
    if passive and cue.lemma in sentence.cues.words.get("passive", ()):
        raised = verb.first("xcomp")
        subject = verb.first("nsubjpass", "nsubj")
        if raised is not None and subject is not None:
            return [phrase_stretch(parsed, subject), *clause_parts(parsed, raised)]
    quoted = quoted_by(verb, parsed, sentence.quotations, any_length=True)
    for child in verb.children:
        if child.dep in _CLAUSES and _is_statement(child, verb):
            parts = clause_parts(parsed, child, [c for c in child.children if c.dep == "parataxis"])
            return joined([*parts, *quoted])
    if quoted:
        return quoted
    told = verb.first("dobj")
    for clause in () if told is None else told.all("acl", "relcl"):
        # "reassured parents that …": the parser hangs what is said on whom it is said to.
        if any(m.lemma.lower() == "that" and m.tag == "IN" for m in clause.all("mark")):
            return clause_parts(parsed, clause)
    return _around(verb, sentence)


def _is_statement(clause: Token, verb: Token) -> bool:
    if clause.dep == "parataxis":
        return clause.is_verb and clause.index > verb.index
    if clause.is_verb or clause.pos == "AUX":
        return True
    return clause.first("nsubj", "mark", "cop") is not None or clause.pos in ("ADJ", "NOUN", "INTJ")


def _around(verb: Token, sentence: Sentence) -> list[Stretch]:
    """The clause into which a verb of saying is put: ", he said,", "as he said,"."""
    aside = verb.dep == "parataxis" or (
        verb.dep in ("advcl", "ccomp", "conj", "dep") and _is_as(verb)
    )
    has_subject = verb.first("nsubj", "nsubjpass") is not None
    own = verb.first("dobj")
    told = own is not None and own.lemma.lower() != "it"  # "as the president put it"
    if not aside or not has_subject or told:
        return []
    top = verb.head
    if not (top.is_verb or top.pos in ("AUX", "NOUN", "ADJ", "PROPN")):
        return []
    return clause_parts(sentence.parsed, top, [verb])


def _is_as(verb: Token) -> bool:
    return any(child.lemma.lower() == "as" for child in verb.all("mark", "advmod", "prep"))


# -- what is wanted, asked, refused -------------------------------------------------------------


def _infinitive(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    wanted = next((c for c in verb.all("xcomp", "ccomp") if _is_infinitive(c)), None)
    if wanted is None or wanted.index < verb.index or wanted.first("nsubj") is not None:
        return None
    parts = clause_parts(sentence.parsed, wanted)
    return _found(verb, "infinitive", parts, sentence)


def _demand(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    parsed = sentence.parsed
    wanted = next((c for c in verb.all("xcomp", "ccomp", "advcl") if _is_infinitive(c)), None)
    if wanted is None or wanted.index < verb.index:
        return None
    if is_passive(verb):
        subject = verb.first("nsubjpass", "nsubj")
        if subject is None:
            return None
        parts = [phrase_stretch(parsed, subject), *clause_parts(parsed, wanted)]
        return _found(verb, "demand", parts, sentence, target=subject)
    asked = verb.first("dobj", "dative") or wanted.first("nsubj")
    if asked is None:
        return None
    tokens = [*asked.subtree(), *wanted.subtree()]
    return _found(verb, "demand", parts_of(parsed, tokens), sentence, target=asked)


def _is_infinitive(clause: Token) -> bool:
    return any(c.lemma == "to" and c.dep == "aux" for c in clause.children)


# -- portrayals and charges ---------------------------------------------------------------------


def _as(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    about = _about(verb)
    role = next((c for c in _complements(verb, about) if c.lemma.lower() == "as"), None)
    if about is None or role is None or role.index < verb.index:
        return None
    return _portrayal(verb, "as", about, [role], sentence)


def _name(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    small = verb.first("oprd")
    if small is None and not is_passive(verb):
        small = next(
            (c for c in verb.all("ccomp", "xcomp") if not c.is_verb and c.first("nsubj")), None
        )
        if small is not None:
            about = small.first("nsubj")
            parts = clause_parts(sentence.parsed, small)
            return _found(verb, "name", parts, sentence, target=about)
    about = _about(verb)
    if small is None and about is not None and not is_passive(verb):
        # "dubbed the minister the iron clerk": the parser joins both nouns.
        beside = verb.all("dobj", "npadvmod")
        nouns = [*about.all("appos"), *(c for c in beside if c.index > about.index)]
        small = next((c for c in nouns if c.index > about.index and not _comma_before(c)), None)
    if small is None:
        return None
    if about is None:
        return _found(verb, "name", clause_parts(sentence.parsed, small), sentence)
    return _portrayal(verb, "name", about, [small], sentence)


def _comma_before(noun: Token) -> bool:
    first = min(t.index for t in noun.subtree())
    return any(c.text == "," and c.index == first - 1 for c in (*noun.head.children, noun))


def _charge(verb: Token, cue: Cue, sentence: Sentence) -> Found | None:
    about = _about(verb)
    if about is None:
        return None
    links = [c for c in _complements(verb, about) if c.lemma.lower() in cue.links]
    links = [c for c in links if c.index > verb.index and c.first("pobj", "pcomp")]
    if not links:
        return None
    # "linked the visit to Tajikistan to a plot": of several on the object the last leads on.
    own = [link for link in links if link.head in (verb, verb.head)]
    return _portrayal(verb, "charge", about, own[:1] or links[-1:], sentence)


def _portrayal(
    verb: Token, frame: str, about: Token, rest: Sequence[Token], sentence: Sentence
) -> Found | None:
    parsed = sentence.parsed
    told = [t for one in rest for t in one.subtree()]
    if is_passive(verb):
        agent = next((t for t in told if _is_agent(t)), None)
        named = agent.first("pobj") if agent is not None and find_agent(verb) is None else None
        if agent is not None and named is not None:
            # "branded as spies by the junta": the parser hangs him on the spies.
            apart = {t.index for t in agent.subtree()}
            told = [t for t in told if t.index not in apart]
        parts = parts_of(parsed, told)
        if about.dep in ("nsubjpass", "nsubj") or about.index < verb.index:
            parts = [phrase_stretch(parsed, about), *parts]
        found = _found(verb, frame, parts, sentence, target=about)
        if found is not None and named is not None:
            found.speaker, found.source = named, phrase_stretch(parsed, named)
        return found
    pronoun = about.lemma.lower() in ("what", "which", "whom", "who", "that")
    subject = [] if pronoun and about.index < verb.index else list(about.subtree())
    return _found(verb, frame, parts_of(parsed, [*subject, *told]), sentence, target=about)


def _is_agent(token: Token) -> bool:
    return token.lemma.lower() == "by" and token.dep in ("prep", "agent")


def _about(verb: Token) -> Token | None:
    """For whom or what a portrayal is: the object, or who stands before a passive."""
    if is_passive(verb):
        own = verb.first("nsubjpass", "nsubj")
        if own is not None:
            return own
        if verb.dep in ("acl", "relcl", "advcl", "conj"):
            return _before(verb)
        return None
    return verb.first("dobj", "dative")


def _before(verb: Token) -> Token | None:
    if verb.dep in ("acl", "relcl"):
        return verb.head
    governor = verb.head
    return governor.first("nsubjpass", "nsubj") if governor.is_verb else None


def _complements(verb: Token, about: Token | None) -> Iterator[Token]:
    """What follows a verb by a preposition; the parser may hang it on the object."""
    yield from verb.all("prep", "mark", "advcl")
    if about is not None and about.index > verb.index:
        yield from about.all("prep")
        for part in about.all("conj"):
            yield from part.all("prep")
    if verb.dep == "relcl" and not _has_pronoun(verb):
        # "the website PolitNavigator linked …": the parser made a clause of the sentence.
        yield from (c for c in verb.head.all("prep") if c.index > verb.index)


def _has_pronoun(verb: Token) -> bool:
    return any(c.tag in ("WDT", "WP") for c in verb.all("nsubj", "nsubjpass", "dobj"))


# -- topics and objects -------------------------------------------------------------------------


def _topic(verb: Token, cue: Cue, sentence: Sentence) -> Found | None:
    parsed = sentence.parsed
    for link in verb.all("prep", "agent"):
        if link.lemma.lower() not in cue.links or link.index < verb.index:
            continue
        subject = link.first("pobj", "pcomp")
        if subject is None:
            continue
        told = list(subject.subtree())
        wanted = verb.first("xcomp", "advcl")
        if wanted is not None and _is_infinitive(wanted) and wanted.index > link.index:
            told += wanted.subtree()
        cue_at = _cue(verb, sentence, [link])
        parts = parts_of(parsed, told)
        return _found(verb, "topic", parts, sentence, cue=cue_at, target=subject)
    return None


def _object(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    parsed = sentence.parsed
    about = _about(verb)
    if about is None and not is_passive(verb):
        # "supports arming Taiwan": the deed is the object.
        deeds = (c for c in verb.all("xcomp") if c.tag == "VBG" and c.index > verb.index)
        about = next(deeds, None)
    if about is None or (about.index < verb.index and not is_passive(verb)):
        return None
    if about.tag in ("WDT", "WP", "PRP") and about.lemma in ("themselves", "himself", "itself"):
        return None
    if is_passive(verb):
        if about.dep not in ("nsubjpass", "nsubj") or find_source(verb, parsed) is None:
            return None
        return _found(verb, "object", [phrase_stretch(parsed, about)], sentence, target=about)
    parts = clause_parts(parsed, about)
    return _found(verb, "object", parts, sentence, target=about)


# -- one found ----------------------------------------------------------------------------------


def _found(
    verb: Token, frame: str, parts: Sequence[Stretch], sentence: Sentence,
    cue: Stretch | None = None, target: Token | None = None,
) -> Found | None:
    parsed = sentence.parsed
    at = cue or _cue(verb, sentence)
    wide = widened(list(parts), sentence.quotations, at)
    if not wide or any(start < at[1] and at[0] < end for start, end in wide):
        wide = [part for part in parts if not (part[0] < at[1] and at[0] < part[1])]
    if not wide:
        return None
    source = find_source(verb, parsed)
    speaker, stretch = (None, None) if source is None else source
    denied = any(c.dep == "neg" for c in verb.children)
    return Found(
        at, verb, sentence.cues.verb_of(verb), frame, sorted(wide), speaker, stretch, target,
        denied=denied,
    )


def _cue(verb: Token, sentence: Sentence, links: Sequence[Token] = ()) -> Stretch:
    words = sentence.cues.words
    return cue_stretch(verb, sentence.parsed, links, words["carriers"], words["occasions"])


_READERS: Mapping[str, Callable[[Token, Cue, Sentence], Found | None]] = MappingProxyType({
    "as": _as, "name": _name, "charge": _charge, "demand": _demand, "clause": _clause,
    "topic": _topic, "infinitive": _infinitive, "object": _object,
})
"""The constructions in the order in which they are tried."""
