"""The observatory as one ASGI application."""

import secrets
from functools import partial
from importlib.resources import files

from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from multivector.runs import Watch
from multivector.web.observatory.arguing import ArgumentDesk
from multivector.web.observatory.assets import serve_asset
from multivector.web.observatory.deciding import DecisionBook
from multivector.web.observatory.environment import stylesheet
from multivector.web.observatory.faults import tell, tell_error, unknown_page, wrong_method
from multivector.web.observatory.guard import Guard
from multivector.web.observatory.keeping import Keeper
from multivector.web.observatory.kept_pages import KeptPages
from multivector.web.observatory.memory import Memory
from multivector.web.observatory.preparing import prepare
from multivector.web.observatory.reader import TextReader
from multivector.web.observatory.routes import PAGES
from multivector.web.observatory.schemas import serve_schema
from multivector.web.observatory.scripts import serve_module
from multivector.web.observatory.serving import Page, serve
from multivector.web.observatory.settings import Settings
from multivector.web.observatory.turns import Turns
from multivector.web.observatory.visiting import House

_KEPT = "public, max-age=86400"
_SMALL = 1_000  # bytes that are sent as they are
_LEVEL = 5  # of gzip: a fifth of the time of the highest, and some percent larger
_TEXTS, _WRITING = 1, 2  # pages that read a text, and that write a decision, at the same time


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
    keeper = Keeper(watch.data, lambda snapshot: prepare(house, snapshot))
    book, token = DecisionBook(watch.decisions), secrets.token_urlsafe(24)
    house = House(watch, world, settings, TextReader(watch.worlds, world), Memory(), book, token,
                  keeper, ArgumentDesk(world), KeptPages())
    turns = tuple(map(Turns, (settings.at_once, _TEXTS, _WRITING)))

    async def answer(page: Page, form: str, request: Request) -> Response:
        # Texts take long, and decisions must not wait: each waits for its own kind alone.
        kind = 0 if request.method != "POST" else 1 if page.takes_text else 2
        return await serve(page, form, house, turns[kind], request)

    def route(page: Page, form: str, path: str) -> Route:
        takes = (page.takes_text or page.takes_form) and form != "csv"
        methods = ["GET", "POST"] if takes else ["GET"]
        return Route(path, partial(answer, page, form), methods=methods, name=f"{page.name}-{form}")

    pages = [
        route(page, form, path) for page in PAGES for form, path in page.paths().items()
    ]
    inner = Starlette(
        routes=[*pages, Route("/style.css", _style), Route("/icon.svg", _icon),
                Route("/assets/{name}", serve_asset),
                Route("/modules/{version}/{name}", serve_module),
                Route("/schemas/{name}.json", serve_schema)],
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
