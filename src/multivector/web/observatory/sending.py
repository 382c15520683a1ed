"""What a visitor sends: the fields of a form, and perhaps one file, within limits."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import parse_qsl

import anyio
from starlette.requests import ClientDisconnect, Request

from multivector.domain import UsageError
from multivector.web.observatory.settings import Settings

FIELDS = 20
"""Fields of a form, at most."""

_PLAIN, _PARTS = "application/x-www-form-urlencoded", "multipart/form-data"
_BOUNDARY = re.compile(r'boundary=(?:"([^"\r\n]{1,200})"|([^;\s]{1,200}))')
_NAME = re.compile(r'\bname="([^"\r\n]*)"')
_FILE = re.compile(r'\bfilename="([^"\r\n]*)"')


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent.

    Attributes:
        name: As its sender calls it: a hint at its format, and no path.
        data: Its bytes.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent.

    Attributes:
        fields: The fields of the form.
        file: The file; None where none was chosen.
    """

    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    file: Upload | None = None


async def read_sent(request: Request, limits: Settings, *, files: bool) -> Sent:
    """What a request brings.

    Args:
        request: A POST.
        limits: How large it may be, and how long it may take.
        files: Whether a file is taken.

    Raises:
        UsageError: If it is too large, or no form.
        TimeoutError: If it comes too slowly.
    """
    written = request.headers.get("content-type", "")
    kind = written.partition(";")[0].strip().lower()
    boundary = _BOUNDARY.search(written)
    if kind == _PARTS and files and boundary:
        body = await _read_body(request, limits.max_file, limits.patience)
        return _parts(body, (boundary[1] or boundary[2]).encode("latin-1"), limits.max_body)
    if kind != _PLAIN:
        raise UsageError("what was sent is no form", item=kind or None,
                         hint=f"Send the fields as {_PLAIN}")
    body = await _read_body(request, limits.max_body, limits.patience)
    return Sent(dict(pairs_of(body)))


def pairs_of(raw: bytes) -> list[tuple[str, str]]:
    """Names and values of an address or a form.

    Raises:
        UsageError: If there are too many.
    """
    try:
        return parse_qsl(raw.decode("latin-1"), keep_blank_values=True, max_num_fields=FIELDS * 3,
                         encoding="utf-8", errors="replace")
    except ValueError as error:
        raise UsageError("there are too many parameters", hint="Ask for less at once") from error


async def _read_body(request: Request, most: int, seconds: float) -> bytes:
    body = bytearray()
    try:
        with anyio.fail_after(seconds):
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    raise UsageError(f"what was sent is larger than {most:,} bytes",
                                     hint="`multivector code FILE` reads texts of any length")
    except ClientDisconnect as error:
        raise UsageError("the sender went away") from error
    return bytes(body)


def _parts(body: bytes, boundary: bytes, longest: int) -> Sent:
    """The parts of a multipart form (RFC 7578): fields as UTF-8, and one file."""
    fields: dict[str, str] = {}
    file = None
    for number, (head, value) in enumerate(_split(body, b"--" + boundary)):
        name, named = _NAME.search(head), _FILE.search(head)
        if name is None or number >= FIELDS:
            raise UsageError("the form is malformed, or has too many fields")
        if named is None:
            if len(value) > longest:
                raise UsageError(f"a field is larger than {longest:,} bytes",
                                 hint="Send a long text as a file")
            fields[name[1]] = value.decode("utf-8", "replace")
        elif named[1] or value:
            if file is not None:
                raise UsageError("one file at a time", hint="Choose one")
            file = Upload(named[1], value)
    return Sent(fields, file)


def _split(body: bytes, line: bytes) -> Iterator[tuple[str, bytes]]:
    """Heads and values of the parts between the boundary's lines."""
    pieces = body.split(line)
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise UsageError("the form is cut off", hint="Send it again")
    for piece in pieces[1:-1]:
        head, blank, value = piece.partition(b"\r\n\r\n")
        if not blank or not value.endswith(b"\r\n"):
            raise UsageError("the form is malformed")
        yield head.decode("utf-8", "replace"), value[:-2]
