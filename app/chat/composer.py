"""The header of the page, and the box a person writes in; rendered once and never again, so that a typed text is never lost."""

from __future__ import annotations

from app.chat.markup import one_line, plain
from app.chat.speaker import ChatSettings, Speaker


def header(assistant: Speaker) -> str:
    """Name, edition, the three views, light and dark, new patient."""
    editions = " · ".join(f"{plain(topic.about.title)} {plain(topic.about.edition)}" for topic in assistant.topics.values())
    current = ' aria-current="page"'
    views = "".join(
        f'<button type="button" data-act="view" data-view="{key}"{current if key == "chat" else ""}>{word}</button>'
        for key, word in (("chat", "Chat"), ("faq", "FAQ"), ("about", "About"))
    )
    return one_line(f"""
        <header class="fs-top"><a class="fs-skip" href="#fs-text">Skip to the question</a>
        <div class="fs-brand"><b>Firstscan</b><small>{editions}</small></div>
        <nav aria-label="Views">{views}</nav>
        <div class="fs-tools"><button type="button" data-act="theme" aria-label="Light or dark" title="Light or dark"><span aria-hidden="true">◐</span></button>
        <button type="button" class="fs-new" data-act="new">New<span>&nbsp;patient</span></button></div></header>""")


def composer(settings: ChatSettings) -> str:
    """The box with its label, the warning about identifiers, send and stop, and the privacy notice."""
    beyond = f"your question goes to the model {plain(settings.model)}" if settings.model else "nothing you type leaves this server"
    return one_line(f"""
        <form class="fs-form" autocomplete="off">
        <div class="fs-down" id="fs-down" role="alert" hidden></div>
        <div class="fs-warning" id="fs-warning" role="alertdialog" aria-labelledby="fs-warning-title" hidden>
        <p id="fs-warning-title"></p><div><button type="button" class="fs-go" data-act="back">Go back and edit</button>
        <button type="button" class="fs-quiet" data-act="anyway">Send anyway</button></div></div>
        <div class="fs-editing" id="fs-editing" hidden><span>Editing an earlier message; what came after it will be replaced.</span>
        <button type="button" class="fs-quiet" data-act="unedit">Cancel</button></div>
        <label for="fs-text" class="fs-only-heard">Describe the patient, or ask about the guideline</label>
        <div class="fs-box"><textarea id="fs-text" rows="2" placeholder="Describe the patient, or ask about the guideline" aria-describedby="fs-hint"></textarea>
        <button type="button" class="fs-go fs-send" data-act="send">Send</button>
        <button type="button" class="fs-go fs-stop" data-act="stop">Stop</button></div>
        <p class="fs-fine" id="fs-hint"><b>No names, record numbers or dates of birth.</b> Nothing is stored, {beyond}.
        <span class="fs-keys">Enter sends, Shift+Enter starts a new line.</span></p></form>
        <dialog class="fs-dialog" id="fs-thumb" aria-labelledby="fs-thumb-title"><form method="dialog"><h2 id="fs-thumb-title">Your feedback</h2>
        <p>This keeps the conversation so far and this answer in a file of your operator. Make sure it names nobody.</p>
        <label for="fs-reason">Reason</label><textarea id="fs-reason" rows="3" maxlength="2000"></textarea>
        <div><button type="button" class="fs-go" data-act="thumb-send">Keep it</button><button type="submit" class="fs-quiet">Cancel</button></div></form></dialog>
        <p class="fs-only-heard" id="fs-said" role="status" aria-live="polite"></p>""")
