"""What a visitor asks, read from the address: each parameter checked, each error in words."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from multivector.domain import DateInterval, Party, PartyKind, Status, UsageError, vocabulary
from multivector.worlds import World, find_actor

PER_PAGE = 25
"""Rows of a page of a long list."""

_SURE = 0.9  # least score of `find_actor` at which a name is taken for an id, as for commands
_PAGES = 40_000
_LONGEST = 200  # characters of one value


class Asked:
    """The parameters of one request; a blank one was not given.

    Args:
        pairs: Names and values in the order of the address.
        known: The names that the page takes.

    Raises:
        UsageError: If a name is none of these, or a value is too long.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]], known: Collection[str]) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            if name not in known:
                raise UsageError("this page takes no such parameter", item=name[:_LONGEST],
                                 hint=f"It takes {', '.join(sorted(known)) or 'none'}")
            if len(value) > _LONGEST:
                raise UsageError(f"{name} is longer than {_LONGEST} characters")
            if value.strip():
                self._values.setdefault(name, []).append(value.strip())

    def given(self) -> dict[str, list[str]]:
        """All that was given, by name."""
        return {name: list(values) for name, values in self._values.items()}

    def one(self, name: str) -> str | None:
        """A value; None where it was not given, the last where it was several times."""
        return self._values.get(name, [None])[-1]

    def choice(self, name: str, choices: Sequence[str], default: str) -> str:
        """One of several words.

        Raises:
            UsageError: If it is none of them.
        """
        value = self.one(name) or default
        if value not in choices:
            raise UsageError(f"{name} is one of {', '.join(choices)}", item=value)
        return value

    def flag(self, name: str) -> bool:
        """Whether something is asked for.

        Raises:
            UsageError: If the answer is neither yes nor no.
        """
        return self.choice(name, ("yes", "no"), "no") == "yes"

    def first_day(self, name: str) -> date | None:
        """The first day of a day, month or year."""
        found = self._interval(name)
        return found.start if found else None

    def last_day(self, name: str) -> date | None:
        """The last day of a day, month or year."""
        found = self._interval(name)
        return found.end if found else None

    def types(self) -> tuple[str, ...]:
        """PLOVER types.

        Raises:
            UsageError: If one is none.
        """
        return self._several("type", tuple(vocabulary().types))

    def statuses(self) -> tuple[str, ...]:
        """Statuses of events.

        Raises:
            UsageError: If one is none.
        """
        return self._several("status", tuple(one.value for one in Status))

    def page(self) -> int:
        """The page of a long list, from 1.

        Raises:
            UsageError: If it is no such number.
        """
        written = self.one("page") or "1"
        if not written.isascii() or not written.isdigit() or not 1 <= int(written) <= _PAGES:
            raise UsageError("page is a number from 1 on", item=written)
        return int(written)

    def party(self, name: str, world: World) -> str | None:
        """A party: an id stands as it is, a name is looked up in the worlds."""
        written = self.one(name)
        return None if written is None else find_party(world, written)

    def _several(self, name: str, choices: Sequence[str]) -> tuple[str, ...]:
        found = tuple(dict.fromkeys(self._values.get(name, ())))
        for one in found:
            if one not in choices:
                raise UsageError(f"no {name} of events", item=one,
                                 hint=f"One of {', '.join(choices)}")
        return found

    def _interval(self, name: str) -> DateInterval | None:
        written = self.one(name)
        if written is None:
            return None
        try:
            return DateInterval.parse(written)
        except ValueError as error:
            raise UsageError(str(error), item=name) from error


def find_party(world: World, written: str) -> str:
    """The id that is meant by an id or a name; what nobody knows stands as it is.

    An id that the worlds know stands as it is; else a name is looked up.
    """
    if world.get(written) is not None or Party.parse(written).kind is not PartyKind.NAME:
        return written
    answers = find_actor(world, written, guesses=False)
    return answers[0].id if answers and answers[0].score >= _SURE else written
