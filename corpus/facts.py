"""facts.toml: what rules look at in a patient, the question that asks for it, and the words that state it.

Cue phrases are written in the small language of `app.facts.cues`: `neck pain`, `ache|pain`, `the?`, `{list}`, `{n}`, `~`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from corpus.record import Record


class FactRow(Record):
    """One fact and its cue phrases."""

    name: str
    label: str
    """For a person: "known malignancy"."""
    question: str = ""
    kind: Literal["decides", "context"] = "context"
    """"decides" when a rule row looks at it."""
    whole: tuple[str, ...] = ()
    """Phrases that name the fact as a whole ("cancer"): denied, they deny all of it."""
    present: tuple[str, ...] = ()
    """Phrases that name a part or sign of it ("lymphoma", "fever")."""
    only_present: tuple[str, ...] = ()
    """Phrases that count when affirmed, and say nothing when denied."""
    absent: tuple[str, ...] = ()
    """Phrases that state its absence by themselves ("afebrile")."""
    only_absent: tuple[str, ...] = ()
    """Phrases that count when denied, and say nothing when affirmed ("surgery" of any kind)."""
    explained: tuple[str, ...] = ()
    """Phrases that make it harmless where they follow it in its sentence: weight lost "on purpose"."""
    alarm: tuple[str, ...] = ()
    """Phrases that hint at the fact and state nothing: where nothing else speaks of it, it is asked."""
    parts_deny: bool = True
    """May a denied part stand for the whole? (No fever: no infection. No lymphoma: still not "no cancer".)"""
    suspected: bool = False
    """Does a suspicion count? (Infection: yes. Malignancy: no.)"""
    symptom: bool = False
    """Part of the complaint itself, so that onset and duration may belong to it."""
    remote: str = ""
    """The fact a mention long ago states instead; "self" when time does not matter."""
    region: bool = False
    """A complaint elsewhere in the body, so that onset and duration may belong to it."""
    claims: tuple[str, ...] = ()
    """Symptoms whose signs are this region's own where the first complaint of the topic is denied."""
    event: bool = False
    """Something that was done: planned or declined is not done."""
    red_flag: bool = False
    """Does "no red flags" deny it?"""


class Measure(Record):
    """A measured value that states a fact, e.g. a laboratory result."""

    fact: str
    names: tuple[str, ...]
    above: float = 0.0
    """Raised from this value on, in the first unit."""
    below: float = 0.0
    """Instead of `above`: low below this value, for the first of two numbers ("82/45"); 0: not so."""
    most: float
    """Larger values are no measurement of this kind and are not read."""
    units: dict[str, float] = Field(default_factory=dict)
    """Unit as written, lower case -> factor to the first unit."""
    least: float = 0.0
    """Smaller values are no measurement of this kind either."""
    large: float = 0.0
    """Values above this are in a second scale and are divided by `large_by`; 0: there is none."""
    large_by: float = 1.0
    fahrenheit: bool = False
    """May the value be written in degrees Fahrenheit (90 to 110)?"""


class Onset(Record):
    """Which facts durations, "new" and "unchanged" state, and of which symptoms."""

    symptoms: tuple[str, ...]
    acute: str
    chronic: str
    unchanged: str
    subjects: tuple[str, ...] = ()
    """Words that stand for the symptom: "pain", "symptoms"."""
    chronic_days: int = 84
    """From this duration on the complaint is chronic."""
    recent_days: int = 92
    """An event up to this long ago is recent."""


class Age(Record):
    """The fact that an age below a limit states."""

    fact: str
    under: int
    counted_in: int = 0
    """The year up to which ages are counted from a year of birth, so that an answer is the same on any day; 0: they are not read."""
    counted_for: int = 4
    """Years after it for which a patient near the limit may have passed it."""


class FactsFile(Record):
    """The whole of facts.toml."""

    fact: tuple[FactRow, ...]
    words: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Word lists that phrases name as `{list}`; single words."""
    nothing: tuple[str, ...] = ()
    """Phrases that look like cues and mean nothing: "fell asleep", "cancer centre"."""
    benign: tuple[str, ...] = ()
    """Phrases that name a harmless finding: remarked, never counted."""
    no_red_flags: tuple[str, ...] = ()
    """Phrases that deny every fact marked `red_flag`."""
    measure: tuple[Measure, ...] = ()
    onset: Onset | None = None
    age: Age | None = None
