"""What the sentences before leave to the next: the study spoken of, a question that waits for its answer, a rating without its study."""

from __future__ import annotations

from collections.abc import Sequence

from app.guard.frame.answering import ANSWERS, POINTS, answers_otherwise, is_one, is_plain_no, left_unnamed, now_spoken_of, two_of
from app.guard.frame.retort import retort
from app.guard.sentence.claim import Claim
from app.guard.sentence.context import Context, Reading
from app.guard.sentence.scan import Scanned
from app.guard.words.facet_words import AGREES, ANY_AMOUNT, DIFFERS, PANEL
from app.guard.words.little_words import NAMING, NO

_NONE = frozenset({"no", "none", "zero", "nothing", "not", "without", "nil", "never", "free", "o"})
_FADES_AFTER = 4
"""Sentences without a study after which the last one is no longer meant."""


class Memory:
    """Remembers between sentences."""

    def __init__(self) -> None:
        """Nothing was said yet."""
        self.context = Context()
        self.question: list[Claim] = []
        """What a question asked whether it is so."""
        self.choice: Claim | None = None
        """What a question asked which of two studies it is."""
        self._since = 0
        self._unnamed: list[Claim] = []
        self._votes = ("", 0)
        """What a question asked of the panel, and how many more sentences may answer it."""

    def remember(self, scanned: Scanned, reading: Reading, new_section: bool, claims: Sequence[Claim] = ()) -> None:
        """Take in a sentence that claimed `claims`; a new section forgets the study spoken of."""
        context = self.context
        said = tuple(claims) or context.claims
        year = scanned.years[-1][1] if scanned.years else None
        heading_year = None if new_section else context.heading_year
        if (
            year is not None
            and not reading.groups
            and (new_section or (len(scanned.words) <= 8 and scanned.words[0] not in POINTS))
            and not _SET_ASIDE & scanned.tokens
        ):
            heading_year = year
        variant = scanned.variants[-1][1] if scanned.variants else None
        if reading.groups:
            self._since = 0
            subject, every, pair = now_spoken_of(reading)
        else:
            self._since += 1
            if self._since > _FADES_AFTER or new_section:
                subject, every, pair, variant = (), (), None, None
            else:
                subject, every, pair = context.subject, context.all, context.pair
                year, variant = year or context.year, variant or context.variant
        two = two_of(context, subject, pair)
        rated = (named for claim in claims if claim.about in _RATES for named in (*claim.subject, *claim.other) if named.groups)
        told = tuple(dict.fromkeys((*context.told, *rated))) if claims else context.told
        self.context = Context(subject, every, pair, reading.inability, year, heading_year, variant, two, told, said)

    def chosen(self, scanned: Scanned, reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
        """As in "Which is rated higher, X or Y? X." says that X is."""
        choice, self.choice = self.choice, None
        if choice is None or any(claim.about == "compare" for claim in claims):
            return []
        head = set(scanned.words[:6])
        if head & {"neither", "same", "equal", "equally", "both", "none"} and len(reading.groups) < 2:
            return [choice._replace(about="alike", value="SAME", subject=(*choice.subject, *choice.other), other=())]
        sides = [choice.subject, choice.other]
        if not scanned.named and head & {"former", "latter", "first", "second"}:
            side = 0 if head & {"former", "first"} else 1
        elif scanned.named and scanned.named[0].first <= 4:
            places = [index for index, one in enumerate(sides) if one[0].groups == scanned.named[0].groups]
            if len(places) != 1:
                return []
            side = places[0]
        else:
            return []
        return [choice._replace(subject=sides[side], other=sides[1 - side])]

    def answered(self, scanned: Scanned) -> list[Claim]:
        """As in "Is X appropriate? Yes." says that it is."""
        question, self.question = self.question, []
        if question and not scanned.named and scanned.words[:3] == ["it", "is", "not"] and len(scanned.words) <= 6:
            return [
                claim._replace(denied=not claim.denied) for claim in question if claim.about in {"rating", "contrast", "radiation", "panel"}
            ]
        if question and not scanned.named and ANY_AMOUNT & set(scanned.words[:8]) and _NONE.isdisjoint(scanned.tokens):
            amounts = [claim._replace(value="SOME", denied=False) for claim in question if claim.about == "radiation"]
            if amounts:
                return amounts  # as in "How much radiation from X? About as much as a flight"
        if question and not scanned.named and (answers_otherwise(scanned) or retort(" ".join(scanned.text.split()), True)):
            return [claim._replace(denied=not claim.denied) for claim in question]
        if not question or not scanned.shape or scanned.shape[0].first > 2 or scanned.named:
            return []
        match scanned.shape[0].cue.kind:
            case "yes":
                return question
            case "no" | "negator" if scanned.words[scanned.shape[0].first] in NO:
                denied = {"rating", "contrast", "radiation", "panel"}
            case _ if is_plain_no(scanned):
                denied = {"rating", "contrast", "radiation", "panel", "alike", "compare"}
            case _ if scanned.shapes("framepost"):
                denied = {"rating"}
            case _:
                return []
        return [claim._replace(denied=not claim.denied) for claim in question if claim.about in denied]

    def vote_asked(self, scanned: Scanned) -> None:
        """As in "Where did the panel disagree?"."""
        asked = frozenset({"where", "which", "what", "on"}) & set(scanned.words[:8]) and not scanned.named
        told = next(iter(scanned.shapes("panel")), None) if asked else None
        words = scanned.tokens if asked and PANEL & scanned.tokens else frozenset()
        differs = bool(words & DIFFERS) if told is None else told.cue.value == "YES"
        self._votes = ("YES" if differs else "NO", 3) if told is not None or words & (DIFFERS | AGREES) else ("", 0)

    def voted(self, scanned: Scanned, reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
        """As in "Not on X. On Y, ...", which answers such a question."""
        value, left = self._votes
        if not left or not scanned.named:
            return []
        self._votes = (value, left - 1)
        head = scanned.words[: scanned.named[0].first]
        if not ANSWERS.issuperset(head) or any(claim.about == "panel" for claim in claims):
            self._votes = ("", 0)
            return []
        return [Claim("panel", value, reading.groups[0], denied="not" in head, at=scanned.named[0].first)]

    def named_later(self, scanned: Scanned, reading: Reading, claims: list[Claim], new_section: bool) -> list[Claim]:
        """As in "There is one first choice. It is X": the statement comes before the name."""
        waiting, self._unnamed = self._unnamed, []
        if not scanned.named:
            self._unnamed = [] if new_section else left_unnamed(scanned, reading)
            return []
        head, tail = scanned.words[: scanned.named[0].first], scanned.words[scanned.named[-1].last :]
        said_so = (head and NAMING.issuperset(head)) or (not head and is_one(tail))
        long = len(scanned.words) > 16 and len(reading.groups) != 1
        if not waiting or not said_so or long or any(claim.about == "rating" for claim in claims):
            return []
        self._unnamed = [] if head else waiting
        return [claim._replace(subject=group) for claim in waiting for group in reading.groups]


_RATES = frozenset({"rating", "compare", "alike", "only", "panel"})
_SET_ASIDE = frozenset({"date", "outdated", "superseded", "obsolete", "replaced", "retired", "withdrawn", "expired", "forget", "ignore"})
"""Said of an edition: what follows is not of it."""
