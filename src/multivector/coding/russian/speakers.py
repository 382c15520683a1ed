"""Who says that something is so, in Russian."""

from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import feature, nominal_subject, preposition
from multivector.coding.russian.parties import PartyReader
from multivector.coding.russian.slots import subject_of
from multivector.coding.russian.vocabulary import RussianWords
from multivector.domain import Attribution, Span


class SpeakerReader:
    """Finds the speakers of one sentence's clauses."""

    def __init__(self, parties: PartyReader, words: RussianWords) -> None:
        self._parties = parties
        self._words = words
        self._document = parties.sentence.document

    def read(self, act: Token, event_type: str) -> Attribution | None:
        """Who says that the act is so; None where the text itself does."""
        below = act
        for governor in act.ancestors():
            found = self._above(governor, below, event_type)
            if found is not None:
                return found
            below = governor
        return self._aside(act) or self._according(act)

    def _above(self, governor: Token, below: Token, event_type: str) -> Attribution | None:
        if not governor.is_verb:
            return None
        clause = below.dep in ("ccomp", "xcomp", "advcl", "acl") and self._is_content(below)
        if governor.lemma in self._words["say"] and clause:
            return self._named(subject_of(governor), governor)
        if governor.lemma in self._words["deny"] and below.dep in ("obj", "ccomp"):
            return self._named(subject_of(governor), governor)
        charged = below.dep in ("obl", "nmod", "ccomp") and preposition(below) in ("в", None)
        if charged and governor.lemma in self._words["accuse"] and event_type != "ACCUSE":
            return self._named(subject_of(governor), governor)
        return None

    def _is_content(self, clause: Token) -> bool:
        if any(mark.lemma in ("что", "будто", "как") for mark in clause.all("mark")):
            return True
        return clause.dep in ("ccomp", "xcomp") and feature(clause, "VerbForm") == "Fin"

    def _aside(self, act: Token) -> Attribution | None:
        """The speaker of an aside: ", заявил министр", "как сообщает агентство"."""
        for token in (act, *act.ancestors()):
            for child in token.children:
                if child.dep not in ("parataxis", "advcl", "conj", "ccomp") or not child.is_verb:
                    continue
                if child.lemma in self._words["say"] and nominal_subject(child) is not None:
                    marked = any(mark.lemma == "как" for mark in child.all("mark", "advmod"))
                    if child.dep == "parataxis" or marked:
                        return self._named(nominal_subject(child), child)
            # The parser sometimes makes the aside the root and what is said its satellite.
            head = token.head
            if token.dep == "parataxis" and head.is_verb and head.lemma in self._words["say"]:
                return self._named(nominal_subject(head), head)
        return None

    def _according(self, act: Token) -> Attribution | None:
        """The source of "по словам министра", "согласно отчету"."""
        for token in (act, *act.ancestors()):
            for child in token.children:
                word = preposition(child)
                if word == "по" and child.lemma in self._words["according"]:
                    owner = next(
                        (c for c in child.all("nmod") if feature(c, "Case") == "Gen"), None
                    )
                    return self._named(owner, child)
                if word in self._words["according_prepositions"]:
                    return self._named(child, child)
        return None

    def _named(self, speaker: Token | None, cue: Token) -> Attribution:
        if speaker is None:
            span = Span(self._document, cue.start, cue.end)
            return Attribution(None, "unnamed", cue.text, span)
        readings = [r for r in self._parties.read(speaker) if r.base is not None]
        if not readings:
            span = Span(self._document, speaker.start, speaker.end)
            return Attribution(None, speaker.text, cue.text, span)
        first = readings[0]
        begin = self._parties.sentence.span.start
        name = self._parties.sentence.text[first.start - begin : first.end - begin]
        return Attribution(
            first.id, name or speaker.text, cue.text, Span(self._document, first.start, first.end)
        )

