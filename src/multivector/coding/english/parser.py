"""English sentences through spaCy into our own tree."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from multivector.coding.english.acronyms import find_misread, is_shouted, replace_misread
from multivector.coding.english.casing import lower_headline
from multivector.coding.english.mending.lemmas import mend_lemma
from multivector.coding.english.mending.trees import mend_tree
from multivector.coding.english.pausing import find_pauses, pause
from multivector.coding.english.rereading import (
    Patch,
    StandIn,
    find_patch,
    find_stand_ins,
    is_read,
)
from multivector.coding.english.zones import shared_zone
from multivector.coding.models import load_english
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.sentences import SentenceSpan

if TYPE_CHECKING:
    from spacy.language import Language

_BATCH = 32  # sentences; larger batches are no faster
_WINDOW = 256  # sentences of which batches of like length are made
_TOLD: list[int | str] = ["IS_SPACE", "IDX", "ORTH", "LEMMA", "POS", "TAG", "DEP"]
_TRIED = 2  # words of a headline that are tried as its verb
# Titles that the parser tears apart at their hyphen.
_HYPHENED = re.compile(
    r"\b(vice|ex|deputy)-(?=[a-z])"
    r"|\b(attorney|secretary|solicitor|governor|inspector|procurator|consul)-(?=general)"
    r"|\b(president|minister|premier|governor|mayor|chancellor)-(?=elect|designate)",
    re.IGNORECASE,
)


def parse_english(
    sentences: Iterable[tuple[str, SentenceSpan, str]],
    named: Iterable[Sequence[tuple[int, int]]] | None = None,
) -> Iterator[ParsedSentence]:
    """Parse (document id, span, text) triples, in order.

    Args:
        sentences: The triples.
        named: For each, where in its text names stand, so that headlines in capitals can be read;
            without it capitals stay as they are.
    """
    nlp = load_english()
    items = list(sentences)
    written = [text for _, _, text in items]
    places: list[Sequence[tuple[int, int]]] = [()] * len(items)
    if named is not None:
        places = list(named)
        written = [lower_headline(text, at) for text, at in zip(written, places, strict=True)]
    with shared_zone(nlp):
        plain = list(map(_plain, written))
        paused = (
            pause(one, find_pauses(one, at), nlp) for one, at in zip(plain, places, strict=True)
        )
        docs = _parsed(paused, nlp)
        for (document, span, text), as_read, doc in zip(items, plain, docs, strict=True):
            names = find_misread(doc, as_read)
            if names and not is_shouted(doc.text):
                as_read = replace_misread(as_read, names)  # noqa: PLW2901
                doc = nlp(as_read)  # noqa: PLW2901
            tokens = _reread(doc, as_read, span.start, nlp) or _tokens(doc, span.start)
            _restore_said(tokens, text, span.start, names)
            yield ParsedSentence(document, span, text, tokens)


def _parsed(sentences: Iterable[Doc | str], nlp: "Language") -> Iterator[Doc]:
    """Parsed sentences in order; those of like length go through the parser together.

    It takes as many steps for a batch as its longest sentence needs.
    """
    pending = iter(sentences)
    while window := list(islice(pending, _WINDOW)):
        order = sorted(range(len(window)), key=lambda at: _length(window[at]))
        docs = nlp.pipe((window[at] for at in order), batch_size=_BATCH)
        yield from (doc for _, doc in sorted(zip(order, docs, strict=True), key=itemgetter(0)))


def _length(sentence: Doc | str) -> int:
    return len(sentence) if isinstance(sentence, str) else len(sentence.text)


# Apostrophes as the parser knows them, and spaces for the line breaks of wrapped text.
_PLAIN = str.maketrans("\u2019\u00a0\r\n", "'   ")


# Where in the picture a caption says that somebody is: "the premier, second left, and".
_IN_PICTURE = re.compile(
    r", (?:(?:second|third|fourth|far|top|bottom) )?(?:left|right|center|centre)(?:,|(?= and ))"
)


# Names that the parser takes for verbs, "the leader Said Nuri", "Trump scraps talks", and such as
# it knows.
_SAID = re.compile(r"(?<=[a-z] )Said(?= [A-Z][a-z])|^Trump(?= [a-z])")
_KNOWN = {"Said": "Saad", "Trump": "Obama"}
_STOOD_FOR = frozenset(_KNOWN.values())


def _plain(text: str) -> str:
    # The lengths stay the same.
    plain = text.translate(_PLAIN)
    plain = _SAID.sub(lambda name: _KNOWN[name.group()], plain)
    plain = _IN_PICTURE.sub(lambda aside: " " * len(aside.group()), plain)
    return _HYPHENED.sub(lambda title: title.group()[:-1] + " ", plain)


def _restore_said(
    tokens: Iterable[Token], text: str, offset: int, names: Collection[int] = ()
) -> None:
    for token in tokens:
        at = token.start - offset
        if token.text in _STOOD_FOR or at in names:
            token.text = token.lemma = text[at : at + len(token.text)]


def _reread(doc: Doc, text: str, offset: int, nlp: "Language") -> list[Token] | None:
    """The words of a headline that had to be put otherwise to be read; None where none had to.

    Its text is the one without the commas that were put in (`pausing`).
    """
    patch = find_patch(doc)
    text = text if patch is None else patch.put_into(text)
    doc = doc if patch is None else nlp(text)
    for stand_in in islice(find_stand_ins(doc), _TRIED):
        read = nlp(stand_in.put_into(text))
        if is_read(read, stand_in):
            return _tokens(read, offset, stand_in, patch)
    return None if patch is None else _tokens(doc, offset, None, patch)


def _tokens(
    doc: Doc, offset: int, stand_in: StandIn | None = None, patch: Patch | None = None
) -> list[Token]:
    made: dict[int, Token] = {}
    strings = doc.vocab.strings
    for number, (is_space, place, *told) in enumerate(doc.to_array(_TOLD).tolist()):
        if is_space:
            continue
        word, lemma, pos, tag, dep = (strings[one] for one in told)
        lemma = mend_lemma(word, lemma if pos == "PROPN" else lemma.lower(), tag)
        at = offset + (place if patch is None else patch.place_before(place))
        own = made[number] = Token(len(made), word, lemma, pos, tag, dep, at)
        if patch is not None and patch.is_from(place):
            own.end = offset + patch.end
        if stand_in is not None and place == stand_in.at:
            own.text, own.lemma = stand_in.word, stand_in.lemma
    heads = [at + ahead for at, ahead in enumerate(doc.to_array("HEAD").astype("int64").tolist())]
    for at, own in made.items():
        head = heads[at]
        while head not in made and heads[head] != head:
            head = heads[head]
        if head != at and head in made:
            own.head = made[head]
            own.head.children.append(own)
    return mend_tree(list(made.values()))
