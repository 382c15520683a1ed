"""Objects that the parser hangs on the word that tells what becomes of them."""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token

_BURNING = frozenset({"alight", "ablaze", "afire", "aflame"})
_SETTING = frozenset({"set", "put", "leave", "light"})
_BECOMING = frozenset({"become", "remain", "be", "seem", "stay", "go", "turn", "stand", "fall"})
_MOVING = frozenset({"get", "force", "persuade", "press", "compel", "order", "urge", "push"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_HUNG = ("dobj", "ccomp", "xcomp", "oprd", "pobj")


def restore_objects(tokens: Sequence[Token]) -> None:
    """Give verbs the objects that were taken from them: "set cars ablaze", "let go two nuns"."""
    for token in tokens:
        if token.lemma.lower() in _BURNING and token.dep in _HUNG:
            _set_alight(token)
        elif token.lemma == "let" and token.dep == "aux" and token.head.lemma == "go":
            _let_go(token)
        elif token.lemma == "go" and token.dep == "xcomp" and token.head.lemma == "let":
            _give(token.head, token)
        elif token.dep == "oprd" and token.is_noun:
            _take(token)
        elif token.dep == "xcomp" and token.tag in ("NN", "NNS"):
            _complete(token)
        elif token.dep == "relcl" and token.head.dep == "dobj" and token.tag == "VB":
            _move(token)
        elif token.dep == "advcl" and token.tag in _FINITE and token.first("mark"):
            _take_back(token, tokens)
        elif token.dep == "advcl" and token.tag in ("NN", "NNS") and token.index:
            _join(tokens[token.index - 1], token)


def _take_back(verb: Token, tokens: Sequence[Token]) -> None:
    """Give an opening clause the object that the main clause took for its subject.

    "If Chad invades Niger, the war will be long": Niger.
    """
    main = verb.head
    taken = next((c for c in main.all("nsubj", "nsubjpass") if c.index > verb.index), None)
    held = verb.first("dobj", "ccomp", "xcomp", "prep", "acomp", "attr")
    if taken is None or held is not None or taken.index + 1 >= len(tokens):
        return
    after = tokens[taken.index + 1]
    subject = next((c for c in taken.all("appos") if c.index > after.index), None)
    begins = min(t.index for t in taken.subtree())
    if begins == verb.index + 1 and after.text == "," and subject is not None:
        hang(subject, main, taken.dep)
        hang(taken, verb, "dobj")


def _set_alight(word: Token) -> None:
    """Make the noun before "ablaze" the verb's object."""
    verb = word.head
    beside = word.all("compound", "nmod", "nsubj")
    thing = next((c for c in beside if c.index == word.index - 1), None)
    if thing is None or verb.lemma not in _SETTING:
        return
    before = [child for child in word.children if child.index < thing.index]
    for child in (thing, *before):
        word.children.remove(child)
    thing.head, thing.dep, thing.pos = verb, "dobj", "NOUN"
    for child in before:
        child.head = thing
    thing.children = sorted([*before, *thing.children], key=lambda child: child.index)
    word.dep, word.pos, word.tag, word.lemma = "acomp", "ADJ", "JJ", word.lemma.lower()
    verb.children = sorted([*verb.children, thing], key=lambda child: child.index)


def _take(noun: Token) -> None:
    """Make the object of its verb what the parser took for a name or gave to another verb.

    "She called Omar Saleh, the premier of Chad": whom; "was called off after Chad had opened, on
    the 13th, its bombardment": what it opened.
    """
    verb = noun.head
    if verb.first("prt") is not None:
        clauses = (c for c in verb.all("advcl") if verb.index < c.index < noun.index)
        opened = next((c for c in clauses if c.first("dobj", "ccomp", "xcomp") is None), None)
        if opened is not None:
            hang(noun, opened, "dobj")
        return
    described = noun.tag == "NNP" and noun.first("appos") is not None
    if verb.lemma == "call" and described and verb.first("nsubj") and not verb.first("dobj"):
        noun.dep = "dobj"


def _let_go(let: Token) -> None:
    """Make "let" the verb where the parser took it for a helper of "go"."""
    go = let.head
    thing = go.first("dobj")
    if thing is None or go.index != let.index + 1:
        return
    above, children = go.head, [c for c in go.children if c not in (let, thing)]
    let.head, let.dep = (let if above is go else above), go.dep
    if above is not go:
        above.children[above.children.index(go)] = let
    let.pos, go.dep, go.head = "VERB", "xcomp", let
    go.children = [thing]
    for child in children:
        child.head = let
    let.children = sorted([*let.children, *children, go], key=lambda child: child.index)
    _give(let, go)


def _give(let: Token, go: Token) -> None:
    """Give "let" the object that "go" bears: "let go two nuns"."""
    thing = go.first("dobj")
    if thing is not None and go.index == let.index + 1 and let.first("dobj") is None:
        go.children.remove(thing)
        thing.head = let
        let.children = sorted([*let.children, thing], key=lambda child: child.index)


def _move(deed: Token) -> None:
    """Make what somebody is moved to do no clause about him: "got the two to sign"."""
    verb = deed.head.head
    bare = deed.first("nsubj", "nsubjpass", "mark") is None
    if verb.lemma in _MOVING and bare and any(aux.text.lower() == "to" for aux in deed.all("aux")):
        hang(deed, verb, "xcomp")


def _join(adjective: Token, thing: Token) -> None:
    """Make one object of an adjective and its noun: "drove the American | frigate away"."""
    verb = thing.head
    if adjective.dep != "dobj" or adjective.head is not verb or not adjective.text[0].isupper():
        return
    for child in list(adjective.children):
        hang(child, thing)
    for child in list(thing.all("advmod", "prep", "npadvmod")):
        hang(child, verb)
    thing.dep, adjective.pos, adjective.tag = "dobj", "ADJ", "JJ"
    hang(adjective, thing, "amod")


def _complete(thing: Token) -> None:
    """Make a bare noun right after a verb its object: "used birdshot against the crowd"."""
    verb = thing.head
    bare = thing.first("aux", "mark", "nsubj", "cop") is None and verb.first("dobj") is None
    if bare and verb.is_verb and verb.lemma not in _BECOMING and thing.index == verb.index + 1:
        thing.dep = "dobj"
