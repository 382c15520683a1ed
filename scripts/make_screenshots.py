"""Make the pictures of the observatory that the docs show, of the bundled chronicle.

    python scripts/make_screenshots.py [--watch demo] [--out docs/pictures]

`make demo` comes first. Opens ten views in Debian's Chromium, in both themes, wide and narrow; fails
where a page complains or asks another site for anything, or a picture is 100 kB or more.
"""

import argparse
import base64
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import uvicorn
from playwright.sync_api import sync_playwright

from multivector.cli.serving import bind
from multivector.runs import open_watch
from multivector.web.observatory import make_app

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Scheme = Literal["light", "dark"]

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox --disable-background-networking --disable-component-update --disable-sync"
         " --disable-quic --no-first-run").split()
LARGEST = 100_000  # bytes
QUALITY = 60  # of WebP
WIDE, PHONE = 1280, 390
VIEWS: tuple[tuple[str, str, Scheme, int], ...] = (
    ("start", "/", "light", WIDE), ("dyad", "/dyad/AZE/RUS?by=year", "light", WIDE),
    ("dyad-phone", "/dyad/AZE/RUS?by=year", "dark", PHONE),
    ("event", "/event/FIRST", "light", WIDE), ("state", "/state/AZE", "dark", WIDE),
    ("vector", "/state/KAZ/vector?by=year", "light", WIDE), ("bloc", "/bloc/OTS", "light", WIDE),
    ("ledger", "/ledger?curated=yes", "dark", WIDE), ("search", "/search?q=pipeline*", "light", WIDE),
    ("argument", "/argument", "light", WIDE),
)
TEXT = """Russian coercion pushes Azerbaijan away from Moscow. Distance from Moscow strengthens ties
with Turkey. Ties with Turkey reduce Russian influence. Higher oil prices increase Azerbaijan's revenue.
Revenue from oil strengthens the independence of Azerbaijan."""
"""Of our own; the argument that is pictured."""


def main() -> int:
    """Make all pictures; 1 where something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--watch", type=Path, default=Path("demo"))
    parser.add_argument("--out", type=Path, default=Path("docs/pictures"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    wrong: list[str] = []
    with serving(options.watch) as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, path, scheme, width in VIEWS:
            wrong += picture(browser, address, path, scheme, width, options.out / f"{name}.webp")
        browser.close()
    for one in wrong:
        print(one)
    print(f"{len(VIEWS)} pictures in {options.out}, {len(wrong)} faults")
    return 1 if wrong else 0


def picture(
    browser: "Browser", address: str, path: str, scheme: Scheme, width: int, out: Path
) -> list[str]:
    """Write one picture; what was wrong."""
    wrong: list[str] = []
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.on("console", lambda told: wrong.append(f"{path}: {told.type}: {told.text}"))
    page.on("pageerror", lambda error: wrong.append(f"{path}: {error}"))
    page.on("request", lambda asked: None if asked.url.startswith((address, "blob:", "data:"))
            else wrong.append(f"{path}: off origin: {asked.url}"))
    if path.endswith("/FIRST"):
        page.goto(f"{address}/events?type=SANCTION&status=happened")
        path = page.locator("article .told a").first.get_attribute("href") or "/events"
    answer = page.goto(address + path, wait_until="networkidle")
    if answer is None or answer.status != 200:
        wrong.append(f"{path}: {answer.status if answer else 'no answer'}")
    if path == "/argument":
        page.locator("textarea[name=text]").fill(TEXT)
        page.locator("form[method=post] button").click()
        page.locator("figure.map").wait_for()
    taken = context.new_cdp_session(page).send(
        "Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    out.write_bytes(base64.b64decode(taken["data"]))
    if out.stat().st_size >= LARGEST:
        wrong.append(f"{out}: {out.stat().st_size} bytes")
    context.close()
    return wrong


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serves a watch for as long as the block lasts; its address."""
    with bind("127.0.0.1", 0) as bound:
        config = uvicorn.Config(make_app(open_watch(folder)), log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


if __name__ == "__main__":
    sys.exit(main())
