"""A parsed sentence in a form of our own, the same for every language.

Rules read tokens, lemmas and dependency labels here and never a parser's objects, so that a
parser's memory is freed after each batch and another parser can stand behind the same rules.
Labels are those of the ClearNLP scheme (nsubj, nsubjpass, dobj, pobj, prep, agent, poss, ...).
"""

from collections.abc import Iterator

from multivector.coding.parsing.sentences import SentenceSpan


class Token:
    """One word of a sentence and its place in the tree.

    Attributes:
        index: Position in the sentence, from 0.
        text: The word as written.
        lemma: Its dictionary form, lower-cased unless it is a proper noun.
        pos: Universal part of speech.
        tag: Fine part of speech (Penn).
        dep: Label of the arc to its head.
        head: The word that it depends on; the root's head is the root.
        children: The words that depend on it, in order.
        start: Index of its first character in the document.
        end: Index after its last.
    """

    __slots__ = ("children", "dep", "end", "head", "index", "lemma", "pos", "start", "tag", "text")

    def __init__(
        self, index: int, text: str, lemma: str, pos: str, tag: str, dep: str, start: int
    ) -> None:
        self.index = index
        self.text = text
        self.lemma = lemma
        self.pos = pos
        self.tag = tag
        self.dep = dep
        self.head: Token = self
        self.children: list[Token] = []
        self.start = start
        self.end = start + len(text)

    def __repr__(self) -> str:
        return f"<{self.text} {self.dep}>"

    @property
    def is_root(self) -> bool:
        """Whether nothing governs it."""
        return self.head is self

    @property
    def is_noun(self) -> bool:
        """Whether it can head a noun phrase."""
        return self.pos in ("NOUN", "PROPN", "PRON", "NUM") or self.tag in (
            "NN",
            "NNS",
            "NNP",
            "NNPS",
        )

    @property
    def is_verb(self) -> bool:
        """Whether it can head a clause."""
        return self.pos in ("VERB", "AUX") or self.tag.startswith("VB")

    def all(self, *deps: str) -> Iterator["Token"]:
        """Children with one of the labels, in order."""
        return (child for child in self.children if child.dep in deps)

    def first(self, *deps: str) -> "Token | None":
        """The first child with one of the labels, or None."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None

    def ancestors(self) -> Iterator["Token"]:
        """The governing words, nearest first, up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def subtree(self) -> Iterator["Token"]:
        """The word and all below it, in no promised order."""
        pending = [self]
        while pending:
            token = pending.pop()
            yield token
            pending.extend(token.children)


class ParsedSentence:
    """A sentence with its tree.

    Attributes:
        document: Id of the document.
        span: Where it stands in the document's text.
        text: Its words as written.
        tokens: Its words in order, without white space.
        before: The sentence before it, where that is known and was parsed.
    """

    __slots__ = ("before", "document", "span", "text", "tokens")

    def __init__(self, document: str, span: SentenceSpan, text: str, tokens: list[Token]) -> None:
        self.document = document
        self.span = span
        self.text = text
        self.tokens = tokens
        self.before: ParsedSentence | None = None

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """Tokens that share a character with the stretch of the document."""
        return [token for token in self.tokens if token.start < end and start < token.end]

    def head_of(self, start: int, end: int) -> Token | None:
        """The word of a stretch whose governor lies outside it, or None where no word is."""
        inside = self.tokens_in(start, end)
        indices = {token.index for token in inside}
        tops = [token for token in inside if token.is_root or token.head.index not in indices]
        if not tops:
            return None
        # A name that the parser tore apart hangs on its last noun.
        nouns = [token for token in tops if token.is_noun]
        return (nouns or tops)[-1]
