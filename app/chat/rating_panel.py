"""The Rating tab: the variant's whole table, best rating first, readable without colour."""

from __future__ import annotations

from app.answer import Answer
from app.chat.markup import one_line, plain
from app.chat.shelf import Shelf
from app.chat.words import RATING, dose
from app.shown import DeterminationShown, RatingShown
from corpus.rating import RRL, Rating


def rating_panel(answer: Answer, shelf: Shelf) -> str:
    """The table of the determination; without one, why there is none."""
    determination = answer.determination
    if determination is None:
        return f'<p class="fs-none">{_why_none(answer)}</p>'
    return one_line(f"""
        <h2>Variant {determination.variant}<span>{plain(determination.title)}</span></h2>
        <p class="fs-fine">{plain(determination.topic)}, {plain(determination.edition)} edition. {len(determination.ratings)} studies.</p>
        {_filter(determination, shelf)}
        <div class="fs-scroll" tabindex="0" role="group" aria-label="Rating table"><table class="fs-table">
        <thead><tr><th scope="col">Study</th><th scope="col">Rating</th>
        <th scope="col">Radiation</th><th scope="col">Sources</th></tr></thead>
        <tbody>{"".join(_row(row, determination, shelf) for row in determination.ratings)}</tbody></table></div>
        {_legend(determination, shelf)}""")


def _row(row: RatingShown, determination: DeterminationShown, shelf: Shelf) -> str:
    label = RATING[row.rating]
    best = "First choice" if row.rating is Rating.USUALLY else "Rated highest"
    first = f'<small class="fs-first">{best}</small>' if row.procedure in determination.first_choice else ""
    word = label.word if row.rating is not Rating.DISAGREEMENT else "May be appropriate <em>panel disagreed</em>"
    return (
        f'<tr class="fs-{label.style}" data-modality="{plain(shelf.modality(row.procedure))}">'
        f'<th scope="row">{first}{plain(row.procedure)}</th>'
        f'<td><span class="fs-sign" aria-hidden="true">{label.sign}</span> {word}</td>'
        f'<td class="fs-dose">{_symbol(row.rrl)} <small>{dose(row.rrl)}</small></td>'
        f'<td class="fs-codes">{plain(row.sources)}</td></tr>'
    )


def _symbol(rrl: RRL) -> str:
    """The symbol for the eye, its name for the ear."""
    if not rrl.value.startswith("☢"):
        return f"<span>{plain(rrl.value)}</span>"
    return f'<span aria-hidden="true" class="fs-rads">{rrl.value}</span><span class="fs-only-heard">level {len(rrl.value)} of 5,</span>'


def _filter(determination: DeterminationShown, shelf: Shelf) -> str:
    kinds = list(dict.fromkeys(shelf.modality(row.procedure) for row in determination.ratings))
    if len(kinds) < 2:
        return ""
    chips = "".join(
        f'<button type="button" class="fs-chip" data-act="filter" data-modality="{plain(kind)}" aria-pressed="false">{plain(kind)}</button>'
        for kind in sorted(kinds, key=str.lower)
    )
    every = '<button type="button" class="fs-chip" data-act="filter" data-modality="" aria-pressed="true">All</button>'
    return f'<div class="fs-chips" role="group" aria-label="Filter by kind of study">{every}{chips}</div>'


def _legend(determination: DeterminationShown, shelf: Shelf) -> str:
    said = " ".join(row.sources for row in determination.ratings)
    used = [(code, *shelf.sources[code]) for code in shelf.sources if _names(said, code)]
    items = "".join(f"<li><b>{plain(code)}</b> {_linked(title, link)}</li>" for code, title, link in used)
    elimination = "<li><b>†</b> supports the row by elimination only</li>" if "†" in said else ""
    signs = (
        "<li><b>Radiation</b> O none, then one to five symbols; adult effective dose in mSv</li>"
        "<li><b>Panel disagreed</b> the votes were spread too far to agree on a rating</li>"
    )
    return f'<details class="fs-legend"><summary>Sources and signs</summary><ul>{items}{elimination}{signs}</ul></details>'


def _names(said: str, code: str) -> bool:
    return code in said.replace(",", " ").replace("†", " ").split()


def _linked(title: str, link: str | None) -> str:
    if not link or not link.startswith("https://"):
        return plain(title)
    return f'<a href="{plain(link)}" target="_blank" rel="noopener noreferrer">{plain(title)}</a>'


def _why_none(answer: Answer) -> str:
    return {
        "needs_information": "No variant holds yet: the questions in the chat decide. No rating is shown before they are answered.",
        "not_covered": "The guideline has no variant for this patient, so there is no rating to show.",
        "out_of_scope": "This is outside the guideline, so there is no rating to show.",
        "answered": "This question is about the guideline itself. Describe a patient to see a rating table.",
    }[answer.status]
