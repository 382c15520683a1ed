"""Dictionary forms of Russian words, by the features that the parser saw."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

_KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "VERB": frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"}),
        "AUX": frozenset({"VERB", "INFN", "GRND"}),
        "NOUN": frozenset({"NOUN"}),
        "PROPN": frozenset({"NOUN"}),
        "ADJ": frozenset({"ADJF", "ADJS", "PRTF", "PRTS", "COMP"}),
        "DET": frozenset({"ADJF", "NPRO"}),
        "PRON": frozenset({"NPRO", "ADJF"}),
        "ADV": frozenset({"ADVB", "PRED", "COMP", "PRCL"}),
        "NUM": frozenset({"NUMR", "ADJF"}),
        "ADP": frozenset({"PREP"}),
    }
)
_CASES: Mapping[str, frozenset[str]] = MappingProxyType({
    "Nom": frozenset({"nomn"}), "Gen": frozenset({"gent", "gen2"}), "Dat": frozenset({"datv"}),
    "Acc": frozenset({"accs"}), "Ins": frozenset({"ablt"}), "Loc": frozenset({"loct", "loc2"}),
})  # fmt: skip
_NUMBERS: Mapping[str, str] = MappingProxyType({"Sing": "sing", "Plur": "plur"})


class Lemmatiser:
    """Finds dictionary forms; remembers those that it has found.

    Args:
        analyzer: What knows all forms of a word.
    """

    def __init__(self, analyzer: "MorphAnalyzer") -> None:
        self._analyzer = analyzer
        self._known: dict[tuple[str, str, str], str] = {}

    def lemma(self, text: str, pos: str, feats: str) -> str:
        """The dictionary form in lower case, with е for ё; a participle's is its infinitive."""
        key = (text, pos, feats)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._find(text, pos, feats)
        return found

    def as_noun(self, text: str) -> str:
        """The masculine singular of an adjective or participle that stands as a noun."""
        key = (text, "as noun", "")
        found = self._known.get(key)
        if found is None:
            word = text.lower()
            parses = self._analyzer.parse(word)
            for parse in parses:
                if str(parse.tag.POS) not in ("PRTF", "ADJF"):
                    continue
                plain = parse.inflect({"masc", "sing", "nomn"})
                if plain is not None:
                    word = str(plain.word)
                    break
            else:
                word = str(parses[0].normal_form) if parses else word
            found = self._known[key] = word.replace("ё", "е")
        return found

    def _find(self, text: str, pos: str, feats: str) -> str:
        word = text.lower()
        if pos in ("PUNCT", "SYM", "X", "ADP", "CCONJ", "SCONJ", "PART"):
            return word.replace("ё", "е")
        parses = self._analyzer.parse(word)
        kinds = _KINDS.get(pos, frozenset())
        fitting = [one for one in parses if str(one.tag.POS) in kinds] or list(parses)
        wanted = dict(_pairs(feats))
        participle = pos == "ADJ"
        best = max(
            fitting,
            key=lambda one: (
                _agreement(one, wanted),
                not participle or "PRT" not in str(one.tag.POS),
                one.score,
            ),
        )
        return str(best.normal_form).replace("ё", "е")


def _pairs(feats: str) -> Iterator[tuple[str, str]]:
    for feat in feats.split("|"):
        name, _, value = feat.partition("=")
        yield name, value


def _agreement(parse: "Parse", wanted: Mapping[str, str]) -> int:
    tag = parse.tag
    cases = _CASES.get(wanted.get("Case", ""), frozenset())
    number = _NUMBERS.get(wanted.get("Number", ""))
    return 2 * (str(tag.case) in cases) + (str(tag.number) == number)
