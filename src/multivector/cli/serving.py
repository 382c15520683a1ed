"""Serving an application on a socket of this machine, and opening it in the browser."""

import socket
import webbrowser
from collections.abc import Callable
from typing import Any

from multivector.domain import UsageError

LOOPBACK = "127.0.0.1"

_WAITING = 64  # connections that wait to be taken
_AT_ONCE = 100  # connections; more are told to come back
_IDLE = 5  # seconds after which a silent connection is closed


def run_server(app: Any, host: str, port: int, ready: Callable[[str], None]) -> None:  # noqa: ANN401 -- an ASGI application
    """Serve until interrupted.

    Args:
        app: The application.
        host: Address or name to bind to.
        port: Port; 0 takes a free one.
        ready: Called with the address once it is bound.

    Raises:
        UsageError: If the address or the port cannot be had.
    """
    import uvicorn

    from multivector.cli.patience import PatientProtocol

    with bind(host, port) as bound:
        ready(address_of(host, bound.getsockname()[1]))
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, lifespan="off",
            limit_concurrency=_AT_ONCE, timeout_keep_alive=_IDLE, proxy_headers=False,
            h11_max_incomplete_event_size=16_384, http=PatientProtocol,
        )
        uvicorn.Server(config).run(sockets=[bound])


def bind(host: str, port: int) -> socket.socket:
    """A socket that listens.

    Raises:
        UsageError: If the address or the port cannot be had.
    """
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        bound = socket.socket(family, kind, protocol)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(place)
        bound.listen(_WAITING)
    except OSError as error:
        raise UsageError(
            f"cannot listen there: {error.strerror or error}", item=f"{host}:{port}",
            hint="--port N takes another port, --port 0 a free one",
        ) from error
    return bound


def address_of(host: str, port: int) -> str:
    """The address under which a browser finds it.

    >>> address_of("127.0.0.1", 8400), address_of("::1", 80)
    ('http://127.0.0.1:8400/', 'http://[::1]:80/')
    """
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"


def open_when_ready(address: str) -> None:
    """Open the browser; the socket already listens, so the page waits until it is served."""
    webbrowser.open(address)
