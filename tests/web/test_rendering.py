"""What every page's templates have in common."""

import pytest
from jinja2 import UndefinedError

from multivector.web.rendering import make_environment, read_asset


def test_what_a_template_is_given_is_escaped_and_cannot_act() -> None:
    page = make_environment().from_string("<p>{{ told }}</p>").render(told="<b>\u202egnp\x1b</b>")
    assert "<b>" not in page
    assert "\u202e" not in page
    assert "\x1b" not in page


def test_what_is_missing_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        make_environment().from_string("{{ nothing }}").render()


def test_filters_and_names_are_added() -> None:
    page = make_environment({"loud": str.upper}, {"who": lambda: "me"})
    assert page.from_string("{{ 'a'|loud }} {{ who() }}").render() == "A me"


def test_an_asset_is_read() -> None:
    assert "{" in read_asset("report.css")
