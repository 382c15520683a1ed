"""The lexicon: which words name which act, and who stands where around them.

An entry is text under review. Its `frame` says where the parties stand, in a small language:
`subject > object` (the subject acts on the object), `subject & with|object` (they act on each
other), `possessor|by|modifier > on|against` for nouns. `|` tries one place after another and
takes the first that names somebody, `+` joins all that do. Places are listed in `frames`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import yaml

from multivector.coding.acts.lexicon_fields import check_fields
from multivector.coding.languages import language_folder
from multivector.domain import WorldError, vocabulary

Places = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parties of an act stand.

    Attributes:
        written: As in the entry.
        actor: Alternatives in order; each a group of places that are joined.
        recipient: The same for the recipients.
        reciprocal: Whether all of them act on each other.
    """

    written: str
    actor: Places
    recipient: Places
    reciprocal: bool

    @classmethod
    def parse(cls, written: str) -> "Frame":
        """Read the small language of frames.

        Raises:
            ValueError: If the text has neither `>` nor `&`.
        """
        sign = next((sign for sign in "&>" if sign in written), None)
        if sign is None:
            raise ValueError(f"a frame needs > or &: {written!r}")
        left, right = written.split(sign)
        return cls(written, _places(left), _places(right), sign == "&")


def _places(written: str) -> Places:
    groups = (group.split("+") for group in written.split("|"))
    return tuple(
        tuple(place.strip() for place in group if place.strip())
        for group in groups
        if "".join(group).strip()
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """One sense of one word.

    Attributes:
        lemma: Dictionary form of the word that carries it.
        pos: `verb`, `noun` or `adjective`.
        type: PLOVER type, or None for a sense that names no act (it blocks the others).
        mode: PLOVER mode, or None.
        contexts: PLOVER contexts that the sense itself implies.
        frame: Where the parties stand.
        object: Lemmas that the object (or the noun's complement) must have; empty for any.
        not_object: Lemmas that it must not have.
        subject: Lemmas, sectors or kinds (`@party`) that the subject must be; empty for any.
        not_subject: The same, forbidden.
        particle: Verb particle or preposition that must follow, with no complement asked.
        needs: Places that must be filled, by a party or any phrase.
        without: Places where no party may stand.
        party: Which parties must be told for it to count: `none`, `one` of any side (the default of
            verbs), an `actor` (the default of nouns), a `recipient`, `two`, or `both` (two states
            or what belongs to two).
        complement: A clause that must follow: `to`, `that`, `ing`, `must`, `else`, `may`,
            `bid`; or None.
        modifier: Lemmas of which one must modify the word; empty for any.
        not_modifier: Lemmas that must not modify it.
        mutual: Whether several actors without a recipient act on each other.
        weight: Prior probability in 0..1 that the word, so framed, is this act.
        example: A sentence of ours that must be coded so.
        source: File and lemma, for the reasons that a coding gives.
    """

    lemma: str
    pos: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    frame: Frame
    object: frozenset[str]
    not_object: frozenset[str]
    subject: frozenset[str]
    not_subject: frozenset[str]
    particle: str | None
    needs: tuple[str, ...]
    without: tuple[str, ...]
    party: str
    complement: str | None
    modifier: frozenset[str]
    not_modifier: frozenset[str]
    mutual: bool
    weight: float
    example: str
    source: str

    @property
    def strictness(self) -> int:
        """How much it asks: among fitting senses the strictest wins."""
        asked = (
            3 * bool(self.object),
            bool(self.not_object),
            2 * bool(self.subject),
            3 * bool(self.particle),
            2 * len(self.needs),
            3 * bool(self.complement),
            3 * bool(self.modifier),
        )
        return sum(asked)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries of a language, by part of speech and lemma."""

    language: str
    entries: Mapping[tuple[str, str], tuple[Entry, ...]]
    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def senses(self, pos: str, lemma: str) -> tuple[Entry, ...]:
        """The senses of a word, strictest first; empty where it is not listed."""
        return self.entries.get((pos, lemma), ())

    def all_entries(self) -> Iterable[Entry]:
        """Every entry."""
        return (entry for group in self.entries.values() for entry in group)


_FIELDS = frozenset(
    {
        "lemma",
        "lemmas",
        "mode",
        "contexts",
        "frame",
        "object",
        "not_object",
        "subject",
        "not_subject",
        "particle",
        "mutual",
        "needs",
        "without",
        "party",
        "complement",
        "modifier",
        "not_modifier",
        "weight",
        "example",
        "type",
    }
)
# What else belongs to an open class than the words that it lists.
_KINDS_OF_CLASSES: Mapping[str, frozenset[str]] = {
    "@people": frozenset({"@people"}),
    "@captives": frozenset({"@people"}),
    "@anyone": frozenset({"@people"}),
    "@territory": frozenset({"@place"}),
}
_DEFAULT_FRAMES = {
    "verb": "subject > object",
    "noun": "possessor|by|modifier|of > against|on|with|to",
    "adjective": "subject > of|to|with",
}


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read once per process.

    Raises:
        WorldError: If an entry breaks the format; the message names file and word.
    """
    folder = language_folder(language)
    classes = _read_classes(yaml_text(folder.joinpath("classes.yaml").read_text(encoding="utf-8")))
    groups: dict[tuple[str, str], list[Entry]] = {}
    paths = sorted(folder.joinpath("lexicon").iterdir(), key=lambda path: path.name)
    for path in paths:
        if path.name.endswith(".yaml"):
            raw = yaml_text(path.read_text(encoding="utf-8"))
            for entry in _read_file(path.name, raw, classes):
                groups.setdefault((entry.pos, entry.lemma), []).append(entry)
    ordered = {
        key: tuple(sorted(group, key=lambda entry: -entry.strictness))
        for key, group in groups.items()
    }
    return Lexicon(language, ordered, classes)


class _PlainLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader, in which `on`, `off`, `yes` and `no` are the words that they are."""


_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$"), list("tf")
)


def yaml_text(text: str) -> Any:  # noqa: ANN401 -- YAML holds any shape; each reader checks its own
    """YAML of our own package, through the fast safe loader where it is built."""
    return yaml.load(text, Loader=_PlainLoader)  # noqa: S506 -- a safe loader, C or Python


def _read_classes(raw: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """Word classes; a class may name another (`@talks`)."""

    def expand(name: str, seen: tuple[str, ...]) -> frozenset[str]:
        if name in seen:
            raise WorldError("a class contains itself", item=f"classes.yaml: {name}")
        words: set[str] = set()
        for word in raw[name]:
            words |= expand(word[1:], (*seen, name)) if word.startswith("@") else {word}
        return frozenset(words)

    return {name: expand(name, ()) for name in raw}


def _read_file(
    name: str, raw: Mapping[str, Any], classes: Mapping[str, frozenset[str]]
) -> Iterable[Entry]:
    strange = set(raw) - {"type", "verbs", "nouns", "adjectives"}
    if strange:
        raise WorldError(
            f"unknown list {min(strange)!r}", item=name, hint="Lists are verbs, nouns, adjectives"
        )
    for pos in ("verb", "noun", "adjective"):
        for item in raw.get(f"{pos}s", ()):
            unknown = set(item) - _FIELDS
            if unknown:
                raise WorldError(
                    f"unknown field {min(unknown)!r}",
                    item=f"{name}: {item.get('lemma')}",
                    hint=f"Fields are {', '.join(sorted(_FIELDS))}",
                )
            check_fields(item, classes, f"{name}: {item.get('lemma', item.get('lemmas'))}")
            for lemma in item.get("lemmas", ()) or (item["lemma"],):
                for one in _by_particle(item, classes):
                    yield _read_entry(name, raw.get("type"), pos, lemma, one, classes)


def _by_particle(
    item: Mapping[str, Any], classes: Mapping[str, frozenset[str]]
) -> Iterable[Mapping[str, Any]]:
    """The item for each word of the class that its particle names, or as it is."""
    particle = str(item.get("particle", ""))
    if not particle.startswith("@"):
        return (item,)
    return ({**item, "particle": word} for word in sorted(classes[particle[1:]]))


def _read_entry(
    file: str,
    file_type: str | None,
    pos: str,
    lemma: str,
    item: Mapping[str, Any],
    classes: Mapping[str, frozenset[str]],
) -> Entry:
    event_type = item.get("type", file_type)
    where = f"{file}: {lemma}"
    event_type = None if event_type in (None, "none") else event_type
    if event_type is not None and event_type not in vocabulary().types:
        raise WorldError(f"unknown type {event_type!r}", item=where)
    mode = item.get("mode")
    if mode is not None and event_type and mode not in vocabulary().types[event_type].modes:
        raise WorldError(f"{event_type} has no mode {mode!r}", item=where)

    def words(field_name: str) -> frozenset[str]:
        found: set[str] = set()
        for word in item.get(field_name, ()):
            if str(word).startswith("@") and word[1:] in classes:
                found |= classes[word[1:]]
                found |= _KINDS_OF_CLASSES.get(word, frozenset())
            else:
                found.add(word)
        return frozenset(found)

    try:
        frame = Frame.parse(item.get("frame", _DEFAULT_FRAMES[pos]))
    except ValueError as error:
        raise WorldError(str(error), item=where) from error
    return Entry(
        lemma=lemma,
        pos=pos,
        type=event_type,
        mode=mode,
        contexts=tuple(item.get("contexts", ())),
        frame=frame,
        object=words("object"),
        not_object=words("not_object"),
        subject=words("subject"),
        not_subject=words("not_subject"),
        particle=item.get("particle"),
        needs=tuple(item.get("needs", ())),
        without=tuple(item.get("without", ())),
        party=item.get("party", "one" if pos == "verb" else "actor"),
        complement=item.get("complement"),
        modifier=words("modifier"),
        not_modifier=words("not_modifier"),
        mutual=bool(item.get("mutual", False)),
        weight=float(item.get("weight", 0.8)),
        example=item.get("example", ""),
        source=where,
    )
