"""What the cell of a table says under its title: a rating, a tick, a level, a vote."""

from __future__ import annotations

from collections.abc import Callable

from app.guard.claims.claims import read
from app.guard.claims.facets import facets
from app.guard.scale.places import PLACES
from app.guard.scale.scores import band
from app.guard.sentence.claim import About, Claim
from app.guard.sentence.context import Context
from app.guard.sentence.named import Named
from app.guard.sentence.scan import Scanned
from app.guard.sentence.sentence import Sentence
from app.guard.text.late import Late

_TICK = frozenset({"✅", "✔", "✓", "☑", "x", "yes", "y", "●", "•", "*", "+", "👍", "✔️", "🟢"})
_ORDER = Late(r"^(?:rank|ranking|order|priority|preference|choice)$")
_SCORE = Late(r"rating|score|appropriat|category|/\s*9|median")
_VOTE = Late(r"\b(disagreement|disagreed|contested|split)\b|\b(agreement|agreed|consensus|unanimous)\b")
_GRADED = Late(
    r"\b(?:rating|category|tier|grade|band|class|verdict|group|traffic|colou?r|light|appropriateness|level of appropriateness)\b"
)
_LEVEL = Late(r"rrl|radiation|dose")
_LEVELS: dict[str, tuple[About, str]] = {
    **dict.fromkeys(("o", "0", "none", "no", "zero", "nil", "no radiation"), ("symbol", "O")),
    **{str(level): ("symbol", "☢" * level) for level in range(1, 6)},
    **dict.fromkeys(("yes", "ionizing", "ionising"), ("radiation", "SOME")),
    "high": ("radiation", "HIGH"),
}
"""What a word under a radiation title says."""
_VOTERS = Late(r"\b(?:panel|panelists|experts|votes?|committee|flag|dissent)\b")
_AGREED = {
    **dict.fromkeys(["agreement", "agreed", "consensus", "unanimous", "united", "agree"], "NO"),
    **dict.fromkeys(["disagreement", "disagreed", "split", "divided", "flag", "flagged", "disagree"], "YES"),
    **dict.fromkeys(("no flag", "no disagreement", "in agreement"), "NO"),
    **dict.fromkeys(("no agreement", "no consensus"), "YES"),
}
"""What a word under "Panel", "Vote" and the like says."""
_YES_OR_NO = {"yes": True, "y": True, "no": False, "n": False, "none": False}
_Said = tuple[About, str] | None


def stated_in_cell(cell: Scanned, mine: tuple[Named, ...], title: str) -> list[Claim]:
    """What a cell says of its study by itself, as a sentence would, or as a figure under its title."""
    sentence = Sentence(cell, Context(mine, mine))
    claims = [*read(sentence).claims, *facets(sentence)]
    figure = _figure(cell, title)
    return claims if figure is None else [*claims, Claim(*figure, mine)]


def _figure(cell: Scanned, title: str) -> _Said:
    """As in "1" under "Rank", "8" under "Score"."""
    said = [word for word in cell.words if word.isalnum()]
    if said[-1:] == ["first"] and len(said) <= 2 and not cell.rating and (len(said) == 1 or said[0] in {"yes", "go", "do", "order", "use"}):
        return "rating", "FIRST"
    if _ORDER.search(title) and cell.words in (["1"], ["1", "."], ["1st"], ["first"]):
        return "rating", "FIRST"
    place = cell.words[0] if cell.words and len(cell.words) <= 2 and not cell.rating and not cell.named else ""
    if place in PLACES and _GRADED.search(title):
        return "rating", PLACES[place]
    numbers = [word for word in cell.words if word.isdecimal()]
    if _SCORE.search(title) and numbers and not cell.rating and len(cell.words) <= 3:
        value = band(float(numbers[0]), float(numbers[-1]))
        return ("rating", value) if value else None
    return None


def is_ticked(text: str, above: Scanned) -> _Said:
    """A tick under a rating."""
    return ("rating", above.rating[0].cue.value) if text.replace("\ufe0f", "") in _TICK and above.rating else None


def _level(title: str, text: str) -> _Said:
    """A level under "RRL", "Radiation" and the like."""
    return _LEVELS.get(text.strip("* _`").lower()) if _LEVEL.search(title) else None


def _voted(title: str, text: str) -> _Said:
    """Yes or no under "Panel disagreement", "Consensus" and the like."""
    text = text.strip("* _`()").lower()
    text = text.partition(" (")[0] if text.startswith(("yes (", "no (")) else text
    if text in _AGREED and _VOTERS.search(title):
        return "panel", _AGREED[text]
    match, said = _VOTE.search(title), _YES_OR_NO.get(text)
    if match is None or said is None:
        return None
    return "panel", "YES" if said == (match[1] is not None) else "NO"


UNDER_TITLE: tuple[Callable[[str, str], _Said], ...] = (_level, _voted)
