"""Words of English that advise for or against a study, by what they do and in any order; no medicine here."""

from __future__ import annotations

from app.guard.words.little_words import words

OPENS = words(
    "first initial initially opening opens open begin begins beginning start starts starting outset foremost primary initiates earliest"
)
"""What stands at the start."""

STUDIES = words(
    "study test exam examination investigation modality step move choice place point port stop things imaging option scan workup "
    "evaluation assessment work diagnostics search pick tool approach procedure gambit request order"
)
"""Nouns for a study without its name, and for what a study opens."""

ACTS = words(
    "get obtain do perform make request book arrange schedule send refer choose pick select image scan run take use go proceed acquire "
    "commission organize organise order have carry put opt ask getting obtaining doing performing making requesting booking arranging "
    "scheduling sending choosing picking selecting imaging scanning running using going proceeding ordering asking opting submit"
)
"""Doing a study, or having it done."""

DEMANDS = words("order request book arrange obtain schedule requested ordered booked protocol choose pick")
"""Before a colon and a study, and nothing more."""

ASIDE = words("before after if when unless about earlier previous prior had last old declined refused cancel cancelled not no")
"""With one of these nothing is asked for."""

DONE = words(
    "requested ordered performed obtained done booked arranged scheduled chosen selected used made undertaken commissioned acquired"
)
"""The same, of the study."""

ASKS = words(
    "please should must would need needs kindly grateful let let's best better advise advised advises suggest suggests recommend want i'd "
    "we'd i'll we'll ought shall urge propose d"
)
"""Asks for it."""

FAVORS = words(
    "recommend recommends recommended advise advises suggest suggests endorse endorses favor favors favour favours support supports "
    "supported back backs prefer prefers point points want wants urge urges propose proposes advocate advocates direct directs steer "
    "steers nudge nudges tell tells opt order choose pick request take"
)
"""Somebody is for it."""

GOOD = words(
    "legitimate defensible sensible reasonable worthwhile valid acceptable viable prudent suitable fitting justified justifiable "
    "permissible permitted rational wise tenable sound arguable"
)
"""It can be done."""

BAD = words(
    "declined decline refused refuse rejected reject denied deny cancelled canceled cancel aside pointless unjustified futile "
    "redundant superfluous needless premature discouraged discourage refrain avoid avoided abandon abandoned dissuade dissuaded "
    "unwise useless wasteful wasted waste unsupported unwarranted forgo forego dispensable veto vetoed desist oppose opposed resist "
    "indefensible unnecessary inadvisable unhelpful frowned forget undone skip skipped omit omitted counterproductive "
    "contraproductive nonsense nonsensical senseless unjustifiable"
)
"""It should not be done."""

OUT = words(
    "talk talks talked leave leaves left put set turn turned keep cross crossed strike struck take took taken write wrote ruled sent"
)
"""With "out of", "aside", "off", "down": the same."""

AWAY = words("aside out off away down")

REASONS = words(
    "gained gain gains reason reasons point sense benefit merit justification case grounds argument call excuse purpose supported "
    "supports support basis"
)
"""There may be none for it."""

NEGATES = words(
    "not no never nothing neither nor nobody none cannot can't hardly don't doesn't isn't aren't shouldn't won't wouldn't couldn't "
    "little without"
)

SMALL = words(
    "the a an for this that patient her him them his down ahead with in on now today at once as such case on to of and please over "
    "your our it plain straight right forward immediately directly up lady man woman gentleman person you one"
)
"""May stand between a verb and its study."""

LINKS = words("is are was be remains remain : would makes constitutes becomes seems appears looks")
"""Between a study and what it is."""

UNABLE = words("cannot can't unable impossible unavailable contraindicated precludes precluded precluding impossibility")

DOCUMENTS = words(
    "wording table guideline edition source article terminology answer advice opinion result text protocol timing plan part verdict"
)
"""What stands beside a rating as its place, and is not what is rated."""

ROOM = words("place room door case role argument space")
"""There is some for it."""

STARTS = words("opened started begun launched initiated kick start begin open lead off starts begins opens starting beginning")
"""Before "... with X"."""

WISHES = words("want like appreciate love grateful welcome need require appreciated value")
"""What somebody wishes to have."""

JUSTIFIES = words("justify justifies warrant warrants justified")
"""Nothing may do so."""
