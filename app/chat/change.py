"""The tab What would change it: each fact that decides and where it would lead; and why the neighbouring variants do not hold."""

from __future__ import annotations

from app.answer import Answer
from app.chat.markup import plain
from app.chat.shelf import Shelf


def change_panel(answer: Answer, shelf: Shelf) -> str:
    """Both lists, as the rules computed them."""
    determination = answer.determination
    if determination is None:
        open_ways = "".join(
            f"<li><b>{plain(ask.question)}</b><ul>"
            + "".join(f"<li>{plain(lead.answer)} <span>→ {plain(lead.to)}</span></li>" for lead in ask.leads_to)
            + "</ul></li>"
            for ask in answer.ask
        )
        none = '<p class="fs-none">Nothing was determined, so nothing can change it.</p>'
        return f'<h2>What decides</h2><ul class="fs-ways">{open_ways}</ul>' if open_ways else none
    status = {fact.name: fact.status for fact in answer.facts}
    ways = "".join(
        f"<li><b>{plain(shelf.label(way.fact))}</b>, if {_other(status.get(way.fact))} <span>→ {plain(way.to)}</span></li>"
        for way in determination.would_change
    )
    nots = "".join(f"<li><b>Variant {row.variant}</b> <span>{plain(row.because)}</span></li>" for row in determination.why_not)
    listed = f'<ul class="fs-ways">{ways}</ul>' if ways else '<p class="fs-none">No single fact would.</p>'
    others = f'<h3>Why not another variant</h3><ul class="fs-ways fs-nots">{nots}</ul>' if nots else ""
    return f"<h2>What would change it<span>one fact at a time</span></h2>{listed}{others}"


def _other(status: str | None) -> str:
    """What a fact would be, if it were not what it is."""
    return "absent" if status == "present" else "present"
