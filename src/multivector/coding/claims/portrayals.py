"""Verbs that tell what somebody is or has done: portrayed as, called, accused of."""

from collections.abc import Iterator, Sequence

from multivector.coding.claims.building import Sentence, make_found
from multivector.coding.claims.cues import Cue
from multivector.coding.claims.extents import clause_parts, parts_of, phrase_stretch
from multivector.coding.claims.found import Found
from multivector.coding.parsing.clauses import find_agent, is_passive
from multivector.coding.parsing.parse import Token


def read_as(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    """A role that is given: "depicted the bloc as a threat"; or None."""
    about = find_about(verb)
    role = next((c for c in _complements(verb, about) if c.lemma.lower() == "as"), None)
    if about is None or role is None or role.index < verb.index:
        return None
    return _portrayal(verb, "as", about, [role], sentence)


def read_name(verb: Token, _: Cue, sentence: Sentence) -> Found | None:
    """A name that is given: "called him a liar"; or None."""
    small = verb.first("oprd")
    if small is None and not is_passive(verb):
        small = next(
            (c for c in verb.all("ccomp", "xcomp") if not c.is_verb and c.first("nsubj")), None
        )
        if small is not None:
            about = small.first("nsubj")
            parts = clause_parts(sentence.parsed, small)
            return make_found(verb, "name", parts, sentence, target=about)
    about = find_about(verb)
    if small is None and about is not None and not is_passive(verb):
        # "dubbed the minister the iron clerk": the parser joins both nouns.
        beside = verb.all("dobj", "npadvmod")
        nouns = [*about.all("appos"), *(c for c in beside if c.index > about.index)]
        small = next((c for c in nouns if c.index > about.index and not _comma_before(c)), None)
    if small is None:
        return None
    if about is None:
        return make_found(verb, "name", clause_parts(sentence.parsed, small), sentence)
    return _portrayal(verb, "name", about, [small], sentence)


def _comma_before(noun: Token) -> bool:
    first = min(t.index for t in noun.subtree())
    return any(c.text == "," and c.index == first - 1 for c in (*noun.head.children, noun))


def read_charge(verb: Token, cue: Cue, sentence: Sentence) -> Found | None:
    """A charge or thanks: "accused X of Y"; or None."""
    about = find_about(verb)
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
        found = make_found(verb, frame, parts, sentence, target=about)
        if found is not None and named is not None:
            found.speaker, found.source = named, phrase_stretch(parsed, named)
        return found
    pronoun = about.lemma.lower() in ("what", "which", "whom", "who", "that")
    subject = [] if pronoun and about.index < verb.index else list(about.subtree())
    return make_found(verb, frame, parts_of(parsed, [*subject, *told]), sentence, target=about)


def _is_agent(token: Token) -> bool:
    return token.lemma.lower() == "by" and token.dep in ("prep", "agent")


def find_about(verb: Token) -> Token | None:
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
