"""A party as a phrase of a sentence names it."""

from dataclasses import dataclass, replace

from multivector.coding.parsing.parse import Token
from multivector.domain import Party, PartyKind, party_id


@dataclass(frozen=True, slots=True)
class Reading:
    """One party that a phrase names.

    Attributes:
        base: State, organisation, group, `?` or an unregistered name; None where the phrase
            names no party that can be told.
        sector: PLOVER sector, or None.
        agent: The person or body named, or None.
        start: Index of the phrase's first character in the document.
        end: Index after its last.
        token: The word that the phrase hangs on.
        is_person: Whether a single person is meant.
        is_plural: Whether several are meant.
        indirect: Whether the party only modifies a thing (Israel in "Israel's declaration").
        named: Whether the phrase itself names it (not a pronoun or a description).
        abroad: Whether the places beside it are not its home: an embassy, two presidents.
        title: Sector that a title gives to an unregistered name whose state is not told.
        thing: The thing that the party only modifies, where it is indirect.
    """

    base: str | None
    sector: str | None
    agent: str | None
    start: int
    end: int
    token: Token
    is_person: bool = False
    is_plural: bool = False
    indirect: bool = False
    named: bool = True
    abroad: bool = False
    title: str | None = None
    thing: Token | None = None

    @property
    def id(self) -> str | None:
        """The party id, or None."""
        return None if self.base is None else party_id(self.base, self.sector)

    @property
    def is_known(self) -> bool:
        """Whether the world knows the party: a state, an organisation or a group."""
        return self.base is not None and Party.parse(self.base).kind in (
            PartyKind.REGISTERED,
            PartyKind.GROUP,
        )

    def at(self, token: Token) -> "Reading":
        """The same party as a word of a later sentence points to it (a pronoun, a description)."""
        return replace(
            self, start=token.start, end=token.end, token=token, named=False, indirect=False,
            thing=None,
        )  # fmt: skip
