"""Common nouns that the tagger takes for names: "Rebels" that open a sentence, "the mullah"."""

from collections.abc import Iterator, Sequence

from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import party_words

# Adjectives that are the noun of an attack where something is said of them.
_NOUNS_TOO = frozenset({"offensive", "counteroffensive", "counter-offensive"})
_HEADS = ("nsubj", "dobj", "pobj", "nsubjpass")
# Party members open a sentence as what they call themselves: "Democrats", "Communists".
_NAMES_TOO = ("PTY",)
_INITIALS = 2  # letters of "US", which may be "us"
_NO_NOUNS = frozenset({"DT", "IN", "JJ", "MD", "RB", "UH", "VB", "VBD", "VBN", "VBP", "VBZ"})
# Things that open a headline.
_OPENERS = frozenset({
    "truce", "ceasefire", "cease-fire", "armistice", "curfew", "drone", "rocket", "missile",
    "blast", "bomb", "explosion", "gunfire", "shelling", "airstrike", "mortar", "graft", "militia",
    "mob",
})  # fmt: skip
_OPENING = frozenset(["“", "”", '"', "'", "‘", ":", ";", "-", "–", "—", "(", "..."])
_TAGS = {"NNP": "NN", "NNPS": "NNS"}


def restore_common_nouns(tokens: Sequence[Token]) -> None:
    """Make nouns of the party words that are tagged as names without being any."""
    sectors = party_words("en").sectors
    for token in tokens:
        if token.index == 0 and token.text.lower() in _OPENERS and token.tag == "NNP":
            _make_common(token, token.text.lower(), is_plural=False)
        if token.tag in ("VB", "VBP") and token.dep == "dobj" and _is_held(token, "compound"):
            token.pos, token.tag = "NOUN", "NN"  # "bars UN rapporteur"
        if token.tag == "VBZ" and _is_held(token):
            token.pos, token.tag = "NOUN", "NNS"  # "criticised Chad's plans"
        if token.tag == "JJ" and token.lemma in _NOUNS_TOO and token.dep in _HEADS:
            _make_noun(token)
        if (token.tag == "NN" and _is_written_as_name(token.text)) or _is_misread_name(token):
            token.lemma, token.pos, token.tag = token.text, "PROPN", "NNP"
        if token.pos != "PROPN" or token.tag not in _TAGS:
            continue
        lower = token.text.lower()
        plural = next((s for s in _singulars(lower) if s in sectors), None)
        if token.text.islower() and (lower in sectors or plural):
            _make_common(token, lower if lower in sectors else str(plural), is_plural=bool(plural))
        elif plural and sectors[plural] not in _NAMES_TOO and _opens(tokens, token):
            _make_common(token, plural, is_plural=True)
        elif plural and sectors[plural] == "REB" and _stands_alone(tokens, token):
            _make_common(token, plural, is_plural=True)  # "freed by the Maoists"


def _is_held(token: Token, *others: str) -> bool:
    """Whether what is tagged as a verb stands where only a noun does."""
    described = token.first("amod", "nmod", "poss", *others) is not None
    return token.dep in ("dobj", "pobj") and described


def _make_noun(token: Token) -> None:
    """Make a noun of it, and a modifier of what the parser took for its subject."""
    token.pos, token.tag = "NOUN", "NN"
    for child in token.all("nsubj"):
        child.dep = "compound"


def _is_written_as_name(word: str) -> bool:
    """Whether a capital stands within a word: "TikTok", "WhatsApp"."""
    return word[:1].isupper() and word[1:2].islower() and not word[1:].islower() and word.isalpha()


def _is_misread_name(token: Token) -> bool:
    """Whether capitals stand where only a noun does: "ECOWAS suspends Mali", "Denmark backs"."""
    capitals = token.text.isupper() and token.text.isalpha() and len(token.text) > _INITIALS
    if token.tag in ("VB", "VBP") and token.text[0].isupper() and token.dep == "nsubj":
        return token.index + 1 == token.head.index and not token.children
    return capitals and token.tag in _NO_NOUNS and token.dep in (*_HEADS, "poss")


def _make_common(token: Token, lemma: str, *, is_plural: bool) -> None:
    token.lemma, token.pos = lemma, "NOUN"
    token.tag = "NNS" if is_plural else _TAGS[token.tag]


def _opens(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word opens the sentence, or what follows a dateline, and is no part of a name.

    So do those whose state an adjective tells: "Nepalese Maoists".
    """
    at = token.index
    adjective = at > 0 and tokens[at - 1].tag == "JJ" and tokens[at - 1].text[:1].isupper()
    if at > 0 and not adjective and tokens[at - 1].text not in _OPENING:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    in_name = following is not None and following.pos == "PROPN"
    return not in_name and token.dep != "compound" and token.text[1:].islower()


def _stands_alone(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word is all of a name: "the Maoists", no "Young Islamists of Chad"."""
    around = tokens[max(token.index - 1, 0) : token.index + 2]
    named = any(near.pos == "PROPN" for near in around if near is not token)
    return not named and token.dep != "compound"


def _singulars(word: str) -> Iterator[str]:
    """What a plural may be the plural of."""
    if word.endswith("men"):
        yield word[:-3] + "man"
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith("es"):
        yield word[:-2]
