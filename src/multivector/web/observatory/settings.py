"""How the observatory is served: where it listens, who may ask, and how much."""

import ipaddress
from dataclasses import dataclass

from multivector.domain import UsageError

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits and doors.

    Attributes:
        host: The address or name that it binds to.
        token: What a visitor must know; None lets in whoever reaches this machine's own address.
        max_query: Bytes of a query string.
        max_body: Bytes of what is sent, such as a pasted article.
        max_rows: Rows of a CSV; a longer list is refused whole, never cut.
        at_once: Pages that are made at the same time; others wait.
        patience: Seconds that a visitor may take to send a body, or wait for his turn.
        max_file: Bytes of a form with a file in it.
        query_time: Seconds after which a question to the record is given up.
        read_only: Whether decisions are refused and no text is kept.

    Raises:
        UsageError: If others can reach the address and no token is asked for.
    """

    host: str = LOOPBACK
    token: str | None = None
    max_query: int = 2_000
    max_body: int = 300_000
    max_rows: int = 100_000
    at_once: int = 3
    patience: float = 20.0
    max_file: int = 4_000_000
    query_time: float = 30.0
    read_only: bool = False

    def __post_init__(self) -> None:
        if not self.is_private and not self.token:
            raise UsageError("an address that others reach needs a token", item=self.host,
                             hint="`multivector serve --host` makes one and prints it")

    @property
    def is_private(self) -> bool:
        """Whether only this machine reaches it."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Whether a name or an address is this machine's own.

    >>> is_loopback("localhost"), is_loopback("::1"), is_loopback("example.org")
    (True, True, False)
    """
    address = as_address(host)
    return host.lower() == "localhost" or (address is not None and address.is_loopback)


def as_address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address that is written so; None for a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
