"""Errors as pages with a next step; in the form that was asked for."""

import logging

from starlette.requests import Request
from starlette.responses import Response

from multivector.domain import MultivectorError, ReadingError, StoreError, UsageError, WorldError
from multivector.web.observatory.answers import as_json
from multivector.web.observatory.environment import environment
from multivector.web.observatory.visiting import NotHereError, RefusedError

_LOG = logging.getLogger(__name__)

_CODES: tuple[tuple[type[MultivectorError], int], ...] = (
    (NotHereError, 404), (RefusedError, 403), (UsageError, 400), (ReadingError, 422),
    (StoreError, 503), (WorldError, 503),
)


def tell(code: int, what: str, hint: str | None = None, *, item: str | None = None,
         form: str = "html") -> Response:
    """The page, or the JSON, of an error."""
    if form in ("json", "vega-lite"):
        told = {"error": {"status": code, "what": what, "item": item, "hint": hint}}
        return Response(as_json(told), code, media_type="application/json")
    page = environment().get_template("observatory/error.html").render(
        code=code, what=what, item=item, hint=hint, title=f"Error {code}", here="",
    )
    return Response(page.encode("utf-8", "replace"), code, media_type="text/html; charset=utf-8")


def tell_error(error: Exception, form: str) -> Response:
    """The page of whatever went wrong while a page was made.

    What was foreseen is told in its own words; anything else is logged, and the page says only
    that it was.
    """
    if isinstance(error, MultivectorError):
        code = next((code for kind, code in _CODES if isinstance(error, kind)), 500)
        return tell(code, error.what, error.hint, item=error.item, form=form)
    _LOG.error("a page failed", exc_info=error)
    return tell(500, "this page failed", "What happened is told where `multivector serve` runs;"
                " other pages go on", form=form)


async def unknown_page(request: Request, _: Exception) -> Response:
    """The answer to an address that names no page."""
    form = "json" if request.url.path.endswith(".json") else "html"
    return tell(404, "there is no such page", "The menu leads to all that there are", form=form)


async def wrong_method(request: Request, _: Exception) -> Response:
    """The answer to a method that a page does not take."""
    form = "json" if request.url.path.endswith(".json") else "html"
    return tell(405, "this page takes no such request", "Open it with GET", form=form)
