"""`python -m app.chat.screenshots [FOLDER]`: the main states of the page, as README and docs show them."""

from __future__ import annotations

import shutil
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.chat.host import running
from corpus.errors import UsageError

FOLDER = Path("docs/screenshots")
COLOURS = 128
"""Colours kept in a picture: enough for a page of text, and a quarter of the size."""
CASE = (
    "62-year-old woman, breast cancer, on tamoxifen. Her neck has hurt more and more for three weeks; "
    "since Monday the right thumb tingles. No falls, no trauma."
)


@dataclass(frozen=True)
class Shot:
    """One picture: what is typed, what is clicked, and how large the window is."""

    name: str
    turns: tuple[str, ...] = ()
    clicks: tuple[str, ...] = ()
    width: int = 1440
    height: int = 900
    dark: bool = False


SHOTS = (
    Shot("welcome"),
    Shot("answer", (CASE,)),
    Shot("patient-dark", (CASE,), ("#fs-tab-patient",), dark=True),
    Shot("passages", (CASE,), (".fs-reply .fs-text .fs-cite",)),
    Shot("what-would-change-it", (CASE,), ("#fs-tab-change",), width=1024, height=820),
    Shot("question-back", ("Neck pain in an adult.",)),
    Shot("urgent", (CASE, "Now her gait is unsteady and her hands are clumsy."), width=1024, height=820),
    Shot("not-covered-dark", ("Fell off a ladder yesterday, neck pain since.",), dark=True, width=1024, height=820),
    Shot("phone", (CASE,), width=390, height=844),
    Shot("phone-basis-dark", (CASE,), (".fs-fold",), width=390, height=844, dark=True),
    Shot("faq", (), ("nav [data-view=faq]", ".fs-entry summary")),
    Shot("about-dark", (), ("nav [data-view=about]",), dark=True),
)


def main(folder: Path) -> None:
    """Take every picture into the folder.

    Raises:
        UsageError: there is no Chromium or no playwright on this machine.
    """
    from app.assistant import Assistant
    from app.settings import Settings

    folder.mkdir(parents=True, exist_ok=True)
    with running(Assistant.open(), Settings(), _free_port()) as address:
        _in_browser(lambda browser: _take_all(browser, address, folder))


def _in_browser(work: Callable[[Any], object]) -> None:
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise UsageError("playwright is not installed. Install it with pip install 'firstscan[dev]'.") from error
    if program is None:
        raise UsageError("there is no Chromium on this machine. Install it, on Debian with apt-get install chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        work(browser)
        browser.close()


def _take_all(browser: Any, address: str, folder: Path) -> None:
    for shot in SHOTS:
        _take(browser, address, shot, folder)


def _take(browser: Any, address: str, shot: Shot, folder: Path) -> None:
    context = browser.new_context(viewport={"width": shot.width, "height": shot.height}, color_scheme="dark" if shot.dark else "light")
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.fsServer && document.body.dataset.view")
    for count, turn in enumerate(shot.turns, 1):
        page.fill("#fs-text", turn)
        page.press("#fs-text", "Enter")
        page.wait_for_function("n => document.querySelectorAll('.fs-reply').length === n && !document.querySelector('.fs-busy')", arg=count)
    for click in shot.clicks:
        page.locator(click).first.click()
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    page.wait_for_timeout(400)
    file = folder / f"{shot.name}.png"
    page.screenshot(path=file)
    context.close()
    _fewer_colours(file)
    print(f"{file}  {file.stat().st_size // 1024} kB")


def _fewer_colours(file: Path) -> None:
    from PIL import Image

    with Image.open(file) as picture:
        small = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(file, optimize=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
    except UsageError as problem:
        print(f"screenshots: {problem}", file=sys.stderr)
        sys.exit(problem.exit_code)
