"""The templates of the observatory, what they call, and the one stylesheet."""

import hashlib
from functools import cache
from typing import TYPE_CHECKING

from multivector.web.observatory.answers import as_script
from multivector.web.observatory.assets import CHARTS, asset_link
from multivector.web.observatory.figures import figure, term, when
from multivector.web.observatory.links import link, part, party_link
from multivector.web.observatory.scripts import script_link
from multivector.web.rendering import make_environment, read_asset
from multivector.web.wording import say_party, say_reason, say_status

if TYPE_CHECKING:
    from jinja2 import Environment

_STYLES = ("report.css", "argument.css", "observatory.css")


@cache
def environment() -> "Environment":
    """The templates; whatever they are given is escaped."""
    return make_environment(
        {
            "status": say_status, "reason": say_reason, "figure": figure, "term": term,
            "when": when, "part": part, "json": as_script,
        },
        {
            "say_party": say_party, "link": link, "party_link": party_link,
            "style_link": style_link(), "script_link": script_link(), "asset_link": asset_link,
            "charts": CHARTS,
        },
    )


@cache
def stylesheet() -> str:
    """The look of all pages: that of the report, and what only the observatory has."""
    return "".join(read_asset(name) for name in _STYLES)


def style_link() -> str:
    """Its address, which changes with it, so that browsers may keep it."""
    return f"/style.css?v={hashlib.sha256(stylesheet().encode()).hexdigest()[:12]}"
