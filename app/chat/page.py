"""The page: gradio components and events around the flow. Everything a person sees is rendered by the modules beside this one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import gradio as gr

from app.chat.about_page import about_page
from app.chat.composer import composer, header
from app.chat.faq_page import faq_page
from app.chat.feedback import keep, record
from app.chat.flow import Flow, View
from app.chat.halting import Halts
from app.chat.host import launch
from app.chat.privacy import for_browser
from app.chat.session import Session
from app.chat.shelf import stock
from app.chat.speaker import ChatSettings, Speaker
from app.chat.theme import SCRIPT
from app.chat.welcome import welcome

__all__ = ["build_page", "launch"]

AT_ONCE = 4
"""Answers worked on at the same time; more wait in the queue."""
WAITING = 64
"""People who may wait; the next one is told to try again."""


def build_page(assistant: Speaker, settings: ChatSettings) -> gr.Blocks:
    """The page as Blocks; the session is held in `gr.State`, one per browser session."""
    shelf = stock(assistant.topics)
    flow = Flow(assistant, shelf, settings.feedback is not None, welcome(assistant))
    first = flow.start()
    page = gr.Blocks(title="Firstscan: which imaging study first?", analytics_enabled=False, fill_width=True)
    with page:
        session = gr.State(Session())
        gr.HTML(header(assistant), elem_id="fs-header", apply_default_css=False, js_on_load=None)
        with gr.Row(elem_id="fs-view-chat", elem_classes="fs-view"):
            with gr.Column(elem_id="fs-left", min_width=0):
                talk = gr.HTML(first.conversation, elem_id="fs-talk", apply_default_css=False, js_on_load=None)
                hand = gr.HTML(composer(settings), elem_id="fs-composer", apply_default_css=False, js_on_load=_script())
            with gr.Column(elem_id="fs-right", min_width=0):
                side = gr.HTML(first.basis, elem_id="fs-side", apply_default_css=False, js_on_load=None)
        with gr.Column(elem_id="fs-view-faq", elem_classes="fs-view"):
            gr.HTML(faq_page(assistant, shelf), apply_default_css=False, js_on_load=None)
        with gr.Column(elem_id="fs-view-about", elem_classes="fs-view"):
            gr.HTML(about_page(assistant, settings), apply_default_css=False, js_on_load=None)
        _wire(flow, settings, session, hand, [talk, side, session])
    page.queue(max_size=WAITING, default_concurrency_limit=AT_ONCE, api_open=False)
    return page


def _wire(flow: Flow, settings: ChatSettings, session: gr.State, hand: gr.HTML, shown: list[Any]) -> None:
    """One event of the composer per action; the page's script triggers them with what was clicked."""
    halts = Halts()

    def answering(request: gr.Request, views: Callable[[Callable[[], bool]], Iterator[View]]) -> Iterator[tuple[Any, ...]]:
        person = str(request.session_hash)
        try:
            yield from map(_outputs, views(halts.begin(person)))
        finally:
            halts.end(person)

    def say(state: Session, event: gr.EventData, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        data = event._data
        turn, text = data.get("turn"), str(data.get("text", ""))
        if turn is None:
            yield from answering(request, lambda halted: flow.say(state, text, _whole(data.get("believed")), halted))
        else:
            yield from answering(request, lambda halted: flow.resend(state, _whole(turn), text, halted))

    def flip(state: Session, event: gr.EventData, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        fact, status = str(event._data.get("fact", "")), str(event._data.get("status", ""))
        yield from answering(request, lambda halted: flow.flip(state, fact, status, halted))

    def unset(state: Session, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        yield from answering(request, lambda halted: flow.unset(state, halted))

    def retry(state: Session, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        yield from answering(request, lambda halted: flow.retry(state, halted))

    def stop(request: gr.Request) -> None:
        halts.halt(str(request.session_hash))

    def show(state: Session, event: gr.EventData) -> tuple[Any, ...]:
        return _outputs(flow.show(state, _whole(event._data.get("turn"))))

    def like(state: Session, event: gr.EventData) -> None:
        data = event._data
        if settings.feedback is not None:
            keep(settings.feedback, record(state, _whole(data.get("turn")), bool(data.get("good")), str(data.get("reason", ""))))

    def on(event: Callable[..., Any], handler: Callable[..., Any], **more: Any) -> Any:
        return event(handler, [session], shown, api_visibility="private", show_progress="hidden", **more)

    answers = [on(hand.submit, say), on(hand.apply, flip), on(hand.undo, unset), on(hand.retry, retry)]
    for event in answers:
        event.failure(lambda state: _outputs(flow.failed(state)), [session], shown, api_visibility="private", show_progress="hidden")
    hand.stop(stop, None, None, api_visibility="private", show_progress="hidden")
    on(hand.select, show)
    on(hand.clear, lambda state: _outputs(flow.start()))
    hand.like(like, [session], None, api_visibility="private", show_progress="hidden")


def _outputs(view: View) -> tuple[Any, ...]:
    return view.conversation, gr.skip() if view.basis is None else view.basis, view.session


def _whole(value: object) -> int:
    """A whole number from the browser, -1 for anything else."""
    return int(value) if isinstance(value, int | str) and str(value).lstrip("-").isdigit() else -1


def _script() -> str:
    return SCRIPT.read_text("utf-8").replace("__IDENTIFIERS__", json.dumps(for_browser()))
