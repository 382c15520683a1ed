"""An HTTP response as an archive holds it: status, fields, and the body as it was sent.

After RFC 9112 (message syntax) and RFC 9110 (content codings).
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from multivector.reading.items import UnreadError

_ZLIB_OR_GZIP = 47  # window bits: zlib tells by the head which of both it is
_LONGEST_HEAD = 100_000  # bytes


@dataclass(frozen=True, slots=True)
class HttpResponse:
    """A response.

    Attributes:
        status: Such as 200.
        fields: Header fields, their names in lower case; of equal ones the first.
        body: Unchunked and unpacked.
    """

    status: int
    fields: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """Such as `text/html`, in lower case; empty where it is not told."""
        return self.fields.get("content-type", "").partition(";")[0].strip().lower()


def parse_response(block: bytes, max_bytes: int) -> HttpResponse:
    """The response in a block.

    Raises:
        UnreadError: `malformed` for no HTTP response or a body that cannot be unpacked;
            `oversized` for one that unpacks to more than the limit.
    """
    head, divided, body = _divide(block)
    lines = head.decode("latin-1").splitlines()
    version, _, rest = lines[0].partition(" ") if lines else ("", "", "")
    status = rest[:3]
    if not (divided and version.startswith("HTTP/") and status.isascii() and status.isdigit()):
        raise UnreadError("malformed", "no HTTP response")
    fields = parse_fields(lines[1:])
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    coding = fields.get("content-encoding", "").strip().lower()
    return HttpResponse(int(status), fields, unpack_body(body, coding, max_bytes))


def parse_fields(lines: list[str]) -> dict[str, str]:
    """Header fields by their names in lower case; a line that begins with a blank goes on."""
    fields: dict[str, str] = {}
    name = ""
    for line in lines:
        if line[:1] in (" ", "\t"):
            if name:
                fields[name] += f" {line.strip()}"
            continue
        name, _, value = line.partition(":")
        name = name.strip().lower()
        if name and name not in fields:
            fields[name] = value.strip()
        else:
            name = ""
    return fields


def _divide(block: bytes) -> tuple[bytes, bytes, bytes]:
    for end in (b"\r\n\r\n", b"\n\n"):
        place = block.find(end, 0, _LONGEST_HEAD)
        if place >= 0:
            return block[:place], end, block[place + len(end) :]
    return block[:_LONGEST_HEAD], b"", b""


def _unchunked(body: bytes) -> bytes:
    """The body without the sizes between its chunks; as it is where an archive took them out."""
    pieces: list[bytes] = []
    place = 0
    while (end := body.find(b"\n", place, place + 100)) >= 0:
        try:
            size = int(body[place:end].split(b";")[0].strip(), 16)
        except ValueError:
            break
        if size <= 0:
            return b"".join(pieces)
        pieces.append(body[end + 1 : end + 1 + size])
        place = end + 1 + size
        while body[place : place + 1] in (b"\r", b"\n") and body[place : place + 1]:
            place += 1
    return b"".join(pieces) or body


def unpack_body(body: bytes, coding: str, most: int) -> bytes:
    """The body without its content coding.

    Raises:
        UnreadError: `malformed`, `unsupported`, or `oversized` for more bytes than `most`.
    """
    if coding in ("", "identity") or (coding == "gzip" and body[:2] != b"\x1f\x8b"):
        return body  # archives keep the field where they took the coding off
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise UnreadError("unsupported", f"content coding {coding[:20]!r}")
    unpacker = zlib.decompressobj(_ZLIB_OR_GZIP)
    try:
        found = unpacker.decompress(body, most + 1)
    except zlib.error:
        try:
            found = zlib.decompressobj(-15).decompress(body, most + 1)  # deflate without its head
        except zlib.error as error:
            raise UnreadError("malformed", f"{coding}: {error}") from error
    if len(found) > most:
        raise UnreadError("oversized", f"unpacks to more than the limit of {most:,} bytes")
    return found
