"""What a coding weighed, sentence by sentence: plain records, for whoever asks why."""

from dataclasses import dataclass
from enum import StrEnum

from multivector.coding.parsing.paths import Step
from multivector.domain import Event, RoleName, Span, Status


class Fate(StrEnum):
    """What became of a sense of a word; the further it came, the earlier it stands here."""

    CODED = "coded"
    REPEAT = "repeat"  # the act was told before
    APPEAL = "appeal"  # it is a mere appeal, which PLOVER does not code
    DOUBTED = "doubted"  # it is too unsure, sooner so where it tells one side only
    CONTENT = "content"  # it is only what another act promises, demands or refuses
    OWN = "own"  # one only deals with what is one's own
    UNTOLD = "untold"  # its parties were not told
    OUTWEIGHED = "outweighed"  # another sense of the word was meant
    UNLIKELY = "unlikely"  # it fits, and is hardly ever meant so
    KEPT_AWAY = "kept away"  # a sense that names no act fits and asks for more
    UNFIT = "unfit"  # it asks for what does not stand there


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that a sense asks for and does not find.

    Attributes:
        what: `particle`, `object`, `not_object`, `subject`, `modifier`, `complement` or `needs`.
        asked: Of what one must be there; empty for anything.
        banned: Of what none may be there: those that the sentence holds; where it seems to hold
            none and nothing is asked, all.
    """

    what: str
    asked: tuple[str, ...]
    banned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SenseTrace:
    """A sense of the lexicon, weighed for one word.

    Attributes:
        type: PLOVER type.
        mode: PLOVER mode that the sense implies, or None.
        source: File and lemma of the entry.
        frame: Where its parties stand, as the entry writes it.
        misses: What it asks for and does not find; empty where it fits.
        probability: That it is meant, 0 to 1; None where no judge weighed it.
        least: The probability that it needed, or None likewise.
        fate: What became of it.
        by: What explains the fate: the words of the act whose content it is, or of the earlier
            telling; the entry that keeps it away; which parties had to be told (`Entry.party`).
        event: Id of the event that it was coded to, or that told the act before; else None.
    """

    type: str
    mode: str | None
    source: str
    frame: str
    misses: tuple[Miss, ...]
    probability: float | None
    least: float | None
    fate: Fate
    by: str | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class WordTrace:
    """A word of the lexicon in a sentence, with its senses: the one that came furthest first.

    Attributes:
        span: Where it stands.
        text: As written.
        pos: `verb`, `noun` or `adjective`.
        lemma: Its dictionary form.
        senses: Those that name an act.
    """

    span: Span
    text: str
    pos: str
    lemma: str
    senses: tuple[SenseTrace, ...]


@dataclass(frozen=True, slots=True)
class PartyTrace:
    """How a party was found.

    Attributes:
        role: Its side.
        id: The party, or None.
        span: Where it is mentioned.
        text: The words there.
        place: The place of the frame in which it stands (`subject`, `on`), `content` where it
            stands in what is promised or demanded, or None.
        path: Arcs from the word that names the act to the party's.
        completed: Whether the frame left the side empty and the learned completer filled it.
        pointed: Whether the words only point to who was told before ("they").
        placed: Whether its state was told by the words around it ("police").
    """

    role: RoleName
    id: str | None
    span: Span
    text: str
    place: str | None
    path: tuple[Step, ...]
    completed: bool
    pointed: bool
    placed: bool


@dataclass(frozen=True, slots=True)
class EventTrace:
    """Why an event was coded.

    Attributes:
        event: The event.
        word: The words that name the act.
        pos: What they are: `verb`, `noun` or `adjective`.
        sense: Their sense.
        carrier: The verb that carries a noun, or None.
        undergone: Whether that verb's subject suffers the act.
        told: The status as told, before PLOVER's reductions and the date.
        cue: The word that set it; "" where the tense alone speaks.
        refused: Whether it is ruled out for the time to come.
        parties: Who acts and on whom, in order of the text.
    """

    event: Event
    word: str
    pos: str
    sense: SenseTrace
    carrier: str | None
    undergone: bool
    told: Status
    cue: str
    refused: bool
    parties: tuple[PartyTrace, ...]


@dataclass(frozen=True, slots=True)
class SentenceTrace:
    """A sentence, and what was made of it.

    Attributes:
        span: Where it stands.
        text: Its words.
        passed_over: Whether the pre-filter left it unparsed.
        events: Its events.
        words: Its words of the lexicon that were weighed, in order.
    """

    span: Span
    text: str
    passed_over: bool = False
    events: tuple[EventTrace, ...] = ()
    words: tuple[WordTrace, ...] = ()

    @property
    def silence(self) -> str | None:
        """Why it has no event: `passed over`, `no word`, or the fate that came furthest.

        None where it has one.
        """
        if self.events:
            return None
        if self.passed_over:
            return "passed over"
        fates = {sense.fate for word in self.words for sense in word.senses}
        return next((fate.value for fate in Fate if fate in fates), "no word")
