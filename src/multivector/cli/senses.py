"""Senses of a word that were weighed, in lines for people."""

from collections.abc import Iterable, Sequence

from multivector.coding.explaining.traces import Fate, Miss, SenseTrace, WordTrace
from multivector.web.visible import one_line

_SHOWN = 3  # senses that do not fit and are told; a common verb has fifty
_NOTABLE = 0.1  # probability from which one is told beside events
_WORDS = 6  # words that are named of those that a sense asks for
_COMPLEMENTS = {
    "to": "an infinitive", "that": "a that-clause", "ing": "a gerund",
    "must": "a clause that says what somebody must do",
    "bid": "a quoted command", "may": "a clause that says what somebody may do",
    "else": "a clause that says what follows otherwise",
}  # fmt: skip
_PARTIES = {
    "one": "a party", "two": "two parties", "actor": "an actor", "recipient": "a recipient",
}  # fmt: skip


def say_word(word: WordTrace, *, but: str | None = None, briefly: bool = False) -> list[str]:
    """What became of the senses of a word, one line each; the nearest of those that do not fit.

    Args:
        word: The word.
        but: The event whose own sense is told elsewhere.
        briefly: Whether those that are unlikely besides are left out.
    """
    senses = [sense for sense in word.senses if but is None or sense.event != but]
    told = [sense for sense in senses if sense.fate is not Fate.UNFIT]
    unfit = [sense for sense in senses if sense.fate is Fate.UNFIT]
    if briefly:
        told = [s for s in told if s.fate is not Fate.UNLIKELY or _is_notable(s)]
        unfit = [s for s in unfit if _is_notable(s)]
    told += unfit[:_SHOWN]
    lines = [
        f"rejected  “{one_line(word.text)}” as {say_sense(sense)}: {one_line(_fate(sense))}"
        for sense in told
    ]
    left = len(senses) - len(told)
    if lines and left and not briefly:
        lines.append(f"          and {left} more of “{one_line(word.text)}”, all further off")
    return lines


def say_sense(sense: SenseTrace) -> str:
    """The entry of a sense, and how likely it is."""
    mode = f"/{sense.mode}" if sense.mode else ""
    likely = "" if sense.probability is None else f", {sense.probability:.2f} likely"
    told = f"{sense.type}{mode} by {sense.source} ({sense.frame}){likely}"
    if sense.fate is Fate.CODED and sense.misses:
        return f"{told}, though it {_join(_say_miss(miss) for miss in sense.misses)}"
    return told


def _is_notable(sense: SenseTrace) -> bool:
    return (sense.probability or 0.0) >= _NOTABLE


def _fate(sense: SenseTrace) -> str:
    by = f"“{sense.by}”" if sense.by else "another act"
    if sense.fate is Fate.UNFIT:
        return _join(_say_miss(miss) for miss in sense.misses)
    return {
        Fate.CODED: "coded",
        Fate.REPEAT: f"tells again what {by} told",
        Fate.CONTENT: f"it is only what {by} is about",
        Fate.APPEAL: "a mere appeal, which PLOVER does not code; --appeals codes it",
        Fate.DOUBTED: "it is too unsure",
        Fate.OWN: "one only deals with what is one's own",
        Fate.UNTOLD: f"it needs {_PARTIES.get(sense.by or '', 'its parties')}, not told here",
        Fate.OUTWEIGHED: "fits, but another sense comes before it",
        Fate.UNLIKELY: f"fits, but {sense.least or 0.0:.2f} is needed",
        Fate.KEPT_AWAY: f"a sense that names no act fits ({sense.by})",
    }[sense.fate]


def _say_miss(miss: Miss) -> str:
    if miss.what == "not_object":
        return f"forbids the object ({_some(miss.banned)})"
    if miss.what == "complement":
        return f"misses {_COMPLEMENTS[miss.asked[0]]}"
    if miss.what == "needs":
        return f"misses what must be told ({_some(miss.asked)})"
    if miss.what == "without":
        return f"forbids a party there ({_some(miss.banned)})"
    asked = f"misses its {miss.what} ({_some(miss.asked)})" if miss.asked else ""
    banned = f"forbids the {miss.what} ({_some(miss.banned)})" if miss.banned else ""
    return " or ".join(part for part in (asked, banned) if part)


def _some(words: Sequence[str]) -> str:
    more = f" and {len(words) - _WORDS} more" if len(words) > _WORDS else ""
    return ", ".join(words[:_WORDS]) + more


def _join(parts: Iterable[str]) -> str:
    return " and ".join(parts)
