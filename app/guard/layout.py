"""What the layout says: a heading or label that rates the items below it, a table whose columns rate its rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.guard.claim import Claim
from app.guard.claims import Reader
from app.guard.context import Context, Reading
from app.guard.facets import facets
from app.guard.scan import Scanned, scan
from app.guard.scores import band

if TYPE_CHECKING:
    from app.guard.prepared import Prepared

_HEADING = re.compile(r"^(?:#{1,6}\s|\*\*[^*]+\*\*:?$|__[^_]+__:?$)")
_BULLET = re.compile(r"^(?:[-*+•▪◦‣·–]|\d{1,3}[.)]|\(?[a-z]\))\s+")
_RULE = re.compile(r"^\|?[\s:|+=-]+\|?$")
_ORDERING = re.compile(
    r"^[#*_\s]*(?:(?:imaging |radiology )?(?:orders?|order sheet|requisition|request(?: form)?)\b(?! of)"
    r"|(?:dx|indication|reason|priority|urgency|hx)\s*:)",
    re.IGNORECASE,
)
_FIELD = re.compile(r"^[-*_\s]*(?:study|test|exam|examination|procedure|imaging|modality|scan)[*_\s]*:", re.IGNORECASE)
_BOX = re.compile(r"^[-*>\"\d.)\s]*[-*\u2010-\u2015]\s*\[\s?[xX]?\s?\]")
_TICK = frozenset({"✅", "✔", "✓", "☑", "x", "yes", "y", "●", "•", "*", "+", "👍", "✔️", "🟢"})


_LABELS = frozenset({"rating", "category", "appropriateness", "acr", "score", "status", "level", "verdict", "result", "recommendation"})


@dataclass
class Layout:
    """Where in the layout the next piece stands."""

    heading: str = ""
    frame: tuple[str, int | None] | None = None
    """The value a heading gives to the items below it, with the variant it names."""
    new_section: bool = False
    asked_for: bool = False
    header: list[Scanned] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    bare: bool = False
    """The last piece was nothing but the name of a study."""
    bullets: bool = False
    ordering: bool = False
    """The lines are those of an order sheet, where a bare study is one to be done."""

    def blank(self, unit: str) -> None:
        """An empty line ends a table; it ends a list only when prose follows."""
        if "\n" in unit:
            self.header, self.titles = [], []

    def line(self, stripped: str) -> None:
        """Look at a line before its claims are read."""
        self.new_section = bool(_HEADING.match(stripped))
        self.ordering = self.ordering or bool(_ORDERING.match(stripped))
        bullet = bool(_BULLET.match(stripped))
        if self.new_section:
            self.frame = None
            self.heading = stripped
            self.bullets = False
        if bullet:
            self.bullets = True
        elif self.bullets and not stripped.startswith(("|", "  ")) and not self.new_section:
            self.bullets = False
            if self.frame is not None and not self.asked_for:
                self.frame = None

    def asked(self, reading: Reading, scanned: Scanned) -> None:
        """As in "Which study first?" lets the next bare name be the answer."""
        loose = [f for f in (reading.loose or scanned.rating) if f.cue.value in {"FIRST", "REC", "U", "N", "NEG", "DO"}]
        if (scanned.shapes("which") or not scanned.named) and loose:
            value = loose[0].cue.value
            self.frame, self.asked_for = ("REC" if value == "DO" else value, None), True

    def fragment(self, stripped: str, scanned: Scanned, reading: Reading, claims: list[Claim]) -> list[Claim]:
        """Claims an item gets from the heading above it; or, for a heading, what it will give."""
        rated = [claim for claim in claims if claim.about in {"rating", "compare", "noimaging"} and claim.subject]
        words = scanned.words
        bare = bool(scanned.named) and not rated
        if not scanned.named:
            title = self.new_section or stripped.rstrip("*_ ").endswith((":", ":**")) or self._only_cue(scanned)
            loose = [f for f in reading.loose if f.cue.value not in {"DO", "POS"} or self.new_section]
            if title and loose and (loose[-1].last >= len(words) - 4 or len(words) <= 8) and not (self.bare and not self.new_section):
                negated = any(f.last <= loose[0].first for f in scanned.shapes("negator"))
                value = loose[0].cue.value
                if negated:
                    value = {"REC": "NEG", "FIRST": "LOW", "POS": "NEG", "U": "N"}.get(value, value)
                self.frame = (value, scanned.variants[0][1] if scanned.variants else None)
                self.asked_for = False
                self.bare = False
                for claim in [c for c in claims if c.about == "rating" and c.at == loose[0].first]:
                    claims.remove(claim)
                return []
            if title and self._only_cue(scanned) and not self.bare:
                dropped = [c for c in claims if c.about == "rating"]
                if dropped:
                    self.frame = (dropped[0].value, None)
                    for claim in dropped:
                        claims.remove(claim)
                return []
            if stripped.endswith(":") and not rated:
                self.frame = None
        self.bare = bare and len(words) <= 14
        if bare and len(words) <= 14 and (_BOX.match(stripped) or (self.ordering and _FIELD.match(stripped))):
            return [Claim("rating", "REC", reading.groups[0], at=scanned.named[0].first)]
        if self.frame is None or not bare:
            if rated and not self.bullets:
                self.asked_for = False
            return []
        value, variant = self.frame
        if value == "RANK":
            value, self.frame = "FIRST", None
        short = len(words) <= 14 and scanned.layer("extra", 0, min(len(words), scanned.named[0].last + 2), "verb") is None
        item = bool(_BULLET.match(stripped)) or short or (self.asked_for and scanned.named[0].first <= 3)
        if not item or (_BULLET.match(stripped) and scanned.named[0].first > 3):
            return []
        self.bare = False
        before = words[max(0, scanned.named[0].first - 2) : scanned.named[0].first]
        if {"no", "not", "without", "avoid", "never"} & set(before):
            return []
        if self.asked_for:
            self.frame, self.asked_for = None, False
        group = reading.groups[0]
        return [Claim("rating", value, group, variant=variant, at=scanned.named[0].first)]

    def _only_cue(self, scanned: Scanned) -> bool:
        """Is the line nothing but a rating?"""
        cues = [f for f in scanned.rating if f.cue.kind in {"rating", "sign"}]
        covered = sum(f.last - f.first for f in cues)
        inside = {index for f in cues for index in range(f.first, f.last)}
        letters = covered + sum(
            1 for index, word in enumerate(scanned.words) if index not in inside and word[0].isalnum() and word not in _LABELS
        )
        return bool(cues) and covered >= letters and letters > 0

    def other_topic(self, stripped: str, ready: Prepared) -> bool:
        """Does the sentence speak of another topic's table, by name?"""
        lower = stripped.lower()
        if "topic" not in lower and not any(title in lower for title in ready.neighbours):
            return False
        if re.search(r"\b(?:of|in) (?:that|the other|another|the same other) topic\b", lower):
            return True
        if any(f"{title.lower()} topic" in lower or f"of {title}" in stripped for title in ready.neighbour_titles):
            return True
        return any(
            title in stripped and re.search(r"\b[Tt]opics?\b|\bACR\b|\b(?:19|20)\d\d\b|Criteria", stripped)
            for title in ready.neighbour_titles
        )

    # -- tables -------------------------------------------------------------

    def row(self, stripped: str, scanned: Scanned, ready: Prepared) -> list[Claim] | None:
        """The claims of a table row; None when the line is no row."""
        if "\t" in stripped and (stripped.count("\t") > 1 or self.header) and "|" not in stripped:
            stripped = "|" + stripped.replace("\t", "|") + "|"
        if stripped.count("|") < 2 and not (self.header and "|" in stripped):
            if self.header and not stripped.startswith("|"):
                self.header, self.titles = [], []
            return None
        if _RULE.match(stripped):
            return []
        texts = stripped.strip("|").split("|")
        cells = [scan(text, ready.names, ready.language, ready.speller) for text in texts]
        if not self.header:
            self.header, self.titles = cells, [text.strip().lower() for text in texts]
            rated = [cell for cell in cells if cell.rating]
            if not (rated and any(cell.named for cell in cells)):
                return []
        claims: list[Claim] = []
        subject = next((tuple(cell.named) for cell in cells if cell.named), ())
        header_value = next((cell for cell in cells if cell.rating and not cell.named), None)
        if not subject and header_value is None and not any(cell.rating for cell in cells):
            return self._across(cells, texts, claims)
        for column, cell in enumerate(cells):
            above = self.header[column] if column < len(self.header) else None
            mine = tuple(cell.named) or subject or (tuple(above.named) if above is not None else ())
            if not mine:
                continue
            context = Context(mine, mine)
            if cell.rating or cell.shape or "☢" in texts[column] or any(word.isdecimal() for word in cell.words):
                reader = Reader(cell, context)
                reading = reader.read()
                stated = [*reading.claims, *facets(reader), *self._digit(column, cell, mine)]
                year = above.years[-1][1] if above is not None and above.years and self.header is not cells else None
                claims += [replace(claim, year=claim.year or year) for claim in stated] if year in ready.tables.old_editions else stated
            if above is not None and self.header is not cells:
                claims += self._ticked(texts[column].strip().lower(), above, mine)
                claims += self._level(column, texts[column].strip(), mine, cell)
                claims += self._voted(column, texts[column], mine)
        return [claim for claim in claims if claim.value]

    def _across(self, cells: list[Scanned], texts: list[str], claims: list[Claim]) -> list[Claim]:
        """A row of radiation levels or scores under columns that name studies."""
        for column, cell in enumerate(cells):
            above = self.header[column] if column < len(self.header) else None
            if above is not None and above.named and ("☢" in texts[column]):
                reader = Reader(cell, Context(tuple(above.named), tuple(above.named)))
                reader.read()
                claims += facets(reader)
        return claims

    def _ticked(self, text: str, above: Scanned, mine: tuple[object, ...]) -> list[Claim]:
        if text.replace("\ufe0f", "") in _TICK and above.rating:
            value = above.rating[0].cue.value
            return [Claim("rating", value, mine)]  # type: ignore[arg-type]
        return []

    def _digit(self, column: int, cell: Scanned, mine: tuple[object, ...]) -> list[Claim]:
        title = self.titles[column] if column < len(self.titles) else ""
        if re.search(r"^(?:rank|ranking|order|priority|preference|choice)$", title) and cell.words in (
            ["1"],
            ["1", "."],
            ["1st"],
            ["first"],
        ):
            return [Claim("rating", "FIRST", mine)]  # type: ignore[arg-type]
        numbers = [word for word in cell.words if word.isdecimal()]
        if re.search(r"rating|score|appropriat|category|/\s*9|median", title) and numbers and not cell.rating and len(cell.words) <= 3:
            value = band(float(numbers[0]), float(numbers[-1]))
            return [Claim("rating", value, mine)] if value else []  # type: ignore[arg-type]
        return []

    def _voted(self, column: int, text: str, mine: tuple[object, ...]) -> list[Claim]:
        """Yes or no under "Panel disagreement", "Consensus" and the like."""
        title = self.titles[column] if column < len(self.titles) else ""
        match = re.search(r"\b(disagreement|disagreed|contested|split)\b|\b(agreement|agreed|consensus|unanimous)\b", title)
        said = {"yes": True, "y": True, "no": False, "n": False, "none": False}.get(text.strip("* _`").lower())
        if match is None or said is None:
            return []
        return [Claim("panel", "YES" if said == (match[1] is not None) else "NO", mine)]  # type: ignore[arg-type]

    def _level(self, column: int, text: str, mine: tuple[object, ...], cell: Scanned) -> list[Claim]:
        title = self.titles[column] if column < len(self.titles) else ""
        if not re.search(r"rrl|radiation|dose", title):
            return []
        plain = text.strip("* _`").lower()
        if plain in {"o", "0", "none", "no", "zero", "nil", "no radiation"}:
            return [Claim("symbol", "O", mine)]  # type: ignore[arg-type]
        if plain in {"1", "2", "3", "4", "5"}:
            return [Claim("symbol", "☢" * int(plain), mine)]  # type: ignore[arg-type]
        if plain in {"yes", "ionizing", "ionising", "high"}:
            return [Claim("radiation", "SOME" if plain != "high" else "HIGH", mine)]  # type: ignore[arg-type]
        return []
