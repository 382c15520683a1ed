"""What somebody is charged with, where the parser gives it to his name.

"Chad accused its old partner of arming rebels": it is Chad that accuses "of", not a partner of it.
"""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token

_CHARGING = frozenset({
    "accuse", "suspect", "convict", "acquit", "clear", "absolve", "warn", "assure", "inform",
})  # fmt: skip


_SENDING = frozenset({"send", "bring", "take", "return", "commit", "consign", "drag", "haul"})
_CELLS = frozenset({"prison", "jail", "gaol", "trial", "court", "justice", "hospital", "safety"})


def hang_charges(tokens: Sequence[Token]) -> None:
    """Hang on the verb an "of" with a gerund that the parser hangs on the accused."""
    for verb in tokens:
        accused = verb.first("dobj") if verb.lemma in _CHARGING and verb.is_verb else None
        for of in list(accused.all("prep")) if accused is not None else ():
            if of.lemma == "of" and any(act.tag == "VBG" for act in of.all("pcomp")):
                hang(of, verb)
        if verb.lemma in _SENDING and verb.is_verb:
            _hang_cell(verb)


def _hang_cell(verb: Token) -> None:
    """Hang on the verb the prison to which somebody is sent: "sent men of a party to prison"."""
    sent = verb.first("dobj")
    for to in [word for word in sent.subtree() if word.dep == "prep"] if sent is not None else ():
        if to.lemma == "to" and any(cell.lemma in _CELLS for cell in to.all("pobj")):
            hang(to, verb)
