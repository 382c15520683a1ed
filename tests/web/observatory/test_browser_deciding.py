"""Deciding and reading in a real browser: with the keyboard alone, with the mouse, without scripts."""

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.web.observatory.test_browser import CHROMIUM, FLAGS, open_page

from multivector.domain import Document, Event
from multivector.runs import Watch
from multivector.web.observatory import make_app

pytestmark = pytest.mark.skipif(
    shutil.which(CHROMIUM) is None,
    reason="no Chromium: `apt-get install chromium` (Debian, Ubuntu) installs /usr/bin/chromium",
)


@pytest.fixture(scope="module")
def own(make_watch: Callable[..., Watch], texts: list[tuple[Document, list[Event]]]) -> Watch:
    """A watch of this module's, which it decides about."""
    return make_watch(texts)


@pytest.fixture(scope="module")
def address(own: Watch) -> Iterator[str]:
    """Where it is served."""
    uvicorn = pytest.importorskip("uvicorn")
    from multivector.cli.serving import bind

    with bind("127.0.0.1", 0) as bound:
        config = uvicorn.Config(make_app(own), log_level="error", lifespan="off")
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


def verdicts(watch: Watch) -> list[str]:
    path = watch.decisions / "judgement.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [json.loads(line)["payload"].get("verdict", "undone") for line in lines]


def test_a_list_is_walked_and_judged_with_the_keyboard_alone(
    browser: Any, address: str, own: Watch
) -> None:
    page, wrong = open_page(browser)
    page.goto(f"{address}/events?since=2024-12")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/event/*")
    first = page.url
    page.keyboard.press("a")  # asks for the name first
    assert page.evaluate("document.activeElement.name") == "name"
    page.keyboard.type("Aysel")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.locator(".decided", has_text="Accepted by Aysel").wait_for()
    page.keyboard.press("j")
    page.wait_for_url(lambda there: there.partition("#")[0] != first)
    assert page.locator(".place-in-list").inner_text().startswith("2 of ")
    page.keyboard.press("r")
    page.locator(".decided", has_text="Rejected by Aysel").wait_for()
    page.keyboard.press("u")
    page.get_by_text("Nobody has decided about it").wait_for()
    page.keyboard.press("c")
    assert page.evaluate("document.activeElement.name") == "type"
    page.locator("details.correct").get_by_label("Type").select_option("THREATEN")
    page.locator("details.correct").get_by_role("button", name="Correct").press("Enter")
    page.locator(".decided", has_text="type THREATEN").wait_for()
    page.keyboard.press("k")
    page.wait_for_url(f"{first}*")
    page.keyboard.press("?")
    assert page.locator("dialog[open]").get_by_text("accept the event").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("b")
    page.wait_for_url("**/events?since=2024-12")
    assert page.locator(".badge.decision").count() == 2
    assert verdicts(own) == ["right", "none", "undone", "wrong-type"]
    assert wrong == []


def test_walking_goes_on_to_the_next_page_of_a_list(browser: Any, address: str) -> None:
    page, wrong = open_page(browser)
    page.goto(f"{address}/events?actor=KAZ")
    page.locator("article .told a").last.click()
    page.wait_for_url("**/event/*")
    page.keyboard.press("j")
    page.locator(".place-in-list", has_text="1 of 5").wait_for()
    page.keyboard.press("k")
    page.locator(".place-in-list", has_text="25 of 25").wait_for()
    assert wrong == []


def test_without_scripts_plain_forms_do_the_same(
    browser: Any, address: str, own: Watch
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.set_default_timeout(120_000)
    page.goto(f"{address}/events?type=SUPPORT")
    page.locator("article .told a").first.click()
    before = len(verdicts(own))
    form = page.locator("form.accept")
    form.get_by_label("Your name").fill("Timur")
    form.get_by_role("button", name="Accept").click()
    page.locator(".decided", has_text="Accepted by Timur").wait_for()
    assert form.get_by_label("Your name").input_value() == "Timur"
    page.get_by_role("button", name="Take back").click()
    page.get_by_text("Nobody has decided about it").wait_for()
    page.locator("details.correct summary").click()
    page.locator("details.correct").get_by_label("Date").fill("2025-03")
    page.locator("details.correct").get_by_role("button", name="Correct").click()
    page.locator(".decided", has_text="date 2025-03").wait_for()
    assert verdicts(own)[before:] == ["right", "undone", "right"]
    page.goto(f"{address}/decisions")
    assert page.get_by_text("date 2025-03").count() == 1


def test_a_file_is_dropped_read_and_kept(browser: Any, address: str, own: Watch) -> None:
    page, wrong = open_page(browser)
    page.goto(f"{address}/read")
    page.locator("form.reading").evaluate("""(form) => {
        const moved = new DataTransfer();
        moved.items.add(new File(["Russia may invade Georgia."], "a.txt", {type: "text/plain"}));
        form.dispatchEvent(new DragEvent("drop", {dataTransfer: moved, cancelable: true}));
    }""")
    page.get_by_label("Keep it").check()
    page.get_by_role("button", name="Read it").click()
    page.locator(".trigger.unreal", has_text="invade").first.wait_for()
    kept = list((own.folder / "texts").glob("kept-*.txt"))
    assert [one.read_text("utf-8") for one in kept] == ["Russia may invade Georgia."]
    assert page.get_by_text(f"texts/{kept[0].name}").count() == 1
    assert wrong == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
def test_nothing_is_cut_off(scheme: str, width: int, browser: Any, address: str) -> None:
    page, wrong = open_page(browser, scheme, width)
    page.goto(f"{address}/events?type=ACCUSE")
    page.locator("article .told a").first.click()
    page.wait_for_url("**/event/*")
    page.locator("details.correct summary").click()
    for path in (None, "/decisions?undone=yes", "/read"):
        if path is not None:
            page.goto(address + path)
        page.keyboard.press("?")
        assert page.locator("dialog[open]").count() == 1
        page.keyboard.press("Escape")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert wrong == []
