"""Which variants a question names: outright ("variant 4", "the malignancy table"), or as the situation it is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.text.phrases import Worded, pattern
from corpus.topic import Topic

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBER = rf"(?:\d{{1,2}}|(?:{'|'.join(WORDS)})\b)"
NUMBERED = re.compile(
    rf"\b(?:variants?|scenarios?|table|v)(?:\s*(?:no\.?|number|#)\s*|\s+|(?=\d))"
    rf"({NUMBER}(?:\s*(?:,|and|or|&|/|vs\.?|versus|with|to)\s*(?:and\s+)?(?:variants?\s+)?{NUMBER})*)(?!\w)",
    re.IGNORECASE,
)
"""One or several: "variant 4", "variants 1, 2 and 7", "variant four versus variant five"."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDERED = re.compile(rf"\b(\d{{1,2}}(?=st|nd|rd|th)|{'|'.join(ORDINALS)})(?:st|nd|rd|th)?\s+(?:variant|scenario|table)\b", re.IGNORECASE)
"""By its place: "the eighth variant", "the 2nd table"."""
WHERE = re.compile(
    r"\b(?:in|for|under|of|with|if|after|on|to|given|during|regarding|concerning|about|where|when)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
STARTS = re.compile(r"(?:in|for|after|with)\s", re.IGNORECASE)
SET_OFF_BEFORE = re.compile(
    r"(?:^|[,:;(\u2013-]\s)\W*(?:(?:the|a|an|any|some|suspected|possible|probable|likely|known|proven)\s+)*$", re.IGNORECASE
)
SET_OFF_AFTER = re.compile(r"\s*(?:[,:;)?.\u2013]|-\s|\W*$|(?:with|without|who|and)\s)")
"""At one end of the question, or between commas: "known cancer: CT?" asks for CT in known cancer."""
TABLE = re.compile(r"\b(?:table|variant|scenario|column|tier|list|pathway|branch|group|setting|population|cohort)\b", re.IGNORECASE)


@dataclass(frozen=True)
class NamedVariants:
    """The variants of a question, by number, in the order of the topic."""

    outright: tuple[int, ...]
    implied: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    """Where they are named, start and end."""


def named_variants(text: str, topic: Topic) -> NamedVariants:
    """The variants that `text` names; a name inside a longer one of another variant does not count."""
    rows, read = topic.variants.variant, Worded(text)
    named = (row for row in rows if read.may_hold(row.names))
    found = [(match.start(), match.end(), row.number) for row in named for match in pattern(row.names).finditer(text)]
    found = [one for one in found if not any(other is not one and _inside(one, other) for other in found)]
    outright, spans = set[int](), [(start, end) for start, end, _ in found]
    for match in NUMBERED.finditer(text):
        outright |= {int(one) if one.isdigit() else WORDS.index(one.lower()) + 1 for one in re.findall(NUMBER, match[1], re.IGNORECASE)}
        spans.append(match.span())
    for match in ORDERED.finditer(text):
        outright.add(int(match[1]) if match[1].isdigit() else ORDINALS.index(match[1].lower()) + 1)
        spans.append(match.span())
    outright |= {number for start, end, number in found if TABLE.search(_with_next_word(text, start, end))}
    implied = {number for start, end, number in found if _is_where(text, start, end)}
    return NamedVariants(
        tuple(row.number for row in rows if row.number in outright),
        _outranking(tuple(row.number for row in rows if row.number in implied), topic),
        tuple(sorted(set(spans))),
    )


def _inside(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1] and other[1] - other[0] > one[1] - one[0] and one[2] != other[2]


def _with_next_word(text: str, start: int, end: int) -> str:
    """The name with the word after it: "malignancy" in "the malignancy scenario" names a table outright."""
    following = re.match(r"\s+\w+", text[end:])
    return text[start:end] + (following[0] if following else "")


def _is_where(text: str, start: int, end: int) -> bool:
    """Is the question asked for that situation?"""
    before, after = text[:start], text[end:]
    if WHERE.search(before) or STARTS.match(text[start:end]):
        return True
    return bool(SET_OFF_BEFORE.search(before) and SET_OFF_AFTER.match(after))


def _outranking(numbers: tuple[int, ...], topic: Topic) -> tuple[int, ...]:
    """Of several situations, those that hold whatever else is said: cancer patients with new neck pain are cancer patients."""
    always = tuple(number for number in numbers if topic.variant(number).assume == "always")
    return always or numbers
