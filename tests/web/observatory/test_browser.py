"""The pages in a real browser: nothing complains, nothing leaves this machine, nothing is cut off."""

import shutil
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from multivector.runs import Watch
from multivector.web.observatory import make_app

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox --disable-background-networking --disable-component-update --disable-sync"
         " --disable-quic --no-first-run")
PATHS = ("/", "/matrix?since=2023", "/network?since=2023", "/map?since=2023&of=AZE",
         "/watch", "/digest", "/events", "/search?q=met", "/dyad", "/dyad/AZE/RUS",
         "/dyad/AZE/RUS/acts", "/actors",
         "/state/AZE", "/bloc/OTS", "/claims", "/decisions", "/read", "/sources", "/skipped",
         "/event/feed00000000beef")

pytestmark = pytest.mark.skipif(
    shutil.which(CHROMIUM) is None,
    reason="no Chromium: `apt-get install chromium` (Debian, Ubuntu) installs /usr/bin/chromium",
)


@pytest.fixture(scope="module")
def address(watch: Watch) -> Iterator[str]:
    """Where the small watch is served."""
    uvicorn = pytest.importorskip("uvicorn")
    from multivector.cli.serving import bind

    with bind("127.0.0.1", 0) as bound:
        config = uvicorn.Config(make_app(watch), log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="pip install playwright")
    with playwright.sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield made
        made.close()


def open_page(browser: Any, scheme: str = "light", width: int = 1280) -> tuple[Any, list[str]]:  # noqa: ANN401 -- Playwright's own
    """A new page, and a list of what goes wrong on it."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.set_default_timeout(120_000)
    wrong: list[str] = []
    page.on("console", lambda told: wrong.append(f"{told.type}: {told.text}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    # Whoever leaves a page before all of it has come ends what it asked for: nothing is wrong.
    page.on("requestfailed", lambda asked: None if asked.failure == "net::ERR_ABORTED"
            else wrong.append(f"failed: {asked.url}"))
    page.on("request", lambda asked: None if asked.url.startswith("http://127.0.0.1:")
            else wrong.append(f"off origin: {asked.url}"))
    return page, wrong


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_every_page_opens_in_peace(
    scheme: str, width: int, browser: Any, address: str
) -> None:
    page, wrong = open_page(browser, scheme, width)
    backgrounds = set()
    for path in PATHS:
        answer = page.goto(address + path)
        assert answer.status == 200, path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.evaluate("document.styleSheets.length") == 1
        backgrounds.add(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    assert wrong == []
    (background,) = backgrounds
    assert (background == "rgb(21, 24, 28)") == (scheme == "dark")


def test_a_number_opens_onto_its_sentences_with_the_keyboard_alone(
    browser: Any, address: str
) -> None:
    page, wrong = open_page(browser)
    page.goto(f"{address}/watch")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the content"
    page.locator("table a", has_text="Azerbaijan – Russia").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/dyad/AZE/RUS**")
    page.locator("table td a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/acts?**")
    page.locator("article .told a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/event/*")
    assert page.locator("blockquote .trigger").count() == 1
    assert wrong == []


def test_filters_work_with_the_mouse(browser: Any, address: str) -> None:
    page, wrong = open_page(browser)
    page.goto(f"{address}/events")
    page.get_by_label("Who acts").fill("Turkey")
    page.get_by_label("Type").select_option("AID")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**actor=Turkey**")
    assert page.locator("article").count() == 1
    assert page.get_by_label("Who acts").input_value() == "TUR"
    assert wrong == []


def test_an_article_is_pasted_and_read(browser: Any, address: str) -> None:
    page, wrong = open_page(browser)
    page.goto(f"{address}/read")
    page.get_by_label("The text").fill("Russia sent aid to Azerbaijan on Friday. <b>x</b>")
    page.get_by_label("Published").fill("2025-01-12")
    page.get_by_role("button", name="Read it").click()
    page.locator(".verdict.corroborated").wait_for()
    assert page.locator("main b").count() == 0
    assert wrong == []


def test_a_period_is_brushed_and_read(browser: Any, address: str) -> None:
    page, wrong = open_page(browser)
    page.goto(f"{address}/dyad/AZE/RUS")
    page.locator("figure .chart svg").wait_for()
    assert page.locator("figure > svg").is_hidden()
    page.locator("[data-part]:not([aria-busy])", has_text="No stretch of days").wait_for()
    drawn = page.locator("figure .chart svg").bounding_box()
    top = drawn["y"] + 90
    page.mouse.move(drawn["x"] + drawn["width"] * 0.5, top)
    page.mouse.down()
    page.mouse.move(drawn["x"] + drawn["width"] * 0.97, top, steps=8)
    page.mouse.up()
    page.locator("#evidence article").first.wait_for()
    since = page.get_by_label("From", exact=True).input_value()
    until = page.get_by_label("To", exact=True).input_value()
    assert "2023-06" < since < until < "2025-12"
    asked = f"{address}/dyad/AZE/RUS/acts.json?since={since}&until={until}"
    told = page.request.get(asked).json()
    assert page.locator("#evidence article").count() == told["total"] > 0
    assert wrong == []


def test_without_javascript_the_drawing_and_two_days_serve(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/dyad/AZE/RUS")
    assert page.locator("figure > svg").is_visible()
    assert page.get_by_role("link", name="Test the record of these two").is_visible()
    page.get_by_label("From", exact=True).fill("2025-01-01")
    page.get_by_label("To", exact=True).fill("2025-01-15")
    page.get_by_role("button", name="Read", exact=True).click()
    assert page.locator("article").count() == 1
