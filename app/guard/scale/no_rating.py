"""Rating words that rate no study: those of a condition, of another noun, of a frame, of an order box."""

from __future__ import annotations

from collections.abc import Callable

from app.guard.frame.subject import taken_as
from app.guard.scale.describing import described, is_adjective, is_approving
from app.guard.scale.on_the_way import of_a_name, of_dose_level, of_dose_list, passed_through, to_remember
from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import BEFORE_ORDER, GIVEN, REASON

_ABILITY = frozenset({"for", "at", "in", "to", "seen", "shown", "assessed", "able"})


def rates_nothing(sentence: Sentence, found: Found, value: str) -> bool:
    """True when a rating cue is used in one of the ways that rate no study, whichever study stands beside it."""
    for use in _USES:  # noqa: SIM110 - a generator costs more than the tests
        if use(sentence, found, value):
            return True
    return False


def _no_order(sentence: Sentence, found: Found, value: str) -> bool:
    """A verb such as "order" tells to do something only at the start of a clause or after a colon, bullet and the like."""
    if found.cue.value != "DO" or found.first == 0:
        return False
    before = sentence.words[found.first - 1]
    return before == "and" or (before not in BEFORE_ORDER and found.first != sentence.clause(found.first)[0])


def _empty_box(sentence: Sentence, found: Found, value: str) -> bool:
    return sentence.words[found.last : found.last + 3] == [":", "[", "]"]


def _contraindicated(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "contraindicated in renal failure": a matter of the patient, and no rating."""
    words = sentence.words
    if "contraindicated" not in words[found.first : found.last]:
        return False
    start, _ = sentence.clause(found.first)
    return (
        sentence.condition(found.first) is not None
        or (found.last < sentence.count and words[found.last] in REASON)
        or not GIVEN.isdisjoint(words[max(0, start - 1) : start + 1])
    )


def _role_beside_rating(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "is recommended as the first study": the other cue is the rating."""
    if value != "FIRST" or not taken_as(sentence, found):
        return False
    others = (f for f in sentence.beside(found) if f.first != found.first and f.cue.kind == "rating" and f.cue.value != "DO")
    return any(f.cue.side != "pre" or f.first < found.first for f in others)  # not "as the first study, as the table recommends"


def _of_the_agent(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "no dye is needed for this first test": contrast is spoken of, and the test only named."""
    if value not in {"FIRST", "SECOND"} or sentence.groups or not sentence.scanned.agents:
        return False
    return bool({"for", "in", "during", "at"} & set(sentence.words[max(0, found.first - 3) : found.first]))


def _of_the_panel(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "nothing suggests a split vote on X": what is suggested is no study."""
    return found.cue.side == "pre" and any(0 <= f.first - found.last <= 2 for f in sentence.scanned.shapes("panel"))


def _so_much(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "scattered enough to be flagged": no study is enough."""
    words = sentence.words
    if words[found.first : found.last] != ["enough"]:
        return False
    return words[found.last : found.last + 1] in (["to"], ["that"]) and words[found.first - 1] not in _BEING


_BEING = frozenset({"is", "are", "be", "was", "alone", "more", "than", "often", "usually"})


def _best_at(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "best seen on": what a study can show."""
    return sentence.words[found.last - 1] == "best" and found.last < sentence.count and sentence.words[found.last] in _ABILITY


def _supposed(sentence: Sentence, found: Found, value: str) -> bool:
    """A rating inside a condition is supposed and not said, unless it opens an order to which the condition leads."""
    condition = sentence.condition(found.first)
    if condition is None or (value == "SECOND" and sentence.words[found.first] == "only"):
        return False
    if found.cue.side != "pre":
        return condition.closed or value not in EXPLICIT
    words = sentence.words
    approved = {"safe", "wrong", "correctly", "wisely"} & set(words[: condition.first]) and words[condition.first] == "if"
    return condition.closed and not sentence.scanned.shapes("approve") and not approved


def _weighed(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "1 to 10 mSv against the 10 to 30 of X": figures are set side by side."""
    words = sentence.words
    if words[found.first] != "against":
        return False
    if any(other.first == found.first + 1 for other in sentence.scanned.explicit):
        return True  # as in "may be appropriate, against usually not appropriate for Y"
    beside = [word for word in words[found.first + 1 : found.first + 3] if word != "the"][:1]
    return words[found.first - 1] in {"msv", "☢"} or any(word[0].isdecimal() or word == "☢" for word in beside)


def _of_the_others(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "that version may be appropriate, the others are usually not": the others of a kind are rated, and no study that is named."""
    head = sentence.words[max(0, found.first - 4) : found.first]
    if "others" not in head or found.cue.value not in EXPLICIT:
        return False
    return "the" in head and "," not in head[head.index("others") :] and not any(f.cue.kind == "all" for f in sentence.scanned.shape)


_USES: tuple[Callable[[Sentence, Found, str], bool], ...] = (
    _no_order,
    _empty_box,
    _contraindicated,
    _role_beside_rating,
    described,
    is_adjective,
    _of_the_panel,
    is_approving,
    _so_much,
    _best_at,
    _of_the_agent,
    _supposed,
    _weighed,
    _of_the_others,
    of_a_name,
    of_dose_level,
    to_remember,
    passed_through,
    of_dose_list,
)
