"""Words of English that compare ranks, whatever stands between them and the studies; no medicine here."""

from __future__ import annotations

from app.guard.words.little_words import words

HIGHER = words(
    "higher better ahead above stronger superior upper greater outranks outrank outranked outscores tops topped beats beat leads "
    "surpasses surpassed surpass exceeds exceed overtakes overtook precedes precedence edges favorably favourably favored favoured "
    "favors favours preferred preferable prefers prefer prefers outdoes outdo betters best over outstrips outstrip outstripped outpaces "
    "outpace outpaced outclasses outclass outclassed outshines outshine outperforms outperform trumps trump trumped eclipses eclipse "
    "overshadows pips"
)
"""The study that goes with it stands above the other."""

LOWER = words(
    "lower worse below beneath behind under weaker inferior poorer lesser less trails trail trailed lags lag lagged follows unfavorably "
    "unfavourably lowlier underneath"
)
"""It stands below."""

VERBS = words(
    "outranks outrank outranked outscores tops topped beats beat leads surpasses surpassed surpass exceeds exceed overtakes overtook "
    "precedes edges outdoes outdo betters trails trail trailed lags lag lagged outstrips outstrip outstripped outpaces outpace outpaced "
    "outclasses outclass outclassed outshines outshine outperforms outperform trumps trump trumped eclipses eclipse overshadows pips"
)
"""Verbs of those: their object is the other study."""

OUTDOES = words(
    "outranks outrank outranked outscores outstrips outstrip outstripped outpaces outpace outpaced outclasses outclass outclassed "
    "outshines outshine trumps trump trumped overtakes overtook eclipses eclipse"
)
"""Verbs that tell of rank by themselves."""

EQUAL = words(
    "same equal equals equally identical identically equivalent alike par level tie ties tied tying match matches matched together "
    "shared share shares sharing indistinguishable evenly interchangeable parity draw abreast one single common"
)
"""Both stand on one level."""

MAYBE_EQUAL = words("one single common share shares sharing shared together same level match matches draw equal")
"""Only beside a word of rank."""

APART = words(
    "different differ differs differing differently difference differences separate separates separated separating distinguish "
    "distinguishes distinct distinction unequal unequally apart gap divide divides"
)
"""They do not."""

RANK = words(
    "rating ratings rated rate rates tier tiers category categories rank ranks ranked ranking rankings grade grades graded class classes "
    "band bands score scores scored scoring appropriateness appropriate level levels place placed places standing position positions "
    "status bracket group column rung shelf list bucket verdict acr table row rows guideline criteria preference highly league label"
)
"""What is compared is the rating."""

RANK_NOUN = words(
    "rating ratings tier tiers category categories rank ranks grade grades class classes band bands score scores level levels standing "
    "status bracket group rung shelf bucket verdict position appropriateness footing league label"
)

OTHERWISE = words(
    "dose doses radiation exposure msv rrl ionizing ionising resolution detail sensitivity sensitive specificity cheaper faster quicker "
    "cost costs speed symbol symbols trefoil trefoils signs contrasts tissue marrow edition editions burden"
)
"""Something else is compared."""

PIVOT = words("than over above below beneath behind under")
"""Before the study that another one is compared with."""

SET_OFF = words("to with against beside")
"""After COMPARING."""

COMPARING = words("compared comparison relative opposed contrast next set measured versus against weighed")

FORMER = words("former first")
LATTER = words("latter second")

ARTICLES = words("to the a an plain that those of one plain and does do is are for his her any every both either each all form forms")
"""May stand between a comparing word and the study."""

CHOOSES = words("wins win preference speaks pick goes")
"""One of two that were named is chosen."""

ABOVE = HIGHER | {"before", "more"} | CHOOSES
COMPARES = ABOVE | LOWER
RATES = words("rates ranks treats scores grades rate rank rated")
RANKING = words("pref preference acr ranks ranked rank puts put places placed lists listed rates rated")
"""With one of these "before" is a matter of rank."""

PIVOTS = PIVOT | {"as", "with", "to"}
AS = frozenset({"as", "so"})
HIGH = words("high highly good well favorably favourably strongly appropriate favorable favourable")
"""Between "as" and "as"."""

STAND = words("is are stand stands sit sits rank exactly run come draw")
"""Before "level"."""

REACHES = words("reach reaches match matches attain attains equal equals approach approaches rival rivals touch")
"""Denied: the study stands below."""

NONE = words("no nothing none hardly")
STUDIES = words(
    "move gambit step place choice first study studies test tests exam examination examinations modality modalities option procedure row "
    "entry one imaging scan"
)
"""After NONE: no study at all."""
