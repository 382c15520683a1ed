"""One address over http or https: a single request, within limits of time, size and place.

Only addresses that a person wrote into his watch come here. Nothing that an answer points to is
fetched but where it redirects to, and that by the same rules.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from multivector.reading.http_message import unpack_body
from multivector.reading.items import UnreadError
from multivector.version import __version__

SCHEMES = ("http", "https")
SECONDS = 30.0
"""How long one answer may take as a whole."""

_SILENCE = 10.0  # seconds without a byte
_HOPS = 5
_PIECE = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_GOOD = 200
_HEADERS = {
    "User-Agent": f"multivector/{__version__}",
    "Accept": "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_UNQUOTED = "/%:=&?~+!$,;'@()*[]"


def is_address(source: str) -> bool:
    """Whether a source is written as an address and not as a path."""
    return "://" in source


def fetch(address: str, max_bytes: int, seconds: float = SECONDS) -> bytes:
    """The body that an address answers with.

    A name must lead to a public address on every hop; a host written as a number, or `localhost`,
    may be private, and only from there may a redirect lead to such. Proxies of the environment
    are not used; no cookie and no credential is sent.

    Args:
        address: What a person wrote.
        max_bytes: Of the body, as sent and as unpacked.
        seconds: For all of it, from the first connection on.

    Raises:
        UnreadError: `unreadable` with the reason in words, `oversized` above the limit.
    """
    clock = _Clock(seconds)
    try:
        return _follow(address, max_bytes, clock)
    except UnreadError as error:
        reason = error.reason if error.reason == "oversized" else "unreadable"
        raise UnreadError(reason, error.what) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise UnreadError("unreadable", clock.why(error)) from error
    finally:
        clock.stop()


class _Clock:
    """Closes the connection when the time is over, however slowly bytes come."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._socket: socket.socket | None = None
        self.is_over = False
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    @property
    def silence(self) -> float:
        """How long a single step may take."""
        return min(_SILENCE, self._seconds)

    def watch(self, connected: socket.socket) -> None:
        """Close this connection from now on."""
        self._socket = connected

    def why(self, error: BaseException | None) -> str:
        """What went wrong, in words."""
        if self.is_over or error is None or isinstance(error, TimeoutError):
            return f"no whole answer within {self._seconds:g} seconds"
        return (str(error) or type(error).__name__)[:200]

    def stop(self) -> None:
        """Let it run no longer."""
        self._timer.cancel()

    def _end(self) -> None:
        self.is_over = True
        if self._socket is not None:
            try:
                self._socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # it has ended already


def _follow(address: str, most: int, clock: _Clock) -> bytes:
    may_be_private = _is_written_private(_parts(address).hostname or "")
    for _ in range(_HOPS + 1):
        answer = _ask(_parts(address), most, clock, may_be_private=may_be_private)
        if isinstance(answer, bytes):
            return answer
        address = urljoin(address, answer.location)
    raise UnreadError("unreadable", f"redirects more than {_HOPS} times")


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """Where an answer redirects to."""

    location: str


def _parts(address: str) -> SplitResult:
    parts = urlsplit(address)
    if parts.scheme.lower() not in SCHEMES or not parts.hostname:
        shown = address[:100]
        raise UnreadError("unreadable", f"{shown!r}: only http and https addresses are fetched")
    return parts


def _ask(
    parts: SplitResult, most: int, clock: _Clock, *, may_be_private: bool
) -> bytes | _Elsewhere:
    host, port = parts.hostname or "", parts.port
    connection = (
        http.client.HTTPSConnection(
            host, port, timeout=clock.silence, context=ssl.create_default_context()
        )
        if parts.scheme.lower() == "https"
        else http.client.HTTPConnection(host, port, timeout=clock.silence)
    )
    try:
        connection.connect()
        _admit(connection.sock, may_be_private=may_be_private)
        clock.watch(connection.sock)
        target = quote(parts.path or "/", safe=_UNQUOTED)
        if parts.query:
            target += "?" + quote(parts.query, safe=_UNQUOTED)
        connection.request("GET", target, headers=_HEADERS)
        answer = connection.getresponse()
        location = answer.getheader("Location")
        if answer.status in _REDIRECTS and location:
            return _Elsewhere(location)
        if answer.status != _GOOD:
            raise UnreadError("unreadable", f"answers {answer.status} {answer.reason}"[:200])
        coding = (answer.getheader("Content-Encoding") or "").strip().lower()
        return unpack_body(_read(answer, most, clock), coding, most)
    finally:
        connection.close()


def _admit(connected: socket.socket, *, may_be_private: bool) -> None:
    """Look where a connection leads before anything is asked: a name may lead anywhere."""
    peer = ipaddress.ip_address(str(connected.getpeername()[0]).partition("%")[0])
    if not (may_be_private or peer.is_global):
        raise UnreadError("unreadable", f"leads into a private network ({peer})")


def _read(answer: http.client.HTTPResponse, most: int, clock: _Clock) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while size <= most and (piece := answer.read1(min(_PIECE, most + 1 - size))):
        pieces.append(piece)
        size += len(piece)
    if clock.is_over:  # a closed connection looks like the end of an answer
        raise UnreadError("unreadable", clock.why(None))
    if size > most:
        raise UnreadError("oversized", f"larger than the limit of {most:,} bytes")
    return b"".join(pieces)


def _is_written_private(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False
