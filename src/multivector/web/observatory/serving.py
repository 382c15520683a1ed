"""One endpoint for all pages: reads what is asked, makes the page in a thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qsl

import anyio
from anyio.to_thread import run_sync
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response

from multivector.domain import MultivectorError, UsageError
from multivector.web.observatory.answers import Answer, Moved, as_json, as_script, file_name
from multivector.web.observatory.asking import Asked
from multivector.web.observatory.environment import environment
from multivector.web.observatory.faults import tell, tell_error
from multivector.web.observatory.links import link, part
from multivector.web.observatory.visiting import House, NotHereError, Visit, visit

VEGA = "vega-lite"
"""The form of a page that is its chart."""
ENDINGS = {VEGA: "vl.json", "json": "json", "csv": "csv", "atom": "atom"}
"""What stands after the address in each form; the narrowest first."""

_FIELDS = 20  # of a form


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the observatory.

    Attributes:
        name: In one word, as the docs call it.
        path: Its address; parts in braces are chosen by the visitor.
        summary: What it shows, in a line.
        view: Makes its answer.
        parameters: The names that it takes.
        is_list: Whether it has a CSV.
        takes_text: Whether a text may be sent to it.
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
    twin: str | None = None
    has_chart: bool = False
    is_feed: bool = False

    def paths(self) -> Mapping[str, str]:
        """The address of each form; those with an ending come first, for they are narrower."""
        stem = self.twin or self.path
        there = {VEGA: self.has_chart, "json": True, "csv": self.is_list, "atom": self.is_feed}
        forms = {form: f"{stem}.{ENDINGS[form]}" for form, is_there in there.items() if is_there}
        return {**forms, "html": self.path}


async def serve(
    page: Page, form: str, house: House, turns: anyio.CapacityLimiter, request: Request
) -> Response:
    """The answer to a request for a page in one of its forms."""
    limits = house.settings
    try:
        sent = await _read_form(request, limits.max_body, limits.patience) if (
            request.method == "POST") else {}
        asked = Asked(_pairs(request.scope["query_string"]), page.parameters)
        work = partial(_make, page, form, house, dict(request.path_params), asked, sent)
        with anyio.fail_after(limits.patience):
            await turns.acquire()
    except TimeoutError:
        return tell(503, "too many ask at once, or this came too slowly", "Try again", form=form)
    except MultivectorError as error:
        return tell_error(error, form)
    try:
        return await run_sync(work)
    finally:
        turns.release()


def _make(
    page: Page, form: str, house: House, path: Mapping[str, str], asked: Asked,
    sent: Mapping[str, str],
) -> Response:
    try:
        with visit(house, path, asked, sent) as visited:
            answer = page.view(visited)
            if isinstance(answer, Moved):
                return RedirectResponse(_in_form(answer.to, form), 303)
            return _write(page, form, answer, visited)
    # The one boundary of a page: whatever fails while it is made becomes a page that says so.
    except Exception as error:  # noqa: BLE001
        return tell_error(error, form)


def _in_form(address: str, form: str) -> str:
    """The address of a page in the form that was asked for."""
    path, mark, query = address.partition("?")
    return address if form == "html" else f"{path}.{ENDINGS[form]}{mark}{query}"


def _write(page: Page, form: str, answer: Answer, visited: Visit) -> Response:
    if form == "json":
        told = {
            "page": page.name, "title": answer.title, "watch": visited.house.watch.name,
            "snapshot": visited.snapshot.number, "asked": visited.asked.given(),
            "terminal": answer.terminal, **answer.data,
        }
        return Response(as_json(told), media_type="application/json")
    if form == "csv" and answer.csv is not None:
        name = file_name(answer.name, "csv")
        return Response(answer.csv(), media_type="text/csv; charset=utf-8",
                        headers={"content-disposition": f'attachment; filename="{name}"'})
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
        forms=_forms(page, answer, visited), chart_data=chart, **answer.context,
    )
    return Response(html.encode("utf-8", "replace"), media_type="text/html; charset=utf-8")


def _forms(page: Page, answer: Answer, visited: Visit) -> dict[str, str]:
    """The addresses of the other forms of this very page."""
    if page.takes_text and visited.form:
        return {}
    parts = {name: part(value) for name, value in visited.path.items()}
    given: dict[str, object] = dict(visited.asked.given())
    found = {}
    for form, path in page.paths().items():
        if form != "html" and (form != "csv" or answer.csv is not None) and (
                form != VEGA or answer.chart is not None):
            found[form] = link(path.format(**parts), **given)
    return found


async def _read_form(request: Request, most: int, seconds: float) -> dict[str, str]:
    """The fields of a form that was sent.

    Raises:
        UsageError: If it is too large, or no form.
        TimeoutError: If it comes too slowly.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise UsageError("what was sent is no form", item=kind or None,
                         hint="Send the fields as application/x-www-form-urlencoded")
    body = bytearray()
    try:
        with anyio.fail_after(seconds):
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    raise UsageError(f"the text is larger than {most} bytes",
                                     hint="`multivector code FILE` reads texts of any length")
    except ClientDisconnect as error:
        raise UsageError("the sender went away") from error
    return dict(_pairs(bytes(body)))


def _pairs(raw: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(raw.decode("latin-1"), keep_blank_values=True, max_num_fields=_FIELDS * 3,
                         encoding="utf-8", errors="replace")
    except ValueError as error:
        raise UsageError("there are too many parameters", hint="Ask for less at once") from error
