"""Who is told of by a name that somebody gives him: "Mali and what it called its puppets".

"What it described as a raid" is made like "what it called a raid", and behind an "and" the name
is one more of those told of before.
"""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token

_NAMING = frozenset({"call", "term", "label", "dub", "deem"})
_NAMING_AS = frozenset({
    "describe", "brand", "portray", "denounce", "regard", "see", "style", "depict", "present",
})  # fmt: skip


def hang_renamed(tokens: Sequence[Token]) -> None:
    """Hang such names where they belong."""
    for verb in tokens:
        what = verb.first("dobj") if verb.lemma in _NAMING | _NAMING_AS else None
        if what is None or what.text.lower() != "what" or what.index > verb.index:
            continue
        name = _name_given(verb)
        if name is None:
            continue
        held = verb.head.first("dobj") if verb.dep == "conj" else None
        if held is not None and held.index < what.index and verb.head.index < held.index:
            hang(name, held, "conj")
            hang(verb, name, "relcl")
        elif verb.lemma in _NAMING_AS and verb.dep == "ccomp":
            hang(name, verb, "oprd")


def _name_given(verb: Token) -> Token | None:
    """The noun that a verb of naming gives."""
    if verb.lemma in _NAMING:
        found = verb.first("oprd", "ccomp")
        return found if found is not None and found.is_noun else None
    behind = (p for word in verb.all("prep") if word.lemma == "as" for p in word.all("pobj"))
    return next(behind, None)
