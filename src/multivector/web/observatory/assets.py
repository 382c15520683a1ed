"""Files that pages load besides the style: our scripts, and the vendored charts.

Every address carries the checksum of its file, so a browser may keep it for a year. Nothing but the
names listed here is ever read.
"""

import gzip
import hashlib
from functools import cache
from importlib.resources import files

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

CHARTS = ("vega.min.js", "vega-lite.min.js", "vega-embed.min.js", "charts.js")
"""The scripts of a page with charts, in the order in which they load."""
SCRIPTS = (*CHARTS, "later.js")
"""All scripts."""

_KEPT = "public, max-age=31536000, immutable"
_TYPE = "text/javascript; charset=utf-8"
_LEVEL = 9  # once in the life of the process


async def serve_asset(request: Request) -> Response:
    """A script, packed where the browser can unpack it."""
    name = request.path_params["name"]
    if name not in SCRIPTS:
        raise HTTPException(404)
    headers = {"cache-control": _KEPT, "vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["content-encoding"] = "gzip"
        return Response(packed(name), media_type=_TYPE, headers=headers)
    return Response(_read(name), media_type=_TYPE, headers=headers)


@cache
def asset_link(name: str) -> str:
    """The address of a script, which changes with it."""
    return f"/assets/{name}?v={hashlib.sha256(_read(name)).hexdigest()[:12]}"


@cache
def packed(name: str) -> bytes:
    """A script as gzip packs it; the same for the same script."""
    return gzip.compress(_read(name), _LEVEL, mtime=0)


@cache
def _read(name: str) -> bytes:
    web = files("multivector.web")
    folder = web.joinpath("vendored") if name.endswith(".min.js") else web.joinpath(
        "templates", "assets")
    return folder.joinpath(name).read_bytes()
