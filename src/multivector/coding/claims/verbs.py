"""Verbs that attribute: one construction after another, the first that holds."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from multivector.coding.claims.building import Sentence, cue_of, make_found
from multivector.coding.claims.cues import Cue
from multivector.coding.claims.extents import (
    clause_parts,
    joined,
    parts_of,
    phrase_stretch,
)
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.portrayals import find_about, read_as, read_charge, read_name
from multivector.coding.claims.quoting import quoted_by
from multivector.coding.claims.subjects import find_source
from multivector.coding.parsing.clauses import is_passive
from multivector.coding.parsing.parse import ParsedSentence, Token

_CLAUSES = ("ccomp", "parataxis")


def read_verb(verb: Token, sentence: Sentence) -> Found | None:
    """The attribution that a verb makes, or None."""
    frames = sentence.cues.verbs.get(sentence.cues.verb_of(verb), {})
    if _is_only_modifier(verb) or _is_of_name(verb, sentence.parsed):
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


def _is_of_name(verb: Token, sentence: ParsedSentence) -> bool:
    """Whether a verb is a name that was taken for one: "the leader Said Nuri came".

    In a headline that writes every word with a capital, verbs have one too.
    """
    before, after = sentence.tokens[: verb.index], sentence.tokens[verb.index + 1 :]
    if not before or not after or not verb.text[:1].isupper() or after[0].pos != "PROPN":
        return False
    return before[-1].pos != "PUNCT" and any(
        other.tag in ("NN", "NNS") and other.text[:1].islower() for other in (*before, *after)
    )


# -- clauses and quotations ---------------------------------------------------------------------


def _clause(verb: Token, cue: Cue, sentence: Sentence) -> Found | None:
    parts = _said(verb, cue, sentence)
    return make_found(verb, "clause", parts, sentence) if parts else None


def _unlisted(verb: Token, sentence: Sentence) -> Found | None:
    """Any verb of action beside a quotation that is a statement: “…,” she deadpanned."""
    if not verb.is_verb or verb.pos == "AUX" or is_passive(verb):
        return None
    others = verb.all("dobj", "ccomp", "xcomp", "attr")
    if any(not any(q.contains(c.start, c.end) for q in sentence.quotations) for c in others):
        return None
    parts = quoted_by(verb, sentence.parsed, sentence.quotations)
    return make_found(verb, "clause", parts, sentence) if parts else None


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
    return make_found(verb, "infinitive", parts, sentence)


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
        return make_found(verb, "demand", parts, sentence, target=subject)
    asked = verb.first("dobj", "dative") or wanted.first("nsubj")
    if asked is None:
        return None
    tokens = [*asked.subtree(), *wanted.subtree()]
    return make_found(verb, "demand", parts_of(parsed, tokens), sentence, target=asked)


def _is_infinitive(clause: Token) -> bool:
    return any(c.lemma == "to" and c.dep == "aux" for c in clause.children)


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
        cue_at = cue_of(verb, sentence, [link])
        parts = parts_of(parsed, told)
        return make_found(verb, "topic", parts, sentence, cue=cue_at, target=subject)
    return None


def _object(verb: Token, cue: Cue, sentence: Sentence) -> Found | None:
    parsed = sentence.parsed
    about = find_about(verb)
    if about is None and not is_passive(verb):
        # "supports arming Taiwan": the deed is the object.
        deeds = (c for c in verb.all("xcomp") if c.tag == "VBG" and c.index > verb.index)
        about = next(deeds, None)
    if about is None or (about.index < verb.index and not is_passive(verb)):
        return None
    if about.tag in ("WDT", "WP", "PRP") and about.lemma in ("themselves", "himself", "itself"):
        return None
    words = sentence.cues.words
    if cue.lemma in words["celebrating"] and about.lemma.lower() in words["feasts"]:
        return None
    if is_passive(verb):
        if about.dep not in ("nsubjpass", "nsubj") or find_source(verb, parsed) is None:
            return None
        return make_found(verb, "object", [phrase_stretch(parsed, about)], sentence, target=about)
    parts = clause_parts(parsed, about)
    return make_found(verb, "object", parts, sentence, target=about)


_READERS: Mapping[str, Callable[[Token, Cue, Sentence], Found | None]] = MappingProxyType({
    "as": read_as, "name": read_name, "charge": read_charge, "demand": _demand, "clause": _clause,
    "topic": _topic, "infinitive": _infinitive, "object": _object,
})
"""The constructions in the order in which they are tried."""
