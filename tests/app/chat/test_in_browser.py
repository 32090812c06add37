"""The chat as a clinician uses it, in a real Chromium."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.app.chat.conftest import answered, ask, free_port, serving
from tests.app.chat.fake_assistant import QUOTE

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]
GOUT = "Adult with a sore elbow and known gout, no fall, no fever."


def test_a_case_gets_its_first_choice_with_rating_status_and_table(visit: Visit) -> None:
    page = visit()
    reply = ask(page, GOUT)
    shown = (
        reply.locator(".fs-status").inner_text().split("\n")[-1].strip("● "),
        reply.locator(".fs-study strong").all_inner_texts(),
        reply.locator(".fs-study .fs-rating").inner_text().strip("● "),
        page.locator(".fs-table tbody tr").count(),
        page.errors,
    )
    assert shown == ("Answered", ["Sound picture elbow"], "Usually appropriate", 4, [])


def test_a_click_on_a_mark_shows_the_cited_sentence_in_its_passage(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT).locator(".fs-text .fs-cite").first.click()
    assert (page.locator("mark.fs-lit").inner_text(), page.locator("#fs-tab-passages").get_attribute("aria-selected")) == (QUOTE, "true")


def test_a_fact_set_with_a_click_changes_the_determination(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    page.click("#fs-tab-patient")
    page.click('button[data-fact="fall"][data-status="present"]')
    page.wait_for_selector(".fs-status-uncovered")
    shown = page.locator(".fs-reply").count(), page.locator(".fs-remark").inner_text(), page.locator(".fs-study").count()
    assert shown == (1, "Set by you recent fall: presentUndo", 0)


def test_what_was_set_by_hand_can_be_undone(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    page.click("#fs-tab-patient")
    page.click('button[data-fact="fall"][data-status="present"]')
    page.click("[data-act=unset]")
    page.wait_for_selector(".fs-status-answered")
    assert page.locator(".fs-remark").count() == 0


def test_a_question_back_is_answered_with_a_button(visit: Visit) -> None:
    page = visit()
    ask(page, "Adult with a sore elbow, no gout.")
    page.click(".fs-answer >> text=No fever")
    reply = answered(page, 2)
    assert (reply.locator(".fs-variant").inner_text(), page.locator(".fs-said-text").all_inner_texts()[1]) == (
        "Variant 3 · Sore elbow, nothing else",
        "no fever",
    )


def test_the_patient_carries_over_and_a_correction_shows(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    reply = ask(page, "Sorry, there was a fall.")
    assert (reply.locator(".fs-remark").inner_text(), reply.locator(".fs-refer a").get_attribute("href")) == (
        "Changed recent fall: absent → present",
        "https://example.org/injury",
    )


def test_an_urgent_alert_stays_in_sight_however_far_one_scrolls(visit: Visit) -> None:
    page = visit(1440, 500)
    ask(page, "Sore elbow and fever, no fall.")
    ask(page, "And " + "so on. " * 300)
    page.evaluate("document.querySelector('#fs-talk').scrollTop = 1e6")
    banner = page.locator(".fs-banner")
    box, talk = banner.bounding_box(), page.locator("#fs-talk").bounding_box()
    assert (banner.get_attribute("role"), banner.locator("strong").inner_text().lower(), box["y"]) == ("alert", "urgent", talk["y"])


def test_a_conflict_is_shown_as_said_and_shown(visit: Visit) -> None:
    reply = ask(visit(), GOUT + " lie")
    assert reply.locator(".fs-conflict dd").all_inner_texts() == [
        "Start with a glow scan.",
        "Whole-body glow scan: usually not appropriate.",
    ]


def test_the_table_is_filtered_by_kind_of_study(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    page.click(".fs-chip >> text=CT")
    assert page.locator(".fs-table tbody tr:visible th").all_inner_texts() == ["Slice picture elbow with dye"]


def test_an_edited_message_replaces_what_came_after_it(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    ask(page, "And a fall.")
    page.locator(".fs-said").first.hover()
    page.locator("[data-act=edit]").first.click()
    page.fill("#fs-text", "Sore elbow, no gout, no fever.")
    page.press("#fs-text", "Enter")
    reply = answered(page, 1)
    assert reply.locator(".fs-variant").inner_text() == "Variant 3 · Sore elbow, nothing else"


def test_a_stopped_answer_says_so_and_can_be_tried_again(visit: Visit) -> None:
    page = visit()
    page.fill("#fs-text", "slow elbow with gout")
    page.press("#fs-text", "Enter")
    page.wait_for_selector(".fs-busy >> text=Very slow")
    page.click("[data-act=stop]")
    page.wait_for_selector(".fs-remark >> text=Stopped")
    assert (page.locator(".fs-busy").count(), page.locator("[data-act=retry]").count()) == (0, 1)


def test_retry_answers_the_same_turn_once_more(visit: Visit) -> None:
    page = visit()
    before = ask(page, GOUT).inner_text()
    page.click("[data-act=retry]")
    assert answered(page, 1).inner_text() == before


def test_a_new_patient_leaves_nothing_of_the_old_one(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    page.click("[data-act=new]")
    page.wait_for_selector(".fs-welcome")
    assert ("known gout" in page.locator("#fs-side").inner_html(), page.locator(".fs-said").count()) == (False, 0)


def test_an_error_is_said_in_one_line_and_the_text_comes_back(visit: Visit) -> None:
    page = visit()
    page.fill("#fs-text", "broken")
    page.press("#fs-text", "Enter")
    page.wait_for_selector(".fs-notice")
    page.wait_for_function("document.querySelector('#fs-text').value")
    assert (page.locator(".fs-notice").inner_text(), page.input_value("#fs-text")) == ("the question is broken. Mend it.", "broken")


def test_an_unexpected_error_leaves_a_page_that_works(visit: Visit) -> None:
    page = visit()
    page.fill("#fs-text", "bug")
    page.press("#fs-text", "Enter")
    page.wait_for_selector(".fs-notice")
    page.click("[data-act=new]")
    page.wait_for_selector(".fs-welcome")
    assert ask(page, GOUT).locator(".fs-status").inner_text().endswith("Answered")


@pytest.mark.parametrize("text", ["Mr. Miller has a sore elbow", "sore elbow, MRN 1234567", "sore elbow, DOB 12/03/1961"])
def test_text_that_looks_like_an_identifier_is_not_sent_before_the_warning(visit: Visit, text: str) -> None:
    page = visit()
    page.requests.clear()
    page.fill("#fs-text", text)
    page.press("#fs-text", "Enter")
    page.wait_for_selector("#fs-warning:visible")
    sent = [url for url in page.requests if "queue" in url]
    page.click("[data-act=anyway]")
    assert (sent, answered(page, 1).count()) == ([], 1)


def test_typed_markup_is_inert_wherever_it_is_shown(visit: Visit) -> None:
    page = visit()
    text = (
        'elbow gout <img src="https://evil.example/x.png" onerror="window.hurt=1"><script>window.hurt=1</script> '
        "![x](https://evil.example/y.png) \"' &amp;"
    )
    ask(page, text)
    page.click("#fs-tab-patient")
    page.wait_for_timeout(200)
    shown = (page.locator(".fs-said-text").inner_text(), page.locator(".fs-note").inner_text(), page.evaluate("window.hurt || 0"))
    assert (shown, [url for url in page.requests if "evil" in url]) == ((text, text, 0), [])


def test_every_request_goes_to_the_pages_own_host(visit: Visit, address: str) -> None:
    page = visit()
    ask(page, GOUT)
    for view in ("faq", "about", "chat"):
        page.click(f"nav [data-view={view}]")
    assert {urlsplit(url).netloc for url in page.requests if not url.startswith(("data:", "blob:"))} == {urlsplit(address).netloc}


def test_the_note_is_copied_as_plain_text(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    page.click("#fs-copy")
    page.wait_for_selector("#fs-copy >> text=Copied")
    note = page.evaluate("navigator.clipboard.readText()")
    lines = note.splitlines()
    assert lines[:3] == [
        "IMAGING: WHICH STUDY FIRST",
        "Status: Answered",
        "Study: Sound picture elbow: usually appropriate (radiation O, 0 mSv)",
    ]


def test_the_json_download_is_the_answer_record(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    with page.expect_download() as download:
        page.click("[data-act=save] >> text=JSON")
    saved = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert (saved["status"], saved["determination"]["variant"], saved["writer"]) == ("answered", 1, "fake")


def test_print_gives_one_page_with_the_note_only(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    page.emulate_media(media="print")
    pdf = page.pdf()
    visible = page.locator(".fs-print").is_visible(), page.locator("#fs-composer").is_visible(), page.locator(".fs-tabs").is_visible()
    assert (visible, pdf.count(b"/Type /Page\n")) == ((True, False, False), 1)


def test_the_faq_is_searched_and_an_entry_has_a_link_that_opens_it(visit: Visit) -> None:
    page = visit()
    page.click("nav [data-view=faq]")
    page.fill("#fs-faq-search", "symbols")
    found = page.locator(".fs-entry:visible summary").all_inner_texts()
    linked = visit(at="#faq-why-sound")
    assert (found, linked.locator("#faq-why-sound .fs-passage mark").is_visible()) == (["What do the symbols mean?"], True)


def test_two_people_at_once_do_not_see_each_others_patients(visit: Visit) -> None:
    one, two = visit(), visit()
    for page, text in ((one, "slow elbow with gout"), (two, "Sore elbow, no gout, no fever.")):
        page.fill("#fs-text", text)
        page.press("#fs-text", "Enter")
    two_says = answered(two, 1).locator(".fs-variant").inner_text()
    one_busy = one.locator(".fs-busy").count()
    one_says = answered(one, 1).locator(".fs-variant").inner_text()
    follow = ask(two, "And now?").locator(".fs-variant").inner_text()
    assert (one_busy, one_says[:9], two_says[:9], follow[:9]) == (1, "Variant 1", "Variant 3", "Variant 3")


def test_a_reload_forgets_the_patient(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    page.reload()
    page.wait_for_selector(".fs-welcome")
    assert page.locator(".fs-said").count() == 0


def test_nothing_is_stored_in_the_browser(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert ("gout" in stored, page.evaluate("indexedDB.databases().then(all => all.length)")) == (False, 0)


def test_a_server_that_is_gone_and_one_that_came_back_are_both_said_and_the_text_is_kept(visit: Visit) -> None:
    port = free_port()
    with serving(port) as own:
        page = visit(of=own)
        ask(page, GOUT)
        page.fill("#fs-text", "a follow-up")
    page.press("#fs-text", "Enter")
    page.wait_for_selector("#fs-down:visible")
    gone = page.locator("#fs-down").inner_text().split(".")[0]
    with serving(port):
        page.press("#fs-text", "Enter")
        page.wait_for_selector("#fs-down >> text=started again")
        back = page.locator("#fs-down").inner_text().split(" and ")[0]
    assert (gone, back, page.input_value("#fs-text")) == (
        "The Firstscan server does not answer",
        "The server was started again",
        "a follow-up",
    )


def test_text_that_is_not_sent_yet_outlives_a_reload_nobody_asked_for(visit: Visit) -> None:
    page = visit()
    ask(page, GOUT)
    page.fill("#fs-text", "a follow-up")
    with page.expect_event("dialog") as asked:
        page.evaluate("setTimeout(() => location.reload())")
    asked.value.dismiss()
    assert (asked.value.type, page.input_value("#fs-text")) == ("beforeunload", "a follow-up")


def test_the_whole_way_works_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit()
    page.keyboard.type(GOUT)
    page.keyboard.press("Enter")
    answered(page, 1)
    page.focus("#fs-tab-rating")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.focus('button[data-fact="fall"][data-status="present"]')
    page.keyboard.press("Enter")
    page.wait_for_selector(".fs-status-uncovered")
    assert page.locator("#fs-tab-patient").get_attribute("aria-selected") == "true"


def test_on_a_phone_the_basis_folds_under_the_chat(visit: Visit) -> None:
    page = visit(390, 844)
    reply = ask(page, GOUT)
    folded = page.locator(".fs-table").is_visible()
    reply.locator(".fs-text .fs-cite").first.click()
    page.wait_for_selector(".fs-lit")
    wide = page.evaluate(
        "Math.max(...[...document.querySelectorAll('.fs-panel, .fs-passage')].map((e) => e.getBoundingClientRect().right))"
    )
    assert (folded, page.locator(".fs-lit").is_visible(), wide <= 390) == (False, True, True)


def test_dark_follows_the_system_and_the_button_turns_it(visit: Visit) -> None:
    page = visit(dark=True)
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.click("[data-act=theme]")
    assert (dark, page.evaluate(ground)) == ("rgb(18, 24, 27)", "rgb(246, 247, 246)")


def test_feedback_is_kept_only_where_the_operator_set_a_file(visit: Visit, tmp_path: Path) -> None:
    off = visit()
    ask(off, GOUT)
    file = tmp_path / "feedback.jsonl"
    with serving(free_port(), str(file)) as own:
        page = visit(of=own)
        ask(page, GOUT)
        page.click("text=Not right")
        page.fill("#fs-reason", "The dye was forgotten.")
        page.click("[data-act=thumb-send]")
        while not file.exists() or not file.read_text("utf-8").endswith("\n"):
            page.wait_for_timeout(50)
    row = json.loads(file.read_text("utf-8"))
    kept = row["verdict"], row["reason"], row["turns"], row["answer"]["determination"]["variant"]
    assert (off.locator("[data-act=thumb]").count(), kept) == (0, ("bad", "The dye was forgotten.", [GOUT], 1))


def test_a_long_note_and_a_long_word_stay_inside_the_page(visit: Visit) -> None:
    page = visit(1024, 768)
    ask(page, f"elbow gout {'x' * 400} " + "a sentence that goes on. " * 400)
    page.click("#fs-tab-patient")
    right = "document.querySelector('#fs-right')"
    assert page.evaluate(f"[document.documentElement.scrollWidth, {right}.scrollWidth <= {right}.clientWidth]") == [1024, True]
