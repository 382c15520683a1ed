"""Our own scripts: small modules in the browser, served as files; no page needs them."""

import hashlib
from functools import cache
from importlib.resources import files

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

MODULES = ("observatory.js", "walking.js", "deciding.js", "helping.js", "dropping.js")
"""The first is what a page loads; it loads the others."""


_KEPT, _ASKED = "public, max-age=31536000, immutable", "no-cache"


async def serve_module(request: Request) -> Response:
    """A module, kept by browsers for as long as its address names its version."""
    name = request.path_params["name"]
    if name not in MODULES:
        raise HTTPException(404)
    kept = _KEPT if request.path_params["version"] == version() else _ASKED
    return Response(read_module(name), media_type="text/javascript; charset=utf-8",
                    headers={"cache-control": kept})


@cache
def read_module(name: str) -> bytes:
    """A module.

    Raises:
        KeyError: If there is none of this name.
    """
    if name not in MODULES:
        raise KeyError(name)
    folder = files("multivector.web").joinpath("templates", "assets", "modules")
    return folder.joinpath(name).read_bytes()


@cache
def version() -> str:
    """What changes with any of them, so that a browser asks anew."""
    return hashlib.sha256(b"".join(map(read_module, MODULES))).hexdigest()[:12]


def script_link() -> str:
    """The address of the first, below its version: the others are found beside it."""
    return f"/modules/{version()}/{MODULES[0]}"
