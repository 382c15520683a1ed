"""Russian verbs that attribute: one construction after another, the first that holds."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.cues import Cue
from multivector.coding.claims.extents import joined, parts_of
from multivector.coding.claims.found import Found
from multivector.coding.claims.quoting import quoted_by
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import direct_object, feature
from multivector.coding.russian.claims.building import (
    cue_of,
    find_about,
    linked,
    links_of,
    make_found,
)
from multivector.coding.russian.claims.extents import clause_parts, phrase_stretch
from multivector.coding.russian.claims.portrayals import read_as, read_charge, read_name
from multivector.coding.russian.claims.saying import said_by
from multivector.coding.russian.claims.sources import find_source, suffers


def read_verb(verb: Token, sentence: Sentence) -> Found | None:
    """The attribution that a verb makes, or None."""
    lemma = sentence.cues.verb_of(verb)
    frames = sentence.cues.verbs.get(lemma, {})
    if frames and _is_borne_elsewhere(verb, sentence):
        return None
    for frame, reader in _READERS.items():
        cue = frames.get(frame)
        if cue is not None:
            found = reader(verb, cue, sentence)
            if found is not None:
                return found
    return _unlisted(verb, sentence) if not frames else None


def _is_borne_elsewhere(verb: Token, sentence: Sentence) -> bool:
    """Whether an infinitive only names what somebody may say: "хочет обвинить"."""
    if feature(verb, "VerbForm") != "Inf":
        return False
    above = verb.head
    return verb.dep != "xcomp" or above.lemma not in sentence.cues.words["carriers"]


def _clause(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    parts = said_by(verb, sentence)
    return make_found(verb, "clause", parts, sentence) if parts else None


def _unlisted(verb: Token, sentence: Sentence) -> Found | None:
    """Any verb of action beside a quotation that is a statement: «…», — съехидничал он."""
    finite = verb.pos == "VERB" and feature(verb, "VerbForm") == "Fin"
    if not finite or suffers(verb, sentence.cues.words):
        return None
    own = [c for c in verb.all("obj", "ccomp", "xcomp") if c.is_noun or c.is_verb]
    if any(not any(q.contains(c.start, c.end) for q in sentence.quotations) for c in own):
        return None
    parts = quoted_by(verb, sentence.parsed, sentence.quotations)
    source = find_source(verb, sentence.parsed, sentence.cues.words)
    return make_found(verb, "clause", parts, sentence) if parts and source else None


def _wanted(verb: Token) -> Token | None:
    """The infinitive behind a verb."""
    about = direct_object(verb)
    beside: list[Token] = [*verb.children, *(about.children if about is not None else ())]
    for child in beside:
        if child.dep not in ("xcomp", "ccomp", "obj", "nmod", "advcl", "csubj", "acl"):
            continue
        if feature(child, "VerbForm") == "Inf" and child.index > verb.index:
            return child
    return None


def _infinitive(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    wanted = _wanted(verb)
    if wanted is None:
        return None
    parts = clause_parts(sentence.parsed, wanted)
    promised = direct_object(verb)
    if promised is not None and promised is not wanted:
        # "Армению обещают защитить": the parser hangs what the infinitive has on its verb.
        parts = joined([*parts, *clause_parts(sentence.parsed, promised)])
    return make_found(verb, "infinitive", parts, sentence)


def _demand(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    wanted, asked = _wanted(verb), find_about(verb, sentence)
    if wanted is None or asked is None or asked is wanted:
        return None
    if asked.index < verb.index and not suffers(verb, sentence.cues.words):
        parts = [phrase_stretch(sentence.parsed, asked), *clause_parts(sentence.parsed, wanted)]
    else:
        parts = parts_of(sentence.parsed, [*asked.subtree(), *wanted.subtree()])
    return make_found(verb, "demand", parts, sentence, target=asked)


def _topic(verb: Token, cue: Cue, sentence: Sentence) -> Found | None:
    for told in linked(verb, cue.links):
        links = links_of(told)
        near = links and links[0].index == verb.index + 1
        parts = clause_parts(sentence.parsed, told, links if near else ())
        at = cue_of(verb, sentence, links)
        return make_found(verb, "topic", parts, sentence, cue=at, target=told)
    return None


def _object(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    parsed = sentence.parsed
    if verb.lemma in sentence.cues.words["impersonal"] or suffers(verb, sentence.cues.words):
        about = verb.first("nsubj:pass", "nsubj")
        source = find_source(verb, parsed, sentence.cues.words)
        if about is None or source is None:
            return None
        return make_found(verb, "object", clause_parts(parsed, about), sentence, target=about)
    about = direct_object(verb) or verb.first("obj")
    if about is None or about.lemma in ("себя", "который"):
        return None
    if about.index < verb.index and verb.dep.startswith("acl"):
        return None
    if verb.lemma in sentence.cues.words["celebrating"] and _is_feast(about, sentence):
        return None
    return make_found(verb, "object", clause_parts(parsed, about), sentence, target=about)


def _is_feast(about: Token, sentence: Sentence) -> bool:
    """Whether what is "marked" is a feast, which is kept and not spoken of."""
    named = (about, *about.all("nmod")) if about.lemma == "один" else (about,)
    feasts = sentence.cues.words["feasts"]
    return any(one.lemma in feasts or one.lemma.endswith("летие") for one in named)


_READERS: Mapping[str, Callable[[Token, Cue, Sentence], Found | None]] = MappingProxyType({
    "as": read_as, "name": read_name, "charge": read_charge, "demand": _demand, "clause": _clause,
    "topic": _topic, "infinitive": _infinitive, "object": _object,
})
"""The constructions in the order in which they are tried."""
