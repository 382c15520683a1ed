"""One page of a long list: which rows it shows, and where the others are."""

from dataclasses import dataclass

from multivector.web.observatory.asking import PER_PAGE
from multivector.web.observatory.links import link
from multivector.web.observatory.visiting import NotHereError, Visit


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page stands in its list.

    Attributes:
        number: Of the page, from 1.
        total: Rows of the whole list, which its CSV has.
        before: The address of the page before; None for the first.
        after: The address of the page after; None for the last.
    """

    number: int
    total: int
    before: str | None
    after: str | None

    @classmethod
    def of(cls, visit: Visit, path: str, total: int) -> "Paging":
        """The page that is asked for, of the list at this address.

        Raises:
            NotHereError: If the list ends before.
        """
        number = visit.asked.page()
        last = max(1, -(-total // PER_PAGE))
        if number > last:
            raise NotHereError("the list ends before this page", item=f"page {number}",
                               hint=f"Its last page is {last}")
        given: dict[str, object] = dict(visit.asked.given())

        def at(other: int) -> str | None:
            return link(path, **{**given, "page": other}) if 1 <= other <= last else None

        return cls(number, total, at(number - 1), at(number + 1))

    @property
    def skip(self) -> int:
        """Rows before the page."""
        return (self.number - 1) * PER_PAGE

    @property
    def first(self) -> int:
        """The number of its first row; 0 where it has none."""
        return self.skip + 1 if self.total else 0

    @property
    def last(self) -> int:
        """The number of its last row."""
        return min(self.skip + PER_PAGE, self.total)

    def data(self) -> dict[str, int]:
        """For the JSON twin."""
        return {"total": self.total, "first": self.first, "last": self.last}
