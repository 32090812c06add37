"""Check a text against the rating table, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.guard.attitude import attitudes, turn
from app.guard.citations import unsupported
from app.guard.claim import Claim
from app.guard.claims import read
from app.guard.context import Context, Reading
from app.guard.document import Document
from app.guard.echo import echoes
from app.guard.facets import facets
from app.guard.fold import fold
from app.guard.foreign import in_english
from app.guard.framing import frame
from app.guard.gist import gist
from app.guard.hearsay import denies, refuted, reported
from app.guard.late import Late
from app.guard.layout import Layout
from app.guard.little_words import ASKS, words
from app.guard.marked_false import is_marked_false, marked_false
from app.guard.marks import DIGIT, mark
from app.guard.meant import meant
from app.guard.memory import Memory
from app.guard.options import Options
from app.guard.outweighed import outweighed
from app.guard.phases_alike import phases_alike
from app.guard.prepared import Prepared, prepared
from app.guard.put_right import put_right, without_lead
from app.guard.radiation import radiates
from app.guard.retort import retort
from app.guard.rows import Rows
from app.guard.saying import deny_sayings
from app.guard.scale_said import instead, scale_said
from app.guard.scan import Scanned, scan
from app.guard.sentence import Sentence
from app.guard.sole import sole
from app.guard.units import units
from app.guard.unread import unreadable
from app.guard.verdict import Conflict, Judge
from app.guard.weighing import choice, weighed
from app.guard.when import in_both, perhaps_past
from app.unwrap import unwrapped
from corpus.topic import Topic

if TYPE_CHECKING:
    from index.passage import Passage

WITHHELD = "[Withheld: this sentence could not be checked.]"
FAITHFUL = "No conflict with the table."
_AHEAD = 240
"""Characters after a sentence in which what it reports may be refuted."""
_TELLING = frozenset({"radiation", "dose", "panel", "noimaging", "all", "framepost", "which", "echo"})
_RHETORICAL = Late(r"\W*(?:so )?why (?:bother|waste|wait|fuss|even)\b.*\b(?:when|if|since|as|while|given that)\b")
"""A question that tells."""
_QUIZ = Late(r"\W*(?:true or false|true/false|true / false|t/f|right or wrong|yes or no|fact or fiction|fact or myth)\b")
"""Opens a statement that is asked."""
_FIGURES = Late(
    r"\b(?:image|imaging|green|amber|yellow|red|middle|bottom|lowest|highest|top|topmost)\b|[★⭐🌟]|\d|rated|score|rrl|sievert|stars?\b|\bradiation\b|symbol"
)

_MARKED = DIGIT | mark(
    (
        "image",
        "imaging",
        "green",
        "amber",
        "yellow",
        "red",
        "middle",
        "bottom",
        "lowest",
        "highest",
        "top",
        "★",
        "⭐",
        "🌟",
        "rated",
        "score",
        "rrl",
        "sievert",
        "star",
        "radiation",
        "symbol",
    )
)
"""Without one of these there are no such figures."""

_PAIRED = words("former latter first second both two they their these category categories rating ratings tier tiers")
"""Speaks of two studies named before."""


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
        self._document = Document(self._ready, variant)
        self._judge = Judge(self._ready, variant)
        self._passages = tuple(passages)
        self._citations = citations
        self._memory = Memory()
        self._layout = Layout()
        self._rows = Rows()
        self._options = Options()
        self._told: list[Claim] = []
        """What the last unit claimed."""

    def sentence(self, text: str) -> Checked:
        """The next sentence (with its trailing white space), checked in the context of those before it."""
        pieces: list[str] = []
        conflicts: list[Conflict] = []
        for start, end in units(unwrapped(text)):
            unit = text[start:end]
            found = self._conflicts(unit)
            if found or (end < len(text) and self._told):
                found = self._unless_refuted(unit, text[end : end + _AHEAD], found)
            conflicts += found
            pieces.append(put_right(unit, found) if found else unit)
        return Checked("".join(pieces), tuple(conflicts))

    def _unless_refuted(self, unit: str, ahead: str, found: list[Conflict]) -> list[Conflict]:
        """The conflicts `found`, none when the text goes on to deny what the unit reports; then the denial is what is claimed."""
        ahead = _plainly(ahead)
        if self._told and retort(ahead, True):
            said = _plainly(unit)
            if not denies(said) and (retort(ahead, False) or reported(said)):
                self._memory.question = list(self._told)
                return []
        if found and refuted(_plainly(unit), ahead, all(conflict.kind == "radiation" for conflict in found)):
            return []
        return found

    def _conflicts(self, unit: str) -> list[Conflict]:
        """The conflicts of one sentence or line, none when it passes."""
        stripped = unit.strip()
        self._told = []
        if not stripped and "\n" in unit:
            self._rows.end()
        if not stripped or stripped == WITHHELD:
            return []
        scanned = self._scan(unit)
        scanned.years = self._document.edition_years(scanned)
        spoken = stripped
        if unreadable(stripped, scanned, self._ready):
            english = None if scanned.shapes("inject") else in_english(stripped)
            if english is None:
                return [Conflict(without_lead(unit), WITHHELD, None, "unreadable")]
            spoken, scanned = english, self._scan(english)
        claims = self._claims(stripped if scanned.folded.length == len(unit) else scanned.text, scanned)
        self._told = [claim for claim in claims if claim.about not in {"edition", "variant"}]
        heading = self._layout.heading
        found = [found for claim in claims if (found := self._judge.judge(claim, spoken, scanned, heading)) is not None]
        if not found and self._citations and unsupported(stripped, self._passages):
            return [Conflict(without_lead(unit), "", None, "unsupported")]
        return [replace(conflict, said=without_lead(unit)) for conflict in found]

    def _scan(self, text: str) -> Scanned:
        scanned = scan(text, self._ready.names, self._ready.language, self._ready.speller)
        attitudes(scanned)
        return scanned

    def _claims(self, stripped: str, scanned: Scanned) -> list[Claim]:
        """What a sentence claims, by itself and as the answer, the item or the end of what stands before it."""
        layout, memory = self._layout, self._memory
        table_claims = self._rows.row(stripped, self._ready)
        if table_claims is not None:
            return table_claims
        if self._options.listed(stripped):
            return []
        keyed = self._options.keyed(stripped, self._statement, self._study)
        if keyed:
            return keyed
        layout.line(stripped)
        if self._plain(stripped, scanned):
            memory.remember(scanned, Reading(), layout.new_section)
            return []
        label = not scanned.named and (layout.new_section or stripped.rstrip("*_ ").endswith(":")) and not layout.bare
        sentence = Sentence(scanned, Context() if label else memory.context, self._ready.tables.old_editions)
        reading = read(sentence)
        claims = self._read(sentence, stripped)
        if _asks(stripped, scanned) and not (_requests(scanned) and reading.claims):
            memory.question = claims or radiates(sentence) or _bare(sentence)
            memory.choice = choice(sentence)
            memory.vote_asked(scanned)
            layout.asked(reading, scanned)
            self._options.asked(scanned)
            memory.remember(scanned, reading, layout.new_section)
            return []
        claims += memory.answered(scanned)
        claims += memory.voted(scanned, reading, claims)
        claims += memory.chosen(scanned, reading, claims)
        claims += memory.named_later(scanned, reading, claims, layout.new_section)
        claims += layout.in_order(stripped, scanned, reading)
        claims += layout.fragment(stripped, scanned, reading, claims)
        memory.remember(scanned, reading, layout.new_section, claims)
        return [claim for claim in claims if claim.value]

    def _read(self, sentence: Sentence, stripped: str) -> list[Claim]:
        """The claims of a sentence whose ratings are read: those on its facets, its frame, what it echoes, the document itself."""
        more = facets(sentence)  # which may take back what was read
        sentence.out.claims += more
        more = weighed(sentence)  # which may take back what was read
        sentence.out.claims += more
        more = sole(sentence) or phases_alike(sentence) or gist(sentence)
        sentence.out.claims = outweighed([*sentence.out.claims, *more], _doing(sentence))
        sentence.out.claims = sentence.out.claims or meant(sentence)
        if not marked_false(sentence):
            deny_sayings(sentence)
            turn(sentence)
            frame(sentence)
        sentence.out.claims = instead(sentence.out.claims, scale_said(sentence))
        said = in_both(sentence, perhaps_past(sentence, sentence.out.claims))
        document = [] if is_marked_false(sentence) else self._document.claims(sentence.scanned, sentence.context)
        claims = [*said, *echoes(sentence, said, self._ready.tables.edition), *document]
        if claims and self._document.other_topic(stripped):
            return [claim for claim in claims if claim.about in {"edition", "variant"}]
        return claims

    def _statement(self, text: str) -> list[Claim]:
        """What a text claims by itself."""
        sentence = Sentence(self._scan(text), Context(), self._ready.tables.old_editions)
        read(sentence)
        return self._read(sentence, text)

    def _study(self, text: str) -> Claim | None:
        """A claim yet without a value on the studies a text names first; None when it names none."""
        groups = Sentence(self._scan(text), Context(), self._ready.tables.old_editions).groups
        return Claim("rating", "", groups[0]) if groups else None

    def _plain(self, stripped: str, scanned: Scanned) -> bool:
        """A sentence without any cue claims nothing, and only lets the subject fade."""
        if (
            scanned.named
            or scanned.rating
            or scanned.agents
            or scanned.years
            or scanned.variants
            or self._memory.question
            or self._memory.choice
            or "☢" in stripped
        ):
            return False
        if scanned.marks & _MARKED and _FIGURES.search(scanned.text) is not None:
            return False
        if self._memory.context.pair is not None and not _PAIRED.isdisjoint(scanned.tokens):
            return False
        return not any(found.cue.kind in _TELLING for found in scanned.shape)


def _plainly(text: str) -> str:
    """A text without disguise, on one line."""
    hidden = not text.isascii() or not _HIDES.isdisjoint(text)
    return " ".join((fold(text).text if hidden else text).split())


_HIDES = frozenset("<&*_`~[")
"""One of these may be part of a disguise."""


def _doing(sentence: Sentence) -> frozenset[int]:
    """Where a verb of ordering stands as a noun ("ordering X would mean ..."), or a label before a whole statement."""
    words = sentence.words
    return frozenset(
        f.first
        for f in sentence.scanned.rating
        if (f.cue.value == "DO" and words[f.first].endswith("ing")) or (f.cue.value == "REC" and words[f.last - 1] == ":")
    )


def _asks(stripped: str, scanned: Scanned) -> bool:
    """Is it a question, and not one that tells?"""
    if _QUIZ.match(scanned.text) is not None:
        return True
    return stripped.rstrip("\"'”’*_)").endswith(("?", "？")) and _RHETORICAL.match(scanned.text) is None


def _bare(sentence: Sentence) -> list[Claim]:
    """As in "X? Not for this patient.": the study is asked for."""
    groups = sentence.groups
    if len(groups) != 1 or sentence.count - sum(named.last - named.first for named in groups[0]) > 3:
        return []
    return [Claim("rating", "REC", groups[0], at=groups[0][0].first)]


def _requests(scanned: Scanned) -> bool:
    """As in "Could you order X?"."""
    if "please" in scanned.tokens and not ASKS.isdisjoint(scanned.words[:3]):
        return True
    if scanned.words[1:4] == ["i", "ask", "you"]:
        return True
    return any(word in ASKS and scanned.words[index + 1 : index + 2] == ["you"] for index, word in enumerate(scanned.words[:8]))


def check(text: str, topic: Topic, variant: int | None, passages: Sequence[Passage] = (), citations: bool = False) -> Checked:
    """The whole text, checked; `variant` None means: only what no variant supports is a conflict."""
    return Guard(topic, variant, passages, citations).sentence(text)
