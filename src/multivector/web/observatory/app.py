"""The observatory as one ASGI application."""

from functools import partial
from importlib.resources import files

import anyio
from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from multivector.runs import Watch
from multivector.web.observatory.arguing import ArgumentDesk
from multivector.web.observatory.environment import stylesheet
from multivector.web.observatory.faults import tell, tell_error, unknown_page, wrong_method
from multivector.web.observatory.guard import Guard
from multivector.web.observatory.keeping import Keeper
from multivector.web.observatory.memory import Memory
from multivector.web.observatory.preparing import prepare
from multivector.web.observatory.reader import TextReader
from multivector.web.observatory.routes import PAGES
from multivector.web.observatory.serving import Page, serve
from multivector.web.observatory.settings import Settings
from multivector.web.observatory.visiting import House

_KEPT = "public, max-age=86400"
_SMALL = 1_000  # bytes that are sent as they are
_LEVEL = 5  # of gzip: a fifth of the time of the highest, and some percent larger


def make_app(watch: Watch, settings: Settings | None = None) -> ASGIApp:
    """The pages of a watch; every request sees its newest snapshot.

    Args:
        watch: What is shown. It may have no snapshot yet: pages then say so.
        settings: Limits and doors; by default for this machine alone.

    Raises:
        WorldError: If a world of the watch is missing or malformed.
    """
    settings = settings or Settings()
    world = watch.load_world()
    keeper = Keeper(watch.data, lambda snapshot: prepare(snapshot, watch, world))
    house = House(watch, world, settings, TextReader(watch.worlds, world), Memory(), keeper,
                  ArgumentDesk(world))
    turns: list[anyio.CapacityLimiter] = []

    async def answer(page: Page, form: str, request: Request) -> Response:
        if not turns:  # made in the loop that uses it
            turns.append(anyio.CapacityLimiter(settings.at_once))
        return await serve(page, form, house, turns[0], request)

    def route(page: Page, form: str, path: str) -> Route:
        methods = ["GET", "POST"] if page.takes_text and form != "csv" else ["GET"]
        return Route(path, partial(answer, page, form), methods=methods, name=f"{page.name}-{form}")

    pages = [
        route(page, form, path) for page in PAGES for form, path in page.paths().items()
    ]
    inner = Starlette(
        routes=[*pages, Route("/style.css", _style), Route("/icon.svg", _icon)],
        exception_handlers={404: unknown_page, 405: wrong_method, Exception: _failed},
    )
    return Guard(GZipMiddleware(inner, minimum_size=_SMALL, compresslevel=_LEVEL), settings, tell)


async def _style(_: Request) -> Response:
    return Response(stylesheet(), media_type="text/css", headers={"cache-control": _KEPT})


async def _icon(_: Request) -> Response:
    icon = files("multivector.web").joinpath("templates", "assets", "icon.svg").read_bytes()
    return Response(icon, media_type="image/svg+xml", headers={"cache-control": _KEPT})


async def _failed(_: Request, error: Exception) -> Response:
    return tell_error(error, "html")
