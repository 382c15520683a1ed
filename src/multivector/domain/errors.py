"""Errors carry the item that failed and the next step to take."""


class MultivectorError(Exception):
    """The root of every error that this package raises on purpose.

    Args:
        what: What failed, in one sentence without a full stop.
        item: The file, line, id or name that it failed on.
        hint: What to do next.
    """

    def __init__(self, what: str, *, item: str | None = None, hint: str | None = None) -> None:
        self.what = what
        self.item = item
        self.hint = hint
        super().__init__(what)

    def __str__(self) -> str:
        """One line: what failed, on which item, and what to do."""
        text = self.what if self.item is None else f"{self.item}: {self.what}"
        return text if self.hint is None else f"{text}. {self.hint}"

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the keyword arguments when the error crosses a process boundary."""
        return (_restore, (type(self), self.what, self.item, self.hint))


def _restore(
    kind: type[MultivectorError], what: str, item: str | None, hint: str | None
) -> MultivectorError:
    return kind(what, item=item, hint=hint)


class UsageError(MultivectorError):
    """What the user asked for cannot be done as asked (exit code 2)."""


class WorldError(MultivectorError):
    """A world's text is malformed or breaks a rule that nothing can be built on."""


class ReadingError(MultivectorError):
    """One document cannot be read; the others go on."""


class StoreError(MultivectorError):
    """The store or its data are missing, damaged or of another version (exit code 4)."""


class ModelError(MultivectorError):
    """A language model is missing or is not the one that was reviewed (exit code 4)."""
