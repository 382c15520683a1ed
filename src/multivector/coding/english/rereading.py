"""Headlines read again with a plainer verb: "Chad and Niger sign pact" as if it said "meet pact".

The tagger takes a headline's verb for a noun where it may be one ("sign", "backs", "pledges"), and
the parser then finds no clause. Where a headline has no verb, the first word that may well be one
gives way to a verb of its length that is nothing else, and gets its own form back afterwards.
Two names before a plural verb are read as joined by "and", "Saudi, Iranian ministers hold talks",
and somebody who "is" so without the word gets it: "rebels ready for talks".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from multivector.coding.english.casing import known_words, verb_base
from multivector.coding.vocabulary import party_words

_ENDS = frozenset({".", "!", "?", "”", '"', "’"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_PLURAL_NAMES = frozenset({"Emirates", "Philippines", "Netherlands", "Maldives", "Bahamas",
                           "Seychelles", "Solomons", "States", "Nations"})  # fmt: skip
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
    "film", "flood", "force", "import", "issue", "judge", "loan", "market", "mine", "oil",
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
    "land": ("in", "at"), "fly": ("to", "into", "home"), "stop": ("in",), "tour": (),
    "turn": ("to", "on"), "hit": ("back", "out"), "lash": ("out",), "demand": (), "aid": (),
}  # fmt: skip
_AND = " and"
_NEAR = 5  # words from the comma within which the verb must come
_VIOLENCE = frozenset({
    "airstrike", "ambush", "assault", "attack", "battle", "blast", "bomb", "bombing", "clash",
    "drone", "fighting", "grenade", "gunfight", "gunman", "massacre", "raid", "rampage", "rocket",
    "shelling", "shooting", "shootout", "siege", "strike", "violence",
})  # fmt: skip
# What is so of somebody, and how it goes on: "rebels ready for talks", "nurses on strike".
_BEING = {
    "ready": ("for", "to"), "willing": ("to",), "unwilling": ("to",), "open": ("to",),
    "prepared": ("to", "for"), "set": ("to", "for"), "due": ("in", "to"), "poised": ("to", "for"),
    "on": ("strike", "alert", "trial", "standby", "hunger", "high", "red"),
    "under": ("house", "arrest", "curfew", "siege", "fire", "attack", "martial", "lockdown"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Patch:
    """Letters put into a headline before it is read.

    Attributes:
        at: Where they stand.
        cut: How many letters they take the place of.
        put: The letters.
        end: Where what they stand for ends in the headline.
    """

    at: int
    cut: int
    put: str
    end: int

    def put_into(self, text: str) -> str:
        """The patched text."""
        return text[: self.at] + self.put + text[self.at + self.cut :]

    def is_from(self, place: int) -> bool:
        """Whether a place in the patched text is one of the letters put in."""
        return self.at <= place < self.at + len(self.put)

    def place_before(self, place: int) -> int:
        """Where a place in the patched text was before."""
        if place < self.at:
            return place
        return max(self.at, place - len(self.put) + self.cut)


def find_patch(doc: Doc) -> Patch | None:
    """What a headline leaves out beside its verb: "and" between two names, or "is"."""
    if len(doc) > _MOST or not len(doc) or doc[-1].text in _ENDS:
        return None
    return _find_and(doc) or _find_being(doc) or _find_dead(doc)


def _find_and(doc: Doc) -> Patch | None:
    commas = [token for token in doc if token.text == ","]
    if len(commas) != 1 or not 0 < commas[0].i < min(_NEAR, len(doc) - 2):
        return None
    comma = commas[0]
    after = doc[comma.i + 1 : comma.i + _NEAR]
    if not all(_is_named(word) for word in (doc[0], doc[comma.i - 1], after[0])):
        return None
    verb = next((word for word in after[1:] if not _is_named(word)), None)
    if verb is None or not _is_plural_verb(verb):
        return None
    return Patch(comma.idx, 1, _AND, comma.idx + 1)


def _find_being(doc: Doc) -> Patch | None:
    if any(map(_is_finite, doc)):
        return None
    for token in doc[1:-1]:
        before, after = token.nbor(-1), token.nbor(1)
        if after.lower_ in _BEING.get(token.lower_, ()) and _is_somebody(before):
            several = before.tag_ == "NNS" or before.lower_ == "police"
            return Patch(token.idx, 0, "are " if several else "is ", token.idx + len(token))
    return None


def _find_dead(doc: Doc) -> Patch | None:
    """The "killed" that a "dead" stands for where violence is told: "Six dead in blast"."""
    if any(map(_is_finite, doc)) or not any(t.lemma_.lower() in _VIOLENCE for t in doc):
        return None
    dead = next((t for t in doc[1:-1] if t.lower_ in ("dead", "hurt")), None)
    if dead is None or dead.nbor(1).lower_ not in ("in", "after", "as"):
        return None
    before = dead.nbor(-1)
    counted = before.tag_ in ("CD", "NNS") or before.lower_ in party_words("en").counts
    put = "killed" if dead.lower_ == "dead" else "wounded"
    return Patch(dead.idx, len(dead), put, dead.idx + len(dead)) if counted else None


def _is_somebody(word: Token) -> bool:
    return word.text[0].isupper() or word.lemma_.lower() in party_words("en").sectors


def _is_named(word: Token) -> bool:
    """Whether a word is of a name, or a plural for those who act: "Iranian", "rebels"."""
    party = word.tag_ == "NNS" and word.lemma_.lower() in party_words("en").sectors
    return party or (word.text[0].isupper() and word.tag_ not in ("DT", "IN", "VBG", "PRP"))


def _is_plural_verb(word: Token) -> bool:
    if word.lower_ in ("to", "in"):
        return True
    return word.tag_ in ("VBD", "VBP", "VBN", "VB") or verb_base(word.lower_) == word.lower_


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
    if before.text == "-" and token.i > _OF_SOME and token.nbor(-2).lower_ == "test":
        before = token.nbor(-3)  # "Korea test-fires missile"
    party = before.lemma_.lower() in party_words("en").sectors
    if not _is_somebody(before):
        return False
    singular = _is_singular(token.text, verb_base(token.text) or "")
    first = before
    while first.i and first.text[0].isupper():
        first = first.nbor(-1)
    several = first.lower_ in (",", "and", "&")
    several |= first.tag_ == "IN" and first.i > 0 and first.nbor(-1).tag_ == "NNS"
    plural = before.tag_ == "NNS" or before.lower_ == "police" or several
    plural = plural and before.text not in _PLURAL_NAMES
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
