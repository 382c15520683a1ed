"""Headlines read again with a plainer verb: "Chad and Niger sign pact" as if it said "meet pact".

The tagger takes a headline's verb for a noun where it may be one ("sign", "backs", "pledges"), and
the parser then finds no clause. Where a headline has no verb, the first word that may well be one
gives way to a verb of its length that is nothing else, and gets its own form back afterwards.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from multivector.coding.english.casing import known_words, verb_base
from multivector.coding.vocabulary import party_words

_ENDS = frozenset({".", "!", "?", "”", '"', "’"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_MOST = 16  # words of a headline
_OF_SOME = 2  # words before the last of "monks in Laos"
_GOVERNING = {
    "s": {4: "gets", 5: "meets", 6: "brings", 7: "accepts", 8: "receives", 9: "describes",
          10: "represents"},
    "": {3: "get", 4: "meet", 5: "bring", 6: "accept", 7: "receive", 8: "describe",
         9: "represent"},
}  # fmt: skip
_ALONE = {
    "s": {4: "goes", 5: "comes", 6: "speaks", 7: "arrives", 8: "responds"},
    "": {3: "sit", 4: "come", 5: "speak", 6: "arrive", 7: "respond"},
}
_PARTICLES = frozenset({"down", "up", "out", "off", "over", "aside", "back", "away", "in"})
_OBJECT_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "DT", "PRP$", "$", "VBN", "VBG"})
# Nouns before another noun, unless a name or a number follows: "Iran sanctions relief".
_RATHER_NOUNS = frozenset({
    "aid", "air", "arm", "attack", "camp", "charge", "clash", "crime", "dam", "export", "fear",
    "film", "fire", "flood", "force", "import", "issue", "judge", "loan", "market", "mine", "oil",
    "party", "place", "power", "price", "protest", "raid", "rate", "record", "right", "sanction",
    "share", "state", "stock", "strike", "supply", "talk", "tank", "team", "test", "train", "troop",
    "trial", "war", "water", "work",
})  # fmt: skip
# What one does with these: "chief pleads for truce", "president heads to Berlin".
_WITH_PREPOSITIONS = {
    "appeal": ("for", "to"), "call": ("for", "on", "off"), "campaign": ("for", "against"),
    "head": ("to", "for", "into", "home"), "march": ("in", "on", "to", "through", "against"),
    "plead": ("for", "with"), "press": ("for",), "protest": ("against", "over", "at", "in"),
    "push": ("for", "into"), "rally": ("in", "against", "for", "behind", "to"),
    "return": ("to", "from", "home"), "strike": ("over", "in", "for"), "vote": ("for", "against",
    "to"), "visit": (), "rage": ("at", "against"), "walk": ("out",), "talk": ("to", "with"),
    "clash": ("with", "in", "over", "at", "near"), "riot": ("in", "over"), "fire": ("on", "at"),
    "plan": ("to",), "vow": ("to",), "pledge": ("to",), "move": ("to",), "hope": ("to",),
    "back": ("down",), "pull": ("out", "back"), "open": ("to",), "bow": ("to",), "yield": ("to",),
    "retreat": ("from", "in"), "withdraw": ("from",), "advance": ("on", "in", "to"),
    "turn": ("to", "on"), "hit": ("back", "out"), "lash": ("out",), "demand": (), "aid": (),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class StandIn:
    """A verb that stands for a word of a headline.

    Attributes:
        at: Where the word begins in the text.
        word: The word itself.
        lemma: Its verb.
        verb: What stands for it, of the same length.
    """

    at: int
    word: str
    lemma: str
    verb: str

    def put_into(self, text: str) -> str:
        """The text with the verb in place of the word."""
        return text[: self.at] + self.verb + text[self.at + len(self.word) :]


def find_stand_ins(doc: Doc) -> Iterator[StandIn]:
    """Words of a headline without a verb that may be its verb, the likeliest first."""
    if not len(doc) or len(doc) > _MOST or doc[-1].text in _ENDS or any(map(_is_finite, doc)):
        return
    for token in doc[1:-1]:
        lemma = verb_base(token.text) if token.is_lower else None
        if lemma is None or not _follows_a_party(token) or not _may_govern(token, lemma):
            continue
        ending = "s" if _is_singular(token.text, lemma) else ""
        alone = doc[token.i + 1].lower_ in _PARTICLES or doc[token.i + 1].tag_ in ("IN", "TO", "RB")
        verbs = (_ALONE if alone else _GOVERNING)[ending]
        if len(token) in verbs:
            yield StandIn(token.idx, token.text, lemma, verbs[len(token)])


def is_read(doc: Doc, stand_in: StandIn) -> bool:
    """Whether a stand-in is the verb of a clause with a subject."""
    token = next((t for t in doc if t.idx == stand_in.at), None)
    if token is None or not _is_finite(token):
        return False
    return any(child.dep_ == "nsubj" and child.i < token.i for child in token.children)


def _is_finite(token: Token) -> bool:
    """Whether a word is a finite verb, and not a noun that the tagger takes for one."""
    if token.tag_ == "MD":
        return True
    return token.tag_ in _FINITE and token.lemma_.lower() in known_words("verb")


def _is_singular(word: str, lemma: str) -> bool:
    return word != lemma and word.endswith("s")


def _follows_a_party(token: Token) -> bool:
    """Whether a word stands right after who may act, in number like it."""
    before = token.nbor(-1)
    party = before.lemma_.lower() in party_words("en").sectors
    if not (party or before.text[0].isupper()) or before.text[0].isdigit():
        return False
    singular = _is_singular(token.text, verb_base(token.text) or "")
    first = token.nbor(-2) if token.i > 1 else token.nbor(-1)
    several = first.lower_ in (",", "and", "&")
    several |= first.tag_ == "IN" and token.i > _OF_SOME and token.nbor(-3).tag_ == "NNS"
    plural = before.tag_ == "NNS" or before.lower_ == "police" or several
    return (party or before.tag_ in ("NNP", "NNPS", "NN", "NNS", "JJ")) and singular != plural


def _may_govern(token: Token, lemma: str) -> bool:
    """Whether what follows a word may be what its verb governs."""
    after = token.nbor(1)
    if after.tag_ in ("IN", "TO", "RB", "RP"):
        if after.lower_ in _WITH_PREPOSITIONS.get(lemma, ()):
            return True
        return after.lower_ in ("down", "aside", "off", "out", "up") and after.tag_ != "IN"
    if lemma in _RATHER_NOUNS:
        return after.text[0].isupper() or after.tag_ in ("CD", "DT", "PRP$")
    return after.tag_ in _OBJECT_TAGS
