"""What is counted: one headline or claim, by whom, on which day, and what it holds of a target."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Series = Literal["tone", "stance", "reported"]
SERIES: tuple[Series, ...] = ("tone", "stance", "reported")


@dataclass(frozen=True, slots=True)
class Utterance:
    """One headline or claim that names the target.

    Attributes:
        outlet: Who published it: an outlet's id, or its name as given.
        day: When it could be known.
        text: The headline, or what was claimed.
        stance: -1..+1 towards the target by words that judge; None where none takes a side.
        reported: -1..+1 by words that tell of deeds; None where there are none.
        registers: Ways of speaking that it shows.
        words: Start and end in the text of the words that say so.
        document: The document's id, or where it was read.
        kind: `headline` or `claim`.
    """

    outlet: str
    day: date
    text: str
    stance: float | None
    reported: float | None = None
    registers: tuple[str, ...] = ()
    words: tuple[tuple[int, int], ...] = ()
    document: str = ""
    kind: Literal["headline", "claim"] = "headline"

    @property
    def stratum(self) -> str:
        """Whom it is compared with: headlines with the outlet's headlines, claims with claims."""
        return self.outlet if self.kind == "headline" else f"{self.outlet} (claims)"

    def value(self, series: Series) -> float:
        """-1..+1; what takes no side counts as 0, as a neutral headline is a reading too."""
        if series == "stance":
            return self.stance or 0.0
        if series == "reported":
            return self.reported or 0.0
        return max(-1.0, min(1.0, (self.stance or 0.0) + (self.reported or 0.0)))

    @property
    def takes_side(self) -> bool:
        """Whether any of its words puts the target in a light."""
        return self.stance is not None or self.reported is not None


@dataclass(frozen=True, slots=True)
class Body:
    """All that was read for a question.

    Attributes:
        utterances: Those that name the target, by day.
        coverage: Texts read, whatever they name, by outlet and day.
        passed_over: Texts that could not be counted, by reason.
    """

    utterances: tuple[Utterance, ...]
    coverage: Mapping[tuple[str, date], int]
    passed_over: Mapping[str, int]
