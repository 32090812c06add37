"""Questions back to the person, as text and as buttons that say the answer."""

from __future__ import annotations

from app.answer import AskShown, LeadsToShown
from app.chat.markup import attribute, plain


def ask_back(asks: tuple[AskShown, ...]) -> str:
    """One block per question; each button shows where its answer leads."""
    if not asks:
        return ""
    blocks = "".join(_question(ask, i, len(asks)) for i, ask in enumerate(asks))
    send = '<button type="button" class="fs-go" data-act="replies" disabled>Send the answers</button>' if len(asks) > 1 else ""
    return f'<section class="fs-asks" aria-label="Questions that decide">{blocks}{send}</section>'


def _question(ask: AskShown, i: int, of: int) -> str:
    act, pressed = ("reply", "") if of == 1 else ("pick", ' aria-pressed="false"')
    buttons = "".join(_button(lead, f'data-act="{act}" data-ask="{i}"{pressed}', of) for lead in ask.leads_to)
    return f'<fieldset><legend>{plain(ask.question)}</legend><div class="fs-answers">{buttons}</div></fieldset>'


def _button(lead: LeadsToShown, attributes: str, of: int) -> str:
    """Of two questions each button answers its own; what it needs of the other ("..., and none of these") is only told."""
    own, _, other = lead.answer.partition(", and ") if of > 1 else (lead.answer, "", "")
    goal = f"→ {lead.to}{f' with “{other}”' if other else ''}"
    return (
        f'<button type="button" class="fs-answer" {attributes} data-text="{attribute(own)}">'
        f"<span>{plain(_capital(own))}</span> <small>{plain(goal)}</small></button>"
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
