"""Who says that something is so."""

from dataclasses import dataclass

from multivector.coding.parsing.clauses import find_subject, is_passive
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.reality.status import WordLists
from multivector.domain import Attribution, Span


@dataclass(frozen=True, slots=True)
class AttributionReader:
    """Finds the speaker of a clause with the cues of a language (`CueLexicon.attributing`)."""

    words: WordLists

    def read(self, act: Token, phrases: PhraseReader) -> Attribution | None:
        """Who says that the act is so; None where the text itself does."""
        document = phrases.sentence.document
        for governor, below in _clauses_above(act):
            cue = governor.lemma.lower()
            if (
                below.dep in ("ccomp", "xcomp", "parataxis", "advcl")
                and cue in self.words["say"]
                and _is_content(below, governor)
            ):
                if is_passive(governor) and cue in self.words["passive"]:
                    return _unnamed(governor, document)
                return self._speaker(governor, phrases) or _unnamed(governor, document)
            if cue in self.words["accuse"] and governor.is_verb and _is_charge(below):
                return self._speaker(governor, phrases) or _unnamed(governor, document)
            if (
                below.dep == "acl"
                and governor.is_noun
                and cue in self.words["nouns"]
                and any(m.lemma == "that" for m in below.all("mark"))
            ):
                owner = governor.first("poss")
                return (
                    self._named(owner, governor, phrases)
                    if owner is not None
                    else _unnamed(governor, document)
                )
        return (
            self._aside(act, phrases)
            or self._according_to(act, phrases)
            or self._adverb(act, phrases)
        )

    def _aside(self, act: Token, phrases: PhraseReader) -> Attribution | None:
        """The speaker of an aside: ", said the minister", "as Chad said", ", Chad said,"."""
        for token in (act, *act.ancestors()):
            for child in token.children:
                if child.lemma.lower() in self.words["say"] and _is_aside(child):
                    speaker = list(child.all("nsubj"))[-1]
                    return self._named(speaker, child, phrases)
            if token.is_verb and token.dep not in ("conj", "xcomp", "advcl"):
                break
        return None

    def _speaker(self, cue: Token, phrases: PhraseReader) -> Attribution | None:
        subject = find_subject(cue)
        if subject is None:
            return None
        return self._named(subject, cue, phrases)

    def _named(self, speaker: Token, cue: Token, phrases: PhraseReader) -> Attribution:
        readings = phrases.read(speaker)
        document = phrases.sentence.document
        if not readings or readings[0].base is None:
            name = speaker.text
            return Attribution(None, name, cue.text, Span(document, speaker.start, speaker.end))
        first = readings[0]
        name = phrases.text_of(first.start, first.end)
        return Attribution(first.id, name, cue.text, Span(document, first.start, first.end))

    def _according_to(self, act: Token, phrases: PhraseReader) -> Attribution | None:
        for token in phrases.sentence.tokens:
            if token.lemma.lower() != "accord" and token.text.lower() != "according":
                continue
            to = next((c for c in token.children if c.lemma.lower() == "to"), None)
            pobj = to.first("pobj") if to is not None else None
            if pobj is not None and _shares_clause(act, token):
                return self._named(pobj, token, phrases)
        return None

    def _adverb(self, act: Token, phrases: PhraseReader) -> Attribution | None:
        for token in (act, *act.ancestors()):
            for child in token.all("advmod"):
                if child.text.lower() in self.words["adverbs"]:
                    return _unnamed(child, phrases.sentence.document)
            if token.is_verb:
                break
        return None


def _clauses_above(act: Token) -> list[tuple[Token, Token]]:
    pairs, below = [], act
    for governor in act.ancestors():
        pairs.append((governor, below))
        below = governor
    return pairs


def _is_content(clause: Token, cue: Token) -> bool:
    """Whether a clause is what is said, not when or why it is said."""
    if clause.dep == "ccomp":
        return True
    if clause.dep == "xcomp":
        return is_passive(cue)
    return clause.dep == "parataxis"


def _is_aside(cue: Token) -> bool:
    subject = next(reversed(list(cue.all("nsubj"))), None)
    if subject is None or not cue.is_verb:
        return False
    if cue.dep == "advcl":
        return any(mark.lemma.lower() == "as" for mark in cue.all("mark"))
    inverted = subject.index > cue.index
    return cue.dep == "parataxis" or (cue.dep in ("conj", "dep") and inverted)


def _is_charge(below: Token) -> bool:
    """Whether a word leads to what somebody is accused of: "of bombing", "with murder"."""
    links = below.dep == "prep" and below.lemma in ("of", "with", "for", "over")
    return links or below.dep == "pcomp"


def _shares_clause(act: Token, according: Token) -> bool:
    governor = according.head
    return governor is act or governor in set(act.ancestors()) or act in set(governor.ancestors())


def _unnamed(cue: Token, document: str) -> Attribution:
    return Attribution(None, "unnamed", cue.text, Span(document, cue.start, cue.end))
