"""The report as a file: whole, inert, and in need of nothing from elsewhere."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from evals.bootstrap import paired
from evals.compare import compare
from evals.evaluation import Evaluation, Latency, Nearness
from evals.gate import Breach, Limits
from evals.junit import write_junit
from evals.outcome import outcome_of
from evals.page import page
from evals.report import show, show_comparison
from evals.rivals import Rival
from evals.scores.reading import FactCount
from evals.summary import Figure, figures
from tests.evals.elbow import answer, asked, determined, item

LIMITS = Limits(least={"status": 0.97}, tolerance={}, usual_tolerance=0.01)
HOSTILE = '<script>alert("x")</script><img src=http://example.org/a.png onerror=alert(1)>'


def evaluation(run: str = "dev") -> Evaluation:
    wrong = outcome_of(asked(item(id="bad-1", status="answered", variant=2, turns=[HOSTILE], tags=["<b>tag"]), answer(text=HOSTILE)))
    right = outcome_of(asked(item(id="good-1", status="answered", variant=2, tags=["plain"]), answer(determination=determined(2))))
    outcomes = (wrong, right)
    figure = Figure("must say", 0.5, 2, ("bad-1",))
    return Evaluation(
        run=run,
        outcomes=outcomes,
        figures=figures(outcomes),
        facts=(FactCount("warm", 1, 2, 2),),
        retrieval={"dense": {"mrr": Figure("mrr", 0.75, 4)}},
        rivals=(
            Rival("firstscan", {"must say": figure}, {}),
            Rival("other", {"must say": figure}, {"must say": paired([1, 1, 0], [0, 1, 0])}),
        ),
        latency=Latency((0.02, 0.03), (0.01, 0.02)),
        nearness=(Nearness("a", 0.7, True), Nearness("b", 0.1, False)),
        breaches=(Breach("status", "0.5000 is below 0.97 (first: bad-1)"),),
        versions={"corpus": "0123456789abcdef"},
    )


class Tags(HTMLParser):
    """Collects the tags of a page and what their attributes point to."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.targets += [
            value or "" for name, value in attrs if name in ("src", "href", "xlink:href") and not (value or "").startswith(("#", "data:"))
        ]
        self.targets += [name for name, _ in attrs if name.startswith("on")]


def test_the_page_is_inert_and_fetches_nothing() -> None:
    tags = Tags()
    text = page(evaluation(), LIMITS, {})
    tags.feed(text)
    assert (tags.tags & {"script", "img", "link", "iframe"}, tags.targets, re.findall(r"url\((?!#)", text)) == ({"link"}, [], [])


def test_the_page_holds_every_section_and_the_whole_receipt_of_what_failed() -> None:
    text = page(evaluation(), LIMITS, {})
    sections = re.findall(r"<h2>(.*?)</h2>", text)
    assert sections == [
        "Scores", "Variants and statuses", "How far ahead", "Retrieval", "Score per tag", "Relevance threshold", "Latency", "Facts read",
        "By kind", "Beside others", "Worst items first",
    ]  # fmt: skip
    assert ("bad-1" in text, "&quot;determination&quot;: null" in text, text.count("<svg")) == (True, True, 5)


def test_the_page_is_the_same_every_time() -> None:
    assert page(evaluation(), LIMITS, {}) == page(evaluation(), LIMITS, {})


def test_single_items_of_the_test_half_stay_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    from rich.console import Console

    console = Console(width=200)
    show(evaluation("test"), LIMITS, {}, console, reveal=False)
    assert "bad-1" not in capsys.readouterr().out + page(evaluation("test"), LIMITS, {}, reveal=False)


def test_the_terminal_names_the_gate_and_the_failures(capsys: pytest.CaptureFixture[str]) -> None:
    from rich.console import Console

    show(evaluation(), LIMITS, {"status": 1.0}, Console(width=200))
    shown = capsys.readouterr().out
    assert [words in shown for words in ("GATE status: 0.5000 is below 0.97", "bad-1", "gate closed: 1", "1.67 x")] == [True] * 4


def test_a_comparison_is_shown_item_by_item(capsys: pytest.CaptureFixture[str]) -> None:
    from rich.console import Console

    now = evaluation().outcomes
    before = (replace(now[0], scores=now[1].scores), now[1])
    show_comparison(compare(before, now), Console(width=200))
    assert "bad-1 variant: 1.0000 -> 0.0000" in capsys.readouterr().out


def test_a_hostile_turn_does_not_break_junit(tmp_path: Path) -> None:
    write_junit(tmp_path / "j.xml", evaluation().outcomes, evaluation().breaches)
    assert "<script>" not in (tmp_path / "j.xml").read_text(encoding="utf-8")


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("chromium") is None, reason="no Chromium on this machine")
def test_the_page_opens_offline_without_a_request_or_an_error(tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    path = tmp_path / "report.html"
    path.write_text(page(evaluation(), LIMITS, {}), encoding="utf-8")
    asked_for: list[str] = []
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        tab.on("request", lambda request: asked_for.append(request.url))
        tab.on("console", lambda message: complaints.append(message.text))
        tab.goto(path.as_uri())
        wide = tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        browser.close()
    assert ([url for url in asked_for if not url.startswith(("file:", "data:"))], complaints, wide) == ([], [], True)
