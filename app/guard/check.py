"""Check a text against the rating table, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.guard.citations import unsupported
from app.guard.course import Course
from app.guard.frame.hearsay import denies, refuted, reported
from app.guard.frame.retort import retort
from app.guard.page.layout_lines import opens_list
from app.guard.page.unread import unreadable
from app.guard.sentence.claim import Claim
from app.guard.text.foreign import in_english
from app.guard.text.plainly import plainly_told
from app.guard.text.units import units
from app.guard.topic.prepared import Prepared, prepared
from app.guard.verdict.conflict import Conflict
from app.guard.verdict.put_right import put_right, without_lead
from app.guard.verdict.set_right import Held, may_be_set_right, sets_right, still_held
from app.guard.verdict.verdict import Judge
from app.text.unwrap import unwrapped
from corpus.topic import Topic

if TYPE_CHECKING:
    from index.passage import Passage

WITHHELD = "[Withheld: this sentence could not be checked.]"
FAITHFUL = "No conflict with the table."
_AHEAD = 240
"""Characters after a sentence in which what it reports may be refuted."""


@dataclass(frozen=True)
class Checked:
    """The text after the check, and every conflict in order. A faithful text comes back unchanged, byte for byte."""

    text: str
    conflicts: tuple[Conflict, ...]


class Guard:
    """Checks sentences as they come (so that streaming can show each only after its check); remembers what pronouns refer to."""

    def __init__(self, topic: Topic, variant: int | None, passages: Sequence[Passage] = (), citations: bool = False) -> None:
        """Guard one draft.

        With `citations`, [n] marks must resolve to `passages`, quotes be verbatim, numbers occur in the cited passage.
        """
        self._ready: Prepared = prepared(topic)
        self._course = Course(self._ready, variant)
        self._judge = Judge(self._ready, variant)
        self._passages = tuple(passages)
        self._citations = citations
        self._told: list[Claim] = []
        """What the last unit claimed."""
        self._before = ""
        """The last unit, which "there" may point at."""

    def sentence(self, text: str) -> Checked:
        """The next sentence (with its trailing white space), checked in the context of those before it."""
        pieces: list[str] = []
        conflicts: list[list[Conflict]] = []
        held: Held | None = None
        for start, end in units(unwrapped(text)):
            unit = text[start:end]
            self._course.layout.opens_list = opens_list(unit, text[end : end + 8])
            found = self._conflicts(unit)
            if found or (end < len(text) and self._told):
                found = self._unless_refuted(unit, text[end : end + _AHEAD], found)
            if found:
                told = may_be_set_right(plainly_told(unit))
                held = Held(len(pieces), unit, tuple(self._told)) if told else None
            elif held is not None and still_held(held, len(pieces)) and sets_right(self._told, held, self._ready.tables.old_editions):
                pieces[held.place], conflicts[held.place] = held.unit, []
                held = None
            conflicts.append(found)
            pieces.append(put_right(unit, found) if found else unit)
        return Checked("".join(pieces), tuple(one for found in conflicts for one in found))

    def _unless_refuted(self, unit: str, ahead: str, found: list[Conflict]) -> list[Conflict]:
        """The conflicts `found`, none when the text goes on to deny what the unit reports; then the denial is what is claimed."""
        ahead = plainly_told(ahead)
        if self._told and retort(ahead, True):
            said = plainly_told(unit)
            if not denies(said) and (retort(ahead, False) or reported(said)):
                self._course.memory.question = list(self._told)
                return []
        if found and refuted(plainly_told(unit), ahead, all(conflict.kind == "radiation" for conflict in found)):
            return []
        return found

    def _conflicts(self, unit: str) -> list[Conflict]:
        """The conflicts of one sentence or line, none when it passes."""
        stripped = unit.strip()
        self._told = []
        if not stripped and "\n" in unit:
            self._course.blank()
        if not stripped or stripped == WITHHELD:
            return []
        scanned = self._course.scan(unit)
        self._course.years(scanned)
        spoken = stripped
        if unreadable(stripped, scanned, self._ready):
            english = None if scanned.shapes("inject") else in_english(stripped)
            if english is None:
                return [Conflict(without_lead(unit), WITHHELD, None, "unreadable")]
            spoken, scanned = english, self._course.scan(english)
        claims = self._course.claims(stripped if scanned.folded.length == len(unit) else scanned.text, scanned)
        self._told = [claim for claim in claims if claim.about not in {"edition", "variant"}]
        heading = self._before if scanned.words[:2] == ["there", ","] else self._course.layout.heading
        self._before = spoken
        found = [found for claim in claims if (found := self._judge.judge(claim, spoken, scanned, heading)) is not None]
        if not found and self._citations and unsupported(stripped, self._passages):
            return [Conflict(without_lead(unit), "", None, "unsupported")]
        return [replace(conflict, said=without_lead(unit)) for conflict in found]


def check(text: str, topic: Topic, variant: int | None, passages: Sequence[Passage] = (), citations: bool = False) -> Checked:
    """The whole text, checked; `variant` None means: only what no variant supports is a conflict."""
    return Guard(topic, variant, passages, citations).sentence(text)
