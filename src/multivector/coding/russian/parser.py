"""Russian sentences through slovnet into our own tree.

Labels are those of Universal Dependencies (`nsubj`, `nsubj:pass`, `obj`, `obl`, `nmod`, `case`); a
token's tag holds its features (`Case=Gen|Number=Sing`).
"""

from collections.abc import Iterable, Iterator, Sequence

from multivector.coding.parse import ParsedSentence, Token
from multivector.coding.russian.lemmas import Lemmatiser
from multivector.coding.russian.models import load_russian
from multivector.coding.sentences import SentenceSpan

Item = tuple[str, SentenceSpan, str]

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
        order = sorted((n for n, row in enumerate(words) if row), key=lambda n: len(words[n]))
        texts = [[text for _, text in words[number]] for number in order]
        morphs, trees = self._models.morph.map(texts), self._models.syntax.map(texts)
        made: dict[int, list[Token]] = {}
        for number, morph, tree in zip(order, morphs, trees, strict=True):
            offset = items[number][1].start
            made[number] = self._tokens(words[number], morph.tokens, tree.tokens, offset)
        for number, (document, span, text) in enumerate(items):
            yield ParsedSentence(document, span, text, made.get(number, []))

    def _tokens(
        self, words: Sequence[tuple[int, str]], morphs: Sequence[object], tree: Sequence[object],
        offset: int,
    ) -> list[Token]:
        tokens: list[Token] = []
        for index, ((start, text), morph, arc) in enumerate(zip(words, morphs, tree, strict=True)):
            pos, _, feats = morph.tag.partition("|")  # type: ignore[attr-defined]  # slovnet has no types
            lemma = self._lemmas.lemma(text, pos, feats)
            dep = arc.rel  # type: ignore[attr-defined]  # likewise
            tokens.append(Token(index, text, lemma, pos, feats, dep, offset + start))
        heads = [int(arc.head_id) - 1 for arc in tree]  # type: ignore[attr-defined]  # likewise
        _attach(tokens, heads)
        for token in tokens:
            if _stands_as_noun(token):
                token.pos, token.lemma = "NOUN", self._lemmas.as_noun(token.text)
            _restore_object(token)
        return tokens


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
    if acted is None or acting is None or not acted.index < verb.index < acting.index:
        return
    if acted.text.isupper() and "Animacy=Inan" in acting.tag and acted.first("case") is None:
        acted.dep, acting.dep = "nsubj", "obj"


def _attach(tokens: Sequence[Token], heads: Sequence[int]) -> None:
    """Hang each word on its head; what would close a circle becomes a root."""
    for token, head in zip(tokens, heads, strict=True):
        if 0 <= head < len(tokens) and head != token.index:
            token.head = tokens[head]
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
