"""Check a text against the rating table, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.guard.citations import unsupported
from app.guard.claim import EXPLICIT, Claim
from app.guard.claims import Reader
from app.guard.context import Context, Reading
from app.guard.echo import echoes
from app.guard.facets import facets
from app.guard.foreign import in_english
from app.guard.judge import holds
from app.guard.layout import Layout
from app.guard.little_words import ASKS, NAMING, NO, NOT_EDITION, SET_ASIDE
from app.guard.prepared import Prepared, prepared
from app.guard.radiation import radiates
from app.guard.scan import Scanned, scan
from app.guard.statement import Kind, Statement
from app.guard.tables import Table
from app.guard.units import units
from app.guard.unread import unreadable
from corpus.topic import Topic
from index.passage import Passage

WITHHELD = "[Withheld: this sentence could not be checked.]"
_TELLING = frozenset({"radiation", "dose", "panel", "noimaging", "all", "framepost", "which"})
_ASSIGNED = re.compile(
    r"\b(?:she|he|this patient|the patient|our patient|this case|her case|his case|this|ours)\s+(?:clearly\s+|plainly\s+)?"
    r"(?:falls under|belongs (?:to|in|under)|fits|matches|counts as)\b|\b(?:since|as|because) this is\b|"
    r"\b(?:in|for) this (?:variant|table|scenario)\b(?! (?:only|and not|but not|unlike))"
)
"""Here the patient at hand is said to be of that scenario, or the table at hand is spoken of."""
_OTHERWISE = re.compile(
    r"\b(?:if|should|once|when|had|were|would|could|suppose)\b.*\b(?:scenario|variant|table|row|list)s? "
    r"(?:would|will|then|does|comes?|applies|apply|takes?|governs?)\b.*\b(?:there|then|where|in which|in it)\b"
)
"""Another scenario is supposed, and what holds there is said."""
_RHETORICAL = re.compile(r"\W*(?:so )?why (?:bother|waste|wait|fuss|even)\b.*\b(?:when|if|since|as|while|given that)\b")
"""A question that tells."""
_READERS = frozenset(
    {"reader", "readers", "doctor", "clinician", "physician", "radiologist", "list", "panel", "book", "user", "text", "wording"}
)
"""After a year that is an edition's."""
_FIGURES = re.compile(r"[★⭐🌟]|\d|rated|score|rrl|sievert|stars?\b|\bradiation\b|symbol")
_LEAD = re.compile(r"\s*(?:(?:[-*+•▪◦‣·–]|\d{1,3}[.)]|#{1,6}|>)\s+)*")


@dataclass(frozen=True)
class Conflict:
    """A statement that disagrees with the table, and what was shown instead."""

    said: str
    shown: str
    procedure: str | None
    kind: Kind


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
        self._topic = topic
        self._ready: Prepared = prepared(topic)
        self._variant = variant
        self._statement = Statement(self._ready, variant)
        self._passages = tuple(passages)
        self._citations = citations
        self._context = Context()
        self._layout = Layout()
        self._since = 0
        self._question: list[Claim] = []
        self._loose: list[Claim] = []

    def sentence(self, text: str) -> Checked:
        """The next sentence (with its trailing white space), checked in the context of those before it."""
        pieces: list[str] = []
        conflicts: list[Conflict] = []
        for start, end in units(text):
            unit = text[start:end]
            checked = self._unit(unit)
            if checked is None:
                pieces.append(unit)
            else:
                pieces.append(checked.text)
                conflicts.extend(checked.conflicts)
        return Checked("".join(pieces), tuple(conflicts))

    def _unit(self, unit: str) -> Checked | None:
        """One sentence or line; None when it passes."""
        stripped = unit.strip()
        if not stripped:
            self._layout.blank(unit)
            return None
        if stripped == WITHHELD:
            return None
        ready = self._ready
        scanned = scan(unit, ready.names, ready.language, ready.speller)
        scanned.years = [(i, y) for i, y in scanned.years if self._edition_year(scanned, i, y)]
        english = None
        if unreadable(stripped, scanned, ready):
            english = None if scanned.shapes("inject") else in_english(stripped)
            if english is None:
                return self._replace(unit, [Conflict(stripped, WITHHELD, None, "unreadable")])
            scanned = scan(english, ready.names, ready.language, ready.speller)
        claims = self._claims(stripped if scanned.folded.length == len(unit) else scanned.text, scanned)
        spoken = stripped if english is None else english
        found = [conflict for claim in claims if (conflict := self._judge(claim, spoken, scanned)) is not None]
        found = [replace(conflict, said=stripped) for conflict in found]
        if not found and self._citations:
            reason = unsupported(stripped, self._passages)
            if reason:
                found = [Conflict(stripped, "", None, "unsupported")]
        return self._replace(unit, found) if found else None

    # -- what the sentence claims -------------------------------------------

    def _claims(self, stripped: str, scanned: Scanned) -> list[Claim]:
        layout = self._layout
        table_claims = layout.row(stripped, scanned, self._ready)
        if table_claims is not None:
            return table_claims
        layout.line(stripped)
        if self._plain(stripped, scanned):
            return []
        loose = not scanned.named and (layout.new_section or stripped.rstrip("*_ ").endswith(":")) and not layout.bare
        reader = Reader(scanned, Context() if loose else self._context, self._ready.tables.old_editions)
        reading = reader.read()
        more = facets(reader)
        reader.out.claims += more
        reader.frame()
        said = echoes(reader, reader.out.claims, self._ready.tables.edition)
        claims = [*reader.out.claims, *said, *self._about_document(scanned, stripped)]
        if claims and layout.other_topic(stripped, self._ready):
            claims = [claim for claim in claims if claim.about in {"edition", "variant"}]
        asked = stripped.rstrip("\"'”’*_)").endswith(("?", "？"))
        asked = asked and not _RHETORICAL.match(scanned.text)
        requested = any(word in ASKS and scanned.words[index + 1 : index + 2] == ["you"] for index, word in enumerate(scanned.words[:8]))
        if asked and not (requested and reading.claims):
            self._question = claims or radiates(reader)
            layout.asked(reading, scanned)
            self._remember(scanned, reading)
            return []
        claims += self._answered(scanned, claims)
        claims += self._named_later(scanned, reading, claims)
        claims += layout.fragment(stripped, scanned, reading, claims)
        self._remember(scanned, reading, claims)
        return [claim for claim in claims if claim.value]

    def _plain(self, stripped: str, scanned: Scanned) -> bool:
        """A sentence without any cue claims nothing, and only lets the subject fade."""
        if scanned.named or scanned.rating or scanned.agents or scanned.years or scanned.variants or self._question or "☢" in stripped:
            return False
        if _FIGURES.search(scanned.text) or any(found.cue.kind in _TELLING for found in scanned.shape):
            return False
        self._remember(scanned, Reading())
        return True

    def _named_later(self, scanned: Scanned, reading: Reading, claims: list[Claim]) -> list[Claim]:
        """As in "There is one first choice. It is X": the statement comes before the name."""
        waiting, self._loose = self._loose, []
        if not scanned.named:
            loose = [f for f in reading.loose if f.cue.value in {"FIRST", "U", "M", "N", "D"}]
            negators = [f for f in scanned.shapes("negator") if loose and f.last <= loose[0].first]
            if loose and not negators and not scanned.shapes("condition") and not self._layout.new_section:
                self._loose = [Claim("rating", loose[0].cue.value, at=0)]
            return []
        head = scanned.words[: scanned.named[0].first]
        if not waiting or not head or set(head) - NAMING or len(scanned.words) > 16 or any(c.about == "rating" for c in claims):
            return []
        return [replace(claim, subject=reading.groups[0]) for claim in waiting]

    def _answered(self, scanned: Scanned, claims: list[Claim]) -> list[Claim]:
        """As in "Is X appropriate? Yes." says that it is."""
        question, self._question = self._question, []
        if not question or not scanned.shape or scanned.shape[0].first > 2 or scanned.named:
            return []
        match scanned.shape[0].cue.kind:
            case "yes":
                return question
            case "no" | "negator" if scanned.words[scanned.shape[0].first] in NO:
                return [
                    replace(claim, denied=not claim.denied)
                    for claim in question
                    if claim.about in {"rating", "contrast", "radiation", "panel"}
                ]
            case _ if scanned.shapes("framepost"):
                return [replace(claim, denied=not claim.denied) for claim in question if claim.about == "rating"]
            case _:
                return []

    def _about_document(self, scanned: Scanned, stripped: str) -> list[Claim]:
        """Claims on the edition and the variant themselves."""
        claims: list[Claim] = []
        tables = self._ready.tables
        known = {tables.edition, *tables.old_editions}
        for index, year in scanned.years:
            if year not in known:
                claims.append(Claim("edition", "UNKNOWN", year=year, at=index))
            elif (
                year != tables.edition
                and not scanned.shapes("past")
                and not scanned.shapes("negator")
                and not self._mentions_both(scanned)
                and scanned.layer("extra", 0, len(scanned.words), "now") is not None
            ):
                claims.append(Claim("edition", "STALE", year=year, at=index))
        if self._variant is not None:
            lower = scanned.text
            for index, number in scanned.variants:
                head = " ".join(scanned.words[max(0, index - 8) : index])
                if (
                    number != self._variant
                    and re.search(
                        r"^(?:so )?(?:this|it) is$|^we are in$|"
                        r"(?:this|the|your|our|her|his) (?:patient|case|scenario|presentation|situation|woman|man)\b.{0,40}$",
                        head,
                    )
                    and not re.search(r"\b(?:not|isn't|if|unlike|than|rather)\b", head)
                ) or self._misnamed(number, lower, scanned):
                    claims.append(Claim("variant", "WRONG", variant=number, at=index))
        return claims

    def _mentions_both(self, scanned: Scanned) -> bool:
        return any(year == self._ready.tables.edition for _, year in scanned.years)

    def _misnamed(self, number: int, lower: str, scanned: Scanned) -> bool:
        """As in "Variant 4 (malignancy)": the words in brackets name another variant."""
        match = re.search(rf"(?:variant|scenario)\s*{number}\s*[(:,-]+\s*([^);:.]{{3,80}})", lower)
        if match is None:
            return False
        named = self._ready.variants_named(match[1])
        return bool(named) and number not in named

    def _edition_year(self, scanned: Scanned, index: int, year: str) -> bool:
        """Is a year in the text the year of an edition?"""
        tables = self._ready.tables
        if year not in {tables.edition, *tables.old_editions} and self._ready.neighbour_year(scanned.text, year):
            return False
        before = scanned.words[max(0, index - 4) : index]
        if NOT_EDITION & set(before) and not (year in tables.old_editions and {"until", "since"} & set(before)):
            return False
        if set(before) & SET_ASIDE or (before[-2:-1] in (["was"], ["were"]) and "as" in before):
            return False
        near = scanned.layer("extra", max(0, index - 4), index, "edition") or scanned.layer(
            "extra", index + 1, min(len(scanned.words), index + 4), "edition"
        )
        if year in {tables.edition, *tables.old_editions}:
            if scanned.words[index + 1 : index + 2] and scanned.words[index + 1] in _READERS:
                return True
            if any(f.cue.value in EXPLICIT and 0 < f.first - index <= 3 for f in scanned.rating) and before[-1:] in (
                [":"],
                [","],
                [";"],
                ["-"],
                ["("],
                [],
            ):
                return True
            return near is not None or (
                bool(before)
                and before[-1] in {"in", "(", "from", "to", "since", "until", "of", "before"}
                and (any(f.cue.value in EXPLICIT for f in scanned.rating) or "☢" in scanned.text or bool(scanned.shapes("panel")))
            )
        return near is not None and int(year) >= 1990

    # -- memory --------------------------------------------------------------

    def _remember(self, scanned: Scanned, reading: Reading, claims: Sequence[Claim] = ()) -> None:
        context = self._context
        said = tuple(claims) or context.claims
        groups = [group for group in reading.groups if group]
        soft = reading.inability
        year = scanned.years[-1][1] if scanned.years else None
        heading_year = context.heading_year if not self._layout.new_section else None
        if scanned.years and not groups and (self._layout.new_section or len(scanned.words) <= 8):
            heading_year = year
        variant = scanned.variants[-1][1] if scanned.variants else None
        if not groups:
            self._since += 1
            if self._since > 4 or self._layout.new_section:
                self._context = Context(soft=soft, year=year, heading_year=heading_year, claims=said)
            else:
                self._context = Context(
                    context.subject, context.all, context.pair, soft, year or context.year, heading_year, variant or context.variant, said
                )
            return
        self._since = 0
        main = next((claim.subject for claim in reading.claims if claim.subject and claim.about == "compare"), reading.main or groups[0])
        every = tuple(named for group in groups for named in group)
        pair = (groups[0], groups[-1]) if len(groups) > 1 else ((groups[0][:1], groups[0][-1:]) if len(groups[0]) > 1 else None)
        self._context = Context(main, every, pair, soft, year, heading_year, variant, said)

    # -- judging -------------------------------------------------------------

    def _judge(self, claim: Claim, said: str, scanned: Scanned) -> Conflict | None:
        tables = self._ready.tables
        if claim.about == "edition":
            return Conflict(
                said,
                self._statement.edition_shown(claim),
                None,
                "radiation" if claim.value == "SCALE" and claim.low else "rating" if claim.value == "SCALE" else "edition",
            )
        if claim.about == "variant":
            return Conflict(said, self._statement.variant_shown(), None, "unsupported")
        if claim.year is not None and claim.year != tables.edition and claim.about not in {"radiation", "dose"}:
            return self._judge_old(claim, said, scanned)
        chosen = self._tables_for(claim, scanned)
        if not chosen or any(holds(claim, table, self._ready.doses) for table in chosen):
            return None
        if self._variant is None and any(
            number in tables.now and holds(claim, tables.now[number], self._ready.doses) for number in self._ready.variants_named(said)
        ):
            return None
        if _OTHERWISE.search(scanned.text) and claim.variant is None:
            chosen = [table for number, table in tables.now.items() if number != self._variant] or chosen
            if any(holds(claim, table, self._ready.doses) for table in chosen):
                return None
        if claim.variant is None and self._variant is not None and claim.about not in {"radiation", "symbol", "msv", "dose"}:
            others = self._ready.other_tables(said, self._layout.heading, self._variant)
            for part in () if others else _parts(claim, scanned):
                others = others or self._ready.other_tables(part, "", self._variant)
            assigned = _ASSIGNED.search(scanned.text)
            if others and not assigned and any(holds(claim, table, self._ready.doses) for table in others):
                return None
            if others and not assigned:
                chosen = others[:1]
        return self._conflict(claim, said, chosen[0])

    def _tables_for(self, claim: Claim, scanned: Scanned) -> list[Table]:
        now = self._ready.tables.now
        number = claim.variant if claim.variant is not None and claim.variant in now else self._variant
        if number is not None and number in now:
            return [now[number]]
        named = self._ready.other_tables(scanned.text, self._layout.heading, -1)
        return named or list(now.values())

    def _judge_old(self, claim: Claim, said: str, scanned: Scanned) -> Conflict | None:
        tables = self._ready.tables
        number = claim.variant if claim.variant is not None else self._variant
        if claim.year in tables.old_editions:
            if claim.year != tables.old_editions[0]:
                return (
                    None
                    if scanned.shapes("past") or "was" in scanned.words or "were" in scanned.words or "rated" in scanned.words
                    else self._conflict_at(claim, said, number)
                )
            old = [tables.before[number]] if number in tables.before else list(tables.all_before.values())
            if any(holds(claim, table, self._ready.doses) for table in old):
                return None
            named = self._ready.variants_named(said)
            if claim.variant is None and any(n in tables.before and holds(claim, tables.before[n], self._ready.doses) for n in named):
                return None
        return self._conflict_at(claim, said, number)

    def _conflict_at(self, claim: Claim, said: str, number: int | None) -> Conflict:
        now = self._ready.tables.now
        table = now[number] if number in now else next(iter(now.values()))
        conflict = self._conflict(claim, said, table)
        return replace(conflict, kind="edition")

    def _conflict(self, claim: Claim, said: str, table: Table) -> Conflict:
        bits = [group for named in claim.subject for group in named.groups]
        cell = table.best(bits[0]) if bits else None
        name = cell.name if cell else (self._ready.names.text(bits[0])[0] if bits else None)
        return Conflict(said, self._statement.shown(claim, table), name, self._statement.kind(claim, table))

    def _replace(self, unit: str, conflicts: list[Conflict]) -> Checked:
        """The unit with its statement put right; bullets, quotation marks of a block and table cells stay."""
        lead = _LEAD.match(unit)
        head = unit[: lead.end()] if lead else ""
        tail = unit[len(unit.rstrip()) :]
        conflicts = [replace(conflict, said=conflict.said.removeprefix(head.strip()).lstrip() or conflict.said) for conflict in conflicts]
        shown: list[str] = []
        for conflict in conflicts:
            if conflict.shown not in shown:
                shown.append(conflict.shown)
        body = " ".join(part for part in shown if part)
        if unit.strip().startswith("|") and unit.strip().endswith("|") and len(unit.strip()) > 1:
            cells = max(1, unit.strip().count("|") - 1)
            body = "| " + body.replace("|", "/") + " |" + " |" * (cells - 1)
            head = unit[: len(unit) - len(unit.lstrip())]
        elif not body:
            return Checked(tail if "\n" in tail else "", tuple(conflicts))
        return Checked(head + body + tail, tuple(conflicts))


def _parts(claim: Claim, scanned: Scanned) -> list[str]:
    """The stretches of a sentence in which a claim is made: between two commas ("X, a top-tier study after fusion, is ..."), a clause."""
    starts, text, count = scanned.read.starts, scanned.text, len(scanned.words)
    commas = [index for index, word in enumerate(scanned.words) if word == ","]
    breaks = sorted([f.first for f in scanned.shapes("break")] + [i for i, word in enumerate(scanned.words) if word in {";", ":"}])
    parts = []
    for ends, both in ((commas, True), (breaks, False)):
        before = [index for index in ends if index < claim.at]
        after = [index for index in ends if index > claim.at]
        if (before and after) if both else (before or after):
            first = starts[before[-1]] + 1 if before else 0
            parts.append(text[first : starts[after[0]] if after and after[0] < count else len(text)])
    return parts


def check(text: str, topic: Topic, variant: int | None, passages: Sequence[Passage] = (), citations: bool = False) -> Checked:
    """The whole text, checked; `variant` None means: only what no variant supports is a conflict."""
    return Guard(topic, variant, passages, citations).sentence(text)
