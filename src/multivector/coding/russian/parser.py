"""Russian sentences through slovnet into our own tree.

Labels are those of Universal Dependencies (`nsubj`, `nsubj:pass`, `obj`, `obl`, `nmod`, `case`); a
token's tag holds its features (`Case=Gen|Number=Sing`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.russian.lemmas import Lemmatiser
from multivector.coding.russian.models import load_russian

Item = tuple[str, SentenceSpan, str]
Word = tuple[int, str]

_DAYS = frozenset(("понедельник вторник среду четверг пятницу субботу воскресенье").split())
_NOMINAL = ("nsubj", "nsubj:pass", "obj", "obl", "iobj", "nmod")
_LONGEST = 160  # words; a longer stretch is a table or a list, and is parsed in parts
# "по - турецки" is none, but dashes and quotation marks of all kinds are known as these.
_PLAIN = str.maketrans("\u00a0\r\n\t\u2011", "    -")


class RussianParser:
    """Parses sentences; keeps what it learnt of words, and no sentence."""

    def __init__(self) -> None:
        self._models = load_russian()
        self._lemmas = Lemmatiser(self._models.analyzer)

    def parse(self, sentences: Iterable[Item]) -> Iterator[ParsedSentence]:
        """Parse (document id, span, text) triples, in order.

        Sentences of like length are parsed together, which is twice as fast; a sentence's parse
        does not depend on its company.
        """
        from razdel import tokenize  # noqa: PLC0415 -- an extra

        items = list(sentences)
        words = [
            [(word.start, word.text) for word in tokenize(text.translate(_PLAIN))][:_LONGEST]
            for _, _, text in items
        ]
        kept = [_without_days(row) for row in words]
        order = sorted((n for n, row in enumerate(kept) if row), key=lambda n: len(kept[n]))
        texts = [[words[number][at][1] for at in kept[number]] for number in order]
        morphs, trees = self._models.morph.map(texts), self._models.syntax.map(texts)
        made: dict[int, list[Token]] = {}
        for number, morph, tree in zip(order, morphs, trees, strict=True):
            offset = items[number][1].start
            made[number] = self._tokens(
                words[number], kept[number], morph.tokens, tree.tokens, offset
            )
        for number, (document, span, text) in enumerate(items):
            yield ParsedSentence(document, span, text, made.get(number, []))

    def _tokens(
        self,
        words: Sequence[Word],
        kept: Sequence[int],
        morphs: Sequence[Any],
        tree: Sequence[Any],
        offset: int,
    ) -> list[Token]:
        tokens = [
            Token(index, text, text.lower(), "NOUN", "", "obl", offset + start)
            for index, (start, text) in enumerate(words)
        ]
        for at, morph, arc in zip(kept, morphs, tree, strict=True):
            start, text = words[at]
            pos, _, feats = morph.tag.partition("|")
            lemma = self._lemmas.lemma(text, pos, feats)
            tokens[at] = Token(at, text, lemma, pos, feats, arc.rel, offset + start)
        heads = {
            at: kept[int(arc.head_id) - 1] if int(arc.head_id) else at
            for at, arc in zip(kept, tree, strict=True)
        }
        _attach(tokens, heads)
        for token in tokens:
            if _stands_as_noun(token):
                token.pos, token.lemma = "NOUN", self._lemmas.as_noun(token.text)
            _restore_object(token)
        return tokens


def _without_days(words: Sequence[Word]) -> list[int]:
    """Indices of the words without "в пятницу", which makes the parser tear phrases apart."""
    dropped: set[int] = set()
    for index in range(1, len(words)):
        if words[index][1].lower() in _DAYS and words[index - 1][1].lower() in ("в", "во"):
            dropped |= {index - 1, index}
    kept = [index for index in range(len(words)) if index not in dropped]
    return kept if len(kept) > 1 else list(range(len(words)))


def _stands_as_noun(token: Token) -> bool:
    """Whether a participle or adjective stands for people: "протестующие", "неизвестные"."""
    if token.dep not in _NOMINAL or any(child.dep.startswith("nsubj") for child in token.children):
        return False
    if token.pos == "VERB":
        return "VerbForm=Part" in token.tag and "Variant=Short" not in token.tag
    return token.pos == "ADJ" and "Variant=Short" not in token.tag and not token.text[:1].isdigit()


def _restore_object(verb: Token) -> None:
    """Of two words in the same form the one before the verb acts: "ИГИЛ захватил Мосул"."""
    if verb.pos != "VERB" or "Voice=Pass" in verb.tag:
        return
    acted, acting = verb.first("obj"), verb.first("nsubj")
    alone = acted is not None and acting is None and acted.index < verb.index
    if acted is not None and alone and "Case=Nom" in acted.tag and acted.first("case") is None:
        acted.dep = "nsubj"
    if acted is None or acting is None or not acted.index < verb.index < acting.index:
        return
    if acted.text.isupper() and "Animacy=Inan" in acting.tag and acted.first("case") is None:
        acted.dep, acting.dep = "nsubj", "obj"


def _attach(tokens: Sequence[Token], heads: Mapping[int, int]) -> None:
    """Hang each word on its head; what would close a circle becomes a root.

    Days that were kept from the parser hang on the verb before them, else on the one after.
    """
    verbs = [token for token in tokens if token.index in heads and token.pos == "VERB"]
    for token in tokens:
        if token.index in heads:
            token.head = tokens[heads[token.index]]
        elif token.lemma not in _DAYS:
            token.head, token.dep, token.pos = tokens[token.index + 1], "case", "ADP"
        elif verbs:
            before = [verb for verb in verbs if verb.index < token.index]
            token.head = before[-1] if before else verbs[0]
            token.tag = "Animacy=Inan|Case=Acc"
    for token in tokens:
        seen = {token.index}
        at = token
        while at.head is not at:
            at = at.head
            if at.index in seen:
                token.head = token
                break
            seen.add(at.index)
    for token in tokens:
        if token.head is not token:
            token.head.children.append(token)
