"""Words of English that name a part of a scale of grades, bound it, or turn it into the rest of the scale; no medicine here."""

from __future__ import annotations

from app.guard.words.little_words import words

LOW, MIDDLE, TOP = 1, 2, 4
"""The three grades as bits, so that any part of the scale is a number from 1 to 7."""
WHOLE = 7

PLACES = {
    **dict.fromkeys(words("top best highest uppermost topmost"), TOP),
    **dict.fromkeys(words("middle intermediate mid midmost central in-between"), MIDDLE),
    **dict.fromkeys(words("bottom lowest worst poorest lowermost"), LOW),
}
"""One grade by its place."""

HALVES = {"upper": MIDDLE | TOP, "higher": MIDDLE | TOP, "better": MIDDLE | TOP, "lower": LOW | MIDDLE}
"""Two grades by their place, beside "two"."""

ENDS = words("extreme extremes ends poles")
"""Both grades that are not in the middle."""

GRADES = words(
    "rating ratings tier tiers category categories group groups band bands grade grades mark marks score scores class classes column "
    "rung shelf bracket third label labels verdict slot endorsement end drawer box bin level"
)
"""What a place is a place of."""

SCORING = words("score scores scored scoring points scale band bands range rated rating ratings mark marks median grade graded")
"""With one of these a figure may be a score."""

UP = words("above over past beyond exceeds exceed exceeded exceeding surpasses surpass surpassed tops outdoes")
DOWN = words("below beneath")
UNDER = words("under")
"""Below a score; a study may also be listed "under" a grade."""
MORE = words("more higher better greater")
LESS = words("less lower worse fewer poorer")

NOT = words(
    "not never no nobody none nothing neither cannot hardly scarcely without nowhere nope outside lacks lack lacking minus "
    "cant dont doesnt isnt"
)
"""Turns what follows into the rest of the scale."""

IDLE = words(
    "doubt matter only just merely question mention surprise wonder need forget overlook exception surprisingly least other problem "
    "later mind hesitation further news go"
)
"""After "no", "not", "without": nothing is turned."""

MISSES = words(
    "misses miss missed escapes escape escaped spares spare spared withholds withhold withheld denies deny denied denying refuses refuse "
    "refused eludes elude eluded evades evade evaded avoids avoid avoided short clears clear cleared forfeits forfeited lost loses "
    "declined declines declining stops stopped ruled rules excludes excluded refrained refrains escaping missing withholding sparing"
)
"""Said of a grade: it is not the one given."""

REFUTES = words(
    "wrong wrongly false falsely untrue incorrect incorrectly mistaken mistakenly mistake error erroneous erroneously errs err erred myth "
    "misconception fallacy nonsense misrepresent misrepresents misrepresented misreads misread misreading misquotes misquoted contradict "
    "contradicts contradicted contrary dispute disputes disputed challenge challenges challenged doubt doubts reject rejects rejected "
    "refute refutes refuted disprove disproves disproved baseless unfounded untenable fiction misleading misled mislead misstates "
    "misstate misstated disagree disagrees deceive object objects protest quarrel untruth unsupported rubbish invented fabricated "
    "injustice disservice indefensible unjustified unjust unfair inaccurate inaccurately misinformed"
)
"""Says that what is said is not so."""

HOLDS = words(
    "apply applies fit fits hold holds true right correct accurate case describe describes belong belongs reflect reflects stand stands "
    "where what how given awarded assigned reached granted attained conferred earned supported borne match matches used use uses phrase "
    "justified tenable available within survive survives withstand come comes got basis truth support"
)
"""After "not", behind a grade: the grade is denied."""

LINKS = words(
    "the a an its their acr acr's panel's guideline's table's rating category tier label score of grade as to be merely just even all "
    "than for in into at rated called being classed listed points mark level our that one"
)
"""May stand between a bound and its grade."""
