"""Who speaks: the word that names the speaker of a cue, and where his phrase stands."""

from multivector.coding.claims.extents import phrase_stretch
from multivector.coding.claims.found import Stretch
from multivector.coding.parsing.clauses import find_agent, is_passive, surface_subject
from multivector.coding.parsing.parse import ParsedSentence, Token

_RELATIVE = ("WDT", "WP")


def find_source(verb: Token, sentence: ParsedSentence) -> tuple[Token, Stretch] | None:
    """The speaker of a verb: the word that names him, and his phrase.

    A relative pronoun stands for the noun that it relates to; the phrase is the pronoun's.
    Passives give the agent; an impersonal "it" is nobody.
    """
    if is_passive(verb):
        agent = find_agent(verb)
        return None if agent is None else (agent, phrase_stretch(sentence, agent))
    subject = _own_subject(verb)
    if subject is None:
        return None
    if subject.tag in _RELATIVE:
        head = _related(verb)
        return (head or subject), (subject.start, subject.end)
    relative = _relative_of(verb, subject)
    if relative is not None:
        return subject, (relative.start, relative.end)
    return subject, _before(verb, phrase_stretch(sentence, subject), sentence)


def _before(verb: Token, phrase: Stretch, sentence: ParsedSentence) -> Stretch:
    """A phrase without the words that its own verb leads: "a pact declaring that" is a pact."""
    within = [t for t in sentence.tokens if phrase[0] <= t.start and t.end <= verb.start]
    if not (within and verb.start < phrase[1]):
        return phrase
    while len(within) > 1 and within[-1].pos == "PUNCT":
        within.pop()
    return phrase[0], within[-1].end


def _relative_of(verb: Token, subject: Token) -> Token | None:
    """The pronoun that stands for a subject in the relative clause of a verb, or None."""
    for clause in (verb, *verb.ancestors()):
        if clause is subject:
            return None
        if clause.dep == "relcl" and clause.head is subject:
            own = clause.first("nsubj", "nsubjpass")
            return own if own is not None and own.tag in _RELATIVE else None
    return None


def _own_subject(verb: Token) -> Token | None:
    own = list(verb.all("nsubj"))
    if own:
        # "Sudan, Chad said, invaded": the parser gives both names to the aside.
        return own[-1] if verb.dep == "parataxis" else own[0]
    if verb.dep == "relcl" and verb.first("nsubjpass") is None:
        return None if verb.head.dep == "attr" else verb.head
    found = surface_subject(verb)
    return None if found is None or found.dep in ("csubj", "expl") else found


def _related(verb: Token) -> Token | None:
    clause = verb
    while clause.dep in ("conj", "xcomp", "ccomp") and clause.head.is_verb:
        clause = clause.head
    return clause.head if clause.dep == "relcl" else None
