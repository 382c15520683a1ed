"""Who tells what nobody is named for: the narrative in force, and speech about oneself."""

from dataclasses import dataclass

from multivector.coding.claims.found import Found
from multivector.coding.claims.speakers import NOBODY, Speaker
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader

_REACH = 2  # sentences after the one that names a narrative in which it is still told
_CARRIED = ("as", "name", "charge", "noun")
FIRST_PERSON = frozenset({"i", "we"})


@dataclass(slots=True)
class NarrativeVoice:
    """The camp whose narratives a paragraph retells: "Russian narratives vary. Those that …".

    Attributes:
        narratives: Nouns that name what a camp tells.
        speaker: The narratives named last, or nobody.
        sentence: The number of the sentence that named them.
        paragraph: Its paragraph.
    """

    narratives: frozenset[str]
    speaker: Speaker = NOBODY
    sentence: int = -1
    paragraph: int = -1

    def hear(self, phrases: PhraseReader, number: int) -> None:
        """Note the narratives that a sentence is about."""
        for token in phrases.sentence.tokens:
            if token.dep in ("nsubj", "nsubjpass") and token.lemma.lower() in self.narratives:
                state = next(iter(phrases.states_of(token)), None)
                if state is not None and not token.first("poss"):
                    low, high = phrases.span_of(token)
                    name = phrases.text_of(low, high)
                    self.speaker = Speaker(
                        None, name, state, state, (low, high), token.lemma.lower()
                    )
                    self.sentence = number
                    self.paragraph = phrases.sentence.span.paragraph
                    return

    def speaks_in(self, found: Found, phrases: PhraseReader, number: int) -> Speaker:
        """Who tells a portrayal that names nobody: the narrative in force, else nobody."""
        in_force = (
            self.speaker is not NOBODY
            and phrases.sentence.span.paragraph == self.paragraph
            and 0 <= number - self.sentence <= _REACH
        )
        return self.speaker if in_force and found.frame in _CARRIED else NOBODY

    def state_of(self, speaker: Speaker, unnamed: frozenset[str], number: int) -> str | None:
        """The state of "some voices" in a sentence about the narratives of a state."""
        generic = speaker.lemma in unnamed and speaker.state is None and speaker.id is None
        return self.speaker.state if generic and number == self.sentence else speaker.state


def is_own_speech(found: Found) -> bool:
    """Whether somebody speaks of his own saying: "I think", "we respect"."""
    head: Token | None = found.speaker
    return head is not None and head.text.lower() in FIRST_PERSON
