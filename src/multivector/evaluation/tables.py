"""Tables that stand beside a score's figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings.

    Attributes:
        title: What it tells.
        columns: The headings; the first column names the row.
        rows: Their cells: words, counts, shares (three decimals), None where there is no case.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def format_table(table: Table) -> Iterator[str]:
    r"""The table as lines of text; numbers stand to the right.

    >>> print("\n".join(format_table(Table("By type", ("type", "n"), (("AID", 12), ("ALL", 3))))))
    By type
      type   n
      AID   12
      ALL    3
    """
    cells = [list(table.columns), *([_text(cell) for cell in row] for row in table.rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(table.columns))]
    yield table.title
    for row in cells:
        named = row[0].ljust(widths[0])
        others = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        yield ("  " + "  ".join([named, *others])).rstrip()


def markdown_table(table: Table) -> Iterator[str]:
    """The table as lines of Markdown."""
    yield f"### {table.title}"
    yield ""
    yield _markdown_row(table.columns)
    yield "|---" + "|---:" * (len(table.columns) - 1) + "|"
    for row in table.rows:
        yield _markdown_row([_text(cell) for cell in row])
    yield ""


def _markdown_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _text(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)
