"""Tables in a text: what each row says of its study, cell by cell, under the titles of the columns."""

from __future__ import annotations

from collections.abc import Callable

from app.guard.claim import About, Claim
from app.guard.claims import read
from app.guard.context import Context
from app.guard.facets import facets
from app.guard.late import Late
from app.guard.names import Named
from app.guard.places import PLACES
from app.guard.prepared import Prepared
from app.guard.scan import Scanned, scan
from app.guard.scores import band
from app.guard.sentence import Sentence

_RULE = Late(r"^\|?[\s:|+=-]+\|?$")
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


class Rows:
    """The table that is being read."""

    def __init__(self) -> None:
        """No table yet."""
        self._header: list[Scanned] = []
        self._titles: list[str] = []

    def end(self) -> None:
        """Forget the header, as after an empty line."""
        self._header, self._titles = [], []

    def row(self, stripped: str, ready: Prepared) -> list[Claim] | None:
        """The claims of a table row; None when the line is no row."""
        if "\t" in stripped and (stripped.count("\t") > 1 or self._header) and "|" not in stripped:
            stripped = "|" + stripped.replace("\t", "|") + "|"
        if stripped.count("|") < 2 and not (self._header and "|" in stripped):
            if self._header and not stripped.startswith("|"):
                self.end()
            return None
        if _RULE.match(stripped):
            return []
        texts = stripped.strip("|").split("|")
        cells = [scan(text, ready.names, ready.language, ready.speller) for text in texts]
        if not self._header:
            self._header, self._titles = cells, [text.strip().lower() for text in texts]
            if not (any(cell.rating for cell in cells) and any(cell.named for cell in cells)):
                return []
        return [claim for claim in self._claims(cells, texts, ready) if claim.value]

    def _claims(self, cells: list[Scanned], texts: list[str], ready: Prepared) -> list[Claim]:
        subject = next((tuple(cell.named) for cell in cells if cell.named), ()) or self._phase_of_title(cells, texts, ready)
        if not subject and not any(cell.rating for cell in cells):
            return self._across(cells, texts)
        claims: list[Claim] = []
        for column, (cell, text) in enumerate(zip(cells, texts, strict=True)):
            above = self._above(column)
            mine = tuple(cell.named) or subject or (tuple(above.named) if above is not None else ())
            if not mine:
                continue
            below = above if self._header is not cells else None
            title = self._titles[column] if column < len(self._titles) else ""
            if cell.rating or cell.shape or "☢" in text or any(word.isdecimal() or word in PLACES for word in cell.words):
                stated = _stated(cell, mine, title)
                dated = next((one for one in (below, cells[0]) if one is not None and one.years), None)
                year = dated.years[-1][1] if dated is not None else None
                claims += [claim._replace(year=claim.year or year) for claim in stated] if year in ready.tables.old_editions else stated
            if below is not None:
                said = (_ticked(text.strip().lower(), below), *(read_cell(title, text.strip()) for read_cell in _UNDER_TITLE))
                claims += [Claim(*one, mine) for one in said if one is not None]
        return claims

    def _phase_of_title(self, cells: list[Scanned], texts: list[str], ready: Prepared) -> tuple[Named, ...]:
        """As in "with contrast" below "MRI": the study of the title in the phase of the row."""
        title = self._header[0] if self._header and self._header is not cells else None
        if title is None or not title.named or len(cells[0].words) > 8:
            return ()
        study = title.named[0]
        joined = scan(f"{' '.join(title.words[study.first : study.last])} {texts[0]}", ready.names, ready.language, ready.speller)
        return tuple(joined.named[:1]) if joined.named and joined.named[0].phase else ()

    def _above(self, column: int) -> Scanned | None:
        """The title of a column, scanned."""
        return self._header[column] if column < len(self._header) else None

    def _across(self, cells: list[Scanned], texts: list[str]) -> list[Claim]:
        """A row of radiation levels or scores under columns that name studies."""
        claims: list[Claim] = []
        for column, cell in enumerate(cells):
            above = self._above(column)
            if above is not None and above.named and "☢" in texts[column]:
                sentence = Sentence(cell, Context(tuple(above.named), tuple(above.named)))
                read(sentence)
                claims += facets(sentence)
        return claims


def _stated(cell: Scanned, mine: tuple[Named, ...], title: str) -> list[Claim]:
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


def _ticked(text: str, above: Scanned) -> _Said:
    """A tick under a rating."""
    return ("rating", above.rating[0].cue.value) if text.replace("\ufe0f", "") in _TICK and above.rating else None


def _level(title: str, text: str) -> _Said:
    """A level under "RRL", "Radiation" and the like."""
    return _LEVELS.get(text.strip("* _`").lower()) if _LEVEL.search(title) else None


def _voted(title: str, text: str) -> _Said:
    """Yes or no under "Panel disagreement", "Consensus" and the like."""
    text = text.strip("* _`()").lower()
    if text in _AGREED and _VOTERS.search(title):
        return "panel", _AGREED[text]
    match, said = _VOTE.search(title), _YES_OR_NO.get(text)
    if match is None or said is None:
        return None
    return "panel", "YES" if said == (match[1] is not None) else "NO"


_UNDER_TITLE: tuple[Callable[[str, str], _Said], ...] = (_level, _voted)
