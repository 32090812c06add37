"""`python -m tests.app.chat.latency`: how long until the first words of an answer are seen in Chromium, beside what it takes to compute."""

from __future__ import annotations

import shutil
import statistics
import time
from typing import Any

from playwright.sync_api import sync_playwright

from app.assistant import Assistant
from app.chat.host import running
from app.settings import Settings
from tests.app.chat.conftest import FLAGS, free_port

CASES = 20
CASE = "Adult with breast cancer and {} weeks of worsening neck pain, tingling in the right thumb, no falls."
SEEN = """text => new Promise(async done => {
  const watch = new MutationObserver(() => {
    const last = [...document.querySelectorAll('.fs-reply .fs-text')].at(-1);
    if (last && last.innerText.trim() && !last.querySelector('.fs-wait')) { watch.disconnect(); done(performance.now() - window.fsBegan); }
  });
  document.querySelector('#fs-text').value = text;
  document.querySelector('#fs-text').dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise(settled => setTimeout(settled, 300));
  watch.observe(document.querySelector('#fs-talk'), { childList: true, subtree: true, characterData: true });
  window.fsBegan = performance.now();
  document.querySelector('[data-act=send]').click();
})"""
ROUND = """() => new Promise(done => {
  const began = performance.now();
  const watch = new MutationObserver(() => {
    if (document.querySelector('.fs-welcome')) { watch.disconnect(); done(performance.now() - began); }
  });
  watch.observe(document.querySelector('#fs-talk'), { childList: true, subtree: true, characterData: true });
  document.querySelector('[data-act=new]').click();
})"""


def main() -> None:
    """Medians over several cases, in milliseconds; the round trip is that of "New patient", which computes nothing."""
    assistant = Assistant.open()
    compute, seen, empty = [], [], []
    with running(assistant, Settings(), free_port()) as address, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS).new_page()
        page.goto(address)
        page.wait_for_function("window.fsServer && document.body.dataset.view")
        for weeks in range(CASES):
            compute.append(_milliseconds(assistant, CASE.format(weeks + 30)))
            seen.append(page.evaluate(SEEN, CASE.format(weeks + 1)))
            page.wait_for_function("!document.querySelector('.fs-busy') && document.querySelector('.fs-reply')")
            empty.append(page.evaluate(ROUND))
    whole, first, trip = (statistics.median(row) for row in (compute, seen, empty))
    print(f"whole answer computed {whole:.0f} ms; gradio round trip {trip:.0f} ms; first words seen {first:.0f} ms")
    print(f"allowed: 1.5 x {whole:.0f} + {trip:.0f} = {1.5 * whole + trip:.0f} ms")


def _milliseconds(assistant: Any, text: str) -> float:
    began = time.perf_counter()
    assistant.ask([text])
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
