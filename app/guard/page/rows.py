"""Tables in a text: what each row says of its study, cell by cell, under the titles of the columns."""

from __future__ import annotations

from app.guard.claims.claims import read
from app.guard.claims.facets import facets
from app.guard.page.row_cells import UNDER_TITLE, is_ticked, stated_in_cell
from app.guard.scale.places import PLACES
from app.guard.sentence.claim import Claim
from app.guard.sentence.context import Context
from app.guard.sentence.named import Named
from app.guard.sentence.scan import Scanned, scan
from app.guard.sentence.sentence import Sentence
from app.guard.text.late import Late
from app.guard.topic.prepared import Prepared

_RULE = Late(r"^\|?[\s:|+=-]+\|?$")


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
            mine = tuple(cell.named) or self._in_phase(subject, column, cells, ready) or (tuple(above.named) if above is not None else ())
            if not mine:
                continue
            below = above if self._header is not cells else None
            title = self._titles[column] if column < len(self._titles) else ""
            if cell.rating or cell.shape or "☢" in text or any(word.isdecimal() or word in PLACES for word in cell.words):
                stated = stated_in_cell(cell, mine, title)
                dated = next((one for one in (below, cells[0]) if one is not None and one.years), None)
                year = dated.years[-1][1] if dated is not None else None
                claims += [claim._replace(year=claim.year or year) for claim in stated] if year in ready.tables.old_editions else stated
            if below is not None:
                said = (is_ticked(text.strip().lower(), below), *(read_cell(title, text.strip()) for read_cell in UNDER_TITLE))
                claims += [Claim(*one, mine) for one in said if one is not None]
        return claims

    def _in_phase(self, subject: tuple[Named, ...], column: int, cells: list[Scanned], ready: Prepared) -> tuple[Named, ...]:
        """As in "MRI" under the titles "without" and "with": the study of the row in the phase of the column."""
        above = self._above(column)
        if len(subject) != 1 or subject[0].phase or above is None or self._header is cells or above.named or not 0 < len(above.words) <= 6:
            return subject
        row = next((cell for cell in cells if cell.named), None)
        if row is None:
            return subject
        study = " ".join(row.words[row.named[0].first : row.named[0].last])
        agent = " contrast" if {"with", "without", "and", "w", "wo"}.issuperset(above.words) else ""
        joined = scan(f"{study} {above.text}{agent}", ready.names, ready.language, ready.speller).named[:1]
        return tuple(joined) if joined and joined[0].phase and joined[0].bits & subject[0].bits else subject

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
