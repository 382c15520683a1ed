"""How all pages are made of their templates: escaped, and without characters that act."""

from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from multivector.web.visible import one_line, visible

if TYPE_CHECKING:
    from jinja2 import Environment


def make_environment(
    filters: Mapping[str, Callable[..., Any]] | None = None,
    names: Mapping[str, object] | None = None,
) -> "Environment":
    """The templates of `web/templates`; whatever they are given is escaped.

    Args:
        filters: What they apply besides `visible` and `one_line`.
        names: What else they call.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 -- a tenth of a second

    environment = Environment(
        loader=PackageLoader("multivector.web"), autoescape=True, undefined=StrictUndefined,
        finalize=_shown, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )
    environment.filters.update(visible=visible, one_line=one_line, **(filters or {}))
    environment.globals.update(names or {})
    return environment


def read_asset(name: str) -> str:
    """A style or another file that pages hold in themselves."""
    path = files("multivector.web").joinpath("templates", "assets", name)
    return path.read_text(encoding="utf-8")


def _shown(value: object) -> object:
    """Whatever a template writes, without characters that act; what is HTML already stays."""
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
