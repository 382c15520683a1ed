"""What the readers of single constructions hand on: a cue, who speaks, and what is said."""

from dataclasses import dataclass, field

from multivector.coding.parsing.parse import Token

Stretch = tuple[int, int]


@dataclass(slots=True)
class Found:
    """An attribution as a sentence builds it, before parties are told.

    Attributes:
        cue: Where the words that attribute stand.
        head: The word on which the cue hangs: verb, noun, adverb, "according", a colon.
        lemma: The cue's lemma.
        frame: How it is built (`cues.FRAMES`), or `according`, `adverb`, `colon`, `quotation`,
            `editorial`.
        parts: Where what is said stands: stretches in order of the text.
        speaker: The word that names the speaker, or None where nobody is told.
        source: Where the speaker's phrase stands, or None.
        target: The word for whom a portrayal or a charge is about, or None.
        denied: Whether it is told that this was not said.
    """

    cue: Stretch
    head: Token
    lemma: str
    frame: str
    parts: list[Stretch]
    speaker: Token | None = None
    source: Stretch | None = None
    target: Token | None = None
    denied: bool = False
    sentence: int = field(default=-1)

    @property
    def content(self) -> Stretch:
        """From the first to the last character of what is said."""
        return min(s for s, _ in self.parts), max(e for _, e in self.parts)
