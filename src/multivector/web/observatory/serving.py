"""One endpoint for all pages: reads what is asked, makes the page in a thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote, unquote

import anyio
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from multivector.domain import MultivectorError
from multivector.web.observatory.answers import Answer, Moved, as_json, as_script, file_name
from multivector.web.observatory.asking import Asked
from multivector.web.observatory.bundling import make_bundle, write_markdown
from multivector.web.observatory.deciding import LONGEST_NAME, NAME_COOKIE
from multivector.web.observatory.environment import environment
from multivector.web.observatory.faults import tell, tell_error
from multivector.web.observatory.kept_pages import FORMS, KeptPage, made_of
from multivector.web.observatory.links import link, part
from multivector.web.observatory.python_calls import python_call
from multivector.web.observatory.sending import Sent, pairs_of, read_sent
from multivector.web.observatory.turns import Turns
from multivector.web.observatory.visiting import House, NotHereError, Visit, visit

VEGA = "vega-lite"
"""The form of a page that is its chart."""

BUNDLE, BUNDLE_TEXT = "bundle", "bundle-text"
"""The forms in which a view's evidence is taken along."""
ENDINGS = {VEGA: "vl.json", BUNDLE: "bundle.json", BUNDLE_TEXT: "bundle.md", "json": "json",
           "csv": "csv", "parquet": "parquet", "atom": "atom"}
"""What stands after the address in each form; the narrowest first."""
SHEETS = {"csv": "text/csv; charset=utf-8", "parquet": "application/vnd.apache.parquet"}
"""The forms in which a list is saved whole, and what they are sent as."""

_OK = 200
_YEAR = 365 * 86_400  # seconds for which a name is remembered


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the observatory.

    Attributes:
        name: In one word, as the docs call it.
        path: Its address; parts in braces are chosen by the visitor.
        summary: What it shows, in a line.
        view: Makes its answer.
        parameters: The names that it takes.
        is_list: Whether it has a CSV and a Parquet file.
        takes_text: Whether a text may be sent to it, which takes long to read.
        takes_form: Whether a form of it writes something.
        twin: The address of its other forms without ending; by default its own.
        has_chart: Whether its chart can be had as a specification.
        is_feed: Whether it can be subscribed to.
    """

    name: str
    path: str
    summary: str
    view: Callable[[Visit], Answer | Moved]
    parameters: tuple[str, ...] = ()
    is_list: bool = False
    takes_text: bool = False
    takes_form: bool = False
    twin: str | None = None
    has_chart: bool = False
    is_feed: bool = False

    def paths(self) -> Mapping[str, str]:
        """The address of each form; those with an ending come first, for they are narrower."""
        stem = self.twin or self.path
        there = {VEGA: self.has_chart, "atom": self.is_feed,
                 **dict.fromkeys(SHEETS, self.is_list)}
        forms = {form: f"{stem}.{ending}" for form, ending in ENDINGS.items()
                 if there.get(form, True)}
        return {**forms, "html": self.path}


async def serve(
    page: Page, form: str, house: House, turns: Turns, request: Request
) -> Response:
    """The answer to a request for a page in one of its forms."""
    limits = house.settings
    try:
        sent = await read_sent(request, limits, files=page.takes_text) if (
            request.method == "POST") else Sent()
        asked = Asked(pairs_of(request.scope["query_string"]), page.parameters)
        name = unquote(request.cookies.get(NAME_COOKIE, ""))[:LONGEST_NAME]
        work = partial(_make, page, form, house, dict(request.path_params), asked, sent, name)
        if form in FORMS and request.method == "GET":
            packed = "gzip" in request.headers.get("accept-encoding", "")
            work = partial(_recall, page, form, house, dict(request.path_params), asked, name,
                           packed=packed)
        with anyio.fail_after(limits.patience):
            await turns.take()
    except TimeoutError:
        return tell(503, "too many ask at once, or this came too slowly", "Try again", form=form)
    except MultivectorError as error:
        return tell_error(error, form)
    return await turns.make(work)


def _recall(
    page: Page, form: str, house: House, path: Mapping[str, str], asked: Asked, name: str,
    *, packed: bool,
) -> Response:
    """The page as it was made of the same before; else made now, and kept."""
    try:
        with visit(house, path, asked, Sent(), name) as visited:
            key = made_of(page.name, form, visited)
            kept = house.pages.find(key)
            if kept is None:
                made = _answer(page, form, visited)
                if made.status_code != _OK:
                    return made
                kept = KeptPage.of(made)
                house.pages.keep(key, kept)
            return kept.answer(packed=packed)
    # The one boundary of a page: whatever fails while it is made becomes a page that says so.
    except Exception as error:  # noqa: BLE001
        return tell_error(error, form)


def _make(
    page: Page, form: str, house: House, path: Mapping[str, str], asked: Asked, sent: Sent,
    name: str,
) -> Response:
    try:
        with visit(house, path, asked, sent, name) as visited:
            return _answer(page, form, visited)
    # The one boundary of a page: whatever fails while it is made becomes a page that says so.
    except Exception as error:  # noqa: BLE001
        return tell_error(error, form)


def _answer(page: Page, form: str, visited: Visit) -> Response:
    answer = page.view(visited)
    return _move(answer, form) if isinstance(answer, Moved) else _write(page, form, answer, visited)


def _move(answer: Moved, form: str) -> Response:
    moved = RedirectResponse(_in_form(answer.to, form), 303)
    if answer.name is not None:
        moved.set_cookie(NAME_COOKIE, quote(answer.name, safe=""), max_age=_YEAR, httponly=True,
                         samesite="strict", path="/")
    return moved


def _in_form(address: str, form: str) -> str:
    """The address of a page in the form that was asked for."""
    if form == "html":
        return address
    path, mark, query = address.partition("#")[0].partition("?")
    return f"{path}.{ENDINGS[form]}{mark}{query}"


def _write(page: Page, form: str, answer: Answer, visited: Visit) -> Response:
    if form == "json":
        told = {
            "page": page.name, "title": answer.title, "watch": visited.house.watch.name,
            "snapshot": visited.snapshot.number, "asked": visited.asked.given(),
            "terminal": answer.terminal, **answer.data,
        }
        return Response(as_json(told), media_type="application/json")
    if form in SHEETS:
        if answer.csv is None:
            raise NotHereError("this view has no list to save", hint="Its page and its JSON do")
        return _saved(answer.csv().write(form), SHEETS[form], answer.name, form)
    if form in (BUNDLE, BUNDLE_TEXT):
        bundle = make_bundle(page.name, _forms(page, answer, visited).get("html", "/"), answer,
                             visited)
        if form == BUNDLE:
            return _saved(as_json(bundle), "application/json", answer.name, ENDINGS[form])
        return _saved(write_markdown(bundle).encode("utf-8", "replace"),
                      "text/markdown; charset=utf-8", answer.name, ENDINGS[form])
    if form == "atom" and answer.feed is not None:
        return Response(answer.feed().encode("utf-8", "replace"),
                        media_type="application/atom+xml; charset=utf-8")
    if form == VEGA:
        if answer.chart is None:
            raise NotHereError("this page has nothing to draw", hint="Its page says why")
        return Response(as_json(answer.chart()), media_type="application/json")
    chart = None if answer.chart is None else as_script(answer.chart())
    html = environment().get_template(f"observatory/{answer.template}").render(
        answer=answer, title=answer.title, data=answer.data, world=visited.world,
        watch=visited.house.watch.name, snapshot=visited.snapshot, here=page.name,
        forms=_other_forms(page, answer, visited), python=python_call(page.name, visited),
        chart_data=chart, decided=visited.decided, token=visited.house.token, name=visited.name,
        read_only=visited.house.settings.read_only, **answer.context,
    )
    return Response(html.encode("utf-8", "replace"), media_type="text/html; charset=utf-8")


def _forms(page: Page, answer: Answer, visited: Visit) -> dict[str, str]:
    """The addresses of this very page in all its forms."""
    if (page.takes_text or page.takes_form) and visited.form:
        return {}
    parts = {name: part(value) for name, value in visited.path.items()}
    given: dict[str, object] = dict(visited.asked.given())
    found = {}
    for form, path in page.paths().items():
        is_there = {VEGA: answer.chart is not None, **dict.fromkeys(SHEETS, answer.csv is not None)}
        if is_there.get(form, True):
            found[form] = link(path.format(**parts), **given)
    return found


def _other_forms(page: Page, answer: Answer, visited: Visit) -> dict[str, str]:
    found = _forms(page, answer, visited)
    return {form: href for form, href in found.items() if form != "html"}


def _saved(content: bytes, kind: str, name: str, ending: str) -> Response:
    return Response(content, media_type=kind, headers={
        "content-disposition": f'attachment; filename="{file_name(name, ending)}"'})
