"""Stretches of a text that tell a time or an amount, in whatever language."""

from dataclasses import dataclass

from multivector.domain import Amount, DateInterval


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A phrase of time in a sentence.

    Attributes:
        start: Index of its first character in the sentence.
        end: Index after its last.
        interval: The days that it means.
    """

    start: int
    end: int
    interval: DateInterval


@dataclass(frozen=True, slots=True)
class AmountPhrase:
    """An amount in a sentence: where it stands, in its characters, and how much."""

    start: int
    end: int
    amount: Amount
