"""Laboratory values of a sentence: about the patient unless it is about relatives, advice or an "if"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.facts.cue import Kind
from app.facts.cues import Match
from app.facts.headings import Section
from app.facts.lexicon import Lexicon
from app.facts.measured import measure
from app.facts.mention import Mention
from app.facts.presentation import Status
from app.facts.reading import IMPLIED, PLAIN, Reading
from app.facts.roles import Role
from app.facts.sentences import Sentence
from app.facts.value import Value


def read_values(
    sentence: Sentence, matches: Sequence[Match], mentions: Sequence[Mention], words: list[str], lexicon: Lexicon
) -> list[Reading]:
    """What the values state; a mention inside a value that is not raised then states nothing."""
    if sentence.section in (Section.FAMILY, Section.ADVICE):
        return []
    what_if = next((match.start for match in matches if lexicon.role_of[match.cue] is Role.WHAT_IF), sentence.last)
    ends = (Role.ORDER,) if what_if < sentence.last else (Role.IF, Role.ORDER)
    supposed = next((match.start for match in matches if lexicon.role_of[match.cue] in ends), sentence.last)
    readings: list[Reading] = []
    done = -1
    for match in matches:
        cue = lexicon.cues[match.cue]
        if cue.kind is not Kind.MEASURE or cue.measure is None or match.start > supposed or match.start <= done:
            continue
        value = measure(words, match, cue.measure, sentence.last)
        if value is None:
            continue
        done = value.start
        readings.append(replace(_reading(value, bool(cue.measure.below)), what_if=value.start > what_if))
        if value.disputed:
            readings.append(replace(readings[-1], says=Status.ABSENT, because="two values disagree", whole=True))
        if not value.raised:
            for mention in mentions:
                if value.start <= mention.start < value.end:
                    mention.unreal = "value not raised"
    return readings


def _reading(value: Value, low: bool) -> Reading:
    if not value.raised:
        return Reading(value.fact, Status.ABSENT, value.start, value.end, "value not raised", IMPLIED)
    return Reading(value.fact, Status.PRESENT, value.start, value.end, "low value" if low else "raised value", PLAIN)
