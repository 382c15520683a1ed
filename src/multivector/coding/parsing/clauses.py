"""Who stands where around a verb: subjects and objects, also where they are not written."""

import calendar
from collections.abc import Iterator

from multivector.coding.parsing.objects import called, judged, stolen_object
from multivector.coding.parsing.parse import Token

# "promised Iran to withdraw": he who promises withdraws, though an object stands between.
_PROTESTS = frozenset({"protest", "complain", "condemn", "denounce", "object", "deplore"})
_SUBJECT_CONTROL = frozenset(
    {
        "promise",
        "agree",
        "vow",
        "pledge",
        "threaten",
        "offer",
        "use",
        "join",
        "visit",
        "sign",
        "meet",
        "hold",
        "spend",
        "take",
        "make",
        "give",
        "accuse",
        "thank",
        "condemn",
        "launch",
        "seize",
        "do",
        "issue",
        "telephone",
        "phone",
        "ring",
        "receive",
        "host",
        "summon",
        "start",
        "begin",
        "stage",
        "organise",
        "organize",
        "block",
        "close",
    }
)
# Nobody does these without one to whom it is done.
_DONE_TO = frozenset({
    "arrest", "detain", "jail", "kill", "wound", "injure", "abduct", "kidnap", "sentence",
    "convict", "oust", "sack", "free", "release", "expel", "ban", "fine", "execute", "deport",
    "evacuate", "rescue", "evict", "indict", "behead", "poison", "impeach", "extradite",
    "acquit", "assassinate", "bar", "block", "bomb", "charge", "deploy", "dismiss",
    "hospitalise", "hospitalize", "impose", "lift", "loot", "lynch", "massacre", "murder", "pardon",
    "postpone", "rape", "raze", "recall", "remand", "scrap", "scramble", "seize", "shell",
    "shoot", "stab", "summon", "suspend", "torch", "torture",
})  # fmt: skip
# Nobody does these, before an infinitive, without one who is to do it.
_BIDDEN = frozenset({"urge", "tell", "order", "force", "advise"})
# Whoever is so of a deed has done it.
_CHARGES = frozenset({"charge", "suspicion", "accusation", "allegation"})
_GUILTY = frozenset({"guilty", "culpable"})
# In the passive these tell what their subject is minded to do: "is committed to the truce".
_MINDS = frozenset({"commit", "determine", "resolve", "prepare"})
UTTERANCES = frozenset({
    "report", "letter", "statement", "declaration", "resolution", "article", "video", "petition",
    "communique", "communiqué", "document", "tweet", "message", "speech", "interview", "note",
    "lawsuit", "complaint", "decree", "order", "broadcast", "post", "editorial", "memo",
})  # fmt: skip
"""Papers and speeches: whoever brings them out speaks through them."""
DATES = frozenset((
    *calendar.day_name, *calendar.month_name, *calendar.month_abbr, "Sept", "Christmas", "Easter",
    "Ramadan",
)) - {""}
"""Names of days, months and feasts."""
_CHARGING = frozenset({"charge", "task", "entrust", "reproach"})
_LASHING = frozenset({"lash", "hit", "rail", "rage", "snap", "shout", "sneer", "jeer"})
_OBJECT_PREPOSITIONS = ("of", "for", "from", "into", "about")
_FEELINGS = frozenset({
    "satisfaction", "dismay", "relief", "surprise", "anger", "fury", "delight", "horror", "joy",
    "annoyance", "chagrin", "embarrassment", "astonishment", "irritation", "alarm", "amazement",
    "consternation", "displeasure", "disappointment", "regret", "outrage", "applause", "cheer",
})  # fmt: skip


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive, full ("was seized") or reduced ("seized by")."""
    if any(child.dep in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    if _is_done_to_headline(verb) or _is_to_blame(verb):
        return True
    if verb.tag != "VBN" or any(
        child.dep == "aux" and child.lemma in ("have", "'ve") for child in verb.children
    ):
        return False
    if verb.dep == "conj" and verb.head.is_verb and verb.first("nsubj") is None:
        return is_passive(verb.head) and verb.first("dobj") is None
    return (
        verb.dep in ("acl", "relcl", "advcl", "amod", "oprd", "xcomp", "ccomp")
        and verb.first("nsubj", "dobj") is None
    )


def _is_to_blame(verb: Token) -> bool:
    """Whether somebody is the one to blame, which is no deed of his own."""
    to_blame = verb.lemma == "blame" and verb.dep == "xcomp" and verb.head.lemma == "be"
    return to_blame and verb.first("dobj") is None


def _who_blames(verb: Token, depth: int) -> Token | None:
    """Who says that somebody is to blame."""
    told = verb.head.dep == "ccomp" and _is_to_blame(verb)
    return surface_subject(verb.head.head, depth + 1) if told else None


def _is_done_to_headline(verb: Token) -> bool:
    """Whether a headline leaves out its "was": "Kenyan senator arrested"."""
    if verb.tag not in ("VBN", "VBD") or not verb.is_root or verb.first("nsubj") is None:
        return False
    if verb.lemma in _BIDDEN and verb.first("dobj", "aux", "auxpass", "ccomp") is None:
        return verb.first("xcomp") is not None  # "Premier urged to change law"
    if verb.tag == "VBD" and verb.lemma not in _DONE_TO:
        return False
    held = verb.first("dobj", "dative", "ccomp", "xcomp", "aux", "auxpass", "prt")
    held = held or _raised_object(verb)
    return held is None and not any(c.text in (".", "!", "?") for c in verb.all("punct"))


_RANKED = frozenset({"first", "second", "third", "last", "latest", "next", "one"})
_HOURS = frozenset({
    "dawn", "daybreak", "morning", "noon", "midday", "afternoon", "evening", "dusk", "nightfall",
    "sunset", "night", "midnight", "then", "year", "month", "week", "end", "day", "now",
})  # fmt: skip


def find_subject(verb: Token) -> Token | None:
    """Who does it: the logical subject, or None where nobody is told.

    Passives give the agent ("by ..."), controlled verbs the one who is in control, relative
    clauses the word that they describe.
    """
    return _subject(verb, 0)


def find_object(verb: Token) -> Token | None:
    """To whom or what it is done: the logical object, or None."""
    if is_passive(verb) and verb.first("dobj") is not None:
        return verb.first("dobj")  # "was given grain": the subject is the receiver
    if is_passive(verb):
        return surface_subject(verb) if verb.dep != "acl" or verb.first("nsubjpass") else verb.head
    found = verb.first("dobj", "dative") or judged(verb) or stolen_object(verb)
    found = found or _adverbial_object(verb) or called(verb) or _far_object(verb)
    found = found or _raised_object(verb)
    if found is not None and found.dep == "dative":
        direct = verb.first("dobj")
        found = direct or (found if found.is_noun else found.first("pobj"))
    if (
        found is None
        and verb.dep == "relcl"
        and verb.first("nsubj") is not None
        and not _has_relative(verb)
    ):
        return verb.head if verb.head.is_noun else None  # "the man whom police arrested"
    if found is None and verb.dep == "conj" and verb.head.is_verb and not _own_complements(verb):
        # "condemned and rejected the plan": the object stands after the last verb only.
        return None
    if found is not None and _is_relative(found):
        told = verb.head if verb.dep == "conj" else verb  # "which A asked for and which B refused"
        return told.head if told.dep == "relcl" else found
    if found is None:
        later = next((c for c in verb.all("conj") if c.is_verb and c.first("nsubj") is None), None)
        if later is not None and not _own_complements(verb) and not is_passive(later):
            return later.first("dobj")
    return found


def _raised_object(verb: Token) -> Token | None:
    """What stands behind a second clause: "Chad seized, and Mali later freed, two priests"."""
    if verb.lemma not in _DONE_TO or _own_complements(verb):
        return None
    for other in verb.all("conj"):
        held = other.first("dobj") if other.first("nsubj") is not None else None
        pause = next((c for c in other.all("punct") if c.text == ","), None)
        if held is not None and pause is not None and other.index < pause.index < held.index:
            return held
    return None


def _adverbial_object(verb: Token) -> Token | None:
    """A name right after a verb that the parser takes for an adverb: "had invaded Chad"."""
    after = (c for c in verb.all("npadvmod") if c.index == verb.index + 1)
    return next((c for c in after if c.pos == "PROPN" and c.text not in DATES), None)


def _far_object(verb: Token) -> Token | None:
    """What a relative clause tells of through another verb: "a summit that he is due to join"."""
    top = verb
    while top.dep in ("xcomp", "acomp", "oprd"):
        top = top.head
    if top is verb or top.dep != "relcl" or top.first("nsubj") is None:
        return None
    pronoun = top.first("attr", "dobj")
    return top.head if pronoun is not None and _is_relative(pronoun) else None


def surface_subject(verb: Token, depth: int = 0) -> Token | None:
    """The grammatical subject, of the verb itself or of the verb that it leans on."""
    if depth > 8:
        return None
    own = verb.first("nsubjpass", "nsubj", "csubj") or loose_subject(verb)
    if own is not None:
        if own.tag in ("WDT", "WP") and verb.dep == "relcl":
            return verb.head
        return own
    if verb.dep == "relcl" or (verb.dep == "acl" and verb.tag in ("VBG", "VBN")):
        return verb.head
    if verb.is_root:
        return None
    if verb.dep == "pcomp":
        governor = verb.head.head
        return surface_subject(governor, depth + 1) if governor.is_verb else _owner(governor, depth)
    if (
        verb.dep in ("conj", "xcomp", "advcl", "ccomp", "parataxis", "dep", "oprd", "prep")
        and verb.head.is_verb
    ):
        return surface_subject(verb.head, depth + 1)
    if verb.dep == "acl":
        return _owner(verb.head, depth)
    return None


def _subject(verb: Token, depth: int) -> Token | None:
    if depth > 8:
        return None
    if is_passive(verb):
        minded = surface_subject(verb) if verb.lemma in _MINDS else None
        return find_agent(verb) or minded or _who_blames(verb, depth)
    own = verb.first("nsubj") or loose_subject(verb)
    if own is not None:
        if own.tag in ("WDT", "WP") or own.lemma in ("who", "which"):
            return verb.head if verb.dep == "relcl" else own
        return own
    if verb.is_root:
        return None
    governor = verb.head
    if governor.lemma == "summon" and verb.dep in ("xcomp", "advcl") and verb.lemma in _PROTESTS:
        return _subject(governor, depth + 1)  # "was summoned to protest": those who summon do
    if verb.dep == "xcomp":
        return _controller(governor, depth)
    if verb.dep == "pcomp":
        return _prepositional(verb, depth)
    if verb.dep in ("relcl", "acl"):
        return _described(verb, depth)
    if verb.dep == "conj":
        return _shared(governor, depth)
    if verb.dep in ("advcl", "ccomp", "parataxis", "dep", "oprd", "prep") and governor.is_verb:
        return surface_subject(governor, depth + 1)
    return None


def _described(verb: Token, depth: int) -> Token | None:
    """The subject of a clause about a noun; "Chad was the first to join": Chad."""
    noun = verb.head
    if noun.dep == "attr" and noun.lemma in _RANKED:
        return surface_subject(noun.head, depth + 1)
    doing = verb.dep == "relcl" or (verb.tag == "VBG" and not _is_deed(noun))
    return noun if doing else _owner(noun, depth)


def _shared(governor: Token, depth: int) -> Token | None:
    """The subject of a verb before "and": "accused the police of beating and jailing priests"."""
    if governor.dep in ("pcomp", "xcomp") and not is_passive(governor):
        return _subject(governor, depth + 1)
    return surface_subject(governor, depth + 1) if governor.is_verb else _owner(governor, depth)


def loose_subject(verb: Token) -> Token | None:
    """A subject cut off by an aside, which the parser takes for an adverb: "Chad, too, sent"."""
    if verb.first("nsubj", "nsubjpass") is not None:
        return None
    for aside in verb.all("parataxis"):
        # "Sudan, Chad said, invaded Libya": the parser gives both names to the aside.
        subjects = list(aside.all("nsubj"))
        if len(subjects) > 1 and subjects[-1].index < verb.index:
            return subjects[0]
    cut_off = verb.all("npadvmod", "advcl")  # "Chad, citing a treaty, expelled two men"
    named = (c for c in cut_off if c.pos == "PROPN" and c.index < verb.index)
    return next(named, None) or _list_before(verb)


def _list_before(verb: Token) -> Token | None:
    """A list of names right before a verb that the parser gave to what goes before.

    "After years of haggling, Chad, Libya and Sudan signed": the names are no part of the haggling.
    """
    if not verb.is_root:
        return None
    before = {t.index: t for t in verb.subtree() if t.index < verb.index}
    last = before.get(verb.index - 1)
    if last is None or last.pos != "PROPN" or last.dep != "conj":
        return None
    first = last
    while first.dep == "conj" and first.head.pos == "PROPN":
        first = first.head
    comma = before.get(first.index - 1)
    is_apart = comma is not None and comma.text == "," and first.dep in ("npadvmod", "appos")
    return first if is_apart else None


def _controller(governor: Token, depth: int) -> Token | None:
    if not governor.is_verb:
        return (
            _owner(governor, depth)
            if governor.is_noun
            else surface_subject(governor.head, depth + 1) or governor.first("nsubj")
        )
    if is_passive(governor):
        return surface_subject(governor, depth + 1)
    done = governor.first("csubj") if governor.lemma == "be" else None
    if done is not None and done.lemma == "do":
        return surface_subject(done, depth + 1)  # "what he did was to sign"
    held = governor.first("dobj", "dative")
    if held is not None and governor.lemma not in _SUBJECT_CONTROL:
        return held if held.is_noun else held.first("pobj")
    return surface_subject(governor, depth + 1)


def _prepositional(verb: Token, depth: int) -> Token | None:
    preposition = verb.head
    governor = preposition.head
    if governor.is_verb:
        held = find_object(governor)
        if held is not None and _is_each_other(held):
            return surface_subject(governor, depth + 1)
        charged = preposition.lemma == "with" and governor.lemma in _CHARGING
        if (
            (charged or preposition.lemma in _OBJECT_PREPOSITIONS)
            and held is not None
            and governor.lemma not in ("apologise", "apologize")
        ):
            return held
        if preposition.lemma == "for" and governor.lemma in _LASHING:
            scolded = next(iter_prepositional(governor, "at"), None)
            if scolded is not None:
                return scolded  # "lashed out at Chad for having shot down a jet"
        return surface_subject(governor, depth + 1)
    held = _charged(governor) if preposition.lemma == "of" else None
    if held is not None:
        return held
    if governor.lemma in _GUILTY and governor.dep == "acomp":
        return surface_subject(governor.head, depth + 1)
    return _owner(governor, depth) if governor.is_noun else None


def _charged(charge: Token) -> Token | None:
    """Who is dealt with on a charge: "arrested a monk on charges of spreading rumours"."""
    above = charge.head
    told = charge.lemma in _CHARGES and charge.dep == "pobj" and above.lemma in ("on", "under")
    held = find_object(above.head) if told and above.head.is_verb else None
    if held is not None and held.lemma in ("arrest", "detention", "jailing"):
        return next(iter_prepositional(held, "of"), held)
    return held


def _is_each_other(word: Token) -> bool:
    """Whether it stands for those who do it to each other."""
    first = {"other": "each", "another": "one"}.get(word.lemma.lower())
    return any(child.text.lower() == first for child in word.all("det", "nummod", "amod"))


def find_agent(verb: Token) -> Token | None:
    """Who is named after "by" in a passive, or None."""
    # "By one count fifty were killed by Chad": what hangs on a passive as its doer goes first.
    for child in (*verb.all("agent"), *verb.all("prep")):
        doer = child.first("pobj") if child.dep == "agent" or child.lemma == "by" else None
        if doer is not None and not is_hour(doer):
            return verb.head if doer.tag == "WP" and verb.dep == "relcl" else doer
    if verb.dep == "acl" and verb.head.dep == "dobj" and verb.head.head.lemma == "have":
        return find_subject(verb.head.head)  # "had an editor arrested"
    if verb.dep == "conj" and verb.head.is_verb:
        return None
    later = next((c for c in verb.all("conj") if c.is_verb and is_passive(c)), None)
    # "Two were killed and six hurt by Chad", but "was summoned, and regret was conveyed by Chad".
    other = later.first("nsubjpass") if later is not None else None
    apart = other is not None and other.tag != "CD"
    return find_agent(later) if later is not None and not apart else None


def is_hour(word: Token) -> bool:
    """Whether it is only until when: "was detained by Monday evening"."""
    return word.text in DATES or word.lemma.lower() in _HOURS


def _owner(noun: Token, depth: int) -> Token | None:
    """Whose a deed is: its possessor, the "of" after it, or the subject above it."""
    owner = noun.first("poss")
    if owner is not None:
        return owner
    for preposition in noun.all("prep"):
        if (
            preposition.lemma in ("by", "of")
            and (pobj := preposition.first("pobj")) is not None
            and preposition.lemma == "by"
        ):
            return pobj
    modifier = next((c for c in noun.all("amod", "compound", "nmod") if c.text[:1].isupper()), None)
    if modifier is not None:
        return modifier
    for governor in noun.ancestors():
        if governor.is_verb:
            found = surface_subject(governor, depth + 1)
            return found if found is not noun else None
    return None


def _is_deed(noun: Token) -> bool:
    return noun.lemma in UTTERANCES or noun.lemma in (
        "protest",
        "rally",
        "demonstration",
        "vigil",
        "effort",
        "attempt",
        "plan",
        "bid",
        "decision",
        "policy",
        "step",
        "move",
        "statement",
    )


def _is_relative(token: Token) -> bool:
    return token.tag in ("WDT", "WP") or token.lemma == "that"


def _has_relative(verb: Token) -> bool:
    return any(child.dep == "nsubj" and child.tag in ("WDT", "WP") for child in verb.children)


def _own_complements(verb: Token) -> bool:
    return any(
        child.dep in ("dobj", "prep", "xcomp", "ccomp", "dative", "prt", "agent")
        for child in verb.children
    )


def tells_feeling(preposition: Token) -> bool:
    """Whether "to" only tells what somebody felt: "agreed, to the dismay of Chad, on a rise"."""
    felt = (held.lemma.lower() in _FEELINGS for held in preposition.all("pobj"))
    return preposition.lemma.lower() == "to" and any(felt)


def iter_prepositional(token: Token, preposition: str) -> Iterator[Token]:
    """Objects of a preposition that hangs on the word."""
    for child in token.children:
        if tells_feeling(child):
            continue
        if child.dep in ("prep", "agent", "dative") and child.lemma.lower() == preposition:
            yield from child.all("pobj", "pcomp")
            for again in child.all("conj"):  # "against the mines and against their owners"
                if again.lemma.lower() == preposition:
                    yield from again.all("pobj", "pcomp")
        elif child.dep == "prep" and child.children and child.text.lower() != "according":
            # "in front of", "along with": the second word carries the object.
            for inner in child.all("prep"):
                if inner.lemma.lower() == preposition:
                    yield from inner.all("pobj")


def iter_complements(verb: Token) -> Iterator[Token]:
    """Clauses that complete a word: infinitives, that-clauses, gerunds after a preposition."""
    for child in verb.children:
        if child.dep in ("xcomp", "ccomp", "acl") and child.is_verb:
            yield child
        elif child.dep == "prep":
            yield from child.all("pcomp")
        elif child.dep == "acomp":
            yield from child.all("xcomp", "ccomp")  # "is willing to help"
