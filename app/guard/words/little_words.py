"""Little words of English by what they do between a study and a claim; no medicine here."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Words separated by blanks, as a set."""
    return frozenset(text.split())


BARE = words(
    "rating rated category acr overall verdict result still thus therefore hence so and here appropriateness score status its also both "
    "generally clearly again then too yes no nor always never absolutely certainly definitely instead rather only just simply even are "
    "were been being there these those they them his her your my our their i we you he she who that why how very quite per according "
    "appropriate usually guideline criteria table says rates lists considers recommended recommendation opinion view short summary "
    "conclusion answer step first second today now however moreover furthermore nevertheless nonetheless note importantly finally "
    "because since as such for me variant one two three four five six seven eight nine ten a an the would could should might will can "
    "may must do does did get gets be am s t re p d ap q read make row entry line order plan "
    "back solution reply key side present current newer newest latest update"
)
"""May stand before a rating that speaks of the study of the sentence before."""

JOIN = words(", and or & nor plus both as well either the a an / then also neither in contrast phase phases alike")
"""Between studies that speak as one."""

CLOSE = words(", then : ; -")
"""Ends a subordinate stretch."""

LABEL = words(
    "is are remains would be was were = : here therefore in this for patient case setting scenario the an a study "
    "test by far clearly still situation his her your imaging with cancer to order get request -> - > include "
    "includes should will variant based on"
)
"""Between a rating and the study it labels ("the study of choice for this patient is ...")."""

COPULA = words("is are remains be was were = : - > include includes")
"""One of these must be there."""

DONE = words("done performed ordered obtained requested used acquired needed indicated required necessary recommended scheduled booked")
"""Participles of carrying out a study."""

IMAGES = words("images sequences part scan series acquisition portion component phase image sequence")
"""After a phase: a part of a study, not the study."""

AFTER_ORDER = words(
    ". , ; ) } ] ! today now first stat asap urgently tomorrow this for in to and then as within before please only "
    "- at on with or & of next up upfront urgent initially straight immediately"
)
"""After the study of an order: "X-ray today"."""

STOPS_NOT = words(": > and because so which that ; but since or")
"""A negation does not reach over these."""

RATED = words("rated rating appropriate preferred preferable outranks ranks ranked tier category favored scores recommended ratings table")
"""A comparison with one of these is about ratings."""

SETS_OFF = words("against like unlike than versus vs despite")
"""The study after it is named only for contrast."""

PLURAL = words("both they these those either them each all every any pair")
"""Pronouns for all studies of the sentence before."""

IN = words("( in [ by under per")
"""Before a year that belongs to the rating on its left."""

COMPARED = words("compared contrast relative opposed comparison next measured")
"""Before "with" or "to": sets the study off."""

CLAUSE_END = words(", : - . ; and but so * • )")
"""Before a condition that opens its clause."""

AFTER_FIRST = words("per via under pending ? . , ; ! and then in before for to followed because since as ) : - here with when if so but")
"""After "X first"."""

ORDER = words("before prior then followed , and > -")
"""Comparisons that only put studies in order."""

TURNS_AWAY = words("than versus vs before after until when if which because")
"""Between a rating and a study that it does not speak of."""

PREDICATE = words("is are remains be was were : as = ( isn't aren't has rated -")
"""Between a study and what is said of it."""

BEFORE_ORDER = words(", : - • + ) ] > and then first please just # .")
"""Before an imperative."""

REASON = words("in by because due for with when if ( , or and as")
"""After "contraindicated": for whom or why, and no rating."""

SET_ASIDE = words("contradict contradicts contradicting unlike than contrary")
"""Before a year: that edition is named for contrast only."""

PREFERS = words("prefer prefers preferred favor favors favour favours")
"""Before "X to Y": sets one study above another."""

BEGIN = words("begin begins start starts open opens commence commences initiate launch lead")
"""Before "... with X"."""

NAMING = words(
    "it's that's it that this is the a an i mean am talking about speaking of its name : one thing study test called namely they "
    "other another second are these - was plain simply just course and no other than none we our pick which"
)
"""Before a study that the sentence before spoke of without naming it."""

COSTS = words(
    "lowers reduces costs cost loses forfeits worsens weakens mistake error wrong incomplete "
    "pitfall misses downgrades dangerous risky inadequate insufficient"
)
"""What leaving something out is said to do."""

DIRECTS = words("should must has have needs order request write read say says specify best first ordered requested protocol do done ought")
"""A phase named apart from its study is then called for."""

SPEAKS = words("shows says reads gives states lists rates has prefers wants advises suggests recommends")
"""After "the table": the document itself rates."""

SETTING = words(
    "this the initial first a patients these such suspected known cancer variant our your her his acute chronic new recent fresh long "
    "persistent adults people women men someone"
)
"""After "for" in a comparison: the patient, not an ability."""

GIVEN = words("because as since where being in with")
"""Opens a clause that gives a reason."""

LABEL_MORE = words("not isn't aren't wasn't never ( ) [ , 7 8 9 studies options rating is 1 2 3 4 5 6")
"""May stand in a label besides."""

TURNS = words("but whereas however instead since because yet")
"""Ends what a denial reaches."""

STUDY = words("study scan exam examination imaging protocol images test sequences mr version one technique acquisition")
"""Nouns for a study without its name."""

PART_OF_PHASE = words("pre post non un iodinated")
"""Before the name of an agent: part of a phase."""

RISK = words("renal kidney allergy allergic pregnant pregnancy egfr anaphylaxis reaction risk nephrogenic dialysis")
"""Reasons to leave contrast out that lie in the patient."""

LITTLE = words("the any iv a for an of giving adding using with to give add")
"""Between a verb and the agent."""

NOT_EDITION = words("published dated appeared printed captured accessed diagnosed treated since until")
"""Before a year that is no edition."""

ASKS = words("could can would will")
"""Opens a request in the form of a question ("Could you arrange ...?")."""
NO = words("none zero nil no nope not never false incorrect wrong absolutely certainly definitely")
"""Opens a negative answer."""
