"""What a sentence says of the guideline itself: its editions, the number of the variant at hand, and whether it is this topic's."""

from __future__ import annotations

from dataclasses import dataclass

from app.guard.frame.in_force import told
from app.guard.frame.sourced import sourced
from app.guard.page.document_words import of_patient, rates, titled
from app.guard.sentence.claim import Claim
from app.guard.sentence.context import Context
from app.guard.sentence.scan import Scanned
from app.guard.text.late import Late
from app.guard.text.marks import DIGIT
from app.guard.topic.prepared import Prepared
from app.guard.words.little_words import NOT_EDITION, SET_ASIDE

_OTHER_TOPIC = Late(r"\b(?:of|in) (?:that|the other|another|the same other) topic\b")
_CITES = Late(r"\b[Tt]opics?\b|\bACR\b|\b(?:19|20)\d\d\b|Criteria")
_FIRST_EDITION = 1990
_MOMENT = frozenset({"now", "currently", "presently"})
"""Says of more than editions that it is so."""
_CENTURIES = frozenset({"19", "20"})
_YEAR = Late(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Document:
    """The guideline as its own statements are checked: the topic, and the variant at hand or none."""

    ready: Prepared
    variant: int | None

    def claims(self, scanned: Scanned, context: Context) -> list[Claim]:
        """Claims on an edition that is unknown or called the one in force, on the variant at hand, and on the source of what was said."""
        claims = [*self._editions(scanned), *self._variants(scanned)]
        if claims or self.variant is None or not context.claims:
            return claims
        return sourced(scanned, context, self.variant, self.speaks_of_edition)

    def edition_years(self, scanned: Scanned) -> list[tuple[int, str]]:
        """The years in a sentence that are years of editions, with their places."""
        if not scanned.years:
            return []
        return [(index, year) for index, year in scanned.years if self._is_edition(scanned, index, year)]

    def other_topic(self, stripped: str) -> bool:
        """Does the sentence speak of another topic's table, by name?"""
        lower = stripped.lower()
        if "topic" not in lower and not any(title in lower for title in self.ready.neighbours):
            return False
        if _OTHER_TOPIC.search(lower):
            return True
        titles = self.ready.neighbour_titles
        if any(f"{title.lower()} topic" in lower or f"of {title}" in stripped for title in titles):
            return True
        return any(title in stripped for title in titles) and _CITES.search(stripped) is not None

    def _editions(self, scanned: Scanned) -> list[Claim]:
        tables = self.ready.tables
        claims: list[Claim] = []
        if not scanned.marks & DIGIT:
            return claims
        for index, year in scanned.years:
            if year != tables.edition and year not in tables.old_editions:
                claims.append(Claim("edition", "UNKNOWN", year=year, at=index))
            elif year != tables.edition and self._called_current(scanned):
                claims.append(Claim("edition", "STALE", year=year, at=index))
        if claims:
            return claims
        years = {word for word in scanned.tokens if word[:2] in _CENTURIES and _YEAR.fullmatch(word)}
        if not years or not self.speaks_of_edition(scanned):
            return claims
        for index, year, current in told(scanned, sorted(years)):
            if current != (year == tables.edition) and (current or year == tables.edition):
                claims.append(Claim("edition", "STALE", year=year, at=index))
        return claims

    def speaks_of_edition(self, scanned: Scanned) -> bool:
        """Is no other topic's edition spoken of?"""
        text = scanned.text
        return not [title for title in self.ready.neighbours if title in text]

    def _called_current(self, scanned: Scanned) -> bool:
        """Is an edition called the one in force, and none of the past or beside the one in force?"""
        rated = {index for found in scanned.explicit for index in range(found.first, found.last)}
        return (
            not scanned.shapes("past")
            and all(found.first in rated for found in scanned.shapes("negator"))
            and all(year != self.ready.tables.edition for _, year in scanned.years)
            and (now := scanned.layer("extra", 0, len(scanned.words), "now")) is not None
            and (scanned.words[now.first] not in _MOMENT or scanned.layer("extra", now.last, now.last + 4, "edition") is not None)
        )

    def _variants(self, scanned: Scanned) -> list[Claim]:
        if self.variant is None:
            return []
        return [
            Claim("variant", "WRONG", variant=number, at=index)
            for index, number in scanned.variants
            if (number != self.variant and of_patient(scanned, index)) or self._misnamed(number, scanned.text)
        ]

    def _misnamed(self, number: int, text: str) -> bool:
        """As in "Variant 4 (malignancy)": the words in brackets name another variant."""
        match = titled(number).search(text)
        named = self.ready.variants_named(match[1]) if match is not None else set()
        return bool(named) and number not in named

    def _is_edition(self, scanned: Scanned, index: int, year: str) -> bool:
        """Is a year in the text the year of an edition, and not of a publication, a patient or another topic?"""
        tables, words = self.ready.tables, scanned.words
        known = year == tables.edition or year in tables.old_editions
        if not known and self.ready.neighbour_year(scanned.text, year):
            return False
        before = words[max(0, index - 4) : index]
        if NOT_EDITION & set(before) and not (year in tables.old_editions and {"until", "since"} & set(before)):
            return False
        if SET_ASIDE & set(before) or (before[-2:-1] in (["was"], ["were"]) and "as" in before):
            return False
        if known and rates(scanned, index, before):
            return True
        near = scanned.layer("extra", max(0, index - 4), index, "edition") or scanned.layer(
            "extra", index + 1, min(len(words), index + 4), "edition"
        )
        return near is not None and (known or int(year) >= _FIRST_EDITION)
