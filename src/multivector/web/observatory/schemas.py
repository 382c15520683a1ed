"""The JSON schemas (draft 2020-12) of the pages' twins, served at `/schemas/PAGE.json`."""

import re
from functools import cache
from importlib.resources import files

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

_NAME = re.compile(r"[a-z][a-z-]{0,30}")


@cache
def read_schema(name: str) -> bytes | None:
    """The schema of a page's twin, of `error` or of their `common` parts; None for others."""
    if not _NAME.fullmatch(name):
        return None
    path = files("multivector.web.observatory").joinpath("schemas", f"{name}.json")
    return path.read_bytes() if path.is_file() else None


async def serve_schema(request: Request) -> Response:
    """A schema as a file."""
    found = read_schema(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    return Response(found, media_type="application/schema+json",
                    headers={"cache-control": "public, max-age=86400"})
