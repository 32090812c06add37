"""axe-core finds nothing serious or critical in any state of the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.app.chat.conftest import ask

pytestmark = pytest.mark.browser
GOUT = "Adult with a sore elbow and known gout, no fall."


def _nothing(page: Any) -> None:
    """The page as it opens."""


def _answer(page: Any) -> None:
    ask(page, GOUT + " lie")


def _question(page: Any) -> None:
    ask(page, "Sore elbow, no gout.")


def _alert(page: Any) -> None:
    ask(page, "Sore elbow and fever, no fall.")


def _not_covered(page: Any) -> None:
    ask(page, "A fall on the elbow.")


def _outside(page: Any) -> None:
    ask(page, "Knees.")


def _warning(page: Any) -> None:
    page.fill("#fs-text", "Mr. Miller has a sore elbow")
    page.press("#fs-text", "Enter")
    page.wait_for_selector("#fs-warning:visible")


def _tab(name: str) -> Callable[[Any], None]:
    def state(page: Any) -> None:
        ask(page, GOUT)
        if page.locator(".fs-fold").is_visible():
            page.click(".fs-fold")
        page.click(f"#fs-tab-{name}")
        page.evaluate("for (const d of document.querySelectorAll('#fs-side details')) d.open = true")

    return state


def _view(name: str) -> Callable[[Any], None]:
    def state(page: Any) -> None:
        page.click(f"nav [data-view={name}]")
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")

    return state


STATES: dict[str, Callable[[Any], None]] = {
    "nothing said": _nothing,
    "answer with conflict": _answer,
    "question back": _question,
    "urgent alert": _alert,
    "not covered": _not_covered,
    "outside": _outside,
    "identifier warning": _warning,
    "rating": _tab("rating"),
    "patient": _tab("patient"),
    "passages": _tab("passages"),
    "what would change it": _tab("change"),
    "faq": _view("faq"),
    "about": _view("about"),
}


@pytest.mark.parametrize("look", ["light", "dark", "phone"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_serious(visit: Callable[..., Any], state: str, look: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(*((390, 844) if look == "phone" else (1440, 900)), dark=look == "dark")
    STATES[state](page)
    found = axe.run(page).response["violations"]
    serious = [
        f"{row['id']}: {node['html'][:160]} {node['failureSummary']}"
        for row in found
        if row["impact"] in ("serious", "critical")
        for node in row["nodes"]
    ]
    assert serious == []
