"""What the layout says: a heading or label rates the items below it, a question asks for the name that follows, a box is to be done."""

from __future__ import annotations

from dataclasses import dataclass

from app.guard.page.layout_lines import BOX, BULLET, FIELD, HEADING, LABEL_WORDS, ORDERING, ORDERS, only_cue
from app.guard.rank.in_order import title_of_order
from app.guard.sentence.claim import Claim
from app.guard.sentence.context import Reading
from app.guard.sentence.named import Named
from app.guard.sentence.scan import Scanned

_DENIED = {"REC": "NEG", "FIRST": "LOW", "POS": "NEG", "U": "N"}
"""What a denied heading gives to its items."""
_SHORT = 14
"""Words of the longest line that is no more than an item."""


@dataclass
class Layout:
    """Where in the layout the next piece stands."""

    heading: str = ""
    frame: tuple[str, int | None] | None = None
    """The value a heading gives to the items below it, with the variant it names."""
    new_section: bool = False
    asked_for: bool = False
    opens_list: bool = False
    bare: bool = False
    bullets: bool = False
    _after_items: bool = False
    """The last piece was an item of a list."""
    ordering: bool = False
    """The lines are those of an order sheet, where a bare study is one to be done."""
    falling: bool = False
    """The lines go from better rated studies to worse."""
    above: tuple[Named, ...] = ()
    """The study of the line before, where they do."""

    def line(self, stripped: str) -> None:
        """Look at a line before its claims are read."""
        first = stripped[:1]
        self._after_items = self.bullets
        self.new_section = first in "#*_" and bool(HEADING.match(stripped))
        self.ordering = self.ordering or (not (first.isascii() and first.lower() not in ORDERS) and bool(ORDERING.match(stripped)))
        head, colon, rest = stripped.partition(":")
        if colon and (not rest.strip("* ") or title_of_order(head.lower())):
            self.falling, self.above = title_of_order(head.lower()), ()
        elif self.new_section:
            self.falling = False
        prose = first.isalpha() and stripped[1:2] != ")"
        bullet = not prose and bool(BULLET.match(stripped))
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

    def in_order(self, stripped: str, scanned: Scanned, reading: Reading) -> list[Claim]:
        """As in "Best first: 1. X 2. Y": no study stands below the one of the next line."""
        if not self.falling or not scanned.named:
            return []
        opens = not self.above and ":" in stripped
        if (BULLET.match(stripped) is None and not opens) or len(scanned.words) > _SHORT or len(reading.groups) != 1:
            self.falling = False
            return []
        above, self.above = self.above, reading.groups[0]
        return [Claim("compare", "LOWER", above, self.above, denied=True, at=scanned.named[0].first)] if above else []

    def asked(self, reading: Reading, scanned: Scanned) -> None:
        """As in "Which study first?" lets the next bare name be the answer."""
        loose = [f for f in (reading.loose or scanned.rating) if f.cue.value in {"FIRST", "REC", "U", "M", "D", "N", "NEG", "DO"}]
        if (scanned.shapes("which") or not scanned.named) and loose:
            value = loose[0].cue.value
            self.frame, self.asked_for = ("REC" if value == "DO" else value, None), True

    def fragment(self, stripped: str, scanned: Scanned, reading: Reading, claims: list[Claim]) -> list[Claim]:
        """Claims an item gets from the heading above it; a heading keeps what it will give, and loses its own of `claims`."""
        rated = any(claim.about in {"rating", "compare", "noimaging"} and claim.subject for claim in claims)
        if not scanned.named:
            if self._titled(stripped, scanned, reading, claims):
                return []
            if stripped.endswith(":") and not rated:
                self.frame = None
        bare = bool(scanned.named) and not rated
        self.bare = bare and len(scanned.words) <= _SHORT
        if self.bare and (BOX.match(stripped) or (self.ordering and FIELD.match(stripped))):
            return [Claim("rating", "REC", reading.groups[0], at=scanned.named[0].first)]
        if self.frame is not None and bare:
            return self._item(stripped, scanned, reading, self.frame)
        if rated and not self.bullets:
            self.asked_for = False
        return []

    def _titled(self, stripped: str, scanned: Scanned, reading: Reading, claims: list[Claim]) -> bool:
        """Is it a heading or label that rates what follows? Its value is kept, and is no claim of its own."""
        title = self.new_section or self.opens_list or stripped.rstrip("*_ ").endswith((":", ":**")) or only_cue(scanned)
        loose = [found for found in reading.loose if found.cue.value not in {"DO", "POS"} or self.new_section]
        ends_so = bool(loose) and (loose[-1].last >= len(scanned.words) - 4 or len(scanned.words) <= 8)
        if title and self.falling:
            self.frame, self.asked_for = None, False
            claims[:] = [claim for claim in claims if claim.about != "rating"]
            return True
        if title and ends_so and (self.new_section or not self.bare):
            first = loose[0]
            value = first.cue.value
            if any(negator.last <= first.first for negator in scanned.shapes("negator")):
                value = _DENIED.get(value, value)
            self.frame = (value, scanned.variants[0][1] if scanned.variants else None)
            self.asked_for = self.bare = False
            claims[:] = [claim for claim in claims if claim.about != "rating" or claim.at != first.first]
            return True
        if self._of_study(stripped, scanned, claims):
            return False
        if title and not self.bare and only_cue(scanned):
            own = next((claim for claim in claims if claim.about == "rating"), None)
            if own is not None:
                self.frame = (own.value, None)
                claims[:] = [claim for claim in claims if claim.about != "rating"]
            return True
        return False

    def _of_study(self, stripped: str, scanned: Scanned, claims: list[Claim]) -> bool:
        """As in "X is the first study. Rating: may be appropriate": a label that tells the rating of the study just spoken of."""
        words = [word for word in scanned.words[:4] if word.isalpha() or word == ":"]
        labelled = len(words) > 1 and words[0] in LABEL_WORDS and ":" in words and not stripped.endswith((":", ":**"))
        return labelled and not self.new_section and not self._after_items and any(claim.about == "rating" for claim in claims)

    def _item(self, stripped: str, scanned: Scanned, reading: Reading, frame: tuple[str, int | None]) -> list[Claim]:
        """What the heading's value makes of a line that only names a study; a ranking gives its first place once."""
        value, variant = frame
        if value == "RANK":
            value, self.frame = "FIRST", None
        words, first = scanned.words, scanned.named[0].first
        listed = BULLET.match(stripped) is not None
        short = len(words) <= _SHORT and scanned.layer("extra", 0, min(len(words), scanned.named[0].last + 2), "verb") is None
        if (listed and first > 3) or not (listed or short or (self.asked_for and first <= 3)):
            return []
        self.bare = False
        if {"no", "not", "without", "avoid", "never"} & set(words[max(0, first - 2) : first]):
            return []
        if self.asked_for:
            self.frame, self.asked_for = None, False
        return [Claim("rating", value, reading.groups[0], variant=variant, at=first)]
