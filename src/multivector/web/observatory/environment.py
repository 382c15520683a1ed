"""The templates of the observatory, what they call, and the one stylesheet."""

import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from multivector.web.observatory.figures import figure, term, when
from multivector.web.observatory.links import link, part, party_link
from multivector.web.visible import one_line, visible
from multivector.web.wording import say_party, say_reason, say_status

if TYPE_CHECKING:
    from jinja2 import Environment

_STYLES = ("report.css", "observatory.css")


@cache
def environment() -> "Environment":
    """The templates; whatever they are given is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 -- a tenth of a second

    made = Environment(
        loader=PackageLoader("multivector.web"), autoescape=True, undefined=StrictUndefined,
        finalize=_shown, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )
    made.filters.update(
        visible=visible, one_line=one_line, status=say_status, reason=say_reason, figure=figure,
        term=term, when=when, part=part,
    )
    made.globals.update(
        say_party=say_party, link=link, party_link=party_link, style_link=style_link(),
    )
    return made


def _shown(value: object) -> object:
    """Whatever a template writes, without characters that act; what is HTML already stays."""
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


@cache
def stylesheet() -> str:
    """The look of all pages: that of the report, and what only the observatory has."""
    folder = files("multivector.web").joinpath("templates", "assets")
    return "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in _STYLES)


def style_link() -> str:
    """Its address, which changes with it, so that browsers may keep it."""
    return f"/style.css?v={hashlib.sha256(stylesheet().encode()).hexdigest()[:12]}"
