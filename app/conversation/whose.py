"""Whom a turn is about: the patient at hand, somebody new ("what about a 40M with ..."), or one of before ("back to Mrs A")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.conversation.heard import Heard, age_in, likeness
from app.conversation.named import called_in_short, labels
from app.conversation.turn import after
from app.conversation.wording import part
from app.conversation.words import pattern

HEAD = 40
"""Characters in which a turn names whom it is about."""
Stating = Callable[[str], frozenset[str]]
"""The facts a text states as present, by name."""


@dataclass(frozen=True)
class Turning:
    """A turn to another patient."""

    to: Heard | None
    """One of before; None for somebody new."""
    start: int = 0
    """Where the words about that patient start; what stands before them belonged to the old one."""


def turning(text: str, now: Heard, others: Sequence[Heard], stating: Stating, symptoms: frozenset[str]) -> Turning | None:
    """Whom the turn turns to; None when it goes on about the patient at hand."""
    if not now.known or pattern("same").search(text):
        return None
    earlier = _earlier(text, now, others, stating)
    if earlier is not None:
        return None if earlier is now else Turning(earlier)

    def complains(position: int) -> bool:
        return not symptoms.isdisjoint(stating(after(text, position)))

    if found := pattern("anew").search(text):
        return Turning(None, found.end())
    corrects = pattern("correction").search(text) is not None
    if (not corrects or pattern("asked_for_another").search(text)) and (start := _somebody_else(text, complains)):
        return Turning(None, start)
    if not corrects and (start := _called_otherwise(text, now)) >= 0 and complains(start):
        return Turning(None, start)
    age = age_in(text)
    if age and now.age not in ("", age) and not corrects:
        return Turning(None)
    return _next_one(text, now, complains)


def _earlier(text: str, now: Heard, others: Sequence[Heard], stating: Stating) -> Heard | None:
    """The patient of before that is meant, or the one at hand when his name is called; None when nobody is."""
    called = labels(text)
    if called & labels(now.words) or (others and called_in_short(text, now.words)):
        return now
    named = [other for other in others if called & labels(other.words) or called_in_short(text, other.words)]
    if named or not others:
        return named[-1] if named else None
    back = pattern("back_to").search(text)
    if back is None:
        found = pattern("definite_person").search(text)
        return _described(found.group(), now, others, stating) if found else None
    words = text[slice(*part(back))]
    if pattern("real_one").search(words):
        return None
    if place := pattern("place_of_patient").search(words):
        return others[0] if place["first"] else others[-1]
    described = _described(words, now, others, stating)
    return described or (others[-1] if pattern("my_own").search(words) else None)


def _described(words: str, now: Heard, others: Sequence[Heard], stating: Stating) -> Heard | None:
    """The one of before whom the words fit best, when they fit the patient at hand less well."""
    said = stating(words)
    best = max(others, key=lambda other: likeness(words, said, other))
    return best if likeness(words, said, best) > likeness(words, said, now) else None


def _somebody_else(text: str, complains: Callable[[int], bool]) -> int:
    """Where the words about somebody else with a complaint of his own begin: a relative who is asked for, or "a 40M with ..."."""
    if (relative := pattern("other_person").search(text)) and pattern("for_that_person").search(text) and complains(relative.end("who")):
        return relative.end("who")
    if (another := pattern("somebody_new").search(text)) and complains(part(another)[0]):
        return part(another)[0]
    if (head := pattern("new_head").match(text)) and complains(head.end()):
        return head.end()
    return 0


def _called_otherwise(text: str, now: Heard) -> int:
    """Where a name stands that the turn opens with, while the patient at hand is called by another of its kind ("bed 4"); -1 nowhere."""
    wording, compared = pattern("label").over(text)
    kinds = {label[:2] for label in labels(now.words)}  # "mr" and "mrs" are of one kind
    start = len(text) - len(text.lstrip())
    for found in wording.finditer(compared, start, start + HEAD):
        if found.group()[:2] in kinds:
            return found.start()
    return -1


def _next_one(text: str, now: Heard, complains: Callable[[int], bool]) -> Turning | None:
    """Somebody new after "that's all for her", in the same turn or the next."""
    if done := pattern("closing").search(text):
        if complains(done.end()):
            return Turning(None, done.end())
        now.closed = True
        return None
    new = now.closed and complains(0) and not pattern("goes_on").match(text)
    return Turning(None) if new else None
